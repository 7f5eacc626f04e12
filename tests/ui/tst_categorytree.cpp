// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/openstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/tables/categorytree.h"
#include "ui/tables/cellroles.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

TreeNode node(qint64 id, std::optional<qint64> parent, const QString &name, qint64 products = 0)
{
    return {CategoryId{id}, parent ? std::optional(CategoryId{*parent}) : std::nullopt, name, {}, 0, products};
}

std::shared_ptr<const CategoryForest> forest(std::vector<TreeNode> nodes)
{
    return std::make_shared<const CategoryForest>(std::move(nodes));
}

} // namespace

class tst_categorytree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void laysOutTheTreeInTheOrderOfSiblings()
    {
        const CategoryForest tree(
            {node(1, {}, u"Home"_s), node(5, {}, u"Garden"_s), node(2, 1, u"Kitchen"_s), node(4, 1, u"Bath"_s), node(3, 2, u"Baking"_s)});
        QCOMPARE(tree.childCount(-1), 2);
        QCOMPARE(tree.node(tree.childAt(-1, 1)).name, u"Garden"_s);
        const int home = *tree.find(CategoryId{1});
        QCOMPARE(tree.childCount(home), 2);
        QCOMPARE(tree.node(tree.childAt(home, 1)).name, u"Bath"_s);
        QCOMPARE(tree.rowOf(*tree.find(CategoryId{4})), 1);
        QCOMPARE(tree.pathOf(CategoryId{3}), (QStringList{u"Home"_s, u"Kitchen"_s, u"Baking"_s}));
        QVERIFY(!tree.find(CategoryId{99}));
    }

    void aMissingParentOrACircleMakesRoots()
    {
        const CategoryForest tree(
            {node(1, 2, u"a"_s), node(2, 3, u"b"_s), node(3, 1, u"c"_s), node(4, 77, u"lost"_s), node(5, 5, u"itself"_s)});
        QSet<qint64> seen;
        QList<int> todo = {-1};
        while (!todo.isEmpty()) {
            const int at = todo.takeLast();
            for (int row = 0; row < tree.childCount(at); ++row) {
                const int child = tree.childAt(at, row);
                QVERIFY(!seen.contains(tree.node(child).id.value));
                seen.insert(tree.node(child).id.value);
                todo.append(child);
            }
        }
        QCOMPARE(seen.size(), 5);
        QCOMPARE(tree.childCount(-1), 3);
    }

    void theModelsHoldTogether_data()
    {
        QTest::addColumn<int>("frame");
        QTest::newRow("plain") << static_cast<int>(CategoryTreeModel::Frame::Plain);
        QTest::newRow("filter of products") << static_cast<int>(CategoryTreeModel::Frame::ProductFilter);
    }
    void theModelsHoldTogether()
    {
        QFETCH(int, frame);
        CategoryTreeModel model(static_cast<CategoryTreeModel::Frame>(frame));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setForest(forest({node(1, {}, u"Home"_s, 12), node(2, 1, u"Kitchen"_s, 7), node(3, {}, u"Garden"_s, 1234)}), {});
        model.setProductCounts(1250, 4);
        const bool framed = frame == static_cast<int>(CategoryTreeModel::Frame::ProductFilter);
        QCOMPARE(model.rowCount(), framed ? 4 : 2);
        const auto garden = model.indexOf(CategoryId{3});
        QCOMPARE(garden.data().toString(), u"Garden"_s);
        QCOMPARE(garden.siblingAtColumn(1).data().toString(), u"1,234"_s);
        const auto kitchen = model.indexOf(CategoryId{2});
        QCOMPARE(kitchen.parent(), model.indexOf(CategoryId{1}));
        QCOMPARE(kitchen.data(IdRole).toLongLong(), 2);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Products"_s);
        if (framed) {
            QCOMPARE(model.indexOf(CategoryTreeModel::Special::AllProducts).data().toString(), u"All products"_s);
            QCOMPARE(model.indexOf(CategoryTreeModel::Special::NoCategory).siblingAtColumn(1).data().toString(), u"4"_s);
            QVERIFY(!model.categoryAt(model.index(0, 0)));
        } else {
            QVERIFY(!model.indexOf(CategoryTreeModel::Special::AllProducts).isValid());
        }
        model.setForest(forest({}), {});
        QCOMPARE(model.rowCount(), framed ? 2 : 0);
    }

    void takesAChangeOfMoreNodesThanAreToldOneByOne_data()
    {
        QTest::addColumn<int>("changed");
        QTest::newRow("one") << 1;
        QTest::newRow("as many as are told one by one") << 200;
        QTest::newRow("one more") << 201;
        QTest::newRow("all") << 500;
    }
    void takesAChangeOfMoreNodesThanAreToldOneByOne()
    {
        QFETCH(int, changed);
        const auto nodes = [](int sold) {
            std::vector<TreeNode> made;
            for (int at = 1; at <= 500; ++at)
                made.push_back(
                    node(at, at <= 10 ? std::nullopt : std::optional<qint64>(at / 10), u"Category %1"_s.arg(at), at <= sold ? 7 : 1));
            return made;
        };
        CategoryTreeModel model(CategoryTreeModel::Frame::Plain);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setForest(forest(nodes(0)), {});
        const QPersistentModelIndex held = model.indexOf(CategoryId{1});
        model.update(forest(nodes(changed)));
        QCOMPARE(model.forest().size(), 500);
        QVERIFY(held.isValid());
        QCOMPARE(held, model.indexOf(CategoryId{1}));
        QCOMPARE(model.indexOf(CategoryId{changed}).siblingAtColumn(1).data().toString(), u"7"_s);
    }

    void showsAHundredThousandNodesWithoutWalkingThem()
    {
        std::vector<TreeNode> nodes;
        constexpr int kNodes = 100000;
        for (int at = 1; at <= kNodes; ++at)
            nodes.push_back(node(at, at <= 10 ? std::nullopt : std::optional<qint64>(at / 10), u"Category %1"_s.arg(at), 1));
        CategoryTreeModel model(CategoryTreeModel::Frame::Plain);
        QTreeView view;
        view.setUniformRowHeights(true);
        view.setModel(&model);
        view.show();
        model.setForest(forest(std::move(nodes)), {});
        QCOMPARE(model.rowCount(), 10);
        const auto deep = model.indexOf(CategoryId{kNodes});
        QVERIFY(deep.isValid());
        view.setCurrentIndex(deep);
        view.scrollTo(deep);
        QVERIFY(view.isExpanded(deep.parent()));
        QTRY_VERIFY(view.viewport()->rect().intersects(view.visualRect(deep)));
    }

    void keepsWhatIsUnfoldedAndSelectedOverAChange()
    {
        OpenStore store;
        const auto edited = store->write({u"test"_s}, [](db::Connection &connection) -> Result<void> {
            const auto home = addCategory(connection, u"Home"_s);
            addCategory(connection, u"Kitchen"_s, home);
            addCategory(connection, u"Garden"_s);
            return {};
        });
        VERIFY_OK(answerOf(edited));
        CategoryTree tree(CategoryTreeModel::Frame::ProductFilter, u"Category tree"_s);
        tree.show();
        const auto shared = store.take();
        tree.setBook({shared, store.path(), u"Shop"_s, {}});
        tree.reload();
        QTRY_COMPARE(tree.categories()->forest().size(), 3);
        const auto kitchen = tree.categories()->forest().node(2).id; // siblings by name: Garden, Home with Kitchen
        QCOMPARE(tree.categories()->forest().node(2).name, u"Kitchen"_s);
        QVERIFY(tree.columnWidth(CategoryTreeModel::ProductsColumn) < tree.fontMetrics().horizontalAdvance(u"000,000"_s)); // all are 0
        tree.expand(tree.categories()->indexOf(kitchen).parent());
        tree.select(kitchen);
        QSignalSpy moved(&tree, &CategoryTree::currentCategoryChanged);
        QSignalSpy loaded(&tree, &CategoryTree::loadedAgain);
        const auto added = shared->write({u"test"_s}, [](db::Connection &connection) -> Result<void> {
            addCategory(connection, u"Attic"_s);
            return {};
        });
        QTRY_VERIFY(added.isFinished());
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(tree.categories()->forest().size(), 4);
        QCOMPARE(tree.currentCategory(), std::optional(kitchen));
        QVERIFY(tree.isExpanded(tree.categories()->indexOf(kitchen).parent()));
        QCOMPARE(moved.size(), 0);

        tree.setFilter(u"KITCH"_s);
        QTRY_COMPARE(tree.categories()->forest().size(), 2);
        QVERIFY(tree.isExpanded(tree.categories()->indexOf(kitchen).parent()));
        tree.setFilter({});
        QTRY_COMPARE(tree.categories()->forest().size(), 4);
        tree.setBook({});
        QCOMPARE(tree.categories()->forest().size(), 0);
    }

    void screenReadersFindNoRowThatHasGone_data()
    {
        QTest::addColumn<bool>("isHidden"); // as while another page is looked at: then nothing is laid out for a long time
        QTest::newRow("in sight") << false;
        QTest::newRow("hidden") << true;
    }
    void screenReadersFindNoRowThatHasGone()
    {
        QFETCH(bool, isHidden);
        OpenStore store;
        const auto edited = store->write({u"test"_s}, [](db::Connection &connection) -> Result<void> {
            for (const auto &name : {u"Attic"_s, u"Garden"_s, u"Home"_s})
                addCategory(connection, name);
            return {};
        });
        VERIFY_OK(answerOf(edited));
        CategoryTree tree(CategoryTreeModel::Frame::Plain, u"Categories"_s);
        tree.show();
        const auto shared = store.take();
        tree.setBook({shared, store.path(), u"Shop"_s, {}});
        tree.reload();
        QTRY_COMPARE(tree.categories()->forest().size(), 3);
        const auto read = [&] {
            QStringList names;
            auto *reader = QAccessible::queryAccessibleInterface(&tree);
            for (int at = 0; at < reader->childCount(); ++at) {
                if (auto *child = reader->child(at); child && child->role() == QAccessible::TreeItem)
                    names.append(child->text(QAccessible::Name));
            }
            return names;
        };
        QTRY_VERIFY(read().contains(u"Home"_s));
        tree.setVisible(!isHidden);
        QStringList names;
        connect(&tree, &CategoryTree::shownAgain, &tree, [&] { names = read(); });
        QTest::failOnWarning(QRegularExpression(u"checkIndex|[Ii]ndex"_s));
        const auto gone = shared->write({u"test"_s}, [](db::Connection &connection) -> Result<void> {
            execute(connection, u"DELETE FROM categories WHERE name = 'Home'"_s);
            return {};
        });
        QTRY_VERIFY(gone.isFinished());
        QTRY_VERIFY(!names.isEmpty());
        QVERIFY2(names.contains(u"Garden"_s) && !names.contains(u"Home"_s) && !names.contains(QString()), qPrintable(names.join(u'|')));
        tree.setBook({});
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_categorytree)
#include "tst_categorytree.moc"
