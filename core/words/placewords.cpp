// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/placewords.h"

#include <QCoreApplication>

namespace tradebook::words {

using Kind = book::Place::Kind;

QString placeWarning(const book::Place &place, const QString &bookName)
{
    switch (place.kind) {
    case Kind::Local:
        return {};
    case Kind::Network:
        //: %1 is a book, %2 a kind of network: NFS, SMB
        return QCoreApplication::translate(
            "Place", "“%1” lies on another computer (%2), where a lost connection can damage it; move it to a disk of this computer.")
            .arg(bookName, place.by);
    case Kind::Synced:
        break;
    }
    //: %1 is a book, %2 a program: Dropbox, OneDrive
    return QCoreApplication::translate(
        "Place", "“%1” lies in a folder that %2 copies file by file, which can damage a book; move it to another folder of this computer.")
        .arg(bookName, place.by);
}

QString folderWarning(const book::Place &place)
{
    switch (place.kind) {
    case Kind::Local:
        return {};
    case Kind::Network:
        //: %1 is a kind of network: NFS, SMB
        return QCoreApplication::translate(
            "Place", "This folder lies on another computer (%1), where a lost connection can damage a book; choose one on this computer.")
            .arg(place.by);
    case Kind::Synced:
        break;
    }
    //: %1 is a program: Dropbox, OneDrive
    return QCoreApplication::translate(
        "Place", "%1 copies this folder file by file, which can damage a book; choose another one for it, and this one for backups.")
        .arg(place.by);
}

} // namespace tradebook::words
