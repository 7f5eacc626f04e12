// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/formfixture.h"
#include "ui/bookdesk.h"
#include "ui/forms/userform.h"
#include "ui/pages/userspage.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// Two users in a book, and the window with the first of them.
class Desk {
public:
    Desk()
        : book(u"GBP"_s, u"Europe/London"_s)
    {
        mia = mustCommit(book.writer(), [&] { return repo::users::create(book.writer(), {.id = {}, .code = u"C1"_s, .name = u"Mia"_s}); });
        noah
            = mustCommit(book.writer(), [&] { return repo::users::create(book.writer(), {.id = {}, .code = u"C2"_s, .name = u"Noah"_s}); });
        book.close();
        open();
    }
    void open()
    {
        window = std::make_unique<Window>(book.path());
        (*window)->showPage(u"users"_s);
        page = qobject_cast<UsersPage *>((*window)->page(u"users"_s));
        form = page->form();
        typist = std::make_unique<Typist>(*form);
        show(mia);
    }
    void show(UserId id)
    {
        page->showRecord(id.value);
        settle();
        if (form->record() != RecordRef{RecordKind::User, id.value})
            qFatal("the record is not shown");
    }
    void settle() const
    {
        if (!window->settle())
            qFatal("the window does not come to rest");
    }
    /// As a person closes the window: the book is put at rest.
    void close()
    {
        (*window)->close();
        if (!test::comes([this] { return !(*window)->hasBook() && !(*window)->desk()->isBusy(); }))
            qFatal("the book does not close");
        window.reset();
    }
    QString ask(const QString &sql) const { return besides(book.path(), sql); }
    [[nodiscard]] QString stored(const QString &field, UserId id) const
    {
        return ask(u"SELECT %1 FROM users WHERE id = %2"_s.arg(field).arg(id.value));
    }
    [[nodiscard]] QAction *undo() const { return (*window)->findChild<QAction *>(u"undo"_s); }

    TestBook book;
    UserId mia;
    UserId noah;
    std::unique_ptr<Window> window;
    UsersPage *page = nullptr;
    UserForm *form = nullptr;
    std::unique_ptr<Typist> typist;
};

} // namespace

class tst_recordform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void aFieldIsSavedWhenItIsLeft()
    {
        Desk desk;
        desk.typist->tab(u"name"_s, u"Mia Brown"_s);
        desk.settle();
        QCOMPARE(desk.stored(u"name"_s, desk.mia), u"Mia Brown"_s);
        QCOMPARE(desk.ask(u"SELECT kind FROM actions ORDER BY id DESC"_s), u"user.update"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM actions WHERE kind <> 'columns'"_s), u"1"_s);
        QVERIFY(!desk.typist->at(u"name"_s).isDirty());
        // Leaving it as it is writes nothing.
        desk.typist->line(u"name"_s)->setFocus();
        QTest::keyClick(desk.typist->line(u"name"_s), Qt::Key_Tab);
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM actions WHERE kind <> 'columns'"_s), u"1"_s);
    }

    void enterSavesAndKeepsTheKeyboard()
    {
        Desk desk;
        (*desk.window)->activateWindow();
        desk.typist->enter(u"phone"_s, u"020 7946 0018"_s);
        desk.settle();
        QCOMPARE(desk.stored(u"phone"_s, desk.mia), u"020 7946 0018"_s);
        QCOMPARE((*desk.window)->focusWidget(), desk.typist->line(u"phone"_s));
    }

    void whatIsInvalidStaysWithItsReasonAndIsNotSaved()
    {
        Desk desk;
        desk.typist->tab(u"name"_s, QString());
        auto &name = desk.typist->at(u"name"_s);
        QCOMPARE(name.reason(), u"This cannot be empty."_s);
        QVERIFY(name.below()->isVisible());
        desk.typist->tab(u"email"_s, u"nobody"_s);
        desk.settle();
        auto &email = desk.typist->at(u"email"_s);
        QCOMPARE(email.text(), u"nobody"_s);
        QVERIFY(email.reason().contains(u"e-mail address"_s));
        QCOMPARE(email.input()->target()->accessibleDescription(), email.reason());
        QCOMPARE(desk.stored(u"name"_s, desk.mia), u"Mia"_s);
        QVERIFY(desk.stored(u"email"_s, desk.mia).isEmpty());
        QCOMPARE(desk.ask(u"SELECT count(*) FROM actions WHERE kind <> 'columns'"_s), u"0"_s);
    }

    void theReasonGoesWhenTheRightTextIsTypedAgain()
    {
        Desk desk;
        auto &name = desk.typist->at(u"name"_s);
        desk.typist->tab(u"name"_s, QString());
        QVERIFY(!name.reason().isEmpty());
        desk.typist->tab(u"name"_s, u"Mia"_s);
        desk.settle();
        QCOMPARE(name.reason(), QString());
        QVERIFY(!name.input()->target()->property("invalid").toBool());
        QCOMPARE(desk.ask(u"SELECT count(*) FROM actions WHERE kind <> 'columns'"_s), u"0"_s);
    }

    void aCodeThatAnotherOneHasIsRefusedBesideTheField()
    {
        Desk desk;
        desk.typist->enter(u"code"_s, u"C2"_s);
        desk.settle();
        QVERIFY(desk.typist->at(u"code"_s).reason().contains(u"C2"_s));
        QCOMPARE(desk.typist->at(u"code"_s).text(), u"C2"_s);
        desk.typist->enter(u"code"_s, u"C3"_s);
        desk.settle();
        QVERIFY(desk.typist->at(u"code"_s).reason().isEmpty());
        QCOMPARE(desk.stored(u"code"_s, desk.mia), u"C3"_s);
    }

    void escapeBringsTheOldValueBack()
    {
        Desk desk;
        desk.typist->tab(u"name"_s, QString());
        QTest::keyClick(desk.typist->line(u"name"_s), Qt::Key_Escape);
        QCOMPARE(desk.typist->at(u"name"_s).text(), u"Mia"_s);
        QVERIFY(desk.typist->at(u"name"_s).reason().isEmpty());
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s), u"0"_s);
    }

    void whatIsNotSavedWaitsAtItsRecord()
    {
        Desk desk;
        desk.typist->type(u"email"_s, u"nobody"_s);
        desk.show(desk.noah);
        QCOMPARE(desk.typist->at(u"email"_s).text(), QString());
        QCOMPARE(desk.ask(u"SELECT name FROM drafts"_s), u"user/%1"_s.arg(desk.mia.value));
        desk.show(desk.mia);
        QCOMPARE(desk.typist->at(u"email"_s).text(), u"nobody"_s);
        QVERIFY(!desk.typist->at(u"email"_s).reason().isEmpty());
        desk.typist->enter(u"email"_s, u"mia@example.com"_s);
        desk.settle();
        QCOMPARE(desk.stored(u"email"_s, desk.mia), u"mia@example.com"_s);
        QTRY_COMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s), u"0"_s);
    }

    void whatIsTypedOutlivesTheWindow()
    {
        Desk desk;
        desk.typist->type(u"email"_s, u"nobody"_s);
        desk.close();
        desk.open();
        QCOMPARE(desk.typist->at(u"email"_s).text(), u"nobody"_s);
        QVERIFY(!desk.typist->at(u"email"_s).reason().isEmpty());
    }

    void whatIsTypedIsKeptBeforeACrash()
    {
        Desk desk;
        desk.typist->type(u"email"_s, u"nobody"_s);
        desk.settle(); // until the typing has rested
        QVERIFY(desk.ask(u"SELECT json FROM drafts"_s).contains(u"nobody"_s));
    }

    void closingTheWindowSavesTheFieldOneIsIn()
    {
        Desk desk;
        desk.typist->type(u"name"_s, u"Mia Closing"_s);
        desk.close();
        QCOMPARE(desk.stored(u"name"_s, desk.mia), u"Mia Closing"_s);
    }

    void aSaveUnderWayGoesToTheRecordItBelongsTo()
    {
        Desk desk;
        desk.typist->type(u"name"_s, u"Mia Green"_s);
        desk.form->showRecord(desk.noah.value); // without waiting for anything
        desk.settle();
        QCOMPARE(desk.stored(u"name"_s, desk.mia), u"Mia Green"_s);
        QCOMPARE(desk.stored(u"name"_s, desk.noah), u"Noah"_s);
        QCOMPARE(desk.typist->at(u"name"_s).text(), u"Noah"_s);
    }

    void aRefusalAfterLeavingWaitsAtTheRecord()
    {
        Desk desk;
        desk.typist->type(u"code"_s, u"C2"_s); // Noah's
        desk.show(desk.noah);
        QVERIFY((*desk.window)->messageBar()->text().contains(u"C2"_s));
        desk.show(desk.mia);
        QCOMPARE(desk.typist->at(u"code"_s).text(), u"C2"_s);
        QVERIFY(!desk.typist->at(u"code"_s).reason().isEmpty());
        QCOMPARE(desk.stored(u"code"_s, desk.mia), u"C1"_s);
    }

    void twoSavesOfOneFieldFollowEachOther()
    {
        Desk desk;
        desk.typist->enter(u"name"_s, u"Mia A"_s);
        desk.typist->enter(u"name"_s, u"Mia B"_s);
        desk.settle();
        QCOMPARE(desk.stored(u"name"_s, desk.mia), u"Mia B"_s);
        QVERIFY(!desk.typist->at(u"name"_s).hasConflict());
        QVERIFY(desk.typist->at(u"name"_s).reason().isEmpty());
    }

    void aValueChangedUnderneathIsAChoice_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("mine") << u"Keep Mine"_s << u"Mia Mine"_s;
        QTest::newRow("theirs") << u"Take Theirs"_s << u"Mia Theirs"_s;
    }
    void aValueChangedUnderneathIsAChoice()
    {
        QFETCH(QString, button);
        QFETCH(QString, outcome);
        Desk desk;
        desk.ask(u"UPDATE users SET name = 'Mia Theirs' WHERE name = 'Mia'"_s);
        desk.typist->enter(u"name"_s, u"Mia Mine"_s);
        desk.settle();
        auto &name = desk.typist->at(u"name"_s);
        QTRY_VERIFY(name.hasConflict());
        QCOMPARE(name.text(), u"Mia Mine"_s);
        QVERIFY(name.reason().contains(u"Mia Theirs"_s) && name.reason().contains(u"Mia Mine"_s));
        QCOMPARE(desk.stored(u"name"_s, desk.mia), u"Mia Theirs"_s);
        QVERIFY(desk.typist->press(button));
        desk.settle();
        QCOMPARE(name.text(), outcome);
        QVERIFY(!name.hasConflict());
        QCOMPARE(desk.stored(u"name"_s, desk.mia), outcome);
    }

    void unsavedTextStaysWhenTheRecordIsReadAgain()
    {
        Desk desk;
        desk.typist->type(u"name"_s, u"Mia Mine"_s);
        desk.ask(u"UPDATE users SET name = 'Mia Theirs', phone = '123' WHERE name = 'Mia'"_s);
        desk.form->refresh();
        desk.settle();
        QCOMPARE(desk.typist->at(u"phone"_s).text(), u"123"_s); // clean: follows
        QCOMPARE(desk.typist->at(u"name"_s).text(), u"Mia Mine"_s);
        QVERIFY(desk.typist->at(u"name"_s).hasConflict());
    }

    void undoBelongsToTheFieldWhileItsTextIsUnsaved()
    {
        Desk desk;
        (*desk.window)->activateWindow();
        desk.typist->enter(u"name"_s, u"Mia Two"_s);
        desk.settle();
        QTRY_VERIFY(desk.undo()->isEnabled());
        auto *phone = desk.typist->line(u"phone"_s);
        desk.typist->type(u"phone"_s, u"12"_s);
        QTest::keyClick(phone, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(phone->text(), QString());
        QCOMPARE(desk.stored(u"name"_s, desk.mia), u"Mia Two"_s);
        QTest::keyClick(phone, Qt::Key_Z, Qt::ControlModifier);
        desk.settle();
        QCOMPARE(desk.stored(u"name"_s, desk.mia), u"Mia"_s);
        QTRY_COMPARE(desk.typist->at(u"name"_s).text(), u"Mia"_s);
    }

    void aTextThatIsTooLongIsSaidNotDropped()
    {
        Desk desk;
        auto *phone = desk.typist->line(u"phone"_s);
        phone->setFocus();
        QGuiApplication::clipboard()->setText(QString(LineInput::kMostLetters + 10, u'7'));
        phone->paste();
        QVERIFY(desk.typist->at(u"phone"_s).reason().contains(u"32,767"_s));
        QCOMPARE(phone->text().size(), qsizetype{LineInput::kMostLetters});
        desk.ask(u"UPDATE users SET phone = printf('%.*c', 100000, '7')"_s);
        desk.show(desk.noah);
        QVERIFY(desk.typist->line(u"phone"_s)->isReadOnly()); // only its beginning could be shown
        QVERIFY(!desk.typist->at(u"phone"_s).isDirty());
    }

    void textsAreShownPlainAndStoredAsTheyAre()
    {
        Desk desk;
        for (const auto &text : hostileTexts()) {
            desk.typist->enter(u"name"_s, text);
            desk.settle();
            const QString kept = QString(text).replace(u'\n', u' ');
            QCOMPARE(desk.stored(u"name"_s, desk.mia), kept);
            QCOMPARE(desk.typist->at(u"name"_s).text(), kept);
        }
        desk.typist->enter(u"name"_s, u"<b>bold</b><img src=x>"_s);
        desk.settle();
        QVERIFY(desk.typist->shows(u"<b>bold</b><img src=x>"_s));
        for (const auto *label : desk.form->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
    }

    void aReadOnlyBookIsReadOnlyHereToo()
    {
        Desk desk;
        desk.close();
        Window window;
        window->openBook(desk.book.path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(window->hasBook());
        window->showPage(u"users"_s);
        QVERIFY(window.settle());
        auto *page = qobject_cast<UsersPage *>(window->page(u"users"_s));
        QVERIFY(!page->can().create && !page->can().remove && !page->can().duplicate);
        const Typist typist(*page->form());
        for (const auto &field : {u"code"_s, u"name"_s, u"email"_s, u"phone"_s})
            QVERIFY(typist.line(field)->isReadOnly());
        QVERIFY(!typist.at(u"is_active"_s).input()->target()->isEnabled());
        page->newRecord();
        QVERIFY(!page->form()->isNew());
        window.close();
    }

    void labelsAreUniqueAndTheTabKeyReadsTheFieldsDownwards()
    {
        Desk desk;
        (*desk.window)->activateWindow();
        QSet<QString> labels;
        for (const auto *label : (*desk.window)->findChildren<QLabel *>()) {
            if (!label->isVisible() || !label->buddy() || label->text().isEmpty())
                continue;
            QVERIFY2(!labels.contains(label->text()), qPrintable(label->text()));
            labels.insert(label->text());
        }
        desk.form->focusFirst();
        for (const auto &field : {u"name"_s, u"email"_s, u"phone"_s, u"is_active"_s}) {
            QTest::keyClick((*desk.window)->focusWidget(), Qt::Key_Tab);
            QCOMPARE((*desk.window)->focusWidget(), desk.typist->at(field).input()->target());
        }
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_recordform)
#include "tst_recordform.moc"
