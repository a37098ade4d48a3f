// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/conformance/exchange_pairs.h"

#include "model/base/sqlite_statement.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
using model::Statement;

AttributeShape shapeOf(const Statement& row, int first) {
  const auto number = [&](int column) {
    return row.isNull(column) ? std::nullopt : std::optional<int>(static_cast<int>(row.integer(column)));
  };
  AttributeShape shape;
  shape.datatype = row.text(first);
  shape.length = number(first + 1);
  shape.precision = number(first + 2);
  shape.unit = row.text(first + 3);
  if (!row.isNull(first + 4)) {
    shape.required = row.integer(first + 4) != 0;
  }
  shape.codeList = row.id(first + 5);
  return shape;
}

template <typename Row> void ExchangeReader::note(const Row& row) {
  if (!row.ok() && m_trouble.isEmpty()) {
    m_trouble = row.error();
  }
}

bool CarriedFlow::carries(const PlacedAttribute& a, const PlacedAttribute& b) const {
  const bool entity = entities.isEmpty() || entities.contains(a.entity) || entities.contains(b.entity);
  return entity && (attributes.isEmpty() || attributes.contains(a.id) || attributes.contains(b.id));
}

QString ExchangeReader::read() {
  readAttributes();
  readExchangeAttributes();
  readCodeLists();
  if (!m_attributes.isEmpty()) {
    readFlows();
    readPairs();
    readCarriedPairs();
  }
  return m_trouble;
}

/// Only attributes that some correspondence or flow names: the others cannot be half of a pair.
void ExchangeReader::readAttributes() {
  Statement rows(m_database, uR"(
    WITH named(id) AS (
      SELECT id FROM main.t_attribute WHERE corresponds_to IS NOT NULL
      UNION SELECT corresponds_to FROM main.t_attribute WHERE corresponds_to IS NOT NULL
      UNION SELECT corresponds_to FROM main.t_exchange_attribute WHERE corresponds_to IS NOT NULL
      UNION SELECT target FROM main.l_carried_item_attributes UNION SELECT target FROM main.l_carried_item_target_attributes)
    SELECT t.id, a.parent, e.parent, coalesce(s.states, 3), t.datatype, t.length, t."precision", t.unit, t.required, t.code_list
    FROM named n JOIN main.t_attribute t ON t.id = n.id JOIN main.element a ON a.id = t.id
      JOIN main.element e ON e.id = a.parent LEFT JOIN element_states s ON s.id = e.id
    WHERE coalesce(a.lifecycle, '') <> 'retired')"_s);
  while (rows.step()) {
    PlacedAttribute attribute;
    attribute.id = rows.id(0);
    attribute.entity = rows.id(1);
    attribute.database = rows.id(2);
    attribute.states = static_cast<int>(rows.integer(3));
    attribute.shape = shapeOf(rows, 4);
    m_attributes.insert(attribute.id, attribute);
  }
  note(rows);
  Statement binding(m_database, u"SELECT \"database\", level FROM db_info"_s);
  while (binding.step()) {
    m_level.insert(binding.id(0), binding.isNull(1) ? 9 : static_cast<int>(binding.integer(1)));
    if (m_level.value(binding.id(0)) <= 2) {
      m_binding.insert(binding.id(0));
    }
  }
  note(binding);
}

void ExchangeReader::readExchangeAttributes() {
  Statement rows(m_database, uR"(
    SELECT t.id, a.parent, coalesce(st."database",
        (SELECT p.parent FROM main.l_exchange_structure_entities l JOIN main.element p ON p.id = l.target
         WHERE l.id = st.id ORDER BY l.position LIMIT 1),
        (SELECT e.parent FROM main.element c JOIN main.element e ON e.id = c.parent WHERE c.id = t.corresponds_to)),
      coalesce(s.states, 3), t.corresponds_to,
      coalesce((SELECT c.parent FROM main.element c WHERE c.id = t.corresponds_to),
        (SELECT l.target FROM main.l_exchange_structure_entities l WHERE l.id = st.id ORDER BY l.position LIMIT 1)),
      t.datatype, t.length, t."precision", t.unit, t.required, t.code_list
    FROM main.t_exchange_attribute t JOIN main.element a ON a.id = t.id JOIN main.t_exchange_structure st ON st.id = a.parent
      LEFT JOIN element_states s ON s.id = st.id
    WHERE coalesce(a.lifecycle, '') <> 'retired' ORDER BY a.declared_by, a.code, t.id)"_s);
  while (rows.step()) {
    PlacedAttribute attribute;
    attribute.id = rows.id(0);
    attribute.structure = rows.id(1);
    attribute.database = rows.id(2);
    attribute.states = static_cast<int>(rows.integer(3));
    attribute.entity = rows.id(5);
    attribute.shape = shapeOf(rows, 6);
    m_attributes.insert(attribute.id, attribute);
    if (!rows.isNull(4)) {
      m_exchangeOf[rows.id(4)].push_back(attribute.id);
    }
  }
  note(rows);
}

void ExchangeReader::readCodeLists() {
  Statement lists(m_database, uR"(
    SELECT l.id, l.name, l.subset_of, l.mapped_to,
      l.mapping_complete = 1 OR (l.mapping_complete IS NULL
        AND EXISTS (SELECT 1 FROM main.element v WHERE v.parent = l.id AND v.type = 'code_list_value')
        AND NOT EXISTS (SELECT 1 FROM main.element v JOIN main.t_code_list_value t ON t.id = v.id
                        WHERE v.parent = l.id AND t.maps_to IS NULL))
    FROM code_list l)"_s);
  while (lists.step()) {
    m_listNames.insert(lists.id(0), lists.text(1));
    if (!lists.isNull(2)) {
      m_codeLists.addSubset(lists.id(0), lists.id(2));
    }
    if (!lists.isNull(3) && lists.integer(4) != 0) {
      m_codeLists.addCompleteMapping(lists.id(0), lists.id(3));
    }
  }
  note(lists);
}

void ExchangeReader::readFlows() {
  QHash<QUuid, CarriedFlow> flows;
  Statement rows(m_database, uR"(
    SELECT f.id, f.exchange_structure, f.states, l.from_db, l.to_db FROM data_flow f JOIN flow_link l ON l.flow = f.id
    UNION SELECT f.id, f.exchange_structure, f.states, f."from", f."to" FROM data_flow f
    WHERE EXISTS (SELECT 1 FROM db_info d WHERE d."database" = f."from") AND EXISTS (SELECT 1 FROM db_info d WHERE d."database" = f."to")
    ORDER BY 1, 4, 5)"_s);
  std::vector<CarriedFlow> list;
  while (rows.step()) {
    if (rows.integer(2) != 0 && !rows.isNull(3) && !rows.isNull(4)) {
      list.push_back({rows.id(0), rows.id(3), rows.id(4), rows.id(1), static_cast<int>(rows.integer(2)), {}, {}});
    }
  }
  note(rows);
  QHash<QUuid, QSet<QUuid>> entities;
  QHash<QUuid, QSet<QUuid>> attributes;
  Statement items(m_database, uR"(
    SELECT parent, entity, 0 FROM carried_item UNION ALL SELECT parent, target, 0 FROM carried_item WHERE target IS NOT NULL
    UNION ALL SELECT e.parent, l.target, 1 FROM main.l_carried_item_attributes l JOIN main.element e ON e.id = l.id
    UNION ALL SELECT e.parent, l.target, 1 FROM main.l_carried_item_target_attributes l JOIN main.element e ON e.id = l.id)"_s);
  while (items.step()) {
    (items.integer(2) == 0 ? entities : attributes)[items.id(0)].insert(items.id(1));
  }
  note(items);
  for (CarriedFlow& flow : list) {
    flow.entities = entities.value(flow.flow);
    flow.attributes = attributes.value(flow.flow);
    m_flows[{flow.from, flow.to}].push_back(std::move(flow));
  }
}

std::vector<const CarriedFlow*> ExchangeReader::flows(const QUuid& from, const QUuid& to) const {
  std::vector<const CarriedFlow*> result;
  const auto found = m_flows.constFind({from, to});
  for (std::size_t i = 0; found != m_flows.constEnd() && i < found->size(); ++i) {
    result.push_back(&(*found)[i]);
  }
  return result;
}

/// The exchange structure speaks before the database: that which a flow between the two names, else any.
PlacedAttribute ExchangeReader::counterpartOf(const PlacedAttribute& own, const PlacedAttribute& target) const {
  const std::vector<QUuid> exchanged = m_exchangeOf.value(target.id);
  const PlacedAttribute* chosen = nullptr;
  for (const QUuid& id : exchanged) {
    const auto attribute = m_attributes.constFind(id);
    const bool usable = attribute != m_attributes.constEnd() && attribute->database == target.database &&
                        (attribute->states & own.states) != 0;
    if (!usable) {
      continue;
    }
    std::vector<const CarriedFlow*> between = flows(own.database, target.database);
    const std::vector<const CarriedFlow*> back = flows(target.database, own.database);
    between.insert(between.end(), back.begin(), back.end());
    const bool named = std::any_of(between.begin(), between.end(),
                                   [&](const CarriedFlow* flow) { return flow->structure == attribute->structure; });
    if (named || !chosen) {
      chosen = &*attribute;
    }
    if (named) {
      break;
    }
  }
  return chosen ? *chosen : target;
}

void ExchangeReader::addPair(const QUuid& own, const QUuid& target) {
  const auto left = m_attributes.constFind(own);
  const auto right = m_attributes.constFind(target);
  if (left == m_attributes.constEnd() || right == m_attributes.constEnd() || !left->structure.isNull() ||
      left->database == right->database || !binds(right->database)) {
    return;
  }
  const PlacedAttribute counterpart = right->structure.isNull() ? counterpartOf(*left, *right) : *right;
  const bool structured = !counterpart.structure.isNull();
  if ((left->states & counterpart.states) == 0 || m_known.contains({own, counterpart.id}) ||
      (!structured && m_structured.contains({own, right->database}))) {
    return;
  }
  m_known.insert({own, counterpart.id});
  if (structured) {
    m_structured.insert({own, right->database});
  }
  m_pairs.push_back({*left, counterpart});
}

void ExchangeReader::readPairs() {
  Statement rows(m_database, u"SELECT id, corresponds_to FROM main.t_attribute WHERE corresponds_to IS NOT NULL ORDER BY id"_s);
  while (rows.step()) {
    addPair(rows.id(0), rows.id(1));
  }
  note(rows);
}

/// Attributes that a flow puts opposite each other correspond, too. The lower database has to agree with the higher.
void ExchangeReader::readCarriedPairs() {
  Statement rows(m_database, uR"(
    SELECT s.target, r.target FROM main.l_carried_item_attributes s
      JOIN main.l_carried_item_target_attributes r ON r.id = s.id AND r.position = s.position ORDER BY s.id, s.position)"_s);
  while (rows.step()) {
    const PlacedAttribute sent = m_attributes.value(rows.id(0));
    const PlacedAttribute received = m_attributes.value(rows.id(1));
    const bool receiverBinds = m_level.value(received.database, 9) < m_level.value(sent.database, 9);
    const auto [own, target] = receiverBinds ? std::pair(sent.id, received.id) : std::pair(received.id, sent.id);
    if (!m_known.contains({own, target}) && !m_known.contains({target, own})) {
      addPair(own, target);
    }
  }
  note(rows);
}

} // namespace khung::validators
