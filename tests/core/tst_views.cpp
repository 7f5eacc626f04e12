// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/views.h"
#include "core/store.h"
#include "core/words/words.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
namespace views = tradebook::repo::views;

namespace {

views::View dearProducts(const QString &name = u"Dear products"_s)
{
    return {name, u"star"_s,
        {.kind = list::Kind::Products,
            .filter = u"price >= 100 name contains \"o'k\""_s,
            .text = u"mug"_s,
            .category = CategoryId{7},
            .columns = {{u"sku"_s, 0}, {u"name"_s, 1250}},
            .sorts = {{u"price"_s, true}, {u"sku"_s, false}}}};
}

QStringList namesIn(db::Connection &connection)
{
    QStringList names;
    for (const auto &saved : must(views::all(connection)))
        names.append(saved.name);
    return names;
}

/// What another tool may have written as the JSON of a view.
Result<views::View> reading(const QString &json)
{
    TestBook book;
    must(views::add(book.writer(), dearProducts()));
    execute(book.writer(), u"UPDATE saved_views SET json = '%1'"_s.arg(QString(json).replace(u'\'', u"''"_s)));
    return must(views::all(book.writer())).first().view;
}

} // namespace

class tst_views : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aViewComesBackAsItWasSaved()
    {
        TestBook book;
        const auto orders = views::View{u"Late"_s, u"clock"_s, {.kind = list::Kind::Orders, .tab = list::OrderTab::Returns}};
        const auto users = views::View{u"Anybody"_s, {}, {.kind = list::Kind::Users}};
        auto loose = dearProducts(u"Loose"_s);
        loose.content.category.reset();
        loose.content.withoutCategory = true;
        for (const auto &view : {dearProducts(), orders, users, loose})
            must(views::add(book.writer(), view));
        const auto all = must(views::all(book.writer()));
        QCOMPARE(all.size(), 4);
        for (const auto &[saved, view] : {std::pair(all.at(0), users), std::pair(all.at(1), dearProducts()), std::pair(all.at(2), orders),
                 std::pair(all.at(3), loose)}) {
            QCOMPARE(saved.name, view.name);
            QVERIFY(saved.view);
            QCOMPARE(saved.view->name, view.name);
            QCOMPARE(saved.view->icon, view.icon);
            QVERIFY(saved.view->content == view.content);
        }
    }

    void viewsStandInTheOrderOfTheirNames()
    {
        TestBook book;
        for (const auto &name : {u"view 10"_s, u"Österreich"_s, u"View 9"_s, u"apples"_s})
            must(views::add(book.writer(), dearProducts(name)));
        QCOMPARE(namesIn(book.writer()), (QStringList{u"apples"_s, u"Österreich"_s, u"View 9"_s, u"view 10"_s}));
    }

    void aNameIsOneViewsOnly()
    {
        TestBook book;
        must(views::add(book.writer(), dearProducts(u"One"_s)));
        const auto other = must(views::add(book.writer(), dearProducts(u"Other"_s)));
        const auto again = views::add(book.writer(), dearProducts(u"  One "_s));
        QCOMPARE(again.error().kind, ErrorKind::Duplicate);
        QCOMPARE(again.error().data, (QStringList{u"name"_s, u"One"_s}));
        QCOMPARE(views::rename(book.writer(), other, u"One"_s).error().kind, ErrorKind::Duplicate);
        QCOMPARE(views::update(book.writer(), other, dearProducts(u"One"_s)).error().kind, ErrorKind::Duplicate);
        QVERIFY(views::rename(book.writer(), other, u"Other"_s));
        QCOMPARE(namesIn(book.writer()), (QStringList{u"One"_s, u"Other"_s}));
    }

    void aNameThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u" \t "_s;
        QTest::newRow("too long") << QString(views::kLongestName + 1, u'x');
        QTest::newRow("a NUL") << u"a"_s + QChar(0) + u"b"_s;
        QTest::newRow("half a character") << u"a"_s + QChar(0xd800);
    }
    void aNameThatIsNoneIsRefused()
    {
        QFETCH(QString, name);
        TestBook book;
        const auto known = must(views::add(book.writer(), dearProducts()));
        QCOMPARE(views::add(book.writer(), dearProducts(name)).error().kind, ErrorKind::Invalid);
        QCOMPARE(views::rename(book.writer(), known, name).error().kind, ErrorKind::Invalid);
        QCOMPARE(views::update(book.writer(), known, dearProducts(name)).error().kind, ErrorKind::Invalid);
        QCOMPARE(namesIn(book.writer()), QStringList{u"Dear products"_s});
    }

    void theLongestNameIsTaken()
    {
        TestBook book;
        const QString name(views::kLongestName, u'x');
        must(views::add(book.writer(), dearProducts(name)));
        QCOMPARE(namesIn(book.writer()), QStringList{name});
    }

    void aFilterThatIsTooLongIsRefused()
    {
        TestBook book;
        auto view = dearProducts();
        view.content.filter = QString(views::kLongestJson, u'x');
        QCOMPARE(views::add(book.writer(), view).error().kind, ErrorKind::Overflow);
        view.content.filter = u"a"_s + QChar(0);
        QCOMPARE(views::add(book.writer(), view).error().kind, ErrorKind::Invalid);
        QVERIFY(namesIn(book.writer()).isEmpty());
    }

    void textsOfAllKindsComeBack()
    {
        TestBook book;
        for (const auto &text : hostileTexts()) {
            auto view = dearProducts();
            view.content.text = text;
            view.content.filter = text;
            const auto id = must(views::add(book.writer(), view));
            QVERIFY(must(views::all(book.writer())).first().view->content == view.content);
            must(views::remove(book.writer(), id));
        }
    }

    void aViewThatIsGoneIsNotFound()
    {
        TestBook book;
        const auto id = must(views::add(book.writer(), dearProducts()));
        must(views::remove(book.writer(), id));
        QCOMPARE(views::remove(book.writer(), id).error().kind, ErrorKind::NotFound);
        QCOMPARE(views::rename(book.writer(), id, u"New"_s).error().kind, ErrorKind::NotFound);
        const auto updated = views::update(book.writer(), id, dearProducts());
        QCOMPARE(updated.error().kind, ErrorKind::NotFound);
        QVERIFY(words::sentence(updated.error()).contains(words::recordName(u"saved_view"_s)));
    }

    void whatAnotherToolHasWrittenIsToldNotBelieved_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no JSON") << u"{\"kind\":"_s;
        QTest::newRow("a list") << u"[1, 2]"_s;
        QTest::newRow("no kind") << u"{}"_s;
        QTest::newRow("a kind that is no list of the window") << u"{\"kind\":\"addresses\"}"_s;
        QTest::newRow("a kind that is a number") << u"{\"kind\":3}"_s;
        QTest::newRow("another tab") << u"{\"kind\":\"orders\",\"tab\":\"lost\"}"_s;
        QTest::newRow("a filter that is no text") << u"{\"kind\":\"orders\",\"filter\":{}}"_s;
        QTest::newRow("a text that is no text") << u"{\"kind\":\"orders\",\"text\":7}"_s;
        QTest::newRow("a category by name") << u"{\"kind\":\"products\",\"category\":\"Mugs\"}"_s;
        QTest::newRow("half a category") << u"{\"kind\":\"products\",\"category\":1.5}"_s;
        QTest::newRow("too long") << u"{\"kind\":\"orders\",\"text\":\"%1\"}"_s.arg(QString(views::kLongestJson, u'x'));
        QTest::newRow("deeply nested") << QString(5000, u'[') + QString(5000, u']');
    }
    void whatAnotherToolHasWrittenIsToldNotBelieved()
    {
        QFETCH(QString, json);
        const auto view = reading(json);
        QVERIFY(!view);
        QCOMPARE(view.error().kind, ErrorKind::Invalid);
        QCOMPARE(view.error().data, (QStringList{u"view"_s, u"Dear products"_s}));
        QVERIFY(!view.error().detail.isEmpty());
    }

    void columnsThatTheListDoesNotHaveAreLeftOut()
    {
        const auto view = reading(u"{\"kind\":\"orders\",\"columns\":[{\"field\":\"total\",\"width\":-3},{\"field\":\"colour\"},7,"
                                  "{\"field\":\"total\",\"width\":12},{\"field\":\"number\",\"width\":9999999}],"
                                  "\"sorts\":[{\"field\":\"colour\"},{\"field\":\"total\",\"descending\":true},{\"field\":\"total\"}]}"_s);
        QVERIFY(view);
        QCOMPARE(view->content.columns, (QList<views::Column>{{u"total"_s, 0}, {u"number"_s, 20000}}));
        QCOMPARE(view->content.sorts, (QList<views::SortedBy>{{u"total"_s, true}}));
    }

    void anUnreadableViewCanBeRenamedAndRemoved()
    {
        TestBook book;
        const auto id = must(views::add(book.writer(), dearProducts()));
        execute(book.writer(), u"UPDATE saved_views SET json = 'x'"_s);
        must(views::rename(book.writer(), id, u"Broken"_s));
        QCOMPARE(namesIn(book.writer()), QStringList{u"Broken"_s});
        must(views::remove(book.writer(), id));
        QVERIFY(namesIn(book.writer()).isEmpty());
    }

    void savingRenamingAndRemovingAreUndone()
    {
        TestBook book;
        book.close();
        const auto store = must(answerOf(Store::open(book.path(), Store::Mode::ReadWrite)));
        const auto names = [&] {
            return must(answerOf(store->read({}, [](db::Connection &connection) -> Result<QStringList> { return namesIn(connection); })));
        };
        const auto id = must(answerOf(store->write({u"view.save"_s, {{u"name"_s, u"Dear"_s}}},
            [](db::Connection &connection) { return views::add(connection, dearProducts(u"Dear"_s)); })));
        must(answerOf(store->write({u"view.rename"_s, {{u"name"_s, u"Cheap"_s}}},
            [id](db::Connection &connection) { return views::rename(connection, id, u"Cheap"_s); })));
        must(answerOf(store->write(
            {u"view.delete"_s, {{u"name"_s, u"Cheap"_s}}}, [id](db::Connection &connection) { return views::remove(connection, id); })));
        QVERIFY(names().isEmpty());
        const auto undone = must(answerOf(store->undo()));
        QCOMPARE(words::actionName(undone), u"Delete view “Cheap”"_s);
        QCOMPARE(names(), QStringList{u"Cheap"_s});
        must(answerOf(store->undo()));
        QCOMPARE(names(), QStringList{u"Dear"_s});
        must(answerOf(store->undo()));
        QVERIFY(names().isEmpty());
        must(answerOf(store->redo()));
        QCOMPARE(names(), QStringList{u"Dear"_s});
        must(answerOf(store->close()));
    }
};

QTEST_GUILESS_MAIN(tst_views)
#include "tst_views.moc"
