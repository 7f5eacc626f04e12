// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/functions.h"

#include "core/db/connection.h"
#include "core/model/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

#include <sqlite3.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

// Integers stay integers to the last digit as long as every value is one.
struct MedianValues {
    std::vector<qint64> integers;
    std::vector<double> reals;
};

MedianValues *medianValues(sqlite3_context *context, bool create)
{
    auto **slot = static_cast<MedianValues **>(sqlite3_aggregate_context(context, create ? sizeof(void *) : 0));
    if (slot && !*slot && create)
        *slot = new MedianValues;
    return slot ? *slot : nullptr;
}

void medianStep(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const int type = sqlite3_value_numeric_type(arguments[0]);
    if (type == SQLITE_NULL)
        return;
    MedianValues *values = medianValues(context, true);
    if (!values)
        return sqlite3_result_error_nomem(context);
    if (type == SQLITE_INTEGER)
        values->integers.push_back(sqlite3_value_int64(arguments[0]));
    else if (type == SQLITE_FLOAT)
        values->reals.push_back(sqlite3_value_double(arguments[0]));
    else
        sqlite3_result_error(context, "median() takes numbers", -1);
}

// The two values in the middle (twice the same for an odd count) in O(n).
template<class Number>
std::pair<Number, Number> middle(std::vector<Number> &numbers)
{
    const auto upper = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), upper, numbers.end());
    if (numbers.size() % 2 == 1)
        return {*upper, *upper};
    return {*std::max_element(numbers.begin(), upper), *upper};
}

void medianOfIntegers(sqlite3_context *context, std::vector<qint64> &numbers)
{
    const auto [low, high] = middle(numbers);
    const quint64 distance = static_cast<quint64>(high) - static_cast<quint64>(low);
    const auto floor = static_cast<qint64>(static_cast<quint64>(low) + distance / 2);
    if (distance % 2 == 0)
        sqlite3_result_int64(context, floor);
    else
        sqlite3_result_double(context, static_cast<double>(floor) + 0.5);
}

void medianFinal(sqlite3_context *context)
{
    const std::unique_ptr<MedianValues> values(medianValues(context, false));
    if (!values || (values->integers.empty() && values->reals.empty()))
        return sqlite3_result_null(context);
    if (values->reals.empty())
        return medianOfIntegers(context, values->integers);
    values->reals.insert(values->reals.end(), values->integers.begin(), values->integers.end());
    const auto [low, high] = middle(values->reals);
    sqlite3_result_double(context, low / 2 + high / 2);
}

QString textOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(text, sqlite3_value_bytes(value));
}

void foldFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    const QByteArray folded = tradebook::fold(textOf(arguments[0])).toUtf8();
    sqlite3_result_text64(context, folded.constData(), static_cast<sqlite3_uint64>(folded.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

char lowered(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// Folding plain ASCII is lowering it. Lists look at millions of such texts while somebody types, so these are not converted.
bool containsFolded(std::string_view text, std::string_view folded)
{
    if (std::any_of(text.begin(), text.end(), [](char unit) { return static_cast<unsigned char>(unit) >= 0x80; }))
        return tradebook::fold(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))
            .contains(QString::fromUtf8(folded.data(), static_cast<qsizetype>(folded.size())));
    const auto same = [](char left, char right) { return lowered(left) == right; };
    return std::search(text.begin(), text.end(), folded.begin(), folded.end(), same) != text.end() || folded.empty();
}

std::string_view bytesOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void containsFoldedFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL || sqlite3_value_type(arguments[1]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    sqlite3_result_int(context, containsFolded(bytesOf(arguments[0]), bytesOf(arguments[1])) ? 1 : 0);
}

void jsonArraySize(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    const auto *text = static_cast<const char *>(static_cast<const void *>(sqlite3_value_text(arguments[0])));
    const QByteArray json = QByteArray::fromRawData(text, sqlite3_value_bytes(arguments[0]));
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isArray())
        sqlite3_result_int64(context, document.array().size());
    else
        sqlite3_result_null(context);
}

int naturalFold(void *, int leftBytes, const void *left, int rightBytes, const void *right)
{
    return tradebook::naturalCompare(
        QString::fromUtf8(static_cast<const char *>(left), leftBytes), QString::fromUtf8(static_cast<const char *>(right), rightBytes));
}

} // namespace

Result<void> registerFunctions(sqlite3 *handle)
{
    constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    int code = sqlite3_create_function_v2(handle, "median", 1, kPure, nullptr, nullptr, medianStep, medianFinal, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_create_function_v2(handle, "fold", 1, kPure, nullptr, foldFunction, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_create_function_v2(handle, "contains_folded", 2, kPure, nullptr, containsFoldedFunction, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_create_function_v2(handle, "json_array_size", 1, kPure, nullptr, jsonArraySize, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_create_collation_v2(handle, "NATURAL_FOLD", SQLITE_UTF8, nullptr, naturalFold, nullptr);
    if (code != SQLITE_OK)
        return errorOf(handle, code);
    return {};
}

} // namespace tradebook::db
