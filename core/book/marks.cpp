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

#include <utility>

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcMarks, "tradebook.marks")

QJsonObject read(const QString &fileName)
{
    // not a book: the marks in the state folder
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

bool Marks::isOpen() const
{
    return valueOf(u"open"_s) == "yes"_L1;
}

void Marks::setOpen(bool isOpen)
{
    setValue(u"open"_s, isOpen ? u"yes"_s : QString());
}

std::optional<QDateTime> Marks::lastCheck() const
{
    const auto at = QDateTime::fromString(valueOf(u"last_check"_s), Qt::ISODateWithMs);
    return at.isValid() ? std::optional(at) : std::nullopt;
}

void Marks::setLastCheck(const QDateTime &at)
{
    setValue(u"last_check"_s, at.toUTC().toString(Qt::ISODateWithMs));
}

QString Marks::valueOf(const QString &name) const
{
    return read(m_file).value(name).toString();
}

void Marks::setValue(const QString &name, const QString &value)
{
    QJsonObject marks = read(m_file);
    marks.insert(u"path"_s, m_path); // for people who look into the folder
    marks.insert(name, value);
    // not a book: the marks in the state folder
    QSaveFile file(m_file);
    const bool isSaved = QDir().mkpath(QFileInfo(m_file).absolutePath()) && file.open(QIODevice::WriteOnly)
        && file.write(QJsonDocument(marks).toJson()) > 0 && file.commit();
    if (!isSaved)
        qCWarning(lcMarks) << "cannot remember" << name << file.errorString();
}

} // namespace tradebook::book
