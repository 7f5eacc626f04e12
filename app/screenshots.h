// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>

namespace tradebook::ui {
class MainWindow;
class Theme;
} // namespace tradebook::ui

namespace tradebook::app {

/// Draws the Welcome page and each page of a book, light and dark, into PNG files, one after the other as each has come to rest, then
/// ends the program: exit code 0, or 1 where something could not be drawn.
class Screenshots : public QObject {
    Q_OBJECT
public:
    /// `book` empty: the sample shop, made in a temporary folder.
    Screenshots(ui::MainWindow &window, ui::Theme &theme, const QString &folder, const QString &book, QObject *parent = nullptr);

    void start();
    [[nodiscard]] int exitCode() const { return m_exitCode; }

private:
    void step();
    void next();
    void finish(int exitCode, const QString &why = {});
    [[nodiscard]] bool save(const QString &name);

    ui::MainWindow &m_window;
    ui::Theme &m_theme;
    const QString m_folder;
    QString m_book;
    QTemporaryDir m_scratch;
    QStringList m_todo;
    int m_restingFor = 0;
    int m_waited = 0;
    int m_exitCode = 1;
    QTimer m_timer;
};

} // namespace tradebook::app
