// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the columns of a pasted table are: by their names, else by what stands in them.
#include "core/transfer/celltext.h"
#include "core/transfer/columns.h"
#include "core/transfer/numbers.h"
#include "core/transfer/pastedtable.h"

#include <algorithm>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"item"_s;
const QString kQuantity = u"quantity"_s;
const QString kPrice = u"price"_s;

bool isNumber(const QString &cell)
{
    NumberText text;
    const auto bytes = cell.trimmed().toStdString();
    return !bytes.empty() && splitNumber(bytes, text);
}

/// More numbers than other texts stand in the column below the first row, or in all of a table of one row.
bool isFigures(const PastedTable &table, int column)
{
    const auto &facts = table.facts.at(static_cast<std::size_t>(column));
    return facts.numbers > 0 && facts.numbers * 2 > facts.filled;
}

/// The field of a line that a head names.
QString lineField(const QString &name)
{
    const QString key = headerKey(name);
    if (key == u"item" || key == u"product" || key == u"artikel")
        return kItem;
    if (const auto product = guessField(key, ImportKind::Products)) {
        if (product->field == Field::Sku || product->field == Field::Barcode || product->field == Field::Name)
            return kItem;
    }
    if (const auto line = guessField(key, ImportKind::OrderLines)) {
        if (line->field == Field::Quantity)
            return kQuantity;
        if (line->field == Field::UnitPrice)
            return kPrice;
    }
    return {};
}

/// A head has no figures, and half of its names mean something.
template<class Means>
bool isHead(const QStringList &row, const Means &means)
{
    int known = 0;
    int filled = 0;
    for (const auto &cell : row) {
        if (cell.trimmed().isEmpty())
            continue;
        if (isNumber(cell) || cell.contains(u'\n'))
            return false;
        ++filled;
        known += means(cell) ? 1 : 0;
    }
    return known > 0 && known * 2 >= filled;
}

/// Our own lists have columns that are reckoned: they are nothing to keep.
bool isReckoned(const QString &name)
{
    static const QStringList kReckoned = {u"reserved"_s, u"available"_s, u"revenue"_s, u"stockvalue"_s};
    return kReckoned.contains(headerKey(name));
}

QStringList productFieldsByName(const PastedTable &table)
{
    QStringList fields(table.columns);
    Survey survey;
    survey.header = table.sample.first();
    survey.columns = table.facts;
    for (auto row = table.sample.begin() + 1; row < table.sample.end(); ++row) {
        std::vector<std::string> cells;
        for (const auto &cell : *row)
            cells.push_back(cell.toStdString());
        survey.sample.push_back(cells);
    }
    ImportRequest request;
    request.kind = ImportKind::Products;
    const auto layout = findLayout(request, survey);
    if (!layout)
        return {};
    for (int field = 0; field < kFieldCount; ++field) {
        if (const int column = layout->column(static_cast<Field>(field)); column >= 0)
            fields[column] = fieldName(static_cast<Field>(field));
    }
    for (const int column : layout->others()) {
        if (const QString name = survey.header.at(column).trimmed(); !name.isEmpty() && !isReckoned(name))
            fields[column] = kAttribute;
    }
    return fields;
}

QStringList productFieldsByContent(const PastedTable &table)
{
    QStringList fields(table.columns);
    fields[0] = fieldName(Field::Sku);
    for (int column = 1; column < table.columns; ++column) {
        const QString field = fieldName(isFigures(table, column) ? Field::Price : Field::Name);
        if (!fields.contains(field) && table.facts.at(static_cast<std::size_t>(column)).filled > 0)
            fields[column] = field;
    }
    return fields;
}

QStringList lineFieldsByName(const PastedTable &table)
{
    QStringList fields(table.columns);
    // Of SKU, barcode and name the SKU tells best which product is meant.
    int best = -1;
    int bestRank = 3;
    for (int column = 0; column < table.columns; ++column) {
        const QString name = table.sample.first().at(column);
        const QString field = lineField(name);
        if (field != kItem) {
            if (!field.isEmpty() && !fields.contains(field))
                fields[column] = field;
            continue;
        }
        const auto product = guessField(headerKey(name), ImportKind::Products);
        const int rank = product && product->field == Field::Sku ? 0 : product && product->field == Field::Barcode ? 1 : 2;
        if (rank < bestRank) {
            best = column;
            bestRank = rank;
        }
    }
    if (best >= 0)
        fields[best] = kItem;
    return fields;
}

/// Item, quantity, price, as an order is written down; further texts (a name beside its SKU) are passed over.
QStringList lineFieldsByContent(const PastedTable &table)
{
    QStringList fields(table.columns);
    fields[0] = kItem;
    for (int column = 1; column < table.columns; ++column) {
        if (!isFigures(table, column) && table.columns > 2)
            continue;
        if (!fields.contains(kQuantity))
            fields[column] = kQuantity;
        else if (!fields.contains(kPrice))
            fields[column] = kPrice;
    }
    return fields;
}

} // namespace

PasteLayout guessProducts(const PastedTable &table, std::optional<bool> hasHead)
{
    PasteLayout layout;
    layout.hasHead = hasHead.value_or(
        isHead(table.sample.first(), [](const QString &cell) { return guessField(headerKey(cell), ImportKind::Products).has_value(); }));
    if (layout.hasHead)
        layout.fields = productFieldsByName(table);
    if (layout.fields.isEmpty())
        layout.fields = productFieldsByContent(table);
    return layout;
}

PasteLayout guessLines(const PastedTable &table, std::optional<bool> hasHead)
{
    PasteLayout layout;
    layout.hasHead = hasHead.value_or(isHead(table.sample.first(), [](const QString &cell) { return !lineField(cell).isEmpty(); }));
    if (layout.hasHead)
        layout.fields = lineFieldsByName(table);
    if (!layout.fields.contains(kItem))
        layout.fields = lineFieldsByContent(table);
    return layout;
}

} // namespace tradebook::transfer
