// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace tradebook::ui {

/// The settings of the program on this computer, for this person: in force at once, kept in QSettings. UI thread.
class ProgramSettings : public QWidget {
    Q_OBJECT
public:
    explicit ProgramSettings(QWidget *parent = nullptr);

    void setFocusOnLanguage();

Q_SIGNALS:
    /// A book, or all of them, has been taken off the list.
    void recentBooksChanged();
    /// Another language holds; the windows are to be built anew.
    void languageChosen();
    /// The window shall go back to its first size and place.
    void windowResetAsked();

private:
    void buildLanguage();
    void buildAppearance();
    void buildTextSize();
    [[nodiscard]] QWidget *buildRecentBooks();
    void showRecentBooks();
    void forgetChosen();
    void forgetAll();

    QComboBox *m_language;
    QComboBox *m_appearance;
    QCheckBox *m_opensLast;
    QSpinBox *m_textSize;
    QListWidget *m_recent;
    QPushButton *m_remove;
    QPushButton *m_clear;
    QPushButton *m_reset;
};

} // namespace tradebook::ui
