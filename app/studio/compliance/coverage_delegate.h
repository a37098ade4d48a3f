// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace khung::app {

struct CoverageCell;

/// Draws the cells of the heat map: code and name, how much is mapped, and the sign of what is asked for. The deeper the tone the more there is;
/// number and sign say the same without colour.
class CoverageDelegate : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  static int rowHeight(const QFontMetrics& metrics);
  /// Ground of a cell with so many mappings.
  static QColor tone(int mappings);

private:
  void paintCell(QPainter& painter, const QStyleOptionViewItem& option, const CoverageCell& cell, const QString& language) const;
};

} // namespace khung::app
