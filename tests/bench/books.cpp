// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/newbook.h"
#include "core/generate/generate.h"
#include "core/migrate/scripts.h"
#include "core/store.h"
#include "tests/bench/bench.h"
#include "tests/bench/multiplying.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

/// Tells books of different schemas apart.
QString schemaMark()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const migrate::Script &script : migrate::builtInScripts())
        hash.addData(script.checksum());
    return QString::fromLatin1(hash.result().toHex().first(8));
}

/// The book of this name, made by fill() where it is not there yet: under another name until it is whole.
QString keptBook(const QString &folder, const QString &name, const std::function<QString()> &fill)
{
    const QString path = QDir(folder).filePath(u"%1-%2.tradebook"_s.arg(name, schemaMark()));
    if (QFile::exists(path))
        return path;
    Report::say(u"making %1, once"_s.arg(name));
    if (!QFile::rename(fill(), path))
        qFatal("%s could not be finished", qPrintable(path));
    return path;
}

QString generated(const QString &folder, const QString &name, const generate::Amounts &amounts)
{
    return keptBook(folder, name, [&] {
        QString unfinished = newBook(folder, u"unfinished"_s);
        auto store = sure(answerOf(Store::open(unfinished, Store::Mode::ReadWrite)), "open");
        sure(answerOf(store->runJob(Action{.kind = u"generate"_s},
                 [amounts](db::Connection &connection, Progress &progress) { return generate::generate(connection, amounts, progress); })),
            "generate");
        sure(answerOf(store->close()), "close");
        return unfinished;
    });
}

} // namespace

QString newBook(const QString &folder, const QString &name)
{
    const QString path = QDir(folder).filePath(name + u".tradebook"_s);
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
    sure(book::create(path, {.name = u"bench"_s, .currency = u"EUR"_s, .timeZone = u"UTC"_s}), "new book");
    return path;
}

QString copyOf(const QString &book, const QString &folder)
{
    const QString path = folder + "/book.tradebook"_L1;
    QDir(folder).removeRecursively();
    // not a book: of this program; nobody has it open here
    if (!QDir().mkpath(folder) || !QFile::copy(book, path))
        qFatal("%s cannot be made", qPrintable(path));
    return path;
}

QString Bench::bookOf(qint64 howMany) const
{
    constexpr qint64 kGenerated = 1'000'000; // more would take an hour
    if (howMany > kGenerated && howMany % kGenerated == 0) {
        const QString whole = bookOf(kGenerated);
        return keptBook(folder, u"orders-%1"_s.arg(howMany), [&] {
            QString unfinished = QDir(folder).filePath(u"unfinished.tradebook"_s);
            QFile::remove(unfinished);
            if (!QFile::copy(whole, unfinished)) // not a book: of this program; nobody has it open here
                qFatal("%s cannot be copied", qPrintable(whole));
            multiply(unfinished, static_cast<int>(howMany / kGenerated));
            return unfinished;
        });
    }
    return generated(folder, u"orders-%1"_s.arg(howMany),
        {.products = qMax<qint64>(howMany / 10, 1), .users = qMax<qint64>(howMany / 5, 1), .orders = howMany, .seed = 1, .lastDay = {}});
}

QString Bench::productsBook() const
{
    return generated(
        folder, u"products-%1"_s.arg(products()), {.products = products(), .users = 10, .orders = 10, .seed = 1, .lastDay = {}});
}

} // namespace tradebook::bench
