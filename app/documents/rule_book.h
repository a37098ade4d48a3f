// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "model/metamodel/metamodel.h"

namespace khung::app {

/// The rules of a pack as one HTML page: each with severity, citation, explanation, what to do, parameters and examples, then every clause of the law
/// with what checks it or the reason why nothing can. Complete in itself; the same pack gives the same bytes.
QByteArray ruleBook(const model::Metamodel& metamodel, const model::Pack& pack, const QString& language);

} // namespace khung::app
