// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

namespace khung::app {

/// Kind of data of copied elements: the text form of them, of what they stand in and of what they refer to, in one file; `settings: {copied: […]}` tells which of
/// them were copied. So it can be pasted into any document, also by another program.
inline constexpr char16_t ElementTextMime[] = u"application/x-khung-text";

struct CopiedElements {
  QByteArray text;
  QStringList names; ///< of those that were chosen; empty when there are none
};

model::Result<CopiedElements> copiedElements(const model::Document& document, const std::vector<QUuid>& ids);

/// Copied elements made ready for the document, parents before children: identities that are taken there are new ones, references lead to elements of
/// the same type and codes there and otherwise are text. Those whose parent is not among them are roots. An error tells what is wrong with the data.
model::Result<std::vector<model::Element>> elementsToPaste(const model::Document& document, const QByteArray& text);

} // namespace khung::app
