// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/newbook.h"

#include "core/book/bookfile.h"
#include "core/book/instancelock.h"
#include "core/book/marks.h"
#include "core/book/publish.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/files/steps.h"
#include "core/migrate/migrator.h"
#include "core/model/businessdate.h"
#include "core/model/money.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTimeZone>

namespace tradebook::book {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

Result<NewBook> checked(NewBook book)
{
    book.name = book.name.trimmed();
    if (book.name.isEmpty())
        return Error{ErrorKind::Invalid, {u"name"_s, book.name}};
    const auto currency = Currency::named(book.currency);
    if (!currency)
        return Error{ErrorKind::Invalid, {u"currency"_s, book.currency}};
    book.currency = currency->code;
    if (!timeZoneNamed(book.timeZone))
        return Error{ErrorKind::Invalid, {u"time_zone"_s, book.timeZone}};
    return book;
}

/// The hidden name under which a book is made.
QString unfinishedName(const QString &fileName)
{
    return "."_L1 + fileName + ".new"_L1;
}

/// The place of the new book: nothing may stand there, nor anything that is left of a book that stood there.
Result<QString> freePlace(const QString &path)
{
    const QFileInfo target(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    const QString folder = QFileInfo(target.absolutePath()).canonicalFilePath();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        return Error{ErrorKind::FileMissing, {target.absolutePath()}};
    if (!target.fileName().isEmpty() && !files::isFileName(target.fileName()))
        return Error{ErrorKind::Invalid, {u"file_name"_s, target.fileName()}};
    const QString place = QDir(folder).filePath(target.fileName());
    if (!files::takesName(folder, journalPathOf(unfinishedName(target.fileName()))))
        return Error{ErrorKind::NameTooLong, {place}};
    if (target.fileName().isEmpty() || QFileInfo::exists(place) || QFileInfo(place).isSymLink())
        return Error{ErrorKind::FileExists, {place}};
    if (QFileInfo::exists(walPathOf(place)))
        return Error{ErrorKind::FileExists, {walPathOf(place)}};
    return place;
}

/// The hidden file that becomes the book; removed with all that belongs to it unless it was published.
class Unfinished {
public:
    explicit Unfinished(const QString &place)
        : m_path(QFileInfo(place).dir().filePath(unfinishedName(QFileInfo(place).fileName())))
    {
        remove(); // what a killed program has left; the lock is ours
    }
    ~Unfinished() { remove(); }
    Unfinished(const Unfinished &) = delete;
    Unfinished &operator=(const Unfinished &) = delete;
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    void remove() const
    {
        for (const QString &each : {m_path, walPathOf(m_path), sharedMemoryPathOf(m_path)})
            QFile::remove(each);
    }
    QString m_path;
};

Result<void> fill(db::Connection &writer, const NewBook &book)
{
    // While the file is empty, so that no state of it is a book of nobody.
    if (auto marked = db::Query(writer, "PRAGMA application_id = 1413630769"_sql).run(); !marked)
        return marked.error();
    const auto nothingToCopy = []() -> Result<QString> { return Error{ErrorKind::Internal}; };
    if (auto migrated = migrate::migrateTo(writer, migrate::newestVersion(), nothingToCopy); !migrated)
        return migrated.error();
    return db::inTransaction(writer, [&]() -> Result<void> {
        auto rows = db::Query(writer, "INSERT INTO book (id, name, currency, time_zone, prices_include_tax) VALUES (1, ?, ?, ?, ?)"_sql,
            book.name, book.currency, book.timeZone, book.pricesIncludeTax)
                        .run();
        if (!rows)
            return rows.error();
        return {};
    });
}

Result<void> build(const QString &path, const NewBook &book)
{
    auto writer = db::Connection::open(path, {.access = db::Access::ReadWrite, .create = true});
    if (!writer)
        return writer.error();
    if (auto filled = fill(*writer, book); !filled)
        return filled;
    // The header carries id and version now, and nothing is left in a -wal, which would not get the new name. Closing would only
    // try, and succeed without.
    auto moved = writer->checkpoint();
    if (!moved)
        return moved.error();
    if (auto closed = writer->close(); !closed)
        return closed;
    if (moved->blocked || QFileInfo(walPathOf(path)).size() > 0)
        return Error{ErrorKind::Busy, {path}, u"somebody reads the unfinished book"_s};
    makePrivate(path);
    return {};
}

} // namespace

NewBook NewBook::forFile(const QString &path)
{
    const QString zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return NewBook{
        .name = QFileInfo(path).completeBaseName(),
        .currency = Currency::ofLocale(QLocale::system()).code,
        .timeZone = timeZoneNamed(zone) ? zone : u"UTC"_s,
    };
}

Result<void> create(const QString &path, const NewBook &book)
{
    static_assert(migrate::kApplicationId == 1413630769);
    if (auto proven = db::Connection::proveSharedLibrary(); !proven)
        return proven;
    auto valid = checked(book);
    if (!valid)
        return valid.error();
    auto place = freePlace(path);
    if (!place)
        return place.error();
    auto lock = InstanceLock::acquire(*place);
    if (!lock)
        return lock.error();
    const Unfinished unfinished(*place);
    if (auto built = build(unfinished.path(), *valid); !built)
        return built;
    if (auto published = publish(unfinished.path(), *place); !published)
        return published;
    Marks(*place).begin(QDateTime::currentDateTimeUtc());
    return {};
}

} // namespace tradebook::book
