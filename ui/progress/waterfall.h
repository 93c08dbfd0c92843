#pragma once

#include "ui/progress/waterfalllayout.h"

#include <QWidget>

namespace sheaf {

class Theme;

// Everything that ran for one question, with the chain that decided its time lit and the rest pale.
class Waterfall : public QWidget
{
    Q_OBJECT

public:
    explicit Waterfall(const Theme& theme, QWidget* parent = nullptr);

    void setSpans(const QList<Span>& spans, const QList<int>& critical);
    WaterfallLayout layoutNow() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    const Theme& m_theme;
    QList<Span> m_spans;
    QList<int> m_critical;
};

// "embedding", "search", …: a span's kind in words.
QString spanKindText(const QString& kind);

} // namespace sheaf
