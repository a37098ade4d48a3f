// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>
#include <QStringList>

namespace khung::model {

/// Text as it is stored: Unicode NFC, no control characters but line feed and tab, no byte order marks, CR LF made LF.
QString normalised(QStringView text);

/// Text for comparison and search: lower case, no accents or tones, đ as d, white space and punctuation
/// folded to one blank, composed or decomposed alike ("Cơ sở  dữ-liệu" and its NFD give "co so du lieu").
QString folded(QStringView text);

/// Lower case and NFC with the tone mark in its canonical place, accents kept: "hoà" and "hòa" are equal,
/// "hoà" and "hoa" are not. For names that must be the same in Vietnamese, not only without accents.
QString toneFolded(QStringView text);

/// The words of folded(text).
QStringList foldedWords(QStringView text);

} // namespace khung::model
