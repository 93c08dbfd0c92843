#pragma once

namespace sheaf {

// What a key is for. One address may have a key for each.
enum class KeyPurpose { Models, VectorStore, Brave, Perplexity };

} // namespace sheaf
