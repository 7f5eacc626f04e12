// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/facts.h"

#include <QList>
#include <QString>

/// What a report of a fault needs to know about the program and the computer; nothing of a person or a book. UI thread.
namespace tradebook::ui::programdetails {

[[nodiscard]] QList<Facts::Fact> facts();
/// A line each: "Qt: 6.4.2".
[[nodiscard]] QString textOf(const QList<Facts::Fact> &facts);

} // namespace tradebook::ui::programdetails
