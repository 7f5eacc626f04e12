// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace tradebook::db {
class Connection;
}

/// The search indexes, asked so that no question takes long however many rows have the words: matches are read one by one and only as many
/// as are wanted. Whatever is typed is words; nothing in it is the language of the index. Synchronous, on the connection's thread.
namespace tradebook::repo {

enum class WordIndex { Users, Products, Orders };

/// A word as the index has it.
struct TypedWord {
    QByteArray token;
    QString folded; ///< the same as fold() writes it, for looking at rows
    bool isWhole = false; ///< joined to the next by something that is no blank ("AB" of "AB-47"); others may be the beginning of a word

    friend bool operator==(const TypedWord &, const TypedWord &) = default;
};

/// At most twelve words of at most a hundred letters; none where no letter or digit is typed.
[[nodiscard]] Result<QList<TypedWord>> typedWords(db::Connection &connection, const QString &text);

struct WordBounds {
    int matches = 1000; ///< ids that are given at most
    int terms = 24; ///< different words of the index that a beginning may stand for and still be asked for one by one
    int roughMatches = 2000; ///< ids that are given at most where rows have to be looked at
};

struct WordMatches {
    std::vector<qint64> ids; ///< each once; orders newest first
    bool isCapped = false; ///< there may be more
    bool isRough = false; ///< rows without all of the words may be among them: see hasWords()
};
/// Rows in which every word stands or begins a word, in any column. Digits also find numbers with zeros before them.
[[nodiscard]] Result<WordMatches> wordMatches(
    db::Connection &connection, WordIndex index, const QList<TypedWord> &words, const WordBounds &bounds = {});

/// Terms of the index that lie in this range, in order.
[[nodiscard]] Result<QList<QByteArray>> indexedTerms(
    db::Connection &connection, WordIndex index, const QByteArray &from, const QByteArray &before, int most);

/// The first letters of a word of the index. Pure.
[[nodiscard]] QByteArray firstLetters(const QByteArray &token, qsizetype letters);

/// How a word stands in a text that fold() has written. Pure.
enum class WordPlace { Nowhere, Beginning, Whole };
[[nodiscard]] WordPlace placeOf(const TypedWord &word, QStringView folded);
/// Whether every word stands in one of the texts. Pure.
[[nodiscard]] bool hasWords(const QList<TypedWord> &words, const QList<QString> &folded);

} // namespace tradebook::repo
