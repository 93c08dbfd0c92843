#include "ui/widgets/mark.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Lies over the whole label and draws into the room its indent leaves.
class Mark : public QWidget
{
public:
    Mark(QLabel* label, const Theme& theme)
        : QWidget(label)
        , m_label(*label)
        , m_theme(theme)
    {
        setObjectName(u"mark"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        label->installEventFilter(this);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    void setIcon(const QString& name, QColor Colors::*color)
    {
        m_name = name;
        m_color = color;
        setVisible(!name.isEmpty());
        fit();
        update();
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::Resize:
        case QEvent::FontChange:
        case QEvent::StyleChange:
        case QEvent::LayoutDirectionChange:
            fit();
            break;
        default:
            break;
        }
        return false;
    }
    void paintEvent(QPaintEvent*) override
    {
        if (m_label.text().isEmpty())
            return;
        const int line = m_label.fontMetrics().height();
        const QRect inside = m_label.contentsRect();
        const int words =
            m_label.wordWrap() ? std::min(m_label.heightForWidth(m_label.width()), inside.height()) : line;
        const int above = m_label.alignment() & Qt::AlignTop ? 0 : std::max(0, (inside.height() - words) / 2);
        QPainter painter(this);
        painter.setLayoutDirection(m_label.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        drawIcon(painter, QRect(inside.left(), inside.top() + above, inside.width(), line), m_name,
                 m_theme.colors().*m_color, size());
    }

private:
    int size() const { return m_label.fontMetrics().height() * 7 / 8; }
    void fit()
    {
        resize(m_label.size());
        const int indent = m_name.isEmpty() ? -1 : size() + size() / 3;
        if (m_label.indent() != indent) {
            m_label.setIndent(indent);
            m_label.updateGeometry();
        }
    }

    QLabel& m_label;
    const Theme& m_theme;
    QString m_name;
    QColor Colors::*m_color = &Colors::text;
};

} // namespace

void setMark(QLabel* label, const Theme& theme, const QString& icon, QColor Colors::*color)
{
    auto* mark = static_cast<Mark*>(label->findChild<QWidget*>(u"mark"_s, Qt::FindDirectChildrenOnly));
    if (!mark) {
        if (icon.isEmpty())
            return;
        mark = new Mark(label, theme);
    }
    mark->setIcon(icon, color);
}

void setMark(QLabel* label, const Theme& theme, const char* tone)
{
    const QLatin1String name(tone ? tone : "");
    if (name == "ok"_L1)
        setMark(label, theme, u"check"_s, &Colors::okText);
    else if (name == "warn"_L1 || name == "bad"_L1)
        setMark(label, theme, u"warning"_s, name == "warn"_L1 ? &Colors::warnText : &Colors::badText);
    else
        setMark(label, theme, {}, &Colors::text);
}

} // namespace sheaf
