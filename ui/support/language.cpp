// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/language.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace tradebook::ui::language {
namespace {

const QString kKey = u"language"_s;

} // namespace

QStringList offered()
{
    return {u"en-GB"_s, u"en-US"_s};
}

QString displayName(const QString &name)
{
    return QLocale(name).nativeLanguageName();
}

QString chosen()
{
    // One that is no longer spoken counts as none.
    const QString name = QSettings().value(kKey).toString();
    return offered().contains(name) ? name : QString();
}

void choose(const QString &name)
{
    if (offered().contains(name))
        QSettings().setValue(kKey, name);
    else
        QSettings().remove(kKey);
}

void apply()
{
    if (const QString name = chosen(); !name.isEmpty())
        QLocale::setDefault(QLocale(name));
}

} // namespace tradebook::ui::language
