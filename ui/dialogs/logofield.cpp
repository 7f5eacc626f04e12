// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/logofield.h"

#include "core/repo/settings.h"
#include "core/words/datasize.h"
#include "core/words/words.h"
#include "ui/photo/photo.h"
#include "ui/support/answer.h"
#include "ui/widgets/facts.h"

#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QPromise>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyle>
#include <QThreadPool>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr QSize kPicture(240, 80);

QString tooLarge()
{
    return LogoField::tr("This picture is larger than %1, so it was not taken; make it smaller first.")
        .arg(words::dataSize(repo::settings::kLargestLogo, QLocale(), 0));
}

} // namespace

LogoField::LogoField(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    m_picture->setAccessibleName(tr("Logo as printed"));
    m_picture->setMinimumHeight(kPicture.height());
    m_picture->setTextFormat(Qt::PlainText);
    m_picture->setProperty("role", u"secondary"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setProperty("tone", u"bad"_s);
    m_choose->setToolTip(tr("Take a picture file as the logo on printed pages"));
    m_remove->setToolTip(tr("Print no logo"));
    m_remove->setAccessibleName(tr("Remove logo"));
    for (auto *button : {m_choose, m_remove})
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_picture);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(m_reason);
    connect(m_choose, &QPushButton::clicked, this, &LogoField::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        say({});
        Q_EMIT chosen({});
    });
    say({});
    setPicture({});
}

QWidget *LogoField::target() const
{
    return m_choose;
}

QSize LogoField::roomForPicture() const
{
    return kPicture * devicePixelRatioF();
}

QString LogoField::reason() const
{
    return m_reason->text();
}

void LogoField::setPicture(const QImage &picture)
{
    m_image = picture;
    m_image.setDevicePixelRatio(devicePixelRatioF());
    if (m_image.isNull())
        m_picture->setText(tr("No logo"));
    else
        m_picture->setPixmap(QPixmap::fromImage(m_image));
    enable();
}

void LogoField::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    enable();
}

void LogoField::enable()
{
    const bool canRemove = !m_isReadOnly && !m_image.isNull();
    if (!canRemove && m_remove->hasFocus())
        m_choose->setFocus(); // a disabled button would lose the keyboard
    m_choose->setEnabled(!m_isReadOnly);
    m_remove->setEnabled(canRemove);
}

void LogoField::say(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_choose->setAccessibleDescription(reason);
}

void LogoField::choose()
{
    auto *dialog = new QFileDialog(
        this, tr("Choose a Logo"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation), photo::nameFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LogoField::takeFile);
    dialog->open();
}

void LogoField::takeFile(const QString &path)
{
    if (m_isReadOnly)
        return;
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    auto future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(photo::fromFile(path));
        promise->finish();
    });
    ++m_pending;
    whenDone(this, future, [this](const Result<QByteArray> &read) {
        --m_pending;
        const bool isTooLarge = read ? read->size() > repo::settings::kLargestLogo : read.error().data.value(0) == u"photo_size"_s;
        if (isTooLarge) {
            say(tooLarge());
        } else if (!read) {
            say(words::sentence(read.error()));
        } else {
            say({});
            Q_EMIT chosen(*read);
        }
    });
}

} // namespace tradebook::ui
