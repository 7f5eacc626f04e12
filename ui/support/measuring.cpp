// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/measuring.h"

#include "ui/support/theme.h"

#include <QEvent>
#include <QWidget>

namespace tradebook::ui {
namespace {

class Measuring : public QObject {
public:
    Measuring(QWidget *widget, std::function<void()> measure)
        : QObject(widget)
        , m_measure(std::move(measure))
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            m_measure();
        return QObject::eventFilter(watched, event);
    }

private:
    const std::function<void()> m_measure;
};

constexpr int kUsual = 100; // percent

/// Never below the usual size.
int textPercent()
{
    const auto *theme = Theme::instance();
    return qMax(kUsual, theme ? theme->textPercent() : kUsual);
}

} // namespace

void measureByFont(QWidget *widget, std::function<void()> measure)
{
    measure();
    new Measuring(widget, std::move(measure));
}

int leastWidth(int wanted)
{
    return wanted * kUsual / textPercent();
}

int wholeWidth(int least)
{
    return least * textPercent() / kUsual;
}

} // namespace tradebook::ui
