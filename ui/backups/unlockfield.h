// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keyring.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tradebook::ui {

/// Asks for the passphrase of an encrypted backup, beside what is shown of it. The key it gives stays in the keyring, the passphrase
/// nowhere. UI thread; the deriving is done off it.
class UnlockField : public QWidget {
    Q_OBJECT
public:
    explicit UnlockField(const backup::Keyring &keys, QWidget *parent = nullptr);

    /// Empty: nothing is asked, and what was typed is gone.
    void ask(const QString &path);
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /// The backup that was asked for opens now, and all that have the same passphrase.
    void unlocked();

private:
    void tryIt();
    void take(const QString &path, const Result<void> &answer);
    void say(const QString &reason);
    void enable();

    const backup::Keyring m_keys;
    QString m_path;
    QLineEdit *m_passphrase;
    QPushButton *m_open;
    QLabel *m_reason;
    int m_pending = 0;
};

} // namespace tradebook::ui
