// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/document_content.h"
#include "app/documents/document_scope.h"
#include "model/framework/checklist.h"
#include "validators/engine/finding.h"

namespace khung::app {

/// The pack's checklist with what the check says to each item. A program finds what speaks against an item; that one is met is for a person to say.
Table checklistTable(const DocumentScope& scope, const Wording& words, const model::Pack& pack, const std::vector<model::ChecklistItem>& items,
                     const validators::Report& report);

} // namespace khung::app
