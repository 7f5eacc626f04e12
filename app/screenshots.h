// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QList>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

namespace tradebook::ui {
class MainWindow;
class Theme;
} // namespace tradebook::ui

namespace tradebook::app {

/// Draws the Welcome page and each page of a book into PNG files, one after the other as each has come to rest: light, dark, from the
/// right, and with text half again as large (PAGE-light.png and so on). Then ends the program: exit code 0, or 1 where something could
/// not be drawn.
class Screenshots : public QObject {
    Q_OBJECT
public:
    /// `book` empty: the sample shop, made in a temporary folder.
    Screenshots(ui::MainWindow &window, ui::Theme &theme, const QString &folder, const QString &book, QObject *parent = nullptr);

    void start();
    [[nodiscard]] int exitCode() const { return m_exitCode; }

private:
    enum class Look { Light, Dark, FromTheRight, Large };
    struct Picture {
        QString page;
        Look look;
    };

    void step();
    void next();
    void prepare(Look look);
    void finish(int exitCode, const QString &why = {});
    [[nodiscard]] bool save(const Picture &picture);

    ui::MainWindow &m_window;
    ui::Theme &m_theme;
    const QString m_folder;
    QString m_book;
    const QSize m_size;
    QTemporaryDir m_scratch;
    QList<Picture> m_todo;
    int m_restingFor = 0;
    int m_waited = 0;
    int m_exitCode = 1;
    const Qt::LayoutDirection m_direction = QGuiApplication::layoutDirection(); ///< of the language
    QTimer m_timer;
};

} // namespace tradebook::app
