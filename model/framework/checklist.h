// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"

namespace khung::model {

/// A question that an agency or its appraisers put to an architecture, and the rules whose findings speak to it.
struct ChecklistItem {
  QString code;
  QStringList cites;
  QStringList architectures; ///< kinds it is for; empty for all
  Localised question;
  QStringList rules;         ///< none: only a person can tell
};

/// The checklist of a pack (checklist.yaml), or of the nearest pack it extends that has one. Empty when there is none; what is wrong with the file is
/// told in notices.
std::vector<ChecklistItem> readChecklist(const Pack& pack, Notices& notices);

} // namespace khung::model
