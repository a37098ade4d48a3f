// SPDX-License-Identifier: Apache-2.0
#include "model/base/sqlite_statement.h"
#include "tests/support/test_pack.h"
#include "validators/analyses/coverage/coverage.h"
#include "validators/engine/check.h"
#include "validators/engine/check_database.h"
#include "validators/engine/finding_text.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

/// A model, and the tables that the analyses make of it.
class Checked {
public:
  explicit Checked(const QString& yaml, std::shared_ptr<const model::Pack> pack = tests::pack()) : m_pack(std::move(pack)) {
    model::Notices notices;
    m_document = tests::documentOf(yaml, notices);
    if (!m_document || model::hasErrors(notices)) {
      qFatal("%s", qPrintable(tests::describe(notices)));
    }
    auto database = validators::CheckDatabase::open(*m_document, *m_pack);
    if (!database) {
      qFatal("%s", qPrintable(database.error().values.join(u' ')));
    }
    m_database = std::move(*database);
    const QString trouble = m_database->analyse(*m_pack, {});
    if (!trouble.isEmpty()) {
      qFatal("%s", qPrintable(trouble));
    }
  }

  /// Rows of a query, columns joined by blanks.
  QStringList rows(const QString& sql) const {
    model::Statement statement(m_database->handle(), sql);
    QStringList result;
    while (statement.step()) {
      QStringList columns;
      for (int i = 0; i < sqlite3_column_count(statement.raw()); ++i) {
        columns << statement.text(i);
      }
      result << columns.join(u' ');
    }
    return statement.ok() ? result : QStringList(statement.error());
  }

  QString cover(const QString& node) const {
    return rows(u"SELECT direct, descendants, states, required, mandatory FROM node_cover WHERE node = '%1'"_s.arg(node))
        .join(u'|');
  }

private:
  std::shared_ptr<const model::Pack> m_pack;
  std::unique_ptr<model::Document> m_document;
  std::unique_ptr<validators::CheckDatabase> m_database;
};

const QString province = uR"(
khung: {format: khung-text/1, agency: TBN}
organisation:
  - {code: TBN, name: Tỉnh Bắc Ninh, kind: province}
  - {code: SO, name: Sở Y tế, kind: unit, part_of: TBN}
  - {code: LE, name: Đơn vị chưa ghi cấp trên, kind: unit}
  - {code: DN, name: Doanh nghiệp, kind: external}
  - {code: BYT, name: Bộ Y tế, kind: ministry}
)"_s;

const QString architecture =
    u"architecture: [{code: KT, name: Kiến trúc, agency: TBN, kind: digital_government}]\n"_s;

} // namespace

class TestCoverage : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void codesAreReadInEveryWay_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("code");
    QTest::newRow("bare") << u"DRM.1.3"_s << u"DRM.1.3"_s;
    QTest::newRow("model before a slash") << u"data/DRM.1.3"_s << u"DRM.1.3"_s;
    QTest::newRow("model before a colon") << u"data: DRM.1.3 "_s << u"DRM.1.3"_s;
    QTest::newRow("path of nodes") << u"DRM.1/DRM.1.3"_s << u"DRM.1.3"_s;
    QTest::newRow("blank") << u"  "_s << QString();
  }
  void codesAreReadInEveryWay() {
    QFETCH(QString, written);
    QTEST(validators::referenceCode(written), "code");
  }

  void descendantsCoverParentsDoNot() {
    const Checked model(province + architecture + uR"(
system:
  - {code: A, name: A, owner: SO, mappings: [ARM.1.2]}
  - {code: B, name: B, owner: SO, mappings: [ARM.1.2, ARM.1, application/ARM.1.2]}
  - {code: C, name: C, owner: SO, mappings: [ARM.3]}
service: [{code: D, name: D, owner: SO, mappings: [BRM.4.4.1]}]
)"_s);
    QCOMPARE(model.cover(u"ARM.1"_s), u"1 2 3 1 0"_s);
    QCOMPARE(model.cover(u"ARM.1.2"_s), u"2 0 3 0 0"_s);
    QCOMPARE(model.cover(u"ARM.3.4"_s), u"0 0 0 0 0"_s);
    QCOMPARE(model.cover(u"BRM.4"_s), u"0 1 3 1 0"_s);
    QCOMPARE(model.cover(u"BRM.4.4"_s), u"0 1 3 0 0"_s);
    QCOMPARE(model.cover(u"SRM.4"_s), u"0 0 0 1 1"_s);
  }

  void requirementsAreOfTheAgencysKind() {
    const Checked both(province + architecture + uR"(
  # the ministry's own architecture is a second one
)"_s);
    QCOMPARE(both.cover(u"DRM.1.4"_s), u"0 0 0 1 0"_s);
    QCOMPARE(both.cover(u"DRM.1.3"_s), u"0 0 0 0 0"_s);
  }

  void onlyWhatTheArchitectureAsksCounts() {
    const QString systems = uR"(
system:
  - {code: A, name: A, owner: SO, state: as_is, mappings: [ARM.1]}
  - {code: B, name: B, owner: SO, lifecycle: retired, mappings: [ARM.1]}
  - {code: C, name: C, owner: SO, lifecycle: planned, mappings: [ARM.3]}
)"_s;
    const Checked target(province + architecture + systems);
    QCOMPARE(target.cover(u"ARM.1"_s), u"0 0 0 1 0"_s);
    QCOMPARE(target.cover(u"ARM.3"_s), u"1 0 2 1 0"_s);
    const Checked current(province +
                          u"architecture: [{code: KT, name: K, agency: TBN, kind: digital_government, state: as_is}]"_s +
                          systems);
    QCOMPARE(current.cover(u"ARM.1"_s), u"1 0 1 1 0"_s);
    QCOMPARE(current.cover(u"ARM.3"_s), u"0 0 0 1 0"_s);
  }

  void elementsCountForTheirAgency() {
    const Checked model(province + architecture + uR"(
system:
  - {code: A, name: Của sở, owner: SO, mappings: [ARM.1]}
  - {code: B, name: Của bộ, owner: BYT, mappings: [ARM.1]}
  - {code: C, name: Đơn vị chưa ghi cấp trên, owner: LE, mappings: [ARM.1]}
  - {code: D, name: Thuê ngoài, owner: DN, mappings: [ARM.1]}
  - {code: E, name: Không ghi chủ sở hữu, mappings: [ARM.1]}
  - {code: F, name: Của bộ khai báo, declared_by: BYT, mappings: [ARM.1]}
)"_s);
    QCOMPARE(model.cover(u"ARM.1"_s), u"4 0 3 1 0"_s);
    QCOMPARE(model.rows(u"SELECT e.code, coalesce(o.code, '-'), h.own FROM element_home h JOIN element e ON e.id = h.id "
                        u"LEFT JOIN organisation o ON o.id = h.agency WHERE e.type = 'system' ORDER BY e.code"_s),
             QStringList({u"A TBN 1"_s, u"B BYT 1"_s, u"C TBN 1"_s, u"D TBN 0"_s, u"E TBN 1"_s, u"F BYT 1"_s}));
  }

  void aModelWithoutAgencyBelongsToItsOnlyArchitecture() {
    const Checked model(u"organisation: [{code: TBN, name: Tỉnh, kind: province}]\n"_s + architecture +
                        u"system: [{code: A, name: A, mappings: [ARM.1]}]"_s);
    QCOMPARE(model.cover(u"ARM.1"_s), u"1 0 3 1 0"_s);
  }

  void aDataArchitectureAloneAnswersForData() {
    const Checked model(province + u"architecture: [{code: KT, name: K, agency: TBN, kind: data}]"_s);
    QCOMPARE(model.rows(u"SELECT DISTINCT model FROM node_cover"_s), QStringList(u"data"_s));
  }

  void oneArchitectureOfAnAgencySpeaks() {
    const Checked model(province + uR"(
architecture:
  - {code: KT1, name: Cũ, agency: TBN, kind: digital_government, issued_on: 2020-01-01}
  - {code: KT2, name: Mới, agency: TBN, kind: digital_government, issued_on: 2024-01-01}
  - {code: KT3, name: Đã thay, agency: TBN, kind: digital_government, issued_on: 2025-01-01}
  - {code: KT4, name: Thay, agency: BYT, kind: digital_government, replaces: [KT3]}
  - {code: KTDL, name: Dữ liệu, agency: TBN, kind: data}
  - {code: KTS, name: Của sở, agency: SO, kind: digital_government}
)"_s);
    QCOMPARE(model.rows(u"SELECT a.code, d.code, g.agency_kind FROM agency_architecture g JOIN architecture a ON a.id = g.main "
                        u"LEFT JOIN architecture d ON d.id = g.data ORDER BY a.code"_s),
             QStringList({u"KT2 KTDL province"_s, u"KT4  ministry"_s}));
  }

  void unknownNodesKeepTheModelTheyMeant() {
    const Checked model(province + architecture + uR"(
database: [{code: D, name: D, kind: unit, manager: SO, mappings: [DRM.99, XYZ.1, DRMX.1]}]
data_group: [{code: G, name: G, node: drm.6.5}]
)"_s);
    QCOMPARE(model.rows(u"SELECT node, coalesce(model, '-'), known, source FROM mapped ORDER BY source, node"_s),
             QStringList({u"DRM.6.5 data 1 group"_s, u"DRM.99 data 0 mapping"_s, u"DRMX.1 - 0 mapping"_s,
                          u"XYZ.1 - 0 mapping"_s}));
  }

  void aReplacedNodeIsUnknownAndSaysItsSuccessor() {
    const auto pack = std::make_shared<model::Pack>(*tests::pack());
    const auto node = std::find_if(pack->nodes.begin(), pack->nodes.end(),
                                   [](const model::ReferenceNode& n) { return n.code == u"DRM.1.4"; });
    QVERIFY(node != pack->nodes.end());
    node->replacedBy = u"DRM.1.3"_s;
    model::Notices notices;
    const auto document =
        tests::documentOf(province + architecture + u"database: [{code: D, name: D, kind: unit, manager: SO, mappings: [DRM.1.4]}]"_s, notices);
    validators::CheckOptions options;
    options.rules = {u"mapping-unknown-node"_s, u"reference-node-uncovered"_s};
    const auto report = validators::check(*document, *pack, options);
    QVERIFY(report.has_value());
    QCOMPARE(report->findings.size(), std::size_t(1)); // what the framework gave up is not asked for
    const validators::FindingText text(*tests::metamodel(), *pack, *report, u"vi"_s);
    QVERIFY2(text.message(report->findings.front()).contains(u"đã được thay bằng DRM.1.3"),
             qPrintable(text.message(report->findings.front())));
  }

  void expressionsAreBounded() {
    const Checked model(province);
    QCOMPARE(model.rows(u"SELECT matches('H05.14', '^[A-Y][0-9]{2}(\\.[0-9A-Z]+)*$'), matches('h05', '^[A-Y]'), matches(NULL, 'x')"_s),
             QStringList(u"1 0 0"_s));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(model.rows(u"SELECT matches('%1!', '^(a+)+$')"_s.arg(QString(60, u'a'))), QStringList(u"0"_s));
    QVERIFY(clock.elapsed() < 2000);
    QVERIFY(model.rows(u"SELECT matches('a', '(')"_s).front().contains(u"regular expression"));
    QCOMPARE(model.rows(u"SELECT matches('%1', 'x')"_s.arg(QString(5000, u'x'))), QStringList(u"0"_s));
    QCOMPARE(model.rows(u"SELECT tone_fold('Hoà Bình') = tone_fold('HÒA  bình'), tone_fold('bản') = tone_fold('bàn')"_s),
             QStringList(u"1 0"_s));
  }

  void waiversOfRulesThatDidNotRunAreNotStale() {
    model::Notices notices;
    const auto document = tests::documentOf(uR"(
system: [{code: HT1, name: Một cửa}]
waiver:
  - {code: G1, element: HT1, rule: missing-name, reason: R, person: A, until: 2027-12-31}
  - {code: G2, element: HT1, rule: missing-code, reason: R, person: A, until: 2027-12-31}
  - {code: G3, target_finding: 0123456789abcdef0123456789abcdef, reason: R, person: A, until: 2027-12-31}
  - {code: G4, element: HT1, rule: missing-name, reason: R, person: A, until: 2020-12-31}
)"_s,
                                            notices);
    validators::CheckOptions options;
    options.today = QDate(2026, 11, 23);
    options.rules = {u"stale-waiver"_s, u"missing-code"_s};
    const auto report = validators::check(*document, *tests::pack(), options);
    QVERIFY(report.has_value());
    QStringList codes;
    const validators::FindingText text(*tests::metamodel(), *tests::pack(), *report, u"en"_s);
    for (const validators::Finding& finding : report->findings) {
      codes << report->labels.value(finding.subject).code;
      QVERIFY2(!text.message(finding).contains(u'{'), qPrintable(text.message(finding)));
    }
    codes.sort();
    QCOMPARE(codes, QStringList({u"G2"_s, u"G4"_s}));
  }

  void everyMessageIsComplete_data() {
    QTest::addColumn<QString>("slug");
    for (const model::RuleSource& rule : tests::pack()->rules) {
      if (rule.section == u"C" || rule.section == u"M") {
        QTest::newRow(qPrintable(rule.slug)) << rule.slug;
      }
    }
  }
  /// What a message names but the query lacks would leave a gap in the sentence.
  void everyMessageIsComplete() {
    QFETCH(QString, slug);
    const model::RuleSource* rule = tests::pack()->rule(slug);
    model::Notices notices;
    const auto document = tests::documentOf(rule->examples.front().model, notices);
    validators::CheckOptions options;
    options.rules = {slug, u"not-in-any-diagram"_s}; // the second has the findings that waivers of an example name
    options.today = QDate(2026, 11, 23);
    const auto report = validators::check(*document, *tests::pack(), options);
    QVERIFY(report.has_value() && !report->findings.empty());
    static const QRegularExpression placeholder(u"\\{([a-z0-9_]+)"_s);
    for (const validators::Finding& finding : report->findings) {
      const model::Localised& message = tests::pack()->rule(finding.slug)->message;
      for (auto it = placeholder.globalMatch(message.vi + message.en); it.hasNext();) {
        const QString name = it.next().captured(1);
        const auto named = [&](const validators::Evidence& e) { return e.name == name; };
        QVERIFY2(std::any_of(finding.evidence.begin(), finding.evidence.end(), named), qPrintable(name));
      }
    }
  }
};

QTEST_GUILESS_MAIN(TestCoverage)
#include "test_coverage.moc"
