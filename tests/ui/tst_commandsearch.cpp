// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/commandsearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook::ui;

namespace {

PaletteItem command(const QString &name, const QString &way = u"Record"_s)
{
    return {.text = name, .detail = way};
}

} // namespace

class tst_commandsearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commandsAreFoundByTheirWords()
    {
        using commandsearch::distance;
        QCOMPARE(distance(command(u"New User"_s), u"new u"_s), std::optional(0));
        QVERIFY(distance(command(u"New User"_s), u"user"_s) < commandsearch::kFar);
        QVERIFY(distance(command(u"New User"_s), u"user new"_s) < commandsearch::kFar);
        QVERIFY(distance(command(u"Dark"_s, u"View › Appearance"_s), u"dark app"_s) < commandsearch::kFar);
        QVERIFY(distance(command(u"New User"_s), u"ser"_s) >= commandsearch::kFar);
        QVERIFY(distance(command(u"New User"_s), u"nwu"_s) >= commandsearch::kFar); // its letters follow each other
        QVERIFY(!distance(command(u"New User"_s), u"product"_s));
        QVERIFY(!distance(command(u"New User"_s), u""_s));
        QVERIFY(distance(command(u"Ändern"_s), u"andern"_s) == 0);
        const QList<PaletteItem> all{command(u"Undo"_s), command(u"Users"_s), command(u"New User"_s)};
        QCOMPARE(commandsearch::matching(all, u"us"_s, false, 5).size(), 2);
        QCOMPARE(commandsearch::matching(all, u"us"_s, false, 5).first().text, u"Users"_s);
        QCOMPARE(commandsearch::matching(all, u"us"_s, false, 1).size(), 1);
        QCOMPARE(commandsearch::matching(all, u"nd"_s, true, 5).size(), 1);
        QCOMPARE(commandsearch::matching(all, u"nd"_s, false, 5).size(), 0);
    }
};

QTEST_MAIN(tst_commandsearch)
#include "tst_commandsearch.moc"
