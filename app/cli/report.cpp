// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cells.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "core/model/businessdate.h"
#include "core/reports/reports.h"
#include "core/transfer/rejects.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ReportCommand", text);
}

/// A cell in each of the three forms.
struct Figure {
    Cell cell; ///< for people, and in JSON
    QString csv;
};

Figure number(qint64 value)
{
    return {{QLocale().toString(value), QJsonValue(value)}, QString::number(value)};
}

Figure text(const QString &value)
{
    return {{value, QJsonValue(value)}, value};
}

Figure nothing()
{
    return {{QString(), QJsonValue()}, QString()};
}

class Printer {
public:
    Printer(const Currency &currency, bool isCsv, Output &output, const QList<Heading> &headings)
        : m_currency(currency)
        , m_output(output)
    {
        if (!isCsv) {
            m_rows.emplace(output, headings);
            return;
        }
        QStringList fields;
        for (const Heading &heading : headings)
            fields.append(heading.field);
        m_output.text(fields.join(','_L1) + '\n'_L1);
    }

    void add(const QList<Figure> &figures)
    {
        QList<Cell> cells;
        std::string line;
        for (const Figure &figure : figures) {
            if (m_rows) {
                cells.append(figure.cell);
                continue;
            }
            line += transfer::csvCell(figure.csv.toStdString(), ',');
            line += ',';
        }
        if (m_rows) {
            m_rows->add(cells);
            return;
        }
        line.back() = '\n';
        m_output.text(QString::fromStdString(line));
    }

    [[nodiscard]] Figure money(Money amount) const
    {
        return {cellOf(amount.value, list::CellType::Money, m_currency), plainMoney(amount, m_currency)};
    }

private:
    Currency m_currency;
    Output &m_output;
    std::optional<Rows> m_rows; ///< absent for CSV
};

QList<Heading> headings(const QStringList &fields, const QStringList &onTheRight)
{
    QList<Heading> all;
    for (const QString &field : fields)
        all.append({field, field, onTheRight.contains(field)});
    return all;
}

using Figures = Result<void> (*)(db::Connection &, const reports::Range &, Printer &);

Result<void> printDailySales(db::Connection &connection, const reports::Range &range, Printer &printer)
{
    const auto days = reports::dailySales(connection, range);
    if (!days)
        return days.error();
    for (const reports::DailySales &day : *days)
        printer.add({text(isoDate(day.date)), number(day.orders), printer.money(day.total), printer.money(day.runningTotal),
            printer.money(day.average7Days), day.change ? printer.money(*day.change) : nothing(), number(day.rank)});
    return {};
}

Figure shareOf(const std::optional<double> &share)
{
    if (!share)
        return nothing();
    return {{QLocale().toString(*share * 100, 'f', 2) + u" %"_s, QJsonValue(*share)}, QString::number(*share, 'g', 15)};
}

Result<void> printProductRanking(db::Connection &connection, const reports::Range &range, Printer &printer)
{
    const auto products = reports::productRanking(connection, range);
    if (!products)
        return products.error();
    for (const reports::ProductRank &product : *products)
        printer.add({text(product.sku), text(product.name), product.category ? text(*product.category) : nothing(), number(product.units),
            printer.money(product.revenue), number(product.rank), shareOf(product.share)});
    return {};
}

struct Report {
    QString name;
    QList<Heading> headings;
    Figures print;
};

const QList<Report> &allReports()
{
    static const QList<Report> reports{
        {u"daily-sales"_s,
            headings({u"date"_s, u"orders"_s, u"total"_s, u"running_total"_s, u"average_7_days"_s, u"change"_s, u"rank"_s},
                {u"orders"_s, u"total"_s, u"running_total"_s, u"average_7_days"_s, u"change"_s, u"rank"_s}),
            printDailySales},
        {u"product-ranking"_s,
            headings({u"sku"_s, u"name"_s, u"category"_s, u"units"_s, u"revenue"_s, u"rank"_s, u"share"_s},
                {u"units"_s, u"revenue"_s, u"rank"_s, u"share"_s}),
            printProductRanking}};
    return reports;
}

QStringList reportNames()
{
    QStringList names;
    for (const Report &report : allReports())
        names.append(report.name);
    return names;
}

Result<const Report *> reportNamed(const QString &name)
{
    const auto found = std::ranges::find(allReports(), name, &Report::name);
    if (found == allReports().cend())
        return usage(tr("There is no report “%1”; the reports are %2.").arg(name, reportNames().join(", "_L1)));
    return &*found;
}

Result<std::optional<QDate>> dateOf(const Arguments &arguments, const QString &option)
{
    const auto given = arguments.option(option);
    if (!given)
        return std::optional<QDate>();
    const auto date = dateFromIso(*given);
    if (!date)
        return usage(tr("--%1 wants a date such as 2026-05-31, not “%2”.").arg(option, *given));
    return date;
}

Result<reports::Range> rangeOf(const Arguments &arguments)
{
    auto from = dateOf(arguments, u"from"_s);
    if (!from)
        return from.error();
    auto to = dateOf(arguments, u"to"_s);
    if (!to)
        return to.error();
    if (*from && *to && **from > **to)
        return usage(tr("--from %1 lies after --to %2.").arg(isoDate(**from), isoDate(**to)));
    return reports::Range{.from = *from, .to = *to};
}

/// --json is --format json.
Result<QString> formatOf(const Arguments &arguments)
{
    static const QStringList kFormats{u"table"_s, u"csv"_s, u"json"_s};
    const bool isJson = arguments.has(u"json"_s);
    const QString format = arguments.option(u"format"_s).value_or(isJson ? u"json"_s : u"table"_s);
    if (!kFormats.contains(format))
        return usage(tr("--format wants one of %1, not “%2”.").arg(kFormats.join(", "_L1), format));
    if (isJson && format != "json"_L1)
        return usage(tr("--json and --format %1 contradict each other.").arg(format));
    return format;
}

Result<ExitCode> run(const Arguments &arguments, Output &)
{
    const auto report = reportNamed(arguments.argument(u"NAME"_s));
    if (!report)
        return report.error();
    const auto range = rangeOf(arguments);
    if (!range)
        return range.error();
    const auto format = formatOf(arguments);
    if (!format)
        return format.error();
    // What --format says goes for the whole answer.
    Output output(*format == "json"_L1);
    auto code = readBook(arguments.book(), [&](db::Connection &connection) -> Result<ExitCode> {
        const auto currency = currencyOf(connection);
        if (!currency)
            return currency.error();
        Printer printer(*currency, *format == "csv"_L1, output, (*report)->headings);
        if (auto printed = (*report)->print(connection, *range, printer); !printed)
            return printed.error();
        return Done;
    });
    if (!output.finish())
        return Error{.kind = ErrorKind::InputOutput, .data = {u"stdout"_s}};
    return code;
}

} // namespace

Command reportCommand()
{
    return {.name = u"report"_s,
        .arguments = {u"NAME"_s, u"BOOK"_s},
        .guessesBook = true,
        .booklessOption = {},
        .options = {{u"from"_s, u"D"_s, tr("the first day, as in 2026-05-01; else the book's first")},
            {u"to"_s, u"D"_s, tr("the last day; else the book's last")}, {u"format"_s, u"F"_s, tr("table, csv or json")}},
        .summary = tr("what the shop sold, by day or by product"),
        .details
        = tr("NAME: daily-sales or product-ranking. Cancelled orders do not count, returns count negative; a day is the\n"
             "business date of an order.\n\n"
             "daily-sales: every day with orders. running_total begins with the first day of the range, average_7_days is of the\n"
             "day and the six before it, days without sales included, change is against the day with sales before, rank is by\n"
             "total within the range.\n\n"
             "product-ranking: every product sold, by category and rank. revenue is without shipping and discounts, rank and share\n"
             "(1 is all) are of the revenue of the product's category.\n\n"
             "CSV has amounts as 1234.50, JSON in minor units."),
        .run = run};
}

} // namespace tradebook::cli
