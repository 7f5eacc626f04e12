// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/bringback.h"

#include "core/restore/bringing.h"
#include "core/restore/foreseeing.h"

#include <algorithm>

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

int rankOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Category:
        return 0;
    case RecordKind::User:
        return 1;
    case RecordKind::Product:
        return 2;
    default:
        return 3;
    }
}

/// Each once; what others refer to first, so that it comes as what was chosen.
QList<RecordRef> inOrder(const QList<RecordRef> &chosen)
{
    QList<RecordRef> ordered = chosen;
    std::ranges::sort(ordered, {}, [](const RecordRef &record) { return std::pair(rankOf(record.kind), record.id); });
    ordered.erase(std::unique(ordered.begin(), ordered.end()), ordered.end());
    return ordered;
}

} // namespace

qint64 BroughtBack::count(Outcome outcome) const
{
    return std::ranges::count(records, outcome, &BroughtRecord::outcome);
}

Action bringBackAction(qint64 count, const QString &name)
{
    if (count == 1)
        return {QString(kBringBack), {{u"name"_s, name}}};
    return {QString(kBringBack), {{u"count"_s, count}}};
}

Result<BroughtBack> bringBack(const Staged &staged, db::Connection &writer, const QList<RecordRef> &chosen, Progress &progress)
{
    auto backup = db::Connection::open(staged.path, {.access = db::Access::ReadOnly});
    if (!backup)
        return backup.error();
    if (auto fits = checkCurrency(*backup, writer); !fits)
        return fits.error();
    Bringing bringing(*backup, writer);
    BroughtBack all;
    const auto ordered = inOrder(chosen);
    for (const RecordRef &record : ordered) {
        if (progress.isCancelled())
            return Error{ErrorKind::Cancelled};
        auto brought = bringing.bring(record);
        if (!brought)
            return brought.error();
        all.records.append(*std::move(brought));
        progress.report(all.records.size(), ordered.size());
    }
    for (const Need &need : bringing.along()) {
        if (!std::ranges::binary_search(ordered, std::pair(rankOf(need.record.kind), need.record.id), {},
                [](const RecordRef &record) { return std::pair(rankOf(record.kind), record.id); }))
            all.along.append(need);
    }
    if (auto closed = backup->close(); !closed)
        return closed.error();
    return all;
}

} // namespace tradebook::restore
