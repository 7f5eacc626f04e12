// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listpage.h"

#include "core/list/recordkind.h"
#include "core/restore/restoring.h"
#include "core/words/counted.h"
#include "ui/dialogs/bulkeditdialog.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/filters/filterchips.h"
#include "ui/filters/listfilter.h"
#include "ui/pages/detailspane.h"
#include "ui/pages/listcolumns.h"
#include "ui/support/answer.h"
#include "ui/support/icons.h"
#include "ui/support/measuring.h"
#include "ui/support/panesizes.h"
#include "ui/support/readingorder.h"
#include "ui/tables/cellediting.h"
#include "ui/tables/rowcopy.h"
#include "ui/tables/selectionsum.h"
#include "ui/widgets/facts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kFilterDelay{120};

/// What can be edited in the list itself. Never a status: its buttons know what belongs to it.
QStringList inlineFields(list::Kind kind)
{
    switch (kind) {
    case list::Kind::Users:
        return {u"code"_s, u"name"_s, u"email"_s, u"phone"_s, u"is_active"_s};
    case list::Kind::Products:
        return {u"sku"_s, u"name"_s, u"price"_s, u"cost"_s, u"tax_bp"_s, u"minimum_stock"_s, u"barcode"_s, u"is_active"_s};
    case list::Kind::Orders:
        return {u"number"_s};
    case list::Kind::Addresses:
    case list::Kind::OrderItems:
    case list::Kind::Categories:
        break;
    }
    return {};
}

/// As wide as the details that will stand here.
class PlaceOfDetails : public QWidget {
public:
    PlaceOfDetails(double width, QWidget *parent)
        : QWidget(parent)
        , m_width(width)
    {
        setObjectName(u"detailsBody"_s);
        setAttribute(Qt::WA_StyledBackground);
    }
    [[nodiscard]] QSize sizeHint() const override { return DetailsPane::hintOf(*this, m_width); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {leastWidth(sizeHint().width()), 100}; }

private:
    const double m_width;
};

} // namespace

ListPage::ListPage(list::Kind kind, const Words &words, QWidget *parent)
    : Page(words.title, parent)
    , m_words(words)
    , m_records(new RecordTableModel(kind, this))
    , m_table(new RecordTable(m_records, words.title, this))
    , m_editing(new CellEditing(m_table, list::recordKind(kind), inlineFields(kind), this))
    , m_columns(new ListColumns(m_table, words.title, this))
    , m_columnsButton(new QPushButton(tr("Columns"), this))
    , m_viewButton(new QPushButton(tr("Save View…"), this))
    , m_listFilter(new ListFilter(kind, this))
    , m_sum(new SelectionSum(m_table))
    , m_placeOfDetails(new PlaceOfDetails(words.detailsWidth, this))
    , m_filter(new QLineEdit(this))
    , m_summary(secondaryLabel({}, this))
    , m_filterRow(new QHBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, m_stack))
{
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(words.filterHint);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s, QPalette::PlaceholderText), QLineEdit::LeadingPosition)->setText(tr("Filter"));
    m_filter->setToolTip(tr("Shows only the rows that contain this text"));
    measureByFont(m_filter, [this] {
        m_filter->setMinimumWidth(leastWidth(m_filter->fontMetrics().height() * 10));
        m_filter->setMaximumWidth(m_filter->fontMetrics().height() * 18);
    });
    m_summary->setWordWrap(false);
    m_summary->setMinimumWidth(1); // rather cut, with larger text, than wider than the screen
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_filterRow->setSpacing(8);
    m_filterRow->addWidget(m_filter, 2);
    m_filterRow->addWidget(m_listFilter->addButton());
    m_filterRow->addStretch(1);
    m_filterRow->addWidget(m_summary);
    head()->addLayout(m_filterRow);
    head()->addWidget(m_listFilter->chips());

    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_placeOfDetails);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    PaneSizes::keep(m_splitter, list::tableOf(kind));
    measureByFont(m_table, [this] { m_table->setMinimumWidth(leastWidth(m_table->fontMetrics().height() * 11)); });
    m_stack->addWidget(m_splitter);
    body()->addWidget(m_stack, 1);
    connectHead();

    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kFilterDelay);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_filterTimer.start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_filterTimer.stop();
        ask();
        focusList();
    });
    connect(&m_filterTimer, &QTimer::timeout, this, &ListPage::ask);
    connect(m_table, &RecordTable::currentIdChanged, this, [this] {
        m_holdsNew = m_holdsNew && details()->isNew() && !m_table->hasFocus();
        if (!m_holdsNew)
            details()->showRecord(m_table->currentId());
    });
    connect(m_table, &QAbstractItemView::clicked, this, [this] { details()->showRecord(m_table->currentId()); });
    connect(m_table, &RecordTable::selectionCounted, this, &Page::statusChanged);
    connect(m_table, &RecordTable::selectionCounted, this, &Page::commandsChanged);
    connect(m_table, &RecordTable::currentIdChanged, this, &Page::commandsChanged);
    connect(m_sum, &SelectionSum::counted, this, &Page::statusChanged);
    connect(m_records, &RecordTableModel::completed, this, &Page::statusChanged);
    connect(m_records, &RecordTableModel::completed, this, &ListPage::showViewTitle);
    connect(m_records, &RecordTableModel::completed, this, &ListPage::rememberSorts);
    connect(m_records, &RecordTableModel::completed, this, [this] {
        // The first record is shown at once: nobody has to click to see what a record looks like. A new one stays in sight: it may
        // have been begun before the list was read.
        if (!m_table->currentId() && m_records->rowCount() > 0 && !details()->isNew())
            m_table->selectId(*m_records->idAt(0));
    });
    connect(m_records, &RecordTableModel::totalsChanged, this, &ListPage::showTotals);
    connect(m_records, &RecordTableModel::failed, this, &Page::statusChanged);
    connect(m_records, &RecordTableModel::failed, this, &Page::failed);
    connect(m_records, &RecordTableModel::arrived, this, &Page::arrived);
    connect(m_records, &RecordTableModel::begun, this, [this] {
        std::ignore = details();
        if (!std::exchange(m_hasFollowed, true))
            follow();
        Q_EMIT Page::begun();
    });
    connect(m_editing, &CellEditing::failed, this, &Page::failed);
    connect(m_editing, &CellEditing::told, this, &Page::told);
    connect(m_editing, &CellEditing::recordAsked, this, [this](qint64 id) { Q_EMIT recordAsked({this->kind(), id}); });
}

DetailsPane *ListPage::details()
{
    if (m_details)
        return m_details;
    m_details = newDetails(this);
    connect(m_details, &DetailsPane::failed, this, &Page::failed);
    m_details->setBook(m_book);
    delete m_splitter->replaceWidget(m_splitter->indexOf(m_placeOfDetails), m_details);
    m_placeOfDetails = nullptr;
    tabInReadingOrder(this);
    return m_details;
}

void ListPage::setBook(const OpenBook &book)
{
    m_book = book;
    m_hasBegun = false;
    m_hasFollowed = false;
    if (m_copyRun)
        m_copyRun->cancel(); // it was of another book
    m_summary->clear();
    setQuickText({});
    m_listFilter->setBook(book);
    m_sortsToShow.reset();
    if (std::exchange(m_view, std::nullopt))
        m_columns->endLending();
    showViewTitle();
    m_viewButton->setEnabled(!book.isReadOnly());
    m_records->setBook(book.store, book.figures);
    m_editing->setBook(book);
    m_sum->setBook(book);
    if (m_details)
        m_details->setBook(book);
    m_holdsNew = false;
    if (m_book) {
        connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
            if (changes.action && changes.action->kind == restore::kAction)
                m_holdsNew = m_details && m_details->isNew();
        });
    }
    beginIfShown();
}

void ListPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    beginIfShown();
}

void ListPage::beginIfShown()
{
    if (m_hasBegun || !m_book || !isVisibleTo(window()))
        return;
    m_hasBegun = true;
    m_columns->restore();
    if (!m_view)
        m_sortsToShow = shownfields::rememberedSorts(m_records->kind());
    ask();
}

void ListPage::ask()
{
    list::Request request;
    request.kind = m_records->kind();
    request.text = m_filter->text().trimmed();
    request.filter = m_listFilter->expression();
    request.sorts = m_sortsToShow.value_or(m_records->request().sorts);
    m_sortsToShow.reset();
    narrow(request);
    sayWhatIsMissing(request.text.isEmpty() && request.filter.isEmpty() && !isNarrowed());
    m_records->setRequest(request);
    showViewTitle();
}

void ListPage::refresh()
{
    m_records->refresh();
    if (m_details)
        m_details->refresh();
}

void ListPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ListPage::focusList()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

RecordKind ListPage::kind() const
{
    return list::recordKind(m_records->kind());
}

Page::Can ListPage::can() const
{
    const bool hasRows = m_book && m_table->selectedRows() > 0;
    return {.bulkEdit = hasRows && !m_book.isReadOnly(),
        .copy = hasRows,
        .chooseColumns = static_cast<bool>(m_book),
        .saveView = m_book && !m_book.isReadOnly()};
}

void ListPage::bulkEdit()
{
    if (!can().bulkEdit)
        return;
    if (const auto ids = idsToEdit(); !ids.isEmpty())
        (new BulkEditDialog(m_book, kind(), ids, window()))->open();
}

QList<qint64> ListPage::idsToEdit()
{
    const auto selected = m_table->selectedRows();
    if (selected <= kMostEditedRows)
        return m_table->selectedIds(kMostEditedRows);
    Q_EMIT told({Tone::Notice,
        tr("%1 rows are selected, and at most %2 are changed at once: nothing was changed. Select fewer, by a filter for example.")
            .arg(m_book.figures.integer(selected), m_book.figures.integer(kMostEditedRows))});
    return {};
}

void ListPage::mergeRecords()
{
    const auto ids = m_table->selectedIds(3);
    if (can().merge && ids.size() == 2)
        merge(ids.first(), ids.last());
}

void ListPage::merge(qint64 first, qint64 second)
{
    if (!m_book || m_book.isReadOnly())
        return;
    auto *dialog = new MergeDialog(m_book, {kind(), first}, {kind(), second}, window());
    connect(dialog, &MergeDialog::merged, this, [this](const RecordRef &kept) { showRecord(kept.id); });
    dialog->open();
}

std::optional<RecordRef> ListPage::record() const
{
    const auto id = m_table->currentId();
    return id ? std::optional(RecordRef{kind(), *id}) : std::nullopt;
}

QString ListPage::recordName() const
{
    const auto column = list::columnOf(m_records->kind(), m_records->kind() == list::Kind::Orders ? u"number"_s : u"name"_s);
    const auto current = m_table->currentIndex();
    return column && current.isValid() ? current.siblingAtColumn(*column).data(RawRole).toString() : QString();
}

void ListPage::showRecord(qint64 id)
{
    if (!m_records->rowOf(id)) {
        // Hidden by what the page narrows by, or so new that the list does not know it.
        setQuickText({});
        m_listFilter->setExpression({});
        widen();
        if (isVisible() || m_hasBegun)
            ask();
    }
    m_holdsNew = false;
    m_table->selectId(id);
    if (m_table->currentId() == id)
        details()->showRecord(id); // where it was current already, a new record may have been begun in the form
}

void ListPage::showTotals()
{
    m_summary->setText(summaryText(m_records->totals()));
    m_summary->setToolTip(m_summary->text());
    Q_EMIT statusChanged();
}

QString ListPage::statusText() const
{
    if (!m_book)
        return {};
    if (m_records->hasFailed())
        return tr("The list could not be read");
    const QString rows = m_book.figures.integer(m_records->rowCount());
    if (!m_records->isComplete())
        return tr("Reading the list…");
    if (const auto selected = m_table->selectedRows(); selected > 0)
        return m_sum->sum()
            ? tr("%1 selected of %2 · total %3").arg(m_book.figures.integer(selected), rows, m_book.figures.money(*m_sum->sum()))
            : tr("%1 selected of %2").arg(m_book.figures.integer(selected), rows);
    return tr("%Ln rows", nullptr, words::counted(m_records->rowCount()));
}

bool ListPage::isSettled() const
{
    return !m_book
        || (m_records->isUpToDate() && !m_filterTimer.isActive() && (!m_details || m_details->isSettled()) && m_editing->isSettled()
            && m_sum->isSettled() && m_copying == 0);
}

} // namespace tradebook::ui
