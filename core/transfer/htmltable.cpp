// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/htmltable.h"

#include <algorithm>
#include <array>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSpan = 1000;

/// The names of U+00A0 to U+00FF, in that order, as spreadsheets write them.
constexpr std::array kLatinNames = {"nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo",
    "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm", "raquo",
    "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute",
    "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash",
    "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig",
    "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc",
    "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml"};

struct Name {
    QLatin1StringView name;
    char32_t sign;
};
constexpr Name kNames[] = {{"amp"_L1, U'&'}, {"lt"_L1, U'<'}, {"gt"_L1, U'>'}, {"quot"_L1, U'"'}, {"apos"_L1, U'\''}, {"euro"_L1, U'€'},
    {"ndash"_L1, U'–'}, {"mdash"_L1, U'—'}, {"lsquo"_L1, U'‘'}, {"rsquo"_L1, U'’'}, {"ldquo"_L1, U'“'}, {"rdquo"_L1, U'”'},
    {"sbquo"_L1, U'‚'}, {"bdquo"_L1, U'„'}, {"hellip"_L1, U'…'}, {"trade"_L1, U'™'}, {"bull"_L1, U'•'}, {"minus"_L1, U'−'}};

/// The sign that a name between & and ; stands for; 0 where it is none.
char32_t signOf(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool isHex = name.size() > 1 && name.at(1).toLower() == u'x';
        bool isNumber = false;
        const uint sign = name.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        return isNumber && sign <= 0x10FFFF && (sign < 0xD800 || sign > 0xDFFF) ? sign : 0;
    }
    for (const auto &known : kNames) {
        if (name == known.name)
            return known.sign;
    }
    for (std::size_t at = 0; at < kLatinNames.size(); ++at) {
        if (name == QLatin1StringView(kLatinNames[at]))
            return static_cast<char32_t>(0xA0 + at);
    }
    return 0;
}

bool isSpace(QChar unit)
{
    return unit == u' ' || unit == u'\n' || unit == u'\r' || unit == u'\t';
}

/// Goes through a page from tag to tag.
class TableReader {
public:
    TableReader(QStringView html, const std::function<Result<void>(const QStringList &)> &row)
        : m_html(html)
        , m_row(row)
    {
    }

    Result<bool> read()
    {
        while (m_at < m_html.size() && !m_isOver) {
            const QChar unit = m_html.at(m_at);
            if (unit == u'<' && isTag())
                takeTag();
            else if (m_depth == 0 || !m_isInCell)
                ++m_at;
            else if (unit == u'&')
                takeSign();
            else
                takeText(unit);
            if (!m_outcome)
                return m_outcome.error();
        }
        endRow();
        return m_outcome ? Result<bool>(m_hasTable) : Result<bool>(m_outcome.error());
    }

private:
    [[nodiscard]] bool isTag() const
    {
        const QChar next = m_at + 1 < m_html.size() ? m_html.at(m_at + 1) : QChar();
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    }

    void takeTag()
    {
        if (m_html.sliced(m_at).startsWith(u"<!--")) {
            const qsizetype end = m_html.indexOf(u"-->"_s, m_at);
            m_at = end < 0 ? m_html.size() : end + 3;
            return;
        }
        qsizetype end = m_at + 1;
        for (QChar quote; end < m_html.size(); ++end) { // a > within quotes ends no tag
            const QChar unit = m_html.at(end);
            if (!quote.isNull())
                quote = unit == quote ? QChar() : quote;
            else if (unit == u'"' || unit == u'\'')
                quote = unit;
            else if (unit == u'>')
                break;
        }
        const QStringView tag = m_html.sliced(m_at + 1, end - m_at - 1);
        m_at = qMin(end + 1, m_html.size());
        qsizetype length = tag.startsWith(u'/') ? 1 : 0;
        while (length < tag.size() && tag.at(length).isLetterOrNumber())
            ++length;
        enter(tag.first(length).toString().toLower(), tag);
    }

    void enter(const QString &name, QStringView tag)
    {
        if (name == u"table") {
            ++m_depth;
            m_hasTable = true;
        } else if (name == u"/table") {
            if (m_depth == 1)
                endRow();
            m_depth = qMax(0, m_depth - 1);
            m_isOver = m_hasTable && m_depth == 0;
        } else if (name == u"style" || name == u"script") {
            const qsizetype end = m_html.indexOf(u"</"_s + name, m_at, Qt::CaseInsensitive);
            m_at = end < 0 ? m_html.size() : end;
        } else if (m_depth == 1 && (name == u"tr" || name == u"/tr")) {
            endRow();
        } else if (m_depth == 1 && (name == u"td" || name == u"th")) {
            endCell();
            m_isInCell = true;
            m_span = spanOf(tag);
        } else if (m_depth == 1 && (name == u"/td" || name == u"/th")) {
            endCell();
        } else if (m_isInCell && (name == u"br" || ((name == u"p" || name == u"div" || name == u"tr") && !m_text.isEmpty()))) {
            m_text += u'\n';
        }
    }

    static int spanOf(QStringView tag)
    {
        const qsizetype at = tag.indexOf(u"colspan="_s, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 1;
        QString digits;
        for (qsizetype unit = at + 8; unit < tag.size() && digits.size() < 4; ++unit) {
            if (tag.at(unit).isDigit())
                digits += tag.at(unit);
            else if (!digits.isEmpty() || (tag.at(unit) != u'"' && tag.at(unit) != u'\''))
                break;
        }
        return qBound(1, digits.toInt(), kMostSpan);
    }

    void takeSign()
    {
        constexpr qsizetype kLongestName = 10;
        const qsizetype end = m_html.sliced(m_at, qMin(kLongestName, m_html.size() - m_at)).indexOf(u';');
        const char32_t sign = end > 1 ? signOf(m_html.sliced(m_at + 1, end - 1)) : 0;
        if (sign == 0) {
            takeText(u'&');
            return;
        }
        m_text += QString::fromUcs4(&sign, 1);
        m_at += end + 1;
    }

    /// White space of the page is one blank, as it is shown.
    void takeText(QChar unit)
    {
        ++m_at;
        if (!isSpace(unit))
            m_text += unit;
        else if (!m_text.isEmpty() && !isSpace(m_text.back()))
            m_text += u' ';
    }

    void endCell()
    {
        if (!m_isInCell)
            return;
        while (!m_text.isEmpty() && isSpace(m_text.back()))
            m_text.chop(1);
        m_cells.append(m_text);
        for (int further = 1; further < m_span; ++further)
            m_cells.append(QString());
        m_text.clear();
        m_isInCell = false;
    }

    void endRow()
    {
        endCell();
        if (!m_cells.isEmpty() && m_outcome)
            m_outcome = m_row(m_cells);
        m_cells.clear();
    }

    const QStringView m_html;
    const std::function<Result<void>(const QStringList &)> &m_row;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_span = 1;
    bool m_hasTable = false;
    bool m_isInCell = false;
    bool m_isOver = false;
    QString m_text;
    QStringList m_cells;
    Result<void> m_outcome;
};

} // namespace

Result<bool> readHtmlTable(QStringView html, const std::function<Result<void>(const QStringList &)> &row)
{
    return TableReader(html, row).read();
}

} // namespace tradebook::transfer
