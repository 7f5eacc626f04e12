// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backups.h"
#include "core/backup/backupsettings.h"
#include "core/backup/keeping.h"
#include "core/book/bookinfo.h"
#include "core/book/marks.h"
#include "tests/ui/windowfixture.h"
#include "ui/backupdesk.h"
#include "ui/bookdesk.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QStandardPaths>
#include <QThread>
#include <QToolButton>

namespace tradebook::test {

/// A folder in which nobody can make a file, root neither.
inline QString folderWithoutWriting()
{
    return QStringLiteral("/sys");
}

/// A book at rest that wants to be backed up like this.
struct ShopToBackUp {
    explicit ShopToBackUp(const backup::BackupSettings &settings = {})
        : m_book(QStringLiteral("EUR"), QStringLiteral("Europe/Berlin"))
    {
        QStandardPaths::setTestModeEnabled(true);
        set(settings);
        m_book.close();
    }
    [[nodiscard]] QString path() const { return m_book.path(); }
    [[nodiscard]] QString folder() const { return m_book.folder(); }
    /// Where backups go when nothing else is said.
    [[nodiscard]] QString backups() const { return backup::folderFor(path()); }
    [[nodiscard]] QList<backup::Backup> made() const { return backup::listBackups(backups()); }

private:
    void set(const backup::BackupSettings &settings)
    {
        mustCommit(m_book.writer(), [&] { return backup::setBackupSettings(m_book.writer(), settings); });
    }
    TestBook m_book;
};

/// A window with a book, and what it says about backups.
struct BackupWindow {
    Window window;

    explicit BackupWindow(const QString &book, Store::Mode mode = Store::Mode::ReadWrite)
    {
        window->openBook(book, mode);
        if (!test::comes([this] { return window->hasBook() && window->isSettled(); }))
            qFatal("the book does not open");
    }
    [[nodiscard]] ui::BackupDesk *desk() { return window->backupDesk(); }
    [[nodiscard]] Store &store() { return *window->desk()->book().store; }
    [[nodiscard]] QString message() { return window->messageBar()->text(); }
    void settle()
    {
        if (!test::comes([this] { return desk()->isSettled(); }))
            qFatal("the backup does not end");
    }
    void trigger(const QString &command)
    {
        window.action(command)->trigger();
        settle();
    }
    /// A button of the message bar; null where it has none of this name now.
    [[nodiscard]] QPushButton *button(const QString &name) { return shown<QPushButton>(window->messageBar(), name); }
    [[nodiscard]] QToolButton *standing() { return window->findChild<QToolButton *>(QStringLiteral("statusBackup")); }
    [[nodiscard]] QPushButton *cancel() { return window->findChild<QPushButton *>(QStringLiteral("statusCancel")); }
    [[nodiscard]] QLabel *work() { return window->findChild<QLabel *>(QStringLiteral("statusWork")); }
    /// An edit, so that there is something to back up.
    void edit(const QString &name)
    {
        auto written = store().write({QStringLiteral("book.update")}, [name](db::Connection &connection) -> Result<void> {
            auto info = book::bookInfo(connection);
            if (!info)
                return info.error();
            info->name = name;
            return book::setBookInfo(connection, *info);
        });
        if (!test::comes([&] { return written.isFinished(); }) || !written.result())
            qFatal("the book cannot be changed");
    }

private:
    template<class Button>
    static Button *shown(const QWidget *parent, const QString &name)
    {
        for (auto *button : parent->findChildren<Button *>()) {
            if (button->isVisible() && button->text() == name)
                return button;
        }
        return nullptr;
    }
};

/// While it lives, backups of this store wait.
class HeldBackups {
public:
    explicit HeldBackups(Store &store)
    {
        while (!hold(store)) { }
        m_gate->entered.acquire();
    }
    Q_DISABLE_COPY_MOVE(HeldBackups)
    ~HeldBackups() { letGo(); }
    void letGo()
    {
        if (!std::exchange(m_isOpen, true))
            m_gate->opened.release();
    }

private:
    struct Gate {
        QSemaphore entered;
        QSemaphore opened;
    };
    /// A refused backup; what follows it runs on the thread that makes backups, unless it was refused before that could be said.
    bool hold(Store &store)
    {
        auto refused = store.backUp({.bookPath = store.path(), .target = store.path()});
        m_held = refused.then(QtFuture::Launch::Sync, [gate = m_gate, own = QThread::currentThread()](const Result<backup::Made> &) {
            if (QThread::currentThread() == own)
                return false;
            gate->entered.release();
            gate->opened.acquire();
            return true;
        });
        return !m_held.isFinished() || m_held.result();
    }

    std::shared_ptr<Gate> m_gate = std::make_shared<Gate>();
    QFuture<bool> m_held;
    bool m_isOpen = false;
};

} // namespace tradebook::test
