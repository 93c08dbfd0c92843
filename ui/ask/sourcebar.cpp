#include "ui/ask/sourcebar.h"

#include "ui/models/sourcewords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A label breaks lines between words only.
QString breakable(const QString& address)
{
    QString text;
    for (const QChar c : address) {
        text += c;
        if (u"/?&=-_.%"_s.contains(c))
            text += QChar(0x200b);
    }
    return text;
}

} // namespace

SourceBar::SourceBar(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_title(makeLabel({}, {nullptr, nullptr, true}))
    , m_text(makeLabel({}, {"dim", "small"}))
    , m_open(makeButton(tr("Open")))
    , m_copy(makeButton(tr("Copy address")))
    , m_close(makeButton(tr("Close")))
{
    setProperty("card", u"true"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(10), theme.px(12), theme.px(10));
    row->setSpacing(theme.px(8));
    auto* column = new QVBoxLayout;
    column->setSpacing(theme.px(2));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_text);
    row->addLayout(column, 1);
    for (QPushButton* button : {m_open, m_copy, m_close})
        row->addWidget(button, 0, Qt::AlignTop);
    connect(m_open, &QPushButton::clicked, this, [this] {
        hide();
        QDesktopServices::openUrl(m_url);
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromLatin1(m_url.toEncoded())); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void SourceBar::showSource(const Source& source)
{
    const auto address = webAddress(source);
    m_url = address ? source.url : QUrl();
    m_title->setText(address ? tr("Open %1?").arg(sourceName(source)) : sourcePlace(source));
    m_text->setText(address ? breakable(*address) : source.chunk.text);
    setAccessibleName(m_title->text());
    setAccessibleDescription(address.value_or(source.chunk.text));
    m_open->setVisible(address.has_value());
    m_copy->setVisible(address.has_value());
    show();
    (address ? m_copy : m_close)->setFocus(); // Space by mistake opens nothing
}

bool SourceBar::event(QEvent* event)
{
    // Escape closes this before it stops anything in the window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QFrame::event(event);
}

void SourceBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace sheaf
