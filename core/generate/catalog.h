// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/generate/bulkwriter.h"
#include "core/generate/dice.h"
#include "core/model/money.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace tradebook::generate {

/// When people buy a thing most.
enum class Season { Always, Summer, Winter };

/// What the trade has to know of a product; its stock as it stands after all moves so far.
struct Goods {
    ProductId id;
    QString sku;
    QString name;
    Money price;
    int taxBp = 0;
    qint64 minimum = 0;
    qint64 onHand = 0;
    qint64 reserved = 0;
    Season season = Season::Always;

    [[nodiscard]] qint64 available() const { return onHand - reserved; }
};

/// An amount thought of in cents, in the minor units of a currency with other digits.
[[nodiscard]] Money priceIn(const Currency &currency, qint64 cents);
/// A valid EAN-13 of the range that shops give out themselves.
[[nodiscard]] QString inStoreBarcode(qint64 number);

/// Makes up a category tree and products that stand in it.
class Catalog {
public:
    /// `opened`: when the shop began; everything is entered by then.
    Catalog(BulkWriter &writer, Dice &dice, const Currency &currency, const QDateTime &opened);

    /// Departments, then families of goods, then styles and kinds within them, until there are `count`.
    Result<void> writeCategories(qint64 count);
    /// With its first delivery.
    Result<Goods> writeProduct();

private:
    struct Node {
        CategoryId id;
        QString name;
        qint64 minimum = 0;
    };
    struct Family {
        std::size_t department = 0;
        QString noun;
        QString skuPrefix;
        qint64 lowCents = 0;
        qint64 highCents = 0;
        Season season = Season::Always;
        int taxBp = 0;
        std::vector<Node> nodes; ///< the family's own category first
    };

    Result<Node> writeCategory(std::optional<CategoryId> parent, const QString &name, qint64 minimum);
    Result<void> writeBranches(qint64 count);
    [[nodiscard]] const Node *homeOf(const Family &family);
    [[nodiscard]] Product productOf(const Family &family, const Node *home);

    BulkWriter &m_writer;
    Dice &m_dice;
    Currency m_currency;
    QDateTime m_opened;
    QList<QString> m_departmentNames;
    std::vector<Node> m_departments;
    std::vector<Family> m_families;
};

} // namespace tradebook::generate
