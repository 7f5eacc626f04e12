// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tradebook::ui {

/// Every tool tip of the program is plain text: Qt would take a product named "<b>Mug</b>" for markup. UI thread; one object is enough.
class PlainTips : public QObject {
    Q_OBJECT
public:
    explicit PlainTips(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace tradebook::ui
