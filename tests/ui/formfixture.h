// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/recordform.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <sqlite3.h>
#include <thread>

namespace tradebook::test {

/// SQL by a plain connection of its own in a thread of its own, as another program at the same book would: the first cell of the answer.
inline QString besides(const QString &path, const QString &sql)
{
    QString answer;
    std::thread([&] {
        sqlite3 *handle = nullptr;
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK
            || sqlite3_busy_timeout(handle, kPatience) != SQLITE_OK
            || sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(handle));
        const int step = sqlite3_step(statement);
        if (step == SQLITE_ROW)
            answer = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
        else if (step != SQLITE_DONE)
            qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(handle));
        sqlite3_finalize(statement);
        sqlite3_close(handle);
    }).join();
    return answer;
}

/// A person at a form.
class Typist {
public:
    explicit Typist(const ui::RecordForm &form)
        : m_form(form)
    {
    }

    [[nodiscard]] ui::FieldEditor &at(const QString &field) const
    {
        auto *editor = m_form.editor(field);
        if (!editor)
            qFatal("no field %s", qPrintable(field));
        return *editor;
    }
    [[nodiscard]] QLineEdit *line(const QString &field) const
    {
        auto *line = qobject_cast<QLineEdit *>(at(field).input()->target());
        if (!line)
            qFatal("%s is no line", qPrintable(field));
        return line;
    }
    /// Puts the text into the field and stays in it.
    void type(const QString &field, const QString &text) const
    {
        auto *edit = line(field);
        edit->setFocus();
        edit->selectAll();
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
        else if (text.size() < 40
            && std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() >= 32 && unit.unicode() < 127; }))
            QTest::keyClicks(edit, text);
        else
            edit->insert(text);
    }
    void enter(const QString &field, const QString &text) const
    {
        type(field, text);
        QTest::keyClick(line(field), Qt::Key_Return);
    }
    void tab(const QString &field, const QString &text) const
    {
        type(field, text);
        QTest::keyClick(line(field), Qt::Key_Tab);
    }
    /// A button with this text that is in sight.
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *button : m_form.findChildren<QPushButton *>()) {
            if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] bool press(const QString &text) const
    {
        auto *found = button(text);
        if (!found || !found->isEnabled())
            return false;
        QTest::mouseClick(found, Qt::LeftButton);
        return true;
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = m_form.findChildren<QLabel *>();
        return std::any_of(
            labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

private:
    const ui::RecordForm &m_form;
};

} // namespace tradebook::test
