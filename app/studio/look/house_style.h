// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace khung::app {

/// Qt's Fusion, the same on every system, with what it leaves out: a focus that can be seen, and icons of chosen menu rows in the colour of their text.
class HouseStyle : public QProxyStyle {
  Q_OBJECT

public:
  HouseStyle();

  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
};

} // namespace khung::app
