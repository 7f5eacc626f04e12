// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/import.h"
#include "app/cli/commandline.h"
#include "app/cli/output.h"
#include "app/cli/waiting.h"
#include "app/cli/writing.h"
#include "core/words/importwords.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

constexpr qsizetype kShownRejects = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("ImportCommand", text);
}

/// COLUMN=FIELD. The column's own name may hold an equals sign; a field's never does.
Result<QList<transfer::ColumnMapping>> mappingOf(const QStringList &texts)
{
    QList<transfer::ColumnMapping> map;
    for (const QString &text : texts) {
        const qsizetype equals = text.lastIndexOf('='_L1);
        if (equals < 1)
            return usage(tr("--map wants COLUMN=FIELD, not “%1”.").arg(text));
        map.append({text.first(equals), text.sliced(equals + 1)});
    }
    return map;
}

QString suggestion(const QString &word, const QStringList &names)
{
    const QString near = nearest(word, names);
    return near.isEmpty() ? tr("There are %1.").arg(names.join(", "_L1)) : tr("Did you mean “%1”?").arg(near);
}

Result<void> checkNames(const transfer::ImportRequest &request)
{
    const QStringList profiles = transfer::importProfileNames();
    if (!request.profile.isEmpty() && !profiles.contains(request.profile))
        return usage(tr("There is no profile “%1”. %2").arg(request.profile, suggestion(request.profile, profiles)));
    const QStringList fields = transfer::importFieldNames(request.kind);
    for (const transfer::ColumnMapping &mapping : request.map) {
        if (!mapping.field.isEmpty() && !transfer::isImportField(mapping.field, request.kind))
            return usage(tr("There is no field “%1”. %2").arg(mapping.field, suggestion(mapping.field, fields)));
    }
    return {};
}

Result<transfer::ImportRequest> requestOf(const Arguments &arguments)
{
    const QString name = arguments.argument(u"KIND"_s);
    const auto kind = transfer::importKindNamed(name);
    if (!kind)
        return usage(tr("“%1” cannot be imported; what can is %2.").arg(name, transfer::importKindNames().join(", "_L1)));
    if (arguments.has(u"map"_s) && arguments.has(u"profile"_s))
        return usage(tr("--map and --profile exclude each other."));
    auto map = mappingOf(arguments.options(u"map"_s));
    if (!map)
        return map.error();
    transfer::ImportRequest request{.kind = *kind,
        .file = arguments.argument(u"FILE"_s),
        .profile = arguments.option(u"profile"_s).value_or(QString()),
        .map = *map,
        .rejectsFile = arguments.option(u"rejects"_s).value_or(QString()),
        .dryRun = arguments.has(u"dry-run"_s),
        .strict = arguments.has(u"strict"_s),
        .backsUp = !arguments.has(u"no-backup"_s),
        .moveStock = arguments.has(u"move-stock"_s)};
    if (auto known = checkNames(request); !known)
        return known.error();
    return request;
}

QJsonObject jsonOf(const transfer::ImportReport &report)
{
    QJsonArray rejects;
    for (const transfer::RejectedRow &row : report.rejects)
        rejects.append(QJsonObject{
            {u"line"_s, row.line}, {u"fault"_s, transfer::faultName(row.fault)}, {u"reason"_s, words::importFault(row.fault, row.data)}});
    return {{u"rows"_s, report.rows}, {u"new"_s, report.newRows}, {u"changed"_s, report.changed}, {u"same"_s, report.same},
        {u"rejected"_s, report.rejected}, {u"seconds"_s, report.seconds}, {u"applied"_s, report.applied}, {u"backup"_s, report.backup},
        {u"encoding"_s, report.encoding}, {u"delimiter"_s, report.delimiter},
        {u"ignored_columns"_s, QJsonArray::fromStringList(report.ignoredColumns)}, {u"rejects"_s, rejects}};
}

void printForPeople(const transfer::ImportReport &report, const transfer::ImportRequest &request, Output &output)
{
    output.line(tr("%1 rows: %2 new, %3 changed, %4 same, %5 rejected, in %6 s")
                    .arg(QString::number(report.rows), QString::number(report.newRows), QString::number(report.changed),
                        QString::number(report.same), QString::number(report.rejected), QString::number(report.seconds, 'f', 2)));
    if (!report.backup.isEmpty())
        output.line(tr("The book as it was before: %1").arg(report.backup));
    if (!report.ignoredColumns.isEmpty())
        output.line(tr("Columns that had no place: %1").arg(report.ignoredColumns.join(", "_L1)));
    if (!report.applied)
        output.line(request.dryRun ? tr("Nothing was kept: this was a dry run.")
                                   : tr("Nothing was kept: with --strict one rejected row is enough."));
}

void printRejects(const transfer::ImportReport &report, const QString &rejectsFile)
{
    const qsizetype shown = std::min(kShownRejects, report.rejects.size());
    QStringList lines;
    for (qsizetype at = 0; at < shown; ++at) {
        const transfer::RejectedRow &row = report.rejects[at];
        lines.append(tr("line %1: %2").arg(QString::number(row.line), words::importFault(row.fault, row.data)));
    }
    if (report.rejected > shown)
        lines.append(rejectsFile.isEmpty()
                ? tr("… and %1 more; --rejects FILE.csv keeps them all.").arg(report.rejected - shown)
                : tr("… and %1 more, all of them in %2.").arg(QString::number(report.rejected - shown), rejectsFile));
    for (const QString &line : lines)
        remark(line);
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    auto request = requestOf(arguments);
    if (!request)
        return request.error();
    return writeBook(arguments.book(), [&](Store &store) -> Result<ExitCode> {
        auto report = waitFor(transfer::importFile(store, *request), tr("Importing %1").arg(request->file));
        if (!report)
            return report.error();
        if (output.isJson())
            output.json(jsonOf(*report));
        else
            printForPeople(*report, *request, output);
        printRejects(*report, request->rejectsFile);
        return report->rejected > 0 ? AnswerIsNo : Done;
    });
}

} // namespace

Command importCommand()
{
    return {.name = u"import"_s,
        .arguments = {u"KIND"_s, u"FILE"_s, u"BOOK"_s},
        .booklessOption = {},
        .options
        = {{u"profile"_s, u"NAME"_s, tr("read the columns as this profile says: %1").arg(transfer::importProfileNames().join(", "_L1))},
            {u"map"_s, u"COLUMN=FIELD"_s, tr("what a column is; an empty FIELD leaves it out"), true},
            {u"dry-run"_s, {}, tr("do and count everything, keep nothing")},
            {u"rejects"_s, u"FILE.csv"_s, tr("where rejected rows go, with line number and reason")},
            {u"strict"_s, {}, tr("all or nothing: one rejected row and nothing is kept")},
            {u"no-backup"_s, {}, tr("do not back the book up first")},
            {u"move-stock"_s, {}, tr("orders reserve and move stock; without it they are history")}},
        .summary = tr("records from a CSV file"),
        .details = tr("KIND: %1\n\n"
                      "Encoding, delimiter and columns are found from the header and the content; known forms need no option.\n"
                      "Rows that cannot be taken are reported, the others are kept, and the exit code is 1.")
                       .arg(transfer::importKindNames().join(", "_L1)),
        .run = run};
}

} // namespace tradebook::cli
