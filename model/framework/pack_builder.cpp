// SPDX-License-Identifier: Apache-2.0
#include "model/framework/pack_builder.h"

#include "model/framework/pack_schema.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

QString valueKey(const PackValue& value) {
  return value.code.isEmpty() ? QString() : value.list + u'\n' + value.code;
}

QString clauseKey(const Clause& clause) {
  return clause.article + u'.' + clause.clause + u'.' + clause.point;
}

template <typename Item, typename Key> QHash<QString, std::size_t> indexOf(const std::vector<Item>& items, Key key) {
  QHash<QString, std::size_t> result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (const QString name = key(items[i]); !name.isEmpty()) {
      result.insert(name, i);
    }
  }
  return result;
}

template <typename Item> void put(Item item, const QString& key, const QHash<QString, std::size_t>& base, std::vector<Item>& items) {
  const auto found = base.constFind(key);
  if (key.isEmpty() || found == base.constEnd()) {
    items.push_back(std::move(item));
  } else {
    items[*found] = std::move(item);
  }
}

qsizetype severityRank(const QString& severity) {
  return QStringList{u"info"_s, u"warning"_s, u"error"_s}.indexOf(severity);
}

/// The less a stated reason does, the stricter the rule.
qsizetype reasonRank(const QString& reason) {
  return QStringList{u"silences"_s, u"info"_s, u"warning"_s, u"none"_s}.indexOf(reason);
}

} // namespace

PackBuilder::PackBuilder(Pack& pack, Notices& notices) : m_pack(pack), m_notices(notices) {
  m_guarded = std::any_of(pack.bases.begin(), pack.bases.end(), [](const PackBase& base) { return !base.isAbstract; });
  m_nodes = indexOf(pack.nodes, [](const ReferenceNode& node) { return node.code; });
  m_values = indexOf(pack.values, valueKey);
  m_sections = indexOf(pack.outline, [](const OutlineSection& section) { return section.place; });
  m_rules = indexOf(pack.rules, [](const RuleSource& rule) { return rule.slug; });
  m_clauses = indexOf(pack.clauses, clauseKey);
}

void PackBuilder::refuse(const QString& code, const QStringList& values, const Place& place) {
  m_notices.push_back({code, values, place, Notice::Level::Error});
}

/// Each row is put into tables for every check: a pack has no more than fits.
bool PackBuilder::hasRoom(const Place& place) {
  const std::size_t most = PackLimits().rows;
  const bool full = m_pack.values.size() + m_pack.nodes.size() >= most;
  if (full && !m_full) {
    refuse(u"pack.too-many-rows"_s, {QString::number(most)}, place);
  }
  m_full = full;
  return !full;
}

bool PackBuilder::mayReplace(const QString& what, const QString& key, const Place& place) {
  if (m_guarded) {
    refuse(u"pack.replaces"_s, {what, key, m_pack.bases.front().name}, place);
  }
  return !m_guarded;
}

void PackBuilder::mergeMap(const QString& key, const QJsonObject& base, QJsonObject& own, const Place& place) {
  QJsonObject merged = base.value(key).toObject();
  const QJsonObject given = own.value(key).toObject();
  for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
    const bool same = !merged.contains(it.key()) || merged.value(it.key()) == it.value();
    if (same || mayReplace(key, it.key(), place)) {
      merged.insert(it.key(), it.value());
    }
  }
  if (!merged.isEmpty()) {
    own.insert(key, merged);
  }
}

void PackBuilder::mergeList(const QString& key, const QString& identity, QJsonObject& own, const Place& place) {
  const QJsonArray given = own.value(key).toArray();
  QJsonArray merged;
  for (const QJsonValue& row : m_pack.framework.value(key).toArray()) {
    const auto anew = std::find_if(given.begin(), given.end(), [&](const QJsonValue& other) { return other[identity] == row[identity]; });
    if (anew == given.end()) {
      merged.append(row);
    } else if (*anew != row) {
      mayReplace(key, row[identity].toString(), place);
    }
  }
  for (const QJsonValue& row : given) {
    merged.append(row);
  }
  if (!merged.isEmpty()) {
    own.insert(key, merged);
  }
}

void PackBuilder::framework(const QJsonObject& own, const QVariantMap& parameters, const Place& place) {
  const QJsonObject base = m_pack.framework;
  QJsonObject merged = own;
  for (const QString& key : {u"rule_sections"_s, u"agency_kinds"_s, u"parameters"_s}) {
    mergeMap(key, base, merged, place);
  }
  mergeList(u"reference_models"_s, u"code"_s, merged, place);
  mergeList(u"catalogue"_s, u"list"_s, merged, place);
  for (const QString& key : {u"overview_layers"_s, u"language"_s, u"architectures"_s, u"deadline"_s}) {
    if (base.contains(key) && !merged.contains(key)) {
      merged.insert(key, base.value(key));
    } else if (m_guarded && base.contains(key) && key != u"language" && merged.value(key) != base.value(key)) {
      mayReplace(u"framework.yaml"_s, key, place);
    }
  }
  m_pack.framework = merged;
  mergeParameters(parameters);
}

void PackBuilder::mergeParameters(const QVariantMap& own) {
  for (auto it = own.constBegin(); it != own.constEnd(); ++it) {
    const bool same = !m_pack.parameters.contains(it.key()) || m_pack.parameters.value(it.key()) == *it;
    if (same || !m_guarded) { // what a framework decided has been refused with the map
      m_pack.parameters.insert(it.key(), *it);
    }
  }
}

void PackBuilder::node(ReferenceNode node, const Place& place) {
  if (!hasRoom(place)) {
    return;
  }
  if (!m_nodes.contains(node.code) || mayReplace(u"reference-models"_s, node.code, place)) {
    const QString code = node.code;
    put(std::move(node), code, m_nodes, m_pack.nodes);
  }
}

void PackBuilder::value(PackValue value, const Place& place) {
  if (!hasRoom(place)) {
    return;
  }
  const QString key = valueKey(value);
  const bool same = !m_values.contains(key) || m_pack.values[m_values.value(key)].extra == value.extra;
  if (same || mayReplace(value.list, value.code, place)) {
    put(std::move(value), key, m_values, m_pack.values);
  }
}

void PackBuilder::section(OutlineSection section, const Place& place) {
  if (!m_sections.contains(section.place) || mayReplace(u"dossier.yaml"_s, section.place, place)) {
    const QString key = section.place;
    put(std::move(section), key, m_sections, m_pack.outline);
  }
}

/// Few enough to be searched: one of each code, the pack's own in place of the base's.
template <typename Item> void PackBuilder::keep(const std::vector<Item>& own, std::vector<Item>& items, const Place& place) {
  for (const Item& item : own) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& other) { return other.code == item.code; });
    if (found == items.end()) {
      items.push_back(item);
    } else if (mayReplace(u"dossier.yaml"_s, item.code, place)) {
      *found = item;
    }
  }
}

void PackBuilder::dossier(const std::vector<DossierForm>& forms, const std::vector<DossierDiagram>& diagrams, const Place& place) {
  keep(forms, m_pack.forms, place);
  keep(diagrams, m_pack.diagrams, place);
}

void PackBuilder::sources(const std::vector<PackSource>& sources, const Place& place) { keep(sources, m_pack.sources, place); }

void PackBuilder::rule(RuleSource rule) {
  if (m_own.contains(rule.slug)) {
    refuse(u"pack.slug-twice"_s, {rule.slug}, rule.place);
  }
  m_own.insert(rule.slug);
  if (!m_rules.contains(rule.slug) || mayReplace(u"rules"_s, rule.slug, rule.place)) {
    const QString slug = rule.slug;
    put(std::move(rule), slug, m_rules, m_pack.rules);
  }
}

void PackBuilder::clause(Clause clause) {
  const QString key = clauseKey(clause);
  put(std::move(clause), m_guarded ? QString() : key, m_clauses, m_pack.clauses);
}

void PackBuilder::amend(RuleAmendment amendment) {
  const auto found = m_rules.constFind(amendment.rule.slug);
  if (found == m_rules.constEnd()) {
    return refuse(u"pack.amends-nothing"_s, {amendment.rule.slug}, amendment.rule.place);
  }
  RuleSource& rule = m_pack.rules[*found];
  const RuleSource& own = amendment.rule;
  const auto given = [&](const QString& key) { return amendment.given.contains(key); };
  for (const QString& key : {u"section"_s, u"subject"_s, u"query"_s, u"fix"_s}) {
    if (given(key)) {
      refuse(u"pack.amends-key"_s, {key, own.slug}, own.place);
    }
  }
  rule.cites += own.cites;
  rule.cites.removeDuplicates();
  rule.amendedBy << m_pack.name;
  rule.examples.insert(rule.examples.end(), own.examples.begin(), own.examples.end());
  if (m_guarded) {
    return makeStricter(amendment, rule);
  }
  const auto take = [&](const QString& key, auto member) {
    if (given(key)) {
      rule.*member = own.*member;
    }
  };
  take(u"severity"_s, &RuleSource::severity);
  take(u"title"_s, &RuleSource::title);
  take(u"explanation"_s, &RuleSource::explanation);
  take(u"message"_s, &RuleSource::message);
  take(u"fix_hint"_s, &RuleSource::fixHint);
  take(u"reason"_s, &RuleSource::reason);
  take(u"yields_to"_s, &RuleSource::yieldsTo);
  rule.parameters.insert(own.parameters);
}

void PackBuilder::makeStricter(const RuleAmendment& amendment, RuleSource& rule) {
  const RuleSource& own = amendment.rule;
  for (const QString& key : {u"title"_s, u"explanation"_s, u"message"_s, u"fix_hint"_s, u"yields_to"_s}) {
    if (amendment.given.contains(key)) {
      refuse(u"pack.amends-key"_s, {key, own.slug}, own.place);
    }
  }
  if (amendment.given.contains(u"severity"_s)) {
    if (severityRank(own.severity) < severityRank(rule.severity)) {
      refuse(u"pack.weakens-severity"_s, {own.slug, rule.severity, own.severity}, own.place);
    } else {
      rule.severity = own.severity;
      rule.leastSeverity = own.severity;
    }
  }
  if (amendment.given.contains(u"reason"_s)) {
    if (reasonRank(own.reason) < reasonRank(rule.reason)) {
      refuse(u"pack.weakens-reason"_s, {own.slug, rule.reason, own.reason}, own.place);
    } else {
      rule.reason = own.reason;
    }
  }
  tightenParameters(amendment, rule);
}

void PackBuilder::tightenParameters(const RuleAmendment& amendment, RuleSource& rule) {
  const RuleSource& own = amendment.rule;
  for (auto it = own.parameters.constBegin(); it != own.parameters.constEnd(); ++it) {
    const QString way = rule.stricter.value(it.key());
    const double before = rule.parameters.value(it.key()).toDouble();
    const double after = it->toDouble();
    if (!rule.parameters.contains(it.key())) {
      refuse(u"settings.unknown-parameter"_s, {own.slug, it.key(), QStringList(rule.parameters.keys()).join(u", "_s)}, own.place);
    } else if (way.isEmpty()) {
      refuse(u"pack.parameter-fixed"_s, {own.slug, it.key()}, own.place);
    } else if (way == u"more" ? after < before : after > before) {
      refuse(u"pack.weakens-parameter"_s, {own.slug, it.key(), rule.parameters.value(it.key()).toString(), it->toString()}, own.place);
    } else {
      rule.parameters.insert(it.key(), *it);
    }
  }
}

} // namespace khung::model
