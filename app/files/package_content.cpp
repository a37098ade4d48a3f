// SPDX-License-Identifier: Apache-2.0
#include "app/files/package_content.h"

#include "app/documents/architecture_document.h"
#include "app/drawing/drawing.h"
#include "app/drawing/gui_application.h"
#include "app/drawing/output.h"
#include "model/interchange/text/text_form.h"
#include "model/package/package_info.h"
#include "validators/engine/finding_text.h"
#include "validators/formats/format.h"
#include "validators/formats/report_words.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

namespace path = model::package_path;
using Files = std::vector<model::PackageFile>;

const model::Element* architectureOf(const model::ModelData& model) {
  const model::Element* first = nullptr;
  for (const model::Element& element : model.elements) {
    if (element.type == u"architecture" && (!first || element.declaredBy == model.agency)) {
      first = first && first->declaredBy == model.agency ? first : &element;
    }
  }
  return first;
}

QString agencyName(const model::ModelData& model) {
  for (const model::Element& element : model.elements) {
    if (element.type == u"organisation" && element.code == model.agency) {
      return element.text(u"name");
    }
  }
  return model.title;
}

QByteArray infoJson(const PackageRequest& request) {
  model::PackageInfo info;
  info.programVersion = QStringLiteral(KHUNG_VERSION);
  info.agency = request.model.agency;
  info.agencyName = agencyName(request.model);
  const model::Element* architecture = architectureOf(request.model);
  info.edition = architecture ? architecture->text(u"edition") : QString();
  info.submitted = request.date;
  info.packName = request.pack.name;
  info.packVersion = request.pack.version;
  info.packStatus = request.pack.status;
  info.packHash = request.pack.hash;
  info.modelHash = request.report.modelHash;
  for (const validators::RuleRun& run : request.report.runs) {
    if (run.outcome == validators::RuleRun::Outcome::Ran) {
      info.rulesRun << run.slug;
    } else if (run.outcome == validators::RuleRun::Outcome::Off) {
      info.rulesOff.push_back({run.slug, run.why});
    } else {
      info.rulesFailed << run.slug;
    }
  }
  const auto addWaiver = [&](const validators::Finding& finding, const validators::WaiverFacts& waiver) {
    const QString state = waiver.waiver.isNull() || !waiver.state.isEmpty() ? waiver.state : u"proposed"_s;
    info.waivers.push_back({finding.fingerprint, finding.slug, waiver.reason, waiver.person, waiver.until, state, waiver.decidedBy, waiver.decidedOn,
                            waiver.decision});
  };
  for (const validators::WaivedFinding& waived : request.report.waived) {
    addWaiver(waived.finding, waived);
  }
  for (const validators::Finding& finding : request.report.findings) {
    if (const auto rejected = request.report.rejected.constFind(finding.fingerprint); rejected != request.report.rejected.constEnd()) {
      addWaiver(finding, *rejected);
    }
  }
  return info.toJson();
}

void addFindings(const PackageRequest& request, Files& files) {
  const validators::FormatInput input{request.metamodel, request.pack, request.report, request.language,
                                      QStringLiteral(KHUNG_VERSION), false};
  files.push_back({path::sarif.toString(), {}, validators::writeSarifReport(input)});
  files.push_back({path::html.toString(), {}, validators::writeHtmlReport(input)});
}

void addModel(const PackageRequest& request, Files& files) {
  const model::TextFiles text = model::writeText(request.metamodel, request.model);
  for (auto it = text.constBegin(); it != text.constEnd(); ++it) {
    files.push_back({path::modelFolder.toString() + it.key(), {}, it.value()});
  }
}

/// The overall pictures, one of each database with entities, and every diagram that the model keeps.
std::vector<std::pair<QString, DrawingRequest>> drawingsOf(const PackageRequest& request) {
  std::vector<std::pair<QString, DrawingRequest>> result;
  DrawingRequest drawing;
  drawing.language = request.language;
  drawing.sheet.date = request.date;
  drawing.kind = DrawingKind::Sharing;
  result.emplace_back(u"sharing"_s, drawing);
  drawing.kind = DrawingKind::Overview;
  result.emplace_back(u"overview"_s, drawing);
  QSet<QUuid> filled;
  for (const model::Element& element : request.model.elements) {
    if (element.type == u"entity") {
      filled.insert(element.parent);
    }
  }
  for (const model::Element& element : request.model.elements) {
    drawing.options.subject = element.id;
    if (element.type == u"database" && filled.contains(element.id)) {
      drawing.kind = DrawingKind::EntityRelationship;
      result.emplace_back(u"entities-"_s + element.code, drawing);
    } else if (element.type == u"diagram") {
      drawing.kind = DrawingKind::Stored;
      result.emplace_back(u"diagram-"_s + element.code, drawing);
    }
  }
  return result;
}

void addDiagrams(const PackageRequest& request, Files& files, model::Notices& notices) {
  QSet<QString> names;
  for (const auto& [name, drawing] : drawingsOf(request)) {
    const auto scene = drawSheet(request.model, request.metamodel, drawing);
    if (!scene) {
      model::Notice notice = scene.error();
      notice.level = model::Notice::Level::Warning; // one picture that cannot be drawn does not stop the package
      notice.place.file = name;
      notices.push_back(notice);
      continue;
    }
    QString file = path::below(path::diagramFolder, name, u".svg");
    for (int i = 2; names.contains(file.toLower()); ++i) {
      file = path::below(path::diagramFolder, name + u'-' + QString::number(i), u".svg");
    }
    names.insert(file.toLower());
    files.push_back({file, {}, toSvg(*scene)});
  }
}

/// One document an architecture: the agency's own is "architecture", others are named by their codes.
model::Result<void> addDocuments(const PackageRequest& request, Files& files, model::Notices& notices) {
  const model::Element* main = architectureOf(request.model);
  ArchitectureDocument document;
  document.date = request.date;
  document.language = request.language;
  document.report = &request.report;
  model::Notices ignored; // a pack with a broken checklist is told where packs are checked
  document.checklist = model::readChecklist(request.pack, ignored);
  for (const model::Element& element : request.model.elements) {
    if (element.type != u"architecture") {
      continue;
    }
    document.architecture = element.id;
    const auto pdf = architecturePdf(request.model, request.metamodel, request.pack, document);
    if (!pdf) {
      return model::Failure(pdf.error());
    }
    const QString name = &element == main ? path::documentPdf.toString()
                                          : path::below(u"document/", u"architecture-"_s + element.code, u".pdf");
    files.push_back({name, {}, *pdf});
  }
  if (!main) {
    notices.push_back({u"package.no-architecture"_s, {}, {}, model::Notice::Level::Warning});
  }
  return {};
}

} // namespace

model::Result<Files> packageContent(const PackageRequest& request, model::Notices& notices) {
  if (const auto gui = ensureGuiApplication(); !gui) {
    return model::Failure(gui.error());
  }
  Files files;
  addModel(request, files);
  addFindings(request, files);
  addDiagrams(request, files, notices);
  if (const auto documents = addDocuments(request, files, notices); !documents) {
    return model::Failure(documents.error());
  }
  files.push_back({path::info.toString(), {}, infoJson(request)});
  return files;
}

} // namespace khung::app
