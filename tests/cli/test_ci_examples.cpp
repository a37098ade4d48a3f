// SPDX-License-Identifier: Apache-2.0
#include "tests/support/paths.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// The example pipelines are YAML, and every khung command in them works as it stands.
class TestCiExamples : public QObject {
  Q_OBJECT

private:
  static void write(const QString& path, const QString& text) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
  }

  static int run(const QString& folder, const QStringList& arguments) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KHUNG_TEMPLATES"_s, khung::tests::sourcePath(u"templates"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(khung::tests::buildPath(u"bin/khung"), arguments);
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
  }

private Q_SLOTS:
  void exampleWorks_data() {
    QTest::addColumn<QString>("path");
    for (const QFileInfo& file : QDir(khung::tests::sourcePath(u"packaging/ci-examples")).entryInfoList({u"*.yml"_s})) {
      QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
    }
  }
  void exampleWorks() {
    QFETCH(QString, path);
    if (QProcess::execute(u"/usr/bin/python3"_s, {u"-c"_s, u"import yaml"_s}) == 0) {
      QCOMPARE(QProcess::execute(u"/usr/bin/python3"_s, {u"-c"_s, u"import sys,yaml; assert isinstance(yaml.safe_load(open(sys.argv[1])), dict)"_s, path}), 0);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression command(u"(?:run: |    - )khung (validate [^\\n]*)"_s);
    int commands = 0;
    for (auto it = command.globalMatch(text); it.hasNext(); ++commands) {
      const QTemporaryDir folder;
      const QString meta = u"format: khung-text/1\nframework: vn-decree-draft-2021\n"_s;
      for (const QString& place : {u"model"_s, u"base/model"_s}) {
        write(folder.filePath(place + u"/khung.yaml"_s), meta);
        write(folder.filePath(place + u"/database.yaml"_s), u"database: [{code: D1, kind: unit}]\n"_s);
      }
      QCOMPARE(run(folder.path(), {u"validate"_s, u"model"_s, u"--write-baseline"_s, u"known.json"_s, u"--fail-on"_s, u"never"_s}), 0);
      const QStringList arguments = it.next().captured(1).section(u'#', 0, 0).split(u' ', Qt::SkipEmptyParts);
      QCOMPARE(run(folder.path(), arguments), 0); // all of it is known
      for (const QString& report : {u"findings.sarif"_s, u"findings.xml"_s}) {
        QVERIFY(QFileInfo(folder.filePath(report)).size() > 0);
      }
      write(folder.filePath(u"model/more.yaml"_s), u"database: [{code: D2, kind: unit}]\n"_s);
      QCOMPARE(run(folder.path(), arguments), 1); // what is new fails
      QFile sarif(folder.filePath(u"findings.sarif"_s));
      QVERIFY(sarif.open(QIODevice::ReadOnly));
      QVERIFY(sarif.readAll().contains("\"model/more.yaml\"")); // as the repository names it, or the findings show nowhere
    }
    QVERIFY(commands >= 2);
  }
};

QTEST_GUILESS_MAIN(TestCiExamples)
#include "test_ci_examples.moc"
