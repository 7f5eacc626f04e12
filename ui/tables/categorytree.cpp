// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/categorytree.h"

#include "core/list/list.h"
#include "core/model/text.h"
#include "core/repo/categories.h"
#include "ui/support/answer.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/cellroles.h"
#include "ui/tables/plainheader.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kReloadDelay{300};
/// So few roots are unfolded at first, so that a tree with one trunk does not look empty.
constexpr int kFewRoots = 3;
/// So few matches of a filter are unfolded down to the last.
constexpr int kFewMatches = 300;

std::shared_ptr<const CategoryForest> forestOf(const QList<repo::categories::Node> &nodes)
{
    std::vector<TreeNode> made;
    made.reserve(static_cast<std::size_t>(nodes.size()));
    for (const auto &node : nodes)
        made.push_back({node.id, node.parentId, node.name, node.code.value_or(QString()), node.ownProducts, node.products, node.stockValue,
            node.revenue});
    return std::make_shared<const CategoryForest>(std::move(made));
}

/// The nodes whose name contains the text, with those above them.
std::shared_ptr<const CategoryForest> filtered(const CategoryForest &forest, const QString &text)
{
    const QString wanted = fold(text);
    std::vector<char> kept(static_cast<std::size_t>(forest.size()), 0);
    for (int at = 0; at < forest.size(); ++at) {
        if (!fold(forest.node(at).name).contains(wanted) && !fold(forest.node(at).code).contains(wanted))
            continue;
        for (int up = at; up >= 0 && kept[static_cast<std::size_t>(up)] == 0; up = forest.parentOf(up))
            kept[static_cast<std::size_t>(up)] = 1;
    }
    std::vector<TreeNode> nodes;
    for (int at = 0; at < forest.size(); ++at) {
        if (kept[static_cast<std::size_t>(at)] != 0)
            nodes.push_back(forest.node(at));
    }
    return std::make_shared<const CategoryForest>(std::move(nodes));
}

/// Names the editor that opens in the tree.
class NameDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        auto *editor = CellDelegate::createEditor(parent, option, index);
        if (editor)
            editor->setAccessibleName(CategoryTree::tr("Name of the category"));
        return editor;
    }
};

/// What the stock of a category is worth, and what it has sold.
bool touchesMoney(const Changes &changes)
{
    return changes.touches(u"stock"_s) || changes.touches(u"product_sales"_s);
}

} // namespace

CategoryTree::CategoryTree(CategoryTreeModel::Frame frame, const QString &name, QWidget *parent)
    : QTreeView(parent)
    , m_frame(frame)
    , m_channel(u"tree/"_s + name)
    , m_model(new CategoryTreeModel(frame, this))
    , m_whole(std::make_shared<const CategoryForest>())
{
    const bool isPlain = frame == CategoryTreeModel::Frame::Plain;
    setObjectName(name);
    setAccessibleName(name);
    setModel(m_model);
    setItemDelegate(new NameDelegate(this, CellDelegate::Ground::Bare));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true); // 100,000 nodes: no row is measured alone
    setEditTriggers(NoEditTriggers);
    setWhatsThis(tr("The categories as a tree. Arrow keys open and close a branch; on the products page the list shows the products of the "
                    "selected one and all below it."));
    setExpandsOnDoubleClick(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHeader(new PlainHeader(this));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setVisible(isPlain);
    setHorizontalScrollBarPolicy(isPlain ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    measure();
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(kReloadDelay);
    connect(&m_reloadTimer, &QTimer::timeout, this, &CategoryTree::reload);
}

void CategoryTree::setBook(const OpenBook &book)
{
    if (m_book)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    m_book = book;
    ++m_generation;
    m_hasLoaded = false;
    m_isMoneyOld = false;
    m_unfolded.clear();
    m_filter.clear();
    m_shownFilter.clear();
    m_reloadTimer.stop();
    m_whole = std::make_shared<const CategoryForest>();
    m_isChanging = true;
    m_model->setForest(m_whole, book.figures);
    m_isChanging = false;
    if (!m_book)
        return;
    connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (!m_hasLoaded)
            return;
        // What a person has just moved is seen where it now stands at once; counts may follow.
        if (changes.touches(u"categories"_s) && !changes.external)
            m_reloadTimer.start(std::chrono::milliseconds(0));
        else if (changes.touches(u"categories"_s) || changes.touches(u"products"_s))
            m_reloadTimer.start(kReloadDelay);
        else if (m_frame == CategoryTreeModel::Frame::Plain && touchesMoney(changes))
            followMoney();
    });
}

/// Nobody waits for sums that are not in sight: a day of selling reads them when somebody looks.
void CategoryTree::followMoney()
{
    if (isVisible())
        m_reloadTimer.start(kReloadDelay);
    else
        m_isMoneyOld = true;
}

void CategoryTree::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    if (m_isMoneyOld && m_hasLoaded)
        m_reloadTimer.start(std::chrono::milliseconds(0));
}

void CategoryTree::reload()
{
    if (!m_book)
        return;
    ++m_pending;
    m_isMoneyOld = false;
    const auto figures
        = m_frame == CategoryTreeModel::Frame::Plain ? repo::categories::Figures::CountsAndMoney : repo::categories::Figures::Counts;
    auto asked = m_book.store->read(m_channel, [figures](db::Connection &connection) -> Result<Loaded> {
        auto nodes = repo::categories::tree(connection, figures);
        if (!nodes)
            return nodes.error();
        list::Request request;
        request.kind = list::Kind::Products;
        const auto all = list::count(connection, request);
        if (!all)
            return all.error();
        request.withoutCategory = true;
        const auto without = list::count(connection, request);
        if (!without)
            return without.error();
        return Loaded{forestOf(*nodes), *all, *without};
    });
    whenDone(this, asked, [this, generation = m_generation](const Result<Loaded> &loaded) {
        --m_pending;
        if (generation != m_generation)
            return;
        if (loaded)
            take(*loaded);
        else if (!isStale(loaded.error()))
            Q_EMIT failed(loaded.error());
    });
}

void CategoryTree::take(const Loaded &loaded)
{
    m_whole = loaded.forest;
    const bool isFirst = !m_hasLoaded;
    m_hasLoaded = true;
    applyFilter();
    m_model->setProductCounts(loaded.allProducts, loaded.withoutCategory);
    measure();
    if (isFirst && m_whole->childCount(-1) <= kFewRoots) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            expand(m_model->index(row, 0));
    }
    Q_EMIT loadedAgain();
}

void CategoryTree::setFilter(const QString &text)
{
    if (m_filter == text.trimmed())
        return;
    if (m_shownFilter.isEmpty())
        rememberUnfolded();
    m_filter = text.trimmed();
    applyFilter();
}

void CategoryTree::applyFilter()
{
    ++m_generation;
    if (m_filter.isEmpty() || !m_book) {
        showForest(m_whole);
        return;
    }
    ++m_pending;
    // Folding 100,000 names takes longer than a frame: done on a reader's thread, though nothing is read.
    auto asked = m_book.store->read(m_channel + "/filter"_L1, [forest = m_whole, text = m_filter](db::Connection &) {
        return Result<std::shared_ptr<const CategoryForest>>(filtered(*forest, text));
    });
    whenDone(this, asked, [this, generation = m_generation](const Result<std::shared_ptr<const CategoryForest>> &forest) {
        --m_pending;
        if (generation == m_generation && forest)
            showForest(*forest);
    });
}

void CategoryTree::showForest(std::shared_ptr<const CategoryForest> forest)
{
    const auto category = currentCategory();
    const auto special = currentSpecial();
    const auto neighbours = neighboursOfCurrent();
    const auto formerParent = m_model->categoryAt(currentIndex().parent());
    const bool isSameView = m_shownFilter == m_filter && m_model->forest().size() > 0;
    m_isChanging = true;
    if (isSameView)
        m_model->update(std::move(forest));
    else
        m_model->setForest(std::move(forest), m_book.figures);
    // The view lays its rows out later, and not at all while it is hidden; until then it hands rows that have gone to screen readers.
    executeDelayedItemsLayout();
    m_shownFilter = m_filter;
    if (!isSameView || !m_filter.isEmpty())
        unfoldAgain();
    if (const auto index = category ? m_model->indexOf(*category) : QModelIndex(); index.isValid()) {
        setCurrentIndex(index);
        if (isSameView && m_model->categoryAt(index.parent()) != formerParent)
            scrollTo(index); // it was moved: it is shown where it is now
    } else if (special != Special::None) {
        setCurrentIndex(m_model->indexOf(special));
    } else if (category && m_frame == CategoryTreeModel::Frame::Plain && m_filter.isEmpty() && !m_whole->find(*category)) {
        selectFirstOf(neighbours); // the category has gone: the keyboard stays where it was
    }
    m_isChanging = false;
    if (currentCategory() != category || currentSpecial() != special)
        Q_EMIT currentCategoryChanged();
    Q_EMIT shownAgain();
}

QList<CategoryId> CategoryTree::neighboursOfCurrent() const
{
    QList<CategoryId> neighbours;
    const auto current = currentIndex();
    for (const auto &index : {current.siblingAtRow(current.row() + 1), current.siblingAtRow(current.row() - 1), current.parent(),
             indexBelow(current), indexAbove(current)}) {
        if (const auto id = m_model->categoryAt(index); id && index != current)
            neighbours.append(*id);
    }
    return neighbours;
}

void CategoryTree::selectFirstOf(const QList<CategoryId> &candidates)
{
    for (const auto id : candidates) {
        if (const auto index = m_model->indexOf(id); index.isValid()) {
            setCurrentIndex(index);
            return;
        }
    }
    setCurrentIndex({});
}

void CategoryTree::setEditable(bool editable)
{
    m_model->setEditable(editable);
    setEditTriggers(editable ? EditTriggers(EditKeyPressed | SelectedClicked) : EditTriggers(NoEditTriggers));
    setDragEnabled(editable);
    setAcceptDrops(editable);
    setDropIndicatorShown(editable);
    setDragDropMode(editable ? InternalMove : NoDragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setAutoExpandDelay(editable ? 700 : -1); // a folded branch opens when one waits over it
}

void CategoryTree::rememberUnfolded()
{
    // Only what is on screen or was: the unfolded nodes are few, found from the top down.
    QSet<qint64> unfolded;
    QList<QModelIndex> todo;
    for (int row = 0; row < m_model->rowCount(); ++row)
        todo.append(m_model->index(row, 0));
    while (!todo.isEmpty()) {
        const auto index = todo.takeLast();
        if (!isExpanded(index))
            continue;
        unfolded.insert(index.data(IdRole).toLongLong());
        for (int row = 0; row < m_model->rowCount(index); ++row)
            todo.append(m_model->index(row, 0, index));
    }
    if (!unfolded.isEmpty())
        m_unfolded = unfolded;
}

void CategoryTree::unfoldAgain()
{
    if (!m_filter.isEmpty()) {
        if (m_model->forest().size() <= kFewMatches)
            expandAll();
        return;
    }
    for (const qint64 id : std::as_const(m_unfolded)) {
        const auto index = m_model->indexOf(CategoryId{id});
        if (index.isValid())
            expand(index);
    }
}

std::optional<CategoryId> CategoryTree::currentCategory() const
{
    return m_model->categoryAt(currentIndex());
}

CategoryTree::Special CategoryTree::currentSpecial() const
{
    return m_model->specialAt(currentIndex());
}

void CategoryTree::select(CategoryId id)
{
    const auto index = m_model->indexOf(id);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void CategoryTree::select(Special special)
{
    setCurrentIndex(m_model->indexOf(special));
}

void CategoryTree::selectFirstMatch()
{
    const QString wanted = fold(m_filter);
    const auto &shown = m_model->forest();
    for (int at = 0; at < shown.size(); ++at) {
        if (fold(shown.node(at).name).contains(wanted) || fold(shown.node(at).code).contains(wanted)) {
            select(shown.node(at).id);
            return;
        }
    }
}

void CategoryTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isChanging)
        Q_EMIT currentCategoryChanged();
}

} // namespace tradebook::ui
