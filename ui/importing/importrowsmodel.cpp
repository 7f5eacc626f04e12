// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importrowsmodel.h"

#include "core/list/list.h"
#include "core/words/importwords.h"
#include "ui/history/readablechange.h"
#include "ui/support/brieftext.h"
#include "ui/tables/cellroles.h"

#include <QGuiApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

using transfer::ImportKind;

constexpr qsizetype kMostFields = 5;
constexpr qsizetype kLongestCell = 80;

/// What tells one record from another, the most telling first.
QStringList tellingFields(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Users:
        return {u"code"_s, u"email"_s, u"name"_s, u"first_name"_s, u"last_name"_s, u"company"_s, u"city"_s, u"phone"_s};
    case ImportKind::Addresses:
        return {u"user_code"_s, u"user_email"_s, u"kind"_s, u"recipient"_s, u"street"_s, u"city"_s};
    case ImportKind::Categories:
        return {u"code"_s, u"name"_s, u"path"_s, u"parent_path"_s, u"parent_code"_s};
    case ImportKind::Products:
        return {u"sku"_s, u"name"_s, u"price"_s, u"category"_s, u"category_code"_s, u"stock"_s};
    case ImportKind::Orders:
        return {u"number"_s, u"user_code"_s, u"user_email"_s, u"user_name"_s, u"placed_at"_s, u"business_date"_s, u"status"_s};
    case ImportKind::OrderLines:
        return {u"number"_s, u"sku"_s, u"product_name"_s, u"quantity"_s, u"unit_price"_s, u"line_total"_s};
    }
    return {};
}

/// The field of the record that a column of the file ends up in.
QString recordField(ImportKind kind, const QString &field)
{
    static const QHash<QString, QString> kFields{{u"category"_s, u"category_id"_s}, {u"category_code"_s, u"category_id"_s},
        {u"stock"_s, u"on_hand"_s}, {u"user_code"_s, u"user_id"_s}, {u"user_email"_s, u"user_id"_s}, {u"user_name"_s, u"user_id"_s},
        {u"product_name"_s, u"name"_s}, {u"parent_code"_s, u"parent_id"_s}, {u"parent_path"_s, u"parent_id"_s}};
    if (kind == ImportKind::Addresses && field.startsWith(u"user_"_s))
        return {};
    if (kind == ImportKind::Users && field == u"city")
        return u"billing_city"_s;
    return kFields.value(field, field);
}

/// A code finds its record: what is shown of a new one is the code, not the record's name.
bool isReference(const QString &recordField)
{
    return recordField.endsWith(u"_id"_s);
}

QString oneLine(const QString &text)
{
    return brief(text.simplified(), kLongestCell);
}

/// A value before and after. Where one reads from the right, each keeps its own direction and the arrow points on.
QString becoming(const QString &before, const QString &after)
{
    const auto word = [](const QString &value) { return value.isEmpty() ? ImportRowsModel::tr("empty") : value; };
    //: a value before and after an import
    const QString form = ImportRowsModel::tr("%1 → %2");
    if (!QGuiApplication::isRightToLeft())
        return form.arg(word(before), word(after));
    constexpr QChar kIsolate(0x2068);
    constexpr QChar kEnd(0x2069);
    return QString(form).replace(u'→', u'←').arg(kIsolate + word(before) + kEnd, kIsolate + word(after) + kEnd);
}

} // namespace

ImportRowsModel::ImportRowsModel(const Figures &figures, QObject *parent)
    : QAbstractTableModel(parent)
    , m_figures(figures)
{
}

void ImportRowsModel::clear()
{
    setReport(m_kind, {});
}

ImportRowsModel::Row ImportRowsModel::taken(const transfer::ReviewedRow &row, const QStringList &fields) const
{
    const auto outcome = row.outcome == transfer::RowOutcome::New ? Outcome::New
        : row.outcome == transfer::RowOutcome::Changed            ? Outcome::Changed
                                                                  : Outcome::Same;
    Row shown{.line = row.line, .outcome = outcome, .cells = {}, .note = {}};
    QSet<QString> told;
    const auto text = [this](const QString &field, const QVariant &value) {
        return oneLine(readableValue(field == u"order_discount" ? u"discount"_s : field, value, m_figures));
    };
    const auto arrow = [&](const transfer::ReviewedChange &change) {
        return becoming(text(change.field, change.before), text(change.field, change.after));
    };
    for (const auto &field : m_fields) {
        const QString of = recordField(m_kind, field);
        const auto change = std::find_if(row.changes.begin(), row.changes.end(), [&](const auto &one) { return one.field == of; });
        const QString cell = row.cells.value(fields.indexOf(field));
        if (change == row.changes.end() || (outcome == Outcome::New && (isReference(of) || change->after.toString().isEmpty())))
            shown.cells.append(oneLine(cell));
        else
            shown.cells.append(outcome == Outcome::New ? text(of, change->after) : arrow(*change));
        told.insert(of);
    }
    QStringList others;
    for (const auto &change : row.changes) {
        if (outcome == Outcome::Changed && !told.contains(change.field) && isForPeople(change.field))
            others.append(tr("%1: %2", "field and how it changes").arg(importingwords::fieldTitle(change.field), arrow(change)));
    }
    shown.note = others.join(u"; "_s);
    return shown;
}

void ImportRowsModel::setReport(ImportKind kind, const transfer::ImportReport &report)
{
    beginResetModel();
    m_kind = kind;
    m_fields.clear();
    for (const auto &field : tellingFields(kind)) {
        if (report.fields.contains(field) && m_fields.size() < kMostFields)
            m_fields.append(field);
    }
    m_rows.clear();
    m_held = {};
    for (const auto &row : report.review)
        m_rows.push_back(taken(row, report.fields));
    for (const auto &row : report.rejects) {
        if (row.cells.isEmpty())
            continue; // more than were asked for
        Row rejected{.line = row.line, .outcome = Outcome::Rejected, .cells = {}, .note = words::importFault(row.fault, row.data)};
        for (const auto &field : std::as_const(m_fields))
            rejected.cells.append(oneLine(row.cells.value(report.fields.indexOf(field))));
        m_rows.push_back(rejected);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &one, const Row &other) { return one.line < other.line; });
    for (const auto &row : m_rows)
        ++m_held.at(static_cast<std::size_t>(row.outcome));
    show();
    endResetModel();
}

void ImportRowsModel::setShown(std::optional<Outcome> outcome)
{
    beginResetModel();
    m_only = outcome;
    show();
    endResetModel();
}

void ImportRowsModel::show()
{
    m_shown.clear();
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        if (!m_only || m_rows.at(at).outcome == *m_only)
            m_shown.push_back(at);
    }
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : noteColumn() + 1;
}

bool ImportRowsModel::isFigure(int section) const
{
    static const QSet<QString> kFigures{u"price"_s, u"stock"_s, u"quantity"_s, u"unit_price"_s, u"line_total"_s};
    return section == LineColumn || kFigures.contains(m_fields.value(section - FirstFieldColumn));
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    const auto &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (index.column() == LineColumn)
            return m_figures.integer(row.line);
        if (index.column() == OutcomeColumn)
            return importingwords::word(row.outcome);
        return index.column() == noteColumn() ? row.note : row.cells.value(index.column() - FirstFieldColumn);
    case TypeRole:
        return static_cast<int>(isFigure(index.column()) ? list::CellType::Integer : list::CellType::Text);
    case IdRole:
        return row.line;
    case QuietRole:
        return row.outcome == Outcome::Same;
    case Qt::TextAlignmentRole:
        return static_cast<int>((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::WhatsThisRole)
        return section == LineColumn   ? tr("Which line of the file the row begins at.")
            : section == OutcomeColumn ? tr("What becomes of the row: it is new, changes a record, is there already, or is rejected.")
            : section == noteColumn()  ? tr("What else the row changes, or why it is rejected.")
                                       : tr("What the book would hold in this field after the import.");
    if (role != Qt::DisplayRole)
        return {};
    if (section == LineColumn)
        //: of the file, in the head of a table
        return tr("Line");
    if (section == OutcomeColumn)
        //: the head of a column that says what becomes of each row of a file: new, changed, same, rejected
        return tr("Row");
    return section == noteColumn() ? tr("Other changes, or the reason")
                                   : importingwords::fieldTitle(m_fields.at(section - FirstFieldColumn));
}

} // namespace tradebook::ui
