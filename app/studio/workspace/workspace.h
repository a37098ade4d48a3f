// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/workspace/background.h"
#include "app/studio/workspace/prompter.h"
#include "app/studio/workspace/view_request.h"
#include "model/document/document.h"
#include "model/framework/pack.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace khung::app {

class LiveFindings;

/// The open document and what all parts of the window share: selection, findings, questions. Panels know the workspace,
/// never each other. Everything here happens on the window's thread.
class Workspace : public QObject {
  Q_OBJECT

public:
  /// stateFolder holds working files of documents being edited. The prompter must outlive the workspace.
  Workspace(std::shared_ptr<const model::Metamodel> metamodel, QString stateFolder, Prompter& prompter,
            QObject* parent = nullptr);
  ~Workspace() override;

  const model::Metamodel& metamodel() const { return *m_metamodel; }
  const std::shared_ptr<const model::Metamodel>& sharedMetamodel() const { return m_metamodel; }
  /// Null without a document.
  model::Document* document() const { return m_document.get(); }
  /// The pack that the document is checked against and explained by: of its own framework, unless another was chosen. Null without a document.
  const std::shared_ptr<const model::Pack>& pack() const { return m_pack; }
  /// The pack of the document's own framework.
  const std::shared_ptr<const model::Pack>& ownPack() const { return m_ownPack; }
  /// Checks against another framework until told otherwise or another document is open; the document stays as it is. False when told why not.
  bool checkAgainst(const QString& framework);
  Prompter& prompter() const { return m_prompter; }
  LiveFindings& findings() const { return *m_findings; }
  const QString& stateFolder() const { return m_stateFolder; }

  /// Language of labels, "vi" or "en". A change also reaches widgets as QEvent::LanguageChange.
  const QString& language() const { return m_language; }
  void setLanguage(const QString& language);

  /// Opens a document; a folder of the text form or a package is read into a new document without a file. Unsaved work of it that a dead program left is
  /// offered first. What stands in the way is told. The
  /// document before is closed without asking: ask mayClose first.
  bool open(const QString& path);
  /// Leaves the opening that is under way. An edit is made all the same.
  void giveUp();
  bool create(const model::ModelData& data);
  bool recover(const model::RecoverableWork& work);
  /// False when told why, or when a place was asked for and not given.
  bool save();
  bool saveAs(const QString& path);
  /// Asks for a place and saves there.
  bool saveElsewhere();
  void close();
  /// Asks what to do with unsaved work and saves when wanted. False: stay, or busy.
  bool mayClose();
  /// Whether closing would lose anything: what was only read from a text folder or package is still there.
  bool hasUnsavedWork() const;
  /// Whether a document is being opened, saved or largely edited: none can be begun then, nor can it be closed.
  bool isBusy() const { return m_background.isBusy(); }
  /// What takes long and has nothing to do with the document, on a thread of its own. Nothing when it was given up.
  template <typename Outcome> std::optional<Outcome> await(const QString& title, const std::function<Outcome()>& work) {
    return m_background.run<Outcome>({title, true}, [work](const Background::GoOn&) { return work(); });
  }
  /// What a function finds in the document, on a thread of its own, since that may take long. Nothing when it was given up.
  template <typename Found> std::optional<Found> find(const QString& title, const std::function<Found(const model::Document&)>& look) {
    const auto reader = m_document->reader();
    if (!reader || isBusy()) {
      return look(*m_document);
    }
    return m_background.run<Found>({title, true}, [reader, look](const Background::GoOn&) {
      const auto document = reader();
      return document ? look(**document) : Found(model::Failure(document.error()));
    });
  }
  /// Writes the document as a folder of the text form.
  bool writeText(const QString& folder);
  /// Name of the file, else of the agency; empty without a document.
  QString title() const;

  /// Search is made ready behind the window's back after a document has been opened; until then nothing is found.
  bool isSearchReady() const;
  std::vector<model::SearchHit> search(const QString& words, int limit = 50) const;

  /// Makes an edit, or tells why not. Meanwhile the window goes on painting if the edit is large, which may then be cancelled; what else is edited by then
  /// comes after it.
  bool apply(model::Edit edit);
  void undo();
  void redo();
  /// The same for who has made that step and takes it back without a word.
  bool takeBack();
  bool bringBack();

  const std::vector<QUuid>& selection() const { return m_selection; }
  void select(const std::vector<QUuid>& ids);
  /// Selects an element and asks whoever can show it (and its property, where named) to do so.
  void reveal(const QUuid& id, const QString& property = {});
  void show(const ViewRequest& request) { Q_EMIT viewRequested(request); }
  /// Asks the list of findings to show those of these rules only; the title says which they are.
  void showFindings(const QStringList& rules, const QString& title) { Q_EMIT findingsWanted(rules, title); }
  void tell(const model::Notices& notices) { m_prompter.tell(notices); }

Q_SIGNALS:
  /// Another document, or none, is open: forget all that was known of the one before.
  void documentReplaced();
  void changed(const khung::model::ChangeSet& changes);
  /// The unsaved mark, the file or the names of undo and redo may be others.
  void stateChanged();
  void selectionChanged();
  void revealed(const QUuid& id, const QString& property);
  void viewRequested(const khung::app::ViewRequest& request);
  void findingsWanted(const QStringList& rules, const QString& title);
  /// A row of the action table is to be done.
  void commandWanted(const QString& id);
  void languageChanged();
  void searchReady();
  /// Something for the status bar, in words.
  void remarked(const QString& text);

private:
  struct Opened;
  using Opening = std::function<Opened(const Background::GoOn&)>;

  bool adopt(const QString& title, const Opening& opening);
  bool openStored(const QString& path);
  bool read(const QString& path);
  bool finishSaving(model::Result<model::Saving> saving);
  void prepareSearch();
  bool make(model::Result<model::Change> change, const QString& title);
  void afterChange(const model::ChangeSet& changes);

  std::shared_ptr<const model::Metamodel> m_metamodel;
  QString m_stateFolder;
  Prompter& m_prompter;
  Background m_background;
  QString m_language;
  std::unique_ptr<model::Document> m_document;
  std::shared_ptr<const model::Pack> m_pack;
  std::shared_ptr<const model::Pack> m_ownPack;
  LiveFindings* m_findings;
  std::vector<QUuid> m_selection;
  QTimer m_searchTimer;
  bool m_editing = false; ///< largely
  QString m_origin; ///< name of the folder or package a new document was read from
};

} // namespace khung::app
