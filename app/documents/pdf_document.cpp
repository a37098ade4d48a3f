// SPDX-License-Identifier: Apache-2.0
#include "app/documents/pdf_document.h"
#include "app/documents/front_matter.h"
#include "app/drawing/gui_application.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

/// Page number in the middle of the upper margin, on all pages but the first.
void drawNumber(QPainter& painter, const Page& page, int number) {
  SetText::Style style;
  style.alignment = Qt::AlignHCenter;
  const SetText text({{QString::number(number), false, false}}, style, page.content.width());
  text.draw(painter, 0, page.content.left(), marginTop / 2 - text.lineHeight() / 2 + 3);
}

QByteArray paintPages(const std::vector<Page>& pages, const QString& title) {
  const SteadyHashes steady;
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  preparePdf(writer, title, pages.front().size);
  QPainter painter(&writer);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i > 0) {
      writer.setPageSize(QPageSize(pages[i].size, QPageSize::Point, QString(), QPageSize::ExactMatch));
      writer.newPage();
    }
    painter.resetTransform();
    painter.scale(writer.resolution() / 72.0, writer.resolution() / 72.0);
    for (const auto& draw : pages[i].draws) {
      painter.save();
      draw(painter);
      painter.restore();
    }
    if (i > 0) {
      drawNumber(painter, pages[i], static_cast<int>(i) + 1);
    }
  }
  painter.end();
  return bytes;
}

PdfExtras extrasFor(const DocumentContent& content, const std::vector<ContentsEntry>& entries, int offset,
                    const QDateTime& date) {
  PdfExtras extras;
  extras.date = date;
  extras.language = content.language;
  for (const ContentsEntry& entry : entries) {
    const QString number = entry.heading.number.isEmpty() ? QString() : entry.heading.number + u". "_s;
    extras.bookmarks.push_back(
        {number + entry.heading.text, entry.heading.depth, {entry.page + offset, std::max(0.0, entry.top - 12)}});
  }
  return extras;
}

} // namespace

model::Result<QByteArray> writePdf(const DocumentContent& content, const QDateTime& date) {
  if (const auto ready = ensureGuiApplication(); !ready) {
    return model::Failure(ready.error());
  }
  const Wording words(content.language, "document");
  BodySetter body(words);
  for (const Block& block : content.blocks) {
    body.put(block);
  }
  body.finish();
  // The contents take the same number of pages whatever the numbers in them are.
  int offset = 0;
  std::vector<PdfLink> links;
  std::vector<Page> pages;
  for (int round = 0; round < 2; ++round) {
    links.clear();
    PageFlow front;
    putFrontPage(front, content.front, words);
    putContents(front, body.entries(), offset, words, links);
    pages = std::move(front.pages());
    offset = static_cast<int>(pages.size());
  }
  for (Page& page : body.flow().pages()) {
    pages.push_back(std::move(page));
  }
  PdfExtras extras = extrasFor(content, body.entries(), offset, date);
  extras.links = std::move(links);
  return finishPdf(paintPages(pages, content.front.title + u" - "_s + content.front.agency), extras);
}

} // namespace khung::app
