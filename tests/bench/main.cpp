// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/newbook.h"
#include "core/generate/generate.h"
#include "core/migrate/scripts.h"
#include "core/store.h"
#include "tests/bench/measuring.h"
#include "tests/bench/start.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tradebook;

namespace {

/// Tells books of different schemas apart.
QString schemaMark()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const migrate::Script &script : migrate::builtInScripts())
        hash.addData(script.checksum());
    return QString::fromLatin1(hash.result().toHex().first(8));
}

/// The generated book of so many orders, made once for each schema and kept beside this program.
QString generated(qint64 orders)
{
    const QString path = QDir(QCoreApplication::applicationDirPath()).filePath(u"orders-%1-%2.tradebook"_s.arg(orders).arg(schemaMark()));
    if (QFile::exists(path))
        return path;
    std::printf("generating %lld orders, once\n", static_cast<long long>(orders));
    std::fflush(stdout);
    // Under another name until it is whole.
    const QString unfinished = path + ".part"_L1;
    QFile::remove(unfinished);
    if (auto made = book::create(unfinished, {.name = u"bench"_s, .currency = u"EUR"_s, .timeZone = u"UTC"_s}); !made)
        qFatal("%s: %s", qPrintable(unfinished), qPrintable(made.error().detail));
    auto store = answerOf(Store::open(unfinished, Store::Mode::ReadWrite));
    if (!store)
        qFatal("%s: %s", qPrintable(unfinished), qPrintable(store.error().detail));
    const generate::Amounts amounts{
        .products = qMax<qint64>(orders / 10, 1), .users = qMax<qint64>(orders / 5, 1), .orders = orders, .seed = 1, .lastDay = {}};
    auto written = answerOf((*store)->runJob(Action{.kind = u"generate"_s},
        [amounts](db::Connection &connection, Progress &progress) { return generate::generate(connection, amounts, progress); }));
    if (!written)
        qFatal("generate: %s", qPrintable(written.error().detail));
    if (auto closed = answerOf((*store)->close()); !closed || !QFile::rename(unfinished, path))
        qFatal("%s could not be finished", qPrintable(path));
    return path;
}

} // namespace

int main(int argc, char **argv)
{
    if (bench::isStart(argc, argv))
        return bench::start(argc, argv);
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Times what people wait for, as ratios to an anchor of the same run."_s);
    parser.addHelpOption();
    parser.addOption({u"orders"_s, u"Orders of the generated book (100000)."_s, u"N"_s, u"100000"_s});
    parser.addOption({u"only"_s, u"One part: start, lists, backups, check, import, editing or completion."_s, u"PART"_s});
    parser.process(application);

    const QString only = parser.value(u"only"_s);
    const auto isWanted = [&only](const QString &part) { return only.isEmpty() || only == part; };
    const QString folder = QCoreApplication::applicationDirPath();
    const QString book = isWanted(u"start"_s) || isWanted(u"lists"_s) || isWanted(u"backups"_s) || isWanted(u"check"_s)
        ? generated(qMax<qint64>(parser.value(u"orders"_s).toLongLong(), 1000))
        : QString();
    bench::printHead();
    if (isWanted(u"start"_s))
        bench::benchStart(book);
    if (isWanted(u"lists"_s))
        bench::benchLists(book);
    if (isWanted(u"backups"_s))
        bench::benchBackups(book, folder);
    if (isWanted(u"check"_s))
        bench::benchCheck(book, folder);
    if (isWanted(u"import"_s))
        bench::benchImport(folder);
    if (isWanted(u"editing"_s))
        bench::benchEditing(folder);
    if (isWanted(u"completion"_s))
        bench::benchCompletion(folder);
    return 0;
}
