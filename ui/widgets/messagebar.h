// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace tradebook::ui {

/// One inline sentence with one button that does the right thing, or two where the person has to choose; never in the way of the rest.
/// Hidden while it has nothing to say.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    struct Message {
        Tone tone = Tone::Accent;
        QString text;
        QString button = {}; ///< a verb; empty: no button
        std::function<void()> action = {};
        QString otherButton = {}; ///< where there is a choice
        std::function<void()> otherAction = {};
        QString details = {}; ///< technical, can be copied for a report
        bool isAboutEdit = false; ///< of the edit just made, whose Undo stays beside it
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void say(const Message &message);
    void dismiss();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// Nothing is being said any more.
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    QPushButton *m_other;
    QPushButton *m_copy;
    QToolButton *m_close;
    std::function<void()> m_action;
    std::function<void()> m_otherAction;
    QString m_details;
};

} // namespace tradebook::ui
