// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/handover.h"
#include "app/quitsignals.h"
#include "app/saying.h"
#include "app/screenshots.h"
#include "app/windowhost.h"
#include "app/windowoptions.h"
#include "core/db/uithread.h"
#include "core/ownthread.h"
#include "ui/mainwindow.h"
#include "ui/support/crashlog.h"
#include "ui/support/icons.h"
#include "ui/support/language.h"
#include "ui/support/programdetails.h"
#include "ui/support/theme.h"
#include "ui/support/warninglog.h"
#include "ui/support/watchedapplication.h"

#include <QFontDatabase>
#include <QSettings>
#include <QTemporaryDir>
#include <QThreadPool>

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace tradebook::app {
namespace {

/// An event that takes longer is reported with its stack, in debug builds and where TRADEBOOK_STALLS asks for it.
constexpr std::chrono::milliseconds kStall{50};
#ifdef NDEBUG
constexpr bool kIsDebug = false;
#else
constexpr bool kIsDebug = true;
#endif

const QString kId = u"io.github.tradebook.tradebook"_s;

void nameProgram()
{
    QCoreApplication::setOrganizationName(u"tradebook"_s);
    QCoreApplication::setOrganizationDomain(u"tradebook.github.io"_s);
    QCoreApplication::setApplicationName(u"tradebook"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TRADEBOOK_VERSION));
    QGuiApplication::setDesktopFileName(kId);
#ifdef Q_OS_WIN
    QSettings::setDefaultFormat(QSettings::IniFormat); // a file in the profile, as elsewhere, and nothing in the registry
#endif
}

bool isDisplayMissing(const QStringList &arguments)
{
#ifdef Q_OS_LINUX
    return !arguments.contains(u"-platform"_s) && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    Q_UNUSED(arguments)
    return false;
#endif
}

/// Where no desktop tells its font, Qt takes whatever fontconfig calls "Sans Serif", often at 9 points: choose a good one that is there.
void chooseFont()
{
#ifdef Q_OS_WIN
    return; // it tells
#else
    if (!qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP"))
        return;
    constexpr double kPoints = 10;
    QFont font = QGuiApplication::font();
    const auto families = QFontDatabase::families();
    for (const auto &family : {u"Inter"_s, u"Noto Sans"_s, u"Cantarell"_s, u"DejaVu Sans"_s}) {
        if (families.contains(family)) {
            font.setFamily(family);
            break;
        }
    }
    font.setPointSizeF(kPoints);
    QApplication::setFont(font);
#endif
}

/// Without the options that Qt itself takes once there is a display.
QStringList withoutQtOptions(QStringList arguments)
{
    for (const auto &option : {u"-platform"_s, u"-style"_s, u"-stylesheet"_s, u"-qwindowgeometry"_s}) {
        const auto at = arguments.indexOf(option);
        if (at > 0)
            arguments.remove(at, qMin(qsizetype(2), arguments.size() - at));
    }
    arguments.removeAll(u"-reverse"_s);
    return arguments;
}

/// The books are at rest by now. What else goes on only reads, or makes half a backup, which the next start clears away; where a disk does
/// not answer it goes on within the system, and the end of the program would wait for it.
void endOnTime(int exitCode)
{
    constexpr std::chrono::seconds kPatience{1};
    const bool hasEnded
        = ownThreadsEndWithin(kPatience) && QThreadPool::globalInstance()->waitForDone(std::chrono::milliseconds(kPatience).count());
    if (hasEnded)
        return;
    say(Stream::Errors, u"tradebook: A disk does not answer; the program ends without waiting for it.\n"_s);
    std::fflush(nullptr);
    std::_Exit(exitCode);
}

int draw(const WindowOptions &options)
{
    // Nothing of the person's settings shows in the pictures, nor the other way round; nor what is remembered of books.
    const QTemporaryDir settings;
#ifdef Q_OS_UNIX
    qputenv("XDG_DATA_HOME", QFile::encodeName(settings.path()));
#endif
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    ui::language::apply();
    ui::Theme theme;
    theme.show(ui::Theme::Appearance::Light);
    ui::MainWindow window;
    constexpr QSize kSize(1280, 800);
    window.resize(kSize);
    window.show();
    Screenshots screenshots(window, theme, *options.screenshots, options.book);
    screenshots.start();
    QCoreApplication::exec();
    return screenshots.exitCode();
}

int open(const WindowOptions &options, std::optional<book::InstanceLock> door)
{
    db::UiThread::declare();
    const QString state = ui::crashlog::stateFolder();
    ui::crashlog::install(state, ui::programdetails::textOf(ui::programdetails::facts()));
    ui::warninglog::install(state);
    WindowHost host(options);
    host.listen();
    door.reset();
    // Before there is a book that the end of the program could find open. They come by the event loop, when there is a window.
    const QuitSignals signalsOfSystem([&host] { host.window()->closeUnasked(); });
    const auto mode = options.isReadOnly ? Store::Mode::ReadOnly : Store::Mode::ReadWrite;
    const bool isBook = !options.book.isEmpty() && !host.isForBackup();
    // Beside building the window, which takes about as long.
    const auto opening = isBook ? ui::Opening::begin(options.book, mode) : ui::Opening();
    ui::language::apply();
    ui::Theme theme;
    host.build();
    host.begin(opening);
    host.window()->offerCrashReport(state);
    return QCoreApplication::exec();
}

} // namespace

int run(int argc, char **argv)
{
    nameProgram();
    WindowOptions options;
    std::optional<book::InstanceLock> door;
    QStringList arguments;
    {
        const QCoreApplication words(argc, argv);
        arguments = QCoreApplication::arguments(); // argv has them in a code page on Windows, without the letters that are not in it
        ui::language::apply();
        const auto parsed = parse(withoutQtOptions(arguments));
        if (!parsed.options) {
            say(parsed.exitCode == 0 ? Stream::Answers : Stream::Errors, parsed.text);
            return parsed.exitCode;
        }
        if (!parsed.options->screenshots) {
            door = enterDoor();
            if (handOver(*parsed.options))
                return 0;
        }
        options = withLastBook(*parsed.options);
        if (!options.screenshots && isDisplayMissing(arguments)) {
            say(Stream::Errors,
                QCoreApplication::translate(
                    "Application", "tradebook: There is no display to open a window on; tradebook-cli works without one.\n"));
            return 3;
        }
        if (options.screenshots && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    ui::WatchedApplication application(argc, argv);
    QGuiApplication::setWindowIcon(ui::applicationIcon());
    db::UiThread::declare();
    chooseFont();
    const bool isWatching = qEnvironmentVariableIntValue("TRADEBOOK_STALLS") != 0;
    application.setWatching(isWatching);
    if (isWatching || kIsDebug)
        application.watchStalls(kStall, [](const ui::StallWatch::Report &report) { say(Stream::Errors, report.toText()); });
    const int exitCode = options.screenshots ? draw(options) : open(options, std::move(door));
    if (isWatching)
        say(Stream::Errors, u"tradebook: longest event %1\n"_s.arg(ui::WatchedApplication::toText(application.longest())));
    endOnTime(exitCode);
    return exitCode;
}

} // namespace tradebook::app
