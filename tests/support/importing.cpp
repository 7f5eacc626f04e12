// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importing.h"

#include "core/transfer/filelook.h"
#include "core/upkeep/check.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace tradebook::test {

namespace {

/// Past every room of ours, so that what is read back is what stands in the file.
QStringList rowsOf(const QString &path, const QString &sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(handle));
    QStringList rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QStringList cells;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            cells.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column))));
        rows.append(cells.join(QLatin1Char('|')));
    }
    if (sqlite3_finalize(statement) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(handle));
    sqlite3_close(handle);
    return rows;
}

} // namespace

QString realDataFolder()
{
    QString folder = qEnvironmentVariable("TRADEBOOK_TEST_DATA");
    if (folder.isEmpty())
        folder = qEnvironmentVariable("TRADEBOOK_SOURCE", QStringLiteral(".")) + QStringLiteral("/../shared/data");
    return QDir(folder).exists() ? QDir(folder).canonicalPath() : QString();
}

ImportBook::ImportBook(const QString &currency, const QString &timeZone)
    : m_book(currency, timeZone)
    , m_path(m_book.path())
{
    m_book.close();
    auto opened = answerOf(Store::open(m_path, Store::Mode::ReadWrite));
    if (!opened)
        qFatal("the store does not open: %s", qPrintable(opened.error().detail));
    m_store = std::move(*opened);
}

Result<transfer::ImportReport> ImportBook::import(transfer::ImportKind kind, const QString &file, const Tweak &tweak) const
{
    transfer::ImportRequest request{.kind = kind, .file = file};
    if (tweak)
        tweak(request);
    return answerOf(transfer::importFile(*m_store, request));
}

Result<transfer::ImportReport> ImportBook::importText(transfer::ImportKind kind, const QByteArray &text, const Tweak &tweak) const
{
    QFile file(m_book.folder() + QStringLiteral("/import.csv"));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s", qPrintable(file.errorString()));
    file.close();
    return import(kind, file.fileName(), tweak);
}

Result<transfer::ImportReport> ImportBook::importMapped(transfer::ImportKind kind, const QString &file) const
{
    const auto look = answerOf(transfer::lookAtFile({.file = file, .book = m_path}));
    if (!look)
        return look.error();
    const auto plan = transfer::planColumns(*look, {.kind = kind, .file = file});
    if (!plan)
        return plan.error();
    return import(kind, file, [&](transfer::ImportRequest &request) {
        request.onlyMapped = true;
        for (int at = 0; at < plan->columns.size(); ++at) {
            if (const auto &use = plan->columns.at(at); use.as == transfer::ColumnUse::As::Field)
                request.map.append({use.name, use.field, at});
        }
    });
}

QString ImportBook::ask(const QString &sql) const
{
    return rowsOf(m_path, sql).value(0);
}

QString ImportBook::table(const QString &sql) const
{
    return rowsOf(m_path, sql).join(QLatin1Char('\n'));
}

QString ImportBook::findings() const
{
    struct Silent final : Progress {
        void report(qint64, qint64) override { }
        [[nodiscard]] bool isCancelled() const override { return false; }
    };
    const auto health = answerOf(m_store->read(QString(), [](db::Connection &reader) -> Result<upkeep::Health> {
        Silent silent;
        return upkeep::check(reader, upkeep::Depth::Usual, silent);
    }));
    if (!health)
        return QStringLiteral("not checked: ") + health.error().detail;
    QStringList found;
    for (const upkeep::Finding &finding : health->findings)
        found.append(QStringLiteral("%1 %2 %3 %4").arg(upkeep::ruleName(finding.rule), finding.key, finding.found, finding.expected));
    return found.join(QLatin1Char('\n'));
}

QString counts(const transfer::ImportReport &report)
{
    return QStringLiteral("%1 %2 %3 %4 %5").arg(report.rows).arg(report.newRows).arg(report.changed).arg(report.same).arg(report.rejected);
}

} // namespace tradebook::test
