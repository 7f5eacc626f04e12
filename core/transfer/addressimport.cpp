// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Addresses of users that the book knows. An address is the same as one of the book when user, kind and all of its parts are.
#include "core/model/text.h"
#include "core/transfer/addresscells.h"
#include "core/transfer/script.h"

namespace tradebook::transfer {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

/// An address by the line of the file; a new one has no id there, but is the only one of its parts.
constexpr db::SqlLiteral kRecord
    = "SELECT coalesce(u.code, u.email), u.name, known.kind AS kind, known.recipient AS recipient, known.street AS street, "
      "known.city AS city, known.region AS region, known.postal_code AS postal_code, known.country AS country, "
      "known.is_default AS is_default FROM staged.rows AS given JOIN main.users AS u ON u.id = given.user_id "
      "JOIN main.addresses AS known ON known.user_id = given.user_id AND known.kind = given.kind AND (known.recipient, known.street, "
      "known.city, known.region, known.postal_code, known.country) = (coalesce(given.recipient, ''), coalesce(given.street, ''), "
      "coalesce(given.city, ''), coalesce(given.region, ''), coalesce(given.postal_code, ''), coalesce(given.country, '')) "
      "WHERE given.line = ?"_sql;

class AddressImport final : public KindImport {
public:
    explicit AddressImport(const ImportContext &context)
        : m_context(context)
        , m_review(context.request.reviewRows)
    {
    }

    Result<void> prepare(db::Connection &scratch) override;
    Result<void> stage(RowReader &reader) override;
    Result<void> finish() override
    {
        m_insert = {};
        return {};
    }
    Result<Counts> apply(db::Connection &writer, Progress &progress) override;
    [[nodiscard]] QList<ReviewedRow> review() const override { return m_review.rows(); }

private:
    static std::string readKind(RowReader &reader);
    static void findUsers(Script &script);
    static void joinTwins(Script &script);
    static void decide(Script &script);
    void write(Script &script);

    const ImportContext &m_context;
    StageStatement m_insert;
    RowReview m_review;
};

Result<void> AddressImport::prepare(db::Connection &scratch)
{
    // state: 0 undecided, 1 new, 2 changed, 3 same, 9 rejected
    const auto made = db::Query(scratch,
        "CREATE TABLE rows (line INTEGER PRIMARY KEY, code TEXT, email TEXT COLLATE NOCASE, kind TEXT NOT NULL, is_default INTEGER, "
        "recipient TEXT, street TEXT, city TEXT, region TEXT, postal_code TEXT, country TEXT, user_id INTEGER, address_id INTEGER, "
        "state INTEGER NOT NULL DEFAULT 0)"_sql)
                          .run();
    if (!made)
        return made.error();
    auto insert = StageStatement::prepare(scratch,
        "INSERT INTO rows (line, code, email, kind, is_default, recipient, street, city, region, postal_code, country) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql);
    if (!insert)
        return insert.error();
    m_insert = std::move(*insert);
    return {};
}

std::string AddressImport::readKind(RowReader &reader)
{
    const QString word = fold(reader.string(Field::AddressKind));
    static const QStringList billing = {u""_s, u"billing"_s, u"bill"_s, u"invoice"_s, u"rechnung"_s, u"rechnungsadresse"_s, u"b"_s};
    static const QStringList shipping = {u"shipping"_s, u"ship"_s, u"delivery"_s, u"lieferung"_s, u"lieferadresse"_s, u"s"_s};
    if (shipping.contains(word))
        return "shipping";
    if (!billing.contains(word))
        reader.reject(Fault::BadAddressKind, {reader.string(Field::AddressKind)});
    return "billing";
}

Result<void> AddressImport::stage(RowReader &reader)
{
    const std::string_view code = reader.identifier(Field::UserCode);
    const std::string_view email = reader.text(Field::UserEmail);
    if (code.empty() && email.empty())
        reader.reject(Fault::MissingValue, {fieldName(Field::UserCode)});
    const std::string kind = readKind(reader);
    const auto isDefault = reader.boolean(Field::IsDefault);
    const AddressCells cells = readAddress(reader, AddressForm::Plain);
    if (cells.isEmpty())
        reader.reject(Fault::MissingValue, {fieldName(Field::Street)});
    if (reader.fault())
        return {};
    m_insert.number(1, reader.line());
    m_insert.text(2, code);
    m_insert.text(3, email);
    m_insert.text(4, kind);
    m_insert.number(5, isDefault ? std::optional<qint64>(*isDefault) : std::nullopt);
    cells.bind(m_insert, 6);
    if (const auto inserted = m_insert.run(); !inserted)
        return inserted.error();
    return {};
}

void AddressImport::findUsers(Script &script)
{
    script.run("UPDATE staged.rows SET user_id = (SELECT id FROM main.users WHERE users.code = rows.code) WHERE code IS NOT NULL"_sql);
    script.run("UPDATE staged.rows SET user_id = (SELECT id FROM main.users WHERE users.email = rows.email) "
               "WHERE code IS NULL AND email IS NOT NULL"_sql);
    script.run("UPDATE staged.rows SET state = 9 WHERE user_id IS NULL"_sql);
    script.run("INSERT INTO staged.rejects (line, fault, data) SELECT line, 'UnknownUser', coalesce(code, email) FROM staged.rows "
               "WHERE state = 9"_sql);
}

/// The same address twice in the file is one, and the default where one of its rows says so. Before defaults are chosen: a row that repeats
/// another is no address that could take the mark from it.
void AddressImport::joinTwins(Script &script)
{
    script.run("CREATE TABLE staged.twins AS SELECT min(line) AS first, max(is_default) AS marked, user_id AS owner, kind AS sort, "
               "recipient AS a, street AS b, city AS c, region AS d, postal_code AS e, country AS f FROM staged.rows WHERE state = 0 "
               "GROUP BY user_id, kind, recipient, street, city, region, postal_code, country HAVING count(*) > 1"_sql);
    script.run("UPDATE staged.rows SET is_default = twins.marked FROM staged.twins WHERE rows.line = twins.first"_sql);
    script.run(
        "UPDATE staged.rows SET state = 3 FROM staged.twins "
        "WHERE state = 0 AND rows.line > twins.first AND (rows.user_id, rows.kind, rows.recipient, rows.street, rows.city, rows.region, "
        "rows.postal_code, rows.country) IS (twins.owner, twins.sort, twins.a, twins.b, twins.c, twins.d, twins.e, twins.f)"_sql);
}

void AddressImport::decide(Script &script)
{
    script.run(
        "UPDATE staged.rows SET address_id = (SELECT min(known.id) FROM main.addresses AS known WHERE known.user_id = rows.user_id "
        "AND known.kind = rows.kind AND (known.recipient, known.street, known.city, known.region, known.postal_code, known.country) = "
        "(coalesce(rows.recipient, ''), coalesce(rows.street, ''), coalesce(rows.city, ''), coalesce(rows.region, ''), "
        "coalesce(rows.postal_code, ''), coalesce(rows.country, ''))) WHERE state = 0"_sql);
    joinTwins(script);
    // The first default of a user and kind counts; without one in the file or the book, the first address is it.
    script.run("UPDATE staged.rows SET is_default = 0 FROM (SELECT user_id AS owner, kind AS sort, min(line) AS first FROM staged.rows "
               "WHERE is_default = 1 AND state = 0 GROUP BY user_id, kind) AS chosen WHERE rows.user_id = chosen.owner "
               "AND rows.kind = chosen.sort AND rows.line > chosen.first AND is_default = 1"_sql);
    script.run(
        "UPDATE staged.rows SET is_default = 1 FROM (SELECT user_id AS owner, kind AS sort, min(line) AS first, max(is_default) AS has "
        "FROM staged.rows WHERE state = 0 GROUP BY user_id, kind) AS chosen WHERE rows.line = chosen.first "
        "AND coalesce(chosen.has, 0) = 0 AND is_default IS NULL AND NOT EXISTS (SELECT 1 FROM main.addresses AS known "
        "WHERE known.user_id = chosen.owner AND known.kind = chosen.sort AND known.is_default = 1)"_sql);
    script.run("UPDATE staged.rows SET state = 2 FROM main.addresses AS known WHERE state = 0 AND known.id = rows.address_id "
               "AND known.is_default <> coalesce(rows.is_default, known.is_default)"_sql);
    script.run("UPDATE staged.rows SET state = 3 WHERE state = 0 AND address_id IS NOT NULL"_sql);
    script.run("UPDATE staged.rows SET state = 1 WHERE state = 0"_sql);
}

void AddressImport::write(Script &script)
{
    const QString now = QString::fromStdString(m_context.now);
    // Only one address of a kind is the default: the former one gives way first.
    script.run("UPDATE main.addresses SET is_default = 0, updated_at = ?1 FROM staged.rows AS given WHERE given.state IN (1, 2) "
               "AND given.is_default = 1 AND addresses.user_id = given.user_id AND addresses.kind = given.kind "
               "AND addresses.is_default = 1 AND addresses.id IS NOT given.address_id"_sql,
        now);
    script.run("UPDATE main.addresses SET is_default = given.is_default, updated_at = ?1 FROM staged.rows AS given "
               "WHERE given.state = 2 AND addresses.id = given.address_id AND addresses.is_default <> given.is_default"_sql,
        now);
    script.run("INSERT INTO main.addresses (user_id, kind, recipient, street, city, region, postal_code, country, is_default, created_at, "
               "updated_at) SELECT user_id, kind, coalesce(recipient, ''), coalesce(street, ''), coalesce(city, ''), coalesce(region, ''), "
               "coalesce(postal_code, ''), coalesce(country, ''), coalesce(is_default, 0), ?1, ?1 FROM staged.rows WHERE state = 1 "
               "ORDER BY line"_sql,
        now);
}

Result<Counts> AddressImport::apply(db::Connection &writer, Progress &progress)
{
    Script script(writer, progress);
    findUsers(script);
    decide(script);
    m_review.pick(script, "SELECT line, state, line FROM staged.rows WHERE state IN (1, 2, 3) ORDER BY line"_sql);
    m_review.lookBefore(script, kRecord);
    write(script);
    m_review.lookAfter(script, kRecord);
    Counts counts;
    counts.newRows = script.number("SELECT count(*) FROM staged.rows WHERE state = 1"_sql);
    counts.changed = script.number("SELECT count(*) FROM staged.rows WHERE state = 2"_sql);
    counts.same = script.number("SELECT count(*) FROM staged.rows WHERE state = 3"_sql);
    if (!script.outcome())
        return script.outcome().error();
    return counts;
}

} // namespace

std::unique_ptr<KindImport> makeAddressImport(const ImportContext &context)
{
    return std::make_unique<AddressImport>(context);
}

} // namespace tradebook::transfer
