<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>FieldDelegate</name>
    <message>
        <source>bill | offer | …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>It answers in %1 ms and has no models yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers, but has no model “%1”. It has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is computed on this machine; nothing leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving the library to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It answers in %1 ms and has %n models: %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueDelegate</name>
    <message>
        <source>⚠ missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> ⚠ %1 values</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> ⚠ not in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>%1 could not be written: %2. Is there room, and may you write there?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>“%1” is not there any more. It may have been moved or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” may not be read. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is encrypted. Give its password to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is encrypted, and the password given does not open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is protected in a way Sheaf cannot read, or is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged or not what its name says: it cannot be opened. Try to get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty: there is nothing to read in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds more text than Sheaf reads from one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “%1” needed more than Sheaf gives one file and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document reader failed on “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a binary file of a kind Sheaf cannot read. It reads PDF, office documents and spreadsheets, web pages, EPUB, e-mail, RTF, Markdown and text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the old format of Microsoft Office (before 2007), which Sheaf does not read. Save it as DOCX, XLSX or PPTX and add that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a message in Outlook&apos;s own format, which Sheaf does not read. Save it as .eml and add that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is protected by a password that Sheaf cannot use. Open it in its own program, save it without the password, and add that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an e-book with copy protection (DRM), which Sheaf cannot open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an office file of a kind Sheaf cannot read. Save it as PDF, DOCX, XLSX or PPTX and add that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an archive. Unpack it and add the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than a document of its size should hold and was not read. It may be made to do harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is larger than %2, the most Sheaf reads from a file of its kind. Split it into parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “%1” needed more than %2 GiB of memory and was stopped. The file may be damaged, or made to do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document reader crashed on “%1”, or ran out of memory. The file may be damaged; nothing else was affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document reader ended before it was done with “%1”. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “%1” took longer than %2 s of computing and was stopped. The file may be damaged, or made to do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “%1” stood still for %2 s and was stopped. The file may be damaged, or its disk does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document reader “%1” is missing or cannot be run. Build or install Sheaf again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no text layer (%2): this looks like a scan. Run text recognition (OCR) on it, then add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and the others have no text layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of “%1” cannot be read (%2): its fonts carry no characters%3. Run text recognition (OCR) on it, then add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds no text: it is empty, or has pictures and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Sheaf tried, and failed on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no text, and text recognition (OCR) found none on its %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 read by OCR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR failed on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR looked at %1 of %2 without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR lacks the language %1 (apt install tesseract-ocr-%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages without text can be read where Tesseract is installed (apt install tesseract-ocr)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Sheaf does so itself where Tesseract is installed (apt install tesseract-ocr).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no time left to read “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a symbolic link that leads nowhere readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a regular file, so it cannot be read as a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first reader had to be stopped at this file; %1 read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged: %1 read what is left of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text recognition (Tesseract) failed on a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tesseract is not installed. Install it (apt install tesseract-ocr).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no pages that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have no text layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text of %1 cannot be read: their fonts carry no characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have too much text and were cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first %1 of %2 pages were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of the answer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama&apos;s address is the bare server, such as http://127.0.0.1:11434.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anthropic&apos;s address is https://api.anthropic.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the address end in /v1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account at %1 is used up. Check its plan and billing, or choose another endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets too many calls at once. Wait a little, or lower the number of calls at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants a key, but the key was not sent because the connection is not encrypted. Use https, or allow it for this endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants a key. Enter one for this endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the key. Check the key and what it is allowed to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have %2. Fetch it there with “ollama pull”, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have %2. Load it there, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nothing at %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long for %2 at %1. Use smaller chunks or fewer passages, or a model with a longer context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave up waiting for the request. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still loading its model. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is overloaded. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed on its side (HTTP %2). Try again; if it stays, look into the server&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the request (HTTP %2). Check the model&apos;s name and the endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends callers on to “%2”. Sheaf does not follow; if you trust that host, enter its address instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers with a web page, not an API. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It says: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered, but without a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports an error instead of an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered without results%2. Check its address in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key (SHEAF_BRAVE_KEY, or in the settings).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding model cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the built-in search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kept answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kept answer is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave vectors of different lengths for one call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave %2 vectors for %3 texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vector cannot be decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vector holds something that is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vector holds a number that is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vector is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vector is all zeros. Is the model one for embeddings?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its vectors are of unequal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered, but %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 texts are too many for one call; %2 is the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now gives vectors of %2 numbers and gave %3 before: the model behind “%4” was exchanged. Choose the former model again, or embed the library anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of models of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered, but not with a list of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder may be looked into. Allow one in the settings, or with --folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the folders that may be looked into is there: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 broke off before it was complete. Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1 vectors for %2 texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered, but not as Ollama does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model “%1” for %2 to fetch. Check its name on ollama.com/library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent a line that says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended before “%2” was there. Fetch it again; it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reports an error instead of an answer: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with an error: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its vectors are numbered wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Perplexity&apos;s key comes from SHEAF_PERPLEXITY_KEY or the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered %2. Check that it is an endpoint for re-ranking and names a model for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with results that are numbered wrongly or have no score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1 scores for %2 passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ripgrep (%1) could not be started: %2. Install it again, or remove it: Sheaf then searches by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ripgrep ended with an error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered without results. Check that its address is that of a SearXNG server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found nothing, because engines behind it did not answer: %2. Try again later, or switch on others there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answers for programs may be switched off: add “json” to search.formats in its settings.yml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set OLLAMA_NUM_PARALLEL where Ollama is started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start llama-server with --parallel N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start vLLM with --max-num-seqs N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raise “Max Concurrent Predictions” of the model in LM Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change how many calls it runs at once, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server runs %1 at a time; to change it, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers with a web page, not an API. Check the address; it often ends in /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends callers on to another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheaf does not follow; enter that address in the settings if you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers with a web page, not with results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its address in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not accept the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may want a key; enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says that the account is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no search at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets too many questions at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed on its side (HTTP %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses the question (HTTP %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service for searching the web is switched on. Choose one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no collection “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A collection needs a name of 1 to %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a collection “%1” already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web was not asked: the question is about documents of the collection “%1”, which is private. Ask the whole library, or make the collection public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no conversation %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conversation needs a title of 1 to %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no turn %1 in any conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 was opened for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another document of the library lies at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is not in the library any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding model gave %1 vectors for %2 texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding model gave vectors of different sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding model gave a vector that holds something that is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of its passages could not be embedded; they are found by their words only. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no documents of a kind that Sheaf reads in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 lies too deep (more than %2 levels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be listed. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than %1 files; %2 and what follows were left out. Add them in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It is looked through every %1 min instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system allows too few watches for all folders (%1 are watched). What lies below is looked through every %2 min instead; fs.inotify.max_user_watches sets the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is not there or may not be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in the library as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved here from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was removed from the library while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It is tried again by itself in %1 min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> What was read earlier can still be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It was tried twice and is left alone now; retry it to have it read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keeps changing while it is read. Try again when it is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text index does not agree with the passages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text index does not agree with the documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text index does not agree with the conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows refer to something that is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents have another number of passages than they say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents have another number of vectors than they say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents are said to be complete and are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents have passages without knowing of what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors have another size than the library&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library folder %1 cannot be created or written. Choose another folder or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file; a library needs a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no library in %1. Add documents first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in %1 is open in another Sheaf (%2, process %3). Close it there, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be moved: %2. The library is where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy has another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy is not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be moved to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is there, or above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that is a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passages without a document were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors without a passage were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors of a wrong size were removed; they are made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passages and vectors of %1 documents were counted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents of unknown content are read again with the next index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents that have lost their passages are read again with the next index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents wait for the vectors they lack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 documents without content are read again with the next index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text index was made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text index of the conversations was made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there any more; what was read of it can still be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changed since it was read; index it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or remove it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy in %1 is not whole. Try another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written to its end (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 was written by a newer Sheaf (its format is %2, this program knows %3). Open it with that one, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 was written by an older Sheaf. Open it once for writing, and it is brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, but not as Qdrant does. Check the address of the vector store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector store at %1 wants a key, or another one. Enter its API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector store at %1 does not have the library&apos;s vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector store at %1 gave up waiting. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector store at %1 takes only smaller requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector store at %1 gets too many calls at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector store at %1 failed on its side. Look into its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector store at %1 sends callers elsewhere. Enter the address it sends to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector store at %1 did not accept a request. Is it Qdrant 1.10 or newer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors of the library are not in the vector store at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors in the vector store at %2 are not in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk that holds the library %1. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 is being used by another program. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 cannot be opened or written. Check the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing the library %1 failed. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 is damaged. Put it back from a backup, or move it away and add your documents again; the documents themselves are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Sheaf library. Choose another folder, or move that file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 refused a change that contradicts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 reports an error: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 cannot be searched: Qt&apos;s SQLite driver on this computer does not use the system&apos;s SQLite with FTS5. Install the system&apos;s package of the driver (on Debian libqt6sql6-sqlite).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1%2 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors of the library are not in the vector index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors in the vector index are not in the library, or are there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors stand in the vector index under another document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors in the vector index have other numbers than in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors in the vector index have codes that are not made of their numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vectors&apos; file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vectors&apos; file %1 is damaged; it will be made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question&apos;s vector holds something that is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vectors in the library have another size than the rest, or hold what is no number. Re-embed the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the library&apos;s vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for the vectors&apos; file %1. Make some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vectors&apos; file %1 cannot be used. Check the folder and its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose that model again, or re-embed the library with the present one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s vectors have %1 numbers each, these have %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library was embedded with %1; the present model is %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file; only folders can be watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key for %1 holds characters that no key has, such as a line break. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not work at the moment and is asked again in %2 s. Check that the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for this work was over before %1 had answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with HTTP %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics cannot be served on 127.0.0.1:%1. Choose another port, or 0 for a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream holds a line that is too long, or too many of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at %1. Is the server running, and is the port right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no host of that name: %1. Check the address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached in time. Check the address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may speak plain http on this port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Check the address; a certificate of your own has to be trusted by the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers at %1, but not as an HTTP server does. Check the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s proxy did not let the call to %1 through. Check its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke off in the middle of an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. Is the server still running?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped sending for %2 in the middle of an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not begin to answer within %2. It may be busy or still loading its model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2. It may be busy; a longer time limit can be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for this work was over before %1 could be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent a compressed answer although none was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MiB and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 grew larger than %2 MiB and was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only http and https addresses can be called, not “%1:”. Check the endpoint&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names no host. Write it like http://127.0.0.1:11434/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 holds a user name or password. Remove it and give the key separately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can only be called with GET, POST, PUT or DELETE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to %1 was not sent: header “%2” holds characters that are not allowed. If it carries a key, enter the key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Local only” is on, so nothing was sent to %1. Switch it off to use this endpoint, or choose one on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream holds a line or an event that is too long to be an answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf</name>
    <message>
        <source>%1 of %2 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 chunks, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This asks for all of something. Only reading every passage makes sure that nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This asks several things. Each of them is looked up by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a long question. Its parts are looked up one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This asks for one fact. One search finds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is searched in several wordings at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the embedding endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the embedding endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol of the embedding endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the built-in engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in engine embeds on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the chat endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the chat endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol of the chat endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in engine answers with sentences from your documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the spare chat endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare chat model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the spare chat endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol of the spare chat endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked where the chat endpoint does not answer. It gets the key only where it is the same server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the re-ranking endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-ranking model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the re-ranking endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol of the re-ranking endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads each passage found together with the question and puts the best first. It gets the key only where it is the same server as the chat endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one at a time: the server asks for less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, found by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wait: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1 · 95 of 100 within %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed: %1 a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work; asked again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work; asked again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not work; one call asks whether it does again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service wants a pause; asked again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on %1. Extractive: sentences from the documents as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality %1, computed without a model:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 grounded: share of the sentences that a source supports; counts half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 covered: share of the question&apos;s telling words that are taken up; counts a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 precise: share of the citations that hold; counts a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the judgement of a model; does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 sentences supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first word %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ verified: the words stand in this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approximate: most of the words stand in this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found: this passage does not say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question as it stands. One search, one call of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several wordings, searched at the same time. One more call, for the wordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-questions side by side, then what is still missing. A few calls for each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads every passage in scope, for lists and counts. Many calls, and it takes its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fan-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhaustive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, all read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of them read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no calls, no cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 retried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens, price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it and go on: what was read is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read. Click a failed cell for the reason, or go on to try them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Sheaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your documents, in parallel. A sheaf is a bundle of papers, and a bundle of strands that run side by side.

Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to add: no readable files there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files are already in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file failed; its row says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files failed; their rows say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files could not be added: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again, waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first byte after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tries %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens %1 in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parsed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedded and stored %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, all embedded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of them embedded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, searchable after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is gone; what was read of it can still be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in quarantine: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ended its reader twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ searchable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ searchable · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · can be asked already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking out the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cutting into chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedding %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing to the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calculator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search of the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier conversation, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a file that is not in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from an earlier conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worked out by a tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vector search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fusing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>putting into order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ActivityPage</name>
    <message>
        <source>%1 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and what has no price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends every call that is in the air or waits (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call to an endpoint appears here while it waits and runs, and why it failed where it did. The built-in engine makes none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerCard</name>
    <message>
        <source>Extractive: sentences from your documents as they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for passages…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerFactsLine</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the question and ask again (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the same question again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the answer with its citations (Ctrl+Shift+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the answer with its sources and verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerJudge</name>
    <message>
        <source>%1 gave no grade from 0 to 10.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerSaver</name>
    <message>
        <source>Save the answer as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the answer as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerView</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citations: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::AskAdapter</name>
    <message>
        <source>There are no tools here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::AskEmpty</name>
    <message>
        <source>Nothing can be asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document can be asked about as soon as its first chunk is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents to the library first; then ask about them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question becomes several queries that are searched at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::AskJob</name>
    <message>
        <source>There is no question. Type one and ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be graded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run could not be recorded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer could not be remembered: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::AskPage</name>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::AskSteps</name>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passages could not be put into a better order: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The look for tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recall of earlier talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search of the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents were not searched: no source stands behind this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents were not searched: this answer rests on other sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grade the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is by %1, because: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find in documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put into order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This way of asking is not to be had here; the question was asked in several ways instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question was asked in one way only: no more calls of the model were allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall earlier talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web search by %1 did not answer within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web search by %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::BudgetButton</name>
    <message>
        <source>Nothing is begun that would go beyond it. What was read until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget: %1 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::CallActions</name>
    <message>
        <source>&amp;Stop call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;all calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::CallTimeline</name>
    <message>
        <source>Calls of the last minute, as bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls in the last minute, %2 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::CallsCard</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter calls by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the last %1 calls is like that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::CallsModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the call was wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom it was asked of, in its last try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom it is for: you, what you will probably ask for next, or work in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it was sent; “twice” where a second request was sent beside a late first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the moment it was wanted to the start of its last try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the start of its last try to the first byte of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the start of its last try to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent → received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In → out, as the server counts them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it failed, or why it is tried again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::CallsTable</name>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::CandidatesCard</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ kept by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ does not stand in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ is not of the field&apos;s type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no words of the text say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where %1 stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::CellCard</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 attempts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the fields was found here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1, chunk %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chunk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ChatAnswerWriter</name>
    <message>
        <source>Nothing in these documents was found for that question.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ChatFieldExtractor</name>
    <message>
        <source>%1 answered twice without the JSON it was asked for. %2 Try a model that follows instructions better, or fewer fields.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ChunksCard</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, not at the first try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new, changed or failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times of all chunks added up, for every second that passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a cell for its chunk, its answer and its attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 chunks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, chunk %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and the %2 behind it
%3 done, %4 in flight, %5 waiting, %6 failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::CollectionActions</name>
    <message>
        <source>Add &amp;to collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from th&amp;is collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name this collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete this collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ConversationsModel</name>
    <message>
        <source>Title of the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::Desktop</name>
    <message>
        <source>That run is no longer recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs %1 of %2 calls at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers in %1 ms, but puts a passage that fits behind one that does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It puts passages into order in %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentActions</name>
    <message>
        <source>&amp;Ask about this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put &amp;first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry all that &amp;failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter &amp;password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move from library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask about these documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentCard</name>
    <message>
        <source>Look into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the document beside the library, with its text as it was read (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentTable</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentsModel</name>
    <message>
        <source>Enter password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 5 stages done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read · parse · chunk · embed · index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::DropOverlay</name>
    <message>
        <source>Drop to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and whole folders. The originals stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointCard</name>
    <message>
        <source>window %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointForm</name>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several addresses that serve the same model may stand here, with spaces between: the work is shared among them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Local only” is on: this address is not on this machine and will be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http is not encrypted: others on the way can read your documents and the key. Use https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a model&apos;s name the server chooses one, or refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the model: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointHealth</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not work at the moment and is asked again in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not work at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the last tries were not answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not work and is asked again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: some of the last tries failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointRow</name>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ExhaustiveJob</name>
    <message>
        <source>%1 chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat model read them: the built-in engine looked for sentences with the words %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 chunks could not be read: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not be read to its end: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped; the answer rests on what had been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 calls of the chat model were allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts left out, because the words quoted for them stand in no chunk: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ExhaustiveWriter</name>
    <message>
        <source>Nothing in these documents was found for that question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 fact %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 facts %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 sentence with the words “%1” %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sentences with the words “%2” %3:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 notes were too many for one answer; the first %3 were used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read: %1. Facts found: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be written, the facts are listed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built-in, by rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ExportMenu</name>
    <message>
        <source>Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, with every quote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines, one for each value…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results.%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 documents were written to %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::ExtractPage</name>
    <message>
        <source>The saved fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be read out of the documents?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the fields, and every chunk is read for them, many at the same time. Each value keeps the words it comes from. Begin with one of these, or with fields of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read these documents first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents to the library first; then read fields out of them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document can be read as soon as its first chunk is in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read by rules, without a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ExtractiveWriter</name>
    <message>
        <source>Nothing in these documents was found for that question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sentence in these documents answers that directly. The closest passages are listed below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in engine (extractive)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::FieldsCard</name>
    <message>
        <source>Presets ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the field up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the field down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these fields…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset “%1” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these fields as a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schemas (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::FieldsModel</name>
    <message>
        <source>Give this field a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “%1” is there twice. Give each its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required: a document without it is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values it can have, with | between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Req.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::FieldsTable</name>
    <message>
        <source>Fields to read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::FindingsDialog</name>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library does not agree with itself. A repair puts right what can be made anew from what is there; back up first where that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired: the library agrees with itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be repaired. What is left takes a backup, or reading the documents anew into another library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::GanttView</name>
    <message>
        <source>One by one, as bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In parallel, as bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 lanes, done after %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::HeatMap</name>
    <message>
        <source>Chunks and their states</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryChart</name>
    <message>
        <source>one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times of the last questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in parallel, measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one by one, measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one by one: the sum of this run&apos;s measured parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: really run one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one by one, summed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: the sum of the measured parts of the parallel run. Race a question to measure it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 questions, the longest took %2 ms</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryFrame</name>
    <message>
        <source>History (Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryList</name>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export to Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryMemory</name>
    <message>
        <source>What Sheaf remembers of this conversation ▸</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The turns stay to be read here, but those it stood for are not used any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Sheaf remembers of this conversation ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last question was given %1 turns of this conversation%2 and %3 of others, %4 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, a summary of those before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory is switched off: nothing of this conversation is used, and nothing more is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was summed up is forgotten; the turns since then are used as they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its %1 turns as they stand. Once they are too many for a prompt, what the first ones came to stands here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryPanel</name>
    <message>
        <source>Remember conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question that leans on nothing before it (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: nothing of a conversation is kept, and nothing that was kept is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of that was spoken of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you ask is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryTurn</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryTurns</name>
    <message>
        <source>Show earlier questions (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::IndexingCard</name>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 chunks/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading %1 · embedding %2 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks embedded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::LabPage</name>
    <message>
        <source>Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question to race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question to race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race the last question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your questions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing asked yet. Every question adds a pair of bars here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has run yet; here it will stand part by part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a document first; then there is something to race.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question first, or type one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks it one by one, then in parallel, and compares time and hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race the question to see both ways side by side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::LanesCard</name>
    <message>
        <source>It took %1. Level by level would have taken %2, one part after the other %3. The critical path, %4, is lit: %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole timeline ▸</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every passage that was found, by which query, and what that counted (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planning sub-questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting what there is to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thinking of other ways to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 sub-question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sub-questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading every passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 facts so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 facts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 passages found, %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 variants from your documents’ own words</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 variants by %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hits, %2 different passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun %1 before Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model says less than was asked for, rules fill up from your documents’ words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“One by one” is the sum of the measured parts of this run. Race it in the Lab to measure it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in parallel · %1 one by one ·</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries only ▾</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::LanesView</name>
    <message>
        <source>Queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 queries done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited %1 · embedding %2 · search %3 · %4 hits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::LibraryPage</name>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the collection %1? Its documents stay in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders anywhere in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· PDF, Office, web pages, books, mail, text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from the library? The file itself stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 documents from the library? The files themselves stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder with everything in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searchable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without their file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the files at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is unfinished goes on with the next start, or when it is retried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop documents here, or try the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop documents here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model and no server needed: the built-in engine answers with sentences from your documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::LineRow</name>
    <message>
        <source>Vector store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of a Qdrant server that holds the vectors; its key comes from SHEAF_QDRANT_KEY. It takes effect at the next start of Sheaf, which then brings the vectors there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: a file beside the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose files may be looked into, with ; between. Nothing outside them is read, no link leaves them. With ripgrep installed it is several times as fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole path. Write it like /home/me/notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the scans, by Tesseract&apos;s names with + between: deu+eng. Each needs its data (apt install tesseract-ocr-deu).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the system&apos;s language and English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no languages. Write them like deu+eng.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::LoadChart</name>
    <message>
        <source>Window, calls in flight and queue over the last five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last five minutes; the queue has a scale of its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::MainWindow</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::Microscope</name>
    <message>
        <source>Weight of the question against a variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text against vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the microscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 best are those of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2 best are those of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::MicroscopeModel</name>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query %1, by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query %1, by vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: rank %2, score %3, gives %4 of %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source %1, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1rank %2, in the run %3, score %4: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its rank in the run, with the weights it had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::MicroscopeTable</name>
    <message>
        <source>Passages by queries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ModeButton</name>
    <message>
        <source>Ways of asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of asking: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::NameDialog</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a collection of this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::NotesLines</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 after %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details ▸</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::NumberRow</name>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::PageCanvas</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::PageHeader</name>
    <message>
        <source>Previous page (PgUp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page (PgDn)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text as it was read, beside the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as the view (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::PageMessage</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::PageView</name>
    <message>
        <source>Back to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage could not be located in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ quote verified in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passage marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing page %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage could not be located on this page; showing the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ quote verified on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passage marked on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 encrypted documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is used for this reading only and is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::PricesRow</name>
    <message>
        <source>A line for each model: its name, the price of a million tokens sent, and of a million written. A name that ends in * stands for all that begin like it. What is not listed is unknown; on this machine it costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency of the prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices of models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::QuestionBox</name>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::QuestionEdit</name>
    <message>
        <source>Ask about your documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::RaceCard</name>
    <message>
        <source>One by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in engine computes on this machine, so there is hardly anything to wait for side by side. With an endpoint, calls wait together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking “%1” one by one, then in parallel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 queries · %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1, same order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in common; the rest differs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ResearchJob</name>
    <message>
        <source>The calls allowed are not enough to plan; the question was taken apart by rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chat model; the question was taken apart by rules and nothing was noted down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sub-questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan could be made, the question was taken apart by rules: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be looked up: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether something is missing could not be asked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 calls of the chat model were allowed; some findings were not written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ResultsCard</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 documents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ResultsModel</name>
    <message>
        <source>chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not stand in the text it was read from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read to its end yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required, and not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 of %3 chunks read, %4 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ResultsTable</name>
    <message>
        <source>What was read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::RetrievalJob</name>
    <message>
        <source>other ways to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done within the time allowed for a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 queries failed in part: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 queries were not done within %3 s; the answer rests on the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No variants of the question could be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::RuleFieldExtractor</name>
    <message>
        <source>Built-in rules (no model)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ScopeButton</name>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents to ask about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks about: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ScopeModel</name>
    <message>
        <source>Collection %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 documents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::SettingsPage</name>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In parallel and one by one give the same hits; only the time differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask and embed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the number of calls by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On by default: how many calls at once an endpoint is worth differs from 1 to 64, shows in how long it takes to answer, and changes while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for each endpoint and kind of call, where it is not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries for each question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question itself and its variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of one question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for finding passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is found by then is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for one call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the moment it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When an endpoint is slow or fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call that can work is tried again; an endpoint that fails half its calls is left alone and asked with one call now and then. Activity shows all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the first try: three lose one call in a hundred where a third fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask twice what is late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On by default: a query&apos;s embedding that takes longer than 95 of 100 is asked for once more, for five calls in a hundred at most. The first answer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the chat model grade each answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by default: it costs one more call. What the program finds without a model stands beside it either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with the built-in engine where the chat endpoint does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On by default: an answer of sentences from your documents is worth more than an error. It says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for each endpoint and kind of call; 0: what its answers say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likewise; of what is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept and counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the library&apos;s own folder, readable by you alone. Removing a document empties what was kept of answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep answers of endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On by default: the same text gives the same vector, so that nothing is asked for twice. Races never use what was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On by default: a question may lean on those before it. Off: nothing of them is kept, and nothing that was kept is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the oldest go first; from the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port for Prometheus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures on 127.0.0.1, for this machine only; 0: nobody listens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What calls have cost shows in Activity and in the counts for Prometheus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For documents added from now on. Documents in the library keep their chunks; remove and add them to cut them anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how much text is searched and cited as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared with the chunk before; at most half a chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How files become text. For files that are read from now on; retry or add again what is in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read pages without text by OCR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On by default, where Tesseract is installed (apt install tesseract-ocr): scans become searchable, in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes take effect at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints: Ollama, llama.cpp, LM Studio, vLLM, OpenAI, Anthropic or another service. Without one the built-in engine does the work, on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept for this session only; or set SHEAF_API_KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key has no line breaks or other control characters in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local only: refuse every endpoint that is not on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s vectors are of another model and cannot be compared with those of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-embed all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding every chunk again; the Library shows how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One address is not in force: see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line is not in force: see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ in force; the vector store from the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off until switched on here. A service on the web is sent the question as it stands, never text of a document; questions about a private collection are not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with SearXNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by default: a server of your own, without a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the SearXNG server, which must give out JSON (search.formats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with Brave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by default: the question leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of Brave Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with Perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by default: the question leaves this machine, and each costs money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of Perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept for this session only; or set %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::SourceBar</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::SourcesButton</name>
    <message>
        <source>Set up in Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What takes part in an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said before in this conversation, and in others where it fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calculator, dates, units, tables: suggested from the question alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sentence is compared with its sources, by code and without a call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is sent to %1, never text of a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Local only” is on: no service beyond this machine is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No web service is set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the folders you allowed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is allowed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the answer is not checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::SourcesModel</name>
    <message>
        <source>Source %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best rank in a full-text list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best rank in a vector list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the queries found it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::SourcesTable</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::StatusLine</name>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers with failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse every endpoint that is not on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s vectors are of another model: re-embed it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · re-embed needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight %1 · queued %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls completed, %2 failed, %3 retries; at most %4 were in flight at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>library %1 documents · %2 chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 searchable, %2 failed · %3 MB on disk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::StreamedCheck</name>
    <message>
        <source>check what is written so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::Suggestions</name>
    <message>
        <source>What are the main points of “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::TextPage</name>
    <message>
        <source>Document text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ThinBar</name>
    <message>
        <source>%1 percent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ToolResultView</name>
    <message>
        <source>Result of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was run: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::ToolsCard</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::TroubleCard</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::TypingHints</name>
    <message>
        <source>Ask as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::Upkeep</name>
    <message>
        <source>&amp;Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move to another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check and repair…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the library to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sheaf-%1.db</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the library to an empty folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the library to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library was copied to %1 (%2 MiB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library agrees with itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check of the library has found %1 things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are being indexed. Wait until that is done, or stop it, and repair then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairing the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be repaired.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::WatchDialog</name>
    <message>
        <source>Watched folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes or changes in these folders, and in all below them, is indexed by itself. Patterns are as in a .gitignore file, with commas between: *.tmp, drafts/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was indexed from it stays in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to leave out of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::Watching</name>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched f&amp;olders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder with everything in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is watched already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is watched: what comes or changes in it is indexed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is looked through again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer watched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::Waterfall</name>
    <message>
        <source>Timeline of everything that ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pieces of work, %2 of them on the critical path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 · from %3 to %4%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · on the critical path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheaf::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appear&amp;ance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xtract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;use indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Extract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Page viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page lar&amp;ger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page s&amp;maller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page as &amp;wide as the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Microscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit and ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Race the last question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Sheaf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
