// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/sealing.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tradebook::ui {

/// Whether backups are encrypted; takes a passphrase, twice, and makes the book's key of it off the UI thread. Writing that is its owner's;
/// the passphrase goes nowhere. UI thread.
class EncryptionField : public QWidget {
    Q_OBJECT
public:
    enum class State { Off, On, Unreadable };

    explicit EncryptionField(QWidget *parent = nullptr);

    void setState(State state);
    void setReadOnly(bool isReadOnly);
    /// What has the buddy label.
    [[nodiscard]] QWidget *target() const;
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /// Absent: backups are no longer to be encrypted.
    void chosen(const std::optional<tradebook::backup::PublicKey> &key);

private:
    QWidget *buildForm();
    void openForm();
    void closeForm();
    void derive();
    void follow();
    void enable();
    void say(const QString &reason);

    QLabel *m_state;
    QPushButton *m_change;
    QPushButton *m_off;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QLabel *m_hint;
    QLabel *m_reason;
    QPushButton *m_apply;
    QPushButton *m_cancel;
    QWidget *m_form;
    State m_is = State::Off;
    bool m_isReadOnly = false;
    bool m_isOpen = false;
    int m_pending = 0;
};

} // namespace tradebook::ui
