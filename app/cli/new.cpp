// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/waiting.h"
#include "app/cli/writing.h"
#include "core/book/lastbook.h"
#include "core/book/newbook.h"
#include "core/book/place.h"
#include "core/generate/sampleshop.h"
#include "core/migrate/scripts.h"
#include "core/words/placewords.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("NewCommand", text);
}

Result<ExitCode> fill(const QString &book)
{
    return writeBook(book, [](Store &store) -> Result<ExitCode> {
        auto written = waitFor(store.write(Action{.kind = u"sample"_s},
                                   [](db::Connection &connection) { return generate::fillSampleShop(connection, QDate::currentDate()); }),
            tr("Making the sample shop"));
        if (!written)
            return written.error();
        return Done;
    });
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    const QString path = arguments.book();
    auto book = book::NewBook::forFile(path);
    if (const auto currency = arguments.option(u"currency"_s))
        book.currency = *currency;
    if (auto made = book::create(path, book); !made)
        return made.error();
    const QString place = QFileInfo(path).canonicalFilePath();
    if (arguments.has(u"sample"_s)) {
        if (auto filled = fill(place); !filled) {
            QFile::remove(place); // made a moment ago, and nothing in it
            return filled.error();
        }
    }
    book::rememberBook(place);
    // It is made as asked, but who goes on to write in it is going to be refused, or warned.
    if (const QString warning = words::placeWarning(book::placeOf(place), book.name); !warning.isEmpty())
        remark(warning);
    if (output.isJson())
        output.json({{u"path"_s, place}, {u"schema_version"_s, migrate::newestVersion()}, {u"currency"_s, book.currency.toUpper()},
            {u"time_zone"_s, book.timeZone}});
    else
        output.line(tr("Made %1, currency %2, time zone %3.").arg(place, book.currency.toUpper(), book.timeZone));
    return Done;
}

} // namespace

Command newCommand()
{
    return {.name = u"new"_s,
        .arguments = {u"BOOK"_s},
        .booklessOption = {},
        .options = {{u"currency"_s, u"CODE"_s, tr("ISO 4217, for instance GBP; else that of the system's language and country")},
            {u"sample"_s, {}, tr("with the sample shop in it: twelve months of orders that are made up")}},
        .summary = tr("a new book"),
        .details = tr("Nothing is ever replaced. The time zone of its business dates is the system's."),
        .run = run};
}

} // namespace tradebook::cli
