// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/palettewords.h"

#include "core/words/words.h"
#include "ui/support/brieftext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tradebook::ui::palettewords {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SearchPalette)
};

} // namespace

PaletteItem itemOf(const search::Match &match, const Figures &figures)
{
    PaletteItem item;
    item.record = match.record();
    QStringList details;
    switch (match.kind) {
    case search::Kind::Users:
        item.iconName = u"users"_s;
        item.text = brief(match.name);
        details = {match.code, match.email, match.phone};
        break;
    case search::Kind::Products:
        item.iconName = u"products"_s;
        item.text = brief(match.name);
        details = {match.code, match.field == "barcode"_L1 ? match.barcode : QString()};
        item.figure = figures.money(match.amount);
        break;
    case search::Kind::Orders:
        item.iconName = u"orders"_s;
        item.text = brief(match.code);
        details = {match.name, figures.date(QDate::fromString(match.date, Qt::ISODate)), words::statusName(match.status)};
        item.figure = figures.money(match.amount);
        break;
    }
    details.removeAll(QString());
    if (!match.isActive)
        details.append(Words::tr("inactive"));
    item.detail = brief(details.join(u" · "_s));
    return item;
}

QString nameOf(search::Kind kind)
{
    switch (kind) {
    case search::Kind::Users:
        return Words::tr("Users");
    case search::Kind::Products:
        return Words::tr("Products");
    case search::Kind::Orders:
        break;
    }
    return Words::tr("Orders");
}

QString countOf(const search::Group &group, const Figures &figures)
{
    return figures.integer(group.count) + (group.isCapped ? u"+"_s : QString());
}

} // namespace tradebook::ui::palettewords
