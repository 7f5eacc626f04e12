// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/envelope.h"

#include "core/model/country.h"

#include <QStringList>

namespace tradebook::ui {

QString envelope(const QString &recipient, const QString &street, const QString &postalCode, const QString &city, const QString &region,
    const QString &country)
{
    QStringList lines = {recipient, street, (postalCode + u' ' + city).trimmed(), region, countryName(country)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace tradebook::ui
