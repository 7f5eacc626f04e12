// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcuts.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};

QString withoutMnemonic(QString text)
{
    // Some actions write their keys behind their text themselves.
    text = text.section(u'\t', 0, 0);
    text.replace(u"&&"_s, u"\n"_s).remove(u'&').replace(u'\n', u'&');
    return text;
}

/// "Ctrl+K" in the words of the system: ⌘K on a Mac.
QString native(const QString &keys)
{
    return QKeySequence(keys).toString(QKeySequence::NativeText);
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const auto &shortcut : action.shortcuts())
        keys.append(shortcut.toString(QKeySequence::NativeText));
    if (keys.isEmpty() && action.text().contains(u'\t'))
        keys.append(action.text().section(u'\t', 1));
    return keys.join(u", "_s);
}

void addMenu(QList<Shortcut> &all, QSet<const QAction *> &seen, const QString &group, const QMenu &menu)
{
    for (const auto *action : menu.actions()) {
        seen.insert(action);
        if (action->menu())
            addMenu(all, seen, group, *action->menu());
        else if (const QString keys = keysOf(*action); !keys.isEmpty())
            all.append({group, withoutMnemonic(action->text()), keys});
    }
}

/// Those that the widgets answer themselves.
void addWithoutCommands(QList<Shortcut> &all)
{
    const auto add = [&all](const QString &group, const QString &what, const QString &keys) { all.append({group, what, keys}); };
    const QString window = Words::tr("Window");
    add(window, Words::tr("Next pane: pages, list, form"), native(u"F6"_s));
    add(window, Words::tr("Next field"), native(u"Tab"_s));
    add(window, Words::tr("Field before"), native(u"Shift+Tab"_s));
    add(window, Words::tr("Menu bar"), native(u"F10"_s));
    add(window, Words::tr("Menu of what is selected"), native(u"Menu"_s) + u", "_s + native(u"Shift+F10"_s));
    add(window, Words::tr("Take away the message"), native(u"Esc"_s));

    const QString lists = Words::tr("Lists");
    add(lists, Words::tr("First row"), native(u"Home"_s));
    add(lists, Words::tr("Last row"), native(u"End"_s));
    add(lists, Words::tr("First row that begins with what is typed"), Words::tr("letters and digits"));
    add(lists, Words::tr("Change the cell"), native(u"F2"_s));
    add(lists, Words::tr("Save the cell"), native(u"Return"_s));
    add(lists, Words::tr("Save the cell and change the next one"), native(u"Tab"_s));
    add(lists, Words::tr("Leave the cell as it was"), native(u"Esc"_s));
    add(lists, Words::tr("Select more rows"), Words::tr("%1 and arrow keys").arg(native(u"Shift+Up"_s).section(u'+', 0, 0)));
    add(lists, Words::tr("Sort by one more column"), Words::tr("Shift and click on a column's head"));
    add(lists, Words::tr("Select up to here"), Words::tr("Shift and click"));
    add(lists, Words::tr("Select one more"), Words::tr("Ctrl and click"));
    add(lists, Words::tr("Remove the filter whose chip has the keyboard"), native(u"Del"_s));

    const QString forms = Words::tr("Forms");
    add(forms, Words::tr("Save the field"), native(u"Return"_s));
    add(forms, Words::tr("Save a field of several lines"), native(u"Ctrl+Return"_s));
    add(forms, Words::tr("Bring the old value back"), native(u"Esc"_s));
    add(forms, Words::tr("Add the new record"), native(u"Ctrl+Return"_s));
    add(forms, Words::tr("Add the note"), native(u"Return"_s));
    add(forms, Words::tr("New line in a note"), native(u"Shift+Return"_s));
    add(forms, Words::tr("Show the categories to choose from"), native(u"Alt+Down"_s) + u", "_s + native(u"F4"_s));
    add(forms, Words::tr("Choose or paste a photo, when its field has the keyboard"), native(u"Return"_s) + u", "_s + native(u"Ctrl+V"_s));

    const QString orders = Words::tr("Orders");
    add(orders, Words::tr("Add the item that is typed or scanned"), native(u"Return"_s));
    add(orders, Words::tr("Next cell of the lines"), native(u"Return"_s));
    add(orders, Words::tr("Remove the line"), native(u"Del"_s));
    add(orders, Words::tr("Place the order"), native(u"Ctrl+Return"_s));

    const QString search = Words::tr("Search");
    add(search, Words::tr("Choose what was found"), native(u"Up"_s) + u", "_s + native(u"Down"_s));
    add(search, Words::tr("Go there, or run the command"), native(u"Return"_s));
    add(search, Words::tr("Close the box"), native(u"Esc"_s));

    const QString help = Words::tr("Help window");
    add(help, Words::tr("Back, forward"),
        QKeySequence(QKeySequence::Back).toString(QKeySequence::NativeText) + u", "_s
            + QKeySequence(QKeySequence::Forward).toString(QKeySequence::NativeText));
    add(help, Words::tr("Explain what has the keyboard: What's This, twice"), native(u"Shift+F1"_s));
}

} // namespace

QList<Shortcut> shortcutsOf(const QMainWindow &window)
{
    QList<Shortcut> all;
    QSet<const QAction *> seen;
    if (const auto *bar = qobject_cast<QMenuBar *>(window.menuWidget())) {
        for (const auto *action : bar->actions()) {
            if (action->menu())
                addMenu(all, seen, withoutMnemonic(action->text()), *action->menu());
        }
    }
    // The commands of lists and trees in the window, such as those of the views and of the tree of categories.
    for (const auto *list : window.findChildren<QWidget *>()) {
        const QString group = list->accessibleName();
        for (const auto *action : list->actions()) {
            if (group.isEmpty() || action->menu() || seen.contains(action) || keysOf(*action).isEmpty())
                continue;
            seen.insert(action);
            all.append({group, withoutMnemonic(action->text()), keysOf(*action)});
        }
    }
    addWithoutCommands(all);
    return all;
}

} // namespace tradebook::ui
