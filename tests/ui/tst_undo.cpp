// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"
#include "tests/support/bookstate.h"
#include "tests/ui/twins.h"
#include "ui/bookdesk.h"
#include "ui/pages/productspage.h"
#include "ui/undodesk.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolBar>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// The products page of a window, with what the tests do to it.
struct Products {
    Window window;
    ProductsPage *page = nullptr;

    explicit Products(const QString &path)
        : window(path)
    {
        window->showPage(u"products"_s);
        if (!window.settle())
            qFatal("the products do not come");
        page = static_cast<ProductsPage *>(window->page(u"products"_s));
    }
    [[nodiscard]] Store &store() { return *window->desk()->book().store; }
    QString cell(int row, const QString &field) const
    {
        return page->records()->index(row, *list::columnOf(list::Kind::Products, field)).data(RawRole).toString();
    }
    Result<void> rename(int row, const QString &name, const Action &action)
    {
        const RecordRef record{RecordKind::Product, *page->records()->idAt(row)};
        auto written
            = store().write(action, [record, change = edit::Change{u"name"_s, cell(row, u"name"_s), name}](db::Connection &connection) {
                  return edit::apply(connection, record, {change});
              });
        if (!test::comes([&] { return written.isFinished(); }) || !window.settle())
            qFatal("the edit does not end");
        // The row is read again when it is painted next; what is edited next goes by what it shows.
        if (written.result() && !test::comes([&] { return cell(row, u"name"_s) == name; }))
            qFatal("the row is not read again");
        return written.result();
    }
    QAction *command(const QString &name) { return window->findChild<QAction *>(name); }
    QPushButton *barButton() { return window->messageBar()->findChild<QPushButton *>(u"messageButton"_s); }
    QLabel *saved() { return window->findChild<QLabel *>(u"statusSaved"_s); }
};

QString readIn(const QString &path, const QString &sql)
{
    db::UiThread::release();
    auto connection = must(db::Connection::open(path, {.access = db::Access::ReadOnly}));
    QString read = scalar(connection, sql);
    must(connection.close());
    db::UiThread::declare();
    return read;
}

/// How often a widget has come up.
class Shown : public QObject {
public:
    explicit Shown(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        times += event->type() == QEvent::Show ? 1 : 0;
        return false;
    }
    int times = 0;
};

} // namespace

class tst_undo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void theMenuNamesWhatUndoTakesBackAndRedoMakesAgain()
    {
        const SampleBook book;
        Products shop(book.path());
        auto *undo = shop.command(u"undo"_s);
        auto *redo = shop.command(u"redo"_s);
        const QString before = shop.cell(0, u"name"_s);
        VERIFY_OK(shop.rename(0, u"Mug & Spoon"_s, {u"product.update"_s, {{u"name"_s, u"Mug & Spoon"_s}}}));
        QTRY_VERIFY(undo->isEnabled());
        QCOMPARE(undo->text(), u"&Undo: Change product “Mug && Spoon”"_s);
        QVERIFY(undo->toolTip().startsWith(u"Change product “Mug & Spoon”"_s));
        QCOMPARE(undo->iconText().trimmed(), u"Undo"_s);
        QVERIFY(!redo->isEnabled());
        QCOMPARE(redo->text(), u"&Redo"_s);
        undo->trigger();
        QTRY_VERIFY(redo->isEnabled());
        QVERIFY(shop.window.settle());
        QTRY_COMPARE(shop.cell(0, u"name"_s), before);
        QCOMPARE(redo->text(), u"&Redo: Change product “Mug && Spoon”"_s);
        redo->trigger();
        QTRY_VERIFY(undo->isEnabled());
        QTRY_COMPARE(shop.cell(0, u"name"_s), u"Mug & Spoon"_s);
    }

    void bothKeysThatPeopleKnowMakeAChangeAgain()
    {
        const SampleBook book;
        Products shop(book.path());
        VERIFY_OK(shop.rename(0, u"Mug"_s, {u"product.update"_s, {{u"name"_s, u"Mug"_s}}}));
        shop.window->activateWindow();
        auto *list = shop.window->page(u"products"_s)->listView();
        for (const auto &[key, modifiers] : {std::pair<Qt::Key, Qt::KeyboardModifiers>(Qt::Key_Y, Qt::ControlModifier),
                 std::pair<Qt::Key, Qt::KeyboardModifiers>(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier)}) {
            QTRY_VERIFY(shop.command(u"undo"_s)->isEnabled());
            shop.command(u"undo"_s)->trigger();
            QTRY_VERIFY(shop.command(u"redo"_s)->isEnabled());
            list->setFocus();
            QTest::keyClick(list, key, modifiers);
            QTRY_COMPARE(shop.window->messageBar()->text(), u"Redone: Change product “Mug”"_s);
            QTRY_COMPARE(shop.cell(0, u"name"_s), u"Mug"_s);
        }
    }

    void theBarSaysWhatWasUndoneAndOffersToRedoIt()
    {
        const SampleBook book;
        Products shop(book.path());
        VERIFY_OK(shop.rename(0, u"Mug"_s, {u"product.update"_s, {{u"name"_s, u"Mug"_s}}}));
        QTRY_VERIFY(shop.command(u"undo"_s)->isEnabled());
        shop.command(u"undo"_s)->trigger();
        QTRY_COMPARE(shop.window->messageBar()->text(), u"Undone: Change product “Mug”"_s);
        QCOMPARE(shop.barButton()->text(), u"Redo"_s);
        QTRY_VERIFY(shop.command(u"redo"_s)->isEnabled());
        shop.barButton()->click();
        QTRY_COMPARE(shop.window->messageBar()->text(), u"Redone: Change product “Mug”"_s);
        QTRY_COMPARE(shop.cell(0, u"name"_s), u"Mug"_s);
    }

    void aPlainEditIsSavedInTheStatusBarAndABigOneOffersUndo()
    {
        const SampleBook book;
        Products shop(book.path());
        QVERIFY(!shop.saved()->isVisible());
        const Shown saved(shop.saved()); // it goes again after a while
        VERIFY_OK(shop.rename(0, u"One"_s, {u"product.update"_s, {{u"name"_s, u"One"_s}}}));
        QCOMPARE(saved.times, 1);
        QVERIFY(!shop.window->messageBar()->isVisible());
        VERIFY_OK(shop.rename(0, u"Two"_s, {u"product.update"_s, {{u"count"_s, 12}}}));
        QCOMPARE(shop.window->messageBar()->text(), u"Done: Change 12 products"_s);
        QCOMPARE(shop.barButton()->text(), u"Undo"_s);
        QTRY_VERIFY(shop.command(u"undo"_s)->isEnabled());
        shop.barButton()->click();
        QTRY_COMPARE(shop.cell(0, u"name"_s), u"One"_s);
    }

    void anOfferToUndoGoesWhenSomethingElseIsDone()
    {
        const SampleBook book;
        Products shop(book.path());
        VERIFY_OK(shop.rename(0, u"One"_s, {u"product.update"_s, {{u"count"_s, 2}}}));
        QVERIFY(shop.window->messageBar()->isVisible());
        VERIFY_OK(shop.rename(1, u"Other"_s, {u"product.update"_s, {{u"name"_s, u"Other"_s}}}));
        QVERIFY2(!shop.window->messageBar()->isVisible(), "its button would take back the later edit");
    }

    void aStepThatCannotBeTakenBackIsExplainedAndShowsTheHistory()
    {
        const SampleBook book;
        Products shop(book.path());
        VERIFY_OK(shop.rename(0, u"Mug"_s, {u"product.update"_s, {{u"name"_s, u"Mug"_s}}}));
        QTRY_VERIFY(shop.command(u"undo"_s)->isEnabled());
        Q_EMIT shop.window->undoDesk()->refused(Error{ErrorKind::UndoBlocked, {u"products"_s, u"Mug"_s, u"name"_s}});
        QVERIFY(shop.window->messageBar()->text().contains(u"Mug"_s));
        QCOMPARE(shop.barButton()->text(), u"Show History"_s);
        shop.barButton()->click();
        QTRY_VERIFY(shop.window->findChild<QDialog *>());
    }

    void aStepThatCannotBeTakenBackIsSkipped()
    {
        const SampleBook book;
        Products shop(book.path());
        const QString before = shop.cell(0, u"name"_s);
        const qint64 id = *shop.page->records()->idAt(0);
        VERIFY_OK(shop.rename(0, u"One"_s, {u"product.update"_s, {{u"name"_s, u"One"_s}}}));
        VERIFY_OK(shop.rename(1, u"Two"_s, {u"product.update"_s, {{u"name"_s, u"Two"_s}}}));
        const qint64 second = *shop.page->records()->idAt(1);
        QTRY_VERIFY(shop.command(u"undo"_s)->isEnabled());
        // Another program, so that no step of ours stands for it.
        QCOMPARE(executeOn(book.path(), u"UPDATE products SET name = 'Theirs' WHERE id = %1"_s.arg(second)), 0);
        shop.command(u"undo"_s)->trigger();
        auto *skip = shop.window->messageBar()->findChild<QPushButton *>(u"messageOtherButton"_s);
        QTRY_COMPARE(skip->text(), u"Skip This Step"_s);
        QVERIFY(shop.window.settle());
        skip->click();
        QVERIFY(shop.window.settle());
        shop.command(u"undo"_s)->trigger();
        QVERIFY(shop.window.settle());
        QTRY_COMPARE(readIn(book.path(), u"SELECT name FROM products WHERE id = %1"_s.arg(id)), before);
        QCOMPARE(readIn(book.path(), u"SELECT name FROM products WHERE id = %1"_s.arg(second)), u"Theirs"_s);
        QCOMPARE(
            readIn(book.path(), u"SELECT group_concat(state) FROM (SELECT state FROM actions WHERE kind = 'product.update' ORDER BY id)"_s),
            u"undone,dropped"_s);
    }

    void theKeyOfUndoIsTheFieldsWhileItHoldsUnsavedText()
    {
        const SampleBook book;
        Products shop(book.path());
        const QString before = shop.cell(0, u"name"_s);
        const qint64 id = *shop.page->records()->idAt(0);
        VERIFY_OK(shop.rename(0, u"Mug"_s, {u"product.update"_s, {{u"name"_s, u"Mug"_s}}}));
        QTRY_VERIFY(shop.command(u"undo"_s)->isEnabled());
        shop.window->activateWindow();
        auto *filter = shop.page->filterBox();
        filter->setFocus();
        QTest::keyClicks(filter, u"mu"_s);
        QTest::keyClick(filter, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(filter->text(), QString());
        QVERIFY(shop.window.settle());
        QCOMPARE(shop.command(u"undo"_s)->isEnabled(), true);
        filter->setText({}); // as a program sets it: nothing typed any more
        QTest::keyClick(filter, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(shop.command(u"redo"_s)->isEnabled());
        QVERIFY(shop.window.settle());
        QTRY_COMPARE(shop.cell(*shop.page->records()->rowOf(id), u"name"_s), before);
    }

    void aReadOnlyBookOffersNeither()
    {
        const SampleBook book;
        {
            Products shop(book.path());
            VERIFY_OK(shop.rename(0, u"Mug"_s, {u"product.update"_s, {{u"name"_s, u"Mug"_s}}}));
        }
        Window window;
        window->openBook(book.path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(window->hasBook());
        QVERIFY(window.settle());
        QVERIFY(!window->findChild<QAction *>(u"undo"_s)->isEnabled());
        QVERIFY(!window->findChild<QAction *>(u"redo"_s)->isEnabled());
    }

    void whatADeleteLeavesIsToldBesideItsUndo()
    {
        Window window;
        const Twins shop(window);
        shop.select(u"products"_s, shop.products(), {shop.cup.value, shop.other.value});
        shop.products()->deleteSelected();
        auto *bar = (*shop.window)->messageBar();
        QTRY_COMPARE(bar->text(), u"Done: Delete product “Cup”. “mug” stands on orders, so it stays; deactivate it to sell it no more."_s);
        QCOMPARE(shop.ask(u"SELECT count(*) FROM products"_s), u"2"_s);
        QCOMPARE(bar->findChild<QPushButton *>(u"messageButton"_s)->text(), u"Deactivate"_s);
        auto *undo = bar->findChild<QPushButton *>(u"messageOtherButton"_s);
        QVERIFY(undo->isVisible());
        QCOMPARE(undo->text(), u"Undo"_s);
        shop.settle();
        QTRY_VERIFY((*shop.window)->findChild<QAction *>(u"undo"_s)->isEnabled());
        undo->click();
        QTRY_COMPARE(bar->text(), u"Undone: Delete product “Cup”"_s);
        QCOMPARE(shop.ask(u"SELECT count(*) FROM products"_s), u"3"_s);
        // Where nothing was deleted there is nothing to take back.
        shop.select(u"products"_s, shop.products(), {shop.other.value});
        shop.products()->deleteSelected();
        QTRY_VERIFY(bar->text().startsWith(u"“mug” stands on orders"_s));
        QVERIFY(!undo->isVisible());
        shop.settle();
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_undo)
#include "tst_undo.moc"
