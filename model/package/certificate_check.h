// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/openssl_handles.h"
#include "model/package/trust.h"

#include <vector>

namespace khung::model {

/// Judges a signer's certificate: its time, its use, whether it is revoked, and whether a chain leads to an authority
/// the reader trusts. Each is a fact for itself, so a chain is sought without regard to time.
class TrustStore {
public:
  TrustStore(const Trust& trust, QString file);

  const QDateTime& now() const { return m_now; }

  void check(X509* certificate, STACK_OF(X509) * others, SignatureResult& result, Notices& notices) const;

private:
  CertificateStack findChain(X509* certificate, STACK_OF(X509) * others, SignatureResult& result,
                             Notices& notices) const;
  void checkTimes(const STACK_OF(X509) * chain, SignatureResult& result, Notices& notices) const;
  void checkRevocation(const STACK_OF(X509) * chain, SignatureResult& result, Notices& notices) const;
  X509_CRL* listOf(X509* issuer) const;

  QString m_file; ///< named in the notices
  QDateTime m_now;
  std::vector<CertificateHandle> m_anchors;
  std::vector<RevocationListHandle> m_lists;
};

} // namespace khung::model
