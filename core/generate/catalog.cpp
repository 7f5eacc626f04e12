// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/catalog.h"

#include <QStringList>

#include <algorithm>

namespace tradebook::generate {

using namespace Qt::StringLiterals;

namespace {

/// A department: the tax of its goods, their season, and its families with prices from and to, in cents.
struct Department {
    QStringView name;
    int taxBp;
    Season season;
    QStringView families;
};

constexpr Department kDepartments[]{
    {u"Kitchen", 2000, Season::Always,
        u"Mug/495/1695|Teapot/1495/4995|Mixing Bowl/795/2995|Chopping Board/995/3995|Apron/1295/2995|Storage Jar/595/1995|Cake "
        u"Tin/895/2495|"
        u"Tea Towel/495/1295"},
    {u"Garden", 2000, Season::Summer,
        u"Planter/695/4995|Watering Can/995/3495|Trowel/595/1995|Bird Feeder/795/2995|Garden Lantern/1295/4495|Seed Box/995/2495|"
        u"Wind Chime/895/2995|Garden Twine/295/895"},
    {u"Living", 2000, Season::Always,
        u"Scented Candle/695/3495|Candle Holder/395/2495|Picture Frame/595/2995|Cushion/1495/4495|Throw/2495/8995|Vase/995/5995|"
        u"Wall Clock/1995/7995|Doormat/1295/3495"},
    {u"Stationery", 2000, Season::Always,
        u"Notebook/395/1895|Greeting Card/150/395|Gift Wrap/195/695|Pencil Set/395/1495|Desk Tray/995/2995|Wall Calendar/795/1695|"
        u"Sketch Pad/495/1795|Sticker Sheet/195/495"},
    {u"Toys & Games", 2000, Season::Winter,
        u"Wooden Puzzle/995/2995|Soft Toy/995/3995|Board Game/1495/4995|Kite/1295/3995|Building Set/1995/8995|Spinning Top/295/995|"
        u"Card Game/595/1495|Doll/1295/3995"},
    {u"Bags", 2000, Season::Always,
        u"Tote Bag/795/2495|Backpack/2995/8995|Lunch Bag/695/1995|Purse/995/3995|Wash Bag/995/2995|Shopper/395/1495|Satchel/3995/12995|"
        u"Luggage Tag/395/1295"},
    {u"Lighting", 2000, Season::Winter,
        u"Desk Lamp/2495/8995|String Light/995/2995|Table Lamp/2995/11995|Lamp Shade/1495/4995|Night Light/995/2995|Torch/695/2995|"
        u"Floor Lamp/5995/19995|Pendant Lamp/3995/14995"},
    {u"Bath", 2000, Season::Always,
        u"Soap Bar/295/995|Bath Towel/995/3495|Hand Cream/495/1895|Bath Salt/695/1995|Soap Dish/495/1695|Bath Robe/2995/8995|"
        u"Natural Sponge/695/1995|Shower Curtain/1495/3995"},
    {u"Food & Drink", 0, Season::Always,
        u"Tea Caddy/595/1995|Coffee Bag/695/1695|Chocolate Bar/250/595|Honey Jar/495/1295|Biscuit Tin/595/1895|Chutney/395/795|"
        u"Chilli Sauce/395/995|Spice Set/995/2995"},
    {u"Jewellery", 2000, Season::Always,
        u"Necklace/995/12995|Bracelet/795/8995|Earring Pair/695/6995|Ring/995/14995|Brooch/795/3995|Hair Clip/295/1295|Charm/495/2995|"
        u"Cufflink Pair/1995/6995"},
    {u"Craft", 2000, Season::Always,
        u"Yarn Ball/295/1295|Knitting Needle Pair/395/1495|Embroidery Kit/995/3495|Paint Set/795/2995|Ribbon Reel/195/795|Button "
        u"Box/495/1495|"
        u"Felt Pack/395/1295|Sewing Basket/1495/4995"},
    {u"Seasonal", 2000, Season::Winter,
        u"Bauble/195/995|Wreath/1495/4995|Advent Calendar/995/3495|Stocking/795/2495|Paper Star/395/1495|Bunting/695/1995|Party "
        u"Hat/195/595|"
        u"Balloon Pack/295/895"},
};

QList<QString> words(QStringView text)
{
    QList<QString> list;
    for (const QStringView word : text.split(u'|'))
        list.append(word.toString());
    return list;
}

const QList<QString> &styles()
{
    static const QList<QString> list = words(
        u"Vintage|Rustic|Botanical|Striped|Spotty|Floral|Retro|Nautical|Woodland|Geometric|Hand-Painted|Marbled|Quilted|Polka Dot|Tartan|"
        u"Gingham|Meadow|Coastal|Alpine|Harvest|Orchard|Birdsong|Heritage|Paisley|Willow|Lakeside|Moonlit|Terrazzo|Folk|Wildflower");
    return list;
}

const QList<QString> &colours()
{
    static const QList<QString> list = words(u"Sage|Ivory|Rose|Ochre|Charcoal|Indigo|Teal|Coral|Plum|Mustard|Slate|Mint|Scarlet|Navy|Blush|"
                                             u"Copper|Cream|Olive|Crème Brûlée|Bordeaux");
    return list;
}

const QList<QString> &variants()
{
    static const QList<QString> list = words(u"Small|Medium|Large|Gift Box|Set of 2|Set of 4|Set of 6|Travel Size");
    return list;
}

const QList<QString> &kinds()
{
    static const QList<QString> list = words(u"New In|Gift Ideas|Small|Large|Sets|Limited Edition|Sale");
    return list;
}

QString pluralOf(const QString &noun)
{
    if (noun.endsWith(u's'))
        return noun;
    if (noun.endsWith(u'x') || noun.endsWith("ch"_L1) || noun.endsWith("sh"_L1))
        return noun + "es"_L1;
    if (noun.endsWith(u'y') && !noun.endsWith("ay"_L1) && !noun.endsWith("oy"_L1))
        return noun.chopped(1) + "ies"_L1;
    return noun + u's';
}

/// "Scented Candle" becomes SCA: a letter of each word, filled up from the last.
QString skuPrefixOf(const QString &noun)
{
    QString prefix;
    const QStringList parts = noun.split(u' ');
    for (const QString &part : parts)
        prefix += part[0];
    prefix += parts.last().mid(1);
    return prefix.left(3).toUpper();
}

} // namespace

Money priceIn(const Currency &currency, qint64 cents)
{
    switch (currency.digits) {
    case 3:
        return {cents * 10};
    case 4:
        return {cents * 100};
    default:
        return {cents}; // a hundred yen buy about what a pound does
    }
}

QString inStoreBarcode(qint64 number)
{
    const QString digits = u"20"_s + QString::number(number % 10'000'000'000).rightJustified(10, u'0');
    int sum = 0;
    for (int i = 0; i < digits.size(); ++i)
        sum += digits[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return digits + QString::number((10 - sum % 10) % 10);
}

Catalog::Catalog(BulkWriter &writer, Dice &dice, const Currency &currency, const QDateTime &opened)
    : m_writer(writer)
    , m_dice(dice)
    , m_currency(currency)
    , m_opened(opened)
{
    for (const Department &department : kDepartments) {
        m_departmentNames.append(department.name.toString());
        for (const QStringView entry : department.families.split(u'|')) {
            const auto parts = entry.split(u'/');
            const QString noun = parts[0].toString();
            m_families.push_back({.department = static_cast<std::size_t>(m_departmentNames.size() - 1),
                .noun = noun,
                .skuPrefix = skuPrefixOf(noun),
                .lowCents = parts[1].toLongLong(),
                .highCents = parts[2].toLongLong(),
                .season = department.season,
                .taxBp = department.taxBp,
                .nodes = {}});
        }
    }
}

Result<Catalog::Node> Catalog::writeCategory(std::optional<CategoryId> parent, const QString &name, qint64 minimum)
{
    Category category;
    category.id = m_writer.nextCategory();
    category.parentId = parent;
    category.name = name;
    category.position = category.id.value;
    if (minimum > 0)
        category.minimumStock = minimum;
    category.createdAt = m_opened;
    category.updatedAt = m_opened;
    if (auto written = m_writer.add(category); !written)
        return written.error();
    return Node{category.id, name, minimum};
}

Result<void> Catalog::writeCategories(qint64 count)
{
    qint64 left = count;
    for (; left > 0 && m_departments.size() < static_cast<std::size_t>(m_departmentNames.size()); --left) {
        const auto node = writeCategory(std::nullopt, m_departmentNames[static_cast<qsizetype>(m_departments.size())], 0);
        if (!node)
            return node.error();
        m_departments.push_back(*node);
    }
    // Round the departments, so that a small tree has a little of each.
    std::vector<Family *> order;
    for (Family &family : m_families)
        order.push_back(&family);
    const std::size_t perDepartment = m_families.size() / static_cast<std::size_t>(m_departmentNames.size());
    for (std::size_t i = 0; i < order.size() && left > 0; ++i, --left) {
        Family &family = m_families[(i % m_departments.size()) * perDepartment + i / m_departments.size()];
        const qint64 minimum = m_dice.chance(0.6) ? m_dice.between(3, 15) : 0;
        const auto node = writeCategory(m_departments[family.department].id, pluralOf(family.noun), minimum);
        if (!node)
            return node.error();
        family.nodes.push_back(*node);
    }
    return writeBranches(left);
}

Result<void> Catalog::writeBranches(qint64 count)
{
    for (qint64 i = 0; i < count; ++i) {
        Family &family = m_families[static_cast<std::size_t>(i) % m_families.size()];
        const auto round = i / static_cast<qint64>(m_families.size());
        const Node &own = family.nodes.front();
        const qint64 styleCount = styles().size() / 2;
        // A family's styles first; then kinds within one of its styles, so that siblings keep different names.
        const bool isStyle = round < styleCount;
        const qint64 kind = round - styleCount;
        const Node &parent = isStyle ? own : family.nodes[1 + static_cast<std::size_t>(kind / kinds().size() % styleCount)];
        const QString name = isStyle ? styles()[(i * 7 + round) % styles().size()] + u' ' + own.name : kinds()[kind % kinds().size()];
        const auto node = writeCategory(parent.id, name, 0);
        if (!node)
            return node.error();
        family.nodes.push_back({node->id, node->name, parent.minimum});
    }
    return {};
}

const Catalog::Node *Catalog::homeOf(const Family &family)
{
    if (!family.nodes.empty()) {
        const auto last = static_cast<qint64>(family.nodes.size()) - 1;
        return &family.nodes[static_cast<std::size_t>(last == 0 ? 0 : m_dice.between(1, last))];
    }
    if (m_departments.empty() || m_dice.chance(0.02))
        return nullptr;
    return &m_departments[family.department % m_departments.size()];
}

Product Catalog::productOf(const Family &family, const Node *home)
{
    const QString &style = m_dice.oneOf(styles());
    const QString &colour = m_dice.oneOf(colours());
    const QString &variant = m_dice.oneOf(variants());
    const qint64 span = (family.highCents - family.lowCents) / 50;
    const qint64 cents = family.lowCents + m_dice.below(span + 1) * 50;
    Product product;
    product.id = m_writer.nextProduct();
    product.sku = u"%1-%2"_s.arg(family.skuPrefix).arg(product.id.value, 6, 10, QLatin1Char('0'));
    product.name = u"%1 %2 %3, %4"_s.arg(style, family.noun, colour, variant);
    product.description
        = u"%1 from our %2 range in %3. %4, chosen by hand and packed with care."_s.arg(family.noun, style, colour, variant);
    product.barcode = inStoreBarcode(product.id.value);
    product.price = priceIn(m_currency, cents);
    product.cost = priceIn(m_currency, cents * m_dice.between(35, 65) / 100);
    product.taxBp = family.taxBp;
    if (m_dice.chance(0.25))
        product.minimumStock = m_dice.between(2, 20);
    if (home)
        product.categoryId = home->id;
    product.isActive = m_dice.chance(0.96);
    product.attributes = u"{\"colour\":\"%1\",\"weight_g\":%2}"_s.arg(colour).arg(m_dice.between(4, 400) * 10);
    product.createdAt = m_opened.addSecs(-m_dice.below(qint64{300} * 86400));
    product.updatedAt = product.createdAt;
    return product;
}

Result<Goods> Catalog::writeProduct()
{
    const Family &family = m_families[static_cast<std::size_t>(m_dice.below(static_cast<qint64>(m_families.size())))];
    const Node *home = homeOf(family);
    const Product product = productOf(family, home);
    if (auto written = m_writer.add(product); !written)
        return written.error();
    Goods goods{product.id, product.sku, product.name, product.price, product.taxBp, 0, 0, 0, family.season};
    goods.minimum = product.minimumStock.value_or(home ? home->minimum : 0);
    goods.onHand = goods.minimum + m_dice.between(0, 60);
    if (goods.onHand > 0) {
        const StockMove move{
            .id = {}, .productId = product.id, .delta = goods.onHand, .reason = u"received"_s, .note = {}, .at = product.createdAt};
        if (auto written = m_writer.add(move); !written)
            return written.error();
    }
    return goods;
}

} // namespace tradebook::generate
