// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/text_measure.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QRawFont>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QFont makeFont(const QStringList& families, double size) {
  QFont font;
  font.setFamilies(families);
  font.setPixelSize(qRound(size * fontOversize));
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setStyleStrategy(QFont::PreferOutline);
  // Any spacing switches ligatures off; as one glyph, "fi" is not found in a PDF.
  font.setLetterSpacing(QFont::AbsoluteSpacing, 0.03);
  return font;
}

/// The families with the first one that has all Vietnamese letters in front: Liberation 1, which many systems give out
/// for Arial and Times New Roman, lacks those with two marks, and letters from two fonts in one word look broken.
QStringList ordered(QStringList families, const QString& alternative) {
  QStringList candidates = families;
  candidates.insert(2, alternative);
  candidates << QFontDatabase::families(QFontDatabase::Vietnamese);
  const auto usable = std::find_if(candidates.begin(), candidates.end(), writesVietnamese);
  if (usable != candidates.end()) {
    families.removeAll(*usable);
    families.prepend(*usable);
  }
  return families;
}

double measuredWidth(const QString& text, const TextStyle& style) {
  return QFontMetricsF(fontFor(style)).horizontalAdvance(text) / fontOversize;
}

/// Widths of words by style: the same words stand in many boxes. Long texts come once.
double cachedWidth(const QString& text, const TextStyle& style) {
  constexpr qsizetype longestKept = 100;
  if (text.size() > longestKept) {
    return measuredWidth(text, style);
  }
  thread_local QHash<QString, double> cache;
  const QString key = QString::number(style.size) + (style.bold ? u'b' : u'-') + (style.italic ? u'i' : u'-') + text;
  const auto known = cache.constFind(key);
  if (known != cache.constEnd()) {
    return *known;
  }
  const double width = measuredWidth(text, style);
  if (cache.size() > 50000) {
    cache.clear();
  }
  cache.insert(key, width);
  return width;
}

/// Pieces that stay whole: words with their following blank, and parts of words behind hyphens and slashes.
QStringList pieces(const QString& text) {
  QStringList list;
  QString piece;
  for (const QChar c : text.simplified()) {
    piece += c;
    if (c == u' ' || c == u'-' || c == u'/' || c == u'_') {
      list << piece;
      piece.clear();
    }
  }
  if (!piece.isEmpty()) {
    list << piece;
  }
  return list;
}

/// Of a long text its beginning tells.
bool isWider(const QString& text, const TextStyle& style, double width) {
  constexpr qsizetype beginning = 500;
  return (text.size() > beginning && textWidth(text.left(beginning), style) > width) || textWidth(text, style) > width;
}

QString withoutEnd(const QString& line) {
  return line.endsWith(u' ') ? line.chopped(1) : line;
}

} // namespace

const QStringList& drawingFamilies() {
  static const QStringList families = ordered({u"Arial"_s, u"Liberation Sans"_s, u"DejaVu Sans"_s}, u"Noto Sans"_s);
  return families;
}

const QStringList& documentFamilies() {
  static const QStringList families =
      ordered({u"Times New Roman"_s, u"Liberation Serif"_s, u"DejaVu Serif"_s}, u"Noto Serif"_s);
  return families;
}

bool writesVietnamese(const QString& family) {
  QFont font;
  font.setFamilies({family});
  const QRawFont raw = QRawFont::fromFont(font);
  const QString letters = u"ĂƠƯẠẪỆỒỢỬỴăđơưạẫệồợửỵ"_s;
  // Without any font Qt draws boxes and says that it knows every letter; only a real font has a table of characters.
  return raw.isValid() && !raw.fontTable("cmap").isEmpty() &&
         std::all_of(letters.begin(), letters.end(), [&](QChar letter) { return raw.supportsCharacter(letter); });
}

QFont fontFor(const TextStyle& style) {
  QFont font = makeFont(drawingFamilies(), style.size);
  font.setBold(style.bold);
  font.setItalic(style.italic);
  return font;
}

QFont serifFont(double size, bool bold, bool italic) {
  QFont font = makeFont(documentFamilies(), size);
  font.setBold(bold);
  font.setItalic(italic);
  return font;
}

double textWidth(const QString& text, const TextStyle& style) {
  return cachedWidth(text, style);
}

double lineHeight(const TextStyle& style) {
  return style.size * 1.22;
}

double ascent(const TextStyle& style) {
  return style.size * 0.92;
}

QStringList wrapText(const QString& text, const TextStyle& style, double width) {
  QStringList lines;
  QString line;
  for (QString piece : pieces(text)) {
    if (!line.isEmpty() && isWider(withoutEnd(line + piece), style, width)) {
      lines << withoutEnd(line);
      line.clear();
    }
    while (line.isEmpty() && piece.size() > 1 && isWider(withoutEnd(piece), style, width)) {
      qsizetype fits = 1;
      while (fits + 1 < piece.size() && textWidth(piece.left(fits + 1), style) <= width) {
        ++fits;
      }
      while (fits > 1 && (piece[fits].isMark() || piece[fits].isLowSurrogate())) {
        --fits;
      }
      lines << piece.left(fits);
      piece.remove(0, fits);
    }
    line += piece;
  }
  if (!line.isEmpty()) {
    lines << withoutEnd(line);
  }
  return lines;
}

double addLines(std::vector<Shape>& shapes, const QStringList& lines, const QPointF& top, const TextStyle& style,
                TextShape::Anchor anchor) {
  double y = top.y();
  for (const QString& line : lines) {
    shapes.push_back(TextShape{{top.x(), y + ascent(style)}, line, style, anchor, false});
    y += lineHeight(style);
  }
  return y;
}

} // namespace khung::app
