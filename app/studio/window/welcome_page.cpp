// SPDX-License-Identifier: Apache-2.0
#include "app/studio/window/welcome_page.h"

#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"
#include "app/studio/window/recent_files.h"
#include "app/studio/workspace/workspace.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QLabel* heading(double factor) {
  auto* label = new QLabel;
  QFont font = label->font();
  font.setPointSizeF(font.pointSizeF() * factor);
  font.setBold(true);
  label->setFont(font);
  return label;
}

} // namespace

WelcomePage::WelcomePage(Workspace& workspace, QWidget* parent) : QWidget(parent), m_workspace(workspace) {
  setObjectName(u"welcome"_s);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // hidden behind a document it must not keep the window large
  m_title = heading(2.2);
  m_subtitle = new QLabel;
  m_subtitle->setWordWrap(true);
  m_hint = new QLabel;
  m_hint->setWordWrap(true);
  m_recovery = new QWidget;
  m_recoveryRows = new QVBoxLayout(m_recovery);
  m_recoveryRows->setContentsMargins(0, 0, 0, 0);
  auto* inner = new QWidget;
  inner->setMaximumWidth(fontMetrics().averageCharWidth() * 150);
  auto* grid = new QGridLayout(inner);
  grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 8);
  grid->setVerticalSpacing(fontMetrics().height());
  grid->addWidget(m_title, 0, 0, 1, 2);
  grid->addWidget(m_subtitle, 1, 0, 1, 2);
  grid->addWidget(m_recovery, 2, 0, 1, 2);
  grid->addWidget(makeStart(), 3, 0, Qt::AlignTop);
  grid->addWidget(makeRecent(), 3, 1);
  grid->addWidget(m_hint, 4, 0, 1, 2);
  grid->setColumnStretch(1, 1);
  grid->setRowStretch(3, 1);
  auto* outer = new QHBoxLayout(this);
  const int margin = fontMetrics().height() * 2;
  outer->setContentsMargins(margin, margin, margin, margin);
  outer->addStretch(1);
  outer->addWidget(inner, 20);
  outer->addStretch(1);
  connect(&workspace, &Workspace::languageChanged, this, &WelcomePage::retranslate);
  connect(&workspace, &Workspace::stateChanged, this, [this] {
    const model::Document* document = m_workspace.document();
    const QString path = document ? document->path() : QString();
    if (path != m_path && !path.isEmpty()) { // not at every edit: the settings are a file
      RecentFiles::add(path);
    }
    m_path = path;
  });
  retranslate();
}

QPushButton* WelcomePage::button(const QString& iconName, const QString& command) {
  auto* made = new QPushButton(icon(iconName), QString());
  made->setObjectName(command);
  made->setStyleSheet(u"text-align: left; padding: 8px 16px;"_s);
  made->setAutoDefault(true); // Return presses it
  connect(made, &QPushButton::clicked, this, [this, command] { Q_EMIT commandWanted(command); });
  m_buttons.emplace_back(command, made);
  return made;
}

QWidget* WelcomePage::makeStart() {
  auto* column = new QWidget;
  auto* layout = new QVBoxLayout(column);
  layout->setContentsMargins(0, 0, 0, 0);
  m_startTitle = heading(1.2);
  layout->addWidget(m_startTitle);
  layout->addWidget(button(u"new"_s, u"doc.new"_s));
  layout->addWidget(button(u"open"_s, u"doc.open"_s));
  layout->addWidget(button(u"folder"_s, u"doc.openFolder"_s));
  layout->addWidget(button(u"sample"_s, u"doc.openSample"_s));
  return column;
}

QWidget* WelcomePage::makeRecent() {
  auto* column = new QWidget;
  auto* layout = new QVBoxLayout(column);
  layout->setContentsMargins(0, 0, 0, 0);
  m_recentTitle = heading(1.2);
  m_recent = new QListWidget;
  m_recent->setObjectName(u"recent"_s);
  m_recent->setContextMenuPolicy(Qt::CustomContextMenu);
  m_recent->setUniformItemSizes(false);
  m_recent->setSpacing(2);
  layout->addWidget(m_recentTitle);
  layout->addWidget(m_recent, 1);
  connect(m_recent, &QListWidget::itemActivated, this,
          [this](const QListWidgetItem* item) { Q_EMIT pathWanted(item->data(Qt::UserRole).toString()); });
  connect(m_recent, &QWidget::customContextMenuRequested, this, &WelcomePage::showMenu);
  return column;
}

void WelcomePage::retranslate() {
  m_title->setText(u"Khung"_s);
  m_subtitle->setText(tr("Model an agency’s architecture, see at once what does not conform to the national framework, and hand over the review package."));
  m_startTitle->setText(tr("Start"));
  m_recentTitle->setText(tr("Recent documents"));
  m_recent->setAccessibleName(tr("Recent documents"));
  m_hint->setText(tr("Documents, packages and folders of the text form can also be dropped on this window."));
  const auto text = [](const QString& command) {
    return command == u"doc.new"          ? tr("New architecture of an agency…")
           : command == u"doc.open"       ? tr("Open a document or package…")
           : command == u"doc.openFolder" ? tr("Open a folder of the text form…")
                                           : tr("Open the sample: ministries and provinces");
  };
  for (const auto& [command, made] : m_buttons) {
    made->setText(text(command));
  }
  refresh();
}

void WelcomePage::refresh() {
  QPalette muted = palette();
  muted.setColor(QPalette::WindowText, mutedText());
  m_subtitle->setPalette(muted);
  m_hint->setPalette(muted);
  fillRecovery();
  fillRecent();
}

void WelcomePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange && isVisible()) {
    QTimer::singleShot(0, this, &WelcomePage::refresh);
  }
  QWidget::changeEvent(event);
}

void WelcomePage::showEvent(QShowEvent* event) {
  refresh();
  m_buttons.front().second->setFocus();
  QWidget::showEvent(event);
}

void WelcomePage::fillRecent() {
  m_recent->clear();
  for (const RecentFiles::File& file : RecentFiles::list()) {
    const QFileInfo info(file.path);
    QString text = info.completeBaseName() + u'\n' + QDir::toNativeSeparators(info.absolutePath());
    if (file.missing) {
      text += u"  –  "_s + tr("not there any more");
    }
    auto* item = new QListWidgetItem(icon(file.pinned ? u"pin"_s : file.missing ? u"warning"_s : u"architecture"_s), text, m_recent);
    item->setData(Qt::UserRole, file.path);
    item->setData(Qt::UserRole + 1, file.pinned);
    item->setToolTip(QDir::toNativeSeparators(file.path));
    if (file.missing) {
      item->setForeground(mutedText());
    }
  }
  if (m_recent->count() == 0) {
    auto* item = new QListWidgetItem(tr("Nothing opened yet."), m_recent);
    item->setFlags(Qt::NoItemFlags);
  }
}

void WelcomePage::showMenu(const QPoint& at) {
  const QListWidgetItem* item = m_recent->itemAt(at);
  if (!item || item->data(Qt::UserRole).isNull()) {
    return;
  }
  const QString path = item->data(Qt::UserRole).toString();
  const bool pinned = item->data(Qt::UserRole + 1).toBool();
  QMenu menu(this);
  menu.addAction(tr("Open"), this, [&] { Q_EMIT pathWanted(path); });
  menu.addAction(pinned ? tr("Unpin") : tr("Pin to the top"), this, [&] { RecentFiles::setPinned(path, !pinned); });
  menu.addAction(tr("Remove from the list"), this, [&] { RecentFiles::remove(path); });
  menu.exec(m_recent->viewport()->mapToGlobal(at));
  fillRecent();
}

void WelcomePage::fillRecovery() {
  while (QLayoutItem* item = m_recoveryRows->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const auto left = m_workspace.document() ? std::vector<model::RecoverableWork>() : model::Document::recoverable(m_workspace.stateFolder());
  for (const model::RecoverableWork& work : left) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* sign = new QLabel;
    sign->setPixmap(severityIcon(validators::Severity::Warning).pixmap(fontMetrics().height() * 3 / 2));
    const QString whose = work.target.isEmpty() ? work.origin : work.target;
    const QString name = whose.isEmpty() ? tr("a document never saved") : QFileInfo(whose).fileName();
    const QString when = QLocale(m_workspace.language()).toString(QDateTime::fromMSecsSinceEpoch(work.modified), u"d/M/yyyy HH:mm"_s);
    auto* text = new QLabel(tr("Unsaved work was left behind: %1, last changed %2.").arg(name, when));
    text->setWordWrap(true);
    auto* recover = new QPushButton(tr("Recover"));
    recover->setObjectName(u"recover"_s);
    auto* discard = new QPushButton(tr("Discard"));
    connect(recover, &QPushButton::clicked, this, [this, work] { m_workspace.recover(work); });
    connect(discard, &QPushButton::clicked, this, [this, work] {
      if (m_workspace.prompter().confirm(tr("Discard this unsaved work for good?"), {}, tr("Discard"))) {
        model::Document::discard(work);
        refresh();
      }
    });
    layout->addWidget(sign);
    layout->addWidget(text, 1);
    layout->addWidget(recover);
    layout->addWidget(discard);
    m_recoveryRows->addWidget(row);
  }
  m_recovery->setVisible(!left.empty());
}

} // namespace khung::app
