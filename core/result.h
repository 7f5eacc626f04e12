// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <functional>
#include <type_traits>
#include <utility>

namespace tradebook {

/// What went wrong, as a fact for programs. The sentence for people is made from it by words::sentence().
enum class ErrorKind {
    // the file; data begins with its path unless said otherwise
    FileMissing, // data: path, then the path of a -wal that stands alone
    FileReplaced, // another file stands where the open book stood; nothing was written
    FileExists,
    NotARegularFile,
    EmptyFile,
    NotADatabase,
    NotABook,
    Damaged,
    NewerVersion, // data: version of the book, newest version we know
    OlderVersion, // data: version of the book, newest version we know; it has to be opened for writing once
    UnknownVersion, // data: version of the book
    SchemaChanged,
    PermissionDenied,
    ReadOnly,
    InUse, // data: user, host, pid of the holder
    Busy,
    DiskFull,
    InputOutput,
    FolderMissing, // data: the folder
    NameTooLong, // data: path; the name leaves no room for what stands beside the file (checksum, part)
    TargetIsBook, // data: path; a copy would be written over the book itself, or among the files that belong to it
    SharedLibrary, // driver and program do not share one SQLite library
    // migrations
    MigrationEdited, // data: file name
    MigrationMissing, // data: file name
    MigrationFailed, // data: file name
    MigrationScript, // data: file name; the script itself is not acceptable
    MigrationCopy, // the verified copy before a migration could not be made
    // records
    NotFound, // data: kind, key
    Invalid, // data: field, value
    Duplicate, // data: field, value
    StillInUse, // data: kind, key
    NotEnoughStock, // data: SKU, available, asked
    StatusNotAllowed, // data: from, to
    Overflow, // data: field or text
    TooManyDigits, // data: field or text; an amount with more digits than the currency has
    Rule, // a rule trigger refused; detail carries its text
    Conflict, // data: field, the value it has now ("" where it is empty); somebody else changed it meanwhile
    // undo
    NothingToUndo,
    NothingToRedo,
    UndoBlocked, // data: table ("stock": too little on hand), the record's name, field; changed since, so nothing was undone or redone
    // backup and restore
    SameFile, // data: path; source and target are the same file, or belong together
    ForeignSchema, // data: path; a file of ours with a structure that is not its version's: nothing in it was executed
    TakesTooLong, // data: path; looking through it exceeded its time
    RestoreCopy, // data and detail of its error; the safety copy before a restore could not be made, so nothing was restored
    RestoreFailed, // data: path of the safety copy; what was restored was not as staged, and the book was brought back
    RestoreUnfinished, // data: path of the book; a restore that was interrupted cannot be finished
    Encrypted, // data: path of the backup; a passphrase is needed to read it
    WrongPassphrase, // data: path of the backup
    BookRestored, // the edit was asked for before a restore and would have met other rows
    // import and files of others
    Import, // data: depends on the reason, see core/transfer
    Usage, // data: what was not understood
    Filter, // a filter's text; data: reason, position in it (from 1), what it is about; see core/filter
    Statement, // a person's statement; data: reason (refused, writes, several, empty), SQLite's words
    // course of work
    Superseded,
    Cancelled,
    Closed,
    Internal,
};

/// A failure: the kind, what the sentence needs, the technical detail for the log and the SQLite result code (extended) where there is one.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QStringList data = {};
    QString detail = {};
    int sqliteCode = 0;
};

template<class T>
class Result;

namespace detail {
template<class T>
inline constexpr bool kIsResult = false;
template<class T>
inline constexpr bool kIsResult<Result<T>> = true;
} // namespace detail

/// The one way to report failure: a value or an Error. Ignoring one does not compile cleanly ([[nodiscard]], -Werror in our builds).
template<class T>
class [[nodiscard]] Result {
public:
    using Value = T;

    Result(T value)
        : m_expected(std::move(value))
    {
    }
    Result(Error error)
        : m_expected(tl::unexpect, std::move(error))
    {
    }

    [[nodiscard]] bool isOk() const { return m_expected.has_value(); }
    explicit operator bool() const { return isOk(); }

    [[nodiscard]] const T &value() const & { return *m_expected; }
    [[nodiscard]] T &value() & { return *m_expected; }
    [[nodiscard]] T &&value() && { return *std::move(m_expected); }
    [[nodiscard]] const T &operator*() const & { return *m_expected; }
    [[nodiscard]] T &operator*() & { return *m_expected; }
    [[nodiscard]] T &&operator*() && { return *std::move(m_expected); }
    const T *operator->() const { return &*m_expected; }
    T *operator->() { return &*m_expected; }
    [[nodiscard]] T valueOr(T other) const & { return m_expected.value_or(std::move(other)); }
    [[nodiscard]] const Error &error() const { return m_expected.error(); }

    /// Goes on with f(value), which returns a Result; an error passes through.
    template<class F>
    auto andThen(F &&f) && -> std::invoke_result_t<F, T &&>
    {
        static_assert(detail::kIsResult<std::invoke_result_t<F, T &&>>);
        if (!isOk())
            return m_expected.error();
        return std::invoke(std::forward<F>(f), *std::move(m_expected));
    }
    /// Maps the value with f; an error passes through.
    template<class F>
    auto transform(F &&f) && -> Result<std::invoke_result_t<F, T &&>>
    {
        if (!isOk())
            return m_expected.error();
        if constexpr (std::is_void_v<std::invoke_result_t<F, T &&>>) {
            std::invoke(std::forward<F>(f), *std::move(m_expected));
            return {};
        } else {
            return std::invoke(std::forward<F>(f), *std::move(m_expected));
        }
    }
    /// Lets f turn an error into a value or another error.
    template<class F>
    Result orElse(F &&f) &&
    {
        if (isOk())
            return std::move(*this);
        return std::invoke(std::forward<F>(f), m_expected.error());
    }

private:
    tl::expected<T, Error> m_expected;
};

/// Success without a value is `{}`.
template<>
class [[nodiscard]] Result<void> {
public:
    using Value = void;

    Result() = default;
    Result(Error error)
        : m_expected(tl::unexpect, std::move(error))
    {
    }

    [[nodiscard]] bool isOk() const { return m_expected.has_value(); }
    explicit operator bool() const { return isOk(); }
    [[nodiscard]] const Error &error() const { return m_expected.error(); }

    template<class F>
    auto andThen(F &&f) && -> std::invoke_result_t<F>
    {
        static_assert(detail::kIsResult<std::invoke_result_t<F>>);
        if (!isOk())
            return m_expected.error();
        return std::invoke(std::forward<F>(f));
    }
    template<class F>
    auto transform(F &&f) && -> Result<std::invoke_result_t<F>>
    {
        if (!isOk())
            return m_expected.error();
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            std::invoke(std::forward<F>(f));
            return {};
        } else {
            return std::invoke(std::forward<F>(f));
        }
    }
    template<class F>
    Result orElse(F &&f) &&
    {
        if (isOk())
            return {};
        return std::invoke(std::forward<F>(f), m_expected.error());
    }

private:
    tl::expected<void, Error> m_expected;
};

} // namespace tradebook
