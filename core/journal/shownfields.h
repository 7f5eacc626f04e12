// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/replaychange.h"

namespace tradebook::journal {

/// What a change did, for people: without the sorting names and instants that follow by themselves, and without the empty fields of a row
/// that came or went. Nothing where the image was not kept.
[[nodiscard]] QList<FieldChange> shownFields(const Change &change);

[[nodiscard]] QVariant variantOf(const db::Value &value);
[[nodiscard]] QString nameOf(db::SqlLiteral column);

} // namespace tradebook::journal
