// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/openbook.h"

#include <QFrame>

class QPushButton;

namespace tradebook::ui {

class TextTable;

/// The orders that were begun and not placed, to go on with or to throw away. Hidden while there are none. UI thread.
class UnfinishedOrders : public QFrame {
    Q_OBJECT
public:
    explicit UnfinishedOrders(QWidget *parent = nullptr);

    void setBook(const OpenBook &book);
    /// While an order is being typed nothing else is offered.
    void setSuspended(bool suspended);
    [[nodiscard]] QStringList names() const { return m_names; }
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void continued(const QString &name);
    void failed(const tradebook::Error &error);

private:
    struct Draft {
        QString name;
        QString customer;
        bool isWalkIn = false;
        qsizetype lines = 0;
        QString first; ///< name of its first line's product
    };
    void ask();
    void take(const QList<Draft> &drafts);
    void goOn();
    void discard();
    [[nodiscard]] QString current() const;

    OpenBook m_book;
    QStringList m_names;
    TextTable *m_table;
    QPushButton *m_continue;
    QPushButton *m_discard;
    bool m_isSuspended = false;
    int m_pending = 0;
};

} // namespace tradebook::ui
