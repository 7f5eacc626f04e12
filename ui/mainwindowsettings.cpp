// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backupdesk.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/programsettings.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/healthdesk.h"
#include "ui/importing/importdesk.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/pages/welcomepage.h"
#include "ui/restoredesk.h"
#include "ui/support/brieftext.h"
#include "ui/support/recentbooks.h"
#include "ui/widgets/bookstatus.h"

#include <QCloseEvent>
#include <QScreen>
#include <QSettings>
#include <QStyle>

using namespace Qt::StringLiterals;

// What the window keeps and follows: its place on the screen, and the settings of the book and the program.
namespace tradebook::ui {
namespace {

const QString kGeometryKey = u"window/geometry"_s;
const QString kPageKey = u"window/page"_s;
/// The width that it was given, not the one that large text has forced on it; and how high a line was then.
const QString kWidthKey = u"window/width"_s;
const QString kLineKey = u"window/line"_s;

} // namespace

void MainWindow::openSettings()
{
    auto *dialog = showSettings(this, m_book);
    connect(dialog, &SettingsDialog::failed, this, &MainWindow::showError);
    const auto *program = dialog->programSettings();
    connect(program, &ProgramSettings::windowResetAsked, this, &MainWindow::resetPlace);
    // Closed first, for it may have something to write yet.
    connect(program, &ProgramSettings::languageChosen, dialog, [this, dialog] {
        connect(dialog, &SettingsDialog::left, this, &MainWindow::speakAnew,
            static_cast<Qt::ConnectionType>(Qt::UniqueConnection | Qt::SingleShotConnection));
        dialog->accept();
    });
    connect(program, &ProgramSettings::recentBooksChanged, this, [this] {
        fillRecent();
        m_welcome->reload();
    });
}

void MainWindow::showName()
{
    if (m_role == Role::Backup) {
        setWindowTitle(tr("%1, backup of %2 (read-only) – Tradebook").arg(inTitle(m_book.name), inTitle(m_lookedWhen)));
        m_status->setBook(m_book.name, m_looked.source, true);
        return;
    }
    setWindowTitle(tr("%1 – Tradebook").arg(inTitle(m_book.name)));
    m_status->setBook(m_book.name, m_book.path, m_book.isReadOnly());
}

void MainWindow::takeFacts(const OpenBook &book)
{
    const bool isOtherFigures = book.figures.currency != m_book.figures.currency || book.figures.zone != m_book.figures.zone;
    m_book = book;
    showName();
    if (!isOtherFigures)
        return;
    leaveView();
    // Every amount and time on the pages is written anew.
    for (auto *page : builtPages())
        page->setBook(m_book);
}

void MainWindow::takeFirstSize()
{
    // A small screen gets a small window, with room left for its frame.
    constexpr QSize kFirstSize(1280, 800);
    const QSize room = screen()->availableSize() - QSize(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));
    resize(kFirstSize.boundedTo(room));
}

void MainWindow::resetPlace()
{
    QSettings().remove(kGeometryKey);
    QSettings().remove(kWidthKey);
    showNormal();
    takeFirstSize();
    QRect place(QPoint(), size());
    place.moveCenter(screen()->availableGeometry().center());
    move(place.topLeft());
}

void MainWindow::restore()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        takeFirstSize();
    else if (fontMetrics().height() < settings.value(kLineKey).toInt() && !isMaximized())
        resize(qMin(width(), settings.value(kWidthKey, width()).toInt()), height());
    const auto at = pageNames().indexOf(settings.value(kPageKey).toString());
    setCurrentPage(at < 0 ? 0 : static_cast<int>(at));
}

void MainWindow::keepPlace()
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kLineKey, fontMetrics().height());
    if (width() > minimumSizeHint().width())
        settings.setValue(kWidthKey, width());
    settings.setValue(kPageKey, pageNames().at(m_currentPage));
}

void MainWindow::speakAnew()
{
    if (m_desk->isBusy() || !m_backups->isSettled() || !m_health->isSettled() || !m_imports->isSettled()) {
        m_messages->say({Tone::Notice, tr("The language changes with the next start, because the program is at work just now.")});
        return;
    }
    keepPlace();
    m_restoring->closeWindows();
    m_renewal = Renewal{m_book.path, m_book ? m_book.store->mode() : Store::Mode::ReadWrite, {}};
    if (!m_book) {
        Q_EMIT renewalAsked(*std::exchange(m_renewal, {}));
        return;
    }
    m_renewal->record = currentPage()->record();
    m_desk->close();
}

void MainWindow::goOnWith(const Renewal &renewal)
{
    // Where the language was chosen.
    const auto showSettingsAgain = [this] {
        openSettings();
        findChildren<SettingsDialog *>().last()->showProgram();
    };
    show();
    if (renewal.book.isEmpty()) {
        showSettingsAgain();
        return;
    }
    connect(
        m_desk, &BookDesk::opened, this,
        [this, showSettingsAgain, record = renewal.record] {
            if (record)
                showRecord(*record);
            showSettingsAgain();
        },
        Qt::SingleShotConnection);
    openBook(renewal.book, renewal.mode);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_role == Role::Book) {
        keepPlace();
        // Another window may have gone meanwhile, and has written down its own.
        recentbooks::setSessionBook(m_book ? m_book.path : m_opening);
        m_restoring->closeWindows();
    }
    if (!m_book && !m_desk->isBusy()) {
        event->accept();
        return;
    }
    // The book is put at rest off this thread; then the window is gone at once and the program ends when that is done.
    event->ignore();
    const auto quit = [this] {
        m_isQuitting = true;
        m_appearTimer.stop();
        hide();
        m_desk->close();
    };
    const auto backUpAndQuit = [this, quit] { m_backups->beforeClosing(quit, BackupDesk::Leaving::Program); };
    if (m_desk->isBusy())
        quit();
    else if (m_backups->asksNothing())
        backUpAndQuit();
    else
        m_imports->beforeQuitting(backUpAndQuit);
}

} // namespace tradebook::ui
