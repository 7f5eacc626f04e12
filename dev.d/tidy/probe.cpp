// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mistakes that clang-tidy must find before its silence about our sources is believed; never compiled into anything.

#include "probe.h"

#include <utility>
#include <vector>

using std::pair; // finding: misc-unused-using-decls

namespace {

std::string moved(std::string text)
{
    std::string other = std::move(text);
    return other + text; // finding: bugprone-use-after-move
}

int firstOf(const std::vector<int> &numbers)
{
    if (numbers.size() == 0) // finding: readability-container-size-empty
        return 0;
    return numbers.front();
}

int nothing(bool known)
{
    int *place = nullptr;
    if (known)
        return 1;
    return *place; // finding: clang-analyzer-core.NullDereference
}

} // namespace

int probe(bool known)
{
    return firstOf({1}) + nothing(known) + static_cast<int>(moved("a").size());
}
