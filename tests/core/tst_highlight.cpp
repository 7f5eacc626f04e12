// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/highlight.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook;

class tst_highlight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksWhatWasLookedFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char *name, const QString &text, const QStringList &words, const QString &marked) {
            QTest::newRow(name) << text << words << marked;
        };
        row("beginnings", u"Big mug, Mugwort"_s, {u"mu"_s}, u"Big [mu]g, [Mu]gwort"_s);
        row("several", u"Red Mug"_s, {u"mug"_s, u"r"_s}, u"[R]ed [Mug]"_s);
        row("the longer", u"Mugwort"_s, {u"m"_s, u"mug"_s}, u"[Mug]wort"_s);
        row("codes", u"AB-4711-X"_s, {u"ab"_s, u"47"_s}, u"[AB]-[47]11-X"_s);
        row("accents", u"Crème Brûlée"_s, {u"creme"_s, u"bru"_s}, u"[Crème] [Brû]lée"_s);
        row("accents apart", u"Cre\u0300me"_s, {u"cre"_s}, u"[Cre\u0300]me"_s);
        row("one letter for two", u"Straße"_s, {u"strass"_s}, u"[Straß]e"_s);
        row("two letters for one", u"Ænima"_s, {u"a"_s}, u"[Æ]nima"_s);
        row("inside", u"AB4711X"_s, {u"711"_s}, u"AB4[711]X"_s);
        row("no inside beside a beginning", u"Amug mug"_s, {u"mug"_s}, u"Amug [mug]"_s);
        row("zeros", u"2024-004711"_s, {u"4711"_s}, u"2024-00[4711]"_s);
        row("other scripts", u"日本語"_s, {u"本"_s}, u"日[本]語"_s);
        row("nothing", u"Mug"_s, {u"x"_s}, u"Mug"_s);
        row("no words", u"Mug"_s, {}, u"Mug"_s);
        row("no text", u""_s, {u"x"_s}, u""_s);
        row("an empty word", u"Mug"_s, {u""_s}, u"Mug"_s);
    }

    void marksWhatWasLookedFor()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QFETCH(QString, marked);
        auto shown = text;
        const auto spans = search::spansOf(text, words);
        for (auto span = spans.rbegin(); span != spans.rend(); ++span)
            shown.insert(span->begin + span->length, u']').insert(span->begin, u'[');
        QCOMPARE(shown, marked);
    }

    void leavesLongTextsAlone()
    {
        const auto spans = search::spansOf(QString(100'000, u'x') + u" mug"_s, {u"mug"_s});
        QVERIFY(spans.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_highlight)
#include "tst_highlight.moc"
