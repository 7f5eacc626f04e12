// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldinput.h"

class QLabel;

namespace tradebook::ui {

/// The currency of a book, by its code; once it is fixed it is shown with the reason. UI thread.
class CurrencyInput : public FieldInput {
    Q_OBJECT
public:
    explicit CurrencyInput(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setReadOnly(bool isReadOnly) override;
    [[nodiscard]] QWidget *target() const override;
    [[nodiscard]] bool hasNote() const override { return true; }
    /// The book has amounts in it.
    void setFixed(bool isFixed);

private:
    void enable();

    QComboBox *m_box;
    QLabel *m_why;
    bool m_isReadOnly = false;
    bool m_isFixed = false;
};

/// A time zone by its IANA name, completed as one types any part of it.
class TimeZoneInput : public LineInput {
    Q_OBJECT
public:
    explicit TimeZoneInput(QWidget *parent = nullptr);
};

} // namespace tradebook::ui
