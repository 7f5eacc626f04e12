// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ordercomposer.h"

#include "core/book/bookinfo.h"
#include "core/repo/drafts.h"
#include "core/restore/restoring.h"
#include "core/words/words.h"
#include "ui/forms/fieldtext.h"
#include "ui/orders/addressfields.h"
#include "ui/orders/composerask.h"
#include "ui/orders/composerparts.h"
#include "ui/orders/itembox.h"
#include "ui/orders/orderfigures.h"
#include "ui/orders/orderlinestable.h"
#include "ui/widgets/plainedit.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kRest{500};

} // namespace

OrderComposer::OrderComposer(QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<ComposerParts>(this))
{
    setAccessibleName(tr("New order"));
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kRest);
    connect(&m_saveTimer, &QTimer::timeout, this, &OrderComposer::save);
    wire();
}

OrderComposer::~OrderComposer() = default;

void OrderComposer::wire()
{
    auto &parts = *m_parts;
    for (auto *edit : {parts.placed.edit, parts.discount.edit, parts.shipping.edit, parts.shippingTax.edit})
        connect(edit, &QLineEdit::textChanged, this, &OrderComposer::takeEdit);
    connect(parts.message, &QPlainTextEdit::textChanged, this, &OrderComposer::takeEdit);
    connect(parts.message, &PlainEdit::tooMuch, this, [this] {
        showNotice(tr("The message holds at most %1 letters; nothing was pasted.").arg(m_book.figures.integer(PlainEdit::kMostLetters)));
    });
    connect(parts.lines, &OrderLinesModel::edited, this, &OrderComposer::takeEdit);
    connect(parts.elsewhere, &QCheckBox::toggled, this, [this] {
        m_draft.hasAddresses = m_draft.hasAddresses || !m_isShowing;
        takeEdit();
    });
    for (auto *address : {parts.billing, parts.shippingAddress}) {
        connect(address, &AddressFields::edited, this, [this] {
            m_draft.hasAddresses = true;
            takeEdit();
        });
    }
    connect(parts.customer, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_isShowing)
            return;
        m_draft.user.reset();
        m_draft.isNewCustomer = false;
        m_draft.customer = text;
        showCustomer();
        takeEdit();
    });
    connect(parts.customer, &SuggestBox::asked, this, &OrderComposer::askCustomers);
    connect(parts.customer, &SuggestBox::entered, this, &OrderComposer::askCustomers);
    connect(parts.customer, &SuggestBox::picked, this, &OrderComposer::takeCustomer);
    connect(parts.repeatLast, &QPushButton::clicked, this, &OrderComposer::repeatLast);
    connect(parts.item, &ItemBox::chosen, this, &OrderComposer::addFound);
    connect(parts.item, &ItemBox::missed, this, [this](const QString &reason) { showFault(m_parts->item, m_parts->itemReason, reason); });
    connect(parts.item, &ItemBox::failed, this, &OrderComposer::failed);
    connect(parts.table, &OrderLinesTable::entered, this, &OrderComposer::takeLineEntry);
    connect(parts.table, &OrderLinesTable::removeAsked, this, &OrderComposer::removeLine);
    connect(parts.table, &OrderLinesTable::pasteAsked, this, &OrderComposer::pasteLines);
    connect(parts.item, &ItemBox::blockPasted, this, &OrderComposer::pasteLines);
    connect(parts.removeLine, &QPushButton::clicked, this, &OrderComposer::removeLine);
    connect(parts.keep, &QPushButton::clicked, this, &OrderComposer::leave);
    connect(parts.discard, &QPushButton::clicked, this, &OrderComposer::discard);
    connect(parts.place, &QPushButton::clicked, this, &OrderComposer::place);
}

void OrderComposer::setBook(const OpenBook &book)
{
    if (m_book)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    if (m_isOpen)
        close();
    m_book = book;
    m_parts->lines->setFigures(book.figures);
    m_parts->item->setBook(book);
    if (!m_book)
        return;
    connect(m_book.store.get(), &Store::closing, this, &OrderComposer::save);
    connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (changes.action && changes.action->kind == restore::kAction) {
            m_kept = {}; // in the book that was; this one knows nothing of it
            save();
        }
        if (m_isOpen && (changes.touches(u"stock"_s) || changes.touches(u"products"_s)))
            askAvailable();
        if (m_isOpen && changes.touches(u"book"_s))
            askTerms();
    });
}

void OrderComposer::begin(const OrderDraft &draft)
{
    save();
    ++m_generation;
    m_isOpen = true;
    m_kept = {};
    m_kept.name = draft.name;
    show(draft);
    askTerms();
    askAvailable();
    Q_EMIT opened();
    focusFirst();
    m_saveTimer.start();
}

void OrderComposer::resume(const QString &name)
{
    ask(
        u"composer/draft"_s, [name](db::Connection &connection) { return repo::drafts::read(connection, name); },
        [this, name](const std::optional<QJsonObject> &json) {
            if (!json)
                return;
            begin(draftFrom(name, *json, m_book.figures));
            m_kept = typed();
        });
}

void OrderComposer::show(const OrderDraft &draft)
{
    auto &parts = *m_parts;
    m_isShowing = true;
    m_draft = draft;
    m_hasCustomersAddresses = false;
    parts.customer->setText(draft.customer);
    parts.customer->setCursorPosition(0);
    parts.placed.edit->setText(draft.placed);
    parts.discount.edit->setText(draft.discount);
    parts.shipping.edit->setText(draft.shipping);
    parts.shippingTax.edit->setText(draft.shippingTax);
    parts.message->setText(draft.message);
    parts.billing->setAddress(draft.billing);
    parts.shippingAddress->setAddress(draft.shippingAddress);
    parts.elsewhere->setChecked(draft.isShippedElsewhere);
    parts.addressesShown->setChecked(false);
    parts.item->clear();
    parts.lines->setLines(draft.lines);
    parts.totals->setExplained(false);
    parts.sentence->clear();
    showNotice({});
    parts.scroll->ensureVisible(0, 0);
    showFault(parts.customer, parts.customerReason, {});
    showCustomer();
    m_isShowing = false;
    reckon();
    askCustomer();
}

OrderDraft OrderComposer::typed() const
{
    const auto &parts = *m_parts;
    OrderDraft draft = m_draft;
    draft.customer = parts.customer->text();
    draft.placed = parts.placed.edit->text();
    draft.discount = parts.discount.edit->text();
    draft.shipping = parts.shipping.edit->text();
    draft.shippingTax = parts.shippingTax.edit->text();
    draft.message = parts.message->text();
    draft.isShippedElsewhere = parts.elsewhere->isChecked();
    // What came from the customer's record is not worth keeping: it is read again.
    draft.billing = m_draft.hasAddresses ? parts.billing->address() : AddressSnapshot();
    draft.shippingAddress = m_draft.hasAddresses ? parts.shippingAddress->address() : AddressSnapshot();
    if (!m_draft.hasAddresses)
        draft.isShippedElsewhere = false;
    draft.lines = parts.lines->lines();
    return draft;
}

void OrderComposer::takeEdit()
{
    if (m_isShowing)
        return;
    m_parts->sentence->clear();
    reckon();
    m_saveTimer.start();
}

void OrderComposer::reckon()
{
    auto &parts = *m_parts;
    namespace of = orderfigures;
    const auto &figures = m_book.figures;
    const auto fault
        = [&](const auto &result, edit::FieldType type) { return result ? QString() : of::reason(result.error(), type, figures); };
    const auto discount = of::amountOf(u"discount"_s, parts.discount.edit->text(), figures);
    const auto shipping = of::amountOf(u"shipping"_s, parts.shipping.edit->text(), figures);
    const auto shippingTax = of::percentOf(u"shipping_tax_bp"_s, parts.shippingTax.edit->text(), of::kMostTaxBp, figures);
    parts.discount.setFault(fault(discount, edit::FieldType::Money));
    parts.shipping.setFault(fault(shipping, edit::FieldType::Money));
    parts.shippingTax.setFault(fault(shippingTax, edit::FieldType::BasisPoints));
    const QString placed = parts.placed.edit->text().trimmed();
    parts.placed.setFault(placed.isEmpty() ? QString() : fault(of::instantOf(placed, figures), edit::FieldType::Instant));
    showLineFaults();
    m_reckoning.reset();
    const auto lines = parts.lines->terms();
    QString reason;
    if (!lines || !discount || !shipping || !shippingTax) {
        reason = tr("The total is reckoned once every figure is right.");
    } else {
        Reckoning reckoning;
        reckoning.terms
            = {.discount = *discount, .shipping = *shipping, .shippingTaxBp = *shippingTax, .pricesIncludeTax = m_pricesIncludeTax};
        for (const auto &line : parts.lines->lines())
            reckoning.skus.append(line.sku);
        reckoning.lines = *lines;
        if (const auto reckoned = orderFigures(reckoning.terms, reckoning.lines)) {
            reckoning.figures = *reckoned;
            m_reckoning = reckoning;
        } else if (reckoned.error().kind == ErrorKind::Invalid && !lines->empty()) {
            parts.discount.setFault(fieldtext::discountReason());
        } else if (reckoned.error().kind == ErrorKind::Overflow) {
            reason = words::sentence(reckoned.error());
        }
    }
    if (m_reckoning)
        parts.totals->show(*m_reckoning, figures);
    else
        parts.totals->showNone(reason);
    parts.total->setText(m_reckoning ? figures.money(m_reckoning->figures.total) : u"—"_s);
    parts.removeLine->setVisible(parts.lines->rowCount() > 0);
}

void OrderComposer::showLineFaults()
{
    const auto fault = m_parts->lines->firstFault();
    const QString text = fault.isValid() ? tr("Line %1, %2: %3")
                                               .arg(m_book.figures.integer(fault.row() + 1), m_parts->lines->columnTitle(fault.column()),
                                                   m_parts->lines->faultAt(fault.row(), fault.column()))
                                         : QString();
    showFault(m_parts->table, m_parts->lineReason, text);
}

void OrderComposer::save()
{
    m_saveTimer.stop();
    if (!m_book || !m_isOpen || m_isPlacing || m_book.isReadOnly())
        return;
    const auto draft = typed();
    if (draft == m_kept)
        return;
    m_kept = draft;
    ++m_pending;
    auto kept = m_book.store->write({u"draft.save"_s}, [draft, json = jsonOf(draft, m_book.figures)](db::Connection &connection) {
        return draft.isEmpty() ? repo::drafts::remove(connection, draft.name) : repo::drafts::save(connection, draft.name, json);
    });
    whenDone(this, kept, [this](const Result<void> &saved) {
        --m_pending;
        if (!saved && !isStale(saved.error()))
            Q_EMIT failed(saved.error());
    });
}

void OrderComposer::leave()
{
    if (!m_isOpen)
        return;
    save();
    close();
}

void OrderComposer::discard()
{
    m_saveTimer.stop();
    whenDone(this,
        m_book.store->write(
            {u"draft.discard"_s}, [name = m_draft.name](db::Connection &connection) { return repo::drafts::remove(connection, name); }),
        [this](const Result<void> &removed) {
            if (!removed && !isStale(removed.error()))
                Q_EMIT failed(removed.error());
        });
    close();
}

void OrderComposer::close()
{
    m_saveTimer.stop();
    m_isOpen = false;
    ++m_generation;
    show({});
    Q_EMIT left();
}

void OrderComposer::askTerms()
{
    ask(
        u"composer/terms"_s, [](db::Connection &connection) { return book::bookInfo(connection); },
        [this](const book::BookInfo &info) {
            m_pricesIncludeTax = info.pricesIncludeTax;
            reckon();
        });
}

void OrderComposer::focusFirst()
{
    (m_parts->customer->text().isEmpty() ? m_parts->customer : m_parts->item)->setFocus(Qt::OtherFocusReason);
}

bool OrderComposer::isSettled() const
{
    return m_pending == 0 && m_parts->customer->isSettled() && m_parts->item->isSettled();
}

void OrderComposer::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        place();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tradebook::ui
