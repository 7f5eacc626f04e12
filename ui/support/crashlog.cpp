// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/crashlog.h"

#include "ui/support/warninglog.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

// The half of the crash log that comes after: finding, reading and clearing away. What happens in the fault is in crashhandler.cpp.
namespace tradebook::ui::crashlog {
namespace {

const QString kNew = u"crash-*.txt"_s;
const QString kOffered = u"offered-"_s;
constexpr qsizetype kMostKept = 5;
constexpr qint64 kMostRead = 256 * 1024;
constexpr int kWarnings = 20;

void thin(const QString &folder)
{
    const auto kept = QDir(folder).entryInfoList({kOffered + u"*.txt"_s}, QDir::Files, QDir::Time);
    for (qsizetype at = kMostKept; at < kept.size(); ++at)
        QFile::remove(kept.at(at).filePath());
}

/// Each frame of a stack begins with the path of a program or library, which may lie in somebody's home: its name is enough.
QString withoutFolders(QString text)
{
    static const QRegularExpression folders(uR"(^\s*(?:[A-Za-z]:)?[/\\][^(\n]*[/\\])"_s, QRegularExpression::MultilineOption);
    return text.remove(folders);
}

} // namespace

QString stateFolder()
{
#if defined(Q_OS_WIN) || defined(Q_OS_DARWIN)
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
#else
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification has relative paths ignored.
    return (QDir::isAbsolutePath(state) ? state : QDir::homePath() + u"/.local/state"_s) + u"/tradebook"_s;
#endif
}

std::optional<Report> takeNew(const QString &folder)
{
    std::optional<Report> newest;
    const QDir files(folder);
    const auto found = files.entryInfoList({kNew}, QDir::Files, QDir::Time);
    for (const auto &file : found) {
        const QDateTime at = file.lastModified();
        const QString offered = files.filePath(kOffered + file.fileName());
        // One that cannot be renamed would be offered at each start for ever.
        if (QFile::rename(file.filePath(), offered) && !newest)
            newest = Report{offered, at};
    }
    thin(folder);
    return newest;
}

QList<Report> reports(const QString &folder)
{
    QList<Report> found;
    const auto files = QDir(folder).entryInfoList({kNew, kOffered + u"*.txt"_s}, QDir::Files, QDir::Time);
    for (const auto &file : files)
        found.append({file.filePath(), file.lastModified()});
    return found;
}

QString textOf(const Report &report)
{
    // not a book: a report of our own
    QFile file(report.path);
    QString text = file.open(QIODevice::ReadOnly) ? withoutFolders(QString::fromUtf8(file.read(kMostRead))) : QString();
    const auto warnings = warninglog::last(QFileInfo(report.path).absolutePath(), kWarnings, report.at);
    if (!warnings.isEmpty())
        text += u"\nWarnings before it:\n"_s + warnings.join(u'\n') + u'\n';
    return text;
}

bool remove(const Report &report)
{
    return QFile::remove(report.path) || !QFile::exists(report.path);
}

} // namespace tradebook::ui::crashlog
