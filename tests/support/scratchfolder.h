// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/db/query.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace tradebook::test {

/// A folder for one test, with shorthands for plain databases in it (no schema of ours).
class ScratchFolder {
public:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.path() + u'/' + name; }
    [[nodiscard]] QString path() const { return m_folder.path(); }

    /// A connection that must open; the test stops here where it does not.
    [[nodiscard]] db::Connection open(const QString &name, const db::Connection::Options &options) const
    {
        auto opened = db::Connection::open(file(name), options);
        if (!opened)
            qFatal("cannot open %s: %s", qPrintable(name), qPrintable(opened.error().detail));
        return std::move(*opened);
    }
    [[nodiscard]] db::Connection create(const QString &name) const { return open(name, {.access = db::Access::ReadWrite, .create = true}); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    /// The bytes of a file that no connection has open.
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile in(file(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

/// Runs a statement that must succeed.
inline void exec(db::Connection &connection, const db::Sql &sql)
{
    if (const auto outcome = db::Query(connection, sql).run(); !outcome)
        qFatal("%s: %s", sql.text().c_str(), qPrintable(outcome.error().detail));
}

} // namespace tradebook::test
