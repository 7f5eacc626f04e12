// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/walkkilling.h"

#include "core/upkeep/check.h"
#include "tests/support/bookstate.h"
#include "tests/support/journalwalk.h"
#include "tests/support/peer.h"

#include <QThread>

namespace tradebook::test {

using namespace Qt::StringLiterals;

namespace {

/// What the process said to be wrong before it was killed.
QString walkAndKill(const QString &path, QRandomGenerator &random)
{
    Peer peer({u"walk"_s, path, QString::number(random.generate())});
    for (int turns = random.bounded(25); turns >= 0; --turns) {
        if (const QString line = peer.line(); line.isEmpty() || line.startsWith(u"fault"_s) || line.startsWith(u"error"_s))
            return u"it said: "_s + line;
    }
    QThread::usleep(random.bounded(4000U)); // somewhere within a turn
    peer.kill();
    (void)peer.finish();
    const auto rest = peer.rest();
    return rest.contains(u"fault"_s) ? rest : QString();
}

/// Opens as the program does, and looks the book through. With `isLast` everything is taken back.
QString lookThrough(const QString &path, bool isLast)
{
    if (const auto faults = faultsOf(path); !faults.isEmpty())
        return faults;
    auto store = answerOf(Store::open(path, Store::Mode::ReadWrite));
    if (!store)
        return store.error().detail;
    if (isLast) {
        if (auto fault = JournalWalk(**store, 1).undoEverything(); !fault.isEmpty())
            return fault;
    }
    const auto findings = answerOf((*store)->runJob({u"check"_s}, [](db::Connection &writer, Progress &progress) -> Result<QString> {
        const auto health = upkeep::check(writer, upkeep::Depth::Deep, progress);
        if (!health)
            return health.error();
        QString text;
        for (const auto &finding : health->findings)
            text += upkeep::ruleName(finding.rule) + u' ' + finding.table + u' ' + finding.key + u'\n';
        return text;
    }));
    if (auto closed = answerOf((*store)->close()); !closed)
        return closed.error().detail;
    return findings ? *findings : findings.error().detail;
}

} // namespace

QString killWalks(quint32 seed, int kills)
{
    TestBook book;
    book.close();
    const auto begin = digestOf(book.path());
    QRandomGenerator random(seed);
    for (int i = 1; i <= kills; ++i) {
        QString fault = walkAndKill(book.path(), random);
        if (fault.isEmpty())
            fault = lookThrough(book.path(), i == kills);
        if (!fault.isEmpty())
            return u"kill %1: %2"_s.arg(i).arg(fault);
    }
    return difference(digestOf(book.path()), begin);
}

} // namespace tradebook::test
