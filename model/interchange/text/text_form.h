// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

#include <QByteArray>
#include <QMap>

namespace khung::model {

/// Files of a text form: path relative to its folder ("database/CSDL-DC.yaml") and contents.
using TextFiles = QMap<QString, QByteArray>;

/// Reads a folder of YAML files (khung.yaml and any *.yaml below it). All faults of all files become notices; the model
/// holds what could be read. References are not resolved yet: see resolveReferences.
ModelData readTextFolder(const Metamodel& metamodel, const QString& folder, Notices& notices);
/// The same from memory (a package, a rule's example).
ModelData readTextFiles(const Metamodel& metamodel, const TextFiles& files, Notices& notices);

/// One model out of several: elements with the same identity are joined, the declaration of the agency that owns it
/// winning. Repeated identities within one model are notices of its reader, not of this.
ModelData mergeModels(const Metamodel& metamodel, std::vector<ModelData> models, Notices& notices);

/// Turns the codes in references into identities. What is not found keeps its text (notice "text.dangling-reference", a
/// warning), an ambiguous code and a cycle of parents are errors.
void resolveReferences(const Metamodel& metamodel, ModelData& model, Notices& notices);

/// The deterministic text form of a model with resolved references.
TextFiles writeText(const Metamodel& metamodel, const ModelData& model);
/// The same as one file, for clipboards and mails: read it with readTextFiles.
QByteArray writeTextFile(const Metamodel& metamodel, const ModelData& model);
/// Writes it into a folder: only files whose contents differ are touched, YAML files that no longer belong are removed.
Result<void> writeTextFolder(const Metamodel& metamodel, const ModelData& model, const QString& folder);

} // namespace khung::model
