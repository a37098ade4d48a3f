// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/overlap.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/overlap/attribute_share.h"
#include "validators/analyses/overlap/entity_reader.h"
#include "validators/analyses/overlap/overlap_text.h"
#include "validators/analyses/overlap/topic_overlap.h"
#include "validators/analyses/two_threads.h"

#include <algorithm>
#include <array>
#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

constexpr std::size_t mostCandidates = 20;
constexpr double leastKept = 0.6;      // pairs less alike are not written

struct Alike {
  quint32 first;
  quint32 second;
  ThingComparison found;
};

double parameter(const AnalysisContext& context, const QString& name, double otherwise) {
  bool ok = false;
  const double value = context.parameters.value(name).toDouble(&ok);
  return ok ? value : otherwise;
}

/// Writes the pairs of entities that look alike, whatever is declared of their roles; what is declared of the pair itself
/// (same, distinct, extends) is left to the identity analysis.
QString writeEntityPairs(AnalysisContext& context, const ThingMatcher& matcher, EntityReader& reader) {
  const std::vector<EntityFacts>& facts = reader.facts();
  const double least = std::min(leastKept, parameter(context, u"probable-overlap.least_score"_s, leastKept));
  const auto comparable = [&](quint32 a, quint32 b) {
    return reader.coverage(a).aggregated == reader.coverage(b).aggregated && reader.mayOverlap(a, b);
  };
  const auto pairs = matcher.candidatePairs(mostCandidates, comparable, least);
  std::array<std::vector<Alike>, 2> alike;
  std::atomic_bool cancelled = false;
  inTwoThreads(pairs.size(), [&](std::size_t from, std::size_t end, std::size_t half) {
    for (std::size_t i = from; i < end && !cancelled; ++i) {
      if (half == 0 && context.cancelled && context.cancelled()) { // the half on the caller's thread
        cancelled = true;
      }
      const ThingComparison found = matcher.compare(pairs[i].first, pairs[i].second);
      if (found.score >= least) {
        alike[half].push_back({pairs[i].first, pairs[i].second, found});
      }
    }
  });
  if (cancelled) {
    return u"cancelled"_s;
  }
  Statement insert(context.database, u"INSERT INTO overlap_pair VALUES('entity',?,?,?,?,?,?,?,?,?)"_s);
  for (const std::vector<Alike>& half : alike) {
    for (const Alike& pair : half) {
      const ThingComparison& found = pair.found;
      const auto [a, b] = std::minmax(facts[pair.first].id, facts[pair.second].id);
      const OverlapText text = overlapText(found);
      insert.bind(1, a).bind(2, b).bind(3, found.score).bind(4, text.vi).bind(5, text.en).bind(6, qint64(found.shared));
      insert.bind(7, qint64(found.total)).bind(8, qint64(found.sameIdentifier)).bind(9, qint64(found.certain)).run();
    }
  }
  return insert.ok() ? QString() : insert.error();
}

} // namespace

QString analyseOverlap(AnalysisContext& context) {
  QString trouble = model::execute(context.database, uR"(
    CREATE TABLE derived.overlap_pair(kind TEXT, a BLOB, b BLOB, score REAL, evidence_vi TEXT, evidence_en TEXT, shared INTEGER,
      total INTEGER, same_identifier INTEGER, certain INTEGER);
    CREATE TABLE derived.attribute_share(entity BLOB, national BLOB, shared INTEGER, total INTEGER, names TEXT,
      PRIMARY KEY(entity, national)) WITHOUT ROWID;)"_s);
  if (!trouble.isEmpty()) {
    return trouble;
  }
  Lexicon lexicon(context.pack.values);
  ThingMatcher matcher(lexicon);
  EntityReader reader(context, matcher);
  trouble = reader.read([&] { return writeTopicPairs(context); });
  if (trouble.isEmpty()) {
    matcher.prepare(parameter(context, u"same_entity_score"_s, 0.95));
    trouble = writeEntityPairs(context, matcher, reader);
  }
  trouble = trouble.isEmpty() ? writeAttributeShares(context, matcher, reader) : trouble;
  return trouble.isEmpty() ? model::execute(context.database, uR"(
    CREATE INDEX derived.overlap_pair_a ON overlap_pair(kind, a, b);
    CREATE INDEX derived.overlap_pair_b ON overlap_pair(kind, b, a);)"_s)
                           : trouble;
}

} // namespace khung::validators
