// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/breadcrumb.h"

#include "ui/support/brieftext.h"
#include "ui/widgets/facts.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

Breadcrumb::Breadcrumb(QWidget *parent)
    : QWidget(parent)
{
    auto policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void Breadcrumb::setSteps(const QList<Step> &steps)
{
    for (auto *part : std::exchange(m_parts, {})) {
        part->hide();
        part->deleteLater(); // it may be the button that has just been pressed
    }
    constexpr qsizetype kMost = 100;
    for (const auto &step : steps) {
        if (!m_parts.isEmpty()) {
            auto *mark = secondaryLabel(u"›"_s, this);
            mark->setWordWrap(false);
            m_parts.append(mark);
        }
        auto *button = new QPushButton(brief(step.name, kMost).replace(u'&', u"&&"_s), this);
        button->setProperty("link", true);
        button->setAutoDefault(false);
        button->setToolTip(tr("Go to this category"));
        connect(button, &QPushButton::clicked, this, [this, id = step.id] { Q_EMIT chosen(id); });
        m_parts.append(button);
    }
    for (auto *part : std::as_const(m_parts))
        part->show();
    setVisible(!steps.isEmpty());
    layOut(width(), Laying::Place);
    updateGeometry();
}

int Breadcrumb::layOut(int width, Laying laying) const
{
    constexpr int kGap = 6;
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (auto *part : m_parts) {
        part->ensurePolished();
        const QSize hint = part->sizeHint();
        const QSize size(qMin(hint.width(), qMax(width, 1)), hint.height());
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += lineHeight;
            lineHeight = 0;
        }
        lineHeight = qMax(lineHeight, size.height());
        if (laying == Laying::Place) {
            const QRect place(QPoint(x, y), size);
            part->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        }
        x += size.width() + kGap;
    }
    return y + lineHeight;
}

int Breadcrumb::heightForWidth(int width) const
{
    return layOut(width, Laying::Measure);
}

QSize Breadcrumb::sizeHint() const
{
    int width = 0;
    for (auto *part : m_parts)
        width += part->sizeHint().width() + 2;
    return {width, heightForWidth(qMax(width, this->width()))};
}

QSize Breadcrumb::minimumSizeHint() const
{
    return {1, heightForWidth(qMax(width(), 1))};
}

void Breadcrumb::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut(width(), Laying::Place);
}

void Breadcrumb::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange)
        layOut(width(), Laying::Place);
}

} // namespace tradebook::ui
