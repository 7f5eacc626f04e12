// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"
#include "ui/search/commandsearch.h"
#include "ui/search/palettedelegate.h"
#include "ui/search/palettewords.h"
#include "ui/search/searchpalette.h"
#include "ui/support/brieftext.h"
#include "ui/widgets/emptystate.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

// The half of the palette that shows what was found.
namespace tradebook::ui {
namespace {

constexpr qsizetype kMostCommands = 5;
constexpr qsizetype kMostFarCommands = 3;
constexpr int kQuoted = 60;

} // namespace

void SearchPalette::addRecent()
{
    QList<PaletteItem> recent;
    for (const auto &item : std::as_const(m_recent)) {
        const bool isThere = item.record ? bool(m_book) : item.command && item.command->isEnabled();
        if (isThere)
            recent.append(item);
    }
    if (!recent.isEmpty())
        m_items.append(PaletteItem{.text = tr("Recent")});
    m_items.append(recent);
    if (!m_commands.isEmpty())
        m_items.append(PaletteItem{.text = tr("Commands")});
    m_items.append(m_commands);
}

void SearchPalette::addMatches()
{
    const auto add = [this](const QList<PaletteItem> &commands) {
        if (!commands.isEmpty())
            m_items.append(PaletteItem{.text = tr("Commands"), .figure = m_book.figures.integer(commands.size())});
        m_items.append(commands);
    };
    add(commandsearch::matching(m_commands, text(), false, kMostCommands));
    for (const auto &group : std::as_const(m_groups))
        addGroup(group);
    if (m_items.isEmpty())
        add(commandsearch::matching(m_commands, text(), true, kMostFarCommands));
}

void SearchPalette::addGroup(const search::Group &group)
{
    if (group.matches.isEmpty())
        return;
    m_items.append(PaletteItem{.text = palettewords::nameOf(group.kind), .figure = palettewords::countOf(group, m_book.figures)});
    for (const auto &match : group.matches)
        m_items.append(palettewords::itemOf(match, m_book.figures));
}

void SearchPalette::showItems(const QStringList &commandWords)
{
    m_model->clear();
    for (const auto &item : std::as_const(m_items)) {
        auto *row = new QStandardItem(QStringList{item.text, item.detail, item.figure}.join(u' ').simplified());
        row->setData(item.text, PaletteTextRole);
        row->setData(item.detail, PaletteDetailRole);
        row->setData(item.figure, PaletteFigureRole);
        row->setData(item.iconName, PaletteIconRole);
        row->setData(item.isHeading(), PaletteHeadingRole);
        if (!text().isEmpty())
            row->setData(item.record ? m_words : commandWords, PaletteWordsRole);
        if (item.command)
            row->setData(item.command->icon(), Qt::DecorationRole);
        if (item.isHeading())
            row->setFlags(Qt::NoItemFlags);
        m_model->appendRow(row);
    }
}

void SearchPalette::showState()
{
    QStringList parts;
    for (const auto &item : std::as_const(m_items)) {
        if (item.isHeading() && !item.figure.isEmpty())
            parts.append(tr("%1: %2", "a group of results, how many").arg(item.text, item.figure));
    }
    const bool isOver = text().isEmpty() || (m_answered == text() && m_inside.isEmpty());
    QString state = parts.join(u" · "_s);
    const bool isNothing = found() == 0 && isOver;
    if (isNothing)
        state = tr("Nothing matches “%1”").arg(brief(text(), kQuoted));
    else if (found() == 0)
        state = tr("Searching…");
    else if (text().isEmpty())
        state = tr("Type to search; arrow keys and Enter to choose");
    else if (!m_instead.isEmpty() && m_answered == text())
        state = tr("Nothing matches “%1”; showing “%2”").arg(brief(text(), kQuoted), m_instead);
    if (state == stateText())
        return;
    if (isNothing)
        m_empty->say(state, tr("Look for less: a part of a name, a code, a number or a command."));
    else
        m_state->setText(state);
    m_state->setVisible(!isNothing);
    m_empty->setShown(isNothing);
    QWidget *told = m_state;
    if (isNothing)
        told = m_empty;
    m_empty->setAccessibleName(isNothing ? state : QString());
    QAccessibleEvent event(told, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace tradebook::ui
