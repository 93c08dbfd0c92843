#pragma once

#include <QtGlobal>
#include <array>
#include <memory>
#include <unordered_map>

namespace sheaf {

// A number for each row of a table by its id, 0 until it is set, in blocks made when one of their rows is asked for.
// Fastest when asked in the order of the rows.
template<class T>
class RowTable
{
public:
    T& at(qint64 row)
    {
        const qint64 number = row >> blockBits;
        if (!m_last || number != m_lastNumber) {
            std::unique_ptr<Block>& block = m_blocks[number];
            if (!block)
                block = std::make_unique<Block>();
            m_last = block.get();
            m_lastNumber = number;
        }
        return (*m_last)[size_t(row & (blockRows - 1))];
    }
    // f(row, value) for each value that is not 0, in no order.
    template<class F>
    void each(F&& f) const
    {
        for (const auto& [number, block] : m_blocks) {
            for (qint64 i = 0; i < blockRows; ++i) {
                if ((*block)[size_t(i)] != T())
                    f((number << blockBits) + i, (*block)[size_t(i)]);
            }
        }
    }
    void clear()
    {
        m_blocks.clear();
        m_last = nullptr;
    }

private:
    static constexpr int blockBits = 12;
    static constexpr qint64 blockRows = qint64(1) << blockBits;
    using Block = std::array<T, size_t(blockRows)>;

    std::unordered_map<qint64, std::unique_ptr<Block>> m_blocks;
    Block* m_last = nullptr;
    qint64 m_lastNumber = 0;
};

} // namespace sheaf
