// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/dossier.h"
#include "model/metamodel/metamodel.h"

namespace khung::validators {

/// Makes the query that finds the records of one type in which one field of a form is due and not filled.
class FieldQuery {
public:
  FieldQuery(const model::Metamodel& metamodel, const model::ElementType& type) : m_metamodel(metamodel), m_type(type) {}

  /// Empty when the field is never due for the type, or when what the form says of it cannot be asked (see trouble()).
  QString missing(const model::DossierForm& form, const model::FormField& field);
  /// What the form names and the metamodel does not have; empty when all is well.
  const QString& trouble() const { return m_trouble; }

private:
  QString emptyPath(const QString& path);
  QString emptyProperty(const model::ElementType& type, const QString& owner, const QString& property);
  QString condition(const QString& key, const QStringList& values);
  QString unknown(const QString& what);

  const model::Metamodel& m_metamodel;
  const model::ElementType& m_type;
  QString m_trouble;
};

} // namespace khung::validators
