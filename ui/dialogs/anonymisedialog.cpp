// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/anonymisedialog.h"

#include "ui/widgets/facts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

AnonymiseDialog::AnonymiseDialog(const QString &name, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Anonymise User"));
    constexpr qsizetype kMostLetters = 80;
    const QString shown = name.size() > kMostLetters ? name.left(kMostLetters) + u'…' : name;
    auto *question = headingLabel(tr("Wipe who “%1” is?").arg(shown), this);
    question->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(question);
    const QStringList sentences = {
        tr("Name, code, e-mail address, telephone number, preferences, addresses and notes are wiped, here and in the history. "
           "The user is called by a number from then on and is not active."),
        tr("Orders and invoices stay as they are, with the names and addresses on them, because they have to be kept."),
        tr("This cannot be undone. Copies of the book that were made before still hold everything."),
    };
    for (const auto &sentence : sentences) {
        auto *label = secondaryLabel(sentence, this);
        label->setMinimumWidth(fontMetrics().averageCharWidth() * 64);
        layout->addWidget(label);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *wipe = buttons->addButton(tr("&Anonymise"), QDialogButtonBox::AcceptRole);
    wipe->setWhatsThis(tr("Wipes who the user is, for good. Undo does not bring it back."));
    wipe->setAutoDefault(false);
    // Enter alone wipes nobody.
    auto *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

} // namespace tradebook::ui
