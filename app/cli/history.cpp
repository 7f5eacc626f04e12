// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "core/journal/journal.h"
#include "core/repo/categories.h"
#include "core/repo/orders.h"
#include "core/repo/products.h"
#include "core/repo/users.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

constexpr int kLimit = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("HistoryCommand", text);
}

const QStringList &kindNames()
{
    static const QStringList names{u"user"_s, u"product"_s, u"order"_s, u"category"_s};
    return names;
}

constexpr RecordKind kKinds[]{RecordKind::User, RecordKind::Product, RecordKind::Order, RecordKind::Category};

template<class Found>
std::optional<qint64> idOf(const std::optional<Found> &found)
{
    return found ? std::optional(found->id.value) : std::nullopt;
}

Result<std::optional<qint64>> find(db::Connection &connection, RecordKind kind, const QString &key)
{
    const auto toId = [](auto found) { return idOf(found); };
    switch (kind) {
    case RecordKind::Product:
        return repo::products::bySku(connection, key).transform(toId);
    case RecordKind::Category:
        return repo::categories::byCode(connection, key).transform(toId);
    case RecordKind::Order:
        return repo::orders::byNumber(connection, key).transform([](auto found) {
            return found ? std::optional(found->value) : std::optional<qint64>();
        });
    default:
        break;
    }
    auto byCode = repo::users::byCode(connection, key);
    if (!byCode || *byCode)
        return std::move(byCode).transform(toId);
    return repo::users::byEmail(connection, key).transform(toId);
}

/// KIND:KEY, or KIND:#ID, which also finds what was deleted.
Result<std::optional<RecordRef>> recordOf(db::Connection &connection, const QString &text)
{
    if (text.isEmpty())
        return std::optional<RecordRef>();
    const qsizetype colon = text.indexOf(u':');
    const qsizetype kind = kindNames().indexOf(text.left(colon));
    if (colon < 0 || kind < 0)
        return usage(tr("“%1” names no record; write product:SKU, order:NUMBER, user:CODE, user:E-MAIL or category:CODE.").arg(text));
    const QString key = text.sliced(colon + 1);
    if (key.startsWith(u'#')) {
        bool isNumber = false;
        if (const qint64 id = key.sliced(1).toLongLong(&isNumber); isNumber)
            return std::optional(RecordRef{kKinds[kind], id});
    }
    const auto id = find(connection, kKinds[kind], key);
    if (!id)
        return id.error();
    if (!*id)
        return Error{ErrorKind::NotFound, {kindNames()[kind], key}};
    return std::optional(RecordRef{kKinds[kind], **id});
}

QString stateName(journal::StepState state)
{
    switch (state) {
    case journal::StepState::Done:
        return u"done"_s;
    case journal::StepState::Undone:
        return u"undone"_s;
    case journal::StepState::Dropped:
        return u"dropped"_s;
    }
    Q_UNREACHABLE();
}

void print(const QList<journal::Step> &steps, Output &output)
{
    QList<Heading> headings{{tr("step"), u"id"_s, true}, {tr("when"), u"at"_s}, {tr("what"), u"name"_s}, {tr("state"), u"state"_s},
        {tr("rows"), u"rows"_s, true}};
    if (output.isJson())
        headings << Heading{{}, u"undoes_id"_s} << Heading{{}, u"kind"_s} << Heading{{}, u"arguments"_s};
    Rows rows(output, headings);
    for (const auto &step : steps) {
        const QString name = words::actionName(step.action);
        const QString state = stateName(step.state);
        QList<Cell> cells{{QString::number(step.id), step.id},
            {QLocale().toString(step.at.toLocalTime(), QLocale::ShortFormat), step.at.toString(Qt::ISODateWithMs)}, {name, name},
            {state, state}, {QString::number(step.rows), step.rows}};
        if (output.isJson())
            cells << Cell{{}, step.undoes ? QJsonValue(*step.undoes) : QJsonValue()} << Cell{{}, step.action.kind}
                  << Cell{{}, QJsonObject::fromVariantMap(step.action.arguments)};
        rows.add(cells);
    }
}

Result<ExitCode> run(const Arguments &arguments, Output &output)
{
    const auto limit = arguments.number(u"limit"_s, kLimit);
    if (!limit)
        return limit.error();
    return readBook(arguments.book(), [&](db::Connection &connection) -> Result<ExitCode> {
        const auto record = recordOf(connection, arguments.argument(u"RECORD"_s));
        if (!record)
            return record.error();
        const int most = static_cast<int>(qMin<qint64>(*limit, std::numeric_limits<int>::max()));
        const auto steps = journal::history(connection, {.record = *record, .before = std::nullopt, .limit = most});
        if (!steps)
            return steps.error();
        print(*steps, output);
        return Done;
    });
}

} // namespace

Command historyCommand()
{
    return {.name = u"history"_s,
        .arguments = {u"BOOK"_s},
        .optional = u"RECORD"_s,
        .guessesBook = true,
        .booklessOption = {},
        .options = {{u"limit"_s, u"N"_s, tr("at most N steps; %1 where it is not given").arg(kLimit)}},
        .summary = tr("what was done, newest first"),
        .details = tr("RECORD: product:SKU, order:NUMBER, user:CODE or user:E-MAIL, category:CODE; with an id, as in product:#17,\n"
                      "also one that was deleted. Then only the steps that touched it or what belongs to it."),
        .run = run};
}

} // namespace tradebook::cli
