// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "model/base/platform/terminal.h"

#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>

namespace {

/// Only what draws needs Qt Gui; it gets the platform without a display, so that a bare server can run it.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
  const bool draws = std::any_of(argv + std::min(1, argc), argv + argc, [](const char* word) {
    return std::strcmp(word, "render") == 0 || std::strcmp(word, "package") == 0;
  });
  if (!draws) {
    return std::make_unique<QCoreApplication>(argc, argv);
  }
#ifndef _WIN32
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
#endif
  return std::make_unique<QGuiApplication>(argc, argv);
}

/// Qt remarks on a missing XDG_RUNTIME_DIR, which nobody needs for drawing a picture.
void withoutRemarks(QtMsgType type, const QMessageLogContext&, const QString& text) {
  if (type != QtDebugMsg && !text.startsWith(QStringLiteral("QStandardPaths: "))) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
  }
}

} // namespace

int main(int argc, char** argv) {
  khung::model::openMissingStreams();
  qInstallMessageHandler(withoutRemarks);
  const std::unique_ptr<QCoreApplication> program = makeApplication(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("khung"));
  QCoreApplication::setApplicationVersion(QStringLiteral(KHUNG_VERSION));
  QFile out;
  QFile err;
  if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly)) {
    return static_cast<int>(khung::app::ExitCode::Failed);
  }
  QTextStream outStream(&out);
  QTextStream errStream(&err);
  return static_cast<int>(
      khung::app::runCommandLine(QCoreApplication::arguments().mid(1), outStream, errStream));
}
