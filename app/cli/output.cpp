// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

constexpr int kRowsForWidths = 1000;

/// The blocks that terminals draw two columns wide (Unicode Standard Annex 11, W and F), without the rare ones.
bool isWide(char32_t letter)
{
    struct Range {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array kWide{Range{0x1100, 0x115f}, Range{0x2e80, 0x303e}, Range{0x3041, 0xa4cf}, Range{0xac00, 0xd7a3},
        Range{0xf900, 0xfaff}, Range{0xfe30, 0xfe6f}, Range{0xff00, 0xff60}, Range{0xffe0, 0xffe6}, Range{0x1f300, 0x1faff},
        Range{0x20000, 0x3fffd}};
    return std::ranges::any_of(kWide, [letter](Range range) { return letter >= range.first && letter <= range.last; });
}

} // namespace

QString harmless(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    return text;
}

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t letter : text.toUcs4()) {
        const auto category = QChar::category(letter);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
            continue;
        width += isWide(letter) ? 2 : 1;
    }
    return width;
}

Output::Output(bool isJson)
    : m_isJson(isJson)
{
}

void Output::line(const QString &text)
{
    write(harmless(text).toUtf8() + '\n');
}

void Output::json(const QJsonObject &object)
{
    write(QJsonDocument(object).toJson());
}

bool Output::finish()
{
    return std::fflush(stdout) == 0 && !m_isBroken;
}

void Output::write(const QByteArray &bytes)
{
    if (std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout) != static_cast<std::size_t>(bytes.size()))
        m_isBroken = true;
}

Rows::Rows(Output &output, QList<Heading> headings)
    : m_output(output)
    , m_headings(std::move(headings))
{
    if (m_output.isJson())
        m_output.write("[");
}

Rows::~Rows()
{
    if (m_output.isJson()) {
        m_output.write(m_isFirst ? "]\n" : "\n]\n");
        return;
    }
    settleWidths();
}

void Rows::add(const QList<Cell> &cells)
{
    if (m_output.isJson()) {
        addJson(cells);
        return;
    }
    QStringList texts;
    for (const Cell &cell : cells)
        texts.append(cell.text);
    addForPeople(texts);
}

void Rows::addForPeople(const QStringList &texts)
{
    if (m_output.isJson())
        return;
    QStringList row;
    for (const QString &text : texts)
        row.append(harmless(text));
    if (!m_widths.isEmpty()) {
        writeLine(row);
        return;
    }
    m_waiting.append(row);
    if (m_waiting.size() == kRowsForWidths)
        settleWidths();
}

void Rows::addJson(const QList<Cell> &cells)
{
    QJsonObject object;
    for (qsizetype column = 0; column < cells.size(); ++column)
        object.insert(m_headings[column].field, cells[column].value);
    m_output.write(m_isFirst ? "\n" : ",\n");
    m_output.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    m_isFirst = false;
}

void Rows::settleWidths()
{
    if (!m_widths.isEmpty())
        return;
    QStringList titles;
    for (const Heading &heading : m_headings) {
        titles.append(heading.title);
        m_widths.append(displayWidth(heading.title));
    }
    for (const QStringList &row : m_waiting) {
        for (qsizetype column = 0; column < row.size(); ++column)
            m_widths[column] = std::max(m_widths[column], displayWidth(row[column]));
    }
    writeLine(titles);
    QStringList rules;
    for (const int width : m_widths)
        rules.append(QString(width, u'-'));
    writeLine(rules);
    for (const QStringList &row : m_waiting)
        writeLine(row);
    m_waiting.clear();
}

void Rows::writeLine(const QStringList &texts)
{
    QString line;
    for (qsizetype column = 0; column < texts.size(); ++column) {
        const QString padding(std::max(0, m_widths[column] - displayWidth(texts[column])), u' ');
        if (column > 0)
            line += "  "_L1;
        line += m_headings[column].isRight ? padding + texts[column] : texts[column] + padding;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    m_output.write(line.toUtf8() + '\n');
}

void remark(const QString &sentence)
{
    std::fputs((harmless(sentence) + '\n'_L1).toUtf8().constData(), stderr);
}

} // namespace tradebook::cli
