// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "core/words/words.h"
#include "ui/dialogs/booksettings.h"
#include "ui/dialogs/programsettings.h"
#include "ui/support/windowsize.h"
#include "ui/widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// What does not fit the screen is scrolled to.
QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setObjectName(u"details"_s);
    content->setObjectName(u"detailsBody"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

} // namespace

SettingsDialog::SettingsDialog(const OpenBook &book, QWidget *parent)
    : QDialog(parent)
    , m_messages(new MessageBar(this))
    , m_tabs(new QTabWidget(this))
    , m_book(new BookSettings)
    , m_program(new ProgramSettings)
{
    setWindowTitle(tr("Settings"));
    m_tabs->tabBar()->setAccessibleName(tr("Settings of"));
    m_tabs->addTab(m_book, tr("&Book"));
    m_tabs->addTab(scrolling(m_program), tr("&Program"));
    m_tabs->setCurrentIndex(book ? 0 : 1);
    connect(m_book, &DetailsPane::failed, this, &SettingsDialog::showFailure);
    m_book->setBook(book);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_messages);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    const QSize wanted(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 34);
    resizeWithinScreen(this, wanted);
}

void SettingsDialog::showProgram()
{
    m_tabs->setCurrentIndex(1);
    m_program->setFocusOnLanguage();
}

bool SettingsDialog::isSettled() const
{
    return m_book->isSettled();
}

void SettingsDialog::showFailure(const Error &error)
{
    if (!isVisible()) {
        Q_EMIT failed(error);
        return;
    }
    MessageBar::Message message{Tone::Bad, words::sentence(error)};
    message.details = error.detail;
    m_messages->say(message);
}

void SettingsDialog::done(int result)
{
    m_book->showRecord(std::nullopt); // what is unsaved is written, or kept as a draft
    QDialog::done(result);
    goWhenSettled();
}

void SettingsDialog::goWhenSettled()
{
    constexpr std::chrono::milliseconds kMoment{20};
    if (!isSettled()) {
        QTimer::singleShot(kMoment, this, &SettingsDialog::goWhenSettled);
        return;
    }
    Q_EMIT left();
    deleteLater();
}

SettingsDialog *showSettings(QWidget *parent, const OpenBook &book)
{
    auto *dialog = new SettingsDialog(book, parent->window());
    dialog->open();
    return dialog;
}

} // namespace tradebook::ui
