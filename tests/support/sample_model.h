// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"

#include <QUuid>

namespace khung::tests {

/// A model made for the product's own metamodel: organisations, and databases with entities and attributes below them,
/// with references of every kind between them. The same numbers give the same model.
struct SampleSize {
  int databases = 3;
  int entities = 4;   ///< a database
  int attributes = 5; ///< an entity
};
model::ModelData sampleModel(const SampleSize& size = {});

QUuid sampleDatabase(int database);
QUuid sampleEntity(int database, int entity);
QUuid sampleAttribute(int database, int entity, int attribute);
QUuid sampleOrganisation(int number);

/// An element without properties but a name.
model::Element plainElement(const QString& type, const QString& code, const QString& name,
                            const QUuid& parent = {}, int position = 0);

} // namespace khung::tests
