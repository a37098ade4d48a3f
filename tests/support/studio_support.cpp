// SPDX-License-Identifier: Apache-2.0
#include "tests/support/studio_support.h"

#include "app/messages/message_text.h"
#include "tests/support/drawing_model.h"
#include "tests/support/sample_model.h"
#include "tests/support/test_pack.h"

#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace khung::tests {
namespace {

template <class Answer> Answer next(std::deque<Answer>& queue, Answer otherwise) {
  if (queue.empty()) {
    return otherwise;
  }
  Answer answer = queue.front();
  queue.pop_front();
  return answer;
}

} // namespace

bool ScriptedPrompter::confirm(const QString& question, const QString& detail, const QString& action) {
  questions.push_back({question, detail, action});
  return next(confirmations, false);
}

std::optional<int> ScriptedPrompter::choose(const QString& question, const QString& detail, const QStringList& actions) {
  questions.push_back({question, detail, actions.join(u'|')});
  const int way = next(choices, -1);
  return way < 0 ? std::nullopt : std::optional(way);
}

app::Prompter::Answer ScriptedPrompter::unsaved(const QString& title) {
  questions.push_back({title, {}, {}});
  return next(unsavedAnswers, Answer::Cancel);
}

QString ScriptedPrompter::fileToOpen(const QString& title, const QStringList& filters) {
  questions.push_back({title, filters.join(u";;"_s), {}});
  return next(paths, QString());
}

QString ScriptedPrompter::folderToOpen(const QString& title) {
  questions.push_back({title, {}, {}});
  return next(paths, QString());
}

QString ScriptedPrompter::fileToSave(const QString& title, const QString& proposed, const QStringList&) {
  questions.push_back({title, proposed, {}});
  return next(paths, QString());
}

void ScriptedPrompter::tell(const model::Notices& notices) {
  told.insert(told.end(), notices.begin(), notices.end());
}

std::shared_ptr<void> ScriptedPrompter::waiting(const QString& title, const std::function<void()>& giveUp) {
  waits << title;
  QTimer::singleShot(0, qApp, [this, giveUp] {
    if (whileWaiting) {
      whileWaiting();
    }
    if (givesUp && giveUp) {
      giveUp();
    }
  });
  return nullptr;
}

Studio::Studio(const QString& language) : workspace(metamodel(), folder.filePath(u"work"_s), prompter) {
  app::useLanguage(language); // the workspace only does so when the language changes
  workspace.setLanguage(language);
}

bool Studio::openSmall() { return workspace.create(sampleModel()); }

bool Studio::openExample() { return workspace.create(test::vietnamExample()); }

bool Studio::openText(const QString& yaml) {
  model::Notices notices;
  model::ModelData data = model::readTextFiles(*metamodel(), {{u"model.yaml"_s, yaml.toUtf8()}}, notices);
  model::resolveReferences(*metamodel(), data, notices);
  return !model::hasErrors(notices) && workspace.create(data);
}

QUuid Studio::find(QStringView type, QStringView code) const {
  for (const QUuid& id : workspace.document()->elementsOf(type)) {
    if (workspace.document()->element(id)->code == code) {
      return id;
    }
  }
  return {};
}

void useTestSettings(const QTemporaryDir& folder) {
  QCoreApplication::setApplicationName(u"khung-studio"_s);
  QCoreApplication::setOrganizationName(u"khung"_s);
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
}

} // namespace khung::tests
