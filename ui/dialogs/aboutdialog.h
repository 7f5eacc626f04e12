// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tradebook::ui {

/// What the program is, and its versions to copy into a report. Deletes itself when closed.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent);

    /// The versions as they are copied, a line each.
    [[nodiscard]] static QString versions();
};

} // namespace tradebook::ui
