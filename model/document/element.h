// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <variant>
#include <vector>

namespace khung::model {

/// A stored value: nothing, text (also enum and date), whole number (also boolean as 0/1 and year), number,
/// list of texts, or free keys and texts.
using Value = std::variant<std::monostate, QString, qint64, double, QStringList, QJsonObject>;

/// One end of a reference. Where nothing with that code exists, target is null and text keeps what was written.
struct Link {
  QUuid target;
  QString text;         ///< as written, only while unresolved
  bool asGroup = false; ///< names all units below the target

  bool operator==(const Link&) const = default;
};

/// An element as a value: identity, place in the containment tree, and what its properties say.
/// Common properties but name and description stand among the values, too.
struct Element {
  QUuid id;
  QString type;
  QString declaredBy;  ///< code of the agency whose architecture declares it; may be empty
  QString code;
  QUuid parent;        ///< containing element, or null
  int position = 0;    ///< order among the parent's elements of this type; 0 for those without a parent
  std::vector<std::pair<QString, Value>> values;              ///< by property name, in no particular order
  std::vector<std::pair<QString, std::vector<Link>>> links;   ///< references, single ones with one link

  const Value* find(QStringView property) const;
  QString text(QStringView property) const;   ///< empty when absent or not a text
  const std::vector<Link>* linksOf(QStringView property) const;
  void set(const QString& property, Value value);             ///< monostate and empty values remove
  void setLinks(const QString& property, std::vector<Link> links);
};

/// Where a reference was written: its property, its number among that property's links, its place.
struct ReferencePlace {
  QString property;
  int index = 0;
  Place place;
};

/// A whole model in memory: what importers make and exporters take.
struct ModelData {
  QString framework;               ///< pack the model is made for; may be empty
  QString title;
  QString agency;                  ///< code of the agency whose architecture this is; may be empty
  std::vector<Element> elements;   ///< parents before children
  QHash<QUuid, Place> places;      ///< where each element was read; empty when not from text
  QHash<QUuid, std::vector<ReferencePlace>> referencePlaces; ///< where its references were read
  QJsonObject settings;            ///< `settings:` of khung.yaml, kept as it is for those who know its keys
  QHash<QString, Place> settingPlaces; ///< where its keys were read, as "severity/slug"
};

/// Identity of an element of the text form: a UUID version 5 of "<declared_by>/<type>/<path>".
/// The path is the codes of the containing elements and its own, joined by "/".
QUuid derivedId(QStringView declaredBy, QStringView type, QStringView path);

/// The groups of agencies that a reference to an organisation may name, with their fixed identities.
struct BuiltInGroup {
  const char16_t* code; ///< all_agencies, all_ministries, all_provinces, all_communes
  QUuid id;
};
const std::vector<BuiltInGroup>& builtInGroups();

} // namespace khung::model
