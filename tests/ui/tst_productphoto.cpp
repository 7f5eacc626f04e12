// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/productshop.h"
#include "ui/photo/photobutton.h"
#include "ui/photo/photofield.h"

#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>

using namespace tradebook;
using namespace tradebook::test;

namespace {

QByteArray pngOf(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return data;
}

} // namespace

class tst_productphoto : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void aPhotoComesByFileDropAndClipboard()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mug));
        auto *photo = shop.form()->photo();
        QVERIFY(photo->picture()->image().isNull());
        photo->takeFile(shop.file(u"it's a 🍵.jpeg"_s, pngOf({400, 300}))); // its content counts, not its name
        QTRY_COMPARE(shop.images(shop.mug).size(), 1);
        QCOMPARE(shop.images(shop.mug).first().mediaType, u"image/png"_s);
        QTRY_VERIFY(!photo->picture()->image().isNull());
        const QSize room = photo->picture()->roomForImage();
        QVERIFY(photo->picture()->image().width() <= room.width() && photo->picture()->image().height() <= room.height());
        const auto first = shop.images(shop.mug).first().id;

        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(shop.file(u"dropped.png"_s, pngOf({20, 10})))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(photo->picture(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(photo->picture(), &drop);
        QVERIFY(drop.isAccepted());
        QTRY_VERIFY(shop.images(shop.mug).size() == 1 && shop.images(shop.mug).first().id != first); // replaced, not added
        QTRY_COMPARE(photo->picture()->image().size(), QSize(20, 10)); // never larger than it is

        auto *clip = new QMimeData;
        clip->setImageData(QImage::fromData(pngOf({30, 40})));
        QGuiApplication::clipboard()->setMimeData(clip);
        photo->picture()->setFocus();
        QTest::keyClick(photo->picture(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(photo->picture()->image().size(), QSize(30, 40));

        QVERIFY(shop.button(u"Remove Photo"_s)->isVisible());
        shop.button(u"Remove Photo"_s)->click();
        QTRY_VERIFY(photo->picture()->image().isNull());
        QCOMPARE(shop.images(shop.mug).size(), 0);
    }

    void whatIsNoPhotoIsRefused_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("sentence");
        const QString tooLarge = u"The photo is larger than 20 MB; choose a smaller one."_s;
        const QString noImage = u"The file is no picture that can be kept; choose a PNG, JPEG, GIF, WebP or BMP file."_s;
        QTest::newRow("one byte too many") << pngOf({2, 2}) + QByteArray(20 * 1024 * 1024, '\0') << tooLarge;
        QTest::newRow("text") << QByteArray("no picture") << noImage;
        QTest::newRow("empty") << QByteArray() << noImage;
        QTest::newRow("cut off") << pngOf({300, 300}).first(40) << noImage;
        QTest::newRow("a drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>") << noImage;
    }
    void whatIsNoPhotoIsRefused()
    {
        QFETCH(QByteArray, data);
        QFETCH(QString, sentence);
        FormShop shop;
        QVERIFY(shop.show(shop.mug));
        auto *photo = shop.form()->photo();
        photo->takeFile(shop.file(u"photo.png"_s, pngOf({8, 8})));
        QTRY_COMPARE(shop.images(shop.mug).size(), 1);
        QVERIFY(shop.settle());
        const auto before = shop.images(shop.mug).first().id;
        photo->takeFile(shop.file(u"other.png"_s, data));
        QTRY_COMPARE(photo->reason()->text(), sentence);
        QVERIFY(photo->reason()->isVisible());
        QCOMPARE(shop.images(shop.mug).first().id, before);
        photo->takeFile(shop.m_store.folder());
        QTRY_VERIFY(photo->reason()->text().contains(u"is not a file but a folder or a device"_s));
        QGuiApplication::clipboard()->setText(u"text"_s);
        photo->paste();
        QCOMPARE(photo->reason()->text(), u"The clipboard holds neither a picture nor a file."_s);
    }

    void undoBringsTheFormerPhotoBack()
    {
        FormShop shop;
        QVERIFY(shop.show(shop.mug));
        auto *photo = shop.form()->photo();
        photo->takeFile(shop.file(u"one.png"_s, pngOf({20, 10})));
        QTRY_COMPARE(photo->picture()->image().size(), QSize(20, 10));
        photo->takeFile(shop.file(u"two.png"_s, pngOf({10, 30})));
        QTRY_COMPARE(photo->picture()->image().size(), QSize(10, 30));
        QVERIFY(shop.settle());
        (void)shop.store->undo();
        QTRY_COMPARE(photo->picture()->image().size(), QSize(20, 10));
        (void)shop.store->undo();
        QTRY_VERIFY(photo->picture()->image().isNull());
        (void)shop.store->redo();
        QTRY_COMPARE(photo->picture()->image().size(), QSize(20, 10));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_productphoto)
#include "tst_productphoto.moc"
