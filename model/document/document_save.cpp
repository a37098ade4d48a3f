// SPDX-License-Identifier: Apache-2.0
#include "model/document/document_private.h"
#include "model/document/files/compact_copy.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

struct Saving::Private {
  QString path;
  QString workingFile;            ///< empty: the document's own connection is the only one there is
  Database* own = nullptr;
  WorkingCopy* working = nullptr;
  qint64 changes = 0;             ///< made to the document when it was begun
  FileStamp stamp;                ///< of what was written
};

Result<void> Saving::write() {
  return guarded([this]() -> Result<void> {
    std::unique_ptr<Database> beside;
    if (!d->workingFile.isEmpty()) {
      beside = std::make_unique<Database>(Database::Kind::ReadOnlyFile, d->workingFile);
    }
    return writeCompactCopy(beside ? *beside : *d->own, d->path, [this](const FileStamp& fresh) {
      d->stamp = fresh;
      return d->working ? d->working->expectStamp(fresh) : Result<void>();
    });
  });
}

bool Document::isChangedOutside() const {
  return d->stamp.size >= 0 && !d->stamp.matches(d->path);
}

Result<void> Document::setOrigin(const QString& path) { return d->working ? d->working->setOrigin(path) : Result<void>(); }

Result<void> Document::mayWrite(const QString& path, bool over) const {
  if (d->readOnly && QFileInfo(path) == QFileInfo(d->path)) {
    return Failure(Notice{u"document.read-only"_s, {d->path}, {}});
  }
  if (!over && QFileInfo::exists(path) && isChangedOutside()) {
    return Failure(Notice{u"document.changed-outside"_s, {path}, {}});
  }
  return {};
}

Result<Saving> Document::startSaving() {
  if (d->path.isEmpty()) {
    return Failure(Notice{u"document.no-target"_s, {}, {}});
  }
  if (const auto may = mayWrite(d->path, false); !may) {
    return Failure(may.error());
  }
  return startSavingAs(d->path);
}

Result<Saving> Document::startSavingAs(const QString& path) {
  if (const auto may = mayWrite(path, true); !may) {
    return Failure(may.error());
  }
  settle();
  if (!d->readOnly) {
    guarded([this]() -> Result<void> { // a help for later queries, no reason not to save
      d->database->noteSizes();
      return {};
    });
  }
  Saving saving;
  saving.d = std::make_shared<Saving::Private>(
      Saving::Private{path, d->working ? d->working->file() : QString(), d->database.get(), d->working.get(), d->changesMade, {}});
  return saving;
}

Result<void> Document::finishSaving(const Saving& saving) {
  if (d->readOnly) {
    return {}; // it was a copy: the document goes on reading its own file
  }
  d->path = saving.d->path;
  d->stamp = saving.d->stamp;
  // Whether what was edited meanwhile has come into the file cannot be told.
  d->changesMade == saving.d->changes ? d->history.markSaved() : d->history.markUnsaved();
  return d->working ? d->working->setSaved(d->path, d->stamp, d->history.isModified()) : Result<void>();
}

Result<void> Document::save() {
  auto saving = startSaving();
  return saving ? writeAndFinish(*saving) : Failure(saving.error());
}

Result<void> Document::saveAs(const QString& path) {
  auto saving = startSavingAs(path);
  return saving ? writeAndFinish(*saving) : Failure(saving.error());
}

Result<void> Document::writeAndFinish(Saving& saving) {
  const auto written = saving.write();
  return written ? finishSaving(saving) : written;
}

} // namespace khung::model
