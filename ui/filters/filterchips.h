// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace tradebook::ui {

class FlowLayout;

/// What narrows a list, each condition as a chip: pressed it is edited, its cross (or the Delete key on either) removes it. Hidden while
/// there is none. UI thread.
class FilterChips : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget *parent = nullptr);

    void setPhrases(const QStringList &phrases);
    /// Between these two the Tab key goes on; chips stand before both.
    [[nodiscard]] QWidget *firstInput() const;
    [[nodiscard]] QWidget *lastInput() const;
    [[nodiscard]] const QStringList &phrases() const { return m_phrases; }

Q_SIGNALS:
    void editAsked(int at);
    void removeAsked(int at);
    void clearAsked();
    void textAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *newChip(int at);

    QStringList m_phrases;
    FlowLayout *m_layout;
    QList<QWidget *> m_chips;
    QPushButton *m_clear;
    QPushButton *m_text;
};

} // namespace tradebook::ui
