// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "ui/openbook.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace tradebook::ui {

class ValueInput;

/// One condition of a list's filter: field, operator and value, each input as the field needs it. Stays open, with the reason, until the
/// condition can be asked. UI thread.
class ConditionDialog : public QDialog {
    Q_OBJECT
public:
    /// Begins with a field.
    ConditionDialog(const OpenBook &book, list::Kind kind, const QString &field, QWidget *parent);
    /// Changes a condition.
    ConditionDialog(const OpenBook &book, list::Kind kind, const filter::Condition &condition, QWidget *parent);
    /// Whether the condition can be changed here; others are edited as text.
    [[nodiscard]] static bool canShow(list::Kind kind, const filter::Condition &condition);

    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void chosen(const tradebook::filter::Condition &condition);
    void textAsked();

private:
    ConditionDialog(const OpenBook &book, list::Kind kind, QWidget *parent);
    void build();
    void chooseField(const QString &name);
    void takeField();
    void takeOperator();
    void apply();
    void take(const filter::Condition &condition);
    void tell(const QString &reason);
    [[nodiscard]] filter::Field field() const;
    [[nodiscard]] filter::Operator op() const;

    const OpenBook m_book;
    const list::Kind m_kind;
    const QList<filter::Field> m_fields;
    QComboBox *m_field;
    QComboBox *m_operator;
    QFormLayout *m_form;
    ValueInput *m_value = nullptr; ///< null: the operator takes none
    QLabel *m_reason;
    QPushButton *m_apply = nullptr;
    int m_pending = 0;
};

} // namespace tradebook::ui
