// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backupdesk.h"

#include "core/ownthread.h"
#include "ui/help/topicmap.h"
#include "ui/support/answer.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::minutes kAgeEvery{1};
constexpr std::chrono::minutes kFirstDue{1}; // opening a book comes first
constexpr std::chrono::minutes kDueEvery{5};

const QString kPlaceKey = u"backup/place"_s;

/// Where a copy was put last, else where people keep their documents.
QString firstPlace()
{
    const QString last = QSettings().value(kPlaceKey).toString();
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last;
}

} // namespace

BackupDesk::BackupDesk(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_ageTimer(new QTimer(this))
    , m_dueTimer(new QTimer(this))
{
    m_ageTimer->setObjectName(u"ageTimer"_s);
    m_dueTimer->setObjectName(u"dueTimer"_s);
    m_ageTimer->setInterval(kAgeEvery);
    connect(m_ageTimer, &QTimer::timeout, this, &BackupDesk::standingChanged);
    connect(m_dueTimer, &QTimer::timeout, this, [this] {
        m_dueTimer->setInterval(kDueEvery);
        look(); // somebody may have taken the backups away
        backUpIfDue();
    });
}

void BackupDesk::setBook(const OpenBook &book)
{
    const bool isSame = m_book.store == book.store;
    if (m_book && !isSame)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    m_book = book;
    if (isSame)
        return;
    m_job.reset();
    m_next.reset();
    m_cancel = {};
    m_goOn = {};
    m_last.reset();
    m_failed.reset();
    m_nextDaily = {};
    m_isLooking = false;
    m_looksAgain = false;
    m_isKnown = false;
    m_ageTimer->stop();
    m_dueTimer->stop();
    Q_EMIT working({});
    if (m_book) {
        connect(m_book.store.get(), &Store::backedUp, this, &BackupDesk::takeMade);
        connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
            if (changes.touches(u"settings"_s))
                look();
        });
        look();
        m_ageTimer->start();
        m_dueTimer->start(kFirstDue);
    }
    Q_EMIT standingChanged();
    Q_EMIT commandsChanged();
}

bool BackupDesk::isBackup() const
{
    return m_book.path.endsWith(QLatin1String(backup::kEnding));
}

QString BackupDesk::reasonAgainst(bool chosenPlace) const
{
    if (!m_book)
        return tr("Open a book first");
    if (m_next || (m_job && (m_job->why != Why::Daily || m_job->isSeen)))
        return tr("A backup is being made just now");
    if (!chosenPlace && isBackup())
        return tr("This file is a backup itself; Back Up To… copies it to another place");
    return {};
}

void BackupDesk::backUpNow()
{
    if (reasonAgainst(false).isEmpty())
        begin({});
}

void BackupDesk::askWhereTo()
{
    if (!reasonAgainst(true).isEmpty())
        return;
    auto *dialog = new QFileDialog(m_window, tr("Back Up To"));
    dialog->setProperty(kTopicProperty, u"backups"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    // Nothing is ever replaced: what is there already is refused with a sentence, so that there is nothing to confirm.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    const QString ending = QLatin1String(backup::kEnding);
    dialog->setNameFilters({tr("Backups (*%1)").arg(ending), tr("All files (*)")});
    dialog->setDefaultSuffix(ending.mid(1));
    dialog->setDirectory(firstPlace());
    dialog->selectFile(backup::fileNameFor(m_book.path, backup::Reason::ByHand, QDateTime::currentDateTime()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSettings().setValue(kPlaceKey, QFileInfo(path).absolutePath());
        backUpTo(path);
    });
    dialog->open();
}

void BackupDesk::backUpTo(const QString &target)
{
    if (reasonAgainst(true).isEmpty())
        begin({.target = target});
}

void BackupDesk::backUpIfDue()
{
    if (m_book && !m_book.isReadOnly() && !m_job && (!m_nextDaily.isValid() || m_nextDaily <= QDateTime::currentDateTime()))
        begin({.why = Why::Daily});
}

void BackupDesk::cancel()
{
    constexpr std::chrono::seconds kCancelPatience{3};
    if (!m_job || !m_cancel)
        return;
    m_job->isCancelled = true;
    std::exchange(m_cancel, {})();
    showProgress();
    // A disk that does not answer holds it within the system, where nothing reaches it: nobody has to wait for that.
    QTimer::singleShot(kCancelPatience, this, [this, number = m_job->number] {
        if (m_job && m_job->number == number)
            end(Error{ErrorKind::Cancelled});
    });
}

template<class Answer>
void BackupDesk::watch(const QFuture<Answer> &future)
{
    auto *watcher = new QFutureWatcher<Answer>(this);
    const auto isOurs = [this, number = m_job->number] { return m_job && m_job->number == number; };
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, isOurs](int thousandths) {
        if (!isOurs() || thousandths == 0)
            return;
        const bool wasSeen = std::exchange(m_job->isSeen, true);
        m_job->thousandths = thousandths;
        showProgress();
        if (!wasSeen)
            Q_EMIT commandsChanged();
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, isOurs, watcher] {
        watcher->deleteLater();
        if (!isOurs())
            return;
        Outcome outcome = Error{ErrorKind::Cancelled};
        if (watcher->future().resultCount() > 0) {
            const Answer answer = watcher->result();
            outcome = answer ? Outcome(*answer) : Outcome(answer.error());
        } else if (m_job->made) {
            outcome = m_job->made; // it was cancelled too late
        }
        end(outcome);
    });
    m_cancel = [asked = future]() mutable { asked.cancel(); };
    watcher->setFuture(future);
}

void BackupDesk::begin(const Job &job)
{
    if (m_job) {
        m_next = job;
        Q_EMIT commandsChanged();
        return;
    }
    m_job = job;
    m_job->number = ++m_jobs;
    m_job->isSeen = job.why != Why::Daily;
    if (job.why == Why::Asked)
        watch(m_book.store->backUp({.bookPath = m_book.path, .reason = backup::Reason::ByHand, .target = job.target}));
    else
        watch(m_book.store->backUpIfDue(job.why == Why::Daily ? backup::Occasion::Daily : backup::Occasion::Closing));
    showProgress();
    Q_EMIT commandsChanged();
}

void BackupDesk::showProgress()
{
    if (!m_job->isSeen)
        return;
    Work work{tr("Backing up…"), m_job->thousandths, [this] { cancel(); }};
    if (m_goOn)
        work.what = tr("Backing up before closing…");
    if (m_job->isCancelled)
        work = {tr("Cancelling the backup…"), m_job->thousandths};
    Q_EMIT working(work);
}

void BackupDesk::end(const Outcome &outcome)
{
    const Job job = *std::exchange(m_job, {});
    m_cancel = {};
    Q_EMIT working({});
    if (outcome && *outcome)
        setFailed({});
    if (job.why == Why::Asked)
        endAsked(job, outcome);
    else if (job.why == Why::Daily)
        endDaily(outcome);
    else
        endClosing(outcome);
    if (m_goOn && !m_job && job.why != Why::Closing) {
        if (job.isCancelled)
            endClosing(Error{ErrorKind::Cancelled});
        else
            begin({.why = Why::Closing});
    } else if (m_next && !m_job && m_book) {
        begin(*std::exchange(m_next, {}));
    }
    Q_EMIT commandsChanged();
}

void BackupDesk::look()
{
    if (!m_book)
        return;
    // One at a time: at a folder that does not answer they would pile up.
    m_looksAgain = std::exchange(m_isLooking, true);
    if (m_looksAgain)
        return;
    auto asked = m_book.store->read(
        {}, [](db::Connection &connection) { return backup::backupSettings(connection); }, Store::Lane::Background);
    whenDone(this, asked, [this, store = m_book.store.get()](const Result<backup::BackupSettings> &settings) {
        if (m_book.store.get() != store)
            return;
        if (!settings) {
            m_isLooking = false;
            return;
        }
        auto found = onOwnThread([path = m_book.path, folders = backup::foldersOf(m_book.path, *settings)](Progress &) {
            return Look{backup::lastBackup(path, folders), book::Marks(path).untold()};
        });
        whenDone(this, found, [this, store](const Look &answer) {
            if (m_book.store.get() == store)
                takeLook(answer);
        });
    });
}

void BackupDesk::takeLook(const Look &found)
{
    m_isLooking = false;
    if (m_looksAgain) { // only the answer to the last question counts
        look();
        return;
    }
    m_isKnown = true;
    m_last = found.last;
    Q_EMIT standingChanged();
    if (found.untold)
        tellUntold(*found.untold);
}

void BackupDesk::takeMade(const backup::Made &made)
{
    if (m_job)
        m_job->made = made;
    const auto &first = made.copies.first();
    m_last = backup::LastBackup{first.path, first.takenAt.toLocalTime(), first.bytes};
    for (const auto &missed : made.missed)
        m_last->missingIn.append(missed.folder);
    m_isKnown = true;
    setFailed({});
    Q_EMIT standingChanged();
}

void BackupDesk::setFailed(const std::optional<Error> &error)
{
    m_failed = error;
    Q_EMIT standingChanged();
}

} // namespace tradebook::ui
