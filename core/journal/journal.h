// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/model/record.h"
#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace tradebook::db {
class Connection;
}

/// The journal: every named edit with the images of the rows it changed; undo, redo, history. Synchronous, on the connection's thread.
/// Reading runs on a reader; undo(), redo() and the recording run inside the writer's transaction (core/writing).
namespace tradebook::journal {

enum class StepState {
    Done, ///< holds; the latest of these is what Undo takes back
    Undone, ///< taken back; the latest can be redone
    Dropped, ///< was taken back, then something else was done; or can never be taken back (an issued invoice)
};

/// Undoing a step is a step of its own, and so is redoing it. These are their kinds; what was undone or redone stands in the argument
/// "of", {"kind": …, "arguments": {…}}. words::actionName() knows them.
inline constexpr QLatin1StringView kUndo("undo");
inline constexpr QLatin1StringView kRedo("redo");

/// One named edit. Undoing one is recorded as a step of its own with `undoes`; such steps are not undone themselves (Redo is for that).
struct Step {
    qint64 id = 0;
    Action action = {};
    QDateTime at = {}; ///< UTC
    StepState state = StepState::Done;
    std::optional<qint64> undoes = std::nullopt; ///< of an undo: the step; of a redo: the undo that it takes back
    qint64 rows = 0; ///< changed rows of journaled tables
};

/// What Undo and Redo would do now.
struct Ahead {
    std::optional<Step> undo = std::nullopt;
    std::optional<Step> redo = std::nullopt;
};
[[nodiscard]] Result<Ahead> ahead(db::Connection &connection);
/// A step that holds and cannot be undone as things are is not offered any more: Undo goes on with the one before. In the writer's
/// transaction. Errors: NotFound (it does not hold any more).
[[nodiscard]] Result<void> passBy(db::Connection &writer, qint64 step);

struct HistoryRequest {
    std::optional<RecordRef> record
        = std::nullopt; ///< only steps that touched it (its own row, or rows that belong to it: addresses, lines, notes, moves)
    std::optional<qint64> before = std::nullopt; ///< only steps older than this one, for paging
    int limit = 200;
};
/// Newest first.
[[nodiscard]] Result<QList<Step>> history(db::Connection &connection, const HistoryRequest &request);

struct FieldChange {
    QString field;
    QVariant before; ///< null where the row was inserted, or the field empty
    QVariant after; ///< null where the row was deleted, or the field empty
};
enum class Operation { Insert, Update, Delete };
struct RowChange {
    qint64 id = 0; ///< of the change
    RecordRef record = {};
    Operation operation = Operation::Update;
    QString name = {}; ///< of the record as it is now or was last: a name, SKU, number
    QList<FieldChange> fields = {};
};
/// The rows of one step, at most `limit`.
[[nodiscard]] Result<QList<RowChange>> rowsOf(db::Connection &connection, qint64 step, int limit = 500);

/// A former version of one record: what its fields were right before a step changed it.
struct Version {
    qint64 change = 0; ///< RowChange::id
    Step step = {}; ///< without its number of rows
    QVariantMap fields = {}; ///< by column, the whole record as it was before the step
};
/// Newest first. Of a record that was created and never changed: empty.
[[nodiscard]] Result<QList<Version>> versions(db::Connection &connection, const RecordRef &record, int limit = 100);
/// Gives the record (user, address, category, product, order's editable fields, note) the fields of that version again, through its
/// repository; one undoable edit. Needs a transaction. Errors: NotFound, Duplicate, Invalid, Rule.
[[nodiscard]] Result<void> restoreVersion(db::Connection &connection, const RecordRef &record, qint64 change);

/// Wipes every image of this record and of the addresses and notes that belong to it, those of the present edit included: call it last.
/// Their steps stay in the history without content and can no longer be undone. Needs a transaction.
[[nodiscard]] Result<void> forgetRecord(db::Connection &connection, const RecordRef &record);

struct Size {
    qint64 steps = 0;
    qint64 rows = 0;
    qint64 bytes = 0; ///< of images
    std::optional<QDateTime> oldest = std::nullopt;
};
[[nodiscard]] Result<Size> size(db::Connection &connection);

/// Removes the oldest steps beyond these bounds, a slice of rows at a time; the number of steps removed. A step larger than a slice is
/// dropped before its first row goes, so that it is never undone by half; the newest step stays however large it is. Needs a transaction.
struct Bounds {
    int days = 365; ///< 0: no bound
    qint64 bytes = 256LL * 1024 * 1024; ///< 0: no bound
};
[[nodiscard]] Result<qint64> prune(db::Connection &connection, const Bounds &bounds, int slice = 2000);

} // namespace tradebook::journal
