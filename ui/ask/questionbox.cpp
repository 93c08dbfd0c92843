#include "ui/ask/questionbox.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostLines = 5;
constexpr qsizetype longestQuestion = 20'000;

} // namespace

QStringList localFiles(const QMimeData* source)
{
    QStringList paths;
    if (!source || !source->hasUrls())
        return paths;
    for (const QUrl& url : source->urls()) {
        if (url.isLocalFile() && !url.toLocalFile().isEmpty())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QuestionEdit::QuestionEdit(const Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setObjectName(u"question"_s);
    setPlaceholderText(tr("Ask about your documents…"));
    setAccessibleName(tr("Question"));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &QuestionEdit::fitHeight);
    connect(&theme, &Theme::changed, this, &QuestionEdit::fitHeight, Qt::QueuedConnection);
    fitHeight();
}

QSize QuestionEdit::sizeHint() const
{
    const int lines = std::clamp(int(document()->size().height()), 1, mostLines); // QPlainTextEdit counts in lines
    ensurePolished();
    return {m_theme.px(400), lines * fontMetrics().lineSpacing() + m_theme.px(22)};
}

void QuestionEdit::fitHeight()
{
    const int lines = int(document()->size().height());
    setVerticalScrollBarPolicy(lines > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(sizeHint().height());
}

void QuestionEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)))
        Q_EMIT submitted();
    else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Up && isRecalling())
        Q_EMIT recallWanted(1);
    else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Down && isRecalling() &&
             !m_recalled.isEmpty())
        Q_EMIT recallWanted(-1);
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool QuestionEdit::isRecalling() const
{
    return toPlainText().isEmpty() || (!m_recalled.isEmpty() && toPlainText() == m_recalled);
}

void QuestionEdit::setRecalled(const QString& question)
{
    m_recalled = question;
    setPlainText(question);
    moveCursor(QTextCursor::End);
}

bool QuestionEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return localFiles(source).isEmpty() && source->hasText();
}

void QuestionEdit::insertFromMimeData(const QMimeData* source)
{
    if (const QStringList files = localFiles(source); !files.isEmpty())
        Q_EMIT filesPasted(files);
    else
        insertPlainText(source->text().left(longestQuestion));
}

QuestionBox::QuestionBox(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QuestionEdit(theme))
    , m_button(makeButton(tr("Ask"), "primary"))
{
    setFocusProxy(m_edit);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(12));
    row->addWidget(m_edit, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_edit, &QuestionEdit::submitted, this, &QuestionBox::submit);
    connect(m_edit, &QuestionEdit::filesPasted, this, &QuestionBox::filesPasted);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        update();
        Q_EMIT edited(text());
    });
    connect(m_edit, &QuestionEdit::recallWanted, this, &QuestionBox::recall);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT stopped();
        else
            submit();
    });
    update();
}

QString QuestionBox::text() const
{
    return m_edit->toPlainText().trimmed();
}

void QuestionBox::setText(const QString& text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void QuestionBox::setTextSelected(const QString& text)
{
    m_edit->setPlainText(text);
    m_edit->selectAll();
    focus();
}

void QuestionBox::setRecent(const QStringList& questions)
{
    m_recent = questions;
    m_recalled = -1;
}

void QuestionBox::recall(int by)
{
    if (m_edit->toPlainText().isEmpty())
        m_recalled = -1;
    const int wanted = std::clamp(m_recalled + by, -1, int(m_recent.size()) - 1);
    if (wanted == m_recalled)
        return;
    m_recalled = wanted;
    m_edit->setRecalled(wanted < 0 ? QString() : m_recent.at(wanted));
}

void QuestionBox::submit()
{
    const QString question = text().left(longestQuestion);
    if (m_ready && !question.isEmpty())
        Q_EMIT asked(question);
}

void QuestionBox::focus()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void QuestionBox::setRunning(bool running)
{
    m_running = running;
    update();
}

void QuestionBox::setReady(bool ready)
{
    m_ready = ready;
    update();
}

void QuestionBox::update()
{
    m_button->setText(m_running ? tr("Stop") : tr("Ask"));
    m_button->setEnabled(m_running || (m_ready && !text().isEmpty()));
    m_button->setToolTip(m_running ? tr("Stop (Esc)") : tr("Ask (Enter)"));
}

} // namespace sheaf
