// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/staging.h"

#include <type_traits>

namespace tradebook::restore {

/// What the staged database is called in statements of both.
inline constexpr char kAttachedAs[] = "staged";

/// Runs ask() on a reader of the book with the staged database attached meanwhile. Superseded when interrupted. For the room itself.
template<class Ask>
auto whileAttached(const Staged &staged, db::Connection &reader, Ask &&ask) -> std::invoke_result_t<Ask>
{
    if (auto attached = reader.attach(staged.path, kAttachedAs); !attached)
        return attached.error();
    auto answer = ask();
    // Also after an interrupt, which would let the detaching fail and the next comparison with it.
    if (reader.interrupter().isInterrupted())
        answer = Error{ErrorKind::Superseded};
    reader.interrupter().rearm();
    if (auto detached = reader.detach(kAttachedAs); !detached && answer)
        return detached.error();
    return answer;
}

} // namespace tradebook::restore
