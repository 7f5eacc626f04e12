// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/result.h"
#include "core/transfer/fault.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

namespace tradebook {
class Store;
}

namespace tradebook::transfer {

enum class ImportKind { Users, Addresses, Categories, Products, Orders, OrderLines };

/// `users`, `addresses`, `categories`, `products`, `orders`, `order-lines`.
[[nodiscard]] QString importKindName(ImportKind kind);
[[nodiscard]] std::optional<ImportKind> importKindNamed(const QString &name);
[[nodiscard]] QStringList importKindNames();
/// The built-in profiles for `--profile`.
[[nodiscard]] QStringList importProfileNames();
/// The fields that `--map COLUMN=FIELD` may name for a kind.
[[nodiscard]] QStringList importFieldNames(ImportKind kind);
/// Whether a mapping may name it: one of those, or a shorter name (`discount` of orders and of order lines).
[[nodiscard]] bool isImportField(const QString &name, ImportKind kind);

/// `--map COLUMN=FIELD`. An empty field leaves the column out.
struct ColumnMapping {
    QString column;
    QString field;
    int at = -1; ///< its place in the file, from 0, whatever its name; -1: the column of this name
    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

struct ImportRequest {
    ImportKind kind = ImportKind::Products;
    QString file;
    QString profile = {}; ///< empty: header and content decide
    QList<ColumnMapping> map = {}; ///< goes before profile and detection
    QString rejectsFile = {}; ///< empty: none is written
    bool dryRun = false; ///< does and counts everything, keeps nothing
    bool strict = false; ///< one rejected row and nothing is kept
    bool backsUp = true; ///< before the book is changed, where there is something in it; not with dryRun
    bool moveStock = false; ///< orders and order-lines reserve and move stock
    bool onlyMapped = false; ///< a column that `map` does not name has no field, whatever its name seems to say
    char decimalMark = 0; ///< of columns that do not tell; 0: a point, or as the file's other marks suggest
    int reviewRows = 0; ///< so many rows of each outcome are told one by one in the report
    bool keepsRejects = false; ///< the report holds all rejected rows, for saveRejects()
    QString encoding = {}; ///< one of encodingNames(); empty: found from the bytes
    char delimiter = 0; ///< 0: found from the text
    std::optional<quint64> content = std::nullopt; ///< of the file that was reviewed; where it is another now: FileChanged
    std::optional<Action> action = std::nullopt; ///< what the edit is called; absent: by kind, file and rows
};

/// A row that was not taken; `words::importFault(fault, data)` says why in one sentence.
struct RejectedRow {
    qint64 line = 0; ///< of the file, from 1, where the row begins
    Fault fault = Fault::CellCount;
    QStringList data = {};
    QStringList cells = {}; ///< as ReviewedRow::cells, of the first reviewRows
};

/// One field of a record as it was (null in a new one) and as it is then. Stored values; a category by its path.
struct ReviewedChange {
    QString field;
    QVariant before = {};
    QVariant after = {};
};
enum class RowOutcome { New, Changed, Same };
/// What becomes of a row that is taken.
struct ReviewedRow {
    qint64 line = 0;
    RowOutcome outcome = RowOutcome::New;
    QString key = {}; ///< SKU, code or number of its record
    QString name = {};
    QList<ReviewedChange> changes = {}; ///< of a new record all that it has; none where the row is the same
    QStringList cells = {}; ///< as they stand in the file, one for each of ImportReport::fields; long ones are cut
};
/// All rejected rows of one import, kept in a private folder as long as somebody holds it.
class KeptRejects;

struct ImportReport {
    qint64 rows = 0; ///< read, without the header
    qint64 newRows = 0;
    qint64 changed = 0;
    qint64 same = 0;
    qint64 rejected = 0;
    double seconds = 0;
    QString backup = {}; ///< of the book before the import; empty where there is none
    bool applied = false; ///< false after --dry-run, and after --strict with a rejected row
    QStringList ignoredColumns = {}; ///< columns of the file that had no place
    QList<RejectedRow> rejects = {}; ///< the first thousand by line; all of them are in the rejects file
    QStringList fields = {}; ///< that the file has columns for, in their order; with reviewRows
    QList<ReviewedRow> review = {}; ///< by line, of each outcome as many as were asked for
    std::shared_ptr<const KeptRejects> keptRejects = {}; ///< where the request keeps them and there are any
    quint64 content = 0; ///< another number where the file has other bytes; means nothing to another process
    QString encoding = {}; ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`
    QString delimiter = {};
};

/// Imports one file on a thread of its own: staged in a private scratch database, then applied in one named write of the store. The store
/// must outlive the future. Before that the book is backed up (backsUp); where that cannot be done, nothing is imported. Progress runs from
/// 0 to 1000, from 600 the rows are being written; cancelling the future leaves the book as it was (error Cancelled), up to the commit:
/// from 980 on it is too late. Errors: the file kinds of ErrorKind, Import (see Fault), Usage, and those of Store::write. Nothing was kept
/// where there is an error. A file whose bytes change while it is read is refused (FileChanged).
[[nodiscard]] QFuture<Result<ImportReport>> importFile(Store &store, ImportRequest request);

/// Writes the rejected rows of an import to a file, as ImportRequest::rejectsFile does, on a thread of its own. `book`: the open book's
/// path, which must not be written over. Errors: Import with CannotWriteRejects or FileChanged; those of reading the file.
[[nodiscard]] QFuture<Result<void>> saveRejects(
    const std::shared_ptr<const KeptRejects> &rejects, const QString &path, const QString &book);

} // namespace tradebook::transfer
