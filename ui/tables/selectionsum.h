// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "ui/openbook.h"

#include <QTimer>

#include <optional>

namespace tradebook::ui {

class RecordTable;

/// What the selected rows of a list add up to: asked in the background once the selection rests for a moment, interrupted by the next
/// selection. Nothing is asked of one row, nor where the list has no money. UI thread.
class SelectionSum : public QObject {
    Q_OBJECT
public:
    explicit SelectionSum(RecordTable *table);

    void setBook(const OpenBook &book);
    /// Of the present selection, once it is known.
    [[nodiscard]] std::optional<Money> sum() const { return m_sum; }
    [[nodiscard]] bool isSettled() const { return !m_timer.isActive() && m_asked == 0; }

Q_SIGNALS:
    void counted();

private:
    void forget();
    void ask();

    RecordTable *m_table;
    const QString m_channel;
    OpenBook m_book;
    QTimer m_timer;
    std::optional<Money> m_sum;
    quint64 m_generation = 0;
    int m_asked = 0;
};

} // namespace tradebook::ui
