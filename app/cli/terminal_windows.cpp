// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>

namespace tradebook::cli::terminal {

namespace {

std::atomic<bool> interrupted = false;
UINT pageBefore = 0;

/// On a thread of its own. The first one is noted; true keeps the system from ending the program, as it does after a second.
BOOL WINAPI onControl(DWORD)
{
    return interrupted.exchange(true) ? FALSE : TRUE;
}

void restorePage()
{
    SetConsoleOutputCP(pageBefore);
}

std::optional<DWORD> modeOf(DWORD which)
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(which), &mode) ? std::optional(mode) : std::nullopt;
}

} // namespace

void settle()
{
    for (std::FILE *stream : {stdin, stdout, stderr})
        ::_setmode(::_fileno(stream), _O_BINARY);
    // The console's own, which stays as it was for whoever uses it next.
    if (modeOf(STD_OUTPUT_HANDLE) || modeOf(STD_ERROR_HANDLE)) {
        pageBefore = GetConsoleOutputCP();
        if (pageBefore != CP_UTF8 && SetConsoleOutputCP(CP_UTF8))
            std::atexit(restorePage);
    }
}

bool isSeen()
{
    // Consoles before Windows 10 show the letters of a sequence instead of doing what it says.
    const auto mode = modeOf(STD_ERROR_HANDLE);
    return mode && SetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), *mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

bool isTyped()
{
    return modeOf(STD_INPUT_HANDLE).has_value();
}

std::optional<QByteArray> askHidden(const QString &prompt, qsizetype longest)
{
    const HANDLE console = GetStdHandle(STD_INPUT_HANDLE);
    const auto before = modeOf(STD_INPUT_HANDLE);
    if (!before || !SetConsoleMode(console, (*before & ~DWORD(ENABLE_ECHO_INPUT)) | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT))
        return std::nullopt;
    std::fputs((prompt + u' ').toUtf8().constData(), stderr);
    std::fflush(stderr);
    // By letters and not by bytes: those would be of a code page that does not know every letter.
    QString typed;
    typed.reserve(longest);
    std::array<wchar_t, 256> piece{};
    while (typed.size() < longest && !typed.contains(u'\n') && !interrupted) {
        DWORD length = 0;
        if (!ReadConsoleW(console, piece.data(), static_cast<DWORD>(piece.size()), &length, nullptr) || length == 0)
            break;
        typed.append(QStringView(piece.data(), static_cast<qsizetype>(length)));
    }
    SecureZeroMemory(piece.data(), sizeof piece);
    SetConsoleMode(console, *before);
    std::fputs("\n", stderr);
    QByteArray bytes = typed.toUtf8();
    SecureZeroMemory(typed.data(), static_cast<std::size_t>(typed.size()) * sizeof(QChar));
    return bytes;
}

void watchForInterrupt()
{
    SetConsoleCtrlHandler(onControl, TRUE);
}

bool isInterrupted()
{
    return interrupted;
}

} // namespace tradebook::cli::terminal
