// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/crashlog.h"
#include "ui/support/stacks.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <string_view>
#include <typeinfo>

#include <cxxabi.h>
#include <fcntl.h>
#ifdef Q_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#include <qt_windows.h>
#include <sys/stat.h>
#endif

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define TRADEBOOK_IS_SANITIZED
#endif

using namespace Qt::StringLiterals;

// What happens in the fault itself. A handler of a signal may do hardly anything: no memory, no lock, no Qt; so whatever can be known is
// written into plain arrays before.
namespace tradebook::ui::crashlog {

#ifndef TRADEBOOK_IS_SANITIZED
namespace {

struct Named {
    unsigned number;
    std::string_view name;
};
#ifdef Q_OS_UNIX
constexpr std::array kFaults
    = {Named{SIGSEGV, "SIGSEGV"}, Named{SIGABRT, "SIGABRT"}, Named{SIGBUS, "SIGBUS"}, Named{SIGFPE, "SIGFPE"}, Named{SIGILL, "SIGILL"}};
#else
constexpr std::array kFaults = {Named{SIGABRT, "SIGABRT"}, Named{EXCEPTION_ACCESS_VIOLATION, "EXCEPTION_ACCESS_VIOLATION"},
    Named{EXCEPTION_STACK_OVERFLOW, "EXCEPTION_STACK_OVERFLOW"}, Named{EXCEPTION_ILLEGAL_INSTRUCTION, "EXCEPTION_ILLEGAL_INSTRUCTION"},
    Named{EXCEPTION_INT_DIVIDE_BY_ZERO, "EXCEPTION_INT_DIVIDE_BY_ZERO"}, Named{EXCEPTION_IN_PAGE_ERROR, "EXCEPTION_IN_PAGE_ERROR"}};
#endif

#ifdef Q_OS_WIN
std::array<wchar_t, 4096> sPath{};
#else
std::array<char, 4096> sPath{};
#endif
std::array<char, 4096> sAbout{};
std::array<char, 512> sReason{}; ///< of std::terminate
std::atomic<bool> sIsWriting{false};
#ifdef Q_OS_UNIX
std::atomic<pid_t> sMainProcess{0};
std::array<char, 64 * 1024> sStack{}; ///< of the handler: the fault may be that the thread's own is used up
#endif

template<std::size_t Size>
void keep(std::array<char, Size> &where, const QByteArray &text)
{
    const auto length = std::min<std::size_t>(static_cast<std::size_t>(text.size()), Size - 1);
    std::memcpy(where.data(), text.constData(), length);
    where[length] = '\0';
}

void keepPath(const QString &path)
{
#ifdef Q_OS_WIN
    const QString native = QDir::toNativeSeparators(path).left(static_cast<qsizetype>(sPath.size() - 1));
    sPath.at(static_cast<std::size_t>(native.toWCharArray(sPath.data()))) = L'\0';
#else
    keep(sPath, QFile::encodeName(path));
#endif
}

void put(int file, std::string_view text)
{
    while (!text.empty()) {
        const auto written = ::write(file, text.data(), static_cast<unsigned>(text.size()));
        if (written <= 0)
            return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// At least `digits` digits; of numbers that are not negative.
void putNumber(int file, long long number, int digits = 1)
{
    std::array<char, 24> text{};
    std::size_t at = text.size();
    do {
        text[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while ((number > 0 || text.size() - at < static_cast<std::size_t>(digits)) && at > 0);
    put(file, {text.data() + at, text.size() - at});
}

/// UTC, ISO 8601. gmtime() is not for handlers; the days are reckoned after Howard Hinnant, "chrono-compatible low-level date algorithms".
void putTime(int file, long long seconds)
{
    constexpr long long kDay = 86'400;
    const long long days = seconds / kDay + 719'468; // from 0000-03-01
    const long long era = days / 146'097;
    const long long ofEra = days - era * 146'097;
    const long long yearOfEra = (ofEra - ofEra / 1'460 + ofEra / 36'524 - ofEra / 146'096) / 365;
    const long long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const long long month = (5 * ofYear + 2) / 153; // from March
    const long long clock = seconds % kDay;
    putNumber(file, yearOfEra + era * 400 + (month >= 10 ? 1 : 0), 4);
    put(file, "-");
    putNumber(file, month < 10 ? month + 3 : month - 9, 2);
    put(file, "-");
    putNumber(file, ofYear - (153 * month + 2) / 5 + 1, 2);
    put(file, "T");
    putNumber(file, clock / 3600, 2);
    put(file, ":");
    putNumber(file, clock / 60 % 60, 2);
    put(file, ":");
    putNumber(file, clock % 60, 2);
    put(file, "Z");
}

void putReport(int file, unsigned number)
{
    put(file, "Tradebook ended unexpectedly.\n\nTime: ");
    putTime(file, std::time(nullptr));
    put(file, "\nSignal: ");
    for (const auto &fault : kFaults) {
        if (fault.number == number)
            put(file, fault.name);
    }
    put(file, " (");
    putNumber(file, number);
    put(file, ")\n");
    if (sReason[0] != '\0') {
        put(file, "Reason: ");
        put(file, sReason.data());
        put(file, "\n");
    }
    put(file, sAbout.data());
    std::array<void *, stacks::kMostFrames> frames{};
    const int count = stacks::take(frames);
    put(file, "\nStack:\n");
    stacks::write(file, {frames.data(), static_cast<std::size_t>(count)});
}

int create()
{
#ifdef Q_OS_UNIX
    constexpr int kOwnerOnly = 0600;
    // not a book: a report of our own
    return ::open(sPath.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerOnly);
#else
    // not a book: a report of our own
    return ::_wopen(sPath.data(), _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY, _S_IREAD | _S_IWRITE);
#endif
}

void report(unsigned number)
{
    const int file = create();
    if (file < 0)
        return;
    putReport(file, number);
    ::close(file);
}

#ifdef Q_OS_UNIX
extern "C" void takeFault(int number)
{
    // A child between fork() and exec() is not us. A fault of the handler itself ends the process at once: it is the default by then.
    const bool isFirst = !sIsWriting.exchange(true);
    if (isFirst && ::getpid() == sMainProcess.load())
        report(static_cast<unsigned>(number));
    else if (!isFirst)
        ::sleep(2); // another thread is writing, and ends all of us
    std::signal(number, SIG_DFL);
    ::raise(number); // pending until the handler returns; then what the system does: exit status, core dump
}

void watchFaults()
{
    stack_t stack = {};
    stack.ss_sp = sStack.data();
    stack.ss_size = sStack.size();
    ::sigaltstack(&stack, nullptr);
    sMainProcess = ::getpid();
    struct sigaction action = {};
    action.sa_handler = takeFault;
    action.sa_flags = static_cast<int>(static_cast<unsigned>(SA_ONSTACK) | static_cast<unsigned>(SA_RESETHAND));
    sigemptyset(&action.sa_mask);
    for (const auto &fault : kFaults)
        ::sigaction(static_cast<int>(fault.number), &action, nullptr);
}
#else
LONG WINAPI takeFault(EXCEPTION_POINTERS *fault)
{
    if (!sIsWriting.exchange(true))
        report(fault->ExceptionRecord->ExceptionCode);
    return EXCEPTION_CONTINUE_SEARCH; // then what the system does: its own report, exit status
}

extern "C" void takeAbort(int number)
{
    if (!sIsWriting.exchange(true))
        report(static_cast<unsigned>(number));
    std::signal(number, SIG_DFL);
    std::raise(number);
}

void watchFaults()
{
    ULONG left = 64 * 1024; // of this thread's stack, for a fault that is its being used up
    SetThreadStackGuarantee(&left);
    SetUnhandledExceptionFilter(takeFault);
    std::signal(SIGABRT, takeAbort);
}
#endif

/// Of an exception only its type: what it says may quote a record.
[[noreturn]] void tellTermination()
{
    QByteArray reason = "std::terminate";
    if (const auto *type = abi::__cxa_current_exception_type())
        reason += QByteArray(" by an exception of type ") + type->name();
    keep(sReason, reason);
    std::abort();
}

} // namespace

bool isPossible()
{
    return true;
}

void install(const QString &folder, const QString &about)
{
    if (!QDir().mkpath(folder))
        return;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto now = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    keepPath(u"%1/crash-%2-%3.txt"_s.arg(folder, now).arg(QCoreApplication::applicationPid()));
    keep(sAbout, about.toUtf8());
    stacks::prepare();
    std::set_terminate(tellTermination);
    watchFaults();
}

#else

bool isPossible()
{
    return false;
}

void install(const QString &, const QString &) { }

#endif

} // namespace tradebook::ui::crashlog
