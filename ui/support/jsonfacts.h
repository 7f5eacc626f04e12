// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/facts.h"

namespace tradebook::ui {

/// The members of a JSON object (attributes, preferences) as facts: lists joined by commas, members of members named "outer › inner".
/// Anything else than an object has none.
[[nodiscard]] QList<Facts::Fact> factsOfJson(const QString &json);

} // namespace tradebook::ui
