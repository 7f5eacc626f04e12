// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/backupshop.h"
#include "tests/ui/composerfixture.h"
#include "ui/forms/recordform.h"
#include "ui/pages/page.h"

#include <QAction>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

void restoreIn(Window &window)
{
    window->restoreDesk()->showBackups();
    auto *backups = window->restoreDesk()->backupsWindow();
    if (!comes([&] { return backups->isSettled() && buttonOf(backups, u"Restore"_s)->isEnabled(); }))
        qFatal("nothing to restore");
    QTest::mouseClick(buttonOf(backups, u"Restore"_s), Qt::LeftButton);
    const auto isDone = [&] { return !window->restoreDesk()->isBusy() && window->messageBar()->text().startsWith(u"Restored"_s); };
    if (!comes(isDone) || !window.settle())
        qFatal("not restored");
}

/// What is kept in the open book, by name.
QStringList draftsIn(Window &window)
{
    auto names = window->desk()->book().store->read({}, [](db::Connection &connection) -> Result<QString> {
        return scalar(connection, u"SELECT group_concat(name || ' ' || json, char(10)) FROM drafts"_s);
    });
    if (!comes([&] { return names.isFinished(); }))
        qFatal("no answer");
    return must(names.result()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

/// What is typed and not saved yet when a backup is restored.
class tst_restoretyped : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }

    void aNewProductStaysInTheFormAndIsKeptInTheRestoredBook()
    {
        const BackupShop shop;
        // The first row of the list, which the backup does not have.
        shop.change(u"INSERT INTO products (sku, name, price) VALUES ('0-LATER', '0 A later one', 100)"_s);
        Window window(shop.book.path());
        window->showPage(u"products"_s);
        QVERIFY(window.settle());
        auto *list = window.named<QTableView>(u"Products"_s);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            for (int column = 0; column < list->model()->columnCount(); ++column) {
                if (list->model()->index(row, column).data().toString() == u"0-LATER"_s)
                    list->selectRow(row);
            }
        }
        QVERIFY(window.settle());
        window.action(u"New Product"_s)->trigger();
        auto *form = window->findChild<RecordForm *>(u"details"_s);
        for (auto *each : window->findChildren<RecordForm *>()) {
            if (each->isNew())
                form = each;
        }
        QVERIFY(form && form->isNew());
        form->editor(u"sku"_s)->setText(u"HALF-9"_s);
        form->editor(u"name"_s)->setText(u"half typed"_s);
        restoreIn(window);
        QVERIFY(form->isNew());
        QVERIFY(form->isVisible());
        QCOMPARE(form->editor(u"sku"_s)->text(), u"HALF-9"_s);
        QTRY_COMPARE(draftsIn(window).filter(u"HALF-9"_s).size(), 1);
        QVERIFY(draftsIn(window).filter(u"HALF-9"_s).first().contains(u"half typed"_s));
    }

    void anOrderThatIsTypedIsKeptInTheRestoredBook()
    {
        const BackupShop shop;
        Window window(shop.book.path());
        window.action(u"New Order"_s)->trigger();
        auto *composer = window->findChild<OrderComposer *>();
        QVERIFY(composer);
        QTRY_VERIFY(composer->isOpen());
        composer->parts().message->setPlainText(u"composing"_s);
        restoreIn(window);
        QVERIFY(composer->isOpen());
        QCOMPARE(composer->parts().message->text(), u"composing"_s);
        QTRY_COMPARE(draftsIn(window).filter(u"composing"_s).size(), 1);
        composer->parts().keep->click();
        QVERIFY(window.settle());
        QCOMPARE(draftsIn(window).filter(u"composing"_s).size(), 1);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_restoretyped)
#include "tst_restoretyped.moc"
