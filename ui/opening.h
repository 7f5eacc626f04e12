// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/bookinfo.h"
#include "core/book/place.h"
#include "core/store.h"

#include <QFuture>

namespace tradebook::ui {

/// A book on its way, with what the window writes about it. May be begun before there is a window: to open a book and to build the window
/// take about as long, and neither needs the other. UI thread; the work is done on other threads.
struct Opening {
    struct Opened {
        std::shared_ptr<Store> store;
        Result<book::BookInfo> info;
        book::Place place = {}; ///< where it lies, unless its person has decided to leave it there
        QString walSetAside = {}; ///< where what belonged to another file of its name lies now; told once
    };

    QString path = {};
    QFuture<Result<Opened>> answer = {};

    [[nodiscard]] static Opening begin(const QString &path, Store::Mode mode);
    explicit operator bool() const { return !path.isEmpty(); }
};

} // namespace tradebook::ui
