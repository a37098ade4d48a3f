// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"

namespace khung::app {

/// The pack that models are made for unless they say otherwise.
inline constexpr char16_t defaultPack[] = u"vn-decree-draft-2021";

/// Loads a pack by its name (of one that comes with the program or was installed) or by its folder; an empty name is the default pack. A pack that is only
/// made to be extended is refused. The error is among the notices.
model::Result<std::shared_ptr<const model::Pack>> loadPack(const QString& nameOrFolder, model::Notices& notices);

/// Names of the packs that an architecture may be made for and checked against.
QStringList frameworkNames();

} // namespace khung::app
