// SPDX-License-Identifier: Apache-2.0
#include "tests/support/paths.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#ifndef _WIN32
#include <csignal>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// `khung validate --watch` as a process of its own beside somebody who writes files.
class TestWatch : public QObject {
  Q_OBJECT

private:
  static constexpr int Long = 60'000; ///< milliseconds; the machine may be busy

  void write(const QString& name, const QString& text) {
    QDir(m_folder->path()).mkpath(QFileInfo(name).path());
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
  }

  void start() {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KHUNG_TEMPLATES"_s, khung::tests::sourcePath(u"templates"));
    m_process->setProcessEnvironment(environment);
    m_process->setWorkingDirectory(m_folder->path());
    m_process->start(khung::tests::buildPath(u"bin/khung"), {u"validate"_s, u"m"_s, u"--watch"_s, u"--rule"_s, u"missing-name"_s, u"--lang"_s, u"en"_s});
    QVERIFY(m_process->waitForStarted());
  }

  /// Whether the output since the last call comes to hold all of these.
  bool told(const QStringList& parts) {
    const auto all = [&] {
      m_told += QString::fromUtf8(m_process->readAllStandardOutput()) + QString::fromUtf8(m_process->readAllStandardError());
      return std::all_of(parts.begin(), parts.end(), [&](const QString& part) { return m_told.contains(part); });
    };
    const bool result = QTest::qWaitFor(all, Long);
    if (!result) {
      qWarning("%s", qPrintable(m_told));
    }
    m_told.clear();
    return result;
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::unique_ptr<QProcess> m_process;
  QString m_told;

private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_process = std::make_unique<QProcess>();
    m_told.clear();
    write(u"m/khung.yaml"_s, u"format: khung-text/1\nframework: vn-decree-draft-2021\n"_s);
    write(u"m/database.yaml"_s, u"database: [{code: D1, kind: unit}]\n"_s);
  }
  void cleanup() {
    m_process->kill();
    m_process->waitForFinished();
  }

  void whatIsNewAndGoneIsTold() {
    start();
    QVERIFY(told({u"+ Error: Database D1 has no name."_s, u"New: 1. Gone: 0."_s}));
    write(u"m/database.yaml"_s, u"database: [{code: D1, kind: unit, name: Một}]\n"_s);
    QVERIFY(told({u"- Error: Database D1 has no name."_s, u"New: 0. Gone: 1."_s}));
    write(u"m/sub/deep/more.yaml"_s, u"database: [{code: D2, kind: unit}]\n"_s); // in folders that were not there
    QVERIFY(told({u"+ Error: Database D2 has no name."_s, u"m/sub/deep/more.yaml"_s}));
    write(u"m/sub/deep/more.yaml"_s, u"database: [{code: D2, kind: unit}, {code: D3, kind: unit}]\n"_s);
    QVERIFY(told({u"+ Error: Database D3 has no name."_s, u"Errors: 2."_s}));
    QVERIFY(QDir(m_folder->filePath(u"m/sub"_s)).removeRecursively());
    QVERIFY(told({u"- Error: Database D2 has no name."_s, u"- Error: Database D3 has no name."_s, u"Errors: 0."_s}));
  }

  void aBrokenStateIsToldAndOutlived() {
    start();
    QVERIFY(told({u"New: 1."_s}));
    write(u"m/database.yaml"_s, u"database: [{code: D1, "_s);
    QVERIFY(told({u"m/database.yaml:"_s, u"error:"_s, u"waiting for the next change"_s}));
    write(u"m/database.yaml"_s, u"database: [{code: D1, kind: unit}, {code: D4, kind: unit}]\n"_s);
    QVERIFY(told({u"+ Error: Database D4 has no name."_s, u"New: 1. Gone: 0."_s})); // D1 was known before it broke
  }

  void interruptedItEndsWithTheCodeOfTheLastCheck_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::newRow("findings") << u"database: [{code: D1, kind: unit}]\n"_s << 1;
    QTest::newRow("clean") << u"database: [{code: D1, kind: unit, name: Một}]\n"_s << 0;
    QTest::newRow("unreadable") << u"database: [{"_s << 3;
  }
  void interruptedItEndsWithTheCodeOfTheLastCheck() {
#ifdef _WIN32
    QSKIP("no signals to send");
#else
    QFETCH(QString, text);
    QFETCH(int, code);
    write(u"m/database.yaml"_s, text);
    start();
    QVERIFY(told({code == 3 ? u"waiting for the next change"_s : u"Gone: 0."_s}));
    ::kill(static_cast<pid_t>(m_process->processId()), SIGINT);
    QVERIFY(m_process->waitForFinished(Long));
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_process->exitCode(), code);
#endif
  }
};

QTEST_GUILESS_MAIN(TestWatch)
#include "test_watch.moc"
