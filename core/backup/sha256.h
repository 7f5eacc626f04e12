// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace tradebook::backup {

/// SHA-256 of something large, piece by piece. By OpenSSL where the program was built with it: it asks the processor, and takes a tenth of
/// the time of Qt's, which would be most of what a backup takes. One thread at a time.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(const char *bytes, qsizetype length);
    /// In hex, of all that was added; once. Empty where the library failed, which equals no checksum.
    [[nodiscard]] QByteArray hex();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tradebook::backup
