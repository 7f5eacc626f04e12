// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/backupsmodel.h"
#include "ui/backups/previewing.h"
#include "ui/backups/unlockfield.h"

#include <QScrollArea>
#include <QTimer>

class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace tradebook::ui {

class TextTable;

/// Beside the list of backups: what restoring the selected one would bring back and take away, and what can be done with it. UI thread.
class BackupPane : public QScrollArea {
    Q_OBJECT
public:
    explicit BackupPane(const RestoreTarget &target, QWidget *parent = nullptr);

    /// Another backup: it is staged and compared once the selection rests. None: nothing is shown.
    void showBackup(const std::optional<BackupRow> &row);
    /// What has become known of the backup that is shown.
    void updateBackup(const BackupRow &row);
    /// Something goes on that this pane waits for (a restore, a check); empty: no longer.
    void setWork(const QString &what);
    void setProgress(int thousandths);
    /// What the staged backup is wanted for: it can be looked at wherever it lies, and restored from beside the book alone. Share: somebody
    /// else reads it, too.
    enum class Use { Look, Restore, Share };
    /// The staged backup, given away unless it is shared: the pane goes on without it. Absent where it has to be staged anew.
    [[nodiscard]] std::optional<restore::Staged> takeStaged(Use use);
    /// Where the book shall be.
    [[nodiscard]] QString bookPath() const;
    [[nodiscard]] bool isSettled() const { return !m_restTimer.isActive() && !m_previewing->isBusy() && m_unlock->isSettled(); }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void restoreAsked();
    void lookAsked();
    void bringBackAsked();
    void verifyAsked();
    void showFileAsked();
    void cancelAsked();
    /// A passphrase was given that opens the backup that is shown.
    void unlocked();

private:
    void build();
    void buildPlace();
    void begin();
    void follow();
    void cancel();
    void takePreview(const Previewed &previewed);
    void takeRefusal(const Error &error);
    void sayWhatIsOdd(const Previewed &previewed);
    void setRows(const restore::Preview &preview);
    void choosePlace();
    void say(const QString &sentence, Tone tone);
    void updateButtons();
    void updateBusy();

    const RestoreTarget m_target;
    Previewing *m_previewing;
    std::optional<BackupRow> m_row;
    std::optional<Previewed> m_previewed;
    QString m_work; ///< of somebody else
    bool m_isRefused = false;
    bool m_isReadOnly = false;
    QTimer m_restTimer;
    QTimer m_changeTimer; ///< until the book is compared again
    QTimer m_busyTimer;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_notice;
    TextTable *m_table;
    QLabel *m_promise;
    QWidget *m_place;
    QLineEdit *m_path;
    QLabel *m_busy;
    QProgressBar *m_progress;
    UnlockField *m_unlock;
    QPushButton *m_cancel;
    QPushButton *m_restore;
    QPushButton *m_look;
    QPushButton *m_verify;
    QPushButton *m_showFile;
    QPushButton *m_compare;
    QPushButton *m_bringBack;
};

} // namespace tradebook::ui
