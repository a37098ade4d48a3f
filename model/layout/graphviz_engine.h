// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gvc.h>

#include <memory>
#include <mutex>
#include <string>

namespace khung::model::graphviz {

struct ContextRelease {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

struct GraphRelease {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

using GraphPointer = std::unique_ptr<Agraph_t, GraphRelease>;

/// The right to use Graphviz, which is neither reentrant nor independent of the locale: while a session lives, no other
/// thread lays out, numbers are read with a decimal point, and what the library says is kept instead of printed.
class Session {
public:
  Session();
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  GVC_t* context() const { return m_context.get(); }
  const std::string& complaints() const;

private:
  struct Locale;
  std::unique_lock<std::mutex> m_lock;
  std::unique_ptr<Locale> m_locale;
  std::unique_ptr<GVC_t, ContextRelease> m_context;
};

} // namespace khung::model::graphviz
