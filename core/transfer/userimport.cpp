// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Users, with the address that many customer lists carry in the same row.
#include "core/model/text.h"
#include "core/transfer/addresscells.h"
#include "core/transfer/addressgaps.h"
#include "core/transfer/script.h"

namespace tradebook::transfer {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

/// A customer with both default addresses, by the line of the file.
constexpr db::SqlLiteral kRecord
    = "SELECT coalesce(u.code, u.email), u.name, u.code AS code, u.email AS email, u.name AS name, u.phone AS phone, "
      "u.is_active AS is_active, b.recipient AS billing_recipient, b.street AS billing_street, b.city AS billing_city, "
      "b.region AS billing_region, b.postal_code AS billing_postal_code, b.country AS billing_country, s.recipient AS shipping_recipient, "
      "s.street AS shipping_street, s.city AS shipping_city, s.region AS shipping_region, s.postal_code AS shipping_postal_code, "
      "s.country AS shipping_country FROM staged.rows AS given JOIN main.users AS u ON u.id = given.user_id "
      "LEFT JOIN main.addresses AS b ON b.user_id = u.id AND b.kind = 'billing' AND b.is_default = 1 "
      "LEFT JOIN main.addresses AS s ON s.user_id = u.id AND s.kind = 'shipping' AND s.is_default = 1 WHERE given.line = ?"_sql;

class UserImport final : public KindImport {
public:
    explicit UserImport(const ImportContext &context)
        : m_context(context)
        , m_review(context.request.reviewRows)
    {
    }

    Result<void> prepare(db::Connection &scratch) override;
    Result<void> stage(RowReader &reader) override;
    Result<void> finish() override;
    Result<Counts> apply(db::Connection &writer, Progress &progress) override;
    [[nodiscard]] QList<ReviewedRow> review() const override { return m_review.rows(); }

private:
    struct Person {
        std::string code;
        std::string email;
        std::string name; ///< empty where the row has none
        std::string recipient;
    };
    [[nodiscard]] static Person readPerson(RowReader &reader, bool hasAddress);
    /// False for a row that repeats one further up.
    Result<bool> stageRow(RowReader &reader, const Person &person, qint64 content);
    Result<void> stageAddress(qint64 line, std::string_view kind, const AddressCells &cells);

    void refuseTakenEmails(Script &script);
    static void findUsers(Script &script);
    void decide(Script &script);
    void write(Script &script);

    const ImportContext &m_context;
    StageStatement m_insert;
    StageStatement m_insertAddress;
    StageStatement m_contentOfKey;
    qint64 m_repeated = 0;
    RowReview m_review;
};

Result<void> UserImport::prepare(db::Connection &scratch)
{
    // state: 0 undecided, 1 new, 2 changed, 3 same, 9 rejected
    auto made = db::Query(scratch,
        "CREATE TABLE rows (line INTEGER PRIMARY KEY, user_key TEXT NOT NULL UNIQUE, code TEXT, email TEXT COLLATE NOCASE, name TEXT, "
        "name_key TEXT, phone TEXT, is_active INTEGER, content INTEGER NOT NULL, user_id INTEGER, state INTEGER NOT NULL DEFAULT 0)"_sql)
                    .run();
    if (made)
        made = db::Query(scratch,
            "CREATE TABLE row_addresses (line INTEGER NOT NULL, kind TEXT NOT NULL, recipient TEXT, street TEXT, city TEXT, region TEXT, "
            "postal_code TEXT, country TEXT, PRIMARY KEY (line, kind)) WITHOUT ROWID"_sql)
                   .run();
    if (!made)
        return made.error();
    auto insert = StageStatement::prepare(scratch,
        "INSERT INTO rows (line, user_key, code, email, name, name_key, phone, is_active, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (user_key) DO NOTHING"_sql);
    auto insertAddress = StageStatement::prepare(scratch,
        "INSERT INTO row_addresses (line, kind, recipient, street, city, region, postal_code, country) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_sql);
    auto content = StageStatement::prepare(scratch, "SELECT content FROM rows WHERE user_key = ?"_sql);
    for (const auto *statement : {&insert, &insertAddress, &content}) {
        if (!*statement)
            return statement->error();
    }
    m_insert = std::move(*insert);
    m_insertAddress = std::move(*insertAddress);
    m_contentOfKey = std::move(*content);
    return {};
}

/// A company beside a person's own name is the recipient of the address; without one it would be lost, and is the name.
UserImport::Person UserImport::readPerson(RowReader &reader, bool hasAddress)
{
    Person person;
    person.code = reader.identifier(Field::Code);
    person.email = reader.text(Field::Email);
    const std::string company(reader.text(Field::Company));
    const std::string contact(reader.text(Field::Contact));
    std::string full(reader.text(Field::FirstName));
    if (const std::string_view last = reader.text(Field::LastName); !last.empty())
        full.append(full.empty() ? "" : " ").append(last);
    const std::string business = hasAddress || full.empty() ? std::string() : company.empty() ? contact : company;
    for (const std::string &name : {std::string(reader.text(Field::Name)), business, full, company, contact}) {
        if (person.name.empty())
            person.name = name;
    }
    if (!contact.empty() && contact != person.name)
        person.recipient = contact;
    else if (!company.empty() && company != person.name)
        person.recipient = company;
    return person;
}

Result<void> UserImport::stage(RowReader &reader)
{
    AddressCells billing = readBillingAddress(reader);
    const Person person = readPerson(reader, !billing.isEmpty());
    const auto isActive = reader.boolean(Field::IsActive);
    const auto isDiscontinued = reader.boolean(Field::Discontinued);
    if (person.code.empty() && person.email.empty() && person.name.empty())
        reader.reject(Fault::MissingValue, {fieldName(Field::Name)});
    if (!person.email.empty() && !isEmail(QString::fromStdString(person.email)))
        reader.reject(Fault::BadEmail, {QString::fromStdString(person.email)});
    if (reader.fault())
        return {};

    const AddressCells shipping = readAddress(reader, AddressForm::Shipping);
    if (billing.parts[0].empty() && !billing.isEmpty())
        billing.parts[0] = person.recipient;
    const std::optional<qint64> active = isActive ? std::optional<qint64>(*isActive)
        : isDiscontinued                          ? std::optional<qint64>(!*isDiscontinued)
                                                  : std::nullopt;
    ContentHash hash;
    for (const std::string_view text :
        {std::string_view(person.code), std::string_view(person.email), std::string_view(person.name), reader.text(Field::Phone)})
        hash.add(text);
    hash.add(active);
    billing.addTo(hash);
    shipping.addTo(hash);

    m_insert.number(8, active);
    const auto isFirst = stageRow(reader, person, hash.value());
    if (!isFirst)
        return isFirst.error();
    if (!*isFirst)
        return {};
    if (auto staged = stageAddress(reader.line(), "billing", billing); !staged)
        return staged;
    return stageAddress(reader.line(), "shipping", shipping);
}

/// A row whose customer stands further up already is the same where it says the same; else it contradicts and is rejected.
Result<bool> UserImport::stageRow(RowReader &reader, const Person &person, qint64 content)
{
    const std::string nameKey = fold(QString::fromStdString(person.name)).toStdString();
    std::string key;
    if (!person.code.empty())
        key.append(1, 'c').append(person.code);
    else if (!person.email.empty())
        key.append(1, 'e').append(fold(QString::fromStdString(person.email)).toStdString());
    else
        key.append(1, 'n').append(person.name);
    m_insert.number(1, reader.line());
    m_insert.text(2, key);
    m_insert.text(3, person.code);
    m_insert.text(4, person.email);
    m_insert.text(5, person.name);
    m_insert.text(6, nameKey);
    m_insert.text(7, reader.text(Field::Phone));
    m_insert.number(9, content);
    const auto inserted = m_insert.run();
    if (!inserted)
        return inserted.error();
    if (*inserted > 0)
        return true;
    m_contentOfKey.text(1, key);
    const auto first = m_contentOfKey.ask();
    if (!first)
        return first.error();
    if (*first == content) {
        ++m_repeated;
        m_review.addRepeated(reader.line());
        return false;
    }
    const Field field = !person.code.empty() ? Field::Code : (!person.email.empty() ? Field::Email : Field::Name);
    reader.reject(Fault::DuplicateRow, {fieldName(field), QString::fromStdString(key.substr(1))});
    return false;
}

Result<void> UserImport::stageAddress(qint64 line, std::string_view kind, const AddressCells &cells)
{
    if (cells.isEmpty())
        return {};
    m_insertAddress.number(1, line);
    m_insertAddress.text(2, kind);
    cells.bind(m_insertAddress, 3);
    if (const auto inserted = m_insertAddress.run(); !inserted)
        return inserted.error();
    return {};
}

Result<void> UserImport::finish()
{
    m_insert = {};
    m_insertAddress = {};
    m_contentOfKey = {};
    return {};
}

/// By code, else by e-mail; a row with neither by its name among users that have neither.
void UserImport::findUsers(Script &script)
{
    script.run("UPDATE staged.rows SET user_id = (SELECT known.id FROM main.users AS known WHERE known.code = rows.code) "
               "WHERE user_id IS NULL AND state < 9 AND code IS NOT NULL"_sql);
    script.run("UPDATE staged.rows SET user_id = (SELECT known.id FROM main.users AS known WHERE known.email = rows.email "
               "AND (rows.code IS NULL OR known.code IS NULL)) WHERE user_id IS NULL AND state < 9 AND email IS NOT NULL"_sql);
    script.run("UPDATE staged.rows SET user_id = (SELECT min(known.id) FROM main.users AS known WHERE known.name_key = rows.name_key "
               "AND known.name = rows.name AND known.code IS NULL AND known.email IS NULL) "
               "WHERE user_id IS NULL AND state < 9 AND code IS NULL AND email IS NULL"_sql);
}

void UserImport::refuseTakenEmails(Script &script)
{
    // of another user in the book
    script.run("UPDATE staged.rows SET state = 9 WHERE email IS NOT NULL AND EXISTS "
               "(SELECT 1 FROM main.users AS known WHERE known.email = rows.email AND known.id IS NOT rows.user_id)"_sql);
    // of a row further up
    script.run("UPDATE staged.rows SET state = 9 FROM (SELECT email AS mail, min(line) AS first FROM staged.rows "
               "WHERE email IS NOT NULL AND state < 9 GROUP BY email HAVING count(*) > 1) AS shared "
               "WHERE rows.email = shared.mail AND rows.line > shared.first AND state < 9"_sql);
    script.run("INSERT INTO staged.rejects (line, fault, data) SELECT line, 'EmailTaken', email FROM staged.rows WHERE state = 9"_sql);
    // two rows that found one user, by code and by e-mail
    script.run("UPDATE staged.rows SET state = 8 FROM (SELECT user_id AS id, min(line) AS first FROM staged.rows "
               "WHERE user_id IS NOT NULL AND state < 8 GROUP BY user_id HAVING count(*) > 1) AS shared "
               "WHERE rows.user_id = shared.id AND rows.line > shared.first AND state < 8"_sql);
    script.run("INSERT INTO staged.rejects (line, fault, data) SELECT line, 'DuplicateRow', 'email' || char(31) || email "
               "FROM staged.rows WHERE state = 8"_sql);
}

/// New where no user was found, changed where a column of the file says something else than the book.
void UserImport::decide(Script &script)
{
    script.run("UPDATE staged.rows SET state = 1 WHERE state = 0 AND user_id IS NULL"_sql);
    script.run(
        "UPDATE staged.rows SET state = 2 FROM main.users AS known WHERE state = 0 AND known.id = rows.user_id AND "
        "(known.code, known.email, known.name, coalesce(known.phone, ''), known.is_active) IS NOT "
        "(coalesce(rows.code, known.code), coalesce(rows.email, known.email), coalesce(rows.name, known.name), "
        "CASE WHEN ? THEN coalesce(rows.phone, '') ELSE coalesce(known.phone, '') END, coalesce(rows.is_active, known.is_active))"_sql,
        m_context.layout.has(Field::Phone) ? 1 : 0);
    script.run(
        "UPDATE staged.rows SET state = 2 WHERE state = 0 AND EXISTS (SELECT 1 FROM staged.row_addresses AS given "
        "LEFT JOIN main.addresses AS known ON known.user_id = rows.user_id AND known.kind = given.kind AND known.is_default = 1 "
        "WHERE given.line = rows.line AND (known.recipient, known.street, known.city, known.region, known.postal_code, known.country) "
        "IS NOT (coalesce(given.recipient, ''), coalesce(given.street, ''), coalesce(given.city, ''), coalesce(given.region, ''), "
        "coalesce(given.postal_code, ''), coalesce(given.country, '')))"_sql);
    script.run("UPDATE staged.rows SET state = 3 WHERE state = 0"_sql);
}

void UserImport::write(Script &script)
{
    const QString now = QString::fromStdString(m_context.now);
    script.run("INSERT INTO main.users (code, email, name, name_key, phone, is_active, created_at, updated_at) "
               "SELECT code, email, coalesce(name, code, email), coalesce(name_key, fold(coalesce(code, email))), phone, "
               "coalesce(is_active, 1), ?1, ?1 FROM staged.rows WHERE state = 1 ORDER BY line"_sql,
        now);
    script.run(
        "UPDATE main.users SET code = coalesce(given.code, users.code), email = coalesce(given.email, users.email), "
        "name = coalesce(given.name, users.name), name_key = coalesce(given.name_key, users.name_key), "
        "phone = CASE WHEN ?2 THEN given.phone ELSE users.phone END, is_active = coalesce(given.is_active, users.is_active), "
        "updated_at = ?1 FROM staged.rows AS given WHERE given.state = 2 AND given.user_id = users.id "
        "AND (users.code, users.email, users.name, coalesce(users.phone, ''), users.is_active) IS NOT "
        "(coalesce(given.code, users.code), coalesce(given.email, users.email), coalesce(given.name, users.name), "
        "CASE WHEN ?2 THEN coalesce(given.phone, '') ELSE coalesce(users.phone, '') END, coalesce(given.is_active, users.is_active))"_sql,
        now, m_context.layout.has(Field::Phone) ? 1 : 0);
    findUsers(script); // the ids of the new ones
    script.run(
        "UPDATE main.addresses SET recipient = coalesce(given.recipient, ''), street = coalesce(given.street, ''), "
        "city = coalesce(given.city, ''), region = coalesce(given.region, ''), postal_code = coalesce(given.postal_code, ''), "
        "country = coalesce(given.country, ''), updated_at = ?1 "
        "FROM staged.row_addresses AS given JOIN staged.rows AS owner ON owner.line = given.line "
        "WHERE owner.state = 2 AND addresses.user_id = owner.user_id AND addresses.kind = given.kind AND addresses.is_default = 1 AND "
        "(addresses.recipient, addresses.street, addresses.city, addresses.region, addresses.postal_code, addresses.country) IS NOT "
        "(coalesce(given.recipient, ''), coalesce(given.street, ''), coalesce(given.city, ''), coalesce(given.region, ''), "
        "coalesce(given.postal_code, ''), coalesce(given.country, ''))"_sql,
        now);
    script.run(
        "INSERT INTO main.addresses (user_id, kind, recipient, street, city, region, postal_code, country, is_default, created_at, "
        "updated_at) SELECT owner.user_id, given.kind, coalesce(given.recipient, ''), coalesce(given.street, ''), "
        "coalesce(given.city, ''), coalesce(given.region, ''), coalesce(given.postal_code, ''), coalesce(given.country, ''), 1, ?1, ?1 "
        "FROM staged.row_addresses AS given JOIN staged.rows AS owner ON owner.line = given.line WHERE owner.state IN (1, 2) "
        "AND NOT EXISTS (SELECT 1 FROM main.addresses AS known WHERE known.user_id = owner.user_id AND known.kind = given.kind "
        "AND known.is_default = 1) ORDER BY owner.user_id, given.kind"_sql,
        now);
}

Result<Counts> UserImport::apply(db::Connection &writer, Progress &progress)
{
    Script script(writer, progress);
    findUsers(script);
    refuseTakenEmails(script);
    keepPartsOfUserAddresses(m_context.layout, script);
    decide(script);
    m_review.pick(script, "SELECT line, state, line FROM staged.rows WHERE state IN (1, 2, 3) ORDER BY line"_sql);
    m_review.lookBefore(script, kRecord);
    write(script);
    m_review.lookAfter(script, kRecord);
    Counts counts;
    counts.newRows = script.number("SELECT count(*) FROM staged.rows WHERE state = 1"_sql);
    counts.changed = script.number("SELECT count(*) FROM staged.rows WHERE state = 2"_sql);
    counts.same = m_repeated + script.number("SELECT count(*) FROM staged.rows WHERE state = 3"_sql);
    if (!script.outcome())
        return script.outcome().error();
    return counts;
}

} // namespace

std::unique_ptr<KindImport> makeUserImport(const ImportContext &context)
{
    return std::make_unique<UserImport>(context);
}

} // namespace tradebook::transfer
