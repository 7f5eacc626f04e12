// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/commandsearch.h"

#include "core/model/text.h"

#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui::commandsearch {
namespace {

/// Without the marks of mnemonics; "&&" is an ampersand.
QString plain(const QString &text)
{
    QString shown;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'&' && ++at >= text.size())
            break;
        shown += text.at(at);
    }
    return shown;
}

void collect(const QMenu *menu, const QString &way, const QAction *without, QList<PaletteItem> &commands)
{
    for (auto *action : menu->actions()) {
        if (action->isSeparator() || !action->isVisible() || !action->isEnabled() || action == without)
            continue;
        const QString name = plain(action->text());
        if (const auto *submenu = action->menu<QMenu *>())
            collect(submenu, way.isEmpty() ? name : way + u" › "_s + name, without, commands);
        else
            commands.append(
                {.text = name, .detail = way, .figure = action->shortcut().toString(QKeySequence::NativeText), .command = action});
    }
}

bool followEachOther(const QString &word, const QString &text)
{
    qsizetype at = 0;
    for (const QChar unit : word) {
        at = text.indexOf(unit, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

/// How badly one word suits.
std::optional<int> distanceOf(const QString &word, const QString &name, const QString &way)
{
    constexpr qsizetype kLeastScattered = 3;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words.at(at).startsWith(word))
            return static_cast<int>(at == 0 ? 0 : 1);
    }
    for (const auto &part : way.split(u' ', Qt::SkipEmptyParts)) {
        if (part.startsWith(word))
            return 2;
    }
    if (name.contains(word))
        return kFar;
    if (word.size() >= kLeastScattered && followEachOther(word, name))
        return 2 * kFar;
    return std::nullopt;
}

} // namespace

QList<PaletteItem> commandsOf(const QMenuBar *menus, const QAction *without)
{
    QList<PaletteItem> commands;
    for (const auto *action : menus->actions()) {
        if (const auto *menu = action->menu<QMenu *>(); menu && action->isVisible() && action->isEnabled())
            collect(menu, plain(action->text()), without, commands);
    }
    return commands;
}

std::optional<int> distance(const PaletteItem &command, const QString &text)
{
    const QString typed = fold(text.simplified());
    const QString name = fold(command.text);
    if (typed.isEmpty())
        return std::nullopt;
    if (name.startsWith(typed))
        return 0;
    const QString way = fold(command.detail);
    int sum = 1;
    for (const auto &word : typed.split(u' ')) {
        const auto one = distanceOf(word, name, way);
        if (!one)
            return std::nullopt;
        sum += *one;
    }
    return sum;
}

QList<PaletteItem> matching(const QList<PaletteItem> &commands, const QString &text, bool far, qsizetype most)
{
    QList<std::pair<int, PaletteItem>> found;
    for (const auto &command : commands) {
        if (const auto away = distance(command, text); away && (*away >= kFar) == far)
            found.append({*away, command});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
    QList<PaletteItem> best;
    for (const auto &each : found.first(std::min(most, found.size())))
        best.append(each.second);
    return best;
}

} // namespace tradebook::ui::commandsearch
