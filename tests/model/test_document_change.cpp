// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"
#include "tests/support/sample_model.h"
#include "tests/support/test_pack.h"

#include <QSemaphore>
#include <QtTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

namespace {

constexpr int Databases = 40;

struct Opened {
  Opened() {
    auto created = Document::create(metamodel(), folder.path());
    if (created && (*created)->import(sampleModel({Databases, 3, 5}))) {
      document = std::move(*created);
      document->observe([this](const ChangeSet& changes) { heard << changes.name; });
      before = *document->contentHash();
    }
  }

  QTemporaryDir folder;
  std::unique_ptr<Document> document;
  QStringList heard;
  QString before;
};

Edit removal() {
  Edit edit(u"remove"_s);
  for (int i = 0; i < Databases - 5; ++i) {
    edit.remove(sampleDatabase(i));
  }
  return edit;
}

Edit rename(const QString& name) { return Edit(u"rename"_s).set(sampleDatabase(Databases - 1), u"name"_s, name); }

/// Makes a change on a thread of its own that stands still in the midst of it until told to go on.
class Held {
public:
  explicit Held(const Change& change)
      : m_thread([this, change] {
          change.make([this] {
            if (++m_asked == 2) { // the first time nothing has been done yet
              m_reached.release();
              m_goOn.acquire();
            }
            return m_wanted.load();
          });
        }) {
    m_reached.acquire();
  }
  ~Held() {
    if (m_thread.joinable()) {
      release();
    }
  }
  void release(bool wanted = true) {
    m_wanted = wanted;
    m_goOn.release();
    m_thread.join();
  }
  /// Lets it go on while the caller waits for it.
  void releaseSoon() {
    m_later = std::jthread([this] {
      std::this_thread::sleep_for(std::chrono::milliseconds(30));
      m_goOn.release();
    });
  }
  void join() { m_thread.join(); }

private:
  std::atomic<int> m_asked = 0;
  std::atomic<bool> m_wanted = true;
  QSemaphore m_reached;
  QSemaphore m_goOn;
  std::thread m_thread;
  std::jthread m_later;
};

} // namespace

/// Large edits, made beside those who read.
class TestDocumentChange : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void onlyWhatIsManyIsLarge() {
    Opened opened;
    Document& document = *opened.document;
    for (const auto& [edit, large] : {std::pair(rename(u"x"_s), false), std::pair(removal(), true), std::pair(Edit(u"one"_s).remove(sampleDatabase(Databases - 2)), false)}) {
      const auto change = document.start(edit);
      QVERIFY(change);
      QCOMPARE(change->isLarge(), large);
      QVERIFY(document.finish(*change));
    }
    const auto undoing = document.startUndo(); // of one database
    QVERIFY(undoing && !undoing->isLarge());
    QVERIFY(document.finish(*undoing));
    const auto more = document.startUndo();
    QVERIFY(more && more->isLarge());
    QVERIFY(document.finish(*more));
    const auto inMemory = Document::create(metamodel());
    QVERIFY((*inMemory)->import(sampleModel({Databases, 3, 5})));
    const auto there = (*inMemory)->start(removal());
    QVERIFY(there && !there->isLarge());
    QVERIFY((*inMemory)->finish(*there));
  }

  void readersSeeTheStateBefore() {
    Opened opened;
    Document& document = *opened.document;
    QVERIFY(document.apply(rename(u"first"_s)));
    const QString hash = *document.contentHash();
    const auto change = document.start(removal());
    QVERIFY(change);
    Held held(*change);
    QVERIFY(document.element(sampleDatabase(0)));
    QCOMPARE(*document.contentHash(), hash);
    QCOMPARE(document.exporter()()->elements.size(), document.exportData()->elements.size());
    QVERIFY(!document.canUndo() && !document.undo() && document.undoName().isEmpty());
    QVERIFY(!document.canRedo() && !document.redo());
    QCOMPARE(opened.heard, QStringList{u"rename"_s});
    held.release();
    const auto done = document.finish(*change);
    QVERIFY(done);
    QCOMPARE(done->removed.size(), std::size_t((Databases - 5) * (1 + 3 + 15)));
    QVERIFY(!document.element(sampleDatabase(0)));
    QCOMPARE(opened.heard, (QStringList{u"rename"_s, u"remove"_s}));
    QCOMPARE(document.undoName(), u"remove"_s);
    QVERIFY(document.undo());
    QCOMPARE(*document.contentHash(), hash);
    QCOMPARE(document.undoName(), u"rename"_s);
  }

  void undoAndRedoAreMadeBesideAsWell() {
    Opened opened;
    Document& document = *opened.document;
    QVERIFY(document.saveAs(opened.folder.filePath(u"a.khung"_s)));
    QVERIFY(document.apply(removal()));
    const QString after = *document.contentHash();
    for (const bool undo : {true, false, true}) {
      const auto change = undo ? document.startUndo() : document.startRedo();
      QVERIFY(change && change->isLarge());
      Held held(*change);
      QCOMPARE(*document.contentHash(), undo ? after : opened.before);
      QVERIFY(document.isModified() == undo);
      held.release();
      const auto done = document.finish(*change);
      QVERIFY(done);
      QCOMPARE(undo ? done->added.size() : done->removed.size(), std::size_t((Databases - 5) * 19));
      QCOMPARE(*document.contentHash(), undo ? opened.before : after);
      QCOMPARE(document.isModified(), !undo);
      QCOMPARE(document.canUndo(), !undo);
      QCOMPARE(document.canRedo(), undo);
    }
    QCOMPARE(Document::recoverable(opened.folder.path()).size(), std::size_t(0));
  }

  void whatComesMeanwhileComesAfterwards() {
    Opened opened;
    Document& document = *opened.document;
    const auto change = document.start(removal());
    Held held(*change);
    held.releaseSoon();
    QVERIFY(document.apply(rename(u"later"_s)));
    QCOMPARE(opened.heard, (QStringList{u"remove"_s, u"rename"_s}));
    held.join();
    QVERIFY(document.finish(*change)); // its outcome still
    QCOMPARE(opened.heard.size(), 2);
    QCOMPARE(document.undoName(), u"rename"_s);
    QVERIFY(document.undo());
    QCOMPARE(document.undoName(), u"remove"_s);
    QVERIFY(document.undo());
    QCOMPARE(*document.contentHash(), opened.before);
  }

  void savingMeanwhileSavesIt() {
    Opened opened;
    Document& document = *opened.document;
    const QString path = opened.folder.filePath(u"a.khung"_s);
    QVERIFY(document.saveAs(path));
    const auto change = document.start(removal());
    Held held(*change);
    held.releaseSoon();
    QVERIFY(document.setMeta(u"title"_s, u"x"_s));
    QVERIFY(document.save());
    QVERIFY(!document.isModified());
    const auto saved = Document::open(metamodel(), path, Document::Mode::ReadOnly);
    QVERIFY(saved && !(*saved)->element(sampleDatabase(0)));
  }

  void aLargeEditWhileSavingIsNotTakenForSaved() {
    Opened opened;
    Document& document = *opened.document;
    const QString path = opened.folder.filePath(u"a.khung"_s);
    auto saving = document.startSavingAs(path);
    QVERIFY(saving && saving->write());
    QVERIFY(document.apply(removal()));
    QVERIFY(document.undo());
    QVERIFY(document.finishSaving(*saving));
    QVERIFY(document.isModified());
  }

  void whatIsGivenUpLeavesNothing() {
    Opened opened;
    Document& document = *opened.document;
    QVERIFY(document.saveAs(opened.folder.filePath(u"a.khung"_s)));
    const auto change = document.start(removal());
    Held held(*change);
    held.release(false);
    const auto done = document.finish(*change);
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"document.given-up"_s);
    QVERIFY(opened.heard.isEmpty());
    QVERIFY(!document.isModified() && !document.canUndo());
    QCOMPARE(*document.contentHash(), opened.before);
    const auto never = document.start(removal());
    never->make([] { return false; });
    QVERIFY(!document.finish(*never));
    QVERIFY(document.apply(removal())); // nothing is in the way
    const auto undoing = document.startUndo();
    Held heldUndo(*undoing);
    heldUndo.release(false);
    QVERIFY(!document.finish(*undoing));
    QCOMPARE(document.undoName(), u"remove"_s);
    QVERIFY(document.undo());
    QCOMPARE(*document.contentHash(), opened.before);
  }

  void failingMidwayChangesNothing() {
    Opened opened;
    Document& document = *opened.document;
    Edit edit = removal();
    edit.set(sampleDatabase(0), u"name"_s, u"x"_s); // it has gone by then
    const auto change = document.start(edit);
    QVERIFY(change && change->isLarge());
    const auto done = document.finish(*change);
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"document.unknown-element"_s);
    QCOMPARE(*document.contentHash(), opened.before);
    QVERIFY(!document.canUndo());
  }

  void theDocumentMayCloseMeanwhile() {
    Opened opened;
    const auto change = opened.document->start(removal());
    Held held(*change);
    held.releaseSoon();
    opened.document.reset(); // waits
    held.join();
    QCOMPARE(QDir(opened.folder.path()).entryList({u"*.work.khung*"_s}, QDir::Files), QStringList());
  }
};

QTEST_GUILESS_MAIN(TestDocumentChange)
#include "test_document_change.moc"
