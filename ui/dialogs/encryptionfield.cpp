// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/encryptionfield.h"

#include "core/ownthread.h"
#include "core/words/words.h"
#include "ui/support/answer.h"
#include "ui/support/restyling.h"
#include "ui/widgets/facts.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// Below this, a computer that tries them one after the other has a chance.
constexpr qsizetype kShort = 12;

QLineEdit *secretInput(const QString &tip, QWidget *parent)
{
    auto *made = new QLineEdit(parent);
    made->setEchoMode(QLineEdit::Password);
    made->setToolTip(tip);
    return made;
}

} // namespace

EncryptionField::EncryptionField(QWidget *parent)
    : QWidget(parent)
    , m_state(secondaryLabel({}, this))
    , m_change(new QPushButton(this))
    , m_off(new QPushButton(tr("Switch Off"), this))
    , m_passphrase(secretInput(tr("What opens the backups; any letters of any language, and blanks"), this))
    , m_again(secretInput(tr("The passphrase once more, against slips of the finger"), this))
    , m_hint(secondaryLabel({}, this))
    , m_reason(secondaryLabel({}, this))
    , m_apply(new QPushButton(tr("Set Passphrase"), this))
    , m_cancel(new QPushButton(tr("Leave It"), this))
    , m_form(buildForm())
{
    m_apply->setWhatsThis(tr("From now on backups open with this passphrase only. It is kept nowhere: write it down first."));
    m_off->setToolTip(tr("Backups that are made from now on can be read by whoever has the file; older ones stay encrypted"));
    m_cancel->setToolTip(tr("Changes nothing"));
    for (auto *each : {m_change, m_off, m_apply, m_cancel})
        each->setAutoDefault(false);
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setProperty("tone", toneName(Tone::Bad, u"bad"_s));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_state);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_change);
    buttons->addWidget(m_off);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(m_form);
    connect(m_change, &QPushButton::clicked, this, &EncryptionField::openForm);
    connect(m_cancel, &QPushButton::clicked, this, &EncryptionField::closeForm);
    connect(m_apply, &QPushButton::clicked, this, &EncryptionField::derive);
    connect(m_off, &QPushButton::clicked, this, [this] { Q_EMIT chosen(std::nullopt); });
    for (auto *each : {m_passphrase, m_again}) {
        connect(each, &QLineEdit::textChanged, this, &EncryptionField::follow);
        connect(each, &QLineEdit::returnPressed, this, &EncryptionField::derive);
    }
    closeForm();
    setState(State::Off);
}

QWidget *EncryptionField::buildForm()
{
    auto *form = new QWidget(this);
    auto *layout = new QGridLayout(form);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    auto *warning
        = new QLabel(tr("Nobody can open these backups without the passphrase: there is no other way in, not for us either. Keep it "
                        "where you will find it when this computer is gone."),
            form);
    warning->setTextFormat(Qt::PlainText);
    warning->setWordWrap(true);
    warning->setProperty("role", u"reason"_s);
    warning->setProperty("tone", toneName(Tone::Notice, u"notice"_s));
    auto *first = secondaryLabel(tr("Passphrase"), form);
    auto *second = secondaryLabel(tr("The same again"), form);
    first->setBuddy(m_passphrase);
    second->setBuddy(m_again);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    int row = 0;
    for (QWidget *each : std::initializer_list<QWidget *>{first, m_passphrase, second, m_again, m_hint, warning, m_reason})
        layout->addWidget(each, row++, 0);
    layout->addLayout(buttons, row, 0);
    return form;
}

QWidget *EncryptionField::target() const
{
    return m_change;
}

void EncryptionField::setState(State state)
{
    m_is = state;
    switch (state) {
    case State::Off:
        m_state->setText(tr("Off: whoever has a backup can read it."));
        break;
    case State::On:
        m_state->setText(
            tr("On: the backups open with their passphrase only. Copies made before a restore or an update lie beside the book, "
               "which is not encrypted, and are not either."));
        break;
    case State::Unreadable:
        m_state->setText(tr("What was set cannot be read, so no backup is made. Set a passphrase, or switch encryption off."));
        break;
    }
    m_change->setText(state == State::On ? tr("Change Passphrase…") : tr("Encrypt Backups…"));
    m_change->setToolTip(state == State::On ? tr("For the backups that are made from now on; older ones keep theirs")
                                            : tr("Backups that are made from now on open with a passphrase only"));
    enable();
}

void EncryptionField::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    if (isReadOnly)
        closeForm();
    enable();
}

void EncryptionField::openForm()
{
    m_isOpen = true;
    m_form->show();
    m_passphrase->setFocus();
    enable();
    // Once it has its place, all of it is scrolled to.
    QTimer::singleShot(0, this, [this] {
        for (QWidget *each = parentWidget(); each != nullptr; each = each->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(each))
                area->ensureWidgetVisible(m_form);
        }
    });
}

void EncryptionField::closeForm()
{
    m_isOpen = false;
    enable();
    if (m_form->isAncestorOf(focusWidget()))
        m_change->setFocus(); // or hiding the form would give the keyboard to some other field
    m_form->hide();
    m_passphrase->clear();
    m_again->clear();
    say({});
}

void EncryptionField::derive()
{
    if (m_pending > 0 || m_passphrase->text().isEmpty())
        return;
    const backup::Passphrase passphrase(m_passphrase->text());
    if (passphrase != backup::Passphrase(m_again->text())) {
        say(tr("The two are not the same."));
        m_again->setFocus();
        m_again->selectAll();
        return;
    }
    ++m_pending;
    m_passphrase->setFocus();
    enable();
    const auto future = onOwnThread([passphrase](Progress &) -> Result<backup::PublicKey> {
        auto keys = backup::keysFrom(passphrase, backup::Derivation::fresh());
        return keys ? Result<backup::PublicKey>(keys->publicKey) : keys.error();
    });
    whenDone(this, future, [this](const Result<backup::PublicKey> &key) {
        --m_pending;
        enable();
        if (!key) {
            say(words::sentence(key.error()));
            return;
        }
        closeForm();
        Q_EMIT chosen(*key);
    });
}

void EncryptionField::follow()
{
    say({});
    const auto length = m_passphrase->text().size();
    m_hint->setText(length > 0 && length < kShort
            ? tr("Short: a computer can find it by trying. Several words that have nothing to do with each other are better.")
            : tr("Several words that have nothing to do with each other are hard to find and easy to keep in mind."));
    enable();
}

void EncryptionField::enable()
{
    const bool isIdle = m_pending == 0 && !m_isReadOnly;
    m_change->setEnabled(isIdle && !m_isOpen);
    m_off->setEnabled(isIdle && !m_isOpen);
    m_off->setVisible(m_is != State::Off);
    m_passphrase->setReadOnly(!isIdle); // not disabled: the keyboard would leave for another field
    m_again->setReadOnly(!isIdle);
    m_apply->setEnabled(isIdle && !m_passphrase->text().isEmpty() && !m_again->text().isEmpty());
    m_cancel->setEnabled(isIdle);
}

void EncryptionField::say(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

} // namespace tradebook::ui
