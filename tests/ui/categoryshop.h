// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/openstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/categoriespage.h"
#include "ui/pages/categoryediting.h"
#include "ui/tables/categorytree.h"

#include <QMimeData>
#include <QSignalSpy>

namespace tradebook::test {

using namespace Qt::StringLiterals;
using namespace tradebook::ui;

/// The categories page of a book with Home > Kitchen > (Mugs, Pans), Home > Bath and Garden; one product in Kitchen, one in Mugs.
class PageShop {
public:
    PageShop()
    {
        const auto made = m_store->write({u"test"_s}, [this](db::Connection &connection) -> Result<void> {
            home = addCategory(connection, u"Home"_s);
            kitchen = addCategory(connection, u"Kitchen"_s, home);
            mugs = addCategory(connection, u"Mugs"_s, kitchen);
            pans = addCategory(connection, u"Pans"_s, kitchen);
            bath = addCategory(connection, u"Bath"_s, home);
            garden = addCategory(connection, u"Garden"_s);
            for (const auto id : {kitchen, mugs})
                must(repo::products::create(connection, {.id = {}, .sku = u"in %1"_s.arg(id.value), .name = u"Thing"_s, .categoryId = id}));
            return {};
        });
        must(answerOf(made));
        store = m_store.take();
        page = std::make_unique<CategoriesPage>();
        page->resize(900, 500);
        page->show();
        page->setBook({store, m_store.path(), u"Shop"_s, {}});
        db::UiThread::declare();
        if (!settle())
            qFatal("the page does not come to rest");
        tree()->expandAll();
    }
    ~PageShop()
    {
        db::UiThread::release();
        page.reset();
        store.reset();
    }
    Q_DISABLE_COPY_MOVE(PageShop)

    [[nodiscard]] bool settle() const
    {
        return test::comes([this] { return page->isSettled(); });
    }
    [[nodiscard]] CategoryTree *tree() const { return page->tree(); }
    [[nodiscard]] CategoryEditing *editing() const { return page->editing(); }
    [[nodiscard]] CategoryTreeModel *model() const { return tree()->categories(); }
    /// "Garden Home(Bath Kitchen(Mugs Pans))" as the tree shows it.
    [[nodiscard]] QString shape(int at = -1) const
    {
        const auto &forest = tree()->forest();
        QStringList texts;
        for (int row = 0; row < forest.childCount(at); ++row) {
            const int child = forest.childAt(at, row);
            const QString below = shape(child);
            texts.append(forest.node(child).name + (below.isEmpty() ? QString() : u'(' + below + u')'));
        }
        return texts.join(u' ');
    }
    /// Runs what changes the tree, and waits until it shows that.
    template<class Do>
    [[nodiscard]] bool after(Do run) const
    {
        QSignalSpy loaded(tree(), &CategoryTree::loadedAgain);
        run();
        return test::comes([&] { return loaded.size() > 0 && page->isSettled(); });
    }
    [[nodiscard]] bool drop(CategoryId branch, const QModelIndex &parent, int row) const
    {
        const std::unique_ptr<QMimeData> data(model()->mimeData({model()->indexOf(branch)}));
        const bool can = model()->canDropMimeData(data.get(), Qt::MoveAction, row, 0, parent);
        model()->dropMimeData(data.get(), Qt::MoveAction, row, 0, parent);
        return can;
    }
    template<class Edit>
    void byAnother(Edit edit) const
    {
        db::UiThread::release(); // the other program
        auto other = must(db::Connection::open(m_store.path(), {.access = db::Access::ReadWrite}));
        must(other.trustSchema());
        mustCommit(other, [&] { return edit(other); });
        must(other.close());
        db::UiThread::declare();
    }
    template<class Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        Dialog *found = nullptr;
        (void)test::comes([&] { return (found = page->findChild<Dialog *>()) != nullptr; });
        return found;
    }
    [[nodiscard]] QString categoryOf(const QString &sku) const
    {
        return must(answerOf(store->read({}, [sku](db::Connection &connection) -> Result<QString> {
            const auto product = must(repo::products::bySku(connection, sku));
            return product->categoryId ? repo::categories::path(connection, *product->categoryId) : Result<QString>(u"none"_s);
        })));
    }

    CategoryId home;
    CategoryId kitchen;
    CategoryId mugs;
    CategoryId pans;
    CategoryId bath;
    CategoryId garden;
    OpenStore m_store;
    std::shared_ptr<Store> store;
    std::unique_ptr<CategoriesPage> page;
};

} // namespace tradebook::test
