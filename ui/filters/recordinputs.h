// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filters/valueinput.h"

namespace tradebook::ui {

/// A category from the tree; its value is the category's code.
[[nodiscard]] ValueInput *newCategoryInput(const OpenBook &book, QFormLayout *form);
/// A customer, picked from those offered as one types; the value is the code, else the e-mail address, else the name. What is typed and not
/// picked stands as it is.
[[nodiscard]] ValueInput *newCustomerInput(const OpenBook &book, QFormLayout *form);

} // namespace tradebook::ui
