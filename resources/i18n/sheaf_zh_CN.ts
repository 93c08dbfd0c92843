<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Citation</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
</context>
<context>
    <name>Dashboards</name>
    <message>
        <source>Questions: one by one and in parallel</source>
        <translation>问题：逐个与并行</translation>
    </message>
    <message>
        <source>How long finding took for each question; one by one is the sum of the measured parts where it was not raced.</source>
        <translation>每个问题的查找耗时；未做对比赛时，逐个的值为各实测部分之和。</translation>
    </message>
    <message>
        <source>Nothing asked in this time. Every question stands here with both its times.</source>
        <translation>这段时间没有提问。每个问题及其两种耗时会显示在这里。</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>in parallel</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>measured one by one</source>
        <translation>逐个实测</translation>
    </message>
    <message>
        <source>summed, not measured</source>
        <translation>求和所得，非实测</translation>
    </message>
    <message>
        <source>Speed-up over time</source>
        <translation>加速比随时间的变化</translation>
    </message>
    <message>
        <source>How many times as fast each question was in parallel.</source>
        <translation>每个问题并行时快了几倍。</translation>
    </message>
    <message>
        <source>No question in parallel in this time.</source>
        <translation>这段时间没有并行的问题。</translation>
    </message>
    <message>
        <source>speed-up</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>no gain</source>
        <translation>没有收益</translation>
    </message>
    <message>
        <source>call: %1</source>
        <translation>调用：%1</translation>
    </message>
    <message>
        <source>Latency by task</source>
        <translation>按任务统计的延迟</translation>
    </message>
    <message>
        <source>Half, 95 and 99 of 100 took at most so long; within 5 %, as they are kept in classes.</source>
        <translation>50%、95% 和 99% 的耗时不超过此值；按区间保存，误差在 5 % 以内。</translation>
    </message>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>这段时间没有测量数据。</translation>
    </message>
    <message>
        <source>%1 measured, %2 tried again</source>
        <translation>测得 %1 次，重试 %2 次</translation>
    </message>
    <message>
        <source>How long it took, how often</source>
        <translation>耗时与次数</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How long it took, how often: %1</source>
        <translation>耗时与次数：%1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>The task with most measurements; choose another one above.</source>
        <translation>测量次数最多的任务；可在上方另选。</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>too many calls</source>
        <translation>调用过多</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>密钥被拒</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>额度用尽</translation>
    </message>
    <message>
        <source>server's error</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未查询</translation>
    </message>
    <message>
        <source>unusable answer</source>
        <translation>答复不可用</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Failures by task and kind</source>
        <translation>按任务和类型统计的失败</translation>
    </message>
    <message>
        <source>What failed for good, after all tries.</source>
        <translation>多次尝试后最终失败的调用。</translation>
    </message>
    <message>
        <source>Nothing failed in this time.</source>
        <translation>这段时间没有失败。</translation>
    </message>
    <message>
        <source>beside %1 that were answered</source>
        <translation>另有 %1 次已应答</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>fan-out</source>
        <translation>扇出</translation>
    </message>
    <message>
        <source>research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>exhaustive</source>
        <translation>穷尽</translation>
    </message>
</context>
<context>
    <name>FieldDelegate</name>
    <message>
        <source>bill | offer | …</source>
        <translation>账单 | 报价 | …</translation>
    </message>
    <message>
        <source>Type of the field</source>
        <translation>字段类型</translation>
    </message>
    <message>
        <source>name?</source>
        <translation>名称？</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>The text was not kept: %1 cannot be written (%2).</source>
        <translation>文本未保存：无法写入 %1 (%2)。</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>没有可粘贴的文本。</translation>
    </message>
    <message>
        <source>The text is too long to be pasted; save it as a file and add that.</source>
        <translation>文本过长，无法粘贴；请存为文件后添加。</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points from %2 to %3, the last %4.</source>
        <translation>
            <numerusform>%1：%n 个点，从 %2 到 %3，最后一个为 %4。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>It answers in %1 ms and has no models yet.</source>
        <translation>应答耗时 %1 ms，还没有模型。</translation>
    </message>
    <message>
        <source>It answers, but has no model “%1”. It has: %2.</source>
        <translation>有应答，但没有模型“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>Built-in engine</source>
        <translation>内置引擎</translation>
    </message>
    <message>
        <source>Everything is computed on this machine; nothing leaves it.</source>
        <translation>一切都在本机计算，不会有任何数据离开。</translation>
    </message>
    <message numerus="yes">
        <source>It answers in %1 ms and has %n models: %2.</source>
        <translation>
            <numerusform>应答耗时 %1 ms，有 %n 个模型：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>A model server</source>
        <translation>模型服务器</translation>
    </message>
    <message>
        <source>Kept in the system's keychain, for %1 only.</source>
        <translation>保存在系统钥匙串中，仅用于 %1。</translation>
    </message>
    <message>
        <source>For this session only, and for %1 only.</source>
        <translation>仅限本次会话，且仅用于 %1。</translation>
    </message>
    <message>
        <source>For this session only, and for %1 only: %2</source>
        <translation>仅限本次会话，且仅用于 %1：%2</translation>
    </message>
    <message>
        <source>The library is in %1 now.</source>
        <translation>文库现在位于 %1。</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Window and calls in flight</source>
        <translation>并发窗口与进行中的调用</translation>
    </message>
    <message>
        <source>The widest window and the most calls in flight of each moment, of the busiest endpoint.</source>
        <translation>最繁忙端点在各时刻的最大并发窗口和最多进行中调用。</translation>
    </message>
    <message>
        <source>No endpoint was called in this time. The built-in engine needs no window.</source>
        <translation>这段时间没有调用端点。内置引擎不需要并发窗口。</translation>
    </message>
    <message>
        <source>Window and calls in flight: %1</source>
        <translation>并发窗口与进行中的调用：%1</translation>
    </message>
    <message>
        <source>window</source>
        <translation>并发窗口</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Breakers</source>
        <translation>熔断器</translation>
    </message>
    <message>
        <source>The worst state of each endpoint's breaker in each moment in which it was called.</source>
        <translation>各端点在被调用的每个时刻，其熔断器的最差状态。</translation>
    </message>
    <message>
        <source>No endpoint was called in this time.</source>
        <translation>这段时间没有调用端点。</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>闭合</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>半开</translation>
    </message>
    <message>
        <source>open</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>What answered calls cost, where a price is set.</source>
        <translation>已应答调用的费用（已设价格的部分）。</translation>
    </message>
    <message>
        <source>Nothing has cost anything in this time, or no price is set.</source>
        <translation>这段时间没有产生费用，或未设置价格。</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Tokens of answered calls, as the servers say.</source>
        <translation>已应答调用的词元数，以服务器所报为准。</translation>
    </message>
    <message>
        <source>No tokens in this time: the built-in engine uses none.</source>
        <translation>这段时间没有词元：内置引擎不消耗词元。</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Answers from the cache</source>
        <translation>来自缓存的答案</translation>
    </message>
    <message>
        <source>What was asked of the answers that are kept, and how much was there.</source>
        <translation>向已保存答案查询的次数，以及命中的数量。</translation>
    </message>
    <message>
        <source>The cache was not asked in this time.</source>
        <translation>这段时间没有查询缓存。</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>ValueDelegate</name>
    <message>
        <source>p. %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation><numerusform>%1 个值</numerusform></translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>不在文中</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>%1 could not be written: %2. Is there room, and may you write there?</source>
        <translation>无法写入 %1：%2。是否有足够空间和写入权限？</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>“%1” is not there any more. It may have been moved or deleted.</source>
        <translation>“%1”已不存在。可能已被移动或删除。</translation>
    </message>
    <message>
        <source>“%1” may not be read. Check its permissions.</source>
        <translation>没有权限读取“%1”。请检查其权限。</translation>
    </message>
    <message>
        <source>“%1” is encrypted. Give its password to read it.</source>
        <translation>“%1”已加密。请输入密码以读取。</translation>
    </message>
    <message>
        <source>“%1” is encrypted, and the password given does not open it.</source>
        <translation>“%1”已加密，给出的密码无法打开。</translation>
    </message>
    <message>
        <source>“%1” is protected in a way Sheaf cannot read, or is not a regular file.</source>
        <translation>“%1”的保护方式 Sheaf 无法读取，或者它不是普通文件。</translation>
    </message>
    <message>
        <source>“%1” is damaged or not what its name says: it cannot be opened. Try to get it again.</source>
        <translation>“%1”已损坏，或与其名称不符：无法打开。请设法重新获取。</translation>
    </message>
    <message>
        <source>“%1” is empty: there is nothing to read in it.</source>
        <translation>“%1”是空的：没有可读取的内容。</translation>
    </message>
    <message>
        <source>“%1” holds more text than Sheaf reads from one file.</source>
        <translation>“%1”的文本超过 Sheaf 对单个文件的读取上限。</translation>
    </message>
    <message>
        <source>“%1” holds no text.</source>
        <translation>“%1”不含文本。</translation>
    </message>
    <message>
        <source>Reading “%1” needed more than Sheaf gives one file and was stopped.</source>
        <translation>读取“%1”所需资源超过 Sheaf 对单个文件的限额，已停止。</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>The document reader failed on “%1”.</source>
        <translation>文档读取器处理“%1”失败。</translation>
    </message>
    <message>
        <source>“%1” is a binary file of a kind Sheaf cannot read. It reads PDF, office documents and spreadsheets, web pages, EPUB, e-mail, RTF, Markdown and text.</source>
        <translation>“%1”是 Sheaf 无法读取的二进制文件。可读取 PDF、办公文档和电子表格、网页、EPUB、电子邮件、RTF、Markdown 和文本。</translation>
    </message>
    <message>
        <source>“%1” has the old format of Microsoft Office (before 2007), which Sheaf does not read. Save it as DOCX, XLSX or PPTX and add that.</source>
        <translation>“%1”是旧的 Microsoft Office 格式（2007 年以前），Sheaf 不支持。请另存为 DOCX、XLSX 或 PPTX 后添加。</translation>
    </message>
    <message>
        <source>“%1” is a message in Outlook's own format, which Sheaf does not read. Save it as .eml and add that.</source>
        <translation>“%1”是 Outlook 专有格式的邮件，Sheaf 不支持。请另存为 .eml 后添加。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password that Sheaf cannot use. Open it in its own program, save it without the password, and add that.</source>
        <translation>“%1”受密码保护，而 Sheaf 无法使用该密码。请在其原程序中打开，去除密码保存后再添加。</translation>
    </message>
    <message>
        <source>“%1” is an e-book with copy protection (DRM), which Sheaf cannot open.</source>
        <translation>“%1”是有版权保护 (DRM) 的电子书，Sheaf 无法打开。</translation>
    </message>
    <message>
        <source>“%1” is an office file of a kind Sheaf cannot read. Save it as PDF, DOCX, XLSX or PPTX and add that.</source>
        <translation>“%1”是 Sheaf 无法读取的办公文件。请另存为 PDF、DOCX、XLSX 或 PPTX 后添加。</translation>
    </message>
    <message>
        <source>“%1” is an archive. Unpack it and add the files in it.</source>
        <translation>“%1”是压缩包。请解压后添加其中的文件。</translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than a document of its size should hold and was not read. It may be made to do harm.</source>
        <translation>“%1”解压后远超此大小的文档应有的内容，未读取。它可能是蓄意制作的有害文件。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, the most Sheaf reads from a file of its kind. Split it into parts.</source>
        <translation>“%1”大于 %2，这是 Sheaf 对此类文件的读取上限。请拆分成几部分。</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 页</translation>
    </message>
    <message>
        <source>Reading “%1” needed more than %2 GiB of memory and was stopped. The file may be damaged, or made to do that.</source>
        <translation>读取“%1”所需内存超过 %2 GiB，已停止。文件可能已损坏，或被蓄意制成这样。</translation>
    </message>
    <message>
        <source>The document reader crashed on “%1”, or ran out of memory. The file may be damaged; nothing else was affected.</source>
        <translation>文档读取器在“%1”上崩溃或内存不足。文件可能已损坏；其他内容不受影响。</translation>
    </message>
    <message>
        <source>The document reader ended before it was done with “%1”. Try again.</source>
        <translation>文档读取器在处理完“%1”之前退出。请重试。</translation>
    </message>
    <message>
        <source>Reading “%1” took longer than %2 s of computing and was stopped. The file may be damaged, or made to do that.</source>
        <translation>读取“%1”的计算时间超过 %2 秒，已停止。文件可能已损坏，或被蓄意制成这样。</translation>
    </message>
    <message>
        <source>Reading “%1” stood still for %2 s and was stopped. The file may be damaged, or its disk does not answer.</source>
        <translation>读取“%1”停滞 %2 秒，已停止。文件可能已损坏，或磁盘没有响应。</translation>
    </message>
    <message>
        <source>The document reader “%1” is missing or cannot be run. Build or install Sheaf again.</source>
        <translation>文档读取器“%1”缺失或无法运行。请重新构建或安装 Sheaf。</translation>
    </message>
    <message>
        <source>“%1” has no text layer (%2): this looks like a scan. Run text recognition (OCR) on it, then add it again.</source>
        <translation>“%1”没有文本层 (%2)：看来是扫描件。请先对其进行文字识别 (OCR)，再重新添加。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>, and the others have no text layer</source>
        <translation>，其余页面没有文本层</translation>
    </message>
    <message>
        <source>The text of “%1” cannot be read (%2): its fonts carry no characters%3. Run text recognition (OCR) on it, then add it again.</source>
        <translation>无法读取“%1”的文本 (%2)：其字体不含字符%3。请先对其进行文字识别 (OCR)，再重新添加。</translation>
    </message>
    <message>
        <source>“%1” holds no text: it is empty, or has pictures and nothing else.</source>
        <translation>“%1”不含文本：它是空的，或只有图片。</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end.</source>
        <translation>“%1”未能读完。</translation>
    </message>
    <message>
        <source>“%1” has no text, and text recognition (OCR) found none on its %2.</source>
        <translation>“%1”没有文本，文字识别 (OCR) 在其 %2中也没有找到。</translation>
    </message>
    <message>
        <source>%1 %2 read by OCR</source>
        <translation>%1%2通过 OCR 读取</translation>
    </message>
    <message>
        <source>was</source>
        <translation>已</translation>
    </message>
    <message>
        <source>were</source>
        <translation>已</translation>
    </message>
    <message>
        <source>OCR failed on %1</source>
        <translation>%1 OCR 失败</translation>
    </message>
    <message>
        <source>OCR lacks the language %1 (apt install tesseract-ocr-%2)</source>
        <translation>OCR 缺少语言 %1 (apt install tesseract-ocr-%2)</translation>
    </message>
    <message>
        <source>pages without text can be read where Tesseract is installed (apt install tesseract-ocr)</source>
        <translation>安装 Tesseract 后可读取无文本的页面 (apt install tesseract-ocr)</translation>
    </message>
    <message>
        <source> Sheaf does so itself where Tesseract is installed (apt install tesseract-ocr).</source>
        <translation>安装 Tesseract 后 Sheaf 会自动完成 (apt install tesseract-ocr)。</translation>
    </message>
    <message>
        <source>There was no time left to read “%1”.</source>
        <translation>没有剩余时间读取“%1”。</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link that leads nowhere readable.</source>
        <translation>“%1”是符号链接，没有指向可读取的内容。</translation>
    </message>
    <message>
        <source>“%1” is not a regular file, so it cannot be read as a document.</source>
        <translation>“%1”不是普通文件，无法作为文档读取。</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>the first reader had to be stopped at this file; %1 read it</source>
        <translation>第一个读取器处理此文件时被迫停止；改由 %1 读取</translation>
    </message>
    <message>
        <source>the file is damaged: %1 read what is left of it</source>
        <translation>文件已损坏：%1 读取了剩余部分</translation>
    </message>
    <message>
        <source>Text recognition (Tesseract) failed on a page.</source>
        <translation>有一页文字识别 (Tesseract) 失败。</translation>
    </message>
    <message>
        <source>Tesseract is not installed. Install it (apt install tesseract-ocr).</source>
        <translation>未安装 Tesseract。请安装 (apt install tesseract-ocr)。</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation>没有打开的文档。</translation>
    </message>
    <message>
        <source>“%1” has no pages that can be read.</source>
        <translation>“%1”没有可读取的页面。</translation>
    </message>
    <message>
        <source>%1 have no text layer</source>
        <translation>%1没有文本层</translation>
    </message>
    <message>
        <source>the text of %1 cannot be read: their fonts carry no characters</source>
        <translation>%1的文本无法读取：其字体不含字符</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1无法读取</translation>
    </message>
    <message>
        <source>%1 have too much text and were cut</source>
        <translation>%1文本过多，已截断</translation>
    </message>
    <message>
        <source>only the first %1 of %2 pages were read</source>
        <translation>只读取了 %2 页中的前 %1 页</translation>
    </message>
    <message>
        <source>The answer of %1</source>
        <translation>%1 的答复</translation>
    </message>
    <message>
        <source>A piece of the answer of %1</source>
        <translation>%1 的部分答复</translation>
    </message>
    <message>
        <source>Ollama's address is the bare server, such as http://127.0.0.1:11434.</source>
        <translation>Ollama 的地址只含服务器本身，如 http://127.0.0.1:11434。</translation>
    </message>
    <message>
        <source>Anthropic's address is https://api.anthropic.com.</source>
        <translation>Anthropic 的地址是 https://api.anthropic.com。</translation>
    </message>
    <message>
        <source>Does the address end in /v1?</source>
        <translation>地址是否以 /v1 结尾？</translation>
    </message>
    <message>
        <source>the model asked for</source>
        <translation>所要求的模型</translation>
    </message>
    <message>
        <source>the model “%1”</source>
        <translation>模型“%1”</translation>
    </message>
    <message>
        <source>The account at %1 is used up. Check its plan and billing, or choose another endpoint.</source>
        <translation>%1 的账户额度已用尽。请检查套餐和账单，或选择其他端点。</translation>
    </message>
    <message>
        <source>%1 gets too many calls at once. Wait a little, or lower the number of calls at once.</source>
        <translation>%1 同时收到的调用过多。请稍候，或降低同时调用数。</translation>
    </message>
    <message>
        <source>%1 wants a key, but the key was not sent because the connection is not encrypted. Use https, or allow it for this endpoint.</source>
        <translation>%1 需要密钥，但因连接未加密而没有发送。请使用 https，或允许对此端点这样做。</translation>
    </message>
    <message>
        <source>%1 wants a key. Enter one for this endpoint.</source>
        <translation>%1 需要密钥。请为此端点输入密钥。</translation>
    </message>
    <message>
        <source>%1 did not accept the key. Check the key and what it is allowed to do.</source>
        <translation>%1 不接受该密钥。请检查密钥及其权限。</translation>
    </message>
    <message>
        <source>%1 does not have %2. Fetch it there with “ollama pull”, or choose another one.</source>
        <translation>%1 没有%2。请在那里用“ollama pull”获取，或另选一个。</translation>
    </message>
    <message>
        <source>%1 does not have %2. Load it there, or choose another one.</source>
        <translation>%1 没有%2。请在那里加载，或另选一个。</translation>
    </message>
    <message>
        <source>%1 has nothing at %2. %3</source>
        <translation>%1 在 %2 处没有内容。%3</translation>
    </message>
    <message>
        <source>The text is too long for %2 at %1. Use smaller chunks or fewer passages, or a model with a longer context.</source>
        <translation>文本对 %1 上的%2来说过长。请使用更小的文本块、更少的段落，或上下文更长的模型。</translation>
    </message>
    <message>
        <source>%1 gave up waiting for the request. Try again.</source>
        <translation>%1 不再等待该请求。请重试。</translation>
    </message>
    <message>
        <source>%1 is still loading its model. Try again in a moment.</source>
        <translation>%1 仍在加载模型。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 is overloaded. Try again in a moment.</source>
        <translation>%1 过载。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 failed on its side (HTTP %2). Try again; if it stays, look into the server's log.</source>
        <translation>%1 端出错 (HTTP %2)。请重试；若仍如此，请查看服务器日志。</translation>
    </message>
    <message>
        <source>%1 did not accept the request (HTTP %2). Check the model's name and the endpoint.</source>
        <translation>%1 不接受该请求 (HTTP %2)。请检查模型名称和端点。</translation>
    </message>
    <message>
        <source>%1 sends callers on to “%2”. Sheaf does not follow; if you trust that host, enter its address instead.</source>
        <translation>%1 将调用转向“%2”。Sheaf 不会跟随；若信任该主机，请改填它的地址。</translation>
    </message>
    <message>
        <source>%1 answers with a web page, not an API. %2</source>
        <translation>%1 返回的是网页，不是 API。%2</translation>
    </message>
    <message>
        <source>The answer of %1 could not be used.</source>
        <translation>%1 的答复无法使用。</translation>
    </message>
    <message>
        <source> It says: “%1”</source>
        <translation>对方称：“%1”</translation>
    </message>
    <message>
        <source>%1 answered, but without a message.</source>
        <translation>%1 有应答，但没有消息内容。</translation>
    </message>
    <message>
        <source>%1 reports an error instead of an answer.</source>
        <translation>%1 返回了错误而不是答复。</translation>
    </message>
    <message>
        <source>%1 answered without results%2. Check its address in the settings.</source>
        <translation>%1 的应答没有结果%2。请检查设置中的地址。</translation>
    </message>
    <message>
        <source>Check the key (SHEAF_BRAVE_KEY, or in the settings).</source>
        <translation>请检查密钥（SHEAF_BRAVE_KEY 或设置中的密钥）。</translation>
    </message>
    <message>
        <source>The embedding model cannot be used: %1.</source>
        <translation>嵌入模型无法使用：%1。</translation>
    </message>
    <message>
        <source>the built-in search</source>
        <translation>内置搜索</translation>
    </message>
    <message>
        <source>a kept answer</source>
        <translation>一个已保存的答案</translation>
    </message>
    <message>
        <source>A kept answer is damaged.</source>
        <translation>一个已保存的答案已损坏。</translation>
    </message>
    <message>
        <source>%1 gave vectors of different lengths for one call.</source>
        <translation>%1 在一次调用中返回了长度不同的向量。</translation>
    </message>
    <message>
        <source>%1 gave %2 vectors for %3 texts.</source>
        <translation>%1 为 %3 个文本返回了 %2 个向量。</translation>
    </message>
    <message>
        <source>a vector cannot be decoded</source>
        <translation>有向量无法解码</translation>
    </message>
    <message>
        <source>a vector holds something that is no number</source>
        <translation>有向量含有非数字内容</translation>
    </message>
    <message>
        <source>a vector holds a number that is not finite</source>
        <translation>有向量含有非有限数值</translation>
    </message>
    <message>
        <source>a vector is empty</source>
        <translation>有向量为空</translation>
    </message>
    <message>
        <source>a vector is all zeros. Is the model one for embeddings?</source>
        <translation>有向量全为零。该模型是嵌入模型吗？</translation>
    </message>
    <message>
        <source>its vectors are of unequal length</source>
        <translation>其向量长度不一</translation>
    </message>
    <message>
        <source>%1 answered, but %2.</source>
        <translation>%1 有应答，但%2。</translation>
    </message>
    <message>
        <source>%1 texts are too many for one call; %2 is the limit.</source>
        <translation>%1 个文本超出一次调用的容量；上限为 %2。</translation>
    </message>
    <message>
        <source>%1 now gives vectors of %2 numbers and gave %3 before: the model behind “%4” was exchanged. Choose the former model again, or embed the library anew.</source>
        <translation>%1 现在返回 %2 维向量，以前是 %3 维：“%4”背后的模型已更换。请改回原来的模型，或重新嵌入文库。</translation>
    </message>
    <message>
        <source>The list of models of %1</source>
        <translation>%1 的模型列表</translation>
    </message>
    <message>
        <source>%1 answered, but not with a list of models.</source>
        <translation>%1 有应答，但没有返回模型列表。</translation>
    </message>
    <message>
        <source>No folder may be looked into. Allow one in the settings, or with --folder.</source>
        <translation>没有允许查看的文件夹。请在设置中或用 --folder 允许一个。</translation>
    </message>
    <message>
        <source>None of the folders that may be looked into is there: %1.</source>
        <translation>允许查看的文件夹都不存在：%1。</translation>
    </message>
    <message>
        <source>The answer of %1 broke off before it was complete. Ask again.</source>
        <translation>%1 的答复未完成就中断了。请重新提问。</translation>
    </message>
    <message>
        <source>without vectors</source>
        <translation>没有向量</translation>
    </message>
    <message>
        <source>with %1 vectors for %2 texts</source>
        <translation>为 %2 个文本返回了 %1 个向量</translation>
    </message>
    <message>
        <source>The version of %1</source>
        <translation>%1 的版本</translation>
    </message>
    <message>
        <source>%1 answered, but not as Ollama does.</source>
        <translation>%1 有应答，但不是 Ollama 的应答方式。</translation>
    </message>
    <message>
        <source>A line from %1</source>
        <translation>来自 %1 的一行</translation>
    </message>
    <message>
        <source>There is no model “%1” for %2 to fetch. Check its name on ollama.com/library.</source>
        <translation>没有可供 %2 获取的模型“%1”。请在 ollama.com/library 核对名称。</translation>
    </message>
    <message>
        <source>%1 sent a line that says nothing.</source>
        <translation>%1 发送了一行无意义的内容。</translation>
    </message>
    <message>
        <source>%1 ended before “%2” was there. Fetch it again; it goes on where it was.</source>
        <translation>%1 在“%2”传完之前中断。请重新获取，会从中断处继续。</translation>
    </message>
    <message>
        <source>%1 reports an error instead of an answer: “%2”</source>
        <translation>%1 返回了错误而不是答复：“%2”</translation>
    </message>
    <message>
        <source>with an error: “%1”</source>
        <translation>返回了错误：“%1”</translation>
    </message>
    <message>
        <source>its vectors are numbered wrongly</source>
        <translation>其向量编号有误</translation>
    </message>
    <message>
        <source> Perplexity's key comes from SHEAF_PERPLEXITY_KEY or the settings.</source>
        <translation>Perplexity 的密钥取自 SHEAF_PERPLEXITY_KEY 或设置。</translation>
    </message>
    <message>
        <source>%1 answered %2. Check that it is an endpoint for re-ranking and names a model for it.</source>
        <translation>%1 返回了 %2。请确认它是重排序端点，并指定了相应模型。</translation>
    </message>
    <message>
        <source>without results</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>with results that are numbered wrongly or have no score</source>
        <translation>返回的结果编号有误或没有得分</translation>
    </message>
    <message>
        <source>with %1 scores for %2 passages</source>
        <translation>为 %2 个段落返回了 %1 个得分</translation>
    </message>
    <message>
        <source>ripgrep (%1) could not be started: %2. Install it again, or remove it: Sheaf then searches by itself.</source>
        <translation>无法启动 ripgrep (%1)：%2。请重新安装或将其移除：之后由 Sheaf 自行搜索。</translation>
    </message>
    <message>
        <source>ripgrep ended with an error: %1</source>
        <translation>ripgrep 出错退出：%1</translation>
    </message>
    <message>
        <source>%1 answered without results. Check that its address is that of a SearXNG server.</source>
        <translation>%1 的应答没有结果。请确认该地址是 SearXNG 服务器的地址。</translation>
    </message>
    <message>
        <source>%1 found nothing, because engines behind it did not answer: %2. Try again later, or switch on others there.</source>
        <translation>%1 没有找到结果，因为其后的搜索引擎未应答：%2。请稍后重试，或在那里启用其他引擎。</translation>
    </message>
    <message>
        <source>Its answers for programs may be switched off: add “json” to search.formats in its settings.yml.</source>
        <translation>面向程序的应答可能被关闭：请在其 settings.yml 的 search.formats 中加入“json”。</translation>
    </message>
    <message>
        <source>set OLLAMA_NUM_PARALLEL where Ollama is started</source>
        <translation>在启动 Ollama 处设置 OLLAMA_NUM_PARALLEL</translation>
    </message>
    <message>
        <source>start llama-server with --parallel N</source>
        <translation>用 --parallel N 启动 llama-server</translation>
    </message>
    <message>
        <source>start vLLM with --max-num-seqs N</source>
        <translation>用 --max-num-seqs N 启动 vLLM</translation>
    </message>
    <message>
        <source>raise “Max Concurrent Predictions” of the model in LM Studio</source>
        <translation>在 LM Studio 中调高该模型的“Max Concurrent Predictions”</translation>
    </message>
    <message>
        <source>To change how many calls it runs at once, %1.</source>
        <translation>如需更改同时运行的调用数，请%1。</translation>
    </message>
    <message>
        <source>This server runs %1 at a time; to change it, %2.</source>
        <translation>此服务器同时运行 %1 个；如需更改，请%2。</translation>
    </message>
    <message>
        <source>%1 answers with a web page, not an API. Check the address; it often ends in /v1.</source>
        <translation>%1 返回的是网页，不是 API。请检查地址，它通常以 /v1 结尾。</translation>
    </message>
    <message>
        <source>sends callers on to another address</source>
        <translation>将调用转向另一个地址</translation>
    </message>
    <message>
        <source>Sheaf does not follow; enter that address in the settings if you trust it.</source>
        <translation>Sheaf 不会跟随；若信任该地址，请在设置中填写。</translation>
    </message>
    <message>
        <source>answers with a web page, not with results</source>
        <translation>返回的是网页，不是结果</translation>
    </message>
    <message>
        <source>Check its address in the settings.</source>
        <translation>请检查设置中的地址。</translation>
    </message>
    <message>
        <source>did not accept the key</source>
        <translation>不接受该密钥</translation>
    </message>
    <message>
        <source>Check the key.</source>
        <translation>请检查密钥。</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>拒绝了请求</translation>
    </message>
    <message>
        <source>It may want a key; enter one.</source>
        <translation>可能需要密钥，请输入。</translation>
    </message>
    <message>
        <source>says that the account is used up</source>
        <translation>称账户额度已用尽</translation>
    </message>
    <message>
        <source>Check its plan.</source>
        <translation>请检查其套餐。</translation>
    </message>
    <message>
        <source>has no search at this address</source>
        <translation>在该地址没有搜索功能</translation>
    </message>
    <message>
        <source>Check the address in the settings.</source>
        <translation>请检查设置中的地址。</translation>
    </message>
    <message>
        <source>gets too many questions at once</source>
        <translation>同时收到的问题过多</translation>
    </message>
    <message>
        <source>Wait a little.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>failed on its side (HTTP %1)</source>
        <translation>自身出错 (HTTP %1)</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>refuses the question (HTTP %1)</source>
        <translation>拒绝了该问题 (HTTP %1)</translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <translation>%1 %2。%3</translation>
    </message>
    <message>
        <source>%1 did not answer in time and was left out.</source>
        <translation>%1没有及时应答，已略去。</translation>
    </message>
    <message>
        <source>No service for searching the web is switched on. Choose one in the settings.</source>
        <translation>没有启用网络搜索服务。请在设置中选择一个。</translation>
    </message>
    <message>
        <source>There is no collection “%1”.</source>
        <translation>没有集合“%1”。</translation>
    </message>
    <message>
        <source>A collection needs a name of 1 to %1 characters.</source>
        <translation>集合名称须为 1 到 %1 个字符。</translation>
    </message>
    <message>
        <source>There is a collection “%1” already. Choose another name.</source>
        <translation>已有集合“%1”。请另选名称。</translation>
    </message>
    <message>
        <source>The web was not asked: the question is about documents of the collection “%1”, which is private. Ask the whole library, or make the collection public.</source>
        <translation>未询问网络：问题涉及集合“%1”中的文档，而它是私有的。请改为询问整个文库，或将该集合设为公开。</translation>
    </message>
    <message>
        <source>There is no conversation %1.</source>
        <translation>没有对话 %1。</translation>
    </message>
    <message>
        <source>A conversation needs a title of 1 to %1 characters.</source>
        <translation>对话标题须为 1 到 %1 个字符。</translation>
    </message>
    <message>
        <source>There is no turn %1 in any conversation.</source>
        <translation>任何对话中都没有第 %1 轮。</translation>
    </message>
    <message>
        <source>The library %1 was opened for reading only.</source>
        <translation>文库 %1 以只读方式打开。</translation>
    </message>
    <message>
        <source>Another document of the library lies at %1.</source>
        <translation>%1 处是文库中的另一个文档。</translation>
    </message>
    <message>
        <source>The document is not in the library any more.</source>
        <translation>该文档已不在文库中。</translation>
    </message>
    <message>
        <source>The embedding model gave %1 vectors for %2 texts.</source>
        <translation>嵌入模型为 %2 个文本返回了 %1 个向量。</translation>
    </message>
    <message>
        <source>The embedding model gave vectors of different sizes.</source>
        <translation>嵌入模型返回的向量大小不一。</translation>
    </message>
    <message>
        <source>The embedding model gave a vector that holds something that is not a number.</source>
        <translation>嵌入模型返回的向量含有非数字内容。</translation>
    </message>
    <message>
        <source>%1 of its passages could not be embedded; they are found by their words only. %2</source>
        <translation>其中 %1 个段落无法嵌入，只能按词语找到。%2</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read.</source>
        <translation>%1 不是可读取的文件。</translation>
    </message>
    <message>
        <source>There are no documents of a kind that Sheaf reads in %1.</source>
        <translation>%1 中没有 Sheaf 能读取的文档类型。</translation>
    </message>
    <message>
        <source>The folder %1 lies too deep (more than %2 levels).</source>
        <translation>文件夹 %1 层级过深（超过 %2 层）。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be listed. Check its permissions.</source>
        <translation>无法列出文件夹 %1。请检查其权限。</translation>
    </message>
    <message>
        <source>More than %1 files; %2 and what follows were left out. Add them in parts.</source>
        <translation>超过 %1 个文件；%2 及之后的已略去。请分批添加。</translation>
    </message>
    <message>
        <source> It is looked through every %1 min instead.</source>
        <translation>改为每 %1 分钟检查一次。</translation>
    </message>
    <message>
        <source>The system allows too few watches for all folders (%1 are watched). What lies below is looked through every %2 min instead; fs.inotify.max_user_watches sets the limit.</source>
        <translation>系统允许的监视数不足以覆盖所有文件夹（已监视 %1 个）。更深的内容改为每 %2 分钟检查一次；上限由 fs.inotify.max_user_watches 设定。</translation>
    </message>
    <message>
        <source>The folder %1 is not there or may not be listed.</source>
        <translation>文件夹 %1 不存在，或不允许列出。</translation>
    </message>
    <message>
        <source>Already in the library.</source>
        <translation>已在文库中。</translation>
    </message>
    <message>
        <source>Already in the library as %1.</source>
        <translation>已在文库中，名为 %1。</translation>
    </message>
    <message>
        <source>Moved here from %1.</source>
        <translation>从 %1 移至此处。</translation>
    </message>
    <message>
        <source>%1 was removed from the library while it was read.</source>
        <translation>%1 在读取时被移出文库。</translation>
    </message>
    <message>
        <source> It is tried again by itself in %1 min.</source>
        <translation>%1 分钟后自动重试。</translation>
    </message>
    <message>
        <source> What was read earlier can still be found.</source>
        <translation>以前读取的内容仍可找到。</translation>
    </message>
    <message>
        <source> It was tried twice and is left alone now; retry it to have it read again.</source>
        <translation>已尝试两次，现不再处理；如需重新读取请重试。</translation>
    </message>
    <message>
        <source>There is no text in %1.</source>
        <translation>%1 中没有文本。</translation>
    </message>
    <message>
        <source>%1 keeps changing while it is read. Try again when it is finished.</source>
        <translation>%1 在读取过程中不断变化。请在其完成后重试。</translation>
    </message>
    <message>
        <source>The database file is damaged: %1</source>
        <translation>数据库文件已损坏：%1</translation>
    </message>
    <message>
        <source>The text index does not agree with the passages.</source>
        <translation>文本索引与段落不一致。</translation>
    </message>
    <message>
        <source>The text index does not agree with the documents.</source>
        <translation>文本索引与文档不一致。</translation>
    </message>
    <message>
        <source>The text index does not agree with the conversations.</source>
        <translation>文本索引与对话不一致。</translation>
    </message>
    <message>
        <source>%1 rows refer to something that is gone.</source>
        <translation>%1 行引用了已不存在的内容。</translation>
    </message>
    <message>
        <source>%1 documents have another number of passages than they say.</source>
        <translation>%1 个文档的段落数与其记录不符。</translation>
    </message>
    <message>
        <source>%1 documents have another number of vectors than they say.</source>
        <translation>%1 个文档的向量数与其记录不符。</translation>
    </message>
    <message>
        <source>%1 documents are said to be complete and are not.</source>
        <translation>%1 个文档标为完整，实际并不完整。</translation>
    </message>
    <message>
        <source>%1 documents have passages without knowing of what.</source>
        <translation>%1 个文档有段落，却不知其出处。</translation>
    </message>
    <message>
        <source>%1 vectors have another size than the library's.</source>
        <translation>%1 个向量的大小与文库的不同。</translation>
    </message>
    <message>
        <source>The library folder %1 cannot be created or written. Choose another folder or change its permissions.</source>
        <translation>无法创建或写入文库文件夹 %1。请选择其他文件夹或更改其权限。</translation>
    </message>
    <message>
        <source>%1 is a file; a library needs a folder.</source>
        <translation>%1 是文件；文库需要一个文件夹。</translation>
    </message>
    <message>
        <source>There is no library in %1. Add documents first.</source>
        <translation>%1 中没有文库。请先添加文档。</translation>
    </message>
    <message>
        <source>The library in %1 is open in another Sheaf (%2, process %3). Close it there, or choose another folder.</source>
        <translation>%1 中的文库已在另一个 Sheaf 中打开（%2，进程 %3）。请在那里关闭，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation>未知程序</translation>
    </message>
    <message>
        <source>%1 could not be moved: %2. The library is where it was.</source>
        <translation>无法移动 %1：%2。文库仍在原处。</translation>
    </message>
    <message>
        <source>the copy has another size</source>
        <translation>副本大小不同</translation>
    </message>
    <message>
        <source>the copy is not the same</source>
        <translation>副本内容不同</translation>
    </message>
    <message>
        <source>The library cannot be moved to %1: %2.</source>
        <translation>无法将文库移动到 %1：%2。</translation>
    </message>
    <message>
        <source>it is there, or above it</source>
        <translation>文库已在该处或其上级</translation>
    </message>
    <message>
        <source>that is a file</source>
        <translation>那是一个文件</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>文件夹不是空的</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>无法创建文件夹 %1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>无法创建 %1</translation>
    </message>
    <message>
        <source>%1 passages without a document were removed.</source>
        <translation>已移除 %1 个没有文档的段落。</translation>
    </message>
    <message>
        <source>%1 vectors without a passage were removed.</source>
        <translation>已移除 %1 个没有段落的向量。</translation>
    </message>
    <message>
        <source>%1 vectors of a wrong size were removed; they are made anew.</source>
        <translation>已移除 %1 个大小错误的向量，将重新生成。</translation>
    </message>
    <message>
        <source>The passages and vectors of %1 documents were counted again.</source>
        <translation>已重新统计 %1 个文档的段落和向量。</translation>
    </message>
    <message>
        <source>%1 documents of unknown content are read again with the next index.</source>
        <translation>%1 个内容未知的文档将在下次索引时重新读取。</translation>
    </message>
    <message>
        <source>%1 documents that have lost their passages are read again with the next index.</source>
        <translation>%1 个丢失段落的文档将在下次索引时重新读取。</translation>
    </message>
    <message>
        <source>%1 documents wait for the vectors they lack.</source>
        <translation>%1 个文档正在等待所缺的向量。</translation>
    </message>
    <message>
        <source>%1 documents without content are read again with the next index.</source>
        <translation>%1 个没有内容的文档将在下次索引时重新读取。</translation>
    </message>
    <message>
        <source>The text index was made anew.</source>
        <translation>文本索引已重建。</translation>
    </message>
    <message>
        <source>The text index of the conversations was made anew.</source>
        <translation>对话的文本索引已重建。</translation>
    </message>
    <message>
        <source>%1 is not there any more; what was read of it can still be found.</source>
        <translation>%1 已不存在；从中读取的内容仍可找到。</translation>
    </message>
    <message>
        <source>%1 has changed since it was read; index it again.</source>
        <translation>%1 在读取后已更改；请重新索引。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or remove it first.</source>
        <translation>%1 已存在。请另选名称，或先将其移除。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <translation>无法写入 %1 (%2)。</translation>
    </message>
    <message>
        <source>The copy in %1 is not whole. Try another disk.</source>
        <translation>%1 中的副本不完整。请换一个磁盘。</translation>
    </message>
    <message>
        <source>%1 could not be written to its end (%2).</source>
        <translation>%1 未能写完 (%2)。</translation>
    </message>
    <message>
        <source>The library %1 was written by a newer Sheaf (its format is %2, this program knows %3). Open it with that one, or choose another folder.</source>
        <translation>文库 %1 由更新版本的 Sheaf 写成（其格式为 %2，本程序支持 %3）。请用那个版本打开，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The library %1 was written by an older Sheaf. Open it once for writing, and it is brought up to date.</source>
        <translation>文库 %1 由旧版本的 Sheaf 写成。以可写方式打开一次即会升级。</translation>
    </message>
    <message>
        <source>%1 answers, but not as Qdrant does. Check the address of the vector store.</source>
        <translation>%1 有应答，但不是 Qdrant 的应答方式。请检查向量存储的地址。</translation>
    </message>
    <message>
        <source>The vector store at %1 wants a key, or another one. Enter its API key.</source>
        <translation>%1 的向量存储需要密钥，或需要另一个密钥。请输入其 API 密钥。</translation>
    </message>
    <message>
        <source>The vector store at %1 does not have the library's vectors.</source>
        <translation>%1 的向量存储中没有文库的向量。</translation>
    </message>
    <message>
        <source>The vector store at %1 gave up waiting. Try again.</source>
        <translation>%1 的向量存储不再等待。请重试。</translation>
    </message>
    <message>
        <source>The vector store at %1 takes only smaller requests.</source>
        <translation>%1 的向量存储只接受更小的请求。</translation>
    </message>
    <message>
        <source>The vector store at %1 gets too many calls at once.</source>
        <translation>%1 的向量存储同时收到的调用过多。</translation>
    </message>
    <message>
        <source>The vector store at %1 failed on its side. Look into its log.</source>
        <translation>%1 的向量存储自身出错。请查看其日志。</translation>
    </message>
    <message>
        <source>The vector store at %1 sends callers elsewhere. Enter the address it sends to.</source>
        <translation>%1 的向量存储将调用转向别处。请填写它所指向的地址。</translation>
    </message>
    <message>
        <source>The vector store at %1 did not accept a request. Is it Qdrant 1.10 or newer?</source>
        <translation>%1 的向量存储不接受请求。是否为 Qdrant 1.10 或更新版本？</translation>
    </message>
    <message>
        <source>%1 vectors of the library are not in the vector store at %2.</source>
        <translation>文库中有 %1 个向量不在 %2 的向量存储中。</translation>
    </message>
    <message>
        <source>%1 vectors in the vector store at %2 are not in the library.</source>
        <translation>%2 的向量存储中有 %1 个向量不在文库中。</translation>
    </message>
    <message>
        <source>There is no room left on the disk that holds the library %1. Free some space and try again.</source>
        <translation>文库 %1 所在磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The library %1 is being used by another program. Close it there and try again.</source>
        <translation>文库 %1 正被其他程序使用。请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>The library %1 cannot be opened or written. Check the permissions of the file and its folder.</source>
        <translation>无法打开或写入文库 %1。请检查文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>Reading or writing the library %1 failed. Check the disk and try again.</source>
        <translation>读写文库 %1 失败。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The library %1 is damaged. Put it back from a backup, or move it away and add your documents again; the documents themselves are not touched.</source>
        <translation>文库 %1 已损坏。请从备份恢复，或将其移走后重新添加文档；文档本身不受影响。</translation>
    </message>
    <message>
        <source>%1 is not a Sheaf library. Choose another folder, or move that file away.</source>
        <translation>%1 不是 Sheaf 文库。请选择其他文件夹，或移走该文件。</translation>
    </message>
    <message>
        <source>The library %1 refused a change that contradicts it.</source>
        <translation>文库 %1 拒绝了与其相矛盾的更改。</translation>
    </message>
    <message>
        <source>The library %1 reports an error: %2</source>
        <translation>文库 %1 报告错误：%2</translation>
    </message>
    <message>
        <source>The library %1 cannot be searched: Qt's SQLite driver on this computer does not use the system's SQLite with FTS5. Install the system's package of the driver (on Debian libqt6sql6-sqlite).</source>
        <translation>无法搜索文库 %1：本机 Qt 的 SQLite 驱动没有使用带 FTS5 的系统 SQLite。请安装系统的驱动软件包（Debian 上为 libqt6sql6-sqlite）。</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>约 1 分钟</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>about an hour</source>
        <translation>约 1 小时</translation>
    </message>
    <message>
        <source>about %1%2 hours</source>
        <translation>约 %1%2 小时</translation>
    </message>
    <message>
        <source>about %1 hours</source>
        <translation>约 %1 小时</translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation>超过一天</translation>
    </message>
    <message>
        <source>%1 vectors of the library are not in the vector index.</source>
        <translation>文库中有 %1 个向量不在向量索引中。</translation>
    </message>
    <message>
        <source>%1 vectors in the vector index are not in the library, or are there twice.</source>
        <translation>向量索引中有 %1 个向量不在文库中，或有重复。</translation>
    </message>
    <message>
        <source>%1 vectors stand in the vector index under another document.</source>
        <translation>向量索引中有 %1 个向量归在其他文档之下。</translation>
    </message>
    <message>
        <source>%1 vectors in the vector index have other numbers than in the library.</source>
        <translation>向量索引中有 %1 个向量的数值与文库中的不同。</translation>
    </message>
    <message>
        <source>%1 vectors in the vector index have codes that are not made of their numbers.</source>
        <translation>向量索引中有 %1 个向量的编码与其数值不符。</translation>
    </message>
    <message>
        <source>There is no vectors' file %1.</source>
        <translation>没有向量文件 %1。</translation>
    </message>
    <message>
        <source>The vectors' file %1 is damaged; it will be made anew.</source>
        <translation>向量文件 %1 已损坏，将重新生成。</translation>
    </message>
    <message>
        <source>The question's vector holds something that is not a number.</source>
        <translation>问题的向量含有非数字内容。</translation>
    </message>
    <message>
        <source>%1 vectors in the library have another size than the rest, or hold what is no number. Re-embed the library.</source>
        <translation>文库中有 %1 个向量大小与其余不同，或含有非数字内容。请重新嵌入文库。</translation>
    </message>
    <message>
        <source>There is not enough memory for the library's vectors.</source>
        <translation>内存不足以容纳文库的向量。</translation>
    </message>
    <message>
        <source>There is no room for the vectors' file %1. Make some.</source>
        <translation>没有空间存放向量文件 %1。请腾出空间。</translation>
    </message>
    <message>
        <source>The vectors' file %1 cannot be used. Check the folder and its disk.</source>
        <translation>向量文件 %1 无法使用。请检查文件夹及其磁盘。</translation>
    </message>
    <message>
        <source>Choose that model again, or re-embed the library with the present one.</source>
        <translation>请改回那个模型，或用当前模型重新嵌入文库。</translation>
    </message>
    <message>
        <source>The library's vectors have %1 numbers each, these have %2. %3</source>
        <translation>文库的向量为 %1 维，这些为 %2 维。%3</translation>
    </message>
    <message>
        <source>The library was embedded with %1; the present model is %2. %3</source>
        <translation>文库是用 %1 嵌入的；当前模型为 %2。%3</translation>
    </message>
    <message>
        <source>%1 is a file; only folders can be watched.</source>
        <translation>%1 是文件；只能监视文件夹。</translation>
    </message>
    <message>
        <source>%1 is not watched.</source>
        <translation>%1 未被监视。</translation>
    </message>
    <message>
        <source>The key for %1 holds characters that no key has, such as a line break. Enter it again.</source>
        <translation>%1 的密钥含有密钥中不会出现的字符，例如换行。请重新输入。</translation>
    </message>
    <message>
        <source>%1 does not work at the moment and is asked again in %2 s. Check that the server runs.</source>
        <translation>%1 目前无法工作，将在 %2 秒后再次尝试。请确认服务器正在运行。</translation>
    </message>
    <message>
        <source>The time for this work was over before %1 had answered.</source>
        <translation>在 %1 应答之前，此项工作的时限已到。</translation>
    </message>
    <message>
        <source>%1 answered with HTTP %2.</source>
        <translation>%1 返回了 HTTP %2。</translation>
    </message>
    <message>
        <source>The metrics cannot be served on 127.0.0.1:%1. Choose another port, or 0 for a free one.</source>
        <translation>无法在 127.0.0.1:%1 提供指标。请选择其他端口，或填 0 使用空闲端口。</translation>
    </message>
    <message>
        <source>The stream holds a line that is too long, or too many of them.</source>
        <translation>数据流中有过长的行，或行数过多。</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Is the server running, and is the port right?</source>
        <translation>%1 没有应答。服务器是否在运行，端口是否正确？</translation>
    </message>
    <message>
        <source>There is no host of that name: %1. Check the address and the network.</source>
        <translation>没有该名称的主机：%1。请检查地址和网络。</translation>
    </message>
    <message>
        <source>%1 could not be reached in time. Check the address and the network.</source>
        <translation>未能及时连接到 %1。请检查地址和网络。</translation>
    </message>
    <message>
        <source>it may speak plain http on this port</source>
        <translation>该端口可能使用未加密的 http</translation>
    </message>
    <message>
        <source>No secure connection to %1: </source>
        <translation>无法与 %1 建立安全连接：</translation>
    </message>
    <message>
        <source>. Check the address; a certificate of your own has to be trusted by the system.</source>
        <translation>。请检查地址；自签证书须受系统信任。</translation>
    </message>
    <message>
        <source>Something answers at %1, but not as an HTTP server does. Check the port.</source>
        <translation>%1 有应答，但不像 HTTP 服务器。请检查端口。</translation>
    </message>
    <message>
        <source>The system's proxy did not let the call to %1 through. Check its settings.</source>
        <translation>系统代理没有放行对 %1 的调用。请检查其设置。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off in the middle of an answer.</source>
        <translation>与 %1 的连接在应答中途断开。</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. Is the server still running?</source>
        <translation>%1 未应答就关闭了连接。服务器还在运行吗？</translation>
    </message>
    <message>
        <source>%1 stopped sending for %2 in the middle of an answer.</source>
        <translation>%1 在应答中途停止发送达 %2。</translation>
    </message>
    <message>
        <source>%1 did not begin to answer within %2. It may be busy or still loading its model.</source>
        <translation>%1 在 %2 内没有开始应答。可能正忙，或仍在加载模型。</translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2. It may be busy; a longer time limit can be set.</source>
        <translation>%1 在 %2 内没有完成应答。可能正忙；可以设置更长的时限。</translation>
    </message>
    <message>
        <source>The time for this work was over before %1 could be asked.</source>
        <translation>在能够询问 %1 之前，此项工作的时限已到。</translation>
    </message>
    <message>
        <source>%1 sent a compressed answer although none was asked for.</source>
        <translation>%1 发送了压缩的答复，尽管并未要求。</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MiB and was not read.</source>
        <translation>%1 的答复大于 %2 MiB，未读取。</translation>
    </message>
    <message>
        <source>The answer of %1 grew larger than %2 MiB and was cut off.</source>
        <translation>%1 的答复超过 %2 MiB，已截断。</translation>
    </message>
    <message>
        <source>Only http and https addresses can be called, not “%1:”. Check the endpoint's address.</source>
        <translation>只能调用 http 和 https 地址，不能调用“%1:”。请检查端点地址。</translation>
    </message>
    <message>
        <source>The address names no host. Write it like http://127.0.0.1:11434/v1.</source>
        <translation>地址中没有主机。请写成 http://127.0.0.1:11434/v1 的形式。</translation>
    </message>
    <message>
        <source>The address of %1 holds a user name or password. Remove it and give the key separately.</source>
        <translation>%1 的地址中含有用户名或密码。请将其移除，另行填写密钥。</translation>
    </message>
    <message>
        <source>%1 can only be called with GET, POST, PUT or DELETE.</source>
        <translation>%1 只能用 GET、POST、PUT 或 DELETE 调用。</translation>
    </message>
    <message>
        <source>The request to %1 was not sent: header “%2” holds characters that are not allowed. If it carries a key, enter the key again.</source>
        <translation>对 %1 的请求未发送：标头“%2”含有不允许的字符。若其中带有密钥，请重新输入密钥。</translation>
    </message>
    <message>
        <source>“Local only” is on, so nothing was sent to %1. Switch it off to use this endpoint, or choose one on this machine.</source>
        <translation>“仅限本地”已开启，因此没有向 %1 发送任何内容。如需使用此端点请将其关闭，或选择本机上的端点。</translation>
    </message>
    <message>
        <source>The stream holds a line or an event that is too long to be an answer.</source>
        <translation>数据流中有一行或一个事件过长，不可能是答复。</translation>
    </message>
    <message>
        <source>The library of %1 was moved and lives in %2 now. Open it there.</source>
        <translation>%1 的文库已移动，现位于 %2。请在那里打开。</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1/%2 个文件</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>%1 of %2 chunks, %3</source>
        <translation>%1/%2 个文本块，%3</translation>
    </message>
    <message>
        <source>This asks for all of something. Only reading every passage makes sure that nothing is missing.</source>
        <translation>这是在询问某类内容的全部。只有读取每个段落才能确保没有遗漏。</translation>
    </message>
    <message>
        <source>This asks several things. Each of them is looked up by itself.</source>
        <translation>这里问了几件事。会逐一分别查找。</translation>
    </message>
    <message>
        <source>This is a long question. Its parts are looked up one by one.</source>
        <translation>这是一个长问题。会逐个查找其各部分。</translation>
    </message>
    <message>
        <source>This asks for one fact. One search finds it.</source>
        <translation>这是在询问一个事实。一次搜索即可找到。</translation>
    </message>
    <message>
        <source>The question is searched in several wordings at once.</source>
        <translation>以多种说法同时搜索该问题。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>asked on %1</source>
        <translation>提问时间：%1</translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <translation>“%2”中：%1</translation>
    </message>
    <message>
        <source>%1 as “%2”</source>
        <translation>%1 指“%2”</translation>
    </message>
    <message>
        <source>In “%1”</source>
        <translation>在“%1”中</translation>
    </message>
    <message>
        <source>OCR reads only the first %1 of %2 pages without text</source>
        <translation>OCR 只读取 %2 页无文字页面中的前 %1 页</translation>
    </message>
    <message>
        <source>Text recognition (OCR) is switched off, or Tesseract is not installed any more.</source>
        <translation>文字识别（OCR）已关闭，或 Tesseract 已不再安装。</translation>
    </message>
    <message>
        <source>“%1” has no text, and text recognition (OCR) failed on %2 of it.</source>
        <translation>“%1”没有文字，文字识别（OCR）在其中 %2 上失败。</translation>
    </message>
    <message>
        <source>Reading decides: this machine reads %1 pages a second with %2 cores, which are busy %3 % of the time, the servers %4 %. More servers gain nothing; more cores would.</source>
        <translation>瓶颈是读取：本机用 %2 个核心每秒读取 %1 页，核心忙碌占 %3 % 的时间，服务器占 %4 %。增加服务器没有用处；增加核心才有用。</translation>
    </message>
    <message>
        <source>The servers decide: their slots are busy %1 % of the time, the cores that read %2 %. More servers, or more calls at a time on each, would be quicker.</source>
        <translation>瓶颈是服务器：其处理位忙碌占 %1 % 的时间，读取的核心占 %2 %。增加服务器，或让每台同时处理更多调用，会更快。</translation>
    </message>
    <message>
        <source>The calls in flight decide: each server could work on %1 at a time and is sent %2. A larger number in flight would be quicker.</source>
        <translation>瓶颈是进行中的调用数：每台服务器可同时处理 %1 个，却只收到 %2 个。增加同时进行的数量会更快。</translation>
    </message>
    <message>
        <source>The rate decides: each server allows %1 calls a minute, and %2 % of that is used. More servers, a higher limit or larger calls would be quicker.</source>
        <translation>瓶颈是速率：每台服务器每分钟允许 %1 次调用，已用其中 %2 %。增加服务器、提高上限或加大每次调用会更快。</translation>
    </message>
    <message>
        <source>The longest document decides: everything else is done beside it.</source>
        <translation>瓶颈是最长的文档：其余的都在它旁边完成。</translation>
    </message>
</context>
<context>
    <name>sheaf</name>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Address of the embedding endpoint</source>
        <translation>嵌入端点的地址</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>嵌入模型</translation>
    </message>
    <message>
        <source>Test the embedding endpoint</source>
        <translation>测试嵌入端点</translation>
    </message>
    <message>
        <source>Protocol of the embedding endpoint</source>
        <translation>嵌入端点的协议</translation>
    </message>
    <message>
        <source>empty: the built-in engine</source>
        <translation>空：内置引擎</translation>
    </message>
    <message>
        <source>The built-in engine embeds on this machine.</source>
        <translation>内置引擎在本机进行嵌入。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Address of the chat endpoint</source>
        <translation>对话端点的地址</translation>
    </message>
    <message>
        <source>Chat model</source>
        <translation>对话模型</translation>
    </message>
    <message>
        <source>Test the chat endpoint</source>
        <translation>测试对话端点</translation>
    </message>
    <message>
        <source>Protocol of the chat endpoint</source>
        <translation>对话端点的协议</translation>
    </message>
    <message>
        <source>The built-in engine answers with sentences from your documents.</source>
        <translation>内置引擎用文档中的句子作答。</translation>
    </message>
    <message>
        <source>Spare chat</source>
        <translation>备用对话</translation>
    </message>
    <message>
        <source>Address of the spare chat endpoint</source>
        <translation>备用对话端点的地址</translation>
    </message>
    <message>
        <source>Spare chat model</source>
        <translation>备用对话模型</translation>
    </message>
    <message>
        <source>Test the spare chat endpoint</source>
        <translation>测试备用对话端点</translation>
    </message>
    <message>
        <source>Protocol of the spare chat endpoint</source>
        <translation>备用对话端点的协议</translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation>空：无</translation>
    </message>
    <message>
        <source>Asked where the chat endpoint does not answer. It gets the key only where it is the same server.</source>
        <translation>对话端点不应答时询问它。仅当是同一服务器时才会得到密钥。</translation>
    </message>
    <message>
        <source>Re-ranking</source>
        <translation>重排序</translation>
    </message>
    <message>
        <source>Address of the re-ranking endpoint</source>
        <translation>重排序端点的地址</translation>
    </message>
    <message>
        <source>Re-ranking model</source>
        <translation>重排序模型</translation>
    </message>
    <message>
        <source>Test the re-ranking endpoint</source>
        <translation>测试重排序端点</translation>
    </message>
    <message>
        <source>Protocol of the re-ranking endpoint</source>
        <translation>重排序端点的协议</translation>
    </message>
    <message>
        <source>Reads each passage found together with the question and puts the best first. It gets the key only where it is the same server as the chat endpoint.</source>
        <translation>将找到的每个段落与问题一起阅读，把最好的排在前面。仅当与对话端点是同一服务器时才会得到密钥。</translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation>一次一个</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>同时 %1 个</translation>
    </message>
    <message>
        <source>%1, fixed</source>
        <translation>%1，固定</translation>
    </message>
    <message>
        <source>one at a time: the server asks for less</source>
        <translation>一次一个：服务器要求减少</translation>
    </message>
    <message>
        <source>%1, found by itself</source>
        <translation>%1，自动确定</translation>
    </message>
    <message>
        <source>looking: %1</source>
        <translation>正在探寻：%1</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>无等待</translation>
    </message>
    <message>
        <source>%1 for you</source>
        <translation>%1 个前台</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 个预取</translation>
    </message>
    <message>
        <source>%1 in the background</source>
        <translation>%1 个后台</translation>
    </message>
    <message>
        <source>%1 wait: %2</source>
        <translation>%1 个等待：%2</translation>
    </message>
    <message>
        <source>median %1 · 95 of 100 within %2</source>
        <translation>中位数 %1 · 95% 在 %2 以内</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 已应答</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>%1 asked twice</source>
        <translation>%1 重复请求</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 次调用</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 词元</translation>
    </message>
    <message>
        <source>allowed: %1 a minute</source>
        <translation>允许：每分钟 %1</translation>
    </message>
    <message>
        <source>It does not work; asked again in %1.</source>
        <translation>不可用；%1后再次询问。</translation>
    </message>
    <message>
        <source>It does not work; asked again now.</source>
        <translation>不可用；现在再次询问。</translation>
    </message>
    <message>
        <source>It did not work; one call asks whether it does again.</source>
        <translation>之前不可用；正用一次调用试探是否恢复。</translation>
    </message>
    <message>
        <source>The service wants a pause; asked again in %1.</source>
        <translation>服务要求暂停；%1后再次询问。</translation>
    </message>
    <message>
        <source>not cited</source>
        <translation>未引用</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>not found there</source>
        <translation>未在该处找到</translation>
    </message>
    <message>
        <source>Asked on %1. Extractive: sentences from the documents as they stand.</source>
        <translation>提问时间：%1。摘录式：原样取自文档的句子。</translation>
    </message>
    <message>
        <source>Asked on %1.</source>
        <translation>提问时间：%1。</translation>
    </message>
    <message>
        <source>not in your documents</source>
        <translation>不在文档中</translation>
    </message>
    <message>
        <source>Quality %1, computed without a model:</source>
        <translation>质量 %1，不用模型计算得出：</translation>
    </message>
    <message>
        <source>%1 grounded: share of the sentences that a source supports; counts half</source>
        <translation>%1 有据：有来源支持的句子所占比例；占一半</translation>
    </message>
    <message>
        <source>%1 covered: share of the question's telling words that are taken up; counts a quarter</source>
        <translation>%1 覆盖：问题的关键词中被涉及的比例；占四分之一</translation>
    </message>
    <message>
        <source>%1 precise: share of the citations that hold; counts a quarter</source>
        <translation>%1 准确：成立的引用所占比例；占四分之一</translation>
    </message>
    <message>
        <source>%1 in the judgement of a model; does not count</source>
        <translation>%1 为模型的评判；不计入</translation>
    </message>
    <message>
        <source>%1 of %2 sentences supported</source>
        <translation>%1/%2 个句子有依据</translation>
    </message>
    <message>
        <source>%1 + %2 tokens</source>
        <translation>%1 + %2 词元</translation>
    </message>
    <message>
        <source>first word %1</source>
        <translation>首词 %1</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>%1 完成</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>费用未知</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>质量 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>无法写入 %1：%2。请选择其他位置。</translation>
    </message>
    <message>
        <source>approximate: most of the words stand in this passage</source>
        <translation>近似：大部分词语出现在此段落中</translation>
    </message>
    <message>
        <source>not found: this passage does not say it</source>
        <translation>未找到：此段落没有这样说</translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <translation>[%1] %2</translation>
    </message>
    <message>
        <source>The question as it stands. One search, one call of the model.</source>
        <translation>按问题原文。一次搜索，一次模型调用。</translation>
    </message>
    <message>
        <source>Several wordings, searched at the same time. One more call, for the wordings.</source>
        <translation>以多种说法同时搜索。为生成这些说法会多一次调用。</translation>
    </message>
    <message>
        <source>Sub-questions side by side, then what is still missing. A few calls for each of them.</source>
        <translation>并排处理子问题，再补上仍缺少的内容。每个子问题需要几次调用。</translation>
    </message>
    <message>
        <source>Reads every passage in scope, for lists and counts. Many calls, and it takes its time.</source>
        <translation>读取范围内的每个段落，用于列表和计数。调用很多，耗时较长。</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Fan-out</source>
        <translation>扇出</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Exhaustive</source>
        <translation>穷尽</translation>
    </message>
    <message>
        <source>chunk</source>
        <translation>个文本块</translation>
    </message>
    <message>
        <source>chunks</source>
        <translation>个文本块</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>document</source>
        <translation>个文档</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>个文档</translation>
    </message>
    <message>
        <source>, all read before</source>
        <translation>，之前已全部读取</translation>
    </message>
    <message>
        <source>, %1 of them read before</source>
        <translation>，其中 %1 个之前已读取</translation>
    </message>
    <message>
        <source>call</source>
        <translation>次调用</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>次调用</translation>
    </message>
    <message>
        <source>about %1 tokens</source>
        <translation>约 %1 词元</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>no calls, no cost</source>
        <translation>没有调用，没有费用</translation>
    </message>
    <message>
        <source>time not known yet</source>
        <translation>时间尚未知</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 完成</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 进行中</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 等待中</translation>
    </message>
    <message>
        <source>%1 retried</source>
        <translation>%1 已重试</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>estimate %1</source>
        <translation>估计 %1</translation>
    </message>
    <message>
        <source>%1 tokens, price unknown</source>
        <translation>%1 词元，价格未知</translation>
    </message>
    <message>
        <source>spent %1 of %2</source>
        <translation>已花费 %1/%2</translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>已花费 %1</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%1/%2 次调用</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1/%2 词元</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Raise it and go on: what was read is kept.</source>
        <translation>请调高后继续：已读取的内容会保留。</translation>
    </message>
    <message>
        <source>%1 could not be read. Click a failed cell for the reason, or go on to try them again.</source>
        <translation>无法读取 %1。点击失败的单元格查看原因，或继续以重试。</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>季度报告</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Sheaf</source>
        <translation>关于 Sheaf</translation>
    </message>
    <message>
        <source>Ask your documents, in parallel. A sheaf is a bundle of papers, and a bundle of strands that run side by side.

Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation>并行地向文档提问。Sheaf 意为一捆文稿，也是一束并排延伸的线。

自由软件，依据 GNU 通用公共许可证第 3 版或更新版本发布。使用 Qt %1 构建。</translation>
    </message>
    <message>
        <source>Nothing to add: no readable files there.</source>
        <translation>没有可添加的内容：那里没有可读取的文件。</translation>
    </message>
    <message>
        <source>%1 is already in the library.</source>
        <translation>%1 已在文库中。</translation>
    </message>
    <message>
        <source>%1 files are already in the library.</source>
        <translation>%1 个文件已在文库中。</translation>
    </message>
    <message>
        <source>1 file failed; its row says why.</source>
        <translation>1 个文件失败；原因见其所在的行。</translation>
    </message>
    <message>
        <source>%1 files failed; their rows say why.</source>
        <translation>%1 个文件失败；原因见各自所在的行。</translation>
    </message>
    <message>
        <source>%1 files could not be added: %2</source>
        <translation>无法添加 %1 个文件：%2</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>探测</translation>
    </message>
    <message>
        <source>you</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>预取</translation>
    </message>
    <message>
        <source>background</source>
        <translation>后台</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>again in %1</source>
        <translation>%1后重试</translation>
    </message>
    <message>
        <source>again, waiting</source>
        <translation>重试，等待中</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1, twice</source>
        <translation>%1，重复发送</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 at %2, for %3</source>
        <translation>%2 上的%1，用于：%3</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>耗时 %1</translation>
    </message>
    <message>
        <source>first byte after %1</source>
        <translation>首字节 %1</translation>
    </message>
    <message>
        <source>tries %1</source>
        <translation>尝试 %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>已发送 %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>已接收 %1</translation>
    </message>
    <message>
        <source>tokens %1 in, %2 out</source>
        <translation>词元：输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>费用 %1</translation>
    </message>
    <message>
        <source>parsed %1</source>
        <translation>解析 %1</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>分块 %1</translation>
    </message>
    <message>
        <source>embedded and stored %1</source>
        <translation>嵌入并存储 %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 页</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>文本块</translation>
    </message>
    <message>
        <source>%1, all embedded</source>
        <translation>%1，已全部嵌入</translation>
    </message>
    <message>
        <source>%1, %2 of them embedded</source>
        <translation>%1，其中 %2 个已嵌入</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>%1, searchable after %2</source>
        <translation>%1，%2 后可搜索</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>the file is gone; what was read of it can still be found</source>
        <translation>文件已不存在；已读取的内容仍可找到</translation>
    </message>
    <message>
        <source>in quarantine: %1</source>
        <translation>已隔离：%1</translation>
    </message>
    <message>
        <source>it ended its reader twice</source>
        <translation>它两次使读取器退出</translation>
    </message>
    <message>
        <source> · can be asked already</source>
        <translation> · 已可提问</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>taking out the text</source>
        <translation>正在提取文本</translation>
    </message>
    <message>
        <source>cutting into chunks</source>
        <translation>正在切分为文本块</translation>
    </message>
    <message>
        <source>embedding %1 of %2</source>
        <translation>正在嵌入 %1/%2</translation>
    </message>
    <message>
        <source>writing to the index</source>
        <translation>正在写入索引</translation>
    </message>
    <message>
        <source>calculator</source>
        <translation>计算器</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>table query</source>
        <translation>表格查询</translation>
    </message>
    <message>
        <source>outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>search in files</source>
        <translation>文件搜索</translation>
    </message>
    <message>
        <source>search of the web</source>
        <translation>网络搜索</translation>
    </message>
    <message>
        <source>earlier conversation</source>
        <translation>以前的对话</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>earlier conversation, %1</source>
        <translation>以前的对话，%1</translation>
    </message>
    <message>
        <source>from the web</source>
        <translation>来自网络</translation>
    </message>
    <message>
        <source>from a file that is not in the library</source>
        <translation>来自不在文库中的文件</translation>
    </message>
    <message>
        <source>from an earlier conversation</source>
        <translation>来自以前的对话</translation>
    </message>
    <message>
        <source>worked out by a tool</source>
        <translation>由工具得出</translation>
    </message>
    <message>
        <source>vector search</source>
        <translation>向量搜索</translation>
    </message>
    <message>
        <source>text search</source>
        <translation>文本搜索</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>fusing</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>checking citations</source>
        <translation>检查引用</translation>
    </message>
    <message>
        <source>putting into order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>earlier talk</source>
        <translation>以前的对话</translation>
    </message>
    <message>
        <source>web search</source>
        <translation>网络搜索</translation>
    </message>
    <message>
        <source>file search</source>
        <translation>文件搜索</translation>
    </message>
    <message>
        <source>not in its source</source>
        <translation>不在来源中</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>There has to be at least one of everything: documents, pages, cores, servers, calls.</source>
        <translation>文档、页数、核心、服务器、调用，每项至少要有一个。</translation>
    </message>
    <message>
        <source>That is more than two million calls, which would take too long to compute. Fewer documents show the same.</source>
        <translation>调用超过两百万次，计算耗时过长。减少文档也能看出同样的结果。</translation>
    </message>
    <message>
        <source>simulated server, %1</source>
        <translation>模拟服务器，%1</translation>
    </message>
    <message>
        <source>simulated server, no latency</source>
        <translation>模拟服务器，无延迟</translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>同时 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>每分钟 %1 次</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 故障</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Embedding texts</source>
        <translation>嵌入文本</translation>
    </message>
    <message>
        <source>Extracting fields</source>
        <translation>提取字段</translation>
    </message>
    <message>
        <source>The whole workflow</source>
        <translation>整个工作流程</translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n 个查询</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n 个文本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n 个段落</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>p50 %1 · p95 %2 · p99 %3</source>
        <translation>p50 %1 · p95 %2 · p99 %3</translation>
    </message>
    <message>
        <source>Up to %1 at a time each step gains; more than that was not tried.</source>
        <translation>同时不超过 %1 个时，每一步都有收益；未尝试更多。</translation>
    </message>
    <message>
        <source>More than one at a time gains nothing: this server runs one at a time.</source>
        <translation>同时超过一个没有收益：此服务器一次只运行一个。</translation>
    </message>
    <message>
        <source>More than %1 at a time gains nothing: this server runs %1 at a time.</source>
        <translation>同时超过 %1 个没有收益：此服务器同时运行 %1 个。</translation>
    </message>
    <message>
        <source>More than %1 at a time gains nothing: this server runs about %2 at a time.</source>
        <translation>同时超过 %1 个没有收益：此服务器同时运行约 %2 个。</translation>
    </message>
    <message>
        <source>there is nothing to compare: no call worked both ways</source>
        <translation>没有可比较的内容：没有调用在两种方式下都成功</translation>
    </message>
    <message>
        <source>%1 of %2 differ: number %3</source>
        <translation>%2 个中有 %1 个不同：第 %3 个</translation>
    </message>
    <message>
        <source>%1 of %2 compared, the same</source>
        <translation>已比较 %1/%2，相同</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>Fastest possible</source>
        <translation>最快可能</translation>
    </message>
    <message>
        <source>Share of the possible</source>
        <translation>达到最快可能的比例</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>its settings were changed while it ran</source>
        <translation>其设置在运行期间被更改</translation>
    </message>
    <message>
        <source>Same result</source>
        <translation>结果相同</translation>
    </message>
    <message>
        <source>A call took</source>
        <translation>单次调用耗时</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>%1, %2 failed, %3 tried again</source>
        <translation>%1 次，失败 %2 次，重试 %3 次</translation>
    </message>
    <message>
        <source>In flight at the end</source>
        <translation>结束时进行中</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>all %1 hits, in the same order</source>
        <translation>全部 %1 个结果，顺序相同</translation>
    </message>
    <message>
        <source>%1 of %2 hits in common</source>
        <translation>%2 个结果中有 %1 个相同</translation>
    </message>
    <message>
        <source>race of %1</source>
        <translation>对比赛 %1</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation>（模拟）</translation>
    </message>
    <message>
        <source>race of a question</source>
        <translation>问题的对比赛</translation>
    </message>
    <message>
        <source>One by one and in parallel</source>
        <translation>逐个与并行</translation>
    </message>
    <message>
        <source>Simulated: a server on the same machine answered, with the latency and the faults named above.</source>
        <translation>模拟：由同一台计算机上的服务器应答，延迟和故障如上所述。</translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation>提速 %1</translation>
    </message>
    <message>
        <source>One by one: %1</source>
        <translation>逐个：%1</translation>
    </message>
    <message>
        <source>In parallel: %1 (outline: the fastest any schedule could be, %2)</source>
        <translation>并行：%1（轮廓：任何调度所能达到的最快，%2）</translation>
    </message>
    <message>
        <source>In parallel: %1</source>
        <translation>并行：%1</translation>
    </message>
    <message>
        <source>Sheaf, %1</source>
        <translation>Sheaf，%1</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Enter another key in Settings › Endpoints.</source>
        <translation>请在“设置 › 端点”中输入其他密钥。</translation>
    </message>
    <message>
        <source>Look after the account there, or choose another endpoint in Settings.</source>
        <translation>请检查在该服务的账户，或在设置中选择其他端点。</translation>
    </message>
    <message>
        <source>Check the address and the server's certificate.</source>
        <translation>请检查地址和服务器证书。</translation>
    </message>
    <message>
        <source>Allow fewer calls a minute in Settings › Reliability, or wait.</source>
        <translation>请在“设置 › 可靠性”中减少每分钟允许的调用数，或稍候。</translation>
    </message>
    <message>
        <source>Give a call more time in Settings › Reliability, or use a smaller model.</source>
        <translation>请在“设置 › 可靠性”中延长单次调用的时限，或使用较小的模型。</translation>
    </message>
    <message>
        <source>Check the address and the model's name in Settings › Endpoints.</source>
        <translation>请在“设置 › 端点”中检查地址和模型名称。</translation>
    </message>
    <message>
        <source>Start the server, or choose another endpoint in Settings.</source>
        <translation>请启动服务器，或在设置中选择其他端点。</translation>
    </message>
    <message>
        <source>Activity shows these calls with all that is known of them.</source>
        <translation>“活动”页会显示这些调用及其全部已知信息。</translation>
    </message>
    <message>
        <source>Put the file back, or remove the document from the library.</source>
        <translation>请将文件放回原处，或从文库移除该文档。</translation>
    </message>
    <message>
        <source>Enter its password in the Library.</source>
        <translation>请在文库中输入其密码。</translation>
    </message>
    <message>
        <source>Try it again only where you trust the file; otherwise remove it.</source>
        <translation>仅在信任该文件时重试；否则请移除。</translation>
    </message>
    <message>
        <source>Try it again, or remove it from the library.</source>
        <translation>请重试，或从文库移除。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) gave up: %1</source>
        <translation>
            <numerusform>%n 次调用已放弃：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation>提取</translation>
    </message>
    <message>
        <source>Extraction of %1</source>
        <translation>提取 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) could not be read.</source>
        <translation>
            <numerusform>无法读取 %n 个文本块。</numerusform>
        </translation>
    </message>
    <message>
        <source>Start it again in Extract: what was read stays, and only the rest is asked for.</source>
        <translation>请在“提取”页重新开始：已读取的会保留，只请求其余部分。</translation>
    </message>
    <message>
        <source>verified: the words stand in this passage</source>
        <translation>已核实：词语出现在此段落中</translation>
    </message>
    <message>
        <source>all %1 the same</source>
        <translation>全部 %1 个相同</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>1 page waits for text recognition</source>
        <translation>1 页等待文字识别</translation>
    </message>
    <message>
        <source>%1 pages wait for text recognition</source>
        <translation>%1 页等待文字识别</translation>
    </message>
    <message>
        <source>searchable · %1</source>
        <translation>可搜索 · %1</translation>
    </message>
    <message>
        <source>searchable</source>
        <translation>可搜索</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
</context>
<context>
    <name>sheaf::ActivityPage</name>
    <message>
        <source>%1 in flight</source>
        <translation>%1 进行中</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 等待中</translation>
    </message>
    <message>
        <source>%1 trying again</source>
        <translation>%1 重试中</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 已应答</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>%1 and what has no price</source>
        <translation>%1，另有未定价部分</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>费用未知</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Stop all calls</source>
        <translation>停止所有调用</translation>
    </message>
    <message>
        <source>Ends every call that is in the air or waits (%1)</source>
        <translation>终止所有进行中或等待中的调用 (%1)</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>还没有调用</translation>
    </message>
    <message>
        <source>Every call to an endpoint appears here while it waits and runs, and why it failed where it did. The built-in engine makes none.</source>
        <translation>对端点的每次调用在等待和运行期间都显示在这里；失败的会注明原因。内置引擎不产生调用。</translation>
    </message>
    <message>
        <source>Choose an endpoint</source>
        <translation>选择端点</translation>
    </message>
    <message>
        <source>The last minute</source>
        <translation>最近一分钟</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>已重试</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Left this machine</source>
        <translation>离开本机的数据</translation>
    </message>
    <message>
        <source>Where your questions and text of your documents were sent, in this session and before</source>
        <translation>在本次会话及以前，问题和文档文本被发往何处</translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerCard</name>
    <message>
        <source>Extractive: sentences from your documents as they stand</source>
        <translation>摘录式：原样取自文档的句子</translation>
    </message>
    <message>
        <source>Looking for passages…</source>
        <translation>正在查找段落…</translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerFactsLine</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再问一次</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change the question and ask again (Ctrl+E)</source>
        <translation>修改问题并重新提问 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>编辑问题并重新提问</translation>
    </message>
    <message>
        <source>Ask the same question again (F5)</source>
        <translation>再次提出同一问题 (F5)</translation>
    </message>
    <message>
        <source>Copy the answer with its citations (Ctrl+Shift+C)</source>
        <translation>复制答案及其引用 (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Save the answer with its sources and verdicts</source>
        <translation>保存答案及其来源和判定</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>质量 %1</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerJudge</name>
    <message>
        <source>%1 gave no grade from 0 to 10.</source>
        <translation>%1 没有给出 0 到 10 的评分。</translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerSaver</name>
    <message>
        <source>Save the answer as PDF</source>
        <translation>将答案保存为 PDF</translation>
    </message>
    <message>
        <source>Save the answer as Markdown</source>
        <translation>将答案保存为 Markdown</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Citations: %1</source>
        <translation>引用：%1</translation>
    </message>
</context>
<context>
    <name>sheaf::AskAdapter</name>
    <message>
        <source>There are no tools here.</source>
        <translation>这里没有可用的工具。</translation>
    </message>
</context>
<context>
    <name>sheaf::AskEmpty</name>
    <message>
        <source>Nothing can be asked yet</source>
        <translation>暂时还不能提问</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>还没有文档</translation>
    </message>
    <message>
        <source>A document can be asked about as soon as its first chunk is in.</source>
        <translation>文档的第一个文本块入库后即可提问。</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>前往文库</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>想了解什么？</translation>
    </message>
    <message>
        <source>Every question becomes several queries that are searched at the same time.</source>
        <translation>每个问题会变成多个查询，同时搜索。</translation>
    </message>
    <message>
        <source>Drop files or folders into this window, then ask about them here. No model and no server needed: the built-in engine answers with sentences from your documents.</source>
        <translation>把文件或文件夹拖入此窗口即可提问。无需模型和服务器：内置引擎用文档中的句子作答。</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>试用示例</translation>
    </message>
</context>
<context>
    <name>sheaf::AskJob</name>
    <message>
        <source>There is no question. Type one and ask again.</source>
        <translation>没有问题。请输入问题后重试。</translation>
    </message>
    <message>
        <source>The answer could not be graded: %1</source>
        <translation>无法为答案评分：%1</translation>
    </message>
    <message>
        <source>This run could not be recorded: %1</source>
        <translation>无法记录本次运行：%1</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>耗时过长。</translation>
    </message>
    <message>
        <source>This answer could not be remembered: %1</source>
        <translation>无法记住此答案：%1</translation>
    </message>
</context>
<context>
    <name>sheaf::AskPage</name>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
</context>
<context>
    <name>sheaf::AskSteps</name>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1在 %2 秒内没有应答。</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1失败：%2</translation>
    </message>
    <message>
        <source>The passages could not be put into a better order: %1</source>
        <translation>无法将段落排成更好的顺序：%1</translation>
    </message>
    <message>
        <source>The look for tools</source>
        <translation>查找工具</translation>
    </message>
    <message>
        <source>The recall of earlier talk</source>
        <translation>回忆以前的对话</translation>
    </message>
    <message>
        <source>The search of the web</source>
        <translation>网络搜索</translation>
    </message>
    <message>
        <source>The search in files</source>
        <translation>文件搜索</translation>
    </message>
    <message>
        <source>The documents were not searched: no source stands behind this answer.</source>
        <translation>未搜索文档：此答案没有来源支持。</translation>
    </message>
    <message>
        <source>The documents were not searched: this answer rests on other sources.</source>
        <translation>未搜索文档：此答案依据其他来源。</translation>
    </message>
    <message>
        <source>grade the answer</source>
        <translation>为答案评分</translation>
    </message>
    <message>
        <source>This answer is by %1, because: %2</source>
        <translation>此答案由 %1 给出，原因：%2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>find in documents</source>
        <translation>在文档中查找</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>earlier talk</source>
        <translation>以前的对话</translation>
    </message>
    <message>
        <source>web search</source>
        <translation>网络搜索</translation>
    </message>
    <message>
        <source>file search</source>
        <translation>文件搜索</translation>
    </message>
    <message>
        <source>read the passages</source>
        <translation>读取段落</translation>
    </message>
    <message>
        <source>put into order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>choose the sources</source>
        <translation>选择来源</translation>
    </message>
    <message>
        <source>write</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>check the answer</source>
        <translation>检查答案</translation>
    </message>
    <message>
        <source>This way of asking is not to be had here; the question was asked in several ways instead.</source>
        <translation>这里无法使用这种提问方式；已改为以多种说法提问。</translation>
    </message>
    <message>
        <source>The question was asked in one way only: no more calls of the model were allowed.</source>
        <translation>问题只以一种方式提出：不允许更多的模型调用。</translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation>“%1”失败：%2</translation>
    </message>
    <message>
        <source>look for tools</source>
        <translation>查找工具</translation>
    </message>
    <message>
        <source>recall earlier talk</source>
        <translation>回忆以前的对话</translation>
    </message>
    <message>
        <source>The web search by %1 did not answer within %2 s.</source>
        <translation>%1 的网络搜索在 %2 秒内没有应答。</translation>
    </message>
    <message>
        <source>The web search by %1 failed: %2</source>
        <translation>%1 的网络搜索失败：%2</translation>
    </message>
</context>
<context>
    <name>sheaf::BeyondForm</name>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>How many there are to take in</source>
        <translation>要收入的数量</translation>
    </message>
    <message>
        <source>Pages in each</source>
        <translation>每个的页数</translation>
    </message>
    <message>
        <source>Half of the documents have fewer, half have more</source>
        <translation>一半文档少于此数，一半多于此数</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散度</translation>
    </message>
    <message>
        <source>How different they are: the standard deviation of the logarithm; 0: all are alike</source>
        <translation>差异程度：对数的标准差；0 表示全部相同</translation>
    </message>
    <message>
        <source>Chunks on a page</source>
        <translation>每页文本块</translation>
    </message>
    <message>
        <source>Pieces that are embedded each by itself</source>
        <translation>各自单独嵌入的片段</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Cores that read</source>
        <translation>读取用的核心</translation>
    </message>
    <message>
        <source>Each reads one document at a time</source>
        <translation>每个核心一次读取一个文档</translation>
    </message>
    <message>
        <source>Pages a second</source>
        <translation>每秒页数</translation>
    </message>
    <message>
        <source>That one core reads</source>
        <translation>一个核心读取的页数</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Each with a window of its own</source>
        <translation>每台都有自己的并发窗口</translation>
    </message>
    <message>
        <source>Calls at a time</source>
        <translation>同时调用数</translation>
    </message>
    <message>
        <source>That each of them works on; further ones wait there</source>
        <translation>每台同时处理的数量；其余在那里等待</translation>
    </message>
    <message>
        <source>Chunks in a call</source>
        <translation>每次调用的文本块</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>A call takes</source>
        <translation>一次调用耗时</translation>
    </message>
    <message>
        <source>While a server works on it: half of them take longer</source>
        <translation>服务器处理期间：一半耗时更长</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Log-normal: the standard deviation of the logarithm; 0: all take as long</source>
        <translation>对数正态：对数的标准差；0 表示耗时全部相同</translation>
    </message>
    <message>
        <source>Calls a minute</source>
        <translation>每分钟调用数</translation>
    </message>
    <message>
        <source>That each server allows; 0: any number</source>
        <translation>每台服务器允许的数量；0 表示不限</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Calls that have to be tried again</source>
        <translation>需要重试的调用</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Window found by itself</source>
        <translation>并发窗口自动确定</translation>
    </message>
    <message>
        <source>How many calls each server is sent at a time is found as the program finds it</source>
        <translation>每台服务器同时收到多少调用，由程序自身的方法确定</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Calls that each server is sent at a time</source>
        <translation>同时发给每台服务器的调用数</translation>
    </message>
</context>
<context>
    <name>sheaf::BeyondPanel</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation>模拟内容</translation>
    </message>
    <message>
        <source>Simulated: no server is called</source>
        <translation>模拟：不调用任何服务器</translation>
    </message>
    <message>
        <source>Cores that read</source>
        <translation>读取用的核心</translation>
    </message>
    <message>
        <source>Servers' slots</source>
        <translation>服务器的槽位</translation>
    </message>
    <message>
        <source>Calls in flight</source>
        <translation>进行中的调用</translation>
    </message>
    <message>
        <source>Calls a minute</source>
        <translation>每分钟调用数</translation>
    </message>
    <message>
        <source>Numbers to start with. What your library has measured takes their place.</source>
        <translation>这些是初始数字，文库实测的数据会取代它们。</translation>
    </message>
    <message numerus="yes">
        <source>Pages, chunks and reading speed are those of your %n document(s).</source>
        <translation>
            <numerusform>页数、文本块数和读取速度取自文库中的 %n 个文档。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pages and chunks are those of your %n document(s).</source>
        <translation>
            <numerusform>页数和文本块数取自文库中的 %n 个文档。</numerusform>
        </translation>
    </message>
    <message>
        <source>A call takes as long as %1 of yours did in the last week.</source>
        <translation>一次调用的耗时取自上周的 %1 次实际调用。</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>It would take %1</source>
        <translation>预计需要 %1</translation>
    </message>
    <message>
        <source>at best %1</source>
        <translation>最好 %1</translation>
    </message>
    <message>
        <source>%1 pages, %2 chunks, %3 calls.</source>
        <translation>%1 页，%2 个文本块，%3 次调用。</translation>
    </message>
    <message>
        <source>%1 were tried again, %2 given up.</source>
        <translation>重试 %1 次，放弃 %2 次。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Time against servers</source>
        <translation>时间与服务器数量</translation>
    </message>
    <message>
        <source>How long all of it would take with so many servers, and what is possible at best.</source>
        <translation>用这么多服务器完成全部工作需要多久，以及最好能达到多少。</translation>
    </message>
    <message>
        <source>It is being computed.</source>
        <translation>正在计算。</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>at best</source>
        <translation>最好情况</translation>
    </message>
</context>
<context>
    <name>sheaf::BudgetButton</name>
    <message>
        <source>Nothing is begun that would go beyond it. What was read until then is kept.</source>
        <translation>不会开始任何超出预算的工作。此前读取的内容会保留。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>At most: %1</source>
        <translation>最多：%1</translation>
    </message>
    <message>
        <source>Cost (%1)</source>
        <translation>费用 (%1)</translation>
    </message>
    <message>
        <source>Budget: %1</source>
        <translation>预算：%1</translation>
    </message>
</context>
<context>
    <name>sheaf::CallActions</name>
    <message>
        <source>&amp;Stop call</source>
        <translation>停止调用(&amp;S)</translation>
    </message>
    <message>
        <source>Stop &amp;all calls</source>
        <translation>停止所有调用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Stop calls</source>
        <translation>停止调用(&amp;S)</translation>
    </message>
</context>
<context>
    <name>sheaf::CallTimeline</name>
    <message>
        <source>Calls of the last minute, as bars</source>
        <translation>最近一分钟的调用（条形图）</translation>
    </message>
    <message>
        <source>%1 calls in the last minute, %2 running</source>
        <translation>最近一分钟 %1 次调用，%2 次运行中</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>sheaf::CallsCard</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>重试中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Filter calls</source>
        <translation>筛选调用</translation>
    </message>
    <message>
        <source>Filter calls by words</source>
        <translation>按文字筛选调用</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>None of the last %1 calls is like that.</source>
        <translation>最近 %1 次调用中没有符合的。</translation>
    </message>
</context>
<context>
    <name>sheaf::CallsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>首字节</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>When the call was wanted</source>
        <translation>请求调用的时刻</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>请求的内容</translation>
    </message>
    <message>
        <source>Whom it was asked of, in its last try</source>
        <translation>最后一次尝试发给了谁</translation>
    </message>
    <message>
        <source>Whom it is for: you, what you will probably ask for next, or work in the background</source>
        <translation>为谁而发：当前操作、预计的下一个问题，或后台工作</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>目前的状态</translation>
    </message>
    <message>
        <source>How often it was sent; “twice” where a second request was sent beside a late first one</source>
        <translation>发送次数；若首个请求迟迟未到而并行补发了第二个，则显示“两次”</translation>
    </message>
    <message>
        <source>From the moment it was wanted to the start of its last try</source>
        <translation>从提出请求到最后一次尝试开始</translation>
    </message>
    <message>
        <source>From the start of its last try to the first byte of the answer</source>
        <translation>从最后一次尝试开始到收到答复的首字节</translation>
    </message>
    <message>
        <source>From the start of its last try to its end</source>
        <translation>从最后一次尝试开始到结束</translation>
    </message>
    <message>
        <source>Sent → received</source>
        <translation>发送 → 接收</translation>
    </message>
    <message>
        <source>In → out, as the server counts them</source>
        <translation>输入 → 输出，按服务器计数</translation>
    </message>
    <message>
        <source>Why it failed, or why it is tried again</source>
        <translation>失败或重试的原因</translation>
    </message>
</context>
<context>
    <name>sheaf::CallsTable</name>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
</context>
<context>
    <name>sheaf::CallsView</name>
    <message>
        <source>One by one, as bars</source>
        <translation>逐个（条形图）</translation>
    </message>
    <message>
        <source>In parallel, as bars</source>
        <translation>并行（条形图）</translation>
    </message>
    <message>
        <source>%1 of %2 calls done after %3</source>
        <translation>%3 后完成 %1/%2 次调用</translation>
    </message>
</context>
<context>
    <name>sheaf::CandidatesCard</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>撤回选择</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>no words of the text say so</source>
        <translation>文中没有这样的表述</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>show the place</source>
        <translation>显示位置</translation>
    </message>
    <message>
        <source>Show where %1 stands</source>
        <translation>显示 %1 的位置</translation>
    </message>
    <message>
        <source>and %1 more places</source>
        <translation>另有 %1 处</translation>
    </message>
    <message>
        <source>kept by you</source>
        <translation>已由用户保留</translation>
    </message>
    <message>
        <source>does not stand in the text</source>
        <translation>文中没有</translation>
    </message>
    <message>
        <source>is not of the field's type</source>
        <translation>与字段类型不符</translation>
    </message>
</context>
<context>
    <name>sheaf::CellCard</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>1 次尝试</translation>
    </message>
    <message numerus="yes">
        <source>%1 attempts</source>
        <translation>
            <numerusform>%1 次尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + %2 tokens</source>
        <translation>%1 + %2 词元</translation>
    </message>
    <message>
        <source>None of the fields was found here.</source>
        <translation>这里没有找到任何字段。</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>显示页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Text of the chunk</source>
        <translation>文本块的内容</translation>
    </message>
    <message>
        <source>page %1, chunk %2</source>
        <translation>第 %1 页，文本块 %2</translation>
    </message>
    <message>
        <source>chunk %1</source>
        <translation>文本块 %1</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>文本块</translation>
    </message>
</context>
<context>
    <name>sheaf::ChatAnswerWriter</name>
    <message>
        <source>Nothing in these documents was found for that question.</source>
        <translation>在这些文档中没有找到与该问题相关的内容。</translation>
    </message>
</context>
<context>
    <name>sheaf::ChatFieldExtractor</name>
    <message>
        <source>%1 answered twice without the JSON it was asked for. %2 Try a model that follows instructions better, or fewer fields.</source>
        <translation>%1 两次应答都没有给出所要求的 JSON。%2 请换用更能遵循指令的模型，或减少字段。</translation>
    </message>
</context>
<context>
    <name>sheaf::ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>sheaf::ChoiceRow</name>
    <message>
        <source>default %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Ask and embed</source>
        <translation>提问与嵌入</translation>
    </message>
    <message>
        <source>Both give the same hits; only the time differs.</source>
        <translation>两者结果相同，只是耗时不同。</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>As the system: it turns dark and light with it, at once.</source>
        <translation>跟随系统：随系统立即切换深色和浅色。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Type changes at once; what stands around it at the next start.</source>
        <translation>文字立即改变；周围的布局在下次启动时改变。</translation>
    </message>
</context>
<context>
    <name>sheaf::ChunksCard</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>being tried again</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done, not at the first try</source>
        <translation>完成，但不是首次尝试</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed more than once</source>
        <translation>失败不止一次</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>new, changed or failed</source>
        <translation>新增、更改或失败的</translation>
    </message>
    <message>
        <source>The times of all chunks added up, for every second that passed</source>
        <translation>每过去一秒，所有文本块耗时的总和</translation>
    </message>
    <message>
        <source>click a cell for its chunk, its answer and its attempts</source>
        <translation>点击单元格查看其文本块、答复和尝试</translation>
    </message>
    <message>
        <source>everything again</source>
        <translation>全部重新读取</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>到目前为止</translation>
    </message>
    <message>
        <source>in the end</source>
        <translation>最终</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message numerus="yes">
        <source>%1 chunks</source>
        <translation>
            <numerusform>%1 个文本块</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, chunk %2 of %3</source>
        <translation>%1，文本块 %2/%3</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>一个文档</translation>
    </message>
    <message>
        <source>%1 and the %2 behind it
%3 done, %4 in flight, %5 waiting, %6 failed</source>
        <translation>%1 及其后的 %2 个
%3 完成，%4 进行中，%5 等待中，%6 失败</translation>
    </message>
</context>
<context>
    <name>sheaf::CollectionActions</name>
    <message>
        <source>Add &amp;to collection</source>
        <translation>添加到集合(&amp;T)</translation>
    </message>
    <message>
        <source>Remove from th&amp;is collection</source>
        <translation>从此集合移除(&amp;I)</translation>
    </message>
    <message>
        <source>Re&amp;name this collection…</source>
        <translation>重命名此集合(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Delete this collection…</source>
        <translation>删除此集合(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Private: nothing about it is put to the web</source>
        <translation>私有(&amp;P)：与其有关的内容一概不问网络</translation>
    </message>
</context>
<context>
    <name>sheaf::CommandPalette</name>
    <message>
        <source>Nothing of that name.</source>
        <translation>没有这个名称的内容。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>A command, a page, a document, an earlier question, a setting</source>
        <translation>命令、页面、文档、以前的问题、设置</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
</context>
<context>
    <name>sheaf::ConversationsModel</name>
    <message>
        <source>Title of the conversation</source>
        <translation>对话标题</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>sheaf::DashboardPanel</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>暂无可显示的内容</translation>
    </message>
    <message>
        <source>Every question and every call to an endpoint is counted here: how long it took, what it saved to run in parallel, what failed and what it cost. Ask something, or choose a longer time.</source>
        <translation>这里统计每个问题和每次端点调用：耗时多久、并行节省了多少、哪些失败了、花费多少。请先提问，或选择更长的时间。</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Time shown: %1</source>
        <translation>显示时段：%1</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>sheaf::Desktop</name>
    <message>
        <source>That run is no longer recorded.</source>
        <translation>该运行的记录已不存在。</translation>
    </message>
    <message>
        <source>It runs %1 of %2 calls at once.</source>
        <translation>同时运行 %1/%2 次调用。</translation>
    </message>
    <message>
        <source>It answers in %1 ms, but puts a passage that fits behind one that does not.</source>
        <translation>应答耗时 %1 ms，但把相关段落排在了不相关的后面。</translation>
    </message>
    <message>
        <source>It puts passages into order in %1 ms.</source>
        <translation>排序段落耗时 %1 ms。</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
</context>
<context>
    <name>sheaf::DoctorDialog</name>
    <message>
        <source>Doctor</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the findings as text</source>
        <translation>将检查结果复制为文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wrong.</source>
        <translation>
            <numerusform>有 %n 处问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentActions</name>
    <message>
        <source>&amp;Ask about this document</source>
        <translation>就此文档提问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Look into it</source>
        <translation>查看内容(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>显示文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Put &amp;first</source>
        <translation>优先处理(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>Retry all that &amp;failed</source>
        <translation>重试所有失败项(&amp;F)</translation>
    </message>
    <message>
        <source>Enter &amp;password…</source>
        <translation>输入密码(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>复制路径(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Ask about these documents</source>
        <translation>就这些文档提问(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move from library</source>
        <translation>从文库移除(&amp;M)</translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentCard</name>
    <message>
        <source>Look into it</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Opens the document beside the library, with its text as it was read (Enter)</source>
        <translation>在文库旁打开文档，显示读取到的文本 (Enter)</translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentTable</name>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentsModel</name>
    <message>
        <source>Enter password…</source>
        <translation>输入密码…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 of 5 stages done</source>
        <translation>已完成 %1/5 个阶段</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>百分之 %1</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>read · parse · chunk · embed · index</source>
        <translation>读取 · 解析 · 分块 · 嵌入 · 索引</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>文本块</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>sheaf::DropOverlay</name>
    <message>
        <source>Drop to add</source>
        <translation>松开即可添加</translation>
    </message>
    <message>
        <source>Files and whole folders. The originals stay where they are.</source>
        <translation>文件和整个文件夹均可。原件保留在原处。</translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointCard</name>
    <message>
        <source>window %1</source>
        <translation>并发窗口 %1</translation>
    </message>
    <message>
        <source>in flight %1</source>
        <translation>进行中 %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>等待中 %1</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%2 上的 %1：%3</translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointForm</name>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Fetch the model</source>
        <translation>获取模型</translation>
    </message>
    <message>
        <source>Several addresses that serve the same model may stand here, with spaces between: the work is shared among them.</source>
        <translation>可以填写多个提供同一模型的地址，用空格分隔：工作会在它们之间分摊。</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>兼容 OpenAI</translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation>Anthropic</translation>
    </message>
    <message>
        <source>“Local only” is on: this address is not on this machine and will be refused.</source>
        <translation>“仅限本地”已开启：此地址不在本机上，将被拒绝。</translation>
    </message>
    <message>
        <source>http is not encrypted: others on the way can read your documents and the key. Use https.</source>
        <translation>http 未加密：传输途中他人可读到文档和密钥。请使用 https。</translation>
    </message>
    <message>
        <source>Without a model's name the server chooses one, or refuses.</source>
        <translation>不填模型名称时，由服务器选择，或被拒绝。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>正在获取 %1…</translation>
    </message>
    <message>
        <source>Fetching the model: %1</source>
        <translation>正在获取模型：%1</translation>
    </message>
    <message>
        <source>default built-in</source>
        <translation>默认内置</translation>
    </message>
    <message>
        <source>default none</source>
        <translation>默认无</translation>
    </message>
    <message>
        <source>Stopped. The server keeps what it has fetched so far.</source>
        <translation>已停止。服务器会保留已下载的部分。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointHealth</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 does not work at the moment and is asked again in %2.</source>
        <translation>%1 目前不可用，%2后再次询问。</translation>
    </message>
    <message>
        <source>%1 does not work at the moment.</source>
        <translation>%1 目前不可用。</translation>
    </message>
    <message>
        <source>%1: the last tries were not answered.</source>
        <translation>%1：最近的尝试均无应答。</translation>
    </message>
    <message>
        <source>%1 did not work and is asked again now.</source>
        <translation>%1 之前不可用，现在再次询问。</translation>
    </message>
    <message>
        <source>%1: some of the last tries failed.</source>
        <translation>%1：最近的尝试中有一些失败。</translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointRow</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
</context>
<context>
    <name>sheaf::ExhaustiveJob</name>
    <message>
        <source>%1 chunks</source>
        <translation>%1 个文本块</translation>
    </message>
    <message>
        <source>Read: %1.</source>
        <translation>已读取：%1。</translation>
    </message>
    <message>
        <source>No chat model read them: the built-in engine looked for sentences with the words %1.</source>
        <translation>没有对话模型读取它们：内置引擎查找了包含词语 %1 的句子。</translation>
    </message>
    <message>
        <source>%1 of %2 chunks could not be read: %3</source>
        <translation>%2 个文本块中有 %1 个无法读取：%3</translation>
    </message>
    <message>
        <source>The library could not be read to its end: %1</source>
        <translation>文库未能读完：%1</translation>
    </message>
    <message>
        <source>Reading was stopped; the answer rests on what had been read.</source>
        <translation>读取已停止；答案依据此前读到的内容。</translation>
    </message>
    <message>
        <source>Only %1 calls of the chat model were allowed.</source>
        <translation>只允许 %1 次对话模型调用。</translation>
    </message>
    <message>
        <source>Facts left out, because the words quoted for them stand in no chunk: %1.</source>
        <translation>因引用的文字不在任何文本块中而略去的事实：%1。</translation>
    </message>
</context>
<context>
    <name>sheaf::ExhaustiveWriter</name>
    <message>
        <source>Nothing in these documents was found for that question.</source>
        <translation>在这些文档中没有找到与该问题相关的内容。</translation>
    </message>
    <message>
        <source>in 1 file</source>
        <translation>在 1 个文件中</translation>
    </message>
    <message>
        <source>in %1 files</source>
        <translation>在 %1 个文件中</translation>
    </message>
    <message>
        <source>1 fact %1:</source>
        <translation>%1找到 1 个事实：</translation>
    </message>
    <message>
        <source>%1 facts %2:</source>
        <translation>%2找到 %1 个事实：</translation>
    </message>
    <message>
        <source>1 sentence with the words “%1” %2:</source>
        <translation>%2找到 1 个包含“%1”的句子：</translation>
    </message>
    <message>
        <source>%1 sentences with the words “%2” %3:</source>
        <translation>%3找到 %1 个包含“%2”的句子：</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>…另有 %1 个。</translation>
    </message>
    <message>
        <source>%1 of %2 notes were too many for one answer; the first %3 were used.</source>
        <translation>%2 条笔记中有 %1 条超出一个答案的容量；使用了前 %3 条。</translation>
    </message>
    <message>
        <source>join notes</source>
        <translation>合并笔记</translation>
    </message>
    <message>
        <source>Read: %1. Facts found: %2.</source>
        <translation>已读取：%1。找到的事实：%2。</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>The answer could not be written, the facts are listed: %1</source>
        <translation>无法撰写答案，现列出事实：%1</translation>
    </message>
    <message>
        <source>built-in, by rules</source>
        <translation>内置，按规则</translation>
    </message>
</context>
<context>
    <name>sheaf::ExportMenu</name>
    <message>
        <source>Export the results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格 (CSV)…</translation>
    </message>
    <message>
        <source>JSON, with every quote…</source>
        <translation>JSON，含全部引文…</translation>
    </message>
    <message>
        <source>JSON lines, one for each value…</source>
        <translation>JSON 行，每个值一行…</translation>
    </message>
    <message>
        <source>results.%1</source>
        <translation>results.%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents were written to %2.</source>
        <translation>
            <numerusform>已将 %1 个文档写入 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>sheaf::ExtractPage</name>
    <message>
        <source>The saved fields</source>
        <translation>已保存的字段</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>提取</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>前往文库</translation>
    </message>
    <message>
        <source>What should be read out of the documents?</source>
        <translation>要从文档中读取什么？</translation>
    </message>
    <message>
        <source>Name the fields, and every chunk is read for them, many at the same time. Each value keeps the words it comes from. Begin with one of these, or with fields of your own.</source>
        <translation>给字段命名，就会为它们读取每个文本块，同时处理很多个。每个值都保留其出处原文。可从以下任一项开始，或使用自定义字段。</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Read these documents first</source>
        <translation>先读取这些文档</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>还没有文档</translation>
    </message>
    <message>
        <source>Nothing can be read yet</source>
        <translation>暂时还不能读取</translation>
    </message>
    <message>
        <source>Add documents to the library first; then read fields out of them here.</source>
        <translation>先把文档添加到文库，然后在这里从中读取字段。</translation>
    </message>
    <message>
        <source>A document can be read as soon as its first chunk is in the library.</source>
        <translation>文档的第一个文本块进入文库后即可读取。</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>由 %1 读取</translation>
    </message>
    <message>
        <source>read by rules, without a model</source>
        <translation>按规则读取，未用模型</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>全部已读取</translation>
    </message>
</context>
<context>
    <name>sheaf::ExtractiveWriter</name>
    <message>
        <source>Nothing in these documents was found for that question.</source>
        <translation>在这些文档中没有找到与该问题相关的内容。</translation>
    </message>
    <message>
        <source>No sentence in these documents answers that directly. The closest passages are listed below.</source>
        <translation>这些文档中没有直接回答该问题的句子。下面列出最接近的段落。</translation>
    </message>
    <message>
        <source>Built-in engine (extractive)</source>
        <translation>内置引擎（摘录式）</translation>
    </message>
</context>
<context>
    <name>sheaf::FieldsCard</name>
    <message>
        <source>Move the field up</source>
        <translation>上移字段</translation>
    </message>
    <message>
        <source>Move the field down</source>
        <translation>下移字段</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>移除字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Save these fields…</source>
        <translation>保存这些字段…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The preset “%1” was deleted.</source>
        <translation>预设“%1”已删除。</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>导出到文件…</translation>
    </message>
    <message>
        <source>Save these fields as a preset</source>
        <translation>将这些字段保存为预设</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已保存为“%1”。</translation>
    </message>
    <message>
        <source>Export the fields</source>
        <translation>导出字段</translation>
    </message>
    <message>
        <source>Import fields</source>
        <translation>导入字段</translation>
    </message>
    <message>
        <source>Schemas (*.json)</source>
        <translation>模式 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>fields.json</source>
        <translation>fields.json</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>已导入 %1。</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>添加字段</translation>
    </message>
</context>
<context>
    <name>sheaf::FieldsModel</name>
    <message>
        <source>Give this field a name.</source>
        <translation>请给此字段命名。</translation>
    </message>
    <message>
        <source>The field “%1” is there twice. Give each its own name.</source>
        <translation>字段“%1”重复。请为每个字段取不同的名称。</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>非必填</translation>
    </message>
    <message>
        <source>Required: a document without it is marked</source>
        <translation>必填：缺少此字段的文档会被标记</translation>
    </message>
    <message>
        <source>The values it can have, with | between</source>
        <translation>可取的值，用 | 分隔</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>One of</source>
        <translation>可选值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Req.</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>sheaf::FieldsTable</name>
    <message>
        <source>Fields to read</source>
        <translation>要读取的字段</translation>
    </message>
</context>
<context>
    <name>sheaf::FindBar</name>
    <message>
        <source>The place before (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <source>The next place (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Stop looking (Esc)</source>
        <translation>结束查找 (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>sheaf::FindingsDialog</name>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Check of the library</source>
        <translation>文库检查</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The library does not agree with itself. A repair puts right what can be made anew from what is there; back up first where that matters.</source>
        <translation>文库内部不一致。修复会根据现有数据重建能够重建的部分；如有需要请先备份。</translation>
    </message>
    <message>
        <source>Repaired: the library agrees with itself.</source>
        <translation>已修复：文库内部一致。</translation>
    </message>
    <message>
        <source>Not everything could be repaired. What is left takes a backup, or reading the documents anew into another library.</source>
        <translation>未能全部修复。其余部分需要备份，或将文档重新读入另一个文库。</translation>
    </message>
</context>
<context>
    <name>sheaf::FolderRow</name>
    <message>
        <source>Folder of the library</source>
        <translation>文库文件夹</translation>
    </message>
    <message>
        <source>Texts, vectors, conversations and what was kept of answers. Moving it closes the window, which comes back when all is there.</source>
        <translation>文本、向量、对话和保存的答案。移动时窗口会关闭，完成后重新打开。</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>Move the library to another folder</source>
        <translation>将文库移动到其他文件夹</translation>
    </message>
    <message>
        <source>In the system's folder for it (default)</source>
        <translation>在系统为其准备的文件夹中（默认）</translation>
    </message>
    <message>
        <source>Move the library to an empty folder</source>
        <translation>将文库移动到空文件夹</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>移动到这里</translation>
    </message>
</context>
<context>
    <name>sheaf::GanttView</name>
    <message>
        <source>One by one, as bars</source>
        <translation>逐个（条形图）</translation>
    </message>
    <message>
        <source>In parallel, as bars</source>
        <translation>并行（条形图）</translation>
    </message>
    <message numerus="yes">
        <source>%1 lanes, done after %2</source>
        <translation>
            <numerusform>%1 条通道，%2 后完成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::HeatMap</name>
    <message>
        <source>Chunks and their states</source>
        <translation>文本块及其状态</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryChart</name>
    <message>
        <source>one by one</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>in parallel</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>Times of the last questions</source>
        <translation>最近问题的耗时</translation>
    </message>
    <message>
        <source>in parallel, measured</source>
        <translation>并行，实测</translation>
    </message>
    <message>
        <source>one by one, measured</source>
        <translation>逐个，实测</translation>
    </message>
    <message>
        <source>one by one: the sum of this run's measured parts</source>
        <translation>逐个：本次运行各实测部分之和</translation>
    </message>
    <message>
        <source>Measured: really run one by one</source>
        <translation>实测：确实逐个运行过</translation>
    </message>
    <message>
        <source>one by one, summed</source>
        <translation>逐个，求和</translation>
    </message>
    <message>
        <source>Not measured: the sum of the measured parts of the parallel run. Race a question to measure it.</source>
        <translation>非实测：并行运行各实测部分之和。对问题进行对比赛即可实测。</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message numerus="yes">
        <source>%1 questions, the longest took %2 ms</source>
        <translation>
            <numerusform>%1 个问题，最长耗时 %2 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryFrame</name>
    <message>
        <source>History (Ctrl+H)</source>
        <translation>历史记录 (Ctrl+H)</translation>
    </message>
    <message>
        <source>New chat (Ctrl+N)</source>
        <translation>新对话 (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryList</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>取消置顶(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin to the top</source>
        <translation>置顶(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export to Markdown…</source>
        <translation>导出为 Markdown(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryMemory</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>The turns stay to be read here, but those it stood for are not used any more.</source>
        <translation>各轮对话仍可在此阅读，但它所概括的那些不再使用。</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>记住的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The last question was given %1 turns of this conversation%2 and %3 of others, %4 tokens.</source>
        <translation>上一个问题附带了本对话的 %1 轮%2和其他对话的 %3 轮，共 %4 词元。</translation>
    </message>
    <message>
        <source>, a summary of those before</source>
        <translation>以及更早内容的摘要</translation>
    </message>
    <message>
        <source>Memory is switched off: nothing of this conversation is used, and nothing more is kept.</source>
        <translation>记忆已关闭：不会使用此对话的任何内容，也不再保存。</translation>
    </message>
    <message>
        <source>What was summed up is forgotten; the turns since then are used as they stand.</source>
        <translation>摘要已忘记；此后的各轮对话按原文使用。</translation>
    </message>
    <message>
        <source>Its %1 turns as they stand. Once they are too many for a prompt, what the first ones came to stands here.</source>
        <translation>其 %1 轮对话的原文。当内容超出一个提示的容量时，这里会显示前几轮的概要。</translation>
    </message>
    <message>
        <source>What Sheaf remembers of this conversation</source>
        <translation>Sheaf 对此对话的记忆</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryPanel</name>
    <message>
        <source>Remember conversations</source>
        <translation>记住对话</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>A question that leans on nothing before it (Ctrl+N)</source>
        <translation>不依赖前文的问题 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Off: nothing of a conversation is kept, and nothing that was kept is used.</source>
        <translation>关闭：不保存对话的任何内容，也不使用已保存的内容。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Nothing of that was spoken of.</source>
        <translation>没有谈到过这个。</translation>
    </message>
    <message>
        <source>What you ask is kept here.</source>
        <translation>提出的问题会保存在这里。</translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation>不保存任何内容。</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已移除：%1</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryTurn</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>For good?</source>
        <translation>永久移除？</translation>
    </message>
    <message>
        <source>Yes, remove</source>
        <translation>是，移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryTurns</name>
    <message>
        <source>Show earlier questions (%1)</source>
        <translation>显示以前的问题 (%1)</translation>
    </message>
</context>
<context>
    <name>sheaf::ImportCard</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import of settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 says what is in force already.</source>
        <translation>%1 的内容与当前设置相同。</translation>
    </message>
    <message>
        <source>%1 would change one setting.</source>
        <translation>%1 将更改一项设置。</translation>
    </message>
    <message>
        <source>%1 would change %2 settings.</source>
        <translation>%1 将更改 %2 项设置。</translation>
    </message>
    <message>
        <source>Addresses change: the key in use is not sent to them. Enter theirs afterwards.</source>
        <translation>地址有变：不会把当前密钥发给新地址。请随后输入对应的密钥。</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>sheaf::IndexingCard</name>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <translation>已暂停 · %1</translation>
    </message>
    <message>
        <source>Indexing %1</source>
        <translation>正在索引 %1</translation>
    </message>
    <message>
        <source>%1 of %2 chunks</source>
        <translation>%1/%2 个文本块</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1/%2 个文件</translation>
    </message>
    <message>
        <source>%1 chunks/s</source>
        <translation>%1 文本块/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>reading %1 · embedding %2 in flight</source>
        <translation>正在读取 %1 · 嵌入 %2 进行中</translation>
    </message>
    <message>
        <source>Chunks embedded</source>
        <translation>已嵌入的文本块</translation>
    </message>
    <message>
        <source>Paused · text recognition</source>
        <translation>已暂停 · 文字识别</translation>
    </message>
    <message>
        <source>Recognising text</source>
        <translation>正在识别文字</translation>
    </message>
    <message>
        <source>1 page left</source>
        <translation>剩余 1 页</translation>
    </message>
    <message>
        <source>%1 pages left</source>
        <translation>剩余 %1 页</translation>
    </message>
    <message>
        <source>what has text can be asked about</source>
        <translation>已有文字的内容可以提问</translation>
    </message>
</context>
<context>
    <name>sheaf::KeyNoteRow</name>
    <message>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Remove the key of %1</source>
        <translation>移除 %1 的密钥</translation>
    </message>
    <message>
        <source>Forgets it here and in the keychain</source>
        <translation>从这里和钥匙串中删除</translation>
    </message>
</context>
<context>
    <name>sheaf::KeyRow</name>
    <message>
        <source>Key of %1</source>
        <translation>%1 的密钥</translation>
    </message>
    <message>
        <source>kept in the keychain where there is one; or set %1</source>
        <translation>有钥匙串时保存在其中；或设置 %1</translation>
    </message>
    <message>
        <source>A key has no line breaks or other control characters in it.</source>
        <translation>密钥中不能有换行或其他控制字符。</translation>
    </message>
</context>
<context>
    <name>sheaf::LabAdapter</name>
    <message>
        <source>No endpoint is set any more. Set one in the settings.</source>
        <translation>已没有设置端点。请在设置中指定一个。</translation>
    </message>
</context>
<context>
    <name>sheaf::LabExporter</name>
    <message>
        <source>There is nothing to save yet</source>
        <translation>还没有可保存的内容</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格 (CSV)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>Trace for Chrome or Perfetto (JSON)…</source>
        <translation>用于 Chrome 或 Perfetto 的跟踪 (JSON)…</translation>
    </message>
    <message>
        <source>Report on one page (PDF)…</source>
        <translation>单页报告 (PDF)…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>sheaf::LabPage</name>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>对比赛</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描测试</translation>
    </message>
    <message>
        <source>Tabs of the Lab</source>
        <translation>实验室的标签页</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save or copy what stands here</source>
        <translation>保存或复制此处内容</translation>
    </message>
    <message>
        <source>There is nothing to save yet</source>
        <translation>还没有可保存的内容</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Beyond this machine</source>
        <translation>超越本机</translation>
    </message>
</context>
<context>
    <name>sheaf::LabRaceCard</name>
    <message>
        <source>waits for its turn</source>
        <translation>等待轮到</translation>
    </message>
    <message>
        <source>%1 of %2 after %3 · %4 running · %5 waiting</source>
        <translation>%3 后 %1/%2 · %4 运行中 · %5 等待中</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>to be tried again</source>
        <translation>待重试</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>framed: the critical path</source>
        <translation>加框：关键路径</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>Same result</source>
        <translation>结果相同</translation>
    </message>
    <message>
        <source>outline: the fastest possible before the sliders moved</source>
        <translation>轮廓：移动滑块之前的最快可能</translation>
    </message>
    <message>
        <source>outline: the fastest any schedule could be</source>
        <translation>轮廓：任何调度所能达到的最快</translation>
    </message>
    <message>
        <source>of the possible %1</source>
        <translation>可能值 %1</translation>
    </message>
    <message>
        <source>share of the possible</source>
        <translation>占可能值的比例</translation>
    </message>
    <message numerus="yes">
        <source>%n retry(s)</source>
        <translation>
            <numerusform>%n 次重试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s), reused</source>
        <translation>
            <numerusform>%n 个连接，重复使用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1/%2 失败</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>并发窗口 %1</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
</context>
<context>
    <name>sheaf::LanesCard</name>
    <message>
        <source>It took %1. Level by level would have taken %2, one part after the other %3. The critical path, %4, is lit: %5.</source>
        <translation>耗时 %1。逐层进行需要 %2，逐项进行需要 %3。关键路径 %4 已突出显示：%5。</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>显微镜</translation>
    </message>
    <message>
        <source>Every passage that was found, by which query, and what that counted (Ctrl+M)</source>
        <translation>找到的每个段落、由哪个查询找到及其权重 (Ctrl+M)</translation>
    </message>
    <message>
        <source>Reading everything</source>
        <translation>通读全部</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 个查询</translation>
    </message>
    <message>
        <source>planning sub-questions</source>
        <translation>正在规划子问题</translation>
    </message>
    <message>
        <source>counting what there is to read</source>
        <translation>正在统计要读的内容</translation>
    </message>
    <message>
        <source>thinking of other ways to ask</source>
        <translation>正在构思其他问法</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>looking up</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>1 sub-question</source>
        <translation>1 个子问题</translation>
    </message>
    <message>
        <source>%1 sub-questions</source>
        <translation>%1 个子问题</translation>
    </message>
    <message>
        <source>reading every passage</source>
        <translation>正在读取每个段落</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 个查询</translation>
    </message>
    <message numerus="yes">
        <source>%1 facts so far</source>
        <translation>
            <numerusform>目前 %1 个事实</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 完成</translation>
    </message>
    <message numerus="yes">
        <source>%1 facts</source>
        <translation>
            <numerusform>%1 个事实</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 passages found, %2 used</source>
        <translation>找到 %1 个段落，使用 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>%1 variants from your documents’ own words</source>
        <translation>
            <numerusform>%1 个取自文档用词的变体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 variants by %2</source>
        <translation>
            <numerusform>%2 生成 %1 个变体</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hits, %2 different passages</source>
        <translation>%1 个结果，%2 个不同段落</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>begun %1 before Enter</source>
        <translation>在按 Enter 前 %1 开始</translation>
    </message>
    <message>
        <source>Where the model says less than was asked for, rules fill up from your documents’ words.</source>
        <translation>模型给出的少于要求时，由规则用文档中的词语补足。</translation>
    </message>
    <message>
        <source>“One by one” is the sum of the measured parts of this run. Race it in the Lab to measure it.</source>
        <translation>“逐个”是本次运行各实测部分之和。可在实验室用对比赛实测。</translation>
    </message>
    <message>
        <source>in parallel · %1 one by one ·</source>
        <translation>并行 · 逐个 %1 ·</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>完整时间线</translation>
    </message>
    <message>
        <source>Queries only</source>
        <translation>仅查询</translation>
    </message>
</context>
<context>
    <name>sheaf::LanesView</name>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>%1 of %2 queries done</source>
        <translation>%1/%2 个查询完成</translation>
    </message>
    <message>
        <source>the question as typed</source>
        <translation>输入的原问题</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>waited %1 · embedding %2 · search %3 · %4 hits</source>
        <translation>等待 %1 · 嵌入 %2 · 搜索 %3 · %4 个结果</translation>
    </message>
    <message>
        <source>Sub-questions</source>
        <translation>子问题</translation>
    </message>
    <message>
        <source>Round %1: what was missing</source>
        <translation>第 %1 轮：缺少的内容</translation>
    </message>
</context>
<context>
    <name>sheaf::LibraryPage</name>
    <message>
        <source>New collection</source>
        <translation>新建集合</translation>
    </message>
    <message>
        <source>Another name for %1</source>
        <translation>%1 的新名称</translation>
    </message>
    <message>
        <source>Delete the collection %1? Its documents stay in the library.</source>
        <translation>删除集合 %1？其中的文档仍保留在文库中。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere in this window</source>
        <translation>将文件或文件夹拖放到此窗口任意位置</translation>
    </message>
    <message>
        <source>· PDF, Office, web pages, books, mail, text</source>
        <translation>· PDF、Office、网页、电子书、邮件、文本</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Documents (%1)</source>
        <translation>文档 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a folder with everything in it</source>
        <translation>添加文件夹及其全部内容</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Filter by name or state</source>
        <translation>按名称或状态筛选</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>筛选文档</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>searchable</source>
        <translation>可搜索</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>in quarantine</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>without their file</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>After the files at work</source>
        <translation>处理完当前文件后</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>What is unfinished goes on with the next start, or when it is retried</source>
        <translation>未完成的会在下次启动或重试时继续</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Drop documents here, or try the samples</source>
        <translation>将文档拖放到此处，或试用示例</translation>
    </message>
    <message>
        <source>Drop documents here</source>
        <translation>将文档拖放到此处</translation>
    </message>
    <message>
        <source>No model and no server needed: the built-in engine answers with sentences from your documents.</source>
        <translation>无需模型和服务器：内置引擎用文档中的句子作答。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>private</source>
        <translation>私有</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Removed %1 from the library. The file itself stays.</source>
        <translation>已从文库移除 %1。文件本身保留。</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n document(s) from the library. The files themselves stay.</source>
        <translation>
            <numerusform>已从文库移除 %n 个文档。文件本身保留。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::LineRow</name>
    <message>
        <source>Vector store</source>
        <translation>向量存储</translation>
    </message>
    <message>
        <source>empty: a file beside the library</source>
        <translation>空：文库旁的一个文件</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>whose files may be looked into, with ; between. Nothing outside them is read, no link leaves them. With ripgrep installed it is several times as fast.</source>
        <translation>允许查看其中文件的文件夹，以 ; 分隔。不会读取其外的任何内容，也不会跟随链接离开。安装 ripgrep 后速度快数倍。</translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation>空：无</translation>
    </message>
    <message>
        <source>“%1” is not a whole path. Write it like /home/me/notes.</source>
        <translation>“%1”不是完整路径。请写成 /home/me/notes 的形式。</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>of the scans, by Tesseract's names with + between: deu+eng. Each needs its data (apt install tesseract-ocr-deu).</source>
        <translation>扫描件的语言，用 Tesseract 的名称，以 + 连接：deu+eng。每种语言都需要相应数据 (apt install tesseract-ocr-deu)。</translation>
    </message>
    <message>
        <source>empty: the system's language and English</source>
        <translation>空：系统语言和英语</translation>
    </message>
    <message>
        <source>“%1” names no languages. Write them like deu+eng.</source>
        <translation>“%1”不是语言名称。请写成 deu+eng 的形式。</translation>
    </message>
    <message>
        <source>default empty</source>
        <translation>默认为空</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>The address of a Qdrant server that holds the vectors. It takes effect at the next start of Sheaf, which then brings the vectors there.</source>
        <translation>存放向量的 Qdrant 服务器地址。下次启动 Sheaf 时生效，届时会把向量移到那里。</translation>
    </message>
</context>
<context>
    <name>sheaf::LoadChart</name>
    <message>
        <source>Window, calls in flight and queue over the last five minutes</source>
        <translation>最近五分钟的并发窗口、进行中的调用和队列</translation>
    </message>
    <message>
        <source>The last five minutes; the queue has a scale of its own</source>
        <translation>最近五分钟；队列使用单独的刻度</translation>
    </message>
</context>
<context>
    <name>sheaf::LongWork</name>
    <message>
        <source>The documents are in</source>
        <translation>文档已入库</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) went through.</source>
        <translation>
            <numerusform>已处理 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is an answer</source>
        <translation>已有答案</translation>
    </message>
    <message>
        <source>Extraction has ended</source>
        <translation>提取已结束</translation>
    </message>
    <message>
        <source>The table has what was found.</source>
        <translation>找到的内容在表格中。</translation>
    </message>
</context>
<context>
    <name>sheaf::MainWindow</name>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>提取</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>In use from now on; the Settings say more.</source>
        <translation>即刻启用；更多说明见设置。</translation>
    </message>
</context>
<context>
    <name>sheaf::Microscope</name>
    <message>
        <source>Weight of the question against a variant</source>
        <translation>问题相对于变体的权重</translation>
    </message>
    <message>
        <source>Text against vectors</source>
        <translation>文本与向量之比</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>显微镜</translation>
    </message>
    <message>
        <source>The question counts</source>
        <translation>问题的权重</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>The weights of the run</source>
        <translation>运行时的权重</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export the microscope</source>
        <translation>导出显微镜</translation>
    </message>
    <message>
        <source>the %1 best are those of the run</source>
        <translation>前 %1 个与运行时相同</translation>
    </message>
    <message>
        <source>%1 of the %2 best are those of the run</source>
        <translation>前 %2 个中有 %1 个与运行时相同</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>sheaf::MicroscopeModel</name>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Query %1, by text</source>
        <translation>查询 %1，按文本</translation>
    </message>
    <message>
        <source>Query %1, by vector</source>
        <translation>查询 %1，按向量</translation>
    </message>
    <message>
        <source>%1: not found</source>
        <translation>%1：未找到</translation>
    </message>
    <message>
        <source>%1: rank %2, score %3, gives %4 of %5</source>
        <translation>%1：名次 %2，得分 %3，贡献 %4/%5</translation>
    </message>
    <message>
        <source>source %1, </source>
        <translation>来源 %1，</translation>
    </message>
    <message>
        <source>%1rank %2, in the run %3, score %4: %5</source>
        <translation>%1名次 %2，运行时 %3，得分 %4：%5</translation>
    </message>
    <message>
        <source>Its rank in the run, with the weights it had</source>
        <translation>按运行时的权重所得的名次</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>vec</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原名次</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>sheaf::MicroscopeTable</name>
    <message>
        <source>Passages by queries</source>
        <translation>各查询的段落</translation>
    </message>
</context>
<context>
    <name>sheaf::ModeButton</name>
    <message>
        <source>Ways of asking</source>
        <translation>提问方式</translation>
    </message>
    <message>
        <source>Way of asking: %1</source>
        <translation>提问方式：%1</translation>
    </message>
</context>
<context>
    <name>sheaf::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There is a collection of this name.</source>
        <translation>已有同名集合。</translation>
    </message>
</context>
<context>
    <name>sheaf::NotesLines</name>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替代</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1: %2 after %3</source>
        <translation>%1：%3 后%2</translation>
    </message>
    <message>
        <source>Details of what is missing</source>
        <translation>缺失内容的详情</translation>
    </message>
    <message>
        <source>%1 · and %2 more</source>
        <translation>%1 · 另有 %2 项</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>sheaf::Notifier</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>显示窗口(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>sheaf::NumberRow</name>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>默认 %1</translation>
    </message>
</context>
<context>
    <name>sheaf::PageCanvas</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>sheaf::PageHeader</name>
    <message>
        <source>Previous page (PgUp)</source>
        <translation>上一页 (PgUp)</translation>
    </message>
    <message>
        <source>Next page (PgDn)</source>
        <translation>下一页 (PgDn)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>缩小 (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大 (Ctrl++)</translation>
    </message>
    <message>
        <source>The text as it was read, beside the page</source>
        <translation>在页面旁显示读取到的文本</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>As wide as the view (Ctrl+0)</source>
        <translation>适合宽度 (Ctrl+0)</translation>
    </message>
    <message>
        <source>As wide as the view</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>关闭页面</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Back to the passage before (Alt+Left)</source>
        <translation>返回上一个段落 (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right)</source>
        <translation>前进 (Alt+Right)</translation>
    </message>
</context>
<context>
    <name>sheaf::PageMessage</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of the document</source>
        <translation>文档密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>sheaf::PageView</name>
    <message>
        <source>Back to answer</source>
        <translation>返回答案</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>The passage could not be located in this file.</source>
        <translation>在此文件中找不到该段落。</translation>
    </message>
    <message>
        <source>passage marked</source>
        <translation>段落已标出</translation>
    </message>
    <message>
        <source>Drawing page %1…</source>
        <translation>正在绘制第 %1 页…</translation>
    </message>
    <message>
        <source>The passage could not be located on this page; showing the page.</source>
        <translation>在此页中找不到该段落，现显示整页。</translation>
    </message>
    <message>
        <source>passage marked on this page</source>
        <translation>段落已在此页标出</translation>
    </message>
    <message>
        <source>Quote verified in this file</source>
        <translation>引文已在此文件中核实</translation>
    </message>
    <message>
        <source>Quote verified on this page</source>
        <translation>引文已在此页核实</translation>
    </message>
</context>
<context>
    <name>sheaf::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>%1 encrypted documents</source>
        <translation>%1 个加密文档</translation>
    </message>
    <message>
        <source>The password is used for this reading only and is not kept.</source>
        <translation>密码仅用于本次读取，不会保存。</translation>
    </message>
    <message>
        <source>Password of the document</source>
        <translation>文档密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>sheaf::PlotCard</name>
    <message>
        <source>Copy or save</source>
        <translation>复制或保存</translation>
    </message>
    <message>
        <source>Copy or save: %1</source>
        <translation>复制或保存：%1</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格 (CSV)…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 已写入。</translation>
    </message>
</context>
<context>
    <name>sheaf::PlotView</name>
    <message>
        <source>Click for its timeline</source>
        <translation>点击查看其时间线</translation>
    </message>
</context>
<context>
    <name>sheaf::PricesRow</name>
    <message>
        <source>A line for each model: its name, the price of a million tokens sent, and of a million written. A name that ends in * stands for all that begin like it. What is not listed is unknown; on this machine it costs nothing.</source>
        <translation>每个模型一行：名称、每百万发送词元的价格、每百万生成词元的价格。以 * 结尾的名称代表所有以此开头的模型。未列出的视为未知；在本机上则不收费。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Currency of the prices</source>
        <translation>价格的货币</translation>
    </message>
    <message>
        <source>Prices of models</source>
        <translation>模型价格</translation>
    </message>
    <message>
        <source>default none, %1</source>
        <translation>默认无，%1</translation>
    </message>
</context>
<context>
    <name>sheaf::ProblemsDialog</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>全部重试</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出错的事项</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>What fails is collected here, with what to do about it.</source>
        <translation>失败的事项会汇集在这里，并附处理办法。</translation>
    </message>
    <message>
        <source>Show in the Library</source>
        <translation>在文库中显示</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Show in Activity</source>
        <translation>在“活动”页中显示</translation>
    </message>
    <message>
        <source>Show in Extract</source>
        <translation>在“提取”页中显示</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>从文库移除…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Remove %1 from the library? The file is not touched.</source>
        <translation>从文库移除 %1？文件本身不受影响。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>sheaf::ProblemsModel</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
</context>
<context>
    <name>sheaf::QuestionBox</name>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>提问 (Enter)</translation>
    </message>
</context>
<context>
    <name>sheaf::QuestionEdit</name>
    <message>
        <source>Ask about your documents…</source>
        <translation>就文档提问…</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>sheaf::QuestionHistory</name>
    <message>
        <source>Your questions:</source>
        <translation>提过的问题：</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>and</source>
        <translation>和</translation>
    </message>
    <message>
        <source>in parallel</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>Nothing asked yet. Every question adds a pair of bars here.</source>
        <translation>还没有提问。每个问题会在这里添加一对条形。</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>上次运行</translation>
    </message>
    <message>
        <source>nothing has run yet; here it will stand part by part</source>
        <translation>还没有运行过；之后会在这里逐项显示</translation>
    </message>
    <message>
        <source>Timeline of the last run</source>
        <translation>上次运行的时间线</translation>
    </message>
</context>
<context>
    <name>sheaf::RaceCard</name>
    <message>
        <source>One by one</source>
        <translation>逐个</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>Same result</source>
        <translation>结果相同</translation>
    </message>
    <message>
        <source>The built-in engine computes on this machine, so there is hardly anything to wait for side by side. With an endpoint, calls wait together.</source>
        <translation>内置引擎在本机计算，几乎没有可以并排等待的工作。使用端点时，多个调用会同时等待。</translation>
    </message>
    <message>
        <source>Asking “%1” one by one, then in parallel…</source>
        <translation>正在先逐个、再并行提问“%1”…</translation>
    </message>
    <message numerus="yes">
        <source>%1 queries · %2</source>
        <translation>
            <numerusform>%1 个查询 · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 hits</source>
        <translation>%2 个结果中有 %1 个</translation>
    </message>
    <message>
        <source>%1 in common; the rest differs</source>
        <translation>%1相同；其余不同</translation>
    </message>
    <message>
        <source>%1, same order</source>
        <translation>%1一致，顺序相同</translation>
    </message>
</context>
<context>
    <name>sheaf::RacePanel</name>
    <message>
        <source>Add a document first; then there is something to race.</source>
        <translation>请先添加文档，然后才能进行对比赛。</translation>
    </message>
    <message>
        <source>Ask a question first, or type one here.</source>
        <translation>请先提问，或在此输入问题。</translation>
    </message>
    <message>
        <source>Race again</source>
        <translation>再次对比</translation>
    </message>
    <message>
        <source>Race the last question</source>
        <translation>用上一个问题进行对比赛</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>对比赛</translation>
    </message>
    <message>
        <source>Asks it one by one, then in parallel, and compares time and hits</source>
        <translation>先逐个、再并行提问，比较耗时和结果</translation>
    </message>
    <message>
        <source>Makes the calls one by one, then in parallel, and compares time and results</source>
        <translation>先逐个、再并行地调用，比较耗时和结果</translation>
    </message>
    <message>
        <source>Race the question to see both ways side by side.</source>
        <translation>对问题进行对比赛，并排查看两种方式。</translation>
    </message>
    <message>
        <source>Race %1 to see both ways side by side.</source>
        <translation>对 %1 进行对比赛，并排查看两种方式。</translation>
    </message>
</context>
<context>
    <name>sheaf::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>sheaf::ResearchJob</name>
    <message>
        <source>The calls allowed are not enough to plan; the question was taken apart by rules.</source>
        <translation>允许的调用次数不足以制定计划；已按规则拆分问题。</translation>
    </message>
    <message>
        <source>There is no chat model; the question was taken apart by rules and nothing was noted down.</source>
        <translation>没有对话模型；已按规则拆分问题，未作笔记。</translation>
    </message>
    <message>
        <source>sub-questions</source>
        <translation>子问题</translation>
    </message>
    <message>
        <source>No plan could be made, the question was taken apart by rules: %1</source>
        <translation>无法制定计划，已按规则拆分问题：%1</translation>
    </message>
    <message>
        <source>“%1” could not be looked up: %2</source>
        <translation>无法查找“%1”：%2</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>缺少的内容</translation>
    </message>
    <message>
        <source>Whether something is missing could not be asked: %1</source>
        <translation>无法询问是否有缺失：%1</translation>
    </message>
    <message>
        <source>Only %1 calls of the chat model were allowed; some findings were not written.</source>
        <translation>只允许 %1 次对话模型调用；部分发现未写出。</translation>
    </message>
</context>
<context>
    <name>sheaf::ResponseCard</name>
    <message>
        <source>Window, breaker and retries will stand here.</source>
        <translation>这里会显示并发窗口、熔断器和重试。</translation>
    </message>
    <message>
        <source>How the calls respond</source>
        <translation>调用的应答情况</translation>
    </message>
    <message>
        <source>%1 retries · %2 failed</source>
        <translation>%1 次重试 · %2 失败</translation>
    </message>
</context>
<context>
    <name>sheaf::ResultsCard</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>all documents</source>
        <translation>所有文档</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>something not found</source>
        <translation>有未找到的</translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>不在文中</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the results</source>
        <translation>筛选结果</translation>
    </message>
    <message>
        <source>Copy the chosen cells</source>
        <translation>复制选中的单元格</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents</source>
        <translation>
            <numerusform>%1 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 documents</source>
        <translation>%1/%2 个文档</translation>
    </message>
</context>
<context>
    <name>sheaf::ResultsModel</name>
    <message>
        <source>chosen by you</source>
        <translation>由用户选定</translation>
    </message>
    <message>
        <source>This does not stand in the text it was read from.</source>
        <translation>这不在其来源文本中。</translation>
    </message>
    <message>
        <source>or: %1</source>
        <translation>或：%1</translation>
    </message>
    <message>
        <source>not read to its end yet</source>
        <translation>尚未读完</translation>
    </message>
    <message>
        <source>required, and not found</source>
        <translation>必填，但未找到</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1
%2 of %3 chunks read, %4 failed</source>
        <translation>%1
已读取 %2/%3 个文本块，%4 个失败</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>sheaf::ResultsTable</name>
    <message>
        <source>What was read</source>
        <translation>读取到的内容</translation>
    </message>
</context>
<context>
    <name>sheaf::RetrievalJob</name>
    <message>
        <source>other ways to ask</source>
        <translation>其他问法</translation>
    </message>
    <message>
        <source>more of them</source>
        <translation>更多变体</translation>
    </message>
    <message>
        <source>join the lists</source>
        <translation>合并列表</translation>
    </message>
    <message>
        <source>Not done within the time allowed for a question.</source>
        <translation>未在一个问题的限定时间内完成。</translation>
    </message>
    <message>
        <source>%1 of %2 queries failed in part: %3</source>
        <translation>%2 个查询中有 %1 个部分失败：%3</translation>
    </message>
    <message>
        <source>%1 of %2 queries were not done within %3 s; the answer rests on the others.</source>
        <translation>%2 个查询中有 %1 个在 %3 秒内未完成；答案依据其余查询。</translation>
    </message>
    <message>
        <source>No variants of the question could be made: %1</source>
        <translation>无法生成问题的变体：%1</translation>
    </message>
    <message>
        <source>nearer to what was found</source>
        <translation>更接近已找到的内容</translation>
    </message>
</context>
<context>
    <name>sheaf::RuleFieldExtractor</name>
    <message>
        <source>Built-in rules (no model)</source>
        <translation>内置规则（无模型）</translation>
    </message>
</context>
<context>
    <name>sheaf::RunDetail</name>
    <message>
        <source>Timeline of the chosen question</source>
        <translation>所选问题的时间线</translation>
    </message>
    <message>
        <source>Copy or save the timeline</source>
        <translation>复制或保存时间线</translation>
    </message>
    <message>
        <source>Close the timeline</source>
        <translation>关闭时间线</translation>
    </message>
    <message>
        <source>The same calls with so many in flight</source>
        <translation>相同调用，同样多的进行中</translation>
    </message>
    <message>
        <source>Reading what was recorded…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>No parts of it were recorded.</source>
        <translation>没有记录其各部分。</translation>
    </message>
    <message>
        <source>It took %1 with at most %2 at once; the critical path is %3.</source>
        <translation>耗时 %1，最多 %2 个同时进行；关键路径为 %3。</translation>
    </message>
    <message numerus="yes">
        <source>The same calls with %n in flight</source>
        <translation>
            <numerusform>相同调用，%n 个进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, computed from their measured times: %2 as fast as one by one (%3)</source>
        <translation>%1，由其实测耗时算得：速度是逐个的 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 in flight: %2</source>
        <translation>%1 个进行中：%2</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>Trace for chrome://tracing (JSON)…</source>
        <translation>用于 chrome://tracing 的跟踪 (JSON)…</translation>
    </message>
    <message>
        <source>Save the timeline</source>
        <translation>保存时间线</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 已写入。</translation>
    </message>
</context>
<context>
    <name>sheaf::ScopeButton</name>
    <message>
        <source>Collection</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>查找文档</translation>
    </message>
    <message>
        <source>Documents to ask about</source>
        <translation>要提问的文档</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>所有文档</translation>
    </message>
    <message>
        <source>Asks about: %1</source>
        <translation>提问范围：%1</translation>
    </message>
    <message>
        <source>private</source>
        <translation>私有</translation>
    </message>
    <message>
        <source>%1 (private)</source>
        <translation>%1（私有）</translation>
    </message>
</context>
<context>
    <name>sheaf::ScopeModel</name>
    <message>
        <source>Collection %1</source>
        <translation>集合 %1</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>所有文档</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents</source>
        <translation>
            <numerusform>%1 个文档</numerusform>
        </translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 个文档</translation>
    </message>
</context>
<context>
    <name>sheaf::SentModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>document %1, which is gone</source>
        <translation>文档 %1（已不存在）</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Text of documents</source>
        <translation>文档文本</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
</context>
<context>
    <name>sheaf::SentPanel</name>
    <message>
        <source>Nothing has left this machine</source>
        <translation>没有数据离开本机</translation>
    </message>
    <message>
        <source>Every call to another machine is noted here: where to, how much, and text of which documents; never what was said. Calls to servers on this machine are not among them.</source>
        <translation>对其他计算机的每次调用都记录在这里：发往何处、数据量、涉及哪些文档的文本；从不记录具体内容。不含对本机服务器的调用。</translation>
    </message>
    <message>
        <source>Left this machine</source>
        <translation>离开本机的数据</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>kept for 90 days, on this machine only</source>
        <translation>保留 90 天，仅在本机</translation>
    </message>
    <message>
        <source>Calls that left this machine</source>
        <translation>离开本机的调用</translation>
    </message>
</context>
<context>
    <name>sheaf::ServerCard</name>
    <message>
        <source>Simulated server</source>
        <translation>模拟服务器</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>How long one call takes</source>
        <translation>一次调用的耗时</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>How much that varies from call to call</source>
        <translation>各次调用之间的波动</translation>
    </message>
    <message>
        <source>answers at once</source>
        <translation>同时应答</translation>
    </message>
    <message>
        <source>Further calls wait at the server</source>
        <translation>更多调用在服务器处等待</translation>
    </message>
    <message>
        <source>calls a minute</source>
        <translation>每分钟调用数</translation>
    </message>
    <message>
        <source>Beyond that it says 429</source>
        <translation>超过后返回 429</translation>
    </message>
    <message>
        <source>429 errors</source>
        <translation>429 错误</translation>
    </message>
    <message>
        <source>Too many requests, at the door; try again later</source>
        <translation>请求过多，直接拒绝；请稍后再试</translation>
    </message>
    <message>
        <source>500 errors</source>
        <translation>500 错误</translation>
    </message>
    <message>
        <source>The server has failed</source>
        <translation>服务器出错</translation>
    </message>
    <message>
        <source>slow answers</source>
        <translation>缓慢应答</translation>
    </message>
    <message>
        <source>The answer dribbles</source>
        <translation>答复断断续续</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Nothing comes, on an open connection</source>
        <translation>连接保持打开，却没有数据</translation>
    </message>
    <message>
        <source>drops</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>The connection is reset</source>
        <translation>连接被重置</translation>
    </message>
    <message>
        <source>On this machine, answered by the built-in engine. Move a slider while it runs and see.</source>
        <translation>在本机上，由内置引擎应答。运行时移动滑块看看效果。</translation>
    </message>
</context>
<context>
    <name>sheaf::ServerOffer</name>
    <message numerus="yes">
        <source>%1 with %n model(s) answers on this machine</source>
        <translation>
            <numerusform>本机上的 %1 可用，有 %n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
</context>
<context>
    <name>sheaf::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>sheaf::SettingsIndex</name>
    <message>
        <source>Sections of the settings</source>
        <translation>设置的分区</translation>
    </message>
</context>
<context>
    <name>sheaf::SettingsPage</name>
    <message>
        <source>Find the number of calls by itself</source>
        <translation>自动确定调用数</translation>
    </message>
    <message>
        <source>On by default: how many calls at once an endpoint is worth differs from 1 to 64, shows in how long it takes to answer, and changes while it runs.</source>
        <translation>默认开启：一个端点适合多少同时调用从 1 到 64 不等，可由其应答耗时看出，并会在运行中变化。</translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation>同时调用数</translation>
    </message>
    <message>
        <source>for each endpoint and kind of call, where it is not found</source>
        <translation>按端点和调用类型，用于未自动确定时</translation>
    </message>
    <message>
        <source>Queries for each question</source>
        <translation>每个问题的查询数</translation>
    </message>
    <message>
        <source>the question itself and its variants</source>
        <translation>问题本身及其变体</translation>
    </message>
    <message>
        <source>Queries at once</source>
        <translation>同时查询数</translation>
    </message>
    <message>
        <source>of one question</source>
        <translation>一个问题的</translation>
    </message>
    <message>
        <source>Time for finding passages</source>
        <translation>查找段落的时限</translation>
    </message>
    <message>
        <source>what is found by then is used</source>
        <translation>使用到那时已找到的内容</translation>
    </message>
    <message>
        <source>Time for one call</source>
        <translation>单次调用的时限</translation>
    </message>
    <message>
        <source>from the moment it is sent</source>
        <translation>从发送时起</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>beyond the first try: three lose one call in a hundred where a third fails</source>
        <translation>首次之外的次数：三分之一失败时，重试三次约百分之一的调用丢失</translation>
    </message>
    <message>
        <source>Ask twice what is late</source>
        <translation>对迟到的调用再请求一次</translation>
    </message>
    <message>
        <source>On by default: a query's embedding that takes longer than 95 of 100 is asked for once more, for five calls in a hundred at most. The first answer counts.</source>
        <translation>默认开启：若某个查询的嵌入比 95% 的都慢，就再请求一次，最多占调用的 5%。以先到的答复为准。</translation>
    </message>
    <message>
        <source>Have the chat model grade each answer</source>
        <translation>让对话模型为每个答案评分</translation>
    </message>
    <message>
        <source>Off by default: it costs one more call. What the program finds without a model stands beside it either way.</source>
        <translation>默认关闭：会多一次调用。程序不用模型得出的结论总会一并显示。</translation>
    </message>
    <message>
        <source>Answer with the built-in engine where the chat endpoint does not</source>
        <translation>对话端点不应答时用内置引擎作答</translation>
    </message>
    <message>
        <source>On by default: an answer of sentences from your documents is worth more than an error. It says so.</source>
        <translation>默认开启：由文档句子组成的答案胜过一条错误。答案中会注明这一点。</translation>
    </message>
    <message>
        <source>Calls a minute</source>
        <translation>每分钟调用数</translation>
    </message>
    <message>
        <source>for each endpoint and kind of call; 0: what its answers say</source>
        <translation>按端点和调用类型；0 表示以其答复为准</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>每分钟词元数</translation>
    </message>
    <message>
        <source>likewise; of what is sent</source>
        <translation>同上；按发送内容计</translation>
    </message>
    <message>
        <source>Keep answers of endpoints</source>
        <translation>保存端点的答复</translation>
    </message>
    <message>
        <source>On by default: the same text gives the same vector, so that nothing is asked for twice. Races never use what was kept.</source>
        <translation>默认开启：相同文本得到相同向量，因此不会重复请求。对比赛从不使用已保存的答复。</translation>
    </message>
    <message>
        <source>Remember conversations</source>
        <translation>记住对话</translation>
    </message>
    <message>
        <source>On by default: a question may lean on those before it. Off: nothing of them is kept, and nothing that was kept is used.</source>
        <translation>默认开启：问题可以依据前面的问题。关闭：不保存其任何内容，也不使用已保存的内容。</translation>
    </message>
    <message>
        <source>Room for it</source>
        <translation>可用空间</translation>
    </message>
    <message>
        <source>the oldest go first; from the next start</source>
        <translation>最旧的先删除；下次启动生效</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Port for Prometheus</source>
        <translation>Prometheus 端口</translation>
    </message>
    <message>
        <source>figures on 127.0.0.1, for this machine only; 0: nobody listens</source>
        <translation>在 127.0.0.1 提供数据，仅限本机；0 表示不监听</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>What calls have cost shows in Activity and in the counts for Prometheus.</source>
        <translation>调用的费用显示在“活动”页和 Prometheus 统计中。</translation>
    </message>
    <message>
        <source>Chunk size</source>
        <translation>文本块大小</translation>
    </message>
    <message>
        <source>how much text is searched and cited as one</source>
        <translation>作为一个整体搜索和引用的文本量</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>shared with the chunk before; at most half a chunk</source>
        <translation>与前一文本块共有的部分；最多半个文本块</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Read pages without text by OCR</source>
        <translation>用 OCR 读取无文本的页面</translation>
    </message>
    <message>
        <source>On by default, where Tesseract is installed (apt install tesseract-ocr): scans become searchable, in the background.</source>
        <translation>安装了 Tesseract (apt install tesseract-ocr) 时默认开启：扫描件会在后台变为可搜索。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes take effect at once.</source>
        <translation>更改立即生效。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>The library's vectors are of another model and cannot be compared with those of this one.</source>
        <translation>文库的向量来自另一个模型，无法与此模型的向量比较。</translation>
    </message>
    <message>
        <source>Re-embed all</source>
        <translation>全部重新嵌入</translation>
    </message>
    <message>
        <source>Embedding every chunk again; the Library shows how far it is.</source>
        <translation>正在重新嵌入所有文本块；文库页会显示进度。</translation>
    </message>
    <message>
        <source>Search with SearXNG</source>
        <translation>用 SearXNG 搜索</translation>
    </message>
    <message>
        <source>Off by default: a server of your own, without a key.</source>
        <translation>默认关闭：自己的服务器，无需密钥。</translation>
    </message>
    <message>
        <source>Search with Brave</source>
        <translation>用 Brave 搜索</translation>
    </message>
    <message>
        <source>Off by default: the question leaves this machine.</source>
        <translation>默认关闭：问题会离开本机。</translation>
    </message>
    <message>
        <source>Brave</source>
        <translation>Brave</translation>
    </message>
    <message>
        <source>Search with Perplexity</source>
        <translation>用 Perplexity 搜索</translation>
    </message>
    <message>
        <source>Off by default: the question leaves this machine, and each costs money.</source>
        <translation>默认关闭：问题会离开本机，且每次都要付费。</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexity</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Ollama, llama.cpp, LM Studio, vLLM, OpenAI, Anthropic or another service. Without one the built-in engine does the work, on this machine.</source>
        <translation>Ollama、llama.cpp、LM Studio、vLLM、OpenAI、Anthropic 或其他服务。没有端点时由内置引擎在本机完成工作。</translation>
    </message>
    <message>
        <source>the endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>It goes to the addresses above and nowhere else.</source>
        <translation>只发往上面的地址，不发往其他地方。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>What leaves this machine, and what is kept on it: in the library's own folder, readable by you alone. Removing a document empties what was kept of answers.</source>
        <translation>哪些数据离开本机，哪些保存在本机：存放在文库自己的文件夹中，仅本用户可读。移除文档会清空已保存的答案。</translation>
    </message>
    <message>
        <source>Local only</source>
        <translation>仅限本地</translation>
    </message>
    <message>
        <source>Off by default: refuse every endpoint that is not on this machine, whatever is set up above.</source>
        <translation>默认关闭：无论上面如何设置，都拒绝不在本机上的端点。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>How the window looks, and when it speaks up.</source>
        <translation>窗口的外观，以及何时发出提醒。</translation>
    </message>
    <message>
        <source>Say when long work has ended</source>
        <translation>长时间工作结束时通知</translation>
    </message>
    <message>
        <source>On by default: a note from the desktop, only while the window is not looked at.</source>
        <translation>默认开启：仅在未查看窗口时发出桌面通知。</translation>
    </message>
    <message>
        <source>Icon in the notification area</source>
        <translation>通知区域图标</translation>
    </message>
    <message>
        <source>Off by default: for those who keep the window closed and the work going.</source>
        <translation>默认关闭：适合关闭窗口而让工作继续进行的情形。</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>How much is under way at once.</source>
        <translation>同时进行多少工作。</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>When an endpoint is slow or fails: a call that can work is tried again; an endpoint that fails half its calls is left alone and asked with one call now and then. Activity shows all of it.</source>
        <translation>端点缓慢或失败时：有望成功的调用会重试；一半调用失败的端点会暂停使用，偶尔用一次调用试探。“活动”页会显示这一切。</translation>
    </message>
    <message>
        <source>Tries of an extraction</source>
        <translation>提取的尝试次数</translation>
    </message>
    <message>
        <source>of each call that reads a chunk for fields; what failed can be read again later</source>
        <translation>每次读取文本块字段的调用；失败的可稍后重读</translation>
    </message>
    <message>
        <source>Time for one try of an extraction</source>
        <translation>单次提取尝试的时限</translation>
    </message>
    <message>
        <source>a chunk is short, and a server that needs longer is stuck</source>
        <translation>文本块很短，需要更久的服务器多半已卡住</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>检索</translation>
    </message>
    <message>
        <source>How passages are found for a question, and when that begins.</source>
        <translation>如何为问题查找段落，以及何时开始。</translation>
    </message>
    <message>
        <source>Hits of each query</source>
        <translation>每个查询的结果数</translation>
    </message>
    <message>
        <source>that are weighed against each other</source>
        <translation>参与相互权衡的数量</translation>
    </message>
    <message>
        <source>Passages for an answer</source>
        <translation>每个答案的段落</translation>
    </message>
    <message>
        <source>the best of all queries; the answer cites them</source>
        <translation>所有查询中最好的；答案引用它们</translation>
    </message>
    <message>
        <source>Text for an answer</source>
        <translation>每个答案的文本量</translation>
    </message>
    <message>
        <source>of those passages, at most; a small model takes little</source>
        <translation>取自这些段落的上限；小模型容量有限</translation>
    </message>
    <message>
        <source>Search while you type</source>
        <translation>输入时搜索</translation>
    </message>
    <message>
        <source>On by default: after a pause the question is searched as it stands, so that the work is done at Enter. The next key stops it.</source>
        <translation>默认开启：停顿后按当前输入搜索问题，这样按 Enter 时工作已经完成。再按键即停止。</translation>
    </message>
    <message>
        <source>Think of variants while you type</source>
        <translation>输入时构思变体</translation>
    </message>
    <message>
        <source>Off by default: the chat endpoint is asked for them before Enter too, for a question that may never be asked.</source>
        <translation>默认关闭：开启后按 Enter 之前也会请求对话端点，而该问题可能根本不会提出。</translation>
    </message>
    <message>
        <source>Call services elsewhere while you type</source>
        <translation>输入时调用外部服务</translation>
    </message>
    <message>
        <source>Off by default: before Enter only what is on this machine is called, which costs nothing but its time.</source>
        <translation>默认关闭：按 Enter 之前只调用本机上的服务，除时间外没有花费。</translation>
    </message>
    <message>
        <source>Key of the vector store</source>
        <translation>向量存储的密钥</translation>
    </message>
    <message>
        <source>the vector store</source>
        <translation>向量存储</translation>
    </message>
    <message>
        <source>How files become text, and text becomes chunks. For what is read from now on: retry what is in the library, or remove and add it, to have it read anew.</source>
        <translation>文件如何变成文本、文本如何变成文本块。适用于此后读取的内容：文库中已有的可重试，或移除后重新添加，以便重新读取。</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入与导出</translation>
    </message>
    <message>
        <source>&amp;Import settings…</source>
        <translation>导入设置(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export settings…</source>
        <translation>导出设置(&amp;E)…</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No setting fits</source>
        <translation>没有匹配的设置</translation>
    </message>
    <message>
        <source>Nothing has “%1” in its name or what is said about it.</source>
        <translation>名称和说明中都没有“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not in force: see there.</source>
        <translation>“%1”未生效：见该处。</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>The settings were exported to %1; keys are never part of them.</source>
        <translation>设置已导出到 %1；其中从不包含密钥。</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Settings (*.ini)</source>
        <translation>设置 (*.ini)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The web and files, off until switched on here. A service on the web is sent the question as it stands, never text of a document; questions about a private collection are not sent.</source>
        <translation>网络和文件，在此开启之前一直关闭。网络服务只会收到问题原文，绝不会收到文档内容；关于私有集合的问题不会发送。</translation>
    </message>
    <message>
        <source>Address of SearXNG</source>
        <translation>SearXNG 的地址</translation>
    </message>
    <message>
        <source>It must give out JSON (search.formats).</source>
        <translation>必须能输出 JSON (search.formats)。</translation>
    </message>
    <message>
        <source>Address of Brave Search</source>
        <translation>Brave Search 的地址</translation>
    </message>
    <message>
        <source>Key of Brave</source>
        <translation>Brave 的密钥</translation>
    </message>
    <message>
        <source>Address of Perplexity</source>
        <translation>Perplexity 的地址</translation>
    </message>
    <message>
        <source>Model of Perplexity</source>
        <translation>Perplexity 的模型</translation>
    </message>
    <message>
        <source>Key of Perplexity</source>
        <translation>Perplexity 的密钥</translation>
    </message>
    <message>
        <source>In force; the vector store from the next start</source>
        <translation>已生效；向量存储从下次启动起生效</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Imported; enter the key of the new addresses, where they want one</source>
        <translation>已导入；如果新地址需要密钥，请输入</translation>
    </message>
    <message>
        <source>Imported and in force</source>
        <translation>已导入并生效</translation>
    </message>
</context>
<context>
    <name>sheaf::SourceBar</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open %1?</source>
        <translation>打开 %1？</translation>
    </message>
</context>
<context>
    <name>sheaf::SourcesButton</name>
    <message>
        <source>Set up in Settings…</source>
        <translation>在设置中配置…</translation>
    </message>
    <message>
        <source>What takes part in an answer</source>
        <translation>哪些内容参与作答</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>The library is searched.</source>
        <translation>搜索文库。</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>以前的对话</translation>
    </message>
    <message>
        <source>What was said before in this conversation, and in others where it fits.</source>
        <translation>此对话中先前的内容，以及其他对话中相关的内容。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Calculator, dates, units, tables: suggested from the question alone.</source>
        <translation>计算器、日期、单位、表格：仅根据问题建议。</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Check the answer</source>
        <translation>检查答案</translation>
    </message>
    <message>
        <source>Every sentence is compared with its sources, by code and without a call.</source>
        <translation>逐句与来源比对，由代码完成，不产生调用。</translation>
    </message>
    <message>
        <source>The question is sent to %1, never text of a document.</source>
        <translation>问题会发送给 %1，绝不发送文档内容。</translation>
    </message>
    <message>
        <source>“Local only” is on: no service beyond this machine is asked.</source>
        <translation>“仅限本地”已开启：不会询问本机以外的服务。</translation>
    </message>
    <message>
        <source>No web service is set up.</source>
        <translation>尚未设置网络服务。</translation>
    </message>
    <message>
        <source>In the folders you allowed: %1</source>
        <translation>在允许的文件夹中：%1</translation>
    </message>
    <message>
        <source>No folder is allowed yet.</source>
        <translation>尚未允许任何文件夹。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>%1; the answer is not checked</source>
        <translation>%1；不检查答案</translation>
    </message>
    <message>
        <source>The scope touches “%1”, a private collection: nothing is put to the web.</source>
        <translation>范围涉及私有集合“%1”：不会向网络提问。</translation>
    </message>
</context>
<context>
    <name>sheaf::SourcesModel</name>
    <message>
        <source>Source %1: %2</source>
        <translation>来源 %1：%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Best rank in a full-text list</source>
        <translation>在全文列表中的最佳名次</translation>
    </message>
    <message>
        <source>Best rank in a vector list</source>
        <translation>在向量列表中的最佳名次</translation>
    </message>
    <message>
        <source>How many of the queries found it</source>
        <translation>有多少查询找到了它</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>找到者</translation>
    </message>
</context>
<context>
    <name>sheaf::SourcesTable</name>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>sheaf::StartWindow</name>
    <message>
        <source>The library cannot be opened</source>
        <translation>无法打开文库</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The folder of a library, or an empty one</source>
        <translation>文库所在文件夹，或空文件夹</translation>
    </message>
    <message>
        <source>Moving the library</source>
        <translation>正在移动文库</translation>
    </message>
    <message>
        <source>To %1. Where it was, it stays until all of it is there.</source>
        <translation>移动到 %1。全部到位之前，原处的内容保持不变。</translation>
    </message>
    <message>
        <source>Progress of the move</source>
        <translation>移动进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>sheaf::StatusLine</name>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>正常应答</translation>
    </message>
    <message>
        <source>answers with failures</source>
        <translation>应答但有失败</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Local only</source>
        <translation>仅限本地</translation>
    </message>
    <message>
        <source>Refuse every endpoint that is not on this machine</source>
        <translation>拒绝所有不在本机上的端点</translation>
    </message>
    <message>
        <source>The library's vectors are of another model: re-embed it in the settings.</source>
        <translation>文库的向量来自另一个模型：请在设置中重新嵌入。</translation>
    </message>
    <message>
        <source>%1 · re-embed needed</source>
        <translation>%1 · 需重新嵌入</translation>
    </message>
    <message>
        <source>in flight %1 · queued %2</source>
        <translation>进行中 %1 · 排队 %2</translation>
    </message>
    <message>
        <source>%1 calls completed, %2 failed, %3 retries; at most %4 were in flight at once</source>
        <translation>完成 %1 次调用，%2 次失败，%3 次重试；最多同时 %4 个进行中</translation>
    </message>
    <message>
        <source>library %1 documents · %2 chunks</source>
        <translation>文库 %1 个文档 · %2 个文本块</translation>
    </message>
    <message>
        <source>%1 searchable, %2 failed · %3 MB on disk</source>
        <translation>%1 可搜索，%2 失败 · 占用磁盘 %3 MB</translation>
    </message>
    <message>
        <source>What went wrong, and what to do about it</source>
        <translation>出错的事项及处理办法</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 项异常</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::StreamedCheck</name>
    <message>
        <source>check what is written so far</source>
        <translation>检查已写出的内容</translation>
    </message>
    <message>
        <source>check the answer</source>
        <translation>检查答案</translation>
    </message>
</context>
<context>
    <name>sheaf::Suggestions</name>
    <message>
        <source>What are the main points of “%1”?</source>
        <translation>“%1”的要点是什么？</translation>
    </message>
</context>
<context>
    <name>sheaf::SweepChart</name>
    <message>
        <source>Speed-up by calls in flight</source>
        <translation>加速比与进行中的调用数</translation>
    </message>
    <message>
        <source>%1: %2 with %3 in flight</source>
        <translation>%1：%3 个进行中时 %2</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Time of one by one, divided by the time with so many in flight</source>
        <translation>逐个的耗时除以同样多进行中的耗时</translation>
    </message>
    <message>
        <source>ideal (dashed)</source>
        <translation>理想（虚线）</translation>
    </message>
    <message>
        <source>Twice as many in flight, twice as fast</source>
        <translation>进行中的翻倍，速度翻倍</translation>
    </message>
    <message>
        <source>Amdahl (dotted)</source>
        <translation>阿姆达尔（点线）</translation>
    </message>
    <message>
        <source>With a part of the work that nothing makes faster</source>
        <translation>其中一部分工作无法加快</translation>
    </message>
    <message>
        <source>scalability law (dash and dot)</source>
        <translation>可扩展性定律（点划线）</translation>
    </message>
    <message>
        <source>The Universal Scalability Law: calls get in each other's way</source>
        <translation>通用可扩展性定律：调用之间相互妨碍</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>拐点</translation>
    </message>
    <message>
        <source>More gains nothing from here on</source>
        <translation>从这里起再增加也没有收益</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Share of the calls that failed, at the right</source>
        <translation>失败调用的比例（右轴）</translation>
    </message>
</context>
<context>
    <name>sheaf::SweepHistory</name>
    <message>
        <source>Sweeps are kept here, to be compared.</source>
        <translation>扫描测试保存在这里，以便比较。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Earlier sweeps</source>
        <translation>以前的扫描测试</translation>
    </message>
    <message>
        <source>Tick up to %1 to draw them beside the sweep at hand; open one with Enter</source>
        <translation>最多勾选 %1 个，与当前扫描测试一起绘制；按 Enter 打开其中一个</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>sheaf::SweepPanel</name>
    <message>
        <source>Speed-up by calls in flight</source>
        <translation>加速比与进行中的调用数</translation>
    </message>
    <message>
        <source>How far the sweep is</source>
        <translation>扫描测试的进度</translation>
    </message>
    <message>
        <source>There is nothing here that could be asked.</source>
        <translation>这里没有可以提问的内容。</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描测试</translation>
    </message>
    <message>
        <source>Sweep again</source>
        <translation>再次扫描</translation>
    </message>
    <message>
        <source>Makes the same calls with 1, 2, 4 and up to 64 in flight</source>
        <translation>以 1、2、4 直至 64 个进行中重复相同的调用</translation>
    </message>
    <message>
        <source>simulated server</source>
        <translation>模拟服务器</translation>
    </message>
    <message>
        <source>window %1 of %2: %3 in flight</source>
        <translation>窗口 %1/%2：%3 个进行中</translation>
    </message>
    <message>
        <source>nothing has been measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Its slider “answers at once” moves that.</source>
        <translation>它的滑块“同时应答”会影响这一点。</translation>
    </message>
    <message>
        <source>Amdahl: %1 of the work runs one after the other</source>
        <translation>阿姆达尔：%1 的工作只能逐个进行</translation>
    </message>
    <message>
        <source>Universal Scalability Law: contention %1, coherency %2</source>
        <translation>通用可扩展性定律：争用 %1，一致性 %2</translation>
    </message>
    <message>
        <source>sweep of %1</source>
        <translation>%1 的扫描测试</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation>（模拟）</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
</context>
<context>
    <name>sheaf::SweepTable</name>
    <message>
        <source>In flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>To the ideal</source>
        <translation>占理想值</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The sweep, a row for each number of calls in flight</source>
        <translation>扫描测试，每种进行中的调用数一行</translation>
    </message>
    <message>
        <source>%1, found</source>
        <translation>%1（自动）</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
</context>
<context>
    <name>sheaf::SwitchRow</name>
    <message>
        <source>default on</source>
        <translation>默认开</translation>
    </message>
    <message>
        <source>default off</source>
        <translation>默认关</translation>
    </message>
</context>
<context>
    <name>sheaf::TextPage</name>
    <message>
        <source>Document text</source>
        <translation>文档文本</translation>
    </message>
</context>
<context>
    <name>sheaf::ThinBar</name>
    <message>
        <source>%1 percent</source>
        <translation>百分之 %1</translation>
    </message>
</context>
<context>
    <name>sheaf::ToolResultView</name>
    <message>
        <source>Result of %1</source>
        <translation>%1 的结果</translation>
    </message>
    <message>
        <source>what was run: %1</source>
        <translation>执行内容：%1</translation>
    </message>
</context>
<context>
    <name>sheaf::ToolsCard</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation>“%1”失败：%2</translation>
    </message>
</context>
<context>
    <name>sheaf::TroubleCard</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>sheaf::TypingHints</name>
    <message>
        <source>Ask as %1</source>
        <translation>以“%1”提问</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>是不是要问</translation>
    </message>
    <message>
        <source>Did you mean: %1</source>
        <translation>是不是要问：%1</translation>
    </message>
</context>
<context>
    <name>sheaf::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>sheaf::Upkeep</name>
    <message>
        <source>&amp;Back up…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Move to another folder…</source>
        <translation>移动到其他文件夹(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Check and repair…</source>
        <translation>检查并修复(&amp;C)…</translation>
    </message>
    <message>
        <source>Copy the library to a file</source>
        <translation>将文库复制到文件</translation>
    </message>
    <message>
        <source>sheaf-%1.db</source>
        <translation>sheaf-%1.db</translation>
    </message>
    <message>
        <source>Move the library to an empty folder</source>
        <translation>将文库移动到空文件夹</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>移动到这里</translation>
    </message>
    <message>
        <source>Copying the library to %1…</source>
        <translation>正在将文库复制到 %1…</translation>
    </message>
    <message>
        <source>The library was copied to %1 (%2 MiB).</source>
        <translation>文库已复制到 %1 (%2 MiB)。</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>正在检查文库…</translation>
    </message>
    <message>
        <source>The library agrees with itself.</source>
        <translation>文库内部一致。</translation>
    </message>
    <message>
        <source>The check of the library has found %1 things.</source>
        <translation>文库检查发现 %1 处问题。</translation>
    </message>
    <message>
        <source>Files are being indexed. Wait until that is done, or stop it, and repair then.</source>
        <translation>正在索引文件。请等待完成或将其停止，然后再修复。</translation>
    </message>
    <message>
        <source>Repairing the library…</source>
        <translation>正在修复文库…</translation>
    </message>
    <message>
        <source>The library is repaired.</source>
        <translation>文库已修复。</translation>
    </message>
    <message>
        <source>Not everything could be repaired.</source>
        <translation>未能全部修复。</translation>
    </message>
    <message>
        <source>Stopped. The library is as it was.</source>
        <translation>已停止。文库保持原样。</translation>
    </message>
</context>
<context>
    <name>sheaf::WatchDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>What comes or changes in these folders, and in all below them, is indexed by itself. Patterns are as in a .gitignore file, with commas between: *.tmp, drafts/</source>
        <translation>这些文件夹及其所有子文件夹中新增或更改的内容会自动索引。模式写法同 .gitignore 文件，以逗号分隔：*.tmp, drafts/</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>没有监视任何文件夹。</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>停止监视 %1</translation>
    </message>
    <message>
        <source>What was indexed from it stays in the library</source>
        <translation>已从中索引的内容保留在文库中</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What to leave out of %1</source>
        <translation>%1 中要排除的内容</translation>
    </message>
</context>
<context>
    <name>sheaf::Watching</name>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>监视文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>Watched f&amp;olders…</source>
        <translation>监视文件夹列表(&amp;O)…</translation>
    </message>
    <message>
        <source>Watch a folder with everything in it</source>
        <translation>监视文件夹及其全部内容</translation>
    </message>
    <message>
        <source>%1 is watched already.</source>
        <translation>%1 已在监视中。</translation>
    </message>
    <message>
        <source>%1 is watched: what comes or changes in it is indexed by itself.</source>
        <translation>正在监视 %1：其中新增或更改的内容会自动索引。</translation>
    </message>
    <message>
        <source>%1 is looked through again.</source>
        <translation>正在重新检查 %1。</translation>
    </message>
    <message>
        <source>%1 is no longer watched.</source>
        <translation>已停止监视 %1。</translation>
    </message>
</context>
<context>
    <name>sheaf::Waterfall</name>
    <message>
        <source>Timeline of everything that ran</source>
        <translation>全部运行项的时间线</translation>
    </message>
    <message>
        <source>%1 pieces of work, %2 of them on the critical path</source>
        <translation>%1 项工作，其中 %2 项位于关键路径上</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>%1
%2 · from %3 to %4%5</source>
        <translation>%1
%2 · 从 %3 到 %4%5</translation>
    </message>
    <message>
        <source> · on the critical path</source>
        <translation> · 位于关键路径上</translation>
    </message>
</context>
<context>
    <name>sheaf::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文档(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Appear&amp;ance</source>
        <translation>外观(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <source>E&amp;xtract</source>
        <translation>提取(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Calls</source>
        <translation>调用(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>添加文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Pa&amp;use indexing</source>
        <translation>暂停索引(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Stop indexing</source>
        <translation>停止索引(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>提问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Extract</source>
        <translation>提取(&amp;E)</translation>
    </message>
    <message>
        <source>La&amp;b</source>
        <translation>实验室(&amp;B)</translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation>活动(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Page viewer</source>
        <translation>页面查看器(&amp;P)</translation>
    </message>
    <message>
        <source>Page lar&amp;ger</source>
        <translation>放大页面(&amp;G)</translation>
    </message>
    <message>
        <source>Page s&amp;maller</source>
        <translation>缩小页面(&amp;M)</translation>
    </message>
    <message>
        <source>Page as &amp;wide as the view</source>
        <translation>页面适合宽度(&amp;W)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go to the question</source>
        <translation>转到问题(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New chat</source>
        <translation>新对话(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Microscope</source>
        <translation>显微镜(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy answer</source>
        <translation>复制答案(&amp;C)</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>另存为 Markdown(&amp;M)…</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>另存为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>再问一次(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Edit and ask again</source>
        <translation>编辑并重新提问(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Race the last question</source>
        <translation>用上一个问题对比赛(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Start or go on</source>
        <translation>开始或继续(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause or go on</source>
        <translation>暂停或继续(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Sheaf</source>
        <translation>关于 Sheaf(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Paste files or text</source>
        <translation>粘贴文件或文本(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Undo the removal</source>
        <translation>撤销移除(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Find or filter</source>
        <translation>查找或筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Bac&amp;k to the passage before</source>
        <translation>返回上一段落(&amp;K)</translation>
    </message>
    <message>
        <source>Fo&amp;rward again</source>
        <translation>再次前进(&amp;R)</translation>
    </message>
    <message>
        <source>Copy with cita&amp;tion</source>
        <translation>连同引用复制(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Doctor</source>
        <translation>诊断(&amp;D)</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Text of the system's size</source>
        <translation>系统文字大小(&amp;T)</translation>
    </message>
    <message>
        <source>Question: ask</source>
        <translation>问题：提问</translation>
    </message>
    <message>
        <source>Question: a new line</source>
        <translation>问题：换行</translation>
    </message>
    <message>
        <source>Question: one asked before, in the empty box</source>
        <translation>问题：空输入框中调出以前的问题</translation>
    </message>
    <message>
        <source>Finding: the next place</source>
        <translation>查找：下一处</translation>
    </message>
    <message>
        <source>Finding: the place before</source>
        <translation>查找：上一处</translation>
    </message>
    <message>
        <source>Page viewer: the next page</source>
        <translation>页面查看器：下一页</translation>
    </message>
    <message>
        <source>Page viewer: the page before</source>
        <translation>页面查看器：上一页</translation>
    </message>
    <message>
        <source>Library: look into the document</source>
        <translation>文库：查看文档内容</translation>
    </message>
    <message>
        <source>History: open</source>
        <translation>历史记录：打开</translation>
    </message>
    <message>
        <source>History: rename</source>
        <translation>历史记录：重命名</translation>
    </message>
    <message>
        <source>History: remove</source>
        <translation>历史记录：移除</translation>
    </message>
</context>
<context>
    <name>sheaf::WindowCommands</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再问一次</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>sheaf::WorkCard</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>sheaf::WorkloadBar</name>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>自动确定</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>运行内容</translation>
    </message>
    <message>
        <source>The question to race</source>
        <translation>对比赛的问题</translation>
    </message>
    <message>
        <source>Question to race</source>
        <translation>对比赛的问题</translation>
    </message>
    <message>
        <source>How many calls</source>
        <translation>调用次数</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>由谁应答</translation>
    </message>
    <message>
        <source>Calls in flight in the parallel run</source>
        <translation>并行运行中进行中的调用数</translation>
    </message>
    <message>
        <source>The parallel run looks for the number of calls in flight that is worth it</source>
        <translation>并行运行会寻找合适的进行中调用数</translation>
    </message>
    <message>
        <source>Simulated server</source>
        <translation>模拟服务器</translation>
    </message>
    <message>
        <source>My question</source>
        <translation>我的问题</translation>
    </message>
</context>
</TS>
