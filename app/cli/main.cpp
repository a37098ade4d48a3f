// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

int main(int argc, char** argv) {
  QCoreApplication program(argc, argv);
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
