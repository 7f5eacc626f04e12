// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QTextBrowser;

/// How a page of the help looks: Markdown with the program's letters, colours and distances. UI thread.
namespace tradebook::ui::helppage {

void show(QTextBrowser *browser, const QString &markdown);
/// How far down a heading stands (helptopics::placeOf()), 0 where there is none of the name.
[[nodiscard]] int heightOf(const QTextBrowser *browser, const QString &place);
/// Marks the words (helpsearch::wordsOf()) in the text, and answers how far down the first one stands, -1 where there is none.
int highlight(QTextBrowser *browser, const QStringList &words);

} // namespace tradebook::ui::helppage
