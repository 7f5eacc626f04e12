// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/search/search.h"
#include "tests/bench/bench.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

/// What somebody types, key after key: the words of names as often as they occur, two of them, a SKU.
QStringList keystrokes(const Plain &plain)
{
    QStringList typed;
    plain.forEach("SELECT sku, name FROM products WHERE id % (SELECT max(id) / 40 FROM products) = 0", [&typed](sqlite3_stmt *row) {
        const auto text = [row](int column) { return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column))); };
        const QStringList words = text(1).remove(u',').split(u' ');
        for (const QString &whole : {words.first(), words.mid(1, 2).join(u' '), text(0)}) {
            for (qsizetype letters = 1; letters <= whole.size(); ++letters)
                typed.append(whole.left(letters));
        }
    });
    return typed;
}

Runs asked(db::Connection &reader, const QStringList &typed, search::Depth depth)
{
    return each(static_cast<int>(typed.size()), [&](int at) {
        const search::Question question{.text = typed.at(at), .kinds = {search::Kind::Products}, .limit = 100, .depth = depth};
        (void)sure(search::find(reader, question), "search");
    });
}

} // namespace

void benchSearch(Bench &bench)
{
    const QString book = bench.productsBook();
    const QStringList typed = keystrokes(Plain(book));
    auto reader = sure(db::Connection::open(book, {.access = db::Access::ReadOnly}), "open");
    (void)asked(reader, typed.first(qMin<qsizetype>(typed.size(), 50)), search::Depth::Index);
    const auto line = [&](const QString &operation, search::Depth depth, std::optional<double> reach) {
        const auto answers = asked(reader, typed, depth);
        bench.report.add({.operation = operation,
            .ours = percentile(answers.wall, 99),
            .anchor = u"10 ms"_s,
            .anchorValue = 10,
            .reach = reach,
            .note = answers.note()});
    };
    line(u"search as one types, %1 products, first 100, p99"_s.arg(bench.products()), search::Depth::Index, bench.ofMillion(1));
    line(u"the same, in the middle of words too"_s, search::Depth::Full, {});
}

} // namespace tradebook::bench
