// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/power.h"

#include <QDir>
#include <QFile>

#include <algorithm>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace tradebook::upkeep {

using namespace Qt::StringLiterals;

namespace {

QByteArray wordIn(const QString &path)
{
    // not a book: what the kernel says about a battery
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace

bool isOnBattery()
{
#ifdef Q_OS_WIN
    constexpr BYTE kUnplugged = 0;
    SYSTEM_POWER_STATUS status{};
    return GetSystemPowerStatus(&status) && status.ACLineStatus == kUnplugged;
#else
    return isOnBattery(u"/sys/class/power_supply"_s);
#endif
}

bool isOnBattery(const QString &folder)
{
    const QDir supplies(folder);
    const auto names = supplies.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::ranges::any_of(names, [&supplies](const QString &name) {
        const QString supply = supplies.filePath(name);
        // A mouse and a keyboard have batteries, too.
        return wordIn(supply + "/type"_L1) == "Battery" && wordIn(supply + "/scope"_L1) != "Device"
            && wordIn(supply + "/status"_L1) == "Discharging";
    });
}

} // namespace tradebook::upkeep
