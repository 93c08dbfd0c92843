#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// @name stands for a colour, #n# for n pixels at the theme's scale.
const QString sheet = uR"(
QWidget { color: @text; font-family: "@family"; font-size: #13#px; }
QWidget#window, QWidget#page, QScrollArea#scroll, QWidget#scrolled { background: @ground; }
QScrollArea { border: none; background: transparent; }
QFrame[card="true"] { background: @panel; border: 1px solid @line; border-radius: #10#px; }
QFrame[card="drop"] { background: transparent; border: 1px dashed @faint; border-radius: #10#px; }
QFrame[card="warn"] { background: @panel; border: 1px solid @warn; border-radius: #10#px; }
QWidget#rail { background: @panel; border-right: 1px solid @line; }
QFrame#history { background: @panel; border: none; border-right: 1px solid @line; }
QWidget#viewer { background: @ground; border-left: 1px solid @line; }
QStatusBar { background: @panel; border-top: 1px solid @line; color: @dim; font-size: #11#px; }
QStatusBar::item { border: none; }
QStatusBar QLabel, QStatusBar QCheckBox { color: @dim; font-size: #11#px; }

QLabel { background: transparent; }
QLabel[tone="dim"] { color: @dim; }
QLabel[tone="ok"] { color: @okText; }
QLabel[tone="warn"] { color: @warnText; }
QLabel[tone="bad"] { color: @badText; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="parallel"] { color: @parallelText; }
QLabel[tone="sequential"] { color: @sequentialText; }
QLabel[type="tiny"] { font-size: #11#px; }
QLabel[type="small"] { font-size: #12#px; }
QLabel[type="reading"] { font-size: #14#px; }
QLabel[type="title"] { font-size: #19#px; font-weight: 600; }
QLabel[type="big"] { font-size: #30#px; font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; }

QPushButton { border: 1px solid @line; background: @panel; color: @text; border-radius: #7#px; padding: #5#px #12#px; }
QPushButton:hover { border-color: @faint; }
QPushButton:pressed { background: @accentSoft; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @dim; background: @ground; }
QPushButton[kind="primary"] { background: @accent; border-color: @accent; color: @onAccent; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; padding: #4#px #11#px; }
QPushButton[kind="primary"]:disabled { background: @line; border-color: @line; color: @dim; }
QPushButton[kind="link"] { border: 1px solid transparent; background: transparent; color: @accent; padding: 1px #3#px;
  border-radius: #4#px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border-color: @accent; }
QPushButton[kind="link"]:disabled { color: @dim; }
QPushButton[kind="chip"] { padding: #2#px #8#px; border-radius: #5#px; font-size: #11#px; color: @dim; }
QPushButton[kind="chip"]:hover { color: @text; }
QPushButton[kind="chip"]:focus { color: @text; }
QPushButton[kind="suggestion"] { text-align: left; padding: #9#px #14#px; }
QPushButton[kind="segment"] { padding: #5#px #14#px; border-radius: #7#px; color: @dim; }
QPushButton[kind="segment"]:checked { background: @accentSoft; color: @accent; border-color: @accent; }
QPushButton[kind="index"] { text-align: left; border-color: transparent; background: transparent; color: @dim;
  padding: #6#px #10#px; }
QPushButton[kind="index"]:hover { color: @text; }
QPushButton[kind="index"]:focus { border-color: @accent; }
QPushButton[kind="index"]:checked { background: @accentSoft; color: @accent; font-weight: 600; }
QPushButton[kind="index"]:disabled { color: @dim; }
QToolButton { border: 1px solid transparent; border-radius: #6#px; padding: #4#px; background: transparent; color: @dim; }
QToolButton:hover { background: @accentSoft; }
QToolButton:focus { border-color: @accent; }
QToolButton[kind="status"] { padding: 0 #4#px; color: @badText; font-size: #11#px; }
QToolButton[kind="rail"] { border-radius: #8#px; font-size: #11#px; padding: #7#px 0 #5#px 0; }
QToolButton[kind="rail"]:checked { background: @accentSoft; color: @accent; }

QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: @panel; color: @text; border: 1px solid @line;
  border-radius: #7#px; padding: #4#px #8#px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: @accent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled { color: @dim; background: @ground; }
QComboBox::drop-down { border: none; width: #24#px; }
QComboBox::down-arrow { image: none; }
QSlider:horizontal { min-height: #18#px; }
QSlider::groove:horizontal { height: #4#px; border-radius: #2#px; background: @line; }
QSlider::sub-page:horizontal { height: #4#px; border-radius: #2#px; background: @accent; }
QSlider::handle:horizontal { width: #14#px; height: #14#px; margin: -#5#px 0; border-radius: #7#px; background: @panel;
  border: 1px solid @accent; }
QSlider::handle:horizontal:focus { background: @accent; }
QComboBox QAbstractItemView { background: @panel; color: @text; border: 1px solid @line; padding: #4#px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: @badText; }
QPlainTextEdit#question { border-radius: #10#px; padding: #6#px #10#px; font-size: #13#px; }
QPlainTextEdit#plainPage { border-radius: 0; font-size: #13#px; padding: #14#px; }
QTextBrowser { border: 1px solid transparent; background: transparent; color: @text; font-size: #14#px;
  selection-background-color: @accent; selection-color: @onAccent; }
QTextBrowser:focus { border: 1px solid @line; border-radius: #6#px; }

QTableView { border: none; background: transparent; color: @text; gridline-color: @line; outline: none;
  selection-background-color: @accentSoft; selection-color: @text; }
QTableView:focus { outline: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @panel; color: @dim; border: none; border-bottom: 1px solid @line; padding: #6#px #8#px;
  font-size: #11#px; font-weight: 500; }
QHeaderView::section:hover { color: @text; }
QTableCornerButton::section { background: @panel; border: none; }
QListView { background: @panel; border: none; outline: none; color: @text; }
QListView::item { padding: #4#px; }
QListView::item:selected { background: @accentSoft; color: @text; }
QFrame#popup { background: @panel; border: 1px solid @line; }

QMenuBar { background: @panel; color: @text; border-bottom: 1px solid @line; padding: 0 #6#px; }
QMenuBar::item { padding: #4#px #8#px; background: transparent; border-radius: #4#px; }
QMenuBar::item:selected { background: @accentSoft; }
QMenu { background: @panel; color: @text; border: 1px solid @line; padding: #4#px; }
QMenu::item { padding: #5#px #24#px #5#px #14#px; border-radius: #4#px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @dim; }
QMenu::separator { height: 1px; background: @line; margin: #4#px #8#px; }
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: #4#px; }
QSplitter::handle { background: @line; }
QScrollBar:vertical { background: transparent; width: #10#px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: #10#px; margin: 0; }
QScrollBar::handle { background: @ghost; border-radius: #4#px; margin: 1px; }
QScrollBar::handle:vertical { min-height: #28#px; }
QScrollBar::handle:horizontal { min-width: #28#px; }
QScrollBar::handle:hover { background: @faint; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDialog { background: @panel; }
)"_s;

} // namespace

QString styleSheetOf(const Theme& theme)
{
    const Colors& c = theme.colors();
    // Longer names first: @accentSoft must not be read as @accent.
    const std::pair<QLatin1String, QColor> names[] = {
        {"@accentSoft"_L1, c.accentSoft},
        {"@parallelText"_L1, c.parallelText},
        {"@sequentialText"_L1, c.sequentialText},
        {"@onAccent"_L1, c.onAccent},
        {"@okText"_L1, c.okText},
        {"@warnText"_L1, c.warnText},
        {"@badText"_L1, c.badText},
        {"@accent"_L1, c.accent},
        {"@ground"_L1, c.ground},
        {"@panel"_L1, c.panel},
        {"@ghost"_L1, c.ghost},
        {"@faint"_L1, c.faint},
        {"@line"_L1, c.line},
        {"@text"_L1, c.text},
        {"@warn"_L1, c.warn},
        {"@dim"_L1, c.dim},
    };
    QString out = sheet;
    out.replace("@family"_L1, theme.font().family());
    for (const auto& [name, color] : names)
        out.replace(name, color.name());
    static const QRegularExpression length(u"#(\\d+)#px"_s);
    QString scaled;
    qsizetype from = 0;
    auto matches = length.globalMatch(out);
    while (matches.hasNext()) {
        const auto match = matches.next();
        scaled += QStringView(out).mid(from, match.capturedStart() - from);
        scaled += QString::number(theme.px(match.captured(1).toInt())) + "px"_L1;
        from = match.capturedEnd();
    }
    scaled += QStringView(out).mid(from);
    return scaled;
}

} // namespace sheaf
