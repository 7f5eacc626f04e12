// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QList>
#include <QListView>
#include <QPointer>
#include <QTimer>

class QStandardItemModel;

namespace tradebook::ui {

/// What completion offers: a line, what tells it from others, a figure at the end.
struct Suggestion {
    qint64 id = 0; ///< 0: something new
    QString text = {};
    QString detail = {};
    QString figure = {};
};

/// A line that offers records as one types. It asks by a signal for every text that rests for a moment; whoever answers calls offer()
/// with what belongs to the text that stands now. Arrow keys move through the list, Enter picks, Escape closes it. The list is part of
/// the window, so that no key goes elsewhere. UI thread.
class SuggestBox : public QLineEdit {
    Q_OBJECT
public:
    explicit SuggestBox(QWidget *parent = nullptr);
    ~SuggestBox() override;
    Q_DISABLE_COPY_MOVE(SuggestBox)

    /// Shows the list below the line. `choose`: Enter picks the first at once.
    void offer(const QList<Suggestion> &suggestions, bool choose);
    void closeList();
    [[nodiscard]] bool isListOpen() const;
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] bool isSettled() const { return !m_askTimer.isActive(); }

Q_SIGNALS:
    void asked(const QString &text);
    void picked(const tradebook::ui::Suggestion &suggestion);
    /// Enter without a choice in the list.
    void entered(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void step(int rows);
    void pick(int row);
    [[nodiscard]] int currentRow() const;

    QPointer<QListView> m_list; ///< a child of the window, which may go first
    QStandardItemModel *m_model;
    QList<Suggestion> m_suggestions;
    QTimer m_askTimer;
    bool m_isChosen = false; ///< Enter picks what is highlighted
};

} // namespace tradebook::ui
