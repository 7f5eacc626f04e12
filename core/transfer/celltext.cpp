// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/celltext.h"

namespace tradebook::transfer {

namespace {

/// The bytes of the white space or invisible mark (no-break spaces, U+2000 to U+200B, byte order mark …) at the front; 0 where none.
std::size_t blankAtFront(std::string_view text)
{
    const char first = text.front();
    if (first == ' ' || (first >= '\t' && first <= '\r'))
        return 1;
    if (text.starts_with("\u00A0") || text.starts_with("\u0085"))
        return 2;
    for (const std::string_view mark : {"\uFEFF", "\u3000", "\u202F", "\u205F", "\u2060", "\u1680", "\u2028", "\u2029"}) {
        if (text.starts_with(mark))
            return 3;
    }
    if (text.size() >= 3 && text.starts_with("\xE2\x80") && static_cast<unsigned char>(text[2]) <= 0x8B)
        return 3;
    return 0;
}

std::size_t blankAtBack(std::string_view text)
{
    const char last = text.back();
    if (last == ' ' || (last >= '\t' && last <= '\r'))
        return 1;
    for (const std::size_t length : {std::size_t{2}, std::size_t{3}}) {
        if (text.size() >= length && blankAtFront(text.substr(text.size() - length)) == length)
            return length;
    }
    return 0;
}

} // namespace

std::string_view trimmed(std::string_view cell)
{
    while (!cell.empty()) {
        const std::size_t blank = blankAtFront(cell);
        if (blank == 0)
            break;
        cell.remove_prefix(blank);
    }
    while (!cell.empty()) {
        const std::size_t blank = blankAtBack(cell);
        if (blank == 0)
            break;
        cell.remove_suffix(blank);
    }
    return cell;
}

bool looksLikeFormula(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t skipped = text.front() == '\'' ? 1 : blankAtFront(text);
        if (skipped == 0)
            break;
        text.remove_prefix(skipped);
    }
    // The last four are the wide signs of East Asian keyboards.
    for (const std::string_view sign : {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
        if (text.starts_with(sign))
            return true;
    }
    return false;
}

std::string_view withoutTextMark(std::string_view cell)
{
    return cell.starts_with('\'') && looksLikeFormula(cell.substr(1)) ? cell.substr(1) : cell;
}

} // namespace tradebook::transfer
