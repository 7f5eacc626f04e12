// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace tradebook::ui {

/// What a window shows can make it wider, as larger text does; this makes it as wide again as it was before, as soon as that is enough.
/// UI thread; belongs to the window.
class KeptWidth : public QObject {
    Q_OBJECT
public:
    explicit KeptWidth(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isFree() const;

    QWidget *m_window;
    int m_chosen = 0; ///< 0: nobody has yet
};

} // namespace tradebook::ui
