// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upkeep/support.h"
#include "ui/openbook.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace tradebook::ui {

class ReportText;

/// The report for whoever helps with a fault (supportreport): read here first, then saved or copied. Deletes itself when closed. UI thread.
class SupportDialog : public QDialog {
    Q_OBJECT
public:
    SupportDialog(const OpenBook &book, const QString &stateFolder, QWidget *parent);

    /// All of it is there.
    [[nodiscard]] bool isComplete() const { return m_awaited == 0; }
    [[nodiscard]] QString text() const;

private:
    void build();
    QWidget *buildButtons();
    void gather(const OpenBook &book, const QString &stateFolder);
    void lookAround(const upkeep::SupportFacts &facts, const QString &path);
    void take(QString &part, const QString &text);
    void askWhere();
    void saveTo(const QString &path);
    void say(const QString &sentence, bool isGood);

    int m_awaited = 0; ///< parts that are still being read
    QString m_program;
    QString m_bookText;
    QString m_troubles;
    ReportText *m_text;
    QLabel *m_outcome;
    QPushButton *m_save = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace tradebook::ui
