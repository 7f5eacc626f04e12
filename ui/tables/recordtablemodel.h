// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "core/store.h"
#include "ui/support/figures.h"
#include "ui/tables/cellroles.h"
#include "ui/tables/rowcache.h"
#include "ui/tables/rowids.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace tradebook::ui {

/// A list of the book, of any length (DESIGN section 6): its first rows at once, then the ids of the whole result, so that the scroll
/// bar is exact, then the rows that somebody looks at, a page at a time. Columns are those of list::columns(kind), all of them.
/// Asks the Store only; nothing here waits. Answers of an older question are dropped by generation. UI thread.
class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Sizes {
        int firstRows = 200;
        int page = 128;
        int cachedPages = 48;
    };

    explicit RecordTableModel(list::Kind kind, QObject *parent = nullptr);
    RecordTableModel(list::Kind kind, Sizes sizes, QObject *parent = nullptr);

    /// The book to read from; null empties the list. Asks nothing before setRequest().
    void setBook(std::shared_ptr<Store> store, const Figures &figures);
    /// A new question. `kind` stays the model's own. What is shown stays until the answer's first rows are here.
    void setRequest(list::Request request);
    [[nodiscard]] const list::Request &request() const { return m_request; }
    /// Asks the same question again, keeping what is shown.
    void refresh();
    /// The sorts of the question, or the list's own where it names none.
    [[nodiscard]] QList<list::Sort> sorts() const;
    /// Asks in another order; the same again where it is the present one already.
    void setSorts(const QList<list::Sort> &sorts);
    /// Somebody is about to look at these rows: what is missing of them is asked for at once, and read while they are painted.
    void lookAt(int first, int last);
    /// Looks for the row that somebody who types this means (list::rowBeginningWith); beginningFound() answers. A newer call supersedes.
    void findBeginning(const QString &text, std::optional<int> current);

    /// Cells of these columns may be opened for editing once their row is here.
    void setEditableFields(const QStringList &fields);
    /// Shows a value that is being written, until the row has been read again or the write has failed.
    void setPending(qint64 id, int column, const QVariant &raw);
    void settlePending(qint64 id, int column, bool isWritten);

    [[nodiscard]] list::Kind kind() const { return m_kind; }
    [[nodiscard]] const list::Column &columnAt(int column) const;
    [[nodiscard]] std::optional<qint64> idAt(int row) const;
    /// All of them, as they stand now; may be read by another thread.
    [[nodiscard]] std::shared_ptr<const RowIds> ids() const { return m_ids; }
    [[nodiscard]] std::optional<int> rowOf(qint64 id) const;
    /// The rows of these ids, those that are there.
    [[nodiscard]] QList<int> rowsOf(const QList<qint64> &ids) const;
    /// The rows known are the whole result.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// The request could not be answered; why has been told by failed(). No row is shown: those of the former request would lie.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    /// Nothing is being asked or about to be: what is shown is what the book holds, or nothing where the request has failed.
    [[nodiscard]] bool isUpToDate() const;
    [[nodiscard]] const list::Totals &totals() const { return m_totals; }
    [[nodiscard]] bool hasTotals() const { return m_hasTotals; }
    [[nodiscard]] const Figures &figures() const { return m_figures; }
    /// What the book has been asked so far.
    struct Questions {
        int ids = 0;
        int totals = 0;
        int windows = 0;
        qsizetype rows = 0; ///< in all windows together
    };
    [[nodiscard]] const Questions &questions() const { return m_questions; }
    /// Rows held in memory.
    [[nodiscard]] int cachedRows() const { return m_cache.size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// A view paints the rows and says so by notePainted(): what is not on the screen yet is asked for after the first rows are.
    void expectPainting() { m_isPainted = true; }
    void notePainted();

Q_SIGNALS:
    /// The first rows of the present question are there, or could not be read.
    void arrived();
    /// They have been painted, and the rest has been asked for.
    void begun();
    /// Before and after the rows change their places; the view keeps its selection by id across it.
    void aboutToReorder();
    void reordered();
    /// The whole result of the present question is known.
    void completed();
    void totalsChanged();
    /// Another order is asked for.
    void sortsChanged();
    void beginningFound(int row);
    void failed(const tradebook::Error &error);

private:
    using Ids = std::shared_ptr<const RowIds>;
    /// The new ids, and how much of them stands at the same place as before.
    struct NewIds {
        Ids ids;
        Ids before;
        qsizetype prefix = 0;
        qsizetype suffix = 0;
    };

    void ask();
    void askRest();
    /// `known`: where they stand by then, if they have been read already.
    void askIds(const Ids &before, const std::shared_ptr<std::optional<std::vector<qint64>>> &known = {});
    void askTotals();
    void takeFirst(const QList<list::Row> &rows);
    void takeFailure(const Error &error);
    void takeIds(const NewIds &answer);
    void replaceIds(Ids ids);
    void spliceIds(const NewIds &answer);
    void want(int row) const;
    void askWindow();
    void takeWindow(const QList<int> &pages, const std::vector<qint64> &asked, const QList<list::Row> &rows, quint64 stamp);
    [[nodiscard]] std::vector<qint64> missingOf(const QList<int> &pages) const;
    [[nodiscard]] QVariant cell(const RowCache::Entry *entry, int column, int role) const;
    void take(const Changes &changes);
    [[nodiscard]] QString sortText(int column) const;
    void showCell(qint64 id, int column);

    const list::Kind m_kind;
    const Sizes m_sizes;
    const QString m_channel;
    int m_nameColumn = 0; ///< carries "deleted" and "…"
    std::shared_ptr<Store> m_store;
    Figures m_figures;
    list::Request m_request;
    list::Totals m_totals;
    quint64 m_generation = 0;
    struct Asked {
        int first = 0;
        int ids = 0;
        int totals = 0;
    };
    Asked m_asked; ///< questions on their way
    Questions m_questions;
    bool m_complete = false;
    bool m_hasFailed = false;
    bool m_hasTotals = false;
    Ids m_ids;
    mutable RowCache m_cache;
    struct Pending {
        QVariant raw;
        std::optional<quint64> writtenAt; ///< rows fetched from this stamp on hold it
    };
    QHash<std::pair<qint64, int>, Pending> m_pending;
    QSet<int> m_editableColumns;
    mutable QList<int> m_wantedPages; ///< the latest last
    bool m_windowInFlight = false;
    mutable QTimer m_windowTimer;
    QTimer m_refreshTimer;
    QTimer m_restTimer;
    std::shared_ptr<std::optional<std::vector<qint64>>> m_whole; ///< all ids, where the first rows took reading them
    bool m_isPainted = false;
};

} // namespace tradebook::ui
