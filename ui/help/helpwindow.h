// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helpsearch.h"
#include "ui/help/helptopics.h"

#include <QDialog>
#include <QList>

#include <optional>

class QAction;
class QLineEdit;
class QListWidget;
class QSplitter;
class QTextBrowser;

namespace tradebook::ui {

/// The help, in a window of its own without a parent: no dialog of the program blocks it, and it does not keep the program from ending.
/// Contents or what a search finds at the left, the page at the right; below each other where the window is narrow. Everything comes from
/// resources, nothing from a network. UI thread.
class HelpWindow : public QDialog {
    Q_OBJECT
public:
    HelpWindow();

    /// Shows a topic, at a heading where `place` names one. One that does not exist changes nothing.
    void showTopic(const QString &topic, const QString &place = {});
    [[nodiscard]] QString topic() const { return m_at.topic; }
    void back() { step(-1); }
    void forward() { step(1); }
    void searchFor(const QString &question);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A page that was shown, and how far down it was read.
    struct Visit {
        helptopics::Address address;
        int scrolled = 0;
    };

    void build();
    QWidget *buildBar();
    QAction *newAction(const QString &text, const QString &tip, const QString &iconName, const QKeySequence &keys);
    void fillContents();
    void takeQuestion();
    void choose(int row);
    void follow(const QString &link);
    void visit(const helptopics::Address &address);
    void step(int by);
    void render();
    void scrollTo(const QString &place);
    void highlight();
    void markCurrent();
    void showSteps();
    void arrange();

    QLineEdit *m_search;
    QListWidget *m_list;
    QTextBrowser *m_page;
    QSplitter *m_splitter;
    QAction *m_back;
    QAction *m_forward;
    QList<helpsearch::Page> m_pages; ///< read when something is looked for first
    QList<Visit> m_visits;
    qsizetype m_visit = -1;
    helptopics::Address m_at;
};

} // namespace tradebook::ui
