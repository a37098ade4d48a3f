// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace khung::app {

struct MessageEntry {
  const char* code;
  const char* sentence;   ///< source string of the translation context "messages", %1 ... for the values
};

/// The one list of sentences for notices: what, where, what to do.
const std::vector<MessageEntry>& messageTable();

} // namespace khung::app
