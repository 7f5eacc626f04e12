// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/categories.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
namespace categories = tradebook::repo::categories;
using categories::Place;

namespace {

/// A parent with children that have no order of their own: they stand by name.
struct Shelf {
    TestBook book;
    CategoryId home = addCategory(book.writer(), u"Home"_s);
    QHash<QString, CategoryId> byName;

    explicit Shelf(const QStringList &names)
    {
        for (const auto &name : names)
            byName.insert(name, addCategory(book.writer(), name, home));
    }
    Result<void> place(CategoryId id, const Place &where)
    {
        return db::inTransaction(book.writer(), [&] { return categories::place(book.writer(), id, where); });
    }
    void before(const QString &name, const QString &sibling)
    {
        must(place(byName.value(name), {home, Place::Among::Before, byName.value(sibling)}));
    }
    void last(const QString &name) { must(place(byName.value(name), {home, Place::Among::Last})); }
    [[nodiscard]] QString order()
    {
        QStringList names;
        for (const auto &node : must(categories::tree(book.writer()))) {
            if (node.parentId == home)
                names.append(node.name);
        }
        return names.join(u' ');
    }
    [[nodiscard]] QString changed() { return scalar(book.writer(), u"SELECT total_changes()"_s); }
};

} // namespace

class tst_categoryplacing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsACategoryBetweenSiblings()
    {
        Shelf shelf({u"A"_s, u"B"_s, u"C"_s, u"D"_s});
        shelf.before(u"D"_s, u"B"_s);
        QCOMPARE(shelf.order(), u"A D B C"_s);
        shelf.before(u"C"_s, u"A"_s);
        QCOMPARE(shelf.order(), u"C A D B"_s);
        shelf.last(u"C"_s);
        QCOMPARE(shelf.order(), u"A D B C"_s);
        shelf.before(u"B"_s, u"D"_s);
        QCOMPARE(shelf.order(), u"A B D C"_s);
    }

    void anyOrderCanBeMadeByPlacing()
    {
        QStringList names;
        for (int i = 0; i < 12; ++i)
            names.append(QString(QChar(u'a' + i)));
        Shelf shelf(names);
        QStringList wanted = names;
        QRandomGenerator dice(20261121);
        for (int round = 0; round < 300; ++round) {
            const QString name = wanted.takeAt(dice.bounded(static_cast<int>(wanted.size())));
            const int to = dice.bounded(static_cast<int>(wanted.size()) + 1);
            if (to == wanted.size())
                shelf.last(name);
            else
                shelf.before(name, wanted.at(to));
            wanted.insert(to, name);
            QCOMPARE(shelf.order(), wanted.join(u' '));
        }
    }

    void aNewcomerStandsByItsNameUntilSomebodyHasMadeAnOrder()
    {
        Shelf shelf({u"A"_s, u"C"_s, u"D"_s});
        const auto newcomer = addCategory(shelf.book.writer(), u"b"_s);
        VERIFY_OK(shelf.place(newcomer, {shelf.home}));
        QCOMPARE(shelf.order(), u"A b C D"_s);
        shelf.before(u"D"_s, u"A"_s);
        const auto later = addCategory(shelf.book.writer(), u"B2"_s);
        VERIFY_OK(shelf.place(later, {shelf.home}));
        QCOMPARE(shelf.order(), u"D A b C B2"_s);
    }

    void writesOnlyWhatHasToMove()
    {
        QStringList names;
        for (int i = 0; i < 500; ++i)
            names.append(u"n%1"_s.arg(i, 3, 10, QChar(u'0')));
        Shelf shelf(names);
        shelf.last(u"n499"_s); // stands there
        auto before = shelf.changed().toInt();
        shelf.last(u"n499"_s);
        QCOMPARE(shelf.changed().toInt(), before);
        shelf.before(u"n499"_s, u"n000"_s);
        QCOMPARE(shelf.changed().toInt(), before + 1);
        before = shelf.changed().toInt();
        shelf.before(u"n499"_s, u"n003"_s); // the three before it make room
        QCOMPARE(shelf.changed().toInt(), before + 3);
        before = shelf.changed().toInt();
        shelf.before(u"n200"_s, u"n003"_s); // in the gap that was left
        QCOMPARE(shelf.changed().toInt(), before + 1);
        QVERIFY(shelf.order().startsWith(u"n000 n001 n002 n499 n200 n003"_s));
    }

    void makesRoomWherePositionsAreAtTheEndOfTheNumbers()
    {
        Shelf shelf({u"A"_s, u"B"_s, u"C"_s});
        execute(shelf.book.writer(),
            u"UPDATE categories SET position = CASE name WHEN 'A' THEN -9223372036854775807 WHEN 'B' THEN 5 ELSE 9223372036854775807 END"_s);
        shelf.last(u"A"_s);
        QCOMPARE(shelf.order(), u"B C A"_s);
        shelf.before(u"C"_s, u"B"_s);
        QCOMPARE(shelf.order(), u"C B A"_s);
    }

    void refusesWhereNoPlaceIs()
    {
        Shelf shelf({u"A"_s, u"B"_s});
        const auto a = shelf.byName.value(u"A"_s);
        const auto inner = addCategory(shelf.book.writer(), u"Inner"_s, a);
        const auto circle = shelf.place(shelf.home, {inner});
        QVERIFY(!circle.isOk());
        QCOMPARE(static_cast<int>(circle.error().kind), static_cast<int>(ErrorKind::Rule));
        const auto itself = shelf.place(a, {a});
        QVERIFY(!itself.isOk());
        QCOMPARE(static_cast<int>(itself.error().kind), static_cast<int>(ErrorKind::Rule));
        COMPARE_ERROR(
            shelf.place(a, {shelf.home, Place::Among::Before, inner}), ErrorKind::NotFound, u"category"_s, QString::number(inner.value));
        COMPARE_ERROR(shelf.place({99}, {shelf.home}), ErrorKind::NotFound, u"category"_s, u"99"_s);
        COMPARE_ERROR(shelf.place(a, {CategoryId{99}}), ErrorKind::NotFound, u"category"_s, u"99"_s);
        QCOMPARE(static_cast<int>(categories::place(shelf.book.writer(), a, {}).error().kind), static_cast<int>(ErrorKind::Internal));
        QCOMPARE(shelf.order(), u"A B"_s);
        VERIFY_OK(shelf.place(a, {std::nullopt}));
        QCOMPARE(must(categories::read(shelf.book.writer(), a)).parentId, std::nullopt);
        QCOMPARE(must(categories::read(shelf.book.writer(), inner)).parentId, std::optional(a));
    }

    void saysWhatACategoryHolds()
    {
        Shelf shelf({u"A"_s, u"B"_s});
        addCategory(shelf.book.writer(), u"Inner"_s, shelf.byName.value(u"A"_s));
        must(repo::products::create(shelf.book.writer(), {.id = {}, .sku = u"P"_s, .name = u"P"_s, .categoryId = shelf.home}));
        const auto held = must(categories::held(shelf.book.writer(), shelf.home));
        QCOMPARE(held.categories, 2);
        QCOMPARE(held.products, 1);
        COMPARE_ERROR(categories::held(shelf.book.writer(), {99}), ErrorKind::NotFound, u"category"_s, u"99"_s);
    }
};

QTEST_GUILESS_MAIN(tst_categoryplacing)
#include "tst_categoryplacing.moc"
