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

/// `--map COLUMN=FIELD`. An empty field leaves the column out.
struct ColumnMapping {
    QString column;
    QString field;
};

struct ImportRequest {
    ImportKind kind = ImportKind::Products;
    QString file;
    QString profile = {}; ///< empty: header and content decide
    QList<ColumnMapping> map = {}; ///< goes before profile and detection
    QString rejectsFile = {}; ///< empty: none is written
    bool dryRun = false; ///< does and counts everything, keeps nothing
    bool strict = false; ///< one rejected row and nothing is kept
    bool moveStock = false; ///< orders and order-lines reserve and move stock
    bool onlyMapped = false; ///< a column that `map` does not name has no field, whatever its name seems to say
    char decimalMark = 0; ///< of columns that do not tell; 0: a point, or as the file's other marks suggest
    int reviewRows = 0; ///< products: so many new or changed rows are told one by one in the report
    std::optional<Action> action = std::nullopt; ///< what the edit is called; absent: by kind, file and rows
};

/// A row that was not taken; `words::importFault(fault, data)` says why in one sentence.
struct RejectedRow {
    qint64 line = 0; ///< of the file, from 1, where the row begins
    Fault fault = Fault::CellCount;
    QStringList data = {};
};

/// One field of a record as it was (null in a new one) and as it is then. Stored values; a category by its path.
struct ReviewedChange {
    QString field;
    QVariant before = {};
    QVariant after = {};
};
/// What becomes of a row that is taken and not the same already.
struct ReviewedRow {
    qint64 line = 0;
    QString sku = {};
    QString name = {};
    bool isNew = false;
    QList<ReviewedChange> changes = {};
};

struct ImportReport {
    qint64 rows = 0; ///< read, without the header
    qint64 newRows = 0;
    qint64 changed = 0;
    qint64 same = 0;
    qint64 rejected = 0;
    double seconds = 0;
    bool applied = false; ///< false after --dry-run, and after --strict with a rejected row
    QStringList ignoredColumns = {}; ///< columns of the file that had no place
    QList<RejectedRow> rejects = {}; ///< the first thousand by line; all of them are in the rejects file
    QList<ReviewedRow> review = {}; ///< by line, as many as were asked for
    QString encoding = {}; ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`
    QString delimiter = {};
};

/// Imports one file on a thread of its own: staged in a private scratch database, then applied in one named write of the store. The store
/// must outlive the future. Progress runs from 0 to 1000, from 600 the rows are being written; cancelling the future leaves the book as it
/// was (error Cancelled), up to the commit: from 980 on it is too late. Errors: the file kinds of ErrorKind, Import (see Fault), Usage, and
/// those of Store::write. Nothing was kept where there is an error.
[[nodiscard]] QFuture<Result<ImportReport>> importFile(Store &store, ImportRequest request);

} // namespace tradebook::transfer
