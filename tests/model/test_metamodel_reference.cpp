// SPDX-License-Identifier: Apache-2.0
#include "model/base/yaml.h"
#include "model/interchange/text/text_form.h"
#include "tests/support/metamodel_reference.h"
#include "tests/support/paths.h"
#include "tests/support/text_support.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

/// The guides for people who write models and rules by hand say what the program does.
class TestMetamodelReference : public QObject {
  Q_OBJECT

  static QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
  }

  /// Code blocks of templates/README.md with this info string.
  static QStringList blocks(const QString& info) {
    const QString guide = textOf(khung::tests::sourcePath(u"templates/README.md"));
    const QRegularExpression block(u"^```%1\\n(.*?)^```$"_s.arg(info),
                                   QRegularExpression::MultilineOption |
                                       QRegularExpression::DotMatchesEverythingOption);
    QStringList result;
    for (auto found = block.globalMatch(guide); found.hasNext();) {
      result << found.next().captured(1);
    }
    return result;
  }

private Q_SLOTS:
  void referenceIsInStep() {
    const QString path = khung::tests::sourcePath(u"templates/metamodel/REFERENCE.md");
    Notices notices;
    const auto enumerations =
        readYamlFile(khung::tests::sourcePath(u"templates/metamodel/enumerations.yaml"), notices);
    QVERIFY(enumerations.has_value());
    QStringList names;
    for (const auto& [name, values] : enumerations->members) {
      names << name.text;
    }
    names.sort();
    const QString expected = metamodelReference(realMetamodel(), names);
    if (qEnvironmentVariableIsSet("KHUNG_UPDATE")) {
      QFile file(path);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(expected.toUtf8());
    }
    QVERIFY2(textOf(path) == expected, "templates/metamodel/REFERENCE.md is not what the metamodel says: run this test "
                                       "with KHUNG_UPDATE=1 and commit the file");
  }

  void modelsOfTheGuide() {
    const QStringList models = blocks(u"yaml model"_s);
    QVERIFY(models.size() >= 2);
    for (const QString& model : models) {
      Notices notices;
      QVERIFY(!readModel(model.toUtf8(), notices).elements.empty());
      QCOMPARE(noticeLines(notices), QString());
    }
  }

  void rulesOfTheGuide() {
    const QStringList rules = blocks(u"yaml rule"_s);
    QVERIFY(!rules.isEmpty());
    for (const QString& rule : rules) {
      Notices notices;
      const auto root = readYaml(rule.toUtf8(), u"README.md"_s, notices);
      QVERIFY(root && root->find(u"examples"));
      for (const YamlNode& example : root->find(u"examples")->items) {
        readModel(example.value(u"model").toUtf8(), notices);
      }
      QCOMPARE(noticeLines(notices), QString());
    }
  }
};

QTEST_GUILESS_MAIN(TestMetamodelReference)
#include "test_metamodel_reference.moc"
