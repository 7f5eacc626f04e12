// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/historydialog.h"

#include "core/words/words.h"
#include "ui/help/whatsthis.h"
#include "ui/history/historymodels.h"
#include "ui/support/answer.h"
#include "ui/support/brieftext.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/plainheader.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kPage = 200;
/// Of a bulk edit of 100,000 rows nobody reads more.
constexpr int kMostRows = 500;

QTableView *plainTable(QAbstractItemModel *model, const QString &name, int stretched, QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setAccessibleName(name);
    view->setModel(model);
    view->setItemDelegate(new CellDelegate(view));
    view->setHorizontalHeader(new PlainHeader(view));
    view->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(view->font()));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    return view;
}

/// The version of the record right before this step; none where the step made the record.
Result<std::optional<qint64>> changeBefore(db::Connection &connection, const RecordRef &record, qint64 step)
{
    const auto versions = journal::versions(connection, record);
    if (!versions)
        return versions.error();
    std::optional<qint64> found;
    for (const auto &version : *versions) {
        if (version.step.id == step)
            found = version.change; // newest first: the last one is what the step began with
    }
    return found;
}

} // namespace

HistoryDialog::HistoryDialog(const OpenBook &book, const std::optional<RecordRef> &record, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_record(record)
    , m_name(name)
    , m_steps(new StepsModel(book.figures, this))
    , m_changes(new ChangesModel(this))
    , m_stepsView(plainTable(m_steps, tr("History"), StepsModel::WhatColumn, this))
    , m_changesView(plainTable(m_changes, tr("Changes"), ChangesModel::AfterColumn, this))
    , m_empty(new EmptyState(m_stepsView))
    , m_message(secondaryLabel({}, this))
    , m_restore(new QPushButton(tr("&Restore Version Before This"), this))
    , m_older(new QPushButton(tr("Show &Older"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(record ? tr("History of %1").arg(inTitle(name)) : tr("History"));
    build();
    m_empty->say(tr("Nothing has been changed yet"), tr("Imports, edits and their undoing will stand here."));
    connect(m_book.store.get(), &Store::changed, this, &HistoryDialog::askSteps);
    askSteps();
}

void HistoryDialog::build()
{
    const int unit = fontMetrics().averageCharWidth();
    m_stepsView->setColumnWidth(StepsModel::WhenColumn, unit * 22);
    m_stepsView->setColumnWidth(StepsModel::RowsColumn, unit * 10);
    m_stepsView->setColumnWidth(StepsModel::StateColumn, qMax(unit * 12, StepsModel::widestState(m_stepsView->fontMetrics()) + unit * 4));
    m_changesView->setColumnWidth(ChangesModel::RecordColumn, unit * 36);
    m_changesView->setColumnWidth(ChangesModel::FieldColumn, unit * 20);
    m_changesView->setColumnWidth(ChangesModel::BeforeColumn, unit * 26);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_stepsView);
    splitter->addWidget(m_changesView);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_older, QDialogButtonBox::ActionRole);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    m_older->hide();
    m_restore->setEnabled(false);
    m_restore->setVisible(m_record.has_value() && !m_book.isReadOnly());
    m_stepsView->setWhatsThis(tr("What was done, the newest first. Select a step to see below what it has changed."));
    whatsthis::explainColumns(m_stepsView,
        {tr("When it was done."), tr("What was done, by the name that Undo calls it, too."),
            tr("How many records and lines it has changed."), tr("Whether it was taken back, or can no longer be.")});
    m_changesView->setWhatsThis(tr("What the selected step has changed, field by field."));
    whatsthis::explainColumns(m_changesView,
        {tr("The record that was changed."), tr("Which field of it."), tr("What stood there before."), tr("What stood there afterwards.")});
    m_older->setToolTip(tr("Lists steps that were done before those that are shown"));
    m_restore->setToolTip(tr("Gives the record the fields it had before the selected step; this can be undone"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(unit * 130, fontMetrics().height() * 32);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_older, &QPushButton::clicked, this, &HistoryDialog::askOlder);
    connect(m_restore, &QPushButton::clicked, this, &HistoryDialog::restoreVersion);
    connect(m_stepsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryDialog::askChanges);
}

void HistoryDialog::askSteps()
{
    ++m_pending;
    const journal::HistoryRequest request{m_record, std::nullopt, kPage};
    whenDone(this,
        m_book.store->read(u"history/steps"_s, [request](db::Connection &connection) { return journal::history(connection, request); }),
        [this](const Result<QList<journal::Step>> &answer) {
            --m_pending;
            if (answer)
                takeSteps(*answer);
            else if (!isStale(answer.error()))
                show(words::sentence(answer.error()));
        });
}

void HistoryDialog::askOlder()
{
    if (m_steps->steps().isEmpty())
        return;
    ++m_pending;
    m_older->setEnabled(false);
    const journal::HistoryRequest request{m_record, m_steps->steps().last().id, kPage};
    whenDone(this,
        m_book.store->read(u"history/older"_s, [request](db::Connection &connection) { return journal::history(connection, request); }),
        [this](const Result<QList<journal::Step>> &answer) {
            --m_pending;
            m_older->setEnabled(true);
            if (!answer) {
                if (!isStale(answer.error()))
                    show(words::sentence(answer.error()));
                return;
            }
            m_steps->append(*answer);
            m_older->setVisible(answer->size() == kPage);
        });
}

void HistoryDialog::takeSteps(const QList<journal::Step> &steps)
{
    m_steps->setSteps(steps);
    m_older->setVisible(steps.size() == kPage);
    show({});
    m_empty->setShown(steps.isEmpty());
    if (steps.isEmpty())
        m_changes->setChanges({});
    else
        m_stepsView->selectRow(0);
}

void HistoryDialog::askChanges()
{
    const auto current = m_stepsView->currentIndex();
    const auto generation = ++m_generation;
    m_restore->setEnabled(false);
    if (!current.isValid())
        return;
    ++m_pending;
    struct Answer {
        QList<ReadableChange> changes;
        std::optional<qint64> version;
    };
    const qint64 step = m_steps->steps().at(current.row()).id;
    const auto question = [step, record = m_record, figures = m_book.figures](db::Connection &connection) -> Result<Answer> {
        auto changes = readableChanges(connection, step, figures, kMostRows);
        if (!changes)
            return changes.error();
        if (!record)
            return Answer{*changes, std::nullopt};
        const auto version = changeBefore(connection, *record, step);
        if (!version)
            return version.error();
        return Answer{*changes, *version};
    };
    whenDone(this, m_book.store->read(u"history/changes"_s, question), [this, generation](const Result<Answer> &answer) {
        --m_pending;
        if (generation != m_generation)
            return;
        if (!answer) {
            if (!isStale(answer.error()))
                show(words::sentence(answer.error()));
            return;
        }
        m_changes->setChanges(answer->changes);
        m_restore->setEnabled(answer->version.has_value());
        m_restore->setProperty("change", answer->version.value_or(0));
    });
}

void HistoryDialog::restoreVersion()
{
    const qint64 change = m_restore->property("change").toLongLong();
    const auto edit
        = [record = *m_record, change](db::Connection &connection) { return journal::restoreVersion(connection, record, change); };
    m_restore->setEnabled(false);
    ++m_pending;
    whenDone(this, m_book.store->write({u"record.restore"_s, {{u"name"_s, m_name}}}, edit), [this](const Result<void> &outcome) {
        --m_pending;
        show(outcome ? tr("The former version is back; Undo takes this back too.") : words::sentence(outcome.error()));
    });
}

void HistoryDialog::show(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

} // namespace tradebook::ui
