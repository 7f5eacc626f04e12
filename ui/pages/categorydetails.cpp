// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/categorydetails.h"

#include "core/repo/categories.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/facts.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

CategoryDetails::CategoryDetails(QWidget *parent)
    : DetailsPane(tr("Category details"), {u"categories"_s, u"products"_s, u"stock"_s}, 22, parent)
    , m_path(new Breadcrumb(this))
    , m_title(titleLabel({}, 1.2, this))
    , m_twin(secondaryLabel(tr("Another category at this place has the same name."), this))
    , m_facts(new Facts(Facts::Side::Left, this))
    , m_description(new QLabel(this))
{
    m_title->setWordWrap(true);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    content()->addWidget(m_path);
    content()->addWidget(m_title);
    content()->addWidget(m_twin);
    content()->addSpacing(4);
    content()->addWidget(m_facts);
    content()->addWidget(m_description);
    content()->addStretch(1);
    connect(m_path, &Breadcrumb::chosen, this, [this](qint64 id) { Q_EMIT categoryChosen(CategoryId{id}); });
}

void CategoryDetails::ask(qint64 id)
{
    read(
        [id = CategoryId{id}](db::Connection &connection) -> Result<Record> {
            auto category = repo::categories::read(connection, id);
            if (!category)
                return category.error();
            const auto steps = repo::categories::ancestors(connection, id);
            if (!steps)
                return steps.error();
            const auto subtree = repo::categories::subtree(connection, id);
            if (!subtree)
                return subtree.error();
            list::Request request;
            request.kind = list::Kind::Products;
            request.branch = id;
            const auto products = list::totals(connection, request);
            if (!products)
                return products.error();
            const auto hasTwin = repo::categories::hasSiblingNamed(connection, category->parentId, category->name, id);
            if (!hasTwin)
                return hasTwin.error();
            return Record{*std::move(category), *steps, *hasTwin, subtree->size() - 1, *products};
        },
        [this](const Record &record) { show(record); });
}

void CategoryDetails::show(const Record &record)
{
    const auto &figures = book().figures;
    const auto &category = record.category;
    QList<Breadcrumb::Step> above;
    for (const auto &step : record.path.first(qMax<qsizetype>(record.path.size() - 1, 0)))
        above.append({step.id.value, step.name});
    m_path->setSteps(above);
    m_twin->setVisible(record.hasTwin);
    m_title->setText(category.name);
    m_facts->setFacts({
        {tr("Code"), category.code.value_or(QString())},
        {tr("Products"), figures.integer(record.products.rows)},
        {tr("Stock value"), record.products.sum ? figures.money(Money{*record.products.sum}) : QString()},
        {tr("Categories below"), figures.integer(record.below)},
        {tr("Minimum stock"), category.minimumStock ? figures.integer(*category.minimumStock) : tr("None of its own")},
    });
    m_description->setText(category.description);
    m_description->setVisible(!category.description.isEmpty());
}

} // namespace tradebook::ui
