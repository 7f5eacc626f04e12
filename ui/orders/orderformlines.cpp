// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "ui/orders/itembox.h"
#include "ui/orders/labellededit.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderlinestable.h"
#include "ui/orders/pastelinesdialog.h"
#include "ui/support/clip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

// A placed order: its lines while they can still change. Each cell is saved when it is left and right, like a field.
namespace tradebook::ui {

bool OrderForm::canChangeLines() const
{
    return !isReadOnly() && isOpen(m_record.order.status) && !m_record.order.invoiceNumber && !m_record.sale;
}

void OrderForm::showLines()
{
    m_isLineDue = m_table->isTyping();
    if (m_isLineDue)
        return;
    QList<LineText> shown;
    QHash<qint64, LineText> written;
    for (const auto &item : std::as_const(m_record.order.items)) {
        auto line = lineOf(item, book().figures);
        line.returned = m_record.returned.value(item.id.value);
        written.insert(line.item, line);
        // What was typed and is not in the book stays until it is right, or brought back.
        for (const auto &typed : m_lines->lines()) {
            if (typed.item == line.item && m_written.contains(line.item) && typed != m_written.value(line.item)
                && m_written.value(line.item) == line && canChangeLines())
                line = typed;
        }
        shown.append(line);
    }
    m_written = written;
    m_lines->setEditable(canChangeLines());
    m_lines->setShowsReturned(!m_record.returned.isEmpty());
    if (shown != m_lines->lines())
        m_lines->setLines(shown);
    m_lines->setAvailable(m_record.available);
    if (!m_lines->firstFault().isValid() && shown == QList<LineText>(m_lines->lines())) {
        bool isAllWritten = true;
        for (const auto &line : std::as_const(shown))
            isAllWritten = isAllWritten && line == m_written.value(line.item);
        if (isAllWritten)
            showFault(m_table, m_lineReason, {});
    }
    m_remove->setVisible(canChangeLines() && shown.size() > 1);
}

void OrderForm::takeLineEdit()
{
    if (const auto fault = m_lines->firstFault(); fault.isValid()) {
        showFault(m_table, m_lineReason,
            tr("Line %1, %2: %3")
                .arg(book().figures.integer(fault.row() + 1), m_lines->columnTitle(fault.column()),
                    m_lines->faultAt(fault.row(), fault.column())));
    } else {
        showFault(m_table, m_lineReason, {});
    }
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const auto line = m_lines->lines().at(row);
        const auto terms = m_lines->termsAt(row);
        if (terms && line.item != 0 && line != m_written.value(line.item))
            changeLine(line, *terms);
    }
}

void OrderForm::changeLine(const LineText &line, const LineTerms &terms)
{
    editLines(
        [line, terms](db::Connection &connection) {
            return repo::orders::changeItem(connection,
                {.item = OrderItemId{line.item},
                    .quantity = terms.quantity,
                    .unitPrice = terms.unitPrice,
                    .discountBp = terms.discountBp,
                    .taxBp = terms.taxBp});
        },
        line);
}

void OrderForm::addLine(const lookups::FoundProduct &product)
{
    editLines([order = m_record.order.id, id = ProductId{product.id}](
                  db::Connection &connection) { return repo::orders::addItem(connection, order, {.productId = id}); },
        {.sku = product.sku});
}

void OrderForm::pasteLines()
{
    if (!recordId() || !canChangeLines())
        return;
    const auto take = [self = QPointer(this), store = book().store, id = m_record.order.id, number = m_record.order.number](
                          const PasteLinesDialog::Lines &lines, const PasteLinesDialog::Done &done) {
        if (!self)
            return;
        QList<repo::orders::NewItem> items;
        for (std::size_t at = 0; at < lines.terms.size(); ++at) {
            const auto &terms = lines.terms.at(at);
            items.append({.productId = ProductId{lines.texts.at(static_cast<qsizetype>(at)).product},
                .quantity = terms.quantity,
                .unitPrice = terms.unitPrice,
                .discountBp = terms.discountBp,
                .taxBp = terms.taxBp});
        }
        QVariantMap arguments{{u"count"_s, items.size()}};
        if (items.size() == 1)
            arguments = {{u"number"_s, number}};
        ++self->m_writing;
        whenDone(self.data(),
            store->write({u"order.paste"_s, arguments},
                [id, items](db::Connection &connection) { return repo::orders::addItems(connection, id, items); }),
            [self, done](const Result<void> &written) {
                --self->m_writing;
                done(written);
            });
    };
    (new PasteLinesDialog(book(), m_record.order.number, clipOf(QGuiApplication::clipboard()->mimeData()), take, window()))->open();
}

void OrderForm::removeLine()
{
    const int row = m_table->currentIndex().row();
    if (!canChangeLines() || row < 0 || m_lines->rowCount() < 2)
        return;
    const auto line = m_lines->lines().at(row);
    editLines([item = OrderItemId{line.item}](db::Connection &connection) { return repo::orders::removeItem(connection, item); }, line);
}

void OrderForm::editLines(std::function<Result<void>(db::Connection &)> edit, const LineText &sent)
{
    ++m_writing;
    whenDone(this, book().store->write({u"order.update"_s, {{u"number"_s, m_record.order.number}}}, std::move(edit)),
        [this, sent, order = m_record.order.id](const Result<void> &done) {
            --m_writing;
            if (done || isStale(done.error()))
                return;
            if (recordId() == order.value)
                showFault(m_table, m_lineReason, tr("%1 was not changed. %2").arg(sent.sku, words::sentence(done.error())));
            else
                Q_EMIT failed(done.error());
        });
}

} // namespace tradebook::ui
