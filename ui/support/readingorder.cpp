// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/readingorder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QWidget>

namespace tradebook::ui {
namespace {

void collect(QWidget *widget, QList<QWidget *> &found);
void collectLooseOf(const QWidget *widget, QList<QWidget *> &found);

void collect(QLayout *layout, QList<QWidget *> &found)
{
    for (int at = 0; at < layout->count(); ++at) {
        auto *item = layout->itemAt(at);
        if (item->widget())
            collect(item->widget(), found);
        else if (item->layout())
            collect(item->layout(), found);
    }
}

void collect(QWidget *widget, QList<QWidget *> &found)
{
    const bool isCompound = widget->focusProxy() && widget->isAncestorOf(widget->focusProxy());
    if (isCompound ? !widget->layout() : widget->focusPolicy() & Qt::TabFocus) {
        found.append(widget);
        return;
    }
    const auto *area = qobject_cast<const QScrollArea *>(widget);
    const auto *splitter = qobject_cast<const QSplitter *>(widget);
    for (int at = 0; splitter && at < splitter->count(); ++at)
        collect(splitter->widget(at), found);
    if (area && area->widget())
        collect(area->widget(), found);
    else if (widget->layout())
        collect(widget->layout(), found);
    else if (!splitter && !qobject_cast<const QTabWidget *>(widget))
        collectLooseOf(widget, found);
}

/// It lays them out itself, in the order in which they were made.
void collectLooseOf(const QWidget *widget, QList<QWidget *> &found)
{
    for (auto *child : widget->children()) {
        if (auto *inner = qobject_cast<QWidget *>(child); inner && !inner->isWindow())
            collect(inner, found);
    }
}

} // namespace

void tabInReadingOrder(QWidget *within)
{
    QList<QWidget *> found;
    collect(within, found);
    for (qsizetype at = 1; at < found.size(); ++at)
        QWidget::setTabOrder(found.at(at - 1), found.at(at));
}

} // namespace tradebook::ui
