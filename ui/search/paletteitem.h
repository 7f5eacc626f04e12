// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"

#include <QAction>
#include <QPointer>
#include <QString>

#include <optional>

namespace tradebook::ui {

/// One row of the palette: a record, a command, or the heading of a group.
struct PaletteItem {
    QString text = {};
    QString detail = {};
    QString figure = {}; ///< at the end: an amount, a command's keys
    QString iconName = {};
    std::optional<RecordRef> record = std::nullopt;
    QPointer<QAction> command = nullptr;

    [[nodiscard]] bool isHeading() const { return !record && !command; }
    [[nodiscard]] bool isSameAs(const PaletteItem &other) const
    {
        return !isHeading() && record == other.record && command == other.command;
    }
};

} // namespace tradebook::ui
