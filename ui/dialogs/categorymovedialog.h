// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "ui/openbook.h"

#include <QDialog>

#include <optional>

namespace tradebook::ui {

class CategoryPicker;

/// Asks for another parent of a category. Deletes itself when closed; open it with open().
class CategoryMoveDialog : public QDialog {
    Q_OBJECT
public:
    CategoryMoveDialog(const OpenBook &book, CategoryId id, const QString &name, std::optional<CategoryId> parent, QWidget *window);

    [[nodiscard]] CategoryPicker *picker() const { return m_picker; }

Q_SIGNALS:
    /// Absent: to the top.
    void chosen(std::optional<tradebook::CategoryId> parent);

private:
    CategoryPicker *m_picker;
};

} // namespace tradebook::ui
