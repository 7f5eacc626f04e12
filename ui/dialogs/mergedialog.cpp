// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/mergedialog.h"

#include "core/repo/merging.h"
#include "core/repo/products.h"
#include "core/repo/users.h"
#include "core/words/words.h"
#include "ui/forms/editaction.h"
#include "ui/support/answer.h"
#include "ui/support/restyling.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

QString called(const QString &name, const QString &code)
{
    constexpr qsizetype kMostLetters = 80;
    const QString shown = name.size() > kMostLetters ? name.left(kMostLetters) + u'…' : name;
    return code.isEmpty() ? shown : u"%1 (%2)"_s.arg(shown, code);
}

/// "code, telephone number"
QString fieldNames(const QStringList &fields)
{
    QStringList names;
    for (const auto &field : fields)
        names.append(words::fieldName(field));
    return names.join(u", "_s);
}

} // namespace

MergeDialog::MergeDialog(const OpenBook &book, const RecordRef &first, const RecordRef &second, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_first(first)
    , m_second(second)
    , m_keepFirst(new QRadioButton(this))
    , m_keepSecond(new QRadioButton(this))
    , m_facts(new Facts(Facts::Side::Left, this))
    , m_reason(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(first.kind == RecordKind::User ? tr("Merge Users") : tr("Merge Products"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setProperty("tone", u"bad"_s);
    m_reason->setObjectName(u"mergeReason"_s);
    m_reason->hide();
    m_keepFirst->setChecked(true);
    build();
    for (auto *choice : {m_keepFirst, m_keepSecond})
        choice->setWhatsThis(tr("Keeps this record, with its own name and numbers. What the other one has, and it lacks, comes to it."));
    connect(m_keepFirst, &QRadioButton::toggled, this, &MergeDialog::look);
    // Changed, merged or deleted meanwhile: what is shown here stays true.
    connect(m_book.store.get(), &Store::changed, this, [this] {
        if (!m_isMerging)
            look();
    });
    connect(m_book.store.get(), &Store::closing, this, &QDialog::reject);
    look();
}

void MergeDialog::build()
{
    auto *explanation = secondaryLabel(
        tr("One of the two is kept. It gets what the other one has and it lacks; the other one is deleted. Undo brings both back."), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_merge = buttons->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    m_merge->setWhatsThis(tr("Makes one record of both, as shown above. Undo brings both back."));
    makePrimary(m_merge);
    m_merge->setDefault(true);
    m_merge->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeDialog::merge);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(explanation);
    layout->addWidget(m_keepFirst);
    layout->addWidget(m_keepSecond);
    layout->addWidget(headingLabel(tr("What becomes of them"), this));
    layout->addWidget(m_facts);
    layout->addWidget(m_reason);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
}

const RecordRef &MergeDialog::kept() const
{
    return m_keepFirst->isChecked() ? m_first : m_second;
}

const RecordRef &MergeDialog::other() const
{
    return m_keepFirst->isChecked() ? m_second : m_first;
}

Result<MergeDialog::Preview> MergeDialog::userPreview(db::Connection &connection, qint64 kept, qint64 other, const Figures &figures)
{
    const auto before = repo::users::read(connection, UserId{kept});
    if (!before)
        return before.error();
    const auto gone = repo::users::read(connection, UserId{other});
    if (!gone)
        return gone.error();
    const auto merge = repo::users::mergePreview(connection, UserId{kept}, UserId{other});
    if (!merge)
        return merge.error();
    const auto &result = merge->result;
    return Preview{before->name, called(before->name, before->code.value_or(QString())), called(gone->name, gone->code.value_or(QString())),
        {
            {tr("Name"), result.name},
            {tr("Code"), result.code.value_or(QString())},
            {tr("Email"), result.email.value_or(QString())},
            {tr("Phone"), result.phone},
            {tr("Taken over"), fieldNames(merge->takenOver)},
            {tr("Orders that change hands"), figures.integer(merge->orders)},
            {tr("Addresses that come along"), figures.integer(merge->addresses)},
            {tr("Notes that come along"), figures.integer(merge->notes)},
        }};
}

Result<MergeDialog::Preview> MergeDialog::productPreview(db::Connection &connection, qint64 kept, qint64 other, const Figures &figures)
{
    const auto before = repo::products::read(connection, ProductId{kept});
    if (!before)
        return before.error();
    const auto gone = repo::products::read(connection, ProductId{other});
    if (!gone)
        return gone.error();
    const auto merge = repo::products::mergePreview(connection, ProductId{kept}, ProductId{other});
    if (!merge)
        return merge.error();
    const auto &result = merge->result;
    return Preview{before->name, called(before->name, before->sku), called(gone->name, gone->sku),
        {
            {tr("SKU"), result.sku},
            {tr("Name"), result.name},
            {tr("Price"), figures.money(result.price)},
            {tr("Taken over"), fieldNames(merge->takenOver)},
            {tr("Order lines that change hands"), figures.integer(merge->lines)},
            {tr("On hand together"), figures.integer(merge->onHand)},
            {tr("Reserved together"), figures.integer(merge->reserved)},
            {tr("Notes that come along"), figures.integer(merge->notes)},
        }};
}

Result<MergeDialog::Preview> MergeDialog::previewOf(
    db::Connection &connection, const RecordRef &kept, const RecordRef &other, const Figures &figures)
{
    return kept.kind == RecordKind::User ? userPreview(connection, kept.id, other.id, figures)
                                         : productPreview(connection, kept.id, other.id, figures);
}

void MergeDialog::look()
{
    m_merge->setEnabled(false);
    ++m_pending;
    auto answer = m_book.store->read({}, [kept = kept(), other = other(), figures = m_book.figures](db::Connection &connection) {
        return previewOf(connection, kept, other, figures);
    });
    whenDone(this, answer, [this, asked = ++m_asked](const Result<Preview> &preview) {
        --m_pending;
        if (asked != m_asked || m_isMerging)
            return;
        if (preview)
            show(*preview);
        else
            refuse(preview.error());
    });
}

void MergeDialog::show(const Preview &preview)
{
    m_reason->hide();
    m_keptName = preview.name;
    const auto label = [](const QString &name) { return tr("Keep %1").arg(name).replace(u'&', u"&&"_s); };
    const bool isFirst = m_keepFirst->isChecked();
    m_keepFirst->setText(label(isFirst ? preview.kept : preview.other));
    m_keepSecond->setText(label(isFirst ? preview.other : preview.kept));
    m_facts->setFacts(preview.facts);
    grow();
    m_merge->setEnabled(!m_book.isReadOnly());
}

void MergeDialog::grow()
{
    // Words that wrap need more height in a window than its layout asks for by itself.
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    if (height() >= wanted)
        return;
    // A window that is resized before it has been placed is taken for one that wants to be in the corner.
    const QRect place
        = QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, QSize(width(), wanted), parentWidget()->window()->geometry());
    setGeometry(place.translated(0, qMax(0, screen()->availableGeometry().top() - place.top())));
}

void MergeDialog::refuse(const Error &error)
{
    if (isStale(error))
        return;
    const bool hasGone = error.kind == ErrorKind::NotFound;
    m_reason->setText(hasGone ? tr("One of the two is not there any more, so they cannot be merged.") : words::sentence(error));
    m_reason->show();
    grow();
    if (hasGone)
        m_facts->setFacts({});
    else
        m_merge->setEnabled(!m_book.isReadOnly() && !m_keptName.isEmpty());
}

void MergeDialog::merge()
{
    if (m_isMerging || !m_merge->isEnabled())
        return;
    m_isMerging = true;
    m_merge->setEnabled(false);
    m_keepFirst->setEnabled(false);
    m_keepSecond->setEnabled(false);
    ++m_pending;
    const auto kept = this->kept();
    auto answer = m_book.store->write(
        Action{actionKind(kept.kind, u"merge"_s), {{u"name"_s, m_keptName}}}, [kept, other = other()](db::Connection &connection) {
            return kept.kind == RecordKind::User ? repo::users::merge(connection, UserId{kept.id}, UserId{other.id})
                                                 : repo::products::merge(connection, ProductId{kept.id}, ProductId{other.id});
        });
    whenDone(this, answer, [this, kept](const Result<void> &done) {
        --m_pending;
        if (done) {
            Q_EMIT merged(kept);
            accept();
            return;
        }
        m_isMerging = false;
        m_keepFirst->setEnabled(true);
        m_keepSecond->setEnabled(true);
        refuse(done.error());
    });
}

} // namespace tradebook::ui
