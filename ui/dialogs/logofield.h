// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;

namespace tradebook::ui {

/// Shows the shop's logo, takes another one from a file and removes it. A file is read and tried off the UI thread; one that is no
/// picture or too large is refused with a sentence. Writing is its owner's. UI thread.
class LogoField : public QWidget {
    Q_OBJECT
public:
    explicit LogoField(QWidget *parent = nullptr);

    /// Null for none; no larger than roomForPicture().
    void setPicture(const QImage &picture);
    void setReadOnly(bool isReadOnly);
    /// In device pixels.
    [[nodiscard]] QSize roomForPicture() const;
    /// What has the buddy label.
    [[nodiscard]] QWidget *target() const;
    [[nodiscard]] const QImage &picture() const { return m_image; }
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

    void takeFile(const QString &path);

Q_SIGNALS:
    /// The bytes of an image file; empty: none any more.
    void chosen(const QByteArray &image);

private:
    void choose();
    void say(const QString &reason);
    void enable();

    QLabel *m_picture;
    QLabel *m_reason;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QImage m_image;
    bool m_isReadOnly = false;
    int m_pending = 0;
};

} // namespace tradebook::ui
