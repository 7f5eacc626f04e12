// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/whatsthis.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tradebook::ui::whatsthis {
namespace {

constexpr const char *kColumns = "columnSentences";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WhatsThis)
};

/// The buttons that mean the same everywhere.
QString ofStandardButton(const QAbstractButton *button)
{
    const auto *box = qobject_cast<const QDialogButtonBox *>(button->parentWidget());
    if (!box)
        return {};
    switch (box->standardButton(const_cast<QAbstractButton *>(button))) { // const in spirit; Qt 6.4 asks for more
    case QDialogButtonBox::Close:
        return Words::tr("Closes this window. What was saved stays saved.");
    case QDialogButtonBox::Cancel:
        return Words::tr("Closes this window and changes nothing. Escape does the same.");
    case QDialogButtonBox::Ok:
        return Words::tr("Does what this window is for, and closes it.");
    default:
        return {};
    }
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

QString own(const QWidget *widget)
{
    if (!widget->whatsThis().isEmpty())
        return widget->whatsThis();
    if (const auto *tool = qobject_cast<const QToolButton *>(widget); tool && tool->defaultAction())
        return of(tool->defaultAction());
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->buddy() ? of(label->buddy()) : QString();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const QString tip = button->toolTip();
        if (!tip.isEmpty() && tip != withoutMnemonic(button->text()) && tip != button->accessibleName())
            return sentence(tip);
        return ofStandardButton(button);
    }
    if (qobject_cast<const QMenu *>(widget))
        return {};
    const QString tip = widget->toolTip();
    return tip.isEmpty() || tip == widget->accessibleName() ? QString() : sentence(tip);
}

} // namespace

QString of(const QWidget *widget)
{
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
        if (const QString text = own(widget); !text.isEmpty())
            return text;
    }
    return {};
}

QString of(const QAction *action)
{
    if (!action->whatsThis().isEmpty() && !action->property(kDerived).toBool())
        return action->whatsThis();
    const QString tip = action->statusTip().isEmpty() ? action->toolTip() : action->statusTip();
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    if (tip.isEmpty() || tip == withoutMnemonic(action->text()))
        return {};
    return keys.isEmpty() ? sentence(tip) : Words::tr("%1 Keys: %2.").arg(sentence(tip), keys);
}

QString ofColumn(const QHeaderView *header, int section)
{
    if (!header->model() || section < 0)
        return {};
    const QString said = header->model()->headerData(section, header->orientation(), Qt::WhatsThisRole).toString();
    return said.isEmpty() && header->parentWidget() ? header->parentWidget()->property(kColumns).toStringList().value(section) : said;
}

void explainColumns(QAbstractItemView *view, const QStringList &sentences)
{
    view->setProperty(kColumns, sentences);
}

QString sentence(QString tip)
{
    tip = tip.trimmed();
    static const QString kEnds = u".!?…)。"_s;
    if (!tip.isEmpty() && !kEnds.contains(tip.back()))
        tip += u'.';
    return tip;
}

} // namespace tradebook::ui::whatsthis
