// SPDX-License-Identifier: Apache-2.0
#include "app/studio/look/theme.h"

#include "app/studio/look/house_style.h"
#include "app/studio/look/icons.h"
#include "app/studio/look/system_scheme.h"

#include <QApplication>
#include <QPalette>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using validators::Severity;

ThemeChoice chosen = ThemeChoice::System;
bool dark = false;

struct Colours {
  QRgb window, base, alternate, text, muted, button, line, highlight, highlighted, link, disabled, tip;
};

// Every text colour has 4.5 : 1 at least on window and base; a test reckons it.
constexpr Colours light = {0xfff4f5f7, 0xffffffff, 0xfff4f7fb, 0xff1b2533, 0xff566070, 0xffffffff,
                           0xffc3c9d2, 0xff1d5fa8, 0xffffffff, 0xff1d5fa8, 0xff858e9b, 0xfffffbe6};
constexpr Colours night = {0xff20252c, 0xff181c22, 0xff1d222a, 0xffe6e9ee, 0xffa8b2bf, 0xff2a3038,
                           0xff434b57, 0xff2f6fc0, 0xffffffff, 0xff8ab4f8, 0xff76808d, 0xff2f3640};

QPalette paletteOf(const Colours& colours) {
  QPalette palette;
  const auto set = [&](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor::fromRgb(colour)); };
  set(QPalette::Window, colours.window);
  set(QPalette::WindowText, colours.text);
  set(QPalette::Base, colours.base);
  set(QPalette::AlternateBase, colours.alternate);
  set(QPalette::Text, colours.text);
  set(QPalette::PlaceholderText, colours.muted);
  set(QPalette::Button, colours.button);
  set(QPalette::ButtonText, colours.text);
  set(QPalette::BrightText, colours.highlighted);
  set(QPalette::ToolTipBase, colours.tip);
  set(QPalette::ToolTipText, colours.text);
  set(QPalette::Highlight, colours.highlight);
  set(QPalette::HighlightedText, colours.highlighted);
  set(QPalette::Link, colours.link);
  set(QPalette::LinkVisited, colours.link);
  set(QPalette::Light, colours.base);
  set(QPalette::Midlight, colours.alternate);
  set(QPalette::Mid, colours.line);
  set(QPalette::Dark, colours.line);
  set(QPalette::Shadow, 0xff000000);
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colours.disabled));
  }
  return palette;
}

SystemScheme& systemScheme() {
  static auto* scheme = [] {
    auto* made = new SystemScheme(qApp);
    QObject::connect(made, &SystemScheme::changed, made, [] {
      if (chosen == ThemeChoice::System) {
        useTheme(chosen);
      }
    });
    return made;
  }();
  return *scheme;
}

} // namespace

void useTheme(ThemeChoice choice) {
  chosen = choice;
  dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemScheme().isDark());
  if (!qobject_cast<HouseStyle*>(QApplication::style())) {
    QApplication::setStyle(new HouseStyle); // once: it goes through all widgets
  }
  QApplication::setPalette(paletteOf(dark ? night : light));
}

ThemeChoice themeInUse() { return chosen; }

bool isDark() { return dark; }

QColor severityColour(Severity severity, Ground ground) {
  const bool pale = dark && ground == Ground::Window;
  switch (severity) {
  case Severity::Error:
    return pale ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x1b, 0x1b);
  case Severity::Warning:
    return pale ? QColor(0xff, 0xc1, 0x5e) : QColor(0x8a, 0x53, 0x00);
  case Severity::Info:
    break;
  }
  return pale ? QColor(0x8a, 0xb4, 0xf8) : QColor(0x1d, 0x5f, 0xa8);
}

QIcon severityIcon(Severity severity, Ground ground) {
  const QString name = severity == Severity::Error ? u"error"_s : severity == Severity::Warning ? u"warning"_s : u"info"_s;
  return icon(name, [severity, ground] { return severityColour(severity, ground); });
}

void colourText(QWidget& widget, std::optional<Severity> severity) {
  QPalette palette; // what it says nothing of, it takes from where the widget stands
  if (severity) {
    palette.setColor(QPalette::WindowText, severityColour(*severity));
  }
  widget.setPalette(palette);
}

QColor mutedText() { return QColor::fromRgb(dark ? night.muted : light.muted); }

} // namespace khung::app
