// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/problems/problem_groups.h"

#include <QAbstractItemModel>

namespace khung::app {

/// The list of the problems panel: groups and what stands below them. Holds places in a sheet only, so that ten thousand findings cost little.
class ProblemModel : public QAbstractItemModel {
  Q_OBJECT

public:
  enum Column { SeverityColumn, SentenceColumn, ElementColumn, ArticleColumn, ColumnCount };

  using QAbstractItemModel::QAbstractItemModel;

  /// Shows the groups of a sheet; the sheet stays alive as long as it is shown. Null shows nothing.
  void show(std::shared_ptr<const FindingSheet> sheet, std::shared_ptr<const model::Pack> pack, std::vector<ProblemGroup> groups);
  void retranslate();

  const std::vector<ProblemGroup>& groups() const { return m_groups; }
  /// The group of a heading or of a row below it; null for an invalid index.
  const ProblemGroup* groupOf(const QModelIndex& index) const;
  bool isGroup(const QModelIndex& index) const { return index.isValid() && index.internalId() == 0; }
  /// Place in the sheet's words of a found or waived finding; -1 for anything else.
  int placeOf(const QModelIndex& index) const;
  /// The run of a rule that did not run; null for anything else.
  const validators::RuleRun* runOf(const QModelIndex& index) const;
  /// Where a finding stands; invalid when it is not listed.
  QModelIndex indexOf(const QString& fingerprint) const;
  /// The finding listed after this index, or before it, going round at the end; waived ones are passed over.
  QModelIndex neighbour(const QModelIndex& from, int step) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  QVariant groupData(const ProblemGroup& group, int role) const;
  QVariant findingData(const QModelIndex& index, int place, int role) const;
  QString headed(const QModelIndex& index, const validators::Finding& finding, const QString& sentence) const;
  QVariant runData(const QModelIndex& index, const validators::RuleRun& run, int role) const;

  std::shared_ptr<const FindingSheet> m_sheet;
  std::shared_ptr<const model::Pack> m_pack;
  std::vector<ProblemGroup> m_groups;
};

} // namespace khung::app
