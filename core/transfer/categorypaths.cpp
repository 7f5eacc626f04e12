// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/categorypaths.h"

#include "core/model/text.h"

#include <algorithm>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

bool isPlural(const QString &key)
{
    static const QStringList plurals = {u"categories"_s, u"productcategories"_s, u"kategorien"_s, u"categorypaths"_s, u"warengruppen"_s};
    return plurals.contains(key);
}

bool isTechnicalRoot(const QString &name)
{
    static const QStringList roots = {u"default category"_s, u"root catalog"_s, u"root category"_s, u"root"_s, u"default"_s,
        u"all categories"_s, u"home"_s, u"standardkategorie"_s, u"alle kategorien"_s, u"startseite"_s, u"stammkategorie"_s};
    return roots.contains(fold(name));
}

/// Splits at a comma that no backslash hides.
QStringList splitSeveral(const QString &cell)
{
    QStringList parts;
    QString part;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == u'\\' && i + 1 < cell.size() && cell[i + 1] == u',') {
            part += u',';
            ++i;
        } else if (cell[i] == u',') {
            parts.append(part);
            part.clear();
        } else {
            part += cell[i];
        }
    }
    parts.append(part);
    return parts;
}

} // namespace

PathForm pathFormOf(const QString &headerKey, const ColumnFacts &facts, bool isPath)
{
    PathForm form;
    form.several = isPlural(headerKey);
    if (facts.withGreater > 0)
        form.separator = u'>';
    else if (facts.withSlash > 0 && (isPath || form.several || headerKey.contains(u"path"_s) || facts.withSlash * 2 > facts.filled))
        form.separator = u'/';
    return form;
}

QList<QStringList> splitPaths(const QString &cell, const PathForm &form)
{
    QList<QStringList> paths;
    const QStringList written = form.several ? splitSeveral(cell) : QStringList{cell};
    for (const QString &text : written) {
        QStringList path;
        const QStringList names = form.separator.isNull() ? QStringList{text} : text.split(form.separator);
        for (const QString &name : names) {
            if (const QString trimmed = trimmedName(name); !trimmed.isEmpty())
                path.append(trimmed);
        }
        if (!path.isEmpty())
            paths.append(path);
    }
    return paths;
}

QString sharedRoot(const QList<QStringList> &paths, const PathForm &form)
{
    if (paths.isEmpty() || form.separator.isNull())
        return {};
    const QString root = paths.front().front();
    const bool isShared = std::all_of(paths.begin(), paths.end(), [&](const QStringList &path) { return path.front() == root; });
    const bool isDeeper = std::any_of(paths.begin(), paths.end(), [](const QStringList &path) { return path.size() > 1; });
    if (!isShared || !isDeeper)
        return {};
    return form.separator == u'/' || isTechnicalRoot(root) ? root : QString();
}

} // namespace tradebook::transfer
