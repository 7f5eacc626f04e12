// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/fault.h"

#include <QMetaEnum>

namespace tradebook::transfer {

QString faultName(Fault fault)
{
    return QString::fromLatin1(QMetaEnum::fromType<Fault>().valueToKey(static_cast<int>(fault)));
}

std::optional<Fault> faultNamed(const QString &name)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Fault>().keyToValue(name.toLatin1().constData(), &known);
    if (!known)
        return std::nullopt;
    return static_cast<Fault>(value);
}

Error fileError(Fault fault, const QStringList &data, const QString &detail)
{
    return {ErrorKind::Import, QStringList{faultName(fault)} + data, detail};
}

} // namespace tradebook::transfer
