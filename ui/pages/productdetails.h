// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/product.h"
#include "core/model/stock.h"
#include "ui/pages/detailspane.h"

namespace tradebook::ui {

class Chip;
class Facts;
class TextTable;

/// One product: prices, stock with its inherited minimum, attributes, and why the stock is what it is.
class ProductDetails : public DetailsPane {
    Q_OBJECT
public:
    explicit ProductDetails(QWidget *parent = nullptr);

protected:
    void ask(qint64 id) override;

private:
    struct Record {
        Product product;
        StockLevel stock;
        QStringList path; ///< of its category, from the root
        std::optional<qint64> minimum; ///< that counts for it
        QString minimumFrom; ///< the category it comes from; empty: its own
        QList<StockMove> moves;
    };
    static Result<Record> recordOf(db::Connection &connection, ProductId id);
    static Result<void> addMinimum(db::Connection &connection, Record &record);
    void show(const Record &record);
    void showStock(const Record &record);

    QLabel *m_title;
    QLabel *m_subtitle;
    Chip *m_low;
    Chip *m_inactive;
    Facts *m_facts;
    Facts *m_stock;
    QLabel *m_descriptionTitle;
    QLabel *m_description;
    QLabel *m_attributesTitle;
    Facts *m_attributes;
    QLabel *m_movesTitle;
    TextTable *m_moves;
};

} // namespace tradebook::ui
