#include "ui/widgets/card.h"

#include "ui/theme/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

Card::Card(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
{
    setProperty("card", u"true"_s);
    m_content->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    m_content->setSpacing(theme.px(8));
}

} // namespace sheaf
