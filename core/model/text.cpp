// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/text.h"

#include <QList>

#include <algorithm>
#include <array>

namespace tradebook {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t asciiLower(char16_t unit)
{
    return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit;
}

bool isAscii(QStringView text)
{
    char16_t all = 0;
    for (const QChar unit : text)
        all |= unit.unicode();
    return all < 0x80;
}

/// Letters that Unicode does not decompose although people type them without the stroke, and typographic punctuation.
QStringView plainForm(char32_t point)
{
    switch (point) {
    case U'ß':
        return u"ss";
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'ø':
        return u"o";
    case U'ł':
        return u"l";
    case U'đ':
    case U'ð':
        return u"d";
    case U'þ':
        return u"th";
    case U'ħ':
        return u"h";
    case U'ŧ':
        return u"t";
    case U'ŋ':
        return u"n";
    case U'ı':
        return u"i";
    case U'\u2018':
    case U'\u2019':
    case U'\u02BC':
        return u"'";
    case U'\u201C':
    case U'\u201D':
        return u"\"";
    case U'\u2010':
    case U'\u2013':
    case U'\u2014':
    case U'\u2212':
        return u"-";
    default:
        return {};
    }
}

/// Accents in the wide sense. Classes 7 to 9 and 84 to 199 are nukta, kana voicing, virama and the vowel signs and tones of Indic and
/// South-East Asian writing: without them another word is left.
bool isAccent(char32_t point)
{
    const QChar::Category category = QChar::category(point);
    if (category == QChar::Mark_Enclosing || point == 0x00AD || point == 0x200B || point == 0x2060 || point == 0xFEFF)
        return true;
    const int combining = QChar::combiningClass(point);
    return category == QChar::Mark_NonSpacing && ((combining >= 10 && combining <= 36) || combining >= 200);
}

QString foldOnce(const QString &text)
{
    const QString parts = text.normalized(QString::NormalizationForm_KD).toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(parts.size());
    const QList<uint> points = parts.toUcs4();
    for (const char32_t point : points) {
        if (isAccent(point))
            continue;
        if (const QStringView plain = plainForm(point); !plain.isEmpty())
            folded += plain;
        else if (QChar::isDigit(point))
            folded += QChar(u'0' + QChar::digitValue(point)); // one script of digits, so that numbers compare and are found
        else
            folded += QChar::fromUcs4(point);
    }
    // Composed again, so that a syllable of Hangul and a voiced kana is one unit for search.
    return folded.normalized(QString::NormalizationForm_C);
}

/// The folded form of every unit of European writing, so that long imports do not normalise each name.
class LatinTable {
public:
    static constexpr char16_t kEnd = 0x250;

    LatinTable()
    {
        for (char16_t unit = 0; unit < kEnd; ++unit) {
            const QString folded = foldOnce(QString(QChar(unit)));
            Q_ASSERT(folded.size() <= 4);
            m_length[unit] = static_cast<quint8>(folded.size());
            std::copy_n(folded.utf16(), folded.size(), reinterpret_cast<ushort *>(m_units[unit].data()));
        }
    }

    [[nodiscard]] QString fold(QStringView text) const
    {
        QString folded(text.size() * 4, Qt::Uninitialized);
        QChar *out = folded.data();
        for (const QChar unit : text) {
            const char16_t at = unit.unicode();
            out = std::copy_n(m_units[at].data(), m_length[at], out);
        }
        folded.truncate(out - folded.constData());
        return folded;
    }

private:
    std::array<quint8, kEnd> m_length;
    std::array<std::array<char16_t, 4>, kEnd> m_units;
};

/// The run of digits that starts at `from`: its value without leading zeros, as plain units, and where it ends.
struct DigitRun {
    qsizetype firstSignificant;
    qsizetype end;

    DigitRun(QStringView text, qsizetype from)
        : firstSignificant(from)
        , end(from)
    {
        while (end < text.size() && text[end].isDigit())
            ++end;
        while (firstSignificant + 1 < end && text[firstSignificant].digitValue() == 0)
            ++firstSignificant;
    }
    [[nodiscard]] qsizetype length() const { return end - firstSignificant; }
};

int sign(qsizetype value)
{
    return value < 0 ? -1 : (value > 0 ? 1 : 0);
}

int compareDigits(QStringView left, const DigitRun &leftRun, QStringView right, const DigitRun &rightRun)
{
    if (leftRun.length() != rightRun.length())
        return sign(leftRun.length() - rightRun.length());
    for (qsizetype i = 0; i < leftRun.length(); ++i) {
        const int difference = left[leftRun.firstSignificant + i].digitValue() - right[rightRun.firstSignificant + i].digitValue();
        if (difference != 0)
            return sign(difference);
    }
    return 0;
}

/// Both sides are ASCII or folded; ASCII letters are lowered on the way.
int naturalCompareFolded(QStringView left, QStringView right)
{
    int zeros = 0;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() && j < right.size()) {
        if (left[i].isDigit() && right[j].isDigit()) {
            const DigitRun leftRun(left, i);
            const DigitRun rightRun(right, j);
            if (const int difference = compareDigits(left, leftRun, right, rightRun); difference != 0)
                return difference;
            if (zeros == 0)
                zeros = sign((leftRun.firstSignificant - i) - (rightRun.firstSignificant - j));
            i = leftRun.end;
            j = rightRun.end;
            continue;
        }
        const int difference = asciiLower(left[i].unicode()) - asciiLower(right[j].unicode());
        if (difference != 0)
            return sign(difference);
        ++i;
        ++j;
    }
    const int rest = sign((left.size() - i) - (right.size() - j));
    return rest != 0 ? rest : zeros;
}

bool isInvisible(QChar unit)
{
    return unit.isSpace() || unit.unicode() == 0x200B || unit.unicode() == 0x2060 || unit.unicode() == 0xFEFF;
}

} // namespace

QString fold(QStringView text)
{
    char16_t highest = 0;
    for (const QChar unit : text)
        highest = std::max(highest, unit.unicode());
    if (highest < 0x80) {
        QString folded(text.size(), Qt::Uninitialized);
        std::transform(text.begin(), text.end(), folded.begin(), [](QChar unit) { return QChar(asciiLower(unit.unicode())); });
        return folded;
    }
    if (highest < LatinTable::kEnd) {
        static const LatinTable table;
        return table.fold(text);
    }
    return foldOnce(text.toString());
}

int naturalCompare(QStringView left, QStringView right)
{
    if (isAscii(left) && isAscii(right))
        return naturalCompareFolded(left, right);
    return naturalCompareFolded(fold(left), fold(right));
}

QString trimmedName(QStringView text)
{
    while (!text.isEmpty() && isInvisible(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isInvisible(text.back()))
        text.chop(1);
    return text.toString();
}

bool isEmail(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at <= 0 || at == text.size() - 1 || text.lastIndexOf(u'@') != at)
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar unit) { return isInvisible(unit) || unit.category() == QChar::Other_Control; });
}

QString phoneDigits(QStringView text)
{
    QString digits;
    for (const QChar unit : text) {
        if (unit.isDigit())
            digits += QChar(u'0' + unit.digitValue());
    }
    return digits;
}

} // namespace tradebook
