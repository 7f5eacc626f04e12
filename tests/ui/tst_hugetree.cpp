// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A hundred thousand categories: the page opens, unfolds, filters and follows edits. How long the longest event took is told, never
// judged: a machine may be busy.
#include "tests/support/openstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/categoriespage.h"
#include "ui/pages/categoryediting.h"
#include "ui/support/watchedapplication.h"
#include "ui/tables/categorytree.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

constexpr int kNodes = 100'000;
constexpr int kRoots = 40;

WatchedApplication *application()
{
    return static_cast<WatchedApplication *>(QCoreApplication::instance());
}

/// Forty trunks, eight branches on each node, one product in every tenth.
void fill(db::Connection &connection)
{
    for (const auto &sql :
        {u"CREATE TEMP TABLE wanted AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) SELECT i FROM n"_s.arg(
             kNodes),
            u"INSERT INTO categories (id, parent_id, name, name_key, code, position) SELECT i, CASE WHEN i > %1 THEN (i - %1 + 7) / 8 END, "
            "printf('Category %06d', i), printf('category %06d', i), printf('K%06d', i), i FROM wanted"_s.replace(
                "%1"_L1, QString::number(kRoots)),
            u"INSERT INTO products (sku, name, name_key, price, cost, category_id) SELECT printf('P%06d', i), 'p', 'p', 100, 50, i FROM wanted WHERE i % 10 = 0"_s})
        execute(connection, sql);
}

} // namespace

class tst_hugetree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_book = std::make_unique<TestBook>();
        fill(m_book->writer());
        const auto path = m_book->path();
        m_book->close();
        auto opening = Store::open(path, Store::Mode::ReadWrite);
        QVERIFY(comes([&] { return opening.isFinished(); }));
        const auto opened = opening.result();
        VERIFY_OK(opened);
        m_store = *opened;
        db::UiThread::declare();
        m_page = std::make_unique<CategoriesPage>();
        m_page->resize(1000, 700);
        m_page->show();
        application()->reset();
        m_page->setBook({m_store, m_store->path(), u"Shop"_s, {}});
        QVERIFY(settle());
        say("open");
    }
    void cleanupTestCase()
    {
        QCOMPARE(db::UiThread::calls(), 0);
        db::UiThread::release();
        m_page.reset();
        m_store.reset();
        m_book.reset();
        m_setting.reset();
    }
    void init() { application()->reset(); }

    void opensWithItsCountsRolledUp()
    {
        QCOMPARE(tree()->forest().size(), kNodes);
        QCOMPARE(model()->rowCount(), kRoots);
        qint64 products = 0;
        for (int row = 0; row < kRoots; ++row)
            products += tree()->forest().node(tree()->forest().childAt(-1, row)).products;
        QCOMPARE(products, kNodes / 10);
    }

    void unfoldsABranchToTheDeepest()
    {
        int depth = 0;
        for (auto id = CategoryId{kNodes};;) {
            const auto parent = model()->indexOf(id).parent();
            if (!parent.isValid())
                break;
            id = *model()->categoryAt(parent);
            ++depth;
        }
        QVERIFY(depth > 3);
        tree()->select(CategoryId{kNodes});
        QCoreApplication::processEvents();
        QCOMPARE(tree()->currentCategory(), std::optional(CategoryId{kNodes}));
        QVERIFY(tree()->viewport()->rect().intersects(tree()->visualRect(tree()->currentIndex())));
        QVERIFY(tree()->isExpanded(model()->indexOf(CategoryId{kNodes}).parent()));
        say("unfold");
    }

    void filtersAndComesBack()
    {
        auto *box = m_page->findChild<QLineEdit *>();
        box->setText(u"category 0999"_s);
        QVERIFY(settle());
        QVERIFY(model()->forest().size() >= 100);
        QVERIFY(model()->forest().size() < 600);
        box->setText(u"category"_s); // all of them
        QVERIFY(settle());
        QCOMPARE(model()->forest().size(), kNodes);
        box->clear();
        QVERIFY(comes([this] { return m_page->isSettled() && tree()->filter().isEmpty(); }));
        QCOMPARE(model()->forest().size(), kNodes);
        say("filter and back");
    }

    void movesRenamesAndDeletes()
    {
        tree()->select(CategoryId{5000});
        QVERIFY(edited([this] { model()->setData(model()->indexOf(CategoryId{5000}), u"Renamed"_s); }));
        QCOMPARE(model()->indexOf(CategoryId{5000}).data().toString(), u"Renamed"_s);
        say("rename");
        application()->reset();
        QVERIFY(edited([this] { Q_EMIT model()->placeAsked(CategoryId{5000}, {.parent = CategoryId{2}}); }));
        QCOMPARE(model()->categoryAt(model()->indexOf(CategoryId{5000}).parent()), std::optional(CategoryId{2}));
        QCOMPARE(tree()->currentCategory(), std::optional(CategoryId{5000}));
        say("move");
        application()->reset();
        QVERIFY(edited([this] { m_page->editing()->newChild(); }));
        QCOMPARE(tree()->forest().size(), kNodes + 1);
        say("new child");
        application()->reset();
        QVERIFY(edited([this] { m_page->editing()->remove(); }));
        QCOMPARE(tree()->forest().size(), kNodes);
        say("delete");
    }

private:
    [[nodiscard]] bool settle()
    {
        return comes([this] { return m_page->isSettled(); });
    }
    template<class Do>
    [[nodiscard]] bool edited(Do run)
    {
        QSignalSpy loaded(tree(), &CategoryTree::loadedAgain);
        run();
        return comes([&] { return loaded.size() > 0 && m_page->isSettled(); });
    }
    [[nodiscard]] CategoryTree *tree() const { return m_page->tree(); }
    [[nodiscard]] CategoryTreeModel *model() const { return tree()->categories(); }
    static void say(const char *what)
    {
        qInfo("%s: longest event %s", what, qPrintable(WatchedApplication::toText(application()->longest())));
    }

    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<TestBook> m_book;
    std::shared_ptr<Store> m_store;
    std::unique_ptr<CategoriesPage> m_page;
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    application.setWatching(true);
    tst_hugetree test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_hugetree.moc"
