// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QImage>

class QMimeData;

namespace tradebook::ui {

/// A square that shows a photo and takes one: pressed, by dropping, by Ctrl+V. UI thread.
class PhotoButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit PhotoButton(QWidget *parent = nullptr);

    void setImage(const QImage &image);
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] const QImage &image() const { return m_image; }
    /// In device pixels.
    [[nodiscard]] QSize roomForImage() const;
    /// Takes what the clipboard holds; false: there is neither a picture nor a file.
    bool paste();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void fileGiven(const QString &path);
    void imageGiven(const QImage &image);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] static bool holdsPhoto(const QMimeData *mime);
    bool take(const QMimeData *mime);

    QImage m_image;
    bool m_isReadOnly = false;
    bool m_isOver = false; ///< something that could be dropped is above it
};

} // namespace tradebook::ui
