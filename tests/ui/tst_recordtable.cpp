// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keyboard, the header and the selection of a list, over a list of some length.
#include "core/repo/stock.h"
#include "tests/support/openstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/tables/plainheader.h"
#include "ui/tables/recordtable.h"
#include "ui/tables/selectionsum.h"
#include "ui/tables/sortmenu.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

constexpr int kProducts = 300;

int columnOf(const QString &field)
{
    return list::columnOf(list::Kind::Products, field).value();
}

} // namespace

class tst_recordtable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_opened = std::make_unique<OpenStore>();
        m_store = m_opened->take();
        edit([](db::Connection &connection) {
            for (int at = 0; at < kProducts; ++at) {
                const auto letter = QChar(u'A' + at / 30); // thirty of each, A to J
                must(repo::products::create(connection,
                    {.id = {},
                        .sku = u"S%1"_s.arg(at, 4, 10, QChar(u'0')),
                        .name = u"%1 %2"_s.arg(letter).arg(at, 4, 10, QChar(u'0')),
                        .price = {at % 3 * 100},
                        .cost = {10}}));
            }
        });
        db::UiThread::declare();
        m_model = std::make_unique<RecordTableModel>(list::Kind::Products);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_table = std::make_unique<RecordTable>(m_model.get(), u"Products"_s);
        m_table->resize(900, 400);
        m_table->show();
        m_model->setBook(m_store, {});
        m_model->setRequest({.sorts = {{columnOf(u"name"_s), false}}});
        QVERIFY(comes([this] { return m_model->isUpToDate(); }));
        m_table->setFocus();
    }
    void cleanup()
    {
        QCOMPARE(db::UiThread::calls(), 0);
        db::UiThread::release();
        m_table.reset();
        m_tester.reset();
        m_model.reset();
        m_store.reset();
        m_opened.reset();
        m_setting.reset();
    }

    void everyRowStandsWhereTheScrollBarSays()
    {
        auto *bar = m_table->verticalScrollBar();
        const int height = m_table->rowHeight();
        QCOMPARE(bar->maximum(), kProducts * height - m_table->viewport()->height());
        for (const int row : {0, 1, 150, kProducts - 1}) {
            bar->setValue(row * height);
            const auto index = m_model->index(row, columnOf(u"name"_s));
            const QRect place = m_table->visualRect(index);
            QCOMPARE(place.height(), height);
            QCOMPARE(place.top(), row * height - bar->value());
            QCOMPARE(m_table->indexAt(place.center()), index);
            QCOMPARE(m_table->rowAt(place.center().y()), row);
            QCOMPARE(m_table->rowViewportPosition(row), place.top());
        }
        QCOMPARE(m_table->visualRect(m_model->index(kProducts - 1, 0)).bottom(), m_table->viewport()->rect().bottom());
        bar->setValue(0);
        QCOMPARE(m_table->rowAt(-1), -1);
        QVERIFY(!m_table->indexAt({10, 100'000}).isValid());
        // A few rows only: nothing to scroll, nothing below them.
        m_model->setRequest({.text = u"A 000"_s});
        QVERIFY(comes([this] { return m_model->isUpToDate(); }));
        QCOMPARE(m_model->rowCount(), 10);
        QCOMPARE(bar->maximum(), 0);
        QCOMPARE(m_table->rowAt(10 * height + 1), -1);
    }

    void theKeysLeadThroughTheList()
    {
        const int page = m_table->viewport()->height() / m_table->rowHeight();
        m_table->selectId(m_model->idAt(100).value());
        const QList<std::tuple<Qt::Key, Qt::KeyboardModifiers, int>> ways{{Qt::Key_Down, {}, 101}, {Qt::Key_Up, {}, 100},
            {Qt::Key_PageDown, {}, 100 + page}, {Qt::Key_PageUp, {}, 100}, {Qt::Key_End, {}, kProducts - 1},
            {Qt::Key_Down, {}, kProducts - 1}, {Qt::Key_PageDown, {}, kProducts - 1}, {Qt::Key_Home, {}, 0}, {Qt::Key_Up, {}, 0},
            {Qt::Key_PageUp, {}, 0}, {Qt::Key_End, Qt::ControlModifier, kProducts - 1}, {Qt::Key_Home, Qt::ControlModifier, 0}};
        for (const auto &[key, modifiers, row] : ways) {
            QTest::keyClick(m_table.get(), key, modifiers);
            QCOMPARE(m_table->currentIndex().row(), row);
            QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(m_table->currentIndex()).center()));
        }
        QTest::keyClick(m_table.get(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(m_table->selectedRows(), kProducts);
    }

    void clicksAndDragsSelectRows()
    {
        const auto at = [this](int row) { return m_table->visualRect(m_model->index(row, columnOf(u"name"_s))).center(); };
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(2));
        QCOMPARE(m_table->currentId(), m_model->idAt(2));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(6));
        QCOMPARE(m_table->selectedRows(), 5);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier, at(4));
        QCOMPARE(m_table->selectedRows(), 4);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(1));
        QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, at(3));
        QMouseEvent move(QEvent::MouseMove, at(5), m_table->viewport()->mapToGlobal(at(5)), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_table->viewport(), &move);
        QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {}, at(5));
        QCOMPARE(m_table->selectedIds(10), (QList{*m_model->idAt(3), *m_model->idAt(4), *m_model->idAt(5)}));
    }

    void lettersLeadToTheirRow()
    {
        const int interval = QApplication::keyboardInputInterval();
        QApplication::setKeyboardInputInterval(3'600'000); // one word, however busy the machine is
        m_table->selectId(m_model->idAt(0).value());
        QTest::keyClicks(m_table.get(), u"d 01"_s);
        QTRY_COMPARE(m_table->currentIndex().row(), 100);
        QCOMPARE(m_table->selectedIds(2), QList{*m_model->idAt(100)});
        // What nothing begins with leads nowhere.
        QTest::keyClicks(m_table.get(), u"999"_s);
        const auto later = m_store->read({}, [](db::Connection &connection) { return list::totals(connection, {}); });
        QTRY_VERIFY(later.isFinished());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_table->currentIndex().row(), 100);
        QApplication::setKeyboardInputInterval(0); // a new word
        QTest::qWait(5);
        QTest::keyClick(m_table.get(), Qt::Key_J);
        QTRY_COMPARE(m_table->currentIndex().row(), 270);
        QApplication::setKeyboardInputInterval(3'600'000);
        QTest::keyClick(m_table.get(), Qt::Key_J);
        QTRY_COMPARE(m_table->currentIndex().row(), 271);
        QApplication::setKeyboardInputInterval(interval);
    }

    void severalColumnsSortAndTheHeaderSaysSo()
    {
        auto *header = m_table->horizontalHeader();
        const auto click = [&](const QString &field, Qt::KeyboardModifiers modifiers) {
            const QPoint where(header->sectionViewportPosition(columnOf(field)) + 12, 10);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, where);
            return comes([this] { return m_model->isUpToDate(); });
        };
        const auto said = [this](const QString &field) {
            return m_model->headerData(columnOf(field), Qt::Horizontal, Qt::AccessibleDescriptionRole).toString();
        };
        using Sorts = QList<list::Sort>;
        QVERIFY(click(u"price"_s, {}));
        QCOMPARE(m_model->sorts(), (Sorts{{columnOf(u"price"_s), false}}));
        QCOMPARE(said(u"price"_s), u"sorted ascending"_s);
        QVERIFY(click(u"name"_s, Qt::ShiftModifier));
        QVERIFY(click(u"name"_s, Qt::ShiftModifier));
        QCOMPARE(m_model->sorts(), (Sorts{{columnOf(u"price"_s), false}, {columnOf(u"name"_s), true}}));
        QCOMPARE(said(u"price"_s), u"sorted ascending, 1 of 2"_s);
        QCOMPARE(said(u"name"_s), u"sorted descending, 2 of 2"_s);
        QCOMPARE(said(u"sku"_s), QString());
        QTRY_COMPARE(text(0, u"sku"_s), u"S0297"_s);
        QTRY_COMPARE(text(100, u"sku"_s), u"S0298"_s);
        QVERIFY(click(u"price"_s, Qt::ShiftModifier));
        QTRY_COMPARE(text(0, u"sku"_s), u"S0299"_s);
        // The header paints a rank, and none for one column.
        const auto painted
            = [&] { return header->grab(QRect(header->sectionViewportPosition(columnOf(u"price"_s)), 0, 80, header->height())).toImage(); };
        const auto ranked = painted();
        QVERIFY(click(u"price"_s, {}));
        QVERIFY(click(u"price"_s, {}));
        QCOMPARE(m_model->sorts().size(), 1);
        QVERIFY(painted() != ranked);
    }

    void theMenuOfAColumnSortsToo()
    {
        QMenu all;
        SortMenu::fill(&all, m_table.get());
        QCOMPARE(all.actions().size(), m_table->horizontalHeader()->count() - m_table->horizontalHeader()->hiddenSectionCount());
        const auto trigger = [this](const QString &field, int at) {
            SortMenu menu(m_table.get(), columnOf(field));
            menu.actions().at(at)->trigger();
            return comes([this] { return m_model->isUpToDate(); });
        };
        using Sorts = QList<list::Sort>;
        QVERIFY(trigger(u"price"_s, 1));
        QCOMPARE(m_model->sorts(), (Sorts{{columnOf(u"price"_s), true}}));
        QVERIFY(trigger(u"sku"_s, 2));
        QCOMPARE(m_model->sorts(), (Sorts{{columnOf(u"price"_s), true}, {columnOf(u"sku"_s), false}}));
        QVERIFY(trigger(u"sku"_s, 2));
        QCOMPARE(m_model->sorts().last().descending, true);
        QVERIFY(trigger(u"name"_s, 0));
        QCOMPARE(m_model->sorts(), (Sorts{{columnOf(u"name"_s), false}}));
        const SortMenu menu(m_table.get(), columnOf(u"name"_s));
        QVERIFY(menu.actions().at(0)->isChecked() && !menu.actions().at(1)->isChecked());
    }

    void aScreenReaderSeesATable()
    {
        auto *seen = QAccessible::queryAccessibleInterface(m_table.get());
        QVERIFY(seen && seen->tableInterface());
        QCOMPARE(seen->role(), QAccessible::Table);
        QCOMPARE(seen->tableInterface()->rowCount(), kProducts);
        auto *cell = seen->tableInterface()->cellAt(7, columnOf(u"sku"_s));
        QVERIFY(cell);
        QTRY_COMPARE(cell->text(QAccessible::Name), u"S0007"_s);
        QCOMPARE(cell->rect().height(), m_table->rowHeight());
        m_table->selectId(m_model->idAt(7).value());
        QVERIFY(cell->state().selected);
        m_table->selectAll();
        QVERIFY(seen->tableInterface()->cellAt(kProducts - 1, columnOf(u"sku"_s))->state().selected);
    }

    void theSumOfTheSelectionIsCountedInTheBackground()
    {
        SelectionSum sum(m_table.get());
        sum.setBook({m_store, m_store->path(), u"Shop"_s, {}});
        edit([](db::Connection &connection) {
            for (qint64 id = 1; id <= kProducts; ++id)
                must(repo::stock::change(connection, {.id = {}, .productId = {id}, .delta = 2, .reason = u"received"_s}));
        });
        QVERIFY(comes([this] { return m_model->isUpToDate(); }));
        const auto select = [this](int first, int last) {
            m_table->selectionModel()->select(QItemSelection(m_model->index(first, 0), m_model->index(last, 0)),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        };
        select(0, 9);
        QVERIFY(!sum.sum()); // of the former selection nothing is left
        QTRY_COMPARE(sum.sum(), std::optional(Money{10 * 2 * 10}));
        select(5, 104);
        QVERIFY(!sum.sum());
        QTRY_COMPARE(sum.sum(), std::optional(Money{100 * 2 * 10}));
        m_table->selectAll();
        QTRY_COMPARE(sum.sum(), std::optional(Money{kProducts * 2 * 10}));
        select(3, 3);
        QTRY_VERIFY(sum.isSettled());
        QVERIFY(!sum.sum());
    }

    void whatMovesUpIsSelectedWhereTheCurrentRowIsDeleted()
    {
        const auto selectRows = [this](int first, int last) {
            m_table->setCurrentIndex(m_model->index(first, 0));
            m_table->selectionModel()->select(QItemSelection(m_model->index(first, 0), m_model->index(last, 0)),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        };
        const auto removeAndWait = [this](const QList<int> &rows, bool addsOne = false) {
            QList<qint64> ids;
            for (const int row : rows)
                ids.append(*m_model->idAt(row));
            edit([ids, addsOne](db::Connection &connection) {
                for (const qint64 id : ids)
                    must(repo::products::remove(connection, ProductId{id}));
                if (addsOne)
                    must(repo::products::create(connection, {.id = {}, .sku = u"ZZ"_s, .name = u"ZZ"_s, .price = {1}, .cost = {1}}));
            });
            return comes([this, ids] { return m_model->isUpToDate() && m_model->rowsOf(ids).isEmpty(); });
        };
        for (const int row : {3, 0}) {
            const auto next = *m_model->idAt(row + 1);
            selectRows(row, row);
            QSignalSpy reported(m_table.get(), &RecordTable::currentIdChanged);
            QVERIFY(removeAndWait({row}));
            QCOMPARE(m_table->currentId(), next);
            QCOMPARE(m_table->selectedIds(2), QList{next});
            QCOMPARE(reported.size(), 1); // the form does not flash through another record
        }
        const int last = m_model->rowCount() - 1;
        selectRows(last, last);
        QVERIFY(removeAndWait({last}));
        QCOMPARE(m_table->selectedIds(2), QList{*m_model->idAt(last - 1)});
        QCOMPARE(m_table->currentIndex().row(), last - 1);
        // Several, and a row that comes at the same time.
        const auto next = *m_model->idAt(8);
        selectRows(5, 7);
        QVERIFY(removeAndWait({5, 6, 7}, true));
        QCOMPARE(m_table->currentId(), next);
        QCOMPARE(m_table->selectedIds(2), QList{next});
        // Of those that are selected only the current one goes.
        const QList stay{*m_model->idAt(11), *m_model->idAt(12)};
        selectRows(10, 12);
        QVERIFY(removeAndWait({10}));
        QCOMPARE(m_table->selectedIds(3), stay);
        QCOMPARE(m_table->currentId(), stay.first());
    }

private:
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
    std::unique_ptr<RecordTable> m_table;
};

QTEST_MAIN(tst_recordtable)
#include "tst_recordtable.moc"
