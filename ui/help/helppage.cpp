// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helppage.h"

#include "ui/help/helpsearch.h"
#include "ui/help/helptopics.h"
#include "ui/support/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace tradebook::ui::helppage {
namespace {

constexpr int kLineHeight = 135; // per cent

void styleBlock(QTextCursor &cursor, const QTextBlock &block, double line)
{
    auto format = block.blockFormat();
    const int level = format.headingLevel();
    const bool isInTable = cursor.currentTable() != nullptr;
    format.setLineHeight(level > 0 ? 110 : kLineHeight, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(level == 1 || isInTable ? 0 : level > 1 ? line * 1.1 : 0);
    const bool isWithinList = block.textList() && block.next().textList() == block.textList();
    format.setBottomMargin(isInTable ? 0 : level == 1 ? line * 0.7 : level > 1 ? line * 0.4 : isWithinList ? line * 0.25 : line * 0.6);
    cursor.setBlockFormat(format);
    if (level == 0)
        return;
    QTextCharFormat letters;
    letters.setFontWeight(QFont::DemiBold);
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.mergeCharFormat(letters);
}

/// Links in the accent, code in letters of one width: the importer knows nothing of our palette.
void styleFragments(QTextDocument *document, const QTextBlock &block, const QPalette &palette)
{
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const auto fragment = at.fragment();
        const auto format = fragment.charFormat();
        if (!format.isAnchor() && !format.fontFixedPitch())
            continue;
        QTextCharFormat own;
        if (format.isAnchor()) {
            own.setForeground(Theme::accent(palette));
            own.setFontUnderline(true); // colour says nothing alone
        } else {
            own.setBackground(palette.window());
        }
        QTextCursor cursor(document);
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(own);
    }
}

void styleTables(QTextFrame *frame, const QPalette &palette, double line)
{
    for (auto *child : frame->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            auto format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(Theme::line(palette));
            format.setCellPadding(line * 0.35);
            format.setCellSpacing(0);
            format.setTopMargin(line * 0.2);
            format.setBottomMargin(line * 0.8);
            table->setFormat(format);
        }
        styleTables(child, palette, line);
    }
}

} // namespace

void show(QTextBrowser *browser, const QString &markdown)
{
    auto *document = browser->document();
    document->setDefaultFont(browser->font());
    document->setMarkdown(markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub | QTextDocument::MarkdownNoHTML));
    const double line = browser->fontMetrics().height();
    document->setDocumentMargin(line);
    const QPalette &palette = browser->palette();
    for (auto block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        styleBlock(cursor, block, line);
        styleFragments(document, block, palette);
    }
    styleTables(document->rootFrame(), palette, line);
    document->setModified(false);
}

int heightOf(const QTextBrowser *browser, const QString &place)
{
    const auto *document = browser->document();
    for (auto block = document->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && helptopics::placeOf(block.text()) == place)
            return static_cast<int>(document->documentLayout()->blockBoundingRect(block).top());
    }
    return 0;
}

int highlight(QTextBrowser *browser, const QStringList &words)
{
    QList<QTextEdit::ExtraSelection> marks;
    int first = -1;
    const auto *document = browser->document();
    for (auto block = document->begin(); block.isValid() && !words.isEmpty(); block = block.next()) {
        for (const auto &[at, length] : helpsearch::placesOf(words, block.text())) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + at);
            cursor.setPosition(block.position() + at + length, QTextCursor::KeepAnchor);
            const auto tone = Theme::tone(Tone::Notice, browser->palette());
            QTextCharFormat format;
            format.setBackground(tone.surface);
            format.setForeground(tone.text);
            format.setFontUnderline(true); // colour says nothing alone
            marks.append({cursor, format});
            if (first < 0)
                first = static_cast<int>(document->documentLayout()->blockBoundingRect(block).top());
        }
    }
    browser->setExtraSelections(marks);
    return first;
}

} // namespace tradebook::ui::helppage
