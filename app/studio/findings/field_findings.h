// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "validators/engine/finding.h"

namespace khung::app {

/// The property of its subject that a finding is about, by what the finding itself and its rule say; empty where it is about the whole element.
QString concernedField(const validators::Finding& finding, const model::ElementType& type, const model::Pack& pack);

/// The clauses that an article of the metamodel names ("15.2.a, 17"), and what each is about: "điểm a khoản 2 Điều 15: …", one a line.
QStringList articleLines(const QString& articles, const model::Pack& pack, const QString& language);

} // namespace khung::app
