// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include <optional>

namespace tradebook::ui {

/// A list at the left, with an icon, a name and a live count each: the pages, and the saved views below them.
class Sidebar : public QListWidget {
    Q_OBJECT
public:
    /// `name` is what a screen reader calls the list.
    explicit Sidebar(const QString &name, QWidget *parent = nullptr);

    void addEntry(const QString &name, const QString &iconName);
    /// Text of the figure at the right; empty for none.
    void setCount(int row, const QString &count);
    /// A warning mark takes the place of the figure, and the sentence is its tip; empty for none.
    void setFault(int row, const QString &sentence);
    /// As high as its entries, however much room there is.
    void setFitting();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void measure();

    bool m_isFitting = false;
};

} // namespace tradebook::ui
