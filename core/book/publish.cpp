// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/publish.h"

#include "core/book/bookfile.h"
#include "core/files/steps.h"

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

/// Nobody has so many of one name.
constexpr int kMostNames = 1000;

bool isAlone(const QString &place)
{
    const bool isBesideBook = place.endsWith("-wal"_L1) && QFileInfo::exists(place.chopped(4));
    return !isBesideBook && !QFileInfo::exists(walPathOf(place)) && !QFileInfo::exists(journalPathOf(place));
}

} // namespace

Result<void> publish(const QString &finished, const QString &place)
{
    if (auto safe = files::toDisk(finished); !safe)
        return safe;
    if (auto renamed = files::renameWithoutReplacing(finished, place); !renamed)
        return renamed;
    return files::toDisk(QFileInfo(place).absolutePath());
}

QString numbered(const QFileInfo &named, const QString &suffix, int counter)
{
    const QString number = counter > 1 ? u' ' + QString::number(counter) : QString();
    return named.completeBaseName() + suffix + number + u'.' + named.suffix();
}

Result<QString> publishFree(const QString &finished, const QDir &folder, const QFileInfo &named, const QString &suffix)
{
    for (int counter = 1;; ++counter) {
        const QString place = folder.filePath(numbered(named, suffix, counter));
        auto published = isAlone(place) ? publish(finished, place) : Result<void>(Error{ErrorKind::FileExists, {place}});
        if (published)
            return place;
        if (published.error().kind != ErrorKind::FileExists || counter == kMostNames)
            return published.error();
    }
}

} // namespace tradebook::book
