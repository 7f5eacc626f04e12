// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;

namespace tradebook::ui {

/// F10 opens the menu bar of the window, Shift+F10 the menu of what has the keyboard, as people know it from other programs; Qt 6.4
/// answers neither on X11. UI thread.
class MenuKeys : public QObject {
    Q_OBJECT
public:
    explicit MenuKeys(QMainWindow *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool press(QWidget *receiver, Qt::KeyboardModifiers modifiers);

    QMainWindow *m_window;
};

} // namespace tradebook::ui
