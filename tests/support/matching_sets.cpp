// SPDX-License-Identifier: Apache-2.0
#include "tests/support/matching_sets.h"
#include "tests/support/paths.h"

#include "tests/support/test_pack.h"
#include "tests/support/leaf_matcher.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::tests {
namespace {

using namespace khung::validators;

std::vector<QStringList> rowsOf(const QString& path) {
  std::vector<QStringList> rows;
  QFile file(path);
  if (file.open(QIODevice::ReadOnly)) {
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
      if (!lines[i].isEmpty()) {
        rows.push_back(lines[i].split(u'\t'));
      }
    }
  }
  return rows;
}

/// Types of databases and of data sets in the few kinds that the matcher tells apart.
TypeKind kindOf(const QString& type) {
  static const QMap<QString, TypeKind> kinds = {
      {u"number"_s, TypeKind::Number}, {u"numeric"_s, TypeKind::Number}, {u"float"_s, TypeKind::Number},
      {u"int"_s, TypeKind::Number},    {u"varchar2"_s, TypeKind::Text},  {u"varchar"_s, TypeKind::Text},
      {u"char"_s, TypeKind::Text},     {u"text"_s, TypeKind::Text},      {u"date"_s, TypeKind::Time},
      {u"timestamp"_s, TypeKind::Time}, {u"blob"_s, TypeKind::Binary},   {u"enum"_s, TypeKind::Text}};
  return kinds.value(type.toLower().section(u'(', 0, 0), typeKind(type));
}

/// One run of the matcher over a set: which element became which thing or leaf, and all scored pairs.
class Run {
public:
  explicit Run(const MatchingSet& set) : m_set(set), m_lexicon(pack()->values), m_matcher(m_lexicon) { fill(); }

  std::vector<LeafMatcher::Match> matches() const {
    std::vector<LeafMatcher::Match> result;
    const auto all = [](quint32, quint32) { return true; };
    for (const auto& [a, b] : m_matcher.candidatePairs(50, all)) {
      if (m_elementOfThing[a] >= 0 && m_elementOfThing[b] >= 0) {
        add(result, m_elementOfThing[a], m_elementOfThing[b], m_matcher.compare(a, b).score);
      }
    }
    const LeafMatcher leaves(m_matcher);
    for (const LeafMatcher::Match& match : leaves.matches(50)) {
      add(result, m_elementOfLeaf[match.a], m_elementOfLeaf[match.b], match.score);
    }
    return result;
  }

  const std::vector<quint32>& groups() const { return m_groups; }

  /// Candidates that may come to `bound`, of those that score `least`.
  std::vector<ScoredPair> things(double least, double bound) const {
    std::vector<ScoredPair> result;
    for (const auto& [a, b] : m_matcher.candidatePairs(20, [](quint32, quint32) { return true; }, bound)) {
      const double score = m_matcher.compare(a, b).score;
      if (score >= least) {
        const auto [low, high] = std::minmax(m_elementOfThing[a], m_elementOfThing[b]);
        result.push_back({low, high, score});
      }
    }
    return result;
  }

private:
  static void add(std::vector<LeafMatcher::Match>& list, int a, int b, double score) {
    list.push_back({quint32(std::min(a, b)), quint32(std::max(a, b)), score});
  }

  void fill() {
    QMap<QString, quint32> schemas;
    QMap<std::pair<QString, QString>, quint32> things;
    for (std::size_t i = 0; i < m_set.elements.size(); ++i) {
      const MatchingSet::Element& element = m_set.elements[i];
      const auto next = static_cast<quint32>(schemas.size());
      const quint32 schema = schemas.contains(element.schema) ? schemas[element.schema] : *schemas.insert(element.schema, next);
      m_groups.push_back(schema);
      const bool table = element.kind == u"table";
      const QString name = table ? element.name : element.parent;
      if (!things.contains({element.schema, name})) {
        ThingMatcher::Thing thing;
        thing.group = schema;
        thing.name = m_matcher.names().add(QStringView(name), NameUse::Thing);
        things.insert({element.schema, name}, m_matcher.addThing(thing));
        m_elementOfThing.push_back(-1);
      }
      const quint32 thing = things.value({element.schema, name});
      if (table) {
        m_elementOfThing[thing] = static_cast<int>(i);
        continue;
      }
      ThingMatcher::Leaf leaf;
      leaf.thing = thing;
      leaf.name = m_matcher.names().add(QStringView(element.name), NameUse::Attribute);
      const bool identifies = element.description == u"identifier";
      const QString description = identifies ? QString() : element.description;
      leaf.description = m_matcher.names().add(QStringView(description), NameUse::Attribute);
      leaf.type = kindOf(element.type);
      const quint32 number = m_matcher.addLeaf(leaf);
      if (identifies) {
        m_matcher.setIdentifier(thing, number);
      }
      m_elementOfLeaf.push_back(static_cast<int>(i));
    }
    m_matcher.prepare(0.95);
  }

  const MatchingSet& m_set;
  Lexicon m_lexicon;
  ThingMatcher m_matcher;
  std::vector<quint32> m_groups;
  std::vector<int> m_elementOfThing;
  std::vector<int> m_elementOfLeaf;
};

using Pair = std::pair<quint32, quint32>;

void rank(const std::vector<LeafMatcher::Match>& matches, const std::vector<quint32>& groups, const QSet<Pair>& gold,
          MatchingScore& score) {
  QMap<Pair, std::vector<LeafMatcher::Match>> byQuery; // element, schema asked for
  for (const LeafMatcher::Match& match : matches) {
    byQuery[{match.a, groups[match.b]}].push_back(match);
  }
  QSet<Pair> queries;
  for (const Pair& pair : gold) {
    queries.insert({pair.first, groups[pair.second]});
  }
  for (const Pair& query : queries) {
    std::vector<LeafMatcher::Match>& list = byQuery[query];
    std::stable_sort(list.begin(), list.end(), [](const auto& x, const auto& y) { return x.score > y.score; });
    const auto right = std::find_if(list.begin(), list.end(), [&](const auto& m) { return gold.contains({m.a, m.b}); });
    if (right != list.end()) {
      const auto place = double(right - list.begin()) + 1;
      score.meanReciprocalRank += 1 / place;
      score.hitAt5 += place <= 5 ? 1 : 0;
    }
  }
  score.meanReciprocalRank /= std::max<double>(1, double(queries.size()));
  score.hitAt5 /= std::max<double>(1, double(queries.size()));
}

} // namespace

QStringList matchingSets(const QString& folder) {
  return QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

MatchingSet readMatchingSet(const QString& folder, const QString& name) {
  MatchingSet set;
  set.name = name;
  QHash<QString, int> index;
  for (const QStringList& row : rowsOf(folder + u'/' + name + u"/elements.tsv"_s)) {
    index.insert(row.value(1), static_cast<int>(set.elements.size()));
    set.elements.push_back({row.value(0), row.value(1), row.value(2), row.value(3), row.value(4), row.value(5), row.value(6)});
  }
  const auto pairs = [&](const QString& file, std::vector<std::pair<int, int>>& list) {
    for (const QStringList& row : rowsOf(folder + u'/' + name + u'/' + file)) {
      if (index.contains(row.value(0)) && index.contains(row.value(1))) {
        list.push_back(std::minmax(index.value(row.value(0)), index.value(row.value(1))));
      }
    }
  };
  pairs(u"gold.tsv"_s, set.gold);
  pairs(u"traps.tsv"_s, set.traps);
  return set;
}

MatchingScore scoreMatching(const MatchingSet& set) {
  QElapsedTimer clock;
  clock.start();
  const Run run(set);
  std::vector<LeafMatcher::Match> matches = run.matches();
  QSet<QString> kinds; // a set may label tables only
  for (const auto& [a, b] : set.gold) {
    kinds << set.elements[std::size_t(a)].kind << set.elements[std::size_t(b)].kind;
  }
  std::erase_if(matches, [&](const LeafMatcher::Match& match) { return !kinds.contains(set.elements[match.a].kind); });
  MatchingScore score;
  score.milliseconds = double(clock.nsecsElapsed()) / 1e6;
  QSet<Pair> gold;
  QSet<quint32> goldElements;
  for (const auto& [a, b] : set.gold) {
    gold.insert({quint32(a), quint32(b)});
    goldElements << quint32(a) << quint32(b);
  }
  rank(matches, run.groups(), gold, score);
  int right = 0;
  int reported = 0;
  int stray = 0;
  for (const LeafMatcher::Match& match : oneToOne(matches, run.groups())) {
    ++reported;
    right += gold.contains({match.a, match.b}) ? 1 : 0;
    stray += goldElements.contains(match.a) && goldElements.contains(match.b) ? 0 : 1;
    const double f1 = 2.0 * right / (double(reported) + double(gold.size()));
    if (f1 > score.bestF1) {
      score.bestF1 = f1;
      score.threshold = match.score;
      score.precision = double(right) / reported;
      score.recall = double(right) / double(gold.size());
      score.schemasTouched = stray;
    }
  }
  return score;
}

std::vector<ScoredPair> alikeTables(const MatchingSet& set, double least, double bound) {
  return Run(set).things(least, bound);
}

QString publicMatchingSets() {
  const QString beside = QDir(khung::tests::sourcePath()).absoluteFilePath(u"../shared"_s);
  const QString folder = qEnvironmentVariable("KHUNG_SHARED", beside) + u"/data/matching"_s;
  return QDir(folder).exists() ? folder : QString();
}

} // namespace khung::tests
