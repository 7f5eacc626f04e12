// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/textsource.h"

#include "core/transfer/fault.h"

#include <QFileInfo>
#include <QHashFunctions>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tradebook::transfer {

namespace {

constexpr qint64 kPiece = 256 * 1024;

#ifdef Q_OS_UNIX
Error openError(int code, const QString &path)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(code));
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorKind::FileMissing, {path}, detail};
    case EACCES:
    case EPERM:
        return {ErrorKind::PermissionDenied, {path}, detail};
    case ELOOP:
    case ENXIO:
        return {ErrorKind::NotARegularFile, {path}, detail};
    default:
        return {ErrorKind::InputOutput, {path}, detail};
    }
}

/// O_NONBLOCK, so that a FIFO without a writer answers at once; what is open is then judged by fstat, not by its name.
Result<std::unique_ptr<QFile>> openRegular(const QString &path)
{
    // not a book: the file that is imported, which must not be the book (IsTheBook)
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return openError(errno, path);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return Error{ErrorKind::NotARegularFile, {path}};
    }
    auto file = std::make_unique<QFile>(path);
    if (!file->open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return Error{ErrorKind::InputOutput, {path}, file->errorString()};
    }
    return file;
}
#else
Result<std::unique_ptr<QFile>> openRegular(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorKind::FileMissing, {path}};
    if (!info.isFile())
        return Error{ErrorKind::NotARegularFile, {path}};
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{info.isReadable() ? ErrorKind::InputOutput : ErrorKind::PermissionDenied, {path}, file->errorString()};
    return file;
}
#endif

} // namespace

TextSource::TextSource(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
    , m_size(m_file->size())
{
    m_bytes.resize(static_cast<std::size_t>(kPiece));
}

Result<TextSource> TextSource::open(const QString &path, const std::function<bool(qint64)> &goOn, std::optional<Encoding> encoding)
{
    auto file = openRegular(path);
    if (!file)
        return file.error();
    TextSource source(std::move(*file));
    if (auto probed = source.probe(goOn); !probed)
        return probed.error();
    if (encoding && *encoding != source.m_encoding) {
        source.m_encoding = *encoding;
        source.m_markLength = 0; // a mark that was found is of the other one
        if (auto rewound = source.rewind(); !rewound)
            return rewound.error();
    }
    return source;
}

Result<void> TextSource::probe(const std::function<bool(qint64)> &goOn)
{
    EncodingProbe probe;
    qint64 done = 0;
    while (true) {
        const qint64 got = m_file->read(m_bytes.data(), kPiece);
        if (got < 0)
            return Error{ErrorKind::InputOutput, {m_file->fileName()}, m_file->errorString()};
        done += got;
        if (got == 0 || !probe.feed({m_bytes.data(), static_cast<std::size_t>(got)}))
            break;
        if (goOn && !goOn(done))
            return Error{ErrorKind::Cancelled};
    }
    if (probe.isEmpty())
        return Error{ErrorKind::EmptyFile, {m_file->fileName()}};
    m_encoding = probe.verdict();
    m_markLength = probe.markLength();
    return rewind();
}

Result<void> TextSource::rewind()
{
    if (!m_file->seek(static_cast<qint64>(m_markLength)))
        return Error{ErrorKind::InputOutput, {m_file->fileName()}, m_file->errorString()};
    m_position = static_cast<qint64>(m_markLength);
    m_decoder = Decoder(m_encoding);
    m_bad = false;
    m_isAtEnd = false;
    m_content = 0;
    return {};
}

Result<std::string_view> TextSource::next()
{
    if (m_bad)
        return fileError(Fault::BadBytes);
    m_text.clear();
    while (m_text.empty()) {
        const qint64 got = m_file->read(m_bytes.data(), kPiece);
        if (got < 0)
            return Error{ErrorKind::InputOutput, {m_file->fileName()}, m_file->errorString()};
        m_position += got;
        if (got == 0) {
            if (!m_decoder.finish())
                return fileError(Fault::BadBytes);
            m_isAtEnd = true;
            return std::string_view{};
        }
        m_content = qHashBits(m_bytes.data(), static_cast<std::size_t>(got), m_content + 1);
        if (!m_decoder.feed({m_bytes.data(), static_cast<std::size_t>(got)}, m_text)) {
            m_bad = true;
            if (m_text.empty())
                return fileError(Fault::BadBytes);
        }
    }
    return std::string_view(m_text);
}

Result<std::string> TextSource::beginning(std::size_t most)
{
    if (auto rewound = rewind(); !rewound)
        return rewound.error();
    std::string text;
    while (text.size() < most) {
        auto piece = next();
        if (!piece || piece->empty())
            break; // a bad byte is reported by whoever reads all of it, with its line
        text.append(piece->substr(0, most - text.size()));
    }
    if (auto rewound = rewind(); !rewound)
        return rewound.error();
    return text;
}

} // namespace tradebook::transfer
