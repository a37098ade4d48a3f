// SPDX-License-Identifier: Apache-2.0
#include "app/studio/compliance/readiness_tree.h"

#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"
#include "validators/formats/report_words.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using Kind = LeftGroup::Kind;
using validators::Severity;

constexpr std::size_t MostListed = 50; ///< places of a group; the list of findings has all
constexpr int ElementRole = Qt::UserRole;
constexpr int RulesRole = Qt::UserRole + 1;

QIcon iconOf(Kind kind) {
  switch (kind) {
  case Kind::Section:
    return icon(u"section"_s, severityColour(Severity::Error));
  case Kind::Diagram:
    return icon(u"diagram"_s, severityColour(Severity::Error));
  case Kind::Error:
  case Kind::Failed:
    return severityIcon(Severity::Error);
  case Kind::Warning:
    return severityIcon(Severity::Warning);
  case Kind::Waived:
    return icon(u"waiver"_s);
  case Kind::Off:
    break;
  }
  return icon(u"close"_s);
}

} // namespace

ReadinessTree::ReadinessTree(QWidget* parent) : QTreeWidget(parent) {
  setHeaderHidden(true);
  setUniformRowHeights(true);
  setTextElideMode(Qt::ElideRight);
  connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) { activate(item); });
}

void ReadinessTree::show(const FindingSheet& sheet) {
  QSet<QString> open;
  for (int i = 0; i < topLevelItemCount(); ++i) {
    if (topLevelItem(i)->isExpanded()) {
      open.insert(topLevelItem(i)->data(0, RulesRole).toStringList().join(u',') + topLevelItem(i)->text(0).section(u'(', 0, 0));
    }
  }
  const bool first = topLevelItemCount() == 0;
  clear();
  for (const LeftGroup& group : sheet.left) {
    auto* item = new QTreeWidgetItem(this, {leftTitle(group, *sheet.pack, sheet.language)});
    item->setIcon(0, iconOf(group.kind));
    addChildren(sheet, group, item);
    const QString key = item->data(0, RulesRole).toStringList().join(u',') + item->text(0).section(u'(', 0, 0);
    item->setExpanded(first ? group.kind == Kind::Section || group.kind == Kind::Diagram : open.contains(key));
  }
}

void ReadinessTree::addChildren(const FindingSheet& sheet, const LeftGroup& group, QTreeWidgetItem* item) {
  QStringList rules;
  for (const int place : group.places) {
    const auto at = static_cast<std::size_t>(place);
    QString text;
    QUuid element;
    if (group.kind == Kind::Failed || group.kind == Kind::Off) {
      const validators::RuleRun& run = sheet.report->runs[at];
      const model::RuleSource* rule = sheet.pack->rule(run.slug);
      text = u"%1: %2"_s.arg(rule ? rule->title.in(sheet.language) : run.slug, validators::whyOff(run));
    } else if (group.kind == Kind::Waived) {
      text = sheet.words[sheet.report->findings.size() + at].sentence + u" – "_s + validators::waiverText(sheet.report->waived[at]);
      element = sheet.report->waived[at].finding.subject;
      rules << sheet.report->waived[at].finding.slug;
    } else {
      text = sheet.words[at].sentence;
      element = sheet.report->findings[at].subject;
      rules << sheet.report->findings[at].slug;
    }
    if (static_cast<std::size_t>(item->childCount()) < MostListed) {
      auto* child = new QTreeWidgetItem(item, {text});
      child->setToolTip(0, text);
      child->setData(0, ElementRole, element);
    }
  }
  rules.removeDuplicates();
  item->setData(0, RulesRole, rules);
  if (group.places.size() > MostListed) {
    auto* more = new QTreeWidgetItem(item, {tr("and %n more, in the list of findings", nullptr, static_cast<int>(group.places.size() - MostListed))});
    more->setData(0, RulesRole, rules);
  }
}

void ReadinessTree::activate(const QTreeWidgetItem* item) {
  if (const QUuid element = item->data(0, ElementRole).toUuid(); !element.isNull()) {
    Q_EMIT elementWanted(element);
  } else if (const QStringList rules = item->data(0, RulesRole).toStringList(); !rules.isEmpty()) {
    const QTreeWidgetItem* named = item->parent() ? item->parent() : item;
    Q_EMIT rulesWanted(rules, named->text(0));
  }
}

} // namespace khung::app
