// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/orderlinks.h"
#include "ui/forms/recordform.h"
#include "ui/orders/lookups.h"
#include "ui/orders/orderlinesmodel.h"

class QVBoxLayout;

namespace tradebook::ui {

class Chip;
class CustomerInput;
class Facts;
class ItemBox;
class NotesList;
class OrderLinesTable;
class OrderTotals;

/// A placed order: its fields, as far as the rules let them change; its lines, which can be typed in while it is open and has no invoice;
/// how its total comes about; the steps it can take next; what came back of it. UI thread.
class OrderForm : public RecordForm {
    Q_OBJECT
public:
    static constexpr double kPaneWidth = 25; ///< in heights of a line of text
    explicit OrderForm(QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    void showRecord(std::optional<qint64> id) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] OrderLinesTable *table() const { return m_table; }
    [[nodiscard]] OrderLinesModel *lines() const { return m_lines; }
    [[nodiscard]] ItemBox *itemBox() const { return m_item; }

    [[nodiscard]] bool canChangeLines() const;
    /// Rows of a spreadsheet from the clipboard, behind the lines that are there, in one edit.
    void pasteLines();

Q_SIGNALS:
    /// Whether lines can be changed may be another.
    void shown();
    /// Another record is to be shown: a return, the sale it belongs to.
    void recordAsked(const tradebook::RecordRef &record);

protected:
    void ask(qint64 id) override;

private:
    struct Record {
        Order order;
        QString customer; ///< empty: a walk-in
        QList<repo::orders::LinkedOrder> returns;
        std::optional<repo::orders::LinkedOrder> sale;
        QHash<qint64, qint64> returned; ///< pieces by line
        QHash<qint64, qint64> available; ///< by product, with what this order reserves itself
    };
    static Result<Record> recordOf(db::Connection &connection, OrderId id);

    void buildHead();
    void buildButtons();
    void buildLines();
    void buildFields();
    void show(const Record &record);
    void showHead();
    void showButtons();
    void showFields();
    void showLinks();
    void addLink(const QString &text, OrderId id);
    // the lines
    void showLines();
    void takeLineEdit();
    void changeLine(const LineText &line, const LineTerms &terms);
    void addLine(const lookups::FoundProduct &product);
    void removeLine();
    void editLines(std::function<Result<void>(db::Connection &)> edit, const LineText &sent);
    // what the order does next
    void step(OrderStatus status);
    void openReturn();
    void issueInvoice();
    void write(const Action &action, std::function<Result<void>(db::Connection &)> edit);
    void keepFocus(const QWidget *before);

    Record m_record;
    QLabel *m_title;
    Chip *m_status;
    Chip *m_kind;
    QLabel *m_subtitle;
    QWidget *m_buttons;
    QPushButton *m_forward;
    QPushButton *m_cancel;
    QPushButton *m_return;
    QPushButton *m_invoice;
    OrderLinesModel *m_lines;
    OrderLinesTable *m_table;
    QLabel *m_lineReason;
    QWidget *m_adding;
    ItemBox *m_item;
    QLabel *m_itemReason;
    QPushButton *m_remove;
    OrderTotals *m_totals;
    Facts *m_facts;
    CustomerInput *m_customer;
    QLabel *m_linksTitle;
    QWidget *m_links;
    QVBoxLayout *m_linkRows;
    NotesList *m_notes;
    QHash<qint64, LineText> m_written; ///< the lines as the book has them, by item
    bool m_isLineDue = false; ///< other lines wait until the cell that is being typed in is left
    int m_writing = 0;
    bool m_isStepping = false; ///< one step at a time: a second click is not a second step
};

} // namespace tradebook::ui
