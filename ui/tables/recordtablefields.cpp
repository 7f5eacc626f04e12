// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/plainheader.h"
#include "ui/tables/recordtable.h"

// The part of RecordTable that knows which columns are seen.
namespace tradebook::ui {

void RecordTable::showFields(const QStringList &fields)
{
    m_ownFields = fields;
    m_chosenWidths.clear();
    arrange(fields);
}

void RecordTable::arrange(const QStringList &fields)
{
    const auto &all = list::columns(m_records->kind());
    m_isStretching = true;
    for (int column = 0; column < all.size(); ++column)
        setColumnHidden(column, !fields.contains(all.at(column).field));
    int visual = 0;
    for (const auto &field : fields) {
        if (const auto column = list::columnOf(m_records->kind(), field))
            m_header->moveSection(m_header->visualIndex(*column), visual++);
    }
    m_isStretching = false;
    measure();
}

QList<ShownField> RecordTable::shownFields() const
{
    QList<ShownField> shown;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        const QString &field = m_records->columnAt(column).field;
        if (!isColumnHidden(column))
            shown.append({field, m_chosenWidths.value(field)});
    }
    return shown;
}

void RecordTable::setShownFields(const QList<ShownField> &fields)
{
    QStringList names;
    m_chosenWidths.clear();
    for (const auto &shown : fields) {
        names.append(shown.field);
        if (shown.width > 0)
            m_chosenWidths.insert(shown.field, shown.width);
    }
    arrange(names);
}

QList<ShownField> RecordTable::ownFields() const
{
    QList<ShownField> own;
    for (const auto &field : m_ownFields)
        own.append({field});
    return own;
}

void RecordTable::takeWidth(int column, int width)
{
    if (m_isStretching || width <= 0)
        return;
    m_chosenWidths.insert(m_records->columnAt(column).field, qBound(1, qRound(100.0 * width / fontMetrics().height()), kWidestField));
    stretch();
    Q_EMIT shownFieldsChosen();
}

} // namespace tradebook::ui
