// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

/// The text field that has the keyboard, as the Edit menu sees it: Cut, Copy, Paste, Delete and Select All mean its text before they mean
/// rows of a list.
namespace tradebook::ui::textfocus {

/// The field that `focus` is or belongs to; null where it is no text field.
[[nodiscard]] QWidget *fieldOf(QWidget *focus);
[[nodiscard]] bool isReadOnly(const QWidget *field);
/// It holds text that the person has typed and that can be untyped: Undo is the field's own.
[[nodiscard]] bool hasUnsavedText(const QWidget *field);
/// A slot that every kind of text field has: "cut", "copy", "paste", "selectAll", "undo", "redo".
void call(QWidget *field, const char *slot);
void deleteSelected(QWidget *field);

} // namespace tradebook::ui::textfocus
