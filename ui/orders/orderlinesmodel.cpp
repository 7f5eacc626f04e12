// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderlinesmodel.h"

#include "core/list/list.h"
#include "core/words/words.h"
#include "ui/orders/orderfigures.h"
#include "ui/support/brieftext.h"
#include "ui/tables/cellroles.h"

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

bool isTyped(int column)
{
    using Model = OrderLinesModel;
    return column == Model::Quantity || column == Model::Price || column == Model::Discount || column == Model::Tax;
}

QString *typedText(LineText &line, int column)
{
    switch (column) {
    case OrderLinesModel::Quantity:
        return &line.quantity;
    case OrderLinesModel::Price:
        return &line.price;
    case OrderLinesModel::Discount:
        return &line.discount;
    case OrderLinesModel::Tax:
        return &line.tax;
    default:
        return nullptr;
    }
}

} // namespace

OrderLinesModel::OrderLinesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void OrderLinesModel::setFigures(const Figures &figures)
{
    m_figures = figures;
    readAll();
}

void OrderLinesModel::setEditable(bool editable)
{
    m_isEditable = editable;
}

void OrderLinesModel::setShowsReturned(bool shows)
{
    m_showsReturned = shows;
    Q_EMIT headerDataChanged(Qt::Horizontal, Available, Available);
}

void OrderLinesModel::setLines(const QList<LineText> &lines)
{
    beginResetModel();
    m_lines = lines;
    readAll();
    endResetModel();
}

int OrderLinesModel::append(const LineText &line)
{
    const int row = static_cast<int>(m_lines.size());
    beginInsertRows({}, row, row);
    m_lines.append(line);
    m_readings.append(reading(line));
    endInsertRows();
    Q_EMIT edited();
    return row;
}

void OrderLinesModel::appendAll(const QList<LineText> &lines)
{
    if (lines.isEmpty())
        return;
    const int row = static_cast<int>(m_lines.size());
    beginInsertRows({}, row, row + static_cast<int>(lines.size()) - 1);
    m_lines += lines;
    for (const auto &line : lines)
        m_readings.append(reading(line));
    endInsertRows();
    Q_EMIT edited();
}

void OrderLinesModel::removeAt(int row)
{
    if (row < 0 || row >= m_lines.size())
        return;
    beginRemoveRows({}, row, row);
    m_lines.removeAt(row);
    m_readings.removeAt(row);
    endRemoveRows();
    if (!m_lines.isEmpty()) // another line of the same product may have enough now
        Q_EMIT dataChanged(index(0, Available), index(rowCount() - 1, Available));
    Q_EMIT edited();
}

void OrderLinesModel::setAvailable(const QHash<qint64, qint64> &available)
{
    if (m_available == available)
        return;
    m_available = available;
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, Available), index(rowCount() - 1, Available));
}

QList<qint64> OrderLinesModel::products() const
{
    QList<qint64> found;
    for (const auto &line : m_lines) {
        if (!found.contains(line.product))
            found.append(line.product);
    }
    return found;
}

OrderLinesModel::Reading OrderLinesModel::reading(const LineText &line) const
{
    Reading read;
    const auto quantity = orderfigures::quantityOf(line.quantity, m_figures);
    const auto price = line.price.trimmed().isEmpty() ? Result<Money>(Error{.kind = ErrorKind::Invalid, .data = {u"unit_price"_s, {}}})
                                                      : orderfigures::amountOf(u"unit_price"_s, line.price, m_figures);
    const auto discount = orderfigures::percentOf(u"discount_bp"_s, line.discount, orderfigures::kWholeBp, m_figures);
    const auto tax = orderfigures::percentOf(u"tax_bp"_s, line.tax, orderfigures::kMostTaxBp, m_figures);
    const auto note = [&](int column, const auto &result, edit::FieldType type) {
        if (!result)
            read.faults.insert(column, orderfigures::reason(result.error(), type, m_figures));
    };
    note(Quantity, quantity, edit::FieldType::Integer);
    note(Price, price, edit::FieldType::Money);
    note(Discount, discount, edit::FieldType::BasisPoints);
    note(Tax, tax, edit::FieldType::BasisPoints);
    if (!read.faults.isEmpty())
        return read;
    const LineTerms terms{.quantity = *quantity, .unitPrice = *price, .discountBp = *discount, .taxBp = *tax};
    const auto total = lineTotal(terms);
    if (!total)
        read.faults.insert(Quantity, words::sentence(total.error()));
    if (total) {
        read.terms = terms;
        read.total = *total;
    }
    return read;
}

void OrderLinesModel::readAll()
{
    m_readings.clear();
    m_readings.reserve(m_lines.size());
    for (const auto &line : std::as_const(m_lines))
        m_readings.append(reading(line));
}

void OrderLinesModel::writeOut(int row, int column)
{
    const auto &terms = m_readings.at(row).terms;
    if (!terms)
        return; // what cannot be read stays as it was typed
    auto &line = m_lines[row];
    if (column == Price)
        line.price = orderfigures::amountText(terms->unitPrice, m_figures);
    else if (column == Discount)
        line.discount = orderfigures::percentText(terms->discountBp, m_figures);
    else if (column == Tax)
        line.tax = orderfigures::percentText(terms->taxBp, m_figures);
}

std::optional<std::vector<LineTerms>> OrderLinesModel::terms() const
{
    std::vector<LineTerms> all;
    all.reserve(static_cast<std::size_t>(m_readings.size()));
    for (const auto &read : m_readings) {
        if (!read.terms)
            return std::nullopt;
        all.push_back(*read.terms);
    }
    return all;
}

QString OrderLinesModel::faultAt(int row, int column) const
{
    return m_readings.at(row).faults.value(column);
}

QModelIndex OrderLinesModel::firstFault() const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < ColumnCount; ++column) {
            if (!faultAt(row, column).isEmpty())
                return index(row, column);
        }
    }
    return {};
}

qint64 OrderLinesModel::askedUpTo(int row) const
{
    qint64 pieces = 0;
    for (int at = 0; at <= row; ++at) {
        const auto &terms = m_readings.at(at).terms;
        if (m_lines.at(at).product == m_lines.at(row).product && terms && qAddOverflow(pieces, terms->quantity, &pieces))
            return std::numeric_limits<qint64>::max();
    }
    return pieces;
}

bool OrderLinesModel::isShort(int row) const
{
    const auto available = m_available.constFind(m_lines.at(row).product);
    return m_isEditable && available != m_available.constEnd() && askedUpTo(row) > *available;
}

int OrderLinesModel::shortLine(const QString &sku) const
{
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_lines.at(row).sku != sku)
            continue;
        last = row;
        if (isShort(row))
            return row;
    }
    return last; // what is known here may be older than what the book said
}

QString OrderLinesModel::availableText(int row) const
{
    const auto &line = m_lines.at(row);
    if (m_showsReturned)
        return line.returned > 0 ? m_figures.integer(line.returned) : QString();
    const auto available = m_available.constFind(line.product);
    if (available == m_available.constEnd())
        return {};
    const QString pieces = m_figures.integer(*available);
    return isShort(row) ? tr("only %1").arg(pieces) : pieces;
}

QString OrderLinesModel::textAt(int row, int column) const
{
    const auto &line = m_lines.at(row);
    switch (column) {
    case Sku:
        return line.sku;
    case Name:
        return line.name;
    case Quantity:
        return line.quantity;
    case Price:
        return line.price;
    case Discount:
        return line.discount;
    case Tax:
        return line.tax;
    case Total:
        return m_readings.at(row).terms ? m_figures.amount(m_readings.at(row).total) : u"—"_s;
    case Available:
        return availableText(row);
    default:
        return {};
    }
}

int OrderLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int OrderLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant OrderLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const QString fault = faultAt(index.row(), index.column());
    const bool isFigure = index.column() >= Quantity;
    switch (role) {
    case Qt::DisplayRole:
        return brief(textAt(index.row(), index.column()));
    case Qt::EditRole:
    case RawRole:
        return textAt(index.row(), index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        if (index.column() == Name)
            return u"%1 · %2"_s.arg(brief(m_lines.at(index.row()).sku), brief(m_lines.at(index.row()).name));
        return brief(fault.isEmpty() ? textAt(index.row(), index.column()) : fault);
    case TypeRole:
        return static_cast<int>(isFigure ? list::CellType::Integer : list::CellType::Text);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case QuietRole:
        return m_isEditable && index.column() == Sku;
    case FaultRole:
        return fault;
    case WarningRole:
        return index.column() == Available && !m_showsReturned && isShort(index.row());
    default:
        return {};
    }
}

bool OrderLinesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !m_isEditable)
        return false;
    QString *text = typedText(m_lines[index.row()], index.column());
    if (!text)
        return false;
    if (*text == value.toString())
        return true;
    *text = value.toString();
    m_readings[index.row()] = reading(m_lines.at(index.row()));
    writeOut(index.row(), index.column());
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

QString OrderLinesModel::columnTitle(int column) const
{
    switch (column) {
    case Sku:
        return tr("SKU");
    case Name:
        return tr("Name");
    case Quantity:
        return tr("Qty");
    case Price:
        return tr("Price");
    case Discount:
        return m_isNarrow ? tr("Less", "discount of a line, a short title") : tr("Discount");
    case Tax:
        return tr("Tax");
    case Total:
        return tr("Total");
    case Available:
        return !m_showsReturned ? tr("Available") : m_isNarrow ? tr("Back", "pieces that came back, a short title") : tr("Returned");
    default:
        return {};
    }
}

QVariant OrderLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return columnTitle(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section >= Quantity ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags OrderLinesModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (m_isEditable && isTyped(index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

LineText lineOf(qint64 product, const QString &sku, const QString &name, Money price, int taxBp, const Figures &figures)
{
    return {.product = product,
        .sku = sku,
        .name = name,
        .quantity = figures.integer(1),
        .price = orderfigures::amountText(price, figures),
        .tax = orderfigures::percentText(taxBp, figures)};
}

LineText lineOf(const OrderItem &item, const Figures &figures)
{
    return {.item = item.id.value,
        .product = item.productId.value,
        .sku = item.sku,
        .name = item.name,
        .quantity = figures.integer(item.quantity),
        .price = orderfigures::amountText(item.unitPrice, figures),
        .discount = orderfigures::percentText(item.discountBp, figures),
        .tax = orderfigures::percentText(item.taxBp, figures)};
}

} // namespace tradebook::ui
