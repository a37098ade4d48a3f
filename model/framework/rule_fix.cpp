// SPDX-License-Identifier: Apache-2.0
#include "model/framework/rule_fix.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

struct StepForm {
  QString key;
  FixStep::Kind kind;
  QStringList needs;
  QStringList may;
};

const std::vector<StepForm>& forms() {
  using Kind = FixStep::Kind;
  static const std::vector<StepForm> list = {
      {u"set"_s, Kind::Set, {u"values"_s}, {}},
      {u"link"_s, Kind::Link, {u"property"_s, u"to"_s}, {}},
      {u"unlink"_s, Kind::Unlink, {u"property"_s, u"to"_s}, {}},
      {u"append"_s, Kind::Append, {u"property"_s, u"to"_s}, {}},
      {u"add"_s, Kind::Add, {}, {u"as"_s, u"parent"_s, u"code"_s, u"values"_s}},
      {u"remove"_s, Kind::Remove, {}, {}},
      {u"move"_s, Kind::Move, {u"parent"_s}, {}},
  };
  return list;
}

class FixReader {
public:
  FixReader(const QString& path, Notices& notices) : m_path(path), m_notices(notices) {}

  RuleFix read(const YamlNode& node) {
    RuleFix fix;
    fix.place = {m_path, node.line, node.column};
    const YamlNode* title = node.find(u"title");
    fix.title = title ? Localised{title->value(u"vi").trimmed(), title->value(u"en").trimmed()} : Localised();
    if (fix.title.vi.isEmpty() || fix.title.en.isEmpty()) {
      fault(u"pack.text-missing"_s, {u"title"_s}, node);
    }
    fix.prepares = node.value(u"prepares") == u"true";
    if (const YamlNode* when = node.find(u"when")) {
      for (const auto& [key, value] : when->members) {
        fix.when.emplace_back(key.text, value.isScalar() ? QStringList{value.text} : when->values(key.text));
      }
    }
    const YamlNode* steps = node.find(u"steps");
    if (!steps || steps->items.empty()) {
      fault(u"pack.key-missing"_s, {u"steps"_s}, node);
      return fix;
    }
    for (const YamlNode& item : steps->items) {
      readStep(item, fix);
    }
    return fix;
  }

private:
  void fault(const QString& code, const QStringList& values, const YamlNode& node) {
    m_notices.push_back({code, values, {m_path, node.line, node.column}, Notice::Level::Error});
  }

  void readStep(const YamlNode& node, RuleFix& fix) {
    for (const StepForm& form : forms()) {
      if (node.find(form.key)) {
        FixStep step;
        step.kind = form.kind;
        step.element = node.value(form.key);
        step.property = node.value(u"property");
        step.to = node.value(u"to");
        step.parent = node.value(u"parent");
        step.as = node.value(u"as");
        step.code = node.value(u"code");
        if (const YamlNode* values = node.find(u"values")) {
          readValues(*values, step);
        }
        checkKeys(node, form);
        fix.steps.push_back(std::move(step));
        return;
      }
    }
    fault(u"pack.fix-step"_s, {node.members.empty() ? QString() : node.members.front().first.text}, node);
  }

  void checkKeys(const YamlNode& node, const StepForm& form) {
    for (const QString& key : form.needs) {
      if (!node.find(key)) {
        fault(u"pack.key-missing"_s, {key}, node);
      }
    }
    for (const auto& [key, value] : node.members) {
      if (key.text != form.key && !form.needs.contains(key.text) && !form.may.contains(key.text)) {
        fault(u"pack.fix-step"_s, {key.text}, key);
      }
    }
  }

  static void readValues(const YamlNode& node, FixStep& step) {
    for (const auto& [key, value] : node.members) {
      FixValue result;
      if (value.isMap()) {
        const YamlNode* to = value.find(u"to");
        result.to = !to ? QStringList() : to->isScalar() ? QStringList{to->text} : value.values(u"to");
      } else {
        result.texts = value.isScalar() ? QStringList{value.text} : node.values(key.text);
      }
      step.values.emplace_back(key.text, std::move(result));
    }
  }

  const QString& m_path;
  Notices& m_notices;
};

} // namespace

std::vector<RuleFix> readFixes(const YamlNode& rule, const QString& path, Notices& notices) {
  std::vector<RuleFix> result;
  if (const YamlNode* list = rule.find(u"fix")) {
    FixReader reader(path, notices);
    for (const YamlNode& item : list->items) {
      result.push_back(reader.read(item));
    }
  }
  return result;
}

} // namespace khung::model
