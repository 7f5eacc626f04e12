// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/checkwords.h"

#include "core/words/spoken.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QDir>

namespace tradebook::words {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// "order “1042”", "day “2024-06-30”"
QString recordOf(const upkeep::Finding &finding)
{
    const QString kind = finding.table == "daily_sales"_L1 ? Words::tr("day") : recordName(finding.table);
    return kind + u' ' + quoted(finding.key.isEmpty() ? QString::number(finding.id) : finding.key);
}

QString valueOf(const upkeep::Finding &finding, const QString &value, const Currency &currency, const QLocale &locale)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber)
        return value.isEmpty() ? Words::tr("nothing") : quoted(value);
    if (upkeep::isAmount(finding.rule, finding.field))
        return formatMoneyWithSign(Money{number}, currency, locale);
    return locale.toString(number);
}

/// %1 the field, %2 the record, %3 what was found, %4 what was expected, %5 the records of the table.
const char *patternOf(upkeep::Rule rule)
{
    switch (rule) {
    case upkeep::Rule::Integrity:
        return QT_TRANSLATE_NOOP("Check", "The file is damaged; open the newest backup (%3).");
    case upkeep::Rule::ForeignKey:
        return QT_TRANSLATE_NOOP("Check", "The %2 refers to one of the %1 that does not exist.");
    case upkeep::Rule::SearchIndex:
        return QT_TRANSLATE_NOOP("Check", "The search does not find all %5 as they are.");
    case upkeep::Rule::BookRow:
        return QT_TRANSLATE_NOOP("Check", "The settings of the book are there %3 times and should be there once.");
    case upkeep::Rule::Replaying:
        return QT_TRANSLATE_NOOP("Check", "The book believes that an undo is still running.");
    case upkeep::Rule::OrderTerms:
    case upkeep::Rule::Value:
        return QT_TRANSLATE_NOOP("Check", "The %1 of the %2 cannot be %3.");
    case upkeep::Rule::ReturnedPieces:
        return QT_TRANSLATE_NOOP("Check", "Of the %2, %3 pieces came back although only %4 were sold.");
    case upkeep::Rule::ReturnRefund:
        return QT_TRANSLATE_NOOP("Check", "The refund of the %2 is %3 and should be %4.");
    case upkeep::Rule::ReturnLink:
        return QT_TRANSLATE_NOOP("Check", "The %2 takes back something that was not sold as this product.");
    case upkeep::Rule::NegativeStock:
        return QT_TRANSLATE_NOOP("Check", "The %1 of the %2 is %3, which is less than nothing.");
    case upkeep::Rule::DailySales:
    case upkeep::Rule::ProductSales:
    case upkeep::Rule::CustomerSales:
        return QT_TRANSLATE_NOOP("Check", "The reports count %3 as %1 of the %2 and should count %4.");
    case upkeep::Rule::CategoryCycle:
        return QT_TRANSLATE_NOOP("Check", "The %2 stands below itself.");
    case upkeep::Rule::DefaultAddress:
        return QT_TRANSLATE_NOOP("Check", "The %2 has %3 default addresses of one kind and should have one.");
    case upkeep::Rule::InvoiceCounter:
        return QT_TRANSLATE_NOOP("Check", "The next invoice number is %3, which is taken already, and should be %4.");
    case upkeep::Rule::LineTotal:
    case upkeep::Rule::DiscountShare:
    case upkeep::Rule::OrderTax:
    case upkeep::Rule::OrderTotal:
    case upkeep::Rule::ItemCount:
    case upkeep::Rule::OnHand:
    case upkeep::Rule::Reserved:
    case upkeep::Rule::NameKey:
        break;
    }
    return QT_TRANSLATE_NOOP("Check", "The %1 of the %2 is %3 and should be %4.");
}

/// The sentences name the record beside the field: its discount is not that "of the order" once more.
QString fieldOf(const upkeep::Finding &finding)
{
    if (finding.rule == upkeep::Rule::ForeignKey)
        return recordsName(finding.field);
    return finding.table == u"orders" && finding.field == u"discount" ? Words::tr("discount") : fieldName(finding.field);
}

} // namespace

QString finding(const upkeep::Finding &finding, const Currency &currency, const QLocale &locale)
{
    const QStringList parts{fieldOf(finding), recordOf(finding),
        finding.rule == upkeep::Rule::Integrity ? finding.found : valueOf(finding, finding.found, currency, locale),
        valueOf(finding, finding.expected, currency, locale), recordsName(finding.table)};
    const QString pattern = Words::tr(patternOf(finding.rule));
    // One pass, so that a name which itself holds "%2" stays as it is.
    QString sentence;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (number < 1 || number > parts.size()) {
            sentence += pattern[i];
            continue;
        }
        sentence += parts[number - 1];
        ++i;
    }
    return sentence;
}

QString checkedBackup(const upkeep::CheckedBackup &backup)
{
    const QString path = QDir::toNativeSeparators(backup.path);
    if (!backup.error)
        return Words::tr("The newest backup, “%1”, is whole.").arg(path);
    if (backup.isUnproven())
        return Words::tr("The newest backup, “%1”, is encrypted; without its passphrase only its checksum was compared.").arg(path);
    switch (backup.error->kind) {
    case ErrorKind::PermissionDenied:
    case ErrorKind::NewerVersion:
    case ErrorKind::InputOutput:
        return Words::tr("The newest backup, “%1”, cannot be read; make a new one.").arg(path);
    default:
        return Words::tr("The newest backup, “%1”, is damaged; make a new one.").arg(path);
    }
}

} // namespace tradebook::words
