// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/marks.h"
#include "core/upkeep/deepcheck.h"
#include "ui/openbook.h"
#include "ui/widgets/bookstatus.h"
#include "ui/widgets/messagebar.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <optional>

class QTimer;

namespace tradebook::ui {

class HealthDialog;

/// Looks the open book and its newest backups through: when it is asked to, and each week without a word unless something is wrong. One
/// at a time; editing and backups go on. Says what it finds by signals. UI thread.
class HealthDesk : public QObject {
    Q_OBJECT
public:
    /// window: over which it shows what was found.
    explicit HealthDesk(QWidget *window);

    void setBook(const OpenBook &book);

    /// Health…
    void show();
    /// On demand, with progress and Cancel.
    void checkNow();
    /// The weekly check, where it is due; asked by a timer.
    void checkIfDue();
    void cancel();

    /// Somebody waits for a check that goes on.
    [[nodiscard]] bool isChecking() const { return m_job && m_job->why == Why::Asked; }
    [[nodiscard]] int thousandths() const { return m_job ? m_job->thousandths : -1; }
    /// No check that anybody waits for goes on, and what is remembered is known.
    [[nodiscard]] bool isSettled() const { return !isChecking() && m_looks == 0; }
    /// What the last check since the book was opened has found.
    [[nodiscard]] const std::optional<upkeep::DeepCheck> &found() const { return m_found; }
    /// What this machine remembers of the last one, also of earlier days.
    [[nodiscard]] const std::optional<book::Marks::DeepCheck> &remembered() const { return m_remembered; }
    [[nodiscard]] const OpenBook &book() const { return m_book; }

Q_SIGNALS:
    /// Something the person is told once.
    void told(const tradebook::ui::MessageBar::Message &message);
    /// What goes on; without words: nothing.
    void working(const tradebook::ui::Work &work);
    /// found() is another one.
    void checked();
    /// What isChecking(), found() and the rest say is not what it was.
    void changed();
    void backUpAsked();
    void backupsAsked();

private:
    enum class Why {
        Asked,
        Weekly,
        Again, ///< something was found, and something was done about it
    };
    struct Job {
        Why why = Why::Asked;
        bool isCancelled = false;
        int thousandths = -1;
    };
    using Outcome = Result<std::optional<upkeep::DeepCheck>>;

    void begin(Why why);
    template<class Answer>
    void watch(const QFuture<Answer> &future);
    void showProgress();
    void end(const Outcome &outcome);
    void fail(const Job &job, const Error &error);
    void tell(const upkeep::DeepCheck &check);
    void look();
    void checkAgain();
    void takeBackup(const backup::Made &made);

    QWidget *m_window;
    OpenBook m_book;
    std::optional<Job> m_job;
    QFuture<void> m_future;
    std::optional<upkeep::DeepCheck> m_found;
    std::optional<book::Marks::DeepCheck> m_remembered;
    int m_looks = 0; ///< under way
    QTimer *m_dueTimer;
    QPointer<HealthDialog> m_dialog;
};

} // namespace tradebook::ui
