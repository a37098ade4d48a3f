// SPDX-License-Identifier: Apache-2.0
#include "model/layout/graphviz_engine.h"

#include <clocale>
#include <locale.h>

#ifdef KHUNG_GRAPHVIZ_BUILTIN
// The Windows library holds the dot engine itself and loads no plug-ins.
extern "C" __declspec(dllimport) lt_symlist_t lt_preloaded_symbols[];
#endif

namespace khung::model::graphviz {
namespace {

std::mutex& layoutMutex() {
  static std::mutex mutex;
  return mutex;
}

std::string& heard() {
  static std::string text;
  return text;
}

int hear(char* message) {
  // Graphviz repeats a warning for each node; the beginning says what is wrong.
  if (heard().size() < 500) {
    heard() += message;
  }
  return 0;
}

GVC_t* makeContext() {
#ifdef KHUNG_GRAPHVIZ_BUILTIN
  return gvContextPlugins(lt_preloaded_symbols, 0);
#else
  return gvContext();
#endif
}

} // namespace

#ifdef _WIN32
struct Session::Locale {
  Locale() : before(_configthreadlocale(_ENABLE_PER_THREAD_LOCALE)), name(setlocale(LC_NUMERIC, nullptr)) {
    setlocale(LC_NUMERIC, "C");
  }
  ~Locale() {
    setlocale(LC_NUMERIC, name.c_str());
    _configthreadlocale(before);
  }
  int before;
  std::string name;
};
#else
struct Session::Locale {
  Locale() : numeric(newlocale(LC_NUMERIC_MASK, "C", duplocale(uselocale(locale_t{})))), before(uselocale(numeric)) {}
  ~Locale() {
    uselocale(before);
    freelocale(numeric);
  }
  locale_t numeric;
  locale_t before;
};
#endif

Session::Session() : m_lock(layoutMutex()), m_locale(std::make_unique<Locale>()) {
  heard().clear();
  agseterrf(hear);
  m_context.reset(makeContext());
}

Session::~Session() {
  m_context.reset();
  agseterrf(nullptr);
}

const std::string& Session::complaints() const {
  return heard();
}

} // namespace khung::model::graphviz
