// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/restyling.h"

#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

void restyle(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QString toneName(Tone tone, const QString &otherwise)
{
    switch (tone) {
    case Tone::Good:
        return u"good"_s;
    case Tone::Notice:
        return u"notice"_s;
    case Tone::Bad:
        return u"bad"_s;
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Calm:
        break;
    }
    return otherwise;
}

void makePrimary(QPushButton *button)
{
    button->setProperty("primary", true);
    restyle(button);
}

} // namespace tradebook::ui
