// SPDX-License-Identifier: Apache-2.0
#include "model/base/vietnamese.h"
#include "tests/support/matching_sets.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// Holds the overlap analysis to floors on labelled sets: public ones where they are at hand, our Vietnamese one always.
class TestMatchingScore : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void publicSet_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("floor");
    QTest::newRow("oc3") << u"oc3"_s << 0.55;
    QTest::newRow("oc3fo") << u"oc3fo"_s << 0.48;
    QTest::newRow("oc3hr") << u"oc3hr"_s << 0.48;
  }
  void publicSet() {
    QFETCH(QString, name);
    QFETCH(double, floor);
    const QString folder = tests::publicMatchingSets();
    if (folder.isEmpty()) {
      QSKIP("no ../shared/data/matching beside the project (or KHUNG_SHARED)");
    }
    const tests::MatchingScore score = tests::scoreMatching(tests::readMatchingSet(folder, name));
    QVERIFY2(score.bestF1 >= floor, qPrintable(u"F1 %1"_s.arg(score.bestF1)));
    QVERIFY2(score.meanReciprocalRank >= 0.7, qPrintable(u"MRR %1"_s.arg(score.meanReciprocalRank)));
    QVERIFY2(score.hitAt5 >= 0.8, qPrintable(u"Hit@5 %1"_s.arg(score.hitAt5)));
  }

  void studiesAgainstAStandard() {
    const QString folder = tests::publicMatchingSets();
    if (folder.isEmpty()) {
      QSKIP("no ../shared/data/matching beside the project (or KHUNG_SHARED)");
    }
    double sum = 0;
    double hits = 0;
    const QStringList names = {u"gdc_cao"_s, u"gdc_clark"_s, u"gdc_dou"_s, u"gdc_mcdermott"_s, u"gdc_wang"_s};
    for (const QString& name : names) {
      const tests::MatchingScore score = tests::scoreMatching(tests::readMatchingSet(folder, name));
      sum += score.bestF1;
      hits += score.hitAt5;
    }
    QVERIFY2(sum / double(names.size()) >= 0.50, qPrintable(u"mean F1 %1"_s.arg(sum / double(names.size()))));
    QVERIFY2(hits / double(names.size()) >= 0.70, qPrintable(u"mean Hit@5 %1"_s.arg(hits / double(names.size()))));
  }

  void vietnamese_data() {
    QTest::addColumn<QString>("variant");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("recall");
    QTest::newRow("as written") << u""_s << 0.9 << 0.9;
    QTest::newRow("decomposed") << u"nfd"_s << 0.9 << 0.9;
    QTest::newRow("one side without accents") << u"plain"_s << 0.85 << 0.85;
    QTest::newRow("upper case") << u"upper"_s << 0.9 << 0.9;
  }
  /// At the cut that the rule probable-overlap uses, with nothing chosen for the set.
  void vietnamese() {
    QFETCH(QString, variant);
    QFETCH(double, precision);
    QFETCH(double, recall);
    const tests::MatchingSet set = varied(variant);
    const double cut = tests::pack()->rule(u"probable-overlap")->parameters.value(u"least_score"_s).toDouble();
    int right = 0;
    int trapped = 0;
    QStringList wrong;
    const std::vector<tests::ScoredPair> found = tests::alikeTables(set, cut);
    for (const tests::ScoredPair& pair : found) {
      const bool gold = contains(set.gold, pair);
      right += gold ? 1 : 0;
      trapped += contains(set.traps, pair) ? 1 : 0;
      if (!gold) {
        wrong << text(set, pair);
      }
    }
    for (const auto& [a, b] : set.gold) {
      const bool there = std::any_of(found.begin(), found.end(), [&, x = a, y = b](const auto& p) { return p.a == x && p.b == y; });
      if (!there) {
        wrong << u"missed "_s + text(set, {a, b, 0});
      }
    }
    const double p = found.empty() ? 0 : double(right) / double(found.size());
    const double r = double(right) / double(set.gold.size());
    qInfo("precision %.3f recall %.3f of %zu pairs", p, r, set.gold.size());
    QVERIFY2(p >= precision && r >= recall && trapped == 0, qPrintable(u"P %1 R %2\n"_s.arg(p).arg(r) + wrong.join(u'\n')));
  }

  void compositionChangesNothing() {
    QCOMPARE(scores(varied(u"nfd"_s)), scores(varied(u""_s)));
  }

  void boundsLeaveOutNoPair_data() {
    QTest::addColumn<double>("least");
    for (const double least : {0.2, 0.4, 0.5, 0.6, 0.75, 0.9}) {
      QTest::addRow("%.2f", least) << least;
    }
  }
  /// Pairs are told apart by bits before names are compared; whatever reaches the score must be let through.
  void boundsLeaveOutNoPair() {
    QFETCH(double, least);
    std::vector<tests::MatchingSet> sets = {varied(u""_s), varied(u"plain"_s), varied(u"upper"_s)};
    const QString folder = tests::publicMatchingSets();
    for (const QString& name : folder.isEmpty() ? QStringList() : tests::matchingSets(folder)) {
      sets.push_back(tests::readMatchingSet(folder, name));
    }
    for (const tests::MatchingSet& set : sets) {
      const auto all = tests::alikeTables(set, least);
      const auto bounded = tests::alikeTables(set, least, least);
      QVERIFY2(all.size() == bounded.size(), qPrintable(u"%1: %2 of %3"_s.arg(set.name).arg(bounded.size()).arg(all.size())));
    }
  }

  void attributesOfTheVietnameseSetCount() {
    const tests::MatchingScore score = tests::scoreMatching(varied(u""_s));
    QVERIFY2(score.meanReciprocalRank >= 0.9, qPrintable(u"MRR %1"_s.arg(score.meanReciprocalRank)));
  }

private:
  static tests::MatchingSet varied(const QString& variant) {
    tests::MatchingSet set =
        tests::readMatchingSet(khung::tests::sourcePath(u"tests/data/matching-vi"), u"ministries"_s);
    for (tests::MatchingSet::Element& element : set.elements) {
      for (QString* name : {&element.name, &element.parent}) {
        const bool other = element.schema == u"TINH" || element.schema == u"NOIVU" || element.schema == u"HUYEN";
        if (variant == u"nfd" && other) {
          *name = name->normalized(QString::NormalizationForm_D);
        } else if (variant == u"plain" && other && !name->contains(u'_')) {
          *name = withoutAccents(*name);
        } else if (variant == u"upper" && other && name->contains(u' ')) {
          *name = name->toUpper();
        }
      }
    }
    return set;
  }

  static QString withoutAccents(const QString& text) {
    QString result;
    for (const QChar c : text) {
      const QString plain = model::folded(QString(c));
      result += plain.isEmpty() ? QString(c) : c.isUpper() ? plain.toUpper() : plain;
    }
    return result;
  }

  static bool contains(const std::vector<std::pair<int, int>>& pairs, const tests::ScoredPair& pair) {
    return std::find(pairs.begin(), pairs.end(), std::pair(pair.a, pair.b)) != pairs.end();
  }

  static QString text(const tests::MatchingSet& set, const tests::ScoredPair& pair) {
    const auto& a = set.elements[std::size_t(pair.a)];
    const auto& b = set.elements[std::size_t(pair.b)];
    return u"%1 %2/%3 - %4/%5"_s.arg(pair.score, 0, 'f', 2).arg(a.schema, a.name, b.schema, b.name);
  }

  static QStringList scores(const tests::MatchingSet& set) {
    QStringList result;
    for (const tests::ScoredPair& pair : tests::alikeTables(set, 0.3)) {
      result << u"%1 %2 %3"_s.arg(pair.a).arg(pair.b).arg(pair.score, 0, 'f', 6);
    }
    return result;
  }
};

QTEST_GUILESS_MAIN(TestMatchingScore)
#include "test_matching_score.moc"
