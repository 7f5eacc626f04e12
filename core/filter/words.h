// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/fields.h"
#include "core/result.h"

#include <QString>

#include <vector>

namespace tradebook::filter {

/// One word of a filter's text.
struct Word {
    enum class Type { Plain, Quoted, Sign, End };
    Type type = Type::End;
    QString text; ///< a sign as it is written in the language: `!=` for `<>` and `≠`
    qsizetype begin = 0; ///< where it begins in the filter's text
    bool isGlued = false; ///< nothing stands between the word before and this one

    [[nodiscard]] bool isSign(QLatin1StringView sign) const { return type == Type::Sign && text == sign; }
    /// A word of the language, whatever its case; never in quotes.
    [[nodiscard]] bool says(QLatin1StringView word) const { return type == Type::Plain && text.compare(word, Qt::CaseInsensitive) == 0; }
};

/// The words of a filter's text, an End behind the last. Errors: Filter (a quote that is not closed).
[[nodiscard]] Result<std::vector<Word>> wordsOf(const QString &text);

/// A value that needs no quotes.
[[nodiscard]] bool isPlainWord(const QString &value);

/// An error about a place in a filter's text; -1: about none. Reasons: see core/words/filterfaults.cpp.
[[nodiscard]] Error faultAt(qsizetype begin, const QString &reason, const QStringList &about = {});
[[nodiscard]] Error unknownField(qsizetype begin, const QString &written, std::span<const Field> fields);
/// The name that was probably meant by a mistyped one; empty where none is near.
[[nodiscard]] QString nearestName(const QString &written, const QStringList &names);
[[nodiscard]] Error wrongOperator(qsizetype begin, const Field &field, Operator op);

} // namespace tradebook::filter
