// SPDX-License-Identifier: Apache-2.0
#include "model/framework/pack.h"
#include "model/framework/pack_folders.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

const QString twoRows = u"list: words\nvalues:\n  - {code: a, name_vi: một, name_en: one}\n  - {code: b, name_vi: hai, name_en: two}\n"_s;

QString ruleFile(const QString& slug, const QString& more) {
  return u"slug: %1\nsection: A\nseverity: warning\ntitle: {vi: T, en: T}\nexplanation: {vi: T, en: T}\nmessage: {vi: T, en: T}\n"
         u"fix_hint: {vi: T, en: T}\nsubject: database\nquery: SELECT id AS subject FROM \"database\"\n%2"_s.arg(slug, more);
}

} // namespace

/// Packs that extend others: what is taken over, what may be changed and what is refused. Each test writes packs of its own below the user's folder.
class TestPackExtends : public QObject {
  Q_OBJECT

private:
  void write(const QString& path, const QString& text) {
    const QString full = m_folder->filePath(path);
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
  }

  void writePack(const QString& name, const QString& more) {
    write(name + u"/framework.yaml"_s, u"name: %1\nversion: 1\ntitle: {vi: Gói, en: Pack}\n"_s.arg(name) + more);
  }

  /// An abstract base, a framework upon it, and a pack of an agency upon that.
  void writeThree() {
    writePack(u"base"_s, u"abstract: true\nparameters: {score: 0.5}\n"_s);
    write(u"base/values/words.yaml"_s, twoRows);
    write(u"base/rules/A/common.yaml"_s, ruleFile(u"common"_s, u"parameters: {many: 3, share: 0.5, open: 1}\nstricter: {many: less, share: more}\n"_s));
    writePack(u"law"_s, u"extends: base\n"_s);
    write(u"law/rules/A/national.yaml"_s, ruleFile(u"national"_s, u"reason: warning\n"_s));
    write(u"law/reference-models/data.yaml"_s,
          u"nodes:\n  - {code: D.1, name: {vi: M, en: O}, children: [{code: D.1.1, name: {vi: N, en: T}}]}\n"_s);
    writePack(u"agency"_s, u"extends: law\n"_s);
  }

  std::shared_ptr<const model::Pack> load(const QString& name) {
    m_notices.clear();
    auto result = model::Pack::load(m_folder->filePath(name), m_notices);
    return result ? *result : nullptr;
  }

  /// The notice by which a pack is refused.
  QString refusal(const QString& name) {
    const auto pack = load(name);
    return pack ? u"accepted"_s : m_notices.front().code + u": "_s + m_notices.front().values.join(u", "_s);
  }

  QString amended(const QString& slug, const QString& keys) {
    QDir(m_folder->filePath(u"agency"_s)).removeRecursively();
    writeThree();
    write(u"agency/rules/A/%1.yaml"_s.arg(slug), u"slug: %1\namends: true\n%2"_s.arg(slug, keys));
    return refusal(u"agency"_s);
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  model::Notices m_notices;

private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("KHUNG_PACKS", m_folder->path().toUtf8());
  }

  void everythingOfTheBaseIsThere() {
    writeThree();
    const auto pack = load(u"agency"_s);
    QVERIFY2(pack, qPrintable(tests::describe(m_notices)));
    QCOMPARE(pack->bases.size(), std::size_t(2));
    QCOMPARE(pack->bases[0].name, u"law"_s);
    QVERIFY(!pack->bases[0].isAbstract && pack->bases[1].isAbstract);
    QCOMPARE(pack->rule(u"common")->pack, u"base"_s);
    QCOMPARE(pack->rule(u"national")->pack, u"law"_s);
    QCOMPARE(pack->values.size(), std::size_t(2));
    QCOMPARE(pack->nodes.size(), std::size_t(2));
    QCOMPARE(pack->parameters.value(u"score"_s).toDouble(), 0.5);
  }

  void theHashCoversTheBase() {
    writeThree();
    const QString before = load(u"agency"_s)->hash;
    write(u"base/values/words.yaml"_s, twoRows + u"  - {code: c, name_vi: ba, name_en: three}\n"_s);
    QVERIFY(load(u"agency"_s)->hash != before);
  }

  void anAbstractBaseMayBeReplaced() {
    writeThree();
    write(u"law/values/words.yaml"_s, u"list: words\nvalues: [{code: b, name_vi: khác, name_en: other}, {code: c, name_vi: ba, name_en: three}]\n"_s);
    write(u"law/rules/A/common.yaml"_s, u"slug: common\namends: true\ncites: [\"1.2\"]\nseverity: info\nparameters: {open: 2}\n"_s);
    const auto pack = load(u"law"_s);
    QVERIFY2(pack, qPrintable(tests::describe(m_notices)));
    QCOMPARE(pack->values.size(), std::size_t(3));
    QCOMPARE(pack->values[1].name.en, u"other"_s); // in its place
    QCOMPARE(pack->rule(u"common")->cites, QStringList{u"1.2"_s});
    QCOMPARE(pack->rule(u"common")->severity, u"info"_s);
    QCOMPARE(pack->rule(u"common")->parameters.value(u"open"_s).toInt(), 2);
    QVERIFY(pack->rule(u"common")->query.startsWith(u"SELECT"_s));
  }

  void aFrameworkMayBeAddedTo() {
    writeThree();
    write(u"agency/values/words.yaml"_s, u"list: words\nvalues: [{code: c, name_vi: ba, name_en: three}]\n"_s);
    write(u"agency/reference-models/data.yaml"_s, u"nodes: [{code: D.1.9, parent: D.1, name: {vi: R, en: Own}}]\n"_s);
    write(u"agency/rules/A/own.yaml"_s, ruleFile(u"own"_s, {}));
    write(u"agency/rules/A/common.yaml"_s, u"slug: common\namends: true\nseverity: error\nparameters: {many: 2, share: 0.9}\n"_s);
    const auto pack = load(u"agency"_s);
    QVERIFY2(pack, qPrintable(tests::describe(m_notices)));
    QCOMPARE(pack->rules.size(), std::size_t(3));
    QCOMPARE(pack->rule(u"own")->pack, u"agency"_s);
    QCOMPARE(pack->rule(u"common")->severity, u"error"_s);
    QCOMPARE(pack->rule(u"common")->leastSeverity, u"error"_s);
    QCOMPARE(pack->rule(u"common")->parameters.value(u"many"_s).toInt(), 2);
    QCOMPARE(pack->nodes.back().parent, u"D.1"_s);
    QCOMPARE(pack->nodes.back().depth, 1);
  }

  void aFrameworkIsNotWeakened() {
    QCOMPARE(amended(u"national"_s, u"severity: info\n"_s), u"pack.weakens-severity: national, warning, info"_s);
    QCOMPARE(amended(u"national"_s, u"reason: silences\n"_s), u"pack.weakens-reason: national, warning, silences"_s);
    QCOMPARE(amended(u"national"_s, u"query: SELECT 1\n"_s), u"pack.amends-key: query, national"_s);
    QCOMPARE(amended(u"national"_s, u"yields_to: [common]\n"_s), u"pack.amends-key: yields_to, national"_s);
    QCOMPARE(amended(u"national"_s, u"title: {vi: A, en: B}\n"_s), u"pack.amends-key: title, national"_s);
    QCOMPARE(amended(u"national"_s, u"severity: off\n"_s), u"pack.severity: off"_s);
  }
  void parametersGoOneWay() {
    QCOMPARE(amended(u"common"_s, u"parameters: {many: 4}\n"_s), u"pack.weakens-parameter: common, many, 3, 4"_s);
    QCOMPARE(amended(u"common"_s, u"parameters: {share: 0.4}\n"_s), u"pack.weakens-parameter: common, share, 0.5, 0.4"_s);
    QCOMPARE(amended(u"common"_s, u"parameters: {open: 2}\n"_s), u"pack.parameter-fixed: common, open"_s);
    QCOMPARE(amended(u"common"_s, u"parameters: {none: 2}\n"_s), u"settings.unknown-parameter: common, none, many, open, share"_s);
    QCOMPARE(amended(u"nothing"_s, u"severity: error\n"_s), u"pack.amends-nothing: nothing"_s);
  }

  void whatAFrameworkHoldsStays() {
    writeThree();
    write(u"agency/rules/A/national.yaml"_s, ruleFile(u"national"_s, {}));
    QCOMPARE(refusal(u"agency"_s), u"pack.replaces: rules, national, law"_s);
    writeThree();
    QVERIFY(QFile::remove(m_folder->filePath(u"agency/rules/A/national.yaml"_s)));
    write(u"agency/values/words.yaml"_s, u"list: words\nvalues: [{code: a, name_vi: khác, name_en: other}]\n"_s);
    QCOMPARE(refusal(u"agency"_s), u"pack.replaces: words, a, law"_s);
    QVERIFY(QFile::remove(m_folder->filePath(u"agency/values/words.yaml"_s)));
    write(u"agency/reference-models/data.yaml"_s, u"nodes: [{code: D.1, name: {vi: R, en: Own}}]\n"_s);
    QCOMPARE(refusal(u"agency"_s), u"pack.replaces: reference-models, D.1, law"_s);
    write(u"agency/reference-models/data.yaml"_s, u"nodes: [{code: D.2, parent: D.7, name: {vi: R, en: Own}}]\n"_s);
    QCOMPARE(refusal(u"agency"_s), u"pack.node-unknown: D.7"_s);
    QVERIFY(QFile::remove(m_folder->filePath(u"agency/reference-models/data.yaml"_s)));
    writePack(u"agency"_s, u"extends: law\nparameters: {score: 0.9}\n"_s);
    QCOMPARE(refusal(u"agency"_s), u"pack.replaces: parameters, score, law"_s);
  }

  void anAbstractPackBetweenDoesNotFreeTheFramework() {
    writeThree();
    writePack(u"between"_s, u"extends: law\nabstract: true\n"_s);
    writePack(u"agency"_s, u"extends: between\n"_s);
    write(u"agency/rules/A/national.yaml"_s, u"slug: national\namends: true\nseverity: info\n"_s);
    QCOMPARE(refusal(u"agency"_s), u"pack.weakens-severity: national, warning, info"_s);
  }

  void basesThatCannotBe() {
    writePack(u"one"_s, u"extends: two\n"_s);
    writePack(u"two"_s, u"extends: one\n"_s);
    QCOMPARE(refusal(u"one"_s), u"pack.base-cycle: one → two → one"_s);
    writePack(u"one"_s, u"extends: one\n"_s);
    QCOMPARE(refusal(u"one"_s), u"pack.base-cycle: one → one"_s);
    writePack(u"one"_s, u"extends: vn-comon\n"_s);
    QCOMPARE(refusal(u"one"_s), u"pack.base-unknown: vn-comon, vn-common"_s);
    writePack(u"one"_s, u"extends: ../../etc\n"_s);
    QVERIFY(refusal(u"one"_s).startsWith(u"pack.base-unknown: ../../etc"_s));
    writePack(u"one"_s, u"extends: [vn-common, two]\n"_s);
    QCOMPARE(refusal(u"one"_s), u"pack.one-base: vn-common, two"_s);
    for (int i = 0; i < 8; ++i) {
      writePack(u"p%1"_s.arg(i), u"extends: p%1\n"_s.arg(i + 1));
    }
    writePack(u"p8"_s, {});
    QVERIFY(refusal(u"p0"_s).startsWith(u"pack.base-too-deep"_s));
  }

  /// A threshold of the frameworks may be tightened by an agency's pack, which needs its direction; 0 and 1 are switches.
  void thresholdsOfTheFrameworksSayWhichWayIsStricter() {
    int thresholds = 0;
    for (const QString& name : {u"vn-decree-draft-2021"_s, u"vn-national-2026"_s}) {
      model::Notices notices;
      const auto pack = model::Pack::load(model::findPackFolder(name), notices);
      QVERIFY(pack.has_value());
      for (const model::RuleSource& rule : (*pack)->rules) {
        for (auto it = rule.parameters.constBegin(); it != rule.parameters.constEnd(); ++it) {
          bool isNumber = false;
          const double value = it->toDouble(&isNumber);
          if (isNumber && value != 0 && value != 1) {
            QVERIFY2(rule.stricter.contains(it.key()), qPrintable(rule.slug + u' ' + it.key()));
            ++thresholds;
          }
        }
      }
    }
    QVERIFY(thresholds >= 10);
  }

  void anAgencyTightensAThresholdOfTheFramework() {
    writePack(u"mine"_s, u"extends: vn-decree-draft-2021\n"_s);
    const auto share = [&](const QString& value) {
      write(u"mine/rules/A/attribute-overlap.yaml"_s, u"slug: attribute-overlap\namends: true\nparameters: {share: %1}\n"_s.arg(value));
      return refusal(u"mine"_s);
    };
    QCOMPARE(share(u"0.4"_s), u"accepted"_s);
    QCOMPARE(load(u"mine"_s)->rule(u"attribute-overlap")->parameters.value(u"share"_s).toDouble(), 0.4);
    QCOMPARE(share(u"0.6"_s), u"pack.weakens-parameter: attribute-overlap, share, 0.5, 0.6"_s);
  }

  void aShippedPackCannotBeHidden() {
    writePack(u"vn-common"_s, {});
    writePack(u"mine"_s, u"extends: vn-common\n"_s);
    QCOMPARE(model::findPackFolder(u"vn-common"_s, m_folder->filePath(u"mine"_s)), model::findPackFolder(u"vn-common"_s));
    QVERIFY(load(u"mine"_s)->rule(u"missing-name") != nullptr);
    int found = 0;
    for (const model::PackSummary& pack : model::findPacks()) {
      found += pack.name == u"vn-common" ? 1 : 0;
      QVERIFY(pack.name != u"vn-common" || pack.shipped);
      QVERIFY(pack.name != u"mine" || !pack.shipped);
    }
    QCOMPARE(found, 1);
  }
};

QTEST_GUILESS_MAIN(TestPackExtends)
#include "test_pack_extends.moc"
