// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/texttable.h"

#include "ui/support/brieftext.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/cellroles.h"
#include "ui/tables/plainheader.h"
#include "ui/tables/plainlist.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/tabulartext.h"

#include <QEvent>
#include <QHeaderView>

namespace tradebook::ui {
namespace {

bool isFigure(list::CellType type)
{
    return type == list::CellType::Integer || type == list::CellType::Money || type == list::CellType::Percent;
}

} // namespace

class TextTableModel : public QAbstractTableModel {
public:
    TextTableModel(const QList<TextTable::Column> &columns, QObject *parent)
        : QAbstractTableModel(parent)
        , m_columns(columns)
    {
    }

    void setRows(const QList<TextTable::Row> &rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    [[nodiscard]] const QList<TextTable::Row> &rows() const { return m_rows; }
    [[nodiscard]] const TextTable::Column &columnAt(int column) const { return m_columns.at(column); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const auto &row = m_rows.at(index.row());
        const auto type = m_columns.at(index.column()).type;
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return brief(row.cells.value(index.column()));
        case RawRole:
            return type == list::CellType::Status ? row.raw : row.cells.value(index.column());
        case IdRole:
            return row.id;
        case TypeRole:
            return static_cast<int>(type);
        case Qt::TextAlignmentRole:
            return static_cast<int>((isFigure(type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::DisplayRole)
            return m_columns.at(section).title;
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>((isFigure(m_columns.at(section).type) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }

private:
    const QList<TextTable::Column> m_columns;
    QList<TextTable::Row> m_rows;
};

TextTable::TextTable(const QString &name, const QList<Column> &columns, int tallest, QWidget *parent)
    : QTableView(parent)
    , m_tallest(tallest)
    , m_model(new TextTableModel(columns, this))
{
    setAccessibleName(name);
    setModel(m_model);
    makePlainList(this);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    measure();
}

void TextTable::setRows(const QList<Row> &rows)
{
    m_model->setRows(rows);
    measure();
}

void TextTable::measure()
{
    const int rowHeight = CellDelegate::rowHeight(font());
    verticalHeader()->setDefaultSectionSize(rowHeight);
    setFixedHeight(horizontalHeader()->sizeHint().height() + qMin(m_tallest, m_model->rowCount()) * rowHeight + 1);
    int rest = -1;
    for (int column = m_model->columnCount() - 1; column >= 0; --column) {
        const auto &of = m_model->columnAt(column);
        const bool isChosen = rest >= 0 && m_model->columnAt(rest).takesRest;
        if (of.takesRest || (of.type == list::CellType::Text && !isChosen))
            rest = column;
    }
    constexpr int kAround = 18;
    const int widest = fontMetrics().averageCharWidth() * 36; // one long text leaves room for the others
    m_wantedWidth = 0;
    m_leastWidth = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool stretches = column == rest;
        horizontalHeader()->setSectionResizeMode(column, stretches ? QHeaderView::Stretch : QHeaderView::Fixed);
        const bool isChip = m_model->columnAt(column).type == list::CellType::Status;
        int width = fontMetrics().horizontalAdvance(m_model->columnAt(column).title + u'M');
        m_leastWidth += stretches ? fontMetrics().horizontalAdvance(m_model->columnAt(column).title) + kAround : 0;
        for (const auto &row : m_model->rows()) {
            const QString text = brief(row.cells.value(column));
            width = qMax(width, isChip ? chipSize(font(), text).width() : qMin(widest, static_cast<int>(tabularWidth(font(), text))));
        }
        m_wantedWidth += width + kAround;
        m_leastWidth += stretches ? 0 : width + kAround;
        if (!stretches)
            horizontalHeader()->resizeSection(column, width + kAround);
    }
    updateGeometry();
}

void TextTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace tradebook::ui
