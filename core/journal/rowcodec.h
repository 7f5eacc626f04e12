// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/query.h"
#include "core/journal/journaledtable.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_value;

/// The one place that knows how a row stands in `changes.image`: JSON by column name, `{"price":100,"name":"Mug"}` for a row that was
/// inserted or deleted, `{"price":[100,106]}` for one that was changed. Texts pass byte by byte, so that an image gives back exactly what
/// the row held. Of one row of a bulk insert, and of photos, `#` and the row's hash: enough to see that it still is the same row.
namespace tradebook::journal {

using RowValues = std::span<sqlite3_value *const>;

/// 64 bits over the types and bytes of a row's compared columns; the same on every machine, for it is stored.
class RowHash {
public:
    void addNull();
    void addInteger(qint64 value);
    void addBytes(std::string_view bytes);
    [[nodiscard]] quint64 value() const;

private:
    void mix(quint64 word);
    quint64 m_state = 0xcbf29ce484222325ULL;
};

/// All journaled columns of a row, in the order of the table.
[[nodiscard]] std::string rowImage(const JournaledTable &table, RowValues row);
/// The columns that differ.
[[nodiscard]] std::string rowDiff(const JournaledTable &table, RowValues before, RowValues after);
/// The row's columns, then `data` where the table has it.
[[nodiscard]] quint64 rowHash(const JournaledTable &table, RowValues row);
[[nodiscard]] std::string hashImage(quint64 hash);

struct ImageField {
    int column = 0; ///< in JournaledTable::columns
    db::Value before = nullptr;
    db::Value after = nullptr; ///< of a changed row only
};
struct Image {
    std::vector<ImageField> fields = {};
    std::optional<quint64> hash = std::nullopt; ///< in place of the fields
};
/// Of a whole row, or of what changed. Internal where it cannot be read: not written by this program, or forgotten.
[[nodiscard]] Result<Image> readRowImage(const JournaledTable &table, std::string_view image);
[[nodiscard]] Result<Image> readRowDiff(const JournaledTable &table, std::string_view image);

/// The hash of the row of which this is the image.
[[nodiscard]] quint64 hashOf(const JournaledTable &table, const Image &image);

} // namespace tradebook::journal
