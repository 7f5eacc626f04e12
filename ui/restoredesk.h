// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backups.h"
#include "core/restore/restoring.h"
#include "ui/openbook.h"
#include "ui/widgets/bookstatus.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QAction;

namespace tradebook::ui {

class BackupsWindow;
class BookDesk;
class BringBackWindow;
class MainWindow;

/// Everything the window does with backups but making them: the list, looking into one, restoring one and taking that back, with a book
/// open or without one. UI thread.
class RestoreDesk : public QObject {
    Q_OBJECT
public:
    explicit RestoreDesk(MainWindow *window);
    ~RestoreDesk() override;

    /// Backups… and Restore…: of the open book; without one of the books opened last.
    void showBackups();
    /// The same for a book that does not open.
    void showBackupsOf(const QString &bookPath);
    /// The same, with a file that somebody has chosen.
    void showBackup(const QString &path);
    /// A backup was opened or dropped like a book: says what it is, and offers what can be done with it.
    void offer(const QString &path);
    /// Opens a backup in a window of its own, read-only.
    void lookInto(const QString &path);
    /// Whether it goes on with a book's refusal itself: a restore is under way.
    [[nodiscard]] bool takesRefusal(const QString &path, const Error &error);
    /// The book was edited: [Undo Restore], which would take that along without a word, goes from the message bar.
    void withdrawUndo();
    void closeWindows();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] BackupsWindow *backupsWindow() const;
    [[nodiscard]] BringBackWindow *bringBackWindow() const;

Q_SIGNALS:
    /// In the status bar; without words: no longer.
    void working(const tradebook::ui::Work &work);
    /// The book is as it was; what is shown of it is to be read again.
    void notRestored();
    /// Back Up Now in the list of backups.
    void backUpAsked();

private:
    enum class Step {
        Staging,
        Opening, ///< the book that is to be restored
        Closing, ///< the book that is open, to be replaced
        Restoring,
    };
    /// One restore, from the click to its message.
    struct Order {
        QString source;
        QString when; ///< for sentences
        QString bookPath;
        std::optional<restore::Staged> staged;
        bool isUndo = false;
        bool isCommitted = false; ///< the book holds it: Store::changed()
        Step step = Step::Staging;
    };
    void show(const OpenBook &book, const QString &bookPath);
    void begin(Order order);
    void stageThenGoOn();
    void goOn();
    void restoreOpen();
    void replace();
    void takeOpened(const OpenBook &book);
    void takeClosed();
    void noteCommit(const Changes &changes);
    void finish(const restore::Restored &restored);
    void fail(const Error &error);
    void setWork(const QString &what);
    void setProgress(int thousandths);
    void sayReplaced();
    void undo(const QString &safetyCopy);
    void openLook(const backup::Backup &backup, const restore::Staged &staged);
    void stageToLook(const backup::Backup &backup);
    void bringBack(const backup::Backup &backup, const std::optional<restore::Staged> &staged);
    void closeBringing();
    template<class Answer>
    void follow(const QFuture<Answer> &future, std::function<void(const Answer &)> then);

    MainWindow *m_window;
    BookDesk *m_desk;
    QPointer<BackupsWindow> m_backups;
    QPointer<BringBackWindow> m_bringing;
    QList<QPointer<MainWindow>> m_looks;
    std::optional<Order> m_order;
    std::optional<restore::Restored> m_replaced; ///< told once the book is open
    QFuture<void> m_future;
    QString m_work; ///< in words
    QString m_undoOffer; ///< what the message bar says beside [Undo Restore]; empty: it has none
    backup::Keyring m_keys; ///< of encrypted backups, until the book is closed
    bool m_isBusy = false;
};

template<class Answer>
void RestoreDesk::follow(const QFuture<Answer> &future, std::function<void(const Answer &)> then)
{
    m_future = QFuture<void>(future);
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, &RestoreDesk::setProgress);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then = std::move(then)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->result());
        else
            fail(Error{ErrorKind::Cancelled});
    });
    watcher->setFuture(future);
}

} // namespace tradebook::ui
