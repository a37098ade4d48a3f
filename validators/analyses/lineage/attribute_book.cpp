// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/lineage/attribute_book.h"

#include "model/base/sqlite_statement.h"
#include "model/base/vietnamese.h"
#include "validators/analyses/attribute_rows.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators::lineage {
namespace {

using model::Statement;

constexpr std::size_t scanFrom = 20'000; ///< entities from which one pass over the table beats asking for each
constexpr int maxChain = 8;

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

} // namespace

QString AttributeBook::load(const std::vector<QUuid>& entities) {
  for (const QString& table : {u"attribute"_s, u"exchange_attribute"_s}) {
    Statement rows(m_connection,
                   u"SELECT id, corresponds_to FROM main.t_%1 WHERE corresponds_to IS NOT NULL"_s.arg(table));
    while (rows.step()) {
      m_corresponds.insert(rows.id(0), rows.id(1));
    }
    if (!rows.ok()) {
      return rows.error();
    }
  }
  m_attributes.reserve(static_cast<qsizetype>(entities.size()));
  for (const QUuid& entity : entities) {
    m_attributes.insert(entity, {});
  }
  if (!m_rows && entities.size() < scanFrom) {
    return loadEach(entities);
  }
  AttributeRows own;
  return loadAll(m_rows ? *m_rows : own);
}

QString AttributeBook::loadEach(const std::vector<QUuid>& entities) {
  Statement rows(m_connection, uR"(SELECT id, code, name FROM main.element WHERE parent = ? AND type = 'attribute'
      AND lifecycle IS NOT 'retired' ORDER BY position, id)"_s);
  for (const QUuid& entity : entities) {
    std::vector<Attribute>& list = m_attributes[entity];
    rows.reset();
    rows.bind(1, entity);
    while (rows.step()) {
      const int code = number(rows.bytes(1));
      list.push_back({rows.id(0), code, number(rows.bytes(2)), static_cast<int>(list.size())});
    }
  }
  return rows.ok() ? QString() : rows.error();
}

QString AttributeBook::loadAll(AttributeRows& rows) {
  const QString trouble = rows.read(m_connection, true);
  std::vector<std::vector<Attribute>*> lists(static_cast<std::size_t>(rows.entities().size()), nullptr);
  for (auto it = rows.entities().constBegin(); it != rows.entities().constEnd(); ++it) {
    const auto list = m_attributes.find(it.key());
    lists[*it] = list != m_attributes.end() ? &*list : nullptr;
  }
  std::vector<int> numbers;
  for (const QByteArray& text : rows.texts()) {
    numbers.push_back(number(text));
  }
  const int nothing = number({});
  const auto numberOf = [&](quint32 text) { return text != AttributeRows::none ? numbers[text] : nothing; };
  for (const AttributeRows::Row& row : rows.rows()) {
    if (lists[row.entity]) {
      lists[row.entity]->push_back({row.id, numberOf(row.code), numberOf(row.name), row.position});
    }
  }
  for (std::vector<Attribute>* list : lists) {
    if (list) {
      std::stable_sort(list->begin(), list->end(), [](const auto& a, const auto& b) { return a.position < b.position; });
    }
  }
  return trouble;
}

int AttributeBook::number(QByteArrayView text) {
  const auto known = m_numbers.constFind(QByteArray::fromRawData(text.data(), text.size()));
  if (known != m_numbers.constEnd()) {
    return *known;
  }
  const int result = static_cast<int>(m_texts.size());
  m_numbers.insert(text.toByteArray(), result);
  m_texts.push_back(QString::fromUtf8(text));
  m_folded.push_back(-1);
  return result;
}

int AttributeBook::foldedNumber(int text) const {
  int& result = m_folded[at(text)];
  if (result < 0) {
    const QString folded = model::folded(m_texts[at(text)]);
    const int next = static_cast<int>(m_foldedNumbers.size()) + 1;
    result = folded.isEmpty() ? 0 : m_foldedNumbers.value(folded, next);
    m_foldedNumbers.insert(folded, result);
  }
  return result;
}

void AttributeBook::setHousekeeping(const QStringList& names) {
  for (const QString& name : names) {
    const QByteArray text = name.toUtf8();
    m_housekeeping.insert(foldedNumber(number(text)));
  }
}

bool AttributeBook::isHousekeeping(const Attribute& attribute) const {
  return m_housekeeping.contains(foldedNumber(attribute.code)) ||
         m_housekeeping.contains(foldedNumber(attribute.name));
}

const std::vector<AttributeBook::Attribute>& AttributeBook::of(const QUuid& entity) const {
  static const std::vector<Attribute> none;
  const auto found = m_attributes.constFind(entity);
  return found == m_attributes.constEnd() ? none : *found;
}

int AttributeBook::positionOf(const QUuid& entity, const QUuid& attribute) const {
  const std::vector<Attribute>& list = of(entity);
  const auto found = std::find_if(list.begin(), list.end(), [&](const Attribute& a) { return a.id == attribute; });
  return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

/// Where a chain of correspondences ends; of a ring, its lowest member.
QUuid AttributeBook::root(const QUuid& attribute) const {
  QUuid at = attribute;
  QUuid lowest = attribute;
  for (int i = 0; i < maxChain; ++i) {
    const auto next = m_corresponds.constFind(at);
    if (next == m_corresponds.constEnd()) {
      return at;
    }
    at = *next;
    lowest = std::min(lowest, at);
  }
  return lowest;
}

std::vector<AttributeBook::Match> AttributeBook::match(const QUuid& left, const QUuid& right) const {
  const std::vector<Attribute>& a = of(left);
  const std::vector<Attribute>& b = of(right);
  std::vector<int> partner(a.size(), -1);
  std::vector<bool> taken(b.size(), false);
  QHash<int, int> places;
  // Each pass gives those still alone a partner by one sign: what is declared goes before what only reads the same.
  const auto pass = [&](const auto& signOf) {
    places.clear();
    for (std::size_t j = b.size(); j-- > 0;) {
      const int sign = taken[j] ? 0 : signOf(b[j]);
      if (sign != 0) {
        places.insert(sign, static_cast<int>(j));
      }
    }
    for (std::size_t i = 0; i < a.size() && !places.isEmpty(); ++i) {
      const auto place = partner[i] < 0 ? places.constFind(signOf(a[i])) : places.constEnd();
      if (place != places.constEnd()) {
        partner[i] = *place;
        taken[at(*place)] = true;
        places.erase(place);
      }
    }
  };
  if (!m_corresponds.isEmpty()) {
    QHash<QUuid, int> roots;
    pass([&](const Attribute& attribute) {
      int& number = roots[root(attribute.id)];
      number = number == 0 ? static_cast<int>(roots.size()) : number;
      return number;
    });
  }
  pass([&](const Attribute& attribute) { return foldedNumber(attribute.code); });
  pass([&](const Attribute& attribute) { return foldedNumber(attribute.name); });
  std::vector<Match> result;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (partner[i] >= 0) {
      result.push_back({static_cast<int>(i), partner[i]});
    }
  }
  return result;
}

bool AttributeBook::declaredAlike(const QUuid& left, const QUuid& right) const {
  if (m_corresponds.isEmpty()) {
    return false;
  }
  QSet<QUuid> roots;
  for (const Attribute& attribute : of(left)) {
    roots.insert(root(attribute.id));
  }
  const std::vector<Attribute>& others = of(right);
  return std::any_of(others.begin(), others.end(), [&](const Attribute& a) { return roots.contains(root(a.id)); });
}

} // namespace khung::validators::lineage
