// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/foreignuse.h"

#include "core/book/bookfile.h"
#include "core/files/windowsfile.h"

namespace tradebook::restore {

namespace {

/// Windows would not let it be replaced either. A scanner that looks at it for a moment is waited for.
bool isOpen(const QString &path)
{
    const auto keep = [&path] {
        // not a book: that this process has open (see the header); nothing is read
        return bool(files::OwnHandle(CreateFileW(files::nativePath(path).c_str(), GENERIC_READ, 0, nullptr, OPEN_EXISTING, 0, nullptr)));
    };
    return !files::patiently(keep) && GetLastError() == ERROR_SHARING_VIOLATION;
}

} // namespace

bool isUsedElsewhere(const QString &bookPath)
{
    return isOpen(bookPath) || isOpen(book::sharedMemoryPathOf(bookPath));
}

} // namespace tradebook::restore
