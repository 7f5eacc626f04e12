// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stockwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

struct StockWords {
    Q_DECLARE_TR_FUNCTIONS(StockWords)
};

} // namespace

QString stockReasonName(const QString &reason)
{
    if (reason == "received"_L1)
        return StockWords::tr("Received");
    if (reason == "counted"_L1)
        return StockWords::tr("Counted");
    if (reason == "adjusted"_L1)
        return StockWords::tr("Adjusted");
    if (reason == "shipped"_L1)
        return StockWords::tr("Shipped");
    if (reason == "returned"_L1)
        return StockWords::tr("Returned");
    return reason;
}

QString signedPieces(qint64 delta, const Figures &figures)
{
    if (delta == 0)
        return figures.integer(0);
    const QString number = figures.integer(delta);
    if (delta > 0)
        return u'+' + number;
    // A true minus sign, as tall as the plus; the number below 0 is written by the locale, so that the least one is right too.
    return QString(number).replace(figures.locale.negativeSign(), u"−"_s);
}

} // namespace tradebook::ui
