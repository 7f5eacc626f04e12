// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldtext.h"

#include "core/model/businessdate.h"
#include "core/model/text.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;
using tradebook::edit::Field;
using tradebook::edit::FieldType;

namespace tradebook::ui::fieldtext {
namespace {

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

Error invalid(const Field &field, const QString &text)
{
    return {ErrorKind::Invalid, {field.name, text}};
}

/// The short form with a whole year: "d.M.yy" would be read as 19yy.
QString datePattern(const QLocale &locale)
{
    QString pattern = locale.dateFormat(QLocale::ShortFormat);
    if (!pattern.contains(u"yyyy"_s))
        pattern.replace(u"yy"_s, u"yyyy"_s).replace(u"yyyyyyyy"_s, u"yyyy"_s);
    return pattern.contains(u"yyyy"_s) && !pattern.contains(u"MMM"_s) ? pattern : u"yyyy-MM-dd"_s;
}

/// Digits of any script as ASCII, without the marks of direction that some locales write into their dates and numbers.
QString plainDigits(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const char32_t point : text.toUcs4()) {
        if (QChar::category(point) == QChar::Other_Format)
            continue;
        if (QChar::isDigit(point))
            plain += QString::number(QChar::digitValue(point));
        else
            plain += QChar::fromUcs4(point);
    }
    return plain;
}

/// Years that people mean and the schema's text of ten letters can hold.
bool isBookable(QDate date)
{
    constexpr int kFirstYear = 1000;
    constexpr int kLastYear = 9999;
    return date.isValid() && date.year() >= kFirstYear && date.year() <= kLastYear;
}

/// Day, month and year in the locale's order with any marks between them, two digits of a year being this century's; or ISO.
QDate dateOf(const QString &text, const QLocale &locale)
{
    const QString plain = plainDigits(text).trimmed();
    std::array<int, 3> parts{};
    qsizetype count = 0;
    bool isInPart = false;
    for (const QChar unit : plain) {
        if (unit.isDigit()) {
            if (!isInPart && count++ == 3)
                return {};
            auto &part = parts.at(static_cast<size_t>(count - 1));
            constexpr int kMost = 99999;
            part = std::min(part * 10 + unit.digitValue(), kMost);
            isInPart = true;
        } else if (isInPart || unit.isPunct() || unit.isSpace() || unit.isLetter()) {
            isInPart = false;
        }
    }
    if (count != 3)
        return {};
    QString order;
    for (const QChar unit : datePattern(locale)) {
        if ((unit == u'y' || unit == u'M' || unit == u'd') && !order.contains(unit))
            order += unit;
    }
    constexpr int kYearNotDay = 1000;
    if (parts[0] >= kYearNotDay || order.size() != 3)
        order = u"yMd"_s;
    const auto part = [&](char16_t which) { return parts.at(static_cast<size_t>(order.indexOf(QChar(which)))); };
    constexpr int kCentury = 2000;
    constexpr int kTwoDigits = 100;
    const int year = part(u'y') < kTwoDigits ? part(u'y') + kCentury : part(u'y');
    return {year, part(u'M'), part(u'd')};
}

bool hasOddLetters(const QString &text, const QLocale &locale)
{
    // "5 apples 6 pears 2026" is no date: only the letters that the locale itself writes in one.
    const QString own = plainDigits(locale.toString(QDate(2026, 12, 31), datePattern(locale)));
    return std::ranges::any_of(plainDigits(text), [&own](QChar unit) { return unit.isLetter() && !own.contains(unit); });
}

Result<QVariant> dateValue(const Field &field, const QString &text, const QLocale &locale)
{
    const QDate date = hasOddLetters(text, locale) ? QDate() : dateOf(text, locale);
    if (!isBookable(date))
        return invalid(field, text);
    return QVariant(date.toString(Qt::ISODate));
}

QString instantText(const QDateTime &instant, const Figures &figures)
{
    const QDateTime local = instant.toTimeZone(figures.zone);
    return figures.locale.toString(local.date(), datePattern(figures.locale)) + u' '
        + figures.locale.toString(local.time(), local.time().second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

/// "21/11/2026 14:05", "2026-11-21T14:05:00Z"; a date alone is its midnight in the book's time zone.
Result<QVariant> instantValue(const Field &field, const QString &text, const Figures &figures)
{
    const auto stored = [](const QDateTime &instant) { return QVariant(instant.toUTC().toString(Qt::ISODateWithMs)); };
    const QString plain = plainDigits(text).trimmed();
    if (plain.contains(u'T') && plain.contains(u'-')) {
        QDateTime instant = QDateTime::fromString(plain, Qt::ISODateWithMs);
        if (instant.timeSpec() == Qt::LocalTime)
            instant = instantOfLocal(instant.date(), instant.time(), figures.zone);
        if (!isBookable(instant.date()))
            return invalid(field, text);
        return stored(instant);
    }
    const qsizetype colon = plain.indexOf(u':');
    const qsizetype split = colon < 0 ? -1 : plain.lastIndexOf(u' ', colon);
    QTime time(0, 0);
    if (colon >= 0) {
        const QString clock = plain.mid(split + 1);
        for (const auto &pattern : {u"H:mm"_s, u"H:mm:ss"_s, u"h:mm ap"_s, u"h:mm:ss ap"_s}) {
            time = QLocale::c().toTime(clock, pattern);
            if (time.isValid())
                break;
        }
    }
    const auto date = dateValue(field, split < 0 ? plain : plain.left(split), figures.locale);
    if (!date || !time.isValid() || (colon >= 0 && split < 0))
        return invalid(field, text);
    return stored(instantOfLocal(QDate::fromString(date->toString(), Qt::ISODate), time, figures.zone));
}

/// Money reads numbers with the marks and digits of every locale, exactly: a whole number is an amount without fraction, a percentage
/// one of two digits.
Result<qint64> number(const Field &field, const QString &text, int digits, const QLocale &locale)
{
    const auto amount = parseMoney(text, Currency{u"XXX"_s, digits}, locale);
    if (!amount)
        return Error{amount.error().kind, {field.name, text}};
    return amount->value;
}

Result<QVariant> integerValue(const Field &field, const QString &text, const QLocale &locale)
{
    const auto value = number(field, text, 0, locale);
    if (!value)
        return Error{value.error().kind == ErrorKind::TooManyDigits ? ErrorKind::Invalid : value.error().kind, value.error().data};
    return QVariant(*value);
}

Result<QVariant> percentValue(const Field &field, const QString &text, const QLocale &locale)
{
    QString bare = text;
    for (const QString &sign : {locale.percent(), u"%"_s, u"٪"_s, u"％"_s})
        bare.remove(sign);
    const auto value = number(field, bare, 2, locale);
    if (!value)
        return Error{value.error().kind, {field.name, text}};
    if (*value > std::numeric_limits<int>::max() || *value < std::numeric_limits<int>::min())
        return Error{ErrorKind::Overflow, {field.name, text}};
    return QVariant(static_cast<int>(*value));
}

Result<QVariant> booleanValue(const Field &field, const QString &text)
{
    const QString folded = fold(text);
    for (const QString &word : {FieldText::tr("Yes"), u"yes"_s, u"true"_s, u"1"_s}) {
        if (folded == fold(word))
            return QVariant(true);
    }
    for (const QString &word : {FieldText::tr("No"), u"no"_s, u"false"_s, u"0"_s}) {
        if (folded == fold(word))
            return QVariant(false);
    }
    return invalid(field, text);
}

Result<QVariant> jsonValue(const Field &field, const QString &text)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return invalid(field, text);
    return QVariant(QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
}

Result<QVariant> wordsValue(const Field &field, const QString &text)
{
    QString words = text;
    if (words.contains(QChar::Null))
        return invalid(field, text);
    if (field.type == FieldType::Text)
        words.replace(u"\r\n"_s, u" "_s).replace(u'\n', u' ').replace(u'\r', u' ');
    if (field.type == FieldType::Text || field.isRequired)
        words = trimmedName(words);
    if (words.isEmpty() && field.isRequired)
        return invalid(field, QString());
    if (words.isEmpty() && field.isOptional)
        return QVariant();
    return QVariant(words.isNull() ? u""_s : words);
}

} // namespace

QString textOf(const Field &field, const QVariant &value, const Figures &figures)
{
    if (value.isNull() || !value.isValid())
        return {};
    switch (field.type) {
    case FieldType::Money:
        return figures.amount(Money{value.toLongLong()});
    case FieldType::BasisPoints:
        return figures.percent(value.toLongLong());
    case FieldType::Integer:
        return figures.integer(value.toLongLong());
    case FieldType::Boolean:
        return value.toBool() ? FieldText::tr("Yes") : FieldText::tr("No");
    case FieldType::Date:
        return figures.locale.toString(QDate::fromString(value.toString(), Qt::ISODate), datePattern(figures.locale));
    case FieldType::Instant:
        return instantText(QDateTime::fromString(value.toString(), Qt::ISODateWithMs), figures);
    case FieldType::Category:
    case FieldType::User:
        return QString::number(value.toLongLong());
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
    case FieldType::Json:
        break;
    }
    return value.toString();
}

Result<QVariant> valueOf(const Field &field, const QString &text, const Figures &figures)
{
    if (field.type == FieldType::Text || field.type == FieldType::LongText)
        return wordsValue(field, text);
    if (text.trimmed().isEmpty()) {
        if (field.isOptional)
            return QVariant();
        return invalid(field, QString());
    }
    switch (field.type) {
    case FieldType::Money: {
        const auto amount = parseMoney(text, figures.currency, figures.locale);
        if (!amount)
            return Error{amount.error().kind, {field.name, text}};
        return QVariant(amount->value);
    }
    case FieldType::BasisPoints:
        return percentValue(field, text, figures.locale);
    case FieldType::Integer:
        return integerValue(field, text, figures.locale);
    case FieldType::Boolean:
        return booleanValue(field, text);
    case FieldType::Date:
        return dateValue(field, text, figures.locale);
    case FieldType::Instant:
        return instantValue(field, text, figures);
    case FieldType::Category:
    case FieldType::User: {
        bool isNumber = false;
        const qint64 id = text.toLongLong(&isNumber);
        if (!isNumber || id <= 0)
            return invalid(field, text);
        return QVariant(id);
    }
    case FieldType::Choice:
        if (!field.choices.contains(text))
            return invalid(field, text);
        return QVariant(text);
    case FieldType::Json:
        return jsonValue(field, text);
    case FieldType::Text:
    case FieldType::LongText:
        break;
    }
    return invalid(field, text);
}

namespace {

/// Why a number that could be read was refused: what is the least, or the most. Empty where neither is the reason.
QString boundReason(const Field &field, const QString &text, const Figures &figures)
{
    const auto value = valueOf(field, text, figures);
    if (!value || value->isNull())
        return {};
    const qint64 number = value->toLongLong();
    const auto shown = [&](qint64 bound) { return textOf(field, bound, figures); };
    if (field.least && number < *field.least)
        return FieldText::tr("Enter a number that is %1 or more.").arg(shown(*field.least));
    if (field.most && number > *field.most)
        return FieldText::tr("Enter a number that is %1 or less.").arg(shown(*field.most));
    return {};
}

/// Why an amount or a share that can be read was refused: an example of how to write it would be beside the point.
QString refusalReason(const Field &field, const Error &error, const Figures &figures)
{
    if (field.type != FieldType::Money && field.type != FieldType::BasisPoints)
        return {};
    const auto value = valueOf(field, error.data.value(1), figures);
    if (!value || value->isNull() || value->toLongLong() < 0)
        return {};
    // The book tells the value in its own units: it is not quoted.
    return field.name == "discount"_L1 ? discountReason() : words::sentence(Error{ErrorKind::Invalid, {field.name}});
}

/// Of a place for backups: the two that the book knows have to be two.
QString folderReason(const QString &text)
{
    return QDir::isAbsolutePath(text) ? FieldText::tr("Both backups would lie in one folder; choose another one.")
                                      : FieldText::tr("Enter the whole path of a folder, like %1, or choose one.")
                                            .arg(QDir::toNativeSeparators(QDir::homePath() + u"/Backups"_s));
}

} // namespace

QString discountReason()
{
    return FieldText::tr("The discount is more than the lines add up to.");
}

QString rewritten(const Field &field, const QString &text, const Figures &typed, const Figures &figures)
{
    const auto value = valueOf(field, text, typed);
    return value ? textOf(field, *value, figures) : text;
}

QString reason(const Field &field, const Error &error, const Figures &figures)
{
    if (error.kind == ErrorKind::Invalid && error.data.value(1).isEmpty() && !field.isOptional)
        return FieldText::tr("This cannot be empty.");
    if (error.kind == ErrorKind::Overflow)
        return FieldText::tr("This number is too large.");
    if (error.kind == ErrorKind::TooManyDigits && field.type == FieldType::BasisPoints)
        return FieldText::tr("A percentage has at most two digits behind its mark.");
    if (error.kind != ErrorKind::Invalid)
        return words::sentence(error);
    if (field.least || field.most) {
        if (const QString bound = boundReason(field, error.data.value(1), figures); !bound.isEmpty())
            return bound;
    }
    if (const QString refusal = refusalReason(field, error, figures); !refusal.isEmpty())
        return refusal;
    constexpr qint64 kExample = 1275; // 12.75 in most currencies
    switch (field.type) {
    case FieldType::Money:
        return FieldText::tr("Enter an amount like %1.").arg(figures.amount(Money{kExample}));
    case FieldType::BasisPoints:
        return FieldText::tr("Enter a percentage like %1.").arg(figures.percent(750));
    case FieldType::Integer:
        return FieldText::tr("Enter a whole number.");
    case FieldType::Date:
        return FieldText::tr("Enter a date like %1 or %2.")
            .arg(figures.locale.toString(figures.today, datePattern(figures.locale)), figures.today.toString(Qt::ISODate));
    case FieldType::Instant:
        return FieldText::tr("Enter a date and a time like %1.")
            .arg(instantText(QDateTime(figures.today, QTime(14, 30), figures.zone), figures));
    case FieldType::Text:
    case FieldType::LongText:
        if (error.data.value(1).contains(QChar::Null))
            return FieldText::tr("A letter in this text cannot be kept; type it anew.");
        if (field.name.startsWith(u"backup_"_s))
            return folderReason(error.data.value(1));
        if (field.name == "email"_L1)
            return FieldText::tr("Enter an e-mail address like %1, with exactly one @.").arg(u"name@example.org"_s);
        [[fallthrough]];
    default:
        return words::sentence(error);
    }
}

} // namespace tradebook::ui::fieldtext
