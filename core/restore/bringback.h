// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/model/record.h"
#include "core/restore/staging.h"

#include <QList>
#include <QVariant>

#include <optional>

/// Bringing back single records: users, products, orders and categories of a backup that was staged, copied into the live book. The first
/// three functions read (on a reader of the book, or of the backup alone), the last one writes. A record's id is its id *in the backup*,
/// unless said otherwise.
namespace tradebook::restore {

enum class RecordState {
    Missing, ///< in the backup only: deleted since
    Changed, ///< in both, and something of it would come back; stock and status alone, which never do, are no difference
    Same,
    Added, ///< of a part (address, line, photo, note): in the book only; it stays, but for the lines of an order
};

/// A record of the backup beside the one of the book. They are the same record where id and created_at are equal, or where it was brought
/// back under another id: unique value (name where there is none) and created_at equal.
struct Difference {
    RecordRef record = {};
    RecordState state = RecordState::Missing;
    QString code = {}; ///< e-mail or code of a user, SKU, order number, code of a category
    QString name = {}; ///< of an order its customer's
    QString within = {}; ///< category of a product, parent of a category; empty where there is none
    QString date = {}; ///< business date of an order, ISO
    QString status = {}; ///< of an order, stored name
    std::optional<qint64> amount = std::nullopt; ///< minor units: price of a product, total of an order (a return's is negative)
    QString changedInBackup = {}; ///< updated_at there, ISO 8601 UTC
    QString changedNow = {}; ///< updated_at in the book; empty where it is missing
};

struct DifferencesRequest {
    RecordKind kind = RecordKind::User; ///< User, Product, Order or Category
    QString filter = {}; ///< a part of code or name, whatever case and accents
    std::optional<qint64> before = std::nullopt; ///< for the next page: the id of the last row
    int limit = 500;
};
struct Differences {
    QList<Difference> rows = {}; ///< the newest (by id) first
    bool hasMore = false;
    /// How many there are in all; counted with the first page only.
    std::optional<qint64> missing = std::nullopt;
    std::optional<qint64> changed = std::nullopt;
};
/// What is missing or different now; what was brought back under another id counts as there. Looks through the kind's tables once and holds
/// no more than a page. Superseded when interrupted.
[[nodiscard]] Result<Differences> differences(const Staged &staged, db::Connection &reader, const DifferencesRequest &request);

/// A field of both. Field names and value types are those of edit::fieldsOf(), and besides: of an order "status", "tax", "total"
/// (minor units) and "invoice_number"; of its lines the columns of order_items; of a photo "media_type" and "bytes"; "body" of a note;
/// "on_hand" and "reserved" of a product.
struct FieldDifference {
    QString field = {};
    QVariant inBackup = {};
    QVariant now = {}; ///< null where the record is missing
    QString nameInBackup = {}; ///< of a reference (category, user, product): what it is called
    QString nameNow = {};
    bool comesBack = true; ///< false: is told, but stays as it is (status, invoice number, stock …)

    [[nodiscard]] bool differs() const { return inBackup != now; }
};

/// A row that belongs to the record: Address, OrderItem, ProductImage or Note.
struct PartDifference {
    RecordRef record = {}; ///< its id in the backup; of an added one in the book
    RecordState state = RecordState::Same;
    QList<FieldDifference> fields = {};
};

/// A record that the chosen one refers to and that is missing: it comes with it.
struct Need {
    RecordRef record = {};
    QString name = {}; ///< name or number
    friend bool operator==(const Need &, const Need &) = default;
};

struct RecordDifference {
    RecordRef record = {};
    RecordState state = RecordState::Missing;
    QString name = {}; ///< name or number, in the backup
    QList<FieldDifference> fields = {}; ///< always all of them
    QList<PartDifference> parts = {};
    QList<Need> needs = {};
    std::optional<Error> refusal = std::nullopt; ///< why it cannot come back, as far as that can be told beforehand
};
/// NotFound where the backup has no such record.
[[nodiscard]] Result<RecordDifference> differenceOf(const Staged &staged, db::Connection &reader, const RecordRef &record);

/// The record of the backup that a person means: a user by code or e-mail, a product by SKU, an order by number, a category by code or by
/// path ("Home > Kitchen"); any by "#" and its id. NotFound (data: kind, key).
[[nodiscard]] Result<RecordRef> recordInBackup(const Staged &staged, RecordKind kind, const QString &key);

enum class Outcome {
    Added, ///< was missing
    Changed, ///< has the backup's values again
    Unchanged, ///< there was nothing to bring back
    Refused, ///< nothing of it was written
};
struct BroughtRecord {
    RecordRef record = {};
    Outcome outcome = Outcome::Added;
    QString name = {}; ///< name or number
    qint64 now = 0; ///< its id in the book; 0 where it was refused
    std::optional<Error> refusal = std::nullopt;
};
struct BroughtBack {
    QList<BroughtRecord> records = {}; ///< one for each that was chosen, each once
    QList<Need> along = {}; ///< what came with them

    [[nodiscard]] qint64 count(Outcome outcome) const;
};

inline constexpr QLatin1StringView kBringBack("record.bringback");
/// For Store::writeStaged(). Arguments: name where it is one, else count.
[[nodiscard]] Action bringBackAction(qint64 count, const QString &name);

/// Copies the chosen records into the book; inside Store::writeStaged(bringBackAction(), staged.path, …), so that one undo takes all of it
/// back. A record comes back whole or not at all, and the others go on: see BroughtRecord::refusal (Duplicate, NotEnoughStock, Rule,
/// Invalid, NotFound, Overflow). The rules are those of ARCHITECTURE.md, "Bringing back single records".
/// Errors: Rule where the two books have different currencies, Cancelled, Busy, DiskFull and others of the disk: nothing was written.
[[nodiscard]] Result<BroughtBack> bringBack(
    const Staged &staged, db::Connection &writer, const QList<RecordRef> &chosen, Progress &progress);

} // namespace tradebook::restore
