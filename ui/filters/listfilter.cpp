// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/listfilter.h"

#include "ui/filters/conditiondialog.h"
#include "ui/filters/filterchips.h"
#include "ui/filters/filtertextdialog.h"
#include "ui/filters/filtervalues.h"
#include "ui/tables/columntitles.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

using filter::Expression;

ListFilter::ListFilter(list::Kind kind, QWidget *page)
    : QObject(page)
    , m_kind(kind)
    , m_page(page)
    , m_add(new QPushButton(tr("Add Filter"), page))
    , m_chips(new FilterChips(page))
{
    m_add->setAutoDefault(false);
    m_add->setToolTip(tr("Show only the rows that meet a condition: a column, how it is compared, and with what"));
    connect(m_add, &QPushButton::clicked, this, [this] { addFor({}); });
    connect(m_chips, &FilterChips::editAsked, this, &ListFilter::edit);
    connect(m_chips, &FilterChips::removeAsked, this, &ListFilter::remove);
    connect(m_chips, &FilterChips::clearAsked, this, [this] {
        setParts({});
        m_add->setFocus(Qt::OtherFocusReason); // what was pressed has gone
    });
    connect(m_chips, &FilterChips::textAsked, this, &ListFilter::editAsText);
}

void ListFilter::setBook(const OpenBook &book)
{
    m_book = book;
    m_add->setEnabled(static_cast<bool>(book));
    setExpression({});
}

QList<Expression> ListFilter::parts() const
{
    return filter::partsOf(m_expression);
}

void ListFilter::setExpression(const Expression &expression)
{
    m_expression = expression;
    QStringList phrases;
    const auto all = parts();
    for (const auto &part : all)
        phrases.append(filtervalues::phrase(part, m_kind, m_book.figures));
    m_chips->setPhrases(phrases);
}

void ListFilter::setParts(const QList<Expression> &parts)
{
    Expression all;
    for (const auto &part : parts)
        all = filter::both(std::move(all), part);
    setExpression(all);
    Q_EMIT changed();
}

void ListFilter::addFor(const QString &field)
{
    if (!m_book)
        return;
    auto *dialog = new ConditionDialog(m_book, m_kind, field, m_page->window());
    connect(dialog, &ConditionDialog::chosen, this, [this](const filter::Condition &condition) {
        auto all = parts();
        all.append({.type = Expression::Type::Compare, .condition = condition});
        setParts(all);
    });
    connect(dialog, &ConditionDialog::textAsked, this, &ListFilter::editAsText);
    dialog->open();
}

void ListFilter::edit(int at)
{
    const auto part = parts().value(at);
    if (!m_book || part.isEmpty())
        return;
    if (part.type != Expression::Type::Compare || !ConditionDialog::canShow(m_kind, part.condition)) {
        editPartAsText(at);
        return;
    }
    auto *dialog = new ConditionDialog(m_book, m_kind, part.condition, m_page->window());
    connect(dialog, &ConditionDialog::chosen, this, [this, at, part](const filter::Condition &condition) {
        auto all = parts();
        if (all.value(at) != part)
            return; // it has changed underneath the window
        all[at].condition = condition;
        setParts(all);
    });
    connect(dialog, &ConditionDialog::textAsked, this, [this, at] { editPartAsText(at); });
    dialog->open();
}

void ListFilter::remove(int at)
{
    auto all = parts();
    if (at < 0 || at >= all.size())
        return;
    all.removeAt(at);
    setParts(all);
    if (all.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
}

void ListFilter::editPartAsText(int at)
{
    const auto part = parts().value(at);
    auto *dialog = new FilterTextDialog(m_book, m_kind, filter::textOf(part), m_page->window());
    connect(dialog, &FilterTextDialog::chosen, this, [this, at, part, dialog] {
        auto all = parts();
        if (all.value(at) != part)
            return;
        all[at] = dialog->chosenFilter();
        all.removeIf([](const Expression &one) { return one.isEmpty(); });
        setParts(all);
    });
    dialog->open();
}

void ListFilter::editAsText()
{
    if (!m_book)
        return;
    auto *dialog = new FilterTextDialog(m_book, m_kind, filter::textOf(m_expression), m_page->window());
    connect(dialog, &FilterTextDialog::chosen, this, [this, dialog] {
        setExpression(dialog->chosenFilter());
        Q_EMIT changed();
    });
    dialog->open();
}

void ListFilter::fillMenu(QMenu *menu, const QString &field)
{
    const auto fields = filtervalues::fields(m_kind);
    if (std::any_of(fields.cbegin(), fields.cend(), [&](const auto &one) { return one.name == field; })) {
        const QString title = columnTitle(m_kind, field).replace(u'&', u"&&"_s);
        connect(menu->addAction(tr("&Filter by %1…").arg(title)), &QAction::triggered, this, [this, field] { addFor(field); });
    }
    connect(menu->addAction(tr("Edit Filter as Te&xt…")), &QAction::triggered, this, &ListFilter::editAsText);
    auto *clear = menu->addAction(tr("C&lear All Filters"));
    clear->setEnabled(!m_expression.isEmpty());
    connect(clear, &QAction::triggered, this, [this] { setParts({}); });
    menu->addSeparator();
}

} // namespace tradebook::ui
