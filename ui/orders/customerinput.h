// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldinput.h"
#include "ui/openbook.h"

namespace tradebook::ui {

class SuggestBox;

/// The customer of a placed order: picked from those offered as one types; empty is a walk-in. Its text is the user's id, or what was typed
/// and not picked, which is not saved. UI thread.
class CustomerInput : public FieldInput {
    Q_OBJECT
public:
    explicit CustomerInput(QWidget *parent = nullptr);

    void setBook(const OpenBook &book);
    /// How this user is called; said before the id is shown.
    void know(qint64 id, const QString &name);
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setReadOnly(bool isReadOnly) override;
    [[nodiscard]] QWidget *target() const override;
    /// While a customer is being looked for, Enter picks one.
    [[nodiscard]] bool takesEnter() const override;
    [[nodiscard]] SuggestBox *box() const { return m_box; }

private:
    void ask(const QString &text);

    OpenBook m_book;
    SuggestBox *m_box;
    QHash<qint64, QString> m_names;
    qint64 m_id = 0; ///< 0: nobody is picked
};

} // namespace tradebook::ui
