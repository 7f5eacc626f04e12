// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace tradebook::test {

/// Makes this process an ordinary user while it lives where the tests run as root, whom no file mode stops.
class Unprivileged {
public:
    Unprivileged()
    {
#ifdef Q_OS_LINUX
        if (::geteuid() == 0)
            m_wasRoot = ::setresuid(kNobody, kNobody, 0) == 0;
#endif
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)
    ~Unprivileged()
    {
#ifdef Q_OS_LINUX
        if (m_wasRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
#endif
    }

private:
    static constexpr unsigned kNobody = 65534;
    bool m_wasRoot = false;
};

} // namespace tradebook::test
