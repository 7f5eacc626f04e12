// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QRandomGenerator>
#include <QString>

#include <functional>
#include <memory>

namespace tradebook::test {

/// A disk whose power may go at any moment: stands between SQLite and the files while it lives, and remembers of each file what a sync
/// has made safe and what has been written since. At every write, sync, truncation and removal it asks `moment`, which may take an image:
/// what the disk could hold if the power went now, with any of the unsafe writes missing, whole or torn.
/// -shm files are memory: no image has them. One thread, one at a time.
class PowerLoss {
public:
    using Image = QMap<QString, QByteArray>; ///< content by file name (without the folder)

    explicit PowerLoss(std::function<void(PowerLoss &)> moment);
    ~PowerLoss();
    PowerLoss(const PowerLoss &) = delete;
    PowerLoss &operator=(const PowerLoss &) = delete;

    [[nodiscard]] Image image(QRandomGenerator &random) const;

    struct Disk;

private:
    std::unique_ptr<Disk> m_disk;
};

} // namespace tradebook::test
