// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/body_setter.h"
#include "app/drawing/pdf_file.h"

namespace khung::app {

/// First page: agency at the left, national heading at the right, title, and the facts of the document.
void putFrontPage(PageFlow& flow, const FrontPage& front, const Wording& words);

/// Table of contents on pages of its own; body pages are counted from `offset` on. Adds a link for each line.
void putContents(PageFlow& flow, const std::vector<ContentsEntry>& entries, int offset, const Wording& words,
                 std::vector<PdfLink>& links);

} // namespace khung::app
