// SPDX-License-Identifier: Apache-2.0
#include "model/package/certificate_check.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr qint64 longestTrustFile = qint64(64) << 20;

using Certificate = SignatureResult::Certificate;
using Chain = SignatureResult::Chain;

/// Without one OpenSSL would ask on the terminal for the password of a private key that stands in the file.
int noPassword(char*, int, int, void*) {
  return -1;
}

void readPem(const QByteArray& pem, std::vector<CertificateHandle>& certificates,
             std::vector<RevocationListHandle>& lists) {
  ERR_clear_error();
  const BioHandle bio = bioOver(pem);
  STACK_OF(X509_INFO)* infos = PEM_X509_INFO_read_bio(bio.get(), nullptr, noPassword, nullptr);
  for (int i = 0; infos && i < sk_X509_INFO_num(infos); ++i) {
    X509_INFO* info = sk_X509_INFO_value(infos, i);
    if (info->x509) {
      certificates.emplace_back(info->x509);
      info->x509 = nullptr;
    }
    if (info->crl) {
      lists.emplace_back(info->crl);
      info->crl = nullptr;
    }
  }
  sk_X509_INFO_pop_free(infos, X509_INFO_free);
  ERR_clear_error();
}

QString subjectOf(const X509* certificate) {
  return commonNameOf(X509_get_subject_name(certificate));
}

CertificateStack only(X509* certificate) {
  CertificateStack stack(sk_X509_new_null());
  X509_up_ref(certificate);
  sk_X509_push(stack.get(), certificate);
  return stack;
}

} // namespace

Result<Trust> Trust::fromFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return Failure(Notice{u"trust.cannot-read"_s, {path, file.errorString()}, {}, Notice::Level::Error});
  }
  Trust trust{file.read(longestTrustFile), {}};
  std::vector<CertificateHandle> certificates;
  std::vector<RevocationListHandle> lists;
  readPem(trust.pem, certificates, lists);
  if (certificates.empty()) {
    return Failure(Notice{u"trust.no-certificate"_s, {path}, {}, Notice::Level::Error});
  }
  return trust;
}

TrustStore::TrustStore(const Trust& trust, QString file)
    : m_file(std::move(file)), m_now(trust.now.isValid() ? trust.now.toUTC() : QDateTime::currentDateTimeUtc()) {
  readPem(trust.pem, m_anchors, m_lists);
}

void TrustStore::check(X509* certificate, STACK_OF(X509) * others, SignatureResult& result, Notices& notices) const {
  result.certificate = Certificate::Good;
  const CertificateStack chain = findChain(certificate, others, result, notices);
  if (!maySign(certificate)) {
    result.certificate = Certificate::NotForSigning;
    notices.push_back({u"signature.certificate-not-for-signing"_s, {m_file, result.signer}, {}, Notice::Level::Error});
  }
  checkTimes(chain.get(), result, notices);
  if (result.chain == Chain::Trusted) {
    checkRevocation(chain.get(), result, notices);
  }
}

CertificateStack TrustStore::findChain(X509* certificate, STACK_OF(X509) * others, SignatureResult& result,
                                       Notices& notices) const {
  if (m_anchors.empty()) {
    notices.push_back({u"signature.trust-not-checked"_s, {m_file, result.signer}, {}, Notice::Level::Warning});
    return only(certificate);
  }
  const std::unique_ptr<X509_STORE, Freed<X509_STORE_free>> store(X509_STORE_new());
  for (const CertificateHandle& anchor : m_anchors) {
    X509_STORE_add_cert(store.get(), anchor.get());
  }
  const std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>> context(X509_STORE_CTX_new());
  X509_STORE_CTX_init(context.get(), store.get(), certificate, others);
  X509_VERIFY_PARAM* parameters = X509_STORE_CTX_get0_param(context.get());
  X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME);
  X509_VERIFY_PARAM_set_auth_level(parameters, 1);
  if (X509_verify_cert(context.get()) == 1) {
    result.chain = Chain::Trusted;
    return CertificateStack(X509_STORE_CTX_get1_chain(context.get()));
  }
  result.chain = Chain::Untrusted;
  const char* reason = X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()));
  notices.push_back({u"signature.untrusted"_s,
                     {m_file, result.signer, result.issuer, QString::fromUtf8(reason)},
                     {},
                     Notice::Level::Error});
  return only(certificate);
}

void TrustStore::checkTimes(const STACK_OF(X509) * chain, SignatureResult& result, Notices& notices) const {
  const QDateTime at = result.time.isValid() ? result.time : m_now;
  for (int i = 0; i < sk_X509_num(chain); ++i) {
    const X509* certificate = sk_X509_value(chain, i);
    const QDateTime from = dateTimeOf(X509_get0_notBefore(certificate));
    const QDateTime to = dateTimeOf(X509_get0_notAfter(certificate));
    if (at > to) {
      result.certificate = Certificate::Expired;
      notices.push_back({u"signature.certificate-expired"_s,
                         {m_file, subjectOf(certificate), shownTime(to), shownTime(at)},
                         {},
                         Notice::Level::Error});
    } else if (at < from) {
      result.certificate = Certificate::NotYetValid;
      notices.push_back({u"signature.certificate-not-yet-valid"_s,
                         {m_file, subjectOf(certificate), shownTime(from), shownTime(at)},
                         {},
                         Notice::Level::Error});
    } else if (m_now > to && result.certificate == Certificate::Good) {
      result.certificate = Certificate::ExpiredSince;
      notices.push_back({u"signature.certificate-expired-since"_s,
                         {m_file, subjectOf(certificate), shownTime(to)},
                         {},
                         Notice::Level::Warning});
    }
  }
}

void TrustStore::checkRevocation(const STACK_OF(X509) * chain, SignatureResult& result, Notices& notices) const {
  for (int i = 0; i + 1 < sk_X509_num(chain); ++i) {
    X509* certificate = sk_X509_value(chain, i);
    X509_CRL* list = listOf(sk_X509_value(chain, i + 1));
    if (!list) {
      continue;
    }
    result.revocationChecked = result.revocationChecked || i == 0;
    X509_REVOKED* revoked = nullptr;
    if (X509_CRL_get0_by_cert(list, &revoked, certificate) == 1) {
      result.certificate = Certificate::Revoked;
      const QDateTime since = dateTimeOf(X509_REVOKED_get0_revocationDate(revoked));
      notices.push_back({u"signature.certificate-revoked"_s,
                         {m_file, subjectOf(certificate), shownTime(since)},
                         {},
                         Notice::Level::Error});
    }
  }
  if (!result.revocationChecked) {
    notices.push_back({u"signature.revocation-not-checked"_s, {m_file, result.signer}, {}, Notice::Level::Info});
  }
}

/// The issuer's list, unless it is out of date or not signed by it.
X509_CRL* TrustStore::listOf(X509* issuer) const {
  for (const RevocationListHandle& list : m_lists) {
    const QDateTime next = dateTimeOf(X509_CRL_get0_nextUpdate(list.get()));
    if (X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(issuer)) == 0 &&
        (!next.isValid() || next >= m_now) && X509_CRL_verify(list.get(), X509_get0_pubkey(issuer)) == 1) {
      return list.get();
    }
  }
  ERR_clear_error();
  return nullptr;
}

} // namespace khung::model
