// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// What the system knows of processes. Any thread.
namespace tradebook::processes {

/// Of this computer, or this container on it. Where that cannot be known, yes.
[[nodiscard]] bool isAlive(qint64 process);
/// Where process numbers mean the same as here, beside the computer: the namespace of a container. Empty where there are no such.
[[nodiscard]] QByteArray space();
/// The person who runs this one, by the name that the system has for them.
[[nodiscard]] QString userName();

} // namespace tradebook::processes
