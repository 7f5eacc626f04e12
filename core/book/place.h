// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// Where a book lies, and whether that can harm it.
namespace tradebook::book {

struct Place {
    enum class Kind {
        Local,
        Network, ///< a disk of another computer: SQLite's shared memory does not reach there, and a lost connection may tear a write
        Synced, ///< a program copies the files of a book to other computers one by one, which may tear it
    };
    Kind kind = Kind::Local;
    QString by = {}; ///< "NFS", "Dropbox": a name, the same in every language
    QString folder = {}; ///< the mount point, or the folder that is synchronised

    [[nodiscard]] bool isSafe() const { return kind == Kind::Local; }
    friend bool operator==(const Place &, const Place &) = default;
};

/// What is known of a folder and of those it lies in.
struct PlaceFacts {
    QString folder; ///< canonical
    QByteArray fileSystem = {}; ///< "ext4", "nfs4", "fuse.sshfs", as the system calls it
    QString mountPoint = {};
    /// The folders that a client on this computer says it synchronises, with its name.
    struct Synced {
        QString folder;
        QString by;
    };
    QList<Synced> declared = {};
    /// The folder and those above it, from the inmost, with the names of the entries by which the clients are known.
    struct Level {
        QString folder;
        QStringList marks = {};
    };
    QList<Level> levels = {};
};

/// The rule. A file system that holds the whole system is never called a network's: there is nowhere else to go.
[[nodiscard]] Place judgePlace(const PlaceFacts &facts);

/// Where the facts are read: this computer, or a made-up one.
struct Surroundings {
    QString home;
    QByteArray mounts; ///< Linux: /proc/self/mountinfo
    [[nodiscard]] static Surroundings ofThisComputer();
};
/// Looks at the folder and those above it, opens nothing of the book's. May wait for a disk: any thread but the window's.
[[nodiscard]] PlaceFacts placeFacts(const QString &folder, const Surroundings &surroundings = Surroundings::ofThisComputer());
/// Of the folder in which this file lies, or would lie.
[[nodiscard]] Place placeOf(const QString &path);

/// A folder of this computer alone for books: Documents/Tradebook, or where that is synchronised or on a network itself, another of the
/// person's own. It may not be there yet; empty where none is safe. Any thread but the window's.
[[nodiscard]] QString safeFolder();

} // namespace tradebook::book
