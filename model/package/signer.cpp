// SPDX-License-Identifier: Apache-2.0
#include "model/package/signer.h"

#include "model/package/openssl_handles.h"

#include <QFile>

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/provider.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr qint64 longestPassword = 4096;
constexpr qint64 longestKeyFile = qint64(4) << 20;

Failure failure(const QString& code, const QStringList& values) {
  return Failure(Notice{code, values, {}, Notice::Level::Error});
}

Result<QByteArray> readWhole(const QString& path, qint64 longest, const QString& code) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return failure(code, {path, file.errorString()});
  }
  QByteArray bytes = file.read(longest + 1);
  if (file.error() != QFileDevice::NoError || bytes.size() > longest) {
    return failure(code, {path, file.error() != QFileDevice::NoError ? file.errorString() : u"size"_s});
  }
  return bytes;
}

/// Files of older programs are enciphered in ways that OpenSSL 3 keeps in a module of their own, which may not be
/// installed.
class LegacyProvider {
public:
  LegacyProvider() : m_provider(OSSL_PROVIDER_try_load(nullptr, "legacy", 1)) {}
  ~LegacyProvider() {
    if (m_provider) {
      OSSL_PROVIDER_unload(m_provider);
    }
  }
  LegacyProvider(const LegacyProvider&) = delete;
  LegacyProvider& operator=(const LegacyProvider&) = delete;

private:
  OSSL_PROVIDER* m_provider;
};

} // namespace

Password::Password(QByteArray utf8) : m_bytes(std::move(utf8)) {}

Password::~Password() {
  wipe();
}

Password::Password(Password&& other) noexcept : m_bytes(std::move(other.m_bytes)) {}

Password& Password::operator=(Password&& other) noexcept {
  wipe();
  m_bytes = std::move(other.m_bytes);
  return *this;
}

void Password::wipe() {
  if (!m_bytes.isEmpty()) {
    OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size()));
  }
}

Result<Password> Password::fromFile(const QString& path) {
  auto read = readWhole(path, longestPassword, u"sign.password-file"_s);
  if (!read) {
    return Failure(read.error());
  }
  Password whole(std::move(*read));
  QByteArrayView line(whole.m_bytes);
  if (line.startsWith("\xef\xbb\xbf")) {
    line = line.sliced(3); // Windows' editor puts a byte order mark there
  }
  const qsizetype end = line.indexOf('\n');
  line = end < 0 ? line : line.first(end);
  while (line.endsWith('\r')) {
    line.chop(1);
  }
  return Password(line.toByteArray());
}

Result<Password> Password::fromEnvironment(const QString& variable) {
  const QByteArray name = variable.toLocal8Bit();
  if (!qEnvironmentVariableIsSet(name.constData())) {
    return failure(u"sign.password-variable"_s, {variable});
  }
  return Password(qEnvironmentVariable(name.constData()).toUtf8());
}

struct Signer::Key {
  KeyHandle key;
  CertificateHandle certificate;
  std::vector<CertificateHandle> chain;
  QString path;

  bool unpack(PKCS12* store, const QByteArray& password);
};

/// False when OpenSSL could not decipher the contents; a missing key or certificate is none of that.
bool Signer::Key::unpack(PKCS12* store, const QByteArray& password) {
  EVP_PKEY* foundKey = nullptr;
  X509* foundCertificate = nullptr;
  STACK_OF(X509)* others = nullptr;
  const bool parsed = PKCS12_parse(store, password.constData(), &foundKey, &foundCertificate, &others) == 1;
  key.reset(foundKey);
  certificate.reset(foundCertificate);
  while (others && sk_X509_num(others) > 0) {
    chain.emplace_back(sk_X509_shift(others));
  }
  sk_X509_free(others);
  return parsed;
}

Signer::Signer(std::shared_ptr<const Key> key) : m_key(std::move(key)) {}

Result<Signer> Signer::fromFile(const QString& pkcs12, const Password& password) {
  const auto bytes = readWhole(pkcs12, longestKeyFile, u"sign.key-file"_s);
  if (!bytes) {
    return Failure(bytes.error());
  }
  ERR_clear_error();
  const BioHandle bio = bioOver(*bytes);
  const Pkcs12Handle store(d2i_PKCS12_bio(bio.get(), nullptr));
  if (!store) {
    ERR_clear_error();
    return failure(u"sign.not-pkcs12"_s, {pkcs12});
  }
  const QByteArray& secret = password.bytes();
  const bool sealed = PKCS12_mac_present(store.get());
  if (sealed && PKCS12_verify_mac(store.get(), secret.constData(), static_cast<int>(secret.size())) != 1 &&
      !(secret.isEmpty() && PKCS12_verify_mac(store.get(), nullptr, 0) == 1)) {
    ERR_clear_error();
    return failure(u"sign.password-wrong"_s, {pkcs12});
  }
  auto key = std::make_shared<Key>();
  key->path = pkcs12;
  if (!key->unpack(store.get(), secret)) {
    const LegacyProvider legacy;
    ERR_clear_error();
    if (!key->unpack(store.get(), secret)) {
      const QString reason = opensslReason();
      return sealed ? failure(u"sign.key-file-unsupported"_s, {pkcs12, reason})
                    : failure(u"sign.password-wrong"_s, {pkcs12});
    }
  }
  ERR_clear_error();
  if (!key->key) {
    return failure(u"sign.no-key"_s, {pkcs12});
  }
  if (!key->certificate) {
    return failure(u"sign.no-certificate"_s, {pkcs12});
  }
  return Signer(std::move(key));
}

QString Signer::name() const {
  return commonNameOf(X509_get_subject_name(m_key->certificate.get()));
}

QDateTime Signer::validTo() const {
  return dateTimeOf(X509_get0_notAfter(m_key->certificate.get()));
}

Result<QByteArray> Signer::sign(const QByteArray& content, const QDateTime& time) const {
  X509* certificate = m_key->certificate.get();
  const QDateTime moment = time.isValid() ? time.toUTC() : QDateTime::currentDateTimeUtc();
  if (const QDateTime end = validTo(); moment > end) {
    return failure(u"sign.certificate-expired"_s, {name(), shownTime(end)});
  }
  if (const QDateTime start = dateTimeOf(X509_get0_notBefore(certificate)); moment < start) {
    return failure(u"sign.certificate-not-yet-valid"_s, {name(), shownTime(start)});
  }
  if (!maySign(certificate)) {
    return failure(u"sign.certificate-not-for-signing"_s, {name()});
  }
  ERR_clear_error();
  constexpr unsigned int flags = CMS_PARTIAL | CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES;
  const CmsHandle cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
  CMS_SignerInfo* info = cms ? CMS_add1_signer(cms.get(), certificate, m_key->key.get(), EVP_sha256(), flags) : nullptr;
  const TimeHandle stamp(ASN1_TIME_set(nullptr, static_cast<time_t>(moment.toSecsSinceEpoch())));
  bool done =
      info && stamp && CMS_signed_add1_attr_by_NID(info, NID_pkcs9_signingTime, stamp->type, stamp.get(), -1) == 1;
  for (const CertificateHandle& other : m_key->chain) {
    // The same certificate twice in a file is no fault of its user.
    done = done && (X509_cmp(other.get(), certificate) == 0 || CMS_add1_cert(cms.get(), other.get()) == 1 ||
                    ERR_GET_REASON(ERR_peek_last_error()) == CMS_R_CERTIFICATE_ALREADY_PRESENT);
  }
  const BioHandle input = bioOver(content);
  const BioHandle output(BIO_new(BIO_s_mem()));
  done = done && input && output && CMS_final(cms.get(), input.get(), nullptr, flags) == 1 &&
         i2d_CMS_bio(output.get(), cms.get()) == 1;
  if (!done) {
    return failure(u"sign.failed"_s, {opensslReason()});
  }
  ERR_clear_error();
  char* der = nullptr;
  const long length = BIO_get_mem_data(output.get(), &der);
  return QByteArray(der, length);
}

} // namespace khung::model
