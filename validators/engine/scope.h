// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>
#include <QUuid>

#include <atomic>
#include <optional>

namespace khung::validators {

/// Territory and records that an element covers. Empty means: what its owner covers.
struct Scope {
  QStringList territory;  ///< folded tokens, hierarchical with '/'; "*" is the whole country
  QStringList records;    ///< folded

  bool operator==(const Scope&) const = default;
};

/// Scopes as stated, and where an element without one takes its own from. Answers the SQL function scopes_meet.
class ScopeBook {
public:
  void state(const QUuid& element, const QStringList& territory, const QStringList& records);
  /// The next place to look: entity -> database -> owner -> parent organisation.
  void setOwner(const QUuid& element, const QUuid& owner) { m_owner.insert(element, owner); }
  /// Whether territory and records of two elements intersect. What is stated nowhere meets everything.
  bool meet(const QUuid& a, const QUuid& b) const;
  /// Whether the first covers all that the second is stated to cover. A second of which nothing is stated is covered only by
  /// one without limits.
  bool covers(const QUuid& whole, const QUuid& part) const;
  QStringList territoryOf(const QUuid& element) const;
  QStringList recordsOf(const QUuid& element) const;

  /// Whether two books answer alike.
  bool operator==(const ScopeBook& other) const { return m_stated == other.m_stated && m_owner == other.m_owner; }
  /// Whether anything was asked since this was asked last: who did depends on the book.
  bool takeAsked() const { return std::atomic_ref(m_asked).exchange(false); }

  static QString token(const QString& territory);
  static bool territoriesMeet(const QStringList& a, const QStringList& b);
  /// Whether a territory lies within these. None stated is everywhere.
  static bool covers(const QStringList& territories, const QString& territory);

private:
  QStringList effective(const QUuid& element, QStringList Scope::*part) const;

  QHash<QUuid, Scope> m_stated;
  QHash<QUuid, QUuid> m_owner;
  mutable bool m_asked = false;
};

/// Length of an update interval ("realtime", "2 days", "hằng ngày", "P1D") in minutes; nothing when not understood.
std::optional<double> intervalMinutes(const QString& text);

} // namespace khung::validators
