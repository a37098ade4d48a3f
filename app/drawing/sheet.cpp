// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/sheet.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"
#include "app/drawing/wording.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr double edge = 10 * pointsPerMillimetre; ///< from the paper's edge to the frame
constexpr double inset = 14;                      ///< from the frame to what is in it
constexpr double gap = 16;
constexpr double listColumn = 250;
constexpr double legendColumn = 225;
constexpr double blockWidth = 300;
constexpr double mostEnlarged = 1.5;

const TextStyle titleStyle{theme::titleSize, true, false, theme::ink};
const TextStyle subtitleStyle{theme::subtitleSize, false, false, theme::mutedInk};
const TextStyle headStyle{theme::nameSize, true, false, theme::ink};
const TextStyle rowStyle{theme::textSize, false, false, theme::ink};
const TextStyle rowBoldStyle{theme::textSize, true, false, theme::ink};
const TextStyle detailStyle{theme::smallSize, false, false, theme::mutedInk};

/// Shapes with the height they take, to be put anywhere.
struct Part {
  std::vector<Shape> shapes;
  double height = 0;

  void put(const Part& other, double dx, double dy) {
    for (Shape shape : other.shapes) {
      move(shape, dx, dy);
      shapes.push_back(std::move(shape));
    }
  }
};

/// Fills columns from top to bottom, as even in height as the order allows.
Part inColumns(const std::vector<Part>& parts, int columns, double columnWidth) {
  double total = 0, tallest = 0;
  for (const Part& part : parts) {
    total += part.height;
    tallest = std::max(tallest, part.height);
  }
  for (double limit = std::max(tallest, total / columns);; limit += 6) {
    Part result;
    int column = 0;
    double y = 0;
    for (const Part& part : parts) {
      if (y > 0 && y + part.height > limit + 0.01) {
        ++column;
        y = 0;
      }
      result.put(part, column * columnWidth, y);
      y += part.height;
      result.height = std::max(result.height, y);
    }
    if (column < columns) {
      return result;
    }
  }
}

Part headed(const QString& title, const Part& body) {
  Part part;
  part.height = addLines(part.shapes, {title}, {0, 0}, headStyle) + 4;
  part.put(body, 0, part.height);
  part.height += body.height;
  return part;
}

class SheetMaker {
public:
  SheetMaker(const View& view, const QString& language) : m_view(view), m_words(language, "drawing") {}

  Scene sheet(const SheetInfo& info);
  Scene figure();
  QSizeF choosePaper(const SheetInfo& info) const;

private:
  Scene filling(const QSizeF& room) const;
  Part header(double width) const;
  Part legend(double width) const;
  Part list(double width) const;
  Part block(const SheetInfo& info) const;
  Scene start() const;
  void add(Scene& scene, const QString& id, const QString& kind, const QString& title, const Part& part, double x,
           double y) const;
  bool fits(const QSizeF& paper, const SheetInfo& info, double& height) const;

  const View& m_view;
  Wording m_words;
};

Part SheetMaker::header(double width) const {
  Part part;
  part.height = addLines(part.shapes, wrapText(m_view.title, titleStyle, width), {0, 0}, titleStyle);
  if (!m_view.subtitle.isEmpty()) {
    part.height =
        addLines(part.shapes, wrapText(m_view.subtitle, subtitleStyle, width), {0, part.height + 2}, subtitleStyle);
  }
  part.height += 12;
  return part;
}

Part SheetMaker::legend(double width) const {
  if (m_view.legend.empty()) {
    return {};
  }
  std::vector<Part> rows;
  for (const LegendEntry& entry : m_view.legend) {
    Part row;
    row.shapes = entry.sample;
    const QStringList lines = wrapText(entry.text, rowStyle, legendColumn - legendSampleWidth - 24);
    const double height = static_cast<double>(lines.size()) * lineHeight(rowStyle);
    const double top = std::max(0.0, (legendSampleHeight - height) / 2);
    addLines(row.shapes, lines, {legendSampleWidth + 8, top}, rowStyle);
    row.height = std::max(legendSampleHeight, height) + 3;
    rows.push_back(std::move(row));
  }
  const int columns = std::max(1, static_cast<int>(width / legendColumn));
  return headed(m_words(QT_TRANSLATE_NOOP("drawing", "Legend")), inColumns(rows, columns, legendColumn));
}

Part SheetMaker::list(double width) const {
  if (m_view.list.empty()) {
    return {};
  }
  const int columns = std::max(1, static_cast<int>((width + gap) / (listColumn + gap)));
  const double column = (width + gap) / columns;
  double marks = 0;
  for (const ListRow& row : m_view.list) {
    marks = std::max(marks, row.markWidth);
  }
  std::vector<Part> rows;
  for (const ListRow& entry : m_view.list) {
    Part row;
    for (Shape shape : entry.mark) {
      move(shape, 0, lineHeight(rowBoldStyle) / 2);
      row.shapes.push_back(std::move(shape));
    }
    const double room = column - gap - marks - 8;
    double y = addLines(row.shapes, wrapText(entry.text, rowBoldStyle, room), {marks + 8, 0}, rowBoldStyle);
    y = addLines(row.shapes, wrapText(entry.detail, detailStyle, room), {marks + 8, y}, detailStyle);
    row.height = y + 5;
    rows.push_back(std::move(row));
  }
  return headed(m_view.listTitle, inColumns(rows, columns, column));
}

Part SheetMaker::block(const SheetInfo& info) const {
  const QString date = info.date.isValid()
                           ? info.date.toString(m_words.language() == u"en" ? u"yyyy-MM-dd"_s : u"dd/MM/yyyy"_s)
                           : QString();
  const std::array<std::pair<QString, QString>, 7> rows{
      {{m_words(QT_TRANSLATE_NOOP("drawing", "Drawing")), m_view.title},
       {m_words(QT_TRANSLATE_NOOP("drawing", "Agency")), info.agency},
       {m_words(QT_TRANSLATE_NOOP("drawing", "Architecture")), info.architecture},
       {m_words(QT_TRANSLATE_NOOP("drawing", "Edition")), info.edition},
       {m_words(QT_TRANSLATE_NOOP("drawing", "Framework")), info.framework},
       {m_words(QT_TRANSLATE_NOOP("drawing", "State shown")), info.state},
       {m_words(QT_TRANSLATE_NOOP("drawing", "Date")), date}}};
  constexpr double labelWidth = 84;
  const Stroke rule{theme::line, theme::frameStroke, {}};
  Part part;
  double y = 0;
  for (const auto& [label, value] : rows) {
    if (value.isEmpty()) {
      continue;
    }
    if (y > 0) {
      part.shapes.push_back(LineShape{{{0, y}, {blockWidth, y}}, false, rule});
    }
    const double left = addLines(part.shapes, wrapText(label, detailStyle, labelWidth - 10), {6, y + 4}, detailStyle);
    const double right = addLines(part.shapes, wrapText(value, rowStyle, blockWidth - labelWidth - 12),
                                  {labelWidth + 6, y + 3}, rowStyle);
    y = std::max(left, right) + 4;
  }
  part.shapes.push_back(LineShape{{{labelWidth, 0}, {labelWidth, y}}, false, rule});
  part.shapes.insert(part.shapes.begin(), RectangleShape{QRectF(0, 0, blockWidth, y), theme::paper, rule, 0});
  part.height = y;
  return part;
}

Scene SheetMaker::start() const {
  Scene scene;
  scene.title = m_view.title;
  scene.description = m_view.picture.description;
  scene.language = m_words.language();
  return scene;
}

void SheetMaker::add(Scene& scene, const QString& id, const QString& kind, const QString& title, const Part& part,
                     double x, double y) const {
  if (!part.shapes.empty()) {
    SceneItem item{id, kind, {}, title, part.shapes};
    for (Shape& shape : item.shapes) {
      move(shape, x, y);
    }
    scene.items.push_back(std::move(item));
  }
}

/// Whether everything finds room on the paper; height is what the inside of the frame needs.
bool SheetMaker::fits(const QSizeF& paper, const SheetInfo& info, double& height) const {
  const double width = paper.width() - 2 * (edge + inset);
  const double legendWidth = std::max(legendColumn, width - blockWidth - gap);
  height = header(width).height + m_view.picture.size.height() + gap;
  if (info.list && !m_view.list.empty()) {
    height += list(width).height + gap;
  }
  height += std::max(legend(legendWidth).height, block(info).height);
  return m_view.picture.size.width() <= width && width >= blockWidth + legendColumn + gap &&
         height <= paper.height() - 2 * (edge + inset);
}

QSizeF SheetMaker::choosePaper(const SheetInfo& info) const {
  // A4 up to 4A0, each twice the one before.
  double narrow = 210 * pointsPerMillimetre, wide = 297 * pointsPerMillimetre, height = 0;
  for (int size = 0; size < 7; ++size) {
    for (const QSizeF& paper : {QSizeF(wide, narrow), QSizeF(narrow, wide)}) {
      if (fits(paper, info, height)) {
        return paper;
      }
    }
    const double next = narrow * 2;
    narrow = wide;
    wide = next;
  }
  const double frame = 2 * (edge + inset);
  const double width = std::max(m_view.picture.size.width(), blockWidth + legendColumn + gap) + frame;
  fits(QSizeF(width, 0), info, height);
  return {width, height + frame};
}

/// The picture enlarged to use the room, within reason.
Scene SheetMaker::filling(const QSizeF& room) const {
  Scene picture = m_view.picture;
  const double factor =
      std::min({mostEnlarged, room.width() / picture.size.width(), room.height() / picture.size.height()});
  if (factor > 1) {
    picture.scale(factor);
  }
  return picture;
}

Scene SheetMaker::sheet(const SheetInfo& info) {
  const QSizeF paper = choosePaper(info);
  Scene scene = start();
  scene.size = paper;
  const QRectF frame(edge, edge, paper.width() - 2 * edge, paper.height() - 2 * edge);
  const QRectF inner = frame.adjusted(inset, inset, -inset, -inset);
  scene.items.push_back(
      {QString(), u"frame"_s, {}, {}, {RectangleShape{frame, {}, Stroke{theme::line, theme::frameStroke, {}}, 0}}});
  const Part head = header(inner.width());
  add(scene, u"title"_s, u"title"_s, m_view.title, head, inner.left(), inner.top());
  const bool listed = info.list && !m_view.list.empty();
  const Part rows = listed ? list(inner.width()) : Part{};
  const Part key = legend(std::max(legendColumn, inner.width() - blockWidth - gap));
  const Part names = block(info);
  const double below = std::max(key.height, names.height) + gap + (listed ? rows.height + gap : 0);
  const QRectF room(inner.left(), inner.top() + head.height, inner.width(), inner.height() - head.height - below);
  const Scene picture = filling(room.size());
  scene.append(picture, room.center().x() - picture.size.width() / 2,
               room.top() + (room.height() - picture.size.height()) * 0.3);
  add(scene, u"list"_s, u"list"_s, m_view.listTitle, rows, inner.left(), room.bottom() + gap);
  add(scene, u"legend"_s, u"legend"_s, m_words(QT_TRANSLATE_NOOP("drawing", "Legend")), key, inner.left(),
      inner.bottom() - key.height);
  add(scene, u"title-block"_s, u"title-block"_s, m_words(QT_TRANSLATE_NOOP("drawing", "Title block")), names,
      inner.right() - blockWidth, inner.bottom() - names.height);
  return scene;
}

Scene SheetMaker::figure() {
  Scene scene = start();
  scene.append(m_view.picture, 0, 0);
  const double width = std::max(m_view.picture.size.width(), 2 * legendColumn);
  const Part key = legend(width);
  add(scene, u"legend"_s, u"legend"_s, m_words(QT_TRANSLATE_NOOP("drawing", "Legend")), key, 0,
      m_view.picture.size.height() + gap);
  scene.size = QSizeF(key.height > 0 ? width : m_view.picture.size.width(),
                      m_view.picture.size.height() + (key.height > 0 ? gap + key.height : 0));
  return scene;
}

} // namespace

Scene makeSheet(const View& view, const SheetInfo& info, const QString& language) {
  return SheetMaker(view, language).sheet(info);
}

double paperArea(const View& view, const SheetInfo& info, const QString& language) {
  const QSizeF paper = SheetMaker(view, language).choosePaper(info);
  const double shape = std::max(paper.width(), paper.height()) / std::min(paper.width(), paper.height());
  const bool isStandard = std::abs(shape - std::sqrt(2.0)) < 0.01;
  return paper.width() * paper.height() * (isStandard ? 1 : 10 * shape);
}

Scene makeFigure(const View& view, const QString& language) {
  return SheetMaker(view, language).figure();
}

} // namespace khung::app
