// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/workspace/prompter.h"
#include "app/studio/workspace/workspace.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QtTest>

#include <deque>

namespace khung::tests {

/// Answers what the studio asks with what a test has queued, and remembers the questions. Asked without an answer in the queue it gives up
/// ("cancel", no path), as a person would who closes the window.
class ScriptedPrompter : public app::Prompter {
public:
  struct Question {
    QString text;    ///< question or title
    QString detail;
    QString action;  ///< the button's name
  };

  std::vector<Question> questions;
  std::deque<bool> confirmations;
  std::deque<int> choices;    ///< negative: given up
  std::deque<Answer> unsavedAnswers;
  std::deque<QString> paths;  ///< for all questions for a file or folder
  model::Notices told;
  QStringList waits;                  ///< what took long
  std::function<void()> whileWaiting; ///< called once something takes long, from the loop that waits
  bool givesUp = false;               ///< at once, where that may be

  bool confirm(const QString& question, const QString& detail, const QString& action) override;
  std::optional<int> choose(const QString& question, const QString& detail, const QStringList& actions) override;
  Answer unsaved(const QString& title) override;
  QString fileToOpen(const QString& title, const QStringList& filters) override;
  QString folderToOpen(const QString& title) override;
  QString fileToSave(const QString& title, const QString& proposed, const QStringList& filters) override;
  void tell(const model::Notices& notices) override;
  std::shared_ptr<void> waiting(const QString& title, const std::function<void()>& giveUp) override;
};

/// A workspace with scripted answers whose files, working copies and settings lie in a folder that goes with it.
struct Studio {
  explicit Studio(const QString& language = QStringLiteral("en"));

  /// The model of sample_model.h.
  bool openSmall();
  /// templates/examples/vietnam.
  bool openExample();
  /// A model in the text form (one file).
  bool openText(const QString& yaml);
  /// The element with this code and type; null when there is none.
  QUuid find(QStringView type, QStringView code) const;

  QTemporaryDir folder;
  ScriptedPrompter prompter;
  app::Workspace workspace;
};

/// Names the program and sends QSettings to the folder; before any test makes a widget.
void useTestSettings(const QTemporaryDir& folder);

} // namespace khung::tests

/// main of a test with widgets: a QApplication without display, settings in a folder of its own.
#define KHUNG_STUDIO_TEST(TestClass)                                                                                   \
  int main(int argc, char** argv) {                                                                                    \
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {                                                               \
      qputenv("QT_QPA_PLATFORM", "offscreen");                                                                         \
    }                                                                                                                  \
    QApplication program(argc, argv);                                                                                  \
    const QTemporaryDir settings;                                                                                      \
    khung::tests::useTestSettings(settings);                                                                           \
    TestClass test;                                                                                                    \
    return QTest::qExec(&test, argc, argv);                                                                            \
  }
