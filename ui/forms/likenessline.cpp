// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/likenessline.h"

#include "core/words/words.h"
#include "ui/forms/recordform.h"
#include "ui/support/answer.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kRest{300};

} // namespace

LikenessLine::LikenessLine(RecordForm *form, Question question)
    : QWidget(form)
    , m_form(form)
    , m_question(std::move(question))
    , m_text(new QLabel(this))
    , m_show(new QPushButton(tr("Show"), this))
    , m_merge(new QPushButton(tr("Merge…"), this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1);
    m_text->setProperty("role", u"reason"_s);
    m_text->setProperty("tone", u"notice"_s);
    m_show->setToolTip(tr("Show the record that looks like this one; what is typed here is kept"));
    m_merge->setToolTip(tr("Make one record of both; you see first what becomes of them"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (auto *button : {m_show, m_merge}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);
    column->addWidget(m_text);
    column->addLayout(line);
    hide();
    m_timer.setParent(this); // to be found by its name
    m_timer.setObjectName(u"rest"_s);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRest);
    connect(&m_timer, &QTimer::timeout, this, &LikenessLine::look);
    connect(m_form, &RecordForm::typedChanged, this, &LikenessLine::follow);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showAsked(m_like); });
    connect(m_merge, &QPushButton::clicked, this, [this] {
        if (m_of)
            Q_EMIT mergeAsked(m_of->id, m_like);
    });
}

void LikenessLine::setBook(const OpenBook &book)
{
    m_timer.stop();
    m_book = book;
    ++m_asked;
    take({});
}

QString LikenessLine::text() const
{
    return m_text->text();
}

void LikenessLine::follow()
{
    if (const auto record = m_form->record(); record != m_of) {
        // What is shown speaks about another record.
        m_of = record;
        ++m_asked;
        take({});
    }
    if (m_book && (m_of || m_form->isNew()))
        m_timer.start();
    else
        m_timer.stop();
}

void LikenessLine::look()
{
    if (!m_book || (!m_of && !m_form->isNew())) {
        take({});
        return;
    }
    ++m_pending;
    const auto asked = ++m_asked;
    // In the background: a hint keeps no list waiting.
    auto answer = m_book.store->read(
        u"likeness/%1"_s.arg(reinterpret_cast<quintptr>(this)), m_question(m_form->typed(), m_of ? m_of->id : 0), Store::Lane::Background);
    whenDone(this, answer, [this, asked](const Answer &likes) {
        --m_pending;
        if (asked == m_asked)
            take(likes ? worthTelling(*likes) : QList<Like>()); // a hint that cannot be had is no failure to speak about
    });
}

QList<LikenessLine::Like> LikenessLine::worthTelling(QList<Like> likes) const
{
    // Two that are there and are only called the same are two: to say so each time would teach people to look past the line.
    if (m_of)
        likes.removeIf([](const Like &like) { return like.fields == QStringList{u"name"_s}; });
    return likes;
}

void LikenessLine::take(const QList<Like> &likes)
{
    m_like = likes.isEmpty() ? 0 : likes.first().id;
    if (likes.isEmpty()) {
        m_text->clear();
    } else {
        constexpr qsizetype kMostLetters = 120;
        const QString called = likes.first().called.left(kMostLetters);
        QStringList fields;
        for (const auto &field : likes.first().fields)
            fields.append(words::fieldName(field));
        // A name may hold "%2": both are put in at once.
        m_text->setText(tr("Looks like %1: the same %2.", "a name; what is alike").arg(called, fields.join(u", "_s)));
        m_show->setAccessibleName(tr("Show %1").arg(called));
        m_merge->setAccessibleName(tr("Merge with %1…").arg(called));
        m_merge->setVisible(m_of && !m_book.isReadOnly());
    }
    setVisible(!likes.isEmpty());
}

} // namespace tradebook::ui
