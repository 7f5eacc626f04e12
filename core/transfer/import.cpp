// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/import.h"

#include "core/ownthread.h"
#include "core/transfer/fields.h"
#include "core/transfer/importrun.h"
#include "core/transfer/rejects.h"

#include <QThreadPool>

#include <array>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKindNames = {"users", "addresses", "categories", "products", "orders", "order-lines"};

} // namespace

QString importKindName(ImportKind kind)
{
    return QString::fromLatin1(kKindNames[static_cast<std::size_t>(kind)]);
}

std::optional<ImportKind> importKindNamed(const QString &name)
{
    for (std::size_t i = 0; i < kKindNames.size(); ++i) {
        if (name == QLatin1String(kKindNames[i]))
            return static_cast<ImportKind>(i);
    }
    return std::nullopt;
}

QStringList importKindNames()
{
    QStringList names;
    for (const char *name : kKindNames)
        names.append(QString::fromLatin1(name));
    return names;
}

QStringList importFieldNames(ImportKind kind)
{
    QStringList names;
    for (int i = 0; i < kFieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (isFieldOf(field, kind))
            names.append(fieldName(field));
    }
    return names;
}

bool isImportField(const QString &name, ImportKind kind)
{
    return fieldNamed(name, kind).has_value();
}

QFuture<Result<ImportReport>> importFile(Store &store, ImportRequest request)
{
    // Threads of our own: an import waits for the store's threads, and the program waits for it at its end.
    static QThreadPool threads;
    auto promise = std::make_shared<QPromise<Result<ImportReport>>>();
    auto future = promise->future();
    promise->start();
    threads.start([&store, promise, wanted = std::move(request)]() mutable {
        promise->addResult(ImportRun(store, std::move(wanted), *promise).run());
        promise->finish();
    });
    return future;
}

QFuture<Result<void>> saveRejects(const std::shared_ptr<const KeptRejects> &rejects, const QString &path, const QString &book)
{
    return onOwnThread([rejects, path, book](Progress &) { return rejects->write(path, book); });
}

} // namespace tradebook::transfer
