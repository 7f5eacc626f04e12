// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bringback/bringbackpane.h"

#include "core/words/datasize.h"
#include "core/words/words.h"
#include "ui/help/whatsthis.h"
#include "ui/history/readablechange.h"
#include "ui/support/brieftext.h"
#include "ui/support/restyling.h"
#include "ui/tables/columntitles.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/facts.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kMostRows = 200; // in sight: the pane scrolls, not the table in it
constexpr double kWidth = 27; // heights of a line

QString capital(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

bool isReference(const QString &field)
{
    return field.endsWith("_id"_L1);
}

QString stateWord(restore::RecordState state)
{
    switch (state) {
    case restore::RecordState::Missing:
        return BringBackPane::tr("missing");
    case restore::RecordState::Changed:
        return BringBackPane::tr("different");
    case restore::RecordState::Added:
        return BringBackPane::tr("only in the book");
    case restore::RecordState::Same:
        break;
    }
    return BringBackPane::tr("the same");
}

QString stateSentence(const restore::RecordDifference &difference)
{
    const QString kind = capital(words::recordName(tableOf(difference.record.kind)));
    switch (difference.state) {
    case restore::RecordState::Missing:
        return BringBackPane::tr("%1: it is not in the book any more and would be added.", "kind of record").arg(kind);
    case restore::RecordState::Changed:
        return BringBackPane::tr("%1: it was changed since; what differs would be as in the backup.", "kind of record").arg(kind);
    default:
        return BringBackPane::tr("%1: it is the same in the book and in the backup.", "kind of record").arg(kind);
    }
}

} // namespace

BringBackPane::BringBackPane(const Figures &figures, QWidget *parent)
    : QScrollArea(parent)
    , m_figures(figures)
    , m_title(titleLabel({}, 1.15, this))
    , m_subtitle(secondaryLabel({}, this))
    , m_reason(secondaryLabel({}, this))
    , m_table(new TextTable(tr("Differences of the record"),
          {{tr("Field")}, {tr("In the backup")}, {tr("Now"), list::CellType::Text, true}}, kMostRows, this))
    , m_all(new QCheckBox(tr("Show what is the &same, too"), this))
    , m_stays(secondaryLabel(tr("* stays as it is in the book"), this))
    , m_needs(secondaryLabel({}, this))
{
    build();
    connect(m_all, &QCheckBox::toggled, this, &BringBackPane::fill);
}

void BringBackPane::build()
{
    setObjectName(u"details"_s);
    setAccessibleName(tr("Selected record"));
    m_table->setWhatsThis(tr("The selected record, field by field, as it is in the backup and as it is now."));
    whatsthis::explainColumns(m_table, {tr("Which field it is."), tr("What the backup has."), tr("What the book has now.")});
    m_all->setWhatsThis(tr("Lists the fields that have not changed, too."));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setProperty("tone", u"bad"_s);
    m_reason->setObjectName(u"refusal"_s);
    m_needs->setObjectName(u"needs"_s);
    m_title->setWordWrap(true);
    auto *body = new QWidget;
    body->setObjectName(u"detailsBody"_s);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    for (auto *label : {m_title, m_subtitle, m_reason, m_stays, m_needs})
        label->setMinimumWidth(1); // a long word is cut, it does not widen the pane
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_reason);
    layout->addWidget(m_needs);
    layout->addWidget(m_table);
    layout->addWidget(m_stays);
    layout->addWidget(m_all);
    layout->addStretch(1);
    setWidget(body);
}

void BringBackPane::clear(const QString &why)
{
    m_shown.reset();
    m_title->setText({});
    m_subtitle->setText(why);
    for (QWidget *each : {static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_all),
             static_cast<QWidget *>(m_stays), static_cast<QWidget *>(m_needs)})
        each->hide();
}

void BringBackPane::showError(const Error &error)
{
    clear(words::sentence(error));
}

void BringBackPane::showRecord(const restore::RecordDifference &difference)
{
    constexpr qsizetype kMost = 200;
    m_shown = difference;
    m_title->setText(brief(difference.name, kMost));
    m_subtitle->setText(stateSentence(difference));
    m_reason->setVisible(difference.refusal.has_value());
    if (difference.refusal)
        m_reason->setText(tr("It cannot be brought back. %1").arg(words::sentence(*difference.refusal)));
    QStringList needs;
    for (const auto &need : difference.needs)
        needs.append(tr("%1 “%2”", "kind of record, its name").arg(words::recordName(tableOf(need.record.kind)), brief(need.name, 80)));
    m_needs->setText(tr("Comes along, because it is missing too: %1.").arg(needs.join(u", "_s)));
    m_needs->setVisible(!needs.isEmpty());
    m_all->setVisible(difference.state == restore::RecordState::Changed);
    fill();
}

QString BringBackPane::valueText(const restore::FieldDifference &field, const QVariant &value, const QString &name) const
{
    if (isReference(field.field))
        return value.isNull() ? QString() : name.isEmpty() ? u"–"_s : name;
    if (field.field == "bytes"_L1)
        return value.isNull() ? QString() : words::dataSize(value.toLongLong(), m_figures.locale);
    return readableValue(field.field, value, m_figures);
}

void BringBackPane::addFields(const QString &of, const QList<restore::FieldDifference> &fields, restore::RecordState state)
{
    const bool showsSame = m_all->isChecked() || state != restore::RecordState::Changed;
    for (const auto &field : fields) {
        if (!isForPeople(field.field) || (!showsSame && !field.differs()))
            continue;
        const QString before = valueText(field, field.inBackup, field.nameInBackup);
        const QString now = valueText(field, field.now, field.nameNow);
        if (before.isEmpty() && now.isEmpty())
            continue;
        const bool stays = !field.comesBack && field.differs() && state == restore::RecordState::Changed;
        m_hasStaying = m_hasStaying || stays;
        QString heading = isReference(field.field) ? words::fieldHeading(field.field) : columnTitle(list::Kind::Products, field.field);
        if (!of.isEmpty())
            heading = tr("%1: %2", "a part of the record, its field").arg(of, heading);
        m_cells.append({stays ? heading + u" *"_s : heading, before, now});
    }
}

void BringBackPane::fill()
{
    if (!m_shown)
        return;
    m_cells.clear();
    m_hasStaying = false;
    addFields({}, m_shown->fields, m_shown->state);
    QHash<RecordKind, int> counted;
    for (const auto &part : m_shown->parts) {
        const QString of = u"%1 %2"_s.arg(capital(words::recordName(tableOf(part.record.kind)))).arg(++counted[part.record.kind]);
        if (part.state == restore::RecordState::Same && !m_all->isChecked())
            continue;
        const bool isOneSided = part.state != restore::RecordState::Changed && m_shown->state != restore::RecordState::Missing;
        if (isOneSided)
            m_cells.append({of, QString(), stateWord(part.state)}); // what has become of it stands where the book of now does
        addFields(of, part.fields, part.state);
    }
    QList<TextTable::Row> rows;
    for (const auto &cells : std::as_const(m_cells))
        rows.append({0, cells});
    m_table->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    m_stays->setVisible(m_hasStaying);
}

QSize BringBackPane::sizeHint() const
{
    return {static_cast<int>(fontMetrics().height() * kWidth), 400};
}

} // namespace tradebook::ui
