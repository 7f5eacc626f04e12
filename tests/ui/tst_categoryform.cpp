// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "tests/ui/categoryshop.h"
#include "ui/forms/categoryinput.h"
#include "ui/forms/categorypicker.h"
#include "ui/forms/fieldinput.h"
#include "ui/pages/categoryform.h"

#include <QLineEdit>
#include <QPushButton>

using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::db::literals;

namespace {

struct FormShop : PageShop {
    [[nodiscard]] CategoryForm *form() const { return page->findChild<CategoryForm *>(); }
    [[nodiscard]] QLineEdit *line(const QString &field) const { return static_cast<LineInput *>(form()->editor(field)->input())->edit(); }
    [[nodiscard]] QString reason(const QString &field) const { return form()->editor(field)->reason(); }
    [[nodiscard]] bool show(CategoryId id) const
    {
        tree()->select(id);
        return settle() && form()->record() == RecordRef{RecordKind::Category, id.value};
    }
    void type(const QString &field, const QString &text) const
    {
        line(field)->setFocus();
        line(field)->selectAll();
        QTest::keyClicks(line(field), text);
        QTest::keyClick(line(field), Qt::Key_Return);
    }
    void pick(std::optional<CategoryId> parent) const
    {
        form()->parentInput()->picker()->setCategory(parent);
        Q_EMIT form()->parentInput()->picker()->picked(parent);
    }
    [[nodiscard]] Category read(CategoryId id) const
    {
        return must(answerOf(store->read({}, [id](db::Connection &connection) { return repo::categories::read(connection, id); })));
    }
};

} // namespace

class tst_categoryform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Error>(); }
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void savesFieldByField()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mugs));
        shop.type(u"name"_s, u"Mugs' & <b>cups</b>"_s);
        shop.type(u"code"_s, u"C-1"_s);
        shop.type(u"minimum_stock"_s, u"12"_s);
        QVERIFY(shop.settle());
        const auto category = shop.read(shop.mugs);
        QCOMPARE(category.name, u"Mugs' & <b>cups</b>"_s);
        QCOMPARE(category.code, std::optional(u"C-1"_s));
        QCOMPARE(category.minimumStock, std::optional<qint64>(12));
        QTRY_COMPARE(shop.model()->indexOf(shop.mugs).data().toString(), u"Mugs' & <b>cups</b>"_s);
    }

    void whatIsNotValidStaysWithItsReason()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.pans));
        shop.type(u"code"_s, u"C-1"_s);
        QVERIFY(shop.settle());
        QVERIFY(shop.show(shop.mugs));
        shop.type(u"code"_s, u"C-1"_s); // taken
        QVERIFY(shop.settle());
        QVERIFY2(shop.reason(u"code"_s).contains(u"C-1"_s), qPrintable(shop.reason(u"code"_s)));
        QVERIFY(!shop.read(shop.mugs).code);
        shop.type(u"minimum_stock"_s, u"-1"_s);
        QVERIFY(shop.settle());
        QVERIFY(!shop.reason(u"minimum_stock"_s).isEmpty());
        QVERIFY(!shop.read(shop.mugs).minimumStock);
    }

    void anotherParentMovesTheBranchAndShowsIt()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.kitchen));
        QCOMPARE(shop.form()->parentInput()->picker()->excluded(), std::optional(shop.kitchen));
        shop.tree()->collapse(shop.model()->indexOf(shop.garden));
        QVERIFY(shop.after([&] { shop.pick(shop.garden); }));
        QCOMPARE(shop.shape(), u"Garden(Kitchen(Mugs Pans)) Home(Bath)"_s);
        QCOMPARE(shop.tree()->currentCategory(), std::optional(shop.kitchen));
        QVERIFY(shop.tree()->isExpanded(shop.model()->indexOf(shop.garden)));
        QVERIFY(shop.after([&] { shop.pick(std::nullopt); }));
        QCOMPARE(shop.shape(), u"Garden Home(Bath) Kitchen(Mugs Pans)"_s);
    }

    void aCircleIsRefusedBesideTheField()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.home));
        shop.pick(shop.mugs); // as a picker would that has not heard of the latest moves
        QVERIFY(shop.settle());
        QVERIFY2(shop.reason(u"parent_id"_s).contains(u"below itself"_s), qPrintable(shop.reason(u"parent_id"_s)));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Mugs Pans))"_s);
    }

    void aCategoryThatAnotherProgramDeletesTakesItsFormAway()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mugs));
        shop.line(u"name"_s)->setFocus();
        QTest::keyClicks(shop.line(u"name"_s), u"half a na"_s);
        QSignalSpy failed(shop.page.get(), &Page::failed);
        shop.byAnother([&](db::Connection &other) { return repo::categories::remove(other, shop.mugs); });
        QTest::keyClick(shop.line(u"name"_s), Qt::Key_Return); // before anybody here has noticed
        QTRY_VERIFY(!shop.reason(u"name"_s).isEmpty() || failed.size() > 0 || shop.tree()->currentCategory() != shop.mugs);
        QTRY_COMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Pans))"_s);
        QTRY_COMPARE(shop.tree()->currentCategory(), std::optional(shop.pans));
        QVERIFY(shop.settle());
        QCOMPARE(shop.line(u"name"_s)->text(), u"Pans"_s); // what was typed did not go to the neighbour
        QCOMPARE(shop.read(shop.pans).name, u"Pans"_s);
    }

    void aNameChangedUnderneathIsAsked()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.pans));
        shop.line(u"name"_s)->setFocus();
        shop.line(u"name"_s)->selectAll();
        QTest::keyClicks(shop.line(u"name"_s), u"Pots"_s);
        shop.byAnother([&](db::Connection &other) { return repo::categories::update(other, {.id = shop.pans, .name = u"Woks"_s}); });
        QTest::keyClick(shop.line(u"name"_s), Qt::Key_Return);
        QTRY_VERIFY(shop.form()->editor(u"name"_s)->hasConflict());
        QCOMPARE(shop.line(u"name"_s)->text(), u"Pots"_s);
        QCOMPARE(shop.read(shop.pans).name, u"Woks"_s);
        for (auto *button : shop.form()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Keep Mine"_s)
                button->click();
        }
        QVERIFY(shop.settle());
        QCOMPARE(shop.read(shop.pans).name, u"Pots"_s);
    }

    void anotherBookOrAnotherTimeZoneMovesNothing_data()
    {
        QTest::addColumn<bool>("isAnother");
        QTest::newRow("the book closes") << true;
        QTest::newRow("its facts have changed") << false;
    }
    void anotherBookOrAnotherTimeZoneMovesNothing()
    {
        QFETCH(bool, isAnother);
        FormShop shop;
        QVERIFY(shop.show(shop.mugs));
        const auto steps = [&shop] {
            return must(answerOf(shop.store->read(
                {}, [](db::Connection &connection) { return db::Query(connection, "SELECT count(*) FROM actions"_sql).number(); })));
        };
        const qint64 before = steps();
        shop.page->setBook(isAnother ? OpenBook() : OpenBook{shop.store, shop.m_store.path(), u"Shop"_s, {}});
        QVERIFY(shop.settle());
        QCOMPARE(shop.read(shop.mugs).parentId, std::optional(shop.kitchen));
        QCOMPARE(steps(), before);
    }

    void whatWasTypedLastGoesToTheBookThatCloses()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mugs));
        auto *name = shop.line(u"name"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Cups"_s);
        shop.page->setBook({});
        QTRY_COMPARE(shop.read(shop.mugs).name, u"Cups"_s);
        QCOMPARE(shop.read(shop.mugs).parentId, std::optional(shop.kitchen));
    }

    void stockThatComesInIsSeenInTheTree()
    {
        FormShop shop;
        const auto receive = [&shop](const QString &sku) {
            return must(answerOf(shop.store->write({u"test"_s}, [sku](db::Connection &writer) -> Result<void> {
                auto product = must(repo::products::bySku(writer, sku));
                product->cost = Money{250};
                must(repo::products::update(writer, *product));
                must(repo::stock::change(writer, {.id = {}, .productId = product->id, .delta = 4, .reason = u"received"_s}));
                return {};
            })));
        };
        const auto values = [&shop] {
            QStringList texts;
            for (int column = 1; column < shop.model()->columnCount(); ++column)
                texts.append(shop.model()->indexOf(shop.kitchen).siblingAtColumn(column).data().toString());
            return texts.join(u' ');
        };
        QVERIFY(shop.after([&] { receive(u"in %1"_s.arg(shop.mugs.value)); }));
        QVERIFY2(values().contains(u"10.00"_s), qPrintable(values()));
        // Out of sight nothing is read; whoever looks again sees what has come in.
        shop.page->hide();
        must(answerOf(shop.store->write({u"test"_s}, [&shop](db::Connection &writer) -> Result<void> {
            const auto product = must(repo::products::bySku(writer, u"in %1"_s.arg(shop.mugs.value)));
            must(repo::stock::change(writer, {.id = {}, .productId = product->id, .delta = 2, .reason = u"received"_s}));
            return {};
        })));
        QVERIFY(shop.settle());
        shop.page->show();
        QTRY_VERIFY2(values().contains(u"15.00"_s), qPrintable(values()));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_categoryform)
#include "tst_categoryform.moc"
