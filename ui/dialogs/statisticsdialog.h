// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upkeep/statistics.h"
#include "ui/openbook.h"

#include <QDialog>

class QLabel;

namespace tradebook::ui {

class Facts;
class TextTable;

/// How much the book holds: rows per table, the file, the journal and its bounds. Deletes itself when closed. UI thread.
class StatisticsDialog : public QDialog {
    Q_OBJECT
public:
    StatisticsDialog(const OpenBook &book, QWidget *parent);

    /// The figures are here; for screenshots and tests.
    [[nodiscard]] bool isSettled() const { return m_isSettled; }

private:
    void build();
    void take(const upkeep::Statistics &statistics);

    const OpenBook m_book;
    TextTable *m_tables;
    Facts *m_file;
    Facts *m_journal;
    QLabel *m_message;
    bool m_isSettled = false;
};

} // namespace tradebook::ui
