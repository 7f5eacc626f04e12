// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tradebook::transfer {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

/// The name that people know: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`.
[[nodiscard]] QString encodingName(Encoding encoding);
[[nodiscard]] std::optional<Encoding> encodingNamed(const QString &name);
[[nodiscard]] QStringList encodingNames();

/// Finds the encoding of a text from all of its bytes: a byte order mark, else the pattern of UTF-16, else valid UTF-8, else Windows-1252.
/// A text with some bad bytes among many good sequences of UTF-8 is damaged UTF-8, not Windows-1252: read as that, every accent would be
/// two wrong letters.
class EncodingProbe {
public:
    /// False when the rest cannot change the verdict.
    bool feed(std::string_view bytes);
    [[nodiscard]] Encoding verdict() const;
    [[nodiscard]] std::size_t markLength() const { return m_markLength; }
    [[nodiscard]] bool isEmpty() const { return m_empty; }

private:
    void start(std::string_view bytes);
    void checkUtf8(std::string_view bytes);

    bool m_empty = true;
    bool m_settled = false;
    Encoding m_encoding = Encoding::Utf8;
    std::size_t m_markLength = 0;
    std::uint64_t m_goodSequences = 0;
    std::uint64_t m_badBytes = 0;
    // the sequence that the last piece cut
    int m_pending = 0;
    unsigned char m_low = 0x80;
    unsigned char m_high = 0xBF;
};

/// Turns bytes of one encoding into UTF-8, piece by piece, and stops at the first byte that has no meaning in it: nothing becomes U+FFFD.
class Decoder {
public:
    explicit Decoder(Encoding encoding)
        : m_encoding(encoding)
    {
    }
    /// Appends to text; false at a bad byte, with everything before it appended.
    [[nodiscard]] bool feed(std::string_view bytes, std::string &text);
    /// False when the text ends inside a character.
    [[nodiscard]] bool finish() const { return m_rest.empty() && m_highSurrogate == 0; }

private:
    bool feedUtf8(std::string_view bytes, std::string &text);
    bool feedUtf16(std::string_view bytes, std::string &text);
    bool feedUnit(char16_t unit, std::string &text);
    static bool feedWindows1252(std::string_view bytes, std::string &text);

    Encoding m_encoding;
    std::string m_rest;
    char16_t m_highSurrogate = 0;
};

} // namespace tradebook::transfer
