// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "ui/openbook.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class QLineEdit;

namespace tradebook::ui {

class CategoryTree;

/// The tree of categories below a picker: typing filters, the arrows walk, Enter chooses, Escape leaves all as it was. UI thread.
class CategoryPopup : public QFrame {
    Q_OBJECT
public:
    explicit CategoryPopup(QWidget *owner);

    void setBook(const OpenBook &book);
    /// Opens below (where there is no room: above) the owner with this category as current one.
    void open(std::optional<CategoryId> current, std::optional<CategoryId> excluded, const QString &noneText, const QString &typed = {});
    [[nodiscard]] CategoryTree *tree() const { return m_tree; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void chosen(std::optional<tradebook::CategoryId> category);
    void failed(const tradebook::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showCurrent();
    void choose(const QModelIndex &index);
    [[nodiscard]] bool takesKey(const QKeyEvent &event) const;

    QWidget *m_owner;
    QLineEdit *m_filter;
    CategoryTree *m_tree;
    QTimer m_filterTimer;
    std::optional<CategoryId> m_current;
    std::optional<CategoryId> m_excluded;
    QString m_matched; ///< the text whose first match has been made current
    bool m_isOpening = false; ///< the current category is still to be shown
};

} // namespace tradebook::ui
