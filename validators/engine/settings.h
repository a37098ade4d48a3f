// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/engine/check.h"

#include <QJsonObject>

namespace khung::validators {

/// Puts the settings that stand beside a model (`settings:` of khung.yaml, Document::meta("settings")) into the options of a
/// check: `severity: {slug: error | warning | info | off}`, `off: [slug]`, `parameters: {slug: {name: value}}`. What the pack
/// does not know or is of another type is an error notice ("settings.*") and left out, the rest is taken. Places are those of
/// ModelData::settingPlaces; a document has none.
void applySettings(const QJsonObject& settings, const model::Pack& pack, const QHash<QString, model::Place>& places,
                   CheckOptions& options, model::Notices& notices);

/// The settings of a document, as it keeps them.
QJsonObject settingsOf(const model::Document& document);

} // namespace khung::validators
