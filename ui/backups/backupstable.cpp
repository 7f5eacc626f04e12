// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupstable.h"

#include "ui/backups/backupsmodel.h"
#include "ui/help/whatsthis.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/cellroles.h"
#include "ui/tables/plainheader.h"
#include "ui/tables/plainlist.h"
#include "ui/widgets/plainline.h"
#include "ui/widgets/tabulartext.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kPadding = 8;

/// A check is a word in its colour, with a mark before it.
class CheckDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto check = static_cast<backupwords::Check>(index.data(RawRole).toInt());
        const auto tone = backupwords::tone(check);
        if (tone == Tone::Neutral) {
            CellDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem coloured(option);
        const QColor ink = Theme::tone(tone, option.palette).text;
        coloured.palette.setColor(QPalette::Text, ink);
        coloured.palette.setColor(QPalette::HighlightedText, ink);
        CellDelegate::paint(painter, coloured, index);
    }
};

/// Of a path that is too long the middle is left out: its end tells more than its beginning.
class WhereDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, {}); // the ground alone
        const QRect inner = option.rect.adjusted(kPadding, 0, -kPadding, -1);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText) : Theme::secondaryText(option.palette));
        drawPlainLine(painter, inner, index.data().toString(), option.direction, Qt::ElideMiddle);
        painter->restore();
    }
};

} // namespace

BackupsTable::BackupsTable(BackupsModel *model, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(tr("Backups"));
    setWhatsThis(tr("The backups of the book, the newest first. Select one to see beside it what restoring it would change."));
    whatsthis::explainColumns(this,
        {tr("When the backup was made."),
            tr("Why it was made: by hand, by itself each day and before closing, or before a restore, an import or an update."),
            tr("How large the file is."), tr("The form of the book in it. An older one is brought up to date when it is restored."),
            tr("How many orders are in it."), tr("The day of the last order in it."),
            tr("Whether it was proven to be good: every page looked at, its checksum compared."), tr("The folder that it lies in.")});
    setModel(model);
    makePlainList(this);
    setItemDelegateForColumn(BackupsModel::CheckColumn, new CheckDelegate(this));
    setItemDelegateForColumn(BackupsModel::WhereColumn, new WhereDelegate(this));
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->moveSection(BackupsModel::CheckColumn, BackupsModel::WhyColumn + 1); // what matters most is in sight first
    fitColumns();
}

void BackupsTable::fitColumns()
{
    verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(font()));
    const auto *header = static_cast<const PlainHeader *>(horizontalHeader());
    const int widest = fontMetrics().averageCharWidth() * 34;
    for (int column = 0; column < BackupsModel::WhereColumn; ++column) {
        int width = header->titleWidth(model()->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QString text = model()->index(row, column).data().toString();
            width = qMax(width, qMin(widest, static_cast<int>(tabularWidth(font(), text)) + 2 * kPadding + 4));
        }
        setColumnWidth(column, width);
    }
}

void BackupsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

} // namespace tradebook::ui
