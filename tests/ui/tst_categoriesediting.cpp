// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/categoryshop.h"
#include "ui/dialogs/categorydeletedialog.h"
#include "ui/dialogs/categorymovedialog.h"
#include "ui/forms/categorypicker.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

template<class Dialog>
QAbstractButton *buttonOf(Dialog *dialog, const QString &text)
{
    for (auto *button : dialog->template findChildren<QAbstractButton *>()) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    qFatal("no button %s", qPrintable(text));
}

/// Holds back every answer of the book to one object, as a busy machine does, until they are delivered.
class LateAnswers : public QObject {
public:
    explicit LateAnswers(QObject *to)
        : m_to(to)
    {
        qApp->installEventFilter(this);
    }
    void deliver()
    {
        qApp->removeEventFilter(this);
        for (const auto &[watcher, event] : m_held) {
            if (watcher)
                QCoreApplication::sendEvent(watcher, event.get());
        }
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::FutureCallOut || watched->parent() != m_to)
            return false;
        m_held.emplace_back(watched, event->clone());
        return true;
    }

private:
    QObject *m_to;
    std::vector<std::pair<QPointer<QObject>, std::unique_ptr<QEvent>>> m_held;
};

} // namespace

class tst_categoriesediting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Error>(); }
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void aBranchIsDraggedOntoAnotherAndBetweenSiblings()
    {
        PageShop shop;
        const QAbstractItemModelTester tester(shop.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Mugs Pans))"_s);
        shop.tree()->select(shop.pans);
        QVERIFY(shop.after([&] { QVERIFY(shop.drop(shop.kitchen, shop.model()->indexOf(shop.garden), -1)); }));
        QCOMPARE(shop.shape(), u"Garden(Kitchen(Mugs Pans)) Home(Bath)"_s);
        // What was moved is shown where it is now, still unfolded.
        QCOMPARE(shop.tree()->currentCategory(), std::optional(shop.kitchen));
        QVERIFY(shop.tree()->isExpanded(shop.model()->indexOf(shop.kitchen)));
        QVERIFY(shop.after([&] { QVERIFY(shop.drop(shop.pans, shop.model()->indexOf(shop.kitchen), 0)); }));
        QCOMPARE(shop.shape(), u"Garden(Kitchen(Pans Mugs)) Home(Bath)"_s);
        QVERIFY(shop.after([&] { QVERIFY(shop.drop(shop.mugs, {}, 2)); }));
        QCOMPARE(shop.shape(), u"Garden(Kitchen(Pans)) Home(Bath) Mugs"_s);
    }

    void aCircleIsRefusedWhileDraggingAndByTheBook()
    {
        PageShop shop;
        QSignalSpy failed(shop.page.get(), &Page::failed);
        QSignalSpy changed(shop.store.get(), &Store::changed);
        QVERIFY(!shop.drop(shop.home, shop.model()->indexOf(shop.mugs), -1));
        QVERIFY(!shop.drop(shop.home, shop.model()->indexOf(shop.home), -1));
        QVERIFY(!shop.drop(shop.kitchen, shop.model()->indexOf(shop.kitchen), 1));
        QVERIFY(shop.settle());
        QCOMPARE(changed.size(), 0);
        // A tree that is not up to date asks all the same: the book refuses.
        Q_EMIT shop.model()->placeAsked(shop.home, {shop.mugs});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(static_cast<int>(failed.first().first().value<Error>().kind), static_cast<int>(ErrorKind::Rule));
        QVERIFY(shop.settle());
        QCOMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Mugs Pans))"_s);
    }

    void theKeyboardMovesAsWell()
    {
        PageShop shop;
        shop.page->activateWindow();
        shop.tree()->setFocus();
        const auto press
            = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) { return shop.after([&] { QTest::keyClick(shop.tree(), key, with); }); };
        shop.tree()->select(shop.kitchen);
        QVERIFY(shop.editing()->moveUpAction->isEnabled());
        QVERIFY(!shop.editing()->moveDownAction->isEnabled());
        QVERIFY(press(Qt::Key_Up, Qt::AltModifier));
        QCOMPARE(shop.shape(), u"Garden Home(Kitchen(Mugs Pans) Bath)"_s);
        QVERIFY(press(Qt::Key_Down, Qt::AltModifier));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Mugs Pans))"_s);
        QVERIFY(press(Qt::Key_Right, Qt::AltModifier)); // into Bath
        QCOMPARE(shop.shape(), u"Garden Home(Bath(Kitchen(Mugs Pans)))"_s);
        QCOMPARE(shop.tree()->currentCategory(), std::optional(shop.kitchen));
        QVERIFY(press(Qt::Key_Left, Qt::AltModifier));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Mugs Pans))"_s);
        QTest::keyClick(shop.tree(), Qt::Key_X, Qt::ControlModifier);
        shop.tree()->select(shop.mugs);
        QVERIFY(!shop.editing()->pasteAction->isEnabled()); // below itself
        shop.tree()->select(shop.garden);
        QVERIFY(press(Qt::Key_V, Qt::ControlModifier));
        QCOMPARE(shop.shape(), u"Garden(Kitchen(Mugs Pans)) Home(Bath)"_s);
        QVERIFY(!shop.editing()->pasteAction->isEnabled());
    }

    void anotherParentIsChosenFromATree()
    {
        PageShop shop;
        shop.tree()->select(shop.mugs);
        shop.editing()->askParent();
        auto *dialog = shop.dialog<CategoryMoveDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->picker()->category(), std::optional(shop.kitchen));
        QVERIFY(dialog->picker()->excluded() == shop.mugs);
        dialog->picker()->setCategory(std::nullopt);
        QVERIFY(shop.after([&] { buttonOf(dialog, u"Move Category"_s)->click(); }));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Pans)) Mugs"_s);
    }

    void renamesInPlace()
    {
        PageShop shop;
        for (const auto &name : {u"Bob's “Pots” & <b>"_s, u"מטבח"_s, u"🍳 %1 %2"_s}) {
            shop.tree()->select(shop.pans);
            shop.tree()->setFocus();
            QTest::keyClick(shop.tree(), Qt::Key_F2);
            auto *editor = shop.tree()->viewport()->findChild<QLineEdit *>();
            QVERIFY(editor);
            editor->setText(u"  "_s + name + u' ');
            QVERIFY(shop.after([&] { QTest::keyClick(editor, Qt::Key_Return); }));
            QCOMPARE(shop.model()->indexOf(shop.pans).data().toString(), name);
            QCOMPARE(shop.tree()->currentCategory(), std::optional(shop.pans));
            QTRY_VERIFY(!shop.tree()->viewport()->findChild<QLineEdit *>());
        }
    }

    void anEmptyNameOrAConflictLeavesTheNameAsItIs()
    {
        PageShop shop;
        QSignalSpy failed(shop.page.get(), &Page::failed);
        const auto index = shop.model()->indexOf(shop.pans);
        shop.model()->setData(index, u"   "_s);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(static_cast<int>(failed.takeFirst().first().value<Error>().kind), static_cast<int>(ErrorKind::Invalid));
        QCOMPARE(shop.model()->indexOf(shop.pans).data().toString(), u"Pans"_s);
        shop.byAnother([&](db::Connection &other) { return repo::categories::update(other, {.id = shop.pans, .name = u"Woks"_s}); });
        shop.model()->setData(index, u"Pots"_s);
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.takeFirst().first().value<Error>();
        QCOMPARE(static_cast<int>(error.kind), static_cast<int>(ErrorKind::Conflict));
        QCOMPARE(error.data, (QStringList{u"name"_s, u"Woks"_s}));
        QTRY_COMPARE(shop.model()->indexOf(shop.pans).data().toString(), u"Woks"_s);
    }

    void aNewCategoryGetsItsNameInTheTree()
    {
        PageShop shop;
        shop.tree()->select(shop.garden);
        shop.tree()->setFocus();
        QVERIFY(shop.after([&] { QTest::keyClick(shop.tree(), Qt::Key_Insert); }));
        QCOMPARE(shop.shape(), u"Garden(New category) Home(Bath Kitchen(Mugs Pans))"_s);
        auto *editor = shop.tree()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QVERIFY(shop.after([&] {
            editor->setText(u"Seeds"_s);
            QTest::keyClick(editor, Qt::Key_Return);
        }));
        QCOMPARE(shop.shape(), u"Garden(Seeds) Home(Bath Kitchen(Mugs Pans))"_s);
        QVERIFY(shop.after([&] { shop.editing()->newRoot(); }));
        QCOMPARE(shop.shape(), u"Garden(Seeds) Home(Bath Kitchen(Mugs Pans)) New category"_s);
        shop.tree()->select(shop.kitchen);
        QVERIFY(shop.after([&] { shop.editing()->duplicate(); }));
        QCOMPARE(shop.shape(), u"Garden(Seeds) Home(Bath Kitchen(Mugs Pans) Kitchen) New category"_s);
        QVERIFY(shop.tree()->currentCategory() != shop.kitchen);
    }

    void aNewCategoryIsCurrentWhicheverComesFirstTheTreeOrTheAnswer()
    {
        PageShop shop;
        shop.tree()->select(shop.home);
        LateAnswers late(shop.editing());
        QSignalSpy loaded(shop.tree(), &CategoryTree::loadedAgain);
        shop.editing()->newRoot();
        QVERIFY(test::comes([&] { return loaded.size() > 0 && shop.shape().contains(u"New category"_s); }));
        QCOMPARE(shop.tree()->currentCategory(), std::optional(shop.home)); // nobody knows its id yet
        late.deliver();
        QVERIFY(shop.settle());
        const auto current = shop.tree()->currentCategory();
        QVERIFY(current);
        QCOMPARE(shop.tree()->forest().node(*shop.tree()->forest().find(*current)).name, u"New category"_s);
        QVERIFY(shop.tree()->viewport()->findChild<QLineEdit *>());
    }

    void anEmptyCategoryIsDeletedWithoutAQuestion()
    {
        PageShop shop;
        shop.tree()->select(shop.pans);
        shop.tree()->setFocus();
        QVERIFY(shop.after([&] { QTest::keyClick(shop.tree(), Qt::Key_Delete); }));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Mugs))"_s);
        QVERIFY(!shop.page->findChild<CategoryDeleteDialog *>());
        QCOMPARE(shop.tree()->currentCategory(), std::optional(shop.mugs)); // the neighbour
    }

    void contentsGoToTheParentUnlessOneSaysOtherwise()
    {
        PageShop shop;
        shop.tree()->select(shop.kitchen);
        shop.editing()->remove();
        auto *dialog = shop.dialog<CategoryDeleteDialog>();
        QVERIFY(dialog);
        QStringList texts;
        for (const auto *label : dialog->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"Where do its contents go?"_s));
        QVERIFY(texts.contains(u"“Kitchen” holds 2 categories and 1 product."_s));
        QVERIFY(texts.contains(u"Home"_s));
        QVERIFY(shop.after([&] { buttonOf(dialog, u"Delete Category"_s)->click(); }));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Mugs Pans)"_s);
        QCOMPARE(shop.categoryOf(u"in %1"_s.arg(shop.kitchen.value)), u"Home"_s);
    }

    void contentsGoToAnotherCategoryOrNowhere()
    {
        PageShop shop;
        shop.tree()->select(shop.kitchen);
        shop.editing()->remove();
        auto *dialog = shop.dialog<CategoryDeleteDialog>();
        QVERIFY(dialog);
        auto *picker = dialog->findChild<CategoryPicker *>();
        QVERIFY(!picker->isEnabled());
        buttonOf(dialog, u"To another category"_s)->click();
        QVERIFY(picker->isEnabled());
        QVERIFY(!buttonOf(dialog, u"Delete Category"_s)->isEnabled());
        picker->setCategory(shop.garden);
        Q_EMIT picker->picked(shop.garden);
        QVERIFY(shop.after([&] { buttonOf(dialog, u"Delete Category"_s)->click(); }));
        QCOMPARE(shop.shape(), u"Garden(Mugs Pans) Home(Bath)"_s);
        QCOMPARE(shop.categoryOf(u"in %1"_s.arg(shop.kitchen.value)), u"Garden"_s);
        QTRY_VERIFY(!shop.page->findChild<CategoryDeleteDialog *>());

        shop.tree()->select(shop.mugs);
        shop.editing()->remove();
        dialog = shop.dialog<CategoryDeleteDialog>();
        QVERIFY(dialog);
        buttonOf(dialog, u"Without category"_s)->click();
        QVERIFY(shop.after([&] { buttonOf(dialog, u"Delete Category"_s)->click(); }));
        QCOMPARE(shop.shape(), u"Garden(Pans) Home(Bath)"_s);
        QCOMPARE(shop.categoryOf(u"in %1"_s.arg(shop.mugs.value)), u"none"_s);
    }

    void saysSoWhereAnotherProgramHasDeletedTheCategory()
    {
        PageShop shop;
        QSignalSpy failed(shop.page.get(), &Page::failed);
        shop.tree()->select(shop.kitchen);
        shop.editing()->remove();
        auto *dialog = shop.dialog<CategoryDeleteDialog>();
        QVERIFY(dialog);
        shop.byAnother([&](db::Connection &other) { return repo::categories::remove(other, shop.kitchen); });
        buttonOf(dialog, u"Delete Category"_s)->click();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(static_cast<int>(failed.first().first().value<Error>().kind), static_cast<int>(ErrorKind::NotFound));
        QTRY_COMPARE(shop.shape(), u"Garden Home(Bath Mugs Pans)"_s);
        QTRY_VERIFY(shop.tree()->currentCategory() != shop.kitchen);
    }

    void warnsOfAnotherOfTheSameNameAndLeadsUpThePath()
    {
        PageShop shop;
        shop.tree()->select(shop.pans);
        QVERIFY(shop.settle());
        const auto warned = [&] {
            for (const auto *label : shop.page->findChildren<QLabel *>()) {
                if (label->text() == u"Another category at this place has the same name."_s)
                    return label->isVisible();
            }
            qFatal("no such label");
        };
        QVERIFY(!warned());
        QVERIFY(shop.after([&] { shop.model()->setData(shop.model()->indexOf(shop.pans), u"mugs"_s); }));
        QTRY_VERIFY(warned());
        QAbstractButton *step = nullptr;
        QTRY_VERIFY((step = buttonOf(shop.page.get(), u"Home"_s)) != nullptr);
        QVERIFY(buttonOf(shop.page.get(), u"Kitchen"_s)->isVisible());
        step->click();
        QCOMPARE(shop.tree()->currentCategory(), std::optional(shop.home));
        QVERIFY(shop.settle());
    }

    void undoBringsTheBranchBackWithItsContents()
    {
        PageShop shop;
        shop.tree()->select(shop.kitchen);
        shop.editing()->remove();
        auto *dialog = shop.dialog<CategoryDeleteDialog>();
        QVERIFY(dialog);
        QVERIFY(shop.after([&] { buttonOf(dialog, u"Delete Category"_s)->click(); }));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Mugs Pans)"_s);
        const auto undo = [&] { (void)shop.store->undo(); };
        const auto redo = [&] { (void)shop.store->redo(); };
        QVERIFY(shop.after(undo));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Mugs Pans))"_s);
        QCOMPARE(shop.categoryOf(u"in %1"_s.arg(shop.kitchen.value)), u"Home > Kitchen"_s);
        QVERIFY(shop.after(redo));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Mugs Pans)"_s);
        QVERIFY(shop.after(undo));
        QVERIFY(shop.after([&] { QVERIFY(shop.drop(shop.home, shop.model()->indexOf(shop.garden), -1)); }));
        QCOMPARE(shop.shape(), u"Garden(Home(Bath Kitchen(Mugs Pans)))"_s);
        QVERIFY(shop.after(undo));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Mugs Pans))"_s);
    }

    void aBookThatCanOnlyBeReadOffersNothing()
    {
        PageShop shop;
        shop.tree()->setEditable(false);
        QVERIFY(!shop.model()->flags(shop.model()->indexOf(shop.home)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!shop.model()->setData(shop.model()->indexOf(shop.home), u"x"_s));
        QVERIFY(!shop.drop(shop.bath, shop.model()->indexOf(shop.garden), -1));
        QCOMPARE(shop.shape(), u"Garden Home(Bath Kitchen(Mugs Pans))"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_categoriesediting)
#include "tst_categoriesediting.moc"
