// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/importwords.h"

#include "core/words/spoken.h"
#include "core/words/words.h"

#include <QCoreApplication>

#include <iterator>

namespace tradebook::words {

using namespace Qt::StringLiterals;
using transfer::Fault;

namespace {

/// How the first data of a fault is said; the second one where its name says so.
enum class First { Plain, Field, Kind, SecondKind, Status };

struct FaultWords {
    Fault fault;
    First first;
    const char *sentence;
};

#define SAY QT_TRANSLATE_NOOP

constexpr FaultWords kSentences[] = {
    {Fault::NulByte, First::Plain,
        SAY("Import", "Line %1 has a zero byte in it, so this is not a text file; save it as CSV and import that.")},
    {Fault::BadBytes, First::Plain,
        SAY("Import", "Line %1 has characters that are not %2; save the file as CSV in UTF-8 and import that.")},
    {Fault::FieldTooLong, First::Plain,
        SAY("Import", "A cell on line %1 is longer than one mebibyte; perhaps a quotation mark is missing there.")},
    {Fault::RowTooLong, First::Plain,
        SAY("Import", "The row on line %1 is longer than sixteen mebibytes; perhaps a quotation mark is missing there.")},
    {Fault::TooManyColumns, First::Plain,
        SAY("Import", "The row on line %1 has more than 10,000 cells; this is not a table that can be imported.")},
    {Fault::UnclosedQuote, First::Plain,
        SAY("Import", "A quotation mark that opens on line %1 is never closed; close it and import again.")},
    {Fault::StrayQuote, First::Plain,
        SAY("Import", "The row on line %1 has a quotation mark in the middle of a cell; double it or take it away and import again.")},
    {Fault::NoHeader, First::Plain, SAY("Import", "The file is empty; its first row must name the columns.")},
    {Fault::MissingColumns, First::Kind,
        SAY("Import", "To import %1, the file needs columns for %2, but it has only %3; name them with --map COLUMN=FIELD.")},
    {Fault::UnknownColumn, First::Plain, SAY("Import", "The file has no column “%1”; it has %2.")},
    {Fault::UnknownField, First::SecondKind, SAY("Import", "“%1” is no field of %2.")},
    {Fault::UnknownProfile, First::Plain, SAY("Import", "There is no profile “%1”.")},
    {Fault::FieldTwice, First::Plain, SAY("Import", "Two columns are mapped to “%1”; map only one of them.")},
    {Fault::IsTheBook, First::Plain, SAY("Import", "“%1” is the open book itself; choose the file to import.")},
    {Fault::CannotWriteRejects, First::Plain,
        SAY("Import", "The rejected rows could not be written to “%1”; choose another place for them.")},
    {Fault::FileChanged, First::Plain, SAY("Import", "“%1” has changed since it was looked at; look at it again before you import it.")},
    {Fault::CellCount, First::Plain, SAY("Import", "The row has %1 cells where the header has %2.")},
    {Fault::MissingValue, First::Field, SAY("Import", "The %1 is missing.")},
    {Fault::BadNumber, First::Field, SAY("Import", "The %1 “%2” is not a number.")},
    {Fault::TooManyDigits, First::Field, SAY("Import", "The %1 “%2” has more decimal digits than %3 has.")},
    {Fault::NotWhole, First::Field, SAY("Import", "The %1 “%2” is not a whole number.")},
    {Fault::Negative, First::Field, SAY("Import", "The %1 “%2” is negative.")},
    {Fault::ZeroQuantity, First::Plain, SAY("Import", "The quantity is zero.")},
    {Fault::TooLarge, First::Field, SAY("Import", "The %1 “%2” is too large.")},
    {Fault::BadPercent, First::Field, SAY("Import", "The %1 “%2” is not a percentage that is possible here.")},
    {Fault::BadDate, First::Field, SAY("Import", "The %1 “%2” is not a date.")},
    {Fault::BadEmail, First::Plain, SAY("Import", "“%1” is not an e-mail address.")},
    {Fault::BadBoolean, First::Field, SAY("Import", "The %1 “%2” is neither yes nor no.")},
    {Fault::BadStatus, First::Plain, SAY("Import", "“%1” is not the status of an order.")},
    {Fault::BadOrderKind, First::Field, SAY("Import", "The %1 “%2” is neither a sale nor a return.")},
    {Fault::BadAddressKind, First::Plain, SAY("Import", "“%1” is neither a billing nor a shipping address.")},
    {Fault::OtherCurrency, First::Plain, SAY("Import", "“%1” is not in %2, the currency of the book.")},
    {Fault::UnknownUser, First::Plain, SAY("Import", "The book has no customer “%1”.")},
    {Fault::UnknownProduct, First::Plain, SAY("Import", "The book has no product “%1”.")},
    {Fault::UnknownOrder, First::Plain, SAY("Import", "The book has no order “%1”.")},
    {Fault::UnknownCategory, First::Plain, SAY("Import", "The book has no category “%1”.")},
    {Fault::UnknownParent, First::Plain, SAY("Import", "There is no category “%1” that this one could stand below.")},
    {Fault::CategoryCycle, First::Plain, SAY("Import", "The category “%1” would stand below itself.")},
    {Fault::DuplicateRow, First::Field, SAY("Import", "The %1 “%2” stands in the file before with other values.")},
    {Fault::EmailTaken, First::Plain, SAY("Import", "The e-mail address “%1” belongs to another customer.")},
    {Fault::MixedSigns, First::Plain, SAY("Import", "Order “%1” has positive and negative quantities; it is neither a sale nor a return.")},
    {Fault::StatusNotAllowed, First::Status, SAY("Import", "The order is %1 in the book and cannot become %2.")},
    {Fault::NotEnoughStock, First::Plain, SAY("Import", "There is not enough of “%1” in stock.")},
    {Fault::OrderTotalNegative, First::Plain, SAY("Import", "The discount of order “%1” is more than its lines.")},
    {Fault::OrderLocked, First::Plain,
        SAY("Import", "Order “%1” is invoiced, shipped or of another kind in the book and cannot be changed by an import.")},
    {Fault::TotalNotDivisible, First::Field, SAY("Import", "The %1 “%2” cannot be divided by the quantity %3; give the unit price.")},
    {Fault::TotalAfterDiscount, First::Field,
        SAY("Import", "The %1 “%2” has a discount taken off, so it does not tell the unit price; give that.")},
    {Fault::TotalContradicts, First::Field, SAY("Import", "The %1 “%2” contradicts quantity, unit price and discount, which make %3.")},
    {Fault::BlockTooWide, First::Plain,
        SAY("Import", "The block has %1 columns, and at most %2 can be pasted at once; leave some of them out.")},
    {Fault::BlockTooLong, First::Plain,
        SAY("Import", "The block has %1 rows, and at most %2 can be pasted here at once; paste fewer of them.")},
};

#undef SAY

constexpr bool everyFaultHasItsSentence()
{
    for (std::size_t i = 0; i < std::size(kSentences); ++i) {
        if (kSentences[i].fault != static_cast<Fault>(i))
            return false;
    }
    return std::size(kSentences) == static_cast<std::size_t>(Fault::BlockTooLong) + 1;
}
static_assert(everyFaultHasItsSentence(), "one entry per Fault, in the order of the enum");

/// What a column of a file may be and no column of a book is, or is otherwise.
struct ImportField {
    const char *field;
    const char *word;
};

constexpr ImportField kImportFields[] = {
    {"billing_street2", QT_TRANSLATE_NOOP("Field", "billing street, second line")},
    {"category_code", QT_TRANSLATE_NOOP("Field", "code of the category")},
    {"company", QT_TRANSLATE_NOOP("Field", "company")},
    {"contact", QT_TRANSLATE_NOOP("Field", "contact person")},
    {"discontinued", QT_TRANSLATE_NOOP("Field", "discontinued")},
    {"discount_bp", QT_TRANSLATE_NOOP("Field", "discount in hundredths of a percent")},
    {"first_name", QT_TRANSLATE_NOOP("Field", "first name")},
    {"last_name", QT_TRANSLATE_NOOP("Field", "last name")},
    {"line_discount", QT_TRANSLATE_NOOP("Field", "discount of the line")},
    {"line_total", QT_TRANSLATE_NOOP("Field", "total of the line")},
    {"order_discount", QT_TRANSLATE_NOOP("Field", "discount of the order")},
    {"parent_code", QT_TRANSLATE_NOOP("Field", "code of the category above")},
    {"parent_path", QT_TRANSLATE_NOOP("Field", "path of the category above")},
    {"path", QT_TRANSLATE_NOOP("Field", "path of the category")},
    {"placed_time", QT_TRANSLATE_NOOP("Field", "time of day of the order")},
    {"product_name", QT_TRANSLATE_NOOP("Field", "name of the product")},
    {"shipped_at", QT_TRANSLATE_NOOP("Field", "shipping date")},
    {"shipping_street2", QT_TRANSLATE_NOOP("Field", "shipping street, second line")},
    {"stock", QT_TRANSLATE_NOOP("Field", "stock on hand")},
    {"street2", QT_TRANSLATE_NOOP("Field", "street, second line")},
    {"tax_bp", QT_TRANSLATE_NOOP("Field", "tax in hundredths of a percent")},
    {"user_code", QT_TRANSLATE_NOOP("Field", "code of the customer")},
    {"user_email", QT_TRANSLATE_NOOP("Field", "e-mail address of the customer")},
    {"user_name", QT_TRANSLATE_NOOP("Field", "name of the customer")},
    {"user_phone", QT_TRANSLATE_NOOP("Field", "telephone number of the customer")},
};

/// What stands in a file may be a megabyte long, and so may the list of its columns.
QString cutToFit(const QString &text)
{
    constexpr qsizetype kLongest = 300;
    return text.size() > kLongest ? text.first(kLongest - 1) + u'…' : text;
}

bool isAboutAPath(Fault fault)
{
    return fault == Fault::IsTheBook || fault == Fault::CannotWriteRejects || fault == Fault::FileChanged;
}

} // namespace

QString importField(const QString &field)
{
    for (const ImportField &known : kImportFields) {
        if (field == QLatin1StringView(known.field))
            return QCoreApplication::translate("Field", known.word);
    }
    const QString name = fieldName(field);
    return name.isEmpty() ? QString(field).replace(u'_', u' ') : name;
}

QString importFault(Fault fault, const QStringList &data)
{
    const FaultWords &words = kSentences[static_cast<std::size_t>(fault)];
    QStringList spoken = data;
    for (QString &text : spoken)
        text = isAboutAPath(fault) ? text : cutToFit(text);
    while (spoken.size() < 3)
        spoken.append(QString());
    switch (words.first) {
    case First::Plain:
        break;
    case First::Field:
        spoken[0] = importField(spoken[0]);
        break;
    case First::Kind:
        spoken[0] = spokenImportKind(spoken[0]);
        break;
    case First::SecondKind:
        spoken[1] = spokenImportKind(spoken[1]);
        break;
    case First::Status:
        spoken[0] = spokenStatus(spoken[0]);
        spoken[1] = spokenStatus(spoken[1]);
        break;
    }
    const QString sentence = QCoreApplication::translate("Import", words.sentence);
    // One pass, so that a cell which itself holds "%2" stays as it is.
    if (sentence.contains(u"%3"_s))
        return sentence.arg(spoken[0], spoken[1], spoken[2]);
    if (sentence.contains(u"%2"_s))
        return sentence.arg(spoken[0], spoken[1]);
    return sentence.contains(u"%1"_s) ? sentence.arg(spoken[0]) : sentence;
}

QString importError(const Error &error)
{
    const auto fault = transfer::faultNamed(error.data.value(0));
    if (!fault)
        return QCoreApplication::translate("Import", "The file could not be imported; check its columns and try again.");
    return importFault(*fault, error.data.mid(1));
}

} // namespace tradebook::words
