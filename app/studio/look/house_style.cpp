// SPDX-License-Identifier: Apache-2.0
#include "app/studio/look/house_style.h"

#include "app/studio/look/icons.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

/// Seen on light and on dark ground, 3 : 1 at least.
void drawFieldFrame(const QStyleOption& option, QPainter* painter) {
  const bool focused = option.state & QStyle::State_HasFocus;
  const QColor line = focused ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Disabled, QPalette::WindowText);
  const double width = focused ? 2 : 1;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setBrush(Qt::NoBrush);
  painter->setPen(QPen(line, width));
  painter->drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 2, 2);
  painter->restore();
}

/// A box or circle to tick: Fusion's can hardly be seen on dark ground.
void drawTick(const QStyleOption& option, QPainter* painter, bool round) {
  const bool enabled = option.state & QStyle::State_Enabled;
  const bool on = option.state & QStyle::State_On;
  const bool partly = option.state & QStyle::State_NoChange;
  const QColor line = option.palette.color(QPalette::Disabled, QPalette::WindowText);
  const QColor ground = enabled && (on || partly) ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Base);
  const double side = std::min(option.rect.width(), option.rect.height()) - 1;
  QRectF box(0, 0, side, side);
  box.moveCenter(QRectF(option.rect).center());
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(enabled && (on || partly) ? ground : line, 1.2));
  painter->setBrush(ground);
  round ? painter->drawEllipse(box) : painter->drawRoundedRect(box, 2, 2);
  const QColor sign = enabled ? option.palette.color(QPalette::HighlightedText) : line;
  if (on && round) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(sign);
    painter->drawEllipse(box.center(), side / 5, side / 5);
  } else if (on || partly) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(sign, side / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x, y) * side; };
    partly ? painter->drawLine(at(0.25, 0.5), at(0.75, 0.5)) : painter->drawPolyline(QPolygonF({at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)}));
  }
  painter->restore();
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
  const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
  if (element == CE_MenuItem && item && (item->state & State_Selected) && (item->state & State_Enabled) && !item->icon.isNull()) {
    QStyleOptionMenuItem chosen(*item);
    const int side = pixelMetric(PM_SmallIconSize, option, widget);
    chosen.icon = QIcon(item->icon.pixmap(QSize(side, side), widget ? widget->devicePixelRatioF() : 1, QIcon::Selected));
    QProxyStyle::drawControl(element, &chosen, painter, widget);
    return;
  }
  if (const auto* title = qstyleoption_cast<const QStyleOptionDockWidget*>(option); element == CE_DockWidgetTitle && title) {
    QFont heading = painter->font();
    heading.setWeight(QFont::DemiBold);
    QStyleOptionDockWidget strong(*title);
    strong.fontMetrics = QFontMetrics(heading);
    painter->save();
    painter->setFont(heading);
    QProxyStyle::drawControl(element, &strong, painter, widget);
    painter->restore();
    return;
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

/// Wide enough to hit and to read.
int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
  case PM_ToolTipLabelFrameWidth:
    return 5;
  case PM_TabBarTabHSpace:
    return 24;
  case PM_TabBarTabVSpace:
    return 12;
  default:
    return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
  return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data); // words suffice, and fit the set
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
  if (element == PE_FrameStatusBarItem) {
    return;
  }
  if (element == PE_FrameLineEdit || (element == PE_Frame && qobject_cast<const QPlainTextEdit*>(widget))) {
    drawFieldFrame(*option, painter);
    return;
  }
  if (element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
    drawTick(*option, painter, element == PE_IndicatorRadioButton);
    return;
  }
  if (element == PE_IndicatorTabClose) {
    const QIcon::Mode mode = option->state & State_MouseOver ? QIcon::Active : QIcon::Normal;
    if (option->state & State_MouseOver) {
      painter->fillRect(option->rect, option->palette.color(QPalette::Mid));
    }
    icon(u"close"_s).paint(painter, option->rect, Qt::AlignCenter, mode);
    return;
  }
  if (element != PE_FrameFocusRect) {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    return;
  }
  const bool isButton = qobject_cast<const QAbstractButton*>(widget);
  const bool isTab = qobject_cast<const QTabBar*>(widget); // Qt's rectangle touches the words
  const QRect around = isButton ? widget->rect().adjusted(1, 1, -1, -1) : isTab ? option->rect.adjusted(-6, -3, 6, 3) : option->rect;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const bool onHighlight = (option->state & State_Selected) && qobject_cast<const QAbstractItemView*>(widget);
  painter->setBrush(Qt::NoBrush);
  painter->setPen(QPen(option->palette.color(onHighlight ? QPalette::HighlightedText : QPalette::Highlight), 2));
  painter->drawRoundedRect(QRectF(around).adjusted(1, 1, -1, -1), 2, 2);
  painter->restore();
}

} // namespace khung::app
