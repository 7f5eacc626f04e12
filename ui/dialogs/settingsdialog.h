// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/openbook.h"

#include <QDialog>

class QTabWidget;

namespace tradebook::ui {

class BookSettings;
class MessageBar;
class ProgramSettings;

/// File > Settings…: every setting of the book and of the program, a tab each. A field is saved when it is left and valid; there is
/// nothing to apply. Deletes itself when closed. UI thread.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(const OpenBook &book, QWidget *parent);

    [[nodiscard]] BookSettings *bookSettings() const { return m_book; }
    [[nodiscard]] ProgramSettings *programSettings() const { return m_program; }
    /// Turns to the settings of the program.
    void showProgram();
    /// Nothing is being read or written.
    [[nodiscard]] bool isSettled() const;
    void done(int result) override;

Q_SIGNALS:
    /// What was left unsaved when the window was closed could not be written.
    void failed(const tradebook::Error &error);
    /// Closed, and what was left unsaved is written or kept.
    void left();

private:
    void showFailure(const Error &error);
    void goWhenSettled();

    MessageBar *m_messages;
    QTabWidget *m_tabs;
    BookSettings *m_book;
    ProgramSettings *m_program;
};

/// Opens the Settings window over the window of `parent`.
SettingsDialog *showSettings(QWidget *parent, const OpenBook &book);

} // namespace tradebook::ui
