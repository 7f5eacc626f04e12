// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "ui/openbook.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace tradebook::ui {

/// A list's filter as its text, the same as for `tradebook-cli list --filter`: what is wrong is said as one types, and marked at its place.
/// UI thread.
class FilterTextDialog : public QDialog {
    Q_OBJECT
public:
    FilterTextDialog(const OpenBook &book, list::Kind kind, const QString &text, QWidget *parent);

    /// Conditions in the filter's own language, each of them good for the list.
    [[nodiscard]] static QStringList examples(list::Kind kind);
    [[nodiscard]] const filter::Expression &chosenFilter() const { return m_chosen; }
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /// What chosenFilter() says.
    void chosen();

private:
    void judge();
    void tell(const Error &error);
    void apply();

    const OpenBook m_book;
    const list::Kind m_kind;
    filter::Expression m_expression; ///< of the text as it stands
    filter::Expression m_chosen;
    QPlainTextEdit *m_text;
    QLabel *m_reason;
    QPushButton *m_apply;
    int m_pending = 0;
};

} // namespace tradebook::ui
