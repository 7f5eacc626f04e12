// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/warninglog.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tradebook::ui::warninglog {
namespace {

const QString kName = u"/warnings.log"_s;
const QString kBefore = u"/warnings.1.log"_s;
constexpr qsizetype kLongest = 500;

QtMessageHandler sFormer = nullptr;
QString sFolder;
QMutex sMutex;
thread_local bool tIsWriting = false; ///< writing may warn, too

/// Query plans, and what is said to people, quote records; they are written only where somebody asks for them.
bool isPrivate(const char *category)
{
    const auto name = QLatin1String(category);
    return name.startsWith("tradebook.ui.messages"_L1) || name.startsWith("tradebook.sql"_L1);
}

QString levelName(QtMsgType type)
{
    return type == QtWarningMsg ? u"warning"_s : type == QtCriticalMsg ? u"critical"_s : u"fatal"_s;
}

void append(const QString &line)
{
    const QMutexLocker lock(&sMutex);
    // not a book: a log of our own
    QFile file(sFolder + kName);
    if (file.size() > kMostBytes) {
        QFile::remove(sFolder + kBefore);
        QFile::rename(sFolder + kName, sFolder + kBefore);
    }
    if (!QDir().mkpath(sFolder) || !file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(line.toUtf8());
}

void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isWarning = type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
    const char *const category = context.category ? context.category : "default";
    if (isWarning && !tIsWriting && !isPrivate(category)) {
        tIsWriting = true;
        append(u"%1 %2 %3: %4\n"_s.arg(
            QDateTime::currentDateTimeUtc().toString(Qt::ISODate), levelName(type), QLatin1String(category), withoutPrivate(message)));
        tIsWriting = false;
    }
    if (sFormer)
        sFormer(type, context, message);
}

QStringList linesOf(const QString &path)
{
    // not a book: a log of our own
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

} // namespace

void install(const QString &folder)
{
    sFolder = folder;
    sFormer = qInstallMessageHandler(take);
}

void uninstall()
{
    qInstallMessageHandler(sFormer);
    sFormer = nullptr;
}

QString withoutPrivate(const QString &message)
{
    static const QRegularExpression s_quoted(u"\"(?:[^\"\\\\]|\\\\.)*\"|“[^”]*”|'[^']*'"_s);
    static const QRegularExpression s_path(u"(?<![\\w.])(?:file:|[A-Za-z]:)?[/\\\\][^\\s:,;]+"_s);
    QString text = message.left(4 * kLongest);
    text.replace(s_quoted, u"…"_s).replace(s_path, u"…"_s);
    return text.replace(u'\n', u' ').left(kLongest);
}

QStringList last(const QString &folder, int count, const QDateTime &upTo)
{
    QStringList lines = linesOf(folder + kBefore) + linesOf(folder + kName);
    const QString end = upTo.toUTC().toString(Qt::ISODate);
    while (!lines.isEmpty() && lines.last().section(u' ', 0, 0) > end)
        lines.removeLast();
    return lines.mid(qMax<qsizetype>(0, lines.size() - count));
}

} // namespace tradebook::ui::warninglog
