// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photobutton.h"

#include "ui/support/theme.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace tradebook::ui {
namespace {

constexpr int kLines = 5; // heights of a line of text
constexpr int kRadius = 6;

} // namespace

PhotoButton::PhotoButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setAccessibleName(tr("Photo"));
    setToolTip(tr("Choose a photo, drop one here or paste it with Ctrl+V"));
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setImage({});
}

void PhotoButton::setImage(const QImage &image)
{
    m_image = image;
    setAccessibleDescription(image.isNull() ? tr("No photo yet") : tr("The product's photo"));
    update();
}

void PhotoButton::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    setAcceptDrops(!isReadOnly);
    setEnabled(!isReadOnly);
}

QSize PhotoButton::sizeHint() const
{
    const int edge = fontMetrics().height() * kLines;
    return {edge, edge};
}

QSize PhotoButton::roomForImage() const
{
    return (QSizeF(sizeHint()) * devicePixelRatioF()).toSize();
}

bool PhotoButton::holdsPhoto(const QMimeData *mime)
{
    return mime && (mime->hasImage() || (mime->hasUrls() && !mime->urls().isEmpty() && mime->urls().first().isLocalFile()));
}

bool PhotoButton::take(const QMimeData *mime)
{
    if (m_isReadOnly || !holdsPhoto(mime))
        return false;
    // The file before its picture: what is kept is what the camera wrote, not what a browser made of it.
    if (mime->hasUrls() && !mime->urls().isEmpty() && mime->urls().first().isLocalFile())
        Q_EMIT fileGiven(mime->urls().first().toLocalFile());
    else
        Q_EMIT imageGiven(qvariant_cast<QImage>(mime->imageData()));
    return true;
}

bool PhotoButton::paste()
{
    return take(QGuiApplication::clipboard()->mimeData());
}

bool PhotoButton::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        event->accept(); // here it pastes a photo, not rows into the list
        return true;
    }
    return QAbstractButton::event(event);
}

void PhotoButton::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        paste();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void PhotoButton::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_isReadOnly || !holdsPhoto(event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_isOver = true;
    update();
}

void PhotoButton::dragLeaveEvent(QDragLeaveEvent *event)
{
    QAbstractButton::dragLeaveEvent(event);
    m_isOver = false;
    update();
}

void PhotoButton::dropEvent(QDropEvent *event)
{
    m_isOver = false;
    update();
    if (take(event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void PhotoButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isMarked = m_isOver || hasFocus();
    QPen pen(isMarked ? Theme::accent(palette()) : Theme::line(palette()), isMarked ? 2 : 1);
    if (m_image.isNull())
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(palette().window());
    painter.drawRoundedRect(frame, kRadius, kRadius);
    if (m_image.isNull()) {
        painter.setPen(Theme::secondaryText(palette()));
        painter.drawText(rect().adjusted(4, 4, -4, -4), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, tr("Photo…"));
        return;
    }
    const QSizeF size = QSizeF(m_image.size()) / devicePixelRatioF();
    const QSizeF shown = size.width() > width() - 4 || size.height() > height() - 4
        ? size.scaled(QSizeF(width() - 4, height() - 4), Qt::KeepAspectRatio)
        : size;
    painter.drawImage(QRectF(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown), m_image);
}

} // namespace tradebook::ui
