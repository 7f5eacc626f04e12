// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importing.h"
#include "tests/ui/windowfixture.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/fieldtext.h"
#include "ui/support/brieftext.h"
#include "ui/widgets/plainedit.h"

#include <QClipboard>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// Inputs give back what was put into them, however long or odd it is.
class tst_plaininputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }

    // What a form shows of a text is the text: leaving the field would else save another one.
    void theNaughtyStringsComeBackFromEveryInput()
    {
        QFile file(realDataFolder() + u"/blns/blns.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the naughty strings are not on this machine");
        const auto strings = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(strings.size(), 515);
        LineInput line;
        LinesInput lines;
        const edit::Field longText{.name = u"description"_s, .type = edit::FieldType::LongText};
        for (const auto &string : strings) {
            const QString text = string.toString();
            line.setText(text);
            QCOMPARE(line.text(), text);
            lines.setText(text);
            QCOMPARE(lines.text(), text);
            QCOMPARE(must(fieldtext::valueOf(longText, fieldtext::textOf(longText, text, {}), {})).toString(), text);
            QCOMPARE(brief(text, 5000), text);
        }
    }

    void whatCannotBeTypedInLooksSo()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *line = new LineInput(&window);
        auto *lines = new LinesInput(&window);
        layout->addWidget(line);
        layout->addWidget(lines);
        window.resize(300, 200);
        window.show();
        for (FieldInput *input : {static_cast<FieldInput *>(line), static_cast<FieldInput *>(lines)}) {
            const auto ground = [input] {
                const auto image = input->target()->grab().toImage();
                return image.pixelColor(image.width() * 3 / 4, image.height() / 2);
            };
            input->setText(u"5"_s);
            const auto before = ground();
            input->setReadOnly(true);
            QVERIFY(ground() != before);
            input->setReadOnly(false);
            QCOMPARE(ground(), before);
        }
        // Too long to be edited.
        const auto edit = [](const FieldInput *input) { return input->target()->grab().toImage(); };
        line->setText(u"x"_s);
        const auto before = edit(line).pixelColor(3, edit(line).height() / 2);
        line->setText(QString(LineInput::kMostLetters + 1, u'x'));
        QVERIFY(edit(line).pixelColor(3, edit(line).height() / 2) != before);
    }

    // Qt needs n² steps to break a word of n letters.
    void aWordWithoutEndIsShownAndTyped()
    {
        PlainEdit edit;
        edit.resize(300, 80);
        edit.show();
        const QString word(PlainEdit::kMostLetters - 1, u'x');
        edit.setText(word);
        QCOMPARE(edit.wordWrapMode(), QTextOption::WrapAnywhere);
        QCOMPARE(edit.text(), word);
        edit.setText(u"a few words"_s);
        QCOMPARE(edit.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
        QGuiApplication::clipboard()->setText(word);
        QSignalSpy tooMuch(&edit, &PlainEdit::tooMuch);
        edit.paste();
        QCOMPARE(tooMuch.size(), 1);
        QCOMPARE(edit.text(), u"a few words"_s);
        edit.setText({});
        edit.paste();
        QCOMPARE(edit.text(), word);
        QCOMPARE(edit.wordWrapMode(), QTextOption::WrapAnywhere);
        edit.setText(u"no\u00A0break"_s);
        QCOMPARE(edit.text(), u"no\u00A0break"_s);
    }

    void aTooLongTextIsCutBetweenLetters()
    {
        const QString sock = u"🧦"_s;
        QCOMPARE(brief(sock + sock, 4), sock + sock);
        QCOMPARE(brief(sock + sock + sock, 4), sock + sock + u'…');
        QCOMPARE(brief(u"a"_s + sock + sock, 4), u"a"_s + sock + u'…');
        QCOMPARE(inTitle(u"a\nb [*]"_s), u"a b [*][*]"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_plaininputs)
#include "tst_plaininputs.moc"
