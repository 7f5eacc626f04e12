// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewsdesk.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tradebook::ui {

/// The symbols that a saved view can have: their names are those of the program's icons, the first is that of a view without one.
[[nodiscard]] const QStringList &viewIcons();
/// The icon of a view: one of viewIcons(), whatever stands in the book.
[[nodiscard]] QString viewIcon(const QString &name);

/// Asks for name and symbol of a saved view, and whether the one that is shown is to be changed; or for a new name alone. Stays open, with
/// the reason, until the book has it. UI thread.
class SaveViewDialog : public QDialog {
    Q_OBJECT
public:
    using ViewId = repo::views::ViewId;

    /// Saves this content, or updates the view that is shown where there is one that can be.
    SaveViewDialog(ViewsDesk *desk, const repo::views::Content &content, std::optional<ViewId> shown, QWidget *parent);
    /// Renames.
    SaveViewDialog(ViewsDesk *desk, ViewId renamed, QWidget *parent);

Q_SIGNALS:
    void saved(tradebook::repo::views::ViewId id);

private:
    void build(const QString &verb);
    void showTarget();
    void judge();
    void save();

    ViewsDesk *m_desk;
    const repo::views::Content m_content;
    const std::optional<ViewId> m_known; ///< shown, or to be renamed
    const bool m_renames;
    QLineEdit *m_name;
    QComboBox *m_icon;
    QCheckBox *m_update;
    QLabel *m_reason;
    QPushButton *m_save = nullptr;
    bool m_isWriting = false;
};

} // namespace tradebook::ui
