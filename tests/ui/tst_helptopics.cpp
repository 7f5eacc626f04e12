// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/help/helpsearch.h"
#include "ui/help/helptopics.h"

#include <QAction>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

QStringList linksIn(const QString &markdown)
{
    static const QRegularExpression kLink(u"\\]\\(([^)]+)\\)"_s);
    QStringList links;
    for (auto matches = kLink.globalMatch(markdown); matches.hasNext();)
        links.append(matches.next().captured(1));
    return links;
}

QStringList placesIn(const QString &markdown)
{
    QStringList places;
    for (const auto &line : markdown.split(u'\n')) {
        if (line.startsWith(u'#'))
            places.append(helptopics::placeOf(line.section(u' ', 1)));
    }
    return places;
}

QList<helpsearch::Page> allPages()
{
    QList<helpsearch::Page> pages;
    for (const auto &topic : helptopics::all())
        pages.append(helpsearch::pageOf(topic, helptopics::textIn(topic, u"en"_s)));
    return pages;
}

QStringList found(const QString &question)
{
    QStringList topics;
    for (const auto &hit : helpsearch::find(allPages(), question))
        topics.append(hit.topic);
    return topics;
}

QStringList languages()
{
    return QDir(u":/help"_s).entryList(QDir::Dirs);
}

} // namespace

class tst_helptopics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    // --- the texts ------------------------------------------------------------------------------------------------------------

    void everyTopicHasATitleAndAText()
    {
        QVERIFY(helptopics::all().size() >= 25);
        QSet<QString> titles;
        for (const auto &topic : helptopics::all()) {
            QVERIFY2(!helptopics::title(topic).isEmpty(), qPrintable(topic));
            QVERIFY2(helptopics::text(topic).size() > 300, qPrintable(topic));
            titles.insert(helptopics::title(topic));
        }
        QCOMPARE(titles.size(), helptopics::all().size());
    }

    void everyFileIsInTheContentsAndEveryLanguageHasNoOthers()
    {
        QVERIFY(languages().contains(u"en"_s));
        for (const auto &language : languages()) {
            auto files = QDir(u":/help/"_s + language).entryList({u"*.md"_s}, QDir::Files);
            for (auto &file : files)
                file.chop(3);
            auto all = helptopics::all();
            std::sort(all.begin(), all.end());
            std::sort(files.begin(), files.end());
            QCOMPARE(files, all); // a language is complete or it is not there
        }
    }

    void everyLinkGoesSomewhere()
    {
        for (const auto &language : languages()) {
            for (const auto &topic : helptopics::all()) {
                for (const auto &link : linksIn(helptopics::textIn(topic, language))) {
                    const auto address = helptopics::addressOf(link);
                    const QByteArray where = (language + u'/' + topic + u" → "_s + link).toUtf8();
                    QVERIFY2(helptopics::contains(address.topic), where.constData());
                    if (!address.place.isEmpty())
                        QVERIFY2(placesIn(helptopics::textIn(address.topic, language)).contains(address.place), where.constData());
                }
            }
        }
    }

    void aLanguageWithoutTheTopicShowsItInEnglish()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Icelandic, QLocale::Iceland));
        QCOMPARE(helptopics::text(u"orders"_s), helptopics::textIn(u"orders"_s, u"en"_s));
        QLocale::setDefault(before);
        QVERIFY(helptopics::textIn(u"nothing"_s, u"en"_s).isNull());
    }

    void theHelpNamesCommandsThatAreThere()
    {
        // Menus and commands in bold, as "File > New Book…".
        static const QRegularExpression kPath(u"\\*\\*(?:File|Edit|View|Record|Database|Help) > ([^*>]+?)(?: >[^*]*)?\\*\\*"_s);
        Window window(m_sample->path());
        const QStringList announced{u"New …"_s};
        for (const auto &topic : helptopics::all()) {
            for (auto matches = kPath.globalMatch(helptopics::textIn(topic, u"en"_s).replace(u'\n', u' ')); matches.hasNext();) {
                const QString name = matches.next().captured(1);
                QVERIFY2(announced.contains(name) || window.action(name), qPrintable(topic + u": "_s + name));
            }
        }
    }

    // --- searching ------------------------------------------------------------------------------------------------------------

    void theBestPageComesFirst()
    {
        QCOMPARE(found(u"encrypt"_s).value(0), u"encryption"_s);
        QCOMPARE(found(u"RETURN"_s).value(0), u"returns"_s);
        QCOMPARE(found(u"restore backup"_s).value(0), u"restore"_s);
        QVERIFY(found(u"passphrase"_s).contains(u"encryption"_s));
        QCOMPARE(found(u"Ctrl+K"_s).isEmpty(), false);
        QVERIFY(found(u"zebra"_s).isEmpty());
        QVERIFY(found(u"backup zebra"_s).isEmpty());
        QVERIFY(found(u" … "_s).isEmpty());
    }

    void caseAndAccentsDoNotMatterAndWordsCountFromTheirBeginning()
    {
        const QList<helpsearch::Page> pages{
            {u"one"_s, u"Über Cafés"_s, {}, {u"Straße und Haus"_s}}, {u"two"_s, u"Other"_s, {u"Cafeteria"_s}, {u"Nothing"_s}}};
        const auto topicsOf = [&pages](const QString &question) {
            QStringList topics;
            for (const auto &hit : helpsearch::find(pages, question))
                topics.append(hit.topic);
            return topics;
        };
        QCOMPARE(topicsOf(u"cafe"_s), (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(topicsOf(u"uber strasse"_s), QStringList{u"one"_s});
        QCOMPARE(topicsOf(u"aus"_s), QStringList());
        QCOMPARE(helpsearch::placesOf({u"strasse"_s}, u"Die Straße, die STRASSE"_s), (QList<std::pair<int, int>>{{4, 6}, {16, 7}}));
    }

    void aHitShowsTheLineItWasFoundIn()
    {
        const auto hits = helpsearch::find(allPages(), u"reserved"_s);
        QVERIFY(!hits.isEmpty());
        for (const auto &hit : hits) {
            QVERIFY2(!helpsearch::placesOf({u"reserved"_s}, hit.context).isEmpty(), qPrintable(hit.topic + u": "_s + hit.context));
            QVERIFY2(hit.context.size() < 130 && !hit.context.contains(u"**"_s) && !hit.context.contains(u"]("_s), qPrintable(hit.context));
        }
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_helptopics)
#include "tst_helptopics.moc"
