// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ten thousand categories on the page: edits keep what is unfolded and selected, and rebuild nothing that has not changed. The longest
// event is told, not judged: a machine may be busy.
#include "tests/support/importing.h"
#include "tests/support/openstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/categoriespage.h"
#include "ui/pages/categoryediting.h"
#include "ui/support/watchedapplication.h"
#include "ui/tables/categorytree.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// The real taxonomy where it is there, else a tree of the same size.
void fill(Store &store)
{
    if (const QString folder = realDataFolder(); !folder.isEmpty()) {
        transfer::ImportRequest request;
        request.kind = transfer::ImportKind::Categories;
        request.file = folder + u"/shopify_taxonomy_2024-07/en.csv"_s;
        must(answerOf(transfer::importFile(store, request)));
        return;
    }
    must(answerOf(store.write({u"test"_s}, [](db::Connection &connection) -> Result<void> {
        constexpr int kNodes = 10281;
        QList<CategoryId> made;
        for (int at = 0; at < kNodes; ++at)
            made.append(addCategory(connection, u"Category %1"_s.arg(at), at < 25 ? std::nullopt : std::optional(made.at(at / 8))));
        return {};
    })));
}

class LargeTree {
public:
    LargeTree()
    {
        fill(*m_store);
        store = m_store.take();
        page.resize(1000, 700);
        page.show();
        page.setBook({store, m_store.path(), u"Shop"_s, {}});
        db::UiThread::declare();
        if (!settle())
            qFatal("the page does not come to rest");
        tree()->expandAll();
        QCoreApplication::processEvents();
    }
    ~LargeTree()
    {
        db::UiThread::release();
        page.setBook({});
        store.reset();
    }
    Q_DISABLE_COPY_MOVE(LargeTree)

    [[nodiscard]] bool settle()
    {
        return test::comes([this] { return page.isSettled(); });
    }
    [[nodiscard]] CategoryTree *tree() const { return page.tree(); }
    [[nodiscard]] CategoryTreeModel *model() const { return tree()->categories(); }
    /// The category at this place of the tree as it was read.
    [[nodiscard]] CategoryId at(int place) const { return tree()->forest().node(place).id; }
    template<class Do>
    [[nodiscard]] bool after(const char *what, Do run)
    {
        auto *application = static_cast<WatchedApplication *>(qApp);
        application->reset();
        QSignalSpy loaded(tree(), &CategoryTree::loadedAgain);
        run();
        const bool isDone = test::comes([&] { return loaded.size() > 0 && page.isSettled(); });
        qInfo("%s: longest event %s", what, qPrintable(WatchedApplication::toText(application->longest())));
        return isDone;
    }
    [[nodiscard]] int folded() const
    {
        int count = 0;
        for (int place = 0; place < tree()->forest().size(); ++place) {
            const auto index = model()->indexOf(at(place));
            count += model()->rowCount(index) > 0 && !tree()->isExpanded(index) ? 1 : 0;
        }
        return count;
    }

    OpenStore m_store;
    std::shared_ptr<Store> store;
    CategoriesPage page;
};

} // namespace

class tst_largetree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void editsKeepWhatIsUnfoldedAndSelected()
    {
        LargeTree shop;
        const int size = shop.tree()->forest().size();
        QVERIFY(size > 10000);
        QCOMPARE(shop.folded(), 0);
        QSignalSpy rebuilt(shop.model(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(shop.model(), &QAbstractItemModel::dataChanged);
        QSignalSpy laidOut(shop.model(), &QAbstractItemModel::layoutChanged);
        const auto some = shop.at(size / 2);
        shop.tree()->select(some);

        QVERIFY(shop.after("rename", [&] { shop.model()->setData(shop.model()->indexOf(some), u"Renamed"_s); }));
        QCOMPARE(shop.model()->indexOf(some).data().toString(), u"Renamed"_s);
        QVERIFY(changed.size() > 0);

        const auto branch = shop.at(1);
        const auto target = shop.at(size - 1);
        const auto below = repo::categories::Place{.parent = target};
        QVERIFY(shop.after("move of a branch", [&] { Q_EMIT shop.model()->placeAsked(branch, below); }));
        QVERIFY(laidOut.size() > 0);
        QCOMPARE(shop.tree()->currentCategory(), std::optional(branch));
        QCOMPARE(shop.folded(), 0);

        shop.tree()->select(some);
        QVERIFY(shop.after("new child", [&] { shop.page.editing()->newChild(); }));
        QCOMPARE(shop.tree()->forest().size(), size + 1);
        QVERIFY(shop.after("delete", [&] { shop.page.editing()->remove(); }));
        QCOMPARE(shop.tree()->forest().size(), size);
        QCOMPARE(shop.folded(), 0);
        QCOMPARE(rebuilt.size(), 0);
        QCOMPARE(shop.model()->rowCount(shop.model()->indexOf(target)), 1);
    }

    void aFilterAndItsEndKeepTheTree()
    {
        LargeTree shop;
        const int size = shop.tree()->forest().size();
        auto *application = static_cast<WatchedApplication *>(qApp);
        application->reset();
        shop.page.findChild<QLineEdit *>()->setText(u"a"_s);
        QVERIFY(shop.settle());
        shop.page.findChild<QLineEdit *>()->clear();
        QVERIFY(test::comes([&] { return shop.page.isSettled() && shop.tree()->categories()->forest().size() == size; }));
        QCOMPARE(shop.folded(), 0);
        qInfo("filter and back: longest event %s", qPrintable(WatchedApplication::toText(application->longest())));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    application.setWatching(true);
    tst_largetree test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_largetree.moc"
