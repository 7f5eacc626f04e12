// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/bookinfo.h"
#include "core/repo/settings.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/booksettings.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/forms/fieldinput.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <thread>

namespace tradebook::test {

/// The widget that a label of this text (without its mnemonic) names.
template<class Widget>
Widget *labelled(const QWidget *window, const QString &name)
{
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (label->text().remove(u'&') == name && label->buddy())
            return qobject_cast<Widget *>(label->buddy());
    }
    return nullptr;
}

inline QPushButton *button(const QWidget *window, const QString &name)
{
    for (auto *each : window->findChildren<QPushButton *>()) {
        if (each->text().remove(u'&') == name)
            return each;
    }
    return nullptr;
}

/// The Settings window over a window with a book.
struct Settings {
    Window window;
    ui::SettingsDialog *dialog;

    explicit Settings(const QString &book, Store::Mode mode = Store::Mode::ReadWrite)
    {
        window->openBook(book, mode);
        if (!test::comes([this] { return window->hasBook() && window->isSettled(); }))
            qFatal("the book does not open");
        open();
    }
    void open()
    {
        window.action(QStringLiteral("Settings…"))->trigger();
        dialog = window->findChild<ui::SettingsDialog *>();
        settle();
    }
    void settle()
    {
        if (!test::comes([this] { return dialog->isSettled() && window->isSettled(); }))
            qFatal("the settings do not come to rest");
    }
    void closeDialog()
    {
        dialog->close();
        if (!test::comes([this] { return !window->findChild<ui::SettingsDialog *>(); }))
            qFatal("the settings do not close");
    }
    [[nodiscard]] ui::FieldEditor *field(const QString &name) const { return dialog->bookSettings()->editor(name); }
    template<class Widget>
    [[nodiscard]] Widget *input(const QString &name) const
    {
        return qobject_cast<Widget *>(field(name)->input()->target());
    }
    /// Types as a person does, and leaves the line by Tab.
    void type(const QString &name, const QString &text)
    {
        auto *line = input<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        line->insert(text);
        QTest::keyClick(line, Qt::Key_Tab);
        answer(name);
    }
    void typeLines(const QString &name, const QString &text)
    {
        auto *lines = input<QPlainTextEdit>(name);
        lines->setFocus();
        lines->selectAll();
        lines->insertPlainText(text);
        QTest::keyClick(lines, Qt::Key_Tab);
        answer(name);
    }
    /// Saved, or refused with a reason.
    void answer(const QString &name)
    {
        if (!test::comes([&] { return field(name)->saving == 0; }))
            qFatal("a field is not answered");
    }
};

/// What another program reads in the book.
template<class Read>
auto inBook(const QString &path, Read read)
{
    std::invoke_result_t<Read, db::Connection &> answer = Error{};
    std::thread other([&] { // the window's own thread asks no database
        const auto store = answerOf(Store::open(path, Store::Mode::ReadOnly));
        answer = answerOf((*store)->read({}, read));
        if (!answerOf((*store)->close()))
            qFatal("the book does not close");
    });
    other.join();
    return *std::move(answer);
}

/// Undoes, as another program, what can be undone: how many steps.
inline int undoEverything(const QString &path)
{
    int steps = 0;
    std::thread other([&] {
        const auto store = answerOf(Store::open(path, Store::Mode::ReadWrite));
        while (answerOf((*store)->undo()))
            ++steps;
        if (!answerOf((*store)->close()))
            qFatal("the book does not close");
    });
    other.join();
    return steps;
}

inline book::BookInfo infoOf(const QString &path)
{
    return inBook(path, [](db::Connection &connection) { return book::bookInfo(connection); });
}

inline QByteArray logoOf(const QString &path)
{
    return inBook(path, [](db::Connection &connection) { return repo::settings::logo(connection); });
}

/// A picture file of about so many bytes.
inline QString pictureFile(const QString &folder, int edge)
{
    QImage image(edge, edge, QImage::Format_RGB32);
    quint32 noise = 1;
    for (int y = 0; y < edge; ++y) {
        for (int x = 0; x < edge; ++x) {
            noise = noise * 1664525 + 1013904223;
            image.setPixel(x, y, noise);
        }
    }
    const QString path = QDir(folder).filePath(QStringLiteral("logo%1.png").arg(edge));
    if (!image.save(path))
        qFatal("no picture");
    return path;
}

} // namespace tradebook::test
