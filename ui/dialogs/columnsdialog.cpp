// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/columnsdialog.h"

#include "ui/support/brieftext.h"
#include "ui/tables/columntitles.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

enum Role { FieldRole = Qt::UserRole, WidthRole };

} // namespace

ColumnsDialog::ColumnsDialog(list::Kind kind, const QString &listName, const QList<ShownField> &shown, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_columns(new QListWidget(this))
    , m_up(new QPushButton(tr("Move &Up"), this))
    , m_down(new QPushButton(tr("Move &Down"), this))
    , m_width(new QSpinBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Columns of %1").arg(inTitle(listName)));
    auto *label = new QLabel(tr("&Columns that are shown"), this);
    label->setBuddy(m_columns);
    m_columns->setAccessibleName(tr("Columns that are shown")); // Qt tells no label of a list's
    m_columns->setProperty("role", u"choices"_s);
    m_columns->setDragDropMode(QAbstractItemView::InternalMove);
    m_columns->setDefaultDropAction(Qt::MoveAction);
    m_columns->setToolTip(
        tr("Ticked columns are shown, from the top to the bottom as from the first to the last; drag to change the order"));
    m_up->setWhatsThis(tr("Brings the selected column nearer to the beginning of the list."));
    m_down->setWhatsThis(tr("Brings the selected column nearer to the end of the list."));
    auto *widthLabel = new QLabel(tr("&Width"), this);
    widthLabel->setBuddy(m_width);
    m_width->setSpecialValueText(tr("Automatic"));
    constexpr int kArrows = 48;
    m_width->setMinimumWidth(fontMetrics().horizontalAdvance(m_width->specialValueText()) + kArrows);
    m_width->setSuffix(tr(" px"));
    m_width->setRange(0, kWidestField * fontMetrics().height() / 100);
    m_width->setSingleStep(10);
    m_width->setKeyboardTracking(false);
    m_width->setToolTip(tr("How wide the column is; at 0 it is as wide as it needs"));
    for (auto *button : {m_up, m_down})
        button->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *reset = buttons->addButton(tr("&Reset"), QDialogButtonBox::ResetRole);
    reset->setToolTip(tr("Show the columns that the list had at first, in that order, each as wide as it needs"));
    reset->setAutoDefault(false);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setSpacing(8);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_columns, 1, 0, 5, 1);
    grid->addWidget(m_up, 1, 1);
    grid->addWidget(m_down, 2, 1);
    grid->addWidget(widthLabel, 3, 1);
    grid->addWidget(m_width, 4, 1);
    grid->addWidget(buttons, 6, 0, 1, 2);
    grid->setRowStretch(5, 1);
    grid->setColumnStretch(0, 1);
    m_columns->setMinimumSize(fontMetrics().height() * 14, fontMetrics().height() * 18);

    m_dropTimer.setSingleShot(true);
    connect(&m_dropTimer, &QTimer::timeout, this, &ColumnsDialog::tell);
    connect(m_columns->model(), &QAbstractItemModel::rowsMoved, this, [this] { m_dropTimer.start(0); });
    connect(m_columns->model(), &QAbstractItemModel::rowsRemoved, this, [this] { m_dropTimer.start(0); });
    connect(m_columns, &QListWidget::itemChanged, this, &ColumnsDialog::takeCheck);
    connect(m_columns, &QListWidget::currentRowChanged, this, &ColumnsDialog::takeCurrent);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_width, &QSpinBox::valueChanged, this, &ColumnsDialog::takeWidth);
    connect(reset, &QPushButton::clicked, this, &ColumnsDialog::resetAsked);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showFields(shown);
}

void ColumnsDialog::showFields(const QList<ShownField> &shown)
{
    const QString current = m_columns->currentItem() ? m_columns->currentItem()->data(FieldRole).toString() : QString();
    {
        const QSignalBlocker blocker(m_columns);
        m_columns->clear();
        const auto add = [this](const ShownField &field, bool isShown) {
            auto *item = new QListWidgetItem(columnTitle(m_kind, field.field), m_columns);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
            item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
            item->setData(FieldRole, field.field);
            item->setData(WidthRole, field.width);
        };
        for (const auto &field : shown)
            add(field, true);
        for (const auto &column : list::columns(m_kind)) {
            if (std::none_of(shown.cbegin(), shown.cend(), [&](const ShownField &field) { return field.field == column.field; }))
                add({column.field}, false);
        }
        m_dropTimer.stop();
    }
    int row = 0;
    for (int at = 0; at < m_columns->count(); ++at) {
        if (m_columns->item(at)->data(FieldRole) == current)
            row = at;
    }
    m_columns->setCurrentRow(row);
    takeCurrent();
}

void ColumnsDialog::moveCurrent(int by)
{
    const int row = m_columns->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_columns->count())
        return;
    {
        const QSignalBlocker blocker(m_columns);
        m_columns->insertItem(to, m_columns->takeItem(row));
        m_columns->setCurrentRow(to);
    }
    takeCurrent();
    tell();
}

void ColumnsDialog::takeCheck(QListWidgetItem *item)
{
    if (checked().isEmpty())
        item->setCheckState(Qt::Checked); // a list without columns could not be asked for any
    else
        tell();
}

void ColumnsDialog::takeCurrent()
{
    const int row = m_columns->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_columns->count());
    m_width->setEnabled(row >= 0);
    const QSignalBlocker blocker(m_width);
    m_width->setValue(row < 0 ? 0 : qRound(m_columns->item(row)->data(WidthRole).toInt() * fontMetrics().height() / 100.0));
}

void ColumnsDialog::takeWidth(int pixels)
{
    if (auto *item = m_columns->currentItem()) {
        const QSignalBlocker blocker(m_columns);
        item->setData(WidthRole, qRound(100.0 * pixels / fontMetrics().height()));
    }
    tell();
}

QList<ShownField> ColumnsDialog::checked() const
{
    QList<ShownField> fields;
    for (int row = 0; row < m_columns->count(); ++row) {
        const auto *item = m_columns->item(row);
        if (item->checkState() == Qt::Checked)
            fields.append({item->data(FieldRole).toString(), item->data(WidthRole).toInt()});
    }
    return fields;
}

void ColumnsDialog::tell()
{
    m_dropTimer.stop();
    takeCurrent();
    Q_EMIT chosen(checked());
}

} // namespace tradebook::ui
