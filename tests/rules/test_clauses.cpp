// SPDX-License-Identifier: Apache-2.0
#include "model/base/yaml.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"

#include <QFileInfo>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// Each clause of a framework is checked by rules or says why none can, and each rule rests on a clause.
class TestClauses : public QObject {
  Q_OBJECT

private:
  static QString nameOf(const model::Clause& clause) { return clause.article + u'.' + clause.clause + u'.' + clause.point; }

  static void none(const QStringList& offenders) { QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n'))); }

  static void frameworks() {
    QTest::addColumn<QString>("name");
    for (const QString& name : tests::packNames(false)) {
      QTest::newRow(qPrintable(name)) << name;
    }
  }

private Q_SLOTS:
  void everyClauseHasRulesOrAReason_data() { frameworks(); }
  void everyClauseHasRulesOrAReason() {
    QFETCH(QString, name);
    QStringList offenders;
    for (const model::Clause& clause : tests::pack(name)->clauses) {
      const bool reasoned = !clause.reason.vi.isEmpty() && !clause.reason.en.isEmpty();
      if (clause.checkable ? clause.rules.isEmpty() : !reasoned) {
        offenders << nameOf(clause) + u" has neither rules nor a reason in both languages"_s;
      }
      if (clause.topic.vi.isEmpty() || clause.topic.en.isEmpty()) {
        offenders << nameOf(clause) + u" lacks its topic in a language"_s;
      }
      if (!clause.checkable && !clause.rules.isEmpty()) {
        offenders << nameOf(clause) + u" has rules and is said not to be checkable"_s;
      }
    }
    QVERIFY(!tests::pack(name)->clauses.empty());
    none(offenders);
  }

  void everyRuleThatAClauseNamesIsThere_data() { frameworks(); }
  void everyRuleThatAClauseNamesIsThere() {
    QFETCH(QString, name);
    QStringList offenders;
    for (const model::Clause& clause : tests::pack(name)->clauses) {
      for (const QString& slug : clause.rules) {
        if (!tests::pack(name)->rule(slug)) {
          offenders << nameOf(clause) + u" names "_s + slug;
        }
      }
    }
    none(offenders);
  }

  void everyRuleIsNamedByAClause_data() { frameworks(); }
  /// But for section M and what an abstract base holds, which rest on no instrument.
  void everyRuleIsNamedByAClause() {
    QFETCH(QString, name);
    QSet<QString> named;
    for (const model::Clause& clause : tests::pack(name)->clauses) {
      named.unite(QSet<QString>(clause.rules.begin(), clause.rules.end()));
    }
    QStringList offenders;
    for (const model::RuleSource& rule : tests::pack(name)->rules) {
      if (rule.section != u"M" && !tests::pack(rule.pack)->isAbstract && !named.contains(rule.slug)) {
        offenders << rule.slug;
      }
    }
    none(offenders);
  }

  void everyCitationIsAClause_data() { frameworks(); }
  /// What a rule cites, some clause names it for: citation and traceability are one.
  void everyCitationIsAClause() {
    QFETCH(QString, name);
    static const QRegularExpression parts(u"^((?:[^:]+:)?\\d+)(?:\\.(\\d+))?\\.?([a-zđ])?$"_s);
    QSet<QString> known;
    for (const model::Clause& clause : tests::pack(name)->clauses) {
      known << clause.article << clause.article + u'.' + clause.clause.section(u' ', 0, 0)
            << clause.article + u'.' + clause.clause.section(u' ', 0, 0) + clause.point.section(u' ', 0, 0);
    }
    QStringList offenders;
    for (const model::RuleSource& rule : tests::pack(name)->rules) {
      for (const QString& cite : rule.cites) {
        const auto match = parts.match(cite);
        const QString plain = !match.hasMatch()              ? cite
                              : match.captured(2).isEmpty() ? match.captured(1)
                                                            : match.captured(1) + u'.' + match.captured(2) + match.captured(3);
        if (!known.contains(plain)) {
          offenders << rule.slug + u" cites "_s + cite;
        }
      }
    }
    none(offenders);
  }

  /// The list that was made from the text itself, where it is at hand.
  void noClauseOfTheDecreeIsMissing() {
    const QString path = khung::tests::sourcePath(u"../shared/law/clauses.yaml");
    if (!QFileInfo::exists(path)) {
      QSKIP("the law's clauses are not at hand");
    }
    model::Notices notices;
    const auto root = model::readYamlFile(path, notices);
    QVERIFY(root && root->find(u"clauses"));
    QSet<QString> listed;
    for (const model::Clause& clause : tests::pack()->clauses) {
      listed << nameOf(clause);
    }
    QStringList offenders;
    for (const model::YamlNode& item : root->find(u"clauses")->items) {
      const QString name = item.value(u"article") + u'.' + item.value(u"clause") + u'.' + item.value(u"point");
      if (!listed.contains(name)) {
        offenders << name + u' ' + item.value(u"topic");
      }
    }
    QVERIFY(root->find(u"clauses")->items.size() > 300);
    none(offenders);
  }
};

QTEST_GUILESS_MAIN(TestClauses)
#include "test_clauses.moc"
