// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/unfinishedorders.h"

#include "core/repo/drafts.h"
#include "ui/help/whatsthis.h"
#include "ui/orders/orderdraft.h"
#include "ui/support/answer.h"
#include "ui/tables/columntitles.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/facts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kTallest = 3;

} // namespace

UnfinishedOrders::UnfinishedOrders(QWidget *parent)
    : QFrame(parent)
    , m_table(new TextTable(tr("Unfinished orders"), {{tr("Customer")}, {tr("Lines"), list::CellType::Integer}}, kTallest, this))
    , m_continue(new QPushButton(tr("Continue"), this))
    , m_discard(new QPushButton(tr("Discard"), this))
{
    auto *heading = headingLabel(tr("Unfinished orders"), this);
    heading->setBuddy(m_table);
    m_table->setWhatsThis(tr("Orders that were typed and not placed yet. They wait here; Enter goes on with one."));
    whatsthis::explainColumns(m_table, {tr("For whom the order is, as far as that has been typed."), tr("How many lines it has so far.")});
    m_continue->setToolTip(tr("Goes on with the chosen unfinished order"));
    m_discard->setToolTip(tr("Throws the chosen unfinished order away"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(heading);
    buttons->addStretch(1);
    buttons->addWidget(m_continue);
    buttons->addWidget(m_discard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addLayout(buttons);
    layout->addWidget(m_table);
    connect(m_continue, &QPushButton::clicked, this, &UnfinishedOrders::goOn);
    connect(m_discard, &QPushButton::clicked, this, &UnfinishedOrders::discard);
    connect(m_table, &QTableView::activated, this, &UnfinishedOrders::goOn);
    hide();
}

void UnfinishedOrders::setBook(const OpenBook &book)
{
    if (m_book)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    m_book = book;
    take({});
    if (!m_book)
        return;
    connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"drafts"_s))
            ask();
    });
    ask();
}

void UnfinishedOrders::setSuspended(bool suspended)
{
    m_isSuspended = suspended;
    setVisible(!m_names.isEmpty() && !m_isSuspended);
}

void UnfinishedOrders::ask()
{
    ++m_pending;
    const auto question = [](db::Connection &connection) -> Result<QList<Draft>> {
        const auto names = repo::drafts::named(connection, OrderDraft::begin());
        if (!names)
            return names.error();
        QList<Draft> drafts;
        for (const auto &name : *names) {
            if (!OrderDraft::isNameOfOne(name))
                continue;
            const auto json = repo::drafts::read(connection, name);
            if (!json)
                return json.error();
            if (!*json)
                continue;
            const QJsonObject draft = **json;
            const auto lines = draft[u"lines"_s].toArray();
            const QString customer = draft[u"customer"_s].toString().trimmed();
            drafts.prepend({name, customer, customer.isEmpty(), lines.size(), lines.first().toObject()[u"name"_s].toString()});
        }
        return drafts;
    };
    whenDone(
        this, m_book.store->read(u"orders/unfinished"_s, question), [this, store = m_book.store.get()](const Result<QList<Draft>> &drafts) {
            --m_pending;
            if (store != m_book.store.get())
                return;
            if (drafts)
                take(*drafts);
            else if (!isStale(drafts.error()))
                Q_EMIT failed(drafts.error());
        });
}

void UnfinishedOrders::take(const QList<Draft> &drafts)
{
    const QString chosen = current();
    m_names.clear();
    QList<TextTable::Row> rows;
    for (const auto &draft : drafts) {
        m_names.append(draft.name);
        QString text = draft.isWalkIn ? walkInName() : draft.customer;
        if (!draft.first.isEmpty())
            text += u": "_s + draft.first;
        rows.append({rows.size(), {text, m_book.figures.integer(draft.lines)}, {}});
    }
    m_table->setRows(rows);
    const auto at = m_names.indexOf(chosen);
    m_table->selectRow(static_cast<int>(qMax<qsizetype>(at, 0)));
    m_continue->setEnabled(!m_book.isReadOnly());
    m_discard->setEnabled(!m_book.isReadOnly());
    setVisible(!m_names.isEmpty() && !m_isSuspended);
}

QString UnfinishedOrders::current() const
{
    return m_names.value(m_table->currentIndex().row());
}

void UnfinishedOrders::goOn()
{
    if (const QString name = current(); !name.isEmpty() && !m_book.isReadOnly())
        Q_EMIT continued(name);
}

void UnfinishedOrders::discard()
{
    const QString name = current();
    if (name.isEmpty())
        return;
    ++m_pending;
    auto removed
        = m_book.store->write({u"draft.discard"_s}, [name](db::Connection &connection) { return repo::drafts::remove(connection, name); });
    whenDone(this, removed, [this](const Result<void> &done) {
        --m_pending;
        if (!done && !isStale(done.error()))
            Q_EMIT failed(done.error());
    });
}

} // namespace tradebook::ui
