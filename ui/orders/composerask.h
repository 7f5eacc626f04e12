// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/ordercomposer.h"
#include "ui/support/answer.h"

namespace tradebook::ui {

/// Asks off the UI thread; take(value) is called only while the same order is shown.
template<class Question, class Take>
void OrderComposer::ask(const QString &channel, Question question, Take take)
{
    ++m_pending;
    whenDone(this, m_book.store->read(channel, std::move(question)),
        [this, generation = m_generation, take = std::move(take)](const auto &answer) {
            --m_pending;
            if (generation != m_generation)
                return;
            if (answer)
                take(*answer);
            else if (!isStale(answer.error()))
                Q_EMIT failed(answer.error());
        });
}

} // namespace tradebook::ui
