// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/productspage.h"

#include "core/edit/bulk.h"
#include "core/words/counted.h"
#include "ui/dialogs/pasteproductsdialog.h"
#include "ui/pages/productform.h"
#include "ui/support/answer.h"
#include "ui/support/clip.h"
#include "ui/support/measuring.h"
#include "ui/tables/categorytree.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSplitter>

#include <tuple>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

ProductsPage::ProductsPage(QWidget *parent)
    : ListPage(list::Kind::Products,
        {tr("Products"), tr("Filter: name, SKU, barcode"), tr("This book has no products yet"), tr("New Product"), tr("No product matches"),
            ProductForm::kPaneWidth},
        parent)
    , m_tree(new CategoryTree(CategoryTreeModel::Frame::ProductFilter, tr("Category tree"), this))
{
    measureByFont(m_tree, [this] { m_tree->setMinimumWidth(leastWidth(m_tree->fontMetrics().height() * 8)); });
    splitter()->insertWidget(0, m_tree);
    splitter()->setStretchFactor(0, 0);
    splitter()->setStretchFactor(1, 1);
    splitter()->setStretchFactor(2, 0);
    table()->setStretchField(u"name"_s);
    table()->showFields({u"sku"_s, u"name"_s, u"price"_s, u"on_hand"_s, u"reserved"_s, u"available"_s});
    connect(m_tree, &CategoryTree::currentCategoryChanged, this, &ProductsPage::takeBranch);
    connect(m_tree, &CategoryTree::failed, this, &Page::failed);
    connect(m_tree, &CategoryTree::loadedAgain, this, [this] {
        if (m_wanted) {
            selectWanted();
            if (m_wanted && m_wanted->branch)
                Q_EMIT failed({ErrorKind::NotFound, {u"category"_s, QString::number(m_wanted->branch->value)}});
            m_wanted.reset();
        }
        if (!m_tree->currentIndex().isValid())
            m_tree->select(CategoryTree::Special::AllProducts);
    });
    connect(table(), &RecordTable::currentIdChanged, this, &Page::commandsChanged);
}

DetailsPane *ProductsPage::newDetails(QWidget *parent)
{
    m_form = new ProductForm(parent);
    connect(m_form, &ProductForm::recordAsked, this, &Page::recordAsked);
    connect(m_form, &ProductForm::mergeAsked, this, &ProductsPage::merge);
    connect(m_form, &RecordForm::created, this, [this](const RecordRef &record) { showRecord(record.id); });
    return m_form;
}

ProductForm *ProductsPage::form()
{
    std::ignore = details();
    return m_form;
}

void ProductsPage::setBook(const OpenBook &book)
{
    setSubtitle({});
    m_wanted.reset();
    m_tree->setBook(book);
    ListPage::setBook(book);
}

void ProductsPage::follow()
{
    m_tree->reload();
}

void ProductsPage::refresh()
{
    ListPage::refresh();
    m_tree->reload();
}

void ProductsPage::takeBranch()
{
    if (m_isSelecting)
        return;
    m_wanted.reset();
    showBranch();
    list::Request wanted;
    narrow(wanted);
    const auto &now = records()->request();
    if (book() && (wanted.branch != now.branch || wanted.withoutCategory != now.withoutCategory))
        ask();
}

void ProductsPage::showBranch()
{
    const auto category = m_tree->currentCategory();
    setSubtitle(category ? m_tree->forest().pathOf(*category).join(u" › "_s) : QString());
}

void ProductsPage::narrow(list::Request &request) const
{
    request.branch = m_wanted ? m_wanted->branch : m_tree->currentCategory();
    request.withoutCategory = m_wanted ? m_wanted->withoutCategory : m_tree->currentSpecial() == CategoryTree::Special::NoCategory;
}

void ProductsPage::narrowTo(const list::Request &request)
{
    m_wanted = Wanted{request.branch, request.withoutCategory};
    selectWanted();
}

/// Before the tree has been read there is nothing to select in it; the list is asked all the same.
void ProductsPage::selectWanted()
{
    m_isSelecting = true;
    const auto special = m_wanted->withoutCategory ? CategoryTree::Special::NoCategory : CategoryTree::Special::AllProducts;
    if (m_wanted->branch)
        m_tree->select(*m_wanted->branch);
    else
        m_tree->select(special);
    m_isSelecting = false;
    if (m_wanted->branch ? m_tree->currentCategory() == m_wanted->branch : m_tree->currentSpecial() == special)
        m_wanted.reset();
    showBranch();
}

bool ProductsPage::isNarrowed() const
{
    list::Request request;
    narrow(request);
    return request.branch || request.withoutCategory;
}

void ProductsPage::widen()
{
    m_wanted.reset();
    m_tree->select(CategoryTree::Special::AllProducts);
}

QString ProductsPage::summaryText(const list::Totals &totals) const
{
    const QString count = tr("%Ln products", nullptr, words::counted(totals.rows));
    return totals.sum ? tr("%1 · stock value %2").arg(count, book().figures.money(Money{*totals.sum})) : count;
}

bool ProductsPage::isSettled() const
{
    return ListPage::isSettled() && m_tree->isSettled() && m_writing == 0;
}

Page::Can ProductsPage::can() const
{
    auto can = ListPage::can();
    const bool canEdit = book() && !book().isReadOnly();
    const bool hasCurrent = canEdit && table()->currentId();
    can.create = canEdit;
    can.duplicate = hasCurrent;
    can.remove = hasCurrent;
    can.merge = canEdit && table()->selectedRows() == 2;
    can.paste = canEdit;
    return can;
}

void ProductsPage::newRecord()
{
    const auto branch = m_tree->currentCategory();
    form()->beginNew(branch ? QVariantMap{{u"category_id"_s, branch->value}} : QVariantMap());
}

void ProductsPage::duplicateRecord()
{
    const auto current = table()->currentId();
    if (!current || !can().duplicate)
        return;
    auto made = std::make_shared<qint64>(0);
    write(
        u"product.create"_s, {{ProductId{*current}, recordName()}},
        [id = ProductId{*current}, made](db::Connection &connection) -> Result<void> {
            const auto copy = repo::products::duplicate(connection, id);
            if (!copy)
                return copy.error();
            *made = copy->value;
            return {};
        },
        [this, made] { showRecord(*made); });
}

void ProductsPage::paste()
{
    if (can().paste)
        (new PasteProductsDialog(book(), clipOf(QGuiApplication::clipboard()->mimeData()), window()))->open();
}

void ProductsPage::deleteSelected()
{
    if (!can().remove)
        return;
    QList<ProductId> ids;
    const auto selected = idsToEdit();
    for (const qint64 id : selected)
        ids.append(ProductId{id});
    if (ids.isEmpty())
        return;
    ++m_writing;
    const auto asked = book().store->read({}, [ids](db::Connection &connection) { return repo::products::removable(connection, ids); });
    whenDone(this, asked, [this](const Result<repo::products::Removable> &products) {
        --m_writing;
        if (!products) {
            if (!isStale(products.error()))
                Q_EMIT failed(products.error());
            return;
        }
        removeThese(*products);
    });
}

void ProductsPage::removeThese(const repo::products::Removable &products)
{
    if (products.free.isEmpty()) {
        sayOrdered(products.ordered, false);
        return;
    }
    const auto removeAll = [free = products.free](db::Connection &connection) -> Result<void> {
        for (const auto &product : free) {
            if (auto removed = repo::products::remove(connection, product.id); !removed)
                return removed;
        }
        return {};
    };
    write(u"product.delete"_s, products.free, removeAll, [this, ordered = products.ordered] { sayOrdered(ordered, true); });
}

void ProductsPage::sayOrdered(const QList<repo::products::Named> &ordered, bool hasDeleted)
{
    if (ordered.isEmpty())
        return;
    const QString sentence = ordered.size() == 1
        ? tr("“%1” stands on orders, so it stays; deactivate it to sell it no more.").arg(ordered.first().name)
        : tr("%Ln of these products stand on orders, so they stay; deactivate them to sell them no more.", nullptr,
            words::counted(ordered.size()));
    MessageBar::Message message{.tone = Tone::Notice, .text = sentence, .isAboutEdit = hasDeleted};
    message.button = tr("Deactivate");
    message.action = [this, ordered] { deactivate(ordered); };
    Q_EMIT told(message);
}

void ProductsPage::deactivate(const QList<repo::products::Named> &products)
{
    QList<qint64> ids;
    for (const auto &product : products)
        ids.append(product.id.value);
    write(u"product.deactivate"_s, products, [ids](db::Connection &connection) -> Result<void> {
        const auto changed = edit::apply(connection, {RecordKind::Product, ids, edit::ActiveStep{false}});
        return changed ? Result<void>() : Result<void>(changed.error());
    });
}

void ProductsPage::write(const QString &kind, const QList<repo::products::Named> &products,
    std::function<Result<void>(db::Connection &)> edit, std::function<void()> then)
{
    if (!book() || book().isReadOnly())
        return;
    ++m_writing;
    QVariantMap arguments{{u"count"_s, products.size()}};
    if (products.size() == 1)
        arguments = {{u"name"_s, products.first().name}};
    whenDone(this, book().store->write({kind, arguments}, std::move(edit)), [this, then = std::move(then)](const Result<void> &done) {
        --m_writing;
        if (done && then)
            then();
        else if (!done && !isStale(done.error()))
            Q_EMIT failed(done.error());
    });
}

} // namespace tradebook::ui
