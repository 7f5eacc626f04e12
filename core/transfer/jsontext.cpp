// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/jsontext.h"

namespace tradebook::transfer {

std::string jsonText(std::string_view text)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string json = "\"";
    json.reserve(text.size() + 2);
    for (const char unit : text) {
        const auto byte = static_cast<unsigned char>(unit);
        if (unit == '"' || unit == '\\')
            json.append(1, '\\').append(1, unit);
        else if (unit == '\n')
            json.append("\\n");
        else if (unit == '\r')
            json.append("\\r");
        else if (unit == '\t')
            json.append("\\t");
        else if (byte < 0x20)
            json.append("\\u00").append(1, kHex[byte >> 4]).append(1, kHex[byte & 0xF]);
        else
            json += unit;
    }
    return json + "\"";
}

} // namespace tradebook::transfer
