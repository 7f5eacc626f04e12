// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/photofield.h"

#include "core/repo/products.h"
#include "core/words/words.h"
#include "ui/help/topicmap.h"
#include "ui/photo/photo.h"
#include "ui/photo/photobutton.h"
#include "ui/support/answer.h"
#include "ui/widgets/facts.h"

#include <QAccessible>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

PhotoField::PhotoField(QWidget *parent)
    : QObject(parent)
    , m_window(parent)
    , m_picture(new PhotoButton(parent))
    , m_buttons(new QWidget(parent))
    , m_paste(new QPushButton(tr("Paste Photo"), m_buttons))
    , m_remove(new QPushButton(tr("Remove Photo"), m_buttons))
    , m_reason(secondaryLabel({}, parent))
{
    m_paste->setToolTip(tr("Take the picture that was copied"));
    m_remove->setToolTip(tr("Let the product have no photo"));
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setProperty("tone", u"bad"_s);
    m_reason->hide();
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (auto *button : {m_paste, m_remove}) {
        button->setProperty("link", true);
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_paste, &QPushButton::clicked, this, &PhotoField::paste);
    connect(m_remove, &QPushButton::clicked, this, &PhotoField::remove);
    connect(m_picture, &PhotoButton::clicked, this, &PhotoField::choose);
    connect(m_picture, &PhotoButton::fileGiven, this, &PhotoField::takeFile);
    connect(m_picture, &PhotoButton::imageGiven, this, &PhotoField::takeImage);
    enable();
}

void PhotoField::setBook(const OpenBook &book)
{
    if (m_book)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    m_book = book;
    m_pending = 0;
    showProduct(std::nullopt, {});
    if (!m_book)
        return;
    connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (m_product && changes.touches(u"product_images"_s))
            read();
    });
}

template<class Future, class Then>
void PhotoField::await(const Future &future, Then then)
{
    ++m_pending;
    whenDone(this, future, [this, store = m_book.store, then = std::move(then)](const auto &answer) {
        if (store != m_book.store)
            return;
        --m_pending;
        then(answer);
    });
}

void PhotoField::showProduct(std::optional<ProductId> product, const QString &name)
{
    m_name = name;
    if (m_product == product)
        return;
    m_product = product;
    ++m_generation;
    m_image = 0;
    m_picture->setImage({});
    say({});
    enable();
    if (m_product)
        read();
}

void PhotoField::read()
{
    // The newest one counts; it is decoded only where it is not the one that is shown.
    const auto ask = [id = *m_product, shown = m_image, room = m_picture->roomForImage()](db::Connection &connection) -> Result<Shown> {
        const auto images = repo::products::images(connection, id);
        if (!images)
            return images.error();
        if (images->isEmpty())
            return Shown{};
        const qint64 newest = images->last().id;
        if (newest == shown)
            return Shown{newest, {}};
        const auto data = repo::products::imageData(connection, newest);
        if (!data)
            return data.error();
        return Shown{newest, photo::scaled(*data, room)};
    };
    await(m_book.store->read(u"photo"_s, ask), [this, generation = m_generation](const Result<Shown> &shown) {
        if (generation != m_generation)
            return;
        if (!shown) {
            if (!isStale(shown.error()))
                say(words::sentence(shown.error()));
            return;
        }
        if (shown->image != m_image) {
            m_image = shown->image;
            m_picture->setImage(shown->picture);
            if (m_image != 0 && shown->picture.isNull())
                say(tr("The photo of this product cannot be shown."));
        }
        enable();
    });
}

void PhotoField::choose()
{
    auto *dialog = new QFileDialog(m_window, tr("Photo of the Product"));
    dialog->setProperty(kTopicProperty, u"products"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({photo::nameFilter(), tr("All files (*)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    connect(dialog, &QFileDialog::fileSelected, this, [this, product = m_product](const QString &path) {
        if (product == m_product)
            takeFile(path);
    });
    dialog->open();
}

void PhotoField::takeFile(const QString &path)
{
    take([path] { return photo::fromFile(path); });
}

void PhotoField::takeImage(const QImage &image)
{
    take([image] { return photo::fromImage(image); });
}

void PhotoField::paste()
{
    if (!m_picture->paste())
        say(tr("The clipboard holds neither a picture nor a file."));
}

void PhotoField::take(std::function<Result<QByteArray>()> load)
{
    if (!m_product || !m_book || m_book.isReadOnly())
        return;
    say({});
    // Reading and decoding happen on a reader's thread, though nothing of the book is read.
    const auto loaded = m_book.store->read(
        {}, [load = std::move(load)](db::Connection &) { return load(); }, Store::Lane::Background);
    await(loaded, [this, generation = m_generation](const Result<QByteArray> &picture) {
        if (generation != m_generation)
            return;
        if (picture)
            write(*picture);
        else if (!isStale(picture.error()))
            say(words::sentence(picture.error()));
    });
}

void PhotoField::write(const QByteArray &picture)
{
    const auto written = m_book.store->write({u"product.image"_s, {{u"name"_s, m_name}}},
        [id = *m_product, picture](db::Connection &connection) { return repo::products::setPhoto(connection, id, picture); });
    await(written, [this, generation = m_generation](const Result<qint64> &image) {
        if (generation == m_generation && !image && !isStale(image.error()))
            say(words::sentence(image.error()));
    });
}

void PhotoField::remove()
{
    if (!m_product || !m_book || m_book.isReadOnly())
        return;
    say({});
    const auto removed = m_book.store->write({u"product.image"_s, {{u"name"_s, m_name}}},
        [id = *m_product](db::Connection &connection) { return repo::products::removeImages(connection, id); });
    await(removed, [this, generation = m_generation](const Result<qint64> &answer) {
        if (generation == m_generation && !answer && !isStale(answer.error()))
            say(words::sentence(answer.error()));
    });
}

void PhotoField::say(const QString &sentence)
{
    m_reason->setText(sentence);
    m_reason->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        QAccessibleEvent event(m_reason, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void PhotoField::enable()
{
    const bool canEdit = m_product && m_book && !m_book.isReadOnly();
    m_picture->setReadOnly(!canEdit);
    m_paste->setEnabled(canEdit);
    m_remove->setEnabled(canEdit && m_image != 0);
    m_remove->setVisible(m_image != 0);
}

} // namespace tradebook::ui
