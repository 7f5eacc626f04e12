// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importcolumns.h"

#include "ui/importing/importingwords.h"
#include "ui/support/brieftext.h"
#include "ui/support/readername.h"
#include "ui/widgets/facts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

using As = transfer::ColumnUse::As;

constexpr int kMostColumns = 150; ///< with a choice each; nobody goes through more
constexpr qsizetype kLongestName = 40;

const QString kAttribute = u"*"_s;

/// A text of somebody's as a label's: no mnemonic, no markup.
QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QString nameOf(const transfer::ColumnUse &use, int column)
{
    //: of a column without a name: its place in the file
    return use.name.isEmpty() ? ImportColumns::tr("Column %1").arg(column + 1) : brief(use.name.simplified(), kLongestName);
}

QString choiceOf(const transfer::ColumnUse &use)
{
    return use.as == As::Field ? use.field : use.as == As::Attribute ? kAttribute : QString();
}

} // namespace

ImportColumns::ImportColumns(QWidget *parent)
    : QWidget(parent)
    , m_fields(new QStandardItemModel(this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void ImportColumns::setPlan(transfer::ImportKind kind, const transfer::ColumnPlan &plan)
{
    m_kind = kind;
    m_uses = plan.columns;
    fillFields();
    build();
}

/// One list for all the choices: a file may have many columns, and an order many fields.
void ImportColumns::fillFields()
{
    m_fields->clear();
    const auto add = [this](const QString &title, const QString &field) {
        auto *item = new QStandardItem(title);
        item->setData(field, Qt::UserRole);
        m_fields->appendRow(item);
    };
    //: a column of a file that is not imported
    add(tr("Leave out"), QString());
    if (m_kind == transfer::ImportKind::Products)
        //: a value that a product has under the name of the file's column
        add(tr("Attribute"), kAttribute);
    for (const auto &field : transfer::importFieldNames(m_kind))
        add(importingwords::fieldTitle(field), field);
}

void ImportColumns::build()
{
    delete m_body;
    m_lines.clear();
    m_body = new QWidget(this);
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (int column = 0; column < m_uses.size() && m_lines.size() < kMostColumns; ++column) {
        const auto &use = m_uses.at(column);
        if (use.as == As::Ours)
            continue;
        auto *name = plainLabel(nameOf(use, column), m_body);
        name->setWordWrap(true);
        auto *choice = new QComboBox(m_body);
        choice->setModel(m_fields);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
        nameForReaders(choice, name->text());
        choice->setToolTip(tr("What the column “%1” of the file is in the book").arg(name->text()));
        auto *sample = secondaryLabel({}, m_body);
        sample->setTextFormat(Qt::PlainText);
        sample->setMinimumWidth(1);
        const Line line{column, choice, sample};
        connect(choice, &QComboBox::activated, this, [this, line] { choose(line); });
        grid->addWidget(name, row, 0);
        grid->addWidget(choice, row, 1);
        grid->addWidget(sample, row + 1, 0, 1, 2);
        grid->setRowMinimumHeight(row + 2, 6);
        row += 3;
        m_lines.append(line);
        showUse(line);
    }
    const auto ours = std::count_if(m_uses.begin(), m_uses.end(), [](const auto &use) { return use.as == As::Ours; });
    if (const auto more = m_uses.size() - ours - m_lines.size(); more > 0) {
        auto *rest = secondaryLabel(tr("%Ln more columns stay as they were found.", nullptr, static_cast<int>(more)), m_body);
        grid->addWidget(rest, row, 0, 1, 2);
    }
    m_layout->addWidget(m_body);
    m_body->show();
}

void ImportColumns::showUse(const Line &line)
{
    const auto &use = m_uses.at(line.column);
    line.choice->setCurrentIndex(qMax(0, line.choice->findData(choiceOf(use))));
    const QString values = use.sample.join(u" · "_s);
    QString text = values.isEmpty() ? tr("no values in the first rows") : values;
    if (use.as == As::Ignored)
        //: beside some values of a column of a file
        text = tr("Unknown, is left out: %1").arg(text);
    else if (use.as == As::Attribute)
        //: beside some values of a column of a file
        text = tr("Unknown, becomes an attribute: %1").arg(text);
    line.sample->setText(text);
}

void ImportColumns::choose(const Line &line)
{
    const QString field = line.choice->currentData().toString();
    if (!field.isEmpty() && field != kAttribute) {
        for (const auto &other : std::as_const(m_lines)) {
            auto &use = m_uses[other.column];
            if (other.column == line.column || use.as != As::Field || use.field != field)
                continue;
            use.as = As::LeftOut;
            use.field.clear();
            showUse(other);
        }
    }
    auto &use = m_uses[line.column];
    use.as = field.isEmpty() ? As::LeftOut : field == kAttribute ? As::Attribute : As::Field;
    use.field = use.as == As::Field ? field : QString();
    showUse(line);
    Q_EMIT chosen();
}

QList<transfer::ColumnMapping> ImportColumns::mapping() const
{
    QList<transfer::ColumnMapping> mapping;
    for (int column = 0; column < m_uses.size(); ++column) {
        const auto &use = m_uses.at(column);
        if (use.as == As::Field || use.as == As::LeftOut)
            mapping.append({use.name, use.field, column});
    }
    return mapping;
}

bool ImportColumns::knowsAny() const
{
    return std::any_of(m_uses.begin(), m_uses.end(), [](const auto &use) { return use.as == As::Field; });
}

} // namespace tradebook::ui
