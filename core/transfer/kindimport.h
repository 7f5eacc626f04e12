// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/transfer/rowreader.h"
#include "core/transfer/rowreview.h"
#include "core/transfer/scratch.h"

#include <memory>
#include <string>

namespace tradebook::transfer {

/// What the book says about itself, for reading a file into it.
struct BookFacts {
    Currency currency;
    QTimeZone zone;
    bool pricesIncludeTax = true;
    bool allowsOverselling = false;
};

/// What one kind of import knows: how a row is staged in the scratch database, and how the staged rows become records of the book.
/// prepare(), stage() and finish() run on the import's thread over the scratch database; apply() runs on the writer, inside its
/// transaction, with the scratch database attached as `staged`. A row that only the book shows to be wrong is put into `staged.rejects`.
class KindImport {
public:
    virtual ~KindImport() = default;
    [[nodiscard]] virtual Result<void> prepare(db::Connection &scratch) = 0;
    /// Takes one row; its own fault is told by reader.reject(). A row whose reader has a fault already is not taken.
    [[nodiscard]] virtual Result<void> stage(RowReader &reader) = 0;
    /// The place of the last row within its order, where the file does not tell it: the rejects file does, so that a mended row comes back
    /// to it.
    [[nodiscard]] virtual std::optional<qint64> position() const { return std::nullopt; }
    /// After the last row. Lets go of the scratch database.
    [[nodiscard]] virtual Result<void> finish() = 0;
    [[nodiscard]] virtual Result<Counts> apply(db::Connection &writer, Progress &progress) = 0;
    /// After apply(): what became of the first rows, where the request asks for it.
    [[nodiscard]] virtual QList<ReviewedRow> review() const = 0;
};

struct ImportContext {
    ImportRequest request;
    Survey survey;
    Layout layout;
    BookFacts book;
    std::string now; ///< the instant of this import, as the book stores it
};

/// The import of the context's kind. The context outlives it.
[[nodiscard]] std::unique_ptr<KindImport> makeKindImport(const ImportContext &context);
[[nodiscard]] std::unique_ptr<KindImport> makeUserImport(const ImportContext &context);
[[nodiscard]] std::unique_ptr<KindImport> makeAddressImport(const ImportContext &context);
[[nodiscard]] std::unique_ptr<KindImport> makeCategoryImport(const ImportContext &context);
[[nodiscard]] std::unique_ptr<KindImport> makeProductImport(const ImportContext &context);
[[nodiscard]] std::unique_ptr<KindImport> makeOrderImport(const ImportContext &context);
[[nodiscard]] std::unique_ptr<KindImport> makeOrderLineImport(const ImportContext &context);

/// A number that two rows share when all of their read cells are equal; for telling a repeated row from a contradicting one.
class ContentHash {
public:
    void add(std::string_view text);
    void add(std::optional<qint64> number);
    [[nodiscard]] qint64 value() const { return static_cast<qint64>(m_hash >> 1); }

private:
    quint64 m_hash = 14695981039346656037ULL;
};

/// How rejects keep what their sentence needs, between the scratch database and the report.
inline constexpr QChar kDataMark = QChar(31);

} // namespace tradebook::transfer
