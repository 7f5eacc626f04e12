// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"
#include "core/repo/drafts.h"
#include "ui/forms/fieldeditor.h"
#include "ui/pages/detailspane.h"

#include <QJsonObject>

#include <functional>

class QGridLayout;
class QPushButton;

namespace tradebook::ui {

class FieldInput;
class FormStrip;

/// A details pane in which the record is edited: each field is saved on its own when it is left and valid, as one action that can be
/// undone; what is not valid stays with the reason beside it, and outlives the leaving of the record and a crash as a draft
/// ("user/12"). A new record is typed into the same fields and made by the primary button; until then it is a draft too ("user").
///
///     MyForm::MyForm(QWidget *parent)
///         : RecordForm(RecordKind::User, {tr("Add User"), tr("An unfinished new user is kept here.")},
///               tr("User details"), {u"users"_s, u"orders"_s}, 22, parent)
///     {
///         content()->addWidget(m_title);           // anything may stand between the fields, in this order
///         addField(u"name"_s, tr("Name"));         // a field of edit::fieldsOf(kind); labels are a contract (UX.md)
///         addField(u"category_id"_s, tr("Category"), new CategoryInput(this)); // an input of one's own
///         addNewButtons();                         // "Add User" and Cancel, seen with a new record only
///         addSavedOnly(m_orders);                  // not seen with a new record
///         content()->addStretch(1);
///     }
///     void MyForm::ask(qint64 id)                  // reads the fields and, in the same question, what else is shown
///     {
///         askWith(id, [id](db::Connection &connection) { return recordOf(connection, id); }, [this](const Record &record) { show(record);
///         });
///     }
///     MyForm::Creation MyForm::creation(const QVariantMap &values) const
///     {
///         return [values](db::Connection &connection) -> Result<qint64> { … };
///     }
class RecordForm : public DetailsPane {
    Q_OBJECT
public:
    struct Words {
        QString add; ///< on the primary button of a new record: "Add User"
        QString unfinished; ///< "An unfinished new user is kept here."
    };
    RecordForm(
        RecordKind kind, const Words &words, const QString &name, const QStringList &tables, double width, QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    /// Saves or keeps what is unsaved of the record that was shown.
    void showRecord(std::optional<qint64> id) override;
    /// An empty form, or the unfinished record that was kept. `preset` (a copy of another record) by field; not while one is unfinished.
    void beginNew(const QVariantMap &preset = {});
    [[nodiscard]] bool isNew() const override { return m_isNew; }
    /// There is an unfinished or just discarded one, offered above the fields.
    [[nodiscard]] bool hasKept() const { return !m_kept.isEmpty() || !m_discarded.isEmpty(); }
    /// The record shown, where it is a saved one.
    [[nodiscard]] std::optional<RecordRef> record() const;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] FieldEditor *editor(const QString &field) const;
    /// What stands in the fields and can be read, saved or not.
    [[nodiscard]] QVariantMap typed() const;
    /// Every field of a saved record as the book has it; what was typed is gone for good.
    virtual void dropTyped();
    /// An unfinished new record, shown or offered, is gone for good; nothing is written.
    void dropNew();
    /// Puts the keyboard into the first field.
    void focusFirst();

Q_SIGNALS:
    /// The new record is in the book now, and shown.
    void created(const tradebook::RecordRef &record);
    /// There is an unfinished new record now, or none any more.
    void keptChanged();
    /// The new record is made or given up.
    void newEnded();
    /// Other texts stand in the fields now, or the fields belong to another record.
    void typedChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    using Creation = std::function<Result<qint64>(db::Connection &)>;

    /// A line of label and input below what was added last.
    FieldEditor *addField(const QString &field, const QString &label, FieldInput *input = nullptr);
    /// A line that is no field of the record.
    void addLine(QWidget *label, QWidget *input, QWidget *below = nullptr, Qt::Alignment labelAt = Qt::AlignVCenter);
    /// The label is a heading above the input, which takes the whole width (key/value rows, long texts).
    FieldEditor *addWideField(const QString &field, const QString &label, FieldInput *input = nullptr);
    /// Adds it to the content, to be seen with a saved record only; with a heading where one is given.
    void addSavedOnly(QWidget *widget, QLabel *heading = nullptr);
    void addNewButtons();
    /// Its first column holds labels too, and is as wide as those of the fields.
    void alignWithFields(QGridLayout *grid) { m_grids.append(grid); }

    /// Asks for the fields and, in the same question, for more(connection), a Result<More>; then take(*more) is called with the fields
    /// shown.
    template<class Ask, class Take>
    void askWith(qint64 id, Ask more, Take take)
    {
        using More = typename std::invoke_result_t<Ask, db::Connection &>::Value;
        struct Answer {
            FieldsRead fields;
            More more;
        };
        read(
            [record = RecordRef{m_kind, id}, draft = draftName(id), more = std::move(more)](db::Connection &connection) -> Result<Answer> {
                auto fields = fieldsOf(connection, record, draft);
                if (!fields)
                    return fields.error();
                auto rest = more(connection);
                if (!rest)
                    return rest.error();
                return Answer{*std::move(fields), *std::move(rest)};
            },
            [this, take = std::move(take)](const Answer &answer) {
                takeFields(answer.fields);
                take(answer.more);
            });
    }

    /// Makes the new record of the values by field; runs on the writer thread, in the action "user.create".
    [[nodiscard]] virtual Creation creation(const QVariantMap &values) const;
    /// What a new record begins with, by field: {"is_active", true}.
    [[nodiscard]] virtual QVariantMap defaults() const;
    /// The form has become one for a new record: what stands beside the fields is cleared here.
    virtual void newBegun() { }
    /// What the record is called in the name of an action.
    [[nodiscard]] virtual QString titleOf(const QVariantMap &values) const;
    /// The values as the book has them, by field.
    [[nodiscard]] QVariantMap savedValues() const;
    /// One action on this record; a failure is told by failed(). `kind` is "user.delete" for example.
    void act(const QString &kind, std::function<Result<void>(db::Connection &)> edit, std::function<void()> then = {});
    [[nodiscard]] RecordKind kind() const { return m_kind; }
    [[nodiscard]] bool isReadOnly() const { return book().isReadOnly(); }

    void leave() override;
    /// Under which name a new record is kept unfinished; "user" if nothing else is said.
    [[nodiscard]] virtual QString newDraftName() const;
    /// Looks for an unfinished one under that name.
    void readKept();

private:
    struct FieldsRead {
        QVariantMap values;
        std::optional<QJsonObject> draft;
    };
    static Result<FieldsRead> fieldsOf(db::Connection &connection, const RecordRef &record, const QString &draft);
    void alignLabels();
    FieldEditor *newEditor(const QString &field, const QString &label, FieldInput *input);
    void takeFields(const FieldsRead &fields);
    void settle(FieldEditor *editor);
    void settleNew(FieldEditor *editor);
    void save(FieldEditor *editor);
    void takeAnswer(FieldEditor *editor, const Result<void> &answer, const QString &sent, const QVariant &after);
    void takeLateRefusal(const RecordRef &record, quint64 session, FieldEditor *editor, const QString &sent, const Error &error);
    static Result<void> forget(db::Connection &connection, const QString &draft, const QString &field);
    [[nodiscard]] Result<QVariantMap> typedValues();
    void takeCreated(const Result<qint64> &id, quint64 session, const QString &draft);
    void bringBack();
    void setNew(bool isNew);
    void add();
    void refuseNew(const Error &error);
    void cancelNew();
    void discard();
    [[nodiscard]] QString draftName(std::optional<qint64> id) const;
    [[nodiscard]] QJsonObject unsaved() const;
    void showUnsaved(const QJsonObject &draft);
    void keepDraft();
    void keepAgain();
    void writeDraft(const QString &name, const QJsonObject &draft);
    void showStrip();

    const RecordKind m_kind;
    const Words m_words;
    FormStrip *m_strip;
    QList<QGridLayout *> m_grids; ///< of labels and inputs, as many as there is something else between them
    QList<FieldEditor *> m_editors;
    QWidget *m_newButtons = nullptr;
    QPushButton *m_add = nullptr;
    QList<QWidget *> m_savedOnly;
    QVariantMap m_values; ///< as the book has them
    bool m_isNew = false;
    bool m_isLeaving = false;
    bool m_hasFields = false; ///< the fields show the record m_shown
    std::optional<qint64> m_before; ///< shown when the new record was begun
    QJsonObject m_kept; ///< the unfinished new record
    QJsonObject m_discarded; ///< until another one is begun
    bool m_hasDraft = false; ///< the record shown has one in the book
    quint64 m_session = 0; ///< another with each record shown
    quint64 m_dropped = 0; ///< answers of sessions before this one bring no text back
    quint64 m_keptAsked = 0;
    int m_writing = 0;
    int m_checking = 0; ///< fields of a new record that the book is asked about
    QTimer m_draftTimer;
};

} // namespace tradebook::ui
