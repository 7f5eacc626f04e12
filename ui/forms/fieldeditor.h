// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/fields.h"
#include "core/result.h"
#include "ui/support/figures.h"
#include "ui/support/theme.h"

#include <QObject>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace tradebook::ui {

class FieldInput;

/// One field in a form: its label, its input, and beside them the reason why what stands there is not saved. Knows the value as the book
/// has it and whether the person has changed the text since. Escape brings the value back; Ctrl+Z belongs to the input only while its
/// text is unsaved, else to the window. Who saves is the RecordForm. UI thread.
class FieldEditor : public QObject {
    Q_OBJECT
public:
    FieldEditor(const edit::Field &field, const QString &label, FieldInput *input, QWidget *parent);

    [[nodiscard]] const edit::Field &field() const { return m_field; }
    [[nodiscard]] QLabel *label() const { return m_label; }
    [[nodiscard]] FieldInput *input() const { return m_input; }
    /// What stands below the input: the reason, and the two ways out of a conflict.
    [[nodiscard]] QWidget *below() const { return m_below; }

    void setFigures(const Figures &figures) { m_figures = figures; }
    /// As the book has it; whatever was typed is gone.
    void showValue(const QVariant &value);
    /// The book was read again: a clean field follows, an unsaved text stays and tells when the value below it is another one now.
    void followValue(const QVariant &value);
    /// A text that was typed earlier and never saved, when the field showed `was`.
    void showKept(const QString &text, const QString &was);
    /// The text is the person's, the book still has the value that is shown.
    void setText(const QString &text);
    /// It is saved now; newer typing stays.
    void confirm(const QString &sent, const QVariant &saved);
    /// Back to the value as the book has it.
    void restore();

    [[nodiscard]] QString text() const;
    /// The text of the value as the book has it.
    [[nodiscard]] const QString &savedText() const { return m_savedText; }
    [[nodiscard]] const QVariant &savedValue() const { return m_saved; }
    [[nodiscard]] Result<QVariant> value() const;
    [[nodiscard]] bool isDirty() const { return text() != m_savedText; }
    [[nodiscard]] bool isSavedValue(const QVariant &value) const;

    void say(Tone tone, const QString &reason);
    void refuse(const Error &error);
    void clearReason();
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool hasConflict() const { return m_theirs.has_value(); }
    [[nodiscard]] bool isRefused() const;

    /// What a write takes for the value before it: the writer thread moves it on, so that a second save of one field follows the first.
    /// Only that thread touches what it points to.
    [[nodiscard]] const std::shared_ptr<QVariant> &chain() const { return m_chain; }
    /// Saves that are under way, and the text that the latest of them saves.
    int saving = 0;
    QString savingText;

Q_SIGNALS:
    void edited();
    /// Left, Enter pressed, or picked: time to save.
    void settled();
    /// Enter in a line.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool overridesShortcut(QEvent *event);
    bool pressed(QEvent *event);
    void keepMine();
    void takeTheirs();
    void setSaved(const QVariant &value);
    void showConflict(const QVariant &theirs);
    void endConflict();

    const edit::Field m_field;
    Figures m_figures;
    QLabel *m_label;
    FieldInput *m_input;
    QWidget *m_below;
    QLabel *m_icon;
    QLabel *m_reason;
    QPushButton *m_keepMine;
    QPushButton *m_takeTheirs;
    QVariant m_saved;
    QString m_savedText;
    std::shared_ptr<QVariant> m_chain;
    std::optional<QVariant> m_theirs;
    bool m_isOlder = false; ///< what is typed began with a value that the book had before the one of m_saved
};

} // namespace tradebook::ui
