// SPDX-License-Identifier: Apache-2.0
#include "app/messages/message_text.h"
#include "app/studio/dialogs/window_prompter.h"
#include "app/studio/filters/menu_key.h"
#include "app/studio/filters/preedit_keeper.h"
#include "app/studio/filters/screen_fit.h"
#include "app/studio/look/theme.h"
#include "app/studio/window/main_window.h"
#include "app/studio/workspace/file_guard.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/resources.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

int main(int argc, char** argv) {
  QApplication program(argc, argv);
  QApplication::setApplicationName(u"khung-studio"_s);
  QApplication::setOrganizationName(u"khung"_s);
  QApplication::setApplicationVersion(QStringLiteral(KHUNG_VERSION));
  QSettings::setDefaultFormat(QSettings::IniFormat);
  const QString language = QSettings().value(u"language"_s, app::defaultLanguage()).toString();
  app::useLanguage(language);
  app::useTheme(static_cast<app::ThemeChoice>(QSettings().value(u"theme"_s).toInt()));
  program.installEventFilter(new app::PreeditKeeper(&program));
  program.installEventFilter(new app::MenuKey(&program));
  program.installEventFilter(new app::ScreenFit(&program));
  app::WindowPrompter prompter;
  model::Notices notices;
  auto metamodel = model::Metamodel::load(model::templatesFolder() + u"/metamodel"_s, notices);
  if (!metamodel) {
    prompter.tell({{u"program.no-templates"_s, {}, {}, model::Notice::Level::Error}});
    return 1;
  }
  app::Workspace workspace(*metamodel, QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/work"_s, prompter);
  workspace.setLanguage(language);
  new app::FileGuard(workspace); // the workspace owns it
  app::MainWindow window(workspace);
  prompter.setParent(&window);
  window.show();
  for (const QString& path : QApplication::arguments().mid(1)) {
    if (!path.startsWith(u'-')) {
      window.openPath(path);
      break;
    }
  }
  const int result = QApplication::exec();
  prompter.setParent(nullptr);
  return result;
}
