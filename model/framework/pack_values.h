// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/yaml.h"

#include <QJsonValue>
#include <QVariantMap>

namespace khung::model {

/// A value of YAML as JSON; scalars stay text.
QJsonValue jsonOf(const YamlNode& node);

/// Parameters of a rule or pack: numbers where they are written as such, else text. None gives none.
QVariantMap parametersOf(const YamlNode* node);

} // namespace khung::model
