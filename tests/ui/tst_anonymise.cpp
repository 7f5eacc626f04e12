// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/twins.h"
#include "ui/dialogs/anonymisedialog.h"
#include "ui/forms/addressform.h"
#include "ui/forms/addresslist.h"
#include "ui/forms/noterow.h"
#include "ui/forms/noteslist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainedit.h"

#include <QPointer>
#include <QPushButton>

using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// The dialog of the command Anonymise…, of the user that is current.
AnonymiseDialog *dialogOf(const Twins &desk)
{
    desk.command(u"Anonymise…"_s)->trigger();
    return desk.dialog<AnonymiseDialog>();
}

QPushButton *button(const AnonymiseDialog *dialog, const QString &text)
{
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

/// Record > Anonymise….
class tst_anonymise : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_window = std::make_unique<Window>();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_setting.reset();
    }
    void cleanup() { QSettings().clear(); }

    void aUserIsForgottenAndTheOrdersStay()
    {
        const Twins desk(*m_window);
        desk.show(desk.twin);
        desk.userForm().tab(u"phone"_s, u"0123 456"_s); // a step of the journal that holds the person
        desk.settle();
        auto *dialog = dialogOf(desk);
        QVERIFY(dialog);
        QTest::mouseClick(button(dialog, u"&Anonymise"_s), Qt::LeftButton);
        desk.settle();
        const auto id = QString::number(desk.twin.value);
        QCOMPARE(desk.ask(u"SELECT name || is_active || coalesce(email, '') || coalesce(phone, '') FROM users WHERE id = "_s + id),
            u'#' + id + u'0');
        QCOMPARE(desk.ask(u"SELECT count(*) FROM orders WHERE user_id = "_s + id), u"1"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM actions WHERE instr(arguments, 'brown') > 0"_s), u"0"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM changes WHERE instr(coalesce(image, ''), '0123 456') > 0"_s), u"0"_s);
        QTRY_COMPARE(desk.userForm().at(u"name"_s).text(), u'#' + id);
        QTRY_VERIFY(!(*desk.window)->findChild<QAction *>(u"undo"_s)->isEnabled()); // nothing brings the person back
    }

    // What was typed and could not be saved is about the person, too.
    void whatWasTypedGoesToo()
    {
        const Twins desk(*m_window);
        desk.show(desk.noah);
        desk.userForm().tab(u"email"_s, u"noah at home"_s); // no address: stays in the field and in a draft
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s), u"1"_s);
        dialogOf(desk)->accept();
        desk.settle();
        QTRY_COMPARE(desk.userForm().at(u"name"_s).text(), u'#' + QString::number(desk.noah.value));
        desk.settle();
        QVERIFY(desk.userForm().at(u"email"_s).text().isEmpty());
        QVERIFY(desk.userForm().at(u"email"_s).reason().isEmpty());
        QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s), u"0"_s);
        desk.show(desk.mia);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s), u"0"_s);
    }

    // In the notes and addresses, too, whose drafts would be written when the typing rests or another user is shown.
    void whatIsNotSentYetGoesToo()
    {
        const Twins desk(*m_window);
        desk.ask(u"INSERT INTO notes (user_id, body) VALUES (%1, 'old')"_s.arg(desk.noah.value));
        desk.show(desk.noah);
        auto *notes = desk.users()->form()->notes();
        auto *row = notes->findChild<NoteRow *>();
        QTest::mouseClick(row->findChildren<QPushButton *>().first(), Qt::LeftButton);
        QTest::keyClicks(row->findChild<QPlainTextEdit *>(), u"Secret one "_s);
        QVERIFY(desk.userForm().press(u"New Address"_s));
        const Typist address(*desk.users()->form()->addresses()->form());
        address.type(u"city"_s, u"Secret two"_s);
        auto *input = notes->findChild<LinesInput *>(QString(), Qt::FindDirectChildrenOnly)->edit();
        input->setFocus();
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts WHERE instr(json, 'Secret two') > 0"_s), u"1"_s);
        desk.rest(kPatience); // the timers run while the person says yes
        QTest::keyClicks(input, u"Secret three"_s);
        address.type(u"street"_s, u"Secret four"_s);
        auto *dialog = dialogOf(desk);
        QVERIFY(dialog);
        dialog->accept();
        desk.rest(1); // one that still runs ends at once
        QTRY_COMPARE(desk.userForm().at(u"name"_s).text(), u'#' + QString::number(desk.noah.value));
        desk.settle();
        QVERIFY(input->toPlainText().isEmpty());
        QVERIFY(!desk.users()->form()->addresses()->form()->isVisible());
        QVERIFY(!desk.userForm().shows(u"Secret"_s));
        QVERIFY(!desk.userForm().shows(u"An unfinished new address is kept here."_s));
        desk.show(desk.mia);
        desk.show(desk.noah);
        QVERIFY(input->toPlainText().isEmpty());
        QCOMPARE(desk.ask(u"SELECT count(*) FROM drafts"_s), u"0"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM notes"_s), u"0"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM changes WHERE instr(coalesce(image, ''), 'Secret') > 0"_s), u"0"_s);
    }

    // Neither Enter nor Escape wipes anybody.
    void itTakesAClearYes_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << static_cast<int>(Qt::Key_Return);
        QTest::newRow("Escape") << static_cast<int>(Qt::Key_Escape);
    }
    void itTakesAClearYes()
    {
        QFETCH(int, key);
        const Twins desk(*m_window);
        desk.show(desk.noah);
        const QPointer dialog(dialogOf(desk));
        QTest::keyClick(dialog, static_cast<Qt::Key>(key));
        QTRY_VERIFY(!dialog);
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT name FROM users WHERE id = "_s + QString::number(desk.noah.value)), u"Noah"_s);
    }

    void aUserThatHasGoneMeanwhileIsSaid()
    {
        const Twins desk(*m_window);
        desk.show(desk.noah);
        auto *dialog = dialogOf(desk);
        desk.ask(u"DELETE FROM users WHERE id = "_s + QString::number(desk.noah.value));
        dialog->accept();
        QTRY_VERIFY((*desk.window)->messageBar()->text().contains(u"not there any more"_s));
    }

    void onlyOneUserOfABookThatCanBeWritten()
    {
        const Twins desk(*m_window);
        desk.select(u"users"_s, desk.users(), {desk.mia.value, desk.noah.value});
        QVERIFY(!desk.command(u"Anonymise…"_s)->isEnabled());
        desk.show(desk.mug);
        QVERIFY(!desk.command(u"Anonymise…"_s)->isEnabled());
        desk.close();
        desk.open(Store::Mode::ReadOnly);
        desk.show(desk.mia);
        QVERIFY(!desk.command(u"Anonymise…"_s)->isEnabled());
        desk.users()->anonymise();
        QVERIFY(!desk.dialog<AnonymiseDialog>());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<Window> m_window;
};

QTEST_MAIN(tst_anonymise)
#include "tst_anonymise.moc"
