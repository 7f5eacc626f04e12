// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/readername.h"

#include <QComboBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

void nameForReaders(QWidget *input, const QString &label)
{
    const QString name = QString(label).remove(u'&');
    input->setAccessibleName(name);
    if (!qobject_cast<QComboBox *>(input))
        return;
    // Qt 6.4 on Unix takes the name of a combo box from nothing but a label beside it.
    const QString beside = u"readerName"_s;
    auto *shown = input->parentWidget()->findChild<QLabel *>(beside, Qt::FindDirectChildrenOnly);
    if (!shown) {
        shown = new QLabel(input->parentWidget());
        shown->setObjectName(beside);
        shown->hide();
    }
    shown->setText(name);
    shown->setBuddy(input);
}

} // namespace tradebook::ui
