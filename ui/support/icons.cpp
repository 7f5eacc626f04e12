// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/icons.h"

#include <QBitmap>
#include <QFile>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRegion>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::array<int, 7> kSizes = {16, 20, 24, 32, 48, 64, 96};

constexpr std::array<int, 7> kApplicationSizes = {16, 24, 32, 48, 64, 128, 256};

QString applicationPath(int size)
{
    return u":/icons/app/io.github.tradebook.tradebook-%1.png"_s.arg(size);
}

QString maskPath(const QString &name, int size)
{
    return u":/icons/%1-%2.png"_s.arg(name).arg(size);
}

/// Paints an alpha mask in a colour of the application's palette. Keeps no pixmap of its own; QPixmapCache does, by colour.
class MaskEngine : public QIconEngine {
public:
    MaskEngine(QString name, QPalette::ColorRole role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : qreal(1);
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }

    /// size is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : m_role;
        const auto colour = QGuiApplication::palette().color(group, role);
        const int edge = qMax(1, qMin(size.width(), size.height()));
        const QString key = u"tradebook-%1-%2-%3"_s.arg(m_name).arg(edge).arg(colour.rgba(), 0, 16);
        QPixmap tinted;
        if (!QPixmapCache::find(key, &tinted)) {
            tinted = QPixmap::fromImage(tint(edge, colour));
            QPixmapCache::insert(key, tinted);
        }
        return tinted;
    }

    QString key() const override { return u"tradebook-mask"_s; }
    QIconEngine *clone() const override { return new MaskEngine(m_name, m_role); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QImage tint(int edge, const QColor &colour) const
    {
        int size = kSizes.back();
        for (const int candidate : kSizes) {
            if (candidate >= edge) {
                size = candidate;
                break;
            }
        }
        auto mask = QImage(maskPath(m_name, size)).convertToFormat(QImage::Format_ARGB32_Premultiplied);
        if (mask.width() != edge)
            mask = mask.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QPainter painter(&mask);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(mask.rect(), colour);
        return mask;
    }

    QString m_name;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon icon(const QString &name, QPalette::ColorRole role)
{
    if (!QFile::exists(maskPath(name, kSizes.front())))
        return {};
    return QIcon(new MaskEngine(name, role));
}

int iconEdge(const QFontMetrics &metrics)
{
    const int height = metrics.height();
    const auto nearer = [height](int left, int right) { return qAbs(left - height) < qAbs(right - height); };
    return *std::min_element(kSizes.begin(), kSizes.end(), nearer);
}

QIcon applicationIcon()
{
    QIcon made;
    for (const int size : kApplicationSizes)
        made.addFile(applicationPath(size));
    return made;
}

QPixmap emblem(int height)
{
    // One of the sizes: a page that is made at each start has no time to read them all.
    const auto wanted = static_cast<int>(std::ceil(height * qApp->devicePixelRatio()));
    const auto *found = std::lower_bound(kApplicationSizes.begin(), kApplicationSizes.end(), wanted);
    const int size = found == kApplicationSizes.end() ? kApplicationSizes.back() : *found;
    const QPixmap whole = QIcon(applicationPath(size)).pixmap(height, height);
    const QRect drawn = QRegion(whole.mask()).boundingRect();
    return drawn.isEmpty() ? whole : whole.copy(drawn.left(), 0, drawn.width(), whole.height());
}

} // namespace tradebook::ui
