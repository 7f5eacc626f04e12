// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/orders.h"
#include "ui/openbook.h"
#include "ui/orders/lookups.h"
#include "ui/orders/orderdraft.h"
#include "ui/orders/ordertotals.h"
#include "ui/orders/suggestbox.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace tradebook::ui {

struct ComposerParts;

/// Where a new order is typed. It is a draft in the book until Place Order: kept a moment after the last key, when the composer is left
/// and when the book closes, so that neither a crash nor a closed window loses it. The rest of the book may change meanwhile; nothing
/// that was typed does. UI thread.
class OrderComposer : public QWidget {
    Q_OBJECT
public:
    explicit OrderComposer(QWidget *parent = nullptr);
    ~OrderComposer() override;
    Q_DISABLE_COPY_MOVE(OrderComposer)

    void setBook(const OpenBook &book);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// Begins with what is given; what was typed before has been kept.
    void begin(const OrderDraft &draft = {});
    /// Goes on with an unfinished order.
    void resume(const QString &name);
    void beginFor(UserId user);
    /// A new order like this one.
    void beginLike(OrderId order);
    /// A new order like the latest of this customer.
    void beginLikeLast(UserId user);
    /// Keeps what was typed and closes.
    void leave();
    void removeLine();
    /// Rows of a spreadsheet from the clipboard, behind the lines that are there.
    void pasteLines();
    void focusFirst();
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] const ComposerParts &parts() const { return *m_parts; }

Q_SIGNALS:
    void opened();
    void left();
    void placed(tradebook::OrderId order);
    void failed(const tradebook::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Reason { Typed, Shown };

    // what is typed
    void wire();
    void show(const OrderDraft &draft);
    [[nodiscard]] OrderDraft typed() const;
    void takeEdit();
    void reckon();
    void showLineFaults();
    // the customer
    void askCustomers(const QString &text);
    void takeCustomer(const Suggestion &suggestion);
    void chooseUser(qint64 id, const QString &name, const QString &detail);
    void showCustomer(const QString &detail = {});
    /// What tells them from others, and their addresses where none are typed.
    void askCustomer();
    void sayCustomerIsGone();
    void repeatLast();
    void showNotice(const QString &sentence);
    // the lines
    void addFound(const lookups::FoundProduct &product);
    void askAvailable();
    void takeLineEntry();
    // the draft
    void save();
    void discard();
    void close();
    void askTerms();
    // placing
    void place();
    [[nodiscard]] bool isReady();
    [[nodiscard]] repo::orders::NewOrder newOrder() const;
    void refuse(const Error &error);

    template<class Question, class Take>
    void ask(const QString &channel, Question question, Take take);

    std::unique_ptr<ComposerParts> m_parts;
    OpenBook m_book;
    OrderDraft m_draft; ///< name and customer; the rest stands in the widgets
    OrderDraft m_kept; ///< as it was written last
    std::optional<Reckoning> m_reckoning; ///< absent while something is wrong
    bool m_pricesIncludeTax = false;
    bool m_isOpen = false;
    bool m_isShowing = false;
    bool m_hasCustomersAddresses = false; ///< the address fields show those of the customer's record
    bool m_isPlacing = false;
    int m_pending = 0;
    quint64 m_generation = 0; ///< of the order shown; an answer for another one is dropped
    QTimer m_saveTimer;
};

} // namespace tradebook::ui
