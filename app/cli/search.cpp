// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"
#include "app/cli/cells.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

constexpr qint64 kLimit = 20;
constexpr std::chrono::seconds kPatience{10}; ///< for the middle of words; nobody is typing
constexpr qint64 kMost = 1000; ///< more are not ranked

QString tr(const char *text)
{
    return QCoreApplication::translate("SearchCommand", text);
}

QStringList kindNames()
{
    QStringList names;
    for (const auto kind : {search::Kind::Users, search::Kind::Products, search::Kind::Orders})
        names << search::nameOf(kind);
    return names;
}

/// The schema's names; what a kind does not have is null.
QList<Heading> jsonHeadings()
{
    QList<Heading> headings;
    for (const auto &field : {u"kind"_s, u"id"_s, u"field"_s, u"name"_s, u"code"_s, u"email"_s, u"phone"_s, u"sku"_s, u"barcode"_s,
             u"price"_s, u"number"_s, u"customer"_s, u"business_date"_s, u"status"_s, u"total"_s, u"is_active"_s})
        headings.append({field, field});
    return headings;
}

QList<Heading> tableHeadings()
{
    return {{tr("kind"), {}}, {tr("id"), {}, true}, {tr("record"), {}}, {tr("details"), {}}};
}

QJsonValue textOrNull(bool has, const QString &text)
{
    return has && !text.isEmpty() ? QJsonValue(text) : QJsonValue();
}

QList<Cell> jsonCells(const search::Match &match)
{
    const bool isUser = match.kind == search::Kind::Users;
    const bool isProduct = match.kind == search::Kind::Products;
    const bool isOrder = match.kind == search::Kind::Orders;
    const auto amount = QJsonValue(static_cast<qint64>(match.amount.value));
    QList<QJsonValue> values{QJsonValue(QString(search::nameOf(match.kind))), QJsonValue(match.id), QJsonValue(match.field),
        textOrNull(!isOrder, match.name), textOrNull(isUser, match.code), textOrNull(isUser, match.email), textOrNull(isUser, match.phone),
        textOrNull(isProduct, match.code), textOrNull(isProduct, match.barcode), isProduct ? amount : QJsonValue(),
        textOrNull(isOrder, match.code), textOrNull(isOrder, match.name), textOrNull(isOrder, match.date),
        textOrNull(isOrder, storedName(match.status)), isOrder ? amount : QJsonValue(),
        isOrder ? QJsonValue() : QJsonValue(match.isActive)};
    QList<Cell> cells;
    for (const auto &value : std::as_const(values))
        cells.append({{}, value});
    return cells;
}

QList<Cell> tableCells(const search::Match &match, const Currency &currency)
{
    const QLocale locale;
    QStringList details;
    switch (match.kind) {
    case search::Kind::Users:
        details = {match.code, match.email, match.phone};
        break;
    case search::Kind::Products:
        details = {match.code, formatMoney(match.amount, currency, locale), match.barcode};
        break;
    case search::Kind::Orders:
        details = {match.date, match.name, words::statusName(match.status), formatMoney(match.amount, currency, locale)};
        break;
    }
    details.removeAll(QString());
    if (!match.isActive)
        details << tr("inactive");
    return {{search::nameOf(match.kind), {}}, {QString::number(match.id), {}},
        {match.kind == search::Kind::Orders ? match.code : match.name, {}}, {details.join(u" · "_s), {}}};
}

Result<search::Question> questionOf(const Arguments &arguments)
{
    search::Question question{.text = arguments.argument(u"TEXT"_s)};
    question.bounds.time = kPatience;
    if (const auto name = arguments.option(u"kind"_s)) {
        const auto kind = search::kindNamed(*name);
        if (!kind)
            return usage(tr("There is nothing called “%1” to search; there is %2.").arg(*name, kindNames().join(", "_L1)));
        question.kinds = {*kind};
    }
    const auto limit = arguments.number(u"limit"_s, kLimit);
    if (!limit)
        return limit.error();
    question.limit = static_cast<int>(std::min(*limit, kMost));
    return question;
}

/// How many more there are than are shown, for people.
void tellRest(const search::Answer &answer, Output &output)
{
    if (output.isJson())
        return;
    const QLocale locale;
    for (const auto &group : answer.groups) {
        const auto name = QString(search::nameOf(group.kind));
        const auto count = locale.toString(group.count) + (group.isCapped ? u"+"_s : QString());
        if (group.count > group.matches.size() || group.isCapped)
            output.line(tr("%1: %2 of %3 are shown").arg(name, locale.toString(group.matches.size()), count));
        if (group.isCutShort)
            output.line(tr("%1: not every name and number was looked into; type more of it").arg(name));
    }
    if (answer.isEmpty())
        output.line(tr("Nothing matches."));
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    const auto question = questionOf(arguments);
    if (!question)
        return question.error();
    return readBook(arguments.book(), [&](db::Connection &connection) -> Result<ExitCode> {
        const auto currency = currencyOf(connection);
        if (!currency)
            return currency.error();
        const auto answer = search::find(connection, *question);
        if (!answer)
            return answer.error();
        if (!answer->instead.isEmpty() && !output.isJson())
            output.line(tr("Nothing matches “%1”; showing “%2”.").arg(question->text, answer->instead));
        if (output.isJson() || !answer->isEmpty()) {
            Rows rows(output, output.isJson() ? jsonHeadings() : tableHeadings());
            for (const auto &group : answer->groups) {
                for (const auto &match : group.matches)
                    rows.add(output.isJson() ? jsonCells(match) : tableCells(match, *currency));
            }
        }
        tellRest(*answer, output);
        return answer->isEmpty() ? AnswerIsNo : Done;
    });
}

} // namespace

Command searchCommand()
{
    return {.name = u"search"_s,
        .arguments = {u"TEXT"_s, u"BOOK"_s},
        .guessesBook = true,
        .booklessOption = {},
        .options = {{u"kind"_s, u"KIND"_s, tr("only %1").arg(kindNames().join(", "_L1))},
            {u"limit"_s, u"N"_s, tr("at most N records of a kind (%1; at most %2)").arg(kLimit).arg(kMost)}},
        .summary = tr("find users, products and orders"),
        .details
        = tr("TEXT is the beginnings of words of a name, a code, a number, an e-mail address or a bar code, or digits of a telephone\n"
             "number, without case and accents; nothing in it has a meaning of its own. Best first. Exit code 1: nothing matches."),
        .run = run};
}

} // namespace tradebook::cli
