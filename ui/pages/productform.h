// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/product.h"
#include "core/repo/stock.h"
#include "ui/forms/recordform.h"
#include "ui/stock/stockdialog.h"

namespace tradebook::ui {

class AttributesInput;
class CategoryInput;
class Chip;
class Facts;
class LikenessLine;
class NotesList;
class PhotoField;
class TextTable;

/// One product: its fields, photo and attributes, its stock with the dialogs that change it and the reason why it is what it is, what
/// its price was, notes. UI thread.
class ProductForm : public RecordForm {
    Q_OBJECT
public:
    static constexpr double kPaneWidth = 21; ///< in heights of a line of text
    explicit ProductForm(QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    void showRecord(std::optional<qint64> id) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] PhotoField *photo() const { return m_photo; }
    [[nodiscard]] AttributesInput *attributes() const { return m_attributes; }
    [[nodiscard]] CategoryInput *category() const { return m_category; }
    [[nodiscard]] LikenessLine *likeness() const { return m_likeness; }

    void receive() { changeStock(StockDialog::Way::Receive); }
    void count() { changeStock(StockDialog::Way::Count); }
    void adjust() { changeStock(StockDialog::Way::Adjust); }
    void explainStock();

Q_SIGNALS:
    /// The order of a stock move is to be shown.
    void recordAsked(const tradebook::RecordRef &record);
    /// These two may be the same.
    void mergeAsked(qint64 shown, qint64 other);

protected:
    void ask(qint64 id) override;
    [[nodiscard]] Creation creation(const QVariantMap &values) const override;
    [[nodiscard]] QVariantMap defaults() const override;
    void newBegun() override;

private:
    void explainHistories();
    struct Price {
        QDateTime at;
        Money before = {};
        Money after = {};
    };
    /// What is shown besides the fields.
    struct Record {
        Product product;
        StockLevel stock;
        std::optional<qint64> minimum; ///< that counts for it
        QString minimumFrom; ///< the category it comes from; empty: its own, or the book's settings
        QList<repo::stock::LedgerLine> moves;
        QList<Price> prices; ///< newest first
    };
    static Result<Record> recordOf(db::Connection &connection, ProductId id);
    static Result<void> addMinimum(db::Connection &connection, Record &record);
    static Result<QList<Price>> pricesOf(db::Connection &connection, const Product &product);

    void addHead();
    void addStock();
    void display(const Record &record);
    void displayStock(const Record &record);
    void displayPrices(const Record &record);
    void changeStock(StockDialog::Way way);
    [[nodiscard]] std::optional<StockDialog::Goods> goods() const;

    PhotoField *m_photo;
    QLabel *m_title;
    QLabel *m_subtitle;
    Chip *m_low;
    Chip *m_inactive;
    CategoryInput *m_category;
    AttributesInput *m_attributes;
    LikenessLine *m_likeness;
    Facts *m_stock;
    QWidget *m_stockButtons;
    QPushButton *m_why;
    QLabel *m_movesTitle;
    TextTable *m_moves;
    QLabel *m_pricesTitle;
    TextTable *m_prices;
    NotesList *m_notes;
};

} // namespace tradebook::ui
