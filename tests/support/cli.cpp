// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>

namespace tradebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 120'000; ///< ms; a program that takes longer hangs

} // namespace

QString Outcome::sentence() const
{
    const QString line = err.trimmed();
    return line.contains('\n'_L1) || !line.startsWith("tradebook-cli: "_L1) ? QString() : line.sliced(15);
}

Cli::Cli()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder");
}

void Cli::start(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name :
        {u"TRADEBOOK_BOOK"_s, u"TRADEBOOK_LOG"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"LC_ALL"_s, u"LANGUAGE"_s})
        environment.remove(name);
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    environment.insert(u"XDG_STATE_HOME"_s, path(u"state"_s));
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    for (auto variable = m_variables.cbegin(); variable != m_variables.cend(); ++variable)
        environment.insert(variable.key(), variable.value());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(qEnvironmentVariable("TRADEBOOK_BIN") + "/tradebook-cli"_L1, arguments);
    if (!process.waitForStarted())
        qFatal("tradebook-cli cannot be started (TRADEBOOK_BIN): %s", qPrintable(process.errorString()));
}

Outcome Cli::run(const QStringList &arguments) const
{
    QProcess process;
    start(process, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        .out = QString::fromUtf8(process.readAllStandardOutput()),
        .err = QString::fromUtf8(process.readAllStandardError())};
}

QString Cli::newBook(const QString &name, const QString &currency) const
{
    const QString book = path(name);
    const Outcome made = run({u"new"_s, book, u"--currency"_s, currency});
    if (made.code != 0)
        qFatal("new: %s", qPrintable(made.err));
    return book;
}

QString Cli::file(const QString &name, const QByteArray &content) const
{
    const QString place = path(name);
    // not a book: a file of the test, to be imported or refused
    QFile file(place);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s: %s", qPrintable(place), qPrintable(file.errorString()));
    return place;
}

} // namespace tradebook::test
