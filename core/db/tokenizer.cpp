// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/tokenizer.h"

#include "core/db/connection.h"

#include <sqlite3.h>

#include <array>

namespace tradebook::db {

using namespace Qt::StringLiterals;

struct Tokenizer::Private {
    fts5_tokenizer methods{};
    Fts5Tokenizer *tokenizer = nullptr;

    Private() = default;
    Q_DISABLE_COPY_MOVE(Private)
    ~Private()
    {
        if (tokenizer)
            methods.xDelete(tokenizer);
    }
};

namespace {

/// The door to FTS5, which SQLite hands out through a bound pointer only.
fts5_api *fullTextApi(sqlite3 *handle)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

int takeToken(void *tokens, int, const char *text, int size, int begin, int end)
{
    static_cast<QList<Tokenizer::Token> *>(tokens)->append({QByteArray(text, size), begin, end});
    return SQLITE_OK;
}

} // namespace

Result<Tokenizer> Tokenizer::of(Connection &connection)
{
    fts5_api *api = connection.handle() ? fullTextApi(connection.handle()) : nullptr;
    auto made = std::make_shared<Private>();
    void *context = nullptr;
    // As the indexes of the schema say it.
    std::array<const char *, 2> arguments{"remove_diacritics", "2"};
    if (!api || api->xFindTokenizer(api, "unicode61", &context, &made->methods) != SQLITE_OK
        || made->methods.xCreate(context, arguments.data(), static_cast<int>(arguments.size()), &made->tokenizer) != SQLITE_OK)
        return Error{.kind = ErrorKind::Internal, .detail = u"there is no tokenizer unicode61"_s};
    return Tokenizer(std::move(made));
}

QList<Tokenizer::Token> Tokenizer::tokens(const QByteArray &utf8) const
{
    QList<Token> found;
    d->methods.xTokenize(d->tokenizer, &found, FTS5_TOKENIZE_QUERY, utf8.constData(), static_cast<int>(utf8.size()), takeToken);
    return found;
}

} // namespace tradebook::db
