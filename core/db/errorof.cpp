// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"

#include <QDir>

#include <sqlite3.h>

#include <cerrno>
#include <optional>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

struct Mapping {
    int code;
    ErrorKind kind;
};

// Extended codes first; what is not named here falls back to its primary code (low byte).
constexpr Mapping kExtended[] = {
    {SQLITE_CONSTRAINT_UNIQUE, ErrorKind::Duplicate},
    {SQLITE_CONSTRAINT_PRIMARYKEY, ErrorKind::Duplicate},
    {SQLITE_CONSTRAINT_ROWID, ErrorKind::Duplicate},
    {SQLITE_CONSTRAINT_FOREIGNKEY, ErrorKind::StillInUse},
    {SQLITE_CONSTRAINT_TRIGGER, ErrorKind::Rule},
    {SQLITE_CANTOPEN_ISDIR, ErrorKind::NotARegularFile},
    {SQLITE_READONLY_DBMOVED, ErrorKind::FileReplaced},
    {SQLITE_IOERR_CORRUPTFS, ErrorKind::Damaged},
    {SQLITE_IOERR_DATA, ErrorKind::Damaged},
    {SQLITE_IOERR_SHORT_READ, ErrorKind::Damaged},
    {SQLITE_IOERR_NOMEM, ErrorKind::Internal},
};

constexpr Mapping kPrimary[] = {
    {SQLITE_PERM, ErrorKind::PermissionDenied},
    {SQLITE_BUSY, ErrorKind::Busy},
    {SQLITE_LOCKED, ErrorKind::Busy},
    {SQLITE_PROTOCOL, ErrorKind::Busy},
    {SQLITE_READONLY, ErrorKind::ReadOnly},
    {SQLITE_INTERRUPT, ErrorKind::Superseded},
    {SQLITE_IOERR, ErrorKind::InputOutput},
    {SQLITE_NOLFS, ErrorKind::InputOutput},
    {SQLITE_CANTOPEN, ErrorKind::InputOutput},
    {SQLITE_CORRUPT, ErrorKind::Damaged},
    {SQLITE_FULL, ErrorKind::DiskFull},
    {SQLITE_NOTADB, ErrorKind::NotADatabase},
    {SQLITE_FORMAT, ErrorKind::NotADatabase},
    {SQLITE_CONSTRAINT, ErrorKind::Invalid},
    {SQLITE_MISMATCH, ErrorKind::Invalid},
    {SQLITE_TOOBIG, ErrorKind::Invalid},
};

// CANTOPEN and IOERR say little by themselves; the operating system's errno says what a person can do about it.
std::optional<ErrorKind> kindOfSystemError(int systemError)
{
    switch (systemError) {
    case EACCES:
    case EPERM:
        return ErrorKind::PermissionDenied;
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::FileMissing;
    case EISDIR:
        return ErrorKind::NotARegularFile;
    case EROFS:
        return ErrorKind::ReadOnly;
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return ErrorKind::DiskFull;
    default:
        return std::nullopt;
    }
}

ErrorKind kindOf(sqlite3 *handle, int code)
{
    for (const Mapping &mapping : kExtended) {
        if (mapping.code == code)
            return mapping.kind;
    }
    const int primary = code & 0xff;
    if (handle && (primary == SQLITE_CANTOPEN || primary == SQLITE_IOERR)) {
        if (const auto kind = kindOfSystemError(sqlite3_system_errno(handle)))
            return *kind;
    }
    for (const Mapping &mapping : kPrimary) {
        if (mapping.code == primary)
            return mapping.kind;
    }
    return ErrorKind::Internal;
}

// "UNIQUE constraint failed: users.email" -> "email"; of several columns the last, which is the one that tells rows apart;
// "… failed: index 'name'" -> "name"; "cannot store TEXT value in INTEGER column products.price" -> "price".
QString subjectOf(const QString &message)
{
    const qsizetype colon = message.indexOf(": "_L1);
    QString subject;
    if (colon >= 0)
        subject = message.sliced(colon + 2);
    else if (const qsizetype column = message.lastIndexOf(" column "_L1); column >= 0)
        subject = message.sliced(column + 8);
    if (subject.startsWith("index '"_L1) && subject.endsWith(u'\''))
        return subject.sliced(7, subject.size() - 8);
    if (message.startsWith("CHECK"_L1))
        return subject;
    subject = subject.sliced(subject.lastIndexOf(u',') + 1).trimmed();
    return subject.sliced(subject.lastIndexOf(u'.') + 1);
}

// Nothing of ours binds a REAL: where one is about to be stored as an INTEGER, SQLite's arithmetic (a summary's trigger, say) left 64 bits.
bool isOverflow(int code, const QString &message)
{
    return (code == SQLITE_CONSTRAINT_DATATYPE && message.startsWith("cannot store REAL value in INTEGER column"_L1))
        || (code == SQLITE_ERROR && message == "integer overflow"_L1); // sum()
}

bool concernsFile(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::FileMissing:
    case ErrorKind::FileReplaced:
    case ErrorKind::NotARegularFile:
    case ErrorKind::NotADatabase:
    case ErrorKind::Damaged:
    case ErrorKind::PermissionDenied:
    case ErrorKind::ReadOnly:
    case ErrorKind::Busy:
    case ErrorKind::DiskFull:
    case ErrorKind::InputOutput:
        return true;
    default:
        return false;
    }
}

} // namespace

Error errorOf(sqlite3 *handle, int code, const QString &context)
{
    const bool handleKnows = handle && (sqlite3_extended_errcode(handle) == code || sqlite3_errcode(handle) == code);
    const QString message = QString::fromUtf8(handleKnows ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    Error error{.kind = kindOf(handle, code), .data = {}, .detail = message, .sqliteCode = code};
    // ON DELETE RESTRICT refuses by a trigger of SQLite's own: the code is a trigger's, the words are a foreign key's.
    if (code == SQLITE_CONSTRAINT_TRIGGER && message == "FOREIGN KEY constraint failed"_L1)
        error.kind = ErrorKind::StillInUse;
    // The rules against replacing rows speak before SQLite's own check of the same columns, and in its words.
    if (code == SQLITE_CONSTRAINT_TRIGGER && message.startsWith("UNIQUE constraint failed: "_L1))
        error.kind = ErrorKind::Duplicate;
    if (isOverflow(code, message))
        error.kind = ErrorKind::Overflow;
    if ((code & 0xff) == SQLITE_CONSTRAINT) {
        if (const QString subject = subjectOf(message); !subject.isEmpty() && error.kind != ErrorKind::Rule)
            error.data = {subject};
    } else if (!context.isEmpty()) {
        error.detail = u"%1 [%2]"_s.arg(message, context);
    }
    if (handle && concernsFile(error.kind)) {
        if (const char *path = sqlite3_db_filename(handle, "main"); path && *path != '\0')
            error.data = {QDir::fromNativeSeparators(QString::fromUtf8(path))};
    }
    return error;
}

} // namespace tradebook::db
