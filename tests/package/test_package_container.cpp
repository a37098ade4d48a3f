// SPDX-License-Identifier: Apache-2.0
#include "model/package/package_info.h"
#include "tests/package/keys.h"
#include "tests/package/sample.h"
#include "tests/support/paths.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace khung::tests;

namespace {

/// Output of a program, or nothing when it is not installed. Fails the test on another exit code.
std::optional<QString> run(const QString& program, const QStringList& arguments) {
  const QString found = QStandardPaths::findExecutable(program);
  if (found.isEmpty()) {
    return {};
  }
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(found, arguments);
  process.waitForFinished(60'000);
  const QString output = QString::fromUtf8(process.readAll());
  if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
    return u"exit %1: "_s.arg(process.exitCode()) + output;
  }
  return output;
}

QMap<QString, QByteArray> byPath(const std::vector<PackageFile>& files) {
  QMap<QString, QByteArray> map;
  for (const PackageFile& file : files) {
    map.insert(file.path, file.bytes);
  }
  return map;
}

} // namespace

class TestPackageContainer : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void readsWhatWasWritten();
  void startsWithMediaType();
  void isDeterministic();
  void manifestListsEveryFile();
  void manifestIsWellFormed();
  void unzipAcceptsIt();
  void unsignedPackageIsWhole();
  void storesWhatWouldLookLikeABomb();
  void refusesToWrite_data();
  void refusesToWrite();
  void keepsOldFileWhenWritingFails();
  void limitsHold_data();
  void limitsHold();
  void missingFileIsNamed();
  void infoRoundTrips();
  void infoFromElsewhere();
  void pathsForAnyName();
  void everyCodeIsListed();

private:
  QString path(const QString& name) const { return m_folder.filePath(name); }

  QTemporaryDir m_folder;
};

void TestPackageContainer::initTestCase() {
  const auto written = writePackage(path(u"sample.asice"_s), sampleFiles());
  QVERIFY2(written, qPrintable(written ? QString() : written.error().code + written.error().values.join(u' ')));
}

void TestPackageContainer::readsWhatWasWritten() {
  Notices notices;
  const auto contents = readPackage(path(u"sample.asice"_s), {}, notices);
  QVERIFY(contents);
  QCOMPARE(codes(notices), QStringList());
  QCOMPARE(byPath(contents->files), byPath(sampleFiles()));
  QVERIFY(contents->file(u"package.json"));
  QCOMPARE(contents->file(u"package.json")->mimeType, u"application/json"_s);
  QCOMPARE(contents->file(u"diagrams/sơ-đồ & khác.svg")->mimeType, u"image/svg+xml"_s);
  QVERIFY(!contents->file(u"mimetype"));
  QVERIFY(!contents->file(asicManifestPath(1)));
}

void TestPackageContainer::startsWithMediaType() {
  const QByteArray bytes = readFile(path(u"sample.asice"_s));
  QCOMPARE(bytes.first(4), QByteArray("PK\x03\x04"));
  QCOMPARE(bytes.sliced(6, 2), QByteArray(2, '\0'));  // no flags
  QCOMPARE(bytes.sliced(8, 2), QByteArray(2, '\0'));  // stored
  QCOMPARE(bytes.sliced(28, 2), QByteArray(2, '\0')); // no extra field
  QCOMPARE(bytes.sliced(30, 8), QByteArray("mimetype"));
  QCOMPARE(bytes.sliced(38, 31), QByteArray("application/vnd.etsi.asic-e+zip"));
  QCOMPARE(bytes.sliced(69, 4), QByteArray("PK\x03\x04"));
}

void TestPackageContainer::isDeterministic() {
  std::vector<PackageFile> files = sampleFiles();
  const auto first = packageBytes(files);
  std::reverse(files.begin(), files.end());
  files.front().path = files.front().path.normalized(QString::NormalizationForm_D);
  qputenv("TZ", "America/New_York");
  const auto second = packageBytes(files);
  QVERIFY(first && second);
  QCOMPARE(*first, *second);
  QCOMPARE(*first, readFile(path(u"sample.asice"_s)));
}

void TestPackageContainer::manifestListsEveryFile() {
  const QByteArray bytes = writeAsicManifest(asicSignaturePath(1), sampleFiles());
  QVERIFY(bytes.contains("http://uri.etsi.org/02918/v1.2.1#"));
  QVERIFY(bytes.contains("URI=\"META-INF/signature001.p7s\" MimeType=\"application/x-pkcs7-signature\""));
  QVERIFY(bytes.contains("diagrams/s%C6%A1-%C4%91%E1%BB%93%20%26%20kh%C3%A1c.svg"));
  const auto manifest = readAsicManifest(u"m.xml"_s, bytes);
  QVERIFY(manifest);
  QCOMPARE(manifest->signature, asicSignaturePath(1));
  QCOMPARE(manifest->entries.size(), sampleFiles().size());
  for (size_t i = 0; i < manifest->entries.size(); ++i) {
    QCOMPARE(manifest->entries[i].path, sampleFiles()[i].path);
    QCOMPARE(manifest->entries[i].digest, QCryptographicHash::hash(sampleFiles()[i].bytes, QCryptographicHash::Sha256));
  }
}

void TestPackageContainer::manifestIsWellFormed() {
  const QString file = path(u"manifest.xml"_s);
  QVERIFY(writeFile(file, writeAsicManifest(asicSignaturePath(1), sampleFiles())));
  const auto output =
      run(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, u"--schema"_s,
                         khung::tests::sourcePath(u"tests/package/data/asic_manifest.xsd"), file});
  if (!output) {
    QSKIP("xmllint is not installed");
  }
  QCOMPARE(*output, file + u" validates\n"_s);
}

void TestPackageContainer::unzipAcceptsIt() {
  const auto tested = run(u"unzip"_s, {u"-t"_s, path(u"sample.asice"_s)});
  if (!tested) {
    QSKIP("unzip is not installed");
  }
  QVERIFY2(tested->contains(u"No errors detected"), qPrintable(*tested));
  const auto listed = run(u"unzip"_s, {u"-Z1"_s, path(u"sample.asice"_s)});
  QVERIFY(listed);
  const QStringList names = listed->split(u'\n', Qt::SkipEmptyParts);
  QCOMPARE(names.size(), qsizetype(8));
  QCOMPARE(names.first(), u"mimetype"_s);
  QCOMPARE(names.at(1), u"META-INF/ASiCManifest001.xml"_s);
  const auto detail = run(u"unzip"_s, {u"-Z"_s, path(u"sample.asice"_s)});
  QVERIFY(detail->contains(u"80-Jan-01 00:00 mimetype"_s));
}

void TestPackageContainer::unsignedPackageIsWhole() {
  const VerifyReport report = verifyPackage(path(u"sample.asice"_s));
  QVERIFY(report.integrity);
  QCOMPARE(codes(report.notices),
           QStringList{u"signature.absent(META-INF/ASiCManifest001.xml|META-INF/signature001.p7s)"_s});
  QCOMPARE(report.notices.front().level, Notice::Level::Warning);
  QCOMPARE(report.notices.front().place.file, path(u"sample.asice"_s));
  QCOMPARE(report.files.size(), sampleFiles().size());
  QCOMPARE(report.files.front().path, u"diagrams/sơ-đồ & khác.svg"_s);
  QCOMPARE(report.files.front().size, 7);
  QCOMPARE(report.signatures.size(), size_t(1));
  QCOMPARE(report.signatures.front().state, SignatureResult::State::Absent);
}

void TestPackageContainer::storesWhatWouldLookLikeABomb() {
  const std::vector<PackageFile> files{{u"a.txt"_s, {}, QByteArray(4 << 20, 'a')}, {u"b.txt"_s, {}, "b"}};
  const auto bytes = packageBytes(files);
  QVERIFY(bytes);
  QVERIFY(bytes->size() > 4 << 20);
  PackageContents contents;
  QVERIFY(verifyBytes(*bytes, &contents).integrity);
  QCOMPARE(byPath(contents.files), byPath(files));
}

void TestPackageContainer::refusesToWrite_data() {
  QTest::addColumn<QStringList>("paths");
  QTest::addColumn<QString>("code");
  QTest::newRow("nothing") << QStringList{} << u"package.empty"_s;
  QTest::newRow("no name") << QStringList{QString()} << u"package.name-part-empty"_s;
  QTest::newRow("folder") << QStringList{u"a/"_s} << u"package.name-part-empty"_s;
  QTest::newRow("media type") << QStringList{u"MimeType"_s} << u"package.reserved-path"_s;
  QTest::newRow("meta") << QStringList{u"Meta-Inf/x"_s} << u"package.reserved-path"_s;
  QTest::newRow("up") << QStringList{u"../x"_s} << u"package.name-traversal"_s;
  QTest::newRow("device") << QStringList{u"model/aux.yaml"_s} << u"package.name-device"_s;
  QTest::newRow("colon") << QStringList{u"model/a:b"_s} << u"package.name-character"_s;
  QTest::newRow("same but for case") << QStringList{u"Đ.svg"_s, u"đ.svg"_s} << u"package.name-duplicate"_s;
  QTest::newRow("file and folder") << QStringList{u"a"_s, u"A/b"_s} << u"package.name-conflict"_s;
  QTest::newRow("long") << QStringList{QString(300, u'x')} << u"package.name-too-long"_s;
}

void TestPackageContainer::refusesToWrite() {
  QFETCH(QStringList, paths);
  QFETCH(QString, code);
  std::vector<PackageFile> files;
  for (const QString& one : paths) {
    files.push_back({one, {}, "x"});
  }
  const auto written = writePackage(path(u"refused.asice"_s), files);
  QVERIFY(!written);
  QCOMPARE(written.error().code, code);
  QVERIFY(!QFile::exists(path(u"refused.asice"_s)));
}

void TestPackageContainer::keepsOldFileWhenWritingFails() {
  const QString target = path(u"kept.asice"_s);
  QVERIFY(writeFile(target, "old"));
  QVERIFY(!writePackage(target, {}));
  QCOMPARE(readFile(target), QByteArray("old"));
  const auto written = writePackage(path(u"no/such/folder/x.asice"_s), sampleFiles());
  QVERIFY(!written);
  QCOMPARE(written.error().code, u"package.cannot-write"_s);
  QCOMPARE(written.error().values.first(), path(u"no/such/folder/x.asice"_s));
}

void TestPackageContainer::limitsHold_data() {
  QTest::addColumn<QString>("code");
  QTest::addColumn<QStringList>("values");
  QTest::addColumn<qint64>("entries");
  QTest::addColumn<qint64>("fileBytes");
  QTest::addColumn<qint64>("totalBytes");
  QTest::addColumn<qint64>("ratio");
  const qint64 much = 1 << 30;
  QTest::newRow("entries") << u"package.too-many-entries"_s << QStringList{u"8"_s, u"7"_s} << qint64(7) << much << much
                           << much;
  QTest::newRow("one file") << u"package.file-too-large"_s
                            << QStringList{u"model/cơ sở dữ liệu.yaml"_s, u"3200"_s, u"3199"_s} << much << qint64(3199)
                            << much << much;
  QTest::newRow("ratio") << u"package.ratio-too-large"_s << QStringList() << much << much << much << qint64(20);
  QTest::newRow("total") << u"package.total-too-large"_s << QStringList() << much << much << qint64(4000) << much;
}

void TestPackageContainer::limitsHold() {
  QFETCH(QString, code);
  QFETCH(QStringList, values);
  QFETCH(qint64, entries);
  QFETCH(qint64, fileBytes);
  QFETCH(qint64, totalBytes);
  QFETCH(qint64, ratio);
  PackageLimits limits;
  limits.entries = entries;
  limits.fileBytes = fileBytes;
  limits.totalBytes = totalBytes;
  limits.ratio = ratio;
  limits.ratioFrom = 1000;
  Notices notices;
  QVERIFY(!readPackage(path(u"sample.asice"_s), limits, notices));
  QCOMPARE(notices.size(), size_t(1));
  QCOMPARE(notices.front().code, code);
  if (!values.isEmpty()) {
    QCOMPARE(notices.front().values, values);
  }
  limits = {};
  limits.archiveBytes = 1000;
  QCOMPARE(verifyPackage(path(u"sample.asice"_s), limits).notices.front().code, u"package.too-large"_s);
}

void TestPackageContainer::missingFileIsNamed() {
  const VerifyReport report = verifyPackage(path(u"nowhere.asice"_s));
  QVERIFY(!report.integrity);
  QCOMPARE(report.notices.front().code, u"package.cannot-read"_s);
  Notices notices;
  QVERIFY(!readPackage(path(u"nowhere.asice"_s), {}, notices));
  QCOMPARE(notices.size(), size_t(1));
  QVERIFY(!readPackage(m_folder.path(), {}, notices));
}

void TestPackageContainer::infoRoundTrips() {
  PackageInfo info;
  info.programVersion = u"0.1.0"_s;
  info.agency = u"BTN"_s;
  info.agencyName = u"Bộ Thử nghiệm"_s;
  info.edition = u"2.0"_s;
  info.submitted = QDate(2026, 12, 1);
  info.packName = u"vn-decree-draft-2021"_s;
  info.packVersion = u"1"_s;
  info.packStatus = u"draft"_s;
  info.packHash = u"ab"_s;
  info.modelHash = u"cd"_s;
  info.rulesRun = {u"two-masters"_s, u"cycle"_s};
  info.rulesFailed = {u"broken"_s};
  info.rulesOff = {{u"z"_s, u"option"_s}, {u"a"_s, u"no-data"_s}};
  info.waivers = {{u"ff"_s, u"cycle"_s, u"lý do"_s, u"Nguyễn Văn A"_s, u"2027-01-01"_s, u"accepted"_s, u"Lê B"_s, u"2026-11-27"_s, u"đủ"_s}};
  const QByteArray json = info.toJson();
  const auto read = PackageInfo::fromJson(json);
  QVERIFY(read);
  QCOMPARE(read->toJson(), json);
  QCOMPARE(read->rulesRun, (QStringList{u"cycle"_s, u"two-masters"_s}));
  QCOMPARE(read->rulesOff.front().slug, u"a"_s);
  QCOMPARE(read->waivers, info.waivers);
  QCOMPARE(read->submitted, info.submitted);
  std::reverse(info.rulesOff.begin(), info.rulesOff.end());
  std::reverse(info.rulesRun.begin(), info.rulesRun.end());
  QCOMPARE(info.toJson(), json);
}

void TestPackageContainer::infoFromElsewhere() {
  QCOMPARE(PackageInfo::fromJson("{").error().code, u"package.info-damaged"_s);
  QCOMPARE(PackageInfo::fromJson("[]").error().code, u"package.info-damaged"_s);
  QCOMPARE(PackageInfo::fromJson("{\"format\": \"other\"}").error().code, u"package.info-damaged"_s);
  QCOMPARE(PackageInfo::fromJson("{\"format\": \"khung-review-package\"}").error().code, u"package.info-newer"_s);
  const auto newer = PackageInfo::fromJson("{\"format\": \"khung-review-package\", \"format_version\": 2}");
  QCOMPARE(newer.error().values, (QStringList{u"2"_s, u"1"_s}));
  const auto odd = PackageInfo::fromJson("{\"format\": \"khung-review-package\", \"format_version\": 1, \"rules\": 3, "
                                         "\"waivers\": {\"a\": 1}, \"new\": []}");
  QVERIFY(odd);
  QVERIFY(odd->waivers.empty() && !odd->submitted.isValid());
}

void TestPackageContainer::pathsForAnyName() {
  const auto below = [](const QString& name) {
    return package_path::below(package_path::diagramFolder, name, u".svg");
  };
  QCOMPARE(below(u"Sơ đồ 1"_s), u"diagrams/Sơ đồ 1.svg"_s);
  QCOMPARE(below(u"a/b:c?"_s), u"diagrams/a_b_c_.svg"_s);
  QCOMPARE(below(u"con"_s), u"diagrams/_con.svg"_s);
  QCOMPARE(below(u"..."_s), u"diagrams/_.svg"_s);
  QCOMPARE(below({}), u"diagrams/_.svg"_s);
  for (const QString& name : {u"../../etc"_s, u"a\u202eb"_s, QString(QChar(0xd800)), QString(500, u'ộ'), u"LPT1.x"_s}) {
    QVERIFY2(packageBytes({{below(name), {}, "x"}}), qPrintable(name));
  }
}

void TestPackageContainer::everyCodeIsListed() {
  const QDir folder(khung::tests::sourcePath(u"model/package"));
  static const QRegularExpression used(uR"re(u"((package|signature|sign|trust)\.[a-z0-9-]+)")re"_s);
  static const QRegularExpression listed(uR"re(^ \*   ((package|signature|sign|trust)\.[a-z0-9-]+) )re"_s,
                                         QRegularExpression::MultilineOption);
  QSet<QString> usedCodes;
  for (const QString& name : folder.entryList({u"*.cpp"_s})) {
    const QString text = QString::fromUtf8(readFile(folder.filePath(name)));
    for (const auto& match : used.globalMatch(text)) {
      usedCodes.insert(match.captured(1));
    }
  }
  usedCodes.remove(u"package.json"_s);
  QSet<QString> listedCodes;
  const QString header = QString::fromUtf8(readFile(folder.filePath(u"package.h"_s)));
  for (const auto& match : listed.globalMatch(header)) {
    listedCodes.insert(match.captured(1));
  }
  QCOMPARE(usedCodes - listedCodes, QSet<QString>());
  QCOMPARE(listedCodes - usedCodes, QSet<QString>());
  QVERIFY(listedCodes.size() > 70);
}

QTEST_GUILESS_MAIN(TestPackageContainer)
#include "test_package_container.moc"
