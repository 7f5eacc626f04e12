// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/bulkeditdialog.h"
#include "ui/pages/listpage.h"
#include "ui/undodesk.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// A page with some rows selected, and the dialog over it.
struct Bulk {
    SampleBook book;
    Window window;
    ListPage *page = nullptr;
    QPointer<BulkEditDialog> dialog;

    explicit Bulk(const QString &name)
        : window(book.path())
    {
        window->showPage(name);
        if (!window.settle())
            qFatal("the page does not come");
        page = static_cast<ListPage *>(window->page(name));
    }
    void open(int rows)
    {
        page->table()->clearSelection();
        page->table()->setSelectionMode(QAbstractItemView::MultiSelection);
        for (int row = 0; row < rows; ++row)
            page->table()->selectRow(row);
        page->bulkEdit();
        dialog = window->findChild<BulkEditDialog *>();
    }
    bool settle()
    {
        return test::comes([this] { return !dialog || dialog->isSettled(); }) && window.settle();
    }
    void choose(const QString &what)
    {
        auto *combo = dialog->findChildren<QComboBox *>().first();
        combo->setCurrentText(what);
    }
    QLineEdit *input()
    {
        for (auto *line : dialog->findChildren<QLineEdit *>()) {
            if (line->isVisible())
                return line;
        }
        return nullptr;
    }
    QPushButton *apply()
    {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == u"Change Records"_s)
                return button;
        }
        return nullptr;
    }
    QVariant raw(int row, const QString &field) const
    {
        return page->records()->index(row, *list::columnOf(page->records()->kind(), field)).data(RawRole);
    }
};

} // namespace

class tst_bulkedit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void pricesAreShownBeforeTheyChangeAndChangeInOneStep()
    {
        Bulk bulk(u"products"_s);
        const qint64 before = bulk.raw(0, u"price"_s).toLongLong();
        bulk.open(3);
        QVERIFY(bulk.dialog);
        QVERIFY(!bulk.apply()->isEnabled());
        QCOMPARE(bulk.input()->accessibleName(), u"Percent"_s); // its label has another parent
        QCOMPARE(bulk.dialog->focusWidget(), bulk.input());
        bulk.input()->setText(u"10"_s);
        QVERIFY(bulk.settle());
        QCOMPARE(bulk.dialog->summary(), u"3 will change, 0 stay as they are, 0 cannot change."_s);
        const auto *preview = bulk.dialog->findChild<QTableView *>()->model();
        QCOMPARE(preview->rowCount(), 3);
        QCOMPARE(preview->headerData(0, Qt::Horizontal).toString(), u"SKU"_s);
        QCOMPARE(bulk.raw(0, u"price"_s).toLongLong(), before); // nothing has changed yet
        bulk.apply()->click();
        QTRY_VERIFY(!bulk.dialog);
        QVERIFY(bulk.settle());
        const qint64 raised = (before * 110 + 50) / 100;
        QTRY_COMPARE(bulk.raw(0, u"price"_s).toLongLong(), raised);
        QCOMPARE(bulk.window->messageBar()->text().remove(u'\u00a0'), u"Done: Raise 3 prices by 10%"_s);
        QTRY_VERIFY(bulk.window->undoDesk()->ahead().undo);
        bulk.window->undoDesk()->undo();
        QTRY_COMPARE(bulk.raw(0, u"price"_s).toLongLong(), before);
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void whatCannotBeReadIsSaidAndNothingCanBeApplied()
    {
        Bulk bulk(u"products"_s);
        bulk.open(2);
        bulk.input()->setText(u"ten"_s);
        QVERIFY(bulk.settle());
        QVERIFY(!bulk.apply()->isEnabled());
        QVERIFY(!bulk.dialog->findChild<QLabel *>(u"bulkMessage"_s)->text().isEmpty());
        QVERIFY(bulk.dialog->summary().isEmpty());
    }

    void aTagIsAddedToUsers()
    {
        Bulk bulk(u"users"_s);
        bulk.open(2);
        bulk.choose(u"Add a tag"_s);
        bulk.input()->setText(u"friend"_s);
        QVERIFY(bulk.settle());
        QCOMPARE(bulk.dialog->summary(), u"2 will change, 0 stay as they are, 0 cannot change."_s);
        bulk.apply()->click();
        QTRY_VERIFY(!bulk.dialog);
        bulk.open(3);
        bulk.choose(u"Add a tag"_s);
        bulk.input()->setText(u"friend"_s);
        QVERIFY(bulk.settle());
        QCOMPARE(bulk.dialog->summary(), u"1 will change, 2 stay as they are, 0 cannot change."_s);
    }

    void ordersThatCannotTakeAStatusSayWhyAndStay()
    {
        Bulk bulk(u"orders"_s);
        const int rows = qMin(60, bulk.page->records()->rowCount());
        bulk.open(rows);
        auto *status = bulk.dialog->findChildren<QComboBox *>().last();
        for (auto *combo : bulk.dialog->findChildren<QComboBox *>()) {
            if (combo->isVisible() && combo->findText(u"Delivered"_s) >= 0)
                status = combo;
        }
        status->setCurrentText(u"Delivered"_s);
        QVERIFY(bulk.settle());
        QVERIFY2(!bulk.dialog->summary().contains(u" 0 cannot change"_s), qPrintable(bulk.dialog->summary()));
        const auto *preview = bulk.dialog->findChild<QTableView *>()->model();
        QVERIFY(!preview->index(0, 4).data().toString().isEmpty()); // refused ones first, with the reason
    }

    void ordersOfNobodyAreCalledAsInTheList()
    {
        Bulk bulk(u"orders"_s);
        QVERIFY(bulk.settle());
        const int column = *list::columnOf(list::Kind::Orders, u"customer"_s);
        const int rows = qMin(60, bulk.page->records()->rowCount());
        QMap<QString, QString> inList; // by number
        for (int row = 0; row < rows; ++row)
            inList.insert(bulk.raw(row, u"number"_s).toString(), bulk.page->records()->index(row, column).data().toString());
        QVERIFY(inList.values().contains(u"Walk-in"_s));
        bulk.open(rows);
        QVERIFY(bulk.settle());
        const auto *preview = bulk.dialog->findChild<QTableView *>()->model();
        QStringList names;
        for (int row = 0; row < preview->rowCount(); ++row) {
            names.append(preview->index(row, 1).data().toString());
            QCOMPARE(names.last(), inList.value(preview->index(row, 0).data().toString()));
        }
        QVERIFY(names.contains(u"Walk-in"_s));
    }

    void activeIsSetInOneStepAndCancelChangesNothing()
    {
        Bulk bulk(u"products"_s);
        bulk.open(4);
        bulk.choose(u"Set active or not"_s);
        for (auto *combo : bulk.dialog->findChildren<QComboBox *>()) {
            if (combo->isVisible() && combo->findText(u"Not active"_s) >= 0)
                combo->setCurrentText(u"Not active"_s);
        }
        QVERIFY(bulk.settle());
        QVERIFY(bulk.apply()->isEnabled());
        bulk.dialog->reject();
        QTRY_VERIFY(!bulk.dialog);
        QVERIFY(bulk.settle());
        QVERIFY(!bulk.window->undoDesk()->ahead().undo);
    }

    void whatAnotherEditChangesIsLookedAtAnew()
    {
        Bulk bulk(u"products"_s);
        const qint64 before = bulk.raw(0, u"price"_s).toLongLong();
        const auto id = *bulk.page->records()->idAt(0);
        bulk.open(1);
        bulk.input()->setText(u"10"_s);
        QVERIFY(bulk.settle());
        const auto written = bulk.window->desk()->book().store->write({u"product.update"_s}, [id, before](db::Connection &connection) {
            return edit::apply(connection, {RecordKind::Product, id}, {{u"price"_s, before, before + 1000}});
        });
        QTRY_VERIFY(written.isFinished());
        QVERIFY(bulk.settle());
        const qint64 raised = ((before + 1000) * 110 + 50) / 100;
        const auto *preview = bulk.dialog->findChild<QTableView *>()->model();
        QTRY_COMPARE(preview->index(0, 3).data().toString(), bulk.window->desk()->book().figures.money(Money{raised}));
        bulk.apply()->click();
        QTRY_VERIFY(!bulk.dialog);
        QVERIFY(bulk.settle());
        QTRY_COMPARE(bulk.raw(0, u"price"_s).toLongLong(), raised);
    }

    void itStaysUntilItIsKnownWhetherTheRecordsHaveChanged()
    {
        Bulk bulk(u"products"_s);
        bulk.open(2);
        bulk.input()->setText(u"10"_s);
        QVERIFY(bulk.settle());
        const auto gate = std::make_shared<QSemaphore>();
        const auto held = bulk.window->desk()->book().store->write({u"drafts.save"_s}, [gate](db::Connection &) -> Result<void> {
            gate->acquire();
            return {};
        });
        bulk.apply()->click();
        for (auto *button : bulk.dialog->findChildren<QPushButton *>())
            QVERIFY2(!button->isEnabled(), qPrintable(button->text()));
        QTest::keyClick(bulk.dialog.data(), Qt::Key_Escape);
        bulk.dialog->reject();
        const bool isThere = bulk.dialog && bulk.dialog->isVisible();
        gate->release();
        QVERIFY(isThere);
        QTRY_VERIFY(!bulk.dialog);
        QTRY_COMPARE(bulk.window->messageBar()->text().remove(u'\u00a0'), u"Done: Raise 2 prices by 10%"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_bulkedit)
#include "tst_bulkedit.moc"
