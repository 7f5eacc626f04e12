// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/twins.h"

using namespace tradebook;
using namespace tradebook::test;

/// How long a field says that somebody else has changed what one is typing over.
class tst_fieldconflict : public QObject {
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

    // Somebody has changed it and changed it back: there is nothing to choose between any more, and what is typed can be saved.
    void aConflictEndsWhereTheOldValueIsBack()
    {
        const Twins desk(*m_window);
        desk.show(desk.noah);
        auto &name = desk.userForm().at(u"name"_s);
        desk.userForm().type(u"name"_s, u"Noah Mine"_s);
        desk.ask(u"UPDATE users SET name = 'Noah Theirs' WHERE name = 'Noah'"_s);
        desk.users()->form()->refresh();
        desk.settle();
        QVERIFY(name.hasConflict());
        desk.ask(u"UPDATE users SET name = 'Noah' WHERE name = 'Noah Theirs'"_s);
        desk.users()->form()->refresh();
        desk.settle();
        QVERIFY(!name.hasConflict());
        QVERIFY(!desk.userForm().button(u"Keep Mine"_s) && !desk.userForm().button(u"Take Theirs"_s));
        QVERIFY(!name.reason().contains(u"Theirs"_s));
        QCOMPARE(name.text(), u"Noah Mine"_s);
        QTest::keyClick(desk.userForm().line(u"name"_s), Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.ask(u"SELECT name FROM users WHERE code = 'C3'"_s), u"Noah Mine"_s);
    }

    // What was kept was typed over a value of then; that the book is read again makes the value of now no older.
    void theConflictOfAKeptTextStays()
    {
        const Twins desk(*m_window);
        desk.show(desk.noah);
        desk.userForm().type(u"email"_s, u"nobody"_s);
        desk.show(desk.mia);
        desk.ask(u"UPDATE users SET email = 'noah@example.com' WHERE name = 'Noah'"_s);
        desk.show(desk.noah);
        auto &email = desk.userForm().at(u"email"_s);
        QVERIFY(email.hasConflict());
        desk.users()->form()->refresh();
        desk.settle();
        QVERIFY(email.hasConflict());
        desk.ask(u"UPDATE users SET email = 'x@example.com' WHERE name = 'Noah'"_s);
        desk.users()->form()->refresh();
        desk.settle();
        desk.ask(u"UPDATE users SET email = 'noah@example.com' WHERE name = 'Noah'"_s);
        desk.users()->form()->refresh();
        desk.settle();
        QVERIFY(email.hasConflict());
        QVERIFY(email.reason().contains(u"noah@example.com"_s));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<Window> m_window;
};

QTEST_MAIN(tst_fieldconflict)
#include "tst_fieldconflict.moc"
