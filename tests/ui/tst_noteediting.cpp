// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/twins.h"
#include "ui/forms/noterow.h"
#include "ui/forms/noteslist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainedit.h"

using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// Mia with the note "old", and a person who writes in it.
class Desk : public Twins {
public:
    explicit Desk(Window &shared)
        : Twins(shared)
    {
        ask(u"INSERT INTO notes (user_id, body) VALUES (%1, 'old')"_s.arg(mia.value));
        show(mia);
    }
    /// The row of the one note, waited for.
    [[nodiscard]] NoteRow *row() const
    {
        NoteRow *found = nullptr;
        const auto isThere = [&] {
            for (auto *each : users()->form()->notes()->findChildren<NoteRow *>()) {
                if (each->isVisible()) {
                    found = each;
                    return true;
                }
            }
            return false;
        };
        if (!test::comes(isThere))
            qFatal("no note is shown");
        return found;
    }
    [[nodiscard]] QPlainTextEdit *input() const
    {
        for (auto *edit : row()->findChildren<QPlainTextEdit *>()) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }
    /// Writes the text over the note and stays in it.
    void write(const QString &text) const
    {
        QTest::mouseClick(row()->findChildren<QPushButton *>().first(), Qt::LeftButton);
        input()->selectAll();
        QTest::keyClicks(input(), text);
    }
    void press(Qt::Key key) const { QTest::keyClick(input(), key); }
    /// One of the two ways out. Not by the mouse, which would have to wait until the row is laid out.
    [[nodiscard]] bool choose(const QString &way) const
    {
        auto *button = userForm().button(way);
        if (button)
            button->click();
        return button;
    }
    /// As another program does it.
    void changeElsewhere(const QString &body) const { ask(u"UPDATE notes SET body = '%1'"_s.arg(body)); }
    [[nodiscard]] QString stored() const { return ask(u"SELECT group_concat(body, '|') FROM notes"_s); }
    [[nodiscard]] QString drafts() const { return ask(u"SELECT count(*) FROM drafts"_s); }
};

} // namespace

/// A note that is changed in its place while others are at the same book.
class tst_noteediting : public QObject {
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

    void aNoteDeletedElsewhereKeepsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("mine") << u"Keep Mine"_s << u"my words"_s;
        QTest::newRow("theirs") << u"Take Theirs"_s << QString();
    }
    void aNoteDeletedElsewhereKeepsWhatIsTyped()
    {
        QFETCH(QString, button);
        QFETCH(QString, outcome);
        const Desk desk(*m_window);
        desk.write(u"my words"_s);
        desk.ask(u"DELETE FROM notes"_s);
        QTRY_VERIFY(desk.row()->isLost());
        QCOMPARE(desk.input()->toPlainText(), u"my words"_s);
        QCOMPARE(desk.row()->reason(), u"Meanwhile this note has been deleted. You typed “my words”."_s);
        QCOMPARE((*desk.window)->focusWidget(), desk.input()); // one can go on typing
        QVERIFY((*desk.window)->messageBar()->text().isEmpty()); // nothing was tried behind one's back
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored(), QString()); // nothing without a word
        QVERIFY(desk.choose(button));
        desk.settle();
        QCOMPARE(desk.stored(), outcome);
        QTRY_VERIFY(!desk.userForm().button(u"Keep Mine"_s));
        QCOMPARE(desk.userForm().shows(u"my words"_s), !outcome.isEmpty());
        QTRY_COMPARE(desk.drafts(), u"0"_s);
    }

    void aDeletedNoteThatComesBackIsEditedOn()
    {
        const Desk desk(*m_window);
        desk.write(u"my words"_s);
        const auto id = desk.ask(u"SELECT id FROM notes"_s);
        desk.ask(u"DELETE FROM notes"_s);
        QTRY_VERIFY(desk.row()->isLost());
        desk.ask(u"INSERT INTO notes (id, user_id, body) VALUES (%1, %2, 'old')"_s.arg(id).arg(desk.mia.value));
        QTRY_VERIFY(!desk.row()->isLost());
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored(), u"my words"_s);
    }

    void aNoteChangedElsewhereIsAChoice_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("mine") << u"Keep Mine"_s << u"my words"_s;
        QTest::newRow("theirs") << u"Take Theirs"_s << u"their words"_s;
    }
    void aNoteChangedElsewhereIsAChoice()
    {
        QFETCH(QString, button);
        QFETCH(QString, outcome);
        const Desk desk(*m_window);
        desk.write(u"my words"_s);
        desk.changeElsewhere(u"their words"_s);
        QTRY_VERIFY(desk.row()->hasConflict());
        QCOMPARE(desk.row()->reason(), u"Meanwhile this has become “their words”. You typed “my words”."_s);
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored(), u"their words"_s);
        QVERIFY(desk.choose(button));
        desk.settle();
        QCOMPARE(desk.stored(), outcome);
        QTRY_VERIFY(!desk.row()->isEditing() && desk.userForm().shows(outcome));
        QTRY_COMPARE(desk.drafts(), u"0"_s);
    }

    // So late that the window does not know it yet: the book refuses to write over it.
    void aNoteChangedAMomentAgoIsNotOverwritten()
    {
        const Desk desk(*m_window);
        desk.write(u"my words"_s);
        desk.changeElsewhere(u"their words"_s);
        desk.press(Qt::Key_Return);
        desk.settle();
        QTRY_VERIFY(desk.row()->hasConflict());
        QCOMPARE(desk.stored(), u"their words"_s);
        QCOMPARE(desk.input()->toPlainText(), u"my words"_s);
        desk.changeElsewhere(u"old"_s);
        QTRY_VERIFY(!desk.row()->hasConflict()); // what the typing began with is back
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored(), u"my words"_s);
    }

    void twoChangesOfOneNoteFollowEachOther()
    {
        const Desk desk(*m_window);
        desk.write(u"first"_s);
        desk.press(Qt::Key_Return);
        desk.write(u"second"_s); // without waiting for anything
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored(), u"second"_s);
        QVERIFY(!desk.row()->isEditing());
    }

    // The save is refused when another user is shown already.
    void aTextRefusedAfterLeavingWaitsAtItsRecord()
    {
        const Desk desk(*m_window);
        desk.write(u"my words"_s);
        desk.changeElsewhere(u"their words"_s);
        desk.users()->form()->showRecord(desk.noah.value);
        desk.settle();
        QVERIFY((*desk.window)->messageBar()->text().contains(u"their words"_s));
        QCOMPARE(desk.stored(), u"their words"_s);
        desk.show(desk.noah);
        desk.show(desk.mia);
        QTRY_VERIFY(desk.row()->hasConflict());
        QCOMPARE(desk.input()->toPlainText(), u"my words"_s);
        QVERIFY(desk.choose(u"Keep Mine"_s));
        desk.settle();
        QCOMPARE(desk.stored(), u"my words"_s);
        QTRY_COMPARE(desk.drafts(), u"0"_s);
    }

    void aTextOfANoteThatWasDeletedWaitsAtItsRecord()
    {
        const Desk desk(*m_window);
        desk.write(u"my words"_s);
        desk.ask(u"DELETE FROM notes"_s);
        desk.show(desk.noah);
        desk.show(desk.mia);
        QTRY_VERIFY(desk.row()->isLost());
        QVERIFY(desk.choose(u"Keep Mine"_s));
        desk.settle();
        QCOMPARE(desk.stored(), u"my words"_s);
    }

    // Before a crash: the draft is in the book while one is still in the input.
    void anUnsavedEditIsKept()
    {
        const Desk desk(*m_window);
        desk.write(u"my words"_s);
        desk.settle();
        QVERIFY(desk.ask(u"SELECT json FROM drafts"_s).contains(u"my words"_s));
        desk.press(Qt::Key_Escape);
        desk.settle();
        QCOMPARE(desk.drafts(), u"0"_s);
        QCOMPARE(desk.stored(), u"old"_s);
    }

    void aKeptEditIsShownAgain()
    {
        const Desk desk(*m_window);
        desk.ask(u"INSERT INTO drafts (name, json) SELECT 'note/users/' || user_id, '{\"edits\":{\"' || id || '\":"
                 "{\"text\":\"my words\",\"was\":\"old\"}}}' FROM notes"_s);
        desk.show(desk.noah);
        desk.show(desk.mia);
        QTRY_VERIFY(desk.row()->isEditing());
        QCOMPARE(desk.input()->toPlainText(), u"my words"_s);
        QVERIFY(desk.row()->reason().contains(u"not saved yet"_s));
        desk.press(Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored(), u"my words"_s);
        QTRY_COMPARE(desk.drafts(), u"0"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<Window> m_window;
};

QTEST_MAIN(tst_noteediting)
#include "tst_noteediting.moc"
