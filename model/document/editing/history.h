// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/storage/database.h"
#include "model/document/document.h"

#include <QByteArray>

#include <optional>
#include <vector>

struct sqlite3_session;

namespace khung::model {

/// Records what happens to the element tables while it lives.
class Recorder {
public:
  explicit Recorder(Database& database);
  ~Recorder();
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  /// The changeset so far; empty when nothing is different from before.
  QByteArray changeset();

private:
  sqlite3* m_handle;
  sqlite3_session* m_session = nullptr;
};

/// Whether a table belongs to the model itself: what sessions record and what a difference compares.
bool isElementTable(QStringView table);

QByteArray inverted(sqlite3* handle, const QByteArray& changeset);
/// Makes the changes. They were recorded on this document, so a conflict means that it was changed behind its back.
Result<void> applyChangeset(Database& database, const QByteArray& changeset);
/// What a changeset touches, in the order of identities. The database holds the state that it leads to.
ChangeSet describe(Database& database, const QString& name, const QByteArray& changeset);

/// The edits that can be undone and redone, and how far the document is from what was saved.
class History {
public:
  struct Step {
    QString name;
    QByteArray changeset;
    qint64 before = 0; ///< number of the state it leads from
    qint64 after = 0;
  };

  void push(const QString& name, const QByteArray& changeset);
  const Step* undoable() const { return m_undo.empty() ? nullptr : &m_undo.back(); }
  const Step* redoable() const { return m_redo.empty() ? nullptr : &m_redo.back(); }
  void undone();
  void redone();
  void clear();

  /// Oldest steps are forgotten beyond this many bytes of changesets; the last one stays always.
  void setLimit(qint64 bytes);

  /// A change that cannot be undone.
  void touch() { m_state = ++m_lastState; }
  void markSaved() { m_saved = m_state; }
  void markUnsaved() { m_saved = -1; }
  bool isModified() const { return m_state != m_saved; }
  /// Whether the document is as saved once a state is reached.
  bool isSaved(qint64 state) const { return state == m_saved; }

private:
  void trim();

  std::vector<Step> m_undo;
  std::vector<Step> m_redo;
  qint64 m_limit = 64 * 1024 * 1024;
  qint64 m_size = 0; ///< bytes of all changesets
  qint64 m_state = 0;
  qint64 m_lastState = 0;
  qint64 m_saved = 0;
};

} // namespace khung::model
