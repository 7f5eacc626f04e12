// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/talltable.h"

#include <QAbstractTableModel>
#include <QEvent>
#include <QTest>

using namespace tradebook::ui;

namespace {

/// A thousand rows that say of themselves which have changed.
class Rows : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1000; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
    void change(int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, 2)); }
};

class Paints : public QObject {
public:
    explicit Paints(QWidget *widget) { widget->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

class tst_talltable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A window of rows that arrives is told as one change of them all.
    void paintsRowsThatHaveChanged()
    {
        Rows rows;
        TallTable table;
        table.setModel(&rows);
        table.resize(400, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        table.scrollTo(rows.index(500, 0), QAbstractItemView::PositionAtTop);
        QTest::qWait(50);
        QCOMPARE(table.rowAt(0), 500);
        Paints paints(table.viewport());
        for (const auto &[first, last] : {std::pair(384, 511), std::pair(502, 503), std::pair(504, 504)}) {
            QTest::qWait(50); // what is still to be painted
            paints.count = 0;
            rows.change(first, last);
            QTRY_VERIFY2(paints.count > 0, qPrintable(QString::number(first)));
        }
    }
};

QTEST_MAIN(tst_talltable)
#include "tst_talltable.moc"
