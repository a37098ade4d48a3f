// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/attribute_share.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/two_threads.h"

#include <algorithm>
#include <array>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

constexpr int nationalLevel = 1;
constexpr int leastMet = 2;           // attributes of the same words before the pair is looked at closely
constexpr std::size_t mostNationals = 64; // looked at for one attribute

class ShareWriter {
public:
  ShareWriter(AnalysisContext& context, const ThingMatcher& matcher, EntityReader& reader)
      : m_matcher(matcher), m_reader(reader), m_insert(context.database, u"INSERT INTO attribute_share VALUES(?,?,?,?,?)"_s) {}

  QString run() {
    index();
    std::array<std::vector<Share>, 2> shares;
    inTwoThreads(m_matcher.things().size(), [&](std::size_t first, std::size_t end, std::size_t half) {
      for (auto entity = static_cast<quint32>(first); entity < end; ++entity) {
        for (const quint32 national : candidates(entity)) {
          shares[half].push_back(compare(entity, national));
        }
      }
    });
    for (const std::vector<Share>& half : shares) {
      for (const Share& share : half) {
        write(share);
      }
    }
    return m_insert.ok() ? QString() : m_insert.error();
  }

private:
  struct Share {
    quint32 entity;
    quint32 national;
    int shared = 0;
    QStringList names = {};
  };

  bool counts(quint32 thing, quint32 leaf) const {
    return m_matcher.leafWeight(leaf) > 0 && m_matcher.things()[thing].identifier != qint64(leaf);
  }

  void index() {
    const auto& facts = m_reader.facts();
    std::unordered_map<quint64, quint32> numbers;
    m_keyOf.resize(m_matcher.table().size());
    for (quint32 name = 0; name < m_keyOf.size(); ++name) {
      m_keyOf[name] = numbers.emplace(m_matcher.table()[name].key, static_cast<quint32>(numbers.size())).first->second;
    }
    m_nationals.resize(numbers.size());
    m_total.resize(facts.size());
    for (quint32 leaf = 0; leaf < m_matcher.leaves().size(); ++leaf) {
      const quint32 thing = m_matcher.leaves()[leaf].thing;
      if (facts[thing].level == nationalLevel && !facts[thing].copy && counts(thing, leaf)) {
        std::vector<quint32>& list = m_nationals[m_keyOf[m_matcher.leaves()[leaf].name]];
        if (list.size() < mostNationals) {
          list.push_back(thing);
        }
        ++m_total[thing];
      }
    }
  }

  std::vector<quint32> candidates(quint32 entity) const {
    std::vector<quint32> met;
    m_matcher.eachLeaf(entity, [&](quint32 leaf) {
      const std::vector<quint32>& found = m_nationals[m_keyOf[m_matcher.leaves()[leaf].name]];
      if (!found.empty() && counts(entity, leaf)) {
        met.insert(met.end(), found.begin(), found.end());
      }
    });
    std::sort(met.begin(), met.end());
    std::vector<quint32> result;
    for (std::size_t at = 0; at < met.size();) {
      const auto end = static_cast<std::size_t>(std::upper_bound(met.begin(), met.end(), met[at]) - met.begin());
      if (end - at >= leastMet && comparable(entity, met[at])) {
        result.push_back(met[at]);
      }
      at = end;
    }
    return result;
  }

  bool comparable(quint32 entity, quint32 national) const {
    return m_matcher.things()[entity].group != m_matcher.things()[national].group && !m_reader.coverage(entity).aggregated &&
           m_reader.mayOverlap(entity, national);
  }

  Share compare(quint32 entity, quint32 national) const {
    Share result{entity, national};
    m_matcher.sharedLeaves(entity, national, [&](quint32 own, quint32 theirs) {
      if (counts(entity, own) && counts(national, theirs)) {
        ++result.shared;
        result.names << m_matcher.table().raw(m_matcher.leaves()[theirs].name);
      }
    });
    result.names.sort();
    return result;
  }

  void write(const Share& share) {
    const auto& facts = m_reader.facts();
    m_insert.bind(1, facts[share.entity].id).bind(2, facts[share.national].id).bind(3, qint64(share.shared));
    m_insert.bind(4, qint64(m_total[share.national])).bind(5, share.names.join(u", "_s)).run();
  }

  const ThingMatcher& m_matcher;
  EntityReader& m_reader;
  Statement m_insert;
  std::vector<quint32> m_keyOf;                  ///< by name: number of its key
  std::vector<std::vector<quint32>> m_nationals; ///< national entities by key of attribute
  std::vector<int> m_total;                      ///< attributes of a national entity that count
};

} // namespace

QString writeAttributeShares(AnalysisContext& context, const ThingMatcher& matcher, EntityReader& reader) {
  return ShareWriter(context, matcher, reader).run();
}

} // namespace khung::validators
