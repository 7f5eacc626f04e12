// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchbutton.h"

#include "ui/support/theme.h"

#include <QAction>
#include <QGuiApplication>
#include <QStyleOptionToolButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kAroundKeys = 6;
constexpr int kEdge = 8; ///< from the keys to the end of the field
constexpr int kWidestLines = 20; ///< in heights of a line

} // namespace

SearchButton::SearchButton(QAction *action, QWidget *parent)
    : QToolButton(parent)
    , m_hint(u' ' + tr("Search or run a command"))
{
    setObjectName(u"toolbarSearch"_s);
    setDefaultAction(action);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::NoFocus); // as the other buttons of a toolbar: its keys are shorter
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int SearchButton::widthAroundText() const
{
    return QToolButton::sizeHint().width() - fontMetrics().horizontalAdvance(text());
}

int SearchButton::widthOfField() const
{
    const QFontMetrics metrics = fontMetrics();
    const int keys = metrics.horizontalAdvance(defaultAction()->shortcut().toString(QKeySequence::NativeText)) + 2 * kAroundKeys + kEdge;
    return widthAroundText() + metrics.horizontalAdvance(m_hint) + keys;
}

QSize SearchButton::sizeHint() const
{
    return {qMax(widthOfField(), fontMetrics().height() * kWidestLines), QToolButton::sizeHint().height()};
}

QSize SearchButton::minimumSizeHint() const
{
    return QToolButton::sizeHint(); // rather its first word than out of the toolbar
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const bool isField = width() >= widthOfField();
    option.text = fontMetrics().elidedText(m_hint, Qt::ElideRight, width() - widthAroundText());
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    if (!isField)
        return;
    const QString keys = defaultAction()->shortcut().toString(QKeySequence::NativeText);
    const QSize size(fontMetrics().horizontalAdvance(keys) + 2 * kAroundKeys, fontMetrics().height() + 2);
    QRect place(QPoint(width() - kEdge - size.width(), (height() - size.height()) / 2), size);
    place = QStyle::visualRect(layoutDirection(), rect(), place);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colours = QGuiApplication::palette(); // the style sheet makes those of the button paler
    painter.setPen(Theme::line(colours));
    painter.setBrush(colours.color(QPalette::Base));
    constexpr double kRadius = 4;
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.setPen(Theme::secondaryText(colours));
    painter.drawText(place, static_cast<int>(Qt::AlignCenter), keys);
}

} // namespace tradebook::ui
