// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace tradebook::ui {

/// Where a record stands, from the root: each step a button that leads there. Takes more lines where it is long. Hidden while it is
/// empty. UI thread.
class Breadcrumb : public QWidget {
    Q_OBJECT
public:
    struct Step {
        qint64 id = 0;
        QString name;
    };

    explicit Breadcrumb(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(qint64 id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Laying { Measure, Place };
    int layOut(int width, Laying laying) const;

    QList<QWidget *> m_parts; ///< buttons and the marks between them
};

} // namespace tradebook::ui
