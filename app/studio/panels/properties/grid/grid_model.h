// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/editors/field_editor.h"

#include <QAbstractTableModel>
#include <QSet>

namespace khung::app {

/// The elements of one type that an element contains, as a table: a row each, a column for each main property, and a last row for the next one.
/// Whatever is entered at once is one edit; what means nothing for its cell stays there, marked, until it is mended.
class GridModel : public QAbstractTableModel {
  Q_OBJECT

public:
  struct Cell {
    int row = 0;    ///< at or beyond the last row: a new element
    int column = 0;
    QString text;
  };

  GridModel(EditorContext& context, const model::ElementType& type, QObject* parent);

  const model::ElementType& type() const { return m_type; }
  void setContainer(const QUuid& container);
  /// What others have changed in the document.
  void refresh(const model::ChangeSet& changes);
  void showFindings();
  const model::Property& property(int column) const { return *m_columns[static_cast<std::size_t>(column)]; }
  QUuid elementAt(int row) const { return row < elementCount() ? m_rows[static_cast<std::size_t>(row)] : QUuid(); }
  int elementCount() const { return static_cast<int>(m_rows.size()); }
  FieldValue valueAt(const QModelIndex& index) const;
  EditorContext& context() const { return m_context; }

  /// Enters texts, rows beyond the last becoming new elements.
  void enter(const std::vector<Cell>& cells, const QString& name);
  /// Enters what was chosen; `additions` must be made with it.
  void enter(const QModelIndex& index, const FieldValue& value, const model::Edit& additions);
  /// The column whose label (in either language) or name this is; -1 for none.
  int columnNamed(const QString& label) const;
  void remove(const QList<int>& rows);
  /// Moves rows up or down by one; they keep their order.
  bool shift(QList<int> rows, int by);
  int rejectedCount() const { return static_cast<int>(m_rejected.size()); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
  void rejectedChanged();

private:
  struct Rejected {
    QString text;
    QString problem;
  };
  using Place = std::pair<QUuid, int>;
  struct Entering {
    model::Edit edit;
    std::vector<std::pair<int, model::Element>> added; ///< by row
    QHash<Place, Rejected> rejected;
    QList<Place> accepted;
  };

  void chooseColumns();
  void read();
  const model::Element* at(int row) const;
  void enterCell(const Cell& cell, Entering& entering) const;
  model::Element& addedAt(int row, Entering& entering) const;
  /// Gives an added element the code that its name suggests.
  void complete(model::Element& element, const Entering& entering) const;
  void set(model::Edit& edit, const QUuid& id, const model::Property& property, const FieldValue& value) const;
  QString rowProblem(int row) const;

  EditorContext& m_context;
  const model::ElementType& m_type;
  std::vector<const model::Property*> m_columns;
  QUuid m_container;
  std::vector<QUuid> m_rows;
  mutable QHash<QUuid, model::Element> m_read; ///< of rows that have been shown
  QHash<Place, Rejected> m_rejected;
};

} // namespace khung::app
