// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/exit_code.h"
#include "model/document/document.h"
#include "model/framework/pack.h"
#include "model/metamodel/metamodel.h"

#include <QTextStream>

#include <memory>

namespace khung::app {

/// What every command works with: streams, the language of the reader, and the data the program is made of.
/// Machine output goes to out, remarks for people to err.
struct Context {
  QTextStream& out;
  QTextStream& err;
  QString language;
  bool progress = false;   ///< err is a terminal
  ExitCode exit = ExitCode::Clean;
  std::shared_ptr<const model::Metamodel> metamodel;

  /// Writes a notice as one line to err.
  void tell(const model::Notice& notice);
  void tell(const model::Notices& notices);
  void fail(ExitCode code, const model::Notice& notice);
  /// Loads a pack by name or folder; on failure tells why and sets the exit code.
  std::shared_ptr<const model::Pack> pack(const QString& nameOrFolder);
};

/// That a pack has no such rule, with the one that was probably meant.
model::Notice unknownRule(const model::Pack& pack, const QString& name);

/// Models read from the given inputs, joined into one document. Each input is a .khung file, a folder of the text form or a
/// review package. Null when an input cannot be read; the reasons have been told and the exit code set.
struct LoadedModel {
  std::unique_ptr<model::Document> document;
  QHash<QUuid, model::Place> places;
  QHash<QString, model::Place> settingPlaces;
  QString framework;
  QString title;
  QStringList inputs;
};
std::optional<LoadedModel> loadModels(Context& context, const QStringList& inputs);
/// One input as data, references not resolved when it is text.
std::optional<model::ModelData> readInput(Context& context, const QString& input);
/// Writes a model where the path says: a .khung document, else a folder of the text form. Refuses to write over what is there unless
/// forced. False on failure: the reason has been told and the exit code set.
bool saveModel(Context& context, const model::ModelData& model, const QString& path, bool force);

} // namespace khung::app
