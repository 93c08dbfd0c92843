#pragma once

#include <QObject>
#include <memory>
#include <stop_token>

class QSocketNotifier;

namespace sheaf {

// Ctrl-C and SIGTERM as a stop token. The first asks for a clean stop, the second ends the program at once. One at a
// time.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace sheaf
