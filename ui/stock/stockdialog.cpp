// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stockdialog.h"

#include "core/model/stockrules.h"
#include "core/repo/stock.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/fieldtext.h"
#include "ui/stock/stockwords.h"
#include "ui/support/answer.h"
#include "ui/support/brieftext.h"
#include "ui/support/restyling.h"
#include "ui/widgets/facts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

edit::Field piecesField(StockDialog::Way way)
{
    return {.name = way == StockDialog::Way::Count ? u"on_hand"_s : u"delta"_s, .type = edit::FieldType::Integer};
}

edit::Field noteField(StockDialog::Way way)
{
    return {.name = u"note"_s, .type = edit::FieldType::Text, .isRequired = way == StockDialog::Way::Adjust};
}

QString titleOf(StockDialog::Way way)
{
    switch (way) {
    case StockDialog::Way::Receive:
        return StockDialog::tr("Receive Goods");
    case StockDialog::Way::Count:
        return StockDialog::tr("Count Stock");
    case StockDialog::Way::Adjust:
        break;
    }
    return StockDialog::tr("Adjust Stock");
}

QString piecesLabel(StockDialog::Way way)
{
    switch (way) {
    case StockDialog::Way::Receive:
        return StockDialog::tr("&Pieces");
    case StockDialog::Way::Count:
        return StockDialog::tr("C&ounted");
    case StockDialog::Way::Adjust:
        break;
    }
    return StockDialog::tr("C&hange, like −2 or 5");
}

QString verbOf(StockDialog::Way way)
{
    switch (way) {
    case StockDialog::Way::Receive:
        return StockDialog::tr("&Receive");
    case StockDialog::Way::Count:
        return StockDialog::tr("&Save Count");
    case StockDialog::Way::Adjust:
        break;
    }
    return StockDialog::tr("&Adjust");
}

} // namespace

StockDialog::StockDialog(Way way, const OpenBook &book, const Goods &goods, QWidget *parent)
    : QDialog(parent)
    , m_way(way)
    , m_book(book)
    , m_goods(goods)
    , m_onHand(headingLabel({}, this))
    , m_pieces(new FieldEditor(piecesField(way), piecesLabel(way), new LineInput(this), this))
    , m_note(new FieldEditor(noteField(way), way == Way::Adjust ? tr("Rea&son") : tr("&Note"), new LineInput(this), this))
    , m_outlook(secondaryLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(titleOf(way));
    for (auto *editor : {m_pieces, m_note}) {
        editor->setFigures(book.figures);
        editor->showValue(QVariant());
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(verbOf(way), QDialogButtonBox::AcceptRole);
    m_accept->setWhatsThis(tr("Writes the move of stock down. It stays in the list of moves; Undo takes it back."));
    m_pieces->input()->setWhatsThis(way == Way::Receive ? tr("How many pieces have come in.")
            : way == Way::Count                         ? tr("How many pieces lie on the shelf now. The difference is written down.")
                                                        : tr("How many pieces more, or with a minus fewer, are on hand from now on."));
    m_note->input()->setWhatsThis(tr("Why, in your own words, such as a delivery note or breakage. It is kept with the move."));
    makePrimary(m_accept);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &StockDialog::submit);
    connect(m_pieces, &FieldEditor::edited, this, [this] {
        m_refused.reset();
        m_pieces->clearReason();
        preview();
    });
    connect(m_pieces, &FieldEditor::entered, this, &StockDialog::submit);
    connect(m_note, &FieldEditor::edited, m_note, &FieldEditor::clearReason);
    connect(m_note, &FieldEditor::entered, this, &StockDialog::submit);
    connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"stock"_s))
            askLevel();
    });

    auto *what = secondaryLabel(u"%1 · %2"_s.arg(brief(goods.name), brief(goods.sku)), this);
    what->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(what);
    layout->addWidget(m_onHand);
    layout->addSpacing(8);
    addEditor(layout, m_pieces);
    layout->addWidget(m_outlook);
    layout->addSpacing(4);
    addEditor(layout, m_note);
    layout->addStretch(1);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    m_pieces->input()->target()->setFocus();
    m_onHand->setText(tr("On hand: %1").arg(u"…"_s));
    preview();
    askLevel();
}

void StockDialog::addEditor(QVBoxLayout *layout, FieldEditor *editor)
{
    layout->addWidget(editor->label());
    layout->addWidget(editor->input());
    layout->addWidget(editor->below());
}

QLineEdit *StockDialog::pieces() const
{
    return static_cast<LineInput *>(m_pieces->input())->edit();
}

QLineEdit *StockDialog::note() const
{
    return static_cast<LineInput *>(m_note->input())->edit();
}

QString StockDialog::outlook() const
{
    return m_outlook->text();
}

QString StockDialog::reason() const
{
    return m_pieces->reason().isEmpty() ? m_note->reason() : m_pieces->reason();
}

void StockDialog::askLevel()
{
    ++m_pending;
    const auto asked = m_book.store->read({}, [id = m_goods.id](db::Connection &connection) { return repo::stock::level(connection, id); });
    whenDone(this, asked, [this](const Result<StockLevel> &level) {
        --m_pending;
        if (!level && !isStale(level.error())) {
            m_level.reset();
            say(level.error());
        } else if (level) {
            takeLevel(*level);
        }
        allow();
    });
}

void StockDialog::takeLevel(const StockLevel &level)
{
    m_level = level;
    m_onHand->setText(tr("On hand: %1").arg(m_book.figures.integer(level.onHand)));
    preview();
    // A refusal stays to be read until the person types; only what the shelf was the reason of follows the shelf.
    if (m_refused != ErrorKind::NotEnoughStock && m_refused != ErrorKind::NotFound)
        return;
    const auto pieces = typed();
    const auto delta = pieces ? deltaOf(*pieces) : pieces;
    if (!delta && delta.error().kind == ErrorKind::NotEnoughStock) {
        say(delta.error());
        return;
    }
    m_refused.reset();
    m_pieces->clearReason();
}

void StockDialog::allow()
{
    // Not while an edit is on its way: a second Enter would book the goods twice.
    m_accept->setEnabled(m_level && !m_isWriting);
}

Result<qint64> StockDialog::typed() const
{
    // "+5" is how one says it aloud.
    QString text = m_pieces->text().trimmed();
    if (text.startsWith(u'+'))
        text.remove(0, 1);
    const auto value = fieldtext::valueOf(m_pieces->field(), text, m_book.figures);
    if (!value)
        return value.error();
    return value->toLongLong();
}

Result<qint64> StockDialog::deltaOf(qint64 pieces) const
{
    if (m_way == Way::Count) {
        if (pieces < 0)
            return Error{.kind = ErrorKind::Invalid, .data = {u"on_hand"_s, m_pieces->text()}};
        return pieces - m_level->onHand; // neither is below zero
    }
    if (pieces == 0 || (m_way == Way::Receive && pieces < 0))
        return Error{.kind = ErrorKind::Invalid, .data = {u"delta"_s, m_pieces->text()}};
    if (auto after = onHandAfter(m_level->onHand, pieces); !after) {
        auto error = after.error();
        if (error.kind == ErrorKind::NotEnoughStock)
            error.data[0] = m_goods.sku;
        return error;
    }
    return pieces;
}

QString StockDialog::outlookOf(qint64 pieces, qint64 delta) const
{
    const auto &figures = m_book.figures;
    const QString onHand = figures.integer(m_level->onHand + delta);
    if (m_way != Way::Count)
        return tr("Then %1 are on hand.").arg(onHand);
    if (delta == 0)
        return tr("As the book has it; nothing will change.");
    const QString difference = figures.integer(delta > 0 ? delta : m_level->onHand - pieces);
    return delta > 0 ? tr("%1 more than the book has.").arg(difference) : tr("%1 fewer than the book has.").arg(difference);
}

void StockDialog::preview()
{
    const auto pieces = typed();
    const auto delta = pieces && m_level ? deltaOf(*pieces) : Result<qint64>(Error{});
    m_outlook->setText(delta ? outlookOf(*pieces, *delta) : u" "_s);
}

void StockDialog::say(const Error &error)
{
    // What the rules say is a sentence of its own; only what cannot be read is told how to be written.
    const bool isNumber = typed().isOk();
    m_refused = error.kind;
    if (error.kind == ErrorKind::Invalid && isNumber && m_way == Way::Receive)
        m_pieces->say(Tone::Bad, tr("Enter how many pieces came in, 1 or more."));
    else if (error.kind == ErrorKind::Invalid && isNumber && m_way == Way::Count)
        m_pieces->say(Tone::Bad, tr("There cannot be fewer than 0 pieces on the shelf."));
    else if (error.kind == ErrorKind::Invalid && isNumber)
        m_pieces->say(Tone::Bad, tr("Enter a change, like −2 or 5."));
    else if (error.kind == ErrorKind::NotEnoughStock)
        m_pieces->say(
            Tone::Bad, tr("Only %1 are on hand, so nothing was changed.").arg(m_book.figures.integer(error.data.value(1).toLongLong())));
    else
        m_pieces->refuse(error);
}

void StockDialog::submit()
{
    if (!m_level || m_isWriting)
        return;
    const auto pieces = typed();
    const auto delta = pieces ? deltaOf(*pieces) : pieces;
    if (!delta) {
        say(delta.error());
        m_pieces->input()->target()->setFocus();
        return;
    }
    const auto note = m_note->value();
    if (!note) {
        m_note->say(Tone::Bad, tr("Write why the stock changes; it is kept with the change."));
        m_note->input()->target()->setFocus();
        return;
    }
    write(*pieces, note->toString());
}

void StockDialog::write(qint64 pieces, const QString &note)
{
    m_isWriting = true;
    ++m_pending;
    allow();
    const auto done = [this](const auto &answer) {
        --m_pending;
        m_isWriting = false;
        allow();
        if (answer)
            accept();
        else
            say(answer.error());
    };
    const QVariantMap arguments{{u"name"_s, m_goods.name}};
    if (m_way == Way::Count) {
        const auto count
            = [id = m_goods.id, pieces, note](db::Connection &connection) { return repo::stock::count(connection, id, pieces, note); };
        whenDone(this, m_book.store->write({u"stock.count"_s, arguments}, count), done);
        return;
    }
    const StockMove move{
        .id = {}, .productId = m_goods.id, .delta = pieces, .reason = m_way == Way::Receive ? u"received"_s : u"adjusted"_s, .note = note};
    auto named = arguments;
    named.insert(u"delta"_s, pieces);
    whenDone(this,
        m_book.store->write({m_way == Way::Receive ? u"stock.receive"_s : u"stock.adjust"_s, named},
            [move](db::Connection &connection) { return repo::stock::change(connection, move); }),
        done);
}

} // namespace tradebook::ui
