// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/file_names.h"
#include "model/interchange/text/text_files.h"
#include "model/interchange/text/text_form.h"
#include "tests/support/model_difference.h"
#include "tests/support/random_model.h"
#include "tests/support/text_support.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

/// The text form as a folder: which files are read, which are written, touched and removed.
class TestTextFormFolder : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> m_folder;
  Notices m_notices;

  QString path(const QString& name) const { return m_folder->filePath(name); }

  void put(const QString& name, const QByteArray& bytes) const {
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
  }

  QStringList codes() {
    m_notices.clear();
    const ModelData model = readTextFolder(realMetamodel(), m_folder->path(), m_notices);
    QStringList result;
    for (const Element& element : model.elements) {
      result << element.code;
    }
    return result;
  }

  QString notices() const { return noticeLines(m_notices).remove(m_folder->path() + u'/'); }

  QStringList names() const {
    Notices ignored;
    QStringList result;
    for (const TextFile& file : listTextFiles(m_folder->path(), ignored)) {
      result << file.path;
    }
    return result;
  }

  ModelData sample() {
    m_notices.clear();
    return readModel(
        "khung: {format: khung-text/1, agency: G01}\n"
        "database: [{code: D1, name: Một}, {code: D2, name: Hai}]\nsystem: [{code: S}]\ngoal: [{code: G}]\n",
        m_notices);
  }

private Q_SLOTS:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }

  void readsBelow() {
    put(u"khung.yaml"_s, "format: khung-text/1\nagency: G01\n");
    put(u"a.yaml"_s, "organisation: [{code: A}]\n");
    put(u"deep/er/b.YAML"_s, "organisation: [{code: B}]\n");
    put(u"deep/note.txt"_s, "organisation: [{code: N}]\n");
    put(u".git/c.yaml"_s, "organisation: [{code: C}]\n");
    QCOMPARE(codes(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(notices(), QString());
  }

  void leavesOut() {
    put(u"khung.yaml"_s, "format: khung-text/1\n");
    put(u".hidden.yaml"_s, "organisation: [{code: H}]\n");
    put(u"other.yml"_s, "organisation: [{code: Y}]\n");
    put(u"inner/khung.yaml"_s, "format: khung-text/1\n");
    put(u"inner/a.yaml"_s, "organisation: [{code: I}]\n");
    QCOMPARE(codes(), QStringList());
    QCOMPARE(notices(), u".hidden.yaml:0:0 info text.hidden-file .hidden.yaml\n"
                        "inner:0:0 warning text.model-within inner\n"
                        "other.yml:0:0 warning text.other-ending other.yml"_s);
  }

  void linksStayInside() {
#ifdef Q_OS_WIN
    QSKIP("links need rights on Windows");
#endif
    QTemporaryDir outside;
    QFile secret(outside.filePath(u"x.yaml"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("organisation: [{code: OUT}]\n");
    secret.close();
    put(u"khung.yaml"_s, "format: khung-text/1\n");
    put(u"in/a.yaml"_s, "organisation: [{code: A}]\n");
    QVERIFY(QFile::link(outside.path(), path(u"folder"_s)));
    QVERIFY(QFile::link(secret.fileName(), path(u"file.yaml"_s)));
    QVERIFY(QFile::link(path(u"in"_s), path(u"again"_s)));
    QVERIFY(QFile::link(path(u"in/a.yaml"_s), path(u"once-more.yaml"_s)));
    QVERIFY(QFile::link(m_folder->path(), path(u"in/loop"_s)));
    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"broken.yaml"_s)));
    QCOMPARE(codes(), QStringList{u"A"_s});
    QCOMPARE(notices(), u"broken.yaml:0:0 warning text.link-outside broken.yaml\n"
                        "file.yaml:0:0 warning text.link-outside file.yaml\n"
                        "folder:0:0 warning text.link-outside folder"_s);
    // nor does writing go through a link
    QVERIFY(QFile::link(outside.path(), path(u"database"_s)));
    const Result<void> refused = writeTextFolder(realMetamodel(), sample(), m_folder->path());
    QCOMPARE(refused ? QString() : refused.error().code, u"text.link-outside"_s);
    QVERIFY(QFile::remove(path(u"database"_s)));
    QVERIFY(QFile::link(secret.fileName(), path(u"goal.yaml"_s)));
    QVERIFY(writeTextFolder(realMetamodel(), sample(), m_folder->path()).has_value());
    QVERIFY(secret.open(QIODevice::ReadOnly));
    QCOMPARE(secret.readAll(), QByteArray("organisation: [{code: OUT}]\n"));
  }

  void limits() {
    put(u"khung.yaml"_s, "format: khung-text/1\n");
    for (int i = 0; i < 5; ++i) {
      put(u"f%1.yaml"_s.arg(i), "organisation: []\n");
    }
    put(u"a/b/c/d.yaml"_s, "organisation: []\n");
    put(u"large.yaml"_s, QByteArray(2000, '#'));
    m_notices.clear();
    QCOMPARE(listTextFiles(m_folder->path(), m_notices, {4, 2, 1000, 1'000'000}).size(), std::size_t(4));
    QCOMPARE(notices(),
             u"a/b/c:0:0 error text.folders-too-deep a/b/c | 2\nf4.yaml:0:0 error text.too-many-files f4.yaml | 4"_s);
    m_notices.clear();
    QCOMPARE(listTextFiles(m_folder->path(), m_notices, {100, 20, 1000, 60}).size(), std::size_t(3));
    QCOMPARE(notices(), u"f2.yaml:0:0 error text.too-much f2.yaml | 0"_s);
    m_notices.clear();
    QCOMPARE(listTextFiles(m_folder->path(), m_notices, {100, 20, 1000, 1'000'000}).size(), std::size_t(7));
    QCOMPARE(notices(), u"large.yaml:0:0 error text.file-too-large large.yaml | 0"_s);
  }

  void settings() {
    put(u"a.yaml"_s, "organisation: [{code: A}]\n");
    codes();
    QCOMPARE(noticeLines(m_notices), m_folder->path() + u":0:0 error text.no-settings "_s + m_folder->path());
    put(u"khung.yaml"_s, "format: khung-text/1\nagency: G01\n");
    put(u"b.yaml"_s, "khung: {format: khung-text/1}\n");
    codes();
    QCOMPARE(notices(), u"b.yaml:1:8 error text.several-settings khung.yaml"_s);
    put(u"khung.yaml"_s, "format: [\n");
    put(u"b.yaml"_s, "");
    codes();
    QCOMPARE(notices(), u"khung.yaml:2:1 error yaml.syntax end of sequence flow not found"_s);
    m_notices.clear();
    readTextFolder(realMetamodel(), path(u"no such folder"_s), m_notices);
    QCOMPARE(notices(), u"no such folder:0:0 error file.unreadable no such folder | "_s);
  }

  void sharesFaultsOfAllFiles() {
    put(u"khung.yaml"_s, "format: khung-text/1\n");
    put(u"a.yaml"_s, "organisation: [{code: A}]\nzzzzqqqq: []\n");
    put(u"b.yaml"_s, "organisation: [{code: A}]\n");
    put(u"c.yaml"_s, QByteArray("system:\n") + QByteArray("  - {name: x}\n").repeated(1500));
    codes();
    const QStringList lines = notices().split(u'\n');
    QCOMPARE(lines[0], u"a.yaml:2:1 error text.unknown-type zzzzqqqq | "_s);
    QCOMPARE(lines[1], u"b.yaml:1:16 error text.duplicate-code A | organisation | "_s +
                           path(u"a.yaml | 1"_s).remove(m_folder->path() + u'/'));
    QCOMPARE(lines[2], u"c.yaml:0:0 error text.notices-left-out 500"_s);
    QCOMPARE(lines.size(), 1003);
  }

  void writesOneFactALine() {
    ModelData model = sample();
    model.elements[0].set(u"description"_s, u"Dòng một\n\nDòng ba"_s);
    const TextFiles files = writeText(realMetamodel(), model);
    QCOMPARE(QStringList(files.keys()), (QStringList{u"database/D1.yaml"_s, u"database/D2.yaml"_s, u"goal.yaml"_s,
                                                     u"khung.yaml"_s, u"system/S.yaml"_s}));
    QCOMPARE(files.value(u"khung.yaml"_s), QByteArray("format: khung-text/1\nagency: G01\n"));
    QCOMPARE(QString::fromUtf8(files.value(u"database/D1.yaml"_s)),
             u"database:\n  - code: D1\n    name: Một\n    description: |-\n      Dòng một\n\n      Dòng ba\n"_s);
  }

  void touchesOnlyWhatDiffers() {
    QVERIFY(writeTextFolder(realMetamodel(), sample(), m_folder->path()).has_value());
    const QDateTime old = QDateTime::fromSecsSinceEpoch(1'000'000'000);
    for (const QString& name : names()) {
      QFile file(path(name));
      QVERIFY(file.open(QIODevice::ReadWrite));
      QVERIFY(file.setFileTime(old, QFileDevice::FileModificationTime));
    }
    ModelData model = sample();
    model.elements[1].set(u"name"_s, u"Khác"_s);
    QVERIFY(writeTextFolder(realMetamodel(), model, m_folder->path()).has_value());
    QStringList changed;
    for (const QString& name : names()) {
      if (QFileInfo(path(name)).lastModified() != old) {
        changed << name;
      }
    }
    QCOMPARE(changed, QStringList{u"database/D2.yaml"_s});
  }

  void removesWhatNoLongerBelongs() {
    QVERIFY(writeTextFolder(realMetamodel(), sample(), m_folder->path()).has_value());
    put(u"README.md"_s, "text");
    put(u"by-hand.yaml"_s, "database: [{code: D1}]\n");
    put(u"deep/by-hand.yaml"_s, "database: [{code: D2}]\n");
    put(u"docker-compose.yaml"_s, "services: {}\n");
    put(u"database/note.txt"_s, "text");
    put(u".github/x.yaml"_s, "database: []\n");
    put(u"other/khung.yaml"_s, "format: khung-text/1\n");
    put(u"other/database.yaml"_s, "database: []\n");
    ModelData model = sample();
    model.elements.erase(model.elements.begin(), model.elements.begin() + 3);
    QCOMPARE(model.elements.size(), std::size_t(1));
    QVERIFY(writeTextFolder(realMetamodel(), model, m_folder->path()).has_value());
    QCOMPARE(names(), (QStringList{u"docker-compose.yaml"_s, u"khung.yaml"_s, u"system/S.yaml"_s}));
    for (const QString& kept :
         {u"README.md"_s, u"database/note.txt"_s, u".github/x.yaml"_s, u"other/database.yaml"_s}) {
      QVERIFY2(QFileInfo::exists(path(kept)), qPrintable(kept));
    }
    QVERIFY(!QFileInfo::exists(path(u"goal.yaml"_s)));
  }

  void thereAndBackOnDisk() {
    for (quint32 seed = 1; seed <= 10; ++seed) {
      const ModelData model = randomModel(realMetamodel(), seed);
      QVERIFY(writeTextFolder(realMetamodel(), model, m_folder->path()).has_value());
      m_notices.clear();
      ModelData again = readTextFolder(realMetamodel(), m_folder->path(), m_notices);
      resolveReferences(realMetamodel(), again, m_notices);
      QVERIFY(!hasErrors(m_notices));
      QCOMPARE(differences(model, again), QString());
    }
  }

  void cannotWrite() {
    put(u"file"_s, "text");
    const Result<void> result = writeTextFolder(realMetamodel(), sample(), path(u"file"_s));
    QCOMPARE(result ? QString() : result.error().code, u"file.unwritable"_s);
  }

  void safeNames() {
    const std::vector<QString> asked = {u"CSDL-DC"_s, u"A/B"_s,     u"con"_s,   u"COM1.x"_s,       u".hidden"_s,
                                        u"end."_s,    u"Đất đai"_s, u"Ab"_s,    u"aB"_s,           u""_s,
                                        u"a:b*?"_s,   u"twice"_s,   u"twice"_s, QString(300, u'x')};
    const std::vector<QString> names = fileNames(asked);
    QCOMPARE(names[0], u"CSDL-DC"_s);
    QVERIFY(names[1].startsWith(u"A_B~"_s));
    QVERIFY(names[2].startsWith(u"_con~"_s));
    QVERIFY(names[3].startsWith(u"_COM1.x~"_s));
    QVERIFY(names[4].startsWith(u"_.hidden~"_s));
    QVERIFY(names[5].startsWith(u"end._~"_s));
    QVERIFY(names[6].startsWith(u"Dat_dai~"_s));
    QVERIFY(names[11] != names[12]);
    QSet<QString> folded;
    for (const QString& name : names) {
      QVERIFY(!folded.contains(name.toLower()));
      QVERIFY(name.size() < 100);
      folded.insert(name.toLower());
    }
    const std::vector<QString> fewer = fileNames({u"A/B"_s, u"con"_s});
    QCOMPARE(fewer[0], names[1]); // a name does not hang on its neighbours
    QCOMPARE(fewer[1], names[2]);
  }
};

QTEST_GUILESS_MAIN(TestTextFormFolder)
#include "test_text_form_folder.moc"
