// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

namespace khung::app {

/// Says elements and their values in one language, with the words of the metamodel.
class ElementWords {
public:
  ElementWords(const model::Document& document, QString language) : m_document(document), m_language(std::move(language)) {}

  /// "Name (code)", or the code, or the type.
  QString element(const QUuid& id) const;
  QString type(const QString& name) const;
  /// Label of a property of a type; also of "code" and "declared_by".
  QString property(const QString& type, const QString& property) const;
  /// Empty for nothing.
  QString value(const model::Property& property, const model::Value& value) const;
  QString links(const std::vector<model::Link>& links) const;
  /// What a property of an element says now.
  QString property(const model::Element& element, const model::Property& property) const;

private:
  QString item(const model::Property& property, const QString& text) const;

  const model::Document& m_document;
  QString m_language;
};

} // namespace khung::app
