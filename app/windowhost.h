// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/windowoptions.h"
#include "ui/mainwindow.h"
#include "ui/running/callserver.h"

#include <QObject>

#include <memory>

namespace tradebook::app {

/// The one window of this process, another one in its place when the language has changed (no text that stands in a window is written
/// anew), and what it has to do with the world: other starts, log-out, windows beside it. UI thread.
class WindowHost : public QObject {
    Q_OBJECT
public:
    explicit WindowHost(WindowOptions options);

    /// From here on other starts find this one, though there is no window yet; they wait for it.
    void listen();
    ui::MainWindow &build();
    /// Gives it the book that is on its way, and what the start asked for besides.
    void begin(const ui::Opening &opening);
    [[nodiscard]] ui::MainWindow *window() const { return m_window.get(); }
    /// What the start named is a backup, which is offered and not opened.
    [[nodiscard]] bool isForBackup() const;

private:
    void renew(const ui::MainWindow::Renewal &renewal);
    void serve();
    void leaveToOther();
    /// Here, where this window is free, else in a window of its own.
    void openAsked(const QString &path);

    const WindowOptions m_options;
    ui::CallServer m_server;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_hasHadBook = false;
};

} // namespace tradebook::app
