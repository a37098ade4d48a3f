// SPDX-License-Identifier: Apache-2.0
#include "tests/package/keys.h"
#include "tests/package/sample.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <openssl/provider.h>

using namespace khung::tests;

namespace {

using State = SignatureResult::State;

} // namespace

class TestPackageSigning : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void signingIsDeterministic();
  void opensslVerifiesIt();
  void completesAnUnsignedPackage();
  void addsASecondSignature();
  void attachesASignatureMadeElsewhere();
  void refusesToSignWhatIsSpoilt();
  void signerErrors();
  void signerTimes();
  void oldKeyFiles();
  void passwords();

private:
  QString path(const QString& name) const { return m_folder.filePath(name); }
  Signer signer(const TestKey& key) const { return signerOf(m_keys, key, path(u"key.p12"_s)); }
  Trust trust() const { return {m_keys.root.certificatePem(), day(2026, 12, 24)}; }

  QTemporaryDir m_folder;
  TestKeys m_keys;
  TestKey m_key = m_keys.signer();
};

void TestPackageSigning::signingIsDeterministic() {
  const Signer rsa = signer(m_keys.signer({.rsaBits = 2048}));
  const auto first = packageBytes(sampleFiles(), rsa, day(2026, 12, 1));
  QCOMPARE(*first, *packageBytes(sampleFiles(), rsa, day(2026, 12, 1)));
  QVERIFY(*first != *packageBytes(sampleFiles(), rsa, day(2026, 12, 2)));
}

void TestPackageSigning::opensslVerifiesIt() {
  const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
  if (openssl.isEmpty()) {
    QSKIP("openssl is not installed");
  }
  const auto signature = signer(m_key).sign(manifestBytes(), day(2026, 12, 1));
  QVERIFY(signature);
  QVERIFY(writeFile(path(u"s.p7s"_s), *signature) && writeFile(path(u"m.xml"_s), manifestBytes()) &&
          writeFile(path(u"ca.pem"_s), m_keys.root.certificatePem()));
  const auto run = [&](const QStringList& more) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(openssl, QStringList{u"cms"_s, u"-verify"_s, u"-inform"_s, u"DER"_s, u"-in"_s, path(u"s.p7s"_s),
                                       u"-content"_s, path(u"m.xml"_s), u"-binary"_s, u"-purpose"_s, u"any"_s,
                                       u"-attime"_s, u"1798000000"_s, u"-out"_s, path(u"out.xml"_s)} +
                               more);
    process.waitForFinished(30'000);
    return QString::number(process.exitCode()) + u' ' + QString::fromUtf8(process.readAll());
  };
  const QString verified = run({u"-CAfile"_s, path(u"ca.pem"_s), u"-cades"_s});
  QVERIFY2(verified.startsWith(u"0 ") && verified.contains(u"CAdES Verification successful"), qPrintable(verified));
  QCOMPARE(readFile(path(u"out.xml"_s)), manifestBytes());
  QVERIFY(writeFile(path(u"m.xml"_s), manifestBytes() + ' '));
  QVERIFY(!run({u"-CAfile"_s, path(u"ca.pem"_s)}).startsWith(u"0 "));
}

void TestPackageSigning::completesAnUnsignedPackage() {
  const QString plain = path(u"plain.asice"_s);
  const QString target = path(u"completed.asice"_s);
  QVERIFY(writePackage(plain, sampleFiles()));
  QVERIFY(signPackage(plain, target, signer(m_key), day(2026, 12, 1)));
  const VerifyReport report = verifyPackage(target, {}, trust());
  QVERIFY(report.integrity);
  QCOMPARE(report.signatures.size(), size_t(1));
  QCOMPARE(report.signatures.front().state, State::Valid);
  QVERIFY(!findNotice(verifyPackage(plain).notices, u"signature.invalid"_s));
}

void TestPackageSigning::addsASecondSignature() {
  const QString file = path(u"twice.asice"_s);
  QVERIFY(writePackage(file, sampleFiles(), signer(m_key), day(2026, 12, 1)));
  const TestKey second = m_keys.signer({.name = "Lãnh đạo"});
  QVERIFY(signPackage(file, file, signer(second), day(2026, 12, 2)));
  const VerifyReport report = verifyPackage(file, {}, trust());
  QVERIFY(report.integrity);
  QCOMPARE(report.signatures.size(), size_t(2));
  QCOMPARE(report.signatures[0].signer, u"Văn thư Sở Nội vụ"_s);
  QCOMPARE(report.signatures[1].signer, u"Lãnh đạo"_s);
  QCOMPARE(report.signatures[1].manifest, asicManifestPath(2));
  QCOMPARE(report.signatures[0].state, State::Valid);
  QCOMPARE(report.signatures[1].state, State::Valid);
}

void TestPackageSigning::attachesASignatureMadeElsewhere() {
  const QString plain = path(u"plain.asice"_s);
  const QString target = path(u"attached.asice"_s);
  std::vector<PackageFile> files = sampleFiles();
  QVERIFY(writePackage(plain, files));
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path.toUtf8() < b.path.toUtf8(); });
  const QByteArray manifest = writeAsicManifest(asicSignaturePath(1), files);
  CmsOptions options;
  options.added = m_keys.authority.certificate.get();
  QVERIFY(attachSignature(plain, target, cms(m_key, manifest, options)));
  QCOMPARE(verifyPackage(target, {}, trust()).signatures.front().state, State::Valid);
  QCOMPARE(attachSignature(target, target, "x").error().code, u"package.already-signed"_s);
}

void TestPackageSigning::refusesToSignWhatIsSpoilt() {
  RawZip zip = rawPackage();
  zip.entries.back().bytes += "x";
  QVERIFY(writeFile(path(u"spoilt.asice"_s), zip.bytes()));
  QCOMPARE(signPackage(path(u"spoilt.asice"_s), path(u"never.asice"_s), signer(m_key)).error().code,
           u"package.file-changed"_s);
  QCOMPARE(signPackage(path(u"nowhere.asice"_s), path(u"never.asice"_s), signer(m_key)).error().code,
           u"package.cannot-read"_s);
  QVERIFY(!QFile::exists(path(u"never.asice"_s)));
}

void TestPackageSigning::signerErrors() {
  const QString file = path(u"bad.p12"_s);
  const auto code = [&](const QByteArray& bytes, const QByteArray& secret = testPassword) {
    writeFile(file, bytes);
    const auto made = Signer::fromFile(file, Password(secret));
    return made ? QString() : made.error().code + u'|' + made.error().values.first().section(u'/', -1);
  };
  EVP_PKEY* key = m_key.key.get();
  X509* certificate = m_key.certificate.get();
  QCOMPARE(code(pkcs12(key, certificate, {}, testPassword)), QString());
  QCOMPARE(code(pkcs12(key, certificate, {}, testPassword), "wrong"), u"sign.password-wrong|bad.p12"_s);
  QCOMPARE(code(pkcs12(key, certificate, {}, testPassword), ""), u"sign.password-wrong|bad.p12"_s);
  QCOMPARE(code(pkcs12(key, certificate, {}, ""), ""), QString());
  QCOMPARE(code("no key file"), u"sign.not-pkcs12|bad.p12"_s);
  QCOMPARE(code(""), u"sign.not-pkcs12|bad.p12"_s);
  QCOMPARE(code(pkcs12(nullptr, nullptr, {&m_key}, testPassword)), u"sign.no-key|bad.p12"_s);
  QCOMPARE(code(pkcs12(key, nullptr, {}, testPassword)), u"sign.no-certificate|bad.p12"_s);
  QCOMPARE(code(pkcs12(key, nullptr, {&m_keys.root}, testPassword)), u"sign.no-certificate|bad.p12"_s);
  QCOMPARE(Signer::fromFile(path(u"nowhere.p12"_s), Password({})).error().code, u"sign.key-file"_s);
}

void TestPackageSigning::signerTimes() {
  const Signer made = signer(m_keys.signer({.from = day(2024, 1, 1), .to = day(2025, 1, 1)}));
  QCOMPARE(made.name(), u"Văn thư Sở Nội vụ"_s);
  QCOMPARE(made.validTo(), day(2025, 1, 1));
  QVERIFY(made.sign("x", day(2024, 6, 1)));
  QCOMPARE(made.sign("x", day(2025, 6, 1)).error(), (Notice{u"sign.certificate-expired"_s,
                                                            {u"Văn thư Sở Nội vụ"_s, u"2025-01-01T08:30:00Z"_s},
                                                            {},
                                                            Notice::Level::Error}));
  QCOMPARE(made.sign("x", day(2023, 6, 1)).error().code, u"sign.certificate-not-yet-valid"_s);
  const auto written = writePackage(path(u"expired.asice"_s), sampleFiles(), made, day(2026, 1, 1));
  QCOMPARE(written.error().code, u"sign.certificate-expired"_s);
  QVERIFY(!QFile::exists(path(u"expired.asice"_s)));
  QCOMPARE(signer(m_keys.signer({.usage = "critical,keyEncipherment"})).sign("x").error().code,
           u"sign.certificate-not-for-signing"_s);
}

void TestPackageSigning::oldKeyFiles() {
  QByteArray bytes;
  {
    OSSL_PROVIDER* legacy = OSSL_PROVIDER_try_load(nullptr, "legacy", 1);
    if (!legacy) {
      QSKIP("OpenSSL's legacy module is not installed");
    }
    const Pkcs12Handle store(PKCS12_create(testPassword.constData(), "old", m_key.key.get(), m_key.certificate.get(),
                                           nullptr, NID_pbe_WithSHA1And3_Key_TripleDES_CBC,
                                           NID_pbe_WithSHA1And40BitRC2_CBC, 0, 0, 0));
    const BioHandle bio(BIO_new(BIO_s_mem()));
    i2d_PKCS12_bio(bio.get(), store.get());
    char* der = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &der);
    bytes = QByteArray(der, length);
    OSSL_PROVIDER_unload(legacy);
  }
  QVERIFY(writeFile(path(u"old.p12"_s), bytes));
  const auto made = Signer::fromFile(path(u"old.p12"_s), Password(testPassword));
  QVERIFY2(made, made ? "" : qPrintable(made.error().code + made.error().values.join(u' ')));
  QVERIFY(made->sign("x", day(2026, 12, 1)));
  QCOMPARE(Signer::fromFile(path(u"old.p12"_s), Password("wrong")).error().code, u"sign.password-wrong"_s);
}

void TestPackageSigning::passwords() {
  const QString file = path(u"password"_s);
  const auto read = [&](const QByteArray& bytes) {
    writeFile(file, bytes);
    return Password::fromFile(file)->bytes();
  };
  QCOMPARE(read("abc"), QByteArray("abc"));
  QCOMPARE(read("abc\n"), QByteArray("abc"));
  QCOMPARE(read("abc\r\nsecond"), QByteArray("abc"));
  QCOMPARE(read("\xef\xbb\xbf mật khẩu \n"), QByteArray(" mật khẩu "));
  QCOMPARE(read(""), QByteArray());
  writeFile(file, QByteArray(5000, 'x'));
  QCOMPARE(Password::fromFile(file).error().code, u"sign.password-file"_s);
  QCOMPARE(Password::fromFile(path(u"nowhere"_s)).error().code, u"sign.password-file"_s);
  qputenv("KHUNG_TEST_PASSWORD", testPassword);
  QCOMPARE(Password::fromEnvironment(u"KHUNG_TEST_PASSWORD"_s)->bytes(), testPassword);
  qunsetenv("KHUNG_TEST_PASSWORD");
  QCOMPARE(Password::fromEnvironment(u"KHUNG_TEST_PASSWORD"_s).error().values, QStringList{u"KHUNG_TEST_PASSWORD"_s});
}

QTEST_GUILESS_MAIN(TestPackageSigning)
#include "test_package_signing.moc"
