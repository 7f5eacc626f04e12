// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "ui/openbook.h"

#include <QImage>
#include <QObject>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace tradebook::ui {

class PhotoButton;

/// The photo of a product in its form: reads it piece by piece and decodes it off the UI thread, takes another one by file, dropping
/// or pasting (one action "product.image"), removes it. What is no photo is refused with a sentence below it, and nothing changes.
/// The form lays its parts out. UI thread.
class PhotoField : public QObject {
    Q_OBJECT
public:
    explicit PhotoField(QWidget *parent);

    void setBook(const OpenBook &book);
    /// Absent: a product that is not in the book yet has no photo.
    void showProduct(std::optional<ProductId> product, const QString &name);

    [[nodiscard]] PhotoButton *picture() const { return m_picture; }
    /// Paste Photo, Remove Photo; the picture itself is pressed to choose a file.
    [[nodiscard]] QWidget *buttons() const { return m_buttons; }
    /// Why the last one was not taken.
    [[nodiscard]] QLabel *reason() const { return m_reason; }
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

    void takeFile(const QString &path);
    void takeImage(const QImage &image);
    void paste();
    void remove();

private:
    struct Shown {
        qint64 image = 0;
        QImage picture;
    };
    void choose();
    void read();
    void take(std::function<Result<QByteArray>()> load);
    void write(const QByteArray &picture);
    void say(const QString &sentence);
    void enable();
    template<class Future, class Then>
    void await(const Future &future, Then then);

    QWidget *m_window;
    OpenBook m_book;
    std::optional<ProductId> m_product;
    QString m_name;
    qint64 m_image = 0; ///< that is shown; 0: none
    quint64 m_generation = 0;
    int m_pending = 0;
    PhotoButton *m_picture;
    QWidget *m_buttons;
    QPushButton *m_paste;
    QPushButton *m_remove;
    QLabel *m_reason;
};

} // namespace tradebook::ui
