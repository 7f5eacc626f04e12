// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/filelook.h"
#include "ui/openbook.h"
#include "ui/widgets/bookstatus.h"
#include "ui/widgets/messagebar.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace tradebook::ui {

class BookDesk;
class ImportWindow;

/// Imports files into the open book, or into a new one: chooses the file, looks at it before anything is made or opened, shows what it
/// would do, does it in the background and says what became of it. One at a time. UI thread.
class ImportDesk : public QObject {
    Q_OBJECT
public:
    ImportDesk(QWidget *window, BookDesk *books);
    ~ImportDesk() override;

    /// A table of text by its ending; for files that are dropped.
    [[nodiscard]] static bool isImportName(const QString &path);
    void askFile();
    /// `preset`: as it was set up before.
    void begin(const QString &path, const std::optional<transfer::ImportRequest> &preset = {});
    /// No new book was made for the file that waits for one.
    void forget();

    /// Goes on where nothing is lost by that; where an import would be stopped, its person says so first.
    void beforeQuitting(std::function<void()> goOn);

    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /// A file waits for a new book, which may be called so.
    void newBookAsked(const QString &name);
    void openBookAsked(const QString &path);
    /// What has been imported is on this page.
    void pageAsked(const QString &page);
    void told(const tradebook::ui::MessageBar::Message &message);
    void working(const tradebook::ui::Work &work);

private:
    struct Waiting {
        transfer::FileLook look;
        std::optional<transfer::ImportRequest> preset;
    };
    [[nodiscard]] bool refuses(const QString &path);
    void takeLook(const transfer::FileLook &look, const std::optional<transfer::ImportRequest> &preset);
    void show(const Waiting &waiting);
    void run(const transfer::ImportRequest &request);
    void takeReport(const transfer::ImportRequest &request, const transfer::ImportReport &report);
    void takeFailure(const transfer::ImportRequest &request, const Error &error);
    void saveRejected(const transfer::ImportReport &report, const QString &file);
    void takeBook(const OpenBook &book);

    QWidget *m_parent;
    BookDesk *m_books;
    QPointer<ImportWindow> m_window;
    std::optional<Waiting> m_waiting;
    QFuture<Result<transfer::FileLook>> m_looking;
    QFuture<Result<transfer::ImportReport>> m_run;
    quint64 m_asked = 0;
    int m_pending = 0;
    bool m_isRunning = false;
    bool m_isCommitted = false; ///< the book holds what is being imported
    bool m_isClosing = false; ///< the book is being closed under it
};

} // namespace tradebook::ui
