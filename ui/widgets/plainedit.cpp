// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainedit.h"

#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// Letters without a place to break the line; counting stops at `enough`.
qsizetype longestWord(const QString &text, qsizetype enough)
{
    qsizetype longest = 0;
    qsizetype length = 0;
    for (const QChar unit : text) {
        length = unit.isSpace() ? 0 : length + 1;
        longest = std::max(longest, length);
        if (longest >= enough)
            break;
    }
    return longest;
}

} // namespace

PlainEdit::PlainEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { wrapFor(text()); });
}

QString PlainEdit::text() const
{
    return document()->toRawText().replace(QChar(QChar::ParagraphSeparator), u'\n');
}

void PlainEdit::setText(const QString &text)
{
    wrapFor(text);
    setPlainText(text);
}

void PlainEdit::wrapFor(const QString &text)
{
    // Breaking a word of n letters between words takes Qt n² steps.
    constexpr qsizetype kLongWord = 1000;
    const auto mode = longestWord(text, kLongWord) < kLongWord ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::WrapAnywhere;
    if (mode != wordWrapMode())
        setWordWrapMode(mode);
}

void PlainEdit::keyPressEvent(QKeyEvent *event)
{
    // Qt would put a line separator (U+2028), which no other program takes for a new line.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::ShiftModifier && !isReadOnly())
        insertPlainText(u"\n"_s);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void PlainEdit::insertFromMimeData(const QMimeData *source)
{
    const QString pasted = source->text();
    if (document()->characterCount() + pasted.size() > kMostLetters) {
        Q_EMIT tooMuch();
        return;
    }
    wrapFor(pasted);
    insertPlainText(pasted);
}

} // namespace tradebook::ui
