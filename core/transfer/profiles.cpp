// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/profiles.h"

#include <algorithm>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

struct Profile {
    const char *name;
    ImportKind kind;
    const char *columns; ///< header key=field; nothing behind the mark leaves the column out
};

constexpr Profile kProfiles[] = {
    {"northwind", ImportKind::Categories, "categoryid=code categoryname=name description=description picture="},
    {"northwind", ImportKind::Products,
        "productid=sku productname=name categoryid=category_code unitprice=price unitsinstock=stock reorderlevel=minimum_stock "
        "discontinued=discontinued"},
    {"northwind", ImportKind::Users,
        "customerid=code companyname=company contactname=contact address=street city=city region=region postalcode=postal_code "
        "country=country "
        "phone=phone contacttitle= fax="},
    {"northwind", ImportKind::Orders,
        "orderid=number customerid=user_code orderdate=placed_at shippeddate=shipped_at freight=shipping shipname=shipping_recipient "
        "shipaddress=shipping_street shipcity=shipping_city shipregion=shipping_region shippostalcode=shipping_postal_code "
        "shipcountry=shipping_country employeeid= requireddate= shipvia="},
    {"northwind", ImportKind::OrderLines, "orderid=number productid=sku unitprice=unit_price quantity=quantity discount=discount"},
    {"uci", ImportKind::OrderLines,
        "invoiceno=number invoice=number stockcode=sku description=product_name quantity=quantity invoicedate=placed_at "
        "unitprice=unit_price "
        "price=unit_price customerid=user_code country=country"},
    {"shopify-taxonomy", ImportKind::Categories, "id=code name=name parentid=parent_code fullname=path"},
    {"olist", ImportKind::Products, "productid=sku productcategoryname=category"},
    {"olist", ImportKind::Categories, "productcategoryname=code productcategorynameenglish=name"},
    {"olist", ImportKind::Users,
        "customerid=code customercity=city customerstate=region customerzipcodeprefix=postal_code customeruniqueid="},
    {"olist", ImportKind::Orders, "orderid=number customerid=user_code orderstatus=status orderpurchasetimestamp=placed_at"},
    {"olist", ImportKind::OrderLines, "orderid=number orderitemid=line productid=sku price=unit_price"},
    {"magento", ImportKind::Products,
        "sku=sku name=name description=description price=price categories=category qty=stock productonline=is_active"},
    {"magento", ImportKind::Categories, "name=name path=parent_path position=position urlkey="},
    {"woocommerce", ImportKind::Products,
        "sku=sku name=name description=description regularprice=price categories=category stock=stock lowstockamount=minimum_stock "
        "published=is_active"},
};

} // namespace

bool isProfile(const QString &name)
{
    return importProfileNames().contains(name);
}

QStringList importProfileNames()
{
    QStringList names;
    for (const Profile &profile : kProfiles) {
        const QString name = QString::fromLatin1(profile.name);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

std::optional<ProfileEntry> profileEntry(const QString &profile, ImportKind kind, const QString &key)
{
    for (const Profile &candidate : kProfiles) {
        if (candidate.kind != kind || profile != QLatin1String(candidate.name))
            continue;
        const QStringList columns = QString::fromLatin1(candidate.columns).split(u' ', Qt::SkipEmptyParts);
        for (const QString &column : columns) {
            const qsizetype mark = column.indexOf(u'=');
            if (column.left(mark) == key)
                return ProfileEntry{fieldNamed(QStringView(column).mid(mark + 1), kind)};
        }
    }
    return std::nullopt;
}

} // namespace tradebook::transfer
