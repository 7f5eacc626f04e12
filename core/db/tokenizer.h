// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

#include <memory>

namespace tradebook::db {

class Connection;

/// The tokenizer of the search indexes itself (unicode61, accents removed), so that what a person types is cut into words as what stands in
/// the book was. Belongs to no connection once it is made; one thread at a time.
class Tokenizer {
public:
    /// Errors: Internal (the SQLite library has no full-text search).
    [[nodiscard]] static Result<Tokenizer> of(Connection &connection);

    struct Token {
        QByteArray text; ///< UTF-8, folded
        qsizetype begin = 0; ///< where it stands in the UTF-8 of the text, in bytes
        qsizetype end = 0;
    };
    [[nodiscard]] QList<Token> tokens(const QByteArray &utf8) const;

private:
    struct Private;
    explicit Tokenizer(std::shared_ptr<const Private> made)
        : d(std::move(made))
    {
    }
    std::shared_ptr<const Private> d;
};

} // namespace tradebook::db
