// SPDX-License-Identifier: Apache-2.0
#include "app/studio/compliance/coverage_delegate.h"

#include "app/studio/compliance/coverage_model.h"
#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QColor mixed(const QColor& ground, const QColor& over, double share) {
  const auto part = [&](float a, float b) { return static_cast<float>(a + (b - a) * share); };
  return QColor::fromRgbF(part(ground.redF(), over.redF()), part(ground.greenF(), over.greenF()), part(ground.blueF(), over.blueF()));
}

/// Text in at most so many lines, the last one elided. Returns the height used.
int drawLines(QPainter& painter, const QRect& box, const QString& text, int most) {
  QTextLayout layout(text, painter.font());
  layout.beginLayout();
  const QFontMetrics metrics(painter.font());
  int y = box.top();
  for (int number = 0; number < most; ++number) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) {
      break;
    }
    line.setLineWidth(box.width());
    const QString rest = text.mid(line.textStart());
    const QString shown = number == most - 1 ? metrics.elidedText(rest, Qt::ElideRight, box.width()) : text.mid(line.textStart(), line.textLength());
    painter.drawText(QRect(box.left(), y, box.width(), metrics.lineSpacing()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    y += metrics.lineSpacing();
  }
  layout.endLayout();
  return y - box.top();
}

} // namespace

int CoverageDelegate::rowHeight(const QFontMetrics& metrics) { return metrics.lineSpacing() * 4 + metrics.lineSpacing() * 3 / 4; }

QColor CoverageDelegate::tone(int mappings) {
  const QPalette palette = QGuiApplication::palette();
  const double share = mappings == 0 ? 0 : mappings < 3 ? 0.12 : mappings < 10 ? 0.22 : 0.34;
  return mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), share);
}

void CoverageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto& model = static_cast<const CoverageModel&>(*index.model());
  painter->save();
  if (model.isHeading(index.row())) {
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::AlternateBase));
    painter->setPen(option.palette.color(QPalette::Active, QPalette::Text));
    const int edge = option.fontMetrics.averageCharWidth();
    painter->drawText(option.rect.adjusted(edge, 0, -edge, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
  } else if (const CoverageCell cell = model.cellAt(index); cell.node && cell.cover) {
    paintCell(*painter, option, cell, model.language());
  }
  painter->restore();
}

void CoverageDelegate::paintCell(QPainter& painter, const QStyleOptionViewItem& option, const CoverageCell& cell, const QString& language) const {
  const validators::NodeCover& cover = *cell.cover;
  const int line = option.fontMetrics.lineSpacing();
  const int edge = line / 3;
  const QRect box = option.rect.adjusted(2, 2, -2, -2);
  const bool missing = cover.isMissing();
  const QColor sign = severityColour(cover.mandatory ? validators::Severity::Error : validators::Severity::Warning);
  painter.fillRect(box, tone(cell.all()));
  QPen border(missing ? sign : option.palette.color(QPalette::Mid), missing ? 2 : 1, missing ? Qt::DashLine : Qt::SolidLine);
  if (option.state & QStyle::State_Selected) {
    border = QPen(option.palette.color(QPalette::Highlight), 3);
  }
  painter.setPen(border);
  painter.drawRect(box.adjusted(0, 0, -1, -1));

  const QRect inner = box.adjusted(edge, edge / 2, -edge, -edge / 2);
  QRect top(inner.left(), inner.top(), inner.width(), line);
  painter.setPen(option.palette.color(QPalette::Text));
  painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, cell.node->code);
  if (cover.required || cover.mandatory) {
    const QIcon mark = missing ? severityIcon(cover.mandatory ? validators::Severity::Error : validators::Severity::Warning) : icon(u"check"_s);
    mark.paint(&painter, QRect(top.right() - line + 1, top.top(), line, line));
  }
  QFont font = option.font;
  font.setBold(cell.head);
  painter.setFont(font);
  drawLines(painter, QRect(inner.left(), top.bottom() + 1, inner.width(), line * 2), cell.node->name.in(language), 2);

  const QRect foot(inner.left(), inner.bottom() - line + 1, inner.width(), line);
  font.setBold(!cover.elements.empty());
  painter.setFont(font);
  if (missing) {
    painter.setPen(sign);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, cover.mandatory ? tr("Mandatory, empty") : tr("Required, empty"));
    return;
  }
  const QString direct = QLocale(language).toString(static_cast<int>(cover.elements.size()));
  painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, direct);
  if (cover.below > 0) {
    const int used = painter.fontMetrics().horizontalAdvance(direct) + edge * 2;
    painter.setFont(option.font);
    painter.drawText(foot.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("+ %n below", nullptr, cover.below));
  }
}

} // namespace khung::app
