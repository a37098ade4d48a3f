// SPDX-License-Identifier: Apache-2.0
#include "validators/packs/query_check.h"

#include "validators/engine/rule_runner.h"
#include "validators/formats/report_words.h"
#include "validators/packs/example_run.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

QStringList placeholdersOf(const model::Localised& text) {
  static const QRegularExpression form(u"\\{([A-Za-z_][A-Za-z0-9_]*)(?::[a-z_]+)?\\}"_s);
  QStringList names;
  for (const QString& language : {text.vi, text.en}) {
    auto matches = form.globalMatch(language);
    while (matches.hasNext()) {
      names << matches.next().captured(1);
    }
  }
  names.removeDuplicates();
  return names;
}

} // namespace

QueryCheck::QueryCheck(std::unique_ptr<model::Document> document, std::unique_ptr<CheckDatabase> database, const model::Pack& pack)
    : m_document(std::move(document)), m_database(std::move(database)), m_pack(pack) {}

model::Result<std::unique_ptr<QueryCheck>> QueryCheck::open(const std::shared_ptr<const model::Metamodel>& metamodel, const model::Pack& pack) {
  auto document = model::Document::create(metamodel);
  if (!document) {
    return model::Failure(document.error());
  }
  auto database = CheckDatabase::open(**document, pack);
  if (!database) {
    return model::Failure(database.error());
  }
  if (const QString trouble = (*database)->analyse(pack, pack.parameters); !trouble.isEmpty()) {
    return model::Failure(model::Notice{u"check.prepare"_s, {trouble}, {}, model::Notice::Level::Error});
  }
  return std::unique_ptr<QueryCheck>(new QueryCheck(std::move(*document), std::move(*database), pack));
}

bool QueryCheck::check(const model::RuleSource& rule, model::Notices& notices) {
  const auto fault = [&](const QString& code, const QStringList& values, const QString& key) {
    notices.push_back({code, values, {rule.place.file, rule.lines.value(key, 1), 0}, model::Notice::Level::Error});
  };
  const RuleShape shape = ruleShape(m_database->handle(), rule);
  if (!shape.failure.isEmpty()) {
    fault(u"pack.query"_s, {rule.slug, failureWords(shape.failure)}, u"query"_s);
    return false;
  }
  if (!shape.columns.contains(u"subject"_s)) {
    fault(u"pack.no-subject"_s, {rule.slug}, u"query"_s);
  }
  for (const QString& name : placeholdersOf(rule.message)) {
    if (!shape.columns.contains(name)) {
      fault(u"pack.placeholder"_s, {rule.slug, name, shape.columns.join(u", "_s)}, u"message"_s);
    }
  }
  QVariantMap parameters = m_pack.parameters;
  parameters.insert(rule.parameters);
  parameters.insert(u"today"_s, exampleDay().toString(Qt::ISODate));
  for (const QString& name : shape.parameters) {
    if (!parameters.contains(name)) {
      fault(u"pack.parameter-unknown"_s, {rule.slug, name}, u"query"_s);
    }
  }
  RuleLimits limits;
  limits.milliseconds = 1'000; // there is nothing to look through
  const RuleResult result = runRule(m_database->handle(), rule, parameters, strangersLimits(limits));
  if (!result.failure.isEmpty()) {
    fault(u"pack.query"_s, {rule.slug, failureWords(result.failure)}, u"query"_s);
  }
  return result.failure.isEmpty();
}

} // namespace khung::validators
