// SPDX-License-Identifier: Apache-2.0
#include "app/messages/rule_words.h"

#include "validators/engine/finding_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QString words(const char* source) { return QCoreApplication::translate("rules", source); }

} // namespace

std::vector<RulePart> explainRule(const model::Pack& pack, const model::RuleSource& rule, const QString& language) {
  using Kind = RulePart::Kind;
  std::vector<RulePart> parts;
  const auto add = [&](Kind kind, const char* heading, QStringList lines) {
    lines.removeAll(QString());
    if (!lines.isEmpty()) {
      parts.push_back({kind, words(heading), lines});
    }
  };
  QStringList articles;
  for (const QString& cite : rule.cites) {
    articles << articleText(pack, cite, language);
  }
  QStringList parameters;
  for (auto it = rule.parameters.constBegin(); it != rule.parameters.constEnd(); ++it) {
    parameters << it.key() + u" = "_s + it.value().toString();
  }
  QStringList violating;
  QStringList sound;
  for (const model::RuleExample& example : rule.examples) {
    (example.expected.empty() ? sound : violating) << example.name;
  }
  add(Kind::Why, QT_TRANSLATE_NOOP("rules", "Why it matters"), {rule.explanation.in(language)});
  add(Kind::WhatToDo, QT_TRANSLATE_NOOP("rules", "What to do"), {rule.fixHint.in(language)});
  add(Kind::Articles, QT_TRANSLATE_NOOP("rules", "Articles"), articles);
  add(Kind::Parameters, QT_TRANSLATE_NOOP("rules", "Parameters"), parameters);
  add(Kind::Violating, QT_TRANSLATE_NOOP("rules", "Examples that violate it"), violating);
  add(Kind::Sound, QT_TRANSLATE_NOOP("rules", "Examples that do not"), sound);
  return parts;
}

CitedClause citedClause(const model::Pack& pack, const QString& cite) {
  static const QRegularExpression parts(u"^((?:[^:]+:)?\\d+)(?:\\.(\\d+))?\\.?([a-zđ])?$"_s);
  const QRegularExpressionMatch match = parts.match(cite);
  const QString article = match.hasMatch() ? match.captured(1) : cite; // places of other sources need not be numbers
  CitedClause result{static_cast<int>(pack.clauses.size()), false};
  int best = 0;
  for (std::size_t i = 0; i < pack.clauses.size(); ++i) {
    const model::Clause& clause = pack.clauses[i];
    const bool sameClause = clause.clause == match.captured(2);
    const bool samePoint = clause.point == match.captured(3);
    const int fit = clause.article == article ? 1 + (sameClause ? 1 + samePoint : 0) : 0;
    if (fit > best) {
      best = fit;
      result.place = static_cast<int>(i);
    }
  }
  result.exact = best == 3;
  return result;
}

QString articleText(const model::Pack& pack, const QString& cite, const QString& language) {
  QString text = validators::citeText(pack, cite, language);
  text[0] = text[0].toUpper();
  const CitedClause clause = citedClause(pack, cite);
  return clause.exact ? text + u" – "_s + pack.clauses[static_cast<std::size_t>(clause.place)].topic.in(language) : text;
}

} // namespace khung::app
