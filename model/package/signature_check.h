// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/package/trust.h"

#include <vector>

namespace khung::model {

/// What is to be checked: a CMS file and the manifest it should sign.
struct SignedManifest {
  QString manifest;
  QString file;
  QByteArray content;   ///< bytes of the manifest
  QByteArray signature; ///< bytes of the file
};

/// One result a signer, and notices on all that is not as it should be. Never none.
std::vector<SignatureResult> checkSignature(const SignedManifest& input, const Trust& trust, Notices& notices);

} // namespace khung::model
