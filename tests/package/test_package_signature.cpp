// SPDX-License-Identifier: Apache-2.0
#include "tests/package/keys.h"
#include "tests/package/sample.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace khung::tests;

namespace {

using State = SignatureResult::State;
using Certificate = SignatureResult::Certificate;
using Chain = SignatureResult::Chain;

QString firstError(const Notices& notices) {
  for (const Notice& notice : notices) {
    if (notice.level == Notice::Level::Error) {
      return notice.code;
    }
  }
  return {};
}

} // namespace

class TestPackageSignature : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void signsAndVerifies_data();
  void signsAndVerifies();
  void withoutAnchorsTrustIsNotChecked();
  void strangerIsUntrusted();
  void times_data();
  void times();
  void revocation();
  void changedContentsAreNoticed();
  void otherSignatures_data();
  void otherSignatures();
  void weakAndOddSigners();
  void certificateCannotBeSwapped();
  void twoSignersInOneFile();
  void everyFlippedByteIsNoticed();
  void hostileCmsIsBounded();
  void trustFiles();

private:
  QString path(const QString& name) const { return m_folder.filePath(name); }
  Signer signer(const TestKey& key) const { return signerOf(m_keys, key, path(u"key.p12"_s)); }
  Trust trust(const QDateTime& now = day(2026, 12, 24)) const { return {m_keys.root.certificatePem(), now}; }
  VerifyReport verify(const QByteArray& signature) const {
    return verifyBytes(packageWith(signature), nullptr, {}, trust());
  }

  QTemporaryDir m_folder;
  TestKeys m_keys;
  TestKey m_key = m_keys.signer();
};

void TestPackageSignature::initTestCase() {
  QVERIFY(m_key.certificate && X509_verify(m_key.certificate.get(), m_keys.authority.key.get()) == 1);
  QVERIFY(writePackage(path(u"signed.asice"_s), sampleFiles(), signer(m_key), day(2026, 12, 1)));
}

void TestPackageSignature::signsAndVerifies_data() {
  QTest::addColumn<int>("bits");
  QTest::addColumn<QString>("algorithm");
  QTest::newRow("ECDSA") << 0 << u"EC-256 SHA256"_s;
  QTest::newRow("RSA") << 3072 << u"RSA-3072 SHA256"_s;
}

void TestPackageSignature::signsAndVerifies() {
  QFETCH(int, bits);
  QFETCH(QString, algorithm);
  const TestKey key = m_keys.signer({.rsaBits = bits});
  const QString file = path(u"one.asice"_s);
  QVERIFY(writePackage(file, sampleFiles(), signer(key), day(2026, 12, 1)));
  PackageContents contents;
  const VerifyReport report = verifyPackage(file, {}, trust(), &contents);
  QVERIFY(report.integrity);
  QCOMPARE(contents.files.size(), sampleFiles().size());
  QCOMPARE(report.signatures.size(), size_t(1));
  const SignatureResult& result = report.signatures.front();
  QCOMPARE(result.state, State::Valid);
  QCOMPARE(result.certificate, Certificate::Good);
  QCOMPARE(result.chain, Chain::Trusted);
  QCOMPARE(result.manifest, asicManifestPath(1));
  QCOMPARE(result.file, asicSignaturePath(1));
  QCOMPARE(result.signer, u"Văn thư Sở Nội vụ"_s);
  QCOMPARE(result.organisation, u"Bộ Thử nghiệm"_s);
  QCOMPARE(result.issuer, u"CA cơ quan thử nghiệm"_s);
  QCOMPARE(result.time, day(2026, 12, 1));
  QCOMPARE(result.validFrom, day(2020, 1, 1));
  QCOMPARE(result.validTo, day(2040, 1, 1));
  QCOMPARE(result.algorithm, algorithm);
  QVERIFY(!result.revocationChecked);
  QCOMPARE(codes(report.notices),
           QStringList{u"signature.revocation-not-checked(META-INF/signature001.p7s|Văn thư Sở Nội vụ)"_s});
  QCOMPARE(report.notices.front().level, Notice::Level::Info);
}

void TestPackageSignature::withoutAnchorsTrustIsNotChecked() {
  const VerifyReport report = verifyPackage(path(u"signed.asice"_s), {}, {{}, day(2026, 12, 24)});
  QVERIFY(report.integrity);
  QCOMPARE(report.signatures.front().state, State::Valid);
  QCOMPARE(report.signatures.front().chain, Chain::NotChecked);
  QCOMPARE(report.notices.size(), size_t(1));
  QCOMPARE(report.notices.front().code, u"signature.trust-not-checked"_s);
  QCOMPARE(report.notices.front().level, Notice::Level::Warning);
}

void TestPackageSignature::strangerIsUntrusted() {
  const TestKeys others;
  const VerifyReport report =
      verifyPackage(path(u"signed.asice"_s), {}, {others.root.certificatePem(), day(2026, 12, 24)});
  QVERIFY(report.integrity);
  QCOMPARE(report.signatures.front().state, State::Valid);
  QCOMPARE(report.signatures.front().chain, Chain::Untrusted);
  QCOMPARE(firstError(report.notices), u"signature.untrusted"_s);
  QCOMPARE(findNotice(report.notices, u"signature.untrusted"_s)->values.at(2), u"CA cơ quan thử nghiệm"_s);

  const TestKey alone = makeKey({});
  QCOMPARE(verify(cms(alone, manifestBytes())).signatures.front().chain, Chain::Untrusted);
  // An intermediate authority will do as anchor, and so will the signer's own certificate.
  const Trust authority{m_keys.authority.certificatePem(), day(2026, 12, 24)};
  QCOMPARE(verifyPackage(path(u"signed.asice"_s), {}, authority).signatures.front().chain, Chain::Trusted);
  const Trust own{m_key.certificatePem(), day(2026, 12, 24)};
  QCOMPARE(verifyPackage(path(u"signed.asice"_s), {}, own).signatures.front().chain, Chain::Trusted);
  // A signer is no authority.
  const TestKey below = makeKey({"Kẻ mạo danh"}, &m_key);
  CmsOptions options;
  options.added = m_key.certificate.get();
  QCOMPARE(verify(cms(below, manifestBytes(), options)).signatures.front().chain, Chain::Untrusted);
}

void TestPackageSignature::times_data() {
  QTest::addColumn<QDateTime>("signedAt");
  QTest::addColumn<QDateTime>("now");
  QTest::addColumn<int>("certificate");
  QTest::addColumn<QString>("code");
  const QDateTime from = day(2024, 1, 1);
  const QDateTime to = day(2027, 1, 1);
  const auto row = [](const char* name, const QDateTime& signedAt, const QDateTime& now, Certificate state,
                      const QString& code) {
    QTest::newRow(name) << signedAt << now << static_cast<int>(state) << code;
  };
  row("good", day(2026, 1, 1), day(2026, 6, 1), Certificate::Good, u"signature.revocation-not-checked"_s);
  row("expired since", day(2026, 1, 1), day(2028, 1, 1), Certificate::ExpiredSince,
      u"signature.certificate-expired-since"_s);
  row("expired before", day(2027, 6, 1), day(2028, 1, 1), Certificate::Expired, u"signature.certificate-expired"_s);
  row("too early", day(2023, 1, 1), day(2026, 1, 1), Certificate::NotYetValid,
      u"signature.certificate-not-yet-valid"_s);
  row("first second", from, from, Certificate::Good, u"signature.revocation-not-checked"_s);
  row("last second", to, to, Certificate::Good, u"signature.revocation-not-checked"_s);
  row("future", day(2026, 6, 1), day(2026, 1, 1), Certificate::Good, u"signature.time-in-future"_s);
  row("clocks differ", day(2026, 1, 1).addSecs(300), day(2026, 1, 1), Certificate::Good,
      u"signature.revocation-not-checked"_s);
}

void TestPackageSignature::times() {
  QFETCH(QDateTime, signedAt);
  QFETCH(QDateTime, now);
  QFETCH(int, certificate);
  QFETCH(QString, code);
  const TestKey key = m_keys.signer({.from = day(2024, 1, 1), .to = day(2027, 1, 1)});
  CmsOptions options;
  options.time = signedAt;
  options.added = m_keys.authority.certificate.get();
  const VerifyReport report = verifyBytes(packageWith(cms(key, manifestBytes(), options)), nullptr, {}, trust(now));
  QVERIFY(report.integrity);
  QCOMPARE(report.signatures.front().state, State::Valid);
  QCOMPARE(report.signatures.front().chain, Chain::Trusted);
  QCOMPARE(static_cast<int>(report.signatures.front().certificate), certificate);
  QVERIFY2(findNotice(report.notices, code), qPrintable(codes(report.notices).join(u' ')));
}

void TestPackageSignature::revocation() {
  const auto list = [&](const TestKey* revoked, const TestKey& issuer, const QDateTime& next) {
    const RevocationListHandle made(X509_CRL_new());
    X509_CRL_set_version(made.get(), 1);
    X509_CRL_set_issuer_name(made.get(), X509_get_subject_name(m_keys.authority.certificate.get()));
    const auto stamp = [](const QDateTime& time) {
      return TimeHandle(ASN1_TIME_set(nullptr, static_cast<time_t>(time.toSecsSinceEpoch())));
    };
    X509_CRL_set1_lastUpdate(made.get(), stamp(day(2026, 12, 2)).get());
    X509_CRL_set1_nextUpdate(made.get(), stamp(next).get());
    if (revoked) {
      X509_REVOKED* entry = X509_REVOKED_new();
      X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber(revoked->certificate.get()));
      X509_REVOKED_set_revocationDate(entry, stamp(day(2026, 11, 1)).get());
      X509_CRL_add0_revoked(made.get(), entry);
    }
    X509_CRL_sign(made.get(), issuer.key.get(), EVP_sha256());
    const BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509_CRL(bio.get(), made.get());
    char* text = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &text);
    return QByteArray(text, length);
  };
  const auto check = [&](const QByteArray& pem) {
    Trust with = trust();
    with.pem += pem;
    return verifyPackage(path(u"signed.asice"_s), {}, with);
  };
  const VerifyReport good = check(list(nullptr, m_keys.authority, day(2027, 1, 1)));
  QVERIFY(good.signatures.front().revocationChecked);
  QCOMPARE(good.signatures.front().certificate, Certificate::Good);
  QCOMPARE(codes(good.notices), QStringList());

  const VerifyReport revoked = check(list(&m_key, m_keys.authority, day(2027, 1, 1)));
  QCOMPARE(revoked.signatures.front().certificate, Certificate::Revoked);
  QCOMPARE(codes(revoked.notices),
           QStringList{
               u"signature.certificate-revoked(META-INF/signature001.p7s|Văn thư Sở Nội vụ|2026-11-01T08:30:00Z)"_s});

  QVERIFY(!check(list(&m_key, m_keys.authority, day(2026, 12, 3))).signatures.front().revocationChecked); // out of date
  QVERIFY(!check(list(&m_key, m_keys.root, day(2027, 1, 1))).signatures.front().revocationChecked);       // forged
}

void TestPackageSignature::changedContentsAreNoticed() {
  // Somebody changes a file and the manifest with it: integrity holds, the signature does not.
  std::vector<PackageFile> files = sampleFiles();
  const auto signature = signer(m_key).sign(writeAsicManifest(asicSignaturePath(1), files), day(2026, 12, 1));
  files[1].bytes += "changed: true\n";
  RawZip zip = rawPackage(files);
  RawEntry entry;
  entry.name = asicSignaturePath(1).toUtf8();
  entry.bytes = *signature;
  zip.entries.push_back(entry);
  const VerifyReport report = verifyBytes(zip.bytes(), nullptr, {}, trust());
  QVERIFY(report.integrity);
  QCOMPARE(report.signatures.front().state, State::Invalid);
  QVERIFY(!report.signatures.front().time.isValid());
  QCOMPARE(codes(report.notices),
           QStringList{u"signature.invalid(META-INF/signature001.p7s|Văn thư Sở Nội vụ|message-digest)"_s});
}

void TestPackageSignature::otherSignatures_data() {
  QTest::addColumn<QByteArray>("signature");
  QTest::addColumn<int>("state");
  QTest::addColumn<QString>("code");
  const auto row = [](const char* name, const QByteArray& signature, State state, const QString& code) {
    QTest::newRow(name) << signature << static_cast<int>(state) << code;
  };
  const auto with = [this](unsigned int flags, const EVP_MD* digest = nullptr) {
    CmsOptions options;
    options.flags = flags;
    options.digest = digest;
    options.added = m_keys.authority.certificate.get();
    return cms(m_key, manifestBytes(), options);
  };
  row("good", with(CMS_CADES), State::Valid, u"signature.revocation-not-checked"_s);
  row("SHA-512", with(CMS_CADES, EVP_sha512()), State::Valid, u"signature.revocation-not-checked"_s);
  row("key identifier", with(CMS_CADES | CMS_USE_KEYID), State::Valid, u"signature.revocation-not-checked"_s);
  row("empty", QByteArray(), State::Unreadable, u"signature.unreadable"_s);
  row("text", "hello", State::Unreadable, u"signature.unreadable"_s);
  row("cut", with(CMS_CADES).chopped(10), State::Unreadable, u"signature.unreadable"_s);
  row("large", QByteArray(5 << 20, '0'), State::Unreadable, u"signature.too-large"_s);
  row("plain CMS", with(0), State::Valid, u"signature.not-cades"_s);
  row("no attributes", with(CMS_NOATTR), State::Invalid, u"signature.no-signed-attributes"_s);
  row("SHA-1", with(CMS_CADES, EVP_sha1()), State::Invalid, u"signature.weak-algorithm"_s);
  row("SHA-224", with(CMS_CADES, EVP_sha224()), State::Invalid, u"signature.weak-algorithm"_s);
  CmsOptions bare;
  bare.flags = CMS_CADES | CMS_NOCERTS;
  row("no certificate", cms(m_key, manifestBytes(), bare), State::Invalid, u"signature.no-certificate"_s);
  row("of another text", cms(m_key, "other"), State::Invalid, u"signature.invalid"_s);

  const QByteArray text = manifestBytes();
  const BioHandle input = bioOver(text);
  const BioHandle output(BIO_new(BIO_s_mem()));
  const CmsHandle attached(CMS_sign(m_key.certificate.get(), m_key.key.get(), nullptr, input.get(), CMS_BINARY));
  i2d_CMS_bio(output.get(), attached.get());
  char* der = nullptr;
  const long length = BIO_get_mem_data(output.get(), &der);
  row("with contents", QByteArray(der, length), State::Unreadable, u"signature.not-detached"_s);

  const BioHandle dataOutput(BIO_new(BIO_s_mem()));
  const BioHandle dataInput = bioOver(text);
  const CmsHandle data(CMS_data_create(dataInput.get(), CMS_BINARY));
  i2d_CMS_bio(dataOutput.get(), data.get());
  const long dataLength = BIO_get_mem_data(dataOutput.get(), &der);
  row("not signed data", QByteArray(der, dataLength), State::Unreadable, u"signature.unreadable"_s);
  row("nobody signed",
      QByteArray::fromHex("3023 06092a864886f70d010702 a016 3014 020101 3100 300b 06092a864886f70d010701 3100"),
      State::Unreadable, u"signature.no-signer"_s);
}

void TestPackageSignature::otherSignatures() {
  QFETCH(QByteArray, signature);
  QFETCH(int, state);
  QFETCH(QString, code);
  const VerifyReport report = verify(signature);
  QVERIFY(report.integrity);
  QCOMPARE(report.signatures.size(), size_t(1));
  QVERIFY2(static_cast<int>(report.signatures.front().state) == state, qPrintable(codes(report.notices).join(u' ')));
  QVERIFY2(findNotice(report.notices, code), qPrintable(codes(report.notices).join(u' ')));
}

void TestPackageSignature::weakAndOddSigners() {
  const TestKey cipher = m_keys.signer({.usage = "critical,keyEncipherment"});
  CmsOptions options;
  options.added = m_keys.authority.certificate.get();
  const VerifyReport report = verify(cms(cipher, manifestBytes(), options));
  QCOMPARE(report.signatures.front().state, State::Valid);
  QCOMPARE(report.signatures.front().certificate, Certificate::NotForSigning);
  QCOMPARE(firstError(report.notices), u"signature.certificate-not-for-signing"_s);

  // Names go to a terminal: what would steer it is replaced.
  const TestKey hostile = m_keys.signer({.name = "A\x1b[2J\r\nB"});
  const VerifyReport shown = verify(cms(hostile, manifestBytes(), options));
  QCOMPARE(shown.signatures.front().signer, u"A\ufffd[2J\ufffd\ufffdB"_s);
}

void TestPackageSignature::certificateCannotBeSwapped() {
  // The same issuer, serial number and key, but another validity.
  CertificateHandle other(X509_dup(m_key.certificate.get()));
  X509_gmtime_adj(X509_getm_notAfter(other.get()), 86400L * 10000);
  X509_sign(other.get(), m_keys.authority.key.get(), EVP_sha256());
  CmsOptions options;
  options.flags = CMS_CADES | CMS_NOCERTS;
  options.added = other.get();
  const VerifyReport report = verify(cms(m_key, manifestBytes(), options));
  QCOMPARE(report.signatures.front().state, State::Invalid);
  QVERIFY(findNotice(report.notices, u"signature.certificate-swapped"_s));
}

void TestPackageSignature::twoSignersInOneFile() {
  const TestKey second = m_keys.signer({.name = "Lãnh đạo", .to = day(2021, 1, 1)});
  CmsOptions options;
  options.second = &second;
  options.added = m_keys.authority.certificate.get();
  const VerifyReport report = verify(cms(m_key, manifestBytes(), options));
  QCOMPARE(report.signatures.size(), size_t(2));
  QStringList names;
  for (const SignatureResult& result : report.signatures) {
    QCOMPARE(result.state, State::Valid);
    names << result.signer + u' ' + QString::number(static_cast<int>(result.certificate));
  }
  names.sort();
  QCOMPARE(names, (QStringList{u"Lãnh đạo 3"_s, u"Văn thư Sở Nội vụ 1"_s}));
}

void TestPackageSignature::everyFlippedByteIsNoticed() {
  const QByteArray signature = *signer(m_key).sign(manifestBytes(), day(2026, 12, 1));
  for (qsizetype at = 0; at < signature.size(); ++at) {
    QByteArray spoilt = signature;
    spoilt[at] = static_cast<char>(spoilt[at] ^ 1);
    const VerifyReport report = verify(spoilt);
    for (const SignatureResult& result : report.signatures) {
      // Where the flipped bit lies in a part that is not signed (the chain), trust falls, or nothing that is told
      // changes.
      const bool same = result.signer == u"Văn thư Sở Nội vụ" && result.time == day(2026, 12, 1);
      QVERIFY2(result.state != State::Valid || same, qPrintable(QString::number(at)));
    }
    QVERIFY(!report.signatures.empty());
  }
}

/// Thousands of digest algorithms or signers must cost neither the stack nor the reader's patience.
void TestPackageSignature::hostileCmsIsBounded() {
  const auto der = [](char tag, const QByteArray& body) {
    QByteArray length = QByteArray::fromHex(QByteArray::number(body.size(), 16).rightJustified(6, '0'));
    return QByteArray(1, tag) + '\x83' + length + body;
  };
  const QByteArray algorithm = QByteArray::fromHex("300d06096086480165030402010500");
  const QByteArray data = QByteArray::fromHex("300b06092a864886f70d010701");
  const QByteArray type = QByteArray::fromHex("06092a864886f70d010702");
  const auto file = [&](const QByteArray& algorithms, const QByteArray& signers) {
    const QByteArray body = QByteArray::fromHex("020101") + der('\x31', algorithms) + data + der('\x31', signers);
    return der('\x30', type + der('\xa0', der('\x30', body)));
  };
  QByteArray signerInfo = QByteArray::fromHex("020103800101") + algorithm + algorithm + QByteArray::fromHex("0400");
  signerInfo = QByteArray(1, '\x30') + static_cast<char>(signerInfo.size()) + signerInfo;
  const VerifyReport many = verify(file(algorithm, signerInfo.repeated(50'000)));
  QCOMPARE(firstError(many.notices), u"signature.unreadable"_s);
  const VerifyReport deep = verify(file(algorithm.repeated(200'000), signerInfo));
  QCOMPARE(firstError(deep.notices), u"signature.no-certificate"_s);
}

void TestPackageSignature::trustFiles() {
  const QString file = path(u"trust.pem"_s);
  QVERIFY(writeFile(file, "# authorities\n" + m_keys.root.certificatePem() + m_keys.authority.certificatePem()));
  const auto read = Trust::fromFile(file);
  QVERIFY(read);
  QCOMPARE(verifyPackage(path(u"signed.asice"_s), {}, *read).signatures.front().chain, Chain::Trusted);
  QVERIFY(writeFile(file, "nothing"));
  QCOMPARE(Trust::fromFile(file).error().code, u"trust.no-certificate"_s);
  QVERIFY(writeFile(file, "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n"));
  QCOMPARE(Trust::fromFile(file).error().code, u"trust.no-certificate"_s);
  QCOMPARE(Trust::fromFile(path(u"nowhere"_s)).error().code, u"trust.cannot-read"_s);
}

QTEST_GUILESS_MAIN(TestPackageSignature)
#include "test_package_signature.moc"
