// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/unlockfield.h"

#include "core/ownthread.h"
#include "core/words/words.h"
#include "ui/support/answer.h"
#include "ui/support/icons.h"
#include "ui/support/restyling.h"
#include "ui/widgets/facts.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

UnlockField::UnlockField(const backup::Keyring &keys, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_passphrase(new QLineEdit(this))
    , m_open(new QPushButton(icon(u"lock"_s), tr("Open"), this))
    , m_reason(secondaryLabel({}, this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = secondaryLabel(tr("Passphrase"), this);
    label->setBuddy(m_passphrase);
    layout->addWidget(label, 0, 0, 1, 2);
    layout->addWidget(m_passphrase, 1, 0);
    layout->addWidget(m_open, 1, 1);
    layout->addWidget(m_reason, 2, 0, 1, 2);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setToolTip(tr("The passphrase that was set when this backup was made"));
    m_open->setToolTip(tr("Opens this backup, and all with the same passphrase, until the book is closed"));
    m_open->setAutoDefault(false);
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setProperty("tone", toneName(Tone::Bad, u"bad"_s));
    m_reason->setMinimumWidth(1);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockField::tryIt);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] { say({}); });
    connect(m_passphrase, &QLineEdit::textChanged, this, &UnlockField::enable);
    connect(m_open, &QPushButton::clicked, this, &UnlockField::tryIt);
    ask({});
}

void UnlockField::ask(const QString &path)
{
    m_path = path;
    m_passphrase->clear();
    say({});
    setVisible(!path.isEmpty());
    enable();
}

void UnlockField::tryIt()
{
    if (m_pending > 0 || m_path.isEmpty() || m_passphrase->text().isEmpty())
        return;
    ++m_pending;
    say({});
    enable();
    const backup::Passphrase passphrase(m_passphrase->text());
    const auto future = onOwnThread([keys = m_keys, path = m_path, passphrase](Progress &) { return keys.unlock(path, passphrase); });
    whenDone(this, future, [this, path = m_path](const Result<void> &answer) { take(path, answer); });
}

void UnlockField::take(const QString &path, const Result<void> &answer)
{
    --m_pending;
    enable();
    if (path != m_path)
        return; // another backup was selected meanwhile
    if (answer) {
        ask({});
        Q_EMIT unlocked();
        return;
    }
    // Its name stands above.
    say(words::sentence(Error{answer.error().kind, {}, answer.error().detail}));
    m_passphrase->setFocus();
    m_passphrase->selectAll();
}

void UnlockField::say(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void UnlockField::enable()
{
    m_passphrase->setEnabled(m_pending == 0);
    m_open->setEnabled(m_pending == 0 && !m_passphrase->text().isEmpty());
    m_open->setText(m_pending == 0 ? tr("Open") : tr("Opening…"));
}

} // namespace tradebook::ui
