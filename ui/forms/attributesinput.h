// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/keyvalues.h"

class QLabel;
class QLineEdit;

namespace tradebook::ui {

/// The attributes of a product: rows of name and value, and the list "tags" as words between commas. A "tags" that is no list of texts
/// is a row like any other. Its text is the compact JSON.
class AttributesInput : public FieldInput {
    Q_OBJECT
public:
    explicit AttributesInput(QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setReadOnly(bool isReadOnly) override;
    [[nodiscard]] QWidget *target() const override;
    [[nodiscard]] KeyValuesInput *rows() const { return m_rows; }
    [[nodiscard]] QLineEdit *tags() const { return m_tags; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void settleTags();
    [[nodiscard]] QStringList typedTags() const;

    KeyValuesInput *m_rows;
    QLabel *m_tagsLabel;
    QLineEdit *m_tags;
    bool m_hasTags = true; ///< false: "tags" is something else and stands among the rows
    bool m_isReadOnly = false;
};

} // namespace tradebook::ui
