// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// More rows selected than are edited at once: all or nothing, and a sentence.
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/bulkeditdialog.h"
#include "ui/pages/listpage.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

class tst_manyselected : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editsAsManyAsItSaysAndNeverAPart_data()
    {
        QTest::addColumn<qsizetype>("rows");
        QTest::addColumn<bool>("isDone");
        QTest::newRow("as many as can be") << kMostEditedRows << true;
        QTest::newRow("one more") << kMostEditedRows + 1 << false;
    }
    void editsAsManyAsItSaysAndNeverAPart()
    {
        QFETCH(qsizetype, rows);
        QFETCH(bool, isDone);
        const WindowSetting setting;
        TestBook book;
        execute(book.writer(),
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO users (name) SELECT 'User ' || i FROM n"_s
                .arg(rows));
        book.close();
        Window window(book.path());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        auto *page = static_cast<ListPage *>(window->page(u"users"_s));
        page->table()->selectAll();
        QTRY_COMPARE(page->table()->selectedRows(), rows);
        auto *told = window->findChild<MessageBar *>();
        const auto refusal
            = u"%L1 rows are selected, and at most 100,000 are changed at once: nothing was changed. Select fewer, by a filter "
              "for example."_s.arg(rows);

        page->bulkEdit();
        auto *dialog = window->findChild<BulkEditDialog *>();
        QCOMPARE(dialog != nullptr, isDone);
        QCOMPARE(told->text() == refusal, !isDone);
        if (dialog)
            dialog->reject();
        if (isDone)
            return; // what a delete does is the matter of other tests
        told->dismiss();
        page->deleteSelected();
        QVERIFY(window.settle());
        QCOMPARE(told->text(), refusal);
        QCOMPARE(page->table()->records()->rowCount(), static_cast<int>(rows));
    }
};

QTEST_MAIN(tst_manyselected)
#include "tst_manyselected.moc"
