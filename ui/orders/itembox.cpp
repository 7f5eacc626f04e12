// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/itembox.h"

#include "ui/support/answer.h"
#include "ui/support/clip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kOffered = 30;
constexpr int kQuoted = 80;

} // namespace

ItemBox::ItemBox(QWidget *parent)
    : SuggestBox(parent)
{
    setPlaceholderText(tr("Type a SKU or name, or scan a barcode, and press Enter"));
    setWhatsThis(tr("Adds a line to the order: type a part of a SKU or name, or scan a bar code, and press Enter. Rows of a spreadsheet "
                    "can be pasted here."));
    connect(this, &SuggestBox::asked, this, &ItemBox::ask);
    connect(this, &SuggestBox::entered, this, &ItemBox::look);
    connect(this, &SuggestBox::picked, this, [this](const Suggestion &suggestion) { take(suggestion.id); });
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT missed({}); });
}

void ItemBox::paste()
{
    if (hasSeveralCells(QGuiApplication::clipboard()->mimeData()))
        Q_EMIT blockPasted();
    else
        SuggestBox::paste();
}

void ItemBox::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        SuggestBox::keyPressEvent(event);
}

void ItemBox::setBook(const OpenBook &book)
{
    m_book = book;
    clear();
}

template<class Question, class Take>
void ItemBox::question(const QString &channel, Question asked, Take take)
{
    if (!m_book)
        return;
    ++m_pending;
    whenDone(this, m_book.store->read(channel, std::move(asked)),
        [this, store = m_book.store.get(), take = std::move(take)](const auto &answer) {
            --m_pending;
            if (store != m_book.store.get())
                return;
            if (answer)
                take(*answer);
            else if (!isStale(answer.error()))
                Q_EMIT failed(answer.error());
        });
}

void ItemBox::show(const QList<lookups::FoundProduct> &found, bool choose)
{
    QList<Suggestion> offered;
    for (const auto &product : found) {
        const QString available = tr("%1 available").arg(m_book.figures.integer(product.available));
        offered.append({product.id, product.name, u"%1 · %2"_s.arg(product.sku, available), m_book.figures.amount(product.price)});
    }
    offer(offered, choose);
}

void ItemBox::ask(const QString &text)
{
    const QString channel = u"item/%1"_s.arg(reinterpret_cast<quintptr>(this));
    question(
        channel, [text](db::Connection &connection) { return lookups::products(connection, text, kOffered); },
        [this, text](const QList<lookups::FoundProduct> &found) {
            if (this->text().trimmed() == text)
                show(found, false);
        });
}

void ItemBox::look(const QString &text)
{
    if (text.isEmpty())
        return;
    // On no channel: a second code may be scanned before the first is found, and both count.
    question(
        {}, [text](db::Connection &connection) { return lookups::meant(connection, text, kOffered); },
        [this, text](const lookups::Meant &found) {
            const bool isStillThere = this->text().trimmed() == text;
            if (found.one) {
                if (isStillThere)
                    clear();
                Q_EMIT chosen(*found.one);
            } else if (isStillThere && found.others.isEmpty()) {
                Q_EMIT missed(tr("No product has “%1” in its SKU, name or barcode.").arg(text.left(kQuoted)));
            } else if (isStillThere) {
                show(found.others, true);
            }
        });
}

void ItemBox::take(qint64 id)
{
    clear();
    question(
        {}, [id](db::Connection &connection) { return lookups::product(connection, ProductId{id}); },
        [this](const lookups::FoundProduct &product) { Q_EMIT chosen(product); });
}

} // namespace tradebook::ui
