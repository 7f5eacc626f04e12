// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/textfocus.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace tradebook::ui::textfocus {
namespace {

template<class Edit>
bool hasTyped(const Edit *edit)
{
    return edit->document()->isUndoAvailable() && edit->document()->isModified();
}

} // namespace

QWidget *fieldOf(QWidget *focus)
{
    if (qobject_cast<QLineEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus) || qobject_cast<QTextEdit *>(focus))
        return focus;
    // These have the keyboard in the name of the line they hold.
    if (qobject_cast<QAbstractSpinBox *>(focus))
        return focus->findChild<QLineEdit *>();
    if (const auto *combo = qobject_cast<QComboBox *>(focus))
        return combo->lineEdit();
    return nullptr;
}

bool isReadOnly(const QWidget *field)
{
    return field->property("readOnly").toBool();
}

bool hasUnsavedText(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->isModified() && (line->isUndoAvailable() || line->isRedoAvailable());
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(field))
        return hasTyped(plain);
    const auto *rich = qobject_cast<const QTextEdit *>(field);
    return rich && hasTyped(rich);
}

void call(QWidget *field, const char *slot)
{
    QMetaObject::invokeMethod(field, slot, Qt::DirectConnection);
}

void deleteSelected(QWidget *field)
{
    if (isReadOnly(field))
        return;
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->del();
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(field))
        plain->textCursor().removeSelectedText();
    else if (auto *rich = qobject_cast<QTextEdit *>(field))
        rich->textCursor().removeSelectedText();
}

} // namespace tradebook::ui::textfocus
