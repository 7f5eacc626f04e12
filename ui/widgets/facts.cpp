// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facts.h"

#include "ui/support/brieftext.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

QLabel *plain(QLabel *label, const QString &role)
{
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    return label;
}

QLabel *plainLabel(const QString &text, const QString &role, QWidget *parent)
{
    return plain(new QLabel(text, parent), role);
}

/// Larger than the program's text by a factor, also after the text size has been set anew.
class TitleLabel : public QLabel {
public:
    TitleLabel(const QString &text, double scale, QWidget *parent)
        : QLabel(text, parent)
        , m_scale(scale)
    {
        follow();
        // Qt tells only windows that the program's font is another one, and this font is its own.
        if (const auto *theme = Theme::instance())
            connect(theme, &Theme::changed, this, [this] { follow(); });
    }

private:
    void follow()
    {
        QFont font = QApplication::font(this);
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * m_scale);
        font.setWeight(QFont::DemiBold);
        setFont(font);
    }

    const double m_scale;
};

void setRole(QLabel *label, const QString &role)
{
    if (label->property("role").toString() == role)
        return;
    label->setProperty("role", role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

Facts::Facts(Side side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(4);
    m_layout->setColumnStretch(1, 1);
    m_layout->setColumnMinimumWidth(0, fontMetrics().height() * 5);
}

Facts::Line Facts::newLine(int row)
{
    Line line{plainLabel({}, u"secondary"_s, this), plainLabel({}, u"value"_s, this)};
    line.name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    line.name->setBuddy(line.value);
    line.value->setWordWrap(true);
    line.value->setMinimumWidth(1); // a long word is cut, it does not widen the pane
    line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    alignValue(line.value);
    m_layout->addWidget(line.name, row, 0);
    m_layout->addWidget(line.value, row, 1);
    return line;
}

/// A figure or a Latin name stands beside its name in a mirrored window too, though it is not written from the right.
void Facts::alignValue(QLabel *value) const
{
    const auto side = m_side == Side::Right ? Qt::AlignRight : Qt::AlignLeft;
    value->setAlignment(QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignTop);
}

void Facts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LayoutDirectionChange)
        return;
    for (const auto &line : std::as_const(m_lines))
        alignValue(line.value);
}

void Facts::setFacts(const QList<Fact> &facts)
{
    qsizetype at = 0;
    for (const auto &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        if (at == m_lines.size())
            m_lines.append(newLine(static_cast<int>(at)));
        const auto &line = m_lines.at(at++);
        const bool isStrong = fact.weight == Weight::Strong;
        line.name->setText(fact.name);
        const QString value = brief(fact.value);
        line.value->setText(value);
        line.value->setToolTip(value.contains(u'\n') ? QString() : value);
        setRole(line.name, isStrong ? u"strong"_s : u"secondary"_s);
        setRole(line.value, isStrong ? u"strong"_s : u"value"_s);
        line.name->show();
        line.value->show();
    }
    for (; at < m_lines.size(); ++at) {
        m_lines.at(at).name->hide();
        m_lines.at(at).value->hide();
    }
    setVisible(!facts.isEmpty());
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    return plainLabel(text, u"heading"_s, parent);
}

QLabel *secondaryLabel(const QString &text, QWidget *parent)
{
    auto *label = plainLabel(text, u"secondary"_s, parent);
    label->setWordWrap(true);
    return label;
}

QLabel *titleLabel(const QString &text, double scale, QWidget *parent)
{
    return plain(new TitleLabel(text, scale, parent), u"title"_s);
}

} // namespace tradebook::ui
