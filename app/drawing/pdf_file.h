// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QRectF>
#include <QString>

#include <vector>

class QPdfWriter;

namespace khung::app {

/// Place in a PDF: page from 0, distance from its upper edge in points.
struct PdfTarget {
  int page = 0;
  double top = 0;
};

struct PdfBookmark {
  QString title;
  int depth = 0;
  PdfTarget target;
};

struct PdfLink {
  int page = 0;
  QRectF area; ///< in points from the upper left corner
  PdfTarget target;
};

/// What QPdfWriter cannot write.
struct PdfExtras {
  QDateTime date; ///< of creation; invalid: none is written
  QString language;
  std::vector<PdfBookmark> bookmarks; ///< in reading order
  std::vector<PdfLink> links;
};

/// Makes hash tables of Qt ordered the same in every run while it lives: QPdfWriter writes fonts in the order of one.
class SteadyHashes {
public:
  SteadyHashes();
  ~SteadyHashes();
  SteadyHashes(const SteadyHashes&) = delete;
  SteadyHashes& operator=(const SteadyHashes&) = delete;
};

/// Page size in points, no margins, title and program.
void preparePdf(QPdfWriter& writer, const QString& title, const QSizeF& page);

/// Adds bookmarks, links and language to what QPdfWriter wrote, and replaces what differs from run to run (date,
/// identity) by what follows from the content. Fails with "drawing.pdf" when the file is not as QPdfWriter writes it.
model::Result<QByteArray> finishPdf(const QByteArray& written, const PdfExtras& extras);

} // namespace khung::app
