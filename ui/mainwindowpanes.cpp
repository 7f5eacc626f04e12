// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"
#include "ui/widgets/sidebar.h"

#include <QAbstractItemView>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

// The part of MainWindow that leads the keyboard from pane to pane.
namespace tradebook::ui {
namespace {

bool takesKeyboard(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
}

/// The largest part of the page that is a list, a tree or a form, and holds the widget.
QWidget *paneWithin(const QWidget *page, QWidget *widget)
{
    QWidget *pane = nullptr;
    for (auto *at = widget; at && at != page; at = at->parentWidget()) {
        if (qobject_cast<QAbstractItemView *>(at) || qobject_cast<QScrollArea *>(at))
            pane = at;
    }
    return pane;
}

struct Pane {
    QWidget *whole;
    QWidget *first; ///< of what it holds
};

/// Where the keyboard was last in this pane.
QWidget *targetOf(const Pane &pane)
{
    auto *last = pane.whole->focusWidget();
    return pane.first != pane.whole && last && pane.whole->isAncestorOf(last) && takesKeyboard(last) ? last : pane.first;
}

} // namespace

void MainWindow::focusNextPane()
{
    // In the order of the Tab key, which is that of reading.
    auto *page = m_stack->currentWidget();
    const auto paneOf = [this, page](QWidget *widget) -> QWidget * {
        for (auto *whole : {static_cast<QWidget *>(m_sidebar), static_cast<QWidget *>(m_viewList), static_cast<QWidget *>(m_messages)}) {
            if (whole == widget || whole->isAncestorOf(widget))
                return whole;
        }
        return page->isAncestorOf(widget) ? paneWithin(page, widget) : nullptr;
    };
    QList<Pane> panes;
    const auto find = [&panes](const QWidget *whole) {
        const auto found = std::find_if(panes.begin(), panes.end(), [whole](const Pane &pane) { return pane.whole == whole; });
        return found == panes.end() ? qsizetype(-1) : found - panes.begin();
    };
    qsizetype at = -1; // the pane that has the keyboard, or the last one before what has it
    QWidget *widget = m_sidebar;
    do {
        if (auto *whole = takesKeyboard(widget) ? paneOf(widget) : nullptr; whole && find(whole) < 0)
            panes.append(Pane{whole, widget});
        if (widget == focusWidget())
            at = panes.size() - 1;
        widget = widget->nextInFocusChain();
    } while (widget != m_sidebar);
    if (panes.isEmpty())
        return;
    if (auto *now = focusWidget() ? paneOf(focusWidget()) : nullptr; find(now) >= 0)
        at = find(now);
    targetOf(panes.at((at + 1) % panes.size()))->setFocus(Qt::ShortcutFocusReason);
}

} // namespace tradebook::ui
