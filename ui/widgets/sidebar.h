// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include <optional>

namespace tradebook::ui {

/// The list of pages at the left, with an icon, a name and a live count each. A screen reader calls it "Pages".
class Sidebar : public QListWidget {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addPage(const QString &name, const QString &iconName);
    /// Text of the figure at the right; empty for none.
    void setCount(int page, const QString &count);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void measure();
};

} // namespace tradebook::ui
