// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/fields.h"

#include "core/model/text.h"

#include <QHash>

#include <array>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

// Kinds that know a field, as bits in the order of ImportKind.
constexpr int kUsers = 1;
constexpr int kAddresses = 2;
constexpr int kCategories = 4;
constexpr int kProducts = 8;
constexpr int kOrders = 16;
constexpr int kLines = 32;
constexpr int kSales = kOrders | kLines;

struct Entry {
    Field field;
    FieldType type;
    int kinds;
    const char *name;
    const char *synonyms; ///< header keys, the likeliest first; English and German
};

/// A field may stand in several entries, one for each meaning of its headers. The first gives its name and type, and no two fields have
/// one name; the names of the others are understood where their kind is imported: `discount` is the order's in a file of orders, the
/// line's in one of order lines.
constexpr Entry kEntries[] = {
    // users
    {Field::Code, FieldType::Identifier, kUsers, "code",
        "code customerid customercode customernumber customerno customernr custid custno customer kundennummer kundennr kdnr kundenid "
        "kunde userid usercode "
        "clientid clientcode accountnumber accountno debitor debitornr debitorennummer id number nummer customeruniqueid"},
    {Field::Email, FieldType::Text, kUsers, "email",
        "email emailaddress mail emailid customeremail useremail contactemail billingemail epost emailadresse mailadresse"},
    {Field::Name, FieldType::Text, kUsers, "name", "name customername fullname displayname kundenname clientname username"},
    {Field::FirstName, FieldType::Text, kUsers, "first_name", "firstname givenname vorname forename first billingfirstname"},
    {Field::LastName, FieldType::Text, kUsers, "last_name", "lastname surname familyname nachname zuname last billinglastname"},
    {Field::Company, FieldType::Text, kUsers, "company",
        "company companyname firma firmenname organisation organization business billingcompany"},
    {Field::Contact, FieldType::Text, kUsers, "contact", "contactname contact contactperson ansprechpartner kontakt kontaktperson"},
    {Field::Phone, FieldType::Text, kUsers, "phone",
        "phone telephone phonenumber tel telefon telefonnummer telephonenumber mobile mobilephone cellphone handy homephone customerphone "
        "billingphone"},
    {Field::IsActive, FieldType::Boolean, kUsers | kProducts, "is_active", "isactive active enabled aktiv"},
    {Field::IsActive, FieldType::Boolean, kProducts, "is_active", "published productonline status productstatus visible onlinestatus"},
    {Field::Discontinued, FieldType::Boolean, kUsers | kProducts, "discontinued",
        "discontinued isdiscontinued obsolete inactive isinactive eingestellt ausgelaufen inaktiv gesperrt"},
    // addresses; with "billing", "ship to" and the like in front for one of the two kinds
    {Field::Recipient, FieldType::Text, kUsers | kAddresses, "recipient", "recipient addressee attention empfanger empfaenger"},
    {Field::Recipient, FieldType::Text, kAddresses, "recipient", "name fullname contactname company companyname"},
    {Field::Street, FieldType::Text, kUsers | kAddresses | kSales, "street",
        "street address address1 addressline1 streetaddress line1 strasse str anschrift adresse strassehausnummer strasseundhausnummer"},
    {Field::Street2, FieldType::Text, kUsers | kAddresses | kSales, "street2",
        "street2 address2 addressline2 line2 adresszusatz apartment"},
    {Field::City, FieldType::Text, kUsers | kAddresses | kSales, "city", "city town ort stadt wohnort locality"},
    {Field::Region, FieldType::Text, kUsers | kAddresses | kSales, "region",
        "region state province county bundesland stateprovince provincecode statecode kanton"},
    {Field::PostalCode, FieldType::Text, kUsers | kAddresses | kSales, "postal_code",
        "postalcode postcode zip zipcode plz postleitzahl zippostalcode zipcodeprefix postalzip"},
    {Field::Country, FieldType::Text, kUsers | kAddresses | kSales, "country",
        "country countryname countryregion land nation staat countrycode"},
    {Field::AddressKind, FieldType::Text, kAddresses, "kind", "kind type addresstype addresskind art adresstyp adressart"},
    {Field::IsDefault, FieldType::Boolean, kAddresses, "is_default", "isdefault default standard primary isprimary defaultaddress"},
    {Field::UserCode, FieldType::Identifier, kAddresses | kSales, "user_code",
        "usercode customerid customercode customernumber customerno customernr custid custno customer kundennummer kundennr kdnr kundenid "
        "kunde userid user "
        "clientid clientcode client buyerid accountnumber accountno debitor debitornr debitorennummer"},
    {Field::UserCode, FieldType::Identifier, kAddresses, "user_code", "code"},
    {Field::UserEmail, FieldType::Text, kAddresses | kSales, "user_email",
        "useremail customeremail email emailaddress mail buyeremail contactemail billingemail kundenemail"},
    {Field::UserName, FieldType::Text, kSales, "user_name",
        "username customername buyername clientname kundenname fullname buyer firma company companyname"},
    {Field::UserPhone, FieldType::Text, kSales, "user_phone", "userphone customerphone phone telephone telefon phonenumber billingphone"},
    // categories
    {Field::Code, FieldType::Identifier, kCategories, "code",
        "code categoryid categorycode categorykey categorynumber kategorieid kategorienr kategorienummer id key number nummer catid "
        "handle"},
    {Field::Name, FieldType::Text, kCategories, "name",
        "name categoryname title label category kategorie kategoriename bezeichnung warengruppe catname productcategoryname"},
    {Field::Path, FieldType::Text, kCategories, "path",
        "path categorypath fullpath fullname pfad kategoriepfad breadcrumb breadcrumbs tree"},
    {Field::ParentPath, FieldType::Text, kCategories, "parent_path", "parentpath parentcategorypath elternpfad"},
    {Field::ParentCode, FieldType::Identifier, kCategories, "parent_code",
        "parentcode parentid parentcategoryid parentkey parentcategory parent parentname parentcategoryname elternid eltern oberkategorie "
        "ubergeordnetekategorie obergruppe"},
    {Field::Description, FieldType::Text, kCategories | kProducts, "description",
        "description longdescription beschreibung langtext details bodyhtml body productdescription artikelbeschreibung content"},
    {Field::Position, FieldType::Integer, kCategories, "position", "position sortorder displayorder menuorder reihenfolge sort order rank"},
    {Field::MinimumStock, FieldType::Integer, kCategories | kProducts, "minimum_stock",
        "minimumstock minstock reorderlevel reorderpoint lowstockamount lowstockthreshold notifyonstockbelow mindestbestand meldebestand "
        "safetystock "
        "minqty minimum"},
    // products
    {Field::Sku, FieldType::Identifier, kProducts | kLines, "sku",
        "sku productsku itemsku variantsku lineitemsku articlenumber articleno artikelnummer artikelnr artnr artikelcode itemnumber itemno "
        "itemcode "
        "productcode productnumber productno partnumber partno stockcode articlecode productid itemid articleid trackid produktnummer "
        "produktid artikelid"},
    {Field::Sku, FieldType::Identifier, kProducts, "sku", "code number nummer id handle key"},
    {Field::Sku, FieldType::Identifier, kLines, "sku", "product item artikel article variantid produkt"},
    {Field::Name, FieldType::Text, kProducts, "name",
        "name productname itemname articlename title producttitle artikelname artikelbezeichnung produktname bezeichnung product item "
        "artikel produkt "
        "designation label"},
    {Field::Barcode, FieldType::Identifier, kProducts, "barcode",
        "barcode ean ean13 gtin upc isbn variantbarcode strichcode gtinupceanorisbn"},
    {Field::Price, FieldType::Money, kProducts, "price",
        "price regularprice unitprice listprice retailprice sellingprice salesprice variantprice verkaufspreis einzelpreis stuckpreis "
        "stueckpreis preis "
        "vk vkpreis rrp msrp"},
    {Field::Cost, FieldType::Money, kProducts, "cost",
        "cost costprice costperitem purchaseprice unitcost standardcost wholesaleprice buyingprice einkaufspreis ek ekpreis "
        "einstandspreis"},
    {Field::Tax, FieldType::Percent, kProducts | kLines, "tax",
        "taxrate tax vat vatrate taxpercent mwst mwstsatz ust steuersatz mehrwertsteuer"},
    {Field::TaxBp, FieldType::Integer, kProducts | kLines, "tax_bp", "taxbp"},
    {Field::Category, FieldType::Text, kProducts, "category",
        "category categories categorypath categoryname productcategory productcategories productcategoryname kategorie kategorien "
        "kategoriename "
        "warengruppe produktkategorie department productgroup categorytree producttype"},
    {Field::CategoryCode, FieldType::Identifier, kProducts, "category_code",
        "categorycode categoryid categorykey productcategoryid kategorieid kategorienr kategorienummer warengruppennr warengruppennummer "
        "catid"},
    {Field::Stock, FieldType::Integer, kProducts, "stock",
        "stock onhand unitsinstock stockquantity quantityinstock stockonhand stocklevel inventory inventoryquantity inventoryqty "
        "variantinventoryqty "
        "qtyonhand quantityonhand lagerbestand bestand lager quantity qty menge"},
    // orders
    {Field::Number, FieldType::Identifier, kSales, "number",
        "number ordernumber orderid orderno ordernr orderref orderreference invoiceno invoicenumber invoiceid invoicenr invoice order "
        "auftragsnummer "
        "auftragsnr auftrag bestellnummer bestellnr bestellung rechnungsnummer rechnungsnr rechnung belegnummer belegnr salesorderid "
        "salesordernumber "
        "incrementid transactionid transactionno receiptno receiptnumber"},
    {Field::Number, FieldType::Identifier, kOrders, "number", "id code nummer name"},
    {Field::PlacedAt, FieldType::Date, kSales, "placed_at",
        "placedat orderdate invoicedate orderedat purchasedate saledate salesdate transactiondate orderpurchasetimestamp purchasetimestamp "
        "createdat "
        "bestelldatum auftragsdatum rechnungsdatum belegdatum verkaufsdatum datum date datetime orderdatetime invoicedatetime timestamp "
        "ordered "
        "datecreated paidat"},
    {Field::PlacedTime, FieldType::Text, kSales, "placed_time", "ordertime invoicetime time uhrzeit zeit"},
    {Field::BusinessDate, FieldType::Date, kSales, "business_date", "businessdate"},
    {Field::ShippedAt, FieldType::Date, kSales, "shipped_at",
        "shippedat shippeddate shipdate shippingdate dispatchdate dispatchedat fulfilledat versanddatum versandtam dateshipped"},
    {Field::Status, FieldType::Text, kSales, "status", "status orderstatus auftragsstatus bestellstatus orderstate fulfillmentstatus"},
    {Field::OrderKind, FieldType::Text, kOrders, "kind", "kind orderkind ordertype type"},
    {Field::OrderKind, FieldType::Text, kLines, "kind", "kind orderkind ordertype"},
    {Field::Shipping, FieldType::Money, kSales, "shipping",
        "shipping freight shippingcost shippingcosts shippingamount shippingfee shippingprice shippingcharge shippingtotal freightvalue "
        "postage "
        "deliverycost deliveryfee versandkosten versand fracht porto"},
    {Field::OrderDiscount, FieldType::Money, kLines, "order_discount", "orderdiscount orderdiscountamount cartdiscount"},
    {Field::OrderDiscount, FieldType::Money, kOrders, "discount",
        "discount discountamount orderdiscount discounttotal rabatt rabattbetrag nachlass"},
    {Field::Message, FieldType::Text, kSales, "message",
        "message ordernote note notes comment comments customernote bemerkung kommentar hinweis"},
    {Field::Currency, FieldType::Text, kSales | kProducts, "currency", "currency currencycode ordercurrency wahrung waehrung"},
    // order lines
    {Field::Line, FieldType::Integer, kLines, "line",
        "line lineno linenumber linenr orderline orderlinenumber orderitemid itemnumberinorder position pos posnr positionsnummer "
        "lineitemnumber"},
    {Field::ProductName, FieldType::Text, kLines, "product_name",
        "productname description itemname itemdescription productdescription articlename articledescription title producttitle "
        "lineitemname "
        "artikelbezeichnung artikelname produktname bezeichnung beschreibung artikelbeschreibung name"},
    {Field::Quantity, FieldType::Integer, kLines, "quantity",
        "quantity qty lineitemquantity orderquantity orderqty orderedquantity quantityordered units pieces menge anzahl stuck stueck "
        "stuckzahl itemquantity orderitemquantity quantitysold unitssold qtyordered quantite cantidad aantal"},
    {Field::UnitPrice, FieldType::Money, kLines, "unit_price",
        "unitprice price itemprice lineitemprice sellingprice saleprice salesprice priceeach priceperunit einzelpreis stuckpreis "
        "stueckpreis preis"},
    {Field::LineDiscount, FieldType::Percent, kLines, "line_discount",
        "discount linediscount itemdiscount discountpercent discountpct discountrate rabatt rabattprozent"},
    {Field::LineDiscount, FieldType::Percent, kLines, "discount", ""},
    {Field::LineDiscountBp, FieldType::Integer, kLines, "discount_bp", "discountbp"},
    {Field::LineTotal, FieldType::Money, kLines, "line_total",
        "linetotal lineamount total amount sales extendedprice subtotal betrag gesamt gesamtpreis summe umsatz revenue totalprice"},
};

struct AddressParts {
    Field plain;
    Field billing;
    Field shipping;
};
constexpr std::array kAddressParts = {
    AddressParts{Field::Recipient, Field::BillingRecipient, Field::ShippingRecipient},
    AddressParts{Field::Street, Field::BillingStreet, Field::ShippingStreet},
    AddressParts{Field::Street2, Field::BillingStreet2, Field::ShippingStreet2},
    AddressParts{Field::City, Field::BillingCity, Field::ShippingCity},
    AddressParts{Field::Region, Field::BillingRegion, Field::ShippingRegion},
    AddressParts{Field::PostalCode, Field::BillingPostalCode, Field::ShippingPostalCode},
    AddressParts{Field::Country, Field::BillingCountry, Field::ShippingCountry},
};
constexpr int kWithAddresses = kUsers | kSales;

int bitOf(ImportKind kind)
{
    return 1 << static_cast<int>(kind);
}

/// Keys of one kind, by name.
QHash<QString, FieldGuess> guessesOf(ImportKind kind)
{
    QHash<QString, FieldGuess> guesses;
    for (const Entry &entry : kEntries) {
        if ((entry.kinds & bitOf(kind)) == 0)
            continue;
        const QStringList keys = QString::fromLatin1(entry.synonyms).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (!guesses.contains(keys[i]))
                guesses.insert(keys[i], {entry.field, static_cast<int>(i)});
        }
        // The schema's own names, as exports and rejects files have them.
        const QString own = headerKey(QString::fromLatin1(entry.name));
        if (!guesses.contains(own))
            guesses.insert(own, {entry.field, 0});
    }
    return guesses;
}

/// `shipPostalCode`, `Bill to: City`, `customer_city`: an address column with a word in front.
std::optional<FieldGuess> guessAddress(const QString &key, ImportKind kind)
{
    struct Prefix {
        const char16_t *word;
        int form; // 0 plain, 1 billing, 2 shipping
    };
    constexpr Prefix kPrefixes[] = {{u"billingaddress", 1}, {u"billing", 1}, {u"billto", 1}, {u"bill", 1}, {u"invoiceaddress", 1},
        {u"rechnungs", 1}, {u"rechnung", 1}, {u"shippingaddress", 2}, {u"shipping", 2}, {u"shipto", 2}, {u"ship", 2},
        {u"deliveryaddress", 2}, {u"delivery", 2}, {u"liefer", 2}, {u"lieferung", 2}, {u"customer", 0}, {u"address", 0}};
    if ((bitOf(kind) & kWithAddresses) == 0)
        return std::nullopt;
    static const QHash<QString, FieldGuess> plain = guessesOf(ImportKind::Addresses);
    for (const Prefix &prefix : kPrefixes) {
        if (!key.startsWith(QStringView(prefix.word)))
            continue;
        const auto rest = plain.constFind(key.mid(QStringView(prefix.word).size()));
        if (rest == plain.constEnd())
            continue;
        for (const AddressParts &part : kAddressParts) {
            if (part.plain != rest->field || (prefix.form == 0 && part.plain == Field::Recipient))
                continue;
            const Field field = prefix.form == 0 ? part.plain : (prefix.form == 1 ? part.billing : part.shipping);
            return FieldGuess{field, rest->rank + 100};
        }
    }
    return std::nullopt;
}

const AddressParts *partOf(Field field)
{
    for (const AddressParts &part : kAddressParts) {
        if (part.billing == field || part.shipping == field)
            return &part;
    }
    return nullptr;
}

const Entry *entryOf(Field field)
{
    for (const Entry &entry : kEntries) {
        if (entry.field == field)
            return &entry;
    }
    return nullptr;
}

} // namespace

QString fieldName(Field field)
{
    if (const AddressParts *part = partOf(field))
        return (part->billing == field ? u"billing_"_s : u"shipping_"_s) + fieldName(part->plain);
    const Entry *entry = entryOf(field);
    return entry == nullptr ? QString() : QString::fromLatin1(entry->name);
}

FieldType fieldType(Field field)
{
    const Entry *entry = entryOf(field);
    return entry == nullptr ? FieldType::Text : entry->type;
}

bool isFieldOf(Field field, ImportKind kind)
{
    if (partOf(field) != nullptr)
        return (bitOf(kind) & kWithAddresses) != 0;
    for (const Entry &entry : kEntries) {
        if (entry.field == field && (entry.kinds & bitOf(kind)) != 0)
            return true;
    }
    return false;
}

std::optional<Field> fieldNamed(QStringView name, ImportKind kind)
{
    for (int i = 0; i < kFieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (isFieldOf(field, kind) && fieldName(field) == name)
            return field;
    }
    // Not its own name, but what this kind also calls it.
    for (const Entry &entry : kEntries) {
        if ((entry.kinds & bitOf(kind)) != 0 && QLatin1String(entry.name) == name)
            return entry.field;
    }
    return std::nullopt;
}

QString headerKey(QStringView header)
{
    QString key;
    const QString folded = fold(header);
    for (const QChar unit : folded) {
        if (unit.isLetterOrNumber())
            key += unit;
    }
    return key;
}

std::optional<FieldGuess> guessField(const QString &key, ImportKind kind)
{
    static const std::array<QHash<QString, FieldGuess>, 6> guesses
        = {guessesOf(ImportKind::Users), guessesOf(ImportKind::Addresses), guessesOf(ImportKind::Categories),
            guessesOf(ImportKind::Products), guessesOf(ImportKind::Orders), guessesOf(ImportKind::OrderLines)};
    const auto &known = guesses[static_cast<std::size_t>(kind)];
    if (const auto found = known.constFind(key); found != known.constEnd())
        return *found;
    return guessAddress(key, kind);
}

} // namespace tradebook::transfer
