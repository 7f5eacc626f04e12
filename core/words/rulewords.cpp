// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/errorwords.h"

#include <QCoreApplication>

namespace tradebook::words {

namespace {

struct RuleWords {
    const char *trigger;
    const char *sentence;
};

#define SAY QT_TRANSLATE_NOOP

constexpr RuleWords kRules[]{
    {"a category cannot stand below itself", SAY("Rule", "A category cannot stand below itself; choose another place for it.")},
    {"a line cannot change its order", SAY("Rule", "A line cannot move to another order; delete it there and add it here.")},
    {"a sale cannot become a return, nor a return a sale",
        SAY("Rule", "A sale cannot become a return, nor a return a sale; make a new one.")},
    {"a record is not merged with itself", SAY("Rule", "A record cannot be merged with itself; choose two different ones.")},
    {"a user who was anonymised stays so",
        SAY("Rule", "This user was anonymised in the book, and that is for good; restore the whole backup where it must be taken back.")},
    {"an issued invoice keeps its number",
        SAY("Rule", "An issued invoice keeps its number; cancel the order or take the goods back instead.")},
    {"not enough stock available",
        SAY("Rule", "There is not enough in stock that is not promised already; lower the quantity or take goods in first.")},
    {"not enough stock on hand", SAY("Rule", "There is not enough on hand; lower the quantity or take goods in first.")},
    {"only a sale that is not cancelled gets an invoice",
        SAY("Rule", "An invoice is issued for a sale that is not cancelled; choose such an order.")},
    {"other pieces of the sale have come back meanwhile",
        SAY("Rule", "Other pieces of its sale have come back meanwhile, so this return no longer fits; take the goods back anew.")},
    {"stock moves are kept as they were written",
        SAY("Rule", "A change of stock stays as it was written; write another one that corrects it.")},
    {"stock moves are kept for ever", SAY("Rule", "A change of stock cannot be deleted; write another one that corrects it.")},
    {"the backup has another currency than the book",
        SAY("Rule", "The backup is of a book with another currency, so its amounts mean nothing here; choose another backup.")},
    {"the book has not come to this invoice number yet",
        SAY("Rule",
            "The book has not come to this order's invoice number yet, and there may be no gap; restore the whole backup instead.")},
    {"the currency is fixed once an amount exists",
        SAY("Rule", "The currency cannot change any more, because the book has amounts in it; make a new book.")},
    {"the lines of this order are fixed",
        SAY("Rule",
            "The lines of this order are fixed, because it was shipped, cancelled, invoiced or takes goods back; take goods back or place "
            "another order instead.")},
    {"the sale of this return has other lines now",
        SAY("Rule", "The sale of this return has other lines now, so the return no longer fits; take the goods back anew.")},
    {"this order is kept: only pending or cancelled orders without an invoice are deleted",
        SAY("Rule",
            "This order stays, because only pending or cancelled orders without an invoice are deleted; cancel it or take the goods "
            "back.")},
    {"this status cannot follow the present one", SAY("Rule", "The order cannot take this status now; choose one of those offered.")},
};

#undef SAY

} // namespace

QString ruleSentence(const QString &triggerText)
{
    for (const RuleWords &rule : kRules) {
        if (triggerText.contains(QLatin1StringView(rule.trigger)))
            return QCoreApplication::translate("Rule", rule.sentence);
    }
    return {};
}

} // namespace tradebook::words
