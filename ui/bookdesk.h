// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/moving.h"
#include "core/book/newbook.h"
#include "ui/openbook.h"
#include "ui/opening.h"

#include <QObject>

#include <functional>

namespace tradebook::ui {

/// Opens, makes and closes books, one at a time, all of it off the UI thread. UI thread.
class BookDesk : public QObject {
    Q_OBJECT
public:
    explicit BookDesk(QObject *parent = nullptr);

    /// Closes the present book first. Answers with opened() or refused(); a call while busy is dropped.
    void open(const QString &path, Store::Mode mode = Store::Mode::ReadWrite);
    /// Goes on with a book that is being opened already, while no other is open.
    void take(const Opening &opening);
    /// Makes a book and opens it.
    void create(const QString &path, const book::NewBook &facts);
    /// Opens the sample shop at this path; makes it first where there is none yet.
    void openSample(const QString &path = samplePath());
    void close();
    /// Brings a book, the open one or another, to this folder and opens it there; where that cannot be, it is opened where it was. Answers
    /// with moved(), then as open() does.
    void move(const QString &path, const QString &folder, book::OldBook old);

    /// Whether what is opened becomes one of the recent books; yes at first.
    void setRemembering(bool remembers) { m_remembers = remembers; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] const OpenBook &book() const { return m_book; }
    /// Where the open book lies, unless its person has decided to leave it there.
    [[nodiscard]] const book::Place &place() const { return m_place; }
    /// Where the last changes to another file of this book's name were put when it was opened; empty: there were none.
    [[nodiscard]] const QString &walSetAside() const { return m_walSetAside; }
    /// Where the sample shop lies.
    [[nodiscard]] static QString samplePath();

Q_SIGNALS:
    /// Work has begun that may take a moment, or (empty) has ended.
    void busy(const QString &what);
    void opened(const tradebook::ui::OpenBook &book);
    /// Name, currency or time zone of the open book have changed, in Settings, by undo or by another program.
    void factsChanged(const tradebook::ui::OpenBook &book);
    void refused(const QString &path, const tradebook::Error &error);
    /// No book is open any more, and its file is at rest.
    void closed();
    void moved(const QString &from, const tradebook::Result<tradebook::book::Moved> &outcome);

private:
    void closeThen(std::function<void()> goOn);
    void takeOpened(const Opening::Opened &opened);
    void readFactsAgain();
    void refuse(const QString &path, const Error &error);
    void setBusy(const QString &what);
    void fillSample(const std::shared_ptr<Store> &store, const QString &making, const QString &path);
    void placeSample(const QString &making, const QString &path);

    OpenBook m_book;
    book::Place m_place;
    QString m_walSetAside;
    bool m_isBusy = false;
    bool m_remembers = true;
};

} // namespace tradebook::ui
