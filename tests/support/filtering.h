// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/filter/fields.h"
#include "core/list/list.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>

namespace tradebook::test {

/// Orders get times around midnight in many zones, and each kind of record times of entry that differ.
void scatterTimes(db::Connection &writer);

/// The rows of a book, and what a filter says of them: evaluated value by value in C++, without a thought of speed.
class FilteredRows {
public:
    explicit FilteredRows(db::Connection &reader);

    [[nodiscard]] bool holds(list::Kind kind, qint64 id, const filter::Expression &expression) const;
    /// What the list adds up over these rows.
    [[nodiscard]] qint64 sumOf(list::Kind kind, const std::vector<qint64> &ids) const;

    /// A condition whose values come from the rows, some of them changed a little.
    [[nodiscard]] filter::Condition someCondition(
        list::Kind kind, const filter::Field &field, filter::Operator op, QRandomGenerator &random) const;
    [[nodiscard]] filter::Expression someExpression(list::Kind kind, QRandomGenerator &random, int depth = 0) const;

private:
    /// What a record is called: by code, by e-mail, by name.
    struct Names {
        QString code;
        QString other;
        QString name;
    };
    [[nodiscard]] QVariant valueOf(list::Kind kind, qint64 id, const QString &field) const;
    [[nodiscard]] bool compares(list::Kind kind, qint64 id, const filter::Condition &condition) const;
    [[nodiscard]] bool comparesText(const filter::Field &field, const QVariant &value, const filter::Condition &condition) const;
    [[nodiscard]] bool comparesReference(list::Kind kind, qint64 id, const filter::Condition &condition) const;
    [[nodiscard]] std::optional<qint64> referenceOf(list::Kind kind, qint64 id, const QString &field) const;
    [[nodiscard]] const QHash<qint64, Names> &namesOf(list::Kind kind, const QString &field) const;
    [[nodiscard]] QSet<qint64> named(list::Kind kind, const QString &field, const QString &name) const;
    [[nodiscard]] QSet<qint64> branchOf(const QSet<qint64> &roots) const;
    [[nodiscard]] QString writtenValue(list::Kind kind, const filter::Field &field, QRandomGenerator &random) const;

    filter::Reading m_reading;
    QHash<int, QHash<qint64, list::Row>> m_rows;
    QHash<int, QList<qint64>> m_ids;
    QHash<QString, QHash<qint64, std::optional<qint64>>> m_links; ///< by table.column
    QHash<qint64, Names> m_users, m_categories, m_orders, m_products;
    QHash<qint64, int> m_depths; ///< of categories
    QHash<qint64, qint64> m_worth; ///< of products: stock at cost
};

} // namespace tradebook::test
