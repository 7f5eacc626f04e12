// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importdesk.h"

#include "ui/bookdesk.h"
#include "ui/help/topicmap.h"
#include "ui/importing/following.h"
#include "ui/importing/importingwords.h"
#include "ui/importing/importwindow.h"
#include "ui/importing/rejectssaving.h"
#include "ui/support/answer.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

const QString kFolderKey = u"import/folder"_s;

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

QString pageOf(transfer::ImportKind kind)
{
    switch (kind) {
    case transfer::ImportKind::Users:
    case transfer::ImportKind::Addresses:
        return u"users"_s;
    case transfer::ImportKind::Categories:
        return u"categories"_s;
    case transfer::ImportKind::Products:
        return u"products"_s;
    case transfer::ImportKind::Orders:
    case transfer::ImportKind::OrderLines:
        return u"orders"_s;
    }
    return {};
}

/// "spring-2027_products" as the name of a shop.
QString bookNameOf(const QString &path)
{
    QString name = QFileInfo(path).completeBaseName();
    name.replace(u'_', u' ');
    return name.simplified();
}

} // namespace

ImportDesk::ImportDesk(QWidget *window, BookDesk *books)
    : QObject(window)
    , m_parent(window)
    , m_books(books)
{
    connect(books, &BookDesk::opened, this, &ImportDesk::takeBook);
    connect(books, &BookDesk::refused, this, &ImportDesk::forget);
    connect(books, &BookDesk::closed, this, [this] {
        if (m_window)
            m_window->close();
    });
}

ImportDesk::~ImportDesk()
{
    m_looking.cancel();
    m_run.cancel();
}

bool ImportDesk::isSettled() const
{
    return m_pending == 0 && (!m_window || m_window->isSettled());
}

bool ImportDesk::isImportName(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == u"csv" || ending == u"tsv" || ending == u"txt";
}

void ImportDesk::askFile()
{
    auto *dialog = new QFileDialog(m_window ? m_window.data() : m_parent, tr("Import"));
    dialog->setProperty(kTopicProperty, u"importing"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables of text (*.csv *.tsv *.txt)"), tr("All files (*)")});
    const QString usual = QSettings().value(kFolderKey).toString();
    dialog->setDirectory(QFileInfo(usual).isDir() ? usual : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { begin(path); });
    dialog->open();
}

/// What can be told before the file is opened.
bool ImportDesk::refuses(const QString &path)
{
    const OpenBook &book = m_books->book();
    if (m_isRunning) {
        Q_EMIT told({Tone::Notice, tr("Another file is being imported; import “%1” when that is done.").arg(nameOf(path))});
        return true;
    }
    if (book.isReadOnly()) {
        Q_EMIT told({Tone::Notice, tr("This book can only be read, so nothing can be imported into it.")});
        return true;
    }
    // Not opened by hand: another window may have it open, and closing it here would drop that one's locks.
    const QString ending = QFileInfo(path).suffix();
    if (ending == u"tradebook" || ending == u"tradebook-backup") {
        Q_EMIT told({Tone::Notice, tr("“%1” is a book and no table of text; open it instead.").arg(nameOf(path)), tr("Open"),
            [this, path] { Q_EMIT openBookAsked(path); }});
        return true;
    }
    return false;
}

void ImportDesk::begin(const QString &path, const std::optional<transfer::ImportRequest> &preset)
{
    if (m_window)
        m_window->close();
    if (m_books->isBusy() || refuses(path))
        return;
    QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
    m_waiting.reset();
    m_looking.cancel();
    m_looking
        = transfer::lookAtFile({path, m_books->book().path, preset ? preset->encoding : QString(), preset ? preset->delimiter : char{0}});
    const Work work{tr("Reading %1…").arg(nameOf(path)), 0, [this] { m_looking.cancel(); }};
    Q_EMIT working(work);
    ++m_pending;
    const auto progressed = [this, work, asked = ++m_asked](int thousandths) {
        if (asked == m_asked)
            Q_EMIT working({work.what, thousandths, work.cancel});
    };
    ui::follow(this, m_looking, progressed, [this, path, preset, asked = m_asked](const Result<transfer::FileLook> &look) {
        --m_pending;
        if (asked != m_asked)
            return;
        Q_EMIT working({});
        if (look)
            takeLook(*look, preset);
        else if (!isStale(look.error()))
            Q_EMIT told({Tone::Bad, importingwords::problem(look.error(), path), tr("Choose Another File…"), [this] { askFile(); }, {}, {},
                look.error().detail});
    });
}

void ImportDesk::takeLook(const transfer::FileLook &look, const std::optional<transfer::ImportRequest> &preset)
{
    const Waiting waiting{look, preset};
    if (m_books->book()) {
        show(waiting);
        return;
    }
    if (m_books->isBusy())
        return; // another book was chosen meanwhile
    m_waiting = waiting;
    Q_EMIT newBookAsked(bookNameOf(look.file));
}

void ImportDesk::forget()
{
    m_waiting.reset();
}

void ImportDesk::takeBook(const OpenBook &book)
{
    m_isClosing = false;
    connect(book.store.get(), &Store::closing, this, [this] {
        m_isClosing = m_isRunning;
        m_run.cancel();
    });
    connect(book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        const bool isImport = changes.action && changes.action->kind.startsWith(u"import."_s) && !changes.external;
        m_isCommitted = m_isCommitted || (m_isRunning && isImport);
    });
    const auto waiting = std::exchange(m_waiting, std::nullopt);
    // Once the window shows its book.
    if (waiting && !book.isReadOnly())
        QTimer::singleShot(0, this, [this, waiting] {
            if (m_books->book())
                show(*waiting);
        });
}

void ImportDesk::show(const Waiting &waiting)
{
    if (refuses(waiting.look.file))
        return;
    m_window = new ImportWindow(m_books->book(), waiting.look, waiting.preset, m_parent);
    connect(m_window, &ImportWindow::importAsked, this, &ImportDesk::run);
    connect(m_window, &ImportWindow::anotherFileAsked, this, &ImportDesk::askFile);
    m_window->open();
}

void ImportDesk::run(const transfer::ImportRequest &request)
{
    const auto store = m_books->book().store;
    if (!store)
        return;
    auto wanted = request;
    wanted.keepsRejects = true;
    m_isRunning = true;
    m_isCommitted = false;
    m_isClosing = false;
    m_run = transfer::importFile(*store, wanted);
    // The store lives as long as the import, which ends a little after the window where it is given up.
    whenDone(qApp, m_run, [store](const Result<transfer::ImportReport> &) { Q_UNUSED(store) });
    const Work work{tr("Importing %1…").arg(nameOf(request.file)), 0, [this] { m_run.cancel(); }};
    Q_EMIT working(work);
    ++m_pending;
    const auto progressed = [this, work](int thousandths) {
        if (m_isRunning) // once it is in the book, cancelling would be a promise that is not kept
            Q_EMIT working({work.what, thousandths, m_isCommitted ? std::function<void()>() : work.cancel});
    };
    ui::follow(this, m_run, progressed, [this, request](const Result<transfer::ImportReport> &report) {
        --m_pending;
        m_isRunning = false;
        Q_EMIT working({});
        if (report)
            takeReport(request, *report);
        else
            takeFailure(request, report.error());
    });
}

void ImportDesk::beforeQuitting(std::function<void()> goOn)
{
    if (!m_isRunning || m_isCommitted) {
        goOn();
        return;
    }
    // What the import says at its end takes the place of this.
    MessageBar::Message message{Tone::Notice, tr("An import is going on; nothing of it is kept if you quit now.")};
    message.button = tr("Quit Anyway");
    message.action = std::move(goOn);
    Q_EMIT told(message);
}

void ImportDesk::takeReport(const transfer::ImportRequest &request, const transfer::ImportReport &report)
{
    const QString counts = importingwords::counts(report);
    MessageBar::Message message{Tone::Good, counts};
    message.isAboutEdit = true;
    if (!report.applied) {
        message.tone = Tone::Notice;
        message.isAboutEdit = false;
        message.text = tr("Nothing was imported, as one row was rejected and all or none were asked for: %1.").arg(counts);
    } else if (!m_isCommitted) {
        message.isAboutEdit = false;
        message.text = tr("“%1” is imported, and the book had all of it already: %2.").arg(nameOf(request.file), counts);
    } else {
        Q_EMIT pageAsked(pageOf(request.kind));
    }
    if (report.keptRejects) {
        message.tone = Tone::Notice;
        message.button = tr("Save Rejected Rows…");
        message.action = [this, report, file = request.file] { saveRejected(report, file); };
    }
    Q_EMIT told(message);
}

void ImportDesk::takeFailure(const transfer::ImportRequest &request, const Error &error)
{
    const QString name = nameOf(request.file);
    if (m_isCommitted)
        return; // it was cancelled too late; what was done has been said
    if (m_isClosing || error.kind == ErrorKind::Closed) {
        Q_EMIT told({Tone::Notice, tr("The book was closed while “%1” was being imported; nothing of it was kept.").arg(name)});
        return;
    }
    MessageBar::Message message{
        Tone::Bad, importingwords::problem(error, request.file), tr("Review Again…"), [this, request] { begin(request.file, request); }};
    message.details = error.detail;
    if (error.kind == ErrorKind::Cancelled) {
        message.tone = Tone::Notice;
        message.text = tr("The import of “%1” was cancelled; nothing was changed.").arg(name);
    }
    Q_EMIT told(message);
}

void ImportDesk::saveRejected(const transfer::ImportReport &report, const QString &file)
{
    askWhereRejectsGo(m_parent, file, [this, rejects = report.keptRejects, file](const QString &path) {
        ++m_pending;
        whenDone(this, transfer::saveRejects(rejects, path, m_books->book().path), [this, path, file](const Result<void> &saved) {
            --m_pending;
            Q_EMIT told(saved ? MessageBar::Message{Tone::Good, rejectsSaved(path)}
                              : MessageBar::Message{Tone::Bad, importingwords::problem(saved.error(), file)});
        });
    });
}

} // namespace tradebook::ui
