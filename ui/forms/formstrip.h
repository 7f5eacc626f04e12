// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace tradebook::ui {

/// One sentence above a form with up to two buttons: about a record that is not finished. Hidden while it has nothing to say.
class FormStrip : public QFrame {
    Q_OBJECT
public:
    struct Offer {
        QString verb; ///< on the button
        std::function<void()> action;
    };
    explicit FormStrip(QWidget *parent = nullptr);

    void say(const QString &text, const Offer &first, const Offer &second = {});
    void dismiss();
    [[nodiscard]] QString text() const;

private:
    QLabel *m_text;
    QPushButton *m_first;
    QPushButton *m_second;
    Offer m_offers[2];
};

} // namespace tradebook::ui
