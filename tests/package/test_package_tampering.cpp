// SPDX-License-Identifier: Apache-2.0
#include "tests/package/keys.h"
#include "tests/package/sample.h"

#include <QTemporaryDir>
#include <QtTest>

#include <functional>

using namespace khung::tests;

namespace {

using Spoil = std::function<void(RawZip&)>;

/// Index of an entry of rawPackage that the cases spoil.
constexpr size_t victim = 3;
const QString victimPath = u"model/khung.yaml"_s;

Spoil entry(std::function<void(RawEntry&)> spoil) {
  return [spoil](RawZip& zip) { spoil(zip.entries.at(victim)); };
}

Spoil named(const QByteArray& name) {
  return entry([name](RawEntry& one) { one.name = name; });
}

/// The manifest with one text in place of another.
Spoil manifest(const QByteArray& before, const QByteArray& after) {
  return [before, after](RawZip& zip) {
    QByteArray& xml = zip.entries.at(1).bytes;
    Q_ASSERT(xml.contains(before));
    xml.replace(before, after);
  };
}

RawEntry another(const QByteArray& name) {
  RawEntry one;
  one.name = name;
  one.bytes = "x";
  one.flags = 0x800;
  return one;
}

Spoil added(const QByteArray& name) {
  return [name](RawZip& zip) { zip.entries.push_back(another(name)); };
}

QByteArray sha(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64();
}

void row(const char* name, const Spoil& spoil, const QString& expected) {
  QTest::newRow(name) << spoil << expected;
}

void nameRows() {
  row("up", named("../khung.yaml"), u"package.name-traversal(../khung.yaml)"_s);
  row("up, inside", named("model/../../x"), u"package.name-traversal(model/../../x)"_s);
  row("dot", named("model/./x"), u"package.name-traversal(model/./x)"_s);
  row("absolute", named("/etc/passwd"), u"package.name-absolute(/etc/passwd)"_s);
  row("drive", named("C:/x"), u"package.name-drive(C:/x)"_s);
  row("drive, relative", named("c:x"), u"package.name-drive(c:x)"_s);
  row("backslash", named("..\\x"), u"package.name-backslash(..\\x)"_s);
  row("share", named("\\\\server\\x"), u"package.name-backslash(\\\\server\\x)"_s);
  row("stream", named("model/x:y"), u"package.name-character(model/x:y|:)"_s);
  row("question mark", named("model/x?"), u"package.name-character(model/x?|?)"_s);
  row("NUL", named(QByteArray("model/a\0.yaml", 13)), u"package.name-control(model/a%00.yaml)"_s);
  row("escape", named("model/\x1b[2J"), u"package.name-control(model/%1B[2J)"_s);
  row("right to left", named("model/\u202Eabc"), u"package.name-control(model/%E2%80%AEabc)"_s);
  row("zero width", named("model/a\u200Bb"), u"package.name-control(model/a%E2%80%8Bb)"_s);
  row("device", named("model/NUL"), u"package.name-device(model/NUL|NUL)"_s);
  row("device, suffix", named("model/com1.tar.gz"), u"package.name-device(model/com1.tar.gz|COM1)"_s);
  row("device, blank", named("model/con .yaml"), u"package.name-device(model/con .yaml|CON)"_s);
  row("device, superscript", named("model/LPT\u00b9"), u"package.name-device(model/LPT\u00b9|LPT\u00b9)"_s);
  row("device, folder", named("aux/x"), u"package.name-device(aux/x|AUX)"_s);
  row("trailing dot", named("model/x."), u"package.name-trailing(model/x.)"_s);
  row("trailing blank", named("model /x"), u"package.name-trailing(model /x)"_s);
  row("empty part", named("model//x"), u"package.name-part-empty(model//x)"_s);
  row("empty", named(""), u"package.name-empty(4)"_s);
  row("long", named(QByteArray(300, 'a')), u"package.name-too-long(%1|300|240)"_s.arg(QString(240, u'a')));
  row("not UTF-8", named("model/\xff\xfe"), u"package.name-encoding(model/%FF%FE)"_s);
  row("overlong", named("model/\xc0\xaf"), u"package.name-encoding(model/%C0%AF)"_s);
  row("not marked", entry([](RawEntry& one) {
        one.name = "model/\xc4\x91";
        one.flags = 0;
      }),
      u"package.name-encoding(model/%C4%91)"_s);
  row("twice", added("model/khung.yaml"), u"package.name-duplicate(model/khung.yaml|model/khung.yaml)"_s);
  row("twice by case", added("Model/KHUNG.yaml"), u"package.name-duplicate(Model/KHUNG.yaml|model/khung.yaml)"_s);
  const QByteArray decomposed = u"diagrams/sơ-đồ & khác.svg"_s.normalized(QString::NormalizationForm_D).toUtf8();
  row("twice by form", added(decomposed),
      u"package.name-duplicate("_s + QString::fromUtf8(decomposed) + u"|diagrams/sơ-đồ & khác.svg)"_s);
  row("file and folder", added("model/khung.yaml/x"), u"package.name-conflict(model/khung.yaml|model/khung.yaml/x)"_s);
  row("second name", entry([](RawEntry& one) { one.centralExtra = QByteArray("up\x06\x00\x01\x00\x00\x00\x00z", 10); }),
      u"package.name-override(model/khung.yaml)"_s);
  row("second name, local",
      entry([](RawEntry& one) { one.localExtra = QByteArray("up\x06\x00\x01\x00\x00\x00\x00z", 10); }),
      u"package.name-override(model/khung.yaml)"_s);
}

void entryRows() {
  row("symbolic link", entry([](RawEntry& one) { one.attributes = 0120777u << 16; }),
      u"package.symbolic-link(model/khung.yaml)"_s);
  row("pipe", entry([](RawEntry& one) { one.attributes = 0010644u << 16; }),
      u"package.special-file(model/khung.yaml)"_s);
  row("folder with contents", named("model/x/"), u"package.special-file(model/x/)"_s);
  row("encrypted", entry([](RawEntry& one) { one.flags |= 1; }), u"package.encrypted(model/khung.yaml)"_s);
  row("strongly encrypted", entry([](RawEntry& one) { one.flags |= 0x40; }), u"package.encrypted(model/khung.yaml)"_s);
  row("AES", entry([](RawEntry& one) { one.method = 99; }), u"package.encrypted(model/khung.yaml)"_s);
  row("masked header", entry([](RawEntry& one) { one.flags |= 0x2000; }), u"package.encrypted(model/khung.yaml)"_s);
  row("patch", entry([](RawEntry& one) { one.flags |= 0x20; }),
      u"package.unsupported(model/khung.yaml|flags 0x0820)"_s);
  row("bzip2", entry([](RawEntry& one) { one.method = 12; }), u"package.unsupported(model/khung.yaml|method 12)"_s);
  const auto mismatch = [](const QString& field) {
    return u"package.header-mismatch(model/khung.yaml|%1)"_s.arg(field);
  };
  row("local name", entry([](RawEntry& one) { one.localName = "model/other.yaml"; }), mismatch(u"name"_s));
  row("local method", entry([](RawEntry& one) { one.localMethod = 0; }), mismatch(u"method"_s));
  row("local flags", entry([](RawEntry& one) { one.localFlags = 1; }), mismatch(u"flags"_s));
  row("local time", entry([](RawEntry& one) { one.localTime = 77; }), mismatch(u"time"_s));
  row("local checksum", entry([](RawEntry& one) { one.localCrc = 77; }), mismatch(u"checksum"_s));
  row("local size", entry([](RawEntry& one) { one.localUnpacked = 77; }), mismatch(u"size"_s));
  row("offset", entry([](RawEntry& one) { one.offset = 1; }), mismatch(u"position"_s));
  row("offset far away", entry([](RawEntry& one) { one.offset = 0x7fffffff; }), mismatch(u"position"_s));
  row("packed size far away", entry([](RawEntry& one) { one.packed = 0x7fffffff; }), mismatch(u"position"_s));
  row(
      "stored, two sizes", [](RawZip& zip) { zip.entries.at(0).unpacked = 5; },
      u"package.header-mismatch(mimetype|size)"_s);
  row("extra field cut", entry([](RawEntry& one) { one.localExtra = "abc"; }), mismatch(u"size"_s));
  row("descriptor", entry([](RawEntry& one) {
        one.descriptor = true;
        one.localCrc = 77;
      }),
      mismatch(u"descriptor"_s));
}

void structureRows() {
  row(
      "an entry within another's data",
      [](RawZip& zip) {
        RawZip inner;
        inner.entries = {another("model/inner.yaml")};
        zip.entries.push_back(another("model/outer.bin"));
        zip.entries.back().bytes = inner.bytes().first(30 + 16 + 1);
        zip.entries.push_back(inner.entries.front());
        zip.entries.back().onlyInDirectory = true;
        zip.entries.back().offset =
            static_cast<quint32>(zip.bytes().indexOf("PK\x03\x04", zip.bytes().indexOf("outer.bin")));
      },
      u"package.entries-overlap(model/inner.yaml|model/outer.bin)"_s);
  row("gap", entry([](RawEntry& one) { one.padding = "hidden"; }), u"package.hidden-data(6|model/khung.yaml)"_s);
  row(
      "gap before the directory", [](RawZip& zip) { zip.beforeDirectory = "hidden!"; },
      u"package.hidden-data(7|document/architecture.pdf)"_s);
  row(
      "gap before the end", [](RawZip& zip) { zip.beforeEnd = "hidden!!"; }, u"package.hidden-data(8|)"_s);
  row(
      "program before", [](RawZip& zip) { zip.prefix = "MZ program"; }, u"package.prepended-data(10)"_s);
  row(
      "program before, offsets old", [](RawZip& zip) { zip.prefixUncounted = "MZ program"; },
      u"package.prepended-data(10)"_s);
  row(
      "data behind", [](RawZip& zip) { zip.suffix = "behind"; }, u"package.appended-data(6)"_s);
  row(
      "much data behind", [](RawZip& zip) { zip.suffix = QByteArray(100'000, 'x'); },
      u"package.appended-data(100000)"_s);
  row(
      "comment", [](RawZip& zip) { zip.comment = "hello"; }, u"package.comment()"_s);
  row("entry comment", entry([](RawEntry& one) { one.comment = "hello"; }), u"package.comment(model/khung.yaml)"_s);
  row(
      "count less", [](RawZip& zip) { zip.count = 7; }, u"package.directory-damaged("_s);
  row(
      "count more", [](RawZip& zip) { zip.count = 9; }, u"package.directory-damaged("_s);
  row(
      "count huge", [](RawZip& zip) { zip.count = 50'000; }, u"package.too-many-entries(50000|10000)"_s);
  row(
      "volumes", [](RawZip& zip) { zip.disk = 1; }, u"package.multi-volume()"_s);
  row(
      "volumes, counts", [](RawZip& zip) { zip.countOnDisk = 3; }, u"package.multi-volume()"_s);
  row(
      "zip64 count", [](RawZip& zip) { zip.count = 0xffff; }, u"package.zip64()"_s);
  row(
      "zip64 locator", [](RawZip& zip) { zip.beforeEnd = "PK\x06\x07" + QByteArray(16, '\0'); }, u"package.zip64()"_s);
  row("zip64 size", entry([](RawEntry& one) { one.unpacked = 0xffffffff; }), u"package.zip64(model/khung.yaml)"_s);
  row("zip64 extra field",
      entry([](RawEntry& one) { one.centralExtra = QByteArray("\x01\x00\x08\x00", 4) + QByteArray(8, '\0'); }),
      u"package.zip64(model/khung.yaml)"_s);
  row("zip64 extra field, local",
      entry([](RawEntry& one) { one.localExtra = QByteArray("\x01\x00\x08\x00", 4) + QByteArray(8, '\0'); }),
      u"package.zip64(model/khung.yaml)"_s);
}

} // namespace

class TestPackageTampering : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void soundForms_data();
  void soundForms();
  void unsafe_data();
  void unsafe();
  void unsound_data();
  void unsound();
  void manyFaultsAreAllTold();
  void unlistedFileIsNotRead();
  void everyManifestMustListEveryFile();
  void everyFlippedByteIsNoticed();
  void everyTruncationIsRefused();
  void bombsAreNotUnpacked();
  void notAZip_data();
  void notAZip();
};

void TestPackageTampering::soundForms_data() {
  QTest::addColumn<Spoil>("spoil");
  QTest::newRow("as it is") << Spoil([](RawZip&) {});
  QTest::newRow("descriptors") << Spoil([](RawZip& zip) {
    for (RawEntry& one : zip.entries) {
      one.descriptor = one.method == 8;
    }
  });
  QTest::newRow("extra fields that say nothing of names and sizes") << entry(
      [](RawEntry& one) { one.localExtra = one.centralExtra = QByteArray("UT\x05\x00\x03\x01\x02\x03\x04", 9); });
  QTest::newRow("media type as comment") << Spoil(
      [](RawZip& zip) { zip.comment = "mimetype=application/vnd.etsi.asic-e+zip"; });
  QTest::newRow("folder entry") << Spoil([](RawZip& zip) {
    RawEntry folder = another("model/");
    folder.bytes.clear();
    folder.attributes = 0040755u << 16 | 0x10;
    zip.entries.push_back(folder);
  });
  QTest::newRow("no modes") << entry([](RawEntry& one) { one.attributes = 0; });
  QTest::newRow("prefix-free manifest") << Spoil(
      [](RawZip& zip) { zip.entries.at(1).bytes.replace("asic:", "").replace("xmlns:asic=", "xmlns="); });
  QTest::newRow("other digest") << manifest(
      "xmlenc#sha256\"/>\n    <ds:DigestValue>" + sha("{}\n"),
      "xmlenc#sha512\"/>\n    <ds:DigestValue>" +
          QCryptographicHash::hash("{}\n", QCryptographicHash::Sha512).toBase64());
  QTest::newRow("reference from the root") << manifest("URI=\"package.json\"", "URI=\"./package.json\"");
}

void TestPackageTampering::soundForms() {
  QFETCH(Spoil, spoil);
  RawZip zip = rawPackage();
  spoil(zip);
  PackageContents contents;
  const VerifyReport report = verifyBytes(zip.bytes(), &contents);
  QVERIFY2(report.integrity, qPrintable(codes(report.notices).join(u' ')));
  QCOMPARE(contents.files.size(), sampleFiles().size());
}

void TestPackageTampering::unsafe_data() {
  QTest::addColumn<Spoil>("spoil");
  QTest::addColumn<QString>("expected");
  nameRows();
  entryRows();
  structureRows();
}

void TestPackageTampering::unsafe() {
  QFETCH(Spoil, spoil);
  QFETCH(QString, expected);
  RawZip zip = rawPackage();
  spoil(zip);
  PackageContents contents;
  const VerifyReport report = verifyBytes(zip.bytes(), &contents);
  QVERIFY(!report.integrity);
  QVERIFY2(report.notices.size() == 1, qPrintable(codes(report.notices).join(u' ')));
  const QString found = codes(report.notices).first();
  QVERIFY2(expected.endsWith(u')') ? found == expected : found.startsWith(expected), qPrintable(found));
  QCOMPARE(report.notices.front().place.file, u"test.asice"_s);
  QVERIFY(contents.files.empty() && report.files.empty() && report.signatures.empty());
}

void TestPackageTampering::unsound_data() {
  QTest::addColumn<Spoil>("spoil");
  QTest::addColumn<QString>("expected");
  const QString m = u"META-INF/ASiCManifest001.xml"_s;
  row(
      "no media type", [](RawZip& zip) { zip.entries.erase(zip.entries.begin()); }, u"package.mimetype-missing()"_s);
  row(
      "media type later", [](RawZip& zip) { std::swap(zip.entries[0], zip.entries[1]); },
      u"package.mimetype-not-first(META-INF/ASiCManifest001.xml)"_s);
  row(
      "media type compressed", [](RawZip& zip) { zip.entries[0].method = 8; }, u"package.mimetype-compressed()"_s);
  row(
      "media type with extra field", [](RawZip& zip) { zip.entries[0].localExtra = QByteArray("UT\x01\x00\x00", 5); },
      u"package.mimetype-extra-field()"_s);
  row(
      "other media type", [](RawZip& zip) { zip.entries[0].bytes = "application/zip\n"; },
      u"package.mimetype-wrong(application/zip%0A)"_s);
  row(
      "no manifest", [](RawZip& zip) { zip.entries.erase(zip.entries.begin() + 1); }, u"package.manifest-missing()"_s);
  row("file changed", entry([](RawEntry& one) { one.bytes += "x"; }),
      u"package.file-changed(model/khung.yaml|%1)"_s.arg(m));
  row(
      "file missing", [](RawZip& zip) { zip.entries.erase(zip.entries.begin() + victim); },
      u"package.file-missing(model/khung.yaml|%1)"_s.arg(m));
  row("file added", added("model/more.yaml"), u"package.file-unlisted(model/more.yaml|%1)"_s.arg(m));
  row("file added to META-INF", added("META-INF/other.p7s"), u"package.file-unlisted(META-INF/other.p7s|%1)"_s.arg(m));
  row("checksum", entry([](RawEntry& one) { one.crc = 1; }), u"package.data-damaged(model/khung.yaml|"_s);
  row("longer than declared", entry([](RawEntry& one) { one.unpacked = 3; }),
      u"package.data-damaged(model/khung.yaml|"_s);
  row("shorter than declared", entry([](RawEntry& one) { one.unpacked = 300; }),
      u"package.data-damaged(model/khung.yaml|"_s);
  row("weak digest",
      manifest("xmlenc#sha256\"/>\n    <ds:DigestValue>" + sha("{}\n"),
               "../2000/09/xmldsig#sha1\"/>\n    <ds:DigestValue>" + sha("{}\n")),
      u"package.manifest-algorithm(%1|package.json|"_s.arg(m));
  row("listed twice", manifest("URI=\"package.json\"", "URI=\"model/khung.yaml\""),
      u"package.manifest-duplicate(%1|model/khung.yaml)"_s.arg(m));
  row("listed outside", manifest("URI=\"package.json\"", "URI=\"../package.json\""),
      u"package.name-traversal(../package.json)"_s);
  row("listed with an escape", manifest("URI=\"package.json\"", "URI=\"%1b[2J\""), u"package.name-control(%1B[2J)"_s);
  row("signature in the contents", manifest("META-INF/signature001.p7s", "model/khung.yaml"),
      u"package.manifest-damaged(%1|SigReference)"_s.arg(m));
  row("no signature named", manifest("asic:SigReference", "asic:Other"),
      u"package.manifest-damaged(%1|SigReference)"_s.arg(m));
  row("not XML", manifest("</asic:ASiCManifest>", ""), u"package.manifest-damaged(%1|"_s.arg(m));
  row("other namespace", manifest("02918/v1.2.1#", "02918/v9#"), u"package.manifest-damaged(%1|ASiCManifest)"_s.arg(m));
  row("entities", manifest("<asic:ASiCManifest", "<!DOCTYPE x [<!ENTITY a 'b'>]><asic:ASiCManifest"),
      u"package.manifest-damaged(%1|DOCTYPE)"_s.arg(m));
  row("digest not base64", manifest(sha("{}\n"), "***"), u"package.manifest-damaged(%1|DigestValue)"_s.arg(m));
  row("two digests",
      manifest("<ds:DigestValue>" + sha("{}\n"), "<ds:DigestValue>AAAA</ds:DigestValue><ds:DigestValue>" + sha("{}\n")),
      u"package.manifest-damaged(%1|DigestValue)"_s.arg(m));
}

void TestPackageTampering::unsound() {
  QFETCH(Spoil, spoil);
  QFETCH(QString, expected);
  RawZip zip = rawPackage();
  spoil(zip);
  PackageContents contents;
  const VerifyReport report = verifyBytes(zip.bytes(), &contents);
  QVERIFY(!report.integrity);
  const QStringList found = codes(report.notices);
  const bool told = std::any_of(found.begin(), found.end(), [&](const QString& one) {
    return expected.endsWith(u')') ? one == expected : one.startsWith(expected);
  });
  QVERIFY2(told, qPrintable(found.join(u' ')));
}

void TestPackageTampering::manyFaultsAreAllTold() {
  RawZip zip = rawPackage();
  zip.entries[2].name = "../a";
  zip.entries[3].flags |= 1;
  zip.entries[4].attributes = 0120777u << 16;
  const VerifyReport report = verifyBytes(zip.bytes());
  QCOMPARE(codes(report.notices),
           (QStringList{u"package.name-traversal(../a)"_s, u"package.encrypted(model/khung.yaml)"_s,
                        u"package.symbolic-link(model/cơ sở dữ liệu.yaml)"_s}));
  for (int i = 0; i < 5000; ++i) {
    zip.entries.push_back(another("../" + QByteArray::number(i)));
  }
  const VerifyReport many = verifyBytes(zip.bytes());
  QCOMPARE(many.notices.size(), size_t(201));
  QCOMPARE(codes(many.notices).last(), u"package.too-many-faults(4803)"_s);
}

void TestPackageTampering::unlistedFileIsNotRead() {
  RawZip zip = rawPackage();
  zip.entries.push_back(another("model/more.yaml"));
  zip.entries[victim].bytes += "x";
  PackageContents contents;
  const VerifyReport report = verifyBytes(zip.bytes(), &contents);
  QVERIFY(!contents.file(u"model/more.yaml") && !contents.file(victimPath) && contents.file(u"package.json"));
  const auto state = [&report](const QString& path) {
    return std::find_if(report.files.begin(), report.files.end(), [&](const FileResult& f) { return f.path == path; })
        ->state;
  };
  QCOMPARE(state(u"model/more.yaml"_s), FileResult::State::Unlisted);
  QCOMPARE(state(victimPath), FileResult::State::Changed);
  QCOMPARE(state(u"package.json"_s), FileResult::State::Good);
}

/// Else a second manifest without signature could list what the signed one leaves out.
void TestPackageTampering::everyManifestMustListEveryFile() {
  RawZip zip = rawPackage();
  std::vector<PackageFile> files = sampleFiles();
  files.push_back({u"model/more.yaml"_s, {}, "x"});
  zip.entries.push_back(another("model/more.yaml"));
  RawEntry second = another("META-INF/ASiCManifest002.xml");
  second.bytes = writeAsicManifest(asicSignaturePath(2), files);
  zip.entries.push_back(second);
  const VerifyReport report = verifyBytes(zip.bytes());
  QVERIFY(!report.integrity);
  QVERIFY(codes(report.notices).contains(u"package.file-unlisted(model/more.yaml|META-INF/ASiCManifest001.xml)"_s));
  QCOMPARE(report.signatures.size(), size_t(2));
}

void TestPackageTampering::everyFlippedByteIsNoticed() {
  const QByteArray sound = rawPackage().bytes();
  PackageContents expected;
  QVERIFY(verifyBytes(sound, &expected).integrity);
  int harmless = 0;
  for (qsizetype at = 0; at < sound.size(); ++at) {
    for (const char mask : {'\x01', '\x80'}) {
      QByteArray spoilt = sound;
      spoilt[at] = static_cast<char>(spoilt[at] ^ mask);
      PackageContents contents;
      const VerifyReport report = verifyBytes(spoilt, &contents);
      if (!report.integrity) {
        QVERIFY(hasErrors(report.notices));
        continue;
      }
      // Versions, modes and the manifest's wording may differ; what is read may not.
      ++harmless;
      QCOMPARE(contents.files.size(), expected.files.size());
      for (size_t i = 0; i < contents.files.size(); ++i) {
        QCOMPARE(contents.files[i].path, expected.files[i].path);
        QCOMPARE(contents.files[i].bytes, expected.files[i].bytes);
      }
    }
  }
  QVERIFY(harmless < 8 * 40);
}

void TestPackageTampering::everyTruncationIsRefused() {
  const QByteArray sound = rawPackage().bytes();
  for (qsizetype length = 0; length < sound.size(); ++length) {
    const VerifyReport report = verifyBytes(sound.first(length));
    QVERIFY2(!report.integrity && report.files.empty(), qPrintable(QString::number(length)));
    QCOMPARE(report.notices.front().code, length < 4 ? u"package.not-a-zip"_s : u"package.truncated"_s);
  }
}

void TestPackageTampering::bombsAreNotUnpacked() {
  RawZip zip = rawPackage();
  zip.entries[victim].bytes = QByteArray(50 << 20, '\0');
  QElapsedTimer timer;
  const QByteArray bytes = zip.bytes();
  timer.start();
  const VerifyReport report = verifyBytes(bytes);
  QVERIFY(timer.elapsed() < 1000);
  QVERIFY2(codes(report.notices).first().startsWith(u"package.ratio-too-large(model/khung.yaml|10"),
           qPrintable(codes(report.notices).first()));

  // A lie about the size is noticed at the first byte too many.
  zip.entries[victim].unpacked = 1000;
  const VerifyReport lied = verifyBytes(zip.bytes());
  QVERIFY2(codes(lied.notices).contains(u"package.data-damaged(model/khung.yaml|length)"_s),
           qPrintable(codes(lied.notices).join(u' ')));

  zip.entries[victim].unpacked = 0xfffffffe;
  QVERIFY(findNotice(verifyBytes(zip.bytes()).notices, u"package.file-too-large"_s));
}

void TestPackageTampering::notAZip_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("code");
  QTest::newRow("empty") << QByteArray() << u"package.not-a-zip"_s;
  QTest::newRow("text") << QByteArray("hello") << u"package.not-a-zip"_s;
  QTest::newRow("SQLite") << QByteArray("SQLite format 3\0").append(QByteArray(5000, '\0')) << u"package.not-a-zip"_s;
  QTest::newRow("only the end") << RawZip().bytes() << u"package.mimetype-missing"_s;
  QByteArray recursion;
  for (int i = 0; i < 3000; ++i) {
    recursion += RawZip().bytes();
  }
  QTest::newRow("many ends") << recursion << u"package.prepended-data"_s;
}

void TestPackageTampering::notAZip() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, code);
  const VerifyReport report = verifyBytes(bytes);
  QVERIFY(!report.integrity);
  QCOMPARE(report.notices.front().code, code);
}

QTEST_GUILESS_MAIN(TestPackageTampering)
#include "test_package_tampering.moc"
