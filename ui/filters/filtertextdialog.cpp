// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/filtertextdialog.h"

#include "core/filter/parsing.h"
#include "core/words/words.h"
#include "ui/support/answer.h"
#include "ui/support/filterreading.h"
#include "ui/support/restyling.h"
#include "ui/widgets/facts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// Where an error of a filter's text stands, from 0; absent where it is about no place.
std::optional<int> placeOf(const Error &error)
{
    bool isNumber = false;
    const int position = error.data.value(1).toInt(&isNumber);
    return error.kind == ErrorKind::Filter && isNumber && position > 0 ? std::optional(position - 1) : std::nullopt;
}

} // namespace

FilterTextDialog::FilterTextDialog(const OpenBook &book, list::Kind kind, const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_kind(kind)
    , m_text(new QPlainTextEdit(this))
    , m_reason(secondaryLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Filter as Text"));
    auto *label = new QLabel(tr("&Filter"), this);
    label->setBuddy(m_text);
    m_text->setWhatsThis(tr("The filter of the list as a text. Conditions are joined by and, or and not, with brackets; what is wrong is "
                            "marked at its place."));
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(text);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_reason->setObjectName(u"filterReason"_s);
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setProperty("tone", u"bad"_s);
    m_reason->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    QStringList names;
    for (const auto &field : list::filterFields(kind))
        names.append(field.name);
    auto *hint
        = secondaryLabel(tr("Conditions such as %1, joined by and, or, not and brackets. Fields: %2.", "1: examples, 2: names of fields")
                             .arg(examples(kind).join(u", "_s), names.join(u", "_s)),
            this);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("&Apply Filter"), QDialogButtonBox::AcceptRole);
    m_apply->setWhatsThis(tr("Shows only the rows for which the text holds. An empty text shows all of them."));
    m_apply->setDefault(true);
    makePrimary(m_apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &FilterTextDialog::apply);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FilterTextDialog::judge);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_reason);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 24);
    m_text->moveCursor(QTextCursor::End);
    judge();
}

QStringList FilterTextDialog::examples(list::Kind kind)
{
    switch (kind) {
    case list::Kind::Products:
        return {
            u"price >= 100"_s, u"created_at:this-month"_s, u"name contains \"tea\""_s, u"tax_bp in (700, 1900)"_s, u"barcode is empty"_s};
    case list::Kind::Users:
        return {u"total >= 100"_s, u"last_business_date:this-month"_s, u"name contains \"ann\""_s, u"orders between 2 and 5"_s,
            u"email is empty"_s};
    default:
        return {u"total >= 100"_s, u"placed_at:this-month"_s, u"customer contains \"ann\""_s, u"status in (pending, shipped)"_s,
            u"message is empty"_s};
    }
}

void FilterTextDialog::judge()
{
    // A line break is a blank to the filter, and one character either way: places stay.
    const QString text = m_text->toPlainText().replace(u'\n', u' ');
    const auto filter = filter::parse(text, list::filterFields(m_kind), readingOf(m_book.figures));
    m_apply->setEnabled(filter.isOk());
    if (filter) {
        m_expression = *filter;
        m_reason->clear();
        m_text->setExtraSelections({});
    } else {
        tell(filter.error());
    }
}

void FilterTextDialog::tell(const Error &error)
{
    m_reason->setText(words::sentence(error));
    const auto place = placeOf(error);
    if (!place) {
        m_text->setExtraSelections({});
        return;
    }
    // From there to the end of the word; behind the last letter the mark is on it.
    const QString text = m_text->toPlainText();
    const int length = static_cast<int>(text.size());
    const int begin = qBound(0, *place, qMax(0, length - 1));
    int end = begin + 1;
    while (end < length && !text.at(end).isSpace())
        ++end;
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(m_text->document());
    mark.cursor.setPosition(begin);
    mark.cursor.setPosition(qMin(end, length), QTextCursor::KeepAnchor);
    const auto colours = Theme::tone(Tone::Bad, palette());
    mark.format.setBackground(colours.surface);
    mark.format.setForeground(colours.text);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(colours.text);
    m_text->setExtraSelections({mark});
}

/// Whether the records that it names are there only the book knows.
void FilterTextDialog::apply()
{
    if (!m_apply->isEnabled())
        return;
    ++m_pending;
    list::Request request{.kind = m_kind};
    request.filter = m_expression;
    const auto asked
        = m_book.store->read(u"filter/check"_s, [request](db::Connection &connection) { return list::firstRows(connection, request, 1); });
    whenDone(this, asked, [this, filter = m_expression](const Result<QList<list::Row>> &rows) {
        --m_pending;
        if (rows) {
            m_chosen = filter;
            Q_EMIT chosen();
            accept();
        } else if (!isStale(rows.error())) {
            tell(rows.error());
        }
    });
}

} // namespace tradebook::ui
