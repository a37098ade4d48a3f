// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_pack.h"
#include "validators/engine/check.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// Walks every pack, every rule it has, its base's too, and runs every example with that pack: nothing can be forgotten. KHUNG_RULES=slug,slug keeps to
/// some of them while writing, KHUNG_PACK=name to one pack.
class TestRules : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyRuleHasExamples_data() { rules(); }
  void everyRuleHasExamples() {
    QFETCH(QString, pack);
    QFETCH(QString, slug);
    const model::RuleSource* rule = tests::pack(pack)->rule(slug);
    const auto violates = [](const model::RuleExample& example) { return !example.expected.empty(); };
    QVERIFY2(std::any_of(rule->examples.begin(), rule->examples.end(), violates), "no example that violates");
    QVERIFY2(!std::all_of(rule->examples.begin(), rule->examples.end(), violates), "no near miss");
  }

  void example_data() {
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<int>("index");
    eachRule([](const QString& pack, const model::RuleSource& rule) {
      for (std::size_t i = 0; i < rule.examples.size(); ++i) {
        QTest::addRow("%s %s: %s", qPrintable(pack), qPrintable(rule.slug), qPrintable(rule.examples[i].name))
            << pack << rule.slug << static_cast<int>(i);
      }
    });
  }

  void example() {
    QFETCH(QString, pack);
    QFETCH(QString, slug);
    QFETCH(int, index);
    const model::RuleSource& rule = *tests::pack(pack)->rule(slug);
    const model::RuleExample& example = rule.examples[static_cast<std::size_t>(index)];
    model::Notices notices;
    const auto document = tests::documentOf(example.model, notices);
    QVERIFY2(document && !model::hasErrors(notices), qPrintable(tests::describe(notices)));
    validators::CheckOptions options;
    options.today = QDate(2026, 11, 23);
    options.rules = neededFor(*tests::pack(pack), slug);
    const auto report = validators::check(*document, *tests::pack(pack), options);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().values.join(u' ')));
    for (const validators::RuleRun& run : report->runs) {
      QVERIFY2(run.outcome != validators::RuleRun::Outcome::Failed, qPrintable(run.slug + u": "_s + run.why));
    }
    compare(*report, rule, example);
  }

private:
  /// The rule and those that can silence it, at once or through others; a rule without a query of its own needs all.
  static QStringList neededFor(const model::Pack& pack, const QString& slug) {
    if (slug == u"stale-waiver") {
      return {};
    }
    QStringList needed{slug};
    for (qsizetype i = 0; i < needed.size(); ++i) {
      if (const model::RuleSource* rule = pack.rule(needed[i])) {
        needed += rule->yieldsTo;
      }
      needed.removeDuplicates();
    }
    return needed;
  }

  template <typename Visit> static void eachRule(Visit visit) {
    const QString only = qEnvironmentVariable("KHUNG_RULES");
    for (const QString& name : tests::packNames(true)) {
      for (const model::RuleSource& rule : tests::pack(name)->rules) {
        if ((only.isEmpty() || only.split(u',').contains(rule.slug)) && qEnvironmentVariable("KHUNG_PACK", name) == name) {
          visit(name, rule);
        }
      }
    }
  }

  static void rules() {
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("slug");
    eachRule([](const QString& pack, const model::RuleSource& rule) {
      QTest::addRow("%s %s", qPrintable(pack), qPrintable(rule.slug)) << pack << rule.slug;
    });
  }

  /// "E subject [related related]" of a finding, comparable with what an example expects.
  static QString line(const QString& severity, const QString& subject, QStringList related) {
    related.sort();
    return severity + u' ' + subject + u" ["_s + related.join(u", "_s) + u']';
  }

  static QString nameOf(validators::Severity severity) {
    return severity == validators::Severity::Error     ? u"error"_s
           : severity == validators::Severity::Warning ? u"warning"_s
                                                       : u"info"_s;
  }

  static void compare(const validators::Report& report, const model::RuleSource& rule,
                      const model::RuleExample& example) {
    QStringList found;
    QStringList expected;
    for (const model::RuleExample::Expected& row : example.expected) {
      const QString severity = row.severity.isEmpty() ? rule.severity : row.severity;
      expected << line(severity, row.subject, row.related);
    }
    for (const validators::Finding& finding : report.findings) {
      if (finding.slug != rule.slug) {
        continue;
      }
      const QString subject = report.labels.value(finding.subject).code;
      QStringList related;
      const auto row = std::find_if(example.expected.begin(), example.expected.end(),
                                    [&](const auto& e) { return e.subject == subject; });
      if (row == example.expected.end() || !row->related.isEmpty()) {
        for (const validators::Related& other : finding.related) {
          related << report.labels.value(other.id).code;
        }
      }
      found << line(nameOf(finding.severity), subject, related);
    }
    found.sort();
    expected.sort();
    const QString message = u"found:\n  %1\nexpected:\n  %2"_s.arg(found.join(u"\n  "_s), expected.join(u"\n  "_s));
    QVERIFY2(found == expected, qPrintable(message));
  }
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
