// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/find_element.h"
#include "app/cli/output.h"
#include "app/cli/parser.h"
#include "app/cli/progress.h"
#include "app/drawing/drawing.h"
#include "app/drawing/gui_application.h"
#include "app/drawing/output.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

struct Options {
  std::vector<std::string> paths;
  std::string view = "sharing";
  std::string subject;
  std::string state;
  std::string date;
  bool list = true;
};

model::Notice error(const QString& code, const QStringList& values) {
  return {code, values, {}, model::Notice::Level::Error};
}

model::Result<QByteArray> bytesOf(const Scene& scene, const QString& suffix, const QDateTime& date) {
  return suffix == u"png" ? toPng(scene) : suffix == u"pdf" ? toPdf(scene, date) : model::Result<QByteArray>(toSvg(scene));
}

void run(Context& context, const Options& options) {
  QStringList inputs = qt(options.paths);
  const QString output = inputs.takeLast();
  const QString suffix = QFileInfo(output).suffix().toLower();
  if (!QStringList{u"svg"_s, u"png"_s, u"pdf"_s}.contains(suffix)) {
    return context.fail(ExitCode::Usage, error(u"render.suffix"_s, {output}));
  }
  const QDate date = options.date.empty() ? QDate::currentDate() : QDate::fromString(qt(options.date), Qt::ISODate);
  if (!date.isValid()) {
    return context.fail(ExitCode::Usage, error(u"date.not-one"_s, {qt(options.date)}));
  }
  Progress progress(context);
  progress.say(QCoreApplication::translate("cli", "Reading the model"));
  const auto loaded = loadModels(context, inputs);
  if (!loaded) {
    return;
  }
  const auto data = loaded->document->exportData();
  if (!data) {
    return context.fail(ExitCode::Unreadable, data.error());
  }
  DrawingRequest request;
  request.kind = *drawingKind(qt(options.view));
  request.language = context.language;
  request.options.state = qt(options.state);
  request.sheet.date = date;
  request.sheet.list = options.list;
  const bool needsSubject = request.kind == DrawingKind::EntityRelationship || request.kind == DrawingKind::Lineage ||
                            request.kind == DrawingKind::Stored;
  if (!options.subject.empty()) {
    request.options.subject = findElement(*data, qt(options.subject));
    if (request.options.subject.isNull()) {
      return context.fail(ExitCode::Usage, error(u"render.no-subject"_s, {qt(options.subject)}));
    }
  } else if (needsSubject) {
    return context.fail(ExitCode::Usage, error(u"render.subject-missing"_s, {qt(options.view)}));
  }
  progress.say(QCoreApplication::translate("cli", "Drawing"));
  const auto gui = ensureGuiApplication();
  auto scene = gui ? drawSheet(*data, *context.metamodel, request) : model::Result<Scene>(model::Failure(gui.error()));
  if (!scene) {
    return context.fail(ExitCode::Failed, scene.error());
  }
  const auto bytes = bytesOf(*scene, suffix, date.startOfDay(Qt::UTC));
  progress.clear();
  if (!bytes) {
    return context.fail(ExitCode::Failed, bytes.error());
  }
  writeFile(context, output, *bytes);
}

} // namespace

void addRenderCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = addCommand(app, "render", QCoreApplication::translate("cli", "Draw a view of a model as SVG, PNG or PDF. The "
                                                                                  "last path is the picture."));
  command->add_option("paths", options->paths,
                      utf8(QCoreApplication::translate("cli", "Models to read, and the picture to write (NAME.svg, .png or .pdf).")))
      ->required()->expected(2, 1000);
  std::vector<std::string> kinds;
  for (const QString& name : drawingKindNames()) {
    kinds.push_back(utf8(name));
  }
  command->add_option("--view", options->view,
                      utf8(QCoreApplication::translate("cli", "sharing (databases and flows by level; default), entity-relationship "
                                                              "(entities of a database), lineage (of an entity), overview (elements "
                                                              "by layer), stored (a diagram of the model).")))
      ->check(CLI::IsMember(kinds));
  command->add_option("--subject", options->subject,
                      utf8(QCoreApplication::translate("cli", "Code of the database, entity, diagram or agency to draw.")));
  command->add_option("--state", options->state, utf8(QCoreApplication::translate("cli", "as_is or to_be; default: both.")))
      ->check(CLI::IsMember({"as_is", "to_be"}));
  command->add_option("--date", options->date,
                      utf8(QCoreApplication::translate("cli", "Day printed on it, yyyy-mm-dd; default: today.")));
  command->add_flag_callback(
      "--no-list", [options] { options->list = false; },
      utf8(QCoreApplication::translate("cli", "Leave out the list below the drawing.")));
  command->callback([&context, options] { run(context, *options); });
}

} // namespace khung::app
