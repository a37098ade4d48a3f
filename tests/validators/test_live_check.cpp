// SPDX-License-Identifier: Apache-2.0
#include "model/base/sqlite_statement.h"
#include "tests/support/random_editor.h"
#include "tests/support/random_model.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"
#include "validators/analyses/analysis.h"
#include "validators/engine/check_session.h"
#include "validators/engine/coverage_sheet.h"
#include "validators/engine/live_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using validators::LiveCheck;

namespace {

QString textOf(const QVariant& value) {
  if (value.typeId() == QMetaType::QVariantList) {
    QStringList parts;
    for (const QVariant& item : value.toList()) {
      parts << textOf(item);
    }
    return parts.join(u',');
  }
  return value.typeId() == QMetaType::QUuid ? value.toUuid().toString(QUuid::Id128) : value.toString();
}

QString lineOf(const validators::Finding& finding) {
  QStringList parts{finding.slug, QString::number(static_cast<int>(finding.severity)), finding.subject.toString(QUuid::Id128),
                    finding.discriminator, finding.fingerprint};
  for (const validators::Related& related : finding.related) {
    parts << related.role + u'=' + related.id.toString(QUuid::Id128);
  }
  for (const validators::Evidence& evidence : finding.evidence) {
    parts << evidence.name + u'=' + textOf(evidence.value);
  }
  return parts.join(u" | "_s);
}

QStringList coverageLines(const validators::Report& report) {
  QStringList lines;
  for (const validators::AgencyCover& agency : report.coverage ? report.coverage->agencies : std::vector<validators::AgencyCover>()) {
    QStringList codes = agency.nodes.keys();
    codes.sort();
    for (const QString& code : std::as_const(codes)) {
      const validators::NodeCover cover = agency.nodes.value(code);
      QString line = u"cover %1 %2 %3 %4 %5 %6"_s.arg(agency.agency.toString(), agency.name, code).arg(cover.below).arg(cover.required).arg(cover.mandatory);
      for (const QUuid& id : cover.elements) {
        line += u' ' + id.toString(QUuid::Id128);
      }
      lines << line;
    }
  }
  return lines;
}

/// All that a report says but for times and hashes, line by line, in its order.
QStringList linesOf(const validators::Report& report) {
  QStringList lines;
  for (const validators::Finding& finding : report.findings) {
    lines << u"finding "_s + lineOf(finding);
  }
  for (const validators::WaivedFinding& waived : report.waived) {
    lines << u"waived "_s + lineOf(waived.finding) + u" by "_s + waived.waiver.toString() + waived.reason + waived.person + waived.until + waived.state;
  }
  for (const validators::Finding& finding : report.baselined) {
    lines << u"baselined "_s + lineOf(finding);
  }
  for (const validators::RuleRun& run : report.runs) {
    lines << u"run %1 %2 %3 %4"_s.arg(run.slug).arg(static_cast<int>(run.outcome)).arg(run.findings).arg(run.why);
  }
  QStringList labels;
  for (auto it = report.labels.constBegin(); it != report.labels.constEnd(); ++it) {
    labels << u"label %1 %2 %3 %4 %5"_s.arg(it.key().toString(), it->type, it->code, it->name, it->declaredBy);
  }
  labels.sort();
  for (const auto& [type, count] : report.elementCounts) {
    labels << u"count %1 %2"_s.arg(type).arg(count);
  }
  return lines + labels + report.agencies + coverageLines(report);
}

/// The first lines that differ, for people.
QString difference(const QStringList& live, const QStringList& whole) {
  QStringList result;
  for (const QString& line : live) {
    if (!whole.contains(line)) {
      result << u"only live:  "_s + line;
    }
  }
  for (const QString& line : whole) {
    if (!live.contains(line)) {
      result << u"only whole: "_s + line;
    }
  }
  return result.isEmpty() ? u"another order"_s : result.mid(0, 6).join(u'\n');
}

} // namespace

/// Checking beside an edited document: after any edits it says what a whole check says, having run only what it had to.
class TestLiveCheck : public QObject {
  Q_OBJECT

private:
  static constexpr auto vietnam = u"templates/examples/vietnam";

  std::unique_ptr<model::Document> documentOf(const model::ModelData& data) {
    auto document = model::Document::create(tests::metamodel(), m_folder.path());
    return document && (*document)->import(data) ? std::move(*document) : nullptr;
  }

  static model::ModelData sample() {
    model::Notices notices;
    model::ModelData data = model::readTextFolder(*tests::metamodel(), tests::sourcePath(vietnam), notices);
    model::resolveReferences(*tests::metamodel(), data, notices);
    return data;
  }

  static validators::CheckOptions options() {
    validators::CheckOptions result;
    result.today = QDate(2026, 11, 27);
    result.ruleMilliseconds = 600'000; // on a busy machine, too
    result.coverage = true;
    return result;
  }

  static std::unique_ptr<LiveCheck> liveOf(const model::Document& document, const validators::CheckOptions& options) {
    auto live = LiveCheck::open(tests::metamodel(), tests::pack(), document.workingFile(), options);
    return live ? std::move(*live) : nullptr;
  }

  QTemporaryDir m_folder;

private Q_SLOTS:
  void coverageIsMadeAnewOnlyWhenItIsAnother() {
    const auto document = documentOf(sample());
    QVERIFY(document);
    auto live = LiveCheck::open(tests::metamodel(), tests::pack(), document->workingFile(), options());
    QVERIFY(live);
    const auto first = (*live)->runAll();
    QVERIFY(first && first->coverage);
    const auto alone = validators::coverageOf(*document, *tests::pack());
    QVERIFY(alone && *alone == *first->coverage);
    QVERIFY(first->coverage->agencies.size() > 1);
    const QUuid database = document->elementsOf(u"database").front();
    model::Edit rename(u"rename"_s);
    rename.set(database, u"name"_s, u"Tên khác"_s);
    const auto second = (*live)->update(*document->apply(rename));
    QVERIFY(second);
    QCOMPARE(second->coverage.get(), first->coverage.get());
    model::Element mapping;
    mapping.id = QUuid::createUuid();
    mapping.type = u"mapping"_s;
    mapping.parent = database;
    mapping.position = -1;
    mapping.set(u"node"_s, u"DRM.2.4"_s);
    model::Edit add(u"map"_s);
    add.add(mapping);
    const auto third = (*live)->update(*document->apply(add));
    QVERIFY(third && third->coverage != first->coverage);
    const auto& whole = third->coverage->agencies.front().nodes;
    QCOMPARE(whole.value(u"DRM.2.4"_s).elements.size(), first->coverage->agencies.front().nodes.value(u"DRM.2.4"_s).elements.size() + 1);
  }

  /// What is done for large documents only: tables of elements, and rules on two connections.
  void largeDocumentsAreCheckedAlike_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 4; ++seed) {
      QTest::addRow("%s %d", seed == 0 ? "sample" : "random", seed) << seed;
    }
  }
  void largeDocumentsAreCheckedAlike() {
    QFETCH(int, seed);
    const auto document = documentOf(seed == 0 ? sample() : tests::randomModel(*tests::metamodel(), quint32(seed), 900));
    QVERIFY(document);
    validators::CheckOptions small = options();
    small.tablesFrom = -1;
    validators::CheckOptions large = options();
    large.tablesFrom = 1;
    const auto one = validators::check(*document, *tests::pack(), small);
    const auto two = validators::check(*document, *tests::pack(), large);
    QVERIFY(one && two);
    QVERIFY(!one->findings.empty());
    QVERIFY2(linesOf(*one) == linesOf(*two), qPrintable(difference(linesOf(*two), linesOf(*one))));
  }

  /// Both connections of a whole check keep the state of the document that it began with.
  void anEditMeanwhileIsNotSeen() {
    const auto document = documentOf(sample());
    QVERIFY(document);
    validators::CheckOptions large = options();
    large.tablesFrom = 1;
    const auto checked = [&] {
      const auto database = validators::CheckDatabase::open(*document, *tests::pack(), large.tablesFrom);
      const auto report = database ? validators::CheckSession(**database, *tests::pack(), large).runOnce() : model::Failure(database.error());
      return report ? linesOf(*report) : QStringList();
    };
    const QStringList before = checked();
    bool edited = false;
    large.progress = [&](const QString& step, int, int) {
      if (step == u"identity") {
        edited = document->apply(model::Edit(u"xóa"_s).remove(document->elementsOf(u"database").front())).has_value();
      }
      return true;
    };
    QCOMPARE(checked(), before);
    QVERIFY(edited);
    large.progress = {};
    QVERIFY(checked() != before);
  }

  /// Rules wait for the tables they name, so none may be missing there.
  void tablesOfAnalysesAreListed() {
    const auto document = documentOf(sample());
    const auto database = validators::CheckDatabase::open(*document, *tests::pack());
    QVERIFY(database);
    QCOMPARE((*database)->analyse(*tests::pack(), tests::pack()->parameters), QString());
    QStringList listed;
    for (const validators::Analysis& analysis : validators::analyses()) {
      listed += analysis.tables;
    }
    model::Statement made((*database)->handle(), u"SELECT name FROM derived.sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"_s);
    int count = 0;
    while (made.step()) {
      ++count;
      QVERIFY2(listed.contains(made.text(0)), qPrintable(made.text(0)));
    }
    QVERIFY(count > 30);
  }

  void seriesEqualsWholeChecks_data() {
    QTest::addColumn<int>("seed");
    QTest::addColumn<bool>("vietnamese");
    const int more = qEnvironmentVariableIntValue("KHUNG_SERIES");
    for (int seed = 1; seed <= std::max(2, more); ++seed) {
      QTest::addRow("sample %d", seed) << seed << true;
      QTest::addRow("random %d", seed) << seed << false;
    }
  }
  void seriesEqualsWholeChecks() {
    QFETCH(int, seed);
    QFETCH(bool, vietnamese);
    const auto document = documentOf(vietnamese ? sample() : tests::randomModel(*tests::metamodel(), quint32(seed), 400));
    QVERIFY(document);
    tests::RandomEditor editor(*document, quint32(seed));
    QRandomGenerator random(quint32(seed) + 1000);
    bool cancel = false;
    validators::CheckOptions cancellable = options();
    cancellable.progress = [&](const QString&, int, int) { return !cancel || random.bounded(4) != 0; };
    const auto live = liveOf(*document, cancellable);
    QVERIFY(live);
    QVERIFY(live->runAll());
    int changes = 0;
    qsizetype ran = 0;
    qsizetype ranAtOnce = 0;
    constexpr int rounds = 18;
    for (int round = 0; round < rounds; ++round) {
      model::ChangeSet all; // of one edit or of several that came while a check ran
      for (quint32 i = 0, edits = 1 + random.bounded(3); i < edits; ++i) {
        const model::ChangeSet done = editor.step();
        all.join(done);
        changes += done.isEmpty() ? 0 : 1;
      }
      cancel = random.bounded(4) == 0;
      auto report = random.bounded(2) == 0 ? live->quick(all, 20 * random.bounded(4)) : live->update(all);
      const bool whole = report && report->pending.isEmpty();
      if (!whole) {
        const QStringList atOnce = report ? live->ran() : QStringList();
        const bool cancelled = !report && report.error().code == u"check.cancelled";
        cancel = false;
        const model::ChangeSet more = cancelled ? editor.step() : model::ChangeSet();
        all.join(more);
        report = live->update(more);
        const QSet<QString> twice = QSet<QString>(atOnce.begin(), atOnce.end()) & QSet<QString>(live->ran().begin(), live->ran().end());
        QVERIFY2(twice.isEmpty(), qPrintable(QStringList(twice.values()).join(u' '))); // what is shown at once is not of two states
        ranAtOnce += atOnce.size();
      }
      QVERIFY2(report, report ? "" : qPrintable(report.error().code + report.error().values.join(u' ')));
      ran += live->ran().size();
      const auto expected = validators::check(*document, *tests::pack(), options());
      QVERIFY(expected);
      const QStringList left = linesOf(*report);
      const QStringList right = linesOf(*expected);
      QVERIFY2(left == right, qPrintable(u"round %1\n%3\nchanged %2"_s.arg(round).arg(all.parts.join(u' '), difference(left, right))));
    }
    QVERIFY(ranAtOnce > 0);
    QVERIFY2(changes > rounds, qPrintable(QString::number(changes)));
    const qsizetype all = rounds * qsizetype(tests::pack()->rules.size() + validators::analyses().size());
    QVERIFY2(ran < all * 3 / 4, qPrintable(u"%1 of %2 steps"_s.arg(ran).arg(all)));
  }

  void editsRunOnlyWhatTheyTouch() {
    const auto document = documentOf(sample());
    const auto live = liveOf(*document, options());
    QVERIFY(live->runAll());
    QCOMPARE(live->ran().size(), qsizetype(tests::pack()->rules.size() + validators::analyses().size()));
    QVERIFY(live->update());
    QVERIFY2(live->ran().isEmpty(), qPrintable(live->ran().join(u' ')));
    const QUuid flow = document->elementsOf(u"data_flow").front();
    const auto changed = document->apply(model::Edit(u"mô tả"_s).set(flow, u"description"_s, u"Mô tả mới"_s));
    QVERIFY(changed);
    QCOMPARE(changed->parts, QStringList{u"element:data_flow.description"_s});
    QVERIFY(live->update(*changed));
    const auto isAnalysisOfMore = [](const QString& name) { return tests::pack()->rule(name) == nullptr && name != u"text"; };
    QVERIFY2(live->ran().size() < 10 && std::none_of(live->ran().begin(), live->ran().end(), isAnalysisOfMore),
             qPrintable(live->ran().join(u' ')));
  }

  void everythingAfterAnImport() {
    const auto document = model::Document::create(tests::metamodel(), m_folder.path());
    model::ChangeSet imported;
    (*document)->observe([&](const model::ChangeSet& changes) { imported = changes; });
    const auto live = liveOf(**document, options());
    QVERIFY(live->runAll());
    QVERIFY((*document)->import(sample()));
    QCOMPARE(imported.parts, QStringList{u"*"_s});
    const auto report = live->update(imported);
    const auto whole = validators::check(**document, *tests::pack(), options());
    QCOMPARE(linesOf(*report), linesOf(*whole));
    QVERIFY(!report->findings.empty());
  }

  void metaOfTheDocumentIsSeen() {
    const auto document = documentOf(sample());
    const auto live = liveOf(*document, options());
    QVERIFY(live->runAll());
    QVERIFY(document->setMeta(u"agency"_s, u"BO-KHAC"_s)); // tells nobody
    const auto report = live->update();
    QCOMPARE(linesOf(*report), linesOf(*validators::check(*document, *tests::pack(), options())));
  }

  void scopesAloneMakeARuleRun() {
    const auto document = documentOf(sample());
    auto pack = std::make_shared<model::Pack>(*tests::pack());
    pack->rules.resize(1);
    pack->rules[0].query = u"SELECT a.id AS subject, b.id AS related_other FROM \"database\" a, \"database\" b "
                           u"WHERE a.id < b.id AND scopes_meet(a.id, b.id) ORDER BY a.id, b.id"_s;
    auto live = LiveCheck::open(tests::metamodel(), pack, document->workingFile(), options());
    const auto before = (*live)->runAll();
    QVERIFY(before);
    const QUuid database = document->elementsOf(u"database").front();
    const auto changed = document->apply(model::Edit(u"x"_s).set(database, u"territory"_s, QStringList{u"Không đâu"_s}));
    const auto report = (*live)->update(*changed);
    QVERIFY(report && report->findings.size() < before->findings.size());
    QCOMPARE(linesOf(*report), linesOf(*validators::check(*document, *pack, options())));
  }

  void cancelledWithinARule() {
    const auto document = documentOf(sample());
    auto pack = std::make_shared<model::Pack>(*tests::pack());
    pack->rules.resize(1);
    pack->rules[0].query = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS subject FROM n"_s;
    validators::CheckOptions stopped = options();
    int asked = 0;
    stopped.cancelled = [&] { return ++asked > 100; };
    stopped.ruleMilliseconds = 60'000;
    auto live = LiveCheck::open(tests::metamodel(), pack, document->workingFile(), stopped);
    QElapsedTimer clock;
    clock.start();
    const auto report = (*live)->runAll();
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"check.cancelled"_s);
    QVERIFY(clock.elapsed() < 30'000);
  }

  void documentInMemoryIsRefused() {
    const auto document = model::Document::create(tests::metamodel());
    QCOMPARE((*document)->workingFile(), QString());
    const auto live = LiveCheck::open(tests::metamodel(), tests::pack(), (*document)->workingFile());
    QVERIFY(!live);
    QCOMPARE(live.error().code, u"check.no-file"_s);
  }
};

QTEST_GUILESS_MAIN(TestLiveCheck)
#include "test_live_check.moc"
