// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pasteproductsdialog.h"

#include "core/words/counted.h"
#include "core/words/importwords.h"
#include "core/words/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kShownRows = 200;

QString elided(QString text)
{
    constexpr qsizetype kMost = 40;
    text.replace(u'\n', u' ');
    return text.size() > kMost ? text.left(kMost - 1) + u'…' : text;
}

} // namespace

PasteProductsDialog::PasteProductsDialog(const OpenBook &book, const transfer::Clip &clip, QWidget *parent)
    : PasteDialog(book,
        {{u"sku"_s, tr("SKU")}, {u"name"_s, tr("Name")}, {u"price"_s, tr("Price")}, {u"cost"_s, tr("Cost")}, {u"tax"_s, tr("Tax")},
            {u"category"_s, tr("Category")}, {u"category_code"_s, tr("Code of the category")}, {u"barcode"_s, tr("Barcode")},
            {u"minimum_stock"_s, tr("Minimum stock")}, {u"stock"_s, tr("Stock on hand")}, {u"is_active"_s, tr("Active")},
            {u"discontinued"_s, tr("Discontinued")}, {u"description"_s, tr("Description")}, {u"currency"_s, tr("Currency")},
            {u"tax_bp"_s, tr("Tax in hundredths of a percent")}},
        {{tr("Row"), list::CellType::Integer}, {tr("SKU")}, {tr("Name")}, {tr("What happens"), list::CellType::Text, true}}, parent)
{
    explainColumns({tr("Which row of the clipboard it is."), tr("The number by which the product is found."),
        tr("What the product is called."), tr("What is added or changed, or why the row is not pasted.")});
    setWindowTitle(tr("Paste Products"));
    read(clip);
}

PasteProductsDialog::~PasteProductsDialog()
{
    m_run.cancel(); // the book stays as it was
}

/// The store lives as long as the import, which ends a little after the dialog where it is given up.
void PasteProductsDialog::start(const transfer::ImportRequest &request)
{
    m_run.cancel();
    m_run = transfer::importFile(*book().store, request);
    whenDone(qApp, m_run, [store = book().store](const Report &) { Q_UNUSED(store) });
}

transfer::PasteLayout PasteProductsDialog::guess(const transfer::PastedTable &table, std::optional<bool> hasHead) const
{
    return transfer::guessProducts(table, hasHead);
}

void PasteProductsDialog::check()
{
    m_run.cancel();
    if (columnOf(u"sku"_s) < 0) {
        say(tr("Choose the column that holds the SKU: by it the products are found."));
        return;
    }
    const auto prepared = book().store->read(
        {}, [table = table(), layout = layoutOf()](db::Connection &) { return transfer::importOf(table, layout); },
        Store::Lane::Background);
    await(prepared, [this](const Result<transfer::PasteImport> &import) {
        if (import)
            rehearse(*import);
        else if (!isStale(import.error()))
            say(words::sentence(import.error()));
    });
}

/// The import itself, with everything taken back at its end: so what is shown is what it does.
void PasteProductsDialog::rehearse(const transfer::PasteImport &prepared)
{
    m_prepared = prepared;
    auto request = prepared.request;
    request.dryRun = true;
    request.reviewRows = kShownRows;
    start(request);
    await(m_run, [this](const Report &report) {
        if (!report) {
            if (!isStale(report.error()))
                say(words::sentence(report.error()));
            return;
        }
        QSet<qint64> rows;
        for (const auto &row : report->rejects.first(qMin<qsizetype>(kShownRows, report->rejects.size())))
            rows.insert(m_prepared.rowAt(row.line));
        const auto cells = book().store->read(
            {}, [table = table(), rows](db::Connection &) { return transfer::cellsOf(table, rows); }, Store::Lane::Background);
        await(cells, [this, report = *report](const Result<Cells> &refused) { showReport(report, refused ? *refused : Cells()); });
    });
}

QString PasteProductsDialog::shown(const QString &field, const QVariant &value) const
{
    const auto &figures = book().figures;
    if (value.isNull() || value.toString().isEmpty())
        return tr("empty");
    if (field == u"price" || field == u"cost")
        return figures.money(Money{value.toLongLong()});
    if (field == u"tax_bp")
        return figures.percent(value.toLongLong());
    if (field == u"is_active")
        return value.toBool() ? tr("active") : tr("not active");
    if (field == u"minimum_stock" || field == u"on_hand")
        return figures.integer(value.toLongLong());
    return elided(value.toString());
}

QString PasteProductsDialog::shown(const transfer::ReviewedRow &row) const
{
    const bool isNew = row.outcome == transfer::RowOutcome::New;
    QStringList parts;
    for (const auto &change : row.changes) {
        const bool isLong = change.field == u"attributes" || change.field == u"description";
        const QString name = words::fieldName(change.field);
        const bool isUsual = isNew
            && (change.field == u"name" || change.after.toString().isEmpty() || (change.field == u"is_active" && change.after.toBool())
                || (change.after.toLongLong() == 0 && change.after.typeId() == QMetaType::LongLong && change.field != u"price")
                || change.after.toString() == u"{}");
        if (isUsual)
            continue;
        if (isLong)
            parts.append(name);
        else if (isNew)
            parts.append(tr("%1 %2", "field and value").arg(name, shown(change.field, change.after)));
        else
            parts.append(
                tr("%1 %2 → %3", "field, before, after").arg(name, shown(change.field, change.before), shown(change.field, change.after)));
    }
    const QString all = parts.join(u", "_s);
    return isNew ? tr("New: %1").arg(all) : tr("Change: %1").arg(all);
}

void PasteProductsDialog::showReport(const transfer::ImportReport &report, const Cells &refused)
{
    const auto &figures = book().figures;
    Checked checked{.taken = report.newRows + report.changed,
        .counts = tr("%1 will be added, %2 will change, %3 stay as they are, %4 cannot be pasted.")
                      .arg(figures.integer(report.newRows), figures.integer(report.changed), figures.integer(report.same),
                          figures.integer(report.rejected)),
        .button = tr("&Paste %Ln Products", nullptr, words::counted(report.newRows + report.changed))};
    const int sku = columnOf(u"sku"_s);
    const int name = columnOf(u"name"_s);
    for (const auto &row : report.rejects) {
        if (checked.rows.size() >= kShownRows)
            break;
        const qint64 number = m_prepared.rowAt(row.line);
        const auto cells = refused.value(number);
        checked.rows.append({number,
            {figures.integer(number), elided(cells.value(sku)), name < 0 ? QString() : elided(cells.value(name)),
                tr("Not pasted: %1").arg(words::importFault(row.fault, row.data))}});
    }
    for (const auto &row : report.review) {
        if (checked.rows.size() >= kShownRows)
            break;
        if (row.outcome == transfer::RowOutcome::Same)
            continue;
        const qint64 number = m_prepared.rowAt(row.line);
        checked.rows.append({number, {figures.integer(number), elided(row.key), elided(row.name), shown(row)}});
    }
    m_taken = checked.taken;
    const auto first = std::find_if(
        report.review.begin(), report.review.end(), [](const auto &row) { return row.outcome != transfer::RowOutcome::Same; });
    m_name = first == report.review.end() ? QString() : first->name;
    if (checked.taken + report.rejected > checked.rows.size())
        checked.note = tr("The first %1 of them are shown.").arg(figures.integer(checked.rows.size()));
    show(checked);
}

void PasteProductsDialog::paste()
{
    auto request = m_prepared.request;
    Action action{u"product.paste"_s, {{u"count"_s, m_taken}}};
    if (m_taken == 1)
        action.arguments.insert(u"name"_s, m_name);
    request.action = action;
    start(request);
    await(m_run, [this](const Report &report) {
        if (report)
            accept();
        else
            refuse(report.error());
    });
}

} // namespace tradebook::ui
