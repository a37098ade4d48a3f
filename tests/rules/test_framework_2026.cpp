// SPDX-License-Identifier: Apache-2.0
#include "model/framework/checklist.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"
#include "validators/engine/check.h"
#include "validators/engine/finding_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// The framework of 2026 as a second pack: its sample models are sound, each breach in one is found, the older sample is told to map itself, and the
/// program says what rests on a draft.
class TestFramework2026 : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void sampleIsSound_data() {
    QTest::addColumn<QString>("folder");
    QTest::newRow("province") << u"tinh-lao-cai"_s;
    QTest::newRow("ministry") << u"bo-tu-phap"_s;
  }
  void sampleIsSound() {
    QFETCH(QString, folder);
    const QStringList found = sentences(read(u"templates/examples/national-2026/"_s + folder));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
  }

  void breachIsFound_data();
  void breachIsFound() {
    QFETCH(QString, was);
    QFETCH(QString, is);
    QFETCH(QString, slug);
    model::TextFiles files = read(u"templates/examples/national-2026/tinh-lao-cai"_s);
    QByteArray& text = files[u"khung-kien-truc.yaml"_s];
    QVERIFY2(text.contains(was.toUtf8()), "the sample does not say so any more");
    text.replace(was.toUtf8(), is.toUtf8());
    const QStringList found = slugs(files);
    QVERIFY2(found.contains(slug), qPrintable(slug + u" is not among: "_s + found.join(u", "_s)));
  }

  void fiveModelSampleIsToldToMap() {
    const validators::Report report = check(read(u"templates/examples/vietnam"_s));
    QHash<QString, int> counts;
    for (const validators::Finding& finding : report.findings) {
      ++counts[finding.slug];
    }
    QCOMPARE(counts[u"layers-not-mapped"_s], 5); // one for each framework in the sample
    for (const QString& slug : {u"layer-node-unknown"_s, u"element-without-layer"_s, u"layer-component-uncovered"_s}) {
      QCOMPARE(counts[slug], 0); // of a model laid out by the five models nothing more is asked one by one
    }
  }

  void citationsTellDrafts() {
    const auto pack = tests::pack(Name);
    QCOMPARE(validators::citeText(*pack, u"QD1425:3.4"_s, u"vi"), u"khoản 4 Điều 3 Quyết định 1425/QĐ-TTg"_s);
    QCOMPARE(validators::citeText(*pack, u"KT:2"_s, u"en"), u"pre-issue checklist item 2, guidance of the Ministry of Science and Technology of 13/9/2026 (draft)"_s);
    QVERIFY(validators::citeText(*pack, u"M01:V.1.2"_s, u"vi").endsWith(u"(dự thảo)"));
    QCOMPARE(validators::draftsOf(*pack, u"en").size(), 1);
    QVERIFY(validators::draftsOf(*tests::pack(u"vn-decree-draft-2021"_s), u"en").isEmpty());
    for (const model::RuleSource& rule : pack->rules) {
      for (const QString& cite : rule.cites) {
        QVERIFY2(pack->source(cite.section(u':', 0, 0)), qPrintable(rule.slug + u' ' + cite));
      }
    }
  }

  void replacedVersionIsTold() {
    model::Pack later = *tests::pack(Name); // as if the next version had come out
    later.version = u"2.0"_s;
    later.framework[u"version"] = u"2.0"_s;
    later.framework[u"versions"] = QJsonArray{QJsonObject{{u"version"_s, u"1.0"_s}, {u"status"_s, u"replaced"_s}, {u"replaced_by"_s, u"2.0"_s}},
                                              QJsonObject{{u"version"_s, u"2.0"_s}, {u"status"_s, u"current"_s}}};
    const std::vector<validators::Finding> findings = check(read(u"templates/examples/national-2026/tinh-lao-cai"_s), later).findings;
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings.front().slug, u"framework-version-old"_s);
  }

  void listsAndFormsHoldTogether();

private:
  static inline const QString Name = u"vn-national-2026"_s;

  static model::TextFiles read(const QString& folder) {
    model::TextFiles files;
    const QDir root(khung::tests::sourcePath(folder));
    QDirIterator it(root.path(), {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
      QFile file(it.next());
      if (file.open(QIODevice::ReadOnly)) {
        files.insert(root.relativeFilePath(file.fileName()), file.readAll());
      }
    }
    return files;
  }

  static validators::Report check(const model::TextFiles& files, const model::Pack& pack = *tests::pack(Name)) {
    model::Notices notices;
    model::ModelData data = model::readTextFiles(*tests::metamodel(), files, notices);
    model::resolveReferences(*tests::metamodel(), data, notices);
    const auto document = model::Document::create(tests::metamodel());
    if (!document || !(*document)->import(data)) {
      qFatal("%s", qPrintable(tests::describe(notices)));
    }
    validators::CheckOptions options;
    options.today = QDate(2026, 11, 23);
    const auto report = validators::check(**document, pack, options);
    if (!report) {
      qFatal("%s", qPrintable(report.error().values.join(u' ')));
    }
    for (const validators::RuleRun& run : report->runs) {
      if (run.outcome == validators::RuleRun::Outcome::Failed) {
        qFatal("%s: %s", qPrintable(run.slug), qPrintable(run.why));
      }
    }
    return *report;
  }

  static QStringList slugs(const model::TextFiles& files) {
    QStringList result;
    for (const validators::Finding& finding : check(files).findings) {
      result << finding.slug;
    }
    return result;
  }

  static QStringList sentences(const model::TextFiles& files) {
    const validators::Report report = check(files);
    const validators::FindingText text(*tests::metamodel(), *tests::pack(Name), report, u"vi"_s);
    QStringList result;
    for (const validators::Finding& finding : report.findings) {
      result << finding.slug + u": "_s + text.message(finding);
    }
    return result;
  }
};

void TestFramework2026::breachIsFound_data() {
  QTest::addColumn<QString>("was");
  QTest::addColumn<QString>("is");
  QTest::addColumn<QString>("slug");
  const auto row = [](const QString& slug, const QString& was, const QString& is) { QTest::newRow(qPrintable(slug)) << was << is << slug; };
  row(u"framework-title-wrong"_s, u"name: Khung kiến trúc Chính quyền số"_s, u"name: Kiến trúc chính quyền điện tử"_s);
  row(u"dossier-facts-missing"_s, u"    data_as_of: 2026-09-30\n"_s, u""_s);
  row(u"outline-section-missing"_s, u"place: I.1,"_s, u"place: IX.10,"_s);
  row(u"element-without-layer"_s, u"mappings: [T.L1.AN.2]"_s, u"mappings: [SRM.1]"_s);
  row(u"layer-component-uncovered"_s, u"mappings: [T.L1.AN.2]"_s, u"mappings: [T.L1.HT.2]"_s);
  row(u"layer-node-unknown"_s, u"mappings: [T.L1.AN.2]"_s, u"mappings: [T.L1.AN.20]"_s);
  row(u"node-of-other-kind"_s, u"mappings: [T.L1.AN.2]"_s, u"mappings: [B.L1.AN.2]"_s);
  row(u"shared-platform-claimed"_s, u"    owner: BCA\n"_s, u"    owner: LCA\n"_s);
  row(u"mandatory-diagram-missing"_s, u"dossier_code: SĐ-T-03"_s, u"dossier_code: SĐ-06"_s);
  row(u"object-record-incomplete"_s, u"    use_state: used\n"_s, u""_s);
  row(u"mapping-record-incomplete"_s, u", document_version: 29/7/2026"_s, u""_s);
  row(u"relation-record-incomplete"_s, u"purpose_text: Kết quả xác thực, "_s, u""_s);
  row(u"completion-record-incomplete"_s, u"priority: high, start: 2027-01"_s, u"start: 2027-01"_s);
  row(u"gap-without-task"_s, u"gaps: [ND-02], "_s, u""_s);
  row(u"task-without-gap"_s, u"gaps: [ND-02], "_s, u""_s);
  row(u"code-twice"_s, u"code: KT-09"_s, u"code: KT-04"_s);
  row(u"vague-deadline"_s, u"Năm 2027 chuẩn hóa dữ liệu; năm 2028 thay máy chủ cũ."_s, u"Ngắn hạn chuẩn hóa dữ liệu, dài hạn thay máy chủ."_s);
  row(u"secret-in-text"_s, u"Sửa đổi quy chế chia sẻ dữ liệu."_s, u"Tài khoản quản trị, mật khẩu: Abc@2026x"_s);
  row(u"undetermined-without-owner"_s, u"Ngân sách thường xuyên và vốn đầu tư."_s, u"Chưa xác định."_s);
}

void TestFramework2026::listsAndFormsHoldTogether() {
  const auto pack = tests::pack(Name);
  QCOMPARE(pack->forms.size(), std::size_t(6));
  QSet<QString> lists;
  for (const model::PackValue& value : pack->values) {
    lists.insert(value.list);
  }
  for (const model::ReferenceNode& node : pack->nodes) {
    lists.insert(node.model);
  }
  const QSet<QString> obligations{u"mandatory"_s, u"recommended"_s, u"optional"_s, u"if_available"_s};
  for (const model::DossierForm& form : pack->forms) {
    for (const model::FormField& field : form.fields) {
      const QByteArray place = (form.code + u'.' + field.code).toUtf8();
      QVERIFY2(obligations.contains(field.obligation), place.constData());
      QVERIFY2(!field.name.vi.isEmpty() && !field.name.en.isEmpty(), place.constData());
      QVERIFY2(field.values.isEmpty() || lists.contains(field.values), place.constData());
      QVERIFY2(field.ownRule.isEmpty() || pack->rule(field.ownRule), place.constData());
    }
  }
  model::Notices notices;
  const std::vector<model::ChecklistItem> checklist = model::readChecklist(*pack, notices);
  QVERIFY(notices.empty());
  QCOMPARE(checklist.size(), 12u);
  for (const model::ChecklistItem& item : checklist) {
    QVERIFY2(!item.rules.isEmpty() && !item.question.vi.isEmpty() && !item.question.en.isEmpty(), qPrintable(item.code));
    for (const QString& slug : item.rules) {
      QVERIFY2(pack->rule(slug), qPrintable(item.code + u' ' + slug));
    }
  }
  QVERIFY(std::count_if(pack->values.begin(), pack->values.end(), [](const auto& v) { return v.list == u"platforms"; }) == 79);
}

QTEST_GUILESS_MAIN(TestFramework2026)
#include "test_framework_2026.moc"
