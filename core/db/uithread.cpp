// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/uithread.h"

#include <QLoggingCategory>

#include <atomic>

namespace tradebook::db {

namespace {

Q_LOGGING_CATEGORY(logUiThread, "tradebook.uithread")

// Its address names the thread: cheaper than asking the system, and never reused while the thread lives.
thread_local char tThisThread;
std::atomic<const char *> sUiThread{nullptr};
std::atomic<int> sCalls{0};

} // namespace

void UiThread::declare()
{
    sCalls = 0;
    sUiThread = &tThisThread;
}

void UiThread::release()
{
    sUiThread = nullptr;
}

int UiThread::calls()
{
    return sCalls;
}

void UiThread::noteCall()
{
    const char *uiThread = sUiThread.load(std::memory_order_relaxed);
    if (!uiThread || uiThread != &tThisThread)
        return;
    if (sCalls.fetch_add(1) == 0)
        qCCritical(logUiThread, "a database call in the UI thread");
}

} // namespace tradebook::db
