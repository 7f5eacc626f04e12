// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/db/sql.h"

#include <QByteArray>
#include <QList>

#include <concepts>
#include <functional>
#include <optional>
#include <string_view>
#include <type_traits>
#include <variant>

namespace tradebook::db {

class StatementLease;

/// A text as it is stored, byte by byte: what was read with Row::utf8() and shall be written again.
struct Utf8 {
    QByteArray bytes;
};

/// A value on its way into a statement. QString binds as text even when null; an absent value is std::nullopt or nullptr.
class Value {
public:
    using Variant = std::variant<std::nullptr_t, qint64, double, QString, QByteArray, Utf8>;

    Value(std::nullptr_t)
        : m_value(nullptr)
    {
    }
    Value(std::nullopt_t)
        : m_value(nullptr)
    {
    }
    template<std::integral T>
    Value(T value)
        : m_value(static_cast<qint64>(value))
    {
        static_assert(sizeof(T) < 8 || std::is_signed_v<T>, "STRICT columns hold signed 64-bit numbers");
    }
    Value(double value)
        : m_value(value)
    {
    }
    Value(QString value)
        : m_value(std::move(value))
    {
    }
    Value(QByteArray blob)
        : m_value(std::move(blob))
    {
    }
    Value(Utf8 text)
        : m_value(std::move(text))
    {
    }
    /// Ids and money: structs that carry one 64-bit number.
    template<class T>
    requires requires(const T &wrapped)
    {
        {
            wrapped.value
            } -> std::convertible_to<qint64>;
    }
    Value(const T &wrapped)
        : m_value(static_cast<qint64>(wrapped.value))
    {
    }
    template<class T>
    Value(const std::optional<T> &maybe)
        : m_value(maybe ? Value(*maybe).m_value : Variant(nullptr))
    {
    }
    Value(const char *) = delete;

    [[nodiscard]] const Variant &variant() const { return m_value; }

private:
    Variant m_value;
};

using Values = QList<Value>;

/// The row a query stands on; valid inside the callback only.
class Row {
public:
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool boolean(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    /// The text as it is stored, without a copy; good until the next row.
    [[nodiscard]] std::string_view utf8(int column) const;
    [[nodiscard]] std::optional<qint64> maybeInteger(int column) const;
    [[nodiscard]] std::optional<QString> maybeText(int column) const;
    template<class IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType{integer(column)};
    }
    template<class IdType>
    [[nodiscard]] std::optional<IdType> maybeId(int column) const
    {
        if (isNull(column))
            return std::nullopt;
        return IdType{integer(column)};
    }
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QString columnName(int column) const;
    /// SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB or SQLITE_NULL.
    [[nodiscard]] int type(int column) const;

private:
    friend class Query;
    explicit Row(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    sqlite3_stmt *m_statement;
};

/// One statement with its values. Prepared once per connection (statement cache), always read to the end or reset, so that no
/// snapshot stays pinned; the error after the last row is never lost (RELIABILITY facts 6, 7).
/// Errors: Busy, Superseded (interrupted), DiskFull, Damaged, InputOutput, Rule (a trigger refused), Duplicate, StillInUse, Invalid (CHECK,
/// NOT NULL).
class Query {
public:
    template<class... Args>
    Query(Connection &connection, Sql sql, const Args &...values)
        : Query(connection, std::move(sql), Values{Value(values)...})
    {
    }
    Query(Connection &connection, Sql sql, Values values);
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    /// Other values for the next run of the same statement.
    template<class... Args>
    Query &with(const Args &...values)
    {
        m_values = Values{Value(values)...};
        return *this;
    }

    Query &withValues(Values values)
    {
        m_values = std::move(values);
        return *this;
    }

    /// Runs to the end; the number of rows this statement itself changed (without triggers).
    Result<qint64> run();

    /// visit(row) returns void, or bool (false stops), or Result<void> (an error stops and is returned).
    template<class Visit>
    Result<void> forEach(Visit &&visit)
    {
        using Returned = std::invoke_result_t<Visit, const Row &>;
        return each([&visit](const Row &row) -> Result<bool> {
            if constexpr (std::is_void_v<Returned>) {
                visit(row);
                return true;
            } else if constexpr (std::is_same_v<Returned, bool>) {
                return visit(row);
            } else {
                if (auto outcome = visit(row); !outcome)
                    return outcome.error();
                return true;
            }
        });
    }
    template<class Map>
    auto all(Map &&map) -> Result<QList<std::invoke_result_t<Map, const Row &>>>
    {
        QList<std::invoke_result_t<Map, const Row &>> rows;
        if (auto outcome = forEach([&](const Row &row) { rows.append(map(row)); }); !outcome)
            return outcome.error();
        return rows;
    }
    /// The first row mapped, or std::nullopt where there is none.
    template<class Map>
    auto one(Map &&map) -> Result<std::optional<std::invoke_result_t<Map, const Row &>>>
    {
        std::optional<std::invoke_result_t<Map, const Row &>> found;
        auto outcome = forEach([&](const Row &row) {
            found = map(row);
            return false;
        });
        if (!outcome)
            return outcome.error();
        return found;
    }
    /// The first column of the only row, as a number; NotFound where there is no row.
    Result<qint64> number();
    /// The first column of the only row, as text; NotFound where there is no row.
    Result<QString> text();

private:
    Result<void> each(const std::function<Result<bool>(const Row &)> &visit);
    Result<void> bind(const StatementLease &statement) const;
    Result<void> step(sqlite3_stmt *statement, const std::function<Result<bool>(const Row &)> &visit) const;

    Connection &m_connection;
    Sql m_sql;
    Values m_values;
};

} // namespace tradebook::db
