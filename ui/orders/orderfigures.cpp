// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderfigures.h"

#include "core/words/words.h"
#include "ui/forms/fieldtext.h"

using namespace Qt::StringLiterals;

namespace tradebook::ui::orderfigures {
namespace {

edit::Field fieldOf(const QString &name, edit::FieldType type)
{
    return {.name = name, .type = type, .isOptional = false, .isRequired = false};
}

/// A whole number from `least` to `most`; an empty text is `empty` where there is one.
Result<qint64> figureOf(
    const edit::Field &field, const QString &text, qint64 least, qint64 most, std::optional<qint64> empty, const Figures &figures)
{
    const QString trimmed = text.trimmed();
    const Error wrong{.kind = ErrorKind::Invalid, .data = {field.name, trimmed}};
    if (trimmed.isEmpty())
        return empty ? Result<qint64>(*empty) : Result<qint64>(wrong);
    const auto value = fieldtext::valueOf(field, trimmed, figures);
    if (!value)
        return value.error();
    const qint64 figure = value->toLongLong();
    if (value->isNull() || figure < least || figure > most)
        return wrong;
    return figure;
}

} // namespace

Result<qint64> quantityOf(const QString &text, const Figures &figures)
{
    return figureOf(fieldOf(u"quantity"_s, edit::FieldType::Integer), text, 1, std::numeric_limits<qint64>::max(), std::nullopt, figures);
}

Result<Money> amountOf(const QString &field, const QString &text, const Figures &figures)
{
    return figureOf(fieldOf(field, edit::FieldType::Money), text, 0, std::numeric_limits<qint64>::max(), 0, figures)
        .transform([](qint64 value) { return Money{value}; });
}

Result<int> percentOf(const QString &field, const QString &text, int most, const Figures &figures)
{
    return figureOf(fieldOf(field, edit::FieldType::BasisPoints), text, 0, most, 0, figures).transform([](qint64 value) {
        return static_cast<int>(value);
    });
}

Result<QDateTime> instantOf(const QString &text, const Figures &figures)
{
    const auto value = fieldtext::valueOf(fieldOf(u"placed_at"_s, edit::FieldType::Instant), text.trimmed(), figures);
    if (!value)
        return value.error();
    const auto instant = QDateTime::fromString(value->toString(), Qt::ISODateWithMs);
    if (!instant.isValid())
        return Error{.kind = ErrorKind::Invalid, .data = {u"placed_at"_s, text.trimmed()}};
    return instant.toUTC();
}

QString reason(const Error &error, edit::FieldType type, const Figures &figures)
{
    // A figure below 0 or above the most is a number, but not one for this field.
    const QString field = error.data.value(0);
    const QString text = error.data.value(1);
    if (error.kind == ErrorKind::Invalid && !text.isEmpty() && fieldtext::valueOf(fieldOf(field, type), text, figures))
        return words::sentence(error);
    return fieldtext::reason(fieldOf(field, type), error, figures);
}

QString amountText(Money amount, const Figures &figures)
{
    return fieldtext::textOf(fieldOf(u"price"_s, edit::FieldType::Money), amount.value, figures);
}

QString percentText(int basisPoints, const Figures &figures)
{
    return basisPoints == 0 ? QString() : fieldtext::textOf(fieldOf(u"tax_bp"_s, edit::FieldType::BasisPoints), basisPoints, figures);
}

QString instantText(const QDateTime &instant, const Figures &figures)
{
    return fieldtext::textOf(fieldOf(u"placed_at"_s, edit::FieldType::Instant), instant.toUTC().toString(Qt::ISODateWithMs), figures);
}

} // namespace tradebook::ui::orderfigures
