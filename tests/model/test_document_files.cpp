// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"
#include "tests/support/sample_model.h"
#include "tests/support/test_pack.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QtEndian>
#include <QtTest>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

namespace {

constexpr int SaveEvery = 3;

std::unique_ptr<Document> filled(const QString& stateFolder = {}) {
  auto document = Document::create(metamodel(), stateFolder);
  if (!document || !(*document)->import(sampleModel())) {
    return nullptr;
  }
  return std::move(*document);
}

template <typename T> QString codeOf(const Result<T>& result) {
  return result ? QString() : result.error().code;
}

QByteArray contents(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QStringList filesIn(const QString& folder) {
  return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

/// The edit that leads to state `number`: one more element, and the number as a name.
Edit stepTo(int number) {
  Element entity = plainElement(u"entity"_s, u"BUOC-%1"_s.arg(number), u"Bước %1"_s.arg(number), sampleDatabase(0), -1);
  entity.id = derivedId(u"BO-MAU", u"entity", u"BUOC-%1"_s.arg(number));
  return Edit(u"bước"_s).add(entity).set(sampleDatabase(0), u"name"_s, QString::number(number));
}

int stateOf(const Document& document) {
  const auto database = document.element(sampleDatabase(0));
  return database ? database->text(u"name").toInt() : -1;
}

/// Hash of the model in state `number`, made afresh in memory.
QString hashOfState(int number) {
  static std::unique_ptr<Document> document;
  static QStringList hashes;
  if (!document) {
    document = filled();
    document->apply(Edit(u"đầu"_s).set(sampleDatabase(0), u"name"_s, u"0"_s));
    hashes << *document->contentHash();
  }
  while (hashes.size() <= number) {
    document->apply(stepTo(int(hashes.size())));
    hashes << *document->contentHash();
  }
  return hashes.value(number);
}

/// What the killed program does: edits and saves without end, and says after each what is done.
int editWithoutEnd(const QString& target, const QString& stateFolder) {
  const auto document = Document::open(metamodel(), target, Document::Mode::Edit, stateFolder);
  if (!document) {
    std::printf("X %s\n", qPrintable(document.error().code));
    return 1;
  }
  for (int state = stateOf(**document) + 1;; ++state) {
    if (!(*document)->apply(stepTo(state))) {
      return 1;
    }
    std::printf("E %d\n", state);
    std::fflush(stdout);
    if (state % SaveEvery == 0) {
      if (!(*document)->save()) {
        return 1;
      }
      std::printf("S %d\n", state);
      std::fflush(stdout);
    }
  }
}

/// Saves where no file may become larger than a few pages, and says how that went.
int saveOnFullDisk(const QString& target) {
#ifdef Q_OS_UNIX
  const auto document = Document::open(metamodel(), target, Document::Mode::Edit);
  const bool changed = document && (*document)->apply(stepTo(1));
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{100 * 1024, 100 * 1024};
  setrlimit(RLIMIT_FSIZE, &limit);
  const auto saved = changed ? (*document)->save() : Result<void>();
  std::printf("%s", saved ? "saved" : qPrintable(saved.error().code));
#else
  Q_UNUSED(target);
#endif
  return 0;
}

} // namespace

class TestDocumentFiles : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void savesAndOpens_data();
  void savesAndOpens();
  void readOnlyLeavesTheFileAlone();
  void readOnlySearches();
  void refusesFiles_data();
  void refusesFiles();
  void unwritableTargetKeepsTheOldFile();
  void fullDiskKeepsTheOldFile();
  void keepsPermissionsAndLinks();
  void noticesChangesFromOutside();
  void newDocumentHasNoTarget();
  void workingFileGoesWithTheDocument();
  void offersAbandonedWork();
  void survivesBeingKilled();
};

void TestDocumentFiles::savesAndOpens_data() {
  QTest::addColumn<bool>("withStateFolder");
  QTest::newRow("working file") << true;
  QTest::newRow("memory") << false;
}

void TestDocumentFiles::savesAndOpens() {
  QFETCH(bool, withStateFolder);
  QTemporaryDir folder;
  const QString state = withStateFolder ? folder.filePath(u"trạng thái"_s) : QString();
  const QString path = folder.filePath(u"kiến trúc #1 %20?.khung"_s);
  QString hash;
  {
    const auto document = filled(state);
    QVERIFY(document);
    QVERIFY(document->search(u"thuc the").size() > 3);
    hash = *document->contentHash();
    QVERIFY(document->saveAs(path));
    QCOMPARE(document->path(), path);
  }
  for (int i = 0; i < 2; ++i) {
    const auto document = Document::open(metamodel(), path, Document::Mode::Edit, state);
    QVERIFY2(document, qPrintable(codeOf(document)));
    QVERIFY(!(*document)->isModified());
    QVERIFY((*document)->openingNotices().empty());
    QCOMPARE(*(*document)->contentHash(), hash);
    QCOMPARE((*document)->meta(u"title"), u"Mô hình mẫu"_s);
    QVERIFY((*document)->search(u"thuc the").size() > 3);
    QVERIFY((*document)->apply(stepTo(i + 1)));
    hash = *(*document)->contentHash();
    QVERIFY((*document)->save());
  }
  QCOMPARE(filesIn(folder.path()), QStringList{QFileInfo(path).fileName()});
  QVERIFY(!withStateFolder || filesIn(state).isEmpty());
  const QByteArray header = contents(path).left(100);
  QCOMPARE(header.mid(68, 4), QByteArray("KHNG"));
  QCOMPARE(header[18], char(1)); // no write-ahead log: one file is the whole document
}

void TestDocumentFiles::readOnlyLeavesTheFileAlone() {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"a.khung"_s);
  QVERIFY(filled()->saveAs(path));
  const QByteArray before = contents(path);
  {
    const auto document = Document::open(metamodel(), path, Document::Mode::ReadOnly);
    QVERIFY(document);
    QCOMPARE(codeOf((*document)->apply(stepTo(1))), u"document.read-only"_s);
    QCOMPARE(codeOf((*document)->import(sampleModel())), u"document.read-only"_s);
    QCOMPARE(codeOf((*document)->setMeta(u"title"_s, u"x"_s)), u"document.read-only"_s);
    QCOMPARE(codeOf((*document)->save()), u"document.read-only"_s);
    QCOMPARE((*document)->exportData()->elements.size(), sampleModel().elements.size());
    const QString copy = folder.filePath(u"b.khung"_s);
    QVERIFY((*document)->saveAs(copy));
    QCOMPARE((*document)->path(), path);
    const auto other = Document::open(metamodel(), copy, Document::Mode::ReadOnly);
    QVERIFY((*document)->differenceTo(**other)->isEmpty());
  }
  QCOMPARE(contents(path), before);
  QCOMPARE(filesIn(folder.path()), (QStringList{u"a.khung"_s, u"b.khung"_s}));
}

void TestDocumentFiles::readOnlySearches() {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"a.khung"_s);
  QVERIFY(filled()->saveAs(path)); // never searched: the file holds no index
  const auto document = Document::open(metamodel(), path, Document::Mode::ReadOnly);
  QCOMPARE((*document)->search(u"THUC-THE-1").size(), std::size_t(3));
  QCOMPARE((*document)->search(u"thực thể").size(), std::size_t(12));
}

void TestDocumentFiles::refusesFiles_data() {
  QTest::addColumn<QString>("fault");
  QTest::addColumn<QString>("code");
  QTest::newRow("missing") << u"missing"_s << u"file.unreadable"_s;
  QTest::newRow("folder") << u"folder"_s << u"file.unreadable"_s;
  QTest::newRow("empty") << u"empty"_s << u"document.not-khung"_s;
  QTest::newRow("text") << u"text"_s << u"document.not-khung"_s;
  QTest::newRow("other database") << u"other"_s << u"document.not-khung"_s;
  QTest::newRow("newer") << u"newer"_s << u"document.newer"_s;
  QTest::newRow("version 0") << u"older"_s << u"document.damaged"_s;
  QTest::newRow("cut off") << u"cut"_s << u"document.damaged"_s;
  QTest::newRow("overwritten") << u"overwritten"_s << u"document.damaged"_s;
  QTest::newRow("garbled schema") << u"schema"_s << u"document.damaged"_s;
  QTest::newRow("garbled list") << u"list"_s << u"document.damaged"_s;
}

void TestDocumentFiles::refusesFiles() {
  QFETCH(QString, fault);
  QFETCH(QString, code);
  QTemporaryDir folder;
  QTemporaryDir state;
  const QString path = folder.filePath(u"a.khung"_s);
  QVERIFY(filled()->saveAs(path));
  QByteArray bytes = contents(path);
  const auto number = [](qint32 value) {
    const qint32 big = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char*>(&big), 4);
  };
  if (fault == u"missing") {
    QFile::remove(path);
  } else if (fault == u"folder") {
    QFile::remove(path);
    QDir().mkpath(path);
  } else {
    if (fault == u"empty") {
      bytes.clear();
    } else if (fault == u"text") {
      bytes = QByteArray("type: database\n").repeated(100);
    } else if (fault == u"other") {
      bytes.replace(68, 4, number(7));
    } else if (fault == u"newer") {
      bytes.replace(60, 4, number(99));
    } else if (fault == u"older") {
      bytes.replace(60, 4, number(0));
    } else if (fault == u"cut") {
      bytes.truncate(bytes.size() / 2);
    } else if (fault == u"overwritten") {
      for (qsizetype page = 40; page < bytes.size() / 4096; page += 40) {
        bytes.replace(page * 4096, 200, QByteArray(200, '\x5a'));
      }
    } else if (fault == u"list") {
      QVERIFY(bytes.contains("[\"whole_country\""));
      bytes.replace("[\"whole_country\"", "[!whole_country!");
    } else if (fault == u"schema") {
      bytes.replace(QByteArray("CREATE TABLE \"element\""), QByteArray("CREATE TABLE \"elephan\""));
    }
    put(path, bytes);
  }
  for (const auto mode : {Document::Mode::Edit, Document::Mode::ReadOnly}) {
    const auto document = Document::open(metamodel(), path, mode, state.path());
    QCOMPARE(codeOf(document), code);
    if (fault == u"newer") {
      QCOMPARE(document.error().values, (QStringList{u"99"_s, u"1"_s}));
    }
  }
  QVERIFY(filesIn(state.path()).isEmpty());
}

void TestDocumentFiles::unwritableTargetKeepsTheOldFile() {
  QTemporaryDir folder;
  QVERIFY(QDir(folder.path()).mkdir(u"đích"_s));
  const QString path = folder.filePath(u"đích/a.khung"_s);
  const auto document = filled();
  QVERIFY(document->saveAs(path));
  const QByteArray before = contents(path);
  QVERIFY(document->apply(stepTo(1)));
  QFile::setPermissions(folder.filePath(u"đích"_s), QFile::ReadOwner | QFile::ExeOwner);
  const bool refused = !QFile(folder.filePath(u"đích/thử"_s)).open(QIODevice::WriteOnly);
  if (refused) { // not so for the superuser
    QCOMPARE(codeOf(document->save()), u"document.save-failed"_s);
  }
  QFile::setPermissions(folder.filePath(u"đích"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  QFile::remove(folder.filePath(u"đích/thử"_s));
  QCOMPARE(codeOf(document->saveAs(folder.filePath(u"không có/a.khung"_s))), u"document.save-failed"_s);
  QCOMPARE(codeOf(document->saveAs(folder.path())), u"file.unwritable"_s);
  QCOMPARE(codeOf(document->saveAs(path + u"/b.khung"_s)), u"document.save-failed"_s);
  QVERIFY(document->isModified());
  QCOMPARE(document->path(), path);
  QCOMPARE(contents(path), before);
  QCOMPARE(filesIn(folder.filePath(u"đích"_s)), QStringList{u"a.khung"_s});
  QVERIFY(document->save());
  QVERIFY(contents(path) != before);
}

void TestDocumentFiles::fullDiskKeepsTheOldFile() {
#ifdef Q_OS_UNIX
  QTemporaryDir folder;
  const QString path = folder.filePath(u"a.khung"_s);
  QVERIFY(filled()->saveAs(path));
  const QByteArray before = contents(path);
  QProcess process;
  process.start(QCoreApplication::applicationFilePath(), {u"--full-disk"_s, path});
  QVERIFY(process.waitForFinished());
  QCOMPARE(process.readAllStandardOutput(), QByteArray("document.save-failed"));
  QCOMPARE(contents(path), before);
  QCOMPARE(filesIn(folder.path()), QStringList{u"a.khung"_s});
#else
  QSKIP("limits the size of files");
#endif
}

void TestDocumentFiles::keepsPermissionsAndLinks() {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"a.khung"_s);
  const QString link = folder.filePath(u"b.khung"_s);
  QVERIFY(filled()->saveAs(path));
  const auto permissions = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
  QFile::setPermissions(path, permissions);
  QVERIFY(QFile::link(path, link));
  const auto document = Document::open(metamodel(), link, Document::Mode::Edit);
  QVERIFY((*document)->apply(stepTo(1)));
  QVERIFY((*document)->save());
  QVERIFY(QFileInfo(link).isSymLink());
  QCOMPARE(QFile::permissions(path) & QFile::Permissions(0xf0f), (permissions | QFile::ReadUser | QFile::WriteUser) & QFile::Permissions(0xf0f));
  QVERIFY(!QFile::permissions(path).testFlag(QFile::ReadOther));
  QCOMPARE(stateOf(**Document::open(metamodel(), path, Document::Mode::ReadOnly)), 1);
}

void TestDocumentFiles::noticesChangesFromOutside() {
  QTemporaryDir folder;
  QTemporaryDir state;
  const QString path = folder.filePath(u"a.khung"_s);
  QVERIFY(filled()->saveAs(path));
  const auto first = Document::open(metamodel(), path, Document::Mode::Edit, state.path());
  const auto second = Document::open(metamodel(), path, Document::Mode::Edit, state.path());
  QVERIFY(first && second);
  QVERIFY((*first)->apply(stepTo(1)));
  QVERIFY((*second)->apply(stepTo(2)));
  // Touched, but the same as before: nothing to worry about.
  put(path, contents(path));
  QFile touched(path);
  QVERIFY(touched.open(QIODevice::ReadWrite));
  QVERIFY(touched.setFileTime(QDateTime::currentDateTime().addSecs(-100), QFileDevice::FileModificationTime));
  touched.close();
  QVERIFY((*first)->save());
  QVERIFY((*first)->save()); // knows what it has written itself
  QCOMPARE(codeOf((*second)->save()), u"document.changed-outside"_s);
  QCOMPARE(stateOf(**Document::open(metamodel(), path, Document::Mode::ReadOnly)), 1);
  QVERIFY((*second)->saveAs(path)); // on purpose
  QCOMPARE(stateOf(**Document::open(metamodel(), path, Document::Mode::ReadOnly)), 2);
  QVERIFY(QFile::remove(path));
  QVERIFY((*second)->save()); // a file that has gone is written again
  QVERIFY(QFile::exists(path));
}

void TestDocumentFiles::newDocumentHasNoTarget() {
  const auto document = filled();
  QCOMPARE(document->path(), QString());
  QCOMPARE(codeOf(document->save()), u"document.no-target"_s);
}

void TestDocumentFiles::workingFileGoesWithTheDocument() {
  QTemporaryDir state;
  {
    const auto document = filled(state.path());
    QVERIFY(document->apply(stepTo(1)));
    QVERIFY(!filesIn(state.path()).isEmpty());
    QVERIFY(Document::recoverable(state.path()).empty()); // it is held
  }
  QVERIFY(filesIn(state.path()).isEmpty()); // closed without saving: that was the user's wish
  QVERIFY(Document::recoverable(state.path()).empty());
  QVERIFY(Document::recoverable(state.filePath(u"không có"_s)).empty());
}

void TestDocumentFiles::offersAbandonedWork() {
  QTemporaryDir folder;
  QTemporaryDir state;
  QTemporaryDir dead;
  // What a killed program leaves is what stands in the folder while it runs.
  const auto leave = [&] {
    for (const QString& name : filesIn(state.path())) {
      if (!name.endsWith(u".lock")) {
        QFile::remove(dead.filePath(name));
        QFile::copy(state.filePath(name), dead.filePath(name));
      }
    }
  };
  const QString path = folder.filePath(u"a.khung"_s);
  const auto document = filled(state.path());
  QVERIFY(document->apply(stepTo(1)));
  leave();
  auto works = Document::recoverable(dead.path());
  QCOMPARE(works.size(), std::size_t(1));
  QCOMPARE(works[0].target, QString());
  QVERIFY(std::abs(works[0].modified - QDateTime::currentMSecsSinceEpoch()) < 60000);
  QVERIFY(document->saveAs(path));
  QVERIFY(document->apply(stepTo(2)));
  QVERIFY(document->undo()); // as saved: nothing to recover
  leave();
  QVERIFY(Document::recoverable(dead.path()).empty());
  QVERIFY(filesIn(dead.path()).isEmpty());
  QVERIFY(document->redo());
  leave();
  works = Document::recoverable(dead.path());
  QCOMPARE(works.size(), std::size_t(1));
  QCOMPARE(works[0].target, path);
  {
    const auto recovered = Document::recover(metamodel(), works[0]);
    QVERIFY2(recovered, qPrintable(codeOf(recovered)));
    QVERIFY((*recovered)->isModified());
    QCOMPARE((*recovered)->path(), path);
    QVERIFY((*recovered)->differenceTo(*document)->isEmpty());
    QVERIFY(Document::recoverable(dead.path()).empty());
    QCOMPARE(codeOf(Document::recover(metamodel(), works[0])), u"document.in-use"_s);
    QVERIFY((*recovered)->save());
  }
  QVERIFY(filesIn(dead.path()).isEmpty());
  QCOMPARE(codeOf(Document::recover(metamodel(), works[0])), u"file.unreadable"_s);
  QCOMPARE(stateOf(**Document::open(metamodel(), path, Document::Mode::ReadOnly)), 2);
  QCOMPARE(codeOf(document->save()), u"document.changed-outside"_s);
}

void TestDocumentFiles::survivesBeingKilled() {
  QTemporaryDir folder;
  QTemporaryDir state;
  const QString path = folder.filePath(u"a.khung"_s);
  {
    const auto document = filled();
    QVERIFY(document->apply(Edit(u"đầu"_s).set(sampleDatabase(0), u"name"_s, u"0"_s)));
    QVERIFY(document->saveAs(path));
  }
  int saved = 0; // last state that the program said it had saved
  QRandomGenerator random(20240607);
  for (int round = 0; round < 12; ++round) {
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--edit-without-end"_s, path, state.path()});
    QVERIFY(process.waitForReadyRead()); // at least one edit is committed
    QTest::qSleep(int(random.bounded(200)));
    QVERIFY(Document::recoverable(state.path()).empty()); // it lives
    process.kill();
    QVERIFY(process.waitForFinished());
    int edited = saved;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
      edited = line.startsWith('E') ? line.mid(2).toInt() : edited;
      saved = line.startsWith('S') ? line.mid(2).toInt() : saved;
      QVERIFY2(!line.startsWith('X'), line.constData());
    }
    const auto target = Document::open(metamodel(), path, Document::Mode::ReadOnly);
    QVERIFY2(target, qPrintable(codeOf(target)));
    const int found = stateOf(**target);
    // Of a saving that was cut off before it could be reported, either side is right.
    QVERIFY2(found == saved || (found > saved && found <= edited + 1 && found % SaveEvery == 0),
             qPrintable(u"%1 of %2"_s.arg(found).arg(saved)));
    QCOMPARE(*(*target)->contentHash(), hashOfState(found));
    saved = found;
    const auto works = Document::recoverable(state.path());
    if (works.empty()) {
      QVERIFY(edited <= found);
      continue;
    }
    QCOMPARE(works.size(), std::size_t(1));
    const auto recovered = Document::recover(metamodel(), works[0]);
    QVERIFY2(recovered, qPrintable(codeOf(recovered)));
    const int kept = stateOf(**recovered);
    QVERIFY2(kept == edited || kept == edited + 1, qPrintable(u"%1 of %2"_s.arg(kept).arg(edited)));
    QCOMPARE(*(*recovered)->contentHash(), hashOfState(kept));
    if (round % 2 == 0) {
      const auto done = (*recovered)->save();
      QVERIFY2(done, qPrintable(codeOf(done)));
      saved = kept;
    }
  }
  qInfo("%d edits in twelve lives", saved);
}

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const QStringList arguments = application.arguments();
  if (arguments.value(1) == u"--edit-without-end") {
    return editWithoutEnd(arguments.value(2), arguments.value(3));
  }
  if (arguments.value(1) == u"--full-disk") {
    return saveOnFullDisk(arguments.value(2));
  }
  TestDocumentFiles test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_document_files.moc"
