// SPDX-License-Identifier: Apache-2.0
#include "app/messages/pack_words.h"

#include "validators/formats/report_words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QString words(const char* source) { return QCoreApplication::translate("packs", source); }

QString severity(const QString& name) { return validators::severityWord(validators::severityNamed(name)); }

QString reasonWords(const QString& reason) {
  return reason == u"silences" ? words(QT_TRANSLATE_NOOP("packs", "a stated reason silences it"))
         : reason == u"none"   ? words(QT_TRANSLATE_NOOP("packs", "a stated reason changes nothing"))
                               : words(QT_TRANSLATE_NOOP("packs", "a stated reason makes it: %1")).arg(severity(reason));
}

} // namespace

QStringList packSummary(const validators::PackCheck& check, const QString& language) {
  const model::Pack& pack = *check.pack;
  QStringList lines{pack.title.in(language) + u" ["_s + pack.name + u' ' + pack.version + u']'};
  if (!pack.bases.empty()) {
    lines << words(QT_TRANSLATE_NOOP("packs", "Extends: %1")).arg(pack.bases.front().title.in(language) + u" ["_s + pack.bases.front().name + u' ' + pack.bases.front().version + u']');
  }
  const QString instrument = pack.framework.value(u"instrument"_s).toObject().value(language).toString();
  const QString author = pack.framework.value(u"author"_s).toString();
  if (!instrument.isEmpty()) {
    lines << words(QT_TRANSLATE_NOOP("packs", "Instrument: %1")).arg(instrument);
  }
  if (!author.isEmpty()) {
    lines << words(QT_TRANSLATE_NOOP("packs", "Author: %1")).arg(author);
  }
  const validators::PackChanges& changes = check.changes;
  lines << words(QT_TRANSLATE_NOOP("packs", "Rules added: %1")).arg(changes.addedRules.size());
  for (const QString& slug : changes.addedRules.mid(0, 200)) {
    const model::RuleSource* rule = pack.rule(slug);
    lines << u"  "_s + slug + u": "_s + rule->title.in(language) + u" ("_s + severity(rule->severity) + u')';
  }
  if (!changes.severities.empty() || !changes.parameters.empty() || !changes.reasons.empty()) {
    lines << words(QT_TRANSLATE_NOOP("packs", "Made stricter:"));
  }
  for (const auto& raised : changes.severities) {
    lines << u"  %1: %2 → %3"_s.arg(raised.slug, severity(raised.before), severity(raised.after));
  }
  for (const auto& raised : changes.parameters) {
    lines << u"  %1: %2 → %3"_s.arg(raised.slug, raised.before, raised.after);
  }
  for (const auto& raised : changes.reasons) {
    lines << u"  %1: %2 → %3"_s.arg(raised.slug, reasonWords(raised.before), reasonWords(raised.after));
  }
  QStringList lists;
  for (auto it = changes.rows.constBegin(); it != changes.rows.constEnd(); ++it) {
    lists << it.key() + u" +"_s + QString::number(it.value());
  }
  if (!lists.isEmpty()) {
    lines << words(QT_TRANSLATE_NOOP("packs", "Rows added to lists: %1")).arg(lists.join(u", "_s));
  }
  if (changes.nodes > 0) {
    lines << words(QT_TRANSLATE_NOOP("packs", "Reference nodes added: %1")).arg(changes.nodes);
  }
  if (changes.sections > 0) {
    lines << words(QT_TRANSLATE_NOOP("packs", "Sections of the document added: %1")).arg(changes.sections);
  }
  return lines;
}

} // namespace khung::app
