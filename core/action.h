// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

namespace tradebook {

/// What a write is, for the journal and for people: `core/words` turns it into "Raise 12 prices by 5 %" in the reader's language.
struct Action {
    QString kind; ///< stable name, e.g. "product.update", "import.orders"
    QVariantMap arguments = {}; ///< what the sentence needs; JSON-able
};

} // namespace tradebook
