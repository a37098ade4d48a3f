// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"

#include <QAbstractItemModel>

namespace khung::app {

/// Which clauses are listed.
enum class ArticleChoice { All, Found, Unchecked };

/// Articles of the framework and their clauses, with what the check says of each.
class ArticleModel : public QAbstractItemModel {
  Q_OBJECT

public:
  enum Column { NameColumn, StateColumn, ErrorColumn, WarningColumn, InfoColumn, WaivedColumn, BasisColumn, ColumnCount };

  using QAbstractItemModel::QAbstractItemModel;

  /// Null shows nothing. Rows that stay keep their indexes.
  void show(std::shared_ptr<const FindingSheet> sheet, ArticleChoice choice);
  void retranslate();

  /// Words of the column of results, by ClauseState::State.
  static QStringList stateWords();
  /// Rules of the article or clause.
  QStringList rulesOf(const QModelIndex& index) const;
  bool hasFindings(const QModelIndex& index) const;
  /// The article or clause in words, without its topic.
  QString nameOf(const QModelIndex& index) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  /// An article that is listed, and which of its clauses are.
  struct Row {
    int article = 0;
    std::vector<int> clauses;
    bool operator==(const Row&) const = default;
  };

  /// The only clause of an article that has no others and no number, so that both stand in one row; null for other rows.
  const validators::ClauseState* wholeOf(const Row& row) const;
  const validators::ArticleState& articleOf(const QModelIndex& index) const;
  /// Null for an article with clauses below it.
  const validators::ClauseState* clauseOf(const QModelIndex& index) const;
  QVariant stateData(const QModelIndex& index, int role) const;
  QString basis(const QModelIndex& index) const;
  QString tip(const QModelIndex& index) const;

  std::shared_ptr<const FindingSheet> m_sheet;
  std::vector<Row> m_rows;
};

} // namespace khung::app
