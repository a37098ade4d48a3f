// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>
#include <QUuid>

namespace khung::app {

/// What a tab of the window shows. Two equal requests are the same tab.
struct ViewRequest {
  enum class Kind {
    Diagram,       ///< a diagram of the model, editable; subject: the diagram
    Sharing,       ///< databases and flows by level; subject: an agency, or null for all
    Entities,      ///< entity-relationship view; subject: the database
    Lineage,       ///< where data come from and go to; subject: entity, database or system
    Neighbourhood, ///< an element and what it refers to or is referred to by; subject: the element
    Overview,      ///< what the architecture holds by layer; subject: an agency, or null
    Compliance     ///< findings by article, coverage of the reference models, what is left before a package is clean; no subject
  };

  Kind kind = Kind::Sharing;
  QUuid subject;

  bool operator==(const ViewRequest&) const = default;
};

} // namespace khung::app

Q_DECLARE_METATYPE(khung::app::ViewRequest)
