// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/opening.h"

using namespace Qt::StringLiterals;

namespace tradebook::ui {

Opening Opening::begin(const QString &path, Store::Mode mode)
{
    // Asked from there and not from the window's thread, which may be at work for a while yet.
    auto answer = Store::open(path, mode).then(QtFuture::Launch::Async, [](const Result<std::shared_ptr<Store>> &store) -> Result<Opened> {
        if (!store)
            return store.error();
        return Opened{*store, answerOf((*store)->read(u"book"_s, [](db::Connection &connection) { return book::bookInfo(connection); }))};
    });
    return {path, answer};
}

} // namespace tradebook::ui
