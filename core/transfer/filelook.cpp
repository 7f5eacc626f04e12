// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/filelook.h"

#include "core/ownthread.h"
#include "core/transfer/bookguard.h"
#include "core/transfer/celltext.h"
#include "core/transfer/columns.h"
#include "core/transfer/encoding.h"
#include "core/transfer/profiles.h"
#include "core/transfer/survey.h"
#include "core/transfer/textsource.h"

#include <algorithm>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSamples = 3;
constexpr qsizetype kLongestSample = 40;

Result<FileLook> look(const LookRequest &request, Progress &progress)
{
    if (!request.book.isEmpty() && belongsToBook(request.book, request.file))
        return fileError(Fault::IsTheBook, {request.file});
    // The encoding is found in one reading, everything else in another.
    qint64 size = 0;
    const auto part = [&](qint64 before) {
        return [&, before](qint64 done) {
            progress.report(before * size + done, size == 0 ? 0 : 2 * size);
            return !progress.isCancelled();
        };
    };
    auto source = TextSource::open(request.file, part(0), encodingNamed(request.encoding));
    if (!source)
        return source.error().kind == ErrorKind::EmptyFile ? fileError(Fault::NoHeader) : source.error();
    size = source->size();
    auto survey = surveyFile(*source, part(1), request.delimiter);
    if (!survey)
        return survey.error();
    FileLook found{.file = request.file, .encoding = encodingName(source->encoding()), .delimiter = survey->dialect.delimiter};
    found.rows = survey->rows;
    found.header = survey->header;
    found.content = source->content().value_or(0);
    found.survey = std::make_shared<const Survey>(std::move(*survey));
    return found;
}

QStringList sampleOf(const Survey &survey, int column)
{
    QStringList sample;
    const auto at = static_cast<std::size_t>(column);
    for (const auto &row : survey.sample) {
        if (at >= row.size() || sample.size() >= kSamples)
            continue;
        const std::string_view cell = trimmed(row[at]);
        QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(std::min(cell.size(), std::size_t{4 * kLongestSample})));
        text = text.simplified();
        if (text.size() > kLongestSample)
            text = text.first(kLongestSample - 1) + u'…';
        if (!text.isEmpty() && !sample.contains(text))
            sample.append(text);
    }
    return sample;
}

ColumnUse::As useOf(const Layout &layout, int column, ImportKind kind)
{
    if (layout.leftOut().contains(column))
        return ColumnUse::As::LeftOut;
    if (!layout.others().contains(column))
        return ColumnUse::As::Ours;
    return kind == ImportKind::Products ? ColumnUse::As::Attribute : ColumnUse::As::Ignored;
}

} // namespace

QFuture<Result<FileLook>> lookAtFile(const LookRequest &request)
{
    return onOwnThread([request](Progress &progress) -> Result<FileLook> {
        auto found = look(request, progress);
        if (!found && progress.isCancelled())
            return Error{ErrorKind::Cancelled};
        return found;
    });
}

Result<ColumnPlan> planColumns(const FileLook &look, const ImportRequest &request)
{
    const auto attempt = tryLayout(request, *look.survey);
    if (!attempt)
        return attempt.error();
    ColumnPlan plan;
    for (int column = 0; column < look.header.size(); ++column)
        plan.columns.append(
            {.name = look.header.at(column), .as = useOf(attempt->layout, column, request.kind), .sample = sampleOf(*look.survey, column)});
    for (int at = 0; at < kFieldCount; ++at) {
        const auto field = static_cast<Field>(at);
        if (!attempt->layout.has(field))
            continue;
        auto &use = plan.columns[attempt->layout.column(field)];
        use.as = ColumnUse::As::Field;
        use.field = fieldName(field);
    }
    for (const auto &alternatives : attempt->missing) {
        QStringList names;
        for (const Field field : alternatives)
            names.append(fieldName(field));
        plan.missing.append(names);
    }
    return plan;
}

ImportKind likelyKind(const FileLook &look)
{
    // Of kinds that know as many columns, the first: what carries more of the others' columns stands before them.
    constexpr std::array kKinds = {
        ImportKind::OrderLines, ImportKind::Orders, ImportKind::Products, ImportKind::Users, ImportKind::Categories, ImportKind::Addresses};
    ImportKind best = ImportKind::Products;
    int most = 0;
    for (const ImportKind kind : kKinds) {
        const auto attempt = tryLayout({.kind = kind, .file = look.file}, *look.survey);
        // Lines whose quantity has an unknown name are lines all the same.
        if (!attempt || std::any_of(attempt->missing.begin(), attempt->missing.end(), [](const auto &fields) {
                return fields != QList{Field::Quantity};
            }))
            continue;
        int known = 0;
        for (int at = 0; at < kFieldCount; ++at)
            known += attempt->layout.has(static_cast<Field>(at));
        if (known > most) {
            most = known;
            best = kind;
        }
    }
    return best;
}

QStringList fittingProfiles(const FileLook &look, ImportKind kind)
{
    QStringList fitting;
    for (const QString &profile : importProfileNames()) {
        const auto known = std::count_if(look.header.begin(), look.header.end(),
            [&](const QString &column) { return profileEntry(profile, kind, headerKey(column)).has_value(); });
        if (known > 1 && known * 2 > look.header.size())
            fitting.append(profile);
    }
    return fitting;
}

} // namespace tradebook::transfer
