// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/check.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "app/cli/terminalprogress.h"
#include "core/backup/cancelwatch.h"
#include "core/words/checkwords.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CheckCommand", text);
}

/// An amount stays a number of minor units; what is a whole number is one in JSON, too.
QJsonValue valueOf(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (text.isEmpty())
        return {};
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

QJsonObject jsonOf(const upkeep::Finding &finding, const QString &sentence)
{
    return {{u"rule"_s, upkeep::ruleName(finding.rule)}, {u"table"_s, finding.table.isEmpty() ? QJsonValue() : QJsonValue(finding.table)},
        {u"id"_s, finding.id == 0 ? QJsonValue() : QJsonValue(finding.id)}, {u"key"_s, finding.key}, {u"field"_s, finding.field},
        {u"found"_s, valueOf(finding.found)}, {u"expected"_s, valueOf(finding.expected)}, {u"sentence"_s, sentence}};
}

void print(const upkeep::Health &health, const Currency &currency, Output &output)
{
    const QLocale locale;
    QJsonArray findings;
    for (const upkeep::Finding &finding : health.findings) {
        const QString sentence = words::finding(finding, currency, locale);
        if (output.isJson())
            findings.append(jsonOf(finding, sentence));
        else
            output.line(sentence);
    }
    if (output.isJson())
        output.json({{u"healthy"_s, health.isHealthy()}, {u"findings"_s, findings}, {u"left_out"_s, health.leftOut}});
    else if (health.isHealthy())
        output.line(tr("The book is healthy."));
    else if (health.leftOut > 0)
        output.line(tr("… and %1 more of the same kinds.").arg(health.leftOut));
}

/// What opening finds wrong with a book's own content is an answer, too: the book is not healthy. The rest (no such file, no book of
/// ours, no right to read it) keeps it from being looked through.
bool isAnAnswer(const Error &error)
{
    constexpr std::array kAnswers{
        ErrorKind::Damaged, ErrorKind::SchemaChanged, ErrorKind::MigrationEdited, ErrorKind::MigrationMissing, ErrorKind::UnknownVersion};
    return std::ranges::find(kAnswers, error.kind) != kAnswers.end();
}

void printRefusal(const Error &error, Output &output)
{
    const QString sentence = words::sentence(error);
    if (!output.isJson()) {
        output.line(sentence);
        return;
    }
    const QString rule = error.kind == ErrorKind::Damaged ? upkeep::ruleName(upkeep::Rule::Integrity) : u"structure"_s;
    output.json({{u"healthy"_s, false}, {u"left_out"_s, 0},
        {u"findings"_s, QJsonArray{QJsonObject{{u"rule"_s, rule}, {u"found"_s, error.detail}, {u"sentence"_s, sentence}}}}});
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    const auto depth = arguments.has(u"deep"_s) ? upkeep::Depth::Deep : upkeep::Depth::Usual;
    auto code = readBook(arguments.book(), [&](db::Connection &connection) -> Result<ExitCode> {
        auto currency = currencyOf(connection);
        if (!currency && currency.error().kind != ErrorKind::NotFound)
            return currency.error();
        auto health = [&]() -> Result<upkeep::Health> {
            TerminalProgress progress(tr("Checking"));
            const backup::CancelWatch watch(connection, &progress);
            auto found = upkeep::check(connection, depth, progress);
            return found ? found : watch.reasonOf(found.error());
        }();
        if (!health)
            return health.error();
        // A book whose one row is missing has a finding that says so.
        print(*health, currency ? *currency : Currency{}, output);
        return health->isHealthy() ? Done : AnswerIsNo;
    });
    if (!code && isAnAnswer(code.error())) {
        printRefusal(code.error(), output);
        return AnswerIsNo;
    }
    return code;
}

} // namespace

Command checkCommand()
{
    return {.name = u"check"_s,
        .arguments = {u"BOOK"_s},
        .guessesBook = true,
        .booklessOption = {},
        .options = {{u"deep"_s, {}, tr("look at every page and index of the file, and through the search index")}},
        .summary = tr("whether a book is healthy: the file, and the rules of the business"),
        .details = {},
        .run = run};
}

} // namespace tradebook::cli
