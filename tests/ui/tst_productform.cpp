// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/productshop.h"
#include "ui/forms/attributesinput.h"
#include "ui/forms/categoryinput.h"
#include "ui/forms/categorypicker.h"
#include "ui/stock/stockmovesdialog.h"
#include "ui/tables/categorytree.h"
#include "ui/tables/texttable.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

class tst_productform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Error>(); }
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void showsAndSavesFieldByField()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mug));
        QCOMPARE(shop.line(u"price"_s)->text(), u"9.95"_s);
        QCOMPARE(shop.form()->category()->picker()->currentText(), u"Home › Mugs"_s);
        QCOMPARE(shop.line(u"minimum_stock"_s)->placeholderText(), u"9 from Home"_s);
        for (const auto &name : {u"O'Mug \"%_\" <b>"_s, u"ספל 🍵"_s}) {
            shop.line(u"name"_s)->setText(name);
            Q_EMIT shop.line(u"name"_s)->textEdited(name);
            QTest::keyClick(shop.line(u"name"_s), Qt::Key_Return);
            QVERIFY(shop.settle());
            QCOMPARE(shop.read(shop.mug).name, name);
            QTRY_VERIFY(shop.says(name));
        }
        shop.type(u"price"_s, u"12.5"_s);
        QVERIFY(shop.settle());
        QCOMPARE(shop.read(shop.mug).price.value, 1250);
        QCOMPARE(shop.line(u"price"_s)->text(), u"12.50"_s);
    }

    void whatIsNotValidStaysWithItsReason()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mug));
        shop.type(u"price"_s, u"12,7x"_s);
        QVERIFY(shop.settle());
        QVERIFY(!shop.reason(u"price"_s).isEmpty());
        QCOMPARE(shop.line(u"price"_s)->text(), u"12,7x"_s);
        QCOMPARE(shop.read(shop.mug).price.value, 995);
        shop.type(u"sku"_s, u"CUP"_s);
        QVERIFY(shop.settle());
        QVERIFY2(shop.reason(u"sku"_s).contains(u"CUP"_s), qPrintable(shop.reason(u"sku"_s)));
        QCOMPARE(shop.read(shop.mug).sku, u"MUG"_s);
        shop.type(u"minimum_stock"_s, u"-1"_s);
        QVERIFY(shop.settle());
        QVERIFY(!shop.reason(u"minimum_stock"_s).isEmpty());
        shop.type(u"price"_s, u"999999999999999999999"_s);
        QCOMPARE(shop.reason(u"price"_s), u"This number is too large."_s);
    }

    void aPickedCategoryIsSavedAtOnce()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.cup));
        auto *input = shop.form()->category();
        QCOMPARE(input->picker()->currentText(), u"No category"_s);
        input->picker()->setCategory(shop.mugs);
        Q_EMIT input->picker()->picked(shop.mugs);
        QVERIFY(shop.settle());
        QCOMPARE(shop.read(shop.cup).categoryId, std::optional(shop.mugs));
        // One that is deleted by another program while the form shows it: the field follows.
        shop.byAnother([&](db::Connection &other) { return repo::categories::remove(other, shop.mugs); });
        QTRY_COMPARE(input->picker()->currentText(), u"Home"_s); // its contents went to the parent
        // And one that has gone before it is picked is refused beside the field.
        const auto gone = shop.mugs;
        input->picker()->setCategory(gone);
        Q_EMIT input->picker()->picked(gone);
        QVERIFY(shop.settle());
        QVERIFY(!shop.reason(u"category_id"_s).isEmpty());
        QCOMPARE(shop.read(shop.cup).categoryId, std::optional(shop.home));
    }

    void attributesKeepWhatIsNested()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mug));
        auto *input = shop.form()->attributes();
        QCOMPARE(input->tags()->text(), u"gift, new"_s);
        QCOMPARE(input->rows()->model()->rowCount(), 3); // colour, sizes, the empty one
        input->tags()->setFocus();
        input->tags()->selectAll();
        QTest::keyClicks(input->tags(), u" gift,  sale ,,gift"_s);
        QTest::keyClick(input->tags(), Qt::Key_Return);
        QVERIFY(shop.settle());
        QCOMPARE(shop.read(shop.mug).attributes, u"{\"colour\":\"blue\",\"sizes\":{\"inner\":[1,2.5]},\"tags\":[\"gift\",\"sale\"]}"_s);
        QCOMPARE(input->tags()->text(), u"gift, sale"_s);
        auto *model = input->rows()->model();
        QVERIFY(model->setData(model->index(0, KeyValuesModel::Value), u"it's <red>"_s));
        QVERIFY(shop.settle());
        QCOMPARE(
            shop.read(shop.mug).attributes, u"{\"colour\":\"it's <red>\",\"sizes\":{\"inner\":[1,2.5]},\"tags\":[\"gift\",\"sale\"]}"_s);
    }

    void tagsThatAreNoListOfTextsStayARow()
    {
        AttributesInput input;
        for (const auto &json : {u"{\"tags\":[1,\"a\"]}"_s, u"{\"tags\":\"a\"}"_s, u"{\"tags\":[\"a,b\"]}"_s}) {
            input.setText(json);
            QCOMPARE(input.text(), json);
            QVERIFY(!input.tags()->isEnabled());
        }
        input.setText(u"{}"_s);
        QVERIFY(input.tags()->isEnabled());
        QCOMPARE(input.text(), u"{}"_s);
    }

    void stockIsShownAndExplained()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mug));
        QVERIFY(shop.says(u"Low: 5 available, minimum 9"_s));
        QSignalSpy asked(shop.form(), &ProductForm::recordAsked);
        shop.button(u"Receive…"_s)->click();
        auto *receive = shop.page->findChild<StockDialog *>();
        QVERIFY(receive);
        QTRY_VERIFY(receive->isSettled());
        receive->pieces()->setText(u"5"_s);
        QTest::keyClick(receive->pieces(), Qt::Key_Return);
        QTRY_VERIFY(shop.button(u"Why is this 12?"_s));
        shop.button(u"Why is this 12?"_s)->click();
        auto *moves = shop.page->findChild<StockMovesDialog *>();
        QVERIFY(moves);
        QTRY_COMPARE(moves->table()->model()->rowCount(), 2);
        (void)shop.store->undo(); // of the goods that came in
        QTRY_COMPARE(moves->table()->model()->rowCount(), 1);
        QTRY_VERIFY(shop.button(u"Why is this 7?"_s));
    }

    void aFormerPriceIsRemembered()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mug));
        shop.type(u"price"_s, u"11"_s);
        QVERIFY(shop.settle());
        shop.type(u"name"_s, u"Other"_s);
        QVERIFY(shop.settle());
        shop.type(u"price"_s, u"12"_s);
        QVERIFY(shop.settle());
        TextTable *prices = nullptr;
        for (auto *table : shop.form()->findChildren<TextTable *>()) {
            if (table->accessibleName() == u"Price history"_s)
                prices = table;
        }
        QVERIFY(prices);
        QTRY_COMPARE(prices->model()->rowCount(), 2);
        QCOMPARE(prices->model()->index(0, 1).data().toString(), u"€11.00"_s);
        QCOMPARE(prices->model()->index(0, 2).data().toString(), u"€12.00"_s);
        QCOMPARE(prices->model()->index(1, 1).data().toString(), u"€9.95"_s);
    }

    void aNewProductIsADraftUntilItIsAdded()
    {
        FormShop shop;
        shop.page->tree()->select(shop.mugs);
        QVERIFY(shop.settle());
        shop.page->newRecord();
        QVERIFY(shop.form()->isNew());
        QCOMPARE(shop.form()->category()->picker()->category(), std::optional(shop.mugs));
        shop.type(u"name"_s, u"Saucer's"_s);
        shop.type(u"price"_s, u"3"_s);
        shop.button(u"Add Product"_s)->click();
        QVERIFY(!shop.reason(u"sku"_s).isEmpty()); // it needs one
        QVERIFY(shop.show(shop.mug)); // left: it is kept
        shop.page->newRecord();
        QCOMPARE(shop.line(u"name"_s)->text(), u"Saucer's"_s);
        shop.type(u"sku"_s, u"MUG"_s);
        shop.button(u"Add Product"_s)->click();
        QVERIFY(shop.settle());
        QVERIFY(shop.reason(u"sku"_s).contains(u"MUG"_s)); // taken
        QVERIFY(shop.form()->isNew());
        shop.type(u"sku"_s, u"SAUCER"_s);
        shop.button(u"Add Product"_s)->click();
        QTRY_VERIFY(!shop.form()->isNew());
        QVERIFY(shop.settle());
        const auto made = shop.bySku(u"SAUCER"_s);
        QVERIFY(made);
        QCOMPARE(made->name, u"Saucer's"_s);
        QCOMPARE(made->price.value, 300);
        QCOMPARE(made->categoryId, std::optional(shop.mugs));
        QTRY_COMPARE(shop.page->table()->currentId(), std::optional(made->id.value));
    }

    void aCopyIsShown()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mug));
        shop.page->duplicateRecord();
        QTRY_VERIFY(shop.bySku(u"MUG-2"_s));
        const auto copy = shop.bySku(u"MUG-2"_s)->id;
        QTRY_COMPARE(shop.page->table()->currentId(), std::optional(copy.value));
    }

    void whatOrdersHoldStaysAndCanBeDeactivated()
    {
        FormShop shop;
        QSignalSpy told(shop.page.get(), &Page::told);
        shop.page->table()->selectAll();
        QVERIFY(shop.page->can().remove);
        shop.page->deleteSelected();
        QTRY_COMPARE(told.size(), 1);
        const auto message = told.first().first().value<MessageBar::Message>();
        QCOMPARE(message.text, u"“Mug” stands on orders, so it stays; deactivate it to sell it no more."_s);
        QCOMPARE(message.button, u"Deactivate"_s);
        QVERIFY(!shop.bySku(u"CUP"_s));
        QVERIFY(shop.read(shop.mug).isActive);
        QVERIFY(shop.settle());
        message.action();
        QTRY_VERIFY(!shop.read(shop.mug).isActive);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_productform)
#include "tst_productform.moc"
