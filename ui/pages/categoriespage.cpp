// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/categoriespage.h"

#include "core/words/counted.h"
#include "ui/pages/categoryediting.h"
#include "ui/pages/categoryform.h"
#include "ui/support/icons.h"
#include "ui/support/measuring.h"
#include "ui/support/panesizes.h"
#include "ui/support/readingorder.h"
#include "ui/tables/categorytree.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kFilterDelay{120};

} // namespace

CategoriesPage::CategoriesPage(QWidget *parent)
    : Page(tr("Categories"), parent)
    , m_tree(new CategoryTree(CategoryTreeModel::Frame::Plain, tr("Categories"), this))
    , m_editing(new CategoryEditing(m_tree, this))
    , m_details(new CategoryForm(this))
    , m_filter(new QLineEdit(this))
    , m_empty(new EmptyState(m_tree))
{
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter: name, code"));
    m_filter->setToolTip(tr("Shows only the categories that contain this text"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s, QPalette::PlaceholderText), QLineEdit::LeadingPosition)->setText(tr("Filter"));
    measureByFont(m_filter, [this] { m_filter->setMaximumWidth(m_filter->fontMetrics().height() * 18); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter, 2);
    row->addStretch(1);
    addToTitle(newButton(m_editing->newChildAction));
    addToTitle(newButton(m_editing->newRootAction));
    auto *moveTo = newButton(m_editing->moveToAction);
    auto *remove = newButton(m_editing->deleteAction);
    row->addWidget(moveTo);
    row->addWidget(remove);
    head()->addLayout(row);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    PaneSizes::keep(splitter, u"categories"_s);
    measureByFont(m_tree, [this] { m_tree->setMinimumWidth(leastWidth(m_tree->fontMetrics().height() * 14)); });
    body()->addWidget(splitter, 1);
    tabInReadingOrder(this);

    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kFilterDelay);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_filterTimer.start(); });
    connect(&m_filterTimer, &QTimer::timeout, this, [this] { m_tree->setFilter(m_filter->text()); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { focusList(); });
    connect(m_tree, &CategoryTree::currentCategoryChanged, this, &CategoriesPage::takeCurrent);
    connect(m_tree, &CategoryTree::loadedAgain, this, [this] {
        const bool isFirst = !std::exchange(m_hasLoaded, true);
        showEmptiness();
        if (!m_tree->currentIndex().isValid() && m_tree->categories()->rowCount() > 0)
            m_tree->setCurrentIndex(m_tree->categories()->index(0, 0));
        Q_EMIT statusChanged();
        if (!isFirst)
            return;
        Q_EMIT arrived();
        QTimer::singleShot(0, this, &Page::begun);
    });
    connect(m_tree, &CategoryTree::shownAgain, this, &CategoriesPage::showEmptiness);
    connect(m_tree, &CategoryTree::failed, this, &Page::failed);
    connect(m_tree, &CategoryTree::failed, this, &Page::arrived);
    connect(m_tree, &CategoryTree::failed, this, &Page::begun);
    connect(m_editing, &CategoryEditing::failed, this, &Page::failed);
    connect(m_details, &DetailsPane::failed, this, &Page::failed);
    connect(m_details, &CategoryForm::categoryChosen, this, [this](CategoryId id) {
        m_tree->select(id);
        focusList();
    });
}

QPushButton *CategoriesPage::newButton(QAction *action)
{
    auto *button = new QPushButton(action->iconText(), this);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    return button;
}

void CategoriesPage::showEmptiness()
{
    using Choice = EmptyState::Choice;
    if (!m_tree->filter().isEmpty()) {
        m_empty->say(tr("No category matches"), tr("Look for less, or for another part of the name."),
            {Choice{tr("Show All"), tr("Takes away the filter"), [this] { m_filter->clear(); }}});
    } else if (m_book.isReadOnly()) {
        m_empty->say(tr("This book has no categories yet"), tr("This book can only be read."));
    } else {
        m_empty->say(tr("This book has no categories yet"), tr("Begin with the first one, or bring in what another program has."),
            {Choice{tr("New Category"), tr("Adds a category, to be named at once"), [this] { newRecord(); }, true},
                Choice{tr("Import…"), tr("Reads categories from a table of text (CSV); you see first what would change"),
                    [this] { Q_EMIT importAsked(); }}});
    }
    m_empty->setShown(m_hasLoaded && m_tree->categories()->rowCount() == 0);
}

void CategoriesPage::setBook(const OpenBook &book)
{
    m_book = book;
    m_hasBegun = false;
    m_hasLoaded = false;
    {
        const QSignalBlocker blocker(m_filter);
        m_filter->clear();
    }
    m_tree->setBook(book);
    m_editing->setBook(book);
    m_details->setBook(book);
    beginIfShown();
}

void CategoriesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    beginIfShown();
}

void CategoriesPage::beginIfShown()
{
    if (m_hasBegun || !m_book || !isVisibleTo(window()))
        return;
    m_hasBegun = true;
    m_tree->reload();
}

void CategoriesPage::takeCurrent()
{
    const auto category = m_tree->currentCategory();
    m_details->showRecord(category ? std::optional(category->value) : std::nullopt);
    Q_EMIT statusChanged();
    Q_EMIT commandsChanged();
}

void CategoriesPage::refresh()
{
    m_tree->reload();
    m_details->refresh();
}

void CategoriesPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void CategoriesPage::focusList()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

QAbstractItemView *CategoriesPage::listView() const
{
    return m_tree;
}

std::optional<RecordRef> CategoriesPage::record() const
{
    const auto category = m_tree->currentCategory();
    return category ? std::optional(RecordRef{RecordKind::Category, category->value}) : std::nullopt;
}

QString CategoriesPage::recordName() const
{
    const auto category = m_tree->currentCategory();
    const auto path = category ? m_tree->forest().pathOf(*category) : QStringList();
    return path.isEmpty() ? QString() : path.last();
}

void CategoriesPage::showRecord(qint64 id)
{
    if (!m_filter->text().isEmpty()) {
        m_filter->clear();
        m_filterTimer.stop();
        m_tree->setFilter({});
    }
    m_tree->select(CategoryId{id});
}

Page::Can CategoriesPage::can() const
{
    const bool canEdit = m_book && !m_book.isReadOnly();
    const bool hasCurrent = canEdit && m_tree->currentCategory();
    return {.create = canEdit, .duplicate = hasCurrent, .remove = hasCurrent};
}

void CategoriesPage::newRecord()
{
    m_editing->newSibling();
}

void CategoriesPage::duplicateRecord()
{
    m_editing->duplicate();
}

void CategoriesPage::deleteSelected()
{
    m_editing->remove();
}

QString CategoriesPage::statusText() const
{
    if (!m_book)
        return {};
    if (!m_hasLoaded)
        return tr("Reading the tree…");
    const int count = m_tree->forest().size();
    return tr("%Ln categories", nullptr, words::counted(count));
}

bool CategoriesPage::isSettled() const
{
    return !m_book || (m_hasLoaded && m_tree->isSettled() && m_editing->isSettled() && !m_filterTimer.isActive() && m_details->isSettled());
}

} // namespace tradebook::ui
