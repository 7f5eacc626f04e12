// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/categorymovedialog.h"

#include "ui/forms/categorypicker.h"
#include "ui/support/brieftext.h"
#include "ui/widgets/facts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tradebook::ui {

CategoryMoveDialog::CategoryMoveDialog(
    const OpenBook &book, CategoryId id, const QString &name, std::optional<CategoryId> parent, QWidget *window)
    : QDialog(window)
    , m_picker(new CategoryPicker(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Move Category"));
    auto *label = new QLabel(tr("&Parent"), this);
    label->setBuddy(m_picker);
    m_picker->setNoneText(tr("At the top of the tree"));
    m_picker->setExcluded(id);
    m_picker->setBook(book);
    m_picker->setCategory(parent);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *move = buttons->addButton(tr("&Move Category"), QDialogButtonBox::AcceptRole);
    move->setWhatsThis(tr("Moves the category, with everything below it, to the chosen parent. Undo takes it back."));
    move->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, parent] {
        if (m_picker->category() != parent)
            Q_EMIT chosen(m_picker->category());
        accept();
    });
    auto *what = secondaryLabel(tr("“%1” goes there with everything below it.").arg(brief(name)), this);
    what->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(what);
    layout->addWidget(label);
    layout->addWidget(m_picker);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

} // namespace tradebook::ui
