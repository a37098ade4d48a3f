// SPDX-License-Identifier: Apache-2.0
#include "app/cli/context.h"

#include "app/messages/message_text.h"
#include "model/base/resources.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

void Context::tell(const model::Notice& notice) {
  err << messageLine(notice) << Qt::endl;
}

void Context::tell(const model::Notices& notices) {
  for (const model::Notice& notice : notices) {
    tell(notice);
  }
}

void Context::fail(ExitCode code, const model::Notice& notice) {
  tell(notice);
  exit = code;
}

std::shared_ptr<const model::Pack> Context::pack(const QString& nameOrFolder) {
  const QString wanted = nameOrFolder.isEmpty() ? u"vn-decree-draft-2021"_s : nameOrFolder;
  const QString shipped = model::templatesFolder() + u"/frameworks/"_s + wanted;
  const QString folder = QFileInfo::exists(shipped) ? shipped : wanted;
  model::Notices notices;
  const auto result = model::Pack::load(folder, notices);
  tell(notices);
  if (!result) {
    if (notices.empty()) {
      tell(result.error());
    }
    exit = ExitCode::Unreadable;
    return nullptr;
  }
  return *result;
}

} // namespace khung::app
