// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/itembox.h"

#include "ui/support/answer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kOffered = 30;
constexpr int kQuoted = 80;

/// What Enter finds: the one product that is meant, or those that it could be.
struct Found {
    std::optional<lookups::FoundProduct> one;
    QList<lookups::FoundProduct> others;
};

Result<Found> meant(db::Connection &connection, const QString &text)
{
    const auto exact = lookups::exactProduct(connection, text);
    if (!exact)
        return exact.error();
    if (*exact)
        return Found{*exact, {}};
    const auto others = lookups::products(connection, text, kOffered);
    if (!others)
        return others.error();
    // Part of a name that only one product has is enough; part of a code is not, because the rest was perhaps not scanned.
    const bool isCode = std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.isDigit(); });
    return others->size() == 1 && !isCode ? Found{others->first(), {}} : Found{{}, *others};
}

} // namespace

ItemBox::ItemBox(QWidget *parent)
    : SuggestBox(parent)
{
    setPlaceholderText(tr("Type a SKU or name, or scan a barcode, and press Enter"));
    connect(this, &SuggestBox::asked, this, &ItemBox::ask);
    connect(this, &SuggestBox::entered, this, &ItemBox::look);
    connect(this, &SuggestBox::picked, this, [this](const Suggestion &suggestion) { take(suggestion.id); });
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT missed({}); });
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
        {}, [text](db::Connection &connection) { return meant(connection, text); },
        [this, text](const Found &found) {
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
