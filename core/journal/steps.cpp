// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/steps.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tradebook::journal {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

StepState stateOf(std::string_view text)
{
    if (text == "done")
        return StepState::Done;
    return text == "undone" ? StepState::Undone : StepState::Dropped;
}

bool isReplay(const Step &step)
{
    return step.action.kind == kUndo || step.action.kind == kRedo;
}

} // namespace

Step stepFrom(const db::Row &row, int first)
{
    Step step;
    step.id = row.integer(first);
    step.action.kind = row.text(first + 1);
    const auto arguments = row.utf8(first + 2);
    step.action.arguments = QJsonDocument::fromJson(QByteArray::fromRawData(arguments.data(), static_cast<qsizetype>(arguments.size())))
                                .object()
                                .toVariantMap();
    step.at = QDateTime::fromString(row.text(first + 3), Qt::ISODateWithMs);
    step.state = stateOf(row.utf8(first + 4));
    step.undoes = row.maybeInteger(first + 5);
    return step;
}

QString argumentsText(const Action &action)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(action.arguments)).toJson(QJsonDocument::Compact));
}

Result<qint64> rowsOfStep(db::Connection &connection, qint64 step)
{
    return db::Query(connection, "SELECT count(*) FROM changes WHERE action_id = ?"_sql, step).number();
}

Action replayOf(QLatin1StringView kind, const Action &action)
{
    return {QString(kind), {{u"of"_s, QVariantMap{{u"kind"_s, action.kind}, {u"arguments"_s, action.arguments}}}}};
}

// From the newest step backwards. What can be redone was taken back since the last edit: only undos and redos stand behind it. What can
// be undone is the newest edit that holds.
Result<Ahead> ahead(db::Connection &connection)
{
    Ahead ahead;
    std::optional<qint64> redone;
    bool mayRedo = true;
    auto looked = db::Query(connection, "SELECT id, kind, arguments, at, state, undoes_id FROM actions WHERE id > 0 ORDER BY id DESC"_sql)
                      .forEach([&](const db::Row &row) {
                          Step step = stepFrom(row);
                          if (step.id == redone) {
                              if (step.state == StepState::Undone)
                                  ahead.redo = step;
                              redone.reset();
                          }
                          if (isReplay(step)) {
                              // An undo that holds: its step is the next to be redone.
                              if (mayRedo && step.action.kind == kUndo && step.state == StepState::Done) {
                                  redone = step.undoes;
                                  mayRedo = false;
                              }
                              return true;
                          }
                          // One that is dropped had its edit drop what could be redone; a note (core/journal/adopting.h) drops nothing.
                          if (step.state == StepState::Done)
                              mayRedo = false;
                          if (!ahead.undo && step.state == StepState::Done)
                              ahead.undo = std::move(step);
                          return !ahead.undo || redone.has_value();
                      });
    if (!looked)
        return looked.error();
    for (auto *step : {&ahead.undo, &ahead.redo}) {
        if (!*step)
            continue;
        auto rows = rowsOfStep(connection, (*step)->id);
        if (!rows)
            return rows.error();
        (*step)->rows = *rows;
    }
    return ahead;
}

Result<void> passBy(db::Connection &writer, qint64 step)
{
    auto passed = db::Query(writer, "UPDATE actions SET state = 'dropped' WHERE id = ? AND state = 'done'"_sql, step).run();
    if (!passed)
        return passed.error();
    return *passed > 0 ? Result<void>() : Error{ErrorKind::NotFound};
}

} // namespace tradebook::journal
