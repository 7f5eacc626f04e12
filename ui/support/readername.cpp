// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/readername.h"

#include <QComboBox>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

void nameForReaders(QWidget *input, const QString &label)
{
    const QString name = QString(label).remove(u'&');
    input->setAccessibleName(name);
    if (!qobject_cast<QComboBox *>(input))
        return;
    // Qt 6.4 on Unix takes the name of a combo box from nothing but a label beside it.
    const auto beside = input->parentWidget()->findChildren<QLabel *>(u"readerName"_s, Qt::FindDirectChildrenOnly);
    const auto known = std::find_if(beside.begin(), beside.end(), [input](const QLabel *one) { return one->buddy() == input; });
    auto *shown = known != beside.end() ? *known : new QLabel(input->parentWidget());
    shown->setObjectName(u"readerName"_s);
    shown->setTextFormat(Qt::PlainText);
    shown->hide();
    shown->setText(name);
    shown->setBuddy(input);
}

} // namespace tradebook::ui
