// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "validators/engine/coverage_sheet.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>

namespace khung::app {

/// What a cell of the heat map shows of a node.
struct CoverageCell {
  const model::ReferenceNode* node = nullptr;
  const validators::NodeCover* cover = nullptr;
  bool head = false; ///< a node of the first level, to whose row the cells beside it belong

  int all() const { return cover ? static_cast<int>(cover->elements.size()) + cover->below : 0; }
};

/// The reference models of a pack as a table: a heading for each model, then a row for each node of its first level with the nodes of the second
/// level beside it, going on in rows below where the width is used up. Deeper nodes count in the cell they lie below.
class CoverageModel : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Role { CellRole = Qt::UserRole, HeadingRole };

  using QAbstractTableModel::QAbstractTableModel;

  /// Null shows nothing. What is shown stays alive through the sheet and the pack.
  void show(std::shared_ptr<const model::Pack> pack, std::shared_ptr<const validators::CoverageSheet> sheet, int agency, const QString& language);
  /// Columns beside the first one.
  void setBreadth(int cells);
  void retranslate();

  bool isHeading(int row) const { return m_rows[static_cast<std::size_t>(row)].cells.empty(); }
  CoverageCell cellAt(const QModelIndex& index) const;
  /// Place of a node; invalid when it has no cell of its own.
  QModelIndex indexOf(const QString& code) const;
  const QString& language() const { return m_language; }

  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_breadth + 1; }
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
  struct Row {
    QString heading;                  ///< of a model; its row has no cells
    std::vector<CoverageCell> cells;  ///< the first in column 0, without a node where the row goes on from the one above
  };

  void layOut();
  void addModel(const QString& code, const QString& title);
  QString headingText(const QString& code, const QString& title) const;
  CoverageCell cell(const model::ReferenceNode& node, bool head) const;
  QString text(const CoverageCell& cell) const;

  std::shared_ptr<const model::Pack> m_pack;
  std::shared_ptr<const validators::CoverageSheet> m_sheet;
  const validators::AgencyCover* m_agency = nullptr;
  QString m_language;
  int m_breadth = 4;
  std::vector<Row> m_rows;
};

} // namespace khung::app
