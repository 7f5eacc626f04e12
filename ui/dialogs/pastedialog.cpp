// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pastedialog.h"

#include "core/words/words.h"
#include "ui/help/whatsthis.h"
#include "ui/support/restyling.h"
#include "ui/widgets/facts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kTallestRows = 10;
constexpr qsizetype kLongestSample = 24;

QString shortened(QString text)
{
    text.replace(u'\n', u' ');
    return text.size() > kLongestSample ? text.left(kLongestSample - 1) + u'…' : text;
}

/// A text of somebody's as a label's: no mnemonic, no markup.
QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = secondaryLabel({}, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(false);
    label->setText(text);
    return label;
}

QString reason(const Error &error)
{
    const auto fault = error.kind == ErrorKind::Import ? transfer::faultNamed(error.data.value(0)) : std::nullopt;
    if (fault == transfer::Fault::NoHeader)
        return PasteDialog::tr("There is no table on the clipboard; copy some cells of a spreadsheet first.");
    if (fault == transfer::Fault::NulByte)
        return PasteDialog::tr("Row %1 has a zero byte in it, so this is no table of texts; nothing was pasted.").arg(error.data.value(1));
    return words::sentence(error);
}

} // namespace

PasteDialog::PasteDialog(const OpenBook &book, const QList<Role> &roles, const QList<TextTable::Column> &columns, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_roles(roles)
    , m_scroll(new QScrollArea(this))
    , m_hasHead(new QCheckBox(tr("The &first row names the columns"), this))
    , m_counts(headingLabel({}, this))
    , m_message(secondaryLabel({}, this))
    , m_rows(new TextTable(tr("What will happen"), columns, kTallestRows, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    build(columns);
}

void PasteDialog::explainColumns(const QStringList &sentences)
{
    whatsthis::explainColumns(m_rows, sentences);
}

void PasteDialog::build(const QList<TextTable::Column> &columns)
{
    Q_UNUSED(columns)
    m_hasHead->setWhatsThis(tr("Tick it where the first row that was copied holds names of columns, not values."));
    m_rows->setWhatsThis(tr("What becomes of each row, before anything is changed."));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_scroll->hide();
    m_hasHead->hide();
    m_counts->setObjectName(u"pasteCounts"_s);
    m_message->setObjectName(u"pasteMessage"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_paste = buttons->addButton(tr("&Paste"), QDialogButtonBox::AcceptRole);
    m_paste->setWhatsThis(tr("Does what is listed above, in one step that Undo takes back."));
    makePrimary(m_paste);
    m_paste->setDefault(true);
    m_paste->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_paste, &QPushButton::clicked, this, [this] {
        m_paste->setEnabled(false);
        m_scroll->setEnabled(false);
        m_hasHead->setEnabled(false);
        paste();
    });
    connect(m_hasHead, &QCheckBox::clicked, this, [this](bool hasHead) {
        m_layout = guess(*m_table, hasHead);
        showColumns();
        checkAgain();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_hasHead);
    layout->addWidget(m_scroll);
    layout->addWidget(m_counts);
    layout->addWidget(m_message);
    layout->addWidget(m_rows);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 30);
}

void PasteDialog::read(const transfer::Clip &clip)
{
    say(tr("Reading the clipboard…"));
    const char mark = m_book.figures.locale.decimalPoint() == u","_s ? ',' : '.';
    // Among the readers, because it is to be off this thread; it asks the book for nothing.
    const auto table = m_book.store->read(
        {}, [clip, mark](db::Connection &) { return transfer::readPasted(clip, mark); }, Store::Lane::Background);
    await(table, [this](const Result<transfer::PastedTable> &read) {
        if (!read) {
            if (!isStale(read.error()))
                say(reason(read.error()));
            return;
        }
        m_table = *read;
        m_layout = guess(*m_table, std::nullopt);
        m_hasHead->setChecked(m_layout.hasHead);
        m_hasHead->show();
        showColumns();
        checkAgain();
    });
}

void PasteDialog::showColumns()
{
    m_choices.clear();
    auto *columns = new QWidget(m_scroll);
    auto *grid = new QGridLayout(columns);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    const auto &sample = m_table->sample;
    const auto *first = m_layout.hasHead ? (sample.size() > 1 ? &sample.at(1) : nullptr) : &sample.first();
    for (int column = 0; column < m_table->columns; ++column) {
        const QString name = m_layout.hasHead ? sample.first().at(column).trimmed() : QString();
        const QString letter = tr("Column %1").arg(m_book.figures.integer(column + 1));
        auto *label = new QLabel(columns);
        label->setTextFormat(Qt::PlainText);
        QString title = name.isEmpty() ? letter : shortened(name);
        label->setText(title.replace(u"&"_s, u"&&"_s)); // the label of an input takes one & for a mnemonic
        auto *choice = new QComboBox(columns);
        label->setBuddy(choice);
        choice->setWhatsThis(tr("What this column of the clipboard holds, or that it is left out."));
        choice->addItem(tr("Leave out"), QString());
        for (const auto &role : m_roles)
            choice->addItem(role.name, role.field);
        if (const QString field = m_layout.fields.value(column); field == transfer::kAttribute || !name.isEmpty()) {
            if (m_roles.size() > 3) // products: what has no field of its own can still be kept
                choice->addItem(tr("Attribute"), transfer::kAttribute);
        }
        choice->setCurrentIndex(qMax(0, choice->findData(m_layout.fields.value(column))));
        connect(choice, &QComboBox::activated, this, [this, column] { takeChoice(column); });
        m_choices.append(choice);
        grid->addWidget(label, 0, column);
        grid->addWidget(choice, 1, column);
        grid->addWidget(plainLabel(first ? shortened(first->value(column)) : QString(), columns), 2, column);
    }
    grid->setColumnStretch(m_table->columns, 1);
    m_scroll->setWidget(columns);
    m_scroll->setFixedHeight(columns->sizeHint().height() + m_scroll->horizontalScrollBar()->sizeHint().height() + 2);
    m_scroll->show();
}

void PasteDialog::takeChoice(int column)
{
    const QString field = m_choices.at(column)->currentData().toString();
    // A field has one column.
    for (int other = 0; other < m_choices.size(); ++other) {
        if (other != column && !field.isEmpty() && field != transfer::kAttribute && m_layout.fields.at(other) == field) {
            m_choices.at(other)->setCurrentIndex(0);
            m_layout.fields[other].clear();
        }
    }
    m_layout.fields[column] = field;
    checkAgain();
}

void PasteDialog::checkAgain()
{
    ++m_generation;
    m_paste->setEnabled(false);
    m_counts->clear();
    m_rows->setRows({});
    say(tr("Checking %1 rows…").arg(m_book.figures.integer(m_table->rows - (m_layout.hasHead ? 1 : 0))));
    check();
}

void PasteDialog::show(const Checked &checked)
{
    m_counts->setText(checked.counts);
    m_rows->setRows(checked.rows);
    m_paste->setText(checked.button);
    m_paste->setEnabled(checked.taken > 0);
    say(checked.note);
}

void PasteDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void PasteDialog::refuse(const Error &error)
{
    m_scroll->setEnabled(true);
    m_hasHead->setEnabled(true);
    m_paste->setEnabled(true);
    if (!isStale(error))
        say(reason(error));
}

QString PasteDialog::summary() const
{
    return m_counts->text();
}

QString PasteDialog::message() const
{
    return m_message->text();
}

} // namespace tradebook::ui
