// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/twins.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>

using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// The dialog that the command Merge… has opened, its preview read.
class Merging {
public:
    explicit Merging(const Twins &desk)
        : m_desk(desk)
    {
        auto *command = desk.command(u"Merge…"_s);
        if (!command->isEnabled())
            qFatal("two rows cannot be merged");
        command->trigger();
        dialog = desk.dialog<MergeDialog>();
        settle();
    }
    void settle() const
    {
        if (!test::comes([this] { return !dialog || dialog->isSettled(); }))
            qFatal("the dialog does not come to rest");
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    /// What stands beside this name.
    [[nodiscard]] QString fact(const QString &name) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        for (qsizetype at = 0; at + 1 < labels.size(); ++at) {
            if (labels.at(at)->isVisible() && labels.at(at)->text() == name)
                return labels.at(at + 1)->text();
        }
        return {};
    }
    [[nodiscard]] QString reason() const
    {
        const auto *label = dialog->findChild<QLabel *>(u"mergeReason"_s);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QPushButton *button() const
    {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == "&Merge"_L1)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QList<QRadioButton *> choices() const { return dialog->findChildren<QRadioButton *>(); }
    void choose(int which) const
    {
        choices().at(which)->click();
        settle();
    }
    void merge() const
    {
        QTest::mouseClick(button(), Qt::LeftButton);
        settle();
        m_desk.settle();
    }

    QPointer<MergeDialog> dialog;

private:
    const Twins &m_desk;
};

QString id(UserId user)
{
    return QString::number(user.value);
}
QString id(ProductId product)
{
    return QString::number(product.value);
}

} // namespace

/// Two records made one in the window.
class tst_mergedialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_window = std::make_unique<Window>();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_setting.reset();
    }
    void cleanup() { QSettings().clear(); }

    void twoUsersBecomeOneAndTwoAgain()
    {
        const Twins desk(*m_window);
        desk.select(u"users"_s, desk.users(), {desk.mia.value, desk.twin.value});
        const Merging merging(desk);
        merging.choose(merging.choices().first()->text() == u"Keep Mia Brown (C1)"_s ? 0 : 1);
        QCOMPARE(merging.fact(u"Email"_s), u"mia@example.com"_s);
        QCOMPARE(merging.fact(u"Taken over"_s), u"e-mail address"_s);
        QCOMPARE(merging.fact(u"Orders that change hands"_s), u"1"_s);
        QCOMPARE(merging.fact(u"Phone"_s), u"+44 7178 378710"_s);
        merging.merge();
        QTRY_VERIFY(!merging.dialog);
        QCOMPARE(desk.ask(u"SELECT group_concat(name) FROM (SELECT name FROM users ORDER BY id)"_s), u"Mia Brown,Noah"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM orders WHERE user_id = "_s + id(desk.mia)), u"2"_s);
        QCOMPARE(desk.ask(u"SELECT email FROM users WHERE id = "_s + id(desk.mia)), u"mia@example.com"_s);
        QTRY_VERIFY((*desk.window)->messageBar()->text().contains(u"Merge users into “Mia Brown”"_s));
        QTRY_COMPARE(desk.users()->form()->record(), (RecordRef{RecordKind::User, desk.mia.value}));
        desk.undo();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM users"_s), u"3"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM orders WHERE user_id = "_s + id(desk.twin)), u"1"_s);
        QCOMPARE(desk.ask(u"SELECT email FROM users WHERE id = "_s + id(desk.twin)), u"mia@example.com"_s);
        QCOMPARE(desk.ask(u"SELECT coalesce(email, 'none') FROM users WHERE id = "_s + id(desk.mia)), u"none"_s);
    }

    void twoProductsBecomeOneAndTwoAgain()
    {
        const Twins desk(*m_window);
        desk.select(u"products"_s, desk.products(), {desk.mug.value, desk.other.value});
        const Merging merging(desk);
        merging.choose(merging.choices().first()->text() == u"Keep Mug (MUG-1)"_s ? 0 : 1);
        QCOMPARE(merging.fact(u"SKU"_s), u"MUG-1"_s);
        QCOMPARE(merging.fact(u"Order lines that change hands"_s), u"2"_s);
        QCOMPARE(merging.fact(u"On hand together"_s), u"6"_s);
        QCOMPARE(merging.fact(u"Reserved together"_s), u"2"_s);
        merging.merge();
        QTRY_VERIFY(!merging.dialog);
        QCOMPARE(desk.ask(u"SELECT group_concat(sku) FROM (SELECT sku FROM products ORDER BY id)"_s), u"MUG-1,CUP"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM order_items WHERE product_id = "_s + id(desk.mug)), u"2"_s);
        QCOMPARE(desk.ask(u"SELECT on_hand FROM stock WHERE product_id = "_s + id(desk.mug)), u"6"_s);
        QCOMPARE(desk.ask(u"SELECT barcode FROM products WHERE id = "_s + id(desk.mug)), u"40012345"_s);
        QTRY_VERIFY((*desk.window)->messageBar()->text().contains(u"Merge products into “Mug”"_s));
        desk.undo();
        QCOMPARE(desk.ask(u"SELECT count(*) FROM products"_s), u"3"_s);
        QCOMPARE(desk.ask(u"SELECT on_hand FROM stock WHERE product_id = "_s + id(desk.mug)), u"3"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM order_items WHERE product_id = "_s + id(desk.other)), u"2"_s);
    }

    void theOtherOneCanBeKept()
    {
        const Twins desk(*m_window);
        desk.select(u"users"_s, desk.users(), {desk.mia.value, desk.twin.value});
        const Merging merging(desk);
        merging.choose(merging.choices().first()->text() == u"Keep mía brown"_s ? 0 : 1);
        QCOMPARE(merging.fact(u"Name"_s), u"mía brown"_s);
        QCOMPARE(merging.fact(u"Taken over"_s), u"code, telephone number"_s);
        merging.merge();
        QCOMPARE(desk.ask(u"SELECT code FROM users WHERE id = "_s + id(desk.twin)), u"C1"_s);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM users WHERE id = "_s + id(desk.mia)), u"0"_s);
    }

    void cancelChangesNothing()
    {
        const Twins desk(*m_window);
        desk.select(u"users"_s, desk.users(), {desk.mia.value, desk.twin.value});
        const Merging merging(desk);
        QTest::keyClick(merging.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!merging.dialog);
        QCOMPARE(desk.ask(u"SELECT count(*) FROM users"_s), u"3"_s);
    }

    // Another program deletes one of the two while the dialog is open: it says so, and offers to merge no more.
    void oneThatHasGoneMeanwhileIsSaid()
    {
        const Twins desk(*m_window);
        desk.select(u"users"_s, desk.users(), {desk.mia.value, desk.noah.value});
        const Merging merging(desk);
        QVERIFY(merging.button()->isEnabled());
        desk.ask(u"DELETE FROM users WHERE id = "_s + id(desk.noah));
        QTRY_VERIFY(!merging.reason().isEmpty());
        QVERIFY(merging.reason().contains(u"not there any more"_s));
        QVERIFY(!merging.button()->isEnabled());
        QVERIFY(merging.fact(u"Name"_s).isEmpty());
    }

    // The same, so late that the preview does not know it yet.
    void oneThatHasGoneIsRefusedByTheBook()
    {
        const Twins desk(*m_window);
        desk.select(u"users"_s, desk.users(), {desk.mia.value, desk.noah.value});
        const Merging merging(desk);
        desk.ask(u"DELETE FROM users WHERE id = "_s + id(desk.noah));
        QTest::mouseClick(merging.button(), Qt::LeftButton);
        QTRY_VERIFY(merging.reason().contains(u"not there any more"_s));
        merging.settle();
        QVERIFY(merging.dialog);
        QVERIFY(!merging.button()->isEnabled());
        QCOMPARE(desk.ask(u"SELECT count(*) FROM actions WHERE kind = 'user.merge'"_s), u"0"_s);
    }

    // What becomes of them changes while one looks: the preview follows.
    void thePreviewFollowsTheBook()
    {
        const Twins desk(*m_window);
        desk.select(u"users"_s, desk.users(), {desk.mia.value, desk.noah.value});
        const Merging merging(desk);
        merging.choose(merging.choices().first()->text() == u"Keep Noah (C3)"_s ? 0 : 1);
        QCOMPARE(merging.fact(u"Orders that change hands"_s), u"1"_s);
        desk.ask(u"UPDATE orders SET user_id = "_s + id(desk.mia));
        QTRY_COMPARE(merging.fact(u"Orders that change hands"_s), u"2"_s);
        QVERIFY(merging.button()->isEnabled());
    }

    void onlyTwoAreMerged()
    {
        const Twins desk(*m_window);
        desk.select(u"users"_s, desk.users(), {desk.mia.value});
        QVERIFY(!desk.command(u"Merge…"_s)->isEnabled());
        desk.select(u"users"_s, desk.users(), {desk.mia.value, desk.twin.value, desk.noah.value});
        QVERIFY(!desk.command(u"Merge…"_s)->isEnabled());
        desk.users()->mergeRecords();
        QVERIFY(!desk.dialog<MergeDialog>());
        desk.select(u"products"_s, desk.products(), {desk.mug.value, desk.cup.value});
        QVERIFY(desk.command(u"Merge…"_s)->isEnabled());
    }

    void aBookThatIsReadOnlyMergesNothing()
    {
        const Twins desk(*m_window, Store::Mode::ReadOnly);
        desk.select(u"users"_s, desk.users(), {desk.mia.value, desk.twin.value});
        QVERIFY(!desk.command(u"Merge…"_s)->isEnabled());
        desk.select(u"products"_s, desk.products(), {desk.mug.value, desk.other.value});
        QVERIFY(!desk.command(u"Merge…"_s)->isEnabled());
        Q_EMIT desk.users()->form()->mergeAsked(desk.mia.value, desk.twin.value);
        QVERIFY(!desk.dialog<MergeDialog>());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<Window> m_window;
};

QTEST_MAIN(tst_mergedialog)
#include "tst_mergedialog.moc"
