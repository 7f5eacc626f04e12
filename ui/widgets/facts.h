// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace tradebook::ui {

/// What is known about a record, a line each: its name and its value. Values are plain text that can be selected and copied.
class Facts : public QWidget {
    Q_OBJECT
public:
    enum class Weight { Plain, Strong };
    enum class Side { Left, Right }; ///< where the values stand; figures to the right
    struct Fact {
        QString name;
        QString value;
        Weight weight = Weight::Plain;
    };

    explicit Facts(Side side, QWidget *parent = nullptr);

    /// Empty values are left out.
    void setFacts(const QList<Fact> &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QLabel *name;
        QLabel *value;
    };
    Line newLine(int row);
    void alignValue(QLabel *value) const;

    const Side m_side;
    QGridLayout *m_layout;
    QList<Line> m_lines;
};

/// A heading of a part of a page, a secondary line, plain text: labels whose looks are in the style sheet.
[[nodiscard]] QLabel *headingLabel(const QString &text, QWidget *parent);
[[nodiscard]] QLabel *secondaryLabel(const QString &text, QWidget *parent);
/// Large, for the name of the record or page.
[[nodiscard]] QLabel *titleLabel(const QString &text, double scale, QWidget *parent);

} // namespace tradebook::ui
