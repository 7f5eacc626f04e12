// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tradebook::ui {

/// Record > Anonymise…: says what will be wiped before it is, because no Undo brings it back. accepted() is the person's yes; the page
/// does it. Deletes itself when closed. UI thread.
class AnonymiseDialog : public QDialog {
    Q_OBJECT
public:
    /// `name` is what the user is called.
    AnonymiseDialog(const QString &name, QWidget *parent);
};

} // namespace tradebook::ui
