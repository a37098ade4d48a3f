// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace khung::app {

/// What is wrong with a YAML text and what to do, for what the parser says in its own words.
QString yamlWords(const QString& fault);

} // namespace khung::app
