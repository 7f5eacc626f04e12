// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/rejectssaving.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Importing)
};

} // namespace

void askWhereRejectsGo(QWidget *parent, const QString &file, std::function<void(const QString &)> then)
{
    const QFileInfo info(file);
    auto *dialog = new QFileDialog(parent, Words::tr("Save Rejected Rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({Words::tr("Tables of text (*.csv)"), Words::tr("All files (*)")});
    dialog->setDirectory(info.absolutePath());
    //: the name of a new file: "spring rejected.csv"
    dialog->selectFile(Words::tr("%1 rejected").arg(info.completeBaseName()) + u".csv"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

QString rejectsSaved(const QString &path)
{
    return Words::tr("The rejected rows are in %1, each with its reason; mended, that file can be imported.")
        .arg(QDir::toNativeSeparators(path));
}

} // namespace tradebook::ui
