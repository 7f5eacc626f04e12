// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of real shops through the window, each taken for what it is without a word from the person; the figures were reckoned outside the
// program.
#include "tests/support/importing.h"
#include "tests/ui/importfixture.h"

using namespace tradebook;
using namespace tradebook::test;

class tst_importreal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = realDataFolder();
        if (m_folder.isEmpty())
            QSKIP("no shared test data here");
        m_setting = std::make_unique<WindowSetting>();
    }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void eachFileIsTakenForWhatItIs_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("answer");
        QTest::newRow("Northwind, categories") << u"northwind_csv/categories.csv"_s << u"Categories"_s << u"&Import 8 Categories"_s
                                               << u"categories"_s << u"SELECT count(*) FROM categories"_s << u"8"_s;
        QTest::newRow("Northwind, products") << u"northwind_csv/products.csv"_s << u"Products"_s << QString() << u"products"_s << QString()
                                             << QString(); // their categories come first
        QTest::newRow("Northwind, customers") << u"northwind_csv/customers.csv"_s << u"Users"_s << u"&Import 91 Users"_s << u"users"_s
                                              << u"SELECT count(*) FROM users"_s << u"92"_s;
        QTest::newRow("a taxonomy") << u"shopify_taxonomy_2024-07"_s << u"Categories"_s << u"&Import 10,281 Categories"_s << u"categories"_s
                                    << u"SELECT count(*) FROM categories"_s << u"10281"_s;
        QTest::newRow("a sales file of half a year")
            << u"uci_online_retail_2010-12/online_retail_2010-12.csv"_s << u"Order lines"_s << u"&Import 42,481 Order Lines"_s
            << u"orders"_s << u"SELECT count(*) || ' ' || (SELECT count(*) FROM order_items) FROM orders"_s << u"2025 42481"_s;
    }
    void eachFileIsTakenForWhatItIs()
    {
        QFETCH(QString, file);
        QFETCH(QString, kind);
        QFETCH(QString, button);
        QFETCH(QString, page);
        QFETCH(QString, question);
        QFETCH(QString, answer);
        Importing at;
        QString path = m_folder + u'/' + file;
        if (QFileInfo(path).isDir())
            path += u'/' + QDir(path).entryList({u"*.csv"_s}, QDir::Files).value(0);
        at.open(path);
        QVERIFY2(at.dialog(), qPrintable(at.told()));
        QCOMPARE(at.chosen(u"Records"_s), kind);
        if (button.isEmpty())
            return;
        QCOMPARE(at.importButton()->text(), button);
        const QString before = at.ask(u"SELECT count(*) FROM orders"_s);
        at.import();
        QVERIFY(at.window->page(page)->isVisible());
        QCOMPARE(at.ask(question), answer);
        // a second time there is nothing to do
        at.open(path);
        QVERIFY2(!at.importButton()->isEnabled(), qPrintable(at.tabs()));
        at.dialog()->reject();
        QVERIFY(at.settle());
        at.window->undoDesk()->undo();
        QTRY_COMPARE(at.ask(u"SELECT count(*) FROM orders"_s), before);
        QCOMPARE(db::UiThread::calls(), 0);
    }

private:
    QString m_folder;
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_importreal)
#include "tst_importreal.moc"
