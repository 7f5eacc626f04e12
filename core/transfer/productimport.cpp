// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Products, set-based: one statement inserts and updates them all, sorted by SKU (PERFORMANCE, section 1).
#include "core/model/basispoints.h"
#include "core/model/text.h"
#include "core/transfer/categorypaths.h"
#include "core/transfer/categorytree.h"
#include "core/transfer/jsontext.h"
#include "core/transfer/kindimport.h"
#include "core/transfer/productblanks.h"
#include "core/transfer/productreview.h"
#include "core/transfer/script.h"

#include <unordered_map>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

class ProductImport final : public KindImport {
public:
    explicit ProductImport(const ImportContext &context);

    Result<void> prepare(db::Connection &scratch) override;
    Result<void> stage(RowReader &reader) override;
    Result<void> finish() override
    {
        m_insert = {};
        m_contentOfSku = {};
        m_insertPlace = {};
        return {};
    }
    Result<Counts> apply(db::Connection &writer, Progress &progress) override;
    [[nodiscard]] QList<ReviewedRow> review() const override { return m_review.rows(); }

private:
    struct Cells {
        std::string sku;
        std::string name;
        std::optional<qint64> price, cost, taxBp, minimum, stock, isActive;
        std::string attributes;
    };
    Cells read(RowReader &reader) const;
    Result<std::optional<qint64>> placeOf(std::string_view category, std::string_view code);
    Result<void> insert(RowReader &reader, const Cells &cells, qint64 content);
    std::string attributesOf(const RowReader &reader) const;

    Result<void> makeCategories(db::Connection &writer);
    Result<std::optional<qint64>> findCategory(
        db::Connection &writer, CategoryTree &tree, const QString &cell, const QString &code, const QString &root) const;
    void write(Script &script);
    void count(Script &script, qint64 before, qint64 touched);

    const ImportContext &m_context;
    StageStatement m_insert;
    StageStatement m_contentOfSku;
    StageStatement m_insertPlace;
    std::unordered_map<std::string, qint64> m_places;
    PathForm m_pathForm;
    std::vector<std::pair<int, std::string>> m_attributeNames; ///< columns without a field, as JSON keys
    QString m_cleared; ///< a JSON object that takes this file's attributes away: {"Vendor":null}
    Counts m_counts;
    RowReview m_review;
};

ProductImport::ProductImport(const ImportContext &context)
    : m_context(context)
    , m_review(context.request.reviewRows)
{
    if (const int column = context.layout.column(Field::Category); column >= 0)
        m_pathForm = pathFormOf(headerKey(context.survey.header[column]), context.survey.columns[static_cast<std::size_t>(column)], false);
    QStringList used;
    std::string cleared;
    for (const int column : context.layout.others()) {
        QString name = context.survey.header[column];
        if (name.isEmpty())
            name = u"column %1"_s.arg(column + 1);
        for (int twin = 2; used.contains(name); ++twin)
            name = context.survey.header[column] + u" %1"_s.arg(twin);
        used.append(name);
        m_attributeNames.emplace_back(column, jsonText(name.toStdString()));
        cleared.append(cleared.empty() ? "" : ",").append(m_attributeNames.back().second).append(":null");
    }
    m_cleared = QString::fromStdString("{" + cleared + "}");
}

Result<void> ProductImport::prepare(db::Connection &scratch)
{
    const auto made = db::Query(scratch,
        "CREATE TABLE rows (line INTEGER PRIMARY KEY, sku TEXT NOT NULL UNIQUE, name TEXT, name_key TEXT, description TEXT, barcode TEXT, "
        "price INTEGER, cost INTEGER, tax_bp INTEGER, minimum_stock INTEGER, place INTEGER, is_active INTEGER, "
        "stock INTEGER, attributes TEXT, content INTEGER NOT NULL)"_sql)
                          .run();
    if (!made)
        return made.error();
    if (const auto places = db::Query(scratch,
            "CREATE TABLE places (id INTEGER PRIMARY KEY, category TEXT, category_code TEXT, "
            "category_id INTEGER)"_sql)
                                .run();
        !places)
        return places.error();
    auto insertPlace = StageStatement::prepare(scratch, "INSERT INTO places (id, category, category_code) VALUES (?, ?, ?)"_sql);
    if (!insertPlace)
        return insertPlace.error();
    m_insertPlace = std::move(*insertPlace);
    auto insert = StageStatement::prepare(scratch,
        "INSERT INTO rows (line, sku, name, name_key, description, barcode, price, cost, tax_bp, minimum_stock, place, "
        "is_active, stock, attributes, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sku) DO NOTHING"_sql);
    auto content = StageStatement::prepare(scratch, "SELECT content FROM rows WHERE sku = ?"_sql);
    if (!insert)
        return insert.error();
    if (!content)
        return content.error();
    m_insert = std::move(*insert);
    m_contentOfSku = std::move(*content);
    return m_review.isWanted() ? productreview::prepare(scratch) : Result<void>();
}

ProductImport::Cells ProductImport::read(RowReader &reader) const
{
    Cells cells;
    cells.sku = reader.identifier(Field::Sku);
    if (cells.sku.empty())
        reader.reject(Fault::MissingValue, {fieldName(Field::Sku)});
    cells.name = reader.text(Field::Name);
    cells.price = reader.money(Field::Price);
    cells.cost = reader.money(Field::Cost);
    cells.taxBp = reader.layout().has(Field::TaxBp) ? reader.integer(Field::TaxBp) : reader.percent(Field::Tax, 10 * kWholeBp);
    if (cells.taxBp && *cells.taxBp > 10 * kWholeBp)
        reader.reject(Fault::BadPercent, {fieldName(Field::Tax), reader.string(Field::TaxBp)});
    cells.minimum = reader.integer(Field::MinimumStock);
    cells.stock = reader.integer(Field::Stock);
    if (const auto isActive = reader.boolean(Field::IsActive))
        cells.isActive = *isActive;
    if (const auto isDiscontinued = reader.boolean(Field::Discontinued))
        cells.isActive = !*isDiscontinued;
    reader.checkCurrency();
    cells.attributes = attributesOf(reader);
    return cells;
}

std::string ProductImport::attributesOf(const RowReader &reader) const
{
    std::string json = "{";
    for (const auto &[column, key] : m_attributeNames) {
        const std::string_view cell = reader.cell(column);
        if (!cell.empty())
            json.append(json.size() == 1 ? "" : ",").append(key).append(":").append(jsonText(cell));
    }
    return json + "}";
}

Result<void> ProductImport::stage(RowReader &reader)
{
    const Cells cells = read(reader);
    if (reader.fault())
        return {};
    ContentHash hash;
    for (const std::string_view text : {std::string_view(cells.name), reader.text(Field::Description), reader.text(Field::Barcode),
             reader.text(Field::Category), reader.text(Field::CategoryCode), std::string_view(cells.attributes)})
        hash.add(text);
    for (const auto &number : {cells.price, cells.cost, cells.taxBp, cells.minimum, cells.stock, cells.isActive})
        hash.add(number);
    return insert(reader, cells, hash.value());
}

/// A shop has few categories and many products: each different cell is staged once.
Result<std::optional<qint64>> ProductImport::placeOf(std::string_view category, std::string_view code)
{
    using Place = std::optional<qint64>;
    if (category.empty() && code.empty())
        return Place();
    std::string key(category);
    key.append(1, '\x1F').append(code);
    if (const auto known = m_places.find(key); known != m_places.end())
        return Place(known->second);
    const auto id = static_cast<qint64>(m_places.size()) + 1;
    m_insertPlace.number(1, id);
    m_insertPlace.text(2, category);
    m_insertPlace.text(3, code);
    if (auto inserted = m_insertPlace.run(); !inserted)
        return inserted.error();
    m_places.emplace(std::move(key), id);
    return Place(id);
}

Result<void> ProductImport::insert(RowReader &reader, const Cells &cells, qint64 content)
{
    const auto place = placeOf(reader.text(Field::Category), reader.identifier(Field::CategoryCode));
    if (!place)
        return place.error();
    const std::string nameKey = fold(QString::fromStdString(cells.name.empty() ? cells.sku : cells.name)).toStdString();
    m_insert.number(1, reader.line());
    m_insert.text(2, cells.sku);
    m_insert.text(3, cells.name);
    m_insert.text(4, nameKey);
    m_insert.text(5, reader.text(Field::Description));
    m_insert.text(6, reader.identifier(Field::Barcode));
    m_insert.number(7, cells.price);
    m_insert.number(8, cells.cost);
    m_insert.number(9, cells.taxBp);
    m_insert.number(10, cells.minimum);
    m_insert.number(11, *place);
    m_insert.number(12, cells.isActive);
    m_insert.number(13, cells.stock);
    m_insert.text(14, cells.attributes);
    m_insert.number(15, content);
    const auto inserted = m_insert.run();
    if (!inserted)
        return inserted.error();
    if (*inserted > 0)
        return {};
    m_contentOfSku.text(1, cells.sku);
    const auto first = m_contentOfSku.ask();
    if (!first)
        return first.error();
    if (*first == content) {
        ++m_counts.same;
        m_review.addRepeated(reader.line());
    } else {
        reader.reject(Fault::DuplicateRow, {fieldName(Field::Sku), QString::fromStdString(cells.sku)});
    }
    return {};
}

/// Each different category of the rows that were kept is found, or made, once; the rows then join it.
Result<void> ProductImport::makeCategories(db::Connection &writer)
{
    auto tree = CategoryTree::load(writer, QString::fromStdString(m_context.now));
    if (!tree)
        return tree.error();
    struct Place {
        qint64 id;
        QString cell;
        QString code;
    };
    const auto places = db::Query(writer,
        "SELECT id, category, category_code FROM staged.places "
        "WHERE id IN (SELECT place FROM staged.rows) ORDER BY id"_sql)
                            .all([](const db::Row &row) {
                                return Place{row.integer(0), row.text(1), row.text(2)};
                            });
    if (!places)
        return places.error();
    QList<QStringList> paths;
    for (const Place &place : *places) {
        if (tree->byCode(place.cell) == nullptr)
            paths.append(splitPaths(place.cell, m_pathForm));
    }
    QString root = sharedRoot(paths, m_pathForm);
    if (!tree->byName(std::nullopt, root).empty()) // the book has it as a category of its own
        root.clear();
    for (const Place &place : *places) {
        const auto found = findCategory(writer, *tree, place.cell, place.code, root);
        if (!found)
            return found.error();
        const auto kept = db::Query(writer, "UPDATE staged.places SET category_id = ? WHERE id = ?"_sql, *found, place.id).run();
        if (!kept)
            return kept.error();
    }
    const auto rejected = db::Query(writer,
        "INSERT INTO staged.rejects (line, fault, data) SELECT line, 'UnknownCategory', category_code "
        "FROM staged.rows JOIN staged.places ON places.id = rows.place WHERE category_id = 0"_sql)
                              .run();
    if (!rejected)
        return rejected.error();
    return {};
}

/// The category of one cell: by code, by path, by a name that only one category has. Nothing for an empty one, 0 for an unknown code.
Result<std::optional<qint64>> ProductImport::findCategory(
    db::Connection &writer, CategoryTree &tree, const QString &cell, const QString &code, const QString &root) const
{
    using Found = std::optional<qint64>;
    if (const CategoryTree::Node *node = tree.byCode(code.isEmpty() ? cell : code))
        return Found(node->id);
    if (cell.isEmpty())
        return Found(0);
    Found id;
    qsizetype depth = 0;
    for (QStringList path : splitPaths(cell, m_pathForm)) {
        if (!root.isEmpty())
            path.removeFirst();
        if (path.isEmpty())
            continue;
        const CategoryTree::Node *named = m_pathForm.separator.isNull() ? tree.byUniqueName(path.front()) : nullptr;
        const Result<qint64> place = named != nullptr ? Result<qint64>(named->id) : tree.findOrMake(writer, path);
        if (!place)
            return place.error();
        if (path.size() > depth) {
            depth = path.size();
            id = *place;
        }
    }
    return id;
}

void ProductImport::write(Script &script)
{
    const Layout &layout = m_context.layout;
    const auto has = [&](Field field) { return layout.has(field) ? 1 : 0; };
    const int hasCategory = layout.has(Field::Category) || layout.has(Field::CategoryCode) ? 1 : 0;
    const int hasActive = layout.has(Field::IsActive) || layout.has(Field::Discontinued) ? 1 : 0;
    const int hasTax = layout.has(Field::Tax) || layout.has(Field::TaxBp) ? 1 : 0;
    const qint64 before = script.number("SELECT count(*) FROM main.products"_sql);
    // A name that is only the SKU was not given: it takes no better name away. The columns that the file does not have stay.
    const qint64 touched = script.run(
        "INSERT INTO main.products (sku, name, name_key, description, barcode, price, cost, tax_bp, minimum_stock, category_id, is_active, "
        "attributes, created_at, updated_at) "
        "SELECT given.sku, coalesce(given.name, given.sku), given.name_key, coalesce(given.description, ''), given.barcode, "
        "coalesce(given.price, 0), coalesce(given.cost, 0), coalesce(given.tax_bp, 0), given.minimum_stock, places.category_id, "
        "coalesce(given.is_active, 1), coalesce(given.attributes, '{}'), ?1, ?1 "
        "FROM staged.rows AS given LEFT JOIN staged.places ON places.id = given.place "
        "WHERE places.category_id IS NOT 0 ORDER BY given.sku "
        "ON CONFLICT (sku) DO UPDATE SET "
        "name = CASE WHEN excluded.name <> excluded.sku THEN excluded.name ELSE products.name END, "
        "name_key = CASE WHEN excluded.name <> excluded.sku THEN excluded.name_key ELSE products.name_key END, "
        "description = CASE WHEN ?2 THEN excluded.description ELSE products.description END, "
        "barcode = CASE WHEN ?3 THEN excluded.barcode ELSE products.barcode END, "
        "price = CASE WHEN ?4 THEN excluded.price ELSE products.price END, "
        "cost = CASE WHEN ?5 THEN excluded.cost ELSE products.cost END, "
        "tax_bp = CASE WHEN ?6 THEN excluded.tax_bp ELSE products.tax_bp END, "
        "minimum_stock = CASE WHEN ?7 THEN excluded.minimum_stock ELSE products.minimum_stock END, "
        "category_id = CASE WHEN ?8 THEN excluded.category_id ELSE products.category_id END, "
        "is_active = CASE WHEN ?9 THEN excluded.is_active ELSE products.is_active END, "
        "attributes = CASE WHEN products.attributes = excluded.attributes THEN products.attributes "
        "ELSE json_patch(json_patch(products.attributes, ?10), excluded.attributes) END, "
        "updated_at = excluded.updated_at "
        "WHERE (products.name, products.description, products.barcode, products.price, products.cost, products.tax_bp, "
        "products.minimum_stock, products.category_id, products.is_active) IS NOT "
        "(CASE WHEN excluded.name <> excluded.sku THEN excluded.name ELSE products.name END, "
        "CASE WHEN ?2 THEN excluded.description ELSE products.description END, "
        "CASE WHEN ?3 THEN excluded.barcode ELSE products.barcode END, CASE WHEN ?4 THEN excluded.price ELSE products.price END, "
        "CASE WHEN ?5 THEN excluded.cost ELSE products.cost END, CASE WHEN ?6 THEN excluded.tax_bp ELSE products.tax_bp END, "
        "CASE WHEN ?7 THEN excluded.minimum_stock ELSE products.minimum_stock END, "
        "CASE WHEN ?8 THEN excluded.category_id ELSE products.category_id END, "
        "CASE WHEN ?9 THEN excluded.is_active ELSE products.is_active END) "
        "OR (products.attributes <> excluded.attributes "
        "AND products.attributes <> json_patch(json_patch(products.attributes, ?10), excluded.attributes))"_sql,
        QString::fromStdString(m_context.now), has(Field::Description), has(Field::Barcode), has(Field::Price), has(Field::Cost), hasTax,
        has(Field::MinimumStock), hasCategory, hasActive, m_cleared);
    count(script, before, touched);
}

/// A stock column becomes one counted move for each product whose stock is another.
void ProductImport::count(Script &script, qint64 before, qint64 touched)
{
    const QString now = QString::fromStdString(m_context.now);
    m_counts.newRows = script.number("SELECT count(*) FROM main.products"_sql) - before;
    m_counts.changed = touched - m_counts.newRows;
    const qint64 accepted = script.number("SELECT count(*) FROM staged.rows"_sql)
        - script.number("SELECT count(*) FROM staged.rejects WHERE fault = 'UnknownCategory'"_sql);
    if (m_context.layout.has(Field::Stock)) {
        m_counts.changed += script.number(
            "SELECT count(*) FROM staged.rows AS given JOIN main.products ON products.sku = given.sku "
            "JOIN main.stock ON stock.product_id = products.id WHERE given.stock <> stock.on_hand AND products.updated_at <> ? "
            "AND NOT EXISTS (SELECT 1 FROM staged.rejects WHERE rejects.line = given.line)"_sql,
            now);
        script.run("INSERT INTO main.stock_moves (product_id, delta, reason, at, created_at, updated_at) "
                   "SELECT products.id, given.stock - stock.on_hand, 'counted', ?1, ?1, ?1 FROM staged.rows AS given "
                   "JOIN main.products ON products.sku = given.sku JOIN main.stock ON stock.product_id = products.id "
                   "WHERE given.stock <> stock.on_hand AND NOT EXISTS (SELECT 1 FROM staged.rejects WHERE rejects.line = given.line) "
                   "ORDER BY products.id"_sql,
            now);
    }
    m_counts.same += accepted - m_counts.newRows - m_counts.changed;
}

Result<Counts> ProductImport::apply(db::Connection &writer, Progress &progress)
{
    Script script(writer, progress);
    script.part([this](db::Connection &connection) { return makeCategories(connection); });
    progress.report(1, 10);
    if (m_review.isWanted())
        productreview::remember(script);
    keepWhereBlank(m_context.layout, script);
    write(script);
    m_review.expect(m_counts);
    if (m_review.isWanted())
        productreview::compare(script, m_review);
    if (!script.outcome())
        return script.outcome().error();
    return m_counts;
}

} // namespace

std::unique_ptr<KindImport> makeProductImport(const ImportContext &context)
{
    return std::make_unique<ProductImport>(context);
}

} // namespace tradebook::transfer
