// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/lastbook.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace tradebook::book {

QString lastBook()
{
    return QSettings().value("lastBook"_L1).toString();
}

void rememberBook(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute != lastBook())
        QSettings().setValue("lastBook"_L1, absolute);
}

} // namespace tradebook::book
