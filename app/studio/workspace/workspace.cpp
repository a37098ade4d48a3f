// SPDX-License-Identifier: Apache-2.0
#include "app/studio/workspace/workspace.h"

#include "app/files/model_file.h"
#include "app/files/pack_file.h"
#include "app/messages/message_text.h"
#include "app/studio/findings/live_findings.h"
#include "model/interchange/text/text_form.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

Workspace::Workspace(std::shared_ptr<const model::Metamodel> metamodel, QString stateFolder, Prompter& prompter, QObject* parent)
    : QObject(parent), m_metamodel(std::move(metamodel)), m_stateFolder(std::move(stateFolder)), m_prompter(prompter),
      m_language(defaultLanguage()), m_findings(new LiveFindings(*this)) {
  m_findings->setParent(this);
}

Workspace::~Workspace() {
  delete m_findings; // before the document it reads
}

void Workspace::setLanguage(const QString& language) {
  if (m_language == language) {
    return;
  }
  m_language = language;
  useLanguage(language);
  Q_EMIT languageChanged();
}

bool Workspace::open(const QString& path) {
  if (modelFileKind(path) != ModelFileKind::Document) {
    return readInto(path);
  }
  return adopt(model::Document::open(m_metamodel, path, model::Document::Mode::Edit, m_stateFolder));
}

bool Workspace::readInto(const QString& path) {
  model::Notices notices;
  auto data = readModelFile(m_metamodel, path, notices);
  if (data) {
    model::resolveReferences(*m_metamodel, *data, notices);
  }
  if (!notices.empty()) {
    m_prompter.tell(notices);
  }
  if (!data || model::hasErrors(notices) || !create(*data)) {
    return false;
  }
  m_origin = QFileInfo(path).fileName();
  Q_EMIT stateChanged();
  return true;
}

bool Workspace::create(const model::ModelData& data) {
  auto document = model::Document::create(m_metamodel, m_stateFolder);
  if (document) {
    if (const auto filled = (*document)->import(data); !filled) {
      m_prompter.tell({filled.error()});
      return false;
    }
  }
  return adopt(std::move(document));
}

bool Workspace::recover(const model::RecoverableWork& work) {
  return adopt(model::Document::recover(m_metamodel, work));
}

bool Workspace::adopt(model::Result<std::unique_ptr<model::Document>> document) {
  if (!document) {
    m_prompter.tell({document.error()});
    return false;
  }
  model::Notices notices = (*document)->openingNotices();
  const auto pack = loadPack((*document)->meta(u"framework"), notices);
  if (!notices.empty()) {
    m_prompter.tell(notices);
  }
  if (!pack) {
    return false;
  }
  close();
  m_document = std::move(*document);
  m_pack = *pack;
  m_ownPack = *pack;
  m_document->observe([this](const model::ChangeSet& changes) { afterChange(changes); });
  Q_EMIT documentReplaced();
  Q_EMIT stateChanged();
  return true;
}

bool Workspace::checkAgainst(const QString& framework) {
  model::Notices notices;
  const auto pack = framework == m_ownPack->name ? model::Result<std::shared_ptr<const model::Pack>>(m_ownPack) : loadPack(framework, notices);
  if (!notices.empty()) {
    m_prompter.tell(notices);
  }
  if (!pack) {
    return false;
  }
  m_findings->stop(); // what was found by the other framework's rules has no words in this one's
  m_pack = *pack;
  m_findings->restart();
  Q_EMIT stateChanged();
  return true;
}

void Workspace::close() {
  if (!m_document) {
    return;
  }
  m_findings->stop();
  m_selection.clear();
  m_origin.clear();
  m_document.reset();
  m_pack.reset();
  m_ownPack.reset();
  Q_EMIT documentReplaced();
  Q_EMIT selectionChanged();
  Q_EMIT stateChanged();
}

bool Workspace::save() {
  if (m_document->path().isEmpty()) {
    const QString path = m_prompter.fileToSave(tr("Save"), title() + u".khung"_s, {tr("Khung documents (*.khung)")});
    return !path.isEmpty() && saveAs(path);
  }
  auto saved = m_document->save();
  if (!saved && saved.error().code == u"document.changed-outside" &&
      m_prompter.confirm(tr("Another program has changed this file since it was opened. Write over it all the same?"),
                         messageText(saved.error()), tr("Write over"))) {
    saved = m_document->saveAs(m_document->path());
  }
  if (!saved) {
    m_prompter.tell({saved.error()});
  }
  Q_EMIT stateChanged();
  return saved.has_value();
}

bool Workspace::saveAs(const QString& path) {
  const auto saved = m_document->saveAs(path);
  if (!saved) {
    m_prompter.tell({saved.error()});
  }
  Q_EMIT stateChanged();
  return saved.has_value();
}

bool Workspace::hasUnsavedWork() const {
  const bool onlyRead = !m_origin.isEmpty() && m_document && m_document->path().isEmpty() && !m_document->canUndo() && !m_document->canRedo();
  return m_document && m_document->isModified() && !onlyRead;
}

bool Workspace::mayClose() {
  if (!hasUnsavedWork()) {
    return true;
  }
  switch (m_prompter.unsaved(title())) {
  case Prompter::Answer::Save:
    return save();
  case Prompter::Answer::Discard:
    return true;
  case Prompter::Answer::Cancel:
    break;
  }
  return false;
}

QString Workspace::title() const {
  if (!m_document) {
    return {};
  }
  if (!m_document->path().isEmpty()) {
    return QFileInfo(m_document->path()).completeBaseName();
  }
  const QString title = m_document->meta(u"title");
  return !m_origin.isEmpty() ? m_origin : title.isEmpty() ? tr("Untitled") : title;
}

bool Workspace::apply(const model::Edit& edit) {
  const auto made = m_document->apply(edit);
  if (!made) {
    m_prompter.tell({made.error()});
  }
  return made.has_value();
}

void Workspace::undo() {
  if (m_document && m_document->canUndo()) {
    const QString name = m_document->undoName();
    if (const auto done = m_document->undo(); !done) {
      m_prompter.tell({done.error()});
    } else {
      Q_EMIT remarked(tr("Undone: %1").arg(name));
    }
  }
}

void Workspace::redo() {
  if (m_document && m_document->canRedo()) {
    const QString name = m_document->redoName();
    if (const auto done = m_document->redo(); !done) {
      m_prompter.tell({done.error()});
    } else {
      Q_EMIT remarked(tr("Done again: %1").arg(name));
    }
  }
}

void Workspace::afterChange(const model::ChangeSet& changes) {
  const auto gone = [&](const QUuid& id) {
    return std::find(changes.removed.begin(), changes.removed.end(), id) != changes.removed.end();
  };
  const auto left = std::erase_if(m_selection, gone);
  Q_EMIT changed(changes);
  if (left > 0) {
    Q_EMIT selectionChanged();
  }
  Q_EMIT stateChanged();
}

void Workspace::select(const std::vector<QUuid>& ids) {
  if (ids != m_selection) {
    m_selection = ids;
    Q_EMIT selectionChanged();
  }
}

void Workspace::reveal(const QUuid& id, const QString& property) {
  select({id});
  Q_EMIT revealed(id, property);
}

} // namespace khung::app
