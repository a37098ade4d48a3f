// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/document_content.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>

namespace khung::app {

/// The document as a PDF laid out as the decree on official papers asks: A4, serif type of 13 points, the national
/// heading, page numbers above the text, contents with links, bookmarks. Tables repeat their heads; figures too large
/// for A4 get a larger page. The same content and date give the same bytes. Needs a QGuiApplication, which it makes
/// where there is none.
model::Result<QByteArray> writePdf(const DocumentContent& content, const QDateTime& date);

} // namespace khung::app
