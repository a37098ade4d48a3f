// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"

#include <tl/expected.hpp>

namespace khung::model {

/// What a user can cause to fail returns a Result; a Notice says what went wrong, never in prose.
template <typename T> using Result = tl::expected<T, Notice>;
using Failure = tl::unexpected<Notice>;

} // namespace khung::model
