// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptopics.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui::helptopics {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HelpTopics)
};

const QString kEnding = u".md"_s;
const QString kOriginal = u"en"_s;

} // namespace

QList<Group> groups()
{
    return {
        {Words::tr("Begin"), {u"first-steps"_s, u"window"_s, u"keyboard"_s}},
        {Words::tr("Find"), {u"lists"_s, u"filters"_s, u"search"_s}},
        {Words::tr("The shop"), {u"orders"_s, u"returns"_s, u"products"_s, u"stock"_s, u"categories"_s, u"users"_s}},
        {Words::tr("Change"), {u"editing"_s, u"undo"_s, u"bulk"_s, u"copy-paste"_s, u"importing"_s}},
        {Words::tr("Keep it safe"), {u"backups"_s, u"restore"_s, u"bring-back"_s, u"encryption"_s, u"health"_s, u"files"_s}},
        {Words::tr("The program"),
            {u"settings"_s, u"accessibility"_s, u"command-line"_s, u"troubleshooting"_s, u"privacy"_s, u"licence"_s}},
    };
}

QStringList all()
{
    QStringList topics;
    for (const auto &group : groups())
        topics += group.topics;
    return topics;
}

bool contains(const QString &topic)
{
    static const QStringList kAll = all();
    return kAll.contains(topic);
}

QString textIn(const QString &topic, const QString &language)
{
    // not a book: a resource of the program
    QFile file(u":/help/%1/%2%3"_s.arg(language, topic, kEnding));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString text(const QString &topic)
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    const QString own = textIn(topic, language);
    return own.isNull() ? textIn(topic, kOriginal) : own;
}

QString title(const QString &topic)
{
    const QString whole = text(topic);
    return whole.left(whole.indexOf(u'\n')).mid(2).trimmed();
}

Address addressOf(const QString &link)
{
    QString topic = link.section(u'#', 0, 0);
    if (!topic.endsWith(kEnding))
        return {};
    topic.chop(kEnding.size());
    return {topic, link.section(u'#', 1)};
}

QString placeOf(const QString &heading)
{
    QString place;
    for (const QChar letter : heading.toLower()) {
        if (letter.isLetterOrNumber())
            place += letter;
        else if (!place.isEmpty() && !place.endsWith(u'-') && (letter.isSpace() || letter == u'-'))
            place += u'-';
    }
    return place.endsWith(u'-') ? place.chopped(1) : place;
}

} // namespace tradebook::ui::helptopics
