// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/encryptionfield.h"
#include "ui/forms/recordform.h"

#include <QImage>

namespace tradebook::ui {

class CurrencyInput;
class FolderInput;
class LogoField;

/// The settings that lie in the book and travel with it, as a form like any other: a field is saved when it is left and valid. Without
/// a book, and in one that is read-only, it says so. UI thread.
class BookSettings : public RecordForm {
    Q_OBJECT
public:
    explicit BookSettings(QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] LogoField *logo() const { return m_logo; }

protected:
    void ask(qint64 id) override;
    bool event(QEvent *event) override;

private:
    /// What is shown besides the fields.
    struct Besides {
        bool hasAmounts = false;
        QImage logo;
        EncryptionField::State encryption = EncryptionField::State::Off;
    };
    void addShop();
    void addPrinted();
    void addTrade();
    void addBackups();
    void addHistory();
    void addHeading(const QString &text);
    void take(const Besides &besides);
    void followCurrency();
    void alignLabels();

    QLabel *m_notice;
    CurrencyInput *m_currency;
    FolderInput *m_folder = nullptr;
    FolderInput *m_secondFolder = nullptr;
    LogoField *m_logo;
    EncryptionField *m_encryption;
};

} // namespace tradebook::ui
