// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QAbstractScrollArea;
class QBoxLayout;
class QLabel;
class QPushButton;

namespace tradebook::ui {

/// What stands where a list has nothing to show: what is missing, what to do first, and the buttons that do it. Lies over the list, beside
/// it in the tree of widgets, so that a screen reader reads it; as large as its words, so that the list keeps its menu and takes drops.
/// UI thread.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString text;
        QString tip;
        std::function<void()> run;
        bool isPrimary = false;
    };

    /// `view` has its parent already. Nothing is shown before setShown().
    explicit EmptyState(QAbstractScrollArea *view);

    void say(const QString &heading, const QString &advice, const QList<Choice> &choices = {});
    /// While the list itself is hidden, nothing is seen of this either.
    void setShown(bool isShown);
    [[nodiscard]] bool isShown() const { return m_isShown; }
    [[nodiscard]] QString heading() const;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    /// What was ordered since stands between the two.
    void tabBehindView();
    void place();

    QAbstractScrollArea *m_view;
    QLabel *m_heading;
    QLabel *m_advice;
    QBoxLayout *m_row;
    QList<QPushButton *> m_buttons;
    QList<Choice> m_choices;
    bool m_isShown = false;
};

} // namespace tradebook::ui
