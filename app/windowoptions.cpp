// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowoptions.h"

#include "ui/mainwindow.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tradebook::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WindowOptions)
};

} // namespace

Parsed parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("A shop's book of customers, products, orders and categories."));
    parser.addPositionalArgument(u"book"_s,
        Words::tr("The book to open, or a backup to look into or restore; without one the window that is open, or the book shown last."),
        u"[BOOK]"_s);
    const QCommandLineOption page(u"page"_s, Words::tr("Show this page: %1.").arg(ui::MainWindow::pageNames().join(u", "_s)), u"NAME"_s);
    const QCommandLineOption readOnly(u"read-only"_s, Words::tr("Look only; nothing is written."));
    const QCommandLineOption action(u"action"_s,
        Words::tr("Do this in the window that is open, or in the book opened last: %1.").arg(ui::MainWindow::actionNames().join(u", "_s)),
        u"NAME"_s);
    const QCommandLineOption screenshots(u"screenshots"_s,
        Words::tr("Draw each page and the Welcome page into PNG files in DIR, light, dark, from the right and with text of 150 per cent, "
                  "without a display; of the sample shop where no BOOK is given."),
        u"DIR"_s);
    // Not Qt's: that one brings --help-all along, which nothing here answers.
    const QCommandLineOption help({u"h"_s, u"help"_s}, Words::tr("Show these options on the terminal."));
    parser.addOptions({page, readOnly, action, screenshots, help});
    const auto version = parser.addVersionOption();

    const auto refuse = [](const QString &why) { return Parsed{std::nullopt, u"tradebook: "_s + why + u'\n', 2}; };
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return {std::nullopt, parser.helpText(), 0};
    if (parser.isSet(version))
        return {std::nullopt, u"tradebook %1\n"_s.arg(QStringLiteral(TRADEBOOK_VERSION)), 0};
    const auto books = parser.positionalArguments();
    if (books.size() > 1)
        return refuse(Words::tr("Only one book can be opened."));
    WindowOptions options{books.value(0), parser.value(page), parser.isSet(readOnly), parser.value(action), std::nullopt};
    if (options.book.isEmpty())
        options.book = qEnvironmentVariable("TRADEBOOK_BOOK");
    if (!options.page.isEmpty() && !ui::MainWindow::pageNames().contains(options.page.toLower()))
        return refuse(Words::tr("There is no page \"%1\"; pages are %2.").arg(options.page, ui::MainWindow::pageNames().join(u", "_s)));
    if (parser.isSet(action) && !ui::MainWindow::actionNames().contains(options.action))
        return refuse(
            Words::tr("There is no action \"%1\"; actions are %2.").arg(options.action, ui::MainWindow::actionNames().join(u", "_s)));
    if (parser.isSet(screenshots))
        options.screenshots = parser.value(screenshots);
    return {options, {}, 0};
}

} // namespace tradebook::app
