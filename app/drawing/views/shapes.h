// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/model_index.h"
#include "app/drawing/scene.h"
#include "model/base/result.h"

namespace khung::app {

/// Parts that several views draw alike.

/// Identity of an element in a drawing: "e" and the digits of its UUID, so that it is a valid XML name.
QString sceneId(const QUuid& id);
/// Item that stands for an element, its title "type code: name".
SceneItem itemFor(const ModelIndex& index, const model::Element& element);

/// Failure with a code whose value is the name of what was asked for, or its identity when there is no such element.
model::Failure notDrawable(const ModelIndex& index, const QUuid& subject, const QString& code);

/// "National level" and so on, for levels 1 to 5.
QString levelName(const Wording& words, int level);

/// Small picture of an element's type, within 10 by 10 points.
std::vector<Shape> typeIcon(QStringView type, const QPointF& topLeft, const QColor& colour);

/// Box of an element: icon, code, name, and what is planned about it. The text is wrapped to the width before, so that
/// the height is known to the layout.
class ElementBox {
public:
  ElementBox(const ModelIndex& index, const model::Element& element, double width);

  double height() const { return m_height; }
  SceneItem draw(const QRectF& box, const QColor& border, const QColor& fill) const;

private:
  const ModelIndex* m_index;
  const model::Element* m_element;
  QStringList m_code;
  QStringList m_name;
  QStringList m_status;
  double m_height = 0;
};

/// Whether an element is only planned: such boxes have a broken border.
bool isPlanned(const model::Element& element);
/// "Planned, 2026" and the like; empty for what is in use.
QString statusText(const ModelIndex& index, const model::Element& element);

/// Mark of a flow: its kind in two letters on the kind's colour, and what tells it from others.
struct FlowMark {
  QString letters;
  QString text;

  double width() const;
  std::vector<Shape> draw(const QRectF& box, const QColor& colour) const;
};
constexpr double flowMarkHeight = 11;

/// Two letters of a kind of flow in a language.
QString flowLetters(QStringView kind, QStringView language);

/// The colour with white mixed in; share is that of the colour.
QColor mixed(const QColor& colour, double share);

} // namespace khung::app
