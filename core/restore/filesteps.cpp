// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/filesteps.h"

#include <QFileInfo>

#include <array>

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestNote = 4096;

Result<void> copyToDisk(const QString &from, const QString &to)
{
    // not a book: any more; one that SQLite cannot open, and its copy
    const auto source = files::File::reading(from);
    if (!source)
        return source.error();
    // not a book: see above
    const auto target = files::File::remaking(to);
    if (!target)
        return target.error();
    std::array<char, 65536> buffer{};
    for (;;) {
        const auto length = source->read(buffer.data(), buffer.size());
        if (!length)
            return length.error();
        if (*length == 0)
            return target->toDisk();
        if (auto written = target->write(buffer.data(), *length); !written)
            return written;
    }
}

} // namespace

Result<void> linkOrCopy(const QString &from, const QString &to)
{
    const auto linked = files::link(from, to);
    if (!linked)
        return linked.error().kind == ErrorKind::FileMissing && !isThere(from) ? Result<void>() : linked.error();
    return *linked ? Result<void>() : copyToDisk(from, to);
}

bool isThere(const QString &path)
{
    return files::factsOf(path).isOk();
}

Result<void> writeWhole(const QString &path, const QByteArray &content)
{
    const QString part = path + ".part"_L1;
    {
        // not a book: a note of the restore
        const auto file = files::File::remaking(part);
        if (!file)
            return file.error();
        if (auto written = file->write(content.constData(), content.size()); !written)
            return written;
        if (auto safe = file->toDisk(); !safe)
            return safe;
    }
    if (auto renamed = files::rename(part, path); !renamed)
        return renamed;
    return files::toDisk(QFileInfo(path).path());
}

Result<QByteArray> readWhole(const QString &path)
{
    // not a book: a note of the restore
    const auto file = files::File::reading(path);
    if (!file)
        return file.error();
    QByteArray content(kLongestNote, '\0');
    const auto length = file->read(content.data(), content.size());
    if (!length)
        return length.error();
    return content.first(*length);
}

} // namespace tradebook::restore
