// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_form.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"
#include "validators/engine/check.h"
#include "validators/engine/finding_text.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// Walks tests/data/sound: models with an architecture that the sections named in their sections.txt (without one: C and M)
/// find nothing in.
class TestSoundModels : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void silent_data() {
    QTest::addColumn<QString>("folder");
    const QDir root(khung::tests::sourcePath(u"tests/data/sound"));
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
      QTest::newRow(qPrintable(name)) << root.filePath(name);
    }
  }

  void silent() {
    QFETCH(QString, folder);
    model::Notices notices;
    model::ModelData data = model::readTextFolder(*tests::metamodel(), folder, notices);
    model::resolveReferences(*tests::metamodel(), data, notices);
    QVERIFY2(notices.empty(), qPrintable(tests::describe(notices)));
    const auto pack = data.framework.isEmpty() ? tests::pack() : tests::pack(data.framework);
    const auto document = model::Document::create(tests::metamodel());
    QVERIFY(document && (*document)->import(data));
    validators::CheckOptions options;
    const QStringList sections = sectionsOf(folder);
    options.rules = sections + QStringList{u"actor-missing"_s}; // has a waiver in the province
    options.today = QDate(2026, 11, 23);
    const auto report = validators::check(**document, *pack, options);
    QVERIFY(report.has_value());
    const validators::FindingText text(*tests::metamodel(), *pack, *report, u"vi"_s);
    QStringList found;
    for (const validators::Finding& finding : report->findings) {
      const model::RuleSource* rule = pack->rule(finding.slug);
      if (rule && sections.contains(rule->section)) {
        found << finding.slug + u": "_s + text.message(finding);
      }
    }
    for (const validators::RuleRun& run : report->runs) {
      QVERIFY2(run.outcome != validators::RuleRun::Outcome::Failed, qPrintable(run.slug + u": "_s + run.why));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
  }

private:
  static QStringList sectionsOf(const QString& folder) {
    QFile file(folder + u"/sections.txt"_s);
    const QString stated = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : u"C,M"_s;
    return stated.split(u',');
  }
};

QTEST_GUILESS_MAIN(TestSoundModels)
#include "test_sound_models.moc"
