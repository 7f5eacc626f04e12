// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/valueinput.h"

#include "core/words/filterwords.h"
#include "ui/filters/dayinputs.h"
#include "ui/filters/filtervalues.h"
#include "ui/filters/recordinputs.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

using filter::Field;
using filter::FieldType;
using filter::Operator;

Error missing()
{
    return {.kind = ErrorKind::Invalid, .data = {u"value"_s}};
}

QString capital(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

/// One text or number, or the two ends of a range.
class LineValues : public ValueInput {
    Q_DECLARE_TR_FUNCTIONS(ValueInput)
public:
    LineValues(const Field &field, bool isRange, const Figures &figures, QFormLayout *form)
        : ValueInput(form)
        , m_field(field)
        , m_figures(figures)
    {
        const QStringList labels = isRange ? QStringList{tr("&From"), tr("&To")} : QStringList{tr("&Value")};
        for (const auto &label : labels) {
            auto *line = new QLineEdit(form->parentWidget());
            form->addRow(label, line);
            connect(line, &QLineEdit::textChanged, this, &ValueInput::changed);
            m_lines.append(line);
        }
    }
    [[nodiscard]] Result<QStringList> values() const override
    {
        QStringList values;
        for (const auto *line : m_lines) {
            if (line->text().trimmed().isEmpty())
                return missing();
            const auto value = filtervalues::written(m_field, line->text(), m_figures);
            if (!value)
                return value.error();
            values.append(*value);
        }
        return values;
    }
    void setValues(const QStringList &values) override
    {
        for (qsizetype at = 0; at < m_lines.size(); ++at) {
            const QString value = values.value(at);
            m_lines.at(at)->setText(value.isEmpty() ? value : filtervalues::typed(m_field, value, m_figures));
        }
    }

private:
    const Field m_field;
    const Figures m_figures;
    QList<QLineEdit *> m_lines;
};

/// Several texts or numbers, one in each line.
class ManyValues : public ValueInput {
    Q_DECLARE_TR_FUNCTIONS(ValueInput)
public:
    ManyValues(const Field &field, const Figures &figures, QFormLayout *form)
        : ValueInput(form)
        , m_field(field)
        , m_figures(figures)
        , m_text(new QPlainTextEdit(form->parentWidget()))
    {
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 6);
        m_text->setPlaceholderText(tr("One in each line"));
        form->addRow(tr("&Values"), m_text);
        connect(m_text, &QPlainTextEdit::textChanged, this, &ValueInput::changed);
    }
    [[nodiscard]] Result<QStringList> values() const override
    {
        QStringList values;
        const auto lines = m_text->toPlainText().split(u'\n', Qt::SkipEmptyParts);
        for (const auto &line : lines) {
            if (line.trimmed().isEmpty())
                continue;
            const auto value = filtervalues::written(m_field, line, m_figures);
            if (!value)
                return value.error();
            values.append(*value);
        }
        return values.isEmpty() ? Result<QStringList>(missing()) : values;
    }
    void setValues(const QStringList &values) override
    {
        QStringList lines;
        for (const auto &value : values)
            lines.append(filtervalues::typed(m_field, value, m_figures));
        m_text->setPlainText(lines.join(u'\n'));
    }

private:
    const Field m_field;
    const Figures m_figures;
    QPlainTextEdit *m_text;
};

/// One of the choices of a field, yes and no among them.
class ChoiceValue : public ValueInput {
    Q_DECLARE_TR_FUNCTIONS(ValueInput)
public:
    ChoiceValue(const QStringList &choices, QFormLayout *form)
        : ValueInput(form)
        , m_box(new QComboBox(form->parentWidget()))
    {
        for (const auto &choice : choices)
            m_box->addItem(capital(words::choiceName(choice)), choice);
        form->addRow(tr("&Value"), m_box);
        connect(m_box, &QComboBox::currentIndexChanged, this, &ValueInput::changed);
    }
    [[nodiscard]] Result<QStringList> values() const override { return QStringList{m_box->currentData().toString()}; }
    void setValues(const QStringList &values) override { m_box->setCurrentIndex(qMax(0, m_box->findData(values.value(0).toLower()))); }

private:
    QComboBox *m_box;
};

/// Any of the choices of a field.
class ChoiceValues : public ValueInput {
    Q_DECLARE_TR_FUNCTIONS(ValueInput)
public:
    ChoiceValues(const QStringList &choices, QFormLayout *form)
        : ValueInput(form)
        , m_list(new QListWidget(form->parentWidget()))
    {
        for (const auto &choice : choices) {
            auto *item = new QListWidgetItem(capital(words::choiceName(choice)), m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
            item->setData(Qt::UserRole, choice);
        }
        m_list->setCurrentRow(0);
        m_list->setProperty("role", u"choices"_s);
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * qMin(8, m_list->count()) + 10);
        form->addRow(tr("&Values"), m_list);
        m_list->setAccessibleName(tr("Values")); // Qt tells no label of a list's
        connect(m_list, &QListWidget::itemChanged, this, &ValueInput::changed);
    }
    [[nodiscard]] Result<QStringList> values() const override
    {
        QStringList values;
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->item(row)->checkState() == Qt::Checked)
                values.append(m_list->item(row)->data(Qt::UserRole).toString());
        }
        return values.isEmpty() ? Result<QStringList>(missing()) : values;
    }
    void setValues(const QStringList &values) override
    {
        for (int row = 0; row < m_list->count(); ++row) {
            const bool isOne = values.contains(m_list->item(row)->data(Qt::UserRole).toString(), Qt::CaseInsensitive);
            m_list->item(row)->setCheckState(isOne ? Qt::Checked : Qt::Unchecked);
        }
    }

private:
    QListWidget *m_list;
};

bool isOfDays(FieldType type)
{
    return type == FieldType::Date || type == FieldType::Instant;
}

bool namesRecord(const Field &field, Operator op)
{
    return field.type == FieldType::Reference && (op == Operator::Matches || op == Operator::Equal || op == Operator::NotEqual);
}

} // namespace

ValueInput *ValueInput::make(const Field &field, Operator op, const OpenBook &book, QFormLayout *form)
{
    if (op == Operator::Empty || op == Operator::NotEmpty)
        return nullptr;
    if (isOfDays(field.type))
        return op == Operator::Between ? newDayRange(book.figures, form) : newDayInput(book.figures, form);
    if (field.type == FieldType::Choice && op == Operator::AnyOf)
        return new ChoiceValues(field.choices, form);
    if (field.type == FieldType::Choice)
        return new ChoiceValue(field.choices, form);
    if (field.type == FieldType::Boolean)
        return new ChoiceValue({u"yes"_s, u"no"_s}, form);
    if (op == Operator::AnyOf)
        return new ManyValues(field, book.figures, form);
    if (namesRecord(field, op) && field.name == u"category"_s)
        return newCategoryInput(book, form);
    if (namesRecord(field, op) && field.name == u"customer"_s)
        return newCustomerInput(book, form);
    return new LineValues(field, op == Operator::Between, book.figures, form);
}

bool ValueInput::canShow(const Field &field, const filter::Condition &condition)
{
    const auto op = filtervalues::offeredFor(field, condition.op);
    if (!filtervalues::offered(field).contains(op))
        return false;
    // A range of days has two days as its ends here, and yes is one word.
    if (isOfDays(field.type) && op == Operator::Between)
        return areDays(condition.values);
    if (field.type == FieldType::Boolean)
        return condition.values == QStringList{u"yes"_s} || condition.values == QStringList{u"no"_s};
    return true;
}

} // namespace tradebook::ui
