// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/openbook.h"
#include "ui/widgets/facts.h"

#include <QDialog>

namespace tradebook::ui {

/// What the program is, under which licence, and the details that a report needs, to be copied. Of an open book only how large it is
/// and of which form. Deletes itself when closed.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent, const OpenBook &book = {});

    /// As it is copied.
    [[nodiscard]] QString details() const;

Q_SIGNALS:
    void licencesAsked();

private:
    QWidget *buildButtons();
    void askBook(const OpenBook &book);

    QList<Facts::Fact> m_details;
    Facts *m_facts;
};

} // namespace tradebook::ui
