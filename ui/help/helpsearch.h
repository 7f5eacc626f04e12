// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

/// Finds words in texts, whatever their case and accents: a word of the question stands for every word that begins with it. Pure.
namespace tradebook::ui::helpsearch {

/// A text to be looked through, by paragraphs.
struct Page {
    QString topic;
    QString title;
    QStringList headings;
    QStringList paragraphs;
};
/// From Markdown, without its marks.
[[nodiscard]] Page pageOf(const QString &topic, const QString &markdown);

struct Hit {
    QString topic;
    QString title;
    QString context; ///< the line in which it was found
    int rank = 0;
};
/// The pages that have every word of the question, best first: in the title, then in a heading, then in the text.
[[nodiscard]] QList<Hit> find(const QList<Page> &pages, const QString &question);

/// The words of a question, folded.
[[nodiscard]] QStringList wordsOf(const QString &question);
/// Where words of the question stand in a text: position and length.
[[nodiscard]] QList<std::pair<int, int>> placesOf(const QStringList &words, const QString &text);

} // namespace tradebook::ui::helpsearch
