// SPDX-License-Identifier: Apache-2.0
#include "app/studio/look/system_scheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

#ifdef KHUNG_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#endif

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

#ifdef KHUNG_DBUS
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colourScheme = u"color-scheme"_s;

/// The portal wraps a value in one or two variants; 1 means that dark is preferred.
bool prefersDark(QVariant value) {
  while (value.canConvert<QDBusVariant>()) {
    value = value.value<QDBusVariant>().variant();
  }
  return value.toUInt() == 1;
}
#endif

} // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
  m_dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
#ifdef Q_OS_WIN
  const QSettings registry(uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"_s, QSettings::NativeFormat);
  m_dark = registry.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#endif
#ifdef KHUNG_DBUS
  const QString service = u"org.freedesktop.portal.Desktop"_s;
  const QString path = u"/org/freedesktop/portal/desktop"_s;
  const QString interface = u"org.freedesktop.portal.Settings"_s;
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) {
    return;
  }
  QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
  question << appearance << colourScheme;
  constexpr int patience = 300; // milliseconds: a start must not wait for a desktop that does not answer
  const QDBusMessage answer = bus.call(question, QDBus::Block, patience);
  if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty()) {
    m_dark = prefersDark(answer.arguments().first());
  }
  bus.connect(service, path, interface, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
#endif
}

#ifdef KHUNG_DBUS
void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
  if (group == appearance && key == colourScheme) {
    take(prefersDark(QVariant::fromValue(value)));
  }
}
#endif

void SystemScheme::take(bool dark) {
  if (m_dark != dark) {
    m_dark = dark;
    Q_EMIT changed();
  }
}

} // namespace khung::app
