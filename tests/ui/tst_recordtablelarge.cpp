// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// 200,000 rows: what a selection is made of, and how little is asked when a row changes. Times are told, never judged.
#include "tests/support/openstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/support/watchedapplication.h"
#include "ui/tables/recordtable.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

constexpr int kUsers = 200'000;

WatchedApplication *application()
{
    return static_cast<WatchedApplication *>(QCoreApplication::instance());
}

int columnOf(const QString &field)
{
    return list::columnOf(list::Kind::Users, field).value();
}

} // namespace

class tst_recordtablelarge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_book = std::make_unique<TestBook>();
        // Phones run through the names in steps, so that sorting by them scatters every run.
        execute(m_book->writer(),
            u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1 - 1) INSERT INTO users (name, name_key, phone) "
            "SELECT printf('User %06d', i), printf('user %06d', i), printf('%06d', i * 7919 % %1) FROM n"_s.replace(
                "%1"_L1, QString::number(kUsers)));
        const auto path = m_book->path();
        m_book->close();
        auto opening = Store::open(path, Store::Mode::ReadWrite);
        QVERIFY(comes([&] { return opening.isFinished(); }));
        const auto opened = opening.result();
        VERIFY_OK(opened);
        m_store = *opened;
    }
    void cleanupTestCase()
    {
        m_store.reset();
        m_book.reset();
        m_setting.reset();
    }
    void init()
    {
        db::UiThread::declare();
        m_model = std::make_unique<RecordTableModel>(list::Kind::Users);
        m_table = std::make_unique<RecordTable>(m_model.get(), u"Users"_s);
        m_table->resize(900, 600);
        m_table->show();
        m_model->setBook(m_store, {});
        m_model->setRequest({.sorts = {{columnOf(u"name"_s), false}}});
        QVERIFY(settle());
        application()->reset();
    }
    void cleanup()
    {
        QCOMPARE(db::UiThread::calls(), 0);
        db::UiThread::release();
        m_table.reset();
        m_model.reset();
        qInfo("longest event: %s", qPrintable(WatchedApplication::toText(application()->longest())));
    }

    void aHundredThousandSelectedRowsOutliveSortFilterAndRefresh()
    {
        constexpr int kFirst = 30'000;
        constexpr int kLast = 129'999;
        m_table->selectionModel()->select(QItemSelection(m_model->index(kFirst, 0), m_model->index(kLast, 0)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QCOMPARE(m_table->selectedRows(), 100'000);
        const auto before = m_table->selectedIds(kUsers);
        const QSet<qint64> chosen(before.begin(), before.end());
        const auto isKept = [&] {
            const auto now = m_table->selectedIds(kUsers);
            return m_table->selectedRows() == 100'000 && QSet<qint64>(now.begin(), now.end()) == chosen;
        };
        m_model->setSorts({{columnOf(u"phone"_s), true}});
        QVERIFY(settle());
        QVERIFY(isKept());
        QVERIFY(m_table->selected().scattered); // in far too many pieces for ranges
        const auto shown = m_table->grab(); // painted, and not for long
        QVERIFY(!shown.isNull());
        m_model->refresh();
        QVERIFY(settle());
        QVERIFY(isKept());
        m_model->setSorts({{columnOf(u"name"_s), true}});
        QVERIFY(settle());
        QVERIFY(isKept());
        QCOMPARE(m_table->selected().ranges.size(), 1); // one piece again
        // Of a filter's rows those that were selected are, and no other.
        m_model->setRequest({.text = u"user 1"_s, .sorts = m_model->sorts()});
        QVERIFY(settle());
        QCOMPARE(m_model->rowCount(), 100'000);
        QCOMPARE(m_table->selectedRows(), 30'000);
    }

    void oneRowMoreOrLessOfScatteredOnes()
    {
        m_table->selectionModel()->select(QItemSelection(m_model->index(0, 0), m_model->index(99'999, 0)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_model->setSorts({{columnOf(u"phone"_s), false}});
        QVERIFY(settle());
        QVERIFY(m_table->selected().scattered);
        const auto at = [this](int row) { return m_table->visualRect(m_model->index(row, columnOf(u"name"_s))).center(); };
        m_table->verticalScrollBar()->setValue(0);
        const auto isChosen = [this](int row) { return m_table->selected().scattered->contains(m_model->idAt(row).value()); };
        for (const int row : {2, 3, 4}) {
            const bool was = isChosen(row);
            const auto count = m_table->selectedRows();
            QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier, at(row));
            QCOMPARE(isChosen(row), !was);
            QCOMPARE(m_table->selectedRows(), count + (was ? -1 : 1));
        }
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(5));
        QVERIFY(!m_table->selected().scattered);
        QCOMPARE(m_table->selectedIds(5), QList{*m_model->idAt(5)});
    }

    void allOfThemAreOneRange()
    {
        QTest::keySequence(m_table.get(), QKeySequence::SelectAll);
        QCOMPARE(m_table->selectedRows(), kUsers);
        QCOMPARE(m_table->selected().ranges.size(), 1);
        m_model->setSorts({{columnOf(u"phone"_s), false}});
        QVERIFY(settle());
        QCOMPARE(m_table->selectedRows(), kUsers);
        QCOMPARE(m_table->selected().ranges.size(), 1);
    }

    // The rows are read while their places are painted, and only once.
    void aJumpAsksAtOnce()
    {
        QVERIFY(comes([this] { return m_model->isUpToDate(); }));
        const auto before = m_model->questions().windows;
        m_table->verticalScrollBar()->setValue(70'000 * m_table->rowHeight());
        QCOMPARE(m_model->questions().windows, before + 1);
        QVERIFY(comes([this] { return m_model->index(70'000, 0).data(StateRole).toInt() == static_cast<int>(RowState::Loaded); }));
        QVERIFY(comes([this] { return m_model->isUpToDate(); }));
        QCOMPARE(m_model->questions().windows, before + 1);
    }

    void allOfAListAreNotAllOfALongerOne()
    {
        const auto whole = m_model->request();
        m_model->setRequest({.text = u"user 1"_s, .sorts = m_model->sorts()});
        QVERIFY(settle());
        QTest::keySequence(m_table.get(), QKeySequence::SelectAll);
        QCOMPARE(m_table->selectedRows(), 100'000);
        m_model->setRequest(whole);
        QVERIFY(settle());
        QCOMPARE(m_model->rowCount(), kUsers);
        QCOMPARE(m_table->selectedRows(), 100'000);
    }

    void aChangedRowAloneIsAskedForAgain()
    {
        m_table->verticalScrollBar()->setValue(50'000 * m_table->rowHeight());
        QVERIFY(settle());
        const auto row = m_table->rowAt(100);
        const auto id = m_model->idAt(row).value();
        QTRY_COMPARE(text(row, u"name"_s), u"User %1"_s.arg(row, 6, 10, QChar(u'0')));
        QVERIFY(settle());
        const auto before = m_model->questions();
        rename(id, u"Zoe"_s);
        QTRY_COMPARE(text(row, u"name"_s), u"Zoe"_s);
        QVERIFY(settle());
        QCOMPARE(m_model->idAt(row), std::optional(id)); // in its place, until the next sort
        QCOMPARE(m_model->questions().rows - before.rows, 1);
        QCOMPARE(m_model->questions().windows - before.windows, 1);
        QCOMPARE(m_model->questions().ids - before.ids, 0);
        // A row that nobody looks at costs nothing until somebody does.
        const auto far = m_model->idAt(kUsers - 1).value();
        const auto seen = m_model->questions();
        rename(far, u"Zora"_s);
        QVERIFY(settle());
        QCOMPARE(m_model->questions().rows, seen.rows);
        QCOMPARE(m_model->questions().ids, seen.ids);
        rename(id, u"User %1"_s.arg(row, 6, 10, QChar(u'0')));
        rename(far, u"User %1"_s.arg(kUsers - 1, 6, 10, QChar(u'0')));
        // What has nothing to do with users asks nothing at all.
        QVERIFY(settle());
        const auto rest = m_model->questions();
        edit([](db::Connection &connection) { addProduct(connection, u"MUG"_s); });
        QVERIFY(settle());
        QCOMPARE(m_model->questions().rows, rest.rows);
        QCOMPARE(m_model->questions().ids, rest.ids);
        QCOMPARE(m_model->questions().totals, rest.totals);
    }

    void manyInsertsAskForTheIdsOnce()
    {
        const auto before = m_model->questions();
        for (int at = 0; at < 5; ++at)
            edit([at](db::Connection &connection) { must(repo::users::create(connection, {.id = {}, .name = u"Aaa %1"_s.arg(at)})); });
        QTRY_COMPARE(m_model->rowCount(), kUsers + 5);
        QVERIFY(settle());
        QVERIFY2(m_model->questions().ids - before.ids < 5, qPrintable(QString::number(m_model->questions().ids - before.ids)));
        QCOMPARE(m_table->indexAt({20, 5}).row(), 0);
        edit([](db::Connection &connection) { execute(connection, u"DELETE FROM users WHERE name LIKE 'Aaa %'"_s); });
        QTRY_COMPARE(m_model->rowCount(), kUsers);
    }

    void jumpsAnywhereAskForWhatIsSeen()
    {
        const auto before = m_model->questions();
        constexpr int kJumps = 40;
        for (int jump = 1; jump <= kJumps; ++jump) {
            m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum() / kJumps * jump);
            m_table->viewport()->repaint();
            const int top = m_table->rowAt(2);
            QTRY_COMPARE(text(top, u"name"_s), u"User %1"_s.arg(top, 6, 10, QChar(u'0')));
        }
        QVERIFY(settle());
        QVERIFY(m_model->questions().rows - before.rows <= kJumps * 3 * 128);
        QCOMPARE(m_model->questions().ids, before.ids);
    }

private:
    [[nodiscard]] bool settle()
    {
        return comes([this] { return m_model->isUpToDate(); });
    }
    template<class Edit>
    void edit(Edit work)
    {
        const auto done = m_store->write({u"test"_s}, [work](db::Connection &connection) -> Result<void> {
            work(connection);
            return {};
        });
        QVERIFY(comes([&] { return done.isFinished(); }));
        VERIFY_OK(done.result());
    }
    void rename(qint64 id, const QString &name)
    {
        edit([id, name](db::Connection &connection) {
            auto user = must(repo::users::read(connection, {id}));
            user.name = name;
            must(repo::users::update(connection, user));
        });
    }
    [[nodiscard]] QString text(int row, const QString &field) const { return m_model->index(row, columnOf(field)).data().toString(); }

    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<TestBook> m_book;
    std::shared_ptr<Store> m_store;
    std::unique_ptr<RecordTableModel> m_model;
    std::unique_ptr<RecordTable> m_table;
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    application.setWatching(true);
    tst_recordtablelarge test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recordtablelarge.moc"
