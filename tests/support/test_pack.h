// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/framework/pack.h"
#include "model/interchange/text/text_form.h"
#include "model/metamodel/metamodel.h"

#include <memory>

namespace khung::tests {

/// The project's own metamodel and pack, loaded once a process.
std::shared_ptr<const model::Metamodel> metamodel();
std::shared_ptr<const model::Pack> pack(const QString& name = QStringLiteral("vn-decree-draft-2021"));
/// Every pack that comes with the program; those that are only extended by others as well, if asked for.
QStringList packNames(bool abstractToo);

/// A model in the text form (one file) as a document in memory; notices of reading are added.
std::unique_ptr<model::Document> documentOf(const QString& yaml, model::Notices& notices);
/// Notices in one readable text, for messages of failing tests.
QString describe(const model::Notices& notices);

} // namespace khung::tests
