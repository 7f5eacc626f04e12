// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/rowcopy.h"

#include "core/transfer/celltext.h"
#include "core/transfer/rejects.h"
#include "ui/tables/columntitles.h"

#include <QMimeData>

#include <span>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

bool isText(const list::Column &column)
{
    return column.type == list::CellType::Text;
}

QString withoutFormula(const list::Column &column, const QString &text)
{
    return isText(column) && transfer::looksLikeFormula(text.toStdString()) ? u'\'' + text : text;
}

/// A cell of tab-separated text has neither tabs nor line ends, and a quote at its beginning would take the cells behind it along.
QString inOneLine(QString text)
{
    for (const QChar sign : {u'\t', u'\n', u'\r'})
        text.replace(sign, u' ');
    return text.startsWith(u'"') ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

void addCsv(QByteArray &csv, const QStringList &cells)
{
    for (qsizetype at = 0; at < cells.size(); ++at) {
        if (at > 0)
            csv += ',';
        csv += transfer::csvCell(cells.at(at).toStdString(), ',');
    }
    csv += "\r\n";
}

/// As text of a page; its line ends stay in their cell in spreadsheets too.
QString htmlText(const QString &text)
{
    return text.toHtmlEscaped().replace(u"\r\n"_s, u"\n"_s).replace(u'\n', u"<br style=\"mso-data-placement:same-cell\">"_s);
}

/// For programs: no grouping, a decimal point, ISO 8601.
QString plainValue(const Figures &figures, const list::Column &column, const QVariant &raw)
{
    if (raw.isNull())
        return {};
    if (column.type == list::CellType::Money) {
        QLocale plain = QLocale::c();
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        return formatMoney(Money{raw.toLongLong()}, figures.currency, plain);
    }
    if (column.type == list::CellType::Boolean)
        return raw.toBool() ? u"true"_s : u"false"_s;
    if (column.type == list::CellType::Percent)
        return QString::number(static_cast<double>(raw.toLongLong()) / 100);
    return raw.toString();
}

QString htmlCell(const list::Column &column, const QString &text)
{
    const bool isFigure
        = column.type == list::CellType::Integer || column.type == list::CellType::Money || column.type == list::CellType::Percent;
    // What spreadsheets of two families take as "this is a text".
    const QString mark = isText(column) ? u" sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@'\""_s
        : isFigure                      ? u" align=\"right\""_s
                                        : QString();
    return u"<td%1>"_s.arg(mark) + htmlText(text) + u"</td>"_s;
}

struct Writer {
    const list::Kind kind;
    const QList<list::Column> columns;
    const Figures figures;
    CopiedRows copied = {};

    void head()
    {
        QStringList titles;
        for (const auto &column : columns)
            titles.append(columnTitle(kind, column.field));
        copied.text = titles.join(u'\t') + u'\n';
        copied.html = u"<meta charset=\"utf-8\"><table><tr>"_s;
        for (const auto &title : std::as_const(titles))
            copied.html += u"<th>"_s + title.toHtmlEscaped() + u"</th>"_s;
        copied.html += u"</tr>\n"_s;
        addCsv(copied.csv, titles);
    }
    void row(const QList<QVariant> &cells)
    {
        QStringList texts;
        QStringList plain;
        QString html;
        for (qsizetype at = 0; at < columns.size(); ++at) {
            const auto &column = columns.at(at);
            const QString shown = cellText(figures, kind, column, cells.at(at));
            texts.append(inOneLine(withoutFormula(column, shown)));
            plain.append(withoutFormula(column, plainValue(figures, column, cells.at(at))));
            html += htmlCell(column, shown);
        }
        copied.text += texts.join(u'\t') + u'\n';
        addCsv(copied.csv, plain);
        copied.html += u"<tr>"_s + html + u"</tr>\n"_s;
        ++copied.rows;
    }
};

} // namespace

std::shared_ptr<CopyRun> CopyRun::begin()
{
    static std::weak_ptr<CopyRun> s_latest;
    if (const auto before = s_latest.lock())
        before->cancel();
    auto run = std::make_shared<CopyRun>();
    s_latest = run;
    return run;
}

Result<CopiedRows> copyRows(db::Connection &connection, list::Kind kind, const QList<qint64> &ids, const QList<int> &columns,
    const Figures &figures, const Progress &progress)
{
    QList<list::Column> wanted;
    for (const int column : columns)
        wanted.append(list::columns(kind).at(column));
    Writer writer{kind, wanted, figures};
    writer.head();
    for (qsizetype from = 0; from < ids.size(); from += kCopiedAtOnce) {
        if (progress.isCancelled())
            return Error{ErrorKind::Cancelled};
        const auto portion = std::span(ids.constData() + from, static_cast<std::size_t>(qMin(kCopiedAtOnce, ids.size() - from)));
        const auto rows = list::rows(connection, kind, portion);
        if (!rows)
            return rows.error();
        for (const auto &row : *rows) {
            QList<QVariant> cells;
            for (const int column : columns)
                cells.append(row.cells.value(column));
            writer.row(cells);
        }
    }
    writer.copied.html += u"</table>"_s;
    return std::move(writer.copied);
}

std::unique_ptr<QMimeData> mimeOf(const CopiedRows &rows)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(rows.text);
    data->setData(u"text/csv"_s, rows.csv);
    data->setHtml(rows.html);
    return data;
}

} // namespace tradebook::ui
