// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "ui/openbook.h"

#include <QComboBox>

#include <optional>

namespace tradebook::ui {

class CategoryPopup;

/// Picks a category: shows its path ("Home › Kitchen › Mugs") and opens a tree with a filter, by mouse, Space, F4, Alt+Down or by
/// typing. Named by its buddy label, as every combo box. Reads off the UI thread. UI thread.
class CategoryPicker : public QComboBox {
    Q_OBJECT
public:
    explicit CategoryPicker(QWidget *parent = nullptr);

    void setBook(const OpenBook &book);
    /// What is shown; absent: none. Says nothing.
    void setCategory(std::optional<CategoryId> category);
    [[nodiscard]] std::optional<CategoryId> category() const { return m_category; }
    /// What none is called: "No category" at first.
    void setNoneText(const QString &text);
    /// Neither this category nor one below it is offered: for the parent of that category.
    void setExcluded(std::optional<CategoryId> category);
    [[nodiscard]] std::optional<CategoryId> excluded() const { return m_excluded; }

    void showPopup() override;
    void hidePopup() override;
    [[nodiscard]] bool isSettled() const;
    /// The opened tree; null before it has been opened first.
    [[nodiscard]] CategoryPopup *popup() const { return m_popup; }

Q_SIGNALS:
    /// A person has chosen another one.
    void picked(std::optional<tradebook::CategoryId> category);
    void failed(const tradebook::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void openPopup(const QString &typed);
    void askPath();
    void showText(const QString &text);
    void take(std::optional<CategoryId> category);

    OpenBook m_book;
    std::optional<CategoryId> m_category;
    std::optional<CategoryId> m_excluded;
    QString m_noneText;
    quint64 m_generation = 0;
    int m_pending = 0;
    CategoryPopup *m_popup = nullptr;
};

} // namespace tradebook::ui
