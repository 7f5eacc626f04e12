// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover.h"

#include "ui/backups/backupwords.h"
#include "ui/running/calling.h"
#include "ui/support/recentbooks.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

namespace tradebook::app {
namespace {

/// The doors that are knocked at, in this order.
QStringList doorsFor(const WindowOptions &options)
{
    QStringList books;
    if (options.book.isEmpty())
        books = QStringList{ui::recentbooks::sessionBook()} + ui::recentbooks::paths();
    else if (!ui::backupwords::isBackupName(options.book))
        books = {options.book};
    books.removeAll(QString());
    QStringList doors;
    for (const auto &book : std::as_const(books))
        doors.append(ui::callName(book));
    doors.append(ui::callName({}));
    // Whichever other window there is, where the system can tell.
    if (options.book.isEmpty() && !ui::callFolder().isEmpty()) {
        for (const auto &entry : QDir(ui::callFolder()).entryInfoList({u"book-*"_s}, QDir::System, QDir::Time))
            doors.append(entry.filePath());
    }
    doors.removeDuplicates();
    return doors;
}

} // namespace

WindowOptions withLastBook(const WindowOptions &options)
{
    WindowOptions with = options;
    if (!options.book.isEmpty() || options.screenshots)
        return with;
    const QString shown = ui::recentbooks::sessionBook();
    if (ui::recentbooks::opensSessionBook())
        with.book = shown;
    if (with.book.isEmpty() && !options.action.isEmpty())
        with.book = shown.isEmpty() ? ui::recentbooks::paths().value(0) : shown;
    return with;
}

std::optional<book::InstanceLock> enterDoor()
{
    constexpr std::chrono::seconds kPatience{3};
    const QString folder = ui::callFolder();
    if (folder.isEmpty())
        return std::nullopt;
    auto door = book::InstanceLock::acquire(folder + u"/start"_s, kPatience);
    if (!door)
        return std::nullopt;
    return *std::move(door);
}

bool handOver(const WindowOptions &options)
{
    // The desktop's leave to come to the front is for one start, and not for what that starts later.
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    const QString path = options.book.isEmpty() ? QString() : ui::bookPathOf(options.book);
    const ui::WindowCall call{path, options.isReadOnly, options.page, options.action, token, QCoreApplication::applicationPid()};
#ifdef Q_OS_WIN
    AllowSetForegroundWindow(ASFW_ANY); // this start was asked for just now; the window that answers may come to the front for it
#endif
    const auto doors = doorsFor(options);
    return std::any_of(doors.cbegin(), doors.cend(), [&call](const QString &door) { return ui::callNow(door, call); });
}

} // namespace tradebook::app
