// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/rejects.h"

#include "core/db/query.h"
#include "core/transfer/bookguard.h"
#include "core/transfer/kindimport.h"
#include "core/transfer/survey.h"
#include "core/transfer/textsource.h"
#include "core/words/importwords.h"

#include <QDataStream>
#include <QSaveFile>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

constexpr qsizetype kShownRejects = 1000;

Error cannotWrite(const QFileDevice &file)
{
    return fileError(Fault::CannotWriteRejects, {file.fileName()}, file.errorString());
}

/// The spool, one rejected row ahead of the source.
class SpoolReader {
public:
    explicit SpoolReader(QFile &file)
        : m_stream(&file)
    {
        next();
    }
    [[nodiscard]] bool hasLine(qint64 line)
    {
        while (m_good && m_line < line)
            next();
        return m_good && m_line == line;
    }
    [[nodiscard]] const QString &reason() const { return m_reason; }
    [[nodiscard]] std::string place() const { return m_place > 0 ? std::to_string(m_place) : std::string(); }

private:
    void next()
    {
        QString fault;
        QStringList data;
        m_stream >> m_line >> fault >> data >> m_place;
        m_good = m_stream.status() == QDataStream::Ok;
        if (const auto known = faultNamed(fault))
            m_reason = words::importFault(*known, data);
    }

    QDataStream m_stream;
    bool m_good = false;
    qint64 m_line = 0;
    qint64 m_place = 0;
    QString m_reason;
};

/// The columns of the header, without `line` and `reason` where the file is one of rejected rows itself.
std::size_t ownColumnsLeftOut(const Record &header)
{
    const std::size_t count = header.cells.size();
    return count > 2 && header.cells[count - 1] == "reason" && header.cells[count - 2] == "line" ? count - 2 : count;
}

} // namespace

Result<qint64> spoolRejects(db::Connection &writer, const QString &spoolPath, QList<RejectedRow> &first)
{
    // not a book: the rejected rows on their way to the file, in the private folder of the import
    QFile spool(spoolPath);
    if (!spool.open(QIODevice::WriteOnly))
        return cannotWrite(spool);
    QDataStream stream(&spool);
    qint64 count = 0;
    auto read = db::Query(writer, "SELECT line, fault, coalesce(data, ''), coalesce(position, 0) FROM staged.rejects ORDER BY line"_sql)
                    .forEach([&](const db::Row &row) -> Result<void> {
                        const qint64 line = row.integer(0);
                        const QString fault = row.text(1);
                        const QStringList data = row.text(2).isEmpty() ? QStringList() : row.text(2).split(kDataMark);
                        stream << line << fault << data << row.integer(3);
                        if (stream.status() != QDataStream::Ok)
                            return cannotWrite(spool);
                        if (const auto known = faultNamed(fault); known && first.size() < kShownRejects)
                            first.append({line, *known, data});
                        ++count;
                        return {};
                    });
    if (!read)
        return read.error();
    if (!spool.flush())
        return cannotWrite(spool);
    return count;
}

std::string csvCell(std::string_view cell, char delimiter)
{
    const bool needsQuotes = cell.find_first_of("\"\r\n") != std::string_view::npos || cell.find(delimiter) != std::string_view::npos
        || (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
    if (!needsQuotes)
        return std::string(cell);
    std::string quoted = "\"";
    for (const char unit : cell)
        quoted.append(unit == '"' ? 2 : 1, unit);
    return quoted + "\"";
}

Result<void> writeRejects(TextSource &source, const Dialect &dialect, const PlainCells &cells, const QString &spoolPath,
    const QString &path, bool withPlaces, std::optional<quint64> content)
{
    // not a book: the rejected rows on their way to the file, in the private folder of the import
    QFile spool(spoolPath);
    if (!spool.open(QIODevice::ReadOnly))
        return cannotWrite(spool);
    SpoolReader rejected(spool);
    // not a book: the CSV file of rejected rows; a path that is the book was refused before
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // customers' data
    bool headerSeen = false;
    std::size_t columns = 0;
    const auto cellOf = [&](std::size_t column, const Record &record) {
        const std::string_view cell = column < record.cells.size() ? record.cells[column] : std::string_view();
        return headerSeen ? cells.written(static_cast<int>(column), cell) : std::string(cell);
    };
    auto read = readCsv(source, dialect, [&](const Record &record) -> Result<bool> {
        if (isBlankRow(record) || (headerSeen && !rejected.hasLine(record.line)))
            return true;
        columns = headerSeen ? columns : ownColumnsLeftOut(record);
        std::string line;
        for (std::size_t i = 0; i < columns; ++i)
            line.append(i == 0 ? "" : std::string(1, dialect.delimiter)).append(csvCell(cellOf(i, record), dialect.delimiter));
        if (withPlaces)
            line.append(1, dialect.delimiter).append(headerSeen ? rejected.place() : "order_line");
        const std::string number = headerSeen ? std::to_string(record.line) : "line";
        const std::string reason = headerSeen ? rejected.reason().toStdString() : "reason";
        line.append(1, dialect.delimiter).append(number).append(1, dialect.delimiter).append(csvCell(reason, dialect.delimiter));
        for (std::size_t i = columns; headerSeen && i < record.cells.size(); ++i) // more cells than columns
            line.append(1, dialect.delimiter).append(csvCell(record.cells[i], dialect.delimiter));
        line.append("\r\n");
        headerSeen = true;
        if (file.write(line.data(), static_cast<qint64>(line.size())) != static_cast<qint64>(line.size()))
            return cannotWrite(file);
        return true;
    });
    if (!read)
        return read;
    if (content && source.content() != content)
        return fileError(Fault::FileChanged, {source.path()});
    if (!file.commit())
        return cannotWrite(file);
    return {};
}

Result<void> KeptRejects::write(const QString &path, const QString &book) const
{
    if (auto may = mayTakeRejects(path, m_file, book); !may)
        return may;
    auto source = TextSource::open(m_file, {}, m_encoding);
    if (!source)
        return source.error();
    return writeRejects(*source, m_dialect, m_cells, m_spool, path, m_withPlaces, m_content);
}

} // namespace tradebook::transfer
