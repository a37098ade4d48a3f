// SPDX-License-Identifier: Apache-2.0
#include "app/documents/page_flow.h"
#include "app/drawing/text_measure.h"

#include <QFontMetricsF>

#include <algorithm>

namespace khung::app {
namespace {

const QSizeF paper(210 * millimetre, 297 * millimetre);

/// A code too long for its line breaks behind an underscore rather than between any two letters.
void breakBehindUnderscore(QTextLine& line, const QString& text, double width) {
  const int start = line.textStart();
  const int end = start + line.textLength();
  if (end >= text.size() || !text[end - 1].isLetterOrNumber() || !(text[end].isLetterOrNumber() || text[end] == u'_')) {
    return;
  }
  const qsizetype underscore = text.lastIndexOf(u'_', end - 1);
  if (underscore > start && text.lastIndexOf(u' ', end - 1) < underscore) {
    line.setNumColumns(static_cast<int>(underscore) + 1 - start, width);
  }
}

} // namespace

SetText::SetText(const std::vector<TextRun>& runs, const Style& style, double width)
    : m_layout(std::make_shared<QTextLayout>()), m_setWidth(width), m_colour(style.colour) {
  QString text;
  QList<QTextLayout::FormatRange> formats;
  for (const TextRun& run : runs) {
    if (run.bold || run.italic) {
      QTextCharFormat format;
      format.setFont(serifFont(style.size, run.bold, run.italic));
      formats.push_back({static_cast<int>(text.size()), static_cast<int>(run.text.size()), format});
    }
    text += run.text;
  }
  const QFont font = serifFont(style.size);
  m_layout->setText(text);
  m_layout->setFont(font);
  m_layout->setFormats(formats);
  QTextOption option(style.alignment);
  option.setWrapMode(style.anywhere ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::WordWrap);
  option.setUseDesignMetrics(true);
  m_layout->setTextOption(option);
  m_layout->beginLayout();
  for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
    const double indent = line.lineNumber() == 0 ? style.firstIndent : 0;
    line.setLineWidth((width - indent) * fontOversize);
    if (style.anywhere) {
      breakBehindUnderscore(line, text, (width - indent) * fontOversize);
    }
    line.setPosition(QPointF(indent * fontOversize, 0));
  }
  m_layout->endLayout();
  m_lineHeight = QFontMetricsF(font).height() / fontOversize * style.lineSpacing;
}

int SetText::lines() const {
  return m_layout->lineCount();
}

double SetText::width() const {
  double widest = 0;
  for (int i = 0; i < lines(); ++i) {
    widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
  }
  return widest / fontOversize;
}

double SetText::lastLineWidth() const {
  return lines() > 0 ? m_layout->lineAt(lines() - 1).naturalTextWidth() / fontOversize : 0;
}

QStringList SetText::lineTexts() const {
  QStringList result;
  for (int i = 0; i < lines(); ++i) {
    result << m_layout->text().mid(m_layout->lineAt(i).textStart(), m_layout->lineAt(i).textLength());
  }
  return result;
}

void SetText::draw(QPainter& painter, int line, double x, double y) const {
  painter.save();
  painter.translate(x, y);
  painter.scale(1 / fontOversize, 1 / fontOversize);
  painter.setPen(m_colour);
  const QTextLine set = m_layout->lineAt(line);
  // Extra spacing is shared above and below the letters.
  const double extra = (m_lineHeight * fontOversize - set.height()) / 2;
  set.draw(&painter, QPointF(0, extra));
  painter.restore();
}

PageFlow::PageFlow() {
  addPage(paper);
}

void PageFlow::addPage(const QSizeF& size) {
  m_pages.push_back(
      {size,
       QRectF(marginLeft, marginTop, size.width() - marginLeft - marginRight, size.height() - 2 * marginTop),
       {}});
  m_y = marginTop;
}

void PageFlow::breakPage() {
  m_single = false;
  addPage(m_orientation == Orientation::Upright ? paper : paper.transposed());
}

void PageFlow::turn(Orientation orientation) {
  const bool changes = m_orientation != orientation;
  m_orientation = orientation;
  if (m_single || (changes && !atTop())) {
    breakPage();
  } else if (changes) {
    m_pages.pop_back(); // nothing stands on it yet
    breakPage();
  }
}

void PageFlow::singlePage(const QSizeF& size) {
  if (atTop() && !m_single) {
    m_pages.pop_back();
  }
  addPage(size);
  m_single = true;
}

void PageFlow::need(double height) {
  if (left() < height && !atTop()) {
    breakPage();
  }
}

void PageFlow::put(const SetText& text, double x) {
  for (int line = 0; line < text.lines(); ++line) {
    const int rest = text.lines() - line;
    need(text.lineHeight() * (line == 0 ? std::min(rest, 2) : 1));
    const double at = m_y;
    draw([text, line, x, at](QPainter& painter) { text.draw(painter, line, x, at); });
    m_y += text.lineHeight();
  }
}

} // namespace khung::app
