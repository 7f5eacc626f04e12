// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/import.h"
#include "core/transfer/survey.h"

#include <QHash>
#include <QSet>
#include <QTemporaryDir>

#include <memory>
#include <optional>

/// Tables from the clipboard of another program, on their way into the book.
namespace tradebook::transfer {

/// What is on the clipboard, as far as it may hold a table.
struct Clip {
    QString text; ///< cells divided by tabs, as every spreadsheet writes them, or CSV
    QString csv;
    QString html;
};

/// More columns are not pasted at once.
inline constexpr int kMostPastedColumns = 40;

/// A table from the clipboard, in a private file that is gone with the last copy of this. Empty rows are left out. A value; any thread.
struct PastedTable {
    std::shared_ptr<QTemporaryDir> folder;
    qint64 rows = 0; ///< with a head, where there is one
    int columns = 0;
    QList<QStringList> sample; ///< the first rows, each as wide as the table
    std::vector<ColumnFacts> facts; ///< one for each column, over all rows
    char likelyMark = '.'; ///< the decimal mark of a column that does not tell

    /// The decimal mark of a column.
    [[nodiscard]] char decimalMark(int column) const;
};

/// Reads a clip: its text where that has tabs, else a table of its page, else its CSV, else its text. `likelyMark` is the decimal mark of
/// the reader's locale. An apostrophe before a sign that begins a formula, as spreadsheets and our own copies mark a text, is no part of
/// it. Takes long for much: not on the UI thread.
/// Errors: Import with those of readCsv, NoHeader (nothing there), BlockTooWide; InputOutput.
[[nodiscard]] Result<PastedTable> readPasted(const Clip &clip, char likelyMark);

/// What the columns of a table are.
struct PasteLayout {
    bool hasHead = false; ///< the first row names the columns
    /// One for each column: the name of a field (importFieldNames), kAttribute, or empty where it is left out.
    QStringList fields = {};
    friend bool operator==(const PasteLayout &, const PasteLayout &) = default;
};
inline const QString kAttribute = QStringLiteral("*"); ///< of products, under the name in the head

/// What the columns seem to be, by their names as an import reads them, else by what stands in them: SKU, name, price. With `hasHead` the
/// person has said whether there is a head.
[[nodiscard]] PasteLayout guessProducts(const PastedTable &table, std::optional<bool> hasHead = {});
/// For lines of an order: `item` (SKU, barcode or name), `quantity`, `price`.
[[nodiscard]] PasteLayout guessLines(const PastedTable &table, std::optional<bool> hasHead = {});

struct PastedRow {
    qint64 row = 0; ///< of the block, from 1
    QStringList cells;
};
/// The rows below the head, at most `most`.
[[nodiscard]] Result<QList<PastedRow>> rowsOf(const PastedTable &table, bool hasHead, qint64 most);

/// The cells of some rows, by their number in the block.
[[nodiscard]] Result<QHash<qint64, QStringList>> cellsOf(const PastedTable &table, const QSet<qint64> &rows);

/// A pasted table made ready for importFile().
struct PasteImport {
    ImportRequest request;
    QList<qint64> lines = {}; ///< where the rows begin in its file
    QList<qint64> rows = {}; ///< which rows of the block they are

    /// The row of the block that begins at this line of the file.
    [[nodiscard]] qint64 rowAt(qint64 line) const;
};
/// Products by the layout, through the same import as a file. The request refers to a file in the table's folder.
[[nodiscard]] Result<PasteImport> importOf(const PastedTable &table, const PasteLayout &layout);

} // namespace tradebook::transfer
