// SPDX-License-Identifier: Apache-2.0
#include "model/package/signature_check.h"

#include "model/package/certificate_check.h"
#include "model/package/openssl_handles.h"

#include <QSet>

#include <cstring>
#include <openssl/err.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr qint64 longestSignature = qint64(4) << 20;
constexpr int mostSigners = 32;
constexpr int clockSkewSeconds = 600;

using State = SignatureResult::State;

/// Judges one signer of a CMS file. All it finds goes into the result and the notices.
class SignerCheck {
public:
  SignerCheck(const SignedManifest& input, CMS_SignerInfo* info, Notices& notices)
      : m_input(input), m_info(info), m_notices(notices) {
    m_result.manifest = input.manifest;
    m_result.file = input.file;
  }

  SignatureResult run(const ASN1_OBJECT* contentType, STACK_OF(X509) * certificates, const TrustStore& trust) {
    X509* certificate = nullptr;
    CMS_SignerInfo_get0_algs(m_info, nullptr, &certificate, nullptr, nullptr);
    if (!certificate) {
      m_result.state = State::Invalid;
      notice(u"signature.no-certificate"_s, {m_input.file});
      return m_result;
    }
    describe(certificate);
    m_result.state = fits(contentType) ? State::Valid : State::Invalid;
    if (m_result.state == State::Valid) {
      checkAttributes(certificate, certificates, trust.now());
      trust.check(certificate, certificates, m_result, m_notices);
    }
    return m_result;
  }

private:
  void notice(const QString& code, const QStringList& values, Notice::Level level = Notice::Level::Error) {
    m_notices.push_back({code, values, {}, level});
  }

  void describe(X509* certificate) {
    m_result.signer = commonNameOf(X509_get_subject_name(certificate));
    m_result.organisation = organisationOf(X509_get_subject_name(certificate));
    m_result.issuer = commonNameOf(X509_get_issuer_name(certificate));
    m_result.validFrom = dateTimeOf(X509_get0_notBefore(certificate));
    m_result.validTo = dateTimeOf(X509_get0_notAfter(certificate));
    const ASN1_INTEGER* serial = X509_get0_serialNumber(certificate);
    m_result.serial = QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(serial)), ASN1_STRING_length(serial)).toHex());
    X509_ALGOR* digest = nullptr;
    CMS_SignerInfo_get0_algs(m_info, nullptr, nullptr, &digest, nullptr);
    m_digest = OBJ_obj2nid(digest->algorithm);
    if (const EVP_PKEY* key = X509_get0_pubkey(certificate)) {
      const char* type = EVP_PKEY_get0_type_name(key);
      m_result.algorithm = u"%1-%2 %3"_s.arg(QString::fromLatin1(type ? type : "?"))
                               .arg(EVP_PKEY_get_bits(key))
                               .arg(QString::fromLatin1(OBJ_nid2sn(m_digest)).toUpper());
    }
  }

  bool invalid(const QString& code, const QStringList& more = {}) {
    notice(code, QStringList{m_input.file, m_result.signer} + more);
    return false;
  }

  /// Whether the signature is over these signed attributes, and they over this manifest. The digest is made here and
  /// not by a chain of BIOs: that grows with what the file lists as digest algorithms, and reading it recurses.
  bool fits(const ASN1_OBJECT* contentType) {
    static const QSet<int> strong{NID_sha256,   NID_sha384,   NID_sha512,  NID_sha512_256,
                                  NID_sha3_256, NID_sha3_384, NID_sha3_512};
    if (!strong.contains(m_digest)) {
      return invalid(u"signature.weak-algorithm"_s, {m_result.algorithm});
    }
    if (CMS_signed_get_attr_count(m_info) <= 0) {
      return invalid(u"signature.no-signed-attributes"_s);
    }
    ERR_clear_error();
    if (CMS_SignerInfo_verify(m_info) != 1) {
      return invalid(u"signature.invalid"_s, {opensslReason()});
    }
    const auto* type = static_cast<const ASN1_OBJECT*>(signedValue(NID_pkcs9_contentType, V_ASN1_OBJECT));
    if (!type || OBJ_cmp(type, contentType) != 0) {
      return invalid(u"signature.invalid"_s, {u"content-type"_s});
    }
    const auto* claimed =
        static_cast<const ASN1_OCTET_STRING*>(signedValue(NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING));
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    const bool made = EVP_Digest(m_input.content.constData(), static_cast<size_t>(m_input.content.size()), digest,
                                 &length, EVP_get_digestbynid(m_digest), nullptr) == 1;
    if (!made || !claimed || ASN1_STRING_length(claimed) != static_cast<int>(length) ||
        std::memcmp(ASN1_STRING_get0_data(claimed), digest, length) != 0) {
      return invalid(u"signature.invalid"_s, {u"message-digest"_s});
    }
    return true;
  }

  /// The only value of the only signed attribute of its kind; null where there are none or several, or another type.
  const void* signedValue(int nid, int type) const {
    return CMS_signed_get0_data_by_OBJ(m_info, OBJ_nid2obj(nid), -3, type);
  }

  void checkAttributes(X509* certificate, STACK_OF(X509) * certificates, const QDateTime& now) {
    for (const int type : {V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME}) {
      if (const void* time = signedValue(NID_pkcs9_signingTime, type)) {
        m_result.time = dateTimeOf(static_cast<const ASN1_TIME*>(time));
      }
    }
    if (!m_result.time.isValid()) {
      invalid(u"signature.no-time"_s);
      m_notices.back().level = Notice::Level::Warning;
    } else if (m_result.time > now.addSecs(clockSkewSeconds)) {
      invalid(u"signature.time-in-future"_s, {shownTime(m_result.time)});
    }
    checkCertificateAttribute(certificate, certificates);
  }

  /// CAdES binds the certificate by a digest among the signed attributes, so that no other one of the same key takes
  /// its place.
  void checkCertificateAttribute(X509* certificate, STACK_OF(X509) * certificates) {
    const auto decode = [this](int nid, auto* d2i) -> decltype(d2i(nullptr, nullptr, 0)) {
      const auto* text = static_cast<const ASN1_STRING*>(signedValue(nid, V_ASN1_SEQUENCE));
      const unsigned char* data = text ? ASN1_STRING_get0_data(text) : nullptr;
      return data ? d2i(nullptr, &data, ASN1_STRING_length(text)) : nullptr;
    };
    const std::unique_ptr<ESS_SIGNING_CERT, Freed<ESS_SIGNING_CERT_free>> first(
        decode(NID_id_smime_aa_signingCertificate, d2i_ESS_SIGNING_CERT));
    const std::unique_ptr<ESS_SIGNING_CERT_V2, Freed<ESS_SIGNING_CERT_V2_free>> second(
        decode(NID_id_smime_aa_signingCertificateV2, d2i_ESS_SIGNING_CERT_V2));
    if (!first && !second) {
      invalid(u"signature.not-cades"_s);
      m_notices.back().level = Notice::Level::Warning;
      return;
    }
    const CertificateStack chain(sk_X509_new_null());
    X509_up_ref(certificate);
    sk_X509_push(chain.get(), certificate);
    for (int i = 0; certificates && i < sk_X509_num(certificates); ++i) {
      X509* other = sk_X509_value(certificates, i);
      if (X509_cmp(other, certificate) != 0) {
        X509_up_ref(other);
        sk_X509_push(chain.get(), other);
      }
    }
    if (OSSL_ESS_check_signing_certs(first.get(), second.get(), chain.get(), 1) <= 0) {
      m_result.state = State::Invalid;
      invalid(u"signature.certificate-swapped"_s);
    }
    ERR_clear_error();
  }

  const SignedManifest& m_input;
  CMS_SignerInfo* m_info;
  Notices& m_notices;
  SignatureResult m_result;
  int m_digest = NID_undef;
};

} // namespace

std::vector<SignatureResult> checkSignature(const SignedManifest& input, const Trust& trust, Notices& notices) {
  SignatureResult unreadable;
  unreadable.manifest = input.manifest;
  unreadable.file = input.file;
  unreadable.state = State::Unreadable;
  const auto refuse = [&](const QString& code, const QStringList& values) {
    notices.push_back({code, values, {}, Notice::Level::Error});
    return std::vector<SignatureResult>{unreadable};
  };
  if (input.signature.size() > longestSignature) {
    return refuse(u"signature.too-large"_s,
                  {input.file, QString::number(input.signature.size()), QString::number(longestSignature)});
  }
  ERR_clear_error();
  const BioHandle file = bioOver(input.signature);
  const CmsHandle cms(d2i_CMS_bio(file.get(), nullptr));
  if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed) {
    return refuse(u"signature.unreadable"_s, {input.file, opensslReason()});
  }
  if (CMS_is_detached(cms.get()) != 1) {
    return refuse(u"signature.not-detached"_s, {input.file});
  }
  STACK_OF(CMS_SignerInfo)* infos = CMS_get0_SignerInfos(cms.get());
  if (!infos || sk_CMS_SignerInfo_num(infos) == 0) {
    return refuse(u"signature.no-signer"_s, {input.file});
  }
  if (sk_CMS_SignerInfo_num(infos) > mostSigners) {
    return refuse(u"signature.unreadable"_s, {input.file, u"signers: %1"_s.arg(sk_CMS_SignerInfo_num(infos))});
  }
  const CertificateStack certificates(CMS_get1_certs(cms.get()));
  CMS_set1_signers_certs(cms.get(), nullptr, 0);
  const TrustStore store(trust, input.file);
  std::vector<SignatureResult> results;
  for (int i = 0; i < sk_CMS_SignerInfo_num(infos); ++i) {
    SignerCheck check(input, sk_CMS_SignerInfo_value(infos, i), notices);
    results.push_back(check.run(CMS_get0_eContentType(cms.get()), certificates.get(), store));
  }
  return results;
}

} // namespace khung::model
