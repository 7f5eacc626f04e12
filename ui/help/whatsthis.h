// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QAbstractItemView;
class QAction;
class QHeaderView;
class QWidget;

/// What each control of the window is for, in a sentence or two, for the mode What's This. Said once: a control that has a What's This text
/// of its own says that; a button or command says its tip, with its keys; a label says what its field says; what stands within another
/// control says what that says. UI thread.
namespace tradebook::ui::whatsthis {

/// A property of an action whose What's This text was made from its tip, and is made anew each time.
inline constexpr const char *kDerived = "isDerivedWhatsThis";

/// Plain text; empty where nothing is known.
[[nodiscard]] QString of(const QWidget *widget);
[[nodiscard]] QString of(const QAction *action);
/// Of one column: what its model says (Qt::WhatsThisRole), else what was given to explainColumns().
[[nodiscard]] QString ofColumn(const QHeaderView *header, int section);

/// Says what the columns of a table are for, in the order of its model.
void explainColumns(QAbstractItemView *view, const QStringList &sentences);
/// As what a button is for is read from its tip, with the full stop of a sentence.
[[nodiscard]] QString sentence(QString tip);

} // namespace tradebook::ui::whatsthis
