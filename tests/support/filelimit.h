// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <csignal>

#include <sys/resource.h>

namespace tradebook::test {

/// While it lives no file of this process grows beyond so many bytes: writes beyond fail with EFBIG.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        if (::getrlimit(RLIMIT_FSIZE, &m_before) != 0)
            qFatal("getrlimit");
        const struct rlimit limit = {bytes, m_before.rlim_max};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            qFatal("setrlimit");
    }
    Q_DISABLE_COPY_MOVE(FileLimit)
    ~FileLimit()
    {
        if (::setrlimit(RLIMIT_FSIZE, &m_before) != 0)
            qFatal("setrlimit back");
    }

private:
    struct rlimit m_before = {};
};

} // namespace tradebook::test
