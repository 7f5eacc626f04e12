// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/waiting.h"
#include "app/cli/writing.h"
#include "core/words/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("UndoCommand", text);
}

QJsonObject jsonOf(const Action &action)
{
    return {
        {u"kind"_s, action.kind}, {u"arguments"_s, QJsonObject::fromVariantMap(action.arguments)}, {u"name"_s, words::actionName(action)}};
}

/// `field` holds what was undone or redone in JSON; null where there was nothing.
ExitCode nothing(const Error &error, const QString &field, Output &output)
{
    if (output.isJson())
        output.json({{field, QJsonValue::Null}});
    else
        output.line(words::sentence(error));
    return AnswerIsNo;
}

Result<ExitCode> undo(const Arguments &arguments, Output &output)
{
    return writeBook(arguments.book(), [&](Store &store) -> Result<ExitCode> {
        const auto undone = waitFor(store.undo());
        if (!undone && undone.error().kind == ErrorKind::NothingToUndo)
            return nothing(undone.error(), u"undone"_s, output);
        if (!undone)
            return undone.error();
        if (output.isJson())
            output.json({{u"undone"_s, jsonOf(*undone)}});
        else
            output.line(tr("Undone: %1").arg(words::actionName(*undone)));
        return Done;
    });
}

Result<ExitCode> redo(const Arguments &arguments, Output &output)
{
    return writeBook(arguments.book(), [&](Store &store) -> Result<ExitCode> {
        const auto redone = waitFor(store.redo());
        if (!redone && redone.error().kind == ErrorKind::NothingToRedo)
            return nothing(redone.error(), u"redone"_s, output);
        if (!redone)
            return redone.error();
        if (output.isJson())
            output.json({{u"redone"_s, jsonOf(*redone)}});
        else
            output.line(tr("Redone: %1").arg(words::actionName(*redone)));
        return Done;
    });
}

} // namespace

Command undoCommand()
{
    return {.name = u"undo"_s,
        .arguments = {u"BOOK"_s},
        .booklessOption = {},
        .options = {},
        .summary = tr("takes the latest step back"),
        .details = tr("The latest step is undone, whoever did it: an edit in the window, an import. Where a row has changed since,\n"
                      "nothing is undone and the reason is said (exit 3); where there is nothing to undo, the exit code is 1."),
        .run = undo};
}

Command redoCommand()
{
    return {.name = u"redo"_s,
        .arguments = {u"BOOK"_s},
        .booklessOption = {},
        .options = {},
        .summary = tr("does the step again that was undone last"),
        .details = tr("Only as long as nothing else was done since. Exit codes as with undo."),
        .run = redo};
}

} // namespace tradebook::cli
