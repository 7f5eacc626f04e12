// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/views.h"
#include "ui/openbook.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace tradebook::ui {

/// The saved views of the open book, each with how many rows it has: read again when they change, counted again, one after the other where
/// no list waits for it, when anything else in the book changes. UI thread.
class ViewsDesk : public QObject {
    Q_OBJECT
public:
    using ViewId = repo::views::ViewId;
    struct Entry {
        ViewId id;
        QString name;
        std::optional<repo::views::View> view; ///< absent where it cannot be read
        std::optional<qint64> rows; ///< as counted last
        QString fault; ///< why it cannot be shown or counted, in a sentence
    };
    using Answer = std::function<void(const Result<ViewId> &)>;

    explicit ViewsDesk(QObject *parent = nullptr);

    void setBook(const OpenBook &book);
    /// By name, as people sort.
    [[nodiscard]] const QList<Entry> &views() const { return m_views; }
    [[nodiscard]] const Entry *view(ViewId id) const;
    /// The answer comes once the book has it, or has refused.
    void add(const repo::views::View &view, Answer answer);
    void update(ViewId id, const repo::views::View &view, Answer answer);
    void rename(ViewId id, const QString &name, Answer answer);
    void remove(ViewId id);
    /// Reads and counts them again.
    void refresh();

    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_isCounting && !m_countTimer.isActive(); }

Q_SIGNALS:
    /// The views were read; none is counted yet that is new or changed.
    void listed();
    void counted(tradebook::repo::views::ViewId id);
    void failed(const tradebook::Error &error);

private:
    void take(const Changes &changes);
    void takeAll(const QList<repo::views::Saved> &all);
    void startCounting();
    void countNext();
    void takeCount(ViewId id, const Result<qint64> &rows);
    void write(const QString &kind, const QString &name, std::function<Result<ViewId>(db::Connection &)> edit, Answer answer);

    OpenBook m_book;
    QList<Entry> m_views;
    QList<ViewId> m_toCount;
    QTimer m_countTimer;
    int m_pending = 0;
    quint64 m_round = 0; ///< of counting; answers of a former one count no more
    bool m_isCounting = false;
    bool m_isStale = false; ///< the book has changed since this round began
};

} // namespace tradebook::ui
