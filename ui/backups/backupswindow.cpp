// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupswindow.h"

#include "core/backup/backupsettings.h"
#include "core/ownthread.h"
#include "core/words/counted.h"
#include "core/words/datasize.h"
#include "core/words/words.h"
#include "ui/backups/backupstable.h"
#include "ui/support/answer.h"
#include "ui/support/icons.h"
#include "ui/support/panesizes.h"
#include "ui/support/recentbooks.h"
#include "ui/support/restyling.h"
#include "ui/support/windowsize.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/messagebar.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

BackupsWindow::BackupsWindow(const RestoreTarget &target, QWidget *parent)
    : QDialog(parent)
    , m_target(target)
    , m_model(new BackupsModel(target.book.figures, this))
    , m_reading(new BackupReading(this))
    , m_table(new BackupsTable(m_model, this))
    , m_pane(new BackupPane(target, this))
    , m_messages(new MessageBar(this))
    , m_summary(secondaryLabel({}, this))
    , m_empty(new EmptyState(m_table))
    , m_settings(new QPushButton(tr("&Settings…"), this))
    , m_backUp(new QPushButton(icon(u"backup"_s), tr("Back &Up Now"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Backups"));
    setAcceptDrops(true);
    build();
    connect(m_reading, &BackupReading::listed, this, &BackupsWindow::takeList);
    connect(m_reading, &BackupReading::read, this, &BackupsWindow::takeContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BackupsWindow::takeCurrent);
    connect(m_settings, &QPushButton::clicked, this, &BackupsWindow::settingsAsked);
    connect(m_backUp, &QPushButton::clicked, this, &BackupsWindow::backUpAsked);
    connect(m_pane, &BackupPane::restoreAsked, this, [this] {
        if (const auto *row = currentRow())
            Q_EMIT restoreAsked(row->backup, m_pane->bookPath(), m_pane->takeStaged(BackupPane::Use::Restore));
    });
    connect(m_pane, &BackupPane::lookAsked, this, [this] {
        if (const auto *row = currentRow())
            Q_EMIT lookAsked(row->backup, m_pane->takeStaged(BackupPane::Use::Look));
    });
    connect(m_pane, &BackupPane::bringBackAsked, this, [this] {
        if (const auto *row = currentRow())
            Q_EMIT bringBackAsked(row->backup, m_pane->takeStaged(BackupPane::Use::Share));
    });
    connect(m_pane, &BackupPane::verifyAsked, this, &BackupsWindow::verify);
    connect(m_pane, &BackupPane::showFileAsked, this, &BackupsWindow::showFile);
    connect(m_pane, &BackupPane::cancelAsked, this, [this] {
        m_verifying.cancel();
        Q_EMIT cancelAsked();
    });
    connect(m_pane, &BackupPane::unlocked, this, &BackupsWindow::reload);
    if (m_target.book) {
        connect(m_target.book.store.get(), &Store::changed, this, [this](const Changes &changes) {
            if (changes.touches(u"settings"_s))
                readFolders();
        });
        connect(m_target.book.store.get(), &Store::backedUp, this, [this](const backup::Made &made) {
            m_wanted = made.copies.value(0).path;
            reload();
        });
    }
    readFolders();
}

QWidget *BackupsWindow::buildHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"pageHead"_s);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    constexpr double kTitleScale = 1.35;
    layout->addWidget(titleLabel(tr("Backups"), kTitleScale, head));
    m_summary->setWordWrap(false);
    m_summary->setMinimumWidth(1);
    layout->addWidget(m_summary, 1);
    m_settings->setToolTip(tr("Where and when this book is backed up"));
    m_backUp->setToolTip(tr("Makes a verified backup in the book's backup folder"));
    layout->addWidget(m_settings);
    layout->addWidget(m_backUp);
    m_settings->setVisible(static_cast<bool>(m_target.book));
    m_backUp->setVisible(m_target.book && !m_target.book.isReadOnly());
    return head;
}

void BackupsWindow::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_messages);
    m_empty->say(tr("Looking for backups…"), {});
    m_empty->setShown(true);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    PaneSizes::keep(splitter, u"backups"_s);
    m_table->setMinimumWidth(fontMetrics().height() * 14);
    m_pane->setMinimumWidth(fontMetrics().height() * 23);
    layout->addWidget(splitter, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setContentsMargins(16, 12, 16, 12);
    auto *other = buttons->addButton(tr("Open &Another File…"), QDialogButtonBox::ActionRole);
    other->setToolTip(tr("Chooses a backup that lies somewhere else"));
    for (auto *each : buttons->buttons()) {
        if (auto *push = qobject_cast<QPushButton *>(each))
            push->setAutoDefault(false);
    }
    connect(other, &QPushButton::clicked, this, &BackupsWindow::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    for (auto *each : findChildren<QPushButton *>())
        each->setAutoDefault(false); // Enter in the list does not restore
    const int line = fontMetrics().height();
    resizeWithinParent(this, QSize(line * 74, line * 42));
    m_table->setFocus();
}

void BackupsWindow::readFolders()
{
    if (!m_target.book) {
        const QStringList books = m_target.path.isEmpty() ? recentbooks::paths() : QStringList{m_target.path};
        for (const auto &path : books)
            m_folders.append(backup::folderFor(path));
        m_isFolderKnown = true;
        reload();
        return;
    }
    const auto question = [](db::Connection &connection) { return backup::backupSettings(connection); };
    whenDone(
        this, m_target.book.store->read({}, question, Store::Lane::Background), [this](const Result<backup::BackupSettings> &settings) {
            // Where the settings cannot be read, the folder beside the book is the one to look in.
            m_folders = backup::foldersOf(m_target.book.path, settings.valueOr(backup::BackupSettings{}));
            m_hasTwoPlaces = m_folders.size() > 1;
            // Another folder may have been chosen since the first backups were made, and be missing now.
            const QString beside = backup::folderFor(m_target.book.path);
            if (!m_folders.contains(beside))
                m_folders.append(beside);
            m_isFolderKnown = true;
            reload();
        });
}

void BackupsWindow::reload()
{
    if (!m_isFolderKnown)
        return;
    BackupReading::Places places{.folders = m_folders, .files = m_files, .bookPath = m_target.book.path, .keys = m_target.keys};
    if (m_target.book || !m_target.path.isEmpty())
        places.bookName = backup::nameFor(m_target.book ? m_target.book.path : m_target.path);
    for (const auto &row : m_model->rows()) {
        // What was encrypted may open now.
        if (row.contents && row.check() != backupwords::Check::Encrypted)
            places.known.insert(row.backup.path);
    }
    m_reading->start(places);
}

void BackupsWindow::takeList(const QList<backup::Backup> &backups)
{
    const QString before = m_wanted.isEmpty() ? m_shown : std::exchange(m_wanted, {});
    m_model->setBackups(backups);
    m_table->fitColumns();
    showEmptiness(backups.isEmpty());
    showSummary();
    const int row = qMax(0, m_model->rowOf(before));
    if (!backups.isEmpty())
        m_table->selectRow(row);
    takeCurrent();
}

void BackupsWindow::showEmptiness(bool isEmpty)
{
    if (m_target.book)
        m_empty->say(tr("There is no backup of this book yet"), tr("“Back Up Now” makes the first one, and verifies it at once."));
    else
        m_empty->say(tr("No backup was found beside the books that were opened last"), tr("“Open Another File…” takes one from anywhere."));
    m_empty->setShown(isEmpty);
    // What to do first is the button that stands out, and has the keyboard.
    m_backUp->setProperty("primary", isEmpty);
    m_backUp->setIcon(icon(u"backup"_s, isEmpty ? QPalette::BrightText : QPalette::ButtonText));
    restyle(m_backUp);
    if (isEmpty && m_backUp->isVisibleTo(this) && m_table->hasFocus())
        m_backUp->setFocus();
}

void BackupsWindow::takeContents(const QString &path, const Result<backup::Contents> &contents)
{
    m_model->setContents(path, contents);
    m_table->fitColumns();
}

void BackupsWindow::showSummary()
{
    if (m_model->rows().isEmpty()) {
        m_summary->setText({});
        return;
    }
    const auto &figures = m_target.book.figures;
    const auto rows = static_cast<int>(m_model->rows().size());
    const QString count = tr("%Ln backups", nullptr, words::counted(rows));
    const QString size = words::dataSize(m_model->bytes(), figures.locale);
    m_summary->setText(
        m_hasTwoPlaces ? tr("%1, %2, kept in two places").arg(count, size) : tr("%1, %2", "how many backups, how large").arg(count, size));
    m_summary->setToolTip(m_folders.join(u'\n'));
}

const BackupRow *BackupsWindow::currentRow() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_model->rows().size() ? nullptr : &m_model->rows().at(row);
}

void BackupsWindow::takeCurrent()
{
    const auto *row = currentRow();
    const QString path = row ? row->backup.path : QString();
    if (path == m_shown)
        return;
    m_shown = path;
    m_pane->showBackup(row ? std::optional(*row) : std::nullopt);
}

void BackupsWindow::selectNewest()
{
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    m_table->setFocus();
}

void BackupsWindow::selectFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (const int row = m_model->rowOf(absolute); row >= 0) {
        m_table->selectRow(row);
        return;
    }
    m_wanted = absolute;
    m_files.append(absolute);
    reload();
}

void BackupsWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open Another File"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Backups (*.tradebook-backup)"), tr("All files (*)")});
    dialog->setDirectory(m_folders.value(0));
    connect(dialog, &QFileDialog::fileSelected, this, &BackupsWindow::selectFile);
    dialog->open();
}

void BackupsWindow::verify()
{
    const auto *row = currentRow();
    if (!row)
        return;
    const QString path = row->backup.path;
    setWork(tr("Verifying every page…"));
    const auto future
        = onOwnThread([path, book = m_target.book.path, keys = m_target.keys](Progress &progress) -> Result<backup::Verified> {
              if (auto isNone = checkIsNoBook(path, book); !isNone)
                  return isNone.error();
              return backup::verify(path, backup::Proof::Thorough, &progress, &keys);
          });
    m_verifying = QFuture<void>(future);
    auto *watcher = new QFutureWatcher<Result<backup::Verified>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_pane, &BackupPane::setProgress);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        setWork({});
        if (watcher->future().resultCount() == 0 || (!watcher->result() && isStale(watcher->result().error())))
            return;
        m_model->setVerified(path, watcher->result());
        m_table->fitColumns();
        if (const auto *now = currentRow(); now && now->backup.path == path)
            m_pane->updateBackup(*now);
    });
    watcher->setFuture(future);
}

void BackupsWindow::showFile()
{
    if (const auto *row = currentRow())
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(row->backup.path).absolutePath()));
}

void BackupsWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && m_table->isEnabled())
        event->acceptProposedAction();
}

void BackupsWindow::dropEvent(QDropEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return;
    event->acceptProposedAction();
    selectFile(urls.first().toLocalFile());
}

void BackupsWindow::setWork(const QString &what)
{
    m_table->setEnabled(what.isEmpty());
    m_pane->setWork(what);
}

void BackupsWindow::setProgress(int thousandths)
{
    m_pane->setProgress(thousandths);
}

void BackupsWindow::showError(const Error &error)
{
    m_messages->say({Tone::Bad, words::sentence(error), {}, {}, {}, {}, error.detail});
}

bool BackupsWindow::isSettled() const
{
    return m_isFolderKnown && !m_reading->isReading() && m_pane->isSettled();
}

} // namespace tradebook::ui
