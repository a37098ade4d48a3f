// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/openssl_handles.h"
#include "model/package/signer.h"

#include <QByteArray>
#include <QFile>
#include <QTimeZone>

#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace khung::tests {

using namespace khung::model;

inline const QByteArray testPassword = "mật khẩu";

/// A key with its certificate, made for one test run. Nothing here is a secret.
struct TestKey {
  KeyHandle key;
  CertificateHandle certificate;

  QByteArray certificatePem() const {
    const BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate.get());
    char* text = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &text);
    return QByteArray(text, length);
  }
};

inline QDateTime day(int year, int month, int dayOfMonth) {
  return QDateTime(QDate(year, month, dayOfMonth), QTime(8, 30), QTimeZone::utc());
}

struct KeyOptions {
  QByteArray name = "Văn thư Sở Nội vụ";
  QDateTime from = day(2020, 1, 1);
  QDateTime to = day(2040, 1, 1);
  bool authority = false;
  QByteArray usage = "critical,digitalSignature,nonRepudiation";
  int rsaBits = 0; ///< 0: ECDSA on P-256
};

inline TestKey makeKey(const KeyOptions& options, const TestKey* issuer = nullptr) {
  static long serial = 1000;
  TestKey made;
  made.key.reset(options.rsaBits > 0 ? EVP_RSA_gen(static_cast<unsigned>(options.rsaBits)) : EVP_EC_gen("P-256"));
  made.certificate.reset(X509_new());
  X509* certificate = made.certificate.get();
  X509_set_version(certificate, 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
  ASN1_TIME_set(X509_getm_notBefore(certificate), static_cast<time_t>(options.from.toSecsSinceEpoch()));
  ASN1_TIME_set(X509_getm_notAfter(certificate), static_cast<time_t>(options.to.toSecsSinceEpoch()));
  X509_NAME* name = X509_get_subject_name(certificate);
  const auto part = [name](const char* kind, const QByteArray& text) {
    X509_NAME_add_entry_by_txt(name, kind, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(text.constData()),
                               static_cast<int>(text.size()), -1, 0);
  };
  part("C", "VN");
  part("O", "Bộ Thử nghiệm");
  part("CN", options.name);
  const TestKey& signer = issuer ? *issuer : made;
  X509_set_issuer_name(certificate, X509_get_subject_name(signer.certificate.get()));
  X509_set_pubkey(certificate, made.key.get());
  X509V3_CTX context;
  X509V3_set_ctx(&context, signer.certificate.get(), certificate, nullptr, nullptr, 0);
  const auto extend = [&](int nid, const char* value) {
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
  };
  extend(NID_basic_constraints, options.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
  extend(NID_key_usage, options.authority ? "critical,keyCertSign,cRLSign" : options.usage.constData());
  extend(NID_subject_key_identifier, "hash");
  X509_sign(certificate, signer.key.get(), EVP_sha256());
  return made;
}

/// Root, intermediate authority and signer, as agencies have them.
struct TestKeys {
  TestKey root = makeKey({"Root CA thử nghiệm", day(2015, 1, 1), day(2050, 1, 1), true});
  TestKey authority = makeKey({"CA cơ quan thử nghiệm", day(2015, 1, 1), day(2050, 1, 1), true}, &root);

  TestKey signer(KeyOptions options = {}) const { return makeKey(options, &authority); }
};

inline QByteArray pkcs12(EVP_PKEY* key, X509* certificate, const std::vector<const TestKey*>& others,
                         const QByteArray& password) {
  STACK_OF(X509)* chain = sk_X509_new_null();
  for (const TestKey* other : others) {
    sk_X509_push(chain, other->certificate.get());
  }
  const Pkcs12Handle store(PKCS12_create(password.constData(), "test", key, certificate, chain, 0, 0, 0, 0, 0));
  sk_X509_free(chain);
  const BioHandle bio(BIO_new(BIO_s_mem()));
  i2d_PKCS12_bio(bio.get(), store.get());
  char* der = nullptr;
  const long length = BIO_get_mem_data(bio.get(), &der);
  return QByteArray(der, length);
}

inline bool writeFile(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QByteArray readFile(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct CmsOptions {
  unsigned int flags = CMS_CADES;
  const EVP_MD* digest = nullptr;
  QDateTime time = day(2026, 12, 1);
  const TestKey* second = nullptr;
  X509* added = nullptr;
};

/// A signature as other programs may make it.
inline QByteArray cms(const TestKey& key, const QByteArray& content, const CmsOptions& options = {}) {
  const unsigned int flags = CMS_PARTIAL | CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | options.flags;
  const CmsHandle made(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
  const auto sign = [&](const TestKey& one) {
    CMS_SignerInfo* info = CMS_add1_signer(made.get(), one.certificate.get(), one.key.get(),
                                           options.digest ? options.digest : EVP_sha256(), flags);
    if (options.time.isValid() && !(flags & CMS_NOATTR)) {
      const TimeHandle time(ASN1_TIME_set(nullptr, static_cast<time_t>(options.time.toSecsSinceEpoch())));
      CMS_signed_add1_attr_by_NID(info, NID_pkcs9_signingTime, time->type, time.get(), -1);
    }
  };
  sign(key);
  if (options.second) {
    sign(*options.second);
  }
  if (options.added) {
    CMS_add1_cert(made.get(), options.added);
  }
  const BioHandle input = bioOver(content);
  const BioHandle output(BIO_new(BIO_s_mem()));
  CMS_final(made.get(), input.get(), nullptr, flags);
  i2d_CMS_bio(output.get(), made.get());
  char* der = nullptr;
  const long length = BIO_get_mem_data(output.get(), &der);
  return QByteArray(der, length);
}

/// The key as its owner has it: in a file, with its chain.
inline Signer signerOf(const TestKeys& keys, const TestKey& key, const QString& path) {
  writeFile(path, pkcs12(key.key.get(), key.certificate.get(), {&keys.authority, &keys.root}, testPassword));
  auto made = Signer::fromFile(path, Password(testPassword));
  if (!made) {
    qFatal("%s", qPrintable(made.error().code));
  }
  return *made;
}

} // namespace khung::tests
