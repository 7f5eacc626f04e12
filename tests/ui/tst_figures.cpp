// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/figures.h"
#include "ui/support/jsonfacts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::ui;

class tst_figures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesAreShortAndInTheLocalesOrder_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("thisYear");
        QTest::addColumn<QString>("another");
        QTest::newRow("British") << u"en_GB"_s << u"9 Nov"_s << u"9 Nov 2010"_s;
        QTest::newRow("American") << u"en_US"_s << u"Nov 9"_s << u"Nov 9, 2010"_s;
        QTest::newRow("German") << u"de_DE"_s << u"9. Nov."_s << u"9. Nov. 2010"_s;
        QTest::newRow("French") << u"fr_FR"_s << u"9 nov."_s << u"9 nov. 2010"_s;
        QTest::newRow("Spanish") << u"es_ES"_s << u"9 de nov"_s << u"9 de nov de 2010"_s;
        QTest::newRow("Japanese") << u"ja_JP"_s << u"11月9日"_s << u"2010年11月9日"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"11月9日"_s << u"2010年11月9日"_s;
    }
    void datesAreShortAndInTheLocalesOrder()
    {
        QFETCH(QString, locale);
        const Figures figures{QLocale(locale), *Currency::named(u"EUR"), QTimeZone::utc(), QDate(2026, 11, 20)};
        QTEST(figures.date(QDate(2026, 11, 9)), "thisYear");
        QTEST(figures.date(QDate(2010, 11, 9)), "another");
        QCOMPARE(figures.date({}), QString());
        QVERIFY(figures.longDate(QDate(2026, 11, 9)).contains(u"2026"_s));
    }

    void everyLocalesDateHasDayAndMonth()
    {
        for (const auto &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            const Figures figures{locale, *Currency::named(u"EUR"), QTimeZone::utc(), QDate(2026, 11, 20)};
            const QString first = figures.date(QDate(2026, 3, 17));
            QVERIFY2(first != figures.date(QDate(2026, 3, 18)) && first != figures.date(QDate(2026, 4, 17)), qPrintable(locale.name()));
            QVERIFY2(figures.date(QDate(2025, 3, 17)) != figures.date(QDate(2024, 3, 17)), qPrintable(locale.name()));
        }
    }

    void timesAreThoseOfTheShop()
    {
        const Figures figures{QLocale(u"en_GB"_s), *Currency::named(u"GBP"), QTimeZone("America/New_York"), QDate(2026, 11, 20)};
        QCOMPARE(figures.instant(QDateTime(QDate(2010, 12, 2), QTime(3, 5), Qt::UTC)), u"1 Dec 2010 22:05"_s);
        QCOMPARE(figures.instant({}), QString());
    }

    void amountsAndSharesAreWrittenByLocale()
    {
        const Figures british{QLocale(u"en_GB"_s), *Currency::named(u"GBP"), QTimeZone::utc(), {}};
        QCOMPARE(british.money(Money{123456}), u"£1,234.56"_s);
        QCOMPARE(british.amount(Money{123456}), u"1,234.56"_s);
        QCOMPARE(british.integer(1000000), u"1,000,000"_s);
        QCOMPARE(british.percent(750), u"7.5\u202f%"_s);
        QCOMPARE(british.percent(2000), u"20\u202f%"_s);
        QCOMPARE(british.percent(1925), u"19.25\u202f%"_s);
        const Figures german{QLocale(u"de_DE"_s), *Currency::named(u"JPY"), QTimeZone::utc(), {}};
        QVERIFY(german.money(Money{1234}).startsWith(u"1.234"_s));
    }

    void jsonIsShownAsFacts()
    {
        const auto facts = factsOfJson(uR"({"colour": "Ivory", "sizes": ["S", "M"], "care": {"wash": 30}, "gift": true, "none": null})"_s);
        QStringList lines;
        for (const auto &fact : facts)
            lines.append(fact.name + u'=' + fact.value);
        lines.sort();
        QCOMPARE(lines, (QStringList{u"care › wash=30"_s, u"colour=Ivory"_s, u"gift=Yes"_s, u"none="_s, u"sizes=S, M"_s}));
        QVERIFY(factsOfJson(u"[1, 2]"_s).isEmpty());
        QVERIFY(factsOfJson(u"not json"_s).isEmpty());
        QVERIFY(factsOfJson({}).isEmpty());
    }
};

QTEST_MAIN(tst_figures)
#include "tst_figures.moc"
