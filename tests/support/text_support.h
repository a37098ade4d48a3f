// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/interchange/text/text_form.h"

namespace khung::tests {

/// The product's own metamodel, loaded once.
const model::Metamodel& realMetamodel();

/// One file of the text form, read and resolved.
model::ModelData readModel(const QByteArray& text, model::Notices& notices);

/// Codes from the root to the element, joined by "/"; a built-in group's code; empty when there is none.
QString pathOf(const model::ModelData& model, const QUuid& id);
/// Element with this path, or nullptr.
const model::Element* elementAt(const model::ModelData& model, const QString& path);

/// One line a notice: "file:line:column level code value | value".
QString noticeLines(const model::Notices& notices);

} // namespace khung::tests
