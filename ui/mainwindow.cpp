// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/words/words.h"
#include "ui/backupdesk.h"
#include "ui/bookdesk.h"
#include "ui/healthdesk.h"
#include "ui/help/helpdesk.h"
#include "ui/importing/importdesk.h"
#include "ui/pages/page.h"
#include "ui/pages/welcomepage.h"
#include "ui/restoredesk.h"
#include "ui/search/searchpalette.h"
#include "ui/support/answer.h"
#include "ui/support/keptwidth.h"
#include "ui/support/menukeys.h"
#include "ui/support/plaintips.h"
#include "ui/support/recentbooks.h"
#include "ui/undodesk.h"
#include "ui/viewsdesk.h"
#include "ui/widgets/bookstatus.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sidebar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kCountDelay{300};
/// A window without a book is shown no sooner, where one is on its way.
constexpr std::chrono::milliseconds kAppearDelay{200};

/// What the sidebar counts, in its order.
constexpr std::array kCountedKinds = {list::Kind::Orders, list::Kind::Products, list::Kind::Categories, list::Kind::Users};

QString firstFileOf(const QMimeData *data)
{
    const auto urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(Role role, QWidget *parent)
    : QMainWindow(parent)
    , m_role(role)
    , m_desk(new BookDesk(this))
    , m_undo(new UndoDesk(this))
    , m_restoring(new RestoreDesk(this))
    , m_backups(new BackupDesk(this))
    , m_health(new HealthDesk(this))
    , m_imports(new ImportDesk(this, m_desk))
    , m_views(new ViewsDesk(this))
    , m_help(new HelpDesk(this))
    , m_sidebar(new Sidebar(tr("Pages"), this))
    , m_viewList(new Sidebar(tr("Views"), this))
    , m_viewsHeading(new QLabel(tr("Views"), this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(this))
    , m_status(new BookStatus(this))
{
    setWindowTitle(tr("Tradebook"));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setStatusBar(m_status);
    m_sidebar->setWhatsThis(
        tr("The pages of the book with the number of their records. Select one to see it; Ctrl and its place in the list does the same."));
    m_viewList->setWhatsThis(tr("The views that you have saved, each with the number of rows in it now. Select one to see its list; F2 "
                                "renames it, Delete deletes it."));
    buildCentre();
    buildActions();
    connect(m_desk, &BookDesk::opened, this, &MainWindow::takeBook);
    connect(m_desk, &BookDesk::factsChanged, this, &MainWindow::takeFacts);
    connect(m_desk, &BookDesk::closed, this, &MainWindow::takeClosed);
    connect(m_desk, &BookDesk::refused, this, &MainWindow::showRefusal);
    connect(m_desk, &BookDesk::moved, this, &MainWindow::takeMoved);
    connect(m_desk, &BookDesk::busy, this, &MainWindow::showBusy);
    connect(m_undo, &UndoDesk::aheadChanged, this, &MainWindow::showAhead);
    connect(m_undo, &UndoDesk::refused, this, &MainWindow::showBlocked);
    connectBackups();
    connectHealth();
    connectImports();
    connect(m_welcome, &WelcomePage::newBookAsked, this, &MainWindow::askNewBook);
    connect(m_welcome, &WelcomePage::openBookAsked, this, &MainWindow::askOpenBook);
    connect(m_welcome, &WelcomePage::restoreAsked, m_restoring, &RestoreDesk::showBackups);
    connect(m_restoring, &RestoreDesk::notRestored, this, [this] {
        for (auto *page : builtPages())
            page->refresh();
    });
    connect(m_restoring, &RestoreDesk::working, this, [this](const Work &work) { m_status->setWork(u"restore"_s, work); });
    connect(m_welcome, &WelcomePage::sampleAsked, this, [this] { openSample(); });
    connect(m_welcome, &WelcomePage::recentChosen, this, [this](const QString &path) { openBook(path); });
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelay);
    connect(&m_countTimer, &QTimer::timeout, this, &MainWindow::askCounts);
    m_appearTimer.setSingleShot(true);
    m_appearTimer.setInterval(kAppearDelay);
    connect(&m_appearTimer, &QTimer::timeout, this, &QWidget::show);
    takeClosed();
    restore();
    if (m_role == Role::Backup)
        hideBookCommands();
    new PlainTips(this);
    new MenuKeys(this);
    new KeptWidth(this);
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    // The keyboard leaves the widgets while they go, when nothing here can follow it any more.
    disconnect(qApp, nullptr, this, nullptr);
    qApp->removeEventFilter(this);
}

void MainWindow::startWith(const Opening &opening)
{
    if (!opening) {
        show();
        return;
    }
    m_appearTimer.start();
    m_opening = opening.path;
    m_desk->take(opening);
    pageAt(m_currentPage); // while the book is being opened
}

void MainWindow::appear()
{
    if (!m_appearTimer.isActive())
        return;
    m_appearTimer.stop();
    show();
}

void MainWindow::openSample(const QString &path)
{
    leaveBook([this, sample = path.isEmpty() ? BookDesk::samplePath() : path] { m_desk->openSample(sample); });
}

void MainWindow::takeBook(const OpenBook &book)
{
    if (m_isQuitting) {
        m_desk->close();
        return;
    }
    pageAt(m_currentPage); // built before it is given the book
    m_book = book;
    m_opening.clear();
    m_hasCounts = false;
    m_hasFollowed = false;
    m_counts.clear();
    connect(m_book.store.get(), &Store::changed, this, &MainWindow::takeChanges);
    showName();
    findChild<QWidget *>(u"sidebar"_s)->show();
    for (auto *action : std::as_const(m_bookActions))
        action->setEnabled(true);
    setCurrentPage(m_currentPage);
    for (auto *page : builtPages())
        page->setBook(book);
    m_undo->setBook(book);
    m_palette->setBook(book);
    if (m_role == Role::Book) {
        m_backups->setBook(book);
        m_health->setBook(book);
    }
    updateCommands();
    currentPage()->focusList();
    fillRecent();
    if (m_role == Role::Backup) {
        m_messages->say({Tone::Notice, tr("This is the backup of %1, to be looked at; nothing is changed here.").arg(m_lookedWhen)});
        return;
    }
    sayHowItLies();
    doWanted();
    // After the first list: the check reads the whole file.
    QTimer::singleShot(std::chrono::seconds(1), book.store.get(), [this] { beginCheck(); });
}

void MainWindow::follow()
{
    if (!m_book || std::exchange(m_hasFollowed, true))
        return;
    m_views->setBook(m_book);
    askCounts();
}

void MainWindow::takeClosed()
{
    m_book = {};
    m_palette->setBook({});
    setWindowTitle(tr("Tradebook"));
    for (auto *page : builtPages())
        page->setBook({});
    m_undo->setBook({});
    m_views->setBook({});
    m_backups->setBook({});
    m_health->setBook({});
    updateCommands();
    m_countTimer.stop();
    m_status->setBook({}, {}, false);
    m_status->setPageText({});
    m_status->setCheck(BookStatus::Check::None);
    findChild<QWidget *>(u"sidebar"_s)->hide();
    for (auto *action : std::as_const(m_bookActions))
        action->setEnabled(false);
    m_welcome->reload();
    m_stack->setCurrentWidget(m_welcome);
    if (m_renewal && !m_desk->isBusy()) {
        Q_EMIT renewalAsked(*std::exchange(m_renewal, {}));
        return;
    }
    if (m_isQuitting && !m_desk->isBusy() && m_role == Role::Book)
        qApp->quit();
}

void MainWindow::showBusy(const QString &what)
{
    m_status->setWork(u"book"_s, {what});
    m_welcome->setBusy(!what.isEmpty());
    for (auto *action : std::as_const(m_idleActions))
        action->setEnabled(what.isEmpty() && (m_book || !m_bookActions.contains(action)));
    if (what.isEmpty() && !m_book)
        m_welcome->focusFirst();
}

void MainWindow::showError(const Error &error)
{
    MessageBar::Message message{Tone::Bad, words::sentence(error)};
    message.details = error.detail;
    if (m_book && error.kind == ErrorKind::FileReplaced) {
        message.button = tr("Open Again");
        // At once: of what is no longer there no backup can be made first, and what was saved goes along with the file.
        message.action = [this, path = m_book.path] {
            m_opening = path;
            m_desk->open(path);
        };
    } else if (m_book) {
        message.button = tr("Read Again");
        message.action = [this] {
            if (m_book)
                currentPage()->refresh();
        };
    }
    m_messages->say(message);
}

void MainWindow::askCounts()
{
    if (!m_book)
        return;
    auto counts = m_book.store->read(
        u"sidebar/counts"_s,
        [](db::Connection &connection) -> Result<QList<qint64>> {
            QList<qint64> rows;
            for (const auto kind : kCountedKinds) {
                list::Request request;
                request.kind = kind;
                const auto count = list::count(connection, request);
                if (!count)
                    return count.error();
                rows.append(*count);
            }
            return rows;
        },
        Store::Lane::Background);
    whenDone(this, counts, [this, store = m_book.store.get()](const Result<QList<qint64>> &rows) {
        if (!rows || m_book.store.get() != store)
            return;
        m_counts = *rows;
        m_hasCounts = true;
        showCounts();
    });
}

void MainWindow::showCounts()
{
    for (int at = 0; at < m_counts.size(); ++at)
        m_sidebar->setCount(at, m_book.figures.integer(m_counts.at(at)));
}

bool MainWindow::isSettled() const
{
    if (m_desk->isBusy() || !m_imports->isSettled())
        return false;
    return !m_book
        || (m_hasCounts && m_undo->isSettled() && m_views->isSettled() && m_backups->isSettled() && m_health->isSettled()
            && m_pages.at(static_cast<std::size_t>(m_currentPage))->isSettled());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!firstFileOf(event->mimeData()).isEmpty() && !m_desk->isBusy())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = firstFileOf(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    if (ImportDesk::isImportName(path))
        m_imports->begin(path);
    else
        openBook(path);
}

} // namespace tradebook::ui
