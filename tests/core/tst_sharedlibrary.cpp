// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/db/sharedlibrary.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <dlfcn.h>
#endif
#include <sqlite3.h>

using namespace tradebook;
using namespace tradebook::db;
using namespace Qt::StringLiterals;

/// Two SQLite libraries in one process lose data (RELIABILITY facts 3, 4).
class tst_sharedlibrary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void provesThatDriverAndProgramShareOne();
    void noticesASecondCopyOfTheSameVersion();
    void noticesAnotherVersion();
};

void tst_sharedlibrary::provesThatDriverAndProgramShareOne()
{
    const auto proof = Connection::proveSharedLibrary();
    QVERIFY2(proof, proof ? "" : qPrintable(proof.error().detail));
}

void tst_sharedlibrary::noticesASecondCopyOfTheSameVersion()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("sanitizers refuse a library that binds to itself");
#endif
#ifndef Q_OS_UNIX
    QSKIP("libraries are loaded by name there: the packing looks that there is one");
#else
    // The very file that is loaded already, under another name: the loader takes it for another library.
    Dl_info loaded = {};
    QVERIFY(::dladdr(reinterpret_cast<void *>(&sqlite3_sourceid), &loaded) != 0);
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"libsqlite3-second.so"_s);
    QVERIFY(QFile::copy(QFile::decodeName(loaded.dli_fname), copy));
    void *library = ::dlopen(QFile::encodeName(copy).constData(), RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
    if (!library)
        QSKIP("the SQLite of this build cannot be loaded twice");
    const auto open = reinterpret_cast<decltype(&sqlite3_open)>(::dlsym(library, "sqlite3_open"));
    const auto close = reinterpret_cast<decltype(&sqlite3_close)>(::dlsym(library, "sqlite3_close"));
    const auto sourceId = reinterpret_cast<decltype(&sqlite3_sourceid)>(::dlsym(library, "sqlite3_sourceid"));
    QVERIFY(open && close && sourceId);
    QVERIFY(reinterpret_cast<void *>(open) != reinterpret_cast<void *>(&sqlite3_open));

    sqlite3 *handle = nullptr;
    QCOMPARE(open(":memory:", &handle), SQLITE_OK);
    QCOMPARE(QByteArray(sourceId()), QByteArray(sqlite3_sourceid())); // so the id alone proves nothing
    const auto proof = provesSharedLibrary(handle, sourceId());
    close(handle);
    QVERIFY(!proof);
    QCOMPARE(proof.error().kind, ErrorKind::SharedLibrary);
#endif
}

void tst_sharedlibrary::noticesAnotherVersion()
{
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(":memory:", &handle), SQLITE_OK);
    QVERIFY(provesSharedLibrary(handle, sqlite3_sourceid()));
    const auto proof = provesSharedLibrary(handle, "2024-01-01 00:00:00 another");
    sqlite3_close(handle);
    QCOMPARE(proof.error().kind, ErrorKind::SharedLibrary);
}

QTEST_GUILESS_MAIN(tst_sharedlibrary)
#include "tst_sharedlibrary.moc"
