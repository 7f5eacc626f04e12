// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/writing.h"

#include "app/cli/waiting.h"
#include "core/book/lastbook.h"

namespace tradebook::cli {

Result<ExitCode> writeBook(const QString &path, const Writing &write)
{
    terminal::watchForInterrupt();
    auto opened = waitFor(Store::open(path, Store::Mode::ReadWrite));
    if (!opened)
        return opened.error();
    Store &store = **opened;
    if (store.mode() != Store::Mode::ReadWrite)
        return store.readOnlyReason().value_or(Error{.kind = ErrorKind::ReadOnly, .data = {path}});
    book::rememberBook(store.path());
    auto code = write(store);
    auto closed = waitFor(store.close());
    if (code && !closed)
        return closed.error();
    return code;
}

} // namespace tradebook::cli
