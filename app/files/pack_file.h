// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"

namespace khung::app {

/// The pack that models are made for unless they say otherwise.
inline constexpr char16_t defaultPack[] = u"vn-decree-draft-2021";

/// Loads a pack by the name of one that comes with the program, or by its folder; an empty name is the default pack. The error is among the notices.
model::Result<std::shared_ptr<const model::Pack>> loadPack(const QString& nameOrFolder, model::Notices& notices);

} // namespace khung::app
