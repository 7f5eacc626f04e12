// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/customerinput.h"

#include "ui/orders/lookups.h"
#include "ui/orders/suggestbox.h"
#include "ui/support/answer.h"

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kOffered = 30;

} // namespace

CustomerInput::CustomerInput(QWidget *parent)
    : FieldInput(parent)
    , m_box(new SuggestBox(this))
{
    m_box->setPlaceholderText(tr("Walk-in"));
    setSole(m_box);
    connect(m_box, &QLineEdit::textEdited, this, [this] {
        m_id = 0;
        Q_EMIT edited();
    });
    connect(m_box, &SuggestBox::asked, this, &CustomerInput::ask);
    connect(m_box, &SuggestBox::entered, this, &CustomerInput::ask);
    connect(m_box, &SuggestBox::picked, this, [this](const Suggestion &suggestion) {
        know(suggestion.id, suggestion.text);
        setText(QString::number(suggestion.id));
        Q_EMIT edited();
        Q_EMIT chosen();
    });
}

void CustomerInput::setBook(const OpenBook &book)
{
    m_book = book;
    m_names.clear();
}

void CustomerInput::know(qint64 id, const QString &name)
{
    m_names.insert(id, name);
    if (m_id == id && m_box->text() != name)
        setText(QString::number(id));
}

QString CustomerInput::text() const
{
    return m_id != 0 ? QString::number(m_id) : m_box->text().trimmed();
}

void CustomerInput::setText(const QString &text)
{
    bool isId = false;
    const qint64 id = text.toLongLong(&isId);
    m_id = isId ? id : 0;
    m_box->setText(isId ? m_names.value(id, text) : text);
    m_box->setCursorPosition(0);
}

void CustomerInput::setReadOnly(bool isReadOnly)
{
    m_box->setReadOnly(isReadOnly);
}

QWidget *CustomerInput::target() const
{
    return m_box;
}

bool CustomerInput::takesEnter() const
{
    return m_id == 0 && !m_box->text().trimmed().isEmpty();
}

void CustomerInput::ask(const QString &text)
{
    if (!m_book || text.isEmpty() || m_id != 0 || m_box->isReadOnly())
        return;
    auto asked = m_book.store->read(
        u"order/customers"_s, [text](db::Connection &connection) { return lookups::customers(connection, text, kOffered); });
    whenDone(this, asked, [this, text](const Result<QList<lookups::FoundCustomer>> &found) {
        if (!found || m_box->text().trimmed() != text)
            return;
        QList<Suggestion> offered;
        for (const auto &customer : *found)
            offered.append({customer.id, customer.name, customer.detail, {}});
        m_box->offer(offered, true);
    });
}

} // namespace tradebook::ui
