// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/fields.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace tradebook::ui {

class PlainEdit;

/// What a person types or picks in for one field, as a text that fieldtext reads. A form's own input (a category picker) is a subclass,
/// given to RecordForm::addField(). UI thread.
class FieldInput : public QWidget {
    Q_OBJECT
public:
    explicit FieldInput(QWidget *parent = nullptr);

    [[nodiscard]] virtual QString text() const = 0;
    /// Shows it without edited() and without chosen().
    virtual void setText(const QString &text) = 0;
    virtual void setReadOnly(bool isReadOnly) = 0;
    /// What has the keyboard and the buddy label.
    [[nodiscard]] virtual QWidget *target() const = 0;
    /// Whether Enter saves here; in a field of several lines it begins a new one.
    [[nodiscard]] virtual bool takesEnter() const { return false; }
    /// It may say something of its own below its line; the label stands beside the line.
    [[nodiscard]] virtual bool hasNote() const { return false; }
    /// There is typed text that Redo could bring back; it then belongs to the field, not to the window.
    [[nodiscard]] virtual bool canRedo() const { return false; }

Q_SIGNALS:
    /// The person has changed the text, which is not to be saved yet.
    void edited();
    /// The person has picked something: to be saved at once.
    void chosen();
    /// Something was not taken over as it was given; why, for people.
    void refused(const QString &reason);

protected:
    void setSole(QWidget *widget);
};

/// The input that fits the field's type: one line, several lines, a choice, a box to check; key/value rows of a JSON object.
[[nodiscard]] FieldInput *newInput(const edit::Field &field, QWidget *parent);

/// One line. What does not fit is said, not dropped in silence; a text that is too long to be shown is not editable here.
class LineInput : public FieldInput {
    Q_OBJECT
public:
    /// Longer lines make typing slow; a name of so many letters is a mistake in pasting.
    static constexpr int kMostLetters = 32767;

    explicit LineInput(QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setReadOnly(bool isReadOnly) override;
    [[nodiscard]] QWidget *target() const override;
    [[nodiscard]] bool canRedo() const override;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

private:
    QLineEdit *m_edit;
    QString m_tooLong; ///< shown in part only
    bool m_isReadOnly = false;
};

/// Several lines. Tab leaves it.
class LinesInput : public FieldInput {
    Q_OBJECT
public:
    explicit LinesInput(QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setReadOnly(bool isReadOnly) override;
    [[nodiscard]] QWidget *target() const override;
    [[nodiscard]] bool takesEnter() const override { return true; }
    [[nodiscard]] bool canRedo() const override;
    [[nodiscard]] PlainEdit *edit() const { return m_edit; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void measure();
    PlainEdit *m_edit;
    QString m_given;
    QString m_tooLong;
    bool m_isReadOnly = false;
};

/// One of a few words: what is stored and what is shown.
class ChoiceInput : public FieldInput {
    Q_OBJECT
public:
    struct Choice {
        QString stored;
        QString shown;
    };
    explicit ChoiceInput(const QList<Choice> &choices, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setReadOnly(bool isReadOnly) override;
    [[nodiscard]] QWidget *target() const override;

private:
    QComboBox *m_box;
};

/// Yes or no; a half-checked box is neither yet.
class CheckInput : public FieldInput {
    Q_OBJECT
public:
    explicit CheckInput(const edit::Field &field, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setReadOnly(bool isReadOnly) override;
    [[nodiscard]] QWidget *target() const override;

private:
    const edit::Field m_field;
    QCheckBox *m_box;
};

} // namespace tradebook::ui
