// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bringbackoutput.h"

#include "core/edit/fields.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

using restore::RecordState;

QString tr(const char *text)
{
    return QCoreApplication::translate("BringBackCommand", text);
}

QString wordOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::User:
        return u"user"_s;
    case RecordKind::Product:
        return u"product"_s;
    case RecordKind::Category:
        return u"category"_s;
    case RecordKind::Address:
        return u"address"_s;
    case RecordKind::OrderItem:
        return u"order_item"_s;
    case RecordKind::ProductImage:
        return u"product_image"_s;
    case RecordKind::Note:
        return u"note"_s;
    default:
        return u"order"_s;
    }
}

QString wordOf(RecordState state)
{
    switch (state) {
    case RecordState::Missing:
        return u"missing"_s;
    case RecordState::Changed:
        return u"changed"_s;
    case RecordState::Same:
        return u"same"_s;
    case RecordState::Added:
        return u"added"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(restore::Outcome outcome)
{
    switch (outcome) {
    case restore::Outcome::Added:
        return u"added"_s;
    case restore::Outcome::Changed:
        return u"changed"_s;
    case restore::Outcome::Unchanged:
        return u"unchanged"_s;
    case restore::Outcome::Refused:
        return u"refused"_s;
    }
    Q_UNREACHABLE();
}

QString spoken(RecordState state)
{
    switch (state) {
    case RecordState::Missing:
        return tr("missing");
    case RecordState::Changed:
        return tr("different");
    case RecordState::Same:
        return tr("the same");
    case RecordState::Added:
        return tr("only in the book");
    }
    Q_UNREACHABLE();
}

QString spoken(restore::Outcome outcome)
{
    switch (outcome) {
    case restore::Outcome::Added:
        return tr("brought back");
    case restore::Outcome::Changed:
        return tr("as in the backup again");
    case restore::Outcome::Unchanged:
        return tr("nothing to bring back");
    case restore::Outcome::Refused:
        return tr("not brought back");
    }
    Q_UNREACHABLE();
}

QJsonValue jsonOf(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject jsonOf(const restore::Need &need)
{
    return {{u"kind"_s, wordOf(need.record.kind)}, {u"id"_s, need.record.id}, {u"name"_s, need.name}};
}

QJsonArray jsonOf(const QList<restore::Need> &needs)
{
    QJsonArray array;
    for (const auto &need : needs)
        array.append(jsonOf(need));
    return array;
}

QJsonObject jsonOf(const restore::Difference &row)
{
    return {{u"kind"_s, wordOf(row.record.kind)}, {u"id"_s, row.record.id}, {u"state"_s, wordOf(row.state)}, {u"code"_s, row.code},
        {u"name"_s, row.name}, {u"within"_s, row.within}, {u"date"_s, row.date}, {u"status"_s, row.status},
        {u"amount"_s, jsonOf(row.amount)}, {u"changed_in_backup"_s, row.changedInBackup}, {u"changed_now"_s, row.changedNow}};
}

QJsonArray jsonOf(const QList<restore::FieldDifference> &fields)
{
    QJsonArray array;
    for (const auto &field : fields) {
        array.append(QJsonObject{{u"field"_s, field.field}, {u"in_backup"_s, QJsonValue::fromVariant(field.inBackup)},
            {u"now"_s, QJsonValue::fromVariant(field.now)}, {u"differs"_s, field.differs()}, {u"comes_back"_s, field.comesBack}});
    }
    return array;
}

QJsonObject jsonOf(const restore::RecordDifference &record)
{
    QJsonArray parts;
    for (const auto &part : record.parts) {
        parts.append(QJsonObject{{u"kind"_s, wordOf(part.record.kind)}, {u"id"_s, part.record.id}, {u"state"_s, wordOf(part.state)},
            {u"fields"_s, jsonOf(part.fields)}});
    }
    return {{u"kind"_s, wordOf(record.record.kind)}, {u"id"_s, record.record.id}, {u"name"_s, record.name},
        {u"state"_s, wordOf(record.state)}, {u"fields"_s, jsonOf(record.fields)}, {u"parts"_s, parts}, {u"needs"_s, jsonOf(record.needs)},
        {u"refusal"_s, record.refusal ? QJsonValue(words::sentence(*record.refusal)) : QJsonValue()}};
}

/// Money of the record itself and of its parts.
bool isMoney(RecordKind kind, const QString &field)
{
    if (const auto *known = edit::fieldNamed(kind, field))
        return known->type == edit::FieldType::Money;
    return field == u"tax"_s || field == u"total"_s || field == u"unit_price"_s;
}

bool isRate(RecordKind kind, const QString &field)
{
    const auto *known = edit::fieldNamed(kind, field);
    return known ? known->type == edit::FieldType::BasisPoints : field.endsWith("_bp"_L1);
}

/// A value in one line.
QString textOf(RecordKind kind, const QString &field, const QVariant &value, const QString &name, const Currency &currency)
{
    constexpr qsizetype kShown = 60;
    if (value.isNull())
        return u"–"_s;
    if (!name.isEmpty())
        return name;
    if (isMoney(kind, field))
        return formatMoney(Money{value.toLongLong()}, currency, QLocale());
    if (isRate(kind, field))
        return words::percent(value.toInt(), QLocale());
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? tr("yes") : tr("no");
    const QString text = value.toString().simplified();
    return text.size() > kShown ? text.first(kShown) + u'…' : text;
}

void printFields(RecordKind kind, const QList<restore::FieldDifference> &fields, const QString &part, const Currency &currency, Rows &rows)
{
    for (const auto &field : fields) {
        if (!field.differs())
            continue;
        const QString heading = words::fieldHeading(field.field);
        rows.addForPeople(
            {part, heading.isEmpty() ? field.field : heading, textOf(kind, field.field, field.inBackup, field.nameInBackup, currency),
                textOf(kind, field.field, field.now, field.nameNow, currency), field.comesBack ? tr("comes back") : tr("stays")});
    }
}

void printForPeople(const restore::RecordDifference &record, const Currency &currency, Output &output)
{
    output.line(tr("%1 “%2”: %3").arg(words::recordName(wordOf(record.record.kind)), record.name, spoken(record.state)));
    for (const auto &need : record.needs)
        output.line(tr("  with it: %1 “%2”").arg(words::recordName(wordOf(need.record.kind)), need.name));
    if (record.refusal)
        output.line(u"  "_s + words::sentence(*record.refusal));
    Rows rows(output, {{{}, {}}, {tr("Field"), {}}, {tr("In the backup"), {}}, {tr("Now"), {}}, {{}, {}}});
    printFields(record.record.kind, record.fields, {}, currency, rows);
    for (const auto &part : record.parts) {
        if (part.state != RecordState::Same)
            printFields(part.record.kind, part.fields, words::recordName(wordOf(part.record.kind)), currency, rows);
    }
}

void printForPeople(const FoundDifferences &found, Output &output)
{
    for (const auto &kind : found.kinds) {
        output.line(tr("%1: %2 missing, %3 different")
                        .arg(words::recordsName(wordOf(kind.kind)), QString::number(kind.differences.missing.value_or(0)),
                            QString::number(kind.differences.changed.value_or(0))));
    }
    Rows rows(output,
        {{tr("Kind"), {}}, {tr("Code"), {}}, {tr("Name"), {}}, {tr("State"), {}}, {tr("Of"), {}}, {tr("Amount"), {}, true},
            {tr("Id"), {}, true}});
    for (const auto &kind : found.kinds) {
        for (const auto &row : kind.differences.rows) {
            rows.addForPeople(
                {words::recordName(wordOf(kind.kind)), row.code, row.name, spoken(row.state), row.date.isEmpty() ? row.within : row.date,
                    row.amount ? formatMoney(Money{*row.amount}, found.currency, QLocale()) : QString(),
                    u'#' + QString::number(row.record.id)});
        }
    }
}

} // namespace

void print(const restore::Staged &staged, const FoundDifferences &found, Output &output)
{
    if (!output.isJson()) {
        printForPeople(found, output);
        return;
    }
    QJsonArray counts;
    QJsonArray records;
    for (const auto &kind : found.kinds) {
        counts.append(QJsonObject{{u"kind"_s, wordOf(kind.kind)}, {u"missing"_s, jsonOf(kind.differences.missing)},
            {u"changed"_s, jsonOf(kind.differences.changed)}, {u"has_more"_s, kind.differences.hasMore}});
        for (const auto &row : kind.differences.rows)
            records.append(jsonOf(row));
    }
    output.json({{u"source"_s, staged.source}, {u"applied"_s, false}, {u"kinds"_s, counts}, {u"records"_s, records}});
}

void print(const restore::Staged &staged, const ComparedRecords &compared, Output &output)
{
    if (!output.isJson()) {
        for (const auto &record : compared.records)
            printForPeople(record, compared.currency, output);
        output.line(tr("Nothing was brought back: this was a dry run."));
        return;
    }
    QJsonArray records;
    for (const auto &record : compared.records)
        records.append(jsonOf(record));
    output.json({{u"source"_s, staged.source}, {u"applied"_s, false}, {u"records"_s, records}});
}

void print(const restore::Staged &staged, const restore::BroughtBack &brought, Output &output)
{
    if (output.isJson()) {
        QJsonArray records;
        for (const auto &record : brought.records) {
            records.append(QJsonObject{{u"kind"_s, wordOf(record.record.kind)}, {u"id"_s, record.record.id}, {u"name"_s, record.name},
                {u"outcome"_s, wordOf(record.outcome)}, {u"now"_s, record.now == 0 ? QJsonValue() : QJsonValue(record.now)},
                {u"refusal"_s, record.refusal ? QJsonValue(words::sentence(*record.refusal)) : QJsonValue()}});
        }
        output.json({{u"source"_s, staged.source}, {u"applied"_s, true}, {u"records"_s, records}, {u"along"_s, jsonOf(brought.along)}});
        return;
    }
    for (const auto &record : brought.records) {
        output.line(tr("%1 “%2”: %3").arg(words::recordName(wordOf(record.record.kind)), record.name, spoken(record.outcome)));
        if (record.refusal)
            output.line(u"  "_s + words::sentence(*record.refusal));
    }
    for (const auto &need : brought.along)
        output.line(tr("%1 “%2”: came with it").arg(words::recordName(wordOf(need.record.kind)), need.name));
}

} // namespace tradebook::cli
