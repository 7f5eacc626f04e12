// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Categories: by code and parent's code, by path, or by name and parent's path; rows in any order. The tree of a shop fits in memory.
#include "core/transfer/categorypaths.h"
#include "core/transfer/categorytree.h"
#include "core/transfer/kindimport.h"
#include "core/transfer/script.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

/// A row of the file on its way into the tree.
struct StagedCategory {
    qint64 line = 0;
    QString code = {};
    QString parent = {}; ///< code or name of the parent
    QString name = {};
    QStringList parentPath = {};
    QString description = {};
    std::optional<qint64> position = {};
    std::optional<qint64> minimum = {};
    enum class Visit { Open, Entered, Placed, Rejected } visit = Visit::Open;
    qint64 id = 0;
};

class CategoryImport final : public KindImport {
public:
    explicit CategoryImport(const ImportContext &context)
        : m_context(context)
        , m_review(context.request.reviewRows)
    {
        const Field column = context.layout.has(Field::Path) ? Field::Path : Field::ParentPath;
        if (context.layout.has(column)) {
            const int at = context.layout.column(column);
            m_pathForm = pathFormOf(headerKey(context.survey.header[at]), context.survey.columns[static_cast<std::size_t>(at)], true);
            m_pathForm.several = false;
        }
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
    Result<void> load(db::Connection &writer);
    void dropSharedRoot();
    Result<void> place(db::Connection &writer, std::size_t first);
    [[nodiscard]] std::optional<Fault> faultOfNewPath(const StagedCategory &row) const;
    Result<void> placeOne(db::Connection &writer, StagedCategory &row);
    /// The row of the file that must be placed first; none where the parent is in the book already or missing.
    std::optional<std::size_t> parentRow(const StagedCategory &row) const;
    Result<std::optional<std::optional<qint64>>> parentId(db::Connection &writer, const StagedCategory &row);
    const CategoryTree::Node *known(const StagedCategory &row, std::optional<qint64> parent) const;
    Result<void> reject(db::Connection &writer, StagedCategory &row, Fault fault, const QStringList &data);
    void tell(const StagedCategory &row, RowOutcome outcome, const CategoryTree::Node &before, const CategoryTree::Node &after);
    [[nodiscard]] QString pathOf(std::optional<qint64> id) const;
    [[nodiscard]] CategoryTree::Node merged(
        const CategoryTree::Node &before, const StagedCategory &row, std::optional<qint64> parent) const;

    const ImportContext &m_context;
    PathForm m_pathForm;
    StageStatement m_insert;
    // while applying
    CategoryTree m_tree;
    std::vector<StagedCategory> m_rows;
    QHash<QString, std::size_t> m_rowByCode;
    QMultiHash<QString, std::size_t> m_rowByName;
    QHash<QString, std::size_t> m_rowByPath; ///< rows without a code, by path
    QSet<qint64> m_touched; ///< categories that a row of this file is
    Counts m_counts;
    RowReview m_review;
};

Result<void> CategoryImport::prepare(db::Connection &scratch)
{
    const auto made = db::Query(scratch,
        "CREATE TABLE rows (line INTEGER PRIMARY KEY, code TEXT, parent TEXT, name TEXT, path TEXT, parent_path TEXT, description TEXT, "
        "position INTEGER, minimum_stock INTEGER)"_sql)
                          .run();
    if (!made)
        return made.error();
    auto insert = StageStatement::prepare(scratch,
        "INSERT INTO rows (line, code, parent, name, path, parent_path, description, position, minimum_stock) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql);
    if (!insert)
        return insert.error();
    m_insert = std::move(*insert);
    return {};
}

Result<void> CategoryImport::stage(RowReader &reader)
{
    const std::string_view name = reader.text(Field::Name);
    const std::string_view path = reader.text(Field::Path);
    const auto position = reader.integer(Field::Position, true);
    const auto minimum = reader.integer(Field::MinimumStock);
    if (name.empty() && path.empty())
        reader.reject(Fault::MissingValue, {fieldName(Field::Name)});
    if (reader.fault())
        return {};
    m_insert.number(1, reader.line());
    m_insert.text(2, reader.identifier(Field::Code));
    m_insert.text(3, reader.identifier(Field::ParentCode));
    m_insert.text(4, name);
    m_insert.text(5, path);
    m_insert.text(6, reader.text(Field::ParentPath));
    m_insert.text(7, reader.text(Field::Description));
    m_insert.number(8, position);
    m_insert.number(9, minimum);
    if (const auto inserted = m_insert.run(); !inserted)
        return inserted.error();
    return {};
}

Result<void> CategoryImport::load(db::Connection &writer)
{
    auto tree = CategoryTree::load(writer, QString::fromStdString(m_context.now));
    if (!tree)
        return tree.error();
    m_tree = std::move(*tree);
    auto read = db::Query(writer,
        "SELECT line, code, parent, name, path, parent_path, description, position, minimum_stock FROM staged.rows ORDER BY line"_sql)
                    .forEach([&](const db::Row &row) {
                        StagedCategory staged{.line = row.integer(0), .code = row.text(1), .parent = row.text(2), .name = row.text(3)};
                        const QString path = row.text(row.isNull(4) ? 5 : 4);
                        if (const auto paths = splitPaths(path, m_pathForm); !paths.isEmpty())
                            staged.parentPath = paths.front();
                        if (!row.isNull(4) && !staged.parentPath.isEmpty()) { // its own path, which ends with its name
                            const QString last = staged.parentPath.takeLast();
                            if (staged.name.isEmpty())
                                staged.name = last;
                        }
                        staged.description = row.text(6);
                        staged.position = row.maybeInteger(7);
                        staged.minimum = row.maybeInteger(8);
                        m_rows.push_back(staged);
                    });
    if (!read)
        return read;
    dropSharedRoot();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const StagedCategory &row = m_rows[i];
        if (!row.code.isEmpty() && !m_rowByCode.contains(row.code))
            m_rowByCode.insert(row.code, i);
        m_rowByName.insert(row.name, i);
        const QString path = (row.parentPath + QStringList{row.name}).join(QChar(30));
        if (row.parent.isEmpty() && !m_rowByPath.contains(path))
            m_rowByPath.insert(path, i);
    }
    return {};
}

/// `Default Category`, where every row lies below it and none is it.
void CategoryImport::dropSharedRoot()
{
    QList<QStringList> paths;
    for (const StagedCategory &row : m_rows)
        paths.append(row.parentPath + QStringList{row.name});
    const QString root = sharedRoot(paths, m_pathForm);
    const bool isRow = std::any_of(m_rows.begin(), m_rows.end(), [](const StagedCategory &row) { return row.parentPath.isEmpty(); });
    if (root.isEmpty() || isRow || !m_tree.byName(std::nullopt, root).empty())
        return;
    for (StagedCategory &row : m_rows)
        row.parentPath.removeFirst();
}

std::optional<std::size_t> CategoryImport::parentRow(const StagedCategory &row) const
{
    if (!row.parent.isEmpty()) {
        if (const auto found = m_rowByCode.constFind(row.parent); found != m_rowByCode.constEnd())
            return *found;
        if (m_tree.byCode(row.parent) == nullptr && m_rowByName.count(row.parent) == 1)
            return m_rowByName.value(row.parent);
        return std::nullopt;
    }
    if (row.parentPath.isEmpty())
        return std::nullopt;
    const auto found = m_rowByPath.constFind(row.parentPath.join(QChar(30)));
    return found == m_rowByPath.constEnd() ? std::nullopt : std::optional(*found);
}

/// The parent's id; an inner nothing is a root, an outer one an unknown parent.
Result<std::optional<std::optional<qint64>>> CategoryImport::parentId(db::Connection &writer, const StagedCategory &row)
{
    using Found = std::optional<std::optional<qint64>>;
    if (const auto above = parentRow(row)) {
        if (m_rows[*above].visit == StagedCategory::Visit::Placed)
            return Found(m_rows[*above].id);
        if (const CategoryTree::Node *node = m_tree.byCode(row.parent); node != nullptr && !row.parent.isEmpty())
            return Found(node->id);
        return Found();
    }
    if (!row.parent.isEmpty()) {
        if (const CategoryTree::Node *node = m_tree.byCode(row.parent))
            return Found(node->id);
        if (const CategoryTree::Node *node = m_tree.byUniqueName(row.parent))
            return Found(node->id);
        if (row.parent == u"0" || row.parent == u"-1") // how many systems write "no parent"
            return Found(std::optional<qint64>());
        return Found();
    }
    if (row.parentPath.isEmpty())
        return Found(std::optional<qint64>());
    auto made = m_tree.findOrMake(writer, row.parentPath);
    if (!made)
        return made.error();
    return Found(*made);
}

const CategoryTree::Node *CategoryImport::known(const StagedCategory &row, std::optional<qint64> parent) const
{
    if (!row.code.isEmpty()) {
        if (const CategoryTree::Node *node = m_tree.byCode(row.code))
            return node;
    }
    for (const CategoryTree::Node *node : m_tree.byName(parent, row.name)) {
        // A category with a code of its own is another one, though of the same name.
        if ((row.code.isEmpty() || node->code.isEmpty()) && (row.code.isEmpty() || !m_touched.contains(node->id)))
            return node;
    }
    return nullptr;
}

CategoryTree::Node CategoryImport::merged(const CategoryTree::Node &before, const StagedCategory &row, std::optional<qint64> parent) const
{
    const Layout &layout = m_context.layout;
    CategoryTree::Node node = before;
    const bool saysParent = layout.has(Field::ParentCode) || layout.has(Field::ParentPath) || layout.has(Field::Path);
    if (saysParent || before.id == 0)
        node.parentId = parent;
    node.name = row.name;
    if (!row.code.isEmpty())
        node.code = row.code;
    if (layout.has(Field::Description))
        node.description = row.description;
    if (layout.has(Field::Position))
        node.position = row.position.value_or(0);
    if (layout.has(Field::MinimumStock))
        node.minimumStock = row.minimum;
    return node;
}

Result<void> CategoryImport::reject(db::Connection &writer, StagedCategory &row, Fault fault, const QStringList &data)
{
    row.visit = StagedCategory::Visit::Rejected;
    const auto inserted = db::Query(
        writer, "INSERT INTO staged.rejects (line, fault, data) VALUES (?, ?, ?)"_sql, row.line, faultName(fault), data.join(kDataMark))
                              .run();
    if (!inserted)
        return inserted.error();
    return {};
}

/// Places a row after the rows above it; a chain that comes back to itself is a circle, and its rows are rejected.
Result<void> CategoryImport::place(db::Connection &writer, std::size_t first)
{
    std::vector<std::size_t> chain;
    std::optional<std::size_t> at = first;
    while (at && m_rows[*at].visit == StagedCategory::Visit::Open) {
        m_rows[*at].visit = StagedCategory::Visit::Entered;
        chain.push_back(*at);
        at = parentRow(m_rows[*at]);
    }
    const bool isCircle = at && m_rows[*at].visit == StagedCategory::Visit::Entered;
    while (!chain.empty()) {
        StagedCategory &row = m_rows[chain.back()];
        const bool isInCircle = isCircle && std::find(chain.begin(), chain.end(), *at) != chain.end();
        auto placed
            = isInCircle ? reject(writer, row, Fault::CategoryCycle, {row.code.isEmpty() ? row.name : row.code}) : placeOne(writer, row);
        if (!placed)
            return placed;
        chain.pop_back();
    }
    return {};
}

/// What is wrong with a row whose path is still to be made, so that no part of it is made for a row that is not taken.
std::optional<Fault> CategoryImport::faultOfNewPath(const StagedCategory &row) const
{
    const CategoryTree::Node *node = row.code.isEmpty() || !row.parent.isEmpty() || parentRow(row) ? nullptr : m_tree.byCode(row.code);
    if (node == nullptr)
        return std::nullopt;
    const auto way = m_tree.follow(row.parentPath);
    if (way.steps == row.parentPath.size())
        return std::nullopt;
    if (m_touched.contains(node->id))
        return Fault::DuplicateRow;
    return way.last && m_tree.isBelow(*way.last, node->id) ? std::optional(Fault::CategoryCycle) : std::nullopt;
}

Result<void> CategoryImport::placeOne(db::Connection &writer, StagedCategory &row)
{
    const QString key = row.code.isEmpty() ? (row.parentPath + QStringList{row.name}).join(u'/') : row.code;
    if (const auto fault = faultOfNewPath(row))
        return reject(writer, row, *fault, fault == Fault::DuplicateRow ? QStringList{fieldName(Field::Code), key} : QStringList{key});
    const auto parent = parentId(writer, row);
    if (!parent)
        return parent.error();
    if (!*parent)
        return reject(writer, row, Fault::UnknownParent, {row.parent.isEmpty() ? row.parentPath.join(u'/') : row.parent});
    const CategoryTree::Node *before = known(row, **parent);
    const CategoryTree::Node after = merged(before == nullptr ? CategoryTree::Node{} : *before, row, **parent);
    row.visit = StagedCategory::Visit::Placed;
    if (before == nullptr) {
        const auto inserted = m_tree.insert(writer, after);
        if (!inserted)
            return inserted.error();
        row.id = *inserted;
        ++m_counts.newRows;
        m_touched.insert(row.id);
        tell(row, RowOutcome::New, {}, after);
        return {};
    }
    row.id = before->id;
    const bool isSame = std::tie(before->parentId, before->code, before->name, before->description, before->position, before->minimumStock)
        == std::tie(after.parentId, after.code, after.name, after.description, after.position, after.minimumStock);
    if (isSame) {
        ++m_counts.same;
        m_touched.insert(row.id);
        tell(row, RowOutcome::Same, *before, after);
        return {};
    }
    if (m_touched.contains(row.id))
        return reject(writer, row, Fault::DuplicateRow, {fieldName(row.code.isEmpty() ? Field::Path : Field::Code), key});
    if (after.parentId && m_tree.isBelow(*after.parentId, row.id))
        return reject(writer, row, Fault::CategoryCycle, {key});
    m_touched.insert(row.id);
    ++m_counts.changed;
    tell(row, RowOutcome::Changed, *before, after);
    return m_tree.update(writer, after);
}

QString CategoryImport::pathOf(std::optional<qint64> id) const
{
    QStringList names;
    const CategoryTree::Node *node = id ? m_tree.byId(*id) : nullptr;
    for (; node != nullptr; node = node->parentId ? m_tree.byId(*node->parentId) : nullptr)
        names.prepend(node->name);
    return names.join(u" > "_s);
}

/// Before it is written, while the tree still is as it was.
void CategoryImport::tell(const StagedCategory &row, RowOutcome outcome, const CategoryTree::Node &before, const CategoryTree::Node &after)
{
    if (!m_review.add(row.line, 0, outcome))
        return;
    const auto values = [this](const CategoryTree::Node &node) {
        const auto text = [](const QString &value) { return value.isEmpty() ? QVariant() : QVariant(value); };
        return QList<QVariant>{text(node.name), text(node.code), text(pathOf(node.parentId)), text(node.description),
            QVariant(node.position), node.minimumStock ? QVariant(*node.minimumStock) : QVariant()};
    };
    constexpr std::array kFields = {"name", "code", "parent_id", "description", "position", "minimum_stock"};
    const auto was = outcome == RowOutcome::New ? QList<QVariant>(kFields.size()) : values(before);
    const auto is = values(after);
    QList<ReviewedChange> changes;
    for (qsizetype at = 0; at < is.size(); ++at)
        changes.append({QString::fromLatin1(kFields.at(static_cast<std::size_t>(at))), was.at(at), is.at(at)});
    m_review.tell(row.line, after.code, after.name, changes);
}

Result<Counts> CategoryImport::apply(db::Connection &writer, Progress &progress)
{
    if (auto loaded = load(writer); !loaded)
        return loaded.error();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i % 512 == 0 && progress.isCancelled())
            return Error{ErrorKind::Cancelled};
        if (auto placed = place(writer, i); !placed)
            return placed.error();
    }
    return m_counts;
}

} // namespace

std::unique_ptr<KindImport> makeCategoryImport(const ImportContext &context)
{
    return std::make_unique<CategoryImport>(context);
}

} // namespace tradebook::transfer
