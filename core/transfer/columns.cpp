// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/columns.h"

#include "core/transfer/celltext.h"
#include "core/transfer/columnforms.h"
#include "core/transfer/profiles.h"

#include <algorithm>
#include <cmath>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

/// Builds a Layout step by step; a friend, so that a Layout is otherwise fixed.
class LayoutFinder {
public:
    LayoutFinder(const ImportRequest &request, const Survey &survey)
        : m_request(request)
        , m_survey(survey)
        , m_taken(survey.header.size(), false)
    {
        m_layout.m_columns.fill(-1);
        for (const QString &column : survey.header)
            m_keys.append(headerKey(column));
    }

    Result<Attempt> find()
    {
        leaveOutOwnColumns();
        if (auto mapped = takeMap(); !mapped)
            return mapped.error();
        if (!m_request.profile.isEmpty() && !isProfile(m_request.profile))
            return fileError(Fault::UnknownProfile, {m_request.profile});
        if (!m_request.onlyMapped) {
            takeProfile();
            takeNames();
            decideByContent();
        }
        finish();
        return Attempt{m_layout, missing()};
    }

private:
    /// A file of rejected rows that comes back carries `line` and `reason` at its end; they are ours.
    void leaveOutOwnColumns()
    {
        const qsizetype count = m_keys.size();
        if (count > 2 && m_keys[count - 1] == u"reason" && m_keys[count - 2] == u"line") {
            m_own = 2;
            m_taken[count - 1] = m_taken[count - 2] = true;
        }
    }

    [[nodiscard]] qsizetype columnOf(const ColumnMapping &mapping) const
    {
        if (mapping.at >= 0)
            return mapping.at < m_keys.size() ? mapping.at : -1;
        const qsizetype column = m_survey.header.indexOf(mapping.column.trimmed());
        return column >= 0 ? column : m_keys.indexOf(headerKey(mapping.column));
    }

    Result<void> takeMap()
    {
        for (const ColumnMapping &mapping : m_request.map) {
            const qsizetype column = columnOf(mapping);
            if (column < 0)
                return fileError(Fault::UnknownColumn, {mapping.column, m_survey.header.join(u", "_s)});
            m_taken[column] = true;
            if (mapping.field.isEmpty()) {
                m_layout.m_leftOut.append(static_cast<int>(column));
                continue;
            }
            const auto field = fieldNamed(mapping.field, m_request.kind);
            if (!field)
                return fileError(Fault::UnknownField, {mapping.field, importKindName(m_request.kind)});
            if (m_layout.has(*field))
                return fileError(Fault::FieldTwice, {mapping.field});
            set(*field, static_cast<int>(column));
        }
        return {};
    }

    void takeProfile()
    {
        if (m_request.profile.isEmpty())
            return;
        for (int column = 0; column < m_keys.size(); ++column) {
            if (m_taken[column])
                continue;
            const auto entry = profileEntry(m_request.profile, m_request.kind, m_keys[column]);
            if (!entry || (entry->field && m_layout.has(*entry->field)))
                continue;
            m_taken[column] = true;
            if (entry->field)
                set(*entry->field, column);
            else
                m_layout.m_leftOut.append(column);
        }
    }

    void takeNames()
    {
        std::array<int, kFieldCount> ranks;
        ranks.fill(-1);
        for (int column = 0; column < m_keys.size(); ++column) {
            if (m_taken[column])
                continue;
            const auto guess = guessField(m_keys[column], m_request.kind);
            if (!guess)
                continue;
            const auto at = static_cast<std::size_t>(guess->field);
            if (m_layout.has(guess->field) && (ranks[at] < 0 || ranks[at] <= guess->rank))
                continue;
            set(guess->field, column);
            ranks[at] = guess->rank;
        }
    }

    void decideByContent()
    {
        switch (m_request.kind) {
        case ImportKind::Users:
            takeFirstColumnAsKey(Field::Code);
            break;
        case ImportKind::Categories:
            takeFirstColumnAsKey(Field::Code);
            decideCategoryColumns();
            break;
        case ImportKind::Products:
            takeFirstColumnAsKey(Field::Sku);
            // A list of codes and descriptions: the description is the name.
            if (!m_layout.has(Field::Name) && m_layout.has(Field::Description))
                move(Field::Description, Field::Name);
            break;
        case ImportKind::OrderLines:
            decideLineTotal();
            break;
        default:
            break;
        }
    }

    /// Beside a unit price, a column that is only called `total` may be the order's, or with tax: it is the line's where most of the first
    /// rows agree with that.
    void decideLineTotal()
    {
        const int column = m_layout.column(Field::LineTotal);
        if (column < 0 || !m_layout.has(Field::UnitPrice) || m_taken[column])
            return;
        const ColumnForms forms(m_layout, m_survey);
        int told = 0;
        int agreeing = 0;
        for (const auto &row : m_survey.sample) {
            const auto total = sampled(row, forms, Field::LineTotal);
            const auto price = sampled(row, forms, Field::UnitPrice);
            const double pieces = m_layout.has(Field::Quantity) ? sampled(row, forms, Field::Quantity).value_or(0) : 1;
            if (!total || !price)
                continue;
            ++told;
            const double discount = sampled(row, forms, Field::LineDiscount).value_or(0);
            agreeing += std::abs(std::abs(*total) - std::abs(*price * pieces) * (1 - discount)) <= std::abs(pieces);
        }
        if (agreeing * 2 < told)
            set(Field::LineTotal, -1);
    }

    /// In hundredths, good enough for comparing; a percentage as a part of one.
    [[nodiscard]] std::optional<double> sampled(const std::vector<std::string> &row, const ColumnForms &forms, Field field) const
    {
        const auto at = static_cast<std::size_t>(m_layout.column(field));
        NumberText text;
        if (!m_layout.has(field) || at >= row.size() || !splitNumber(trimmed(row[at]), text))
            return std::nullopt;
        const auto value = scaledAndRounded(text, forms.of(field).decimalMark, 4);
        if (!value)
            return std::nullopt;
        const bool isPart = fieldType(field) == FieldType::Percent && forms.of(field).isFraction;
        const double divisor = field == Field::Quantity || isPart ? 10000 : fieldType(field) == FieldType::Percent ? 1000000 : 100;
        return static_cast<double>(*value) / divisor;
    }

    /// `GenreId`, `Member No`: where no column has a known name for the key, the first one is it if its name ends as keys do.
    void takeFirstColumnAsKey(Field field)
    {
        if (m_layout.has(field) || m_keys.isEmpty() || m_taken[0] || !isUnused(0))
            return;
        for (const QLatin1String ending : {QLatin1String("id"), QLatin1String("code"), QLatin1String("number"), QLatin1String("nummer"),
                 QLatin1String("no"), QLatin1String("nr"), QLatin1String("key"), QLatin1String("sku")}) {
            if (m_keys[0].endsWith(ending))
                set(field, 0);
        }
    }

    void decideCategoryColumns()
    {
        // product_category_name and product_category_name_english: a code and what it means
        const qsizetype name = m_layout.column(Field::Name);
        if (name >= 0 && !m_layout.has(Field::Code)) {
            for (int column = 0; column < m_keys.size(); ++column) {
                if (column != name && !m_taken[column] && isUnused(column) && m_keys[column].startsWith(m_keys[name])) {
                    set(Field::Code, static_cast<int>(name));
                    set(Field::Name, column);
                    break;
                }
            }
        }
        if (m_layout.has(Field::Path) && m_layout.has(Field::Name) && !m_layout.has(Field::ParentPath) && !pathsEndInName())
            move(Field::Path, Field::ParentPath);
    }

    /// Whether a path is the category's own (it ends with the name) or its parent's.
    [[nodiscard]] bool pathsEndInName() const
    {
        const auto path = static_cast<std::size_t>(m_layout.column(Field::Path));
        const auto name = static_cast<std::size_t>(m_layout.column(Field::Name));
        int own = 0;
        int rows = 0;
        for (const auto &row : m_survey.sample) {
            if (row.size() <= std::max(path, name))
                continue;
            ++rows;
            own += !trimmed(row[name]).empty() && trimmed(row[path]).ends_with(trimmed(row[name]));
        }
        return own * 2 > rows;
    }

    /// A file without quantities sells one piece by each line. A heading that is left without a place and has a word for them says that
    /// there are some; whoever leaves it out has decided.
    [[nodiscard]] bool speaksOfQuantity() const
    {
        constexpr QLatin1String kWords[] = {QLatin1String("quantit"), QLatin1String("qty"), QLatin1String("units"), QLatin1String("pieces"),
            QLatin1String("menge"), QLatin1String("anzahl"), QLatin1String("cantidad"), QLatin1String("aantal")};
        const QList<int> &others = m_layout.others();
        return std::any_of(others.begin(), others.end(), [&](int column) {
            return std::any_of(std::begin(kWords), std::end(kWords), [&](QLatin1String word) { return m_keys[column].contains(word); });
        });
    }

    [[nodiscard]] QList<QList<Field>> missing() const
    {
        QList<QList<Field>> missing;
        const auto need = [&](const QList<Field> &alternatives) {
            if (!std::any_of(alternatives.begin(), alternatives.end(), [&](Field field) { return m_layout.has(field); }))
                missing.append(alternatives);
        };
        switch (m_request.kind) {
        case ImportKind::Users:
            need({Field::Code, Field::Email, Field::Name, Field::FirstName, Field::LastName, Field::Company});
            break;
        case ImportKind::Addresses:
            need({Field::UserCode, Field::UserEmail});
            need({Field::Street, Field::City, Field::PostalCode, Field::Country, Field::Recipient, Field::Region});
            break;
        case ImportKind::Categories:
            need({Field::Name, Field::Path});
            break;
        case ImportKind::Products:
            need({Field::Sku});
            break;
        case ImportKind::Orders:
            need({Field::Number});
            need({Field::PlacedAt, Field::BusinessDate});
            break;
        case ImportKind::OrderLines:
            need({Field::Number});
            need({Field::Sku});
            need({Field::UnitPrice, Field::LineTotal});
            if (m_layout.has(Field::UnitPrice) && speaksOfQuantity())
                need({Field::Quantity});
            break;
        }
        return missing;
    }

    void finish()
    {
        for (int column = 0; column < m_keys.size() - m_own; ++column) {
            if (isUnused(column) && !m_layout.m_leftOut.contains(column))
                m_layout.m_others.append(column);
        }
        m_layout.m_mostCells = static_cast<std::size_t>(m_keys.size());
        // Columns without a name at the end of the header need no cells.
        m_layout.m_leastCells = m_layout.m_mostCells - static_cast<std::size_t>(m_own);
        while (m_layout.m_leastCells > 0 && m_keys[static_cast<qsizetype>(m_layout.m_leastCells) - 1].isEmpty())
            --m_layout.m_leastCells;
    }

    void set(Field field, int column) { m_layout.m_columns[static_cast<std::size_t>(field)] = column; }
    void move(Field from, Field to)
    {
        set(to, m_layout.column(from));
        set(from, -1);
    }
    [[nodiscard]] bool isUnused(int column) const
    {
        return std::find(m_layout.m_columns.begin(), m_layout.m_columns.end(), column) == m_layout.m_columns.end();
    }

    const ImportRequest &m_request;
    const Survey &m_survey;
    Layout m_layout;
    QStringList m_keys;
    QList<bool> m_taken;
    int m_own = 0;
};

Result<Attempt> tryLayout(const ImportRequest &request, const Survey &survey)
{
    return LayoutFinder(request, survey).find();
}

Result<Layout> findLayout(const ImportRequest &request, const Survey &survey)
{
    const auto attempt = tryLayout(request, survey);
    if (!attempt)
        return attempt.error();
    if (attempt->missing.isEmpty())
        return attempt->layout;
    QStringList missing;
    for (const auto &alternatives : attempt->missing) {
        QStringList names;
        for (const Field field : alternatives)
            names.append(fieldName(field));
        missing.append(names.join(u" / "_s));
    }
    return fileError(Fault::MissingColumns, {importKindName(request.kind), missing.join(u", "_s), survey.header.join(u", "_s)});
}

} // namespace tradebook::transfer
