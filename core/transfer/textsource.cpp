// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/textsource.h"

#include "core/transfer/fault.h"

#include <QHashFunctions>

namespace tradebook::transfer {

namespace {

constexpr qint64 kPiece = 256 * 1024;

} // namespace

TextSource::TextSource(files::File file, qint64 size)
    : m_file(std::move(file))
    , m_size(size)
{
    m_bytes.resize(static_cast<std::size_t>(kPiece));
}

Result<TextSource> TextSource::open(const QString &path, const std::function<bool(qint64)> &goOn, std::optional<Encoding> encoding)
{
    // not a book: the file that is imported, which must not be the book (IsTheBook)
    auto file = files::File::reading(path, files::Links::Followed);
    if (!file)
        return file.error();
    const auto facts = file->facts();
    if (!facts)
        return facts.error();
    TextSource source(*std::move(file), facts->bytes);
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
        const auto got = m_file.read(m_bytes.data(), kPiece);
        if (!got)
            return got.error();
        done += *got;
        if (*got == 0 || !probe.feed({m_bytes.data(), static_cast<std::size_t>(*got)}))
            break;
        if (goOn && !goOn(done))
            return Error{ErrorKind::Cancelled};
    }
    if (probe.isEmpty())
        return Error{ErrorKind::EmptyFile, {path()}};
    m_encoding = probe.verdict();
    m_markLength = probe.markLength();
    return rewind();
}

Result<void> TextSource::rewind()
{
    if (auto rewound = m_file.seek(static_cast<qint64>(m_markLength)); !rewound)
        return rewound;
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
        const auto got = m_file.read(m_bytes.data(), kPiece);
        if (!got)
            return got.error();
        m_position += *got;
        if (*got == 0) {
            if (!m_decoder.finish())
                return fileError(Fault::BadBytes);
            m_isAtEnd = true;
            return std::string_view{};
        }
        m_content = qHashBits(m_bytes.data(), static_cast<std::size_t>(*got), m_content + 1);
        if (!m_decoder.feed({m_bytes.data(), static_cast<std::size_t>(*got)}, m_text)) {
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
