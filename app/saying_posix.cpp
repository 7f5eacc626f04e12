// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saying.h"

#include <cstdio>

namespace tradebook::app {

void say(Stream where, const QString &text)
{
    std::fputs(qUtf8Printable(text), where == Stream::Answers ? stdout : stderr);
}

} // namespace tradebook::app
