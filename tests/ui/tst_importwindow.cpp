// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window of an import by keyboard, in every size, direction and colour.
#include "tests/ui/accessibility.h"
#include "tests/ui/importfixture.h"
#include "ui/importing/importrowsmodel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QScrollArea>

using namespace tradebook;
using namespace tradebook::test;

namespace {

const QByteArray kSpring = "SKU;Name;Price;Category;Vendor;Notes\n"
                           "23843;Paper craft, little birdie;2,08;Home > Craft;North;\n"
                           "MUG-1;Blue mug, glazed;13,50;Kitchen > Mugs;North;new glaze\n"
                           "TEA-9;Darjeeling First Flush;8,99;;;\n"
                           "21754;Home building block word;5.9.5;Home;North;\n"
                           "SOAP-3;Olive soap, 100 g;4,95;Home > Bath;South;\n"
                           ";Assorted colour ornament;1,69;Home;South;\n"
                           "00417;Tea towel, sage;6,00;Kitchen > Textiles;South;\n"
                           "00417;Tea towel, plain;6,50;Kitchen > Textiles;South;\n";

/// A window of a small screen, over one book, with its import open.
struct Shown : Importing {
    explicit Shown(QSize size = QSize(1024, 600), Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        QApplication::setLayoutDirection(direction);
        window->resize(size);
        begin(kSpring, u"spring-2027.csv"_s);
    }
    Q_DISABLE_COPY_MOVE(Shown)
    ~Shown() { QApplication::setLayoutDirection(Qt::LeftToRight); }
};

} // namespace

class tst_importwindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void everythingHasANameAndKeysOfItsOwnAndNothingIsCutOff_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<QSize>("size");
        QTest::newRow("a small screen") << 1.0 << Qt::LeftToRight << QSize(1024, 600);
        QTest::newRow("half again as large") << 1.5 << Qt::LeftToRight << QSize(1536, 900);
        QTest::newRow("twice as large") << 2.0 << Qt::LeftToRight << QSize(2048, 1200);
        QTest::newRow("from the right") << 1.0 << Qt::RightToLeft << QSize(1024, 600);
    }
    void everythingHasANameAndKeysOfItsOwnAndNothingIsCutOff()
    {
        QFETCH(double, factor);
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(QSize, size);
        const LargerText larger(factor);
        Shown at(size, direction);
        auto *dialog = at.dialog().data();
        QVERIFY(dialog);
        const QSize least = dialog->minimumSizeHint();
        QVERIFY2(least.width() <= size.width() && least.height() <= size.height(),
            qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
        dialog->resize(size);
        QCOMPARE(unnamedInput(dialog), QString());
        QCOMPARE(doubleMnemonic(mnemonicTexts(dialog, nullptr)), QString());
        QTRY_COMPARE(cutOffText(dialog), QString());
        QVERIFY(!dialog->windowTitle().isEmpty());
        // orders have more options and more fields
        at.choose(u"Records"_s, u"Order lines"_s);
        QCOMPARE(unnamedInput(dialog), QString());
        QCOMPARE(doubleMnemonic(mnemonicTexts(dialog, nullptr)), QString());
        QTRY_COMPARE(cutOffText(dialog), QString());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!at.dialog());
    }

    void itsListHasTheNameOfTheContract()
    {
        Shown at;
        QCOMPARE(at.table()->accessibleName(), u"Rows"_s);
        QCOMPARE(Importing::labelled<QComboBox>(at.dialog(), u"Price"_s)->currentText(), u"Price"_s);
    }

    void theTabKeyReadsItFromTopToBottomAndComesBack()
    {
        Shown at;
        auto *dialog = at.dialog().data();
        dialog->activateWindow();
        auto *first = shownButton(dialog, u"Choose Another File…"_s);
        first->setFocus();
        QList<QWidget *> visited;
        for (int press = 0; press < 60; ++press) {
            auto *before = dialog->focusWidget();
            QTest::keyClick(before, Qt::Key_Tab);
            QVERIFY2(dialog->focusWidget() != before, before->metaObject()->className());
            if (dialog->focusWidget() == first)
                break;
            visited.append(dialog->focusWidget());
        }
        QCOMPARE(dialog->focusWidget(), static_cast<QWidget *>(first));
        const auto placeOf = [&](QWidget *one) { return visited.indexOf(one); };
        const QList<QWidget *> inOrder{shownButton(dialog, u"Save Rejected Rows…"_s), Importing::labelled<QComboBox>(dialog, u"Records"_s),
            Importing::labelled<QComboBox>(dialog, u"Encoding"_s), Importing::labelled<QComboBox>(dialog, u"Mapping"_s),
            Importing::labelled<QComboBox>(dialog, u"SKU"_s), Importing::labelled<QComboBox>(dialog, u"Notes"_s),
            Importing::labelled<QLineEdit>(dialog, u"Remember mapping under"_s), dialog->findChild<QTabBar *>(), at.table(),
            shownButton(dialog, u"Cancel"_s), at.importButton()};
        for (qsizetype one = 0; one < inOrder.size(); ++one) {
            QVERIFY2(placeOf(inOrder.at(one)) >= 0, qPrintable(QString::number(one)));
            QVERIFY2(one == 0 || placeOf(inOrder.at(one - 1)) < placeOf(inOrder.at(one)), qPrintable(QString::number(one)));
        }
    }

    void itIsDoneByKeysAlone()
    {
        Shown at;
        auto *dialog = at.dialog().data();
        dialog->activateWindow();
        auto *name = Importing::labelled<QComboBox>(dialog, u"Notes"_s);
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Home); // leave out
        QVERIFY(at.settle());
        QCOMPARE(name->currentText(), u"Leave out"_s);
        auto *tabs = dialog->findChild<QTabBar *>();
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), 1);
        at.table()->setFocus();
        QTest::keyClick(at.table(), Qt::Key_Down);
        QCOMPARE(at.table()->currentIndex().row(), 1);
        QVERIFY(dialog->isVisible());
        at.importButton()->setFocus();
        QTest::keyClick(at.importButton(), Qt::Key_Space);
        QVERIFY(at.settle());
        QTRY_VERIFY(!at.dialog());
        QCOMPARE(at.ask(u"SELECT count(*) FROM products"_s), u"6"_s);
    }

    void itsModelKeepsTheRulesOfModels()
    {
        Importing at;
        ImportRowsModel model(at.window->desk()->book().figures);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        transfer::ImportReport report{.rows = 3, .newRows = 1, .changed = 1, .rejected = 1};
        report.fields = {u"sku"_s, u"price"_s};
        report.review = {{.line = 2, .outcome = transfer::RowOutcome::New, .key = u"A"_s, .cells = {u"A"_s, u"1"_s}},
            {.line = 4,
                .outcome = transfer::RowOutcome::Changed,
                .key = u"B"_s,
                .changes = {{u"price"_s, 100, 200}, {u"cost"_s, {}, 5}},
                .cells = {u"B"_s, u"2"_s}}};
        report.rejects = {{.line = 3, .fault = transfer::Fault::ZeroQuantity, .cells = {u"C"_s, QString()}}, {.line = 9}};
        model.setReport(transfer::ImportKind::Products, report);
        QCOMPARE(model.rowCount(), 3); // the last one is one of the many that are not listed
        QCOMPARE(model.index(1, model.noteColumn()).data().toString(), u"The quantity is zero."_s);
        QCOMPARE(model.index(2, 3).data().toString(), u"£1.00 → £2.00"_s);
        QCOMPARE(model.index(2, model.noteColumn()).data().toString(), u"Cost: empty → £0.05"_s);
        model.setShown(ImportRowsModel::Outcome::Changed);
        QCOMPARE(model.rowCount(), 1);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void aVeryWideFileDoesNotHoldTheWindowUp()
    {
        QByteArray head = "SKU";
        QByteArray row = "A";
        for (int column = 0; column < 5000; ++column) {
            head += ",c" + QByteArray::number(column);
            row += ",x";
        }
        Importing at;
        at.begin(head + '\n' + row + '\n', u"wide.csv"_s);
        QVERIFY(at.dialog()->findChildren<QComboBox *>().size() < 200);
        QCOMPARE(at.importButton()->text(), u"&Import 1 Product"_s);
        at.import();
        QCOMPARE(at.ask(u"SELECT attributes LIKE '%\"c4999\":\"x\"%' FROM products WHERE sku = 'A'"_s), u"1"_s);
    }

    void theReasonOfARejectedRowIsInSightHoweverManyFieldsThereAre()
    {
        Importing at;
        at.begin(
            "SKU,Name,Price,Category,Stock,Barcode,Description\nNEW-1,A mug of a long name,abc,Home > Kitchen,5,123456,Made of stone\n");
        auto *table = at.table();
        const int note = table->model()->columnCount() - 1;
        QVERIFY2(!table->model()->index(0, note).data().toString().isEmpty(), qPrintable(at.rows().first()));
        at.dialog()->resize(800, 500);
        QVERIFY(at.settle());
        const int right = table->columnViewportPosition(note) + table->columnWidth(note);
        QVERIFY2(right <= table->viewport()->width(), qPrintable(QString::number(right)));
        const int wanted = table->fontMetrics().horizontalAdvance(table->model()->index(0, note).data().toString());
        QVERIFY(table->columnWidth(note) >= qMin(wanted, table->fontMetrics().averageCharWidth() * 60));
    }

    void textsOfAFileAreShownAsTheyAre()
    {
        Importing at;
        at.begin("SKU,\"<b>&Name</b>\",\"100 %1\"\n<i>A</i>,\"&x %2\",%n\n");
        at.choose(u"<b>Name</b>"_s, u"Name"_s);
        QCOMPARE(at.rows(), QStringList{u"2|New|<i>A</i>|&x %2|"_s});
        for (const auto *label : at.dialog()->findChildren<QLabel *>()) {
            if (label->text().contains(u"<b>"_s) || label->text().contains(u"%n"_s))
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        }
    }

    /// For looking at: into the folder that TRADEBOOK_PICTURES names.
    void itIsDrawnInEveryColourSizeAndDirection()
    {
        struct Look {
            QString name;
            Theme::Appearance appearance;
            double factor;
            Qt::LayoutDirection direction;
        };
        const QString folder = qEnvironmentVariable("TRADEBOOK_PICTURES");
        for (const auto &look : {Look{u"light"_s, Theme::Appearance::Light, 1.0, Qt::LeftToRight},
                 Look{u"dark"_s, Theme::Appearance::Dark, 1.0, Qt::LeftToRight},
                 Look{u"large"_s, Theme::Appearance::Light, 1.5, Qt::LeftToRight},
                 Look{u"mirrored"_s, Theme::Appearance::Light, 1.0, Qt::RightToLeft}}) {
            const LargerText larger(look.factor);
            m_setting->theme().show(look.appearance);
            Shown at(look.factor > 1 ? QSize(1280, 800) : QSize(1024, 600), look.direction);
            at.dialog()->resize(look.factor > 1 ? QSize(1200, 760) : QSize(1000, 570));
            QTRY_COMPARE(cutOffText(at.dialog()), QString()); // once all is laid out
            const QPixmap picture = at.dialog()->grab();
            QVERIFY(!picture.isNull());
            if (!folder.isEmpty())
                QVERIFY(picture.save(QDir(folder).filePath(u"import-%1.png"_s.arg(look.name))));
        }
        m_setting->theme().show(Theme::Appearance::Light);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_importwindow)
#include "tst_importwindow.moc"
