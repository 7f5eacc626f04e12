// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tradebook::db {

/// SQL text. It can only be made from string literals (and from other Sql), so that no value of a user ever becomes part of a
/// statement: `"SELECT name FROM users WHERE id = ?"_sql`. Values are bound.
class Sql {
public:
    [[nodiscard]] const std::string &text() const { return m_text; }

    /// `?,?,?` for count values (at least one).
    [[nodiscard]] static Sql placeholders(int count);
    /// `?4`: the numbered parameter (from 1) of a statement whose conditions are put together from parts.
    [[nodiscard]] static Sql parameter(int number);
    /// Text that a person typed into the query console. For db::Console only; tests/arch keeps it there.
    [[nodiscard]] static Sql typedByPerson(std::string text) { return Sql(std::move(text)); }

    Sql &operator+=(const Sql &other)
    {
        m_text += other.m_text;
        return *this;
    }
    friend Sql operator+(Sql left, const Sql &right)
    {
        left += right;
        return left;
    }
    friend bool operator==(const Sql &, const Sql &) = default;

private:
    friend class SqlLiteral;
    explicit Sql(std::string text)
        : m_text(std::move(text))
    {
    }
    std::string m_text;
};

/// A literal on its way to becoming Sql; lets constant tables of statements be constexpr.
class SqlLiteral {
public:
    consteval SqlLiteral(const char *text, std::size_t length)
        : m_text(text, length)
    {
    }
    operator Sql() const { return Sql(std::string(m_text)); }
    [[nodiscard]] constexpr std::string_view view() const { return m_text; }
    friend Sql operator+(const SqlLiteral &left, const SqlLiteral &right) { return Sql(left) + Sql(right); }
    friend Sql operator+(const SqlLiteral &left, const Sql &right) { return Sql(left) + right; }
    friend Sql operator+(Sql left, const SqlLiteral &right) { return std::move(left) + Sql(right); }

private:
    std::string_view m_text;
};

inline namespace literals {
consteval SqlLiteral operator""_sql(const char *text, std::size_t length)
{
    return {text, length};
}
} // namespace literals

} // namespace tradebook::db
