// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/problems/problem_model.h"

#include "app/studio/look/theme.h"
#include "validators/formats/report_words.h"

#include <QFont>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

void ProblemModel::show(std::shared_ptr<const FindingSheet> sheet, std::shared_ptr<const model::Pack> pack, std::vector<ProblemGroup> groups) {
  beginResetModel();
  m_sheet = std::move(sheet);
  m_pack = std::move(pack);
  m_groups = std::move(groups);
  endResetModel();
}

void ProblemModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

const ProblemGroup* ProblemModel::groupOf(const QModelIndex& index) const {
  if (!index.isValid()) {
    return nullptr;
  }
  return &m_groups[isGroup(index) ? static_cast<std::size_t>(index.row()) : index.internalId() - 1];
}

int ProblemModel::placeOf(const QModelIndex& index) const {
  const ProblemGroup* group = groupOf(index);
  return !group || isGroup(index) || group->kind == ProblemGroup::Kind::NotRun ? -1 : group->rows[static_cast<std::size_t>(index.row())];
}

const validators::RuleRun* ProblemModel::runOf(const QModelIndex& index) const {
  const ProblemGroup* group = groupOf(index);
  return !group || isGroup(index) || group->kind != ProblemGroup::Kind::NotRun
             ? nullptr
             : &m_sheet->report->runs[static_cast<std::size_t>(group->rows[static_cast<std::size_t>(index.row())])];
}

QModelIndex ProblemModel::indexOf(const QString& fingerprint) const {
  for (std::size_t g = 0; g < m_groups.size(); ++g) {
    const ProblemGroup& group = m_groups[g];
    for (std::size_t row = 0; group.kind != ProblemGroup::Kind::NotRun && row < group.rows.size(); ++row) {
      if (m_sheet->finding(group.rows[row]).fingerprint == fingerprint) {
        return createIndex(static_cast<int>(row), 0, g + 1);
      }
    }
  }
  return {};
}

QModelIndex ProblemModel::neighbour(const QModelIndex& from, int step) const {
  std::vector<std::pair<int, int>> bounds; // group, rows before it
  int count = 0;
  int at = -1; // of `from` among the findings; a heading stands before its first
  const ProblemGroup* own = groupOf(from);
  for (std::size_t g = 0; g < m_groups.size() && m_groups[g].kind == ProblemGroup::Kind::Findings; ++g) {
    if (&m_groups[g] == own) {
      at = isGroup(from) ? (step > 0 ? count - 1 : count) : count + from.row();
    }
    bounds.emplace_back(static_cast<int>(g), count);
    count += static_cast<int>(m_groups[g].rows.size());
  }
  if (count == 0) {
    return {};
  }
  const int next = at < 0 && step < 0 ? count - 1 : (at + step + count) % count;
  auto group = std::find_if(bounds.rbegin(), bounds.rend(), [&](const auto& bound) { return bound.second <= next; });
  return createIndex(next - group->second, 0, static_cast<quintptr>(group->first) + 1);
}

QModelIndex ProblemModel::index(int row, int column, const QModelIndex& parent) const {
  return hasIndex(row, column, parent) ? createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0) : QModelIndex();
}

QModelIndex ProblemModel::parent(const QModelIndex& index) const {
  return !index.isValid() || isGroup(index) ? QModelIndex() : createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr(0));
}

int ProblemModel::rowCount(const QModelIndex& parent) const {
  return !parent.isValid()                           ? static_cast<int>(m_groups.size())
         : isGroup(parent) && parent.column() == 0 ? static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].rows.size())
                                                     : 0;
}

int ProblemModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant ProblemModel::data(const QModelIndex& index, int role) const {
  const ProblemGroup* group = groupOf(index);
  if (!group) {
    return {};
  }
  if (isGroup(index)) {
    return index.column() == 0 ? groupData(*group, role) : QVariant();
  }
  if (const validators::RuleRun* run = runOf(index)) {
    return runData(index, *run, role);
  }
  return findingData(index, placeOf(index), role);
}

QVariant ProblemModel::groupData(const ProblemGroup& group, int role) const {
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
    return u"%1 (%2)"_s.arg(group.title).arg(group.rows.size());
  }
  if (role == Qt::FontRole) {
    QFont font;
    font.setBold(true);
    return font;
  }
  return {};
}

QVariant ProblemModel::findingData(const QModelIndex& index, int place, int role) const {
  const validators::Finding& finding = m_sheet->finding(place);
  const FindingWords& words = m_sheet->words[static_cast<std::size_t>(place)];
  const bool waived = m_sheet->waived(place);
  if (role == Qt::ForegroundRole) {
    return waived ? QVariant(mutedText()) : index.column() == SeverityColumn ? QVariant(severityColour(finding.severity)) : QVariant();
  }
  if (role == Qt::DecorationRole && index.column() == SeverityColumn) {
    return severityIcon(finding.severity);
  }
  if (role == Qt::AccessibleTextRole && index.column() == SeverityColumn) {
    return QString(validators::severityWord(finding.severity) + u": "_s + words.sentence);
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
    return {};
  }
  switch (index.column()) {
  case SeverityColumn:
    return validators::severityWord(finding.severity);
  case SentenceColumn:
    return role == Qt::ToolTipRole ? words.sentence : headed(index, finding, words.sentence);
  case ElementColumn:
    return words.element;
  default:
    return words.citation;
  }
}

/// What is wrong first, and then of what: a list seldom has room for more.
QString ProblemModel::headed(const QModelIndex& index, const validators::Finding& finding, const QString& sentence) const {
  const model::RuleSource* rule = m_pack->rule(finding.slug);
  const QString title = rule ? rule->title.in(m_sheet->language) : QString();
  return title.isEmpty() || title == groupOf(index)->title ? sentence : title + u": "_s + sentence;
}

QVariant ProblemModel::runData(const QModelIndex& index, const validators::RuleRun& run, int role) const {
  const model::RuleSource* rule = m_pack->rule(run.slug);
  const bool failed = run.outcome == validators::RuleRun::Outcome::Failed;
  if (role == Qt::ForegroundRole) {
    return failed && index.column() == SeverityColumn ? severityColour(validators::Severity::Error) : mutedText();
  }
  if (role == Qt::DecorationRole && index.column() == SeverityColumn && failed) {
    return severityIcon(validators::Severity::Error);
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
    return {};
  }
  switch (index.column()) {
  case SeverityColumn:
    return failed ? tr("Failed") : tr("Off");
  case SentenceColumn:
    return QString((rule ? rule->title.in(m_sheet->language) : run.slug) + u" – "_s + validators::whyOff(run));
  default:
    return QString();
  }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
    return {};
  }
  switch (section) {
  case SeverityColumn:
    return tr("Severity");
  case SentenceColumn:
    return tr("Finding");
  case ElementColumn:
    return tr("Element");
  default:
    return tr("Article");
  }
}

} // namespace khung::app
