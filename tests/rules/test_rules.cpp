// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_pack.h"
#include "validators/packs/example_run.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// Walks every framework, every rule it has, its base's too, and runs every example with that framework: nothing can be forgotten. KHUNG_RULES=slug,slug keeps to
/// some of them while writing, KHUNG_PACK=name to one framework.
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
    const auto run = validators::runExample(tests::metamodel(), *tests::pack(pack), rule, rule.examples[static_cast<std::size_t>(index)]);
    QVERIFY2(!model::hasErrors(run.notices), qPrintable(tests::describe(run.notices)));
    QVERIFY2(run.failure.isEmpty(), qPrintable(run.failedRule + u": "_s + run.failure));
    const QString message = u"found:\n  %1\nexpected:\n  %2"_s.arg(run.found.join(u"\n  "_s), run.expected.join(u"\n  "_s));
    QVERIFY2(run.found == run.expected, qPrintable(message));
  }

private:
  template <typename Visit> static void eachRule(Visit visit) {
    const QString only = qEnvironmentVariable("KHUNG_RULES");
    for (const QString& name : tests::packNames(false)) {
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
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
