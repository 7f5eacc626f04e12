// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "tests/ui/twins.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/forms/likenessline.h"

using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;
using namespace tradebook::db::literals;

namespace {

/// A question that ends only when it is interrupted.
LikenessLine::Answer askForEver(db::Connection &connection)
{
    const auto number
        = db::Query(connection, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_sql).number();
    return number ? LikenessLine::Answer(QList<LikenessLine::Like>()) : LikenessLine::Answer(number.error());
}

/// Mia Brown and mía brown under one number, both mugs under one barcode.
void makeAlike(const Twins &desk)
{
    desk.ask(u"UPDATE users SET phone = '07178 378710' WHERE id = "_s + QString::number(desk.twin.value));
    desk.ask(u"UPDATE products SET barcode = '40012345' WHERE id = "_s + QString::number(desk.mug.value));
}

} // namespace

/// The line that says when what is typed looks like a record that is there already.
class tst_likeness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_window = std::make_unique<Window>();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_setting.reset();
    }
    void cleanup() { QSettings().clear(); }

    void whatLooksLikeAUserIsSaid_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("name without accents and case") << u"name"_s << u"MIA BROWN"_s << u"Looks like Mia Brown (C1): the same name."_s;
        QTest::newRow("e-mail without case") << u"email"_s << u"MIA@example.com"_s << u"Looks like mía brown: the same e-mail address."_s;
        QTest::newRow("digits of the telephone number")
            << u"phone"_s << u"07178/378710"_s << u"Looks like Mia Brown (C1): the same telephone number."_s;
        QTest::newRow("nobody") << u"name"_s << u"Mia Browne"_s << QString();
    }
    void whatLooksLikeAUserIsSaid()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        const Twins desk(*m_window);
        desk.command(u"New User"_s)->trigger();
        desk.settle();
        auto *line = desk.users()->form()->likeness();
        QVERIFY(!line->isVisible());
        desk.userForm().type(field, text);
        desk.settle();
        QCOMPARE(line->text(), sentence);
        QCOMPARE(line->isVisible(), !sentence.isEmpty());
        QVERIFY(!desk.userForm().button(u"Merge…"_s)); // it is no record yet
        desk.userForm().type(field, {});
        desk.settle();
        QVERIFY(!line->isVisible());
    }

    void whatLooksLikeAProductIsSaid_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("SKU without case") << u"sku"_s << u"pot"_s << u"Looks like mug (Pot): the same SKU."_s;
        QTest::newRow("barcode") << u"barcode"_s << u"40012345"_s << u"Looks like mug (Pot): the same barcode."_s;
        QTest::newRow("name") << u"name"_s << u"cup"_s << u"Looks like Cup (CUP): the same name."_s;
        QTest::newRow("nothing") << u"sku"_s << u"po"_s << QString();
    }
    void whatLooksLikeAProductIsSaid()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        const Twins desk(*m_window);
        desk.command(u"New Product"_s)->trigger();
        desk.settle();
        desk.productForm().type(field, text);
        desk.settle();
        QCOMPARE(desk.products()->form()->likeness()->text(), sentence);
        QCOMPARE(desk.products()->form()->likeness()->isVisible(), !sentence.isEmpty());
    }

    void aRecordIsNotLikeItself()
    {
        const Twins desk(*m_window);
        desk.show(desk.noah);
        QVERIFY(!desk.users()->form()->likeness()->isVisible());
        desk.userForm().type(u"name"_s, u"noah"_s);
        desk.settle();
        QVERIFY(!desk.users()->form()->likeness()->isVisible());
        desk.show(desk.cup);
        QVERIFY(!desk.products()->form()->likeness()->isVisible());
    }

    void theOneThatIsThereIsShownAndTheTypingKept()
    {
        const Twins desk(*m_window);
        desk.command(u"New User"_s)->trigger();
        desk.settle();
        desk.userForm().type(u"email"_s, u"mia@example.com"_s);
        desk.settle();
        QVERIFY(desk.userForm().press(u"Show"_s));
        desk.settle();
        QCOMPARE(desk.users()->form()->record(), (RecordRef{RecordKind::User, desk.twin.value}));
        QVERIFY(desk.userForm().shows(u"An unfinished new user is kept here."_s));
        QVERIFY(desk.userForm().press(u"Continue"_s));
        desk.settle();
        QCOMPARE(desk.userForm().at(u"email"_s).text(), u"mia@example.com"_s);
        QVERIFY(desk.users()->form()->likeness()->isVisible());
    }

    // Two that are there and only share a name stay two; nobody is told each time.
    void theSameNameAloneIsSaidOfANewRecordOnly()
    {
        const Twins desk(*m_window);
        desk.show(desk.mia);
        QVERIFY(!desk.users()->form()->likeness()->isVisible());
        desk.show(desk.mug);
        QVERIFY(!desk.products()->form()->likeness()->isVisible());
        desk.show(desk.noah);
        desk.userForm().type(u"name"_s, u"mia brown"_s);
        desk.settle();
        QVERIFY(!desk.users()->form()->likeness()->isVisible());
        desk.userForm().type(u"email"_s, u"mia@example.com"_s);
        desk.settle();
        QCOMPARE(desk.users()->form()->likeness()->text(), u"Looks like mía brown: the same e-mail address, name."_s);
    }

    // Until the next answer comes nothing speaks about the record that was shown before.
    void itGoesWithItsRecord()
    {
        const Twins desk(*m_window);
        makeAlike(desk);
        desk.show(desk.mia);
        auto *line = desk.users()->form()->likeness();
        QCOMPARE(line->text(), u"Looks like mía brown: the same telephone number, name."_s);
        QVERIFY(desk.userForm().button(u"Merge…"_s));
        desk.users()->showRecord(desk.noah.value);
        QVERIFY(!line->isVisible());
        desk.settle();
        QVERIFY(!line->isVisible());
        desk.show(desk.twin);
        QVERIFY(line->text().contains(u"Mia Brown (C1)"_s));
        desk.command(u"New User"_s)->trigger();
        QVERIFY(!line->isVisible());
    }

    void mergingIsOfferedForWhatIsSaved()
    {
        const Twins desk(*m_window);
        makeAlike(desk);
        desk.show(desk.mug);
        QVERIFY(desk.productForm().press(u"Merge…"_s));
        auto *dialog = desk.dialog<MergeDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isSettled());
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == u"MUG-1"_s; }));
    }

    void aBookThatIsReadOnlyShowsButMergesNothing()
    {
        const Twins desk(*m_window, Store::Mode::ReadOnly);
        makeAlike(desk);
        desk.show(desk.mia);
        QVERIFY(desk.users()->form()->likeness()->isVisible());
        QVERIFY(desk.userForm().button(u"Show"_s));
        QVERIFY(!desk.userForm().button(u"Merge…"_s));
    }

    // The reader that is asked for ever comes back because a newer question interrupts it.
    void newerTypingInterruptsTheQuestion()
    {
        const Twins desk(*m_window);
        desk.show(desk.noah);
        auto asked = std::make_shared<int>(0);
        auto *line = new LikenessLine(desk.users()->form(), [asked](const QVariantMap &typed, qint64) -> LikenessLine::Ask {
            ++*asked;
            if (typed.value(u"phone"_s).toString() == "1"_L1)
                return askForEver;
            return [](db::Connection &) { return LikenessLine::Answer(QList<LikenessLine::Like>{{7, u"Someone"_s, {u"phone"_s}}}); };
        });
        line->setBook((*desk.window)->desk()->book());
        desk.userForm().type(u"phone"_s, u"1"_s);
        QTRY_VERIFY(*asked > 0);
        QVERIFY(!line->isSettled());
        desk.userForm().type(u"phone"_s, u"12"_s);
        QTRY_VERIFY(line->isSettled());
        QCOMPARE(line->text(), u"Looks like Someone: the same telephone number."_s);
    }

    void aQuestionThatFailsSaysNothing()
    {
        const Twins desk(*m_window);
        desk.show(desk.noah);
        auto *line = new LikenessLine(desk.users()->form(), [](const QVariantMap &, qint64) -> LikenessLine::Ask {
            return [](db::Connection &) { return LikenessLine::Answer(Error{.kind = ErrorKind::InputOutput}); };
        });
        line->setBook((*desk.window)->desk()->book());
        desk.userForm().type(u"phone"_s, u"1"_s);
        QTRY_VERIFY(line->isSettled());
        QVERIFY(!line->isVisible());
        QVERIFY(line->text().isEmpty());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<Window> m_window;
};

QTEST_MAIN(tst_likeness)
#include "tst_likeness.moc"
