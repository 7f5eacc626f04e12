// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/filelook.h"
#include "core/transfer/mappings.h"

#include <QHash>
#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace tradebook::ui {

class ImportColumns;

/// How a file is to be imported: what was found in it, each of which a person can change, which column is which field, and the options of
/// the import. UI thread.
class ImportSetup : public QScrollArea {
    Q_OBJECT
public:
    explicit ImportSetup(QWidget *parent = nullptr);

    /// `preset`: as it was set up before, for this file.
    void setLook(const transfer::FileLook &look, const std::optional<transfer::ImportRequest> &preset = {});
    /// Those of the book. The first time, the one that fits the file is taken.
    void setMappings(const QList<transfer::mappings::Mapping> &mappings);

    void focusFirst();
    /// What is chosen; dryRun and the review are not part of it.
    [[nodiscard]] transfer::ImportRequest request() const;
    [[nodiscard]] transfer::ImportKind kind() const;
    [[nodiscard]] QList<QStringList> missing() const { return m_missing; }
    [[nodiscard]] bool knowsAnyColumn() const;
    /// What is chosen as a mapping of this name.
    [[nodiscard]] transfer::mappings::Mapping mapping(const QString &name) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Another encoding or delimiter: the file has to be looked at again.
    void formChanged(const QString &encoding, char delimiter);
    /// Kind, columns or options: the rows have to be reviewed again.
    void changed();
    /// All or none: the review stays what it is.
    void strictChanged();
    void rememberAsked(const QString &name);
    void forgetAsked(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QFormLayout *buildForm();
    [[nodiscard]] QWidget *buildRemember();
    void connectParts();
    void showForm();
    void fillMappings();
    void showMapping(const QString &key);
    void takeMapping();
    void showOptions();
    void plan(const transfer::ImportRequest &request);
    void review();
    void showNameState();
    [[nodiscard]] const transfer::mappings::Mapping *mine(const QString &key) const;

    transfer::FileLook m_look;
    QList<transfer::mappings::Mapping> m_mappings;
    QList<QStringList> m_missing;
    QHash<QStringList, transfer::ImportRequest> m_chosen; ///< by a person, for a file with these columns
    QString m_encoding; ///< as a person said; empty: found
    char m_delimiter = 0;
    bool m_hasMappings = false;
    bool m_hasChosenKind = false;
    bool m_hasChosen = false; ///< the columns are as a person chose, and no mapping takes their place unasked

    QWidget *m_body;
    QComboBox *m_kind;
    QComboBox *m_encodings;
    QComboBox *m_delimiters;
    QComboBox *m_mapping;
    ImportColumns *m_columns;
    QCheckBox *m_moveStock;
    QCheckBox *m_strict;
    QLineEdit *m_name;
    QPushButton *m_remember;
    QPushButton *m_forget;
};

} // namespace tradebook::ui
