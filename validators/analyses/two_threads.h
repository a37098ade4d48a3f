// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <future>

namespace khung::validators {

/// Works on the halves of a list at once: calls back with the first index, the one after the last, and which half it is.
template <typename Work> void inTwoThreads(std::size_t count, const Work& work) {
  auto second = std::async(std::launch::async, [&] { work(count / 2, count, std::size_t(1)); });
  work(std::size_t(0), count / 2, std::size_t(0));
  second.get();
}

} // namespace khung::validators
