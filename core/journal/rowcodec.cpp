// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/rowcodec.h"

#include <sqlite3.h>

#include <charconv>
#include <cstring>

namespace tradebook::journal {

using namespace Qt::StringLiterals;

namespace {

constexpr char kHex[] = "0123456789abcdef";

std::string_view bytesOf(sqlite3_value *value)
{
    const auto *bytes = static_cast<const char *>(
        sqlite3_value_type(value) == SQLITE_BLOB ? sqlite3_value_blob(value) : static_cast<const void *>(sqlite3_value_text(value)));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

bool isSame(sqlite3_value *left, sqlite3_value *right)
{
    const int type = sqlite3_value_type(left);
    if (type != sqlite3_value_type(right))
        return false;
    if (type == SQLITE_NULL)
        return true;
    if (type == SQLITE_INTEGER)
        return sqlite3_value_int64(left) == sqlite3_value_int64(right);
    return bytesOf(left) == bytesOf(right);
}

void appendText(std::string &out, std::string_view text)
{
    out += '"';
    std::size_t plain = 0; // where what needs no escape begins
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        if (byte == '"' || byte == '\\') {
            out += '\\';
            out += static_cast<char>(byte);
        } else if (byte == '\n') {
            out += "\\n";
        } else {
            out += "\\u00";
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        }
    }
    out.append(text, plain);
    out += '"';
}

void appendValue(std::string &out, sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
        out += "null";
        return;
    case SQLITE_INTEGER: {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, sqlite3_value_int64(value)).ptr;
        out.append(digits, end);
        return;
    }
    default: // STRICT tables: the journaled columns besides `data` are integers and texts
        appendText(out, bytesOf(value));
    }
}

void appendName(std::string &out, db::SqlLiteral column)
{
    out += out.size() > 1 ? ",\"" : "\"";
    out += column.view();
    out += "\":";
}

void addTo(RowHash &hash, sqlite3_value *value)
{
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL)
        hash.addNull();
    else if (type == SQLITE_INTEGER)
        hash.addInteger(sqlite3_value_int64(value));
    else
        hash.addBytes(bytesOf(value));
}

/// Reads what the functions above write, and nothing else.
class Reader {
public:
    Reader(const JournaledTable &table, std::string_view text)
        : m_table(table)
        , m_text(text)
    {
    }

    Result<Image> read(bool isDiff)
    {
        Image image;
        if (!take('{'))
            return unreadable();
        int column = 0;
        while (!take('}')) {
            if (!image.fields.empty() && !take(','))
                return unreadable();
            ImageField field;
            if (!readName(column) || (isDiff && !take('[')) || !readValue(field.before))
                return unreadable();
            if (isDiff && (!take(',') || !readValue(field.after) || !take(']')))
                return unreadable();
            field.column = column++;
            image.fields.push_back(std::move(field));
        }
        if (m_at != m_text.size())
            return unreadable();
        return image;
    }

private:
    [[nodiscard]] static Error unreadable() { return {.kind = ErrorKind::Internal, .detail = u"an image of the journal cannot be read"_s}; }

    bool take(char wanted)
    {
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    // They come in the order of the table.
    bool readName(int &column)
    {
        const auto end = m_text.find("\":", m_at + 1);
        if (!take('"') || end == std::string_view::npos)
            return false;
        const auto name = m_text.substr(m_at, end - m_at);
        m_at = end + 2;
        while (static_cast<std::size_t>(column) < m_table.columns.size()) {
            if (m_table.columns[static_cast<std::size_t>(column)].view() == name)
                return true;
            ++column;
        }
        return false;
    }

    bool readValue(db::Value &value)
    {
        if (take('"'))
            return readText(value);
        if (m_text.substr(m_at, 4) == "null") {
            m_at += 4;
            value = nullptr;
            return true;
        }
        qint64 number = 0;
        const auto [end, failed] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), number);
        if (failed != std::errc())
            return false;
        m_at = static_cast<std::size_t>(end - m_text.data());
        value = number;
        return true;
    }

    bool readText(db::Value &value)
    {
        QByteArray bytes;
        for (;;) {
            const auto special = m_text.find_first_of("\"\\", m_at);
            if (special == std::string_view::npos)
                return false;
            bytes.append(m_text.data() + m_at, static_cast<qsizetype>(special - m_at));
            m_at = special + 1;
            if (m_text[special] == '"')
                break;
            if (!readEscape(bytes))
                return false;
        }
        value = db::Utf8{std::move(bytes)};
        return true;
    }

    bool readEscape(QByteArray &bytes)
    {
        const char kind = m_at < m_text.size() ? m_text[m_at++] : '\0';
        if (kind == '"' || kind == '\\') {
            bytes += kind;
        } else if (kind == 'n') {
            bytes += '\n';
        } else if (kind == 'u' && m_at + 4 <= m_text.size()) {
            unsigned code = 0;
            const char *end = m_text.data() + m_at + 4;
            if (const auto parsed = std::from_chars(m_text.data() + m_at, end, code, 16); parsed.ptr != end || code > 0x1f)
                return false;
            bytes += static_cast<char>(code);
            m_at += 4;
        } else {
            return false;
        }
        return true;
    }

    const JournaledTable &m_table;
    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

// Multiply and fold, a word at a time: photos of 20 MB pass through here.
void RowHash::mix(quint64 word)
{
    m_state = (m_state ^ word) * 0x9e3779b97f4a7c15ULL;
    m_state ^= m_state >> 29;
}

void RowHash::addNull()
{
    mix(1);
}

void RowHash::addInteger(qint64 value)
{
    mix(2);
    mix(static_cast<quint64>(value));
}

void RowHash::addBytes(std::string_view bytes)
{
    mix(3);
    mix(bytes.size());
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    for (std::size_t left = bytes.size(); left > 0;) {
        const std::size_t taken = std::min<std::size_t>(left, 8);
        quint64 word = 0;
        for (std::size_t i = 0; i < taken; ++i)
            word |= quint64{at[i]} << (8 * i);
        mix(word);
        at += taken;
        left -= taken;
    }
}

quint64 RowHash::value() const
{
    RowHash last = *this;
    last.mix(0);
    return last.m_state;
}

std::string rowImage(const JournaledTable &table, RowValues row)
{
    std::string image = "{";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        appendName(image, table.columns[i]);
        appendValue(image, row[i]);
    }
    image += '}';
    return image;
}

std::string rowDiff(const JournaledTable &table, RowValues before, RowValues after)
{
    std::string image = "{";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (isSame(before[i], after[i]))
            continue;
        appendName(image, table.columns[i]);
        image += '[';
        appendValue(image, before[i]);
        image += ',';
        appendValue(image, after[i]);
        image += ']';
    }
    image += '}';
    return image;
}

quint64 rowHash(const JournaledTable &table, RowValues row)
{
    RowHash hash;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i >= table.columns.size() || isCompared(table.columns[i]))
            addTo(hash, row[i]);
    }
    return hash.value();
}

std::string hashImage(quint64 hash)
{
    std::string image(17, '#');
    for (std::size_t i = 16; i > 0; --i, hash >>= 4)
        image[i] = kHex[hash & 15];
    return image;
}

Result<Image> readRowImage(const JournaledTable &table, std::string_view image)
{
    if (image.starts_with('#')) {
        quint64 hash = 0;
        const char *end = image.data() + image.size();
        if (image.size() == 17 && std::from_chars(image.data() + 1, end, hash, 16).ptr == end)
            return Image{.fields = {}, .hash = hash};
    }
    return Reader(table, image).read(false);
}

Result<Image> readRowDiff(const JournaledTable &table, std::string_view image)
{
    return Reader(table, image).read(true);
}

quint64 hashOf(const JournaledTable &table, const Image &image)
{
    if (image.hash)
        return *image.hash;
    RowHash hash;
    for (const auto &field : image.fields) {
        if (!isCompared(table.columns[static_cast<std::size_t>(field.column)]))
            continue;
        const auto &value = field.before.variant();
        if (const auto *integer = std::get_if<qint64>(&value))
            hash.addInteger(*integer);
        else if (const auto *text = std::get_if<db::Utf8>(&value))
            hash.addBytes({text->bytes.constData(), static_cast<std::size_t>(text->bytes.size())});
        else
            hash.addNull();
    }
    return hash.value();
}

} // namespace tradebook::journal
