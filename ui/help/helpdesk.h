// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QPoint;
class QWidget;

namespace tradebook::ui {

class HelpWindow;

/// Answers F1 and What's This in every window of the program. One help window for all of them; it goes with the last desk. UI thread.
class HelpDesk : public QObject {
    Q_OBJECT
public:
    explicit HelpDesk(QObject *parent);
    ~HelpDesk() override;
    Q_DISABLE_COPY_MOVE(HelpDesk)

    /// Brings up the help at the topic for what has the keyboard.
    void showForFocus();
    void show(const QString &topic, const QString &place = {});
    /// The next click asks what something is; asked once more before, it is told what has the keyboard.
    void askWhatsThis();
    /// Null until it is shown first.
    [[nodiscard]] static HelpWindow *window();

Q_SIGNALS:
    /// What something is for has been shown.
    void told(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tellFocus();
    void tell(const QPoint &where, const QString &text, QWidget *about);

    bool m_hasTold = false; ///< what has the keyboard, before the key itself came
};

} // namespace tradebook::ui
