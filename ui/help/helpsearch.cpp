// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpsearch.h"

#include "core/model/text.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui::helpsearch {
namespace {

constexpr int kTitle = 100;
constexpr int kHeading = 20;
constexpr int kMostInText = 10; ///< a long page is no better page
constexpr qsizetype kContext = 110;

/// Calls take(position, word) for each word of a text. Keys such as "Ctrl+K" are two words: people look for either.
template<class Take>
void eachWord(const QString &text, Take take)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary()) {
        const auto word = QStringView(text).mid(from, to - from);
        if (std::any_of(word.begin(), word.end(), [](QChar letter) { return letter.isLetterOrNumber(); }))
            take(from, word);
    }
}

bool begins(QStringView word, const QString &asked)
{
    return fold(word).startsWith(asked);
}

int countIn(const QString &text, const QString &asked)
{
    int count = 0;
    eachWord(text, [&](qsizetype, QStringView word) { count += begins(word, asked) ? 1 : 0; });
    return count;
}

int rankOf(const Page &page, const QString &asked)
{
    int rank = countIn(page.title, asked) > 0 ? kTitle : 0;
    for (const auto &heading : page.headings)
        rank += countIn(heading, asked) > 0 ? kHeading : 0;
    int inText = 0;
    for (const auto &paragraph : page.paragraphs)
        inText += countIn(paragraph, asked);
    return rank + qMin(inText, kMostInText);
}

/// As much of a paragraph as fits into a line, around the first word that was asked for.
QString around(const QString &paragraph, const QStringList &words)
{
    if (paragraph.size() <= kContext)
        return paragraph;
    const auto places = placesOf(words, paragraph);
    qsizetype from = qBound<qsizetype>(0, (places.isEmpty() ? 0 : places.first().first) - kContext / 3, paragraph.size() - kContext);
    if (from > 0)
        from = paragraph.indexOf(u' ', from) + 1;
    const bool isCut = from + kContext < paragraph.size();
    QString part = paragraph.mid(from, kContext);
    if (isCut)
        part = part.left(qMax<qsizetype>(1, part.lastIndexOf(u' '))) + u" …"_s;
    return from > 0 ? u"… "_s + part : part;
}

QString contextOf(const Page &page, const QStringList &words)
{
    // The paragraph with most of them says best what the page says about it.
    QString best;
    qsizetype most = 0;
    for (const auto &paragraph : page.paragraphs) {
        const auto has = std::count_if(words.begin(), words.end(), [&](const QString &word) { return countIn(paragraph, word) > 0; });
        if (has > most) {
            best = paragraph;
            most = has;
        }
    }
    return around(best.isEmpty() ? page.paragraphs.value(0) : best, words);
}

QString withoutMarks(QString line)
{
    static const QRegularExpression s_link(u"\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression s_marks(u"[*`]|^(\\s*)([-|]|\\d+\\.)\\s*|\\s*\\|\\s*$"_s);
    line.replace(s_link, u"\\1"_s).remove(s_marks);
    return line.replace(u" | "_s, u": "_s).trimmed();
}

} // namespace

Page pageOf(const QString &topic, const QString &markdown)
{
    static const QRegularExpression s_rule(u"^[|\\s:-]+$"_s);
    static const QRegularExpression s_ownLine(u"^\\s*([-|]|\\d+\\.)"_s);
    Page page{topic, {}, {}, {}};
    bool isOpen = false; // a paragraph whose next line belongs to it
    for (const auto &line : markdown.split(u'\n')) {
        if (line.startsWith(u"# "_s)) {
            page.title = line.mid(2).trimmed();
        } else if (line.startsWith(u'#')) {
            page.headings.append(line.section(u' ', 1).trimmed());
        } else if (!line.trimmed().isEmpty() && !s_rule.match(line).hasMatch()) {
            if (isOpen && !s_ownLine.match(line).hasMatch())
                page.paragraphs.last() += u' ' + withoutMarks(line);
            else
                page.paragraphs.append(withoutMarks(line));
            isOpen = true;
            continue;
        }
        isOpen = false;
    }
    return page;
}

QList<Hit> find(const QList<Page> &pages, const QString &question)
{
    const auto words = wordsOf(question);
    QList<Hit> hits;
    if (words.isEmpty())
        return hits;
    for (const auto &page : pages) {
        int rank = 0;
        const bool hasAll = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            const int of = rankOf(page, word);
            rank += of;
            return of > 0;
        });
        if (hasAll)
            hits.append({page.topic, page.title, contextOf(page, words), rank});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &left, const Hit &right) { return left.rank > right.rank; });
    return hits;
}

QStringList wordsOf(const QString &question)
{
    QStringList words;
    eachWord(question, [&words](qsizetype, QStringView word) { words.append(fold(word)); });
    words.removeDuplicates();
    words.removeAll(QString());
    return words;
}

QList<std::pair<int, int>> placesOf(const QStringList &words, const QString &text)
{
    QList<std::pair<int, int>> places;
    eachWord(text, [&](qsizetype at, QStringView word) {
        if (std::any_of(words.begin(), words.end(), [word](const QString &asked) { return begins(word, asked); }))
            places.append({static_cast<int>(at), static_cast<int>(word.size())});
    });
    return places;
}

} // namespace tradebook::ui::helpsearch
