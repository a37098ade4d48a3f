// SPDX-License-Identifier: Apache-2.0
#include "model/framework/framework_mapping.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

Localised localised(const YamlNode* node) {
  return node ? Localised{node->value(u"vi"), node->value(u"en")} : Localised{};
}

/// "data/DRM.1.2", "data:DRM.1.2", " arm.3 " as the pack writes them.
QString nodeCode(const QString& written) {
  return written.trimmed().section(u'/', -1).section(u':', -1).trimmed().toUpper();
}

bool below(const QString& node, const QString& top) {
  return node == top || node.startsWith(top + u'.');
}

bool fits(const MappingRule& rule, const Element& element) {
  if (!rule.types.isEmpty() && !rule.types.contains(element.type)) {
    return false;
  }
  for (auto it = rule.where.constBegin(); it != rule.where.constEnd(); ++it) {
    if (!it.value().contains(element.text(it.key()))) {
      return false;
    }
  }
  return true;
}

} // namespace

Result<FrameworkMapping> FrameworkMapping::load(const Pack& pack, const QString& from, Notices& notices) {
  const QString path = pack.folder + u"/mappings-from/"_s + from + u".yaml"_s;
  if (from.contains(u'/') || !QFileInfo::exists(path)) {
    return Failure(Notice{u"mapping.none"_s, {pack.name, from}, {}, Notice::Level::Error});
  }
  FrameworkMapping result;
  for (const ReferenceNode& node : pack.nodes) {
    result.m_targets.insert(node.code);
  }
  const std::optional<YamlNode> root = readYamlFile(path, notices);
  if (!root || !result.read(*root, path, notices)) {
    return Failure(Notice{u"mapping.broken"_s, {path}, {}, Notice::Level::Error});
  }
  return result;
}

bool FrameworkMapping::read(const YamlNode& root, const QString& path, Notices& notices) {
  m_from = root.value(u"from");
  m_types = root.values(u"types");
  m_basis = localised(root.find(u"basis"));
  const YamlNode* rules = root.find(u"rules");
  if (m_types.isEmpty() || !rules || !rules->isList()) {
    return false;
  }
  for (const YamlNode& node : rules->items) {
    readRule(node, path, notices);
  }
  return !hasErrors(notices);
}

void FrameworkMapping::readRule(const YamlNode& node, const QString& path, Notices& notices) {
  MappingRule rule;
  rule.code = node.value(u"code");
  rule.types = node.values(u"types");
  rule.nodes = node.values(u"nodes");
  rule.target = node.value(u"target");
  rule.alternatives = node.values(u"alternatives");
  rule.also = node.values(u"also");
  rule.certain = node.value(u"certain") == u"true";
  rule.requirement = node.value(u"requirement") == u"true";
  rule.fallback = node.value(u"fallback") == u"true";
  rule.why = localised(node.find(u"why"));
  if (const YamlNode* where = node.find(u"where")) {
    for (const auto& [key, value] : where->members) {
      rule.where.insert(key.text, where->values(key.text));
    }
  }
  const QStringList named = rule.alternatives + rule.also + QStringList(rule.target);
  for (const QString& code : named) {
    if (!code.isEmpty() && !isTarget(code)) {
      notices.push_back({u"mapping.unknown-node"_s, {rule.code, code}, {path, node.line, node.column}, Notice::Level::Error});
    }
  }
  m_rules.push_back(std::move(rule));
}

const MappingRule* FrameworkMapping::ruleFor(const Element& element, const QString& node) const {
  const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&](const MappingRule& rule) {
    return fits(rule, element) && !rule.fallback &&
           (node.isEmpty() ? rule.nodes.isEmpty()
                           : std::any_of(rule.nodes.begin(), rule.nodes.end(), [&](const QString& top) { return below(node, top); }));
  });
  return found == m_rules.end() ? nullptr : &*found;
}

MappingDecision FrameworkMapping::decide(const Element& element, const QStringList& nodes) const {
  MappingDecision result;
  for (const QString& written : nodes) {
    const QString node = nodeCode(written);
    if (isTarget(written.trimmed())) {
      result.verdict = MappingDecision::Verdict::Already;
      result.target = result.target.isEmpty() ? written.trimmed() : result.target;
      continue;
    }
    result.present << node;
    if (const MappingRule* rule = ruleFor(element, node)) {
      result.rules.push_back(rule);
    }
  }
  if (result.verdict == MappingDecision::Verdict::Already) {
    return result;
  }
  if (const MappingRule* rule = ruleFor(element, {})) {
    result.rules.push_back(rule);
  }
  const bool placed = std::any_of(result.rules.begin(), result.rules.end(), [](const MappingRule* rule) { return !rule->requirement; });
  for (const MappingRule& rule : m_rules) {
    if (!placed && rule.fallback && fits(rule, element)) {
      result.rules.push_back(&rule);
      break;
    }
  }
  std::sort(result.rules.begin(), result.rules.end());
  result.rules.erase(std::unique(result.rules.begin(), result.rules.end()), result.rules.end());
  choose(result);
  return result;
}

/// The first certain target, else the first; further ones are choices, and choices are for people.
void FrameworkMapping::choose(MappingDecision& decision) const {
  const MappingRule* chosen = nullptr;
  for (const MappingRule* rule : decision.rules) {
    if (!rule->requirement && (!chosen || (rule->certain && !chosen->certain))) {
      chosen = rule;
    }
  }
  if (!chosen) {
    return;
  }
  decision.target = chosen->target;
  bool certain = chosen->certain;
  for (const MappingRule* rule : decision.rules) {
    if (rule->requirement) {
      continue;
    }
    decision.also += rule->also;
    decision.alternatives += rule == chosen || !certain || rule->certain ? rule->alternatives : QStringList();
    if (rule->target != chosen->target && (rule->certain || !chosen->certain)) {
      decision.alternatives << rule->target;
      certain = false;
    }
  }
  decision.also.removeDuplicates();
  decision.alternatives.removeDuplicates();
  decision.alternatives.removeAll(decision.target);
  decision.alternatives.removeAll(QString());
  decision.verdict = certain ? MappingDecision::Verdict::Certain
                     : decision.target.isEmpty() ? MappingDecision::Verdict::None
                                                 : MappingDecision::Verdict::ToDecide;
}

} // namespace khung::model
