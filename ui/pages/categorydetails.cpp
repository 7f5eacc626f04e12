// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/categorydetails.h"

#include "core/repo/categories.h"
#include "ui/widgets/facts.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

CategoryDetails::CategoryDetails(QWidget *parent)
    : DetailsPane(tr("Category details"), {u"categories"_s, u"products"_s, u"stock"_s}, 22, parent)
    , m_path(secondaryLabel({}, this))
    , m_title(titleLabel({}, 1.2, this))
    , m_facts(new Facts(Facts::Side::Left, this))
    , m_description(new QLabel(this))
{
    m_title->setWordWrap(true);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    content()->addWidget(m_path);
    content()->addWidget(m_title);
    content()->addSpacing(4);
    content()->addWidget(m_facts);
    content()->addWidget(m_description);
    content()->addStretch(1);
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
            QStringList path;
            for (const auto &step : *steps)
                path.append(step.name);
            return Record{*std::move(category), path, subtree->size() - 1, *products};
        },
        [this](const Record &record) { show(record); });
}

void CategoryDetails::show(const Record &record)
{
    const auto &figures = book().figures;
    const auto &category = record.category;
    m_path->setText(record.path.mid(0, record.path.size() - 1).join(u" › "_s));
    m_path->setVisible(record.path.size() > 1);
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
