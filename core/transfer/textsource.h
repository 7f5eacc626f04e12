// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/file.h"
#include "core/result.h"
#include "core/transfer/encoding.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tradebook::transfer {

/// A text file of somebody else, read as UTF-8 in pieces, as often as needed; memory does not grow with the file. Only regular files: a
/// FIFO, folder or device is refused without waiting for it. Used by one thread.
/// Errors: FileMissing, NotARegularFile, PermissionDenied, EmptyFile, InputOutput; Import(BadBytes) is told by pieces().
class TextSource {
public:
    /// Opens and finds the encoding, which reads the file once. progress may stop it: Cancelled. `encoding`: what a person said it is.
    [[nodiscard]] static Result<TextSource> open(
        const QString &path, const std::function<bool(qint64 done)> &goOn = {}, std::optional<Encoding> encoding = {});

    [[nodiscard]] QString path() const { return m_file.path(); }
    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] qint64 position() const { return m_position; }
    /// Once all has been read: a number for the bytes since rewind(), another for other bytes; of this process only.
    [[nodiscard]] std::optional<quint64> content() const { return m_isAtEnd ? std::optional(m_content) : std::nullopt; }

    [[nodiscard]] Result<void> rewind();
    /// The next piece of text, valid until the next call; empty at the end. After the text before a bad byte: Import, {BadBytes}
    /// without a line, which the reader adds.
    [[nodiscard]] Result<std::string_view> next();
    /// The beginning of the text, at most `most` bytes. Rewinds.
    [[nodiscard]] Result<std::string> beginning(std::size_t most);

private:
    TextSource(files::File file, qint64 size);
    Result<void> probe(const std::function<bool(qint64 done)> &goOn);

    files::File m_file;
    Encoding m_encoding = Encoding::Utf8;
    std::size_t m_markLength = 0;
    qint64 m_size = 0;
    qint64 m_position = 0;
    Decoder m_decoder{Encoding::Utf8};
    bool m_bad = false;
    bool m_isAtEnd = false;
    quint64 m_content = 0;
    std::string m_bytes;
    std::string m_text;
};

} // namespace tradebook::transfer
