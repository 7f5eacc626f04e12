// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/windowcall.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

#ifdef Q_OS_UNIX
/// A folder of ours that nobody else can enter, and no link to one.
bool isPrivate(const QString &folder)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(folder).constData(), &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == ::geteuid()
        && (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

QString privateFolder()
{
    const QString ofSession = qEnvironmentVariable("XDG_RUNTIME_DIR");
    QString folder = u"%1/tradebook-%2"_s.arg(QDir::tempPath()).arg(::geteuid());
    if (QDir::isAbsolutePath(ofSession) && isPrivate(ofSession))
        folder = QDir::cleanPath(ofSession) + "/tradebook"_L1;
    ::mkdir(QFile::encodeName(folder).constData(), S_IRWXU);
    return isPrivate(folder) ? folder : QString();
}
#endif

} // namespace

QByteArray toLine(const WindowCall &call)
{
    const QJsonObject fields{{u"book"_s, call.book}, {u"read_only"_s, call.isReadOnly}, {u"page"_s, call.page}, {u"action"_s, call.action},
        {u"token"_s, call.token}, {u"from"_s, call.from}};
    return QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<WindowCall> callFrom(const QByteArray &line)
{
    if (line.size() > kLongestCall)
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    const auto fields = document.object();
    return WindowCall{fields.value(u"book"_s).toString(), fields.value(u"read_only"_s).toBool(), fields.value(u"page"_s).toString(),
        fields.value(u"action"_s).toString(), fields.value(u"token"_s).toString(), fields.value(u"from"_s).toInteger()};
}

QString bookPathOf(const QString &book)
{
    const QFileInfo file(book);
    return file.exists() ? file.canonicalFilePath() : QDir::cleanPath(file.absoluteFilePath());
}

QString callFolder()
{
#ifdef Q_OS_UNIX
    static const QString s_folder = privateFolder();
    return s_folder;
#else
    // For the lock of the door only; pipes have no folder. What is temporary is each person's own.
    const QString folder = QDir::tempPath() + "/tradebook"_L1;
    return QDir().mkpath(folder) ? folder : QString();
#endif
}

QString callName(const QString &book)
{
    QString of = u"welcome"_s;
    if (!book.isEmpty()) {
        constexpr qsizetype kLetters = 32; // the name of a socket has room for about a hundred, the folder included
        const auto hash = QCryptographicHash::hash(bookPathOf(book).toUtf8(), QCryptographicHash::Sha256).toHex();
        of = u"book-"_s + QString::fromLatin1(hash.first(kLetters));
    }
#ifdef Q_OS_UNIX
    const QString folder = callFolder();
    return folder.isEmpty() ? QString() : folder + u'/' + of;
#else
    // Pipes have no folder; their access list keeps others out (CallServer).
    const QByteArray home = QCryptographicHash::hash(QDir::homePath().toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return u"tradebook-%1-%2"_s.arg(QString::fromLatin1(home), of);
#endif
}

} // namespace tradebook::ui
