// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTest>

namespace tradebook::test {

/// Another program at the same database file: this test program, started again. It takes its steps one by one:
///   `sql:TEXT`   runs it on a plain SQLite connection of its own (busy timeout 10 s) and ends with code 1 where it fails
///   `say:WORD`   tells us; waitFor(WORD) returns
///   `wait`       until tell() is called
///   `sleep:MS`
/// Real processes, since locks of one process never meet each other.
class ForeignProcess {
public:
    ForeignProcess(const QString &databasePath, const QStringList &steps);
    ~ForeignProcess();
    Q_DISABLE_COPY_MOVE(ForeignProcess)

    [[nodiscard]] bool waitFor(const QByteArray &word);
    void tell();
    /// Waits for its end; whether every step succeeded.
    [[nodiscard]] bool finish();
    void kill();

private:
    QProcess m_process;
    QByteArray m_said;
};

/// For main(): runs the steps where this is the second program.
[[nodiscard]] bool isForeignProcess(int argc, char **argv);
int runForeignProcess(int argc, char **argv);

} // namespace tradebook::test

/// QTEST_GUILESS_MAIN for tests that use ForeignProcess.
#define TRADEBOOK_FOREIGN_TEST_MAIN(TestClass)                                                                                             \
    int main(int argc, char **argv)                                                                                                        \
    {                                                                                                                                      \
        if (tradebook::test::isForeignProcess(argc, argv))                                                                                 \
            return tradebook::test::runForeignProcess(argc, argv);                                                                         \
        QCoreApplication application(argc, argv);                                                                                          \
        TestClass test;                                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                                            \
    }
