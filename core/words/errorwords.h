// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::words {

/// The sentence for what a rule trigger of the schema said; empty for a text that no trigger of ours says.
[[nodiscard]] QString ruleSentence(const QString &triggerText);

} // namespace tradebook::words
