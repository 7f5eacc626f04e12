// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/killing.h"

#include "core/book/newbook.h"
#include "core/book/opening.h"
#include "core/migrate/migrator.h"
#include "core/writing.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/outcome.h"
#include "tests/support/peer.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

namespace tradebook::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

template<class T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(described(result.error())));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// A book to start from, and the row counts of every state it may be found in, by version.
struct States {
    QByteArray start;
    QMap<int, QList<RowCounts>> allowed;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString put(const QString &folder, const QByteArray &content)
{
    const QString path = folder + u"/shop.tradebook"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return path;
}

int versionOf(const QString &path)
{
    auto reader = need(db::Connection::open(path, {}));
    return need(migrate::versionOf(reader));
}

/// Opens as the program does after the crash: the lock is free, history and structure are proven, a migration is finished.
QString faultsOfOpening(const QString &path)
{
    auto prepared = book::prepare(path, book::Wanted::ReadWrite, 0ms);
    if (!prepared)
        return described(prepared.error());
    auto writer = book::openWriter(*prepared);
    if (!writer)
        return described(writer.error());
    if (auto closed = writer->close(); !closed)
        return described(closed.error());
    return faultsOf(path);
}

QString faultsOfState(const QString &path, const States &states)
{
    if (const QString faults = faultsOf(path); !faults.isEmpty())
        return faults;
    const int version = versionOf(path);
    if (!states.allowed[version].contains(rowCounts(path)))
        return u"a state between at version %1"_s.arg(version);
    return faultsOfOpening(path);
}

/// Whatever looks like a backup is one.
QString faultsOfCopies(const QString &path)
{
    const QDir copies(QFileInfo(path).absolutePath() + u"/shop Backups"_s);
    for (const QString &name : copies.entryList({u"*.tradebook-backup"_s}, QDir::Files)) {
        if (auto copy = book::prepare(copies.filePath(name), book::Wanted::Inspect, 0ms); !copy)
            return name + u": "_s + described(copy.error());
        if (const QString faults = faultsOf(copies.filePath(name)); !faults.isEmpty())
            return name + u": "_s + faults;
    }
    return {};
}

/// Places an order as the program does, with its step in the journal.
void place(const QString &path, const QString &number)
{
    auto prepared = need(book::prepare(path, book::Wanted::ReadWrite, 0ms));
    auto writer = need(book::openWriter(prepared));
    {
        Writing writing(writer, need(journal::Recorder::install(writer)), path, prepared.identity, [](const Changes &) {});
        need(writing.carryOut({u"order.place"_s}, [number](db::Connection &connection) { return placeOrder(connection, number); }));
    }
    need(writer.close());
}

void takeBack(const QString &path)
{
    auto prepared = need(book::prepare(path, book::Wanted::ReadWrite, 0ms));
    auto writer = need(book::openWriter(prepared));
    {
        Writing writing(writer, need(journal::Recorder::install(writer)), path, prepared.identity, [](const Changes &) {});
        need(writing.undo());
    }
    need(writer.close());
}

States editStates()
{
    TestBook book;
    book.close();
    place(book.path(), u"before"_s);
    States states;
    states.start = contentOf(book.path());
    const auto before = rowCounts(book.path());
    place(book.path(), u"K1"_s);
    states.allowed[migrate::newestVersion()] = {before, rowCounts(book.path())};
    return states;
}

States undoStates()
{
    TestBook book;
    book.close();
    place(book.path(), u"before"_s);
    place(book.path(), u"K1"_s);
    States states;
    states.start = contentOf(book.path());
    const auto before = rowCounts(book.path());
    takeBack(book.path());
    states.allowed[migrate::newestVersion()] = {before, rowCounts(book.path())};
    return states;
}

States migrationStates()
{
    const auto noCopy = [] { return Result<QString>(u"none"_s); };
    const int oldest = migrate::newestVersion() - 3;
    TestBook book;
    for (int i = 0; i < 20; ++i)
        need(placeOrder(book.writer(), QString::number(i)));
    need(migrate::migrateTo(book.writer(), oldest, noCopy));
    book.close();
    States states;
    states.start = contentOf(book.path());
    states.allowed[oldest] = {rowCounts(book.path())};
    for (int version = oldest + 1; version <= migrate::newestVersion(); ++version) {
        auto writer = need(db::Connection::open(book.path(), {.access = db::Access::ReadWrite}));
        need(migrate::migrateTo(writer, version, noCopy));
        need(writer.close());
        states.allowed[version] = {rowCounts(book.path())};
    }
    return states;
}

} // namespace

namespace {

BlowScenario saving(const QString &command, const States &found)
{
    const auto states = std::make_shared<States>(found);
    return {
        .prepare = [states](const QString &folder) { return put(folder, states->start); },
        .command = command,
        .check = [states](const QString &path, const QString &said) -> QString {
            const auto counts = rowCounts(path);
            const bool isNew = states->allowed.last().last() == counts;
            if (said.contains(u"saved"_s) && !isNew)
                return u"said to be saved, and gone"_s;
            return faultsOfState(path, *states);
        },
        .calls = {u"pwrite64"_s, u"fdatasync"_s, u"ftruncate"_s, u"unlink"_s, u"openat"_s, u"fcntl"_s},
        .failingCalls = {u"pwrite64"_s, u"fdatasync"_s, u"ftruncate"_s},
    };
}

} // namespace

BlowScenario edit()
{
    return saving(u"edit"_s, editStates());
}

BlowScenario undo()
{
    return saving(u"undo"_s, undoStates());
}

BlowScenario migration()
{
    const auto states = std::make_shared<States>(migrationStates());
    return {
        .prepare = [states](const QString &folder) { return put(folder, states->start); },
        .command = u"migrate"_s,
        .check = [states](const QString &path, const QString &said) -> QString {
            if (said.contains(u"migrated"_s) && versionOf(path) != migrate::newestVersion())
                return u"said to be migrated, and is not"_s;
            const QString faults = faultsOfState(path, *states);
            return faults.isEmpty() ? faultsOfCopies(path) : faults;
        },
        .calls = {u"pwrite64"_s, u"fdatasync"_s, u"fsync"_s, u"ftruncate"_s, u"unlink"_s},
        .failingCalls = {u"pwrite64"_s, u"fdatasync"_s, u"fsync"_s},
    };
}

BlowScenario creation()
{
    return {
        .prepare = [](const QString &folder) { return folder + u"/shop.tradebook"_s; },
        .command = u"create"_s,
        .check = [](const QString &path, const QString &said) -> QString {
            if (said.contains(u"made"_s) && !QFile::exists(path))
                return u"said to be made, and is not there"_s;
            if (!QFile::exists(path)) {
                auto made = book::create(path, {.name = u"Shop"_s, .currency = u"EUR"_s, .timeZone = u"UTC"_s});
                if (!made)
                    return u"a second attempt: "_s + described(made.error());
            }
            const auto left = QDir(QFileInfo(path).absolutePath()).entryList(QDir::Files | QDir::Hidden);
            if (left != QStringList{u".shop.tradebook.lock"_s, u"shop.tradebook"_s})
                return u"left behind: "_s + left.join(u' ');
            if (rowCounts(path)[u"book"_s] != 1)
                return u"a book without its row"_s;
            return faultsOfOpening(path);
        },
        .calls = {u"pwrite64"_s, u"fdatasync"_s, u"fsync"_s, u"unlink"_s, u"renameat2"_s, u"openat"_s},
        .failingCalls = {u"pwrite64"_s, u"fdatasync"_s, u"fsync"_s, u"renameat2"_s},
    };
}

namespace {

QString injection(Blow blow, const QString &call, int point)
{
    switch (blow) {
    case Blow::Kill:
        return u"%1:signal=KILL:when=%2"_s.arg(call).arg(point);
    case Blow::Fault:
        return u"%1:error=EIO:when=%2"_s.arg(call).arg(point);
    case Blow::FullDisk:
        return u"%1:error=ENOSPC:when=%2+"_s.arg(call).arg(point);
    }
    return {};
}

/// A sample need not wait for a disk: what reaches it is the business of the tests of power loss.
QString scratchTemplate(bool isSample)
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (isSample && memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/tradebook-blow-XXXXXX"_s;
}

QString strikeOnce(const BlowScenario &scenario, Blow blow, const QString &call, int point, bool isSample)
{
    const QTemporaryDir folder(scratchTemplate(isSample));
    const QTemporaryDir logs;
    const QString path = scenario.prepare(folder.path());
    Peer peer;
    const QString what = injection(blow, call, point);
    peer.startTraced(call, what, logs.filePath(u"log"_s), {scenario.command, path});
    const bool hasEndedWell = peer.finish();
    if (blow == Blow::Kill && hasEndedWell)
        return what + u": lives on"_s;
    if (blow != Blow::Kill && peer.wasKilled())
        return what + u": crashes"_s;
    const QString fault = scenario.check(path, peer.rest());
    return fault.isEmpty() ? QString() : what + u": "_s + fault;
}

int pointsOf(const BlowScenario &scenario, const QString &call, bool isSample)
{
    const QTemporaryDir folder(scratchTemplate(isSample));
    const QTemporaryDir logs;
    Peer peer;
    peer.startTraced(call, {}, logs.filePath(u"log"_s), {scenario.command, scenario.prepare(folder.path())});
    if (!peer.finish())
        qFatal("%s fails without a blow: %s", qPrintable(scenario.command), qPrintable(peer.rest()));
    return Peer::callsIn(logs.filePath(u"log"_s));
}

} // namespace

BlowReport strikeAt(const BlowScenario &scenario, Blow blow, const QString &call, int most)
{
    BlowReport report{.points = pointsOf(scenario, call, most > 0), .blows = 0, .fault = {}};
    const int wanted = most > 0 ? std::min(most, report.points) : report.points;
    for (int i = 0; i < wanted && report.fault.isEmpty(); ++i) {
        const int point = wanted > 1 ? 1 + i * (report.points - 1) / (wanted - 1) : report.points;
        report.fault = strikeOnce(scenario, blow, call, point, most > 0);
        ++report.blows;
    }
    return report;
}

QString strikeSample(const BlowScenario &scenario, Blow blow, int mostOfEachCall)
{
    int blows = 0;
    for (const QString &call : blow == Blow::Kill ? scenario.calls : scenario.failingCalls) {
        const auto report = strikeAt(scenario, blow, call, mostOfEachCall);
        if (!report.fault.isEmpty())
            return report.fault;
        blows += report.blows;
    }
    return blows > mostOfEachCall ? QString() : u"only %1 blows"_s.arg(blows);
}

bool canStrike()
{
    return Peer::canTrace();
}

} // namespace tradebook::test
