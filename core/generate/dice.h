// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

namespace tradebook::generate {

/// Chance that is the same on every machine for the same seed (splitmix64; the distributions of the standard library differ between
/// its makers).
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] quint64 next()
    {
        quint64 mixed = (m_state += 0x9E3779B97F4A7C15U);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31);
    }
    /// 0 to limit - 1
    [[nodiscard]] qint64 below(qint64 limit) { return static_cast<qint64>(real() * static_cast<double>(limit)); }
    /// low to high, both included
    [[nodiscard]] qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
    /// 0 to just below 1
    [[nodiscard]] double real() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    [[nodiscard]] bool chance(double probability) { return real() < probability; }
    template<class T>
    [[nodiscard]] const T &oneOf(const QList<T> &list)
    {
        return list[below(list.size())];
    }

private:
    quint64 m_state;
};

} // namespace tradebook::generate
