// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/running/windowcall.h"

#include <QObject>

#include <functional>

class QLocalServer;
class QLocalSocket;

namespace tradebook::ui {

/// The ear of a window: takes the calls of second starts and of other windows, of the same person only. Where nobody can listen the program
/// goes on without; the lock of the book guards it in any case. UI thread.
class CallServer : public QObject {
    Q_OBJECT
public:
    explicit CallServer(QObject *parent = nullptr);

    /// What is answered to a call: whether it was done. Without one every call is declined.
    using Answer = std::function<bool(const WindowCall &)>;
    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    /// From now on for the window that shows this book (empty: none), and no longer for another. A name that a program has left behind
    /// which was killed is taken over; one that a living window holds is left to it.
    void serve(const QString &book);
    void stop();
    [[nodiscard]] bool isServing() const;

private:
    void takeCaller();
    void read(QLocalSocket *caller);

    QLocalServer *m_server;
    QString m_name;
    Answer m_answer;
};

} // namespace tradebook::ui
