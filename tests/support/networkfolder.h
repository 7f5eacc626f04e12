// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace tradebook::test {

/// While it lives, this folder lies on a disk of another computer, for this process and those that it starts: the system's table of mounts,
/// with one line more. What happens on such a disk is that of the local one.
class NetworkFolder {
public:
    explicit NetworkFolder(const QString &folder, const QByteArray &fileSystem = "nfs4")
        : m_before(qgetenv(kVariable))
    {
        QFile system(QStringLiteral("/proc/self/mountinfo"));
        if (!system.open(QIODevice::ReadOnly) || !m_table.open())
            qFatal("no table of mounts");
        const QByteArray point = QFile::encodeName(QFileInfo(folder).canonicalFilePath());
        m_table.write(system.readAll() + "999 1 0:99 / " + point + " rw,relatime - " + fileSystem + " server:/export rw\n");
        m_table.close();
        qputenv(kVariable, QFile::encodeName(m_table.fileName()));
    }
    Q_DISABLE_COPY_MOVE(NetworkFolder)
    ~NetworkFolder()
    {
        if (m_before.isEmpty())
            qunsetenv(kVariable);
        else
            qputenv(kVariable, m_before);
    }
    [[nodiscard]] QString table() const { return m_table.fileName(); }

private:
    static constexpr auto kVariable = "TRADEBOOK_MOUNTS";
    QByteArray m_before;
    QTemporaryFile m_table;
};

} // namespace tradebook::test
