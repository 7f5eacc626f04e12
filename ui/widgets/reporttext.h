// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QPlainTextEdit;

namespace tradebook::ui {

/// A report for makers of programs, below its name: to be read, selected and copied, never changed. UI thread.
class ReportText : public QWidget {
    Q_OBJECT
public:
    ReportText(const QString &whatsThis, QWidget *parent);

    /// Stands there until there is a text.
    void setPlaceholder(const QString &text);
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// To the clipboard, whole.
    void copy() const;

private:
    QPlainTextEdit *m_text;
};

} // namespace tradebook::ui
