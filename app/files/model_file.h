// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

namespace khung::app {

/// What a path that holds a model is.
enum class ModelFileKind { Document, TextFolder, Package };

/// By what lies there, else by its name: a folder is the text form, `.asice` a package, anything else a document.
ModelFileKind modelFileKind(const QString& path);

/// A document; where one cannot be opened the error tells which.
model::Result<std::unique_ptr<model::Document>> openDocument(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& path,
                                                             model::Document::Mode mode);

/// The model at a path: a .khung document, a folder of the text form or a review package whose integrity holds (its signature is for others to
/// judge). References of text are not resolved yet. Notices tell every fault; the error is one of theirs. A package that does not hold what its
/// manifest says fails with a code that begins with "package.".
model::Result<model::ModelData> readModelFile(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& path,
                                              model::Notices& notices);

/// Writes a model as a document (.khung) or as a folder of the text form.
model::Result<void> writeModelFile(const std::shared_ptr<const model::Metamodel>& metamodel, const model::ModelData& model,
                                   const QString& path);

} // namespace khung::app
