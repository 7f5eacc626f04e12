// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/pastelinesdialog.h"

#include "core/model/currencysigns.h"
#include "core/transfer/numbers.h"
#include "core/words/counted.h"
#include "core/words/words.h"
#include "ui/orders/orderfigures.h"
#include "ui/support/brieftext.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr qint64 kMostLines = 1000;
constexpr int kShownRows = 200;
constexpr int kOffered = 2; // enough to tell one from several
constexpr qsizetype kQuoted = 80;

} // namespace

PasteLinesDialog::PasteLinesDialog(const OpenBook &book, const QString &order, const transfer::Clip &clip, Take take, QWidget *parent)
    : PasteDialog(book, {{u"item"_s, tr("SKU, barcode or name")}, {u"quantity"_s, tr("Quantity")}, {u"price"_s, tr("Price")}},
        {{tr("Row"), list::CellType::Integer}, {tr("Item")}, {tr("Qty"), list::CellType::Integer}, {tr("Price"), list::CellType::Money},
            {tr("What happens"), list::CellType::Text, true}},
        parent)
    , m_take(std::move(take))
    , m_signs(signsOf(book.figures.currency))
{
    explainColumns({tr("Which row of the clipboard it is."), tr("What the row calls the item."), tr("How many pieces it wants."),
        tr("The price in the row; without one that of the product is taken."),
        tr("Which product is added, or why the row is not pasted.")});
    setWindowTitle(order.isEmpty() ? tr("Paste Lines") : tr("Paste Lines into Order %1").arg(inTitle(order)));
    read(clip);
}

transfer::PasteLayout PasteLinesDialog::guess(const transfer::PastedTable &table, std::optional<bool> hasHead) const
{
    return transfer::guessLines(table, hasHead);
}

Result<QList<PasteLinesDialog::Found>> PasteLinesDialog::find(
    db::Connection &connection, const transfer::PastedTable &table, bool hasHead, int item)
{
    const auto rows = transfer::rowsOf(table, hasHead, kMostLines);
    if (!rows)
        return rows.error();
    QList<Found> all;
    for (const auto &row : *rows) {
        const QString text = row.cells.value(item).trimmed();
        Found found{row, {}};
        if (!text.isEmpty()) {
            const auto meant = lookups::meant(connection, text, kOffered);
            if (!meant)
                return meant.error();
            found.meant = *meant;
        }
        all.append(found);
    }
    return all;
}

void PasteLinesDialog::check()
{
    const qint64 rows = table().rows - (layoutOf().hasHead ? 1 : 0);
    if (rows > kMostLines) {
        say(words::sentence(transfer::fileError(transfer::Fault::BlockTooLong, {QString::number(rows), QString::number(kMostLines)})));
        return;
    }
    const int item = columnOf(u"item"_s);
    if (item < 0) {
        say(tr("Choose the column that names the items: by SKU, barcode or name."));
        return;
    }
    const auto found = book().store->read({}, [table = table(), hasHead = layoutOf().hasHead, item](db::Connection &connection) {
        return find(connection, table, hasHead, item);
    });
    await(found, [this](const Result<QList<Found>> &lines) {
        if (lines)
            showLines(*lines);
        else if (!isStale(lines.error()))
            say(words::sentence(lines.error()));
    });
}

/// The text of a figure as the person would type it: the spreadsheet may have used the marks of another language. What is no figure stays,
/// so that the reason names it.
QString PasteLinesDialog::figureText(const QString &cell, int column, int digits) const
{
    transfer::NumberText text;
    const std::string bytes = cell.trimmed().toStdString();
    if (!transfer::splitNumber(bytes, text) || text.percent || text.negative || !text.currency.empty())
        return cell.trimmed();
    if (!text.sign.empty() && !isOneOf(m_signs, QString::fromStdString(text.sign)))
        return cell.trimmed();
    const auto value = transfer::scaled(text, table().decimalMark(column), digits);
    if (!value)
        return cell.trimmed();
    return digits == 0 ? book().figures.integer(*value) : orderfigures::amountText(Money{*value}, book().figures);
}

LineText PasteLinesDialog::lineOf(const Found &found) const
{
    const auto &product = *found.meant.one;
    const auto &figures = book().figures;
    auto line = ui::lineOf(product.id, product.sku, product.name, product.price, product.taxBp, figures);
    const int quantity = columnOf(u"quantity"_s);
    const int price = columnOf(u"price"_s);
    if (const QString cell = found.row.cells.value(quantity).trimmed(); quantity >= 0)
        line.quantity = figureText(cell, quantity, 0);
    if (const QString cell = found.row.cells.value(price).trimmed(); price >= 0 && !cell.isEmpty())
        line.price = figureText(cell, price, figures.currency.digits);
    return line;
}

void PasteLinesDialog::showLines(const QList<Found> &found)
{
    const auto &figures = book().figures;
    OrderLinesModel model; // the same reading of the figures as where they are typed
    model.setFigures(figures);
    m_lines = {};
    QList<TextTable::Row> refused;
    QList<TextTable::Row> taken;
    for (const auto &each : found) {
        const QString number = figures.integer(each.row.row);
        const QString item = each.row.cells.value(columnOf(u"item"_s)).trimmed().left(kQuoted);
        if (!each.meant.one) {
            const QString why = item.isEmpty() ? tr("Not pasted: the item is missing.")
                : each.meant.others.isEmpty()  ? tr("Not pasted: no product has “%1” in its SKU, name or barcode.").arg(item)
                                               : tr("Not pasted: “%1” fits several products; use the SKU.").arg(item);
            refused.append({each.row.row, {number, item, {}, {}, why}});
            continue;
        }
        const auto line = lineOf(each);
        model.setLines({line});
        if (const auto fault = model.firstFault(); fault.isValid()) {
            const QString why = tr("Not pasted: %1: %2").arg(model.columnTitle(fault.column()), model.faultAt(0, fault.column()));
            refused.append({each.row.row, {number, item, line.quantity.left(kQuoted), line.price.left(kQuoted), why}});
            continue;
        }
        m_lines.texts.append(line);
        m_lines.terms.push_back(*model.termsAt(0));
        taken.append({each.row.row, {number, line.sku, line.quantity, line.price, line.name}});
    }
    const qsizetype all = refused.size() + taken.size();
    Checked checked{.taken = taken.size(),
        .counts = tr("%1 will be added, %2 cannot be pasted.").arg(figures.integer(taken.size()), figures.integer(refused.size())),
        .button = tr("&Paste %Ln Lines", nullptr, words::counted(taken.size())),
        .rows = refused + taken};
    checked.rows.resize(qMin<qsizetype>(kShownRows, all));
    if (all > kShownRows)
        checked.note = tr("The first %1 of them are shown.").arg(figures.integer(kShownRows));
    show(checked);
}

void PasteLinesDialog::paste()
{
    m_take(m_lines, [self = QPointer(this)](const Result<void> &done) {
        if (!self)
            return;
        if (done)
            self->accept();
        else
            self->refuse(done.error());
    });
}

} // namespace tradebook::ui
