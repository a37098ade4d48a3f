// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/yaml.h"
#include "model/metamodel/metamodel.h"

#include <QMap>

#include <vector>

namespace khung::model {

/// An instrument that a pack cites: places in it are written "CODE:place", places without a code belong to the pack's own.
struct PackSource {
  QString code;
  Localised title;      ///< as it stands in a citation
  Localised place;      ///< "item %1"; empty for articles
  QString status;       ///< issued or draft
  QString date;

  bool isDraft() const { return status == u"draft"; }
};

/// A column of a form of the dossier, and where a model holds what it asks for.
struct FormField {
  QString code;
  Localised name;
  QString obligation;          ///< mandatory, recommended, optional
  QString values;              ///< list of the pack that it takes its values from
  QMap<QString, QString> from; ///< type -> "owner|manager", "mapping.outside": the first that is filled counts
  QMap<QString, QStringList> when; ///< every line must hold for the obligation: property, or record, phase, type -> values
  QString ownRule;             ///< slug of the rule that speaks for the field
  QString derived;             ///< how a field is filled that no property holds: record, type, parent
  bool printed = false;        ///< stands in the table of the document
};

/// A form of the dossier: a table with a row for each element of its types.
struct DossierForm {
  QString code;
  Localised title;
  QStringList types;
  std::vector<FormField> fields;
  QString joinType;            ///< elements of this type stand in one row with each element that
  QString joinProperty;        ///< this property of theirs leads to

  const FormField* field(QStringView code) const;
};

/// A diagram that the dossier asks for.
struct DossierDiagram {
  QString code;
  QString kind;               ///< of the metamodel's diagrams
  Localised title;
  QString obligation;         ///< mandatory or when_needed
  QStringList agencyKinds;    ///< empty for all
};

std::vector<PackSource> readSources(const YamlNode& framework);
std::vector<DossierForm> readForms(const YamlNode& dossier);
std::vector<DossierDiagram> readDiagrams(const YamlNode& dossier);

} // namespace khung::model
