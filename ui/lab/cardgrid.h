#pragma once

#include <QWidget>

class QGridLayout;

namespace sheaf {

class Theme;

// Cards in one to three columns of equal width, as many as there is room for.
class CardGrid : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrid(const Theme& theme, QWidget* parent = nullptr);

    void addCard(QWidget* card);
    int columns() const { return m_columns; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(int columns);

    const Theme& m_theme;
    QGridLayout* m_grid;
    QList<QWidget*> m_cards;
    int m_columns = 0;
};

} // namespace sheaf
