// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;

class tst_text : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsCaseAndAccents_data();
    void foldsCaseAndAccents();
    void foldingTwiceChangesNothing();
    void foldsAcrossItsPathsAlike();
    void sortsAsPeopleExpect_data();
    void sortsAsPeopleExpect();
    void naturalOrderIsAnOrder();
    void trimsInvisibleEnds();
    void tellsEmails_data();
    void tellsEmails();
    void takesThePhoneDigits();
};

void tst_text::foldsCaseAndAccents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("ascii") << u"Blue MUG 12"_s << u"blue mug 12"_s;
    QTest::newRow("latin") << u"Crème Brûlée ÀÉÎÕÜ"_s << u"creme brulee aeiou"_s;
    QTest::newRow("sharp s") << u"Große STRAẞE"_s << u"grosse strasse"_s;
    QTest::newRow("strokes") << u"Łódź Ørsted Đorđe Þór Ħal"_s << u"lodz orsted dorde thor hal"_s;
    QTest::newRow("ligatures") << u"Æsir Œuvre ﬁne"_s << u"aesir oeuvre fine"_s;
    QTest::newRow("turkish") << u"İstanbul ılık"_s << u"istanbul ilik"_s;
    QTest::newRow("combining") << u"Cafe\u0301"_s << u"cafe"_s;
    QTest::newRow("vietnamese") << u"Phở Nguyễn"_s << u"pho nguyen"_s;
    QTest::newRow("greek") << u"Άλφα ΣΊΣΥΦΟΣ"_s << u"αλφα σισυφοσ"_s;
    QTest::newRow("cyrillic") << u"ЁЛКА Йод"_s << u"елка иод"_s;
    QTest::newRow("arabic points") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("hindi keeps its vowels") << u"कुकी"_s << u"कुकी"_s;
    QTest::newRow("kana keeps its voice") << u"ガギ"_s << u"ガギ"_s;
    QTest::newRow("wide") << u"ＡＢＣ１２"_s << u"abc12"_s;
    QTest::newRow("arabic digits") << u"٠١٩ १२"_s << u"019 12"_s;
    QTest::newRow("hangul") << u"한국"_s << u"한국"_s;
    QTest::newRow("beyond 16 bits") << u"𐐀 😀"_s << u"𐐨 😀"_s;
    QTest::newRow("apostrophe") << u"O’Neil “x” 1–2"_s << u"o'neil \"x\" 1-2"_s;
    QTest::newRow("no-break space") << u"a\u00A0b"_s << u"a b"_s;
}

void tst_text::foldsCaseAndAccents()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(fold(text), folded);
}

void tst_text::foldingTwiceChangesNothing()
{
    for (char32_t point = 1; point < 0x11000; ++point) {
        if (QChar::isSurrogate(point))
            continue;
        const QString once = fold(QStringView(QChar::fromUcs4(point)));
        if (fold(once) != once)
            QFAIL(qPrintable(u"U+%1 folds to %2, then to %3"_s.arg(static_cast<uint>(point), 0, 16).arg(once, fold(once))));
    }
}

void tst_text::foldsAcrossItsPathsAlike()
{
    // The same letters by the table of European writing and by normalising (an ideograph sends the whole text there).
    QRandomGenerator random(7);
    for (int i = 0; i < 5000; ++i) {
        QString text;
        for (int j = random.bounded(12); j > 0; --j)
            text += QChar(static_cast<char16_t>(random.bounded(0x20, 0x250)));
        QCOMPARE(fold(text) + u"中"_s, fold(text + u"中"_s));
    }
}

void tst_text::sortsAsPeopleExpect_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("order");
    QTest::newRow("numbers") << u"item 9"_s << u"Item 10"_s << -1;
    QTest::newRow("case") << u"APPLE"_s << u"apple"_s << 0;
    QTest::newRow("accents") << u"Élan"_s << u"elan"_s << 0;
    QTest::newRow("zeros") << u"7"_s << u"007"_s << -1;
    QTest::newRow("zeros after all else") << u"007a"_s << u"7b"_s << -1;
    QTest::newRow("only zeros") << u"0"_s << u"00"_s << -1;
    QTest::newRow("beyond 64 bits") << u"99999999999999999999998"_s << u"99999999999999999999999"_s << -1;
    QTest::newRow("prefix") << u"mug"_s << u"mug blue"_s << -1;
    QTest::newRow("arabic digits") << u"س٩"_s << u"س١٠"_s << -1;
    QTest::newRow("empty") << u""_s << u"a"_s << -1;
    QTest::newRow("same") << u"Mug 12"_s << u"mug 12"_s << 0;
}

void tst_text::sortsAsPeopleExpect()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(int, order);
    QCOMPARE(naturalCompare(left, right), order);
    QCOMPARE(naturalCompare(right, left), -order);
}

void tst_text::naturalOrderIsAnOrder()
{
    QRandomGenerator random(11);
    const auto any = [&random] {
        static const QString letters = u"aAbÉe0019 ٣ß"_s;
        QString text;
        for (int j = random.bounded(6); j > 0; --j)
            text += letters[random.bounded(letters.size())];
        return text;
    };
    for (int i = 0; i < 20000; ++i) {
        const QString a = any();
        const QString b = any();
        const QString c = any();
        QCOMPARE(naturalCompare(a, b), -naturalCompare(b, a));
        if (naturalCompare(a, b) <= 0 && naturalCompare(b, c) <= 0)
            QVERIFY2(naturalCompare(a, c) <= 0, qPrintable(a + u'|' + b + u'|' + c));
    }
}

void tst_text::trimsInvisibleEnds()
{
    QCOMPARE(trimmedName(u" \u00A0\uFEFF Mug  blue\t\u200B\n"), u"Mug  blue"_s);
    QCOMPARE(trimmedName(u" \u200B "), u""_s);
}

void tst_text::tellsEmails_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << u"a@b"_s << true;
    QTest::newRow("usual") << u"anna.o'neil+shop@example.org"_s << true;
    QTest::newRow("international") << u"josé@bücher.example"_s << true;
    QTest::newRow("none") << u"ab"_s << false;
    QTest::newRow("two") << u"a@b@c"_s << false;
    QTest::newRow("front") << u"@b"_s << false;
    QTest::newRow("back") << u"a@"_s << false;
    QTest::newRow("space") << u"a b@c"_s << false;
    QTest::newRow("control") << u"a@b\n"_s << false;
    QTest::newRow("empty") << u""_s << false;
}

void tst_text::tellsEmails()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(isEmail(text), valid);
}

void tst_text::takesThePhoneDigits()
{
    QCOMPARE(phoneDigits(u"+44 (0)20-79"), u"4402079"_s);
    QCOMPARE(phoneDigits(u"٠٣٠ 12"), u"03012"_s);
    QCOMPARE(phoneDigits(u"none"), u""_s);
}

QTEST_APPLESS_MAIN(tst_text)
#include "tst_text.moc"
