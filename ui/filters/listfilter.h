// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "ui/openbook.h"

#include <QObject>

class QMenu;
class QPushButton;

namespace tradebook::ui {

class FilterChips;

/// What narrows a page's list beside its quick text: an expression, its parts as chips, the windows that make and change them. UI thread.
class ListFilter : public QObject {
    Q_OBJECT
public:
    ListFilter(list::Kind kind, QWidget *page);

    void setBook(const OpenBook &book);
    [[nodiscard]] const filter::Expression &expression() const { return m_expression; }
    /// Says nothing.
    void setExpression(const filter::Expression &expression);
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] FilterChips *chips() const { return m_chips; }
    /// Opens the window for a new condition; empty: about the first field.
    void addFor(const QString &field);
    void editAsText();
    /// The commands of the list's head at this column.
    void fillMenu(QMenu *menu, const QString &field);

Q_SIGNALS:
    /// A person has changed it.
    void changed();

private:
    [[nodiscard]] QList<filter::Expression> parts() const;
    void setParts(const QList<filter::Expression> &parts);
    void edit(int at);
    void remove(int at);
    void editPartAsText(int at);

    const list::Kind m_kind;
    QWidget *m_page;
    OpenBook m_book;
    filter::Expression m_expression;
    QPushButton *m_add;
    FilterChips *m_chips;
};

} // namespace tradebook::ui
