// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldinput.h"

namespace tradebook::ui {

class CategoryPicker;

/// A field of type Category: the picker; its text is the id, empty for none. Saved as soon as it is picked.
class CategoryInput : public FieldInput {
    Q_OBJECT
public:
    explicit CategoryInput(QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setReadOnly(bool isReadOnly) override;
    [[nodiscard]] QWidget *target() const override;
    [[nodiscard]] CategoryPicker *picker() const { return m_picker; }

private:
    CategoryPicker *m_picker;
};

} // namespace tradebook::ui
