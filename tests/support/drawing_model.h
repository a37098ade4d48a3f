// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

#include <memory>

namespace khung::test {

/// A made-up slice of the state for drawings and documents: four national databases, those of eight ministries, three
/// provinces and their units, systems, flows of every kind, entities with attributes, one data architecture with
/// sections.
model::ModelData drawingModel();

/// The same with provinces added until there are this many databases.
model::ModelData drawingModel(int databases);

/// Adds a diagram with two databases, the flow between them, a frame and a note; returns its identity.
QUuid addStoredDiagram(model::ModelData& data);

/// Adds an architecture of the Ministry of Justice with one section; returns its identity.
QUuid addArchitecture(model::ModelData& data, const QString& kind, const QString& place, const QString& text);

/// templates/examples/vietnam, references resolved.
model::ModelData vietnamExample();

/// The metamodel of templates/metamodel; aborts the test program when it cannot be read.
std::shared_ptr<const model::Metamodel> testMetamodel();

/// The element with this code and type; a null element when absent.
model::Element elementByCode(const model::ModelData& data, QStringView type, QStringView code);

} // namespace khung::test
