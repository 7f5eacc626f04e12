// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/publish.h"

#include "core/files/steps.h"

#include <QFileInfo>

namespace tradebook::book {

Result<void> publish(const QString &finished, const QString &place)
{
    if (auto safe = files::toDisk(finished); !safe)
        return safe;
    if (auto renamed = files::renameWithoutReplacing(finished, place); !renamed)
        return renamed;
    return files::toDisk(QFileInfo(place).absolutePath());
}

} // namespace tradebook::book
