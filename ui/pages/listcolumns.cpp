// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listcolumns.h"

#include "ui/dialogs/columnsdialog.h"
#include "ui/tables/columntitles.h"
#include "ui/tables/recordtable.h"

#include <QMenu>

#include <algorithm>

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kSaveDelay{500};

} // namespace

ListColumns::ListColumns(RecordTable *table, const QString &listName, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_kind(table->records()->kind())
    , m_listName(listName)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &ListColumns::save);
    connect(table, &RecordTable::shownFieldsChosen, this, [this] {
        if (m_dialog)
            m_dialog->showFields(m_table->shownFields());
        taken();
    });
}

ListColumns::~ListColumns()
{
    if (m_saveTimer.isActive())
        save();
}

void ListColumns::restore()
{
    if (std::exchange(m_isRestored, true))
        return;
    if (const auto fields = shownfields::remembered(m_kind))
        m_table->setShownFields(*fields);
}

void ListColumns::lend(const QList<ShownField> &fields)
{
    if (m_saveTimer.isActive())
        save();
    m_isRestored = true;
    m_isLent = true;
    m_table->setShownFields(fields.isEmpty() ? m_table->ownFields() : fields);
    if (m_dialog)
        m_dialog->showFields(m_table->shownFields());
}

void ListColumns::endLending()
{
    if (!std::exchange(m_isLent, false))
        return;
    m_table->setShownFields(shownfields::remembered(m_kind).value_or(m_table->ownFields()));
    if (m_dialog)
        m_dialog->showFields(m_table->shownFields());
}

void ListColumns::choose()
{
    if (!m_dialog) {
        m_dialog = new ColumnsDialog(m_kind, m_listName, m_table->shownFields(), m_table->window());
        connect(m_dialog, &ColumnsDialog::chosen, this, &ListColumns::take);
        connect(m_dialog, &ColumnsDialog::resetAsked, this, &ListColumns::reset);
    }
    m_dialog->open();
}

void ListColumns::reset()
{
    m_table->setShownFields(m_table->ownFields());
    if (m_dialog)
        m_dialog->showFields(m_table->shownFields());
    if (m_isLent) {
        Q_EMIT chosen();
        return;
    }
    m_saveTimer.stop();
    shownfields::forget(m_kind);
    Q_EMIT chosen();
}

void ListColumns::take(const QList<ShownField> &fields)
{
    m_table->setShownFields(fields);
    taken();
}

void ListColumns::taken()
{
    if (!m_isLent) {
        m_unsaved = m_table->shownFields();
        m_saveTimer.start();
    }
    Q_EMIT chosen();
}

void ListColumns::save()
{
    m_saveTimer.stop();
    shownfields::remember(m_kind, m_unsaved);
}

void ListColumns::fillMenu(QMenu *menu)
{
    const auto shown = m_table->shownFields();
    for (const auto &column : list::columns(m_kind)) {
        const auto at = std::find_if(shown.cbegin(), shown.cend(), [&](const ShownField &one) { return one.field == column.field; });
        auto *action = menu->addAction(columnTitle(m_kind, column.field).replace(u'&', QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(at != shown.cend());
        action->setEnabled(shown.size() > 1 || at == shown.cend()); // one column stays
        connect(action, &QAction::triggered, this, [this, field = column.field](bool isShown) {
            auto fields = m_table->shownFields();
            fields.removeIf([&](const ShownField &one) { return one.field == field; });
            if (isShown)
                fields.append({field});
            take(fields);
            if (m_dialog)
                m_dialog->showFields(fields);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Columns…")), &QAction::triggered, this, &ListColumns::choose);
    connect(menu->addAction(tr("&Reset Columns")), &QAction::triggered, this, &ListColumns::reset);
}

} // namespace tradebook::ui
