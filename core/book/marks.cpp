// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/marks.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QStandardPaths>

#include <mutex>
#include <utility>

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcMarks, "tradebook.marks")

QJsonObject read(const QString &fileName)
{
    // not a book: the marks in the data folder
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

Marks::Marks(QString path)
    : m_path(std::move(path))
{
    const auto name = QCryptographicHash::hash(m_path.toUtf8(), QCryptographicHash::Sha256).toHex();
    // Not by the name of the program: the window and the command line share what they know.
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    m_file = folder.filePath("tradebook/books/"_L1 + QLatin1String(name) + ".json"_L1);
}

void Marks::begin(const QDateTime &created)
{
    QFile::remove(m_file); // not a book: the marks in the state folder
    setValue(u"created"_s, created.toUTC().toString(Qt::ISODateWithMs));
}

std::optional<QDateTime> Marks::created() const
{
    return timeOf(u"created"_s);
}

bool Marks::isOpen() const
{
    return valueOf(u"open"_s) == "yes"_L1;
}

void Marks::setOpen(bool isOpen, const Files &files)
{
    setValues({{u"open"_s, isOpen ? u"yes"_s : QString()}, {u"file"_s, files.book}, {u"wal"_s, files.wal}});
}

Marks::Files Marks::files() const
{
    return {valueOf(u"file"_s), valueOf(u"wal"_s)};
}

QString Marks::walSetAside() const
{
    return valueOf(u"wal_set_aside"_s);
}

void Marks::setWalSetAside(const QString &path)
{
    setValue(u"wal_set_aside"_s, path);
}

std::optional<QDateTime> Marks::lastCheck() const
{
    return timeOf(u"last_check"_s);
}

void Marks::setLastCheck(const QDateTime &at)
{
    setValue(u"last_check"_s, at.toUTC().toString(Qt::ISODateWithMs));
}

bool Marks::hasCheckFailed() const
{
    return valueOf(u"check_failed"_s) == "yes"_L1;
}

void Marks::setCheckFailed(bool hasFailed)
{
    setValue(u"check_failed"_s, hasFailed ? u"yes"_s : QString());
}

std::optional<Marks::DeepCheck> Marks::lastDeepCheck() const
{
    const auto at = timeOf(u"deep_check"_s);
    if (!at)
        return std::nullopt;
    return DeepCheck{
        *at, valueOf(u"deep_check_findings"_s).toLongLong(), valueOf(u"deep_check_damaged_backups"_s).split(u'\n', Qt::SkipEmptyParts)};
}

void Marks::setLastDeepCheck(const DeepCheck &check)
{
    setValues({{u"deep_check"_s, check.at.toUTC().toString(Qt::ISODateWithMs)}, {u"deep_check_owed"_s, {}},
        {u"deep_check_findings"_s, QString::number(check.findings)}, {u"deep_check_damaged_backups"_s, check.damagedBackups.join(u'\n')}});
}

bool Marks::isDeepCheckOwed() const
{
    return valueOf(u"deep_check_owed"_s) == "yes"_L1;
}

void Marks::oweDeepCheck()
{
    setValue(u"deep_check_owed"_s, u"yes"_s);
}

bool Marks::isWhole() const
{
    const auto deep = lastDeepCheck();
    return !hasCheckFailed() && (!deep || deep->isWhole());
}

std::optional<Marks::LastBackup> Marks::lastBackup() const
{
    const auto at = timeOf(u"last_backup"_s);
    const QString path = valueOf(u"last_backup_path"_s);
    if (!at || path.isEmpty())
        return std::nullopt;
    return LastBackup{path, valueOf(u"last_backup_bytes"_s).toLongLong(), *at};
}

void Marks::setLastBackup(const LastBackup &backup)
{
    setValues({{u"last_backup"_s, backup.at.toUTC().toString(Qt::ISODateWithMs)}, {u"last_backup_path"_s, backup.path},
        {u"last_backup_bytes"_s, QString::number(backup.bytes)}});
}

std::optional<Marks::Untold> Marks::untold() const
{
    const auto at = timeOf(u"untold_at"_s);
    const QString sentence = valueOf(u"untold"_s);
    if (!at || sentence.isEmpty())
        return std::nullopt;
    return Untold{*at, sentence};
}

void Marks::setUntold(const Untold &untold)
{
    setValues({{u"untold_at"_s, untold.at.toUTC().toString(Qt::ISODateWithMs)}, {u"untold"_s, untold.sentence}});
}

void Marks::forgetUntold()
{
    setValues({{u"untold_at"_s, {}}, {u"untold"_s, {}}});
}

QString Marks::acceptedPlace() const
{
    return valueOf(u"accepted_place"_s);
}

void Marks::setAcceptedPlace(const QString &by)
{
    setValue(u"accepted_place"_s, by);
}

std::optional<QDateTime> Marks::lastChange() const
{
    return timeOf(u"last_change"_s);
}

void Marks::setLastChange(const QDateTime &at)
{
    setValue(u"last_change"_s, at.toUTC().toString(Qt::ISODateWithMs));
}

std::optional<QDateTime> Marks::fileTime() const
{
    return timeOf(u"file_time"_s);
}

void Marks::setFileTime(const QDateTime &at)
{
    setValue(u"file_time"_s, at.toUTC().toString(Qt::ISODateWithMs));
}

std::optional<QDateTime> Marks::timeOf(const QString &name) const
{
    const auto at = QDateTime::fromString(valueOf(name), Qt::ISODateWithMs);
    return at.isValid() ? std::optional(at) : std::nullopt;
}

QString Marks::valueOf(const QString &name) const
{
    return read(m_file).value(name).toString();
}

void Marks::setValue(const QString &name, const QString &value)
{
    setValues({{name, value}});
}

void Marks::setValues(const QHash<QString, QString> &values)
{
    // The threads of a store write different marks into one file.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    QJsonObject marks = read(m_file);
    marks.insert(u"path"_s, m_path); // for people who look into the folder
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        marks.insert(value.key(), value.value());
    // not a book: the marks in the data folder
    QSaveFile file(m_file);
    const bool isSaved = QDir().mkpath(QFileInfo(m_file).absolutePath()) && file.open(QIODevice::WriteOnly)
        && file.write(QJsonDocument(marks).toJson()) > 0 && file.commit();
    if (!isSaved)
        qCWarning(lcMarks) << "cannot remember" << values.keys() << file.errorString();
}

} // namespace tradebook::book
