// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/gui_application.h"
#include "app/drawing/text_measure.h"

#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

model::Failure failure(const QString& code, const QStringList& values = {}) {
  return model::Failure(model::Notice{code, values, {}, model::Notice::Level::Error});
}

void createApplication() {
  static QByteArray name("khung");
  static QByteArray option("-platform");
  static QByteArray platform("offscreen");
  static char* arguments[] = {name.data(), option.data(), platform.data(), nullptr};
  static int count = qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ? 1 : 3;
#ifdef Q_OS_WIN
  // The offscreen platform of Windows knows no installed fonts; the usual one needs no window to draw.
  count = 1;
#endif
  static QGuiApplication application(count, arguments);
}

} // namespace

model::Result<void> ensureGuiApplication() {
  if (!QCoreApplication::instance()) {
    createApplication();
  }
  if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance())) {
    return failure(u"drawing.no-gui"_s, {u"QCoreApplication"_s});
  }
  static const bool usable =
      writesVietnamese(drawingFamilies().first()) && writesVietnamese(documentFamilies().first());
  if (!usable) {
    return failure(u"drawing.no-font"_s, {drawingFamilies().join(u", "_s)});
  }
  return {};
}

QStringList withOffscreenPlatform(QStringList arguments) {
#ifndef Q_OS_WIN
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !arguments.contains(u"-platform"_s)) {
    arguments << u"-platform"_s << u"offscreen"_s;
  }
#endif
  return arguments;
}

} // namespace khung::app
