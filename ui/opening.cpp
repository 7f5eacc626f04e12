// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/opening.h"

#include "core/book/marks.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// A disk that is not connected is another matter than a file that is gone from it.
Error toldApart(const Error &error, const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (error.kind == ErrorKind::FileMissing && !QFileInfo::exists(folder))
        return Error{ErrorKind::FolderMissing, {folder}, error.detail};
    return error;
}

book::Place unacceptedPlace(const QString &path)
{
    auto place = book::placeOf(path);
    return book::Marks(path).acceptedPlace() == place.by ? book::Place() : place;
}

/// Once.
QString walSetAside(const QString &path)
{
    book::Marks marks(path);
    QString aside = marks.walSetAside();
    if (!aside.isEmpty())
        marks.setWalSetAside({});
    return aside;
}

} // namespace

Opening Opening::begin(const QString &path, Store::Mode mode)
{
    // Asked from there and not from the window's thread, which may be at work for a while yet.
    const auto finish = [path](const Result<std::shared_ptr<Store>> &store) -> Result<Opened> {
        if (!store)
            return toldApart(store.error(), path);
        auto info = answerOf((*store)->read(u"book"_s, [](db::Connection &connection) { return book::bookInfo(connection); }));
        return Opened{*store, info, unacceptedPlace((*store)->path()), walSetAside((*store)->path())};
    };
    auto answer = Store::open(path, mode).then(QtFuture::Launch::Async, finish);
    return {path, answer};
}

} // namespace tradebook::ui
