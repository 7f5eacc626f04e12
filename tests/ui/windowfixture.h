// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/transaction.h"
#include "core/db/uithread.h"
#include "core/generate/sampleshop.h"
#include "tests/support/patience.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"
#include "ui/mainwindow.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tradebook::test {

/// Settings in a folder of the test's own, and the thread named in which no database call may happen. One at the head of each test
/// program of the window.
class WindowSetting {
public:
    WindowSetting()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("tradebook-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tradebook-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        speak(QStringLiteral("en-GB"));
        m_theme = std::make_unique<ui::Theme>();
        m_theme->show(ui::Theme::Appearance::Light);
    }
    /// In force for the windows that are built from now on, whatever the machine speaks; nothing is kept of it.
    static void speak(const QString &language)
    {
        ui::language::choose(language);
        ui::language::apply();
        ui::language::choose({});
    }
    [[nodiscard]] ui::Theme &theme() { return *m_theme; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Theme> m_theme;
};

/// The sample shop in a file that nobody has open.
class SampleBook {
public:
    SampleBook()
        : m_book(QStringLiteral("GBP"), QStringLiteral("Europe/London"))
    {
        auto &writer = m_book.writer();
        mustCommit(writer, [&] { return generate::fillSampleShop(writer, QDate(2026, 11, 20)); });
        m_book.close();
    }
    [[nodiscard]] QString path() const { return m_book.path(); }
    [[nodiscard]] QString folder() const { return m_book.folder(); }

private:
    TestBook m_book;
};

/// Both, as most of them need it.
class SampleSetting {
public:
    [[nodiscard]] ui::Theme &theme() { return m_setting.theme(); }
    [[nodiscard]] QString path() const { return m_book.path(); }
    [[nodiscard]] QString folder() const { return m_book.folder(); }

private:
    WindowSetting m_setting;
    SampleBook m_book;
};

/// The button a person sees with these words on it.
[[nodiscard]] inline QPushButton *shownButton(const QWidget *inside, const QString &text)
{
    for (auto *button : inside->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

/// A window on the screen. Waits, at its end, until the book is at rest.
class Window {
public:
    Window()
        : m_window(std::make_unique<ui::MainWindow>())
    {
        db::UiThread::declare();
        m_window->show();
    }
    explicit Window(const QString &book)
        : Window()
    {
        m_window->openBook(book);
        if (!settle() || !m_window->hasBook())
            qFatal("the book does not open");
    }
    Q_DISABLE_COPY_MOVE(Window)
    ~Window() { db::UiThread::release(); }

    [[nodiscard]] bool settle()
    {
        return test::comes([this] { return m_window->isSettled(); });
    }
    ui::MainWindow *operator->() { return m_window.get(); }
    ui::MainWindow &operator*() { return *m_window; }
    void close() { m_window.reset(); }

    template<class Widget>
    [[nodiscard]] Widget *named(const QString &accessibleName) const
    {
        for (auto *widget : m_window->findChildren<Widget *>()) {
            if (widget->accessibleName() == accessibleName && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (auto *action : m_window->findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }

private:
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace tradebook::test
