#include "ui/ask/troublecard.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Whether another endpoint, key or limit may help.
bool isAboutEndpoint(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ConnectionFailed:
    case ErrorCode::Tls:
    case ErrorCode::RateLimited:
    case ErrorCode::Unauthorized:
    case ErrorCode::QuotaExceeded:
    case ErrorCode::ServerError:
    case ErrorCode::BadResponse:
    case ErrorCode::ModelMismatch:
    case ErrorCode::TimedOut:
    case ErrorCode::NotFound:
    case ErrorCode::PermissionDenied:
        return true;
    default:
        return false;
    }
}

} // namespace

TroubleCard::TroubleCard(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_mark(makeLabel(u"!"_s, {"warn", nullptr, true}))
    , m_text(makeLabel({}))
    , m_settings(makeButton(tr("Settings")))
{
    setProperty("card", u"warn"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(10), theme.px(12), theme.px(10));
    row->setSpacing(theme.px(10));
    const auto draw = [this, &theme] {
        const QPixmap picture = theme.pixmap(u"warning"_s, theme.colors().warnText, theme.px(16), 2);
        if (!picture.isNull())
            m_mark->setPixmap(picture);
    };
    draw();
    connect(&theme, &Theme::changed, m_mark, draw);
    row->addWidget(m_mark);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(m_text, 1);
    row->addWidget(m_settings);
    connect(m_settings, &QPushButton::clicked, this, &TroubleCard::settingsWanted);
    hide();
}

void TroubleCard::showTrouble(const std::optional<Error>& error, const QStringList& notes)
{
    QStringList lines;
    if (error)
        lines.append(error->message);
    lines += notes;
    m_text->setText(lines.join(u'\n'));
    setLook(m_text, {error && error->code != ErrorCode::Cancelled ? "bad" : "warn"});
    m_settings->setVisible(error && isAboutEndpoint(error->code));
    setAccessibleName(m_text->text());
    setVisible(!lines.isEmpty());
}

} // namespace sheaf
