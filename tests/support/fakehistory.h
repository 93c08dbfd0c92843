#pragma once

#include "ui/ask/historyaccess.h"

#include <algorithm>

namespace sheaf::test {

// Conversations in memory, as the library keeps them. With `error` set everything fails with it.
class FakeHistory
{
public:
    void serve(HistoryAccess& access)
    {
        access.page = [this](const Conversation& after, int count) {
            ++pages;
            QList<Conversation> all = list();
            qsizetype from = 0;
            for (qsizetype i = 0; i < all.size() && after.id.isValid(); ++i)
                from = all.at(i).id == after.id ? i + 1 : from;
            return told<QList<Conversation>>(all.mid(from, count));
        };
        access.find = [this](const QString& text, int count) {
            searched.append(text);
            QList<Conversation> all = list();
            all.removeIf([&](const Conversation& each) { return !each.title.contains(text, Qt::CaseInsensitive); });
            return told<QList<Conversation>>(all.mid(0, count));
        };
        access.open = [this](ConversationId id) {
            for (const OpenConversation& each : conversations) {
                if (each.conversation.id == id)
                    return told<OpenConversation>(each);
            }
            return failedFuture<OpenConversation>(
                Error::make(ErrorCode::NotFound, QStringLiteral("There is no conversation %1.").arg(id.value)));
        };
        access.rename = [this](ConversationId id, const QString& title) {
            return change(id, [title](OpenConversation& each) { each.conversation.title = title; });
        };
        access.pin = [this](ConversationId id, bool pinned) {
            return change(id, [pinned](OpenConversation& each) { each.conversation.pinned = pinned; });
        };
        access.remove = [this](ConversationId id) {
            removed.append(id);
            if (!error)
                conversations.removeIf([id](const OpenConversation& each) { return each.conversation.id == id; });
            return done();
        };
        access.edit = [this](TurnId id, const QString& question, const QString& answer) {
            for (OpenConversation& each : conversations) {
                for (Turn& turn : each.turns) {
                    if (turn.id == id && !error) {
                        turn.question = question;
                        turn.answer = answer;
                        each.summary = {};
                    }
                }
            }
            return done();
        };
        access.removeTurn = [this](TurnId id) {
            for (OpenConversation& each : conversations) {
                if (!error)
                    each.turns.removeIf([id](const Turn& turn) { return turn.id == id; });
            }
            if (!error)
                conversations.removeIf([](const OpenConversation& each) { return each.turns.isEmpty(); });
            return done();
        };
        access.setSummary = [this](ConversationId id, const QString& text) {
            return change(id, [text](OpenConversation& each) { each.summary.text = text; });
        };
        access.markdown = [this](ConversationId id) {
            return told<QString>(QStringLiteral("# Conversation %1\n").arg(id.value));
        };
        access.sources = [this](const Turn& turn) { return told<KeptSources>(sources.value(turn.id)); };
    }
    // One whose turns are asked a minute after each other; the highest number was touched last.
    ConversationId add(const QString& title, int turns = 1)
    {
        OpenConversation made;
        const int number = ++m_last;
        made.conversation = {ConversationId{number}, title, at(number), at(number), false, turns};
        for (int i = 0; i < turns; ++i) {
            made.turns.append({TurnId{number * 1000 + i},
                               made.conversation.id,
                               at(number).addSecs(60 * i),
                               QStringLiteral("Question %1 of %2").arg(i + 1).arg(title),
                               QStringLiteral("Answer %1. It stands in **the manual** [1].").arg(i + 1),
                               {}});
        }
        conversations.append(made);
        return made.conversation.id;
    }
    OpenConversation* find(ConversationId id)
    {
        for (OpenConversation& each : conversations) {
            if (each.conversation.id == id)
                return &each;
        }
        return nullptr;
    }
    static QDateTime at(int hours) { return QDateTime(QDate(2025, 3, 1), QTime(10, 0), Qt::UTC).addSecs(3600 * hours); }

    QList<OpenConversation> conversations;
    QHash<TurnId, KeptSources> sources;
    QStringList searched;
    QList<ConversationId> removed;
    int pages = 0;
    std::optional<Error> error;

private:
    QList<Conversation> list() const
    {
        QList<Conversation> all;
        for (const OpenConversation& each : conversations)
            all.prepend(each.conversation);
        std::stable_partition(all.begin(), all.end(), [](const Conversation& each) { return each.pinned; });
        return all;
    }
    template<class F>
    Future<void> change(ConversationId id, F fn)
    {
        OpenConversation* each = find(id);
        if (each && !error)
            fn(*each);
        return done();
    }
    template<class T>
    Future<T> told(const T& value) const
    {
        return error ? failedFuture<T>(*error) : readyFuture<T>(value);
    }
    Future<void> done() const { return error ? failedFuture<void>(*error) : readyFuture<void>(Result<void>()); }

    int m_last = 0;
};

} // namespace sheaf::test
