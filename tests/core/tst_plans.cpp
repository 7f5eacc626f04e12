// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/bulk.h"
#include "core/journal/journal.h"
#include "core/list/list.h"
#include "core/repo/notes.h"
#include "core/repo/suggestions.h"
#include "core/search/search.h"
#include "tests/support/plans.h"
#include "tests/support/randomshop.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using list::Kind;
using list::OrderTab;
using list::Request;

namespace {

constexpr PlanReason kReasons[]{
    {"no index serves the order: (key, id) is read and sorted in C++", "/* collect */", "^SCAN [a-z]+$"},
    {"a sum over a part of the list", "/* total */", "^SCAN [a-z]+$"},
    {"what the journal holds is added up for Statistics", "SELECT count(*), coalesce(sum(coalesce(length(CAST(image", "^SCAN changes$"},
    {"every day is added up", "SELECT 0, sum(total) FROM daily_sales", "^SCAN daily_sales$"},
    {"no index knows digits that are written with other gaps", "/* telephone numbers */", "^SCAN users$"},
    {"the whole tree is asked for: minimums are inherited in C++", "SELECT id, parent_id, minimum_stock FROM categories",
        "^SCAN categories$"},
};

QList<Request> everyRequest()
{
    QList<Request> requests;
    for (const auto kind : {Kind::Users, Kind::Addresses, Kind::Products, Kind::Orders, Kind::OrderItems, Kind::Categories}) {
        QList<Request> variants{{.kind = kind}};
        if (kind == Kind::Products)
            variants << Request{.kind = kind, .branch = CategoryId{1}} << Request{.kind = kind, .withoutCategory = true};
        if (kind == Kind::OrderItems)
            variants << Request{.kind = kind, .order = OrderId{1}};
        if (kind == Kind::Addresses)
            variants << Request{.kind = kind, .user = UserId{1}};
        if (kind == Kind::Orders) {
            variants.clear();
            for (int tab = static_cast<int>(OrderTab::All); tab <= static_cast<int>(OrderTab::Returns); ++tab)
                variants << Request{.tab = static_cast<OrderTab>(tab)} << Request{.tab = static_cast<OrderTab>(tab), .user = UserId{1}};
        }
        for (const auto &variant : std::as_const(variants)) {
            for (const auto &text : {u""_s, u"ann"_s}) {
                auto request = variant;
                request.text = text;
                requests << request;
                for (int column = 0; column < list::columns(kind).size(); ++column) {
                    for (const auto descending : {false, true}) {
                        request.sorts = {list::Sort{column, descending}};
                        requests << request;
                        const auto next = (column + 1) % static_cast<int>(list::columns(kind).size());
                        request.sorts.append({next, !descending});
                        requests << request;
                    }
                }
            }
        }
    }
    return requests;
}

/// Everything the lists, the tree and the reports of core/repo can ask.
void askEverything(db::Connection &reader)
{
    for (const auto &request : everyRequest()) {
        const auto first = must(list::firstRows(reader, request, 5));
        const auto ids = must(list::ids(reader, request));
        must(list::totals(reader, request));
        Q_UNUSED(first)
        Q_UNUSED(ids)
    }
    must(repo::categories::tree(reader, repo::categories::Figures::CountsAndMoney));
    must(repo::categories::tree(reader));
    must(repo::categories::subtree(reader, {1}));
    must(repo::categories::ancestors(reader, {1}));
    must(repo::products::lowStock(reader));
    must(repo::products::activeNamed(reader, u"a"_s, 10));
    must(repo::products::bySku(reader, u"a1"_s));
    must(repo::products::byBarcode(reader, u"4001"_s));
    must(repo::stock::moves(reader, {1}));
    must(repo::users::orderSummary(reader, {1}));
    must(repo::users::addresses(reader, {1}));
    must(repo::users::byCode(reader, u"C-1"_s));
    must(repo::users::byEmail(reader, u"a@b"_s));
    must(repo::orders::read(reader, {1}));
    must(repo::orders::byNumber(reader, u"1"_s));
    must(repo::orders::lastOf(reader, {1}));
    for (const auto &text : {u"a"_s, u"nobody is called so"_s, u"030 123456789"_s}) {
        must(repo::products::suggestions(reader, text));
        must(repo::users::suggestions(reader, text));
        must(repo::products::suggestionsInside(reader, text));
        must(repo::users::suggestionsInside(reader, text));
    }
    // Few words and many, one and several, in the middle of words, and digits.
    for (const auto &text : {u"a"_s, u"a b"_s, u"product"_s, u"nobody is called so"_s, u"030 123456789"_s, u"12345678"_s, u"10"_s})
        must(search::find(reader, {.text = text}));
    for (const auto kind : {RecordKind::User, RecordKind::Product, RecordKind::Order, RecordKind::Category})
        must(repo::notes::of(reader, {kind, 1}));
    must(edit::preview(reader, {.ids = {1, 2}, .step = edit::PriceStep{.percentBp = 100}}));
    must(edit::preview(reader, {.kind = RecordKind::Order, .ids = {1, 2}, .step = edit::StatusStep{OrderStatus::Shipped}}));
}

/// What the history asks of the journal.
void askTheJournal(db::Connection &reader)
{
    must(journal::ahead(reader));
    must(journal::size(reader));
    must(journal::rowsOf(reader, 1));
    must(journal::history(reader, {}));
    for (const auto kind : {RecordKind::User, RecordKind::Address, RecordKind::Category, RecordKind::Product, RecordKind::ProductImage,
             RecordKind::Order, RecordKind::OrderItem, RecordKind::StockMove, RecordKind::Note, RecordKind::SavedView, RecordKind::Book}) {
        must(journal::history(reader, {.record = RecordRef{kind, 1}}));
        must(journal::versions(reader, {kind, 1}));
    }
}

QStringList statementsOf(db::Connection &reader)
{
    const StatementTrace trace(reader);
    askEverything(reader);
    askTheJournal(reader);
    return trace.statements();
}

} // namespace

class tst_plans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        fillRandomly(m_book.writer(), 11, {.users = 40, .categories = 15, .products = 50, .orders = 120});
        execute(m_book.writer(), u"UPDATE book SET default_minimum = 2"_s);
        m_reader.emplace(m_book.reader());
        m_statements = statementsOf(*m_reader);
        qInfo("%lld statements", static_cast<long long>(m_statements.size()));
        QVERIFY(m_statements.size() > 100);
    }

    void readsByIndex()
    {
        const auto found = planBreaches(*m_reader, kReasons, m_statements);
        for (const auto &breach : found)
            qWarning("%s", qPrintable(breach));
        QCOMPARE(found.size(), 0);
    }

    void walksTheOwnOrderOfEveryList()
    {
        const auto plan = planOf(*m_reader, u"SELECT o.id FROM orders AS o ORDER BY o.placed_at DESC, o.id DESC"_s);
        QVERIFY(plan.join(u'\n').contains(u"COVERING INDEX orders_by_placed"_s));
        int walks = 0;
        for (const auto &sql : std::as_const(m_statements))
            walks += sql.contains(u" ORDER BY "_s) && sql.endsWith(u"LIMIT ?3"_s) ? 1 : 0;
        QVERIFY2(walks > 40, qPrintable(QString::number(walks)));
    }

    void everyReasonIsNeeded()
    {
        for (const auto &reason : kReasons) {
            const auto isUsed = std::any_of(m_statements.begin(), m_statements.end(), [&](const QString &sql) {
                if (!sql.startsWith(QLatin1String(reason.statement)))
                    return false;
                const auto plan = planOf(*m_reader, sql);
                return std::any_of(plan.begin(), plan.end(),
                    [&](const QString &line) { return QRegularExpression(QLatin1String(reason.planLine)).match(line).hasMatch(); });
            });
            QVERIFY2(isUsed, reason.name);
        }
    }

    // The test above can see: a statement of each bad kind is found.
    void seesAScanAndASort()
    {
        QCOMPARE(planBreaches(*m_reader, kReasons, {u"SELECT * FROM orders WHERE message = ?"_s}).size(), 1);
        QCOMPARE(planBreaches(*m_reader, kReasons, {u"SELECT id FROM orders ORDER BY total"_s}).size(), 2);
        QCOMPARE(planBreaches(*m_reader, kReasons, {u"SELECT id FROM orders ORDER BY placed_at, id"_s}).size(), 0);
    }

private:
    TestBook m_book;
    std::optional<db::Connection> m_reader;
    QStringList m_statements;
};

QTEST_GUILESS_MAIN(tst_plans)
#include "tst_plans.moc"
