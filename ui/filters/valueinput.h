// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/fields.h"
#include "ui/openbook.h"

#include <QObject>
#include <QStringList>

class QFormLayout;

namespace tradebook::ui {

/// What a condition compares with: inputs that fit the field and the operator, each with its label, in a form. Values are as a filter's
/// text holds them. UI thread.
class ValueInput : public QObject {
    Q_OBJECT
public:
    /// Adds its rows to the form, whose widgets it does not own; null for an operator without a value.
    static ValueInput *make(const filter::Field &field, filter::Operator op, const OpenBook &book, QFormLayout *form);
    /// Whether values of this kind can be chosen here; a filter that holds others is edited as text.
    [[nodiscard]] static bool canShow(const filter::Field &field, const filter::Condition &condition);

    /// Errors: Filter; Invalid (data: "value") where something is missing.
    [[nodiscard]] virtual Result<QStringList> values() const = 0;
    virtual void setValues(const QStringList &values) = 0;
    /// What was picked is known; Apply can go on.
    [[nodiscard]] virtual bool isSettled() const { return true; }

Q_SIGNALS:
    void changed();

protected:
    using QObject::QObject;
};

} // namespace tradebook::ui
