// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace tradebook::ui {

/// The way to the search in the toolbar: looks like the field that opens, with its keys, where there is room; else like any button.
/// UI thread.
class SearchButton : public QToolButton {
    Q_OBJECT
public:
    SearchButton(QAction *action, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int widthAroundText() const;
    [[nodiscard]] int widthOfField() const;

    const QString m_hint;
};

} // namespace tradebook::ui
