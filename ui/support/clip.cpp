// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/clip.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

transfer::Clip clipOf(const QMimeData *data)
{
    if (!data)
        return {};
    transfer::Clip clip{.text = data->text(), .csv = {}, .html = {}};
    if (clip.text.contains(u'\t'))
        return clip; // a table already; the others say the same at greater length
    clip.csv = QString::fromUtf8(data->data(u"text/csv"_s));
    if (data->hasHtml())
        clip.html = data->html();
    return clip;
}

bool hasSeveralCells(const QMimeData *data)
{
    if (!data || !data->hasText())
        return false;
    // A spreadsheet ends even a single cell with a line end.
    const QString text = data->text().trimmed();
    return text.contains(u'\t') || text.contains(u'\n');
}

} // namespace tradebook::ui
