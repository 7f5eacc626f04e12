// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/csvreader.h"
#include "core/transfer/encoding.h"
#include "core/transfer/import.h"
#include "core/transfer/plaincells.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace tradebook::db {
class Connection;
}

namespace tradebook::transfer {

class TextSource;

/// Copies the rejects of the scratch database, by line, into a private spool file, before the transaction takes them away; gives their
/// number and keeps the first ones for the report.
[[nodiscard]] Result<qint64> spoolRejects(db::Connection &writer, const QString &spoolPath, QList<RejectedRow> &first);

/// Writes the rejects file: the cells of each rejected row, as `cells` writes them, then its line and the reason in words; before those,
/// with withPlaces, the place of an order's line as `order_line`. The file appears whole or not at all. Reads the source once more, beside
/// the spool, so that memory stays flat. Where `content` is given and the source has become another: FileChanged.
[[nodiscard]] Result<void> writeRejects(TextSource &source, const Dialect &dialect, const PlainCells &cells, const QString &spoolPath,
    const QString &path, bool withPlaces, std::optional<quint64> content = {});

/// What is needed to write the rejected rows of an import later.
class KeptRejects {
public:
    KeptRejects(std::shared_ptr<QTemporaryDir> folder, QString spool, QString file, Encoding encoding, Dialect dialect, PlainCells cells,
        bool withPlaces, quint64 content)
        : m_folder(std::move(folder))
        , m_spool(std::move(spool))
        , m_file(std::move(file))
        , m_encoding(encoding)
        , m_dialect(dialect)
        , m_cells(std::move(cells))
        , m_withPlaces(withPlaces)
        , m_content(content)
    {
    }
    [[nodiscard]] Result<void> write(const QString &path, const QString &book) const;

private:
    std::shared_ptr<QTemporaryDir> m_folder; ///< that holds the spool
    QString m_spool;
    QString m_file;
    Encoding m_encoding;
    Dialect m_dialect;
    PlainCells m_cells;
    bool m_withPlaces;
    quint64 m_content;
};

/// A cell as it stands in a CSV file, quoted where needed.
[[nodiscard]] std::string csvCell(std::string_view cell, char delimiter);

} // namespace tradebook::transfer
