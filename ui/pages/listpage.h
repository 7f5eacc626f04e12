// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/tables/recordtable.h"

#include <QTimer>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace tradebook::ui {

class CellEditing;
class CopyRun;
struct CopiedRows;
class DetailsPane;
class ListColumns;
class ListFilter;
class SelectionSum;

/// More rows than these are not edited or deleted at once: their ids and the preview are held in memory.
inline constexpr qsizetype kMostEditedRows = 100'000;

/// A page with a filter box, a list and the selected record beside it. Reads when it is shown first.
class ListPage : public Page {
    Q_OBJECT
public:
    struct Words {
        QString title; ///< the page's name, and what a screen reader calls its list
        QString filterHint;
        QString nothingYet; ///< of a book that has none
        QString newText; ///< on the button that begins the first one
        QString noMatch; ///< of a filter that finds none
        double detailsWidth = 0; ///< of the pane beside the list, in heights of a line of text
    };

    ListPage(list::Kind kind, const Words &words, QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    void refresh() override;
    void focusFilter() override;
    void focusList() override;
    [[nodiscard]] QAbstractItemView *listView() const override { return m_table; }
    [[nodiscard]] RecordKind kind() const override;
    [[nodiscard]] Can can() const override;
    [[nodiscard]] std::optional<RecordRef> record() const override;
    [[nodiscard]] QString recordName() const override;
    void showRecord(qint64 id) override;
    void bulkEdit() override;
    /// Of the two that are selected.
    void mergeRecords() override;
    void copySelection() override;
    void chooseColumns() override;
    [[nodiscard]] std::optional<repo::views::Content> viewContent() const override;
    void showView(const repo::views::View &view, const filter::Expression &filter) override;
    void renewView(const repo::views::View &view) override;
    [[nodiscard]] bool isViewChanged() const override;
    void leaveView() override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] RecordTable *table() const { return m_table; }
    [[nodiscard]] RecordTableModel *records() const { return m_records; }
    [[nodiscard]] CellEditing *editing() const { return m_editing; }
    [[nodiscard]] QLineEdit *filterBox() const { return m_filter; }

protected:
    void showEvent(QShowEvent *event) override;

    [[nodiscard]] const OpenBook &book() const { return m_book; }
    /// The pane beside the list, in which the current record is shown. Built once: when the first rows have been painted, or when somebody
    /// asks for it before.
    [[nodiscard]] DetailsPane *details();
    [[nodiscard]] virtual DetailsPane *newDetails(QWidget *parent) = 0;
    /// Adds to the question what the page narrows by: a tab, a branch.
    virtual void narrow(list::Request &request) const { Q_UNUSED(request) }
    /// The page narrows by more than the text.
    [[nodiscard]] virtual bool isNarrowed() const { return false; }
    /// Takes away what the page narrows by, because a record that it hides is to be shown.
    virtual void widen() { }
    /// Narrows by what the request says, as narrow() would say it.
    virtual void narrowTo(const list::Request &request) { Q_UNUSED(request) }
    /// At the right of the filter: what the result adds up to.
    [[nodiscard]] virtual QString summaryText(const list::Totals &totals) const = 0;
    /// Called when the first rows of this book have been painted: what else the page asks.
    virtual void follow() { }
    /// Asks with the filter and narrow() as they stand now.
    void ask();
    /// The selected rows of an edit; none, and a message, where there are more of them than are edited at once: never a part of them.
    [[nodiscard]] QList<qint64> idsToEdit();
    /// Asks which of the two is kept, shows what becomes of them, and then that one.
    void merge(qint64 first, qint64 second);
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }
    /// Shows the splitter; what a page shows in its place belongs here too.
    [[nodiscard]] QStackedWidget *stack() const { return m_stack; }
    [[nodiscard]] QHBoxLayout *filterRow() const { return m_filterRow; }

private:
    void beginIfShown();
    void connectHead();
    void sayWhatIsMissing(bool isWhole);
    void showAll();
    void setQuickText(const QString &text);
    void showState(const list::Request &request);
    [[nodiscard]] repo::views::Content normal(repo::views::Content content) const;
    void showViewTitle();
    void rememberSorts();
    void showTotals();
    void takeCopied(const Result<CopiedRows> &copied, bool isCut);

    const Words m_words;
    OpenBook m_book;
    bool m_hasBegun = false;
    bool m_hasFollowed = false;
    bool m_holdsNew = false; ///< the book was restored under a new record, which a row that comes or goes by that does not end
    RecordTableModel *m_records;
    RecordTable *m_table;
    CellEditing *m_editing;
    ListColumns *m_columns;
    QPushButton *m_columnsButton;
    QPushButton *m_viewButton;
    ListFilter *m_listFilter;
    std::optional<QList<list::Sort>> m_sortsToShow; ///< until they are asked for
    std::optional<repo::views::View> m_view; ///< that is shown, with its content as normal() makes it
    SelectionSum *m_sum;
    DetailsPane *m_details = nullptr;
    QWidget *m_placeOfDetails; ///< in the splitter until they are built
    QLineEdit *m_filter;
    QLabel *m_summary;
    QHBoxLayout *m_filterRow;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QTimer m_filterTimer;
    int m_copying = 0;
    std::shared_ptr<CopyRun> m_copyRun;
};

} // namespace tradebook::ui
