// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/finding_order.h"

#include "validators/analyses/two_threads.h"

#include <algorithm>
#include <atomic>
#include <tuple>

namespace khung::validators {
namespace {

const Finding& findingIn(const Finding& finding) {
  return finding;
}

const Finding& findingIn(const WaivedFinding& waived) {
  return waived.finding;
}

template <typename Item> struct Key {
  const ElementLabel* label;
  Item* item;

  bool operator<(const Key& other) const {
    return std::tie(label->declaredBy, label->type, label->code, findingIn(*item).fingerprint) <
           std::tie(other.label->declaredBy, other.label->type, other.label->code, findingIn(*other.item).fingerprint);
  }
};

template <typename Item> using Keys = std::vector<Key<Item>>;

template <typename Item> Key<Item> keyOf(Item& item, const QHash<QUuid, ElementLabel>& labels) {
  static const ElementLabel none;
  const auto label = labels.constFind(findingIn(item).subject);
  return {label == labels.constEnd() ? &none : &*label, &item};
}

template <typename Item> void sortEach(std::vector<Keys<Item>>& groups) {
  constexpr std::size_t worthAThread = 5'000;
  std::vector<Keys<Item>*> unsorted;
  std::size_t items = 0;
  for (Keys<Item>& group : groups) {
    if (!std::is_sorted(group.begin(), group.end())) {
      unsorted.push_back(&group);
      items += group.size();
    }
  }
  std::sort(unsorted.begin(), unsorted.end(), [](const auto* a, const auto* b) { return a->size() > b->size(); });
  std::atomic<std::size_t> next = 0;
  const auto sortSome = [&](std::size_t, std::size_t, std::size_t) {
    for (std::size_t at = next++; at < unsorted.size(); at = next++) {
      std::sort(unsorted[at]->begin(), unsorted[at]->end());
    }
  };
  items >= worthAThread ? inTwoThreads(unsorted.size(), sortSome) : sortSome(0, 0, 0);
}

template <typename Item> std::vector<Item> inOrder(const std::vector<Keys<Item>>& groups, std::size_t count) {
  std::vector<Item> sorted;
  sorted.reserve(count);
  for (const Keys<Item>& group : groups) {
    for (const Key<Item>& key : group) {
      sorted.push_back(std::move(*key.item));
    }
  }
  return sorted;
}

template <typename Item> void sort(std::vector<Item>& items, const QHash<QUuid, ElementLabel>& labels, const QHash<QString, std::size_t>& rules) {
  constexpr std::size_t severities = 3;
  const auto count = static_cast<std::size_t>(rules.size());
  std::vector<Keys<Item>> groups(severities * count);
  for (Item& item : items) {
    const auto better = static_cast<std::size_t>(Severity::Error) - static_cast<std::size_t>(findingIn(item).severity);
    groups[better * count + rules.value(findingIn(item).slug)].push_back(keyOf(item, labels));
  }
  sortEach(groups);
  items = inOrder(groups, items.size());
}

} // namespace

void sortFindings(Report& report, const model::Pack& pack) {
  QHash<QString, std::size_t> rules;
  for (const model::RuleSource& rule : pack.rules) {
    rules.insert(rule.slug, static_cast<std::size_t>(rules.size()));
  }
  sort(report.findings, report.labels, rules);
  sort(report.waived, report.labels, rules);
  sort(report.baselined, report.labels, rules);
}

void sortBySubject(std::vector<Finding>& findings, const QHash<QUuid, ElementLabel>& labels) {
  std::vector<Keys<Finding>> one(1);
  for (Finding& finding : findings) {
    one[0].push_back(keyOf(finding, labels));
  }
  sortEach(one);
  findings = inOrder(one, findings.size());
}

} // namespace khung::validators
