// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables of text into the book, as a person imports them: looked at, reviewed, done in one step.
#include "tests/ui/importfixture.h"
#include "ui/dialogs/newbookdialog.h"

#include <QMimeData>

using namespace tradebook;
using namespace tradebook::test;

class tst_importing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup()
    {
        QCOMPARE(db::UiThread::calls(), 0);
        QSettings().clear();
    }

    void productsAreReviewedBeforeTheyAreImportedInOneStep()
    {
        Importing at;
        at.begin("SKU;Name;Price;Vendor\nMUG-1;Blue mug;13,00;\nTEA-9;Darjeeling First Flush;8,99;\nNEW-1;Spoon;2,50;Oak\nBAD;X;cheap;\n");
        QVERIFY(at.dialog());
        QCOMPARE(at.dialog()->windowTitle(), u"Import spring.csv"_s);
        QCOMPARE(at.chosen(u"Records"_s), u"Products"_s);
        QCOMPARE(at.chosen(u"Encoding"_s), u"UTF-8"_s);
        QCOMPARE(at.chosen(u"Cells divided by"_s), u"Semicolon"_s);
        QCOMPARE(at.tabs(), u"All 4|New 1|Changed 1|Same 1|Rejected 1"_s);
        QCOMPARE(at.rows(),
            QStringList({u"2|Changed|MUG-1|Blue mug|£12.50 → £13.00|"_s, u"3|Same|TEA-9|Darjeeling First Flush|8,99|"_s,
                u"4|New|NEW-1|Spoon|£2.50|"_s, u"5|Rejected|BAD|X|cheap|The price “cheap” is not a number."_s}));
        QVERIFY2(at.message().startsWith(u"1 row cannot be imported as it is"_s), qPrintable(at.message()));
        QCOMPARE(at.importButton()->text(), u"&Import 2 Products"_s);
        QCOMPARE(at.products(), kProductsBefore);
        at.import();
        QCOMPARE(at.products(), u"MUG-1 1300, TEA-9 899, SOAP-3 333, SOAP-4 555, NEW-1 250"_s);
        QCOMPARE(at.told(), u"Done: Import products from “spring.csv”. 1 new, 1 changed, 1 the same, 1 rejected"_s);
        QVERIFY(at.window->page(u"products"_s)->isVisible());
        // …and taken back from the bar in one step
        QTest::mouseClick(shownButton(&*at.window, u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(at.products(), kProductsBefore);
    }

    void aTabShowsItsRowsOnly()
    {
        Importing at;
        at.begin("SKU,Name,Price\nMUG-1,Blue mug,13.00\nNEW-1,Spoon,2.50\nNEW-2,Fork,2.50\n");
        auto *tabs = at.dialog()->findChild<QTabBar *>();
        tabs->setCurrentIndex(1);
        QCOMPARE(at.rows(), QStringList({u"3|New|NEW-1|Spoon|£2.50|"_s, u"4|New|NEW-2|Fork|£2.50|"_s}));
        tabs->setCurrentIndex(4);
        QVERIFY(at.rows().isEmpty());
        QVERIFY(!at.empty().isEmpty());
        at.dialog()->reject();
        QVERIFY(at.settle());
        QCOMPARE(at.products(), kProductsBefore);
        QVERIFY(!at.window->undoDesk()->ahead().undo);
    }

    void columnsAreChosenAndAFieldHasOneColumn()
    {
        Importing at;
        at.begin("colour,shape,weight\nMUG-1,13.00,20\nTEA-9,9.00,30\n");
        QVERIFY2(at.empty().contains(u"None of the columns"_s), qPrintable(at.empty()));
        QVERIFY(!at.importButton()->isEnabled());
        QCOMPARE(at.importButton()->text(), u"&Import Products"_s);
        at.choose(u"shape"_s, u"Price"_s);
        QVERIFY2(at.empty().contains(u"SKU"_s), qPrintable(at.empty()));
        at.choose(u"colour"_s, u"SKU"_s);
        QCOMPARE(at.chosen(u"Mapping"_s), u"As chosen below"_s);
        QCOMPARE(at.tabs(), u"All 2|New 0|Changed 2|Same 0|Rejected 0"_s);
        at.choose(u"weight"_s, u"Price"_s);
        QCOMPARE(at.chosen(u"shape"_s), u"Leave out"_s);
        at.import();
        QCOMPARE(at.products(), u"MUG-1 2000, TEA-9 3000, SOAP-3 333, SOAP-4 555"_s);
        QCOMPARE(at.ask(u"SELECT group_concat(DISTINCT attributes) FROM products"_s), u"{}"_s);
    }

    void whatIsUnknownIsMarked()
    {
        Importing at;
        at.begin("SKU,Glaze\nMUG-1,matt\n");
        const auto said = [&](const QString &part) {
            const auto labels = at.dialog()->findChildren<QLabel *>();
            return std::any_of(
                labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
        };
        QVERIFY(said(u"Unknown, becomes an attribute: matt"_s));
        QCOMPARE(at.chosen(u"Glaze"_s), u"Attribute"_s);
        at.choose(u"Records"_s, u"Users"_s);
        QVERIFY(said(u"Unknown, is left out: matt"_s));
    }

    void theFormOfTheFileCanBeSaid()
    {
        Importing at;
        at.open(at.files.write(u"latin.txt"_s,
            "SKU|Name;Price\nNEW-1|M\xC3\xBC"
            "ck;1.00\n"));
        at.choose(u"Cells divided by"_s, u"Bar"_s);
        QCOMPARE(at.rows(), QStringList{u"2|New|NEW-1|"_s});
        at.choose(u"Cells divided by"_s, u"Semicolon"_s);
        QVERIFY2(at.empty().contains(u"SKU"_s), qPrintable(at.empty()));
        at.choose(u"SKU|Name"_s, u"SKU"_s);
        QCOMPARE(at.rows(), QStringList{u"2|New|NEW-1|Mück|£1.00|"_s});
        // read otherwise, the columns stay what they are
        at.choose(u"Encoding"_s, u"Windows-1252"_s);
        QCOMPARE(at.rows(), QStringList{u"2|New|NEW-1|MÃ¼ck|£1.00|"_s});
        at.choose(u"Encoding"_s, u"UTF-16LE"_s);
        QVERIFY(!at.importButton()->isEnabled());
        QVERIFY2(!(at.message() + at.empty()).isEmpty(), "nothing is said of a file that cannot be read so");
        at.choose(u"Encoding"_s, u"UTF-8"_s);
        QCOMPARE(at.rows(), QStringList{u"2|New|NEW-1|Mück|£1.00|"_s});
    }

    void anotherKindOfRecordCanBeSaid()
    {
        Importing at;
        at.begin("code,name\nC-7,Maria A.\nC-8,Ana\n");
        at.choose(u"Records"_s, u"Users"_s);
        QCOMPARE(at.rows(), QStringList({u"2|Changed|C-7|Maria Anders → Maria A.|"_s, u"3|New|C-8|Ana|"_s}));
        QCOMPARE(at.importButton()->text(), u"&Import 2 Users"_s);
        at.import();
        QVERIFY(at.window->page(u"users"_s)->isVisible());
        QCOMPARE(at.ask(u"SELECT group_concat(name) FROM users"_s), u"Maria A.,Ana"_s);
    }

    void aMappingIsRememberedForTheNextFile()
    {
        Importing at;
        at.begin("Art,Wert,Farbe\nMUG-1,14.00,blue\n", u"north 1.csv"_s);
        at.choose(u"Art"_s, u"SKU"_s);
        at.choose(u"Wert"_s, u"Price"_s);
        at.choose(u"Farbe"_s, u"Leave out"_s);
        auto *name = Importing::labelled<QLineEdit>(at.dialog(), u"Remember mapping under"_s);
        QVERIFY(!shownButton(at.dialog(), u"Remember"_s)->isEnabled());
        name->setText(u"Supplier North"_s);
        QVERIFY(!shownButton(at.dialog(), u"Forget"_s)->isEnabled());
        shownButton(at.dialog(), u"Remember"_s)->click();
        QVERIFY(at.settle());
        QVERIFY2(at.message().contains(u"Supplier North"_s), qPrintable(at.message()));
        at.import();
        at.begin("Wert,Art,Neu\n15.00,MUG-1,x\n", u"north 2.csv"_s);
        QCOMPARE(at.chosen(u"Mapping"_s), u"Supplier North"_s);
        QCOMPARE(at.rows(), QStringList{u"2|Changed|MUG-1|£14.00 → £15.00|Attributes: empty → Neu: x"_s});
        // its name stands there, so that it can be forgotten
        shownButton(at.dialog(), u"Forget"_s)->click();
        QVERIFY(at.settle());
        QCOMPARE(at.ask(u"SELECT count(*) FROM import_profiles"_s), u"0"_s);
        at.dialog()->reject();
        at.begin("Wert,Art,Neu\n15.00,MUG-1,x\n", u"north 3.csv"_s);
        QCOMPARE(at.chosen(u"Mapping"_s), u"As found"_s);
    }

    void aKnownFormOffersItsProfile()
    {
        Importing at;
        at.begin("productID,productName,categoryID,unitPrice,unitsInStock,discontinued\n1,Chai,,18.00,39,0\n", u"products.csv"_s);
        at.choose(u"Mapping"_s, u"Northwind"_s);
        QCOMPARE(at.chosen(u"productID"_s), u"SKU"_s);
        QCOMPARE(at.tabs(), u"All 1|New 1|Changed 0|Same 0|Rejected 0"_s);
    }

    void allRowsOrNone()
    {
        Importing at;
        at.begin("SKU,Price\nMUG-1,13.00\nBAD,cheap\n");
        QVERIFY(at.importButton()->isEnabled());
        at.tick(u"Import all rows or none"_s);
        QVERIFY(!at.importButton()->isEnabled());
        QVERIFY2(at.message().contains(u"so nothing is"_s), qPrintable(at.message()));
        at.tick(u"Import all rows or none"_s);
        at.import();
        QCOMPARE(at.products(), u"MUG-1 1300, TEA-9 899, SOAP-3 333, SOAP-4 555"_s);
    }

    void ordersMoveStockOnlyWhereThatIsAsked_data()
    {
        QTest::addColumn<bool>("moves");
        QTest::addColumn<QString>("onHand");
        QTest::newRow("history") << false << u"10"_s;
        QTest::newRow("with stock") << true << u"7"_s;
    }
    void ordersMoveStockOnlyWhereThatIsAsked()
    {
        QFETCH(bool, moves);
        QFETCH(QString, onHand);
        Importing at;
        at.begin("InvoiceNo,StockCode,Quantity,UnitPrice,InvoiceDate\nA-1,MUG-1,3,12.50,2026-01-05 10:00\n");
        QCOMPARE(at.chosen(u"Records"_s), u"Order lines"_s);
        if (moves)
            at.tick(u"Orders reserve and move stock"_s);
        QCOMPARE(at.importButton()->text(), u"&Import 1 Order Line"_s);
        at.import();
        QVERIFY(at.window->page(u"orders"_s)->isVisible());
        QCOMPARE(at.ask(u"SELECT on_hand FROM stock JOIN products ON products.id = product_id WHERE sku = 'MUG-1'"_s), onHand);
        QCOMPARE(at.told(), u"Done: Import order lines from “spring.csv”. 1 new"_s);
    }

    void rejectedRowsAreSavedWithTheirReasonsBeforeAndAfter()
    {
        Importing at;
        at.begin("SKU,Price\nMUG-1,13.00\nBAD,cheap\n");
        const QByteArray expected = "SKU,Price,line,reason\r\nBAD,cheap,3,The price “cheap” is not a number.\r\n";
        shownButton(at.dialog(), u"Save Rejected Rows…"_s)->click();
        chooseInFileDialog(at.dialog(), at.files.path(u"before.csv"_s));
        QVERIFY(at.settle());
        QCOMPARE(Files::content(at.files.path(u"before.csv"_s)), expected);
        QVERIFY2(at.message().contains(u"before.csv"_s), qPrintable(at.message()));
        at.import();
        shownButton(&*at.window, u"Save Rejected Rows…"_s)->click();
        chooseInFileDialog(&*at.window, at.files.path(u"after.csv"_s));
        QVERIFY(at.settle());
        QCOMPARE(Files::content(at.files.path(u"after.csv"_s)), expected);
        QVERIFY2(at.told().contains(u"after.csv"_s), qPrintable(at.told()));
        // mended, they come in
        at.files.write(u"after.csv"_s, "SKU,Price,line,reason\r\nBAD,3.00,3,The price “cheap” is not a number.\r\n");
        at.open(at.files.path(u"after.csv"_s));
        QCOMPARE(at.tabs(), u"All 1|New 1|Changed 0|Same 0|Rejected 0"_s);
    }

    void whatIsThereAlreadyNeedsNoImport()
    {
        Importing at;
        at.begin("SKU,Price\nMUG-1,12.50\n");
        QVERIFY(!at.importButton()->isEnabled());
        QVERIFY2(at.message().contains(u"already"_s), qPrintable(at.message()));
        at.begin("SKU,Price\n", u"head.csv"_s);
        QVERIFY(!at.importButton()->isEnabled());
        QVERIFY2(at.message().contains(u"no rows"_s), qPrintable(at.message()));
    }

    void theCommandOpensTheChoiceOfAFile()
    {
        Importing at;
        auto *command = at.window.action(u"Import…"_s);
        QVERIFY(command && command->isEnabled());
        QCOMPARE(command->shortcut(), QKeySequence(u"Ctrl+Shift+I"_s));
        QVERIFY(!command->statusTip().isEmpty());
        command->trigger();
        chooseInFileDialog(&*at.window, at.files.write(u"a.csv"_s, "SKU,Price\nMUG-1,13\n"));
        QVERIFY(at.settle());
        QVERIFY(at.dialog());
        // another file from there
        shownButton(at.dialog(), u"Choose Another File…"_s)->click();
        chooseInFileDialog(at.dialog(), at.files.write(u"b.csv"_s, "SKU,Price\nMUG-1,14\nTEA-9,1\n"));
        QVERIFY(at.settle());
        QTRY_COMPARE(at.dialog()->windowTitle(), u"Import b.csv"_s);
        QCOMPARE(at.tabs(), u"All 2|New 0|Changed 2|Same 0|Rejected 0"_s);
    }

    void aTableOfTextCanBeDroppedOnTheWindow()
    {
        Importing at;
        for (const QString &name : {u"a.csv"_s, u"b.TSV"_s, u"c.txt"_s}) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(at.files.write(name, "SKU\tPrice\nMUG-1\t13\n"))});
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&*at.window, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&*at.window, &drop);
            QVERIFY(at.settle());
            QVERIFY2(at.dialog(), qPrintable(name));
            at.dialog()->reject();
            QTRY_VERIFY(!at.dialog());
        }
    }

    void fromTheWelcomePageItBeginsANewBook()
    {
        const Files files;
        const QTemporaryDir folder;
        Window window;
        shownButton(&*window, u"Import…"_s)->click();
        chooseInFileDialog(&*window, files.write(u"spring_2027.csv"_s, "SKU,Price\nMUG-1,13.00\n"));
        QVERIFY(window.settle());
        auto *dialog = window->findChild<NewBookDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const auto fields = dialog->findChildren<QLineEdit *>();
        QCOMPARE(fields.at(0)->text(), u"spring 2027"_s);
        fields.at(1)->setText(folder.path());
        shownButton(dialog, u"Create Book"_s)->click();
        QTRY_VERIFY(window->hasBook());
        QTRY_VERIFY(window->findChild<ImportWindow *>());
        QVERIFY(window.settle());
        auto *import = window->findChild<ImportWindow *>();
        QCOMPARE(import->findChild<QPushButton *>(u"importNow"_s)->text(), u"&Import 1 Product"_s);
        import->findChild<QPushButton *>(u"importNow"_s)->click();
        QVERIFY(window.settle());
        QCOMPARE(inBook(folder.filePath(u"spring 2027.tradebook"_s), u"SELECT group_concat(sku || price) FROM products"_s), u"MUG-11300"_s);
    }

    void withoutANewBookNothingIsMadeOrImportedLater()
    {
        const Files files;
        const SmallBook book;
        Window window;
        window->importDesk()->begin(files.write(u"spring.csv"_s, "SKU,Price\nMUG-1,13.00\n"));
        QVERIFY(window.settle());
        auto *dialog = window->findChild<NewBookDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        QTRY_VERIFY(!window->findChild<NewBookDialog *>());
        window->openBook(book.path());
        QTRY_VERIFY(window->hasBook());
        QVERIFY(window.settle());
        QVERIFY(!window->findChild<ImportWindow *>());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_importing)
#include "tst_importing.moc"
