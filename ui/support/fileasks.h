// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace tradebook::ui {

/// The files that a desktop asks the running program to open by an event (macOS: a double click in the Finder), where others start it
/// again with a path. Listens while it lives; UI thread.
class FileAsks : public QObject {
    Q_OBJECT
public:
    /// From the beginning: the event for the file that the program was started with comes before there is a window.
    explicit FileAsks(QObject *parent = nullptr);

    /// What was asked for before anybody was there to open it, from now on by asked().
    [[nodiscard]] QStringList takeEarly();

Q_SIGNALS:
    void asked(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isTold = false;
    QStringList m_early;
};

} // namespace tradebook::ui
