// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/productspage.h"

#include "ui/pages/productdetails.h"
#include "ui/tables/categorytree.h"

#include <QLineEdit>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

ProductsPage::ProductsPage(QWidget *parent)
    : ListPage(list::Kind::Products,
        {tr("Products"), tr("Filter: name, SKU, barcode"), tr("This book has no products yet."), tr("No product matches.")},
        new ProductDetails, parent)
    , m_tree(new CategoryTree(CategoryTreeModel::Frame::ProductFilter, tr("Category tree"), this))
{
    m_tree->setMinimumWidth(fontMetrics().height() * 8);
    splitter()->insertWidget(0, m_tree);
    setTabOrder(filterBox(), m_tree);
    setTabOrder(m_tree, table());
    splitter()->setStretchFactor(0, 0);
    splitter()->setStretchFactor(1, 1);
    splitter()->setStretchFactor(2, 0);
    table()->setStretchField(u"name"_s);
    table()->showFields({u"sku"_s, u"name"_s, u"price"_s, u"on_hand"_s, u"reserved"_s, u"available"_s});
    connect(m_tree, &CategoryTree::currentCategoryChanged, this, &ProductsPage::takeBranch);
    connect(m_tree, &CategoryTree::failed, this, &Page::failed);
    connect(m_tree, &CategoryTree::loadedAgain, this, [this] {
        if (!m_tree->currentIndex().isValid())
            m_tree->select(CategoryTree::Special::AllProducts);
    });
}

void ProductsPage::setBook(const OpenBook &book)
{
    setSubtitle({});
    m_tree->setBook(book);
    ListPage::setBook(book);
}

void ProductsPage::begin()
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
    const auto category = m_tree->currentCategory();
    setSubtitle(category ? m_tree->forest().pathOf(*category).join(u" › "_s) : QString());
    list::Request wanted;
    narrow(wanted);
    const auto &now = records()->request();
    if (book() && (wanted.branch != now.branch || wanted.withoutCategory != now.withoutCategory))
        ask();
}

void ProductsPage::narrow(list::Request &request) const
{
    request.branch = m_tree->currentCategory();
    request.withoutCategory = m_tree->currentSpecial() == CategoryTree::Special::NoCategory;
}

bool ProductsPage::isNarrowed() const
{
    return m_tree->currentCategory() || m_tree->currentSpecial() == CategoryTree::Special::NoCategory;
}

void ProductsPage::widen()
{
    m_tree->select(CategoryTree::Special::AllProducts);
}

QString ProductsPage::summaryText(const list::Totals &totals) const
{
    const QString count = totals.rows == 1 ? tr("1 product") : tr("%1 products").arg(book().figures.integer(totals.rows));
    return totals.sum ? tr("%1 · stock value %2").arg(count, book().figures.money(Money{*totals.sum})) : count;
}

bool ProductsPage::isSettled() const
{
    return ListPage::isSettled() && m_tree->isSettled();
}

} // namespace tradebook::ui
