// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/recordform.h"

namespace tradebook::ui {

/// One address of a user, inside the user's form: as tall as it is, without scrolling of its own. A new one is kept unfinished for each
/// user on its own ("address/new/12").
class AddressForm : public RecordForm {
    Q_OBJECT
public:
    explicit AddressForm(QWidget *parent = nullptr);

    void setUser(std::optional<qint64> user, const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Done with it.
    void closed();

protected:
    void ask(qint64 id) override;
    [[nodiscard]] Creation creation(const QVariantMap &values) const override;
    [[nodiscard]] QVariantMap defaults() const override;
    [[nodiscard]] QString titleOf(const QVariantMap &values) const override;
    [[nodiscard]] QString newDraftName() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<qint64> m_user;
    QString m_userName;
};

} // namespace tradebook::ui
