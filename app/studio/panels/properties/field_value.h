// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/suggestions/suggestions.h"
#include "model/document/document.h"

#include <QCoreApplication>

namespace khung::app {

/// What a field holds: a value, or the links of a reference.
struct FieldValue {
  model::Value value;
  std::vector<model::Link> links;

  bool isEmpty() const { return links.empty() && std::holds_alternative<std::monostate>(value); }
  bool operator==(const FieldValue&) const = default;
};

/// Of code and declaring agency, too, which an element does not keep among its values.
FieldValue fieldOf(const model::Element& element, const model::Property& property);
void setField(model::Element& element, const model::Property& property, const FieldValue& value);
void setField(model::Edit& edit, const QUuid& id, const model::Property& property, const FieldValue& value);

/// The code that an element gets with this value, where its type takes the code from the property.
std::optional<QString> suppliedCode(const model::Document& document, const model::Property& property, const FieldValue& value);

/// Texts of fields for people, and what people type or paste read back: dates d/M/yyyy, numbers as the language writes them, enumerations by their
/// label in either language, references by code or name.
class FieldText {
  Q_DECLARE_TR_FUNCTIONS(FieldText)

public:
  struct Reading {
    FieldValue value;
    QString problem;  ///< a sentence where the text means nothing for the field
  };

  FieldText(const Workspace& workspace, const Suggestions& suggestions) : m_workspace(workspace), m_suggestions(suggestions) {}

  /// Several values are parted by the separator.
  QString text(const model::Property& property, const FieldValue& value, const QString& separator = QStringLiteral("; ")) const;
  /// `from` is the element that refers; several values are parted by line ends or semicolons.
  Reading read(const model::Property& property, const QString& text, const QUuid& from) const;
  /// "Name (code)", "All units of …", or the text of an unresolved link.
  QString linkText(const model::Link& link) const;
  /// How people write the value of a field of this kind, for empty fields.
  QString pattern(const model::Property& property) const;

private:
  Reading readOne(const model::Property& property, const QString& text) const;
  Reading readDate(const QString& text) const;
  QString oneText(const model::Property& property, const model::Value& value) const;

  const Workspace& m_workspace;
  const Suggestions& m_suggestions;
};

} // namespace khung::app
