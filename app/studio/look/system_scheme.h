// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#ifdef KHUNG_DBUS
#include <QDBusVariant>
#endif

namespace khung::app {

/// Whether the desktop asks for dark programs: the freedesktop settings portal, the registry of Windows, else the palette that the
/// platform gives. Tells when that changes.
class SystemScheme : public QObject {
  Q_OBJECT

public:
  explicit SystemScheme(QObject* parent = nullptr);

  bool isDark() const { return m_dark; }

Q_SIGNALS:
  void changed();

#ifdef KHUNG_DBUS
private Q_SLOTS:
  /// Signature of the portal's signal SettingChanged.
  void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);
#endif

private:
  void take(bool dark);

  bool m_dark = false;
};

} // namespace khung::app
