// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/money.h"
#include "tests/ui/formfixture.h"
#include "ui/bookdesk.h"
#include "ui/forms/addressform.h"
#include "ui/forms/addresslist.h"
#include "ui/forms/keyvalues.h"
#include "ui/forms/noterow.h"
#include "ui/forms/noteslist.h"
#include "ui/forms/userform.h"
#include "ui/pages/userspage.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainedit.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// Two users in a book, one of them with an order, and the window with the first.
class Desk {
public:
    Desk()
        : book(u"GBP"_s, u"Europe/London"_s)
    {
        auto &writer = book.writer();
        mustCommit(writer, [&]() -> Result<void> {
            mia = must(repo::users::create(writer,
                {.id = {},
                    .code = u"C1"_s,
                    .name = u"Mia"_s,
                    .preferences = u"{\"count\":5,\"nested\":{\"a\":[1,2]},\"news\":\"weekly\"}"_s}));
            noah = must(repo::users::create(writer, {.id = {}, .code = u"C2"_s, .name = u"Noah"_s}));
            must(repo::users::addAddress(
                writer, {.id = {}, .userId = mia, .recipient = u"Mia Brown"_s, .street = u"1 High Street"_s, .isDefault = true}));
            return {};
        });
        execute(writer,
            u"INSERT INTO orders (number, user_id, placed_at, business_date) VALUES ('77', %1, '2026-11-20T10:00:00.000Z', "
            "'2026-11-20')"_s.arg(noah.value));
        book.close();
        open();
    }
    void open()
    {
        window = std::make_unique<Window>(book.path());
        (*window)->activateWindow();
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
    void close()
    {
        (*window)->close();
        if (!test::comes([this] { return !(*window)->hasBook() && !(*window)->desk()->isBusy(); }))
            qFatal("the book does not close");
        window.reset();
    }
    QString ask(const QString &sql) const { return besides(book.path(), sql); }
    [[nodiscard]] QString lastAction() const { return ask(u"SELECT kind FROM actions WHERE kind <> 'columns' ORDER BY id DESC LIMIT 1"_s); }
    void undo() const
    {
        auto *action = (*window)->findChild<QAction *>(u"undo"_s);
        if (!test::comes([action] { return action->isEnabled(); }))
            qFatal("nothing to undo");
        action->trigger();
        settle();
    }
    [[nodiscard]] QString stored() const { return ask(u"SELECT preferences FROM users WHERE name = 'Mia'"_s); }
    [[nodiscard]] Typist address() const { return Typist(*form->addresses()->form()); }

    TestBook book;
    UserId mia;
    UserId noah;
    std::unique_ptr<Window> window;
    UsersPage *page = nullptr;
    UserForm *form = nullptr;
    std::unique_ptr<Typist> typist;
};

QPlainTextEdit *noteInput(const Desk &desk)
{
    return desk.form->notes()->findChild<LinesInput *>(QString(), Qt::FindDirectChildrenOnly)->edit();
}

} // namespace

class tst_userform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void aNewUserIsAddedByTheButton()
    {
        Desk desk;
        desk.window->action(u"New User"_s)->trigger();
        desk.settle();
        QVERIFY(desk.form->isNew());
        QVERIFY(!desk.typist->button(u"New Address"_s));
        desk.typist->enter(u"code"_s, u"C9"_s);
        QCOMPARE((*desk.window)->focusWidget(), desk.typist->line(u"name"_s)); // Enter goes on, as a scanner presses it
        desk.typist->type(u"name"_s, u"Olive"_s);
        desk.typist->type(u"email"_s, u"olive@example.com"_s);
        QVERIFY(desk.typist->press(u"Add User"_s));
        desk.settle();
        QVERIFY(!desk.form->isNew());
        QCOMPARE(desk.ask(u"SELECT code || name || email || is_active FROM users WHERE name = 'Olive'"_s), u"C9Oliveolive@example.com1"_s);
        QCOMPARE(desk.lastAction(), u"user.create"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s), u"0"_s);
        QCOMPARE(QString::number(desk.form->record()->id), desk.ask(u"SELECT id FROM users WHERE name = 'Olive'"_s));
        QTRY_COMPARE(desk.page->record(), desk.form->record());
        desk.undo();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM users"_s), u"2"_s);
    }

    void anInvalidNewUserIsNotAdded()
    {
        Desk desk;
        desk.page->newRecord();
        QVERIFY(desk.typist->press(u"Add User"_s));
        QCOMPARE(desk.typist->at(u"name"_s).reason(), u"This cannot be empty."_s);
        QCOMPARE((*desk.window)->focusWidget(), desk.typist->line(u"name"_s));
        desk.typist->type(u"name"_s, u"Olive"_s);
        desk.typist->type(u"code"_s, u"C1"_s); // Mia's
        QVERIFY(desk.typist->press(u"Add User"_s));
        desk.settle();
        QVERIFY(desk.form->isNew());
        QVERIFY(desk.typist->at(u"code"_s).reason().contains(u"C1"_s));
        QCOMPARE(desk.ask(u"SELECT count(*) FROM users"_s), u"2"_s);
    }

    void whatANewUserCannotHaveIsToldWhenTheFieldIsLeft()
    {
        Desk desk;
        desk.page->newRecord();
        desk.typist->tab(u"code"_s, u"C1"_s); // Mia's
        QTRY_VERIFY(desk.typist->at(u"code"_s).reason().contains(u"C1"_s));
        desk.typist->tab(u"email"_s, u"olive"_s);
        QTRY_VERIFY(!desk.typist->at(u"email"_s).reason().isEmpty());
        QCOMPARE(desk.typist->line(u"email"_s)->text(), u"olive"_s); // what was typed stays
        desk.typist->tab(u"code"_s, u"C9"_s);
        QTRY_VERIFY(desk.typist->at(u"code"_s).reason().isEmpty());
        desk.settle();
        QVERIFY(desk.typist->at(u"code"_s).reason().isEmpty());
        QVERIFY(desk.form->isNew());
    }

    void anUnfinishedNewUserIsKeptAndOffered()
    {
        Desk desk;
        desk.page->newRecord();
        desk.typist->type(u"name"_s, u"Olive"_s);
        desk.typist->type(u"email"_s, u"not yet"_s);
        desk.show(desk.noah);
        QVERIFY(desk.typist->shows(u"An unfinished new user is kept here."_s));
        desk.close();
        desk.open();
        QVERIFY(desk.typist->shows(u"An unfinished new user is kept here."_s));
        QVERIFY(desk.typist->press(u"Continue"_s));
        desk.settle();
        QCOMPARE(desk.typist->at(u"name"_s).text(), u"Olive"_s);
        QCOMPARE(desk.typist->at(u"email"_s).text(), u"not yet"_s);
        QVERIFY(desk.typist->press(u"Cancel"_s));
        desk.settle();
        QCOMPARE(desk.form->record(), (RecordRef{RecordKind::User, desk.mia.value}));
        QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s), u"0"_s);
        QVERIFY(desk.typist->press(u"Bring Back"_s));
        desk.settle();
        QCOMPARE(desk.typist->at(u"name"_s).text(), u"Olive"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s), u"1"_s);
    }

    void aNewUserOutlivesACrash()
    {
        Desk desk;
        desk.page->newRecord();
        desk.typist->type(u"name"_s, u"Olive"_s);
        desk.settle();
        QVERIFY(desk.ask(u"SELECT json FROM drafts WHERE name = 'user'"_s).contains(u"Olive"_s));
    }

    void aDuplicateHasEverythingButWhatIsUnique()
    {
        Desk desk;
        desk.page->duplicateRecord();
        QVERIFY(desk.form->isNew());
        QCOMPARE(desk.typist->at(u"name"_s).text(), u"Mia"_s);
        QVERIFY(desk.typist->at(u"code"_s).text().isEmpty());
        QVERIFY(desk.typist->press(u"Add User"_s));
        desk.settle();
        const QString id = QString::number(desk.form->record()->id);
        QVERIFY(id != QString::number(desk.mia.value));
        QCOMPARE(desk.ask(u"SELECT street FROM addresses WHERE user_id = "_s + id), u"1 High Street"_s);
        QCOMPARE(desk.ask(u"SELECT preferences ->> 'news' FROM users WHERE id = "_s + id), u"weekly"_s);
    }

    void aUserWithoutOrdersIsDeletedAndComesBack()
    {
        Desk desk;
        desk.page->deleteSelected();
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM users"_s), u"1"_s);
        QCOMPARE(desk.lastAction(), u"user.delete"_s);
        QTRY_VERIFY((*desk.window)->messageBar()->text().contains(u"Mia"_s));
        desk.undo();
        QCOMPARE(desk.ask(u"SELECT street FROM addresses WHERE user_id = "_s + QString::number(desk.mia.value)), u"1 High Street"_s);
    }

    void aUserOnAnOrderIsDeactivatedInstead()
    {
        Desk desk;
        desk.show(desk.noah);
        desk.page->deleteSelected();
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM users"_s), u"2"_s);
        auto *bar = (*desk.window)->messageBar();
        QTRY_VERIFY(bar->text().contains(u"Noah"_s));
        auto *button = bar->findChild<QPushButton *>(u"messageButton"_s);
        QCOMPARE(button->text(), u"Deactivate"_s);
        button->click();
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT is_active FROM users WHERE name = 'Noah'"_s), u"0"_s);
        QCOMPARE(desk.lastAction(), u"user.deactivate"_s);
    }

    void addressesAreEditedInTheirPlace()
    {
        Desk desk;
        const auto address = desk.address();
        QVERIFY(desk.typist->press(u"Edit the address Billing"_s));
        desk.settle();
        QCOMPARE(address.at(u"street"_s).text(), u"1 High Street"_s);
        address.tab(u"street"_s, u"2 Low Street"_s);
        address.tab(u"postal_code"_s, u"N1 9GU"_s);
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT street || postal_code FROM addresses"_s), u"2 Low StreetN1 9GU"_s);
        QVERIFY(desk.typist->shows(u"2 Low Street"_s));
        QVERIFY(address.press(u"Done"_s));
        QVERIFY(!desk.form->addresses()->form()->isVisible());
    }

    void addressesComeGoAndTakeTurnsAsDefault()
    {
        Desk desk;
        const auto address = desk.address();
        QVERIFY(desk.typist->press(u"New Address"_s));
        desk.settle();
        address.type(u"recipient"_s, u"Mia at work"_s);
        address.type(u"city"_s, u"York"_s);
        QVERIFY(address.press(u"Add Address"_s));
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM addresses WHERE is_default = 1"_s), u"1"_s); // Mia had one of this kind
        QVERIFY(desk.typist->press(u"Make the address Billing, Mia at work the default"_s));
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT city FROM addresses WHERE is_default = 1"_s), u"York"_s);
        QVERIFY(desk.typist->press(u"Delete the address Billing, Mia at work"_s));
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM addresses"_s), u"1"_s);
        desk.undo();
        QCOMPARE(desk.ask(u"SELECT city FROM addresses WHERE is_default = 1"_s), u"York"_s);
    }

    void anUnfinishedAddressWaitsAtItsUser()
    {
        Desk desk;
        const auto address = desk.address();
        QVERIFY(desk.typist->press(u"New Address"_s));
        desk.settle();
        address.type(u"city"_s, u"York"_s);
        desk.show(desk.noah);
        QVERIFY(!desk.form->addresses()->form()->isVisible());
        desk.show(desk.mia);
        QTRY_VERIFY(desk.typist->shows(u"An unfinished new address is kept here."_s));
        QVERIFY(address.press(u"Continue"_s));
        QCOMPARE(address.at(u"city"_s).text(), u"York"_s);
    }

    void preferencesAreKeysAndValues()
    {
        Desk desk;
        auto *input = qobject_cast<KeyValuesInput *>(desk.typist->at(u"preferences"_s).input());
        auto *model = input->model();
        QCOMPARE(model->rowCount(), 4);
        QVERIFY(model->setData(model->index(0, 1), u"6"_s));
        desk.settle();
        QVERIFY(model->setData(model->index(3, 0), u"size"_s));
        desk.settle();
        QVERIFY(model->setData(model->index(3, 1), u"<b>L</b>"_s));
        desk.settle();
        QCOMPARE(desk.stored(), u"{\"count\":6,\"nested\":{\"a\":[1,2]},\"news\":\"weekly\",\"size\":\"<b>L</b>\"}"_s);
        QVERIFY(!(model->flags(model->index(1, 1)) & Qt::ItemIsEditable)); // what is nested stays as it is
        QVERIFY(!model->setData(model->index(0, 0), u"news"_s));
        QVERIFY(desk.typist->at(u"preferences"_s).reason().contains(u"news"_s));
        QTest::keyClick(input->target(), Qt::Key_Delete); // no row is current: nothing goes
        QCOMPARE(model->rowCount(), 5);
        QVERIFY(model->removeAt(0));
        desk.settle();
        QCOMPARE(desk.stored(), u"{\"nested\":{\"a\":[1,2]},\"news\":\"weekly\",\"size\":\"<b>L</b>\"}"_s);
        desk.undo();
        QTRY_COMPARE(model->rowCount(), 5);
    }

    void notesAreAddedChangedAndDeleted()
    {
        Desk desk;
        auto *input = noteInput(desk);
        input->setFocus();
        QTest::keyClicks(input, u"Calls on Mondays"_s);
        QTest::keyClick(input, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(input, u"<i>twice</i>"_s);
        QTest::keyClick(input, Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT body FROM notes WHERE user_id = 1"_s), u"Calls on Mondays\n<i>twice</i>"_s);
        QVERIFY(input->toPlainText().isEmpty());
        QTRY_COMPARE(desk.form->notes()->findChildren<NoteRow *>().size(), 1);
        auto *row = desk.form->notes()->findChild<NoteRow *>();
        QVERIFY(desk.typist->shows(u"<i>twice</i>"_s));
        QTest::mouseClick(row->findChildren<QPushButton *>().first(), Qt::LeftButton);
        auto *edit = row->findChild<QPlainTextEdit *>();
        edit->selectAll();
        QTest::keyClicks(edit, u"Calls on Tuesdays"_s);
        QTest::keyClick(edit, Qt::Key_Tab);
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT body FROM notes"_s), u"Calls on Tuesdays"_s);
        QCOMPARE(desk.lastAction(), u"note.update"_s);
        QTest::mouseClick(row->findChildren<QPushButton *>().at(1), Qt::LeftButton);
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM notes"_s), u"0"_s);
        desk.undo();
        QTRY_VERIFY(desk.typist->shows(u"Calls on Tuesdays"_s));
    }

    void aNoteThatIsNotAddedYetWaitsAtItsRecord()
    {
        Desk desk;
        auto *input = noteInput(desk);
        input->setFocus();
        QTest::keyClicks(input, u"half a sen"_s);
        desk.show(desk.noah);
        QVERIFY(input->toPlainText().isEmpty());
        desk.close();
        desk.open();
        QTRY_COMPARE(noteInput(desk)->toPlainText(), u"half a sen"_s);
    }

    void anOrderOfTheSummaryLeadsToTheOrder()
    {
        Desk desk;
        desk.show(desk.noah);
        auto *recent = desk.form->findChild<TextTable *>();
        const QSignalSpy asked(desk.page, &Page::recordAsked);
        Q_EMIT recent->activated(recent->model()->index(0, 0));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<RecordRef>(), (RecordRef{RecordKind::Order, 1}));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_userform)
#include "tst_userform.moc"
