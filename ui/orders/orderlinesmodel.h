// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/order.h"
#include "core/model/orderrules.h"
#include "ui/support/figures.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>
#include <vector>

namespace tradebook::ui {

/// A line of an order as it stands in the window: figures are the texts that were typed, so that nothing typed is ever lost.
struct LineText {
    qint64 item = 0; ///< OrderItemId of a line that is written already, else 0
    qint64 product = 0;
    QString sku = {};
    QString name = {};
    QString quantity = {};
    QString price = {};
    QString discount = {}; ///< percent; empty: none
    QString tax = {}; ///< percent; empty: none
    qint64 returned = 0; ///< pieces that came back
    friend bool operator==(const LineText &, const LineText &) = default;
};

/// The lines of an order while they are typed, with the fault of each cell and what is available. UI thread.
class OrderLinesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Sku, Name, Quantity, Price, Discount, Tax, Total, Available, ColumnCount };
    enum Role { FaultRole = Qt::UserRole + 100, WarningRole };

    explicit OrderLinesModel(QObject *parent = nullptr);

    void setFigures(const Figures &figures);
    /// Cells can be typed in; otherwise the lines are shown as they are written.
    void setEditable(bool editable);
    [[nodiscard]] bool isEditable() const { return m_isEditable; }
    /// On a written order the last column says what came back of each line.
    void setShowsReturned(bool shows);
    /// Shorter titles, for a pane beside a list.
    void setNarrow(bool narrow) { m_isNarrow = narrow; }

    void setLines(const QList<LineText> &lines);
    [[nodiscard]] const QList<LineText> &lines() const { return m_lines; }
    int append(const LineText &line);
    void appendAll(const QList<LineText> &lines);
    void removeAt(int row);
    /// What is available of each product, for this order: what it reserves itself already is free to it.
    void setAvailable(const QHash<qint64, qint64> &available);
    [[nodiscard]] QList<qint64> products() const;

    /// The terms of every line; absent while a cell is wrong.
    [[nodiscard]] std::optional<std::vector<LineTerms>> terms() const;
    [[nodiscard]] std::optional<LineTerms> termsAt(int row) const { return m_readings.at(row).terms; }
    [[nodiscard]] QString faultAt(int row, int column) const;
    /// The first wrong cell; invalid where all are right.
    [[nodiscard]] QModelIndex firstFault() const;
    /// The line at which more of this SKU is asked for than there is; -1 where there is enough.
    [[nodiscard]] int shortLine(const QString &sku) const;
    [[nodiscard]] QString columnTitle(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A person typed, added or removed.
    void edited();

private:
    struct Reading {
        std::optional<LineTerms> terms;
        QHash<int, QString> faults; ///< by column
        Money total = {};
    };
    [[nodiscard]] Reading reading(const LineText &line) const;
    void readAll();
    /// A price or percentage typed in other words is shown as the others are: "10" as "10 %". Not a quantity, which may turn out to be a
    /// barcode scanned into it.
    void writeOut(int row, int column);
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QString availableText(int row) const;
    /// Of this product, the pieces asked for up to and with this row.
    [[nodiscard]] qint64 askedUpTo(int row) const;
    [[nodiscard]] bool isShort(int row) const;

    Figures m_figures;
    bool m_isEditable = true;
    bool m_showsReturned = false;
    bool m_isNarrow = false;
    QList<LineText> m_lines;
    QList<Reading> m_readings;
    QHash<qint64, qint64> m_available;
};

/// A line of a product that was just picked: one piece, at its price and tax.
[[nodiscard]] LineText lineOf(qint64 product, const QString &sku, const QString &name, Money price, int taxBp, const Figures &figures);
/// A line as it is written.
[[nodiscard]] LineText lineOf(const OrderItem &item, const Figures &figures);

} // namespace tradebook::ui
