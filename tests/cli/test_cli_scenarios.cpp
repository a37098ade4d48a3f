// SPDX-License-Identifier: Apache-2.0
#include "model/base/yaml.h"
#include "tests/support/paths.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// Runs the built program as a user would: each scenario is a YAML file with input files and steps (command line, exit code, what
/// the streams hold or lack, files made). Without display and HOME.
class TestCliScenarios : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void scenario_data() {
    QTest::addColumn<QString>("path");
    QDirIterator it(khung::tests::sourcePath(u"tests/cli/scenarios"), {u"*.yaml"_s}, QDir::Files);
    while (it.hasNext()) {
      const QString path = it.next();
      QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
    }
  }

  void scenario() {
    QFETCH(QString, path);
    model::Notices notices;
    const auto root = model::readYamlFile(path, notices);
    QVERIFY(root && notices.empty());
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    if (const model::YamlNode* files = root->find(u"files")) {
      for (const auto& [name, content] : files->members) {
        write(folder.filePath(name.text), content.text);
      }
    }
    const model::YamlNode* steps = root->find(u"steps");
    QVERIFY(steps && !steps->items.empty());
    for (const model::YamlNode& step : steps->items) {
      runStep(folder.path(), step);
      if (QTest::currentTestFailed()) {
        return;
      }
    }
  }

  void streamsAndDevicesAreWrittenTo() {
    if (!QFileInfo::exists(u"/dev/full"_s) || !QFileInfo::exists(u"/bin/sh"_s)) {
      QSKIP("no /dev/full here");
    }
    const QTemporaryDir folder;
    write(folder.filePath(u"m/khung.yaml"_s), u"format: khung-text/1\nframework: vn-decree-draft-2021\nagency: BA\n"_s);
    write(folder.filePath(u"m/m.yaml"_s), u"database: [{code: D1}]\n"_s);
    const auto shell = [&](const QString& command) {
      QProcess process;
      process.setWorkingDirectory(folder.path());
      process.setProcessEnvironment(environment());
      process.start(u"/bin/sh"_s, {u"-c"_s, u"K='"_s + khung::tests::buildPath(u"bin/khung") + u"'; "_s + command});
      return process.waitForFinished(60'000) ? QString::number(process.exitCode()) + u' ' + QString::fromUtf8(process.readAllStandardOutput()) : QString();
    };
    QCOMPARE(shell(u"$K rules list > /dev/full"_s), u"4 "_s);
    QCOMPARE(shell(u"$K validate m -o json=/dev/full"_s), u"4 "_s);
    QVERIFY(!QFileInfo(u"/dev/full"_s).isFile());
    QVERIFY(shell(u"mkfifo p; cat p & $K validate m -r missing-name -o json=p; wait"_s).contains(u"\"fingerprint\""));
    QVERIFY(!QFileInfo(folder.filePath(u"p"_s)).isFile());
    for (const QString& command : {u"validate p.khung"_s, u"validate p.asice"_s, u"verify p.asice"_s, u"pack check p.khungpack"_s}) {
      const QString file = command.section(u' ', -1);
      QCOMPARE(shell(u"mkfifo "_s + file + u" 2>/dev/null; timeout 20 $K "_s + command), u"3 "_s); // nobody ever writes to it
    }
    QCOMPARE(shell(u"$K convert m closed.khung >&- 2>&- <&-; $K diff m closed.khung > /dev/null; echo $?"_s), u"0 0\n"_s);
  }

  void everyExitCodeIsShown() {
    QSet<QString> codes;
    QDirIterator it(khung::tests::sourcePath(u"tests/cli/scenarios"), {u"*.yaml"_s}, QDir::Files);
    while (it.hasNext()) {
      model::Notices notices;
      const auto root = model::readYamlFile(it.next(), notices);
      const model::YamlNode* steps = root ? root->find(u"steps") : nullptr;
      for (const model::YamlNode& step : steps ? steps->items : std::vector<model::YamlNode>()) {
        codes.insert(step.value(u"exit"));
      }
    }
    for (const QString& code : {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}) {
      QVERIFY2(codes.contains(code), qPrintable(code));
    }
  }

private:
  static void write(const QString& path, const QString& text) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
  }

  static QProcessEnvironment environment() {
    QProcessEnvironment environment;
    for (const QString& name : {u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s}) {
      environment.insert(name, QProcessEnvironment::systemEnvironment().value(name));
    }
    environment.insert(u"KHUNG_TEMPLATES"_s, khung::tests::sourcePath(u"templates"));
    return environment;
  }

  /// Words split at blanks; 'single quotes' keep them.
  static QStringList words(const QString& line) {
    QStringList result;
    QString word;
    bool quoted = false;
    bool any = false;
    for (const QChar c : line) {
      if (c == u'\'') {
        quoted = !quoted;
        any = true;
      } else if (c == u' ' && !quoted) {
        if (any || !word.isEmpty()) {
          result << word;
        }
        word.clear();
        any = false;
      } else {
        word += c;
      }
    }
    return any || !word.isEmpty() ? result << word : result;
  }

  static void has(const model::YamlNode& step, QStringView key, const QString& text, bool wanted) {
    for (const QString& part : step.values(key)) {
      QVERIFY2(text.contains(part) == wanted, qPrintable(key.toString() + u": "_s + part + u"\nin:\n"_s + text));
    }
  }

  static void runStep(const QString& folder, const model::YamlNode& step) {
    if (const QString overwrite = step.value(u"append"); !overwrite.isEmpty()) {
      QFile file(folder + u'/' + overwrite);
      QVERIFY(file.open(QIODevice::Append));
      file.write(step.value(u"text").toUtf8());
      return;
    }
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment own = environment();
    own.insert(u"KHUNG_PACKS"_s, folder + u"/packs"_s);
    process.setProcessEnvironment(own);
    process.start(khung::tests::buildPath(u"bin/khung"), words(step.value(u"run")));
    QVERIFY(process.waitForFinished(120'000));
    const QString out = QString::fromUtf8(process.readAllStandardOutput());
    const QString err = QString::fromUtf8(process.readAllStandardError());
    const QString told = step.value(u"run") + u"\nout:\n"_s + out + u"\nerr:\n"_s + err;
    QVERIFY2(process.exitStatus() == QProcess::NormalExit, qPrintable(told));
    QVERIFY2(QString::number(process.exitCode()) == step.value(u"exit"),
             qPrintable(u"exit code %1\n"_s.arg(process.exitCode()) + told));
    has(step, u"out_has", out, true);
    has(step, u"out_lacks", out, false);
    has(step, u"err_has", err, true);
    has(step, u"err_lacks", err, false);
    for (const QString& made : step.values(u"makes")) {
      QVERIFY2(QFileInfo(folder + u'/' + made).size() > 0, qPrintable(made));
    }
    for (const QString& absent : step.values(u"does_not_make")) {
      QVERIFY2(!QFileInfo::exists(folder + u'/' + absent), qPrintable(absent));
    }
  }
};

QTEST_GUILESS_MAIN(TestCliScenarios)
#include "test_cli_scenarios.moc"
