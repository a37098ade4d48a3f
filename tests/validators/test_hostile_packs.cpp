// SPDX-License-Identifier: Apache-2.0
#include "app/files/pack_install.h"
#include "app/messages/message_text.h"
#include "model/framework/pack_archive.h"
#include "model/framework/pack_folders.h"
#include "tests/package/raw_zip.h"
#include "tests/support/pack_writer.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"

#include <QDir>
#include <QTranslator>
#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

/// Rows without end, on a model without elements.
const QString endless = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "_s;
const QString longText = u"(printf('%.*c', 30000, 'a') || i)"_s; // another in each row, or it would be made but once

tests::RawEntry entryOf(const QByteArray& name, const QByteArray& bytes) {
  tests::RawEntry entry;
  entry.name = name;
  entry.bytes = bytes;
  return entry;
}

double processorSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_utime.tv_sec) + double(usage.ru_utime.tv_usec) / 1e6;
}

} // namespace

/// Packs by people who mean harm: each is refused or stopped at its limit, soon, and with a reason.
class TestHostilePacks : public QObject {
  Q_OBJECT

private:
  /// The one error that says what is wrong, in Vietnamese.
  static QString told(const model::Notices& notices) {
    QStringList lines;
    for (const model::Notice& notice : notices) {
      if (notice.level == model::Notice::Level::Error) {
        lines << app::messageText(notice);
      }
    }
    return lines.join(u'\n');
  }

  /// A ZIP with the agency's pack and entries of a stranger beside it.
  static QString archived(const tests::PackWriter& packs, std::vector<tests::RawEntry> more) {
    tests::RawZip zip;
    for (const QString& name : {u"framework.yaml"_s, u"clauses.yaml"_s, tests::PackWriter::ruleFile}) {
      QFile file(packs.agencyPack() + u'/' + name);
      if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no %s", qPrintable(name));
      }
      zip.entries.push_back(entryOf(name.toUtf8(), file.readAll()));
    }
    zip.entries.insert(zip.entries.end(), more.begin(), more.end());
    packs.write(u"hostile.khungpack"_s, zip.bytes());
    return packs.path(u"hostile.khungpack"_s);
  }

private Q_SLOTS:
  void initTestCase() { app::useLanguage(u"vi"_s); }

  void queries_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QString& query, const QString& reason) { QTest::newRow(name) << query << reason; };
    row("deletes", u"DELETE FROM main.element"_s, u"DELETE bị cấm"_s);
    row("inserts", u"INSERT INTO main.element_tags VALUES (1) RETURNING 1 AS subject"_s, {});
    row("updates", u"UPDATE main.element SET code = 'x'"_s, u"UPDATE bị cấm"_s);
    row("creates", u"CREATE TEMP TABLE x(a)"_s, u"CREATE bị cấm"_s);
    row("drops", u"DROP TABLE main.element"_s, u"DROP bị cấm"_s);
    row("attaches", u"ATTACH '/tmp/other.db' AS other"_s, u"ATTACH bị cấm"_s);
    row("sets a pragma", u"PRAGMA writable_schema = 1"_s, u"PRAGMA bị cấm"_s);
    row("asks a pragma", u"SELECT name AS subject FROM pragma_database_list"_s, {});
    row("begins", u"BEGIN"_s, u"BEGIN bị cấm"_s);
    row("writes to a file", u"VACUUM INTO '/tmp/copy.db'"_s, {});
    row("loads code", u"SELECT load_extension('/tmp/evil.so') AS subject"_s, u"load_extension() bị cấm"_s);
    row("reads a file", u"SELECT readfile('/etc/passwd') AS subject"_s, {});
    row("reads the schema", u"SELECT sql AS subject FROM sqlite_schema"_s, u"sqlite_"_s);
    row("adds a statement", u"SELECT id AS subject FROM element; DELETE FROM main.element"_s, {});
    row("hides one behind a comment", u"SELECT id AS subject FROM element; /* */ PRAGMA user_version = 3"_s, {});
    row("never ends", endless + u"SELECT max(i) AS subject FROM n"_s, u"ms"_s);
    row("never ends, distinct", u"WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n) SELECT max(i) AS subject FROM n"_s, {});
    row("never ends in a sort", endless + u"SELECT i AS subject FROM n ORDER BY -i"_s, {});
    row("multiplies", u"WITH d(i) AS (SELECT value FROM json_each('[1,2,3,4,5,6,7,8,9,10]')) SELECT count(*) AS subject FROM d a, d b, d c, d e, d f, d g, d h, d j, d k, d l"_s, u"ms"_s);
    row("huge result", endless + u"SELECT CAST(printf('%016d', i) AS BLOB) AS subject FROM n"_s, u"chỗ"_s);
    row("huge result of long texts", endless + u"SELECT CAST(printf('%016d', i) AS BLOB) AS subject, printf('%.*c', 60000, 'x') AS what FROM n"_s, {});
    row("huge text", u"SELECT printf('%.*c', 900000000, 'x') AS subject"_s, {});
    row("text that doubles", u"WITH RECURSIVE n(t) AS (SELECT 'xxxxxxxxxx' UNION ALL SELECT t || t FROM n) SELECT max(length(t)) AS subject FROM n"_s, u"KB"_s);
    row("one text of endless rows", endless + u"SELECT group_concat(i) AS subject FROM n"_s, {});
    row("blob of zeros", u"SELECT zeroblob(2000000000) AS subject"_s, u"zeroblob() bị cấm"_s);
    row("LIKE without end", endless + u"SELECT i AS subject FROM n WHERE %1 LIKE replace(printf('%.*c', 9000, 'x'), 'x', '%a') || 'b'"_s.arg(longText), u"ms"_s);
    row("GLOB without end", endless + u"SELECT i AS subject FROM n WHERE %1 GLOB replace(printf('%.*c', 9000, 'x'), 'x', '*a') || 'b'"_s.arg(longText), u"ms"_s);
    row("expression that tries every way", endless + u"SELECT i AS subject FROM n WHERE matches(printf('%.*c', 390, 'a') || i, '^(a+)+(a|aa)+$b')"_s, u"ms"_s);
    row("expression with references", endless + u"SELECT i AS subject FROM n WHERE matches(printf('%.*c', 390, 'a') || i, '(.*)(.*)(.*)(.*)(.*)\\1\\2\\3\\4\\5x')"_s, u"ms"_s);
    row("expression that is huge", endless + u"SELECT i AS subject FROM n WHERE matches('a', printf('%.*c', 60000, '('))"_s, {});
    row("trimming", endless + u"SELECT i AS subject FROM n WHERE trim(%1, printf('%.*c', 30000, 'b') || 'a') = 'x'"_s.arg(longText), u"KB"_s);
    row("searching", endless + u"SELECT i AS subject FROM n WHERE instr(%1, printf('%.*c', 30000, 'a') || 'b') > 0"_s.arg(longText), u"ms"_s);
    row("folding", endless + u"SELECT i AS subject FROM n WHERE fold(%1) = tone_fold(%1)"_s.arg(longText), u"ms"_s);
    row("deep expression", u"SELECT "_s + QString(3000, u'(') + u'1' + QString(3000, u')') + u" AS subject"_s, {});
    row("many unions", u"SELECT 1 AS subject"_s + QString(u" UNION ALL SELECT 1"_s).repeated(2000), {});
    row("many joins", u"SELECT 1 AS subject FROM element e"_s + QString(u", element"_s).repeated(100), {});
  }
  void queries() {
    QFETCH(QString, query);
    QFETCH(QString, reason);
    const tests::PackWriter packs;
    packs.useQuery(query);
    const double before = processorSeconds();
    const app::PackReview review = app::reviewPack(tests::metamodel(), packs.agencyPack());
    const double taken = processorSeconds() - before;
    QVERIFY(!review.mayBeInstalled());
    QVERIFY2(tests::codesOf(review.check.notices).contains(u"pack.query"_s), qPrintable(tests::describe(review.check.notices)));
    QVERIFY2(told(review.check.notices).contains(reason), qPrintable(told(review.check.notices)));
    QVERIFY2(taken < 30, qPrintable(QString::number(taken))); // tried on an empty model and twice for the examples, each within its limit
    QVERIFY(!app::installPack(review));
    QVERIFY(!QFileInfo::exists(packs.path(u"tinh-thu.new"_s)));
  }

  void files_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* file, const QByteArray& bytes, const char* code) {
      QTest::newRow(name) << QString::fromLatin1(file) << bytes << QString::fromLatin1(code);
    };
    const QByteArray list = "list: x\nvalues:\n";
    row("aliases that multiply", "values/x.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nlist: x\nvalues: [*b, *b]\n", "yaml.");
    row("deep nesting", "values/x.yaml", list + "  - " + QByteArray(5000, '[') + QByteArray(5000, ']') + '\n', "yaml.");
    row("tags", "values/x.yaml", "list: !!python/object x\nvalues: []\n", "yaml.");
    row("invalid UTF-8", "values/x.yaml", list + "  - {code: \xc3\x28, name_vi: a, name_en: b}\n", "yaml.");
    row("NUL", "values/x.yaml", list + QByteArray("  - {code: a\0b, name_vi: a, name_en: b}\n", 40), "pack.invisible");
    row("escapes for a terminal", "values/x.yaml", list + "  - {code: a, name_vi: \"\\e]0;x\", name_en: b}\n", "pack.invisible");
    row("words turned around", "values/x.yaml", list + "  - {code: a, name_vi: \"\xe2\x80\xaetxt\", name_en: b}\n", "pack.invisible");
    row("a file of many megabytes", "values/x.yaml", list + QByteArray("  - {code: a, name_vi: a, name_en: b}\n").repeated(200'000), "pack.file-too-large");
    row("rows without number", "values/x.yaml", list + QByteArray("  - {name_vi: a, name_en: b}\n").repeated(110'000), "pack.too-many-rows");
    row("nodes without number", "reference-models/x.yaml",
        "nodes:\n" + QByteArray("  - {code: a, name: {vi: a, en: b}}\n").repeated(105'000), "pack.too-many-rows");
    row("a framework that is a list", "framework.yaml", "- a\n- b\n", "pack.not-a-map");
  }
  void files() {
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const tests::PackWriter packs;
    packs.write(u"tinh-thu/"_s + file, bytes);
    const double before = processorSeconds();
    const app::PackReview review = app::reviewPack(tests::metamodel(), packs.agencyPack());
    QVERIFY(!review.mayBeInstalled());
    QVERIFY2(tests::codesOf(review.check.notices).join(u' ').contains(code), qPrintable(tests::describe(review.check.notices).left(2000)));
    QVERIFY(!told(review.check.notices).isEmpty());
    QVERIFY(processorSeconds() - before < 10);
  }

  void thingsThatAreNoFiles() {
    {
      const tests::PackWriter packs;
      QVERIFY(QFile::link(u"/etc/passwd"_s, packs.path(u"tinh-thu/values.yaml"_s)));
      QCOMPARE(tests::codesOf(app::reviewPack(tests::metamodel(), packs.agencyPack()).check.notices), QStringList{u"pack.link"_s});
    }
    {
      const tests::PackWriter packs;
      QVERIFY(QFile::link(packs.path(), packs.path(u"tinh-thu/values"_s))); // round and round
      QCOMPARE(tests::codesOf(app::reviewPack(tests::metamodel(), packs.agencyPack()).check.notices), QStringList{u"pack.link"_s});
    }
    {
      const tests::PackWriter packs;
      QDir().mkpath(packs.path(u"tinh-thu/values"_s));
      QCOMPARE(mkfifo(packs.path(u"tinh-thu/values/x.yaml"_s).toUtf8().constData(), 0600), 0); // reading it would never end
      QCOMPARE(tests::codesOf(app::reviewPack(tests::metamodel(), packs.agencyPack()).check.notices), QStringList{u"pack.no-file"_s});
    }
    const tests::PackWriter packs;
    for (int i = 0; i < 5'001; ++i) {
      packs.write(u"tinh-thu/values/%1.yaml"_s.arg(i), "list: x\nvalues: []\n");
    }
    QCOMPARE(tests::codesOf(app::reviewPack(tests::metamodel(), packs.agencyPack()).check.notices), QStringList{u"pack.too-large"_s});
  }

  void archives_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("attributes");
    QTest::addColumn<QString>("code");
    const quint32 file = 0100644u << 16;
    const auto row = [](const char* what, const QByteArray& name, const QByteArray& bytes, quint32 attributes, const char* code) {
      QTest::newRow(what) << name << bytes << attributes << QString::fromLatin1(code);
    };
    row("leads out", "../../outside.yaml", "x", file, "package.name-traversal");
    row("leads out within", "values/../../outside.yaml", "x", file, "package.name-traversal");
    row("absolute", "/tmp/outside.yaml", "x", file, "package.name-absolute");
    row("drive", "C:/outside.yaml", "x", file, "package.name-drive");
    row("backslashes", "..\\outside.yaml", "x", file, "package.name-");
    row("link", "values/x.yaml", "/etc/passwd", 0120777u << 16, "package.symbolic-link");
    row("device", "values/x.yaml", "x", 0020666u << 16, "package.special-file");
    row("name that is no UTF-8", "values/\xff.yaml", "x", file, "package.name-encoding");
    row("the same name twice", "FRAMEWORK.yaml", "x", file, "package.name-duplicate");
  }
  void archives() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, bytes);
    QFETCH(quint32, attributes);
    QFETCH(QString, code);
    const tests::PackWriter packs;
    tests::RawEntry entry = entryOf(name, bytes);
    entry.attributes = attributes;
    const app::PackReview review = app::reviewPack(tests::metamodel(), archived(packs, {entry}));
    QVERIFY(!review.mayBeInstalled());
    QVERIFY2(tests::codesOf(review.check.notices).join(u' ').contains(code), qPrintable(tests::describe(review.check.notices)));
    QVERIFY(!app::installPack(review));
    QVERIFY(!QFileInfo::exists(packs.path(u"outside.yaml"_s)) && !QFileInfo::exists(packs.path(u"../outside.yaml"_s)));
  }

  void bombs() {
    const tests::PackWriter packs;
    const QByteArray zeros(3 * 1024 * 1024, '0');
    tests::RawEntry bomb = entryOf("values/x.yaml", tests::deflated(zeros));
    bomb.method = 8;
    bomb.unpacked = quint32(zeros.size());
    bomb.crc = tests::crc32Of(zeros);
    QCOMPARE(tests::codesOf(app::reviewPack(tests::metamodel(), archived(packs, {bomb})).check.notices), QStringList{u"package.ratio-too-large"_s});
    bomb.unpacked = 2'000'000'000; // says so itself
    QVERIFY(!app::reviewPack(tests::metamodel(), archived(packs, {bomb})).mayBeInstalled());
    bomb.unpacked = 10; // and lies
    QVERIFY(!app::reviewPack(tests::metamodel(), archived(packs, {bomb})).mayBeInstalled());
    packs.write(u"x.khungpack"_s, "no zip at all");
    QVERIFY(!app::reviewPack(tests::metamodel(), packs.path(u"x.khungpack"_s)).mayBeInstalled());
    tests::RawZip zip;
    zip.entries.push_back(entryOf("a/b/framework.yaml", "name: x\n"));
    packs.write(u"x.khungpack"_s, zip.bytes());
    QCOMPARE(tests::codesOf(app::reviewPack(tests::metamodel(), packs.path(u"x.khungpack"_s)).check.notices), QStringList{u"pack.no-framework"_s});
    zip.entries = {entryOf("framework.yaml", "name: ../../x\n")};
    packs.write(u"x.khungpack"_s, zip.bytes());
    QCOMPARE(tests::codesOf(app::reviewPack(tests::metamodel(), packs.path(u"x.khungpack"_s)).check.notices), QStringList{u"pack.name-form"_s});
  }

  void aShippedNameIsTaken() {
    const tests::PackWriter packs;
    QVERIFY(QFile::rename(packs.agencyPack(), packs.path(u"vn-decree-draft-2021"_s)));
    const app::PackReview review = app::reviewPack(tests::metamodel(), packs.path(u"vn-decree-draft-2021"_s));
    QVERIFY2(tests::codesOf(review.check.notices).contains(u"pack.name-shipped"_s), qPrintable(tests::describe(review.check.notices)));
  }

  void aSoundPackIsInstalledAndReplaced() {
    const tests::PackWriter packs;
    const QString file = packs.path(u"sound.khungpack"_s);
    QVERIFY(model::writePackArchive(packs.agencyPack(), file));
    QVERIFY(QDir(packs.agencyPack()).removeRecursively());
    const app::PackReview review = app::reviewPack(tests::metamodel(), file);
    QVERIFY2(review.mayBeInstalled(), qPrintable(tests::describe(review.check.notices)));
    QVERIFY(review.installedVersion.isEmpty());
    const auto target = app::installPack(review);
    QVERIFY(target);
    QCOMPARE(*target, packs.agencyPack());
    QCOMPARE(model::findPackFolder(u"tinh-thu"_s), packs.agencyPack());
    QCOMPARE(app::reviewPack(tests::metamodel(), file).installedVersion, u"0.1"_s);
    QVERIFY(app::installPack(app::reviewPack(tests::metamodel(), file)));
    QCOMPARE(QDir(packs.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden), QStringList{u"tinh-thu"_s}); // nothing left behind
  }
};

QTEST_GUILESS_MAIN(TestHostilePacks)
#include "test_hostile_packs.moc"
