// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/document_content.h"
#include "app/documents/document_scope.h"
#include "model/framework/pack.h"

namespace khung::app {

/// Tables that a pack's dossier lays out: rows of its forms, elements by node of its reference models. Columns and words come from the pack.
class FormTables {
public:
  FormTables(const DocumentScope& scope, const Wording& words, const model::Pack& pack) : m_scope(scope), m_words(words), m_pack(pack) {}

  /// The rows of a form with its printed fields; with a kind of record ("original", "reference") only those. Empty when there are none.
  std::vector<Table> form(const QString& code, const QString& record) const;
  /// What of a state is mapped to a node or below it. Empty when there is none.
  std::vector<Table> elementsAt(const QString& node, const QString& state) const;

private:
  using Row = std::vector<const model::Element*>; ///< what stands in one row

  std::vector<Row> rowsOf(const model::DossierForm& form) const;
  QString recordOf(const model::Element& element) const;
  QString cell(const model::FormField& field, const Row& row) const;
  QString cellOf(const model::FormField& field, const model::Element& element) const;
  QString derived(const model::FormField& field, const model::Element& element) const;
  QString filled(const QString& path, const model::FormField& field, const model::Element& element) const;
  std::vector<Row> rowsByParent(const QString& type) const;
  /// A node with its name, seen in a reference model: the node itself, or the one above it that the model has. Empty for what is no node.
  QString nodeOf(const QString& code, const QString& model) const;
  /// The pack's own word for a value of a list, else the one given.
  QString wordOf(const QString& list, const QString& code, const QString& otherwise) const;

  const DocumentScope& m_scope;
  const Wording& m_words;
  const model::Pack& m_pack;
};

} // namespace khung::app
