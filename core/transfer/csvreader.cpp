// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/csvreader.h"

#include "core/transfer/fault.h"
#include "core/transfer/textsource.h"

#include <csv.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

namespace tradebook::transfer {

namespace {

constexpr std::size_t kBlock = 4096;
/// libcsv cannot be stopped inside a call: smaller slices stop sooner.
constexpr std::size_t kSlice = 64 * 1024;

int neverSpace(unsigned char)
{
    return 0;
}

int isBlank(unsigned char unit)
{
    return unit == ' ' ? 1 : 0;
}

void *reallocWithinLimit(void *buffer, std::size_t size)
{
    return size > kLongestField + kBlock ? nullptr : std::realloc(buffer, size);
}

/// libcsv's parser and what it has told so far of the row at hand.
class Parser {
public:
    Parser(const Dialect &dialect, const Visit &visit)
        : m_visit(visit)
    {
        unsigned char options = CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL;
        if (dialect.quoting == Quoting::Strict || dialect.quoting == Quoting::Spaced)
            options |= CSV_STRICT;
        m_ready = csv_init(&m_parser, options) == 0;
        csv_set_delim(&m_parser, static_cast<unsigned char>(dialect.delimiter));
        if (dialect.quoting == Quoting::Off)
            csv_set_quote(&m_parser, 0); // a zero byte is refused before it gets here
        // Blanks at the ends of a field belong to it; whoever reads the value decides.
        csv_set_space_func(&m_parser, dialect.quoting == Quoting::Spaced ? isBlank : neverSpace);
        csv_set_realloc_func(&m_parser, reallocWithinLimit);
        csv_set_blk_size(&m_parser, kBlock);
        m_skipFirstLine = dialect.separatorLine;
    }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;
    ~Parser() { csv_free(&m_parser); }

    Result<bool> feed(std::string_view text)
    {
        if (!m_ready)
            return Error{ErrorKind::Internal, {}, QStringLiteral("out of memory")};
        const std::size_t nul = text.find('\0');
        const std::string_view good = text.substr(0, nul);
        for (std::size_t from = 0; from < good.size() && !m_stopped; from += kSlice) {
            const std::string_view slice = good.substr(from, kSlice);
            if (csv_parse(&m_parser, slice.data(), slice.size(), onField, onRow, this) != slice.size())
                return parserError();
            if (m_error)
                return *m_error;
        }
        if (nul != std::string_view::npos && !m_stopped)
            return fault(Fault::NulByte);
        return !m_stopped;
    }

    Result<void> finish()
    {
        if (m_stopped)
            return {};
        // libcsv sees an open quote at the end only when it is strict.
        csv_set_opts(&m_parser, static_cast<unsigned char>(csv_get_opts(&m_parser) | CSV_STRICT));
        if (csv_fini(&m_parser, onField, onRow, this) != 0)
            return fault(Fault::UnclosedQuote);
        if (m_error)
            return *m_error;
        return {};
    }

    [[nodiscard]] Error fault(Fault which) const { return fileError(which, {QString::number(m_cells.empty() ? m_line : m_rowLine)}); }

private:
    struct Cell {
        std::size_t from;
        std::size_t length;
    };

    Error parserError() { return fault(csv_error(&m_parser) == CSV_ENOMEM ? Fault::FieldTooLong : Fault::StrayQuote); }

    static void onField(void *data, std::size_t length, void *self)
    {
        static_cast<Parser *>(self)->field(static_cast<const char *>(data), length);
    }
    static void onRow(int terminator, void *self) { static_cast<Parser *>(self)->row(terminator); }

    void field(const char *data, std::size_t length)
    {
        if (m_stopped || m_error)
            return;
        if (m_cells.empty()) {
            m_rowLine = m_line;
            m_afterReturn = false;
        }
        if (length > kLongestField)
            m_error = fault(Fault::FieldTooLong);
        else if (m_data.size() + length > kLongestRow)
            m_error = fault(Fault::RowTooLong);
        else if (m_cells.size() == kMostColumns)
            m_error = fault(Fault::TooManyColumns);
        if (m_error)
            return;
        m_cells.push_back({m_data.size(), length});
        if (length > 0) {
            m_data.append(data, length);
            countLines({data, length});
        }
    }

    void countLines(std::string_view text)
    {
        for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos; at = text.find_first_of("\r\n", at + 1)) {
            ++m_line;
            if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n')
                ++at;
        }
    }

    void row(int terminator)
    {
        const bool secondHalf = terminator == '\n' && m_afterReturn && m_cells.empty(); // of CR LF
        if (!m_cells.empty() && !m_stopped && !m_error)
            deliver();
        if (!secondHalf && terminator != -1)
            ++m_line;
        m_afterReturn = terminator == '\r';
        m_cells.clear();
        m_data.clear();
    }

    void deliver()
    {
        if (m_skipFirstLine) {
            m_skipFirstLine = false;
            return;
        }
        m_views.clear();
        for (const Cell &cell : m_cells)
            m_views.emplace_back(m_data.data() + cell.from, cell.length);
        auto goOn = m_visit({m_rowLine, m_views});
        if (!goOn)
            m_error = goOn.error();
        else if (!*goOn)
            m_stopped = true;
    }

    const Visit &m_visit;
    csv_parser m_parser = {};
    bool m_ready = false;
    bool m_skipFirstLine = false;
    bool m_stopped = false;
    bool m_afterReturn = false;
    std::optional<Error> m_error;
    qint64 m_line = 1;
    qint64 m_rowLine = 1;
    std::string m_data;
    std::vector<Cell> m_cells;
    std::vector<std::string_view> m_views;
};

} // namespace

Result<void> readCsv(const Pieces &pieces, const Dialect &dialect, const Visit &visit)
{
    Parser parser(dialect, visit);
    while (true) {
        auto piece = pieces();
        if (!piece) {
            Error error = piece.error();
            if (error.kind == ErrorKind::Import && error.data.value(0) == faultName(Fault::BadBytes))
                return parser.fault(Fault::BadBytes);
            return error;
        }
        if (piece->empty())
            return parser.finish();
        auto goOn = parser.feed(*piece);
        if (!goOn)
            return goOn.error();
        if (!*goOn)
            return {};
    }
}

Result<void> readCsv(TextSource &source, const Dialect &dialect, const Visit &visit)
{
    if (auto rewound = source.rewind(); !rewound)
        return rewound;
    auto outcome = readCsv([&source] { return source.next(); }, dialect, visit);
    if (!outcome && outcome.error().data.value(0) == faultName(Fault::BadBytes)) {
        Error error = outcome.error();
        error.data.append(encodingName(source.encoding()));
        return error;
    }
    return outcome;
}

Result<void> readCsv(std::string_view text, const Dialect &dialect, const Visit &visit)
{
    bool told = false;
    return readCsv(
        [&]() -> Result<std::string_view> {
            const std::string_view piece = told ? std::string_view{} : text;
            told = true;
            return piece;
        },
        dialect, visit);
}

} // namespace tradebook::transfer
