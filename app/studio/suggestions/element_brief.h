// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

namespace khung::app {

/// As much of an element as a line in a list shows; cheaper than the element.
struct ElementBrief {
  QUuid id;
  QString type;
  QString code;
  QString name;
  QUuid parent;
};

/// Nothing where the document has no such element.
std::optional<ElementBrief> briefOf(const model::Document& document, const QUuid& id);
/// The elements of a type that have exactly this text: as "code", as "name", or in a text property of the type's own.
std::vector<QUuid> elementsWith(const model::Document& document, const QString& type, const QString& column, const QString& text);
/// "Name (code)", or what there is of it; of a built-in group its name in the language in use.
QString shownName(const ElementBrief& brief);
QString shownName(const model::Document& document, const QUuid& id);
/// The name of a built-in group, empty for everything else.
QString groupName(const QUuid& id);
/// A code made from a name ("Họ tên" gives HO-TEN) that no element of the type has in the same place.
QString codeFor(const model::Document& document, const QString& type, const QString& name, const QUuid& parent = {});
/// Names of what contains the element, outermost first.
std::vector<ElementBrief> containersOf(const model::Document& document, const QUuid& id);

} // namespace khung::app
