// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/categories.h"
#include "tests/support/openstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/tables/recordtable.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

constexpr int kProducts = 30;
/// Small pages and a small cache, so that 30 rows are many.
constexpr RecordTableModel::Sizes kSmall{.firstRows = 6, .page = 4, .cachedPages = 3};

int columnOf(const QString &field)
{
    return list::columnOf(list::Kind::Products, field).value();
}

QString sku(int at)
{
    return u"S%1"_s.arg(at, 2, 10, QChar(u'0'));
}

} // namespace

class tst_recordtablemodel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_opened = std::make_unique<OpenStore>();
        m_store = m_opened->take();
        edit([](db::Connection &connection) {
            // Names run against the SKUs, so that sorting by one is not sorting by the other.
            for (int at = 0; at < kProducts; ++at) {
                must(
                    repo::products::create(connection, {.id = {}, .sku = sku(at), .name = u"Name %1"_s.arg(99 - at), .price = {100 * at}}));
            }
        });
        db::UiThread::declare();
        m_model = std::make_unique<RecordTableModel>(list::Kind::Products, kSmall);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        QCOMPARE(db::UiThread::calls(), 0);
        db::UiThread::release();
        m_tester.reset();
        m_model.reset();
        m_store.reset();
        m_opened.reset();
        m_setting.reset();
    }

    void showsTheFirstRowsThenAllAtTheirPlaces()
    {
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy totals(m_model.get(), &RecordTableModel::totalsChanged);
        open();
        QCOMPARE(reset.size(), 2); // an empty list, then the first rows
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), kSmall.firstRows);
        QCOMPARE(inserted.first().at(2).toInt(), kProducts - 1);
        QCOMPARE(m_model->rowCount(), kProducts);
        QTRY_COMPARE(totals.size(), 1);
        QCOMPARE(m_model->totals().rows, kProducts);
        for (int row = 0; row < kProducts; ++row)
            QTRY_COMPARE(text(row, u"sku"_s), sku(row));
    }

    void aRowOnItsWayHasAPlaceholder()
    {
        open();
        const int last = kProducts - 1;
        const auto index = m_model->index(last, columnOf(u"sku"_s));
        QCOMPARE(index.data(StateRole).toInt(), static_cast<int>(RowState::InFlight));
        QCOMPARE(index.data().toString(), u"…"_s);
        QVERIFY(!m_model->index(last, columnOf(u"price"_s)).data().isValid());
        QTRY_COMPARE(index.data(StateRole).toInt(), static_cast<int>(RowState::Loaded));
        QCOMPARE(index.data().toString(), sku(last));
    }

    void whatCannotBeAnsweredShowsNothingOfTheFormerRequest()
    {
        open();
        QTRY_VERIFY(m_model->isUpToDate());
        QSignalSpy failed(m_model.get(), &RecordTableModel::failed);
        list::Request unanswerable;
        unanswerable.filter = {.type = filter::Expression::Type::Compare,
            .condition = {.field = u"category"_s, .op = filter::Operator::Equal, .values = {u"gone"_s}}};
        m_model->setRequest(unanswerable);
        QTRY_VERIFY(m_model->hasFailed() && m_model->isUpToDate());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->totals().rows, 0);
        m_model->refresh();
        QTRY_COMPARE(failed.size(), 2);
        QTRY_VERIFY(m_model->hasFailed() && m_model->isUpToDate());
        // The category that was missing comes, and with it the answer.
        edit([](db::Connection &connection) {
            must(repo::categories::create(connection, {.id = {}, .code = u"gone"_s, .name = u"Gone"_s}));
        });
        QTRY_VERIFY(!m_model->hasFailed() && m_model->isUpToDate());
        QCOMPARE(failed.size(), 2);
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setRequest({});
        QVERIFY(!m_model->hasFailed());
        QTRY_VERIFY(m_model->isUpToDate());
        QCOMPARE(m_model->rowCount(), kProducts);
        QCOMPARE(m_model->totals().rows, kProducts);
    }

    void keepsNoMoreThanItsPages()
    {
        open();
        for (const int row : {kProducts - 1, 0, kProducts / 2, kProducts - 1, 3}) {
            QTRY_COMPARE(text(row, u"sku"_s), sku(row));
            QVERIFY(m_model->cachedRows() <= kSmall.page * kSmall.cachedPages);
        }
    }

    void sortsAndKeepsTheSelectionById()
    {
        RecordTable table(m_model.get(), u"Products"_s);
        table.show();
        open();
        const qint64 chosen = m_model->idAt(20).value();
        table.selectId(chosen);
        QCOMPARE(table.currentId(), std::optional(chosen));
        QSignalSpy changed(&table, &RecordTable::currentIdChanged);
        m_model->sort(columnOf(u"name"_s), Qt::AscendingOrder);
        QTRY_VERIFY(m_model->isComplete() && m_model->idAt(0) != std::nullopt && m_model->idAt(kProducts - 1 - 20) == chosen);
        QTRY_COMPARE(table.currentIndex().row(), kProducts - 1 - 20);
        QCOMPARE(table.currentId(), std::optional(chosen));
        QCOMPARE(table.selectedRows(), 1);
        QCOMPARE(changed.size(), 0); // it is still the same record
        for (int row = 1; row < kProducts; ++row)
            QTRY_VERIFY(text(row - 1, u"name"_s) < text(row, u"name"_s) && text(row, u"name"_s) != u"…"_s);
    }

    void aClickOnTheHeadSortsAndAnotherTurnsItRound()
    {
        RecordTable table(m_model.get(), u"Products"_s);
        table.resize(900, 400);
        table.show();
        open();
        QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), columnOf(u"sku"_s)); // what the list was asked for
        const int price = columnOf(u"price"_s);
        const QPoint where(table.horizontalHeader()->sectionViewportPosition(price) + 10, 10);
        QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {}, where);
        QTRY_VERIFY(m_model->isComplete());
        QTRY_COMPARE(text(0, u"sku"_s), sku(0));
        QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {}, where);
        QTRY_COMPARE(text(0, u"sku"_s), sku(kProducts - 1));
        QCOMPARE(table.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    }

    void theFilterFindsAndAnswersOfAnOlderQuestionAreDropped()
    {
        open();
        QList<int> counts;
        connect(m_model.get(), &RecordTableModel::completed, this, [&] { counts.append(m_model->rowCount()); });
        list::Request older;
        older.text = u"S0"_s;
        list::Request newer;
        newer.text = u"S29"_s;
        m_model->setRequest(older);
        m_model->setRequest(newer);
        QTRY_VERIFY(m_model->isComplete());
        QCOMPARE(counts, QList<int>{1});
        QTRY_COMPARE(text(0, u"sku"_s), sku(29));
        list::Request none;
        none.text = u"nothing has this"_s;
        m_model->setRequest(none);
        QTRY_VERIFY(m_model->isComplete());
        QCOMPARE(m_model->rowCount(), 0);
    }

    void aChangedRowKeepsItsPlace()
    {
        open();
        QTRY_COMPARE(text(5, u"sku"_s), sku(5));
        const auto id = ProductId{m_model->idAt(5).value()};
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        edit([id](db::Connection &connection) {
            auto product = must(repo::products::read(connection, id));
            product.name = u"AAA first by name"_s;
            must(repo::products::update(connection, product));
        });
        QTRY_COMPARE(text(5, u"name"_s), u"AAA first by name"_s);
        QCOMPARE(m_model->idAt(5), std::optional(id.value));
        QCOMPARE(reset.size(), 0);
    }

    void addedAndRemovedRowsComeAndGoAtTheirPlaces()
    {
        RecordTable table(m_model.get(), u"Products"_s);
        table.show();
        open();
        table.selectId(m_model->idAt(10).value());
        const auto chosen = table.currentId();
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        edit([](db::Connection &connection) { addProduct(connection, u"S04b"_s); });
        QTRY_COMPARE(m_model->rowCount(), kProducts + 1);
        QTRY_COMPARE(text(5, u"sku"_s), u"S04b"_s);
        QCOMPARE(table.currentId(), chosen);
        QCOMPARE(table.currentIndex().row(), 11);
        const auto added = ProductId{m_model->idAt(5).value()};
        edit([added](db::Connection &connection) { must(repo::products::remove(connection, added)); });
        QTRY_COMPARE(m_model->rowCount(), kProducts);
        QTRY_COMPARE(text(5, u"sku"_s), sku(5));
        QCOMPARE(table.currentIndex().row(), 10);
        QCOMPARE(reset.size(), 0); // one row more or less moves no other
    }

    void aRowThatVanishedSaysSo()
    {
        open();
        const int last = kProducts - 1;
        const auto id = ProductId{m_model->idAt(last).value()};
        bool saidDeleted = false;
        connect(m_model.get(), &QAbstractItemModel::dataChanged, this, [&] {
            if (last < m_model->rowCount() && m_model->idAt(last) == id.value) {
                const auto index = m_model->index(last, columnOf(u"sku"_s));
                saidDeleted = saidDeleted || index.data().toString() == u"deleted"_s;
            }
        });
        edit([id](db::Connection &connection) { must(repo::products::remove(connection, id)); });
        // Looked at before the list has asked for its ids again.
        QVERIFY(m_model->index(last, 0).data(StateRole).isValid());
        QTRY_COMPARE(m_model->rowCount(), kProducts - 1);
        QVERIFY(saidDeleted);
    }

    void aBookThatCannotBeReadSaysWhy()
    {
        db::UiThread::release();
        TestBook book;
        // Another tool has been at it.
        execute(book.writer(), u"ALTER TABLE products RENAME COLUMN name_key TO other_key"_s);
        const QString path = book.path();
        book.close();
        db::UiThread::declare();
        auto opening = Store::open(path, Store::Mode::ReadOnly);
        QTRY_VERIFY(opening.isFinished());
        const auto store = opening.result();
        VERIFY_OK(store);
        QSignalSpy failed(m_model.get(), &RecordTableModel::failed);
        m_model->setBook(*store, {});
        m_model->setRequest({});
        QTRY_VERIFY(!failed.isEmpty());
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setBook(nullptr, {});
    }

    void countsALargeSelectionWithoutListingIt()
    {
        RecordTable table(m_model.get(), u"Products"_s);
        open();
        table.selectAll();
        QCOMPARE(table.selectedRows(), kProducts);
        m_model->sort(columnOf(u"price"_s), Qt::DescendingOrder);
        QTRY_VERIFY(m_model->isComplete());
        QTRY_COMPARE(table.selectedRows(), kProducts);
    }

    void closingTheBookEmptiesTheList()
    {
        open();
        m_model->setRequest({}); // under way
        m_model->setBook(nullptr, {});
        QCOMPARE(m_model->rowCount(), 0);
        // Asked after the list, of the same reader: the list's answer is here before it.
        const auto later = m_store->read({}, [](db::Connection &connection) { return list::totals(connection, {}); });
        QTRY_VERIFY(later.isFinished());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_model->rowCount(), 0);
    }

private:
    void open()
    {
        m_model->setBook(m_store, {});
        list::Request request;
        request.sorts = {list::Sort{columnOf(u"sku"_s), false}};
        m_model->setRequest(request);
        QVERIFY(test::comes([this] { return m_model->isComplete(); }));
    }
    template<class Edit>
    void edit(Edit work)
    {
        const auto done = m_store->write({u"test"_s}, [work](db::Connection &connection) -> Result<void> {
            work(connection);
            return {};
        });
        QVERIFY(test::comes([&] { return done.isFinished(); }));
        VERIFY_OK(done.result());
    }
    [[nodiscard]] QString text(int row, const QString &field) const { return m_model->index(row, columnOf(field)).data().toString(); }

    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<OpenStore> m_opened;
    std::shared_ptr<Store> m_store;
    std::unique_ptr<RecordTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(tst_recordtablemodel)
#include "tst_recordtablemodel.moc"
