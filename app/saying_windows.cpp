// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saying.h"

#include <qt_windows.h>

namespace tradebook::app {

void say(Stream where, const QString &text)
{
    // A file or a pipe that was given to us; else the console of whoever has started us, which has to be asked for.
    HANDLE out = GetStdHandle(where == Stream::Answers ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
    const bool isGiven = out != nullptr && out != INVALID_HANDLE_VALUE;
    if (!isGiven && AttachConsole(ATTACH_PARENT_PROCESS))
        // not a book: the console
        out = CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
    if (out == nullptr || out == INVALID_HANDLE_VALUE)
        return;
    DWORD mode = 0;
    DWORD written = 0;
    const QByteArray bytes = text.toUtf8();
    if (GetConsoleMode(out, &mode))
        WriteConsoleW(out, text.utf16(), static_cast<DWORD>(text.size()), &written, nullptr);
    else
        WriteFile(out, bytes.constData(), static_cast<DWORD>(bytes.size()), &written, nullptr);
    if (!isGiven) {
        CloseHandle(out);
        FreeConsole();
    }
}

} // namespace tradebook::app
