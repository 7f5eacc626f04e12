// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace tradebook::ui::language {
namespace {

const QString kKey = u"language"_s;
const QString kFolder = u":/translations"_s;

/// The language that a locale asks for, where the program speaks it.
QString spokenOf(const QLocale &locale)
{
    for (const auto &name : offered()) {
        if (QLocale(name).language() == locale.language())
            return name;
    }
    return {};
}

/// What the system asks for, in the order of its wishes.
QString systemLanguage()
{
    const auto wishes = QLocale::system().uiLanguages();
    for (const auto &wish : wishes) {
        if (const auto name = spokenOf(QLocale(wish)); !name.isEmpty())
            return name;
    }
    return offered().first();
}

/// How numbers and dates are written. The bare "C" locale of a console writes them for programs; people get British English.
QLocale localeFor(const QString &choice)
{
    const auto system = QLocale::system();
    if (choice.isEmpty())
        return system.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : system;
    // German, say, as it is written where the system says the person lives.
    const QLocale wanted(choice);
    return !choice.contains(u'-') && system.language() == wanted.language() ? system : wanted;
}

/// In the order in which they were installed; they must outlive all that is translated.
std::vector<std::unique_ptr<QTranslator>> s_translators;

void install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return; // Qt's own words may not be installed; ours are part of the program, which a test proves
    QCoreApplication::installTranslator(translator.get());
    s_translators.push_back(std::move(translator));
}

} // namespace

QStringList offered()
{
    return {u"en-GB"_s, u"en-US"_s, u"de"_s};
}

QString displayName(const QString &name)
{
    return QLocale(name).nativeLanguageName();
}

QString chosen()
{
    // One that is no longer spoken counts as none.
    const QString name = QSettings().value(kKey).toString();
    return offered().contains(name) ? name : QString();
}

void choose(const QString &name)
{
    if (offered().contains(name))
        QSettings().setValue(kKey, name);
    else
        QSettings().remove(kKey);
}

QString spoken()
{
    return chosen().isEmpty() ? systemLanguage() : chosen();
}

void apply()
{
    QLocale::setDefault(localeFor(chosen()));
    s_translators.clear(); // each takes itself out
    // The last one is asked first. English has its plurals, which other languages fall back to.
    install(u"tradebook_en"_s, kFolder);
    const auto code = QLocale::languageToCode(QLocale(spoken()).language());
    if (code == "en"_L1)
        return;
    install(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"tradebook_"_s + code, kFolder);
}

} // namespace tradebook::ui::language
