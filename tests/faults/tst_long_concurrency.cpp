// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/selling.h"

#include <QTest>

using namespace tradebook;

/// tst_concurrency for a longer time.
class tst_long_concurrency : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPieceIsSoldOnceByThreadsAndAnotherProgram() { QCOMPARE(test::sellOut(6, 2000), QString()); }
};

QTEST_GUILESS_MAIN(tst_long_concurrency)
#include "tst_long_concurrency.moc"
