// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/generate.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/waiting.h"
#include "app/cli/writing.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("GenerateCommand", text);
}

Result<generate::Amounts> amountsOf(const Arguments &arguments)
{
    auto products = arguments.number(u"products"_s, 0);
    auto users = arguments.number(u"users"_s, 0);
    auto orders = arguments.number(u"orders"_s, 0);
    auto seed = arguments.number(u"seed"_s, 1);
    for (const auto *number : {&products, &users, &orders, &seed}) {
        if (!*number)
            return number->error();
    }
    if (*products + *users + *orders == 0)
        return usage(tr("Nothing to make: name at least one of --products, --users and --orders."));
    return generate::Amounts{.products = *products, .users = *users, .orders = *orders, .seed = static_cast<quint64>(*seed), .lastDay = {}};
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    auto amounts = amountsOf(arguments);
    if (!amounts)
        return amounts.error();
    return writeBook(arguments.book(), [&](Store &store) -> Result<ExitCode> {
        QElapsedTimer timer;
        timer.start();
        auto written = waitFor(store.runJob(Action{.kind = u"generate"_s},
                                   [amounts = *amounts](db::Connection &connection, Progress &progress) {
                                       return generate::generate(connection, amounts, progress);
                                   }),
            tr("Generating"));
        if (!written)
            return written.error();
        const double seconds = static_cast<double>(timer.elapsed()) / 1000;
        if (output.isJson())
            output.json({{u"users"_s, written->users}, {u"categories"_s, written->categories}, {u"products"_s, written->products},
                {u"orders"_s, written->orders}, {u"order_items"_s, written->orderItems}, {u"seconds"_s, seconds}});
        else
            output.line(tr("Made in %6 s: users %1, categories %2, products %3, orders %4, lines of orders %5.")
                            .arg(QString::number(written->users), QString::number(written->categories), QString::number(written->products),
                                QString::number(written->orders), QString::number(written->orderItems), QString::number(seconds, 'f', 2)));
        return Done;
    });
}

} // namespace

Command generateCommand()
{
    return {.name = u"generate"_s,
        .arguments = {u"BOOK"_s},
        .booklessOption = {},
        .options = {{u"products"_s, u"N"_s, tr("so many products, in a tree of categories")}, {u"users"_s, u"N"_s, tr("so many customers")},
            {u"orders"_s, u"N"_s, tr("so many orders and returns, over the last 24 months")},
            {u"seed"_s, u"S"_s, tr("the same seed makes the same records (1 where none is given)")}},
        .summary = tr("made-up records, for trying out and measuring"),
        .details = {},
        .run = run};
}

} // namespace tradebook::cli
