// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/openstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/forms/categorypicker.h"
#include "ui/forms/categorypopup.h"
#include "ui/tables/categorytree.h"

#include <QAccessible>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// A book with a few categories, a form with one picker in it.
class PickerShop {
public:
    PickerShop()
    {
        const auto made = m_store->write({u"test"_s}, [this](db::Connection &connection) -> Result<void> {
            home = addCategory(connection, u"Home"_s);
            kitchen = addCategory(connection, u"Kitchen"_s, home);
            mugs = addCategory(connection, u"Mugs & <b>cups</b>"_s, kitchen);
            garden = addCategory(connection, u"גן's 🌱"_s);
            return {};
        });
        must(answerOf(made));
        shared = m_store.take();
        auto *form = new QFormLayout(&window);
        picker = new CategoryPicker(&window);
        form->addRow(u"&Category"_s, picker);
        window.resize(400, 80);
        window.show();
        picker->setBook({shared, m_store.path(), u"Shop"_s, {}});
        db::UiThread::declare();
    }
    ~PickerShop()
    {
        db::UiThread::release();
        picker->setBook({});
        shared.reset();
    }
    Q_DISABLE_COPY_MOVE(PickerShop)

    [[nodiscard]] bool settle() const
    {
        return test::comes([this] { return picker->isSettled(); });
    }
    [[nodiscard]] bool open()
    {
        picker->setFocus();
        picker->showPopup();
        return settle() && picker->popup()->isVisible();
    }
    void type(const QString &text) const { QTest::keyClicks(picker->popup()->filter(), text); }
    void press(Qt::Key key) const { QTest::keyClick(picker->popup()->filter(), key); }
    [[nodiscard]] std::optional<CategoryId> highlighted() const { return picker->popup()->tree()->currentCategory(); }

    CategoryId home;
    CategoryId kitchen;
    CategoryId mugs;
    CategoryId garden;
    OpenStore m_store;
    std::shared_ptr<Store> shared;
    QWidget window;
    CategoryPicker *picker = nullptr;
};

} // namespace

class tst_categorypicker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<std::optional<CategoryId>>(); }
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void showsThePathAndIsNamedByItsLabel()
    {
        PickerShop shop;
        QCOMPARE(shop.picker->currentText(), u"No category"_s);
        shop.picker->setCategory(shop.mugs);
        QVERIFY(shop.settle());
        QCOMPARE(shop.picker->currentText(), u"Home › Kitchen › Mugs & <b>cups</b>"_s);
        auto *spoken = QAccessible::queryAccessibleInterface(shop.picker);
        QVERIFY(spoken);
        const auto labels = spoken->relations(QAccessible::Label);
        QCOMPARE(labels.size(), 1);
        QCOMPARE(labels.first().first->text(QAccessible::Name), u"Category"_s);
        QCOMPARE(spoken->text(QAccessible::Value), u"Home › Kitchen › Mugs & <b>cups</b>"_s);
        shop.picker->setCategory(std::nullopt);
        QCOMPARE(shop.picker->currentText(), u"No category"_s);
    }

    void picksByKeyboardAlone()
    {
        PickerShop shop;
        QSignalSpy picked(shop.picker, &CategoryPicker::picked);
        QVERIFY(shop.open());
        QVERIFY(!shop.highlighted()); // none is current
        shop.type(u"kitch"_s);
        QVERIFY(shop.settle());
        QCOMPARE(shop.highlighted(), std::optional(shop.kitchen)); // the match, not the root above it
        shop.press(Qt::Key_Return);
        QVERIFY(!shop.picker->popup()->isVisible());
        QCOMPARE(picked.size(), 1);
        QCOMPARE(shop.picker->category(), std::optional(shop.kitchen));
        QVERIFY(shop.settle());
        QCOMPARE(shop.picker->currentText(), u"Home › Kitchen"_s);

        QVERIFY(shop.open()); // the current one is shown in its tree
        QCOMPARE(shop.highlighted(), std::optional(shop.kitchen));
        shop.press(Qt::Key_Up);
        QCOMPARE(shop.highlighted(), std::optional(shop.home));
        shop.press(Qt::Key_Up);
        QVERIFY(!shop.highlighted() || shop.highlighted() == shop.garden);
        shop.press(Qt::Key_Escape);
        QVERIFY(!shop.picker->popup()->isVisible());
        QCOMPARE(shop.picker->category(), std::optional(shop.kitchen));
        QCOMPARE(picked.size(), 1);
    }

    void noneIsPossible()
    {
        PickerShop shop;
        shop.picker->setCategory(shop.home);
        QSignalSpy picked(shop.picker, &CategoryPicker::picked);
        QVERIFY(shop.open());
        shop.press(Qt::Key_PageUp);
        shop.press(Qt::Key_PageUp);
        QCOMPARE(shop.picker->popup()->tree()->currentSpecial(), CategoryTree::Special::NoCategory);
        shop.press(Qt::Key_Return);
        QCOMPARE(picked.size(), 1);
        QVERIFY(!shop.picker->category());
        QCOMPARE(shop.picker->currentText(), u"No category"_s);
    }

    void typingOpensAndFindsAtOnce()
    {
        PickerShop shop;
        shop.picker->setFocus();
        QTest::keyClick(shop.picker, 'm');
        QVERIFY(shop.picker->popup() && shop.picker->popup()->isVisible());
        QCOMPARE(shop.picker->popup()->filter()->text(), u"m"_s);
        QVERIFY(shop.settle());
        QCOMPARE(shop.highlighted(), std::optional(shop.home)); // "Home" has an m
        shop.type(u"ugs"_s);
        QVERIFY(shop.settle());
        QCOMPARE(shop.highlighted(), std::optional(shop.mugs));
    }

    void aMatchlessTextChoosesNothing()
    {
        PickerShop shop;
        shop.picker->setCategory(shop.home);
        QVERIFY(shop.open());
        shop.type(u"%_'; nothing"_s);
        QVERIFY(shop.settle());
        QCOMPARE(shop.picker->popup()->tree()->categories()->forest().size(), 0);
        QVERIFY(!shop.highlighted());
        shop.press(Qt::Key_Escape);
        QCOMPARE(shop.picker->category(), std::optional(shop.home));
    }

    void aParentIsNotChosenBelowItself()
    {
        PickerShop shop;
        shop.picker->setExcluded(shop.kitchen);
        QSignalSpy picked(shop.picker, &CategoryPicker::picked);
        QVERIFY(shop.open());
        shop.type(u"mugs"_s);
        QVERIFY(shop.settle());
        shop.press(Qt::Key_Return);
        QVERIFY(shop.picker->popup()->isVisible());
        QCOMPARE(picked.size(), 0);
        shop.picker->popup()->filter()->clear();
        shop.picker->popup()->filter()->setText(u"🌱"_s);
        QVERIFY(shop.settle());
        shop.press(Qt::Key_Return);
        QCOMPARE(shop.picker->category(), std::optional(shop.garden));
    }

    void followsWhatOthersDoToTheCategory()
    {
        PickerShop shop;
        shop.picker->setCategory(shop.mugs);
        QVERIFY(shop.settle());
        const auto moved = shop.shared->write(
            {u"test"_s}, [&](db::Connection &connection) { return repo::categories::move(connection, shop.mugs, shop.garden, 0); });
        QTRY_VERIFY(moved.isFinished());
        QTRY_COMPARE(shop.picker->currentText(), u"גן's 🌱 › Mugs & <b>cups</b>"_s);
        const auto removed
            = shop.shared->write({u"test"_s}, [&](db::Connection &connection) { return repo::categories::remove(connection, shop.mugs); });
        QTRY_VERIFY(removed.isFinished());
        QTRY_COMPARE(shop.picker->currentText(), u"A category that is not there any more"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_categorypicker)
#include "tst_categorypicker.moc"
