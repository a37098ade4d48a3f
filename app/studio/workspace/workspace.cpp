// SPDX-License-Identifier: Apache-2.0
#include "app/studio/workspace/workspace.h"

#include "app/files/model_file.h"
#include "app/files/pack_file.h"
#include "app/messages/message_text.h"
#include "app/studio/findings/live_findings.h"
#include "model/interchange/text/text_form.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int SearchPause = 500;      ///< milliseconds after opening, for the tree to be read first
constexpr int SearchSlice = 15;       ///< milliseconds
constexpr int FirstSearchSlice = 100; ///< away from the window's thread: enough for most documents

model::Result<std::unique_ptr<model::Document>> documentOf(const std::shared_ptr<const model::Metamodel>& metamodel, const model::ModelData& data,
                                                           const QString& stateFolder) {
  auto document = model::Document::create(metamodel, stateFolder);
  if (document) {
    if (const auto filled = (*document)->import(data); !filled) {
      return model::Failure(filled.error());
    }
  }
  return document;
}

QString openingOf(const QString& path) { return Workspace::tr("Opening %1…").arg(QFileInfo(path).fileName()); }

/// The latest unsaved work of what lies there.
std::optional<model::RecoverableWork> leftOf(const QString& path, const QString& stateFolder) {
  std::optional<model::RecoverableWork> latest;
  for (const model::RecoverableWork& work : model::Document::recoverable(stateFolder)) {
    const QString& whose = work.target.isEmpty() ? work.origin : work.target;
    if (!whose.isEmpty() && QFileInfo(whose) == QFileInfo(path) && (!latest || work.modified > latest->modified)) {
      latest = work;
    }
  }
  return latest;
}

} // namespace

Workspace::Workspace(std::shared_ptr<const model::Metamodel> metamodel, QString stateFolder, Prompter& prompter, QObject* parent)
    : QObject(parent), m_metamodel(std::move(metamodel)), m_stateFolder(std::move(stateFolder)), m_prompter(prompter),
      m_background(prompter), m_language(defaultLanguage()), m_findings(new LiveFindings(*this)) {
  m_findings->setParent(this);
  connect(&m_searchTimer, &QTimer::timeout, this, &Workspace::prepareSearch);
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

/// What opening comes to, on whatever thread: a document with its pack, or none and why not.
struct Workspace::Opened {
  std::unique_ptr<model::Document> document;
  std::shared_ptr<const model::Pack> pack;
  model::Notices notices;

  Opened() = default;
  Opened(model::Result<std::unique_ptr<model::Document>> result, model::Notices told) : notices(std::move(told)) {
    if (!result) {
      notices.push_back(result.error());
      return;
    }
    const model::Notices& remarks = (*result)->openingNotices();
    notices.insert(notices.end(), remarks.begin(), remarks.end());
    (*result)->prepareSearch(FirstSearchSlice);
    if (auto loaded = loadPack((*result)->meta(u"framework"), notices)) {
      document = std::move(*result);
      pack = std::move(*loaded);
    }
  }
};

bool Workspace::open(const QString& path) {
  const std::optional<model::RecoverableWork> left = isBusy() ? std::nullopt : leftOf(path, m_stateFolder);
  if (left) {
    const QString when = QLocale(m_language).toString(QDateTime::fromMSecsSinceEpoch(left->modified), u"d/M/yyyy HH:mm"_s);
    const std::optional<int> way = m_prompter.choose(
        tr("Unsaved work of %1 was left behind, last changed %2.").arg(QFileInfo(path).fileName(), when),
        tr("If you open what was saved, the unsaved work is kept; the first page lets you discard it."), {tr("Recover"), tr("Open what was saved")});
    if (way != 1) {
      return way && recover(*left);
    }
  }
  return modelFileKind(path) == ModelFileKind::Document ? openStored(path) : read(path);
}

bool Workspace::openStored(const QString& path) {
  return adopt(openingOf(path), [metamodel = m_metamodel, path, folder = m_stateFolder](const Background::GoOn&) {
    return Opened(model::Document::open(metamodel, path, model::Document::Mode::Edit, folder), {});
  });
}

bool Workspace::read(const QString& path) {
  const bool read = adopt(openingOf(path), [metamodel = m_metamodel, path, folder = m_stateFolder](const Background::GoOn& goOn) -> Opened {
    model::Notices notices;
    auto data = readModelFile(metamodel, path, notices);
    if (data && goOn()) {
      model::resolveReferences(*metamodel, *data, notices);
    }
    Opened failed;
    failed.notices = notices;
    return data && !model::hasErrors(notices) && goOn() ? Opened(documentOf(metamodel, *data, folder), notices) : std::move(failed);
  });
  if (read) {
    m_origin = QFileInfo(path).fileName();
    if (const auto noted = m_document->setOrigin(path); !noted) {
      m_prompter.tell({noted.error()});
    }
    Q_EMIT stateChanged();
  }
  return read;
}

bool Workspace::create(const model::ModelData& data) {
  return adopt(tr("Opening…"), [metamodel = m_metamodel, data, folder = m_stateFolder](const Background::GoOn&) {
    return Opened(documentOf(metamodel, data, folder), {});
  });
}

bool Workspace::recover(const model::RecoverableWork& work) {
  return adopt(tr("Recovering unsaved work…"), [metamodel = m_metamodel, work](const Background::GoOn&) {
    return Opened(model::Document::recover(metamodel, work), {});
  });
}

bool Workspace::adopt(const QString& title, const Opening& opening) {
  if (isBusy()) {
    return false;
  }
  std::optional<Opened> opened = m_background.run<Opened>({title, true}, opening);
  if (!opened) {
    return false;
  }
  if (!opened->notices.empty()) {
    m_prompter.tell(opened->notices);
  }
  if (!opened->document) {
    return false;
  }
  close();
  m_document = std::move(opened->document);
  m_pack = std::move(opened->pack);
  m_ownPack = m_pack;
  m_document->observe([this](const model::ChangeSet& changes) { afterChange(changes); });
  Q_EMIT documentReplaced();
  Q_EMIT stateChanged();
  m_searchTimer.start(SearchPause);
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
  if (!m_document || isBusy()) {
    return;
  }
  m_searchTimer.stop();
  m_selection.clear();
  m_origin.clear();
  m_findings->stop(std::move(m_document));
  m_pack.reset();
  m_ownPack.reset();
  Q_EMIT documentReplaced();
  Q_EMIT selectionChanged();
  Q_EMIT stateChanged();
}

bool Workspace::save() {
  if (isBusy()) {
    return false;
  }
  if (m_document->path().isEmpty()) {
    return saveElsewhere();
  }
  auto saving = m_document->startSaving();
  if (!saving && saving.error().code == u"document.changed-outside") {
    const auto way = m_prompter.choose(tr("Another program has changed this file since it was opened."), messageText(saving.error()),
                                       {tr("Save as…"), tr("Write over")});
    if (way != 1) {
      return way && saveElsewhere();
    }
    saving = m_document->startSavingAs(m_document->path());
  }
  return finishSaving(std::move(saving));
}

bool Workspace::saveAs(const QString& path) { return !isBusy() && finishSaving(m_document->startSavingAs(path)); }

bool Workspace::saveElsewhere() {
  const QString path = m_prompter.fileToSave(tr("Save as"), title() + u".khung"_s, {tr("Khung documents (*.khung)")});
  return !path.isEmpty() && saveAs(path);
}

bool Workspace::finishSaving(model::Result<model::Saving> saving) {
  model::Result<void> saved = saving ? model::Result<void>() : model::Failure(saving.error());
  if (saving) {
    const auto write = [started = *saving](const Background::GoOn&) { return model::Saving(started).write(); };
    const bool alone = m_document->workingFile().isEmpty(); // in memory: no other thread may read it
    saved = alone ? write(Background::GoOn()) : m_background.run<model::Result<void>>({tr("Saving %1…").arg(title()), false}, write).value();
    saved = saved ? m_document->finishSaving(*saving) : saved;
  }
  Q_EMIT stateChanged();
  return saved || (m_prompter.choose(messageText(saved.error()), tr("Nothing of what you did is lost as long as the document stays open."), {tr("Save as…")}) &&
                   saveElsewhere());
}

bool Workspace::writeText(const QString& folder) {
  if (isBusy()) {
    return false;
  }
  const auto write = [metamodel = m_metamodel, read = m_document->exporter(), folder](const Background::GoOn&) -> model::Result<void> {
    const auto contents = read();
    return contents ? writeModelFile(metamodel, *contents, folder) : model::Failure(contents.error());
  };
  const model::Result<void> written = m_background.run<model::Result<void>>({tr("Writing the text form…"), false}, write).value();
  if (!written) {
    m_prompter.tell({written.error()});
  }
  return written.has_value();
}

bool Workspace::hasUnsavedWork() const {
  const bool onlyRead = !m_origin.isEmpty() && m_document && m_document->path().isEmpty() && !m_document->canUndo() && !m_document->canRedo();
  return m_document && m_document->isModified() && !onlyRead;
}

bool Workspace::mayClose() {
  if (isBusy() || !hasUnsavedWork()) {
    return !isBusy();
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

bool Workspace::isSearchReady() const { return !m_document || m_document->prepareSearch(0); }

std::vector<model::SearchHit> Workspace::search(const QString& words, int limit) const {
  return m_document->prepareSearch(SearchSlice) ? m_document->search(words, limit) : std::vector<model::SearchHit>();
}

void Workspace::prepareSearch() {
  m_searchTimer.setInterval(0);
  if (m_document->prepareSearch(SearchSlice)) {
    m_searchTimer.stop();
    Q_EMIT searchReady();
  }
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

void Workspace::giveUp() {
  if (!m_editing) {
    m_background.giveUp();
  }
}

bool Workspace::make(model::Result<model::Change> change, const QString& title) {
  if (change && change->isLarge() && !isBusy()) {
    const QScopedValueRollback editing(m_editing, true);
    const auto made = [started = *change](const Background::GoOn& goOn) {
      started.make(goOn);
      return true;
    };
    if (!m_background.run<bool>({title, true}, made)) {
      change->make([] { return false; }); // waits until nothing is left of it
    }
  }
  const model::Result<model::ChangeSet> done = change ? m_document->finish(*change) : model::Failure(change.error());
  if (!done && done.error().code != u"document.given-up") {
    m_prompter.tell({done.error()});
  }
  return done.has_value();
}

bool Workspace::apply(model::Edit edit) {
  const QString title = edit.name() + u'…';
  return make(m_document->start(std::move(edit)), title);
}

bool Workspace::takeBack() { return m_document->canUndo() && make(m_document->startUndo(), tr("Undoing: %1…").arg(m_document->undoName())); }

bool Workspace::bringBack() { return m_document->canRedo() && make(m_document->startRedo(), tr("Doing again: %1…").arg(m_document->redoName())); }

void Workspace::undo() {
  const QString name = m_document ? m_document->undoName() : QString();
  if (m_document && takeBack()) {
    Q_EMIT remarked(tr("Undone: %1").arg(name));
  }
}

void Workspace::redo() {
  const QString name = m_document ? m_document->redoName() : QString();
  if (m_document && bringBack()) {
    Q_EMIT remarked(tr("Done again: %1").arg(name));
  }
}

void Workspace::afterChange(const model::ChangeSet& changes) {
  const QSet<QUuid> gone(changes.removed.begin(), changes.removed.end());
  const auto left = std::erase_if(m_selection, [&](const QUuid& id) { return gone.contains(id); });
  if (!isSearchReady()) {
    m_searchTimer.start();
  }
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
