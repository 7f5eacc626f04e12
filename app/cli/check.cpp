// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "app/cli/terminalprogress.h"
#include "core/backup/cancelwatch.h"
#include "core/upkeep/deepcheck.h"
#include "core/words/checkwords.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QFileInfo>
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

QJsonArray jsonOf(const QList<upkeep::CheckedBackup> &backups)
{
    QJsonArray array;
    for (const upkeep::CheckedBackup &backup : backups) {
        const QJsonValue whole = backup.isUnproven() ? QJsonValue() : QJsonValue(!backup.isDamaged());
        array.append(QJsonObject{{u"path"_s, backup.path}, {u"whole"_s, whole}, {u"sentence"_s, words::checkedBackup(backup)}});
    }
    return array;
}

void printJson(const upkeep::DeepCheck &check, bool isDeep, const Currency &currency, Output &output)
{
    const QLocale locale;
    QJsonArray findings;
    for (const upkeep::Finding &finding : check.book.findings)
        findings.append(jsonOf(finding, words::finding(finding, currency, locale)));
    QJsonObject object{{u"healthy"_s, check.isWhole()}, {u"findings"_s, findings}, {u"left_out"_s, check.book.leftOut}};
    if (isDeep)
        object.insert(u"backups"_s, jsonOf(check.backups));
    output.json(object);
}

void print(const upkeep::DeepCheck &check, bool isDeep, const Currency &currency, Output &output)
{
    if (output.isJson()) {
        printJson(check, isDeep, currency, output);
        return;
    }
    const QLocale locale;
    for (const upkeep::Finding &finding : check.book.findings)
        output.line(words::finding(finding, currency, locale));
    if (check.book.isHealthy())
        output.line(tr("The book is healthy."));
    else if (check.book.leftOut > 0)
        output.line(tr("… and %1 more of the same kinds.").arg(check.book.leftOut));
    for (const upkeep::CheckedBackup &backup : check.backups)
        output.line(words::checkedBackup(backup));
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

/// Both look at the same; the deep one also at every index and the newest backups, and this machine remembers it.
Result<upkeep::DeepCheck> check(db::Connection &connection, const QString &bookPath, bool isDeep)
{
    TerminalProgress progress(tr("Checking"));
    if (isDeep) {
        return upkeep::checkDeeply({.bookPath = bookPath, .databasePath = connection.path(), .access = connection.access()}, progress);
    }
    const backup::CancelWatch watch(connection, &progress);
    auto health = upkeep::check(connection, upkeep::Depth::Usual, progress);
    // Where it was ended in the middle, what it has found means nothing.
    if (auto alone = watch.wasLeftAlone(); !alone)
        return alone.error();
    if (!health)
        return health.error();
    return upkeep::DeepCheck{.at = QDateTime::currentDateTimeUtc(), .book = *std::move(health)};
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    const bool isDeep = arguments.has(u"deep"_s);
    auto code = readBook(arguments.book(), [&](db::Connection &connection) -> Result<ExitCode> {
        auto currency = currencyOf(connection);
        if (!currency && currency.error().kind != ErrorKind::NotFound)
            return currency.error();
        auto found = check(connection, QFileInfo(arguments.book()).canonicalFilePath(), isDeep);
        if (!found)
            return found.error();
        // A book whose one row is missing has a finding that says so.
        print(*found, isDeep, currency ? *currency : Currency{}, output);
        return found->isWhole() ? Done : AnswerIsNo;
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
        .options = {{u"deep"_s, {}, tr("look at every page and index of the file, through the search index and the newest backups")}},
        .summary = tr("whether a book is healthy: the file, and the rules of the business"),
        .details = {},
        .run = run};
}

} // namespace tradebook::cli
