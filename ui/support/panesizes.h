// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSplitter;

namespace tradebook::ui {

/// Keeps how wide (or high) a person has made the panes of a splitter, from one start to the next (QSettings), under a name. Kept are those
/// panes that do not stretch, in hundredths of a line's height, so that larger text has larger panes. Until somebody has chosen, they are
/// as wide as they would like, and the one that stretches gives way. Lives as long as its splitter.
class PaneSizes : public QObject {
    Q_OBJECT
public:
    /// Once the splitter has all its panes.
    static void keep(QSplitter *splitter, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PaneSizes(QSplitter *splitter, const QString &name);
    void restore();
    void remember() const;
    [[nodiscard]] bool stretches(int pane) const;
    [[nodiscard]] int extent(const QSize &size) const;
    /// The least that shows it whole.
    [[nodiscard]] int need(int pane) const;

    QSplitter *m_splitter;
    const QString m_key;
};

} // namespace tradebook::ui
