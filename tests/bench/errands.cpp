// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/errands.h"

#include "tests/bench/measuring.h"
#include "tests/bench/windows.h"

#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kPatience = 1'800'000; ///< ms

struct Errand {
    const char *name;
    QJsonObject (*run)(const QStringList &arguments);
};
constexpr Errand kErrands[]{{"start-ours", startOurs}, {"start-bare", startBare}, {"hold-ours", holdOurs}, {"hold-nothing", holdNothing},
    {"hold-model", holdModel}, {"browse", browse}, {"travel", travel}, {"import", importAlone}};

} // namespace

bool isErrand(int argc, char **argv)
{
    return argc > 2 && qstrcmp(argv[1], "--errand") == 0;
}

int runErrand(int argc, char **argv)
{
    TimedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"tradebook"_s);
    QCoreApplication::setApplicationName(u"tradebook-bench"_s);
    // Nobody's settings are read or changed.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const QStringList words = QCoreApplication::arguments();
    for (const Errand &errand : kErrands) {
        if (words[2] == QLatin1String(errand.name)) {
            std::fputs(QJsonDocument(errand.run(words.sliced(3))).toJson(QJsonDocument::Compact).constData(), stdout);
            return 0;
        }
    }
    return 2;
}

QJsonObject errand(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // What Qt says about the platform that stands in for a display.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"default.warning=false"_s);
    // As ./dev bench sets it; windows of a display would be measured with what else is on it.
    if (!environment.contains(u"QT_QPA_PLATFORM"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--errand"_s, name} + arguments);
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s did not end well: %s", qPrintable(name), process.readAll().constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

} // namespace tradebook::bench
