// SPDX-License-Identifier: Apache-2.0
#include "validators/packs/pack_check.h"

#include "model/base/nearest.h"
#include "model/framework/checklist.h"
#include "model/framework/pack_folders.h"
#include "model/framework/pack_schema.h"
#include "validators/engine/finding_filter.h"
#include "validators/formats/report_words.h"
#include "validators/packs/example_run.h"
#include "validators/packs/query_check.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

constexpr qint64 longestCheck = 120'000;
constexpr std::size_t mostRules = 500;

/// "16.2b" and "16.2.b" as article, clause and point, with the source before it where one is named; anything else as it is.
QString citeKey(const QString& cite) {
  static const QRegularExpression parts(u"^((?:[^:]+:)?\\d+)(?:\\.(\\d+))?\\.?([a-zđ])?$"_s);
  const QRegularExpressionMatch match = parts.match(cite);
  return match.hasMatch() ? match.captured(1) + u'.' + match.captured(2) + u'.' + match.captured(3) : cite;
}

/// All that may be cited: the clauses, and the articles and clauses that contain them.
QSet<QString> citableIn(const model::Pack& pack) {
  QSet<QString> keys;
  for (const model::Clause& clause : pack.clauses) {
    const QString number = clause.clause.section(u' ', 0, 0); // "2 (second)" is cited as 2
    const QString point = clause.point.section(u' ', 0, 0);
    keys << clause.article << clause.article + u'.' + number + u'.' + point << clause.article + u'.' + number + u'.' << clause.article + u".."_s;
  }
  return keys;
}

class PackChecker {
public:
  PackChecker(std::shared_ptr<const model::Metamodel> metamodel, PackCheck& check, const std::function<bool(const QString&)>& goOn)
      : m_metamodel(std::move(metamodel)), m_check(check), m_pack(*check.pack), m_goOn(goOn) {
    m_clock.start();
    m_onFramework = std::any_of(m_pack.bases.begin(), m_pack.bases.end(), [](const model::PackBase& base) { return !base.isAbstract; });
  }

  void run() {
    checkNames();
    checkChecklist();
    std::vector<const model::RuleSource*> own;
    for (const model::RuleSource& rule : m_pack.rules) {
      if (rule.pack == m_pack.name) {
        checkWords(rule);
        own.push_back(&rule);
      }
    }
    if (own.size() > mostRules) {
      return fault(u"pack.too-many-rules"_s, {QString::number(own.size()), QString::number(mostRules)}, m_pack.folder + u"/framework.yaml"_s);
    }
    checkQueries(own);
    for (const model::RuleSource& rule : m_pack.rules) {
      if (rule.pack == m_pack.name || rule.amendedBy.contains(m_pack.name)) {
        checkExamples(rule);
      }
    }
  }

private:
  void fault(const QString& code, const QStringList& values, const QString& file, int line = 0) {
    m_check.notices.push_back({code, values, {file, line, 0}, model::Notice::Level::Error});
  }

  void fault(const QString& code, const QStringList& values, const model::RuleSource& rule, const QString& key) {
    fault(code, values, rule.place.file, rule.lines.value(key, 1));
  }

  bool mayGoOn(const QString& what) {
    m_ended = m_ended || (m_goOn && !m_goOn(what));
    if (!m_ended && m_clock.hasExpired(longestCheck)) {
      m_ended = true;
      fault(u"pack.check-too-long"_s, {QString::number(longestCheck / 1000)}, m_pack.folder);
    }
    return !m_ended;
  }

  /// Names that must not meet those of others, now or later.
  void checkNames() {
    for (const QString& key : {u"author"_s, u"prefix"_s, u"status"_s, u"short_title"_s, u"instrument"_s}) {
      const QJsonValue value = m_pack.framework.value(key);
      if (m_onFramework && value.toString().isEmpty() && value.toObject().isEmpty()) {
        fault(u"pack.key-missing"_s, {key}, m_pack.folder + u"/framework.yaml"_s);
      }
    }
  }

  void checkChecklist() {
    const QString file = m_pack.folder + u"/checklist.yaml"_s;
    for (const model::ChecklistItem& item : model::readChecklist(m_pack, m_check.notices)) {
      for (const QString& slug : item.rules) {
        if (!m_pack.rule(slug)) {
          fault(u"pack.checklist-rule"_s, {slug}, file);
        }
      }
      if (item.question.vi.isEmpty() || item.question.en.isEmpty()) {
        fault(u"pack.rows-text"_s, {item.code}, file);
      }
    }
  }

  void checkWords(const model::RuleSource& rule) {
    const QString prefix = m_pack.framework.value(u"prefix"_s).toString();
    if (m_onFramework && !prefix.isEmpty() && !rule.slug.startsWith(prefix + u'-')) {
      fault(u"pack.slug-prefix"_s, {rule.slug, prefix}, rule, u"slug"_s);
    }
    const QJsonObject sections = m_pack.framework.value(u"rule_sections"_s).toObject();
    if (!sections.contains(rule.section)) {
      fault(u"pack.section-unknown"_s, {rule.section, sections.keys().join(u", "_s)}, rule, u"section"_s);
    }
    QStringList types{u"element"_s};
    for (const model::ElementType& type : m_metamodel->types()) {
      types << type.name;
    }
    if (!types.contains(rule.subject)) {
      fault(u"pack.subject-unknown"_s, {rule.subject, model::nearest(rule.subject, types)}, rule, u"subject"_s);
    }
    QStringList slugs;
    for (const model::RuleSource& other : m_pack.rules) {
      slugs << other.slug;
    }
    for (const QString& slug : rule.yieldsTo) {
      if (!slugs.contains(slug)) {
        fault(u"pack.yields-to-unknown"_s, {slug, model::nearest(slug, slugs)}, rule, u"yields_to"_s);
      }
    }
    const QSet<QString> citable = citableIn(m_pack);
    for (const QString& cite : rule.cites) {
      if (!citable.contains(citeKey(cite))) {
        fault(u"pack.cite-unknown"_s, {cite}, rule, u"cites"_s);
      }
    }
  }

  void checkQueries(const std::vector<const model::RuleSource*>& rules) {
    auto opened = QueryCheck::open(m_metamodel, m_pack);
    if (!opened) {
      m_check.notices.push_back(opened.error());
      return;
    }
    for (const model::RuleSource* rule : rules) {
      if (rule->slug != staleWaiver && mayGoOn(rule->slug) && !(*opened)->check(*rule, m_check.notices)) {
        m_failed.insert(rule->slug);
      }
    }
  }

  void checkExamples(const model::RuleSource& rule) {
    const auto violates = [](const model::RuleExample& example) { return !example.expected.empty(); };
    if (rule.pack == m_pack.name && std::none_of(rule.examples.begin(), rule.examples.end(), violates)) {
      fault(u"pack.no-violating-example"_s, {rule.slug}, rule, u"examples"_s);
    }
    if (rule.pack == m_pack.name && std::all_of(rule.examples.begin(), rule.examples.end(), violates)) {
      fault(u"pack.no-near-miss"_s, {rule.slug}, rule, u"examples"_s);
    }
    for (const model::RuleExample& example : rule.examples) {
      if (m_pack.isAbstract || m_failed.contains(rule.slug) || !mayGoOn(rule.slug)) {
        return; // rules of an abstract pack have all they need only in the frameworks that extend it
      }
      const ExampleRun run = runExample(m_metamodel, m_pack, rule, example);
      ++m_check.examples;
      if (run.asExpected()) {
        continue;
      }
      m_check.notices.push_back({u"pack.example"_s, {rule.slug, example.name, saysOf(run.found), saysOf(run.expected)}, example.place, model::Notice::Level::Error});
      if (!run.failure.isEmpty()) {
        m_check.notices.back() = {u"pack.query"_s, {run.failedRule, failureWords(run.failure)}, example.place, model::Notice::Level::Error};
      } else if (model::hasErrors(run.notices)) {
        m_check.notices.back() = {u"pack.example-model"_s, {rule.slug, example.name}, example.place, model::Notice::Level::Error};
        m_check.notices.insert(m_check.notices.end(), run.notices.begin(), run.notices.end());
      }
    }
  }

  static QString saysOf(const QStringList& lines) { return lines.isEmpty() ? u"–"_s : lines.mid(0, 8).join(u"; "_s); }

  std::shared_ptr<const model::Metamodel> m_metamodel;
  PackCheck& m_check;
  const model::Pack& m_pack;
  const std::function<bool(const QString&)>& m_goOn;
  QElapsedTimer m_clock;
  QSet<QString> m_failed; ///< rules whose query failed on an empty model
  bool m_onFramework = false;
  bool m_ended = false;
};

} // namespace

PackChanges changesOf(const model::Pack& pack, const model::Pack& base) {
  PackChanges changes;
  for (const model::RuleSource& rule : pack.rules) {
    const model::RuleSource* before = base.rule(rule.slug);
    if (!before) {
      changes.addedRules << rule.slug;
      continue;
    }
    if (rule.severity != before->severity) {
      changes.severities.push_back({rule.slug, before->severity, rule.severity});
    }
    if (rule.reason != before->reason) {
      changes.reasons.push_back({rule.slug, before->reason, rule.reason});
    }
    for (auto it = rule.parameters.constBegin(); it != rule.parameters.constEnd(); ++it) {
      if (*it != before->parameters.value(it.key())) {
        changes.parameters.push_back({rule.slug + u'.' + it.key(), before->parameters.value(it.key()).toString(), it->toString()});
      }
    }
  }
  for (const model::PackValue& value : pack.values) {
    ++changes.rows[value.list];
  }
  for (const model::PackValue& value : base.values) {
    --changes.rows[value.list];
  }
  changes.rows.removeIf([](const auto& row) { return row.value() <= 0; });
  changes.nodes = static_cast<int>(pack.nodes.size() - base.nodes.size());
  changes.sections = static_cast<int>(pack.outline.size() - base.outline.size());
  return changes;
}

PackCheck checkPack(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& folder,
                    const std::function<bool(const QString& slug)>& goOn) {
  PackCheck check;
  if (!QFileInfo(folder + u"/framework.yaml"_s).isFile()) {
    check.notices.push_back({u"pack.not-found"_s, {folder}, {}, model::Notice::Level::Error});
    return check;
  }
  if (!model::isPackReadable(folder, {}, check.notices)) {
    return check;
  }
  model::checkPackFiles(folder, {}, check.notices);
  model::Notices reading;
  const auto pack = model::Pack::load(folder, reading);
  check.notices.insert(check.notices.end(), reading.begin(), reading.end());
  if (!pack) {
    return check;
  }
  check.pack = *pack;
  model::Pack base;
  if (!check.pack->bases.empty()) {
    const auto found = model::Pack::load(model::findPackFolder(check.pack->bases.front().name, folder), reading);
    base = found ? **found : base;
  }
  check.changes = changesOf(*check.pack, base);
  PackChecker(metamodel, check, goOn).run();
  return check;
}

} // namespace khung::validators
