// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"
#include "core/repo/views.h"
#include "ui/openbook.h"
#include "ui/widgets/messagebar.h"

#include <QWidget>

#include <optional>

class QAbstractItemView;
class QFrame;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tradebook::ui {

class Chip;

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
    /// Where the commands on a selection belong: the page's own list or tree.
    [[nodiscard]] virtual QAbstractItemView *listView() const { return nullptr; }

    /// What the page is about, and so what "New" makes here.
    [[nodiscard]] virtual RecordKind kind() const = 0;
    /// What can be done now; the window's commands follow commandsChanged(). Nothing that writes in a book that is read-only.
    struct Can {
        bool create = false;
        bool duplicate = false;
        bool remove = false;
        bool bulkEdit = false;
        bool merge = false;
        bool anonymise = false;
        bool copy = false;
        bool paste = false; ///< rows of a spreadsheet into the list
        bool chooseColumns = false;
        bool saveView = false;
    };
    [[nodiscard]] virtual Can can() const { return {}; }
    /// Begins a new record of kind() in the page's form.
    virtual void newRecord() { }
    virtual void duplicateRecord() { }
    virtual void deleteSelected() { }
    virtual void bulkEdit() { }
    virtual void mergeRecords() { }
    virtual void anonymise() { }
    virtual void copySelection() { }
    virtual void paste() { }
    virtual void chooseColumns() { }

    /// What a view that is saved now would hold; nothing on a page that has none.
    [[nodiscard]] virtual std::optional<repo::views::Content> viewContent() const { return std::nullopt; }
    /// Shows a saved view under its name; the filter is that of the content, read already.
    virtual void showView(const repo::views::View &view, const filter::Expression &filter)
    {
        Q_UNUSED(view)
        Q_UNUSED(filter)
    }
    /// The view that is shown has another name or content now; what is seen stays.
    virtual void renewView(const repo::views::View &view) { Q_UNUSED(view) }
    /// What is seen is not what the view holds.
    [[nodiscard]] virtual bool isViewChanged() const { return false; }
    /// Back to the whole list as it was before, where a view is shown.
    virtual void leaveView() { }
    /// The record that is shown, for its history.
    [[nodiscard]] virtual std::optional<RecordRef> record() const { return std::nullopt; }
    /// What people call it: a name, an order's number.
    [[nodiscard]] virtual QString recordName() const { return {}; }
    /// Makes a record of kind() the current one, taking away filters that hide it.
    virtual void showRecord(qint64 id) { Q_UNUSED(id) }

    /// For the status bar: rows and selection.
    [[nodiscard]] virtual QString statusText() const { return {}; }
    /// Nothing is on its way to this page; for screenshots and tests.
    [[nodiscard]] virtual bool isSettled() const { return true; }

Q_SIGNALS:
    /// What it shows first of a book is there, or cannot be read, but is not painted yet.
    void arrived();
    /// It has been painted: what else wants to know something of the book may ask now.
    void begun();
    void statusChanged();
    void failed(const tradebook::Error &error);
    void commandsChanged();
    /// The person wants to keep what is seen as a view.
    void saveViewAsked();
    /// Records of another program are to be brought in.
    void importAsked();
    /// Another page's record is to be shown: the order in a user's summary, the product of a line.
    void recordAsked(const tradebook::RecordRef &record);
    /// For the message bar: a choice, or that something other than an edit is done.
    void told(const tradebook::ui::MessageBar::Message &message);

protected:
    /// In the title, behind the page's name; empty for none.
    void setTitleOfView(const QString &name, bool isChanged);
    /// Beside the title, in the secondary colour.
    void setSubtitle(const QString &text);
    /// At the end of the line of the title, behind what stands there already.
    void addToTitle(QWidget *widget);
    /// Below the title, inside the head: tabs, filter.
    [[nodiscard]] QVBoxLayout *head() const { return m_head; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Where the body has a head of its own, the page's goes, and the line below it.
    void setHeadShown(bool isShown);

private:
    QString m_title;
    QLabel *m_name;
    Chip *m_changed;
    QLabel *m_subtitle;
    QHBoxLayout *m_titleLine;
    QVBoxLayout *m_head;
    QVBoxLayout *m_body;
    QFrame *m_rule;
};

} // namespace tradebook::ui
