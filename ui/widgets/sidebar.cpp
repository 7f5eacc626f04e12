// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar.h"

#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/widgets/plainline.h"
#include "ui/widgets/tabulartext.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

enum Role { CountRole = Qt::UserRole, IconRole, FaultRole };

int entryHeight(const QFontMetrics &metrics)
{
    constexpr int kAround = 18;
    return metrics.height() + kAround;
}

/// The icon, the count and the gaps between them.
int besideName(const QFont &font, const QString &count)
{
    constexpr int kGaps = 60;
    return iconEdge(QFontMetrics(font)) + static_cast<int>(tabularWidth(font, count)) + kGaps;
}

class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, entryHeight(QFontMetrics(option.font))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isSelected || hasFocus || option.state.testFlag(QStyle::State_MouseOver)) {
            auto ground = isSelected ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Base);
            painter->setPen(hasFocus ? QPen(Theme::accent(option.palette)) : QPen(Qt::NoPen));
            painter->setBrush(ground);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5), 6, 6);
        }
        const bool isHighContrast = Theme::isHighContrast(option.palette);
        const auto text = !isSelected ? option.palette.color(QPalette::WindowText)
            : isHighContrast          ? option.palette.color(QPalette::HighlightedText)
                                      : Theme::accent(option.palette);
        paintContent(painter, option, index, text, isSelected || isHighContrast ? text : Theme::secondaryText(option.palette));
        painter->restore();
    }

private:
    static void paintContent(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QColor &text, const QColor &quiet)
    {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const QRect inner = option.rect.adjusted(10, 0, -10, 0);
        const int edge = iconEdge(QFontMetrics(option.font));
        const auto role = isSelected && !Theme::isHighContrast(option.palette) ? QPalette::Link : QPalette::WindowText;
        const QRect iconRect(inner.left(), inner.center().y() - edge / 2 + 1, edge, edge);
        icon(index.data(IconRole).toString(), role).paint(painter, QStyle::visualRect(option.direction, inner, iconRect));
        QFont font = option.font;
        font.setWeight(isSelected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        const bool isFaulty = index.data(FaultRole).toBool();
        const QString count = index.data(CountRole).toString();
        const int countWidth = isFaulty ? edge : static_cast<int>(tabularWidth(font, count)) + 2;
        painter->setPen(quiet);
        const QRect countRect(inner.right() - countWidth, inner.top(), countWidth, inner.height());
        if (isFaulty) {
            const QRect mark(countRect.left(), iconRect.top(), edge, edge);
            icon(u"warning"_s, role).paint(painter, QStyle::visualRect(option.direction, inner, mark));
        } else {
            drawTabular(painter, QStyle::visualRect(option.direction, inner, countRect), count, option.direction);
        }
        painter->setPen(text);
        const int left = iconRect.right() + 11;
        const QRect nameRect(left, inner.top(), countRect.left() - left - 4, inner.height());
        const QString name = index.data(Qt::DisplayRole).toString();
        drawPlainLine(painter, QStyle::visualRect(option.direction, inner, nameRect), name, option.direction);
    }
};

} // namespace

Sidebar::Sidebar(const QString &name, QWidget *parent)
    : QListWidget(parent)
{
    setProperty("role", u"sidebar"_s);
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setItemDelegate(new EntryDelegate(this));
    setUniformItemSizes(true);
    measure();
}

void Sidebar::addEntry(const QString &name, const QString &iconName)
{
    auto *entry = new QListWidgetItem(name, this);
    entry->setData(IconRole, iconName);
    measure();
}

void Sidebar::setCount(int row, const QString &count)
{
    if (auto *entry = item(row)) {
        entry->setData(CountRole, count);
        entry->setData(Qt::AccessibleDescriptionRole, count);
        measure();
    }
}

void Sidebar::setFault(int row, const QString &sentence)
{
    auto *entry = item(row);
    if (!entry)
        return;
    entry->setData(FaultRole, !sentence.isEmpty());
    entry->setToolTip(sentence.isEmpty() ? entry->text() : sentence);
    if (!sentence.isEmpty())
        entry->setData(Qt::AccessibleDescriptionRole, sentence);
}

void Sidebar::setFitting()
{
    m_isFitting = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    measure();
}

QSize Sidebar::sizeHint() const
{
    constexpr double kLines = 12.5;
    constexpr int kAround = 14;
    int width = static_cast<int>(fontMetrics().height() * kLines);
    // The names of the pages are never cut off, in any language; a saved view may have any name.
    if (m_isFitting) {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        for (int row = 0; row < count(); ++row)
            width = qMax(width,
                QFontMetrics(strong).horizontalAdvance(item(row)->text()) + besideName(strong, item(row)->data(CountRole).toString()));
    }
    return {width, qMax(1, count()) * entryHeight(fontMetrics()) + kAround};
}

QSize Sidebar::minimumSizeHint() const
{
    constexpr int kAround = 14;
    return {sizeHint().width(), m_isFitting ? sizeHint().height() : entryHeight(fontMetrics()) + kAround};
}

void Sidebar::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

void Sidebar::measure()
{
    if (m_isFitting)
        setFixedWidth(sizeHint().width());
    if (m_isFitting)
        setFixedHeight(sizeHint().height());
}

} // namespace tradebook::ui
