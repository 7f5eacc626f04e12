// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search.h"
#include "ui/openbook.h"
#include "ui/search/paletteitem.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace tradebook::ui {

class EmptyState;

/// One box over users, products, orders and commands, by keyboard alone: arrow keys choose, Enter takes, Escape gives the keyboard back. A
/// part of the window, above its page. Commands are matched here; records are asked of the book's reader, where a newer text interrupts the
/// older question. UI thread.
class SearchPalette : public QFrame {
    Q_OBJECT
public:
    explicit SearchPalette(QWidget *window);

    void setBook(const OpenBook &book);
    /// Takes the keyboard. `commands` are those that can be carried out where the keyboard is now.
    void open(const QList<PaletteItem> &commands);
    /// Goes out of sight; gives the keyboard back where it still has it.
    void dismiss();

    [[nodiscard]] QLineEdit *box() const { return m_box; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] const QList<PaletteItem> &items() const { return m_items; }
    /// What is found, in one sentence.
    [[nodiscard]] QString stateText() const;
    /// Nothing is on its way.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void recordChosen(const tradebook::RecordRef &record);
    void failed(const tradebook::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void place();
    void takeText();
    void ask();
    void take(const QString &text, const Result<search::Answer> &answer);
    void lookInside(const QString &text);
    void takeInside(const QString &text, const Result<search::Answer> &answer);
    void refill();
    void addRecent();
    void addMatches();
    void addGroup(const search::Group &group);
    void showItems(const QStringList &commandWords);
    void showState();
    bool takeKey(int key);
    void step(int rows);
    void choose(int row);
    void choosePending();
    [[nodiscard]] QString text() const;
    [[nodiscard]] qint64 found() const;

    QLineEdit *m_box;
    QListView *m_list;
    QLabel *m_state;
    EmptyState *m_empty;
    QStandardItemModel *m_model;
    QTimer m_askTimer;
    OpenBook m_book;
    QList<PaletteItem> m_commands;
    QList<PaletteItem> m_recent;
    QList<PaletteItem> m_items; ///< as they are shown, row by row
    QList<search::Group> m_groups; ///< of m_answered
    QStringList m_words;
    QString m_instead; ///< what was found in place of m_answered
    QString m_answered;
    QString m_inside; ///< text that is being looked for in the middle of words
    bool m_isMoved = false; ///< the person has chosen a row
    bool m_isEntered = false; ///< Enter came before the answer
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace tradebook::ui
