// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/tables/plainheader.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

/// What a machine can say about the accessibility of a window. Each answers with the first thing amiss, or "" where all is well.
namespace tradebook::test {

using namespace Qt::StringLiterals;

inline bool isInternal(const QWidget *widget)
{
    const QByteArray name = widget->metaObject()->className();
    if (widget->objectName().startsWith(u"qt_"_s) || name == "QComboBoxListView" || name == "QComboBoxPrivateContainer"
        || name == "QLineEditIconButton" || name == "QTableCornerButton" || qobject_cast<const QTabBar *>(widget->parentWidget()))
        return true;
    return qobject_cast<const QHeaderView *>(widget) != nullptr;
}

inline bool hasBuddy(const QWidget *widget, const QWidget *window)
{
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (label->buddy() == widget && !label->text().isEmpty())
            return true;
    }
    return false;
}

/// What Qt tells assistive technology: a name, or a label that has one. Only of siblings does it see who is whose buddy.
inline bool isNamedForReaders(QWidget *widget)
{
    auto *reader = QAccessible::queryAccessibleInterface(widget);
    if (!reader)
        return false;
    for (const auto &[label, relation] : reader->relations(QAccessible::Label)) {
        if (!label->text(QAccessible::Name).isEmpty())
            return true;
    }
    return !qobject_cast<QComboBox *>(widget) && !reader->text(QAccessible::Name).isEmpty();
}

/// What a screen reader would call a thing of no name, or "" where all is well. Qt 6.4 on Unix ignores the accessible name of a combo
/// box: only a buddy names it.
inline QString unnamedInput(const QWidget *window)
{
    for (auto *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(window) || isInternal(widget))
            continue;
        const bool isCombo = qobject_cast<const QComboBox *>(widget) != nullptr;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isInput = isCombo || button || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
            || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
        if (!isInput || (hasBuddy(widget, window) && isNamedForReaders(widget)))
            continue;
        const bool hasText = button && !button->text().isEmpty();
        if (!hasText && (isCombo || widget->accessibleName().isEmpty()))
            return u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
    }
    return {};
}

inline QChar mnemonicOf(const QString &text)
{
    const auto sequence = QKeySequence::mnemonic(text);
    return sequence.isEmpty() ? QChar() : text.at(text.indexOf(u'&') + 1).toLower();
}

inline QString doubleMnemonic(const QList<QString> &texts)
{
    QHash<QChar, QString> seen;
    for (const auto &text : texts) {
        const QChar mnemonic = mnemonicOf(text);
        if (mnemonic.isNull())
            continue;
        if (seen.contains(mnemonic))
            return seen.value(mnemonic) + u" and "_s + text;
        seen.insert(mnemonic, text);
    }
    return {};
}

inline QStringList textsOf(const QList<QAction *> &actions)
{
    QStringList texts;
    for (const auto *action : actions)
        texts.append(action->text());
    return texts;
}

/// Buttons and labels with buddies share the Alt keys of their window, with the menu bar.
inline QStringList mnemonicTexts(const QWidget *window, const QMenuBar *menus)
{
    QStringList texts = menus ? textsOf(menus->actions()) : QStringList();
    for (const auto *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(window) && !qobject_cast<const QToolButton *>(button))
            texts.append(button->text());
    }
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (label->isVisibleTo(window) && label->buddy())
            texts.append(label->text());
    }
    return texts;
}

inline QString cutOffText(const QWidget *window)
{
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (!label->isVisibleTo(window) || label->text().isEmpty() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().width();
        const int has = label->wordWrap() ? label->height() : label->width();
        if (needed > has + 1)
            return u"\"%1\" needs %2, has %3"_s.arg(label->text()).arg(needed).arg(has);
    }
    for (const auto *button : window->findChildren<QAbstractButton *>()) {
        // The same as its size hint, but for one that shows less of its words by itself.
        if (button->isVisibleTo(window) && !isInternal(button) && button->minimumSizeHint().width() > button->width() + 1)
            return u"button \"%1\""_s.arg(button->text());
    }
    return {};
}

/// A title of a column that has no room.
inline QString cutOffHeading(const QWidget *window)
{
    for (const auto *table : window->findChildren<QTableView *>()) {
        const auto *header = qobject_cast<const ui::PlainHeader *>(table->horizontalHeader());
        for (int column = 0; header && table->isVisibleTo(window) && column < header->count(); ++column) {
            const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
            constexpr int kSortMark = 12; // has room where a list is sorted by the column
            if (header->stretchLastSection() && column == header->count() - 1)
                continue; // begins what a list of many columns scrolls to
            if (!header->isSectionHidden(column) && header->sectionSize(column) < header->titleWidth(title) - kSortMark)
                return u"%1, \"%2\""_s.arg(table->accessibleName(), title);
        }
    }
    return {};
}

/// The text of the whole program larger by this factor, until the end.
class LargerText {
public:
    explicit LargerText(double factor)
        : m_before(QApplication::font())
    {
        QFont large = m_before;
        large.setPointSizeF(m_before.pointSizeF() * factor);
        QApplication::setFont(large);
    }
    Q_DISABLE_COPY_MOVE(LargerText)
    ~LargerText() { QApplication::setFont(m_before); }

private:
    QFont m_before;
};

} // namespace tradebook::test
