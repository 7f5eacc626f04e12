// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/openbook.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace tradebook::ui {

/// One page of the window: a head with its name and what it shows, and a body. UI thread; asks the Store only.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_title; }
    /// A book has been opened, or (null) closed. Reading may wait until the page is shown first.
    virtual void setBook(const OpenBook &book) = 0;
    virtual void refresh() = 0;
    /// Puts the keyboard into the page's filter box, if it has one.
    virtual void focusFilter() { }
    /// Puts the keyboard where work begins: the list.
    virtual void focusList() { }
    /// For the status bar: rows and selection.
    [[nodiscard]] virtual QString statusText() const { return {}; }
    /// Nothing is on its way to this page; for screenshots and tests.
    [[nodiscard]] virtual bool isSettled() const { return true; }

Q_SIGNALS:
    void statusChanged();
    void failed(const tradebook::Error &error);

protected:
    /// Beside the title, in the secondary colour.
    void setSubtitle(const QString &text);
    /// Below the title, inside the head: tabs, filter.
    [[nodiscard]] QVBoxLayout *head() const { return m_head; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    QString m_title;
    QLabel *m_subtitle;
    QVBoxLayout *m_head;
    QVBoxLayout *m_body;
};

} // namespace tradebook::ui
