// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/findings/finding_sheet.h"

#include <QTextBrowser>

namespace khung::app {

class Workspace;

/// What one finding means: rule, articles with their topics, why it matters, what to do, what proves it; look-alikes side by side.
class ProblemDetails : public QTextBrowser {
  Q_OBJECT

public:
  explicit ProblemDetails(Workspace& workspace, QWidget* parent = nullptr);

  void showFinding(const FindingSheet& sheet, int place);
  /// Of a rule that did not run.
  void showRun(const validators::RuleRun& run);
  void showNothing();

Q_SIGNALS:
  void elementWanted(const QUuid& id);
  void fixWanted(int number);

private:
  QString fixesHtml(const FindingSheet& sheet, const validators::Finding& finding) const;
  QString ruleHtml(const QString& slug) const;
  QString elementsHtml(const FindingSheet& sheet, const validators::Finding& finding) const;
  QString comparisonHtml(const FindingSheet& sheet, const validators::Finding& finding) const;
  QString waiverHtml(const validators::WaiverFacts& waived) const;
  void setBody(const QString& html);

  Workspace& m_workspace;
};

} // namespace khung::app
