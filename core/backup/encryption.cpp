// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/encryption.h"

#include "core/backup/cancelwatch.h"
#include "core/backup/sha256.h"
#include "core/backup/sodium.h"

#include <algorithm>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWritten = 600; // thousandths
constexpr int kWhole = 1000;

/// The state of one stream, which holds its key.
class StreamState {
public:
    StreamState() = default;
    ~StreamState() { sodium_memzero(&m_state, sizeof m_state); }
    Q_DISABLE_COPY_MOVE(StreamState)
    [[nodiscard]] crypto_secretstream_xchacha20poly1305_state *get() { return &m_state; }

private:
    crypto_secretstream_xchacha20poly1305_state m_state = {};
};

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

Error otherThanWritten(const QString &detail)
{
    return Error{.kind = ErrorKind::InputOutput, .detail = detail};
}

/// What a file of this length is cut into.
qsizetype pieceAt(qint64 done, qint64 total)
{
    return static_cast<qsizetype>(std::min<qint64>(kPieceBytes, total - done));
}

/// The plain copy into the encrypted file, after its head.
Result<void> writePieces(const files::File &in, const files::File &out, const Envelope &envelope, StreamState &state, Progress *progress)
{
    QByteArray plain(kPieceBytes, '\0');
    QByteArray piece(kPieceBytes + kPieceExtra, '\0');
    qint64 written = envelope.raw.size();
    for (qint64 done = 0;;) {
        if (progress != nullptr && progress->isCancelled())
            return Error{ErrorKind::Cancelled};
        const qsizetype length = pieceAt(done, envelope.plainBytes);
        const auto found = in.read(plain.data(), length);
        if (!found)
            return found.error();
        if (*found != length)
            return Error{ErrorKind::InputOutput, {in.path()}, u"it is shorter than it was"_s};
        const bool isLast = done + length == envelope.plainBytes;
        crypto_secretstream_xchacha20poly1305_push(state.get(), bytesOf(piece), nullptr, bytesOf(plain),
            static_cast<unsigned long long>(length), done == 0 ? bytesOf(envelope.raw) : nullptr,
            done == 0 ? static_cast<unsigned long long>(envelope.raw.size()) : 0,
            isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        if (auto put = out.write(piece.constData(), length + kPieceExtra); !put)
            return put;
        constexpr qint64 kBehind = 4 << 20;
        if (written / kBehind != (written + length + kPieceExtra) / kBehind)
            out.writeBehind(std::max<qint64>(0, written - kBehind), written);
        written += length + kPieceExtra;
        done += length;
        if (progress != nullptr)
            progress->report(done, envelope.plainBytes);
        if (isLast)
            return {};
    }
}

/// The file on the disk; its head, and the key to read it back.
Result<Envelope> write(const EncryptionOrder &order, const files::File &out, FileSecrets &secrets, Progress *progress)
{
    // not a book: its copy, which is not a backup yet
    const auto in = files::File::reading(order.plain);
    if (!in)
        return in.error();
    const auto facts = in->facts();
    if (!facts)
        return facts.error();
    in->expectReadingOnce();
    StreamState state;
    Envelope envelope{.key = order.key,
        .bookMark = bookMarkOf(order.contents.bookId),
        .plainBytes = facts->bytes,
        .sealed = sealed(secrets, order.key),
        .streamHead = QByteArray(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0'),
        .raw = {}};
    if (envelope.sealed.isEmpty())
        return Error{ErrorKind::Invalid, {u"backup_encryption"_s, {}}, u"no key"_s};
    crypto_secretstream_xchacha20poly1305_init_push(state.get(), bytesOf(envelope.streamHead), secrets.key.data());
    envelope.raw = envelope.toBytes();
    auto written = out.write(envelope.raw.constData(), envelope.raw.size())
                       .andThen([&] { return writePieces(*in, out, envelope, state, progress); })
                       .andThen([&] { return out.toDisk(); });
    if (!written)
        return written.error();
    out.forget(); // so that it is the disk that is read back
    return envelope;
}

/// One piece after the other, from behind the head on.
class Decrypting {
public:
    Decrypting(const EncryptedSource &source, const Sink &sink)
        : m_source(source)
        , m_sink(sink)
    {
    }
    Q_DISABLE_COPY_MOVE(Decrypting)
    ~Decrypting() = default;

    Result<QByteArray> run(Progress *progress)
    {
        if (auto begun = begin(); !begun)
            return begun.error();
        const qint64 total = m_source.envelope.plainBytes;
        for (qint64 done = 0;;) {
            if (progress != nullptr && progress->isCancelled())
                return Error{ErrorKind::Cancelled};
            const qsizetype length = pieceAt(done, total);
            if (auto taken = takePiece(length, done == 0, done + length == total); !taken)
                return taken.error();
            done += length;
            if (progress != nullptr)
                progress->report(done, total);
            if (done == total)
                break;
        }
        char more = 0;
        if (const auto found = m_source.file.read(&more, 1); !found || *found != 0)
            return changed(u"there is more behind the end"_s);
        if (m_plainHash.hex() != m_source.secrets.plainSha256)
            return changed(u"it is not what was encrypted"_s);
        return m_fileHash.hex();
    }

private:
    static Error changed(const QString &detail) { return Error{.kind = ErrorKind::Damaged, .detail = detail}; }

    Result<void> begin()
    {
        const auto &envelope = m_source.envelope;
        if (m_source.bytes != envelope.fileBytes())
            return changed(u"%1 bytes instead of %2"_s.arg(m_source.bytes).arg(envelope.fileBytes()));
        if (auto rewound = m_source.file.seek(0); !rewound)
            return rewound;
        QByteArray head(envelope.raw.size(), '\0');
        const auto found = m_source.file.read(head.data(), head.size());
        if (!found)
            return found.error();
        if (*found != head.size() || head != envelope.raw)
            return changed(u"the head has changed meanwhile"_s);
        m_fileHash.add(head.constData(), head.size());
        const int code
            = crypto_secretstream_xchacha20poly1305_init_pull(m_state.get(), bytesOf(envelope.streamHead), m_source.secrets.key.data());
        return code == 0 ? Result<void>() : Result<void>(changed(u"the head of the stream is none"_s));
    }

    Result<void> takePiece(qsizetype length, bool isFirst, bool isLast)
    {
        const auto found = m_source.file.read(m_piece.data(), length + kPieceExtra);
        if (!found)
            return found.error();
        if (*found != length + kPieceExtra)
            return changed(u"it is cut off"_s);
        m_fileHash.add(m_piece.constData(), *found);
        const auto &head = m_source.envelope.raw;
        unsigned char tag = 0;
        const int code = crypto_secretstream_xchacha20poly1305_pull(m_state.get(), bytesOf(m_plain), nullptr, &tag, bytesOf(m_piece),
            static_cast<unsigned long long>(*found), isFirst ? bytesOf(head) : nullptr,
            isFirst ? static_cast<unsigned long long>(head.size()) : 0);
        const unsigned char wanted
            = isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
        if (code != 0 || tag != wanted)
            return changed(u"a piece is not what was written"_s);
        m_plainHash.add(m_plain.constData(), length);
        return m_sink(m_plain.constData(), length);
    }

    const EncryptedSource &m_source;
    const Sink &m_sink;
    StreamState m_state;
    Sha256 m_fileHash;
    Sha256 m_plainHash;
    QByteArray m_plain{kPieceBytes, '\0'};
    QByteArray m_piece{kPieceBytes + kPieceExtra, '\0'};
};

} // namespace

Result<QByteArray> decrypt(const EncryptedSource &source, const Sink &sink, Progress *progress)
{
    startSodium();
    return Decrypting(source, sink).run(progress);
}

Result<QByteArray> encrypt(const EncryptionOrder &order, Progress *progress)
{
    startSodium();
    // not a book: the part of a backup
    const auto out = files::File::changing(order.target);
    if (!out)
        return out.error();
    FileSecrets secrets{SecretBytes(crypto_secretstream_xchacha20poly1305_KEYBYTES), order.plainSha256, order.contents};
    crypto_secretstream_xchacha20poly1305_keygen(secrets.key.data());
    Stage writing(progress, 0, kWritten);
    const auto envelope = write(order, *out, secrets, &writing);
    if (!envelope)
        return envelope.error();
    const auto facts = out->facts();
    if (!facts)
        return facts.error();
    Stage reading(progress, kWritten, kWhole);
    auto hash = decrypt(
        {*out, facts->bytes, *envelope, secrets}, [](const char *, qsizetype) { return Result<void>(); }, &reading);
    if (!hash && hash.error().kind == ErrorKind::Damaged)
        return otherThanWritten(u"what was read back is not what was written: %1"_s.arg(hash.error().detail));
    return hash;
}

} // namespace tradebook::backup
