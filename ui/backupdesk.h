// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keeping.h"
#include "core/book/marks.h"
#include "ui/openbook.h"
#include "ui/widgets/bookstatus.h"
#include "ui/widgets/messagebar.h"

#include <QDeadlineTimer>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

class QTimer;

namespace tradebook::ui {

/// Backs up the open book: when it is asked to, once a day, and before the book is closed; one at a time, editing goes on. Knows how old
/// the last verified backup is. Says what it does by signals. UI thread; every file is touched on another one.
class BackupDesk : public QObject {
    Q_OBJECT
public:
    /// window: where it asks for a place.
    explicit BackupDesk(QWidget *window);

    void setBook(const OpenBook &book);

    /// Into the book's backup folders.
    void backUpNow();
    /// Asks for the place first.
    void askWhereTo();
    void backUpTo(const QString &target);
    /// The daily backup, where it is due; asked by a timer.
    void backUpIfDue();
    void cancel();
    /// Looks again which backup is the last one; asked by a timer too.
    void look();

    /// Who is left when the book is closed: a window that goes on showing what was told, or nobody until the next start.
    enum class Leaving { Book, Program };
    /// Makes the backup that is due before the open book is closed, then calls goOn(). Where it fails or is cancelled, the book stays open
    /// and told() asks what to do. A later call replaces what one before would have gone on with. Calls at once where there is no book.
    void beforeClosing(std::function<void()> goOn, Leaving leaving = Leaving::Book);
    /// Nobody is there to answer until then: a backup before closing that fails, or has not ended after `patience`, is left, and told at
    /// the next start.
    void askNothing(QDeadlineTimer until, std::chrono::milliseconds patience = kUnaskedPatience);
    [[nodiscard]] bool asksNothing() const { return !m_asksNothing.hasExpired(); }
    /// What was typed last belongs into the book too.
    void settleField();

    /// Why the command is not there to be used; empty: it is.
    [[nodiscard]] QString reasonAgainst(bool chosenPlace) const;
    [[nodiscard]] bool isSettled() const { return !m_job && !m_isLooking; }

    /// How the status bar says it; no words where there is nothing to say.
    struct Standing {
        QString text;
        Tone tone = Tone::Neutral;
        QString tip;
    };
    [[nodiscard]] Standing standing() const;

Q_SIGNALS:
    /// Something the person is told once.
    void told(const tradebook::ui::MessageBar::Message &message);
    /// What goes on; without words: nothing.
    void working(const tradebook::ui::Work &work);
    void standingChanged();
    void commandsChanged();

private:
    enum class Why { Asked, Daily, Closing };
    struct Job {
        Why why = Why::Asked;
        QString target = {}; ///< of "Back Up To…"
        bool isSeen = false; ///< a daily one mostly finds nothing to do
        bool isCancelled = false;
        int number = 0;
        int thousandths = 0;
        std::optional<backup::Made> made = {};
    };
    using Outcome = Result<std::optional<backup::Made>>;
    /// What is found in the folders and in the marks of the book.
    struct Look {
        std::optional<backup::LastBackup> last;
        std::optional<book::Marks::Untold> untold;
    };

    void begin(const Job &job);
    template<class Answer>
    void watch(const QFuture<Answer> &future);
    void showProgress();
    void end(const Outcome &outcome);
    void endAsked(const Job &job, const Outcome &outcome);
    void endDaily(const Outcome &outcome);
    void endClosing(const Outcome &outcome);
    void stayOpen(const QString &why, const QString &details, Tone tone);
    void giveUp();
    void leave(const QString &untold);
    void takeLook(const Look &look);
    void tellUntold(const book::Marks::Untold &untold);
    void tellMade(const backup::Made &made);
    void takeMade(const backup::Made &made);
    void setFailed(const std::optional<Error> &error);
    [[nodiscard]] bool isBackup() const;

    static constexpr std::chrono::seconds kUnaskedPatience{4};

    QWidget *m_window;
    OpenBook m_book;
    std::optional<Job> m_job;
    std::optional<Job> m_next; ///< asked for while a daily one was looking whether it is due
    std::function<void()> m_cancel;
    std::function<void()> m_goOn; ///< once the book may be closed
    Leaving m_leaving = Leaving::Book;
    std::optional<backup::LastBackup> m_last;
    std::optional<Error> m_failed; ///< why the last daily backup was not made
    QDateTime m_nextDaily; ///< not before, after a failure
    bool m_isLooking = false;
    bool m_looksAgain = false; ///< asked for meanwhile
    bool m_isKnown = false;
    int m_jobs = 0; ///< there were so many
    QDeadlineTimer m_asksNothing;
    std::chrono::milliseconds m_patience = kUnaskedPatience;
    QTimer *m_ageTimer;
    QTimer *m_dueTimer;
};

} // namespace tradebook::ui
