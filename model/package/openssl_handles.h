// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

namespace khung::model {

/// Frees an OpenSSL object with the function that belongs to it.
template <auto Free> struct Freed {
  template <typename T> void operator()(T* object) const { Free(object); }
};

struct CertificateStackFreed {
  void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};

using BioHandle = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using CertificateHandle = std::unique_ptr<X509, Freed<X509_free>>;
using CertificateStack = std::unique_ptr<STACK_OF(X509), CertificateStackFreed>;
using RevocationListHandle = std::unique_ptr<X509_CRL, Freed<X509_CRL_free>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using CmsHandle = std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>>;
using Pkcs12Handle = std::unique_ptr<PKCS12, Freed<PKCS12_free>>;
using TimeHandle = std::unique_ptr<ASN1_TIME, Freed<ASN1_TIME_free>>;

/// Reads from bytes that must outlive it.
BioHandle bioOver(const QByteArray& bytes);
/// The last error that OpenSSL noted, in its words; clears its list.
QString opensslReason();
/// UTC; invalid when OpenSSL cannot read it.
QDateTime dateTimeOf(const ASN1_TIME* time);
QString shownTime(const QDateTime& time);

/// Names as the certificate tells them, with characters that do not print made U+FFFD.
QString commonNameOf(const X509_NAME* name);
QString organisationOf(const X509_NAME* name);

/// False where a key usage is stated that allows neither digital signature nor non-repudiation.
bool maySign(X509* certificate);

} // namespace khung::model
