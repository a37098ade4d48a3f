// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/views/shapes.h"

#include <QSet>

namespace khung::app {

/// Box of an entity with its attributes: name and role in the head, a row an attribute with the mark of the identifier,
/// name, type, and marks of what is required or personal.
class EntityBox {
public:
  /// `only`: the attributes shown of an entity of another database; nullptr shows all.
  EntityBox(const ModelIndex& index, const Wording& words, const model::Element& entity, const QSet<QUuid>* only);

  static constexpr double width = 232;
  double height() const { return m_height; }
  /// The box first, then an item for each attribute.
  std::vector<SceneItem> draw(const QPointF& topLeft) const;

private:
  struct Row {
    const model::Element* attribute = nullptr;
    QStringList name;
    QStringList type;
    bool identifier = false;
    double height = 0;
  };
  void addRow(const model::Element& attribute, bool identifier);
  QString typeText(const model::Element& attribute) const;
  std::vector<Shape> drawHead(const QPointF& topLeft) const;
  SceneItem drawRow(const Row& row, const QPointF& topLeft) const;

  const ModelIndex& m_index;
  const Wording& m_words;
  const model::Element& m_entity;
  bool m_foreign = false;
  QStringList m_name;
  QStringList m_under; ///< role, or the database an entity from elsewhere belongs to
  double m_headHeight = 0;
  std::vector<Row> m_rows;
  double m_height = 0;
};

} // namespace khung::app
