// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/categorydeletedialog.h"

#include "core/words/counted.h"
#include "ui/forms/categorypicker.h"
#include "ui/support/brieftext.h"
#include "ui/widgets/facts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

using repo::categories::Contents;

QString CategoryDeleteDialog::holds(const Facts &facts)
{
    const QString categories = tr("%Ln categories", nullptr, words::counted(facts.held.categories));
    const QString products = tr("%Ln products", nullptr, words::counted(facts.held.products));
    if (facts.held.categories == 0)
        return products;
    return facts.held.products == 0 ? categories : tr("%1 and %2", "1 category and 12 products").arg(categories, products);
}

CategoryDeleteDialog::CategoryDeleteDialog(const OpenBook &book, const Facts &facts, QWidget *parent)
    : QDialog(parent)
    , m_toParent(new QRadioButton(this))
    , m_toOther(new QRadioButton(tr("To &another category"), this))
    , m_nowhere(new QRadioButton(tr("&Without category"), this))
    , m_other(new CategoryPicker(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete Category"));
    const bool isRoot = facts.parentPath.isEmpty();
    auto *question = headingLabel(tr("Where do its contents go?"), this);
    // A name may hold "%2": both are put in at once.
    auto *what = secondaryLabel(tr("“%1” holds %2.").arg(brief(facts.name), holds(facts)), this);
    what->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    m_toParent->setText(tr("To the &parent"));
    m_toParent->setWhatsThis(tr("What the category holds comes to the category that it stands in."));
    m_toOther->setWhatsThis(tr("What the category holds comes to the category that you choose below."));
    m_toParent->setToolTip(isRoot ? tr("This category stands at the top, so it has no parent") : brief(facts.parentPath));
    m_toParent->setEnabled(!isRoot);
    m_nowhere->setToolTip(tr("Its categories come to the top of the tree, its products have no category"));
    (isRoot ? m_nowhere : m_toParent)->setChecked(true);
    auto *parentPath = secondaryLabel(isRoot ? tr("It stands at the top of the tree") : brief(facts.parentPath), this);
    QString nowhereText = tr("Its categories come to the top, its products have no category then");
    if (facts.held.categories == 0)
        nowhereText = tr("Its products have no category then");
    else if (facts.held.products == 0)
        nowhereText = tr("Its categories come to the top");
    auto *nowhere = secondaryLabel(nowhereText, this);
    auto *otherLabel = new QLabel(tr("&Category"), this);
    otherLabel->setBuddy(m_other);
    m_other->setNoneText(tr("Choose a category"));
    m_other->setExcluded(facts.id);
    m_other->setBook(book);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_delete = buttons->addButton(tr("&Delete Category"), QDialogButtonBox::AcceptRole);
    m_delete->setWhatsThis(tr("Deletes the category; what it holds goes where you have said. Undo brings it back."));
    m_delete->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &CategoryDeleteDialog::finish);
    for (auto *radio : {m_toParent, m_toOther, m_nowhere})
        connect(radio, &QRadioButton::toggled, this, &CategoryDeleteDialog::validate);
    connect(m_other, &CategoryPicker::picked, this, &CategoryDeleteDialog::validate);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(question);
    layout->addWidget(what);
    layout->addSpacing(8);
    const auto addBelow = [this, layout](QRadioButton *radio, std::initializer_list<QWidget *> below) {
        layout->addWidget(radio);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(fontMetrics().height() * 3 / 2, 0, 0, 0);
        for (auto *widget : below)
            row->addWidget(widget, qobject_cast<CategoryPicker *>(widget) || below.size() == 1 ? 1 : 0);
        layout->addLayout(row);
    };
    addBelow(m_toParent, {parentPath});
    addBelow(m_toOther, {otherLabel, m_other});
    addBelow(m_nowhere, {nowhere});
    layout->addStretch(1);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    validate();
}

void CategoryDeleteDialog::validate()
{
    m_other->setEnabled(m_toOther->isChecked());
    m_delete->setEnabled(!m_toOther->isChecked() || m_other->category());
}

void CategoryDeleteDialog::finish()
{
    Contents contents;
    if (m_toOther->isChecked() && m_other->category())
        contents = {Contents::Go::ToCategory, *m_other->category()};
    else if (m_nowhere->isChecked())
        contents.go = Contents::Go::Nowhere;
    Q_EMIT chosen(contents);
    accept();
}

} // namespace tradebook::ui
