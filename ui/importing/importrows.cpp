// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importrows.h"

#include "ui/tables/celldelegate.h"
#include "ui/tables/plainheader.h"
#include "ui/tables/plainlist.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/tabulartext.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

using Outcome = importingwords::Outcome;

constexpr std::array kOutcomes = {Outcome::New, Outcome::Changed, Outcome::Same, Outcome::Rejected};
constexpr int kMeasured = 200; // rows: the others are seldom wider

/// What becomes of a row is a chip in its colour.
class OutcomeDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, {}); // the ground alone
        constexpr int kPadding = 8;
        const auto *model = static_cast<const ImportRowsModel *>(index.model());
        painter->save();
        painter->setFont(option.font);
        drawChip(painter, option.rect.adjusted(kPadding, 0, -kPadding, -1), index.data().toString(),
            importingwords::tone(model->outcomeAt(index.row())), option.palette, option.direction);
        painter->restore();
    }
};

} // namespace

ImportRows::ImportRows(const Figures &figures, QWidget *parent)
    : QWidget(parent)
    , m_figures(figures)
    , m_model(new ImportRowsModel(figures, this))
    , m_tabs(new QTabBar(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(m_table))
    , m_note(secondaryLabel({}, this))
{
    m_tabs->setWhatsThis(tr("Shows only the rows that are new, change a record, are there already, or are rejected, with their number."));
    m_table->setWhatsThis(
        tr("What becomes of each row of the file, before anything is imported. Nothing in the book has been changed yet."));
    m_tabs->setAccessibleName(tr("Rows shown"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    for (std::size_t tab = 0; tab <= kOutcomes.size(); ++tab)
        m_tabs->addTab({});
    connect(m_tabs, &QTabBar::currentChanged, this, &ImportRows::chooseTab);
    m_table->setAccessibleName(tr("Rows"));
    m_table->setModel(m_model);
    makePlainList(m_table);
    m_table->setItemDelegateForColumn(ImportRowsModel::OutcomeColumn, new OutcomeDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_note->setObjectName(u"rowsNote"_s);
    m_note->setContentsMargins(16, 4, 16, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    clear({});
}

void ImportRows::clear(const QString &why, const QString &advice)
{
    m_model->clear();
    m_counts = {};
    m_empty->say(why, advice);
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabText(
            tab, tab == 0 ? tr("All", "rows of an import") : importingwords::word(kOutcomes.at(static_cast<std::size_t>(tab - 1))));
    m_tabs->setEnabled(false);
    m_note->hide();
    m_empty->setShown(!why.isEmpty());
}

void ImportRows::setReport(transfer::ImportKind kind, const transfer::ImportReport &report)
{
    m_counts = {report.newRows, report.changed, report.same, report.rejected};
    m_model->setReport(kind, report);
    const qint64 all = std::accumulate(m_counts.begin(), m_counts.end(), qint64{0});
    //: of a tab: its name and how many rows it has
    const auto title = [this](const QString &name, qint64 count) { return tr("%1 %2", "tab").arg(name, m_figures.integer(count)); };
    m_tabs->setTabText(0, title(tr("All", "rows of an import"), all));
    for (std::size_t at = 0; at < kOutcomes.size(); ++at)
        m_tabs->setTabText(static_cast<int>(at) + 1, title(importingwords::word(kOutcomes.at(at)), m_counts.at(at)));
    m_tabs->setEnabled(true);
    chooseTab(m_tabs->currentIndex());
}

void ImportRows::chooseTab(int tab)
{
    m_model->setShown(tab > 0 ? std::optional(kOutcomes.at(static_cast<std::size_t>(tab - 1))) : std::nullopt);
    const bool any = m_model->rowCount() > 0;
    if (m_tabs->isEnabled())
        m_empty->say(tr("No row is like that"), {},
            {EmptyState::Choice{tr("Show All"), tr("Shows every row that was reviewed"), [this] { m_tabs->setCurrentIndex(0); }}});
    m_empty->setShown(!any);
    if (any)
        m_table->setCurrentIndex(m_model->index(0, 0));
    measure();
    showNote();
}

/// A long file is reviewed as a whole, but only its first rows are listed.
void ImportRows::showNote()
{
    const int tab = m_tabs->currentIndex();
    qint64 all = 0;
    int held = 0;
    for (std::size_t at = 0; at < kOutcomes.size(); ++at) {
        if (tab > 0 && static_cast<int>(at) != tab - 1)
            continue;
        all += m_counts.at(at);
        held += m_model->held(kOutcomes.at(at));
    }
    m_note->setText(tab == 0 ? tr("All %1 rows were reviewed; of each kind the first are listed.").arg(m_figures.integer(all))
                             : tr("The first %1 of %2 are listed.").arg(m_figures.integer(held), m_figures.integer(all)));
    m_note->setVisible(m_tabs->isEnabled() && held < all);
}

QList<int> ImportRows::wantedWidths() const
{
    constexpr int kAround = 18;
    const int widest = fontMetrics().averageCharWidth() * 32; // one long text leaves room for the others
    QList<int> widths;
    for (int column = 0; column < m_model->noteColumn(); ++column) {
        int width = fontMetrics().horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString() + u'M');
        for (int row = 0; row < qMin(kMeasured, m_model->rowCount()); ++row) {
            const QString text = m_model->index(row, column).data().toString();
            const bool isChip = column == ImportRowsModel::OutcomeColumn;
            width = qMax(width, isChip ? chipSize(font(), text).width() : qMin(widest, static_cast<int>(tabularWidth(font(), text))));
        }
        widths.append(width + kAround);
    }
    return widths;
}

/// Within bounds: a sentence may be long, and where there is none its title is to be read.
int ImportRows::widthOfNotes() const
{
    constexpr int kMostLetters = 60;
    const int letter = fontMetrics().averageCharWidth();
    int width = static_cast<PlainHeader *>(m_table->horizontalHeader())
                    ->titleWidth(m_model->headerData(m_model->noteColumn(), Qt::Horizontal).toString());
    for (int row = 0; row < qMin(kMeasured, m_model->rowCount()); ++row)
        width = qMax(width, fontMetrics().horizontalAdvance(m_model->index(row, m_model->noteColumn()).data().toString()) + 18);
    return qMin(width, letter * kMostLetters);
}

/// Long texts are cut, and seen as tips, so that the reason at the end of a row is in sight.
void ImportRows::measure()
{
    m_table->verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(font()));
    auto widths = wantedWidths();
    const int least = fontMetrics().averageCharWidth() * 14;
    const int forNote = widthOfNotes();
    int excess = std::accumulate(widths.begin(), widths.end(), forNote) - m_table->viewport()->width();
    constexpr int kStep = 8;
    for (bool isShrinking = true; excess > 0 && isShrinking;) {
        isShrinking = false;
        for (int column = 0; column < widths.size() && excess > 0; ++column) {
            if (m_model->isFigure(column) || widths.at(column) - kStep < least) // a figure that is cut is another figure
                continue;
            widths[column] -= kStep;
            excess -= kStep;
            isShrinking = true;
        }
    }
    auto *header = m_table->horizontalHeader();
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column, widths.at(column));
    // Where that is not enough, the reason stands before the fields: what is scrolled to is what people know from their file.
    for (int column = 0; column < header->count(); ++column)
        header->moveSection(header->visualIndex(column), column);
    const int note = m_model->noteColumn();
    const bool isFirst = excess > 0 && note > ImportRowsModel::OutcomeColumn;
    if (isFirst) {
        header->moveSection(note, ImportRowsModel::OutcomeColumn + 1);
        header->resizeSection(note, forNote);
    }
}

void ImportRows::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void ImportRows::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    measure();
}

} // namespace tradebook::ui
