// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/pastedtable.h"

#include "core/db/tempfolder.h"
#include "core/transfer/celltext.h"
#include "core/transfer/htmltable.h"
#include "core/transfer/rejects.h"
#include "core/transfer/textsource.h"

#include <QFile>
#include <QUuid>

#include <algorithm>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSample = 20;
constexpr Dialect kOwn{.delimiter = ',', .quoting = Quoting::Strict, .separatorLine = true};
constexpr std::string_view kOwnHead = "sep=,\n";

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Error fileTrouble(const QFile &file)
{
    return {ErrorKind::InputOutput, {file.fileName()}, file.errorString()};
}

/// Line ends as ours are, and without the apostrophe that says "this is a text".
std::string mended(std::string_view cell)
{
    cell = withoutTextMark(cell);
    std::string text;
    text.reserve(cell.size());
    for (std::size_t at = 0; at < cell.size(); ++at) {
        if (cell[at] != '\r')
            text += cell[at];
        else if (at + 1 >= cell.size() || cell[at + 1] != '\n')
            text += '\n';
    }
    return text;
}

/// Writes a table to its file, row by row: first the number of the row, then its cells without the empty ones at its end.
class TableWriter {
public:
    explicit TableWriter(const QString &path)
        : m_file(path)
    {
    }

    Result<void> open()
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return fileTrouble(m_file);
        return put(std::string(kOwnHead));
    }

    Result<void> row(std::span<const std::string_view> cells)
    {
        ++m_row;
        while (!cells.empty() && trimmed(cells.back()).empty())
            cells = cells.first(cells.size() - 1);
        if (cells.empty())
            return {};
        const auto width = static_cast<int>(cells.size());
        if (width > kMostPastedColumns)
            return fileError(Fault::BlockTooWide, {QString::number(width), QString::number(kMostPastedColumns)});
        table.columns = std::max(table.columns, width);
        if (table.facts.size() < cells.size())
            table.facts.resize(cells.size());
        std::string line = std::to_string(m_row);
        QStringList shown;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const std::string cell = mended(cells[at]);
            table.facts[at].add(cell);
            line.append(",").append(csvCell(cell, ','));
            if (table.sample.size() < kSample)
                shown.append(toQString(cell));
        }
        if (table.sample.size() < kSample)
            table.sample.append(shown);
        ++table.rows;
        return put(line.append("\n"));
    }

    Result<void> close()
    {
        if (!m_file.flush())
            return fileTrouble(m_file);
        if (table.rows == 0)
            return fileError(Fault::NoHeader);
        for (auto &row : table.sample) {
            while (row.size() < table.columns)
                row.append(QString());
        }
        return {};
    }

    PastedTable table;

private:
    Result<void> put(const std::string &text)
    {
        if (m_file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
            return fileTrouble(m_file);
        return {};
    }

    // not a book: a private file of rows on their way into one
    QFile m_file;
    qint64 m_row = 0;
};

/// The line that an error names, without the one that we have put before the text.
Error withoutOurLine(Error error)
{
    bool isLine = false;
    const qint64 line = error.kind == ErrorKind::Import ? error.data.value(1).toLongLong(&isLine) : 0;
    if (isLine)
        error.data[1] = QString::number(line - 1);
    return error;
}

/// CSV or tab-separated text goes through the same reader as a file: its quotes are understood, or let be, alike.
Result<void> readText(const QString &text, const QString &path, TableWriter &writer)
{
    const bool hasTabs = text.contains(u'\t');
    {
        // Tabs divide wherever there are any: decimal commas in every row would look like another divider.
        // The mark at the beginning says that this is UTF-8, whatever a zero byte would make one guess.
        const QByteArray bytes = "\xEF\xBB\xBF" + (hasTabs ? u"sep=\t\n"_s + text : text).toUtf8();
        QFile raw(path); // not a book: what was on the clipboard
        if (!raw.open(QIODevice::WriteOnly) || raw.write(bytes) != bytes.size() || !raw.flush())
            return fileTrouble(raw);
    }
    auto source = TextSource::open(path);
    if (!source)
        return source.error().kind == ErrorKind::EmptyFile ? fileError(Fault::NoHeader) : source.error();
    const auto survey = surveyFile(*source, {});
    if (!survey)
        return hasTabs ? withoutOurLine(survey.error()) : survey.error();
    return readCsv(*source, survey->dialect, [&](const Record &record) -> Result<bool> {
        auto written = writer.row(record.cells);
        return written ? Result<bool>(true) : Result<bool>(written.error());
    });
}

Result<bool> readPage(const QString &html, TableWriter &writer)
{
    return readHtmlTable(html, [&writer](const QStringList &cells) {
        std::vector<std::string> bytes;
        bytes.reserve(static_cast<std::size_t>(cells.size()));
        for (const auto &cell : cells)
            bytes.push_back(cell.toStdString());
        const std::vector<std::string_view> views(bytes.begin(), bytes.end());
        return writer.row(views);
    });
}

QString tablePath(const PastedTable &table)
{
    return table.folder->filePath(u"table.csv"_s);
}

/// Each row of a table as it was written: its number, then its cells.
Result<void> readBack(const PastedTable &table, const Visit &visit)
{
    auto source = TextSource::open(tablePath(table));
    return source ? readCsv(*source, kOwn, visit) : source.error();
}

qint64 numberOf(const Record &record)
{
    return toQString(record.cells.front()).toLongLong();
}

} // namespace

char PastedTable::decimalMark(int column) const
{
    const auto &of = facts.at(static_cast<std::size_t>(column));
    if (of.pointHints == of.commaHints)
        return likelyMark;
    return of.pointHints > of.commaHints ? '.' : ',';
}

Result<PastedTable> readPasted(const Clip &clip, char likelyMark)
{
    const auto parent = db::useTempFolder();
    if (!parent)
        return parent.error();
    auto folder = std::make_shared<QTemporaryDir>(*parent + u"/import-XXXXXX"_s); // of mode 0700
    if (!folder->isValid())
        return Error{ErrorKind::InputOutput, {*parent}, folder->errorString()};
    TableWriter writer(folder->filePath(u"table.csv"_s));
    if (auto open = writer.open(); !open)
        return open.error();
    const bool hasTabs = clip.text.contains(u'\t');
    bool isRead = false;
    if (!hasTabs && !clip.html.isEmpty()) {
        const auto hasTable = readPage(clip.html, writer);
        if (!hasTable)
            return hasTable.error();
        isRead = *hasTable && writer.table.rows > 0;
    }
    if (!isRead) {
        const auto &text = hasTabs || clip.csv.isEmpty() ? clip.text : clip.csv;
        if (auto read = readText(text, folder->filePath(u"clip"_s), writer); !read)
            return read.error();
    }
    if (auto closed = writer.close(); !closed)
        return closed.error();
    writer.table.folder = folder;
    writer.table.likelyMark = likelyMark;
    return std::move(writer.table);
}

Result<QList<PastedRow>> rowsOf(const PastedTable &table, bool hasHead, qint64 most)
{
    QList<PastedRow> rows;
    bool isHead = hasHead;
    auto read = readBack(table, [&](const Record &record) -> Result<bool> {
        if (!std::exchange(isHead, false)) {
            PastedRow row{numberOf(record), {}};
            for (const auto &cell : record.cells.subspan(1))
                row.cells.append(toQString(cell));
            rows.append(row);
        }
        return rows.size() < most;
    });
    if (!read)
        return read.error();
    return rows;
}

Result<QHash<qint64, QStringList>> cellsOf(const PastedTable &table, const QSet<qint64> &rows)
{
    QHash<qint64, QStringList> found;
    auto read = readBack(table, [&](const Record &record) -> Result<bool> {
        const qint64 row = numberOf(record);
        if (rows.contains(row)) {
            QStringList cells;
            for (const auto &cell : record.cells.subspan(1))
                cells.append(toQString(cell));
            found.insert(row, cells);
        }
        return found.size() < rows.size();
    });
    if (!read)
        return read.error();
    return found;
}

qint64 PasteImport::rowAt(qint64 line) const
{
    const auto next = std::upper_bound(lines.begin(), lines.end(), line);
    return next == lines.begin() ? 0 : rows.at(next - lines.begin() - 1);
}

Result<PasteImport> importOf(const PastedTable &table, const PasteLayout &layout)
{
    PasteImport paste;
    paste.request.kind = ImportKind::Products;
    paste.request.file = table.folder->filePath(u"products-%1.csv"_s.arg(QUuid::createUuid().toString(QUuid::Id128)));
    paste.request.onlyMapped = true;
    paste.request.backsUp = false; // an edit like others, with Undo beside its message
    paste.request.decimalMark = table.likelyMark;
    QList<int> columns;
    QList<int> attributes; // behind the fields: one of them may be called like a field
    QStringList names;
    for (int column = 0; column < table.columns; ++column) {
        const QString field = layout.fields.value(column);
        if (field == kAttribute) {
            attributes.append(column);
        } else if (!field.isEmpty()) {
            columns.append(column);
            names.append(field);
            paste.request.map.append({field, field});
        }
    }
    for (const int column : std::as_const(attributes))
        names.append(table.sample.first().at(column).simplified());
    columns += attributes;
    std::string head(kOwnHead);
    for (qsizetype at = 0; at < names.size(); ++at)
        head.append(at == 0 ? "" : ",").append(csvCell(names.at(at).toStdString(), ','));
    QFile file(paste.request.file); // not a book: rows on their way into one
    if (!file.open(QIODevice::WriteOnly) || file.write((head + "\n").c_str()) < 0)
        return fileTrouble(file);
    qint64 line = 3; // behind the two lines of the head
    bool isHead = layout.hasHead;
    auto read = readBack(table, [&](const Record &record) -> Result<bool> {
        if (std::exchange(isHead, false))
            return true;
        std::string row;
        for (const int column : std::as_const(columns)) {
            const auto at = static_cast<std::size_t>(column) + 1;
            row.append(column == columns.first() ? "" : ",");
            row.append(csvCell(at < record.cells.size() ? record.cells[at] : std::string_view(), ','));
        }
        row += '\n';
        paste.lines.append(line);
        paste.rows.append(numberOf(record));
        line += std::count(row.begin(), row.end(), '\n');
        const auto size = static_cast<qint64>(row.size());
        return file.write(row.data(), size) == size ? Result<bool>(true) : Result<bool>(fileTrouble(file));
    });
    if (!read)
        return read.error();
    if (!file.flush())
        return fileTrouble(file);
    return paste;
}

} // namespace tradebook::transfer
