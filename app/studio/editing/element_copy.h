// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

#include <functional>

namespace khung::app {

/// The elements without those that stand in another one of them.
std::vector<QUuid> topmost(const model::Document& document, const std::vector<QUuid>& ids);

/// The elements and all they contain, whole, parents before children.
std::vector<model::Element> elementsWithin(const model::Document& document, const std::vector<QUuid>& ids);

/// Gives new identities to those for which the test holds; what they say of each other follows.
void renewIdentities(std::vector<model::Element>& elements, const std::function<bool(const QUuid&)>& test);

} // namespace khung::app
