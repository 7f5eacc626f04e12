// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::ui {

/// As much of a text as a label or a cell lays out in the blink of an eye: a name may hold megabytes. Whole where it is short.
inline constexpr qsizetype kBriefLetters = 1000;

[[nodiscard]] inline QString brief(const QString &text, qsizetype most = kBriefLetters)
{
    if (text.size() <= most)
        return text;
    const bool splitsLetter = text.at(most - 1).isHighSurrogate();
    return text.left(splitsLetter ? most - 1 : most) + u'…';
}

/// For the title of a window: in one line, and with "[*]" as it is, which Qt takes for the mark of an unsaved document.
[[nodiscard]] inline QString inTitle(const QString &text)
{
    constexpr qsizetype kMost = 100;
    return brief(text, kMost).replace(u'\n', u' ').replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
}

} // namespace tradebook::ui
