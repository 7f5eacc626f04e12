// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/phonesearch.h"

#include "core/db/query.h"
#include "core/model/text.h"
#include "core/repo/insidescan.h"

#include <array>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo {

namespace {

constexpr qsizetype kDigitsOfANumber = 6;
constexpr qsizetype kLeastTyped = 4;
constexpr std::size_t kLongestNumber = 64;

/// The ASCII digits of a number, without a copy on the heap: this runs once per user.
class Digits {
public:
    explicit Digits(std::string_view phone)
    {
        for (const char unit : phone) {
            if (unit >= '0' && unit <= '9' && m_size < kLongestNumber)
                m_digits[m_size++] = unit;
        }
    }
    [[nodiscard]] std::string_view view() const { return {m_digits.data(), m_size}; }

private:
    std::array<char, kLongestNumber> m_digits{};
    std::size_t m_size = 0;
};

template<class IsWanted, class GoesOn>
Result<QList<UserId>> usersWhose(db::Connection &connection, int limit, const IsWanted &isWanted, const GoesOn &goesOn)
{
    QList<UserId> ids;
    auto read = db::Query(connection, "/* telephone numbers */ SELECT id, phone FROM users WHERE phone IS NOT NULL"_sql)
                    .forEach([&](const db::Row &row) {
                        if (isWanted(Digits(row.utf8(1)).view()))
                            ids.append(row.id<UserId>(0));
                        return ids.size() < limit && goesOn();
                    });
    if (!read)
        return read.error();
    return ids;
}

std::string_view withoutZeros(std::string_view digits)
{
    const auto first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? std::string_view() : digits.substr(first);
}

bool isSame(std::string_view a, std::string_view b)
{
    return std::min(a.size(), b.size()) >= static_cast<std::size_t>(kDigitsOfANumber) && (a.ends_with(b) || b.ends_with(a));
}

} // namespace

QString ownDigits(const QString &phone)
{
    auto digits = phoneDigits(phone);
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits;
}

bool isSameNumber(const QString &left, const QString &right)
{
    return isSame(ownDigits(left).toStdString(), ownDigits(right).toStdString());
}

QString typedNumber(const QString &text)
{
    for (const QChar unit : text) {
        if (!unit.isDigit() && !unit.isSpace() && !u"+-/()."_s.contains(unit))
            return {};
    }
    return phoneDigits(text).size() >= kLeastTyped ? ownDigits(text) : QString();
}

Result<QList<UserId>> usersWithDigits(db::Connection &connection, const QString &digits, int limit, ScanBudget &budget)
{
    const auto wanted = digits.toStdString();
    return usersWhose(
        connection, limit, [&wanted](std::string_view number) { return number.find(wanted) != std::string_view::npos; },
        [&budget] { return budget.spend(); });
}

Result<QList<UserId>> usersWithNumber(db::Connection &connection, const QString &phone, int limit)
{
    const auto wanted = ownDigits(phone).toStdString();
    if (wanted.size() < static_cast<std::size_t>(kDigitsOfANumber))
        return QList<UserId>();
    return usersWhose(
        connection, limit, [&wanted](std::string_view number) { return isSame(withoutZeros(number), wanted); }, [] { return true; });
}

} // namespace tradebook::repo
