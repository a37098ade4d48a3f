// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

namespace khung::app {

/// What an edit would do to one element, in words.
struct ElementPreview {
  struct Row {
    QString property;
    QString before;
    QString after;
  };
  enum class Kind { Changed, Added, Removed, Moved };

  QUuid id;
  Kind kind = Kind::Changed;
  QString title;          ///< type and name
  std::vector<Row> rows;  ///< of a moved element: from where to where
};

/// By element, in the order of the edit. Nothing is changed.
std::vector<ElementPreview> previewOf(const model::Document& document, const model::Edit& edit, const QString& language);

} // namespace khung::app
