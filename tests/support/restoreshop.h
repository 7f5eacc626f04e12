// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupsettings.h"
#include "core/progress.h"
#include "core/restore/restoring.h"
#include "tests/support/restorebook.h"

#include <atomic>

namespace tradebook::test {

using namespace Qt::StringLiterals;

class CancelAt final : public Progress {
public:
    explicit CancelAt(qint64 percent)
        : m_percent(percent)
    {
    }
    void report(qint64 done, qint64) override { m_isReached = m_isReached || done >= m_percent; }
    [[nodiscard]] bool isCancelled() const override { return m_isReached; }

private:
    qint64 m_percent;
    std::atomic<bool> m_isReached = false;
};

/// A book with a history, a backup of it in which a step can be undone and another redone, and what was done since.
struct Shop {
    JournalBook book;
    QString path = book.store().path();
    Digest wanted;
    QString backup;

    Shop()
    {
        add(u"A"_s);
        add(u"B"_s);
        add(u"C"_s);
        must(book.undo());
        wanted = book.digest();
        backup = backedUp(path);
        add(u"D"_s);
        add(u"E"_s);
    }
    void add(const QString &sku)
    {
        book.edit({u"product.create"_s, {{u"sku"_s, sku}}},
            [sku](db::Connection &writer) { return repo::products::create(writer, {.id = {}, .sku = sku, .name = sku}); });
    }
    Store &store() { return *book.store(); }
    void setSecondPlace(const QString &folder)
    {
        book.edit(
            {u"settings"_s, {}}, [folder](db::Connection &writer) { return backup::setBackupSettings(writer, {.secondFolder = folder}); });
    }
    Result<restore::Restored> restore(const QString &file)
    {
        auto staged = restore::stage(file, path);
        if (!staged)
            return staged.error();
        auto restored = answerOf(store().restore(*staged));
        QCoreApplication::processEvents();
        return restored;
    }
};

} // namespace tradebook::test
