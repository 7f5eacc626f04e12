// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/healthdesk.h"

#include "core/words/words.h"
#include "ui/dialogs/healthdialog.h"
#include "ui/healthwords.h"
#include "ui/support/answer.h"
#include "ui/support/away.h"

#include <QLoggingCategory>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

Q_LOGGING_CATEGORY(lcHealth, "tradebook.ui.health")

constexpr std::chrono::seconds kFirstDue{30}; // opening a book and looking around come first
constexpr std::chrono::hours kDueEvery{1};

} // namespace

HealthDesk::HealthDesk(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_dueTimer(new QTimer(this))
{
    m_dueTimer->setObjectName(u"healthTimer"_s);
    connect(m_dueTimer, &QTimer::timeout, this, [this] {
        m_dueTimer->setInterval(kDueEvery);
        checkIfDue();
    });
}

void HealthDesk::setBook(const OpenBook &book)
{
    const bool isSame = m_book.store == book.store;
    if (m_book && !isSame)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    m_book = book;
    if (isSame)
        return;
    if (m_dialog)
        m_dialog->close();
    m_job.reset();
    m_future = {};
    m_found.reset();
    m_remembered.reset();
    m_looks = 0;
    m_dueTimer->stop();
    Q_EMIT working({});
    if (m_book) {
        connect(m_book.store.get(), &Store::backedUp, this, [this](const backup::Made &made) {
            takeBackup(made);
            if (m_remembered && !m_remembered->damagedBackups.isEmpty())
                checkAgain();
        });
        connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
            if (changes.action && changes.action->kind == restore::kAction)
                checkAgain();
        });
        look();
        m_dueTimer->start(kFirstDue);
    }
    Q_EMIT changed();
}

void HealthDesk::show()
{
    if (!m_book)
        return;
    if (!m_dialog || !m_dialog->isVisible())
        m_dialog = new HealthDialog(this, m_window);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void HealthDesk::checkNow()
{
    if (!m_book || isChecking())
        return;
    if (m_job) {
        m_job->why = Why::Asked; // it goes on already, without a word so far
        showProgress();
    } else {
        begin(Why::Asked);
    }
}

void HealthDesk::checkIfDue()
{
    if (m_book && !m_job)
        begin(Why::Weekly);
}

/// Something was found, and now there is another backup or another book.
void HealthDesk::checkAgain()
{
    if (m_book && !m_job && m_remembered && !m_remembered->isWhole())
        begin(Why::Again);
}

/// The check found none; what was proven when it was made needs no second look.
void HealthDesk::takeBackup(const backup::Made &made)
{
    if (!m_found || !m_found->backups.isEmpty())
        return;
    for (const auto &copy : made.copies)
        m_found->backups.append({copy.path});
    Q_EMIT changed();
}

void HealthDesk::cancel()
{
    if (!m_job)
        return;
    m_job->isCancelled = true;
    m_future.cancel();
    showProgress();
}

void HealthDesk::begin(Why why)
{
    m_job = Job{.why = why};
    if (why == Why::Weekly)
        watch(m_book.store->checkDeeplyIfDue());
    else
        watch(m_book.store->checkDeeply());
    showProgress();
}

template<class Answer>
void HealthDesk::watch(const QFuture<Answer> &future)
{
    auto *watcher = new QFutureWatcher<Answer>(this);
    const auto isOurs = [this, store = m_book.store.get()] { return m_job && m_book.store.get() == store; };
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, isOurs](int thousandths) {
        if (!isOurs() || thousandths == 0)
            return;
        m_job->thousandths = thousandths;
        showProgress();
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, isOurs, watcher] {
        watcher->deleteLater();
        if (!isOurs())
            return;
        if (watcher->future().resultCount() == 0) {
            end(Error{ErrorKind::Cancelled});
        } else {
            const Answer answer = watcher->result();
            end(answer ? Outcome(*answer) : Outcome(answer.error()));
        }
    });
    m_future = QFuture<void>(future);
    watcher->setFuture(future);
}

void HealthDesk::showProgress()
{
    if (isChecking()) {
        Work work{tr("Checking the book and its backups…"), m_job->thousandths, [this] { cancel(); }};
        if (m_job->isCancelled)
            work = {tr("Cancelling the check…"), m_job->thousandths};
        Q_EMIT working(work);
    }
    Q_EMIT changed();
}

void HealthDesk::end(const Outcome &outcome)
{
    const Job job = *std::exchange(m_job, {});
    Q_EMIT working({});
    if (!outcome) {
        fail(job, outcome.error());
    } else if (!*outcome && job.why == Why::Asked) {
        begin(Why::Asked); // asked for while it was found that none is due
    } else if (*outcome) {
        const bool wasWhole = !m_remembered || m_remembered->isWhole();
        m_found = **outcome;
        m_remembered = upkeep::markOf(*m_found);
        Q_EMIT checked();
        // The weekly check of what is well says nothing.
        if (job.why == Why::Asked || !m_found->isWhole() || !wasWhole)
            tell(*m_found);
    }
    Q_EMIT changed();
}

void HealthDesk::fail(const Job &job, const Error &error)
{
    if (error.kind == ErrorKind::Closed)
        return;
    if (job.why != Why::Asked) {
        qCWarning(lcHealth) << "the book was not checked:" << words::sentence(error) << error.detail;
        return;
    }
    if (error.kind == ErrorKind::Cancelled) {
        Q_EMIT told({Tone::Accent, tr("The check was cancelled; what it had seen by then says nothing.")});
        return;
    }
    MessageBar::Message message{Tone::Bad, tr("The book could not be checked. %1").arg(words::sentence(error))};
    message.details = error.detail;
    message.button = tr("Try Again");
    message.action = [this] { checkNow(); };
    Q_EMIT told(message);
}

void HealthDesk::tell(const upkeep::DeepCheck &check)
{
    const auto verdict = healthwords::verdict(check);
    MessageBar::Message message{verdict.tone, verdict.text};
    message.details = healthwords::report(check, m_book.figures).join(u'\n');
    const auto backUp = [this] { Q_EMIT backUpAsked(); };
    if (!check.book.isHealthy()) {
        message.button = tr("Restore a Backup…");
        message.action = [this] { Q_EMIT backupsAsked(); };
        message.otherButton = tr("Show Findings");
        message.otherAction = [this] { show(); };
    } else if (!check.damagedBackups().isEmpty()) {
        message.button = tr("Back Up Now");
        message.action = backUp;
        message.otherButton = tr("Show Backups");
        message.otherAction = [this] { Q_EMIT backupsAsked(); };
    } else if (check.backups.isEmpty() && !m_book.isReadOnly()) {
        message.button = tr("Back Up Now");
        message.action = backUp;
    }
    Q_EMIT told(message);
}

void HealthDesk::look()
{
    ++m_looks;
    auto asked = away([path = m_book.store->path()] { return book::Marks(path).lastDeepCheck(); });
    whenDone(this, asked, [this, store = m_book.store.get()](const std::optional<book::Marks::DeepCheck> &last) {
        if (m_book.store.get() != store)
            return;
        --m_looks;
        if (!m_found)
            m_remembered = last;
        Q_EMIT changed();
    });
}

} // namespace tradebook::ui
