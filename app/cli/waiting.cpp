// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/waiting.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

constexpr std::chrono::milliseconds kTick{20};
constexpr std::chrono::milliseconds kRedraw{100};
constexpr std::chrono::milliseconds kSilence{500}; ///< a job shorter than this needs no progress

} // namespace

void waitUntil(const std::function<bool()> &isFinished, const std::function<void()> &tick)
{
    if (isFinished())
        return;
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        tick();
        if (isFinished())
            loop.quit();
    });
    // The first looks are quick: most jobs of a command end within milliseconds.
    timer.start(std::chrono::milliseconds(1));
    QTimer::singleShot(std::chrono::milliseconds(100), &loop, [&timer] { timer.setInterval(kTick); });
    loop.exec();
}

ProgressLine::ProgressLine(QString title)
    : m_title(std::move(title))
    , m_began(std::chrono::steady_clock::now())
    , m_isTerminal(terminal::isSeen())
{
}

ProgressLine::~ProgressLine()
{
    if (m_isShown)
        std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(int done, int total)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_isTerminal || m_title.isEmpty() || now - m_began < kSilence || now - m_shown < kRedraw)
        return;
    m_shown = now;
    const QString text = total > 0 ? u"%1  %2 %"_s.arg(m_title, QString::number(static_cast<qint64>(done) * 100 / total)) : m_title;
    std::fputs("\r\033[K", stderr);
    std::fputs(text.toUtf8().constData(), stderr);
    std::fflush(stderr);
    m_isShown = true;
}

} // namespace tradebook::cli
