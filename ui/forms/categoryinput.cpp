// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/categoryinput.h"

#include "ui/forms/categorypicker.h"

namespace tradebook::ui {

CategoryInput::CategoryInput(QWidget *parent)
    : FieldInput(parent)
    , m_picker(new CategoryPicker(this))
{
    setSole(m_picker);
    connect(m_picker, &CategoryPicker::picked, this, &FieldInput::chosen);
}

QString CategoryInput::text() const
{
    return m_picker->category() ? QString::number(m_picker->category()->value) : QString();
}

void CategoryInput::setText(const QString &text)
{
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    m_picker->setCategory(isNumber && id > 0 ? std::optional(CategoryId{id}) : std::nullopt);
}

void CategoryInput::setReadOnly(bool isReadOnly)
{
    m_picker->setEnabled(!isReadOnly);
}

QWidget *CategoryInput::target() const
{
    return m_picker;
}

} // namespace tradebook::ui
