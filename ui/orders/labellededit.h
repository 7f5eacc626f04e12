// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace tradebook::ui {

/// Marks an input as wrong or right again, and says why below it.
void showFault(QWidget *input, QLabel *reason, const QString &text);
[[nodiscard]] QLabel *faultLabel(QWidget *parent);

/// A line of text with its label at the left and, while it is wrong, the reason below. UI thread.
struct LabelledEdit {
    QLabel *label = nullptr;
    QLineEdit *edit = nullptr;
    QLabel *reason = nullptr;

    void setFault(const QString &text) const { showFault(asWidget(), reason, text); }

private:
    [[nodiscard]] QWidget *asWidget() const;
};

/// Adds the label, `edit` (a plain line where it is null) and the reason at the end of a grid of two columns.
LabelledEdit addLabelledEdit(QGridLayout *grid, const QString &label, QLineEdit *edit = nullptr);

} // namespace tradebook::ui
