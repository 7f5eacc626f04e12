// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/encoding.h"

#include <algorithm>
#include <array>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

/// How many bytes follow a first byte of UTF-8, and the range of the second (Unicode 15, table 3-7). -1: not a first byte.
struct Lead {
    int following;
    unsigned char low;
    unsigned char high;
};

Lead leadOf(unsigned char byte)
{
    if (byte < 0x80)
        return {0, 0x80, 0xBF};
    if (byte >= 0xC2 && byte <= 0xDF)
        return {1, 0x80, 0xBF};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {2, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80), static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {3, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80), static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    return {-1, 0, 0};
}

void appendUtf8(char32_t point, std::string &text)
{
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0 | (point >> 6));
        text += static_cast<char>(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0 | (point >> 12));
        text += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (point >> 18));
        text += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (point & 0x3F));
    }
}

/// Windows-1252 from 0x80 to 0x9F; 0 where the code page has nothing.
constexpr std::array<char16_t, 32> kWindows1252
    = {0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019,
        0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

/// UTF-16 without a mark: the high bytes of commas, digits and line ends are zero, all on one side, and there is a line end.
bool looksUtf16(std::string_view bytes, bool littleEndian)
{
    const std::size_t units = bytes.size() / 2;
    std::size_t zeroHigh = 0;
    std::size_t zeroLow = 0;
    bool lineEnd = false;
    for (std::size_t i = 0; i < units; ++i) {
        const char high = bytes[2 * i + (littleEndian ? 1 : 0)];
        const char low = bytes[2 * i + (littleEndian ? 0 : 1)];
        zeroHigh += high == 0 && low != 0;
        zeroLow += low == 0;
        lineEnd = lineEnd || (high == 0 && (low == '\n' || low == '\r'));
    }
    return units >= 4 && lineEnd && zeroHigh * 20 >= units && zeroLow * 100 <= units;
}

constexpr std::array kEncodings = {Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be};

} // namespace

QString encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return u"UTF-8"_s;
    case Encoding::Utf16Le:
        return u"UTF-16LE"_s;
    case Encoding::Utf16Be:
        return u"UTF-16BE"_s;
    case Encoding::Windows1252:
        return u"Windows-1252"_s;
    }
    return {};
}

std::optional<Encoding> encodingNamed(const QString &name)
{
    const auto at = encodingNames().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(kEncodings.at(static_cast<std::size_t>(at)));
}

QStringList encodingNames()
{
    QStringList names;
    for (const Encoding encoding : kEncodings)
        names.append(encodingName(encoding));
    return names;
}

void EncodingProbe::start(std::string_view bytes)
{
    m_empty = false;
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        m_markLength = 3;
        m_settled = true;
    } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        m_encoding = bytes.starts_with("\xFF\xFE") ? Encoding::Utf16Le : Encoding::Utf16Be;
        m_markLength = 2;
        m_settled = true;
    } else if (looksUtf16(bytes.substr(0, 65536), true)) {
        m_encoding = Encoding::Utf16Le;
        m_settled = true;
    } else if (looksUtf16(bytes.substr(0, 65536), false)) {
        m_encoding = Encoding::Utf16Be;
        m_settled = true;
    }
}

bool EncodingProbe::feed(std::string_view bytes)
{
    if (bytes.empty())
        return !m_settled;
    if (m_empty)
        start(bytes);
    if (!m_settled)
        checkUtf8(bytes);
    return !m_settled;
}

void EncodingProbe::checkUtf8(std::string_view bytes)
{
    for (const char raw : bytes) {
        const auto byte = static_cast<unsigned char>(raw);
        if (m_pending > 0) {
            if (byte >= m_low && byte <= m_high) {
                m_low = 0x80;
                m_high = 0xBF;
                if (--m_pending == 0)
                    ++m_goodSequences;
                continue;
            }
            ++m_badBytes;
            m_pending = 0;
        }
        if (byte < 0x80) {
            if (byte == 0) { // the reader refuses it with its line
                m_settled = true;
                return;
            }
            continue;
        }
        const Lead lead = leadOf(byte);
        if (lead.following < 0) {
            ++m_badBytes;
            continue;
        }
        m_pending = lead.following;
        m_low = lead.low;
        m_high = lead.high;
    }
}

Encoding EncodingProbe::verdict() const
{
    if (m_settled)
        return m_encoding;
    const std::uint64_t bad = m_badBytes + (m_pending > 0 ? 1 : 0);
    return bad == 0 || m_goodSequences > bad ? Encoding::Utf8 : Encoding::Windows1252;
}

bool Decoder::feed(std::string_view bytes, std::string &text)
{
    switch (m_encoding) {
    case Encoding::Utf8:
        return feedUtf8(bytes, text);
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        return feedUtf16(bytes, text);
    case Encoding::Windows1252:
        return feedWindows1252(bytes, text);
    }
    return false;
}

bool Decoder::feedUtf8(std::string_view bytes, std::string &text)
{
    std::string joined;
    if (!m_rest.empty()) {
        joined = m_rest + std::string(bytes);
        m_rest.clear();
        bytes = joined;
    }
    std::size_t i = 0;
    while (i < bytes.size()) {
        const Lead lead = leadOf(static_cast<unsigned char>(bytes[i]));
        std::size_t good = lead.following < 0 ? 0 : 1;
        const auto length = static_cast<std::size_t>(lead.following) + 1;
        while (good > 0 && good < length && i + good < bytes.size()) {
            const auto byte = static_cast<unsigned char>(bytes[i + good]);
            const bool fits = good == 1 ? byte >= lead.low && byte <= lead.high : byte >= 0x80 && byte <= 0xBF;
            good = fits ? good + 1 : 0;
        }
        if (good == 0) {
            text.append(bytes.substr(0, i));
            return false;
        }
        if (good < length)
            break;
        i += length;
    }
    text.append(bytes.substr(0, i));
    m_rest.assign(bytes.substr(i));
    return true;
}

bool Decoder::feedUtf16(std::string_view bytes, std::string &text)
{
    const bool littleEndian = m_encoding == Encoding::Utf16Le;
    for (const char raw : bytes) {
        if (m_rest.empty()) {
            m_rest.push_back(raw);
            continue;
        }
        const auto first = static_cast<unsigned char>(m_rest.front());
        const auto second = static_cast<unsigned char>(raw);
        m_rest.clear();
        if (!feedUnit(static_cast<char16_t>(littleEndian ? second << 8 | first : first << 8 | second), text))
            return false;
    }
    return true;
}

bool Decoder::feedUnit(char16_t unit, std::string &text)
{
    const bool isLow = unit >= 0xDC00 && unit <= 0xDFFF;
    if (m_highSurrogate != 0) {
        if (!isLow)
            return false;
        appendUtf8(0x10000 + (static_cast<char32_t>(m_highSurrogate - 0xD800) << 10) + (unit - 0xDC00u), text);
        m_highSurrogate = 0;
        return true;
    }
    if (isLow)
        return false;
    if (unit >= 0xD800 && unit <= 0xDBFF)
        m_highSurrogate = unit;
    else
        appendUtf8(unit, text);
    return true;
}

bool Decoder::feedWindows1252(std::string_view bytes, std::string &text)
{
    for (const char raw : bytes) {
        const auto byte = static_cast<unsigned char>(raw);
        if (byte < 0x80 || byte >= 0xA0) {
            appendUtf8(byte, text);
            continue;
        }
        const char16_t point = kWindows1252[byte - 0x80];
        if (point == 0)
            return false;
        appendUtf8(point, text);
    }
    return true;
}

} // namespace tradebook::transfer
