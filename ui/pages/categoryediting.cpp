// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/categoryediting.h"

#include "core/edit/fields.h"
#include "ui/dialogs/categorydeletedialog.h"
#include "ui/dialogs/categorymovedialog.h"
#include "ui/forms/editaction.h"
#include "ui/support/answer.h"
#include "ui/tables/categorytree.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

using repo::categories::Contents;
using repo::categories::Held;
using repo::categories::Place;

CategoryEditing::CategoryEditing(CategoryTree *tree, QWidget *page)
    : QObject(page)
    , newChildAction(nullptr)
    , newRootAction(nullptr)
    , m_tree(tree)
    , m_page(page)
{
    using E = CategoryEditing;
    newChildAction = newAction(tr("New Child"), tr("Add a category below the current one"), {QKeySequence(u"Ins"_s)}, &E::newChild);
    newRootAction = newAction(tr("New Root"), tr("Add a category at the top of the tree"), {QKeySequence(u"Shift+Ins"_s)}, &E::newRoot);
    renameAction = newAction(tr("Rename"), tr("Type another name in the tree"), {QKeySequence(u"F2"_s)}, &E::rename);
    moveUpAction = newAction(tr("Move Up"), tr("Put the category before its neighbour above"), {QKeySequence(u"Alt+Up"_s)}, &E::moveUp);
    moveDownAction
        = newAction(tr("Move Down"), tr("Put the category behind its neighbour below"), {QKeySequence(u"Alt+Down"_s)}, &E::moveDown);
    moveInAction = newAction(tr("Move In"), tr("Put the category into its neighbour above"), {QKeySequence(u"Alt+Right"_s)}, &E::moveIn);
    moveOutAction = newAction(tr("Move Out"), tr("Put the category beside its parent"), {QKeySequence(u"Alt+Left"_s)}, &E::moveOut);
    cutAction = newAction(tr("Cut Branch"), tr("Take the category and all below it, to paste it elsewhere"),
        QKeySequence::keyBindings(QKeySequence::Cut), &E::cut);
    pasteAction = newAction(tr("Paste Branch"), tr("Put the branch that was cut into the current category"),
        QKeySequence::keyBindings(QKeySequence::Paste), &E::paste);
    moveToAction
        = newAction(tr("Move To…"), tr("Choose another parent for the category"), {QKeySequence(u"Ctrl+Shift+M"_s)}, &E::askParent);
    deleteAction = newAction(tr("Delete Category"), tr("Delete the category; what it holds goes where you say"),
        QKeySequence::keyBindings(QKeySequence::Delete), &E::remove);
    m_tree->addActions(m_actions);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->installEventFilter(this);
    connect(m_tree->categories(), &CategoryTreeModel::renameAsked, this, &CategoryEditing::writeName);
    connect(m_tree->categories(), &CategoryTreeModel::placeAsked, this, &CategoryEditing::place);
    connect(m_tree, &CategoryTree::currentCategoryChanged, this, &CategoryEditing::enable);
    connect(m_tree, &CategoryTree::loadedAgain, this, [this] {
        showWanted();
        enable();
    });
    enable();
}

QAction *CategoryEditing::newAction(
    const QString &text, const QString &tip, const QList<QKeySequence> &keys, void (CategoryEditing::*run)())
{
    // The keys are the tree's own, see eventFilter(): as shortcuts Cut, Paste and Delete would quarrel with the window's.
    auto *action = new QAction(text + u'\t' + keys.value(0).toString(QKeySequence::NativeText), this);
    action->setIconText(text);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    connect(action, &QAction::triggered, this, run);
    m_keys.insert(action, keys);
    m_actions.append(action);
    return action;
}

QAction *CategoryEditing::actionFor(const QKeyEvent &event) const
{
    const QKeySequence pressed(event.keyCombination());
    for (auto *action : m_actions) {
        if (m_keys.value(action).contains(pressed))
            return action;
    }
    return nullptr;
}

bool CategoryEditing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (auto *action = actionFor(*static_cast<QKeyEvent *>(event)); action && m_book && !m_book.isReadOnly()) {
            event->accept();
            if (event->type() == QEvent::KeyPress && action->isEnabled())
                action->trigger();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void CategoryEditing::setBook(const OpenBook &book)
{
    m_book = book;
    m_cut.reset();
    m_shown.reset();
    m_isNamed = true;
    m_pending = 0;
    m_tree->setEditable(m_book && !m_book.isReadOnly());
    enable();
}

std::optional<CategoryEditing::Node> CategoryEditing::current() const
{
    const auto id = m_tree->currentCategory();
    const auto at = id ? m_tree->forest().find(*id) : std::nullopt;
    if (!at)
        return std::nullopt;
    const auto &node = m_tree->forest().node(*at);
    return Node{node.id, node.parentId, node.name, m_tree->forest().rowOf(*at)};
}

std::optional<CategoryEditing::Node> CategoryEditing::siblingOf(const Node &node, int step) const
{
    const auto &forest = m_tree->forest();
    const int above = node.parent ? forest.find(*node.parent).value_or(-1) : -1;
    const int row = node.row + step;
    if (row < 0 || row >= forest.childCount(above))
        return std::nullopt;
    const auto &sibling = forest.node(forest.childAt(above, row));
    return Node{sibling.id, sibling.parentId, sibling.name, row};
}

void CategoryEditing::enable()
{
    const bool canEdit = m_book && !m_book.isReadOnly();
    const auto node = canEdit ? current() : std::nullopt;
    newRootAction->setEnabled(canEdit);
    for (auto *action : {newChildAction, renameAction, cutAction, moveToAction, deleteAction})
        action->setEnabled(node.has_value());
    moveUpAction->setEnabled(node && node->row > 0);
    moveInAction->setEnabled(node && node->row > 0);
    moveDownAction->setEnabled(node && siblingOf(*node, 1));
    moveOutAction->setEnabled(node && node->parent);
    pasteAction->setEnabled(canEdit && m_cut && m_tree->forest().find(*m_cut)
        && m_tree->forest().canStandBelow(*m_cut, node ? std::optional(node->id) : std::nullopt));
}

template<class Edit, class Done>
void CategoryEditing::write(const Action &action, Edit edit, Done done)
{
    ++m_pending;
    whenDone(this, m_book.store->write(action, std::move(edit)), [this, store = m_book.store, done = std::move(done)](const auto &answer) {
        if (store != m_book.store)
            return;
        --m_pending;
        done(answer);
        if (!answer && !isStale(answer.error()))
            Q_EMIT failed(answer.error());
    });
}

void CategoryEditing::showWanted()
{
    // The book's answer and the tree read anew come in either order: what the tree doesn't hold yet is waited for.
    if (!m_shown || !m_tree->forest().find(*m_shown))
        return;
    m_tree->select(*std::exchange(m_shown, std::nullopt));
    if (!std::exchange(m_isNamed, true))
        rename();
}

void CategoryEditing::showMade(const Result<CategoryId> &made)
{
    if (!made)
        return;
    m_shown = *made;
    m_isNamed = false;
    showWanted();
}

void CategoryEditing::rename()
{
    if (const auto index = m_tree->currentIndex(); m_tree->categories()->categoryAt(index))
        m_tree->edit(index.siblingAtColumn(CategoryTreeModel::NameColumn));
}

void CategoryEditing::writeName(CategoryId id, const QString &before, const QString &after)
{
    const auto edit = [id, before, after](db::Connection &connection) {
        return edit::apply(connection, {RecordKind::Category, id.value}, {{u"name"_s, before, after}});
    };
    write(editAction(RecordKind::Category, before, u"name"_s, after), edit, [this, id](const Result<void> &written) {
        if (!written)
            m_tree->categories()->dropRename(id);
    });
}

void CategoryEditing::place(CategoryId id, const Place &place)
{
    const auto at = m_tree->forest().find(id);
    if (!at)
        return;
    m_shown = id;
    m_isNamed = true;
    write(
        {u"category.move"_s, {{u"name"_s, m_tree->forest().node(*at).name}}},
        [id, place](db::Connection &connection) { return repo::categories::place(connection, id, place); },
        [this](const Result<void> &placed) {
            if (!placed)
                m_shown.reset();
        });
}

void CategoryEditing::moveUp()
{
    const auto node = current();
    if (const auto above = node ? siblingOf(*node, -1) : std::nullopt)
        place(node->id, {node->parent, Place::Among::Before, above->id});
}

void CategoryEditing::moveDown()
{
    const auto node = current();
    if (!node || !siblingOf(*node, 1))
        return;
    const auto behind = siblingOf(*node, 2);
    place(node->id, behind ? Place{node->parent, Place::Among::Before, behind->id} : Place{node->parent, Place::Among::Last});
}

void CategoryEditing::moveIn()
{
    const auto node = current();
    if (const auto above = node ? siblingOf(*node, -1) : std::nullopt)
        place(node->id, {above->id});
}

void CategoryEditing::moveOut()
{
    const auto node = current();
    const auto at = node && node->parent ? m_tree->forest().find(*node->parent) : std::nullopt;
    if (!at)
        return;
    const auto &parent = m_tree->forest().node(*at);
    const auto behind = siblingOf({parent.id, parent.parentId, {}, m_tree->forest().rowOf(*at)}, 1);
    place(node->id, behind ? Place{parent.parentId, Place::Among::Before, behind->id} : Place{parent.parentId, Place::Among::Last});
}

void CategoryEditing::cut()
{
    if (const auto node = current())
        m_cut = node->id;
    enable();
}

void CategoryEditing::paste()
{
    const auto node = current();
    if (const auto branch = std::exchange(m_cut, std::nullopt))
        place(*branch, {node ? std::optional(node->id) : std::nullopt});
    enable();
}

void CategoryEditing::askParent()
{
    const auto node = current();
    if (!node)
        return;
    auto *dialog = new CategoryMoveDialog(m_book, node->id, node->name, node->parent, m_page);
    connect(dialog, &CategoryMoveDialog::chosen, this, [this, id = node->id](std::optional<CategoryId> parent) { place(id, {parent}); });
    dialog->open();
}

void CategoryEditing::newSibling()
{
    const auto node = current();
    create({.id = {}, .parentId = node ? node->parent : std::nullopt, .name = tr("New category")});
}

void CategoryEditing::newChild()
{
    if (const auto node = current())
        create({.id = {}, .parentId = node->id, .name = tr("New category")});
}

void CategoryEditing::newRoot()
{
    create({.id = {}, .name = tr("New category")});
}

void CategoryEditing::duplicate()
{
    const auto node = current();
    if (!node)
        return;
    write(
        {u"category.create"_s, {{u"name"_s, node->name}}},
        [id = node->id](db::Connection &connection) -> Result<CategoryId> {
            auto copy = repo::categories::read(connection, id);
            if (!copy)
                return copy.error();
            copy->code.reset(); // a code names one category
            return repo::categories::create(connection, *copy);
        },
        [this](const Result<CategoryId> &made) { showMade(made); });
}

void CategoryEditing::create(const Category &category)
{
    write(
        {u"category.create"_s, {{u"name"_s, category.name}}},
        [category](db::Connection &connection) -> Result<CategoryId> {
            const auto made = repo::categories::create(connection, category);
            if (!made)
                return made;
            if (auto placed = repo::categories::place(connection, *made, {category.parentId}); !placed)
                return placed.error();
            return made;
        },
        [this](const Result<CategoryId> &made) { showMade(made); });
}

void CategoryEditing::remove()
{
    const auto node = current();
    if (!node)
        return;
    ++m_pending;
    const auto asked
        = m_book.store->read({}, [id = node->id](db::Connection &connection) { return repo::categories::held(connection, id); });
    whenDone(this, asked, [this, store = m_book.store, node = *node](const Result<Held> &held) {
        if (store != m_book.store)
            return;
        --m_pending;
        if (!held) {
            if (!isStale(held.error()))
                Q_EMIT failed(held.error());
        } else if (held->categories == 0 && held->products == 0) {
            writeRemoval(node.id, node.name, {});
        } else {
            askContents(node, *held);
        }
    });
}

void CategoryEditing::askContents(const Node &node, const Held &held)
{
    const QStringList parentPath = node.parent ? m_tree->forest().pathOf(*node.parent) : QStringList();
    auto *dialog = new CategoryDeleteDialog(m_book, {node.id, node.name, parentPath.join(u" › "_s), held}, m_page);
    connect(dialog, &CategoryDeleteDialog::chosen, this,
        [this, node](const Contents &contents) { writeRemoval(node.id, node.name, contents); });
    dialog->open();
}

void CategoryEditing::writeRemoval(CategoryId id, const QString &name, const Contents &contents)
{
    write(
        {u"category.delete"_s, {{u"name"_s, name}}},
        [id, contents](db::Connection &connection) { return repo::categories::remove(connection, id, contents); },
        [](const Result<void> &) {});
}

} // namespace tradebook::ui
