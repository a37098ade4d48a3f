// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_pack.h"
#include "validators/engine/check.h"
#include "validators/engine/finding_text.h"
#include "validators/engine/quick_fix.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// Makes every fix that the rules offer for their own examples: what was found must be gone, and nothing worse may come.
/// Each framework is walked with what it has from its base. KHUNG_RULES=slug,slug keeps to some of them while writing, KHUNG_PACK=name to one framework.
class TestFixes : public QObject {
  Q_OBJECT

private:
  static bool wanted(const QString& name, const QString& slug) {
    const QString only = qEnvironmentVariable("KHUNG_RULES");
    return (only.isEmpty() || only.split(u',').contains(slug)) && qEnvironmentVariable("KHUNG_PACK", name) == name;
  }

  static std::vector<model::RuleExample> violating(const model::RuleSource& rule) {
    std::vector<model::RuleExample> result;
    std::copy_if(rule.examples.begin(), rule.examples.end(), std::back_inserter(result),
                 [](const model::RuleExample& example) { return !example.expected.empty(); });
    return result;
  }

  static std::unique_ptr<model::Document> documentOf(const model::RuleExample& example) {
    model::Notices notices;
    return tests::documentOf(example.model, notices);
  }

  static validators::Report checked(const model::Document& document, const model::Pack& pack) {
    validators::CheckOptions options;
    options.today = QDate(2026, 11, 23);
    return validators::check(document, pack, options).value_or(validators::Report());
  }

  /// The example as it stands, checked once for all fixes of its rule.
  static const validators::Report& before(const model::Pack& pack, const model::RuleSource& rule, const model::RuleExample& example) {
    static QHash<QString, validators::Report> known;
    const QString key = pack.name + u' ' + rule.slug + u' ' + example.name;
    auto found = known.find(key);
    if (found == known.end()) {
      found = known.insert(key, checked(*documentOf(example), pack));
    }
    return *found;
  }

  static std::vector<validators::Finding> of(const validators::Report& report, const QString& slug) {
    std::vector<validators::Finding> result;
    std::copy_if(report.findings.begin(), report.findings.end(), std::back_inserter(result),
                 [&](const validators::Finding& finding) { return finding.slug == slug; });
    return result;
  }

  static bool holds(const validators::Report& report, const QString& fingerprint) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const validators::Finding& finding) { return finding.fingerprint == fingerprint; });
  }

  /// Errors of other rules that were not there before, as sentences. The fixed rule itself may go on with what it had kept back:
  /// it names the foremost of several.
  static QStringList newErrors(const model::Pack& pack, const validators::Report& before, const validators::Report& after, const QString& slug) {
    QStringList result;
    const validators::FindingText text(*tests::metamodel(), pack, after, u"en"_s);
    for (const validators::Finding& finding : after.findings) {
      if (finding.severity == validators::Severity::Error && finding.slug != slug && !holds(before, finding.fingerprint)) {
        result << finding.slug + u": "_s + text.message(finding);
      }
    }
    return result;
  }

  static QByteArray told(const model::RuleExample& example, const QString& title, const QStringList& what) {
    return (example.name + u" | "_s + title + u"\n  "_s + what.join(u"\n  "_s)).toUtf8();
  }

private Q_SLOTS:
  void fixes_data() {
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<int>("number");
    for (const QString& name : tests::packNames(false)) {
      for (const model::RuleSource& rule : tests::pack(name)->rules) {
        for (std::size_t i = 0; wanted(name, rule.slug) && i < rule.fixes.size(); ++i) {
          QTest::addRow("%s %s %zu", qPrintable(name), qPrintable(rule.slug), i + 1) << name << rule.slug << static_cast<int>(i);
        }
      }
    }
  }
  void fixes() {
    QFETCH(QString, pack);
    QFETCH(QString, slug);
    QFETCH(int, number);
    const model::Pack& used = *tests::pack(pack);
    const model::RuleSource& rule = *used.rule(slug);
    const validators::FixOffer offer{slug, number};
    int offered = 0;
    for (const model::RuleExample& example : violating(rule)) {
      const auto source = documentOf(example);
      const validators::Report before = TestFixes::before(used, rule, example);
      const validators::FindingText text(*tests::metamodel(), used, before, u"en"_s);
      for (const validators::Finding& finding : of(before, slug)) {
        const auto offers = validators::fixesOf(*source, used, finding);
        if (std::find(offers.begin(), offers.end(), offer) == offers.end()) {
          continue;
        }
        ++offered;
        const QString title = text.fixTitle(finding, number);
        QVERIFY2(!title.contains(u'{'), qPrintable(title));
        const auto document = documentOf(example);
        const auto edit = validators::makeFix(*document, used, {finding}, offer, title);
        QVERIFY2(edit, told(example, title, {u"cannot be made"_s}));
        const auto done = document->apply(*edit);
        QVERIFY2(done, told(example, title, done ? QStringList() : QStringList{done.error().code} + done.error().values));
        const validators::Report after = checked(*document, used);
        const bool prepares = rule.fixes[static_cast<std::size_t>(number)].prepares;
        QVERIFY2(of(after, slug).size() <= of(before, slug).size(), told(example, title, {u"is found more often"_s}));
        QVERIFY2(prepares || !holds(after, finding.fingerprint), told(example, title, {u"is still found: "_s + text.message(finding)}));
        QVERIFY2(newErrors(used, before, after, slug).isEmpty(), told(example, title, newErrors(used, before, after, slug)));
      }
    }
    QVERIFY2(offered > 0, "no example offers it");
  }

  void allOfOneKind_data() { fixes_data(); }
  void allOfOneKind() {
    QFETCH(QString, pack);
    QFETCH(QString, slug);
    QFETCH(int, number);
    const model::Pack& used = *tests::pack(pack);
    const model::RuleSource& rule = *used.rule(slug);
    for (const model::RuleExample& example : violating(rule)) {
      const auto document = documentOf(example);
      const validators::Report before = TestFixes::before(used, rule, example);
      const auto hash = document->contentHash();
      std::vector<QString> suited;
      for (const validators::Finding& finding : of(before, slug)) {
        const auto offers = validators::fixesOf(*document, used, finding);
        if (std::find(offers.begin(), offers.end(), validators::FixOffer{slug, number}) != offers.end()) {
          suited.push_back(finding.fingerprint);
        }
      }
      const auto edit = validators::makeFix(*document, used, of(before, slug), {slug, number}, u"all"_s);
      if (!edit) {
        continue;
      }
      const auto done = document->apply(*edit);
      QVERIFY2(done, told(example, u"all"_s, done ? QStringList() : QStringList{done.error().code} + done.error().values));
      const bool several = suited.size() > 1; // of one alone the other test has made the check
      const validators::Report after = several ? checked(*document, used) : validators::Report();
      const bool prepares = rule.fixes[static_cast<std::size_t>(number)].prepares;
      const bool left = std::any_of(suited.begin(), suited.end(), [&](const QString& print) { return holds(after, print); });
      QVERIFY2(prepares || !left, told(example, u"all"_s, {u"some remain"_s}));
      QVERIFY2(newErrors(used, before, after, slug).isEmpty(), told(example, u"all"_s, newErrors(used, before, after, slug)));
      QVERIFY(document->undo()); // in one step
      QCOMPARE(*document->contentHash(), *hash);
    }
  }
};

QTEST_GUILESS_MAIN(TestFixes)
#include "test_fixes.moc"
