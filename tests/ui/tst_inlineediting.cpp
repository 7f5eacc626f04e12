// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/pages/productspage.h"
#include "ui/tables/cellediting.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// The products page with the columns that the tests edit.
struct Products {
    std::unique_ptr<SampleBook> own;
    Window window;
    ProductsPage *page = nullptr;

    Products()
        : Products(std::make_unique<SampleBook>())
    {
    }
    explicit Products(std::unique_ptr<SampleBook> book)
        : Products(*book)
    {
        own = std::move(book);
    }
    explicit Products(const SampleBook &book)
        : window(book.path())
    {
        window->showPage(u"products"_s);
        if (!window.settle())
            qFatal("the products do not come");
        page = static_cast<ProductsPage *>(window->page(u"products"_s));
        page->table()->showFields({u"sku"_s, u"name"_s, u"price"_s, u"on_hand"_s, u"minimum_stock"_s, u"is_active"_s});
        window->activateWindow();
    }
    [[nodiscard]] QModelIndex index(int row, const QString &field) const
    {
        return page->records()->index(row, *list::columnOf(list::Kind::Products, field));
    }
    [[nodiscard]] QVariant raw(int row, const QString &field) const { return index(row, field).data(RawRole); }
    QLineEdit *open(int row, const QString &field)
    {
        page->table()->setCurrentIndex(index(row, field));
        page->table()->setFocus();
        QTest::keyClick(page->table(), Qt::Key_F2);
        return qobject_cast<QLineEdit *>(page->editing()->editor());
    }
    [[nodiscard]] QLineEdit *line() const { return qobject_cast<QLineEdit *>(page->editing()->editor()); }
    void type(QWidget *editor, const QString &text, Qt::Key end)
    {
        auto *line = qobject_cast<QLineEdit *>(editor);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, end);
    }
    /// What the book holds now.
    QVariant stored(int row, const QString &field)
    {
        const RecordRef record{RecordKind::Product, *page->records()->idAt(row)};
        auto read = window->desk()->book().store->read({}, [record](db::Connection &connection) { return edit::read(connection, record); });
        if (!test::comes([&] { return read.isFinished(); }) || !read.result())
            qFatal("the record is not read");
        return read.result()->value(field);
    }
    void writeElsewhere(int row, const QString &field, const QVariant &after)
    {
        const RecordRef record{RecordKind::Product, *page->records()->idAt(row)};
        auto written = window->desk()->book().store->write({u"product.update"_s, {}}, [=](db::Connection &connection) -> Result<void> {
            const auto now = edit::read(connection, record);
            if (!now)
                return now.error();
            return edit::apply(connection, record, {edit::Change{field, now->value(field), after}});
        });
        if (!test::comes([&] { return written.isFinished(); }) || !written.result())
            qFatal("the edit fails");
    }
    /// Three products that no order holds, in the first rows.
    [[nodiscard]] bool addUnsold()
    {
        const auto before = page->records()->rowCount();
        return follows(
            [](db::Connection &connection) -> Result<void> {
                for (const auto &name : {u"AAA 0"_s, u"AAA 1"_s, u"AAA 2"_s}) {
                    if (const auto made = repo::products::create(connection, {.id = {}, .sku = name, .name = name, .price = {100}}); !made)
                        return made.error();
                }
                return {};
            },
            [this, before] {
                return page->records()->rowCount() == before + 3 && raw(0, u"name"_s) == u"AAA 0"_s && raw(2, u"name"_s) == u"AAA 2"_s;
            });
    }
    /// Another edit removes the record of this row; returns when the list has followed.
    [[nodiscard]] bool removeElsewhere(int row)
    {
        const ProductId id{*page->records()->idAt(row)};
        return follows([id](db::Connection &connection) { return repo::products::remove(connection, id); },
            [this, id] { return !page->records()->rowOf(id.value); });
    }
    /// The same, and a product that is listed last comes in its place.
    [[nodiscard]] bool exchange(int row)
    {
        const ProductId id{*page->records()->idAt(row)};
        return follows(
            [id](db::Connection &connection) -> Result<void> {
                if (auto removed = repo::products::remove(connection, id); !removed)
                    return removed;
                const auto made = repo::products::create(connection, {.id = {}, .sku = u"ZZZ"_s, .name = u"Zzz"_s, .price = {100}});
                return made ? Result<void>() : made.error();
            },
            [this, id] { return !page->records()->rowOf(id.value); });
    }
    template<class Edit, class Seen>
    [[nodiscard]] bool follows(Edit edit, Seen seen)
    {
        const auto written = window->desk()->book().store->write({u"test"_s, {}}, edit);
        if (!test::comes([&] { return written.isFinished(); }) || !written.result())
            return false;
        return test::comes(seen) && window.settle();
    }
    QPushButton *button(const QString &name) { return window->messageBar()->findChild<QPushButton *>(name); }
};

} // namespace

class tst_inlineediting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void enterSavesACellAndTheRowKeepsItsPlace()
    {
        Products shop;
        const qint64 id = *shop.page->records()->idAt(3);
        auto *editor = shop.open(3, u"name"_s);
        QVERIFY(editor);
        QCOMPARE(editor->text(), shop.raw(3, u"name"_s).toString());
        shop.type(editor, u"Zebra mug"_s, Qt::Key_Return);
        QVERIFY(!shop.page->editing()->editor());
        QCOMPARE(shop.raw(3, u"name"_s).toString(), u"Zebra mug"_s); // at once, before the book has answered
        QVERIFY(shop.window.settle());
        QCOMPARE(*shop.page->records()->idAt(3), id);
        QTRY_COMPARE(shop.raw(3, u"name"_s).toString(), u"Zebra mug"_s);
        QCOMPARE(shop.stored(3, u"name"_s).toString(), u"Zebra mug"_s);
        QCOMPARE(shop.window->focusWidget(), shop.page->table());
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void aMoneyCellIsReadInTheReadersNotation()
    {
        Products shop;
        shop.type(shop.open(0, u"price"_s), u"1,234.50"_s, Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(0, u"price"_s).toLongLong(), 123450);
    }

    void anInvalidTextStaysWithItsReason()
    {
        Products shop;
        const auto before = shop.stored(0, u"price"_s);
        shop.type(shop.open(0, u"price"_s), u"12,7x"_s, Qt::Key_Return);
        auto *editor = qobject_cast<QLineEdit *>(shop.page->editing()->editor());
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"12,7x"_s);
        QVERIFY(!shop.page->editing()->reason().isEmpty());
        QCOMPARE(editor->accessibleDescription(), shop.page->editing()->reason());
        shop.page->filterBox()->setFocus(); // leaving does not drop it either
        QCOMPARE(qobject_cast<QLineEdit *>(shop.page->editing()->editor()), editor);
        QCOMPARE(editor->text(), u"12,7x"_s);
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(!shop.page->editing()->editor());
        QVERIFY(shop.page->editing()->reason().isEmpty());
        QCOMPARE(shop.stored(0, u"price"_s), before);
    }

    void whatTheBookRefusesOpensTheCellAgain()
    {
        Products shop;
        const QString taken = shop.raw(1, u"sku"_s).toString();
        const QString before = shop.raw(0, u"sku"_s).toString();
        shop.type(shop.open(0, u"sku"_s), taken, Qt::Key_Return);
        QTRY_VERIFY(shop.page->editing()->editor());
        QCOMPARE(qobject_cast<QLineEdit *>(shop.page->editing()->editor())->text(), taken);
        QVERIFY(shop.page->editing()->reason().contains(taken));
        QCOMPARE(shop.stored(0, u"sku"_s).toString(), before);
        shop.type(shop.page->editing()->editor(), u"NEW-1"_s, Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(0, u"sku"_s).toString(), u"NEW-1"_s);
    }

    void aRefusalIsTellingWhenThePersonHasGoneOn()
    {
        Products shop;
        const QString taken = shop.raw(1, u"sku"_s).toString();
        shop.type(shop.open(0, u"sku"_s), taken, Qt::Key_Tab);
        QVERIFY(shop.page->editing()->editor()); // the name, open already
        QTRY_VERIFY(shop.window->messageBar()->text().contains(taken));
        QCOMPARE(shop.button(u"messageButton"_s)->text(), u"Edit Again"_s);
        shop.button(u"messageButton"_s)->click();
        QTRY_COMPARE(qobject_cast<QLineEdit *>(shop.page->editing()->editor())->text(), taken);
        QVERIFY(!shop.page->editing()->reason().isEmpty());
    }

    void tabGoesToTheNextCellThatCanBeEdited()
    {
        Products shop;
        shop.open(0, u"price"_s);
        QTest::keyClick(shop.page->editing()->editor(), Qt::Key_Tab);
        QCOMPARE(shop.page->table()->currentIndex(), shop.index(0, u"minimum_stock"_s)); // on hand is no field
        QVERIFY(shop.page->editing()->editor());
        QTest::keyClick(shop.page->editing()->editor(), Qt::Key_Tab);
        QCOMPARE(shop.page->table()->currentIndex(), shop.index(0, u"is_active"_s));
        QTest::keyClick(shop.page->editing()->editor(), Qt::Key_Tab);
        QCOMPARE(shop.page->table()->currentIndex(), shop.index(1, u"sku"_s));
        QTest::keyClick(shop.page->editing()->editor(), Qt::Key_Backtab);
        QCOMPARE(shop.page->table()->currentIndex(), shop.index(0, u"is_active"_s));
        auto *box = qobject_cast<QCheckBox *>(shop.page->editing()->editor());
        QVERIFY(box && box->isChecked());
        QTest::keyClick(box, Qt::Key_Space);
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(0, u"is_active"_s).toBool(), false);
    }

    void anEmptyOptionalCellIsNoZero()
    {
        Products shop;
        shop.type(shop.open(0, u"minimum_stock"_s), u"7"_s, Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(0, u"minimum_stock"_s).toLongLong(), 7);
        auto *editor = shop.open(0, u"minimum_stock"_s);
        editor->clear();
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QVERIFY(shop.stored(0, u"minimum_stock"_s).isNull());
    }

    void aCellThatWasChangedMeanwhileAsksWhichHolds()
    {
        Products shop;
        auto *editor = shop.open(0, u"name"_s);
        shop.writeElsewhere(0, u"name"_s, u"Theirs"_s);
        shop.type(editor, u"Mine"_s, Qt::Key_Return);
        QTRY_VERIFY(shop.window->messageBar()->isVisible());
        QTRY_VERIFY(shop.window->messageBar()->text().contains(u"“Theirs”"_s));
        QVERIFY(shop.window->messageBar()->text().contains(u"“Mine”"_s));
        QCOMPARE(shop.stored(0, u"name"_s).toString(), u"Theirs"_s);
        QCOMPARE(shop.button(u"messageOtherButton"_s)->text(), u"Take Theirs"_s);
        QCOMPARE(shop.button(u"messageButton"_s)->text(), u"Keep Mine"_s);
        shop.button(u"messageButton"_s)->click();
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(0, u"name"_s).toString(), u"Mine"_s);
    }

    void takingTheirsShowsTheirs()
    {
        Products shop;
        auto *editor = shop.open(0, u"name"_s);
        shop.writeElsewhere(0, u"name"_s, u"Theirs"_s);
        shop.type(editor, u"Mine"_s, Qt::Key_Return);
        QTRY_VERIFY(shop.window->messageBar()->text().contains(u"“Theirs”"_s));
        shop.button(u"messageOtherButton"_s)->click();
        QVERIFY(shop.window.settle());
        QTRY_COMPARE(shop.raw(0, u"name"_s).toString(), u"Theirs"_s);
        QCOMPARE(shop.stored(0, u"name"_s).toString(), u"Theirs"_s);
    }

    void aListReadAgainKeepsWhatIsBeingTyped()
    {
        Products shop;
        auto *editor = shop.open(2, u"name"_s);
        const qint64 id = *shop.page->records()->idAt(2);
        editor->selectAll();
        QTest::keyClicks(editor, u"Half wri"_s);
        shop.page->records()->sort(*list::columnOf(list::Kind::Products, u"price"_s), Qt::DescendingOrder);
        QVERIFY(shop.window.settle());
        QVERIFY(shop.line());
        QCOMPARE(shop.line()->text(), u"Half wri"_s);
        QCOMPARE(shop.page->table()->currentId(), id);
        QCOMPARE(shop.window->focusWidget(), shop.line());
    }

    void rowsThatComeAndGoLeaveTheOpenCellAlone()
    {
        Products shop;
        QVERIFY(shop.addUnsold());
        const qint64 id = *shop.page->records()->idAt(2);
        auto *editor = shop.open(2, u"name"_s);
        editor->selectAll();
        QTest::keyClicks(editor, u"Half wrtten"_s);
        editor->setCursorPosition(7);
        QVERIFY(shop.exchange(1)); // the whole list is put anew
        QVERIFY(shop.line());
        QTest::keyClicks(shop.line(), u"i"_s); // the person has only gone on typing
        QCOMPARE(shop.line()->text(), u"Half written"_s);
        QTest::keyClick(shop.line(), Qt::Key_Return);
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.stored(*shop.page->records()->rowOf(id), u"name"_s).toString(), u"Half written"_s);
        QVERIFY(!shop.window->messageBar()->isVisible());
    }

    void anOpenCellTakesNoKeyboardFromElsewhere()
    {
        Products shop;
        QVERIFY(shop.addUnsold());
        shop.type(shop.open(2, u"price"_s), u"12,7x"_s, Qt::Key_Return);
        const QString reason = shop.page->editing()->reason();
        QVERIFY(!reason.isEmpty());
        shop.page->filterBox()->setFocus();
        QVERIFY(shop.exchange(1));
        QCOMPARE(shop.window->focusWidget(), shop.page->filterBox());
        QVERIFY(shop.line());
        QCOMPARE(shop.line()->text(), u"12,7x"_s);
        QCOMPARE(shop.page->editing()->reason(), reason);
    }

    void whatWasTypedIntoARecordThatHasGoneIsTold()
    {
        Products shop;
        QVERIFY(shop.addUnsold());
        auto *editor = shop.open(2, u"name"_s);
        editor->selectAll();
        QTest::keyClicks(editor, u"Half wri"_s);
        QVERIFY(shop.removeElsewhere(2));
        QTRY_VERIFY(shop.window->messageBar()->text().contains(u"you entered “Half wri”"_s));
        QVERIFY(!shop.page->editing()->editor());
        QCOMPARE(shop.window->focusWidget(), shop.page->table());
        QVERIFY(shop.open(2, u"name"_s)); // other cells can be edited as before
    }

    void anUntouchedCellOfARecordThatHasGoneSaysNothing()
    {
        Products shop;
        QVERIFY(shop.addUnsold());
        QVERIFY(shop.open(2, u"name"_s));
        QVERIFY(shop.removeElsewhere(2));
        QVERIFY(shop.window.settle());
        QVERIFY(!shop.page->editing()->editor());
        QVERIFY(!shop.window->messageBar()->text().contains(u"you entered"_s));
    }

    void aRefusalTakesNoKeyboardFromElsewhere()
    {
        Products shop;
        const QString taken = shop.raw(1, u"sku"_s).toString();
        shop.type(shop.open(0, u"sku"_s), taken, Qt::Key_Return);
        shop.page->filterBox()->setFocus();
        QTRY_VERIFY(shop.window->messageBar()->text().contains(taken));
        QCOMPARE(shop.window->focusWidget(), shop.page->filterBox());
        QVERIFY(!shop.page->editing()->editor());
    }

    void anOpenCellIsSavedWhenTheBookIsClosed()
    {
        const SampleBook book;
        QString sku;
        {
            Products shop(book);
            auto *editor = shop.open(2, u"name"_s);
            sku = shop.raw(2, u"sku"_s).toString();
            editor->selectAll();
            QTest::keyClicks(editor, u"Typed at last"_s);
            shop.window->desk()->close();
            QTRY_VERIFY(!shop.window->hasBook());
        }
        Products again(book);
        int row = 0;
        while (row < again.page->records()->rowCount() && again.raw(row, u"sku"_s).toString() != sku)
            ++row;
        QCOMPARE(again.stored(row, u"name"_s).toString(), u"Typed at last"_s);
    }

    void aReadOnlyBookOpensNoCell()
    {
        const SampleBook book;
        Window window;
        window->openBook(book.path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(window->hasBook());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        auto *page = static_cast<ListPage *>(window->page(u"users"_s));
        page->focusList();
        QTest::keyClick(page->table(), Qt::Key_F2);
        QVERIFY(!page->editing()->editor());
    }

    void aStatusIsNoCellToEdit()
    {
        const SampleBook book;
        Window window(book.path());
        auto *page = static_cast<ListPage *>(window->page(u"orders"_s));
        const auto status = page->records()->index(0, *list::columnOf(list::Kind::Orders, u"status"_s));
        QVERIFY(!status.flags().testFlag(Qt::ItemIsEditable));
        const auto number = page->records()->index(0, *list::columnOf(list::Kind::Orders, u"number"_s));
        QVERIFY(number.flags().testFlag(Qt::ItemIsEditable));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_inlineediting)
#include "tst_inlineediting.moc"
