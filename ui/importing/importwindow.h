// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/filelook.h"
#include "ui/openbook.h"

#include <QDialog>
#include <QFuture>
#include <QTimer>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tradebook::ui {

class ImportRows;
class ImportSetup;
class MessageBar;

/// A file before it is imported: what it is and which column is which field, each to be changed, and beside it what becomes of every row.
/// That is the import itself with all of it taken back at its end, on a thread of its own, again after each change. Nothing is changed
/// here: importAsked() says what shall be done, and the window closes. Deletes itself when closed. UI thread.
class ImportWindow : public QDialog {
    Q_OBJECT
public:
    /// `preset`: as it was set up before.
    ImportWindow(
        const OpenBook &book, const transfer::FileLook &look, const std::optional<transfer::ImportRequest> &preset, QWidget *parent);
    ~ImportWindow() override;

    /// Nothing is being read or reviewed; for tests and screenshots.
    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_reviewTimer.isActive(); }

Q_SIGNALS:
    void importAsked(const tradebook::transfer::ImportRequest &request);
    void anotherFileAsked();

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildBody();
    [[nodiscard]] QWidget *buildFoot();
    void connectParts();

    void readMappings();
    void remember(const QString &name);
    void forget(const QString &name);
    void lookAgain(const QString &encoding, char delimiter);
    void askReview();
    void review();
    void takeReport(const Result<transfer::ImportReport> &report);
    void takeFailure(const Error &error);
    void saveRejected();
    void writeRejected(const QString &path);
    void stop();
    void importNow();

    void showFile();
    void showReport();
    void showRejected(qint64 taken);
    void setBusy(const QString &what);
    void showBusy();
    template<class Answer, class Then>
    void await(const QFuture<Result<Answer>> &future, Then then);

    const OpenBook m_book;
    transfer::FileLook m_look;
    MessageBar *m_messages;
    QLabel *m_title;
    QLabel *m_file;
    QPushButton *m_another;
    ImportSetup *m_setup;
    ImportRows *m_rows;
    QLabel *m_step;
    QLabel *m_busy;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_import;
    QPushButton *m_close;
    QFuture<Result<transfer::ImportReport>> m_run;
    QFuture<Result<transfer::FileLook>> m_looking;
    std::optional<transfer::ImportReport> m_report;
    QString m_doing;
    QTimer m_reviewTimer;
    QTimer m_busyTimer;
    quint64 m_generation = 0;
    int m_pending = 0;
};

} // namespace tradebook::ui
