// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/gui_application.h"

#include <QTest>

/// main of a test that draws: a QGuiApplication without display, made the way the programs make it.
#define KHUNG_GUI_TEST(TestClass)                                                                                      \
  int main(int argc, char** argv) {                                                                                    \
    if (const auto ready = khung::app::ensureGuiApplication(); !ready) {                                               \
      qWarning("no drawing here: %s", qPrintable(ready.error().code));                                                 \
      return 1;                                                                                                        \
    }                                                                                                                  \
    TestClass test;                                                                                                    \
    return QTest::qExec(&test, argc, argv);                                                                            \
  }
