// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/parsing.h"
#include "ui/filters/listfilter.h"
#include "ui/pages/listcolumns.h"
#include "ui/pages/listpage.h"
#include "ui/support/filterreading.h"

#include <QLineEdit>

// The part of ListPage that shows saved views, and tells whether what is seen is still what the view holds.
namespace tradebook::ui {

using repo::views::Content;
using repo::views::View;

std::optional<Content> ListPage::viewContent() const
{
    if (!m_book)
        return std::nullopt;
    list::Request request;
    narrow(request);
    Content content{.kind = m_records->kind(),
        .filter = filter::textOf(m_listFilter->expression()),
        .text = m_filter->text().trimmed(),
        .tab = request.tab,
        .category = request.branch,
        .withoutCategory = request.withoutCategory};
    for (const auto &shown : m_table->shownFields())
        content.columns.append({shown.field, shown.width});
    for (const auto &sort : m_sortsToShow.value_or(m_records->request().sorts))
        content.sorts.append({m_records->columnAt(sort.column).field, sort.descending});
    return content;
}

/// As viewContent() would say it if the view were shown: a view of another program may leave out what stands to reason.
Content ListPage::normal(Content content) const
{
    if (content.columns.isEmpty()) {
        for (const auto &own : m_table->ownFields())
            content.columns.append({own.field, own.width});
    }
    content.text = content.text.trimmed();
    const auto &fields = list::filterFields(m_records->kind());
    if (const auto filter = filter::parse(content.filter, fields, readingOf(m_book.figures)))
        content.filter = filter::textOf(*filter);
    return content;
}

void ListPage::setQuickText(const QString &text)
{
    const QSignalBlocker blocker(m_filter);
    m_filter->setText(text);
    m_filterTimer.stop();
}

/// What narrows and sorts the list is taken from the request; asked at once, or when the page is shown first.
void ListPage::showState(const list::Request &request)
{
    setQuickText(request.text);
    m_listFilter->setExpression(request.filter);
    narrowTo(request);
    m_sortsToShow = request.sorts;
    if (m_hasBegun)
        ask();
}

void ListPage::showView(const View &view, const filter::Expression &filter)
{
    QList<ShownField> columns;
    for (const auto &column : view.content.columns)
        columns.append({column.field, column.width});
    m_view.reset(); // nothing on the way there counts as a change
    m_columns->lend(columns);
    const auto &content = view.content;
    list::Request request{.kind = content.kind,
        .text = content.text,
        .branch = content.category,
        .withoutCategory = content.withoutCategory,
        .tab = content.tab,
        .filter = filter};
    for (const auto &sort : content.sorts) {
        if (const auto column = list::columnOf(content.kind, sort.field))
            request.sorts.append({*column, sort.descending});
    }
    showState(request);
    renewView(view);
}

void ListPage::renewView(const View &view)
{
    m_view = view;
    m_view->content = normal(view.content);
    showViewTitle();
}

bool ListPage::isViewChanged() const
{
    return m_view && viewContent() != m_view->content;
}

void ListPage::leaveView()
{
    if (!m_view)
        return;
    m_view.reset();
    m_columns->endLending();
    showViewTitle();
    showState({.kind = m_records->kind(), .sorts = shownfields::rememberedSorts(m_records->kind())});
}

void ListPage::rememberSorts()
{
    const auto &sorts = m_records->request().sorts;
    if (!m_view && sorts != shownfields::rememberedSorts(m_records->kind()))
        shownfields::rememberSorts(m_records->kind(), sorts);
}

void ListPage::showViewTitle()
{
    setTitleOfView(m_view ? m_view->name : QString(), isViewChanged());
}

} // namespace tradebook::ui
