// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/list.h"
#include "app/cli/cells.h"
#include "app/cli/command.h"
#include "app/cli/filter.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

constexpr qsizetype kWindow = 1000; ///< rows fetched at a time

QString tr(const char *text)
{
    return QCoreApplication::translate("ListCommand", text);
}

const QStringList &kindNames()
{
    static const QStringList names{u"users"_s, u"addresses"_s, u"categories"_s, u"products"_s, u"orders"_s, u"order-items"_s};
    return names;
}

Result<list::Kind> kindOf(const QString &name)
{
    if (const auto kind = list::kindNamed(name))
        return *kind;
    return usage(tr("There is no list “%1”; the lists are %2.").arg(name, kindNames().join(", "_L1)));
}

/// FIELD, or -FIELD for the other way round; several with commas between them.
Result<QList<list::Sort>> sortsOf(list::Kind kind, const std::optional<QString> &text)
{
    QList<list::Sort> sorts;
    for (const auto &part : text ? text->split(','_L1) : QStringList()) {
        const bool descending = part.startsWith('-'_L1);
        const QString field = descending ? part.sliced(1) : part;
        const auto column = list::columnOf(kind, field);
        if (!column) {
            QStringList fields;
            for (const list::Column &known : list::columns(kind))
                fields.append(known.field);
            return usage(tr("This list has no field “%1” to sort by; it has %2.").arg(field, fields.join(", "_L1)));
        }
        sorts.append({.column = *column, .descending = descending});
    }
    return sorts;
}

/// The id stands before a list's own columns, for JSON and on demand.
QList<Heading> headings(const QList<list::Column> &columns)
{
    QList<Heading> all{{u"id"_s, u"id"_s, true}};
    for (const list::Column &column : columns)
        all.append({column.field, column.field, isRightAligned(column.type)});
    return all;
}

class Printer {
public:
    Printer(const Currency &currency, list::Kind kind, Output &output)
        : m_currency(currency)
        , m_isJson(output.isJson())
        , m_all(list::columns(kind))
        , m_rows(output, headings(shown()))
    {
    }

    void add(const list::Row &row)
    {
        QList<Cell> cells{{QString::number(row.id), QJsonValue(row.id)}};
        for (qsizetype column = 0; column < m_all.size(); ++column) {
            if (m_isJson || m_all[column].shownAtFirst)
                cells.append(cellOf(row.cells.value(column), m_all[column].type, m_currency));
        }
        m_rows.add(cells);
    }

private:
    QList<list::Column> shown() const
    {
        QList<list::Column> columns;
        std::ranges::copy_if(
            m_all, std::back_inserter(columns), [this](const list::Column &column) { return m_isJson || column.shownAtFirst; });
        return columns;
    }

    Currency m_currency;
    bool m_isJson;
    QList<list::Column> m_all;
    Rows m_rows;
};

Result<void> print(db::Connection &connection, const list::Request &request, std::optional<qint64> limit, Output &output)
{
    auto currency = currencyOf(connection);
    if (!currency)
        return currency.error();
    Printer printer(*currency, request.kind, output);
    // A short list is one question; a long one is its ids, then windows of rows.
    if (limit && *limit <= kWindow) {
        auto rows = list::firstRows(connection, request, static_cast<int>(*limit));
        if (!rows)
            return rows.error();
        std::ranges::for_each(*rows, [&](const list::Row &row) { printer.add(row); });
        return {};
    }
    auto ids = list::ids(connection, request);
    if (!ids)
        return ids.error();
    std::span<const qint64> rest(*ids);
    if (limit)
        rest = rest.first(std::min(rest.size(), static_cast<std::size_t>(*limit)));
    while (!rest.empty()) {
        const auto window = rest.first(std::min(rest.size(), static_cast<std::size_t>(kWindow)));
        auto rows = list::rows(connection, request.kind, window);
        if (!rows)
            return rows.error();
        std::ranges::for_each(*rows, [&](const list::Row &row) { printer.add(row); });
        rest = rest.subspan(window.size());
    }
    return {};
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    auto kind = kindOf(arguments.argument(u"KIND"_s));
    if (!kind)
        return kind.error();
    auto sorts = sortsOf(*kind, arguments.option(u"sort"_s));
    if (!sorts)
        return sorts.error();
    std::optional<qint64> limit;
    if (arguments.has(u"limit"_s)) {
        auto number = arguments.number(u"limit"_s, 0);
        if (!number)
            return number.error();
        limit = *number;
    }
    return readBook(arguments.book(), [&](db::Connection &connection) -> Result<ExitCode> {
        auto request = filtered(connection, *kind, arguments.option(u"filter"_s).value_or(QString()));
        if (!request)
            return request.error();
        request->sorts = *sorts;
        if (auto printed = print(connection, *request, limit, output); !printed)
            return printed.error();
        return Done;
    });
}

} // namespace

Command listCommand()
{
    return {.name = u"list"_s,
        .arguments = {u"KIND"_s, u"BOOK"_s},
        .guessesBook = true,
        .booklessOption = {},
        .options = {{u"filter"_s, u"EXPR"_s,
                        tr("text to find, and conditions such as %1").arg(u"'status:pending total >= 100 placed_at:this-month'"_s)},
            {u"sort"_s, u"FIELD"_s,
                tr("a field of the list; -FIELD for the other way round; several, with commas between them: equal rows by the next")},
            {u"limit"_s, u"N"_s, tr("at most N rows")}},
        .summary = tr("a list of the book's records"),
        .details = tr("KIND: %1").arg(kindNames().join(", "_L1)) + u"\n\n"_s + filterHelp(),
        .run = run};
}

} // namespace tradebook::cli
