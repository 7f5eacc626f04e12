// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldinput.h"

class QLabel;
class QPushButton;

namespace tradebook::ui {

/// A folder: typed, chosen in a dialog, or none, which has a meaning of its own. Says whether it is there now; that is looked at on
/// another thread, for it may lie on a disk that is slow or gone. UI thread.
class FolderInput : public LineInput {
    Q_OBJECT
public:
    struct Words {
        QString title; ///< of the dialog
        QString reset; ///< the button that empties it
        QString resetTip;
    };
    explicit FolderInput(const Words &words, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setReadOnly(bool isReadOnly) override;
    [[nodiscard]] bool hasNote() const override { return true; }
    /// What holds while it is empty.
    void setFallback(const QString &shown);
    /// Which one it is, for who cannot see where the buttons stand.
    void nameButtons(const QString &label);
    [[nodiscard]] QString note() const;

private:
    void choose();
    void pick(const QString &folder);
    void look();
    void enable();

    const Words m_words;
    QPushButton *m_choose;
    QPushButton *m_reset;
    QLabel *m_note;
    int m_looks = 0;
    bool m_isReadOnly = false;
};

} // namespace tradebook::ui
