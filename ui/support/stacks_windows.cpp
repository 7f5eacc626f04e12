// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/stacks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <io.h>
#include <qt_windows.h>

namespace tradebook::ui::stacks {

namespace {

/// "tradebook.exe+0x1f2e0". Takes no memory.
class Place {
public:
    explicit Place(const void *frame)
    {
        std::array<wchar_t, MAX_PATH> path{};
        HMODULE module = nullptr;
        constexpr DWORD kAsItIs = GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
        const bool isKnown = GetModuleHandleExW(kAsItIs, static_cast<LPCWSTR>(frame), &module) != 0;
        const DWORD length = isKnown ? GetModuleFileNameW(module, path.data(), static_cast<DWORD>(path.size())) : 0;
        // The name alone: where it lies tells who has it.
        const auto *const begin = path.data();
        const auto *const end = begin + std::min<std::size_t>(length, path.size());
        const auto slash = std::find(std::make_reverse_iterator(end), std::make_reverse_iterator(begin), L'\\');
        std::for_each(slash.base(), end, [this](wchar_t letter) { put(letter > L' ' && letter < 127 ? static_cast<char>(letter) : '?'); });
        put('+');
        putHex(static_cast<std::size_t>(static_cast<const char *>(frame) - reinterpret_cast<const char *>(module)));
    }
    [[nodiscard]] std::string_view text() const { return {m_text.data(), m_length}; }

private:
    void put(char letter)
    {
        if (m_length < m_text.size())
            m_text.at(m_length++) = letter;
    }
    void putHex(std::size_t number)
    {
        constexpr std::size_t kBase = 16;
        put('0');
        put('x');
        std::size_t place = 1;
        while (number / place >= kBase)
            place *= kBase;
        for (; place > 0; place /= kBase)
            put("0123456789abcdef"[number / place % kBase]);
    }
    std::array<char, MAX_PATH + 32> m_text{};
    std::size_t m_length = 0;
};

} // namespace

void prepare()
{
    std::array<void *, 2> some{};
    take(some);
}

int take(std::span<void *> frames)
{
    return CaptureStackBackTrace(0, static_cast<DWORD>(frames.size()), frames.data(), nullptr);
}

QStringList names(std::span<void *const> frames)
{
    QStringList lines;
    for (const void *frame : frames) {
        const Place place(frame);
        lines.append(QString::fromLatin1(place.text().data(), static_cast<qsizetype>(place.text().size())));
    }
    return lines;
}

void write(int file, std::span<void *const> frames)
{
    for (const void *frame : frames) {
        const Place place(frame);
        ::_write(file, place.text().data(), static_cast<unsigned>(place.text().size()));
        ::_write(file, "\n", 1);
    }
}

} // namespace tradebook::ui::stacks
