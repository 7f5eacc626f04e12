// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/categoryform.h"

#include "ui/forms/categoryinput.h"
#include "ui/forms/categorypicker.h"
#include "ui/forms/noteslist.h"
#include "ui/support/brieftext.h"
#include "ui/support/icons.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/facts.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// A sign and the sentence: a colour alone would not say it.
QWidget *newWarning(const QString &sentence, QWidget *parent)
{
    auto *warning = new QWidget(parent);
    auto *sign = new QLabel(warning);
    constexpr int kEdge = 16;
    sign->setPixmap(icon(u"warning"_s, QPalette::WindowText).pixmap(kEdge, kEdge));
    auto *words = secondaryLabel(sentence, warning);
    auto *row = new QHBoxLayout(warning);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    warning->hide();
    return warning;
}

} // namespace

CategoryForm::CategoryForm(QWidget *parent)
    : RecordForm(RecordKind::Category, {}, tr("Category details"), {u"categories"_s, u"products"_s, u"stock"_s}, 22, parent)
    , m_path(new Breadcrumb(this))
    , m_title(titleLabel({}, 1.2, this))
    , m_twin(newWarning(tr("Another category at this place has the same name."), this))
    , m_parent(new CategoryInput(this))
    , m_holds(new Facts(Facts::Side::Left, this))
    , m_notes(new NotesList(this))
{
    m_title->setWordWrap(true);
    m_parent->picker()->setNoneText(tr("At the top of the tree"));
    content()->addWidget(m_path);
    content()->addWidget(m_title);
    content()->addWidget(m_twin);
    content()->addSpacing(4);
    addField(u"name"_s, tr("Name"));
    addField(u"code"_s, tr("Code"));
    addField(u"parent_id"_s, tr("Parent"), m_parent);
    addField(u"minimum_stock"_s, tr("Minimum stock"));
    addSavedOnly(m_holds, headingLabel(tr("In this branch"), this));
    addWideField(u"description"_s, tr("Description"));
    addSavedOnly(m_notes, headingLabel(tr("Notes"), this));
    content()->addStretch(1);
    sayWhileEmpty(tr("A category that is selected in the tree is shown here, with what it holds."));
    connect(m_path, &Breadcrumb::chosen, this, [this](qint64 id) { Q_EMIT categoryChosen(CategoryId{id}); });
    connect(m_notes, &NotesList::failed, this, &DetailsPane::failed);
    connect(m_parent->picker(), &CategoryPicker::failed, this, &DetailsPane::failed);
}

void CategoryForm::setBook(const OpenBook &book)
{
    RecordForm::setBook(book); // first: what is typed is saved into the book that it belongs to
    m_parent->picker()->setBook(book);
    m_notes->setBook(book);
}

void CategoryForm::showRecord(std::optional<qint64> id)
{
    RecordForm::showRecord(id);
    m_parent->picker()->setExcluded(id ? std::optional(CategoryId{*id}) : std::nullopt);
    if (!id)
        m_notes->showRecord(std::nullopt, {});
}

bool CategoryForm::isSettled() const
{
    return RecordForm::isSettled() && m_notes->isSettled() && m_parent->picker()->isSettled();
}

Result<CategoryForm::Record> CategoryForm::recordOf(db::Connection &connection, CategoryId id)
{
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
}

void CategoryForm::ask(qint64 id)
{
    askWith(
        id, [id = CategoryId{id}](db::Connection &connection) { return recordOf(connection, id); },
        [this](const Record &record) { display(record); });
}

void CategoryForm::display(const Record &record)
{
    const auto &figures = book().figures;
    QList<Breadcrumb::Step> above;
    for (const auto &step : record.path.first(qMax<qsizetype>(record.path.size() - 1, 0)))
        above.append({step.id.value, step.name});
    m_path->setSteps(above);
    m_title->setText(brief(record.category.name));
    m_twin->setVisible(record.hasTwin);
    m_holds->setFacts({
        {tr("Products"), figures.integer(record.products.rows)},
        {tr("Stock value"), record.products.sum ? figures.money(Money{*record.products.sum}) : QString()},
        {tr("Categories below"), figures.integer(record.below)},
    });
    m_notes->showRecord(RecordRef{RecordKind::Category, record.category.id.value}, record.category.name);
}

} // namespace tradebook::ui
