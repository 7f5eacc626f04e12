// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/labellededit.h"

#include "ui/support/restyling.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

void showFault(QWidget *input, QLabel *reason, const QString &text)
{
    reason->setText(text);
    reason->setVisible(!text.isEmpty());
    const bool isWrong = !text.isEmpty();
    if (input->property("invalid").toBool() == isWrong)
        return;
    input->setProperty("invalid", isWrong);
    input->setAccessibleDescription(text);
    restyle(input);
}

QLabel *faultLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", u"reason"_s);
    label->setProperty("tone", u"bad"_s);
    label->hide();
    return label;
}

QWidget *LabelledEdit::asWidget() const
{
    return edit;
}

LabelledEdit addLabelledEdit(QGridLayout *grid, const QString &label, QLineEdit *edit)
{
    QWidget *parent = grid->parentWidget();
    LabelledEdit made{new QLabel(label, parent), edit ? edit : new QLineEdit(parent), faultLabel(parent)};
    made.label->setProperty("role", u"secondary"_s);
    made.label->setBuddy(made.edit);
    const int row = grid->rowCount();
    grid->addWidget(made.label, row, 0);
    grid->addWidget(made.edit, row, 1);
    grid->addWidget(made.reason, row + 1, 1);
    return made;
}

} // namespace tradebook::ui
