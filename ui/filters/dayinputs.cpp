// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/dayinputs.h"

#include "core/model/businessdate.h"
#include "core/words/filterwords.h"
#include "ui/support/filterreading.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QFormLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

QString capital(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

QDateEdit *newDay(const Figures &figures, QWidget *parent)
{
    auto *day = new QDateEdit(readingOf(figures).today, parent);
    day->setCalendarPopup(true);
    day->setLocale(figures.locale);
    day->setDisplayFormat(figures.locale.dateFormat(QLocale::ShortFormat).replace(u"yyyy"_s, u"yy"_s).replace(u"yy"_s, u"yyyy"_s));
    return day;
}

class DayInput : public ValueInput {
    Q_DECLARE_TR_FUNCTIONS(ValueInput)
public:
    DayInput(const Figures &figures, QFormLayout *form)
        : ValueInput(form)
        , m_span(new QComboBox(form->parentWidget()))
        , m_day(newDay(figures, form->parentWidget()))
    {
        for (const auto &span : filter::spanNames())
            m_span->addItem(capital(words::spanName(span)), span);
        m_span->addItem(tr("A certain day"), QString());
        form->addRow(tr("&When"), m_span);
        form->addRow(tr("&Day"), m_day);
        connect(m_span, &QComboBox::currentIndexChanged, this, [this] {
            m_day->setEnabled(m_span->currentData().toString().isEmpty());
            Q_EMIT changed();
        });
        connect(m_day, &QDateEdit::dateChanged, this, &ValueInput::changed);
        m_day->setEnabled(false);
    }
    [[nodiscard]] Result<QStringList> values() const override
    {
        const QString span = m_span->currentData().toString();
        return QStringList{span.isEmpty() ? m_day->date().toString(Qt::ISODate) : span};
    }
    void setValues(const QStringList &values) override
    {
        const QString value = values.value(0).toLower();
        if (value.isEmpty())
            return;
        if (areDays({value})) {
            m_day->setDate(QDate::fromString(value, Qt::ISODate));
            m_span->setCurrentIndex(m_span->findData(QString()));
            return;
        }
        if (m_span->findData(value) < 0)
            m_span->addItem(value, value); // a month or a year, as it was written
        m_span->setCurrentIndex(m_span->findData(value));
    }

private:
    QComboBox *m_span;
    QDateEdit *m_day;
};

class DayRange : public ValueInput {
    Q_DECLARE_TR_FUNCTIONS(ValueInput)
public:
    DayRange(const Figures &figures, QFormLayout *form)
        : ValueInput(form)
        , m_first(newDay(figures, form->parentWidget()))
        , m_last(newDay(figures, form->parentWidget()))
    {
        form->addRow(tr("&From"), m_first);
        form->addRow(tr("&To"), m_last);
        connect(m_first, &QDateEdit::dateChanged, this, &ValueInput::changed);
        connect(m_last, &QDateEdit::dateChanged, this, &ValueInput::changed);
    }
    [[nodiscard]] Result<QStringList> values() const override
    {
        const auto [first, last] = std::minmax(m_first->date(), m_last->date());
        return QStringList{first.toString(Qt::ISODate), last.toString(Qt::ISODate)};
    }
    void setValues(const QStringList &values) override
    {
        if (!areDays(values) || values.size() != 2)
            return;
        m_first->setDate(QDate::fromString(values.at(0), Qt::ISODate));
        m_last->setDate(QDate::fromString(values.at(1), Qt::ISODate));
    }

private:
    QDateEdit *m_first;
    QDateEdit *m_last;
};

} // namespace

ValueInput *newDayInput(const Figures &figures, QFormLayout *form)
{
    return new DayInput(figures, form);
}

ValueInput *newDayRange(const Figures &figures, QFormLayout *form)
{
    return new DayRange(figures, form);
}

bool areDays(const QStringList &values)
{
    constexpr qsizetype kDay = 10;
    return std::all_of(
        values.cbegin(), values.cend(), [](const QString &value) { return value.size() == kDay && dateFromIso(value).has_value(); });
}

} // namespace tradebook::ui
