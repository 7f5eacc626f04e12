// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"
#include "ui/support/figures.h"

#include <memory>

namespace tradebook::ui {

/// The book that the window shows: its store, and what every page needs to write about it. A null store: no book is open.
struct OpenBook {
    std::shared_ptr<Store> store;
    QString path = {};
    QString name = {};
    Figures figures = {};

    explicit operator bool() const { return store != nullptr; }
    [[nodiscard]] bool isReadOnly() const { return store && store->mode() == Store::Mode::ReadOnly; }
};

} // namespace tradebook::ui
