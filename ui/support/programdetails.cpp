// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/programdetails.h"

#include "core/libraries.h"

#include <QApplication>
#include <QLocale>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace tradebook::ui::programdetails {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProgramDetails)
};

QString qtVersion()
{
    const QString running = QString::fromLatin1(qVersion());
    return running == QLatin1String(QT_VERSION_STR) ? running : Words::tr("%1, built with %2").arg(running, QLatin1String(QT_VERSION_STR));
}

QString desktop()
{
    QStringList parts{qEnvironmentVariable("XDG_CURRENT_DESKTOP"), QGuiApplication::platformName(), QApplication::style()->name()};
    if (const auto *screen = QGuiApplication::primaryScreen())
        parts.append(u"%1 × %2, %3 dpi"_s.arg(screen->size().width()).arg(screen->size().height()).arg(screen->logicalDotsPerInch()));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

QList<Facts::Fact> facts()
{
    QList<Facts::Fact> facts{{Words::tr("Version"), QStringLiteral(TRADEBOOK_VERSION)}, {u"Qt"_s, qtVersion()}};
    for (const auto &[name, version] : libraryVersions())
        facts.append({name, version});
    facts.append({Words::tr("System"),
        u"%1, %2 %3, %4"_s.arg(
            QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture())});
    facts.append({Words::tr("Desktop"), desktop()});
    facts.append({Words::tr("Language"), QLocale().bcp47Name() + u" / "_s + QLocale::system().bcp47Name()});
    return facts;
}

QString textOf(const QList<Facts::Fact> &facts)
{
    QString text;
    for (const auto &fact : facts)
        text += fact.name + u": "_s + fact.value + u'\n';
    return text;
}

} // namespace tradebook::ui::programdetails
