// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/crashlog.h"

#include <QDialog>

class QLabel;

namespace tradebook::ui {

/// The report of a crash, to be read and copied; then it is kept or deleted. Deletes itself when closed.
class CrashReportDialog : public QDialog {
    Q_OBJECT
public:
    CrashReportDialog(const crashlog::Report &report, QWidget *parent);

private:
    void removeReport();

    const crashlog::Report m_report;
    QLabel *m_trouble;
};

} // namespace tradebook::ui
