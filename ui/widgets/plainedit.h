// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace tradebook::ui {

/// Several lines of plain text, and no more of it than can be laid out in the blink of an eye. Gives back every letter as it was put in.
class PlainEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    static constexpr int kMostLetters = 50'000;

    explicit PlainEdit(QWidget *parent = nullptr);
    /// The text with "\n" between its lines. toPlainText() would make a space of a no-break space.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);

Q_SIGNALS:
    /// What was pasted or dropped is too much; nothing of it was taken.
    void tooMuch();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void wrapFor(const QString &text);
};

} // namespace tradebook::ui
