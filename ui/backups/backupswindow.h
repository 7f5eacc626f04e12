// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/backuppane.h"
#include "ui/backups/backupreading.h"

#include <QDialog>
#include <QFuture>

class QLabel;
class QPushButton;

namespace tradebook::ui {

class BackupsTable;
class EmptyState;
class MessageBar;

/// The backups of a book, what is in them, and what can be done with them. Reads in the background and stops when it is closed; never in
/// the way of the main window. Deletes itself when closed. UI thread.
class BackupsWindow : public QDialog {
    Q_OBJECT
public:
    BackupsWindow(const RestoreTarget &target, QWidget *parent);

    /// Selects the newest backup as soon as the list is here, or this one, which is added where it is not among them.
    void selectNewest();
    void selectFile(const QString &path);
    /// A restore goes on (empty: no longer), and how far it has come.
    void setWork(const QString &what);
    void setProgress(int thousandths);
    void showError(const Error &error);
    [[nodiscard]] const RestoreTarget &target() const { return m_target; }
    /// Nothing is being read; for screenshots and tests.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void restoreAsked(
        const tradebook::backup::Backup &backup, const QString &bookPath, const std::optional<tradebook::restore::Staged> &staged);
    void lookAsked(const tradebook::backup::Backup &backup, const std::optional<tradebook::restore::Staged> &staged);
    void bringBackAsked(const tradebook::backup::Backup &backup, const std::optional<tradebook::restore::Staged> &staged);
    void cancelAsked();
    void backUpAsked();
    void settingsAsked();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    void readFolders();
    void reload();
    void takeList(const QList<backup::Backup> &backups);
    void takeContents(const QString &path, const Result<backup::Contents> &contents);
    void takeCurrent();
    void chooseFile();
    void verify();
    void showFile();
    void showSummary();
    void showEmptiness(bool isEmpty);
    [[nodiscard]] const BackupRow *currentRow() const;

    const RestoreTarget m_target;
    BackupsModel *m_model;
    BackupReading *m_reading;
    BackupsTable *m_table;
    BackupPane *m_pane;
    MessageBar *m_messages;
    QLabel *m_summary;
    EmptyState *m_empty;
    QPushButton *m_settings;
    QPushButton *m_backUp;
    QStringList m_folders;
    QStringList m_files; ///< that were chosen besides
    QString m_shown; ///< path of the backup in the pane
    QString m_wanted; ///< path of the one to select once it is listed
    QFuture<void> m_verifying;
    bool m_isFolderKnown = false;
    bool m_hasTwoPlaces = false; ///< every backup goes to both
};

} // namespace tradebook::ui
