// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace tradebook::test {

/// A language in which every text stands in brackets and is longer, as it is in most languages: what shows without brackets was never
/// given to tr().
class PseudoLocale : public QTranslator {
public:
    static constexpr QChar kOpen = u'⟦';
    static constexpr QChar kClose = u'⟧';

    PseudoLocale() { QCoreApplication::installTranslator(this); }
    ~PseudoLocale() override { QCoreApplication::removeTranslator(this); }
    Q_DISABLE_COPY_MOVE(PseudoLocale)

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override
    {
        if (text == nullptr || text[0] == '\0')
            return {};
        const QString source = QString::fromUtf8(text);
        return kOpen + source + QString(source.size() / 3, u'~') + kClose;
    }

    /// What of a text stands outside the brackets.
    [[nodiscard]] static QString bare(const QString &text)
    {
        QString outside;
        int depth = 0;
        for (const QChar letter : text) {
            if (letter == kOpen)
                ++depth;
            else if (letter == kClose)
                --depth;
            else if (depth <= 0)
                outside += letter;
        }
        return outside;
    }
};

} // namespace tradebook::test
