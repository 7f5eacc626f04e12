// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldinput.h"

#include <QAbstractTableModel>
#include <QJsonObject>

class QTableView;

namespace tradebook::ui {

/// The members of a JSON object as rows of name and value, with an empty row below to add one. A text stays a text, a number or a truth
/// value stays one while what is typed can be read so; lists and objects are shown and kept as they are.
class KeyValuesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Value };
    explicit KeyValuesModel(QObject *parent = nullptr);

    [[nodiscard]] QJsonObject object() const;
    void setObject(const QJsonObject &object);
    void setReadOnly(bool isReadOnly);
    /// False for the empty row.
    bool removeAt(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// False, and refused(), for a name that another row has.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void changedByPerson();
    void refused(const QString &reason);

private:
    struct Row {
        QString name;
        QJsonValue value;
    };
    bool rename(int row, const QString &name);
    [[nodiscard]] bool isEmptyRow(int row) const { return row == static_cast<int>(m_rows.size()); }

    QList<Row> m_rows;
    bool m_isReadOnly = false;
};

/// The input of a field of type Json: a small table that grows with its rows. Its text is the compact JSON.
class KeyValuesInput : public FieldInput {
    Q_OBJECT
public:
    explicit KeyValuesInput(QWidget *parent = nullptr);
    [[nodiscard]] QString text() const override;
    void setText(const QString &text) override;
    void setReadOnly(bool isReadOnly) override;
    [[nodiscard]] QWidget *target() const override;
    [[nodiscard]] KeyValuesModel *model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void measure();
    KeyValuesModel *m_model;
    QTableView *m_table;
};

} // namespace tradebook::ui
