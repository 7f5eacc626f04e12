// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/inputstyle.h"

#include "ui/support/icons.h"
#include "ui/support/measuring.h"
#include "ui/support/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kRadius = 6;
constexpr int kTextMargin = 10; ///< where the text of a line edit begins
constexpr int kArrowRoom = 24;

QColor frameColour(const QStyleOption &option, const QWidget *widget)
{
    if (widget && widget->property("invalid").toBool())
        return Theme::tone(Tone::Bad, option.palette).text;
    return option.state.testFlag(QStyle::State_HasFocus) ? Theme::accent(option.palette) : Theme::line(option.palette);
}

void drawFrame(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(frameColour(option, widget));
    painter->setBrush(option.palette.color(QPalette::Base));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius - 0.5, kRadius - 0.5);
}

void drawChevron(const QString &name, const QRect &room, bool isEnabled, const QFontMetrics &metrics, QPainter *painter)
{
    const int edge = qMin(metrics.height(), room.height());
    QRect square(0, 0, edge, edge);
    square.moveCenter(room.center());
    icon(name).paint(painter, square, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
}

void drawMark(const QRectF &box, bool isWhole, QPainter *painter)
{
    QPainterPath mark;
    const auto at = [&box](double x, double y) { return QPointF(box.left() + box.width() * x, box.top() + box.height() * y); };
    if (isWhole) {
        mark.moveTo(at(0.22, 0.52));
        mark.lineTo(at(0.43, 0.73));
        mark.lineTo(at(0.79, 0.29));
    } else {
        mark.moveTo(at(0.25, 0.5));
        mark.lineTo(at(0.75, 0.5));
    }
    constexpr double kOfBox = 0.12;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(painter->pen().color(), box.height() * kOfBox, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(mark);
}

void drawRadioButton(const QStyleOption &option, QPainter *painter)
{
    const auto &palette = option.palette;
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const bool isChosen = option.state.testFlag(QStyle::State_On);
    const QColor line = Theme::line(palette);
    const QColor accent = isEnabled ? Theme::accent(palette) : line;
    const QColor plain = isEnabled ? Theme::secondaryText(palette) : line;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isChosen || hasFocus ? accent : plain, hasFocus ? 2 : 1));
    painter->setBrush(palette.color(QPalette::Base));
    const double inset = hasFocus ? 1 : 0.5;
    const QRectF ring = QRectF(option.rect).adjusted(inset, inset, -inset, -inset);
    painter->drawEllipse(ring);
    if (!isChosen)
        return;
    constexpr double kOfRing = 0.25;
    const double edge = ring.width() * kOfRing;
    painter->setPen(Qt::NoPen);
    painter->setBrush(accent);
    painter->drawEllipse(ring.adjusted(edge, edge, -edge, -edge));
}

void drawCheckBox(const QStyleOption &option, QPainter *painter)
{
    const auto &palette = option.palette;
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const bool isWhole = option.state.testFlag(QStyle::State_On);
    const bool isTicked = isWhole || option.state.testFlag(QStyle::State_NoChange);
    const QColor fill = !isEnabled ? Theme::line(palette) : Theme::accent(palette);
    const QColor plain = isEnabled ? Theme::secondaryText(palette) : Theme::line(palette);
    const QColor edge = isTicked ? (hasFocus ? palette.color(QPalette::WindowText) : fill) : hasFocus ? Theme::accent(palette) : plain;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, hasFocus ? 2 : 1));
    painter->setBrush(isTicked ? fill : palette.color(QPalette::Base));
    const double inset = hasFocus ? 1 : 0.5;
    const QRectF box = QRectF(option.rect).adjusted(inset, inset, -inset, -inset);
    constexpr double kCorner = 3;
    painter->drawRoundedRect(box, kCorner, kCorner);
    if (!isTicked)
        return;
    const QColor onAccent = palette.color(Theme::isHighContrast(palette) ? QPalette::Base : QPalette::BrightText);
    painter->setPen(isEnabled ? onAccent : Theme::secondaryText(palette));
    drawMark(box, isWhole, painter);
}

/// As high as a button, whose text may be a pixel higher than a line of the font.
int inputHeight(const QFontMetrics &metrics)
{
    constexpr int kAround = 12; // as the style sheet leaves around the text of a button
    return metrics.size(Qt::TextShowMnemonic, u"X"_s).height() + kAround;
}

/// Whether it stands beside buttons and boxes, and not within another input or a cell.
bool isFreeInput(const QWidget *widget)
{
    const auto *parent = widget->parentWidget();
    const bool isInput = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
    const bool isWithin = !parent || qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
        || qobject_cast<const QAbstractItemView *>(parent->parentWidget());
    return isInput && !isWithin;
}

/// The two buttons of a spin box and the list button of a combo box stand at the end, inside the frame.
QRect atTheEnd(const QStyleOption &option, int width, int top, int height)
{
    const QRect rect(option.rect.right() - width, option.rect.top() + top, width, height);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace

InputStyle::InputStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void InputStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // The style sheet reckons these by itself: a line edit from its font, a spin box from the line within.
    constexpr auto kMeasured = "isMeasured";
    if (!isFreeInput(widget) || widget->property(kMeasured).toBool())
        return;
    widget->setProperty(kMeasured, true);
    measureByFont(widget, [widget] { widget->setMinimumHeight(inputHeight(widget->fontMetrics())); });
}

void InputStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorRadioButton) {
        painter->save();
        drawRadioButton(*option, painter);
        painter->restore();
        return;
    }
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    QStyleOption box(*option);
    if (element == PE_IndicatorItemViewItemCheck)
        box.state.setFlag(State_HasFocus, false); // the row shows it
    painter->save();
    drawCheckBox(box, painter);
    painter->restore();
}

void InputStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control != CC_ComboBox && control != CC_SpinBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->save();
    drawFrame(*option, painter, widget);
    const bool isEnabled = option->state.testFlag(State_Enabled);
    if (control == CC_ComboBox) {
        drawChevron(u"chevron-down"_s, subControlRect(control, option, SC_ComboBoxArrow, widget), isEnabled, option->fontMetrics, painter);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        const auto step = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag flag, const QString &name) {
            const QRect room = subControlRect(control, option, part, widget);
            if (option->activeSubControls == part && option->state.testFlag(State_Sunken))
                painter->fillRect(room, option->palette.color(QPalette::Highlight));
            drawChevron(name, room, isEnabled && spin->stepEnabled.testFlag(flag), option->fontMetrics, painter);
        };
        step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, u"chevron-up"_s);
        step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, u"chevron-down"_s);
    }
    painter->restore();
}

QRect InputStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const QRect &rect = option->rect;
    const int middle = rect.height() / 2;
    const QRect text = visualRect(option->direction, rect, rect.adjusted(kTextMargin, 1, -kArrowRoom - 1, -1));
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return text;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return atTheEnd(*option, kArrowRoom, 1, rect.height() - 2);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return text;
    if (control == CC_SpinBox && part == SC_SpinBoxUp)
        return atTheEnd(*option, kArrowRoom, 1, middle - 1);
    if (control == CC_SpinBox && part == SC_SpinBoxDown)
        return atTheEnd(*option, kArrowRoom, middle, rect.height() - middle - 1);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize InputStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ComboBox || type == CT_SpinBox) {
        size.setHeight(inputHeight(option->fontMetrics));
        size.setWidth(qMax(size.width(), contents.width() + kTextMargin + kArrowRoom));
    }
    return size;
}

int InputStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    constexpr int kBetween = 8;
    constexpr int kAround = 16;
    const auto metrics = [widget] { return widget ? widget->fontMetrics() : QFontMetrics(QApplication::font()); };
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
        return iconEdge(metrics());
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics().height() - 1; // as high as a capital letter with the room around it
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? kAround : kBetween;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return kBetween;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int InputStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    if (hint == SH_FormLayoutLabelAlignment)
        return Qt::AlignRight; // beside its field, in dialogs as in the forms of records
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

QIcon InputStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    if (pixmap == SP_LineEditClearButton)
        return icon(u"close"_s, QPalette::PlaceholderText);
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

} // namespace tradebook::ui
