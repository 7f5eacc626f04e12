// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/conditiondialog.h"

#include "core/words/words.h"
#include "ui/filters/filtervalues.h"
#include "ui/filters/valueinput.h"
#include "ui/support/answer.h"
#include "ui/support/filterreading.h"
#include "ui/support/restyling.h"
#include "ui/tables/columntitles.h"
#include "ui/widgets/facts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kRowsBeforeValues = 2; ///< field and comparison

QString reasonOf(const Error &error)
{
    if (error.kind == ErrorKind::Invalid)
        return ConditionDialog::tr("Enter what to compare with.");
    if (error.kind == ErrorKind::Duplicate)
        return ConditionDialog::tr(
            "Several categories have this name. Give this one a code first; then a filter can tell it from the others.");
    return words::sentence(error);
}

} // namespace

ConditionDialog::ConditionDialog(const OpenBook &book, list::Kind kind, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_kind(kind)
    , m_fields(filtervalues::fields(kind))
    , m_field(new QComboBox(this))
    , m_operator(new QComboBox(this))
    , m_form(new QFormLayout)
    , m_reason(secondaryLabel({}, this))
{
    build();
}

ConditionDialog::ConditionDialog(const OpenBook &book, list::Kind kind, const QString &field, QWidget *parent)
    : ConditionDialog(book, kind, parent)
{
    setWindowTitle(tr("Add Filter"));
    m_apply->setText(tr("&Add Filter"));
    chooseField(field);
}

ConditionDialog::ConditionDialog(const OpenBook &book, list::Kind kind, const filter::Condition &condition, QWidget *parent)
    : ConditionDialog(book, kind, parent)
{
    setWindowTitle(tr("Change Filter"));
    m_apply->setText(tr("&Change Filter"));
    chooseField(condition.field);
    m_operator->setCurrentIndex(m_operator->findData(static_cast<int>(filtervalues::offeredFor(field(), condition.op))));
    if (m_value)
        m_value->setValues(condition.values);
}

bool ConditionDialog::canShow(list::Kind kind, const filter::Condition &condition)
{
    const auto fields = filtervalues::fields(kind);
    const auto found = std::find_if(fields.cbegin(), fields.cend(), [&](const auto &field) { return field.name == condition.field; });
    return found != fields.cend() && ValueInput::canShow(*found, condition);
}

void ConditionDialog::build()
{
    setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &one : m_fields)
        m_field->addItem(columnTitle(m_kind, one.name), one.name);
    m_reason->setObjectName(u"filterReason"_s);
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setProperty("tone", u"bad"_s);
    m_reason->hide();
    m_form->setVerticalSpacing(8);
    m_form->addRow(tr("Fi&eld"), m_field);
    m_form->addRow(tr("Co&mparison"), m_operator);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_apply->setWhatsThis(tr("Shows only the rows that meet this condition, beside those that are there already."));
    m_field->setWhatsThis(tr("The column whose cells are compared."));
    m_operator->setWhatsThis(tr("How the cells are compared with the value below."));
    m_apply->setDefault(true);
    makePrimary(m_apply);
    auto *asText = new QPushButton(tr("Edit as Te&xt…"), this);
    asText->setProperty("link", true);
    asText->setAutoDefault(false);
    asText->setToolTip(tr("Write the filter as text, with “or”, “not” and brackets"));
    connect(asText, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT textAsked();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConditionDialog::apply);
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConditionDialog::takeField);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &ConditionDialog::takeOperator);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(m_form);
    layout->addWidget(m_reason);
    layout->addWidget(asText, 0, Qt::AlignLeft);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

filter::Field ConditionDialog::field() const
{
    return m_fields.value(m_field->currentIndex());
}

filter::Operator ConditionDialog::op() const
{
    return static_cast<filter::Operator>(m_operator->currentData().toInt());
}

void ConditionDialog::chooseField(const QString &name)
{
    {
        const QSignalBlocker blocker(m_field);
        m_field->setCurrentIndex(qMax(0, m_field->findData(name)));
    }
    takeField();
    m_field->setFocus(Qt::OtherFocusReason);
}

void ConditionDialog::takeField()
{
    {
        const QSignalBlocker blocker(m_operator);
        const auto before = m_operator->currentData();
        m_operator->clear();
        for (const auto one : filtervalues::offered(field()))
            m_operator->addItem(filtervalues::operatorText(field(), one), static_cast<int>(one));
        m_operator->setCurrentIndex(qMax(0, before.isValid() ? m_operator->findData(before) : 0));
    }
    takeOperator();
}

void ConditionDialog::takeOperator()
{
    tell({});
    delete m_value;
    while (m_form->rowCount() > kRowsBeforeValues)
        m_form->removeRow(kRowsBeforeValues); // with the inputs of the former operator
    m_value = ValueInput::make(field(), op(), m_book, m_form);
    for (int row = kRowsBeforeValues; row < m_form->rowCount(); ++row) {
        if (const auto *item = m_form->itemAt(row, QFormLayout::FieldRole); item && item->widget())
            item->widget()->setWhatsThis(tr("What the cells are compared with."));
    }
    if (m_value)
        connect(m_value, &ValueInput::changed, this, [this] { tell({}); });
    QWidget *before = m_operator;
    for (int row = kRowsBeforeValues; row < m_form->rowCount(); ++row) {
        auto *input = m_form->itemAt(row, QFormLayout::FieldRole)->widget();
        m_form->labelForField(input)->show();
        input->show(); // at once, not with the next turn of the event loop
        setTabOrder(before, input);
        before = input;
    }
    layout()->invalidate(); // a row taken out does not tell the layouts around it
    adjustSize();
}

void ConditionDialog::tell(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void ConditionDialog::apply()
{
    filter::Condition condition{field().name, op()};
    if (m_value) {
        const auto values = m_value->values();
        if (!values) {
            tell(reasonOf(values.error()));
            return;
        }
        condition.values = *values;
    }
    if (const auto good = filter::check(condition, m_fields, readingOf(m_book.figures)); !good) {
        tell(reasonOf(good.error()));
        return;
    }
    if (field().type == filter::FieldType::Reference)
        take(condition);
    else {
        Q_EMIT chosen(condition);
        accept();
    }
}

/// Whether the record that it names is there only the book knows.
void ConditionDialog::take(const filter::Condition &condition)
{
    ++m_pending;
    list::Request request{.kind = m_kind};
    request.filter = {.type = filter::Expression::Type::Compare, .condition = condition};
    const auto asked
        = m_book.store->read(u"filter/check"_s, [request](db::Connection &connection) { return list::firstRows(connection, request, 1); });
    whenDone(this, asked, [this, condition](const Result<QList<list::Row>> &rows) {
        --m_pending;
        if (rows) {
            Q_EMIT chosen(condition);
            accept();
        } else if (!isStale(rows.error())) {
            tell(reasonOf(rows.error()));
        }
    });
}

bool ConditionDialog::isSettled() const
{
    return m_pending == 0 && (!m_value || m_value->isSettled());
}

} // namespace tradebook::ui
