// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/categorypicker.h"

#include "core/repo/categories.h"
#include "ui/forms/categorypopup.h"
#include "ui/support/answer.h"
#include "ui/support/brieftext.h"

#include <QKeyEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

CategoryPicker::CategoryPicker(QWidget *parent)
    : QComboBox(parent)
    , m_noneText(tr("No category"))
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon); // a long path does not widen the form
    setMinimumContentsLength(12);
    addItem(m_noneText);
}

void CategoryPicker::setBook(const OpenBook &book)
{
    if (m_book)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    m_book = book;
    if (m_popup)
        m_popup->setBook(book);
    setCategory(std::nullopt);
    if (!m_book)
        return;
    connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (m_category && changes.touches(u"categories"_s))
            askPath();
    });
}

void CategoryPicker::setCategory(std::optional<CategoryId> category)
{
    if (m_category == category && category)
        return;
    m_category = category;
    ++m_generation;
    if (m_category)
        askPath();
    else
        showText(m_noneText);
}

void CategoryPicker::setNoneText(const QString &text)
{
    m_noneText = text;
    if (!m_category)
        showText(text);
}

void CategoryPicker::setExcluded(std::optional<CategoryId> category)
{
    m_excluded = category;
}

void CategoryPicker::askPath()
{
    if (!m_book)
        return;
    ++m_pending;
    const auto asked
        = m_book.store->read({}, [id = *m_category](db::Connection &connection) { return repo::categories::ancestors(connection, id); });
    whenDone(this, asked, [this, generation = m_generation](const Result<QList<repo::categories::Step>> &steps) {
        --m_pending;
        if (generation != m_generation)
            return;
        if (!steps) {
            if (!isStale(steps.error()))
                Q_EMIT failed(steps.error());
            return;
        }
        QStringList path;
        for (const auto &step : *steps)
            path.append(step.name);
        showText(path.isEmpty() ? tr("A category that is not there any more") : path.join(u" › "_s));
    });
}

void CategoryPicker::showText(const QString &text)
{
    setItemText(0, brief(text));
    setToolTip(brief(text));
    update();
}

void CategoryPicker::showPopup()
{
    openPopup({});
}

void CategoryPicker::openPopup(const QString &typed)
{
    if (!m_book)
        return;
    if (!m_popup) {
        m_popup = new CategoryPopup(this);
        m_popup->setBook(m_book);
        connect(m_popup, &CategoryPopup::chosen, this, &CategoryPicker::take);
        connect(m_popup, &CategoryPopup::failed, this, &CategoryPicker::failed);
    }
    m_popup->open(m_category, m_excluded, m_noneText, typed);
}

void CategoryPicker::hidePopup()
{
    if (m_popup)
        m_popup->hide();
}

void CategoryPicker::take(std::optional<CategoryId> category)
{
    if (category == m_category)
        return;
    setCategory(category);
    Q_EMIT picked(category);
}

bool CategoryPicker::isSettled() const
{
    return m_pending == 0 && (!m_popup || m_popup->isSettled());
}

void CategoryPicker::keyPressEvent(QKeyEvent *event)
{
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint() && event->text().front() != u' '
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isText) { // typing begins the search at once
        openPopup(event->text());
        event->accept();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void CategoryPicker::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling a form does not change what it shows
}

void CategoryPicker::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect text = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideMiddle, text.width() - 4);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace tradebook::ui
