// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace khung::model {

/// Folder of the data that the programs read at run time (templates/): the environment's KHUNG_TEMPLATES, else
/// ../share/khung/templates beside the program, else the source tree. Empty when none is there.
QString templatesFolder();

} // namespace khung::model
