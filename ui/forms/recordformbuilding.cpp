// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldinput.h"
#include "ui/forms/recordform.h"
#include "ui/help/purposes.h"
#include "ui/support/readingorder.h"
#include "ui/widgets/facts.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// How a form is put together: lines of label and input, and what stands between them.
namespace tradebook::ui {

FieldEditor *RecordForm::newEditor(const QString &field, const QString &label, FieldInput *input)
{
    const auto *known = edit::fieldNamed(m_kind, field);
    Q_ASSERT_X(known, "RecordForm::addField", qPrintable(field));
    auto *editor = new FieldEditor(*known, label, input ? input : newInput(*known, this), this);
    m_editors.append(editor);
    if (editor->input()->whatsThis().isEmpty())
        editor->input()->setWhatsThis(purposes::ofField(m_kind, field));
    connect(editor, &FieldEditor::edited, this, [this] {
        if (!isReadOnly())
            m_draftTimer.start();
        Q_EMIT typedChanged();
    });
    connect(editor, &FieldEditor::settled, this, [this, editor] { settle(editor); });
    connect(editor, &FieldEditor::entered, this, [this] {
        // With a new record Enter goes on to the next field: a barcode scanner presses it too.
        if (m_isNew)
            focusNextPrevChild(true);
    });
    return editor;
}

FieldEditor *RecordForm::addField(const QString &field, const QString &label, FieldInput *input)
{
    auto *editor = newEditor(field, label, input);
    const bool isTall = editor->input()->takesEnter() || editor->input()->hasNote();
    if (editor->input()->hasNote())
        editor->label()->setMinimumHeight(editor->input()->target()->sizeHint().height());
    addLine(editor->label(), editor->input(), editor->below(), isTall ? Qt::AlignTop : Qt::AlignVCenter);
    return editor;
}

void RecordForm::addLine(QWidget *label, QWidget *input, QWidget *below, Qt::Alignment labelAt)
{
    const auto count = content()->count();
    if (m_grids.isEmpty() || content()->itemAt(count - 1)->layout() != m_grids.last()) {
        auto *made = new QGridLayout;
        made->setHorizontalSpacing(12);
        made->setVerticalSpacing(4);
        made->setColumnStretch(1, 1);
        content()->addLayout(made);
        m_grids.append(made);
    }
    auto *grid = m_grids.last();
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0, labelAt | Qt::AlignRight);
    grid->addWidget(input, row, 1);
    if (below)
        grid->addWidget(below, row + 1, 1);
}

/// Inputs stand below each other, whatever stands between them.
void RecordForm::alignLabels()
{
    int width = 0;
    for (const auto *grid : std::as_const(m_grids)) {
        for (int row = 0; row < grid->rowCount(); ++row) {
            if (const auto *item = grid->itemAtPosition(row, 0))
                width = qMax(width, item->sizeHint().width());
        }
    }
    for (auto *grid : std::as_const(m_grids)) {
        if (grid->columnMinimumWidth(0) != width) // else it would be laid out for ever
            grid->setColumnMinimumWidth(0, width);
    }
}

bool RecordForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        alignLabels();
        tabInReadingOrder(widget()); // rows have come, gone or moved
    }
    return DetailsPane::eventFilter(watched, event);
}

FieldEditor *RecordForm::addWideField(const QString &field, const QString &label, FieldInput *input)
{
    auto *editor = newEditor(field, label, input);
    editor->label()->setProperty("role", u"heading"_s);
    content()->addSpacing(8);
    content()->addWidget(editor->label());
    content()->addWidget(editor->input());
    content()->addWidget(editor->below());
    return editor;
}

void RecordForm::addSavedOnly(QWidget *widget, QLabel *heading)
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (heading)
        addSection(column, heading, widget);
    else
        column->addWidget(widget);
    content()->addWidget(holder);
    m_savedOnly.append(holder);
}

void RecordForm::addNewButtons()
{
    m_newButtons = new QWidget(this);
    m_add = new QPushButton(m_words.add, m_newButtons);
    m_add->setProperty("primary", true);
    m_add->setAutoDefault(true);
    m_add->setWhatsThis(tr("Puts the new record into the book; Undo takes it out again. Until then it is kept as a draft."));
    auto *cancel = new QPushButton(tr("Cancel"), m_newButtons);
    cancel->setToolTip(tr("Do not add it; what is typed can be brought back"));
    auto *row = new QHBoxLayout(m_newButtons);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_add);
    row->addWidget(cancel);
    row->addStretch(1);
    content()->addWidget(m_newButtons);
    m_newButtons->hide();
    connect(m_add, &QPushButton::clicked, this, &RecordForm::add);
    connect(cancel, &QPushButton::clicked, this, &RecordForm::cancelNew);
    auto *submit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    submit->setContext(Qt::WidgetWithChildrenShortcut);
    connect(submit, &QShortcut::activated, this, [this] {
        if (m_isNew)
            add();
    });
}

} // namespace tradebook::ui
