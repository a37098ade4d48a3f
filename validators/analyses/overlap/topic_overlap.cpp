// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/topic_overlap.h"

#include "model/base/sqlite_statement.h"
#include "model/base/vietnamese.h"
#include "validators/analyses/overlap/thing_matcher.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

constexpr std::size_t mostCandidates = 20;
constexpr double leastTopic = 0.9;     // subjects that read alike from here are one
constexpr double leastPurpose = 0.4;   // for evidence only
constexpr qsizetype tellingValues = 3; // two lists of so many values without one in common are on two subjects

/// A thing with one text that tells what it is about.
struct Topic {
  QUuid id;
  int states = 0;
  bool stated = false;      ///< the text is its subject, not only its name
  QSet<QString> values;     ///< folded names of a code list's values
};

class TopicPairs {
public:
  TopicPairs(AnalysisContext& context, const QString& kind)
      : m_context(context), m_kind(kind), m_lexicon(context.pack.values), m_matcher(m_lexicon) {}

  QString readCodeLists() {
    Statement rows(m_context.database, u"SELECT id, coalesce(subject, name), states, subject IS NOT NULL FROM code_list "
                                       "WHERE states <> 0 ORDER BY id"_s);
    while (rows.step()) {
      add({rows.id(0), static_cast<int>(rows.integer(2)), rows.integer(3) != 0, {}}, rows.text(1));
    }
    Statement values(m_context.database, u"SELECT parent, coalesce(name, code) FROM main.element WHERE type = 'code_list_value'"_s);
    while (values.step()) {
      const auto list = m_index.constFind(values.id(0));
      if (list != m_index.constEnd()) {
        m_topics[*list].values.insert(model::folded(values.text(1)));
      }
    }
    return rows.ok() && values.ok() ? QString() : rows.ok() ? values.error() : rows.error();
  }

  QString readDatabases() {
    Statement rows(m_context.database, u"SELECT id, coalesce(purpose, name), states, purpose IS NOT NULL FROM \"database\" "
                                       "WHERE states <> 0 ORDER BY id"_s);
    while (rows.step()) {
      add({rows.id(0), static_cast<int>(rows.integer(2)), rows.integer(3) != 0, {}}, rows.text(1));
    }
    return rows.ok() ? QString() : rows.error();
  }

  QString write(double least) {
    m_matcher.prepare(1);
    Statement insert(m_context.database, u"INSERT INTO overlap_pair VALUES(?,?,?,?,?,?,?,?,0,0)"_s);
    const auto comparable = [&](quint32 a, quint32 b) { return (m_topics[a].states & m_topics[b].states) != 0; };
    for (const auto& [first, second] : m_matcher.candidatePairs(mostCandidates, comparable)) {
      const double likeness = likenessOf(first, second);
      if (likeness < least) {
        continue;
      }
      const Topic& left = m_topics[first];
      const Topic& right = m_topics[second];
      const auto [a, b] = std::minmax(left.id, right.id);
      const qsizetype shared = (QSet<QString>(left.values) & right.values).size();
      const qsizetype total = std::min(left.values.size(), right.values.size());
      insert.bind(1, m_kind).bind(2, a).bind(3, b).bind(4, likeness);
      insert.bind(5, text(likeness, shared, total, u"giống %1"_s, u"%1/%2 giá trị"_s).replace(u'.', u','));
      insert.bind(6, text(likeness, shared, total, u"likeness %1"_s, u"%1 of %2 values"_s));
      insert.bind(7, qint64(shared)).bind(8, qint64(total)).run();
    }
    return insert.ok() ? QString() : insert.error();
  }

private:
  void add(Topic topic, const QString& text) {
    ThingMatcher::Thing thing;
    thing.group = static_cast<quint32>(m_topics.size());
    thing.name = m_matcher.names().add(QStringView(text), NameUse::Thing);
    m_index.insert(topic.id, m_matcher.addThing(thing));
    m_topics.push_back(std::move(topic));
  }

  double likenessOf(quint32 a, quint32 b) const {
    const Name& left = m_matcher.nameOf(a);
    const Name& right = m_matcher.nameOf(b);
    const Topic& x = m_topics[a];
    const Topic& y = m_topics[b];
    double result = m_matcher.likeness().names(left, right);
    if (left.key == right.key && result > 0.8) {
      result = 1; // but for words such as "danh mục"
    }
    // Names of lists are often short; values that have nothing in common tell them apart where no subject is stated.
    const bool apart = x.values.size() >= tellingValues && y.values.size() >= tellingValues && !x.values.intersects(y.values);
    return apart && !(x.stated && y.stated) ? 0 : result;
  }

  static QString text(double likeness, qsizetype shared, qsizetype total, const QString& head, const QString& values) {
    const QString score = head.arg(QString::number(likeness, 'f', 2));
    return total == 0 ? score : score + u": "_s + values.arg(shared).arg(total);
  }

  AnalysisContext& m_context;
  QString m_kind;
  Lexicon m_lexicon;
  ThingMatcher m_matcher;
  std::vector<Topic> m_topics;
  QHash<QUuid, quint32> m_index;
};

} // namespace

QString writeTopicPairs(AnalysisContext& context) {
  TopicPairs lists(context, u"code_list"_s);
  QString trouble = lists.readCodeLists();
  trouble = trouble.isEmpty() ? lists.write(leastTopic) : trouble;
  TopicPairs databases(context, u"database"_s);
  trouble = trouble.isEmpty() ? databases.readDatabases() : trouble;
  return trouble.isEmpty() ? databases.write(leastPurpose) : trouble;
}

} // namespace khung::validators
