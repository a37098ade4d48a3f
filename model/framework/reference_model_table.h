// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/framework/pack.h"
#include "model/interchange/table/table_reader.h"

namespace khung::model {

/// Nodes of a reference model from a table, as an official annex has them. Columns are told by their headers, Vietnamese or English
/// (mã, tên, tên tiếng Anh, mã cha, căn cứ, bắt buộc với; code, name, name_en, parent, cites, required_for); only code and name are
/// needed. Without a parent the longest code that this one begins with, up to a dot, is the parent. Faults are notices with the row.
std::vector<ReferenceNode> referenceNodes(const Table& table, const QString& model, Notices& notices);

/// The YAML of a pack's reference model, deterministic.
QByteArray referenceModelYaml(const std::vector<ReferenceNode>& nodes, const QString& model, const QString& source);

} // namespace khung::model
