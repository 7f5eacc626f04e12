// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlscript.h"

#include <sqlite3.h>

namespace tradebook::db {

namespace {

int authorizeScript(void *, int action, const char *first, const char *, const char *, const char *)
{
    switch (action) {
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return SQLITE_DENY;
    case SQLITE_PRAGMA:
        // FTS5 itself asks for data_version while it works.
        return first != nullptr && qstrcmp(first, "data_version") == 0 ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_OK;
    }
}

/// Puts the authorizer in place for the life of a script.
class ScriptAuthorizer {
public:
    explicit ScriptAuthorizer(sqlite3 *handle)
        : m_handle(handle)
    {
        sqlite3_set_authorizer(m_handle, authorizeScript, nullptr);
    }
    ~ScriptAuthorizer() { sqlite3_set_authorizer(m_handle, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(ScriptAuthorizer)

private:
    sqlite3 *m_handle;
};

Error scriptError(qsizetype offset, const QString &detail)
{
    return {ErrorKind::MigrationScript, {QString::number(offset)}, detail};
}

/// Prepares and runs the statement at offset; the offset behind it.
Result<qsizetype> runStatement(sqlite3 *handle, const QByteArray &script, qsizetype offset)
{
    const char *begin = script.constData() + offset;
    const char *tail = nullptr;
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v3(handle, begin, static_cast<int>(script.size() - offset), 0, &statement, &tail);
    if (code == SQLITE_OK && statement != nullptr) {
        do {
            code = sqlite3_step(statement);
        } while (code == SQLITE_ROW);
        if (code == SQLITE_DONE)
            code = SQLITE_OK;
    }
    if (code != SQLITE_OK) {
        auto error = errorOf(handle, code, QStringLiteral("at byte %1").arg(offset));
        sqlite3_finalize(statement);
        return error;
    }
    const bool isComplete = statement == nullptr || sqlite3_complete(QByteArray(begin, tail - begin).constData()) != 0;
    sqlite3_finalize(statement);
    if (!isComplete)
        return scriptError(offset, QStringLiteral("the last statement has no semicolon"));
    if (tail <= begin)
        return scriptError(offset, QStringLiteral("no progress"));
    return tail - script.constData();
}

} // namespace

Result<void> runScript(Connection &connection, const QByteArray &script)
{
    if (const auto nul = script.indexOf('\0'); nul >= 0)
        return scriptError(nul, QStringLiteral("NUL byte"));
    if (script.startsWith("\xEF\xBB\xBF"))
        return scriptError(0, QStringLiteral("byte order mark"));
    if (!connection.isInTransaction())
        return Error{ErrorKind::Internal, {}, QStringLiteral("a script runs inside a transaction")};
    const ScriptAuthorizer authorizer(connection.handle());
    for (qsizetype offset = 0; offset < script.size();) {
        auto next = runStatement(connection.handle(), script, offset);
        if (!next)
            return next.error();
        if (!connection.isInTransaction())
            return Error{ErrorKind::InputOutput, {}, QStringLiteral("the transaction ended at byte %1").arg(offset)};
        offset = *next;
    }
    return {};
}

} // namespace tradebook::db
