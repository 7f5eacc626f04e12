// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/recentbooks.h"

#include "core/book/lastbook.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace tradebook::ui::recentbooks {
namespace {

const QString kKey = u"recentBooks"_s;
const QString kSessionKey = u"window/book"_s;
const QString kOpensKey = u"openLastBook"_s;
constexpr qsizetype kKept = 8;

} // namespace

QStringList paths()
{
    return QSettings().value(kKey).toStringList();
}

void add(const QString &path)
{
    auto kept = paths();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    kept.removeAll(absolute);
    kept.prepend(absolute);
    QSettings().setValue(kKey, kept.mid(0, kKept));
    book::rememberBook(absolute);
}

void remove(const QString &path)
{
    auto kept = paths();
    kept.removeAll(path);
    QSettings().setValue(kKey, kept);
}

void clear()
{
    QSettings().remove(kKey);
}

QString sessionBook()
{
    return QSettings().value(kSessionKey).toString();
}

void setSessionBook(const QString &path)
{
    if (path.isEmpty())
        QSettings().remove(kSessionKey);
    else
        QSettings().setValue(kSessionKey, path);
}

bool opensSessionBook()
{
    return QSettings().value(kOpensKey, true).toBool();
}

void setOpensSessionBook(bool opens)
{
    QSettings().setValue(kOpensKey, opens);
}

QString displayName(const QString &path)
{
    return QFileInfo(path).completeBaseName();
}

} // namespace tradebook::ui::recentbooks
