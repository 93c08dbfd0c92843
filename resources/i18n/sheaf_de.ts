<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Citation</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1, Seite %2</translation>
    </message>
</context>
<context>
    <name>Dashboards</name>
    <message>
        <source>Questions: one by one and in parallel</source>
        <translation>Fragen: nacheinander und parallel</translation>
    </message>
    <message>
        <source>How long finding took for each question; one by one is the sum of the measured parts where it was not raced.</source>
        <translation>Wie lange das Finden bei jeder Frage gedauert hat; nacheinander ist die Summe der gemessenen Teile, wo es kein Rennen gab.</translation>
    </message>
    <message>
        <source>Nothing asked in this time. Every question stands here with both its times.</source>
        <translation>In dieser Zeit wurde nichts gefragt. Hier steht jede Frage mit ihren beiden Zeiten.</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>nacheinander</translation>
    </message>
    <message>
        <source>in parallel</source>
        <translation>parallel</translation>
    </message>
    <message>
        <source>measured one by one</source>
        <translation>nacheinander gemessen</translation>
    </message>
    <message>
        <source>summed, not measured</source>
        <translation>summiert, nicht gemessen</translation>
    </message>
    <message>
        <source>Speed-up over time</source>
        <translation>Beschleunigung im Lauf der Zeit</translation>
    </message>
    <message>
        <source>How many times as fast each question was in parallel.</source>
        <translation>Wievielmal so schnell jede Frage parallel war.</translation>
    </message>
    <message>
        <source>No question in parallel in this time.</source>
        <translation>In dieser Zeit keine Frage parallel.</translation>
    </message>
    <message>
        <source>speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>no gain</source>
        <translation>kein Gewinn</translation>
    </message>
    <message>
        <source>call: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Latency by task</source>
        <translation>Dauer nach Aufgabe</translation>
    </message>
    <message>
        <source>Half, 95 and 99 of 100 took at most so long; within 5 %, as they are kept in classes.</source>
        <translation>Die Hälfte, 95 und 99 von 100 haben höchstens so lange gedauert; auf 5 % genau, da sie in Klassen geführt werden.</translation>
    </message>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>In dieser Zeit wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>%1 measured, %2 tried again</source>
        <translation>%1 gemessen, %2 erneut versucht</translation>
    </message>
    <message>
        <source>How long it took, how often</source>
        <translation>Wie lange es gedauert hat, wie oft</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How long it took, how often: %1</source>
        <translation>Wie lange es gedauert hat, wie oft: %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>The task with most measurements; choose another one above.</source>
        <translation>Die Aufgabe mit den meisten Messungen; oben eine andere wählen.</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>too many calls</source>
        <translation>zu viele Aufrufe</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>aufgebraucht</translation>
    </message>
    <message>
        <source>server's error</source>
        <translation>Fehler des Servers</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>unusable answer</source>
        <translation>unbrauchbare Antwort</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failures by task and kind</source>
        <translation>Fehlschläge nach Aufgabe und Art</translation>
    </message>
    <message>
        <source>What failed for good, after all tries.</source>
        <translation>Was nach allen Versuchen endgültig fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Nothing failed in this time.</source>
        <translation>In dieser Zeit ist nichts fehlgeschlagen.</translation>
    </message>
    <message>
        <source>beside %1 that were answered</source>
        <translation>neben %1, die beantwortet wurden</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>fan-out</source>
        <translation>aufgefächert</translation>
    </message>
    <message>
        <source>research</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>exhaustive</source>
        <translation>vollständig</translation>
    </message>
</context>
<context>
    <name>FieldDelegate</name>
    <message>
        <source>bill | offer | …</source>
        <translation>Rechnung | Angebot | …</translation>
    </message>
    <message>
        <source>Type of the field</source>
        <translation>Typ des Felds</translation>
    </message>
    <message>
        <source>name?</source>
        <translation>Name?</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>The text was not kept: %1 cannot be written (%2).</source>
        <translation>Der Text wurde nicht behalten: %1 kann nicht geschrieben werden (%2).</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>Es gibt keinen Text zum Einfügen.</translation>
    </message>
    <message>
        <source>The text is too long to be pasted; save it as a file and add that.</source>
        <translation>Der Text ist zu lang zum Einfügen; als Datei speichern und diese hinzufügen.</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points from %2 to %3, the last %4.</source>
        <translation>
            <numerusform>%1: %n Punkt von %2 bis %3, der letzte %4.</numerusform>
            <numerusform>%1: %n Punkte von %2 bis %3, der letzte %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>It answers in %1 ms and has no models yet.</source>
        <translation>Antwortet in %1 ms und hat noch keine Modelle.</translation>
    </message>
    <message>
        <source>It answers, but has no model “%1”. It has: %2.</source>
        <translation>Antwortet, hat aber kein Modell „%1“. Vorhanden: %2.</translation>
    </message>
    <message>
        <source>Built-in engine</source>
        <translation>Eingebaute Engine</translation>
    </message>
    <message>
        <source>Everything is computed on this machine; nothing leaves it.</source>
        <translation>Alles wird auf diesem Rechner berechnet; nichts verlässt ihn.</translation>
    </message>
    <message numerus="yes">
        <source>It answers in %1 ms and has %n models: %2.</source>
        <translation>
            <numerusform>Antwortet in %1 ms und hat %n Modell: %2.</numerusform>
            <numerusform>Antwortet in %1 ms und hat %n Modelle: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>A model server</source>
        <translation>Ein Modellserver</translation>
    </message>
    <message>
        <source>Kept in the system's keychain, for %1 only.</source>
        <translation>Im Schlüsselbund des Systems aufbewahrt, nur für %1.</translation>
    </message>
    <message>
        <source>For this session only, and for %1 only.</source>
        <translation>Nur für diese Sitzung und nur für %1.</translation>
    </message>
    <message>
        <source>For this session only, and for %1 only: %2</source>
        <translation>Nur für diese Sitzung und nur für %1: %2</translation>
    </message>
    <message>
        <source>The library is in %1 now.</source>
        <translation>Die Bibliothek liegt jetzt in %1.</translation>
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
        <translation>Fenster und Aufrufe unterwegs</translation>
    </message>
    <message>
        <source>The widest window and the most calls in flight of each moment, of the busiest endpoint.</source>
        <translation>Das weiteste Fenster und die meisten Aufrufe unterwegs zu jedem Zeitpunkt, beim meistgenutzten Endpunkt.</translation>
    </message>
    <message>
        <source>No endpoint was called in this time. The built-in engine needs no window.</source>
        <translation>In dieser Zeit wurde kein Endpunkt aufgerufen. Die eingebaute Engine braucht kein Fenster.</translation>
    </message>
    <message>
        <source>Window and calls in flight: %1</source>
        <translation>Fenster und Aufrufe unterwegs: %1</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Breakers</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>The worst state of each endpoint's breaker in each moment in which it was called.</source>
        <translation>Der schlechteste Zustand der Sicherung jedes Endpunkts zu jedem Zeitpunkt, in dem er aufgerufen wurde.</translation>
    </message>
    <message>
        <source>No endpoint was called in this time.</source>
        <translation>In dieser Zeit wurde kein Endpunkt aufgerufen.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>halb offen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What answered calls cost, where a price is set.</source>
        <translation>Was beantwortete Aufrufe gekostet haben, wo ein Preis festgelegt ist.</translation>
    </message>
    <message>
        <source>Nothing has cost anything in this time, or no price is set.</source>
        <translation>In dieser Zeit hat nichts etwas gekostet, oder es ist kein Preis festgelegt.</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Tokens of answered calls, as the servers say.</source>
        <translation>Tokens beantworteter Aufrufe, laut Server.</translation>
    </message>
    <message>
        <source>No tokens in this time: the built-in engine uses none.</source>
        <translation>In dieser Zeit keine Tokens: Die eingebaute Engine verbraucht keine.</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Answers from the cache</source>
        <translation>Antworten aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>What was asked of the answers that are kept, and how much was there.</source>
        <translation>Wonach bei den aufbewahrten Antworten gefragt wurde, und wie viel davon da war.</translation>
    </message>
    <message>
        <source>The cache was not asked in this time.</source>
        <translation>In dieser Zeit wurde der Zwischenspeicher nicht gefragt.</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>ValueDelegate</name>
    <message>
        <source>p. %1</source>
        <translation>S. %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation><numerusform>%1 Wert</numerusform><numerusform>%1 Werte</numerusform></translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>nicht im Text</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>%1 could not be written: %2. Is there room, and may you write there?</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Ist Platz vorhanden, und darf dort geschrieben werden?</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>“%1” is not there any more. It may have been moved or deleted.</source>
        <translation>„%1“ ist nicht mehr da. Vielleicht wurde die Datei verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>“%1” may not be read. Check its permissions.</source>
        <translation>„%1“ darf nicht gelesen werden. Die Rechte prüfen.</translation>
    </message>
    <message>
        <source>“%1” is encrypted. Give its password to read it.</source>
        <translation>„%1“ ist verschlüsselt. Zum Lesen das Passwort angeben.</translation>
    </message>
    <message>
        <source>“%1” is encrypted, and the password given does not open it.</source>
        <translation>„%1“ ist verschlüsselt, und das angegebene Passwort öffnet die Datei nicht.</translation>
    </message>
    <message>
        <source>“%1” is protected in a way Sheaf cannot read, or is not a regular file.</source>
        <translation>„%1“ ist auf eine Weise geschützt, die Sheaf nicht lesen kann, oder ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>“%1” is damaged or not what its name says: it cannot be opened. Try to get it again.</source>
        <translation>„%1“ ist beschädigt oder nicht, was der Name sagt: Die Datei lässt sich nicht öffnen. Versuchen, sie neu zu beschaffen.</translation>
    </message>
    <message>
        <source>“%1” is empty: there is nothing to read in it.</source>
        <translation>„%1“ ist leer: Darin gibt es nichts zu lesen.</translation>
    </message>
    <message>
        <source>“%1” holds more text than Sheaf reads from one file.</source>
        <translation>„%1“ enthält mehr Text, als Sheaf aus einer Datei liest.</translation>
    </message>
    <message>
        <source>“%1” holds no text.</source>
        <translation>„%1“ enthält keinen Text.</translation>
    </message>
    <message>
        <source>Reading “%1” needed more than Sheaf gives one file and was stopped.</source>
        <translation>Das Lesen von „%1“ brauchte mehr, als Sheaf einer Datei zugesteht, und wurde angehalten.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The document reader failed on “%1”.</source>
        <translation>Der Dokumentleser ist an „%1“ gescheitert.</translation>
    </message>
    <message>
        <source>“%1” is a binary file of a kind Sheaf cannot read. It reads PDF, office documents and spreadsheets, web pages, EPUB, e-mail, RTF, Markdown and text.</source>
        <translation>„%1“ ist eine Binärdatei einer Art, die Sheaf nicht lesen kann. Gelesen werden PDF, Office-Dokumente und Tabellen, Webseiten, EPUB, E-Mail, RTF, Markdown und Text.</translation>
    </message>
    <message>
        <source>“%1” has the old format of Microsoft Office (before 2007), which Sheaf does not read. Save it as DOCX, XLSX or PPTX and add that.</source>
        <translation>„%1“ hat das alte Format von Microsoft Office (vor 2007), das Sheaf nicht liest. Als DOCX, XLSX oder PPTX speichern und das hinzufügen.</translation>
    </message>
    <message>
        <source>“%1” is a message in Outlook's own format, which Sheaf does not read. Save it as .eml and add that.</source>
        <translation>„%1“ ist eine Nachricht im eigenen Format von Outlook, das Sheaf nicht liest. Als .eml speichern und das hinzufügen.</translation>
    </message>
    <message>
        <source>“%1” is protected by a password that Sheaf cannot use. Open it in its own program, save it without the password, and add that.</source>
        <translation>„%1“ ist mit einem Passwort geschützt, mit dem Sheaf nicht umgehen kann. Im eigenen Programm öffnen, ohne Passwort speichern und das hinzufügen.</translation>
    </message>
    <message>
        <source>“%1” is an e-book with copy protection (DRM), which Sheaf cannot open.</source>
        <translation>„%1“ ist ein E-Book mit Kopierschutz (DRM), das Sheaf nicht öffnen kann.</translation>
    </message>
    <message>
        <source>“%1” is an office file of a kind Sheaf cannot read. Save it as PDF, DOCX, XLSX or PPTX and add that.</source>
        <translation>„%1“ ist eine Office-Datei einer Art, die Sheaf nicht lesen kann. Als PDF, DOCX, XLSX oder PPTX speichern und das hinzufügen.</translation>
    </message>
    <message>
        <source>“%1” is an archive. Unpack it and add the files in it.</source>
        <translation>„%1“ ist ein Archiv. Entpacken und die Dateien darin hinzufügen.</translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than a document of its size should hold and was not read. It may be made to do harm.</source>
        <translation>„%1“ wird beim Entpacken weit größer, als ein Dokument dieser Größe sein sollte, und wurde nicht gelesen. Die Datei soll vielleicht Schaden anrichten.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, the most Sheaf reads from a file of its kind. Split it into parts.</source>
        <translation>„%1“ ist größer als %2, mehr liest Sheaf aus einer Datei dieser Art nicht. In Teile zerlegen.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>Reading “%1” needed more than %2 GiB of memory and was stopped. The file may be damaged, or made to do that.</source>
        <translation>Das Lesen von „%1“ brauchte mehr als %2 GiB Speicher und wurde angehalten. Die Datei ist vielleicht beschädigt oder eigens dafür gemacht.</translation>
    </message>
    <message>
        <source>The document reader crashed on “%1”, or ran out of memory. The file may be damaged; nothing else was affected.</source>
        <translation>Der Dokumentleser ist bei „%1“ abgestürzt, oder ihm ging der Speicher aus. Die Datei ist vielleicht beschädigt; sonst ist nichts betroffen.</translation>
    </message>
    <message>
        <source>The document reader ended before it was done with “%1”. Try again.</source>
        <translation>Der Dokumentleser endete, bevor er mit „%1“ fertig war. Erneut versuchen.</translation>
    </message>
    <message>
        <source>Reading “%1” took longer than %2 s of computing and was stopped. The file may be damaged, or made to do that.</source>
        <translation>Das Lesen von „%1“ brauchte mehr als %2 s Rechenzeit und wurde angehalten. Die Datei ist vielleicht beschädigt oder eigens dafür gemacht.</translation>
    </message>
    <message>
        <source>Reading “%1” stood still for %2 s and was stopped. The file may be damaged, or its disk does not answer.</source>
        <translation>Das Lesen von „%1“ stand %2 s lang still und wurde angehalten. Die Datei ist vielleicht beschädigt, oder ihre Platte antwortet nicht.</translation>
    </message>
    <message>
        <source>The document reader “%1” is missing or cannot be run. Build or install Sheaf again.</source>
        <translation>Der Dokumentleser „%1“ fehlt oder lässt sich nicht starten. Sheaf neu bauen oder installieren.</translation>
    </message>
    <message>
        <source>“%1” has no text layer (%2): this looks like a scan. Run text recognition (OCR) on it, then add it again.</source>
        <translation>„%1“ hat keine Textebene (%2): Das sieht nach einem Scan aus. Die Datei mit Texterkennung (OCR) bearbeiten und dann noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>, and the others have no text layer</source>
        <translation>, und die übrigen haben keine Textebene</translation>
    </message>
    <message>
        <source>The text of “%1” cannot be read (%2): its fonts carry no characters%3. Run text recognition (OCR) on it, then add it again.</source>
        <translation>Der Text von „%1“ ist nicht lesbar (%2): Seine Schriften enthalten keine Zeichen%3. Die Datei mit Texterkennung (OCR) bearbeiten und dann noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>“%1” holds no text: it is empty, or has pictures and nothing else.</source>
        <translation>„%1“ enthält keinen Text: Die Datei ist leer oder enthält nur Bilder.</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end.</source>
        <translation>„%1“ konnte nicht zu Ende gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” has no text, and text recognition (OCR) found none on its %2.</source>
        <translation>„%1“ hat keinen Text, und auch die Texterkennung (OCR) hat keinen gefunden (%2).</translation>
    </message>
    <message>
        <source>%1 %2 read by OCR</source>
        <translation>%1 %2 mit OCR gelesen</translation>
    </message>
    <message>
        <source>was</source>
        <translation>wurde</translation>
    </message>
    <message>
        <source>were</source>
        <translation>wurden</translation>
    </message>
    <message>
        <source>OCR failed on %1</source>
        <translation>OCR ist bei %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>OCR lacks the language %1 (apt install tesseract-ocr-%2)</source>
        <translation>OCR fehlt die Sprache %1 (apt install tesseract-ocr-%2)</translation>
    </message>
    <message>
        <source>pages without text can be read where Tesseract is installed (apt install tesseract-ocr)</source>
        <translation>textlose Seiten können gelesen werden, wo Tesseract installiert ist (apt install tesseract-ocr)</translation>
    </message>
    <message>
        <source> Sheaf does so itself where Tesseract is installed (apt install tesseract-ocr).</source>
        <translation> Sheaf macht das selbst, wo Tesseract installiert ist (apt install tesseract-ocr).</translation>
    </message>
    <message>
        <source>There was no time left to read “%1”.</source>
        <translation>Es blieb keine Zeit, „%1“ zu lesen.</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link that leads nowhere readable.</source>
        <translation>„%1“ ist ein symbolischer Link, der zu nichts Lesbarem führt.</translation>
    </message>
    <message>
        <source>“%1” is not a regular file, so it cannot be read as a document.</source>
        <translation>„%1“ ist keine gewöhnliche Datei und kann nicht als Dokument gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>the first reader had to be stopped at this file; %1 read it</source>
        <translation>der erste Leser musste bei dieser Datei angehalten werden; %1 hat sie gelesen</translation>
    </message>
    <message>
        <source>the file is damaged: %1 read what is left of it</source>
        <translation>die Datei ist beschädigt: %1 hat gelesen, was davon übrig ist</translation>
    </message>
    <message>
        <source>Text recognition (Tesseract) failed on a page.</source>
        <translation>Die Texterkennung (Tesseract) ist bei einer Seite fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Tesseract is not installed. Install it (apt install tesseract-ocr).</source>
        <translation>Tesseract ist nicht installiert. Installieren mit: apt install tesseract-ocr.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation>Es ist kein Dokument geöffnet.</translation>
    </message>
    <message>
        <source>“%1” has no pages that can be read.</source>
        <translation>„%1“ hat keine lesbaren Seiten.</translation>
    </message>
    <message>
        <source>%1 have no text layer</source>
        <translation>%1 ohne Textebene</translation>
    </message>
    <message>
        <source>the text of %1 cannot be read: their fonts carry no characters</source>
        <translation>der Text von %1 ist nicht lesbar: Die Schriften enthalten keine Zeichen</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 nicht lesbar</translation>
    </message>
    <message>
        <source>%1 have too much text and were cut</source>
        <translation>%1 mit zu viel Text, gekürzt</translation>
    </message>
    <message>
        <source>only the first %1 of %2 pages were read</source>
        <translation>nur die ersten %1 von %2 Seiten wurden gelesen</translation>
    </message>
    <message>
        <source>The answer of %1</source>
        <translation>Die Antwort von %1</translation>
    </message>
    <message>
        <source>A piece of the answer of %1</source>
        <translation>Ein Stück der Antwort von %1</translation>
    </message>
    <message>
        <source>Ollama's address is the bare server, such as http://127.0.0.1:11434.</source>
        <translation>Die Adresse von Ollama ist der bloße Server, etwa http://127.0.0.1:11434.</translation>
    </message>
    <message>
        <source>Anthropic's address is https://api.anthropic.com.</source>
        <translation>Die Adresse von Anthropic ist https://api.anthropic.com.</translation>
    </message>
    <message>
        <source>Does the address end in /v1?</source>
        <translation>Endet die Adresse auf /v1?</translation>
    </message>
    <message>
        <source>the model asked for</source>
        <translation>das verlangte Modell</translation>
    </message>
    <message>
        <source>the model “%1”</source>
        <translation>das Modell „%1“</translation>
    </message>
    <message>
        <source>The account at %1 is used up. Check its plan and billing, or choose another endpoint.</source>
        <translation>Das Konto bei %1 ist aufgebraucht. Tarif und Abrechnung prüfen oder einen anderen Endpunkt wählen.</translation>
    </message>
    <message>
        <source>%1 gets too many calls at once. Wait a little, or lower the number of calls at once.</source>
        <translation>%1 bekommt zu viele Aufrufe auf einmal. Etwas warten oder die Zahl der gleichzeitigen Aufrufe senken.</translation>
    </message>
    <message>
        <source>%1 wants a key, but the key was not sent because the connection is not encrypted. Use https, or allow it for this endpoint.</source>
        <translation>%1 verlangt einen Schlüssel, er wurde aber nicht gesendet, weil die Verbindung nicht verschlüsselt ist. https verwenden oder es für diesen Endpunkt erlauben.</translation>
    </message>
    <message>
        <source>%1 wants a key. Enter one for this endpoint.</source>
        <translation>%1 verlangt einen Schlüssel. Einen für diesen Endpunkt eingeben.</translation>
    </message>
    <message>
        <source>%1 did not accept the key. Check the key and what it is allowed to do.</source>
        <translation>%1 hat den Schlüssel nicht angenommen. Den Schlüssel und seine Rechte prüfen.</translation>
    </message>
    <message>
        <source>%1 does not have %2. Fetch it there with “ollama pull”, or choose another one.</source>
        <translation>%1 hat %2 nicht. Dort mit „ollama pull“ holen oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>%1 does not have %2. Load it there, or choose another one.</source>
        <translation>%1 hat %2 nicht. Dort laden oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>%1 has nothing at %2. %3</source>
        <translation>%1 hat nichts unter %2. %3</translation>
    </message>
    <message>
        <source>The text is too long for %2 at %1. Use smaller chunks or fewer passages, or a model with a longer context.</source>
        <translation>Der Text ist zu lang für %2 bei %1. Kleinere Abschnitte, weniger Textstellen oder ein Modell mit längerem Kontext verwenden.</translation>
    </message>
    <message>
        <source>%1 gave up waiting for the request. Try again.</source>
        <translation>%1 hat das Warten auf die Anforderung aufgegeben. Erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is still loading its model. Try again in a moment.</source>
        <translation>%1 lädt noch sein Modell. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 is overloaded. Try again in a moment.</source>
        <translation>%1 ist überlastet. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 failed on its side (HTTP %2). Try again; if it stays, look into the server's log.</source>
        <translation>%1 hat einen Fehler auf der eigenen Seite (HTTP %2). Erneut versuchen; wenn es so bleibt, ins Protokoll des Servers sehen.</translation>
    </message>
    <message>
        <source>%1 did not accept the request (HTTP %2). Check the model's name and the endpoint.</source>
        <translation>%1 hat die Anforderung nicht angenommen (HTTP %2). Den Namen des Modells und den Endpunkt prüfen.</translation>
    </message>
    <message>
        <source>%1 sends callers on to “%2”. Sheaf does not follow; if you trust that host, enter its address instead.</source>
        <translation>%1 verweist Aufrufer weiter an „%2“. Sheaf folgt dem nicht; wenn dieser Rechner vertrauenswürdig ist, stattdessen seine Adresse eingeben.</translation>
    </message>
    <message>
        <source>%1 answers with a web page, not an API. %2</source>
        <translation>%1 antwortet mit einer Webseite, nicht mit einer API. %2</translation>
    </message>
    <message>
        <source>The answer of %1 could not be used.</source>
        <translation>Die Antwort von %1 war nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source> It says: “%1”</source>
        <translation> Er meldet: „%1“</translation>
    </message>
    <message>
        <source>%1 answered, but without a message.</source>
        <translation>%1 hat geantwortet, aber ohne Nachricht.</translation>
    </message>
    <message>
        <source>%1 reports an error instead of an answer.</source>
        <translation>%1 meldet einen Fehler statt einer Antwort.</translation>
    </message>
    <message>
        <source>%1 answered without results%2. Check its address in the settings.</source>
        <translation>%1 hat ohne Ergebnisse geantwortet%2. Die Adresse in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>Check the key (SHEAF_BRAVE_KEY, or in the settings).</source>
        <translation>Den Schlüssel prüfen (SHEAF_BRAVE_KEY oder in den Einstellungen).</translation>
    </message>
    <message>
        <source>The embedding model cannot be used: %1.</source>
        <translation>Das Einbettungsmodell ist nicht zu gebrauchen: %1.</translation>
    </message>
    <message>
        <source>the built-in search</source>
        <translation>die eingebaute Suche</translation>
    </message>
    <message>
        <source>a kept answer</source>
        <translation>eine aufbewahrte Antwort</translation>
    </message>
    <message>
        <source>A kept answer is damaged.</source>
        <translation>Eine aufbewahrte Antwort ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 gave vectors of different lengths for one call.</source>
        <translation>%1 hat bei einem Aufruf Vektoren verschiedener Länge geliefert.</translation>
    </message>
    <message>
        <source>%1 gave %2 vectors for %3 texts.</source>
        <translation>%1 hat %2 Vektoren für %3 Texte geliefert.</translation>
    </message>
    <message>
        <source>a vector cannot be decoded</source>
        <translation>ein Vektor ist nicht zu entschlüsseln</translation>
    </message>
    <message>
        <source>a vector holds something that is no number</source>
        <translation>ein Vektor enthält etwas, das keine Zahl ist</translation>
    </message>
    <message>
        <source>a vector holds a number that is not finite</source>
        <translation>ein Vektor enthält eine Zahl, die nicht endlich ist</translation>
    </message>
    <message>
        <source>a vector is empty</source>
        <translation>ein Vektor ist leer</translation>
    </message>
    <message>
        <source>a vector is all zeros. Is the model one for embeddings?</source>
        <translation>ein Vektor besteht nur aus Nullen. Ist es ein Modell für Einbettungen?</translation>
    </message>
    <message>
        <source>its vectors are of unequal length</source>
        <translation>seine Vektoren sind ungleich lang</translation>
    </message>
    <message>
        <source>%1 answered, but %2.</source>
        <translation>%1 hat geantwortet, aber %2.</translation>
    </message>
    <message>
        <source>%1 texts are too many for one call; %2 is the limit.</source>
        <translation>%1 Texte sind zu viele für einen Aufruf; %2 ist die Grenze.</translation>
    </message>
    <message>
        <source>%1 now gives vectors of %2 numbers and gave %3 before: the model behind “%4” was exchanged. Choose the former model again, or embed the library anew.</source>
        <translation>%1 liefert jetzt Vektoren mit %2 Zahlen und lieferte vorher %3: Das Modell hinter „%4“ wurde ausgetauscht. Wieder das frühere Modell wählen oder die Bibliothek neu einbetten.</translation>
    </message>
    <message>
        <source>The list of models of %1</source>
        <translation>Die Liste der Modelle von %1</translation>
    </message>
    <message>
        <source>%1 answered, but not with a list of models.</source>
        <translation>%1 hat geantwortet, aber nicht mit einer Liste von Modellen.</translation>
    </message>
    <message>
        <source>No folder may be looked into. Allow one in the settings, or with --folder.</source>
        <translation>Es darf in keinem Ordner nachgesehen werden. In den Einstellungen oder mit --folder einen erlauben.</translation>
    </message>
    <message>
        <source>None of the folders that may be looked into is there: %1.</source>
        <translation>Keiner der Ordner, in denen nachgesehen werden darf, ist da: %1.</translation>
    </message>
    <message>
        <source>The answer of %1 broke off before it was complete. Ask again.</source>
        <translation>Die Antwort von %1 brach ab, bevor sie vollständig war. Erneut fragen.</translation>
    </message>
    <message>
        <source>without vectors</source>
        <translation>ohne Vektoren</translation>
    </message>
    <message>
        <source>with %1 vectors for %2 texts</source>
        <translation>mit %1 Vektoren für %2 Texte</translation>
    </message>
    <message>
        <source>The version of %1</source>
        <translation>Die Version von %1</translation>
    </message>
    <message>
        <source>%1 answered, but not as Ollama does.</source>
        <translation>%1 hat geantwortet, aber nicht so, wie Ollama es tut.</translation>
    </message>
    <message>
        <source>A line from %1</source>
        <translation>Eine Zeile von %1</translation>
    </message>
    <message>
        <source>There is no model “%1” for %2 to fetch. Check its name on ollama.com/library.</source>
        <translation>Es gibt kein Modell „%1“, das %2 holen könnte. Seinen Namen auf ollama.com/library prüfen.</translation>
    </message>
    <message>
        <source>%1 sent a line that says nothing.</source>
        <translation>%1 hat eine Zeile gesendet, die nichts sagt.</translation>
    </message>
    <message>
        <source>%1 ended before “%2” was there. Fetch it again; it goes on where it was.</source>
        <translation>%1 hat aufgehört, bevor „%2“ da war. Noch einmal holen; es geht dort weiter, wo es war.</translation>
    </message>
    <message>
        <source>%1 reports an error instead of an answer: “%2”</source>
        <translation>%1 meldet einen Fehler statt einer Antwort: „%2“</translation>
    </message>
    <message>
        <source>with an error: “%1”</source>
        <translation>mit einem Fehler: „%1“</translation>
    </message>
    <message>
        <source>its vectors are numbered wrongly</source>
        <translation>seine Vektoren sind falsch nummeriert</translation>
    </message>
    <message>
        <source> Perplexity's key comes from SHEAF_PERPLEXITY_KEY or the settings.</source>
        <translation> Der Schlüssel für Perplexity kommt aus SHEAF_PERPLEXITY_KEY oder den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 answered %2. Check that it is an endpoint for re-ranking and names a model for it.</source>
        <translation>%1 hat mit %2 geantwortet. Prüfen, ob es ein Endpunkt zum Neuordnen ist und dafür ein Modell angegeben ist.</translation>
    </message>
    <message>
        <source>without results</source>
        <translation>ohne Ergebnisse</translation>
    </message>
    <message>
        <source>with results that are numbered wrongly or have no score</source>
        <translation>mit Ergebnissen, die falsch nummeriert sind oder keinen Wert haben</translation>
    </message>
    <message>
        <source>with %1 scores for %2 passages</source>
        <translation>mit %1 Werten für %2 Textstellen</translation>
    </message>
    <message>
        <source>ripgrep (%1) could not be started: %2. Install it again, or remove it: Sheaf then searches by itself.</source>
        <translation>ripgrep (%1) ließ sich nicht starten: %2. Neu installieren oder entfernen: Sheaf sucht dann selbst.</translation>
    </message>
    <message>
        <source>ripgrep ended with an error: %1</source>
        <translation>ripgrep endete mit einem Fehler: %1</translation>
    </message>
    <message>
        <source>%1 answered without results. Check that its address is that of a SearXNG server.</source>
        <translation>%1 hat ohne Ergebnisse geantwortet. Prüfen, ob die Adresse die eines SearXNG-Servers ist.</translation>
    </message>
    <message>
        <source>%1 found nothing, because engines behind it did not answer: %2. Try again later, or switch on others there.</source>
        <translation>%1 hat nichts gefunden, weil Suchmaschinen dahinter nicht geantwortet haben: %2. Später erneut versuchen oder dort andere einschalten.</translation>
    </message>
    <message>
        <source>Its answers for programs may be switched off: add “json” to search.formats in its settings.yml.</source>
        <translation>Die Antworten für Programme sind dort vielleicht ausgeschaltet: „json“ bei search.formats in der settings.yml ergänzen.</translation>
    </message>
    <message>
        <source>set OLLAMA_NUM_PARALLEL where Ollama is started</source>
        <translation>OLLAMA_NUM_PARALLEL setzen, wo Ollama gestartet wird</translation>
    </message>
    <message>
        <source>start llama-server with --parallel N</source>
        <translation>llama-server mit --parallel N starten</translation>
    </message>
    <message>
        <source>start vLLM with --max-num-seqs N</source>
        <translation>vLLM mit --max-num-seqs N starten</translation>
    </message>
    <message>
        <source>raise “Max Concurrent Predictions” of the model in LM Studio</source>
        <translation>in LM Studio „Max Concurrent Predictions“ des Modells erhöhen</translation>
    </message>
    <message>
        <source>To change how many calls it runs at once, %1.</source>
        <translation>Um zu ändern, wie viele Aufrufe gleichzeitig laufen: %1.</translation>
    </message>
    <message>
        <source>This server runs %1 at a time; to change it, %2.</source>
        <translation>Dieser Server bearbeitet %1 gleichzeitig; zum Ändern: %2.</translation>
    </message>
    <message>
        <source>%1 answers with a web page, not an API. Check the address; it often ends in /v1.</source>
        <translation>%1 antwortet mit einer Webseite, nicht mit einer API. Die Adresse prüfen; oft endet sie auf /v1.</translation>
    </message>
    <message>
        <source>sends callers on to another address</source>
        <translation>verweist Aufrufer an eine andere Adresse</translation>
    </message>
    <message>
        <source>Sheaf does not follow; enter that address in the settings if you trust it.</source>
        <translation>Sheaf folgt dem nicht; diese Adresse in den Einstellungen eingeben, wenn sie vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>answers with a web page, not with results</source>
        <translation>antwortet mit einer Webseite, nicht mit Ergebnissen</translation>
    </message>
    <message>
        <source>Check its address in the settings.</source>
        <translation>Die Adresse in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>did not accept the key</source>
        <translation>hat den Schlüssel nicht angenommen</translation>
    </message>
    <message>
        <source>Check the key.</source>
        <translation>Den Schlüssel prüfen.</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>lehnt ab</translation>
    </message>
    <message>
        <source>It may want a key; enter one.</source>
        <translation>Vielleicht wird ein Schlüssel verlangt; einen eingeben.</translation>
    </message>
    <message>
        <source>says that the account is used up</source>
        <translation>meldet, dass das Konto aufgebraucht ist</translation>
    </message>
    <message>
        <source>Check its plan.</source>
        <translation>Den Tarif prüfen.</translation>
    </message>
    <message>
        <source>has no search at this address</source>
        <translation>hat unter dieser Adresse keine Suche</translation>
    </message>
    <message>
        <source>Check the address in the settings.</source>
        <translation>Die Adresse in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>gets too many questions at once</source>
        <translation>bekommt zu viele Fragen auf einmal</translation>
    </message>
    <message>
        <source>Wait a little.</source>
        <translation>Etwas warten.</translation>
    </message>
    <message>
        <source>failed on its side (HTTP %1)</source>
        <translation>hat einen Fehler auf der eigenen Seite (HTTP %1)</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>refuses the question (HTTP %1)</source>
        <translation>lehnt die Frage ab (HTTP %1)</translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <translation>%1 %2. %3</translation>
    </message>
    <message>
        <source>%1 did not answer in time and was left out.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet und wurde weggelassen.</translation>
    </message>
    <message>
        <source>No service for searching the web is switched on. Choose one in the settings.</source>
        <translation>Es ist kein Dienst für die Websuche eingeschaltet. In den Einstellungen einen wählen.</translation>
    </message>
    <message>
        <source>There is no collection “%1”.</source>
        <translation>Es gibt keine Sammlung „%1“.</translation>
    </message>
    <message>
        <source>A collection needs a name of 1 to %1 characters.</source>
        <translation>Eine Sammlung braucht einen Namen mit 1 bis %1 Zeichen.</translation>
    </message>
    <message>
        <source>There is a collection “%1” already. Choose another name.</source>
        <translation>Eine Sammlung „%1“ gibt es schon. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The web was not asked: the question is about documents of the collection “%1”, which is private. Ask the whole library, or make the collection public.</source>
        <translation>Das Web wurde nicht gefragt: Die Frage betrifft Dokumente der Sammlung „%1“, und die ist privat. Die ganze Bibliothek fragen oder die Sammlung öffentlich machen.</translation>
    </message>
    <message>
        <source>There is no conversation %1.</source>
        <translation>Es gibt kein Gespräch %1.</translation>
    </message>
    <message>
        <source>A conversation needs a title of 1 to %1 characters.</source>
        <translation>Ein Gespräch braucht einen Titel mit 1 bis %1 Zeichen.</translation>
    </message>
    <message>
        <source>There is no turn %1 in any conversation.</source>
        <translation>In keinem Gespräch gibt es einen Wortwechsel %1.</translation>
    </message>
    <message>
        <source>The library %1 was opened for reading only.</source>
        <translation>Die Bibliothek %1 wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Another document of the library lies at %1.</source>
        <translation>Unter %1 liegt ein anderes Dokument der Bibliothek.</translation>
    </message>
    <message>
        <source>The document is not in the library any more.</source>
        <translation>Das Dokument ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>The embedding model gave %1 vectors for %2 texts.</source>
        <translation>Das Einbettungsmodell hat %1 Vektoren für %2 Texte geliefert.</translation>
    </message>
    <message>
        <source>The embedding model gave vectors of different sizes.</source>
        <translation>Das Einbettungsmodell hat Vektoren verschiedener Größe geliefert.</translation>
    </message>
    <message>
        <source>The embedding model gave a vector that holds something that is not a number.</source>
        <translation>Das Einbettungsmodell hat einen Vektor geliefert, der etwas enthält, das keine Zahl ist.</translation>
    </message>
    <message>
        <source>%1 of its passages could not be embedded; they are found by their words only. %2</source>
        <translation>%1 seiner Textstellen konnten nicht eingebettet werden; sie sind nur über ihre Worte zu finden. %2</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 existiert nicht.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read.</source>
        <translation>%1 ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>There are no documents of a kind that Sheaf reads in %1.</source>
        <translation>In %1 gibt es keine Dokumente einer Art, die Sheaf liest.</translation>
    </message>
    <message>
        <source>The folder %1 lies too deep (more than %2 levels).</source>
        <translation>Der Ordner %1 liegt zu tief (mehr als %2 Ebenen).</translation>
    </message>
    <message>
        <source>The folder %1 cannot be listed. Check its permissions.</source>
        <translation>Der Ordner %1 kann nicht aufgelistet werden. Seine Rechte prüfen.</translation>
    </message>
    <message>
        <source>More than %1 files; %2 and what follows were left out. Add them in parts.</source>
        <translation>Mehr als %1 Dateien; %2 und was folgt wurde weggelassen. In Teilen hinzufügen.</translation>
    </message>
    <message>
        <source> It is looked through every %1 min instead.</source>
        <translation> Er wird stattdessen alle %1 min durchgesehen.</translation>
    </message>
    <message>
        <source>The system allows too few watches for all folders (%1 are watched). What lies below is looked through every %2 min instead; fs.inotify.max_user_watches sets the limit.</source>
        <translation>Das System erlaubt zu wenige Überwachungen für alle Ordner (%1 werden überwacht). Was darunter liegt, wird stattdessen alle %2 min durchgesehen; fs.inotify.max_user_watches legt die Grenze fest.</translation>
    </message>
    <message>
        <source>The folder %1 is not there or may not be listed.</source>
        <translation>Der Ordner %1 ist nicht da oder darf nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>Already in the library.</source>
        <translation>Schon in der Bibliothek.</translation>
    </message>
    <message>
        <source>Already in the library as %1.</source>
        <translation>Schon in der Bibliothek als %1.</translation>
    </message>
    <message>
        <source>Moved here from %1.</source>
        <translation>Von %1 hierher verschoben.</translation>
    </message>
    <message>
        <source>%1 was removed from the library while it was read.</source>
        <translation>%1 wurde während des Lesens aus der Bibliothek entfernt.</translation>
    </message>
    <message>
        <source> It is tried again by itself in %1 min.</source>
        <translation> Es wird in %1 min von selbst erneut versucht.</translation>
    </message>
    <message>
        <source> What was read earlier can still be found.</source>
        <translation> Was früher gelesen wurde, ist weiterhin zu finden.</translation>
    </message>
    <message>
        <source> It was tried twice and is left alone now; retry it to have it read again.</source>
        <translation> Es wurde zweimal versucht und wird jetzt in Ruhe gelassen; erneut versuchen, um es noch einmal lesen zu lassen.</translation>
    </message>
    <message>
        <source>There is no text in %1.</source>
        <translation>In %1 ist kein Text.</translation>
    </message>
    <message>
        <source>%1 keeps changing while it is read. Try again when it is finished.</source>
        <translation>%1 ändert sich beim Lesen immer wieder. Erneut versuchen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The database file is damaged: %1</source>
        <translation>Die Datenbankdatei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>The text index does not agree with the passages.</source>
        <translation>Der Textindex stimmt nicht mit den Textstellen überein.</translation>
    </message>
    <message>
        <source>The text index does not agree with the documents.</source>
        <translation>Der Textindex stimmt nicht mit den Dokumenten überein.</translation>
    </message>
    <message>
        <source>The text index does not agree with the conversations.</source>
        <translation>Der Textindex stimmt nicht mit den Gesprächen überein.</translation>
    </message>
    <message>
        <source>%1 rows refer to something that is gone.</source>
        <translation>%1 Zeilen verweisen auf etwas, das nicht mehr da ist.</translation>
    </message>
    <message>
        <source>%1 documents have another number of passages than they say.</source>
        <translation>%1 Dokumente haben eine andere Zahl von Textstellen, als sie angeben.</translation>
    </message>
    <message>
        <source>%1 documents have another number of vectors than they say.</source>
        <translation>%1 Dokumente haben eine andere Zahl von Vektoren, als sie angeben.</translation>
    </message>
    <message>
        <source>%1 documents are said to be complete and are not.</source>
        <translation>%1 Dokumente gelten als vollständig und sind es nicht.</translation>
    </message>
    <message>
        <source>%1 documents have passages without knowing of what.</source>
        <translation>%1 Dokumente haben Textstellen, ohne dass bekannt ist, wovon.</translation>
    </message>
    <message>
        <source>%1 vectors have another size than the library's.</source>
        <translation>%1 Vektoren haben eine andere Größe als die der Bibliothek.</translation>
    </message>
    <message>
        <source>The library folder %1 cannot be created or written. Choose another folder or change its permissions.</source>
        <translation>Der Bibliotheksordner %1 kann nicht angelegt oder beschrieben werden. Einen anderen Ordner wählen oder seine Rechte ändern.</translation>
    </message>
    <message>
        <source>%1 is a file; a library needs a folder.</source>
        <translation>%1 ist eine Datei; eine Bibliothek braucht einen Ordner.</translation>
    </message>
    <message>
        <source>There is no library in %1. Add documents first.</source>
        <translation>In %1 gibt es keine Bibliothek. Zuerst Dokumente hinzufügen.</translation>
    </message>
    <message>
        <source>The library in %1 is open in another Sheaf (%2, process %3). Close it there, or choose another folder.</source>
        <translation>Die Bibliothek in %1 ist in einem anderen Sheaf geöffnet (%2, Prozess %3). Dort schließen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation>unbekanntes Programm</translation>
    </message>
    <message>
        <source>%1 could not be moved: %2. The library is where it was.</source>
        <translation>%1 konnte nicht verschoben werden: %2. Die Bibliothek ist, wo sie war.</translation>
    </message>
    <message>
        <source>the copy has another size</source>
        <translation>die Kopie hat eine andere Größe</translation>
    </message>
    <message>
        <source>the copy is not the same</source>
        <translation>die Kopie ist nicht dieselbe</translation>
    </message>
    <message>
        <source>The library cannot be moved to %1: %2.</source>
        <translation>Die Bibliothek kann nicht nach %1 verschoben werden: %2.</translation>
    </message>
    <message>
        <source>it is there, or above it</source>
        <translation>dort oder darüber liegt sie schon</translation>
    </message>
    <message>
        <source>that is a file</source>
        <translation>das ist eine Datei</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>%1 passages without a document were removed.</source>
        <translation>%1 Textstellen ohne Dokument wurden entfernt.</translation>
    </message>
    <message>
        <source>%1 vectors without a passage were removed.</source>
        <translation>%1 Vektoren ohne Textstelle wurden entfernt.</translation>
    </message>
    <message>
        <source>%1 vectors of a wrong size were removed; they are made anew.</source>
        <translation>%1 Vektoren falscher Größe wurden entfernt; sie werden neu erzeugt.</translation>
    </message>
    <message>
        <source>The passages and vectors of %1 documents were counted again.</source>
        <translation>Die Textstellen und Vektoren von %1 Dokumenten wurden neu gezählt.</translation>
    </message>
    <message>
        <source>%1 documents of unknown content are read again with the next index.</source>
        <translation>%1 Dokumente mit unbekanntem Inhalt werden beim nächsten Indizieren neu gelesen.</translation>
    </message>
    <message>
        <source>%1 documents that have lost their passages are read again with the next index.</source>
        <translation>%1 Dokumente, die ihre Textstellen verloren haben, werden beim nächsten Indizieren neu gelesen.</translation>
    </message>
    <message>
        <source>%1 documents wait for the vectors they lack.</source>
        <translation>%1 Dokumente warten auf die Vektoren, die ihnen fehlen.</translation>
    </message>
    <message>
        <source>%1 documents without content are read again with the next index.</source>
        <translation>%1 Dokumente ohne Inhalt werden beim nächsten Indizieren neu gelesen.</translation>
    </message>
    <message>
        <source>The text index was made anew.</source>
        <translation>Der Textindex wurde neu erstellt.</translation>
    </message>
    <message>
        <source>The text index of the conversations was made anew.</source>
        <translation>Der Textindex der Gespräche wurde neu erstellt.</translation>
    </message>
    <message>
        <source>%1 is not there any more; what was read of it can still be found.</source>
        <translation>%1 ist nicht mehr da; was davon gelesen wurde, ist weiterhin zu finden.</translation>
    </message>
    <message>
        <source>%1 has changed since it was read; index it again.</source>
        <translation>%1 hat sich seit dem Lesen geändert; neu indizieren.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or remove it first.</source>
        <translation>%1 gibt es schon. Einen anderen Namen wählen oder es vorher entfernen.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <translation>%1 kann nicht geschrieben werden (%2).</translation>
    </message>
    <message>
        <source>The copy in %1 is not whole. Try another disk.</source>
        <translation>Die Kopie in %1 ist nicht vollständig. Eine andere Platte nehmen.</translation>
    </message>
    <message>
        <source>%1 could not be written to its end (%2).</source>
        <translation>%1 konnte nicht bis zum Ende geschrieben werden (%2).</translation>
    </message>
    <message>
        <source>The library %1 was written by a newer Sheaf (its format is %2, this program knows %3). Open it with that one, or choose another folder.</source>
        <translation>Die Bibliothek %1 wurde von einem neueren Sheaf geschrieben (ihr Format ist %2, dieses Programm kennt %3). Mit jenem öffnen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The library %1 was written by an older Sheaf. Open it once for writing, and it is brought up to date.</source>
        <translation>Die Bibliothek %1 wurde von einem älteren Sheaf geschrieben. Einmal zum Schreiben öffnen, dann wird sie auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>%1 answers, but not as Qdrant does. Check the address of the vector store.</source>
        <translation>%1 antwortet, aber nicht so, wie Qdrant es tut. Die Adresse des Vektorspeichers prüfen.</translation>
    </message>
    <message>
        <source>The vector store at %1 wants a key, or another one. Enter its API key.</source>
        <translation>Der Vektorspeicher bei %1 verlangt einen Schlüssel oder einen anderen. Seinen API-Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>The vector store at %1 does not have the library's vectors.</source>
        <translation>Der Vektorspeicher bei %1 hat die Vektoren der Bibliothek nicht.</translation>
    </message>
    <message>
        <source>The vector store at %1 gave up waiting. Try again.</source>
        <translation>Der Vektorspeicher bei %1 hat das Warten aufgegeben. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The vector store at %1 takes only smaller requests.</source>
        <translation>Der Vektorspeicher bei %1 nimmt nur kleinere Anforderungen an.</translation>
    </message>
    <message>
        <source>The vector store at %1 gets too many calls at once.</source>
        <translation>Der Vektorspeicher bei %1 bekommt zu viele Aufrufe auf einmal.</translation>
    </message>
    <message>
        <source>The vector store at %1 failed on its side. Look into its log.</source>
        <translation>Der Vektorspeicher bei %1 hat einen Fehler auf der eigenen Seite. In sein Protokoll sehen.</translation>
    </message>
    <message>
        <source>The vector store at %1 sends callers elsewhere. Enter the address it sends to.</source>
        <translation>Der Vektorspeicher bei %1 verweist Aufrufer woandershin. Die Adresse eingeben, an die er verweist.</translation>
    </message>
    <message>
        <source>The vector store at %1 did not accept a request. Is it Qdrant 1.10 or newer?</source>
        <translation>Der Vektorspeicher bei %1 hat eine Anforderung nicht angenommen. Ist es Qdrant 1.10 oder neuer?</translation>
    </message>
    <message>
        <source>%1 vectors of the library are not in the vector store at %2.</source>
        <translation>%1 Vektoren der Bibliothek sind nicht im Vektorspeicher bei %2.</translation>
    </message>
    <message>
        <source>%1 vectors in the vector store at %2 are not in the library.</source>
        <translation>%1 Vektoren im Vektorspeicher bei %2 sind nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>There is no room left on the disk that holds the library %1. Free some space and try again.</source>
        <translation>Auf der Platte mit der Bibliothek %1 ist kein Platz mehr. Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The library %1 is being used by another program. Close it there and try again.</source>
        <translation>Die Bibliothek %1 wird von einem anderen Programm benutzt. Dort schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The library %1 cannot be opened or written. Check the permissions of the file and its folder.</source>
        <translation>Die Bibliothek %1 kann nicht geöffnet oder geschrieben werden. Die Rechte der Datei und ihres Ordners prüfen.</translation>
    </message>
    <message>
        <source>Reading or writing the library %1 failed. Check the disk and try again.</source>
        <translation>Lesen oder Schreiben der Bibliothek %1 ist fehlgeschlagen. Die Platte prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The library %1 is damaged. Put it back from a backup, or move it away and add your documents again; the documents themselves are not touched.</source>
        <translation>Die Bibliothek %1 ist beschädigt. Aus einer Sicherungskopie zurückholen, oder wegräumen und die Dokumente neu hinzufügen; die Dokumente selbst sind unberührt.</translation>
    </message>
    <message>
        <source>%1 is not a Sheaf library. Choose another folder, or move that file away.</source>
        <translation>%1 ist keine Bibliothek von Sheaf. Einen anderen Ordner wählen oder diese Datei wegräumen.</translation>
    </message>
    <message>
        <source>The library %1 refused a change that contradicts it.</source>
        <translation>Die Bibliothek %1 hat eine Änderung abgelehnt, die ihr widerspricht.</translation>
    </message>
    <message>
        <source>The library %1 reports an error: %2</source>
        <translation>Die Bibliothek %1 meldet einen Fehler: %2</translation>
    </message>
    <message>
        <source>The library %1 cannot be searched: Qt's SQLite driver on this computer does not use the system's SQLite with FTS5. Install the system's package of the driver (on Debian libqt6sql6-sqlite).</source>
        <translation>Die Bibliothek %1 kann nicht durchsucht werden: Der SQLite-Treiber von Qt auf diesem Rechner verwendet nicht das SQLite des Systems mit FTS5. Das Paket des Systems für den Treiber installieren (unter Debian libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>etwa eine Minute</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>etwa %1 Minuten</translation>
    </message>
    <message>
        <source>about an hour</source>
        <translation>etwa eine Stunde</translation>
    </message>
    <message>
        <source>about %1%2 hours</source>
        <translation>etwa %1%2 Stunden</translation>
    </message>
    <message>
        <source>about %1 hours</source>
        <translation>etwa %1 Stunden</translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation>mehr als ein Tag</translation>
    </message>
    <message>
        <source>%1 vectors of the library are not in the vector index.</source>
        <translation>%1 Vektoren der Bibliothek sind nicht im Vektorindex.</translation>
    </message>
    <message>
        <source>%1 vectors in the vector index are not in the library, or are there twice.</source>
        <translation>%1 Vektoren im Vektorindex sind nicht in der Bibliothek oder doppelt vorhanden.</translation>
    </message>
    <message>
        <source>%1 vectors stand in the vector index under another document.</source>
        <translation>%1 Vektoren stehen im Vektorindex unter einem anderen Dokument.</translation>
    </message>
    <message>
        <source>%1 vectors in the vector index have other numbers than in the library.</source>
        <translation>%1 Vektoren im Vektorindex haben andere Zahlen als in der Bibliothek.</translation>
    </message>
    <message>
        <source>%1 vectors in the vector index have codes that are not made of their numbers.</source>
        <translation>%1 Vektoren im Vektorindex haben Codes, die nicht aus ihren Zahlen gebildet sind.</translation>
    </message>
    <message>
        <source>There is no vectors' file %1.</source>
        <translation>Es gibt keine Vektordatei %1.</translation>
    </message>
    <message>
        <source>The vectors' file %1 is damaged; it will be made anew.</source>
        <translation>Die Vektordatei %1 ist beschädigt; sie wird neu erstellt.</translation>
    </message>
    <message>
        <source>The question's vector holds something that is not a number.</source>
        <translation>Der Vektor der Frage enthält etwas, das keine Zahl ist.</translation>
    </message>
    <message>
        <source>%1 vectors in the library have another size than the rest, or hold what is no number. Re-embed the library.</source>
        <translation>%1 Vektoren in der Bibliothek haben eine andere Größe als die übrigen oder enthalten etwas, das keine Zahl ist. Die Bibliothek neu einbetten.</translation>
    </message>
    <message>
        <source>There is not enough memory for the library's vectors.</source>
        <translation>Der Speicher reicht nicht für die Vektoren der Bibliothek.</translation>
    </message>
    <message>
        <source>There is no room for the vectors' file %1. Make some.</source>
        <translation>Für die Vektordatei %1 ist kein Platz. Platz schaffen.</translation>
    </message>
    <message>
        <source>The vectors' file %1 cannot be used. Check the folder and its disk.</source>
        <translation>Die Vektordatei %1 ist nicht zu gebrauchen. Den Ordner und seine Platte prüfen.</translation>
    </message>
    <message>
        <source>Choose that model again, or re-embed the library with the present one.</source>
        <translation>Wieder jenes Modell wählen oder die Bibliothek mit dem jetzigen neu einbetten.</translation>
    </message>
    <message>
        <source>The library's vectors have %1 numbers each, these have %2. %3</source>
        <translation>Die Vektoren der Bibliothek haben je %1 Zahlen, diese haben %2. %3</translation>
    </message>
    <message>
        <source>The library was embedded with %1; the present model is %2. %3</source>
        <translation>Die Bibliothek wurde mit %1 eingebettet; das jetzige Modell ist %2. %3</translation>
    </message>
    <message>
        <source>%1 is a file; only folders can be watched.</source>
        <translation>%1 ist eine Datei; nur Ordner können überwacht werden.</translation>
    </message>
    <message>
        <source>%1 is not watched.</source>
        <translation>%1 wird nicht überwacht.</translation>
    </message>
    <message>
        <source>The key for %1 holds characters that no key has, such as a line break. Enter it again.</source>
        <translation>Der Schlüssel für %1 enthält Zeichen, die kein Schlüssel hat, etwa einen Zeilenumbruch. Neu eingeben.</translation>
    </message>
    <message>
        <source>%1 does not work at the moment and is asked again in %2 s. Check that the server runs.</source>
        <translation>%1 arbeitet im Moment nicht und wird in %2 s erneut gefragt. Prüfen, ob der Server läuft.</translation>
    </message>
    <message>
        <source>The time for this work was over before %1 had answered.</source>
        <translation>Die Zeit für diese Arbeit war um, bevor %1 geantwortet hatte.</translation>
    </message>
    <message>
        <source>%1 answered with HTTP %2.</source>
        <translation>%1 hat mit HTTP %2 geantwortet.</translation>
    </message>
    <message>
        <source>The metrics cannot be served on 127.0.0.1:%1. Choose another port, or 0 for a free one.</source>
        <translation>Die Messwerte können auf 127.0.0.1:%1 nicht angeboten werden. Einen anderen Port wählen oder 0 für einen freien.</translation>
    </message>
    <message>
        <source>The stream holds a line that is too long, or too many of them.</source>
        <translation>Der Datenstrom enthält eine zu lange Zeile oder zu viele davon.</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Is the server running, and is the port right?</source>
        <translation>Unter %1 antwortet nichts. Läuft der Server, und stimmt der Port?</translation>
    </message>
    <message>
        <source>There is no host of that name: %1. Check the address and the network.</source>
        <translation>Einen Rechner mit diesem Namen gibt es nicht: %1. Adresse und Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>%1 could not be reached in time. Check the address and the network.</source>
        <translation>%1 war nicht rechtzeitig erreichbar. Adresse und Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>it may speak plain http on this port</source>
        <translation>vielleicht spricht der Server an diesem Port unverschlüsseltes http</translation>
    </message>
    <message>
        <source>No secure connection to %1: </source>
        <translation>Keine sichere Verbindung zu %1: </translation>
    </message>
    <message>
        <source>. Check the address; a certificate of your own has to be trusted by the system.</source>
        <translation>. Die Adresse prüfen; einem eigenen Zertifikat muss das System vertrauen.</translation>
    </message>
    <message>
        <source>Something answers at %1, but not as an HTTP server does. Check the port.</source>
        <translation>Unter %1 antwortet etwas, aber nicht wie ein HTTP-Server. Den Port prüfen.</translation>
    </message>
    <message>
        <source>The system's proxy did not let the call to %1 through. Check its settings.</source>
        <translation>Der Proxy des Systems hat den Aufruf an %1 nicht durchgelassen. Seine Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off in the middle of an answer.</source>
        <translation>Die Verbindung zu %1 brach mitten in einer Antwort ab.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. Is the server still running?</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen. Läuft der Server noch?</translation>
    </message>
    <message>
        <source>%1 stopped sending for %2 in the middle of an answer.</source>
        <translation>%1 hat mitten in einer Antwort %2 lang nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>%1 did not begin to answer within %2. It may be busy or still loading its model.</source>
        <translation>%1 hat nicht innerhalb von %2 zu antworten begonnen. Der Server ist vielleicht beschäftigt oder lädt noch sein Modell.</translation>
    </message>
    <message>
        <source>%1 did not finish its answer within %2. It may be busy; a longer time limit can be set.</source>
        <translation>%1 hat die Antwort nicht innerhalb von %2 beendet. Der Server ist vielleicht beschäftigt; eine längere Frist lässt sich einstellen.</translation>
    </message>
    <message>
        <source>The time for this work was over before %1 could be asked.</source>
        <translation>Die Zeit für diese Arbeit war um, bevor %1 gefragt werden konnte.</translation>
    </message>
    <message>
        <source>%1 sent a compressed answer although none was asked for.</source>
        <translation>%1 hat eine komprimierte Antwort gesendet, obwohl keine verlangt war.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MiB and was not read.</source>
        <translation>Die Antwort von %1 ist größer als %2 MiB und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The answer of %1 grew larger than %2 MiB and was cut off.</source>
        <translation>Die Antwort von %1 wurde größer als %2 MiB und wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Only http and https addresses can be called, not “%1:”. Check the endpoint's address.</source>
        <translation>Nur Adressen mit http und https können aufgerufen werden, nicht „%1:“. Die Adresse des Endpunkts prüfen.</translation>
    </message>
    <message>
        <source>The address names no host. Write it like http://127.0.0.1:11434/v1.</source>
        <translation>Die Adresse nennt keinen Server. So schreiben: http://127.0.0.1:11434/v1.</translation>
    </message>
    <message>
        <source>The address of %1 holds a user name or password. Remove it and give the key separately.</source>
        <translation>Die Adresse von %1 enthält einen Benutzernamen oder ein Passwort. Entfernen und den Schlüssel getrennt angeben.</translation>
    </message>
    <message>
        <source>%1 can only be called with GET, POST, PUT or DELETE.</source>
        <translation>%1 kann nur mit GET, POST, PUT oder DELETE aufgerufen werden.</translation>
    </message>
    <message>
        <source>The request to %1 was not sent: header “%2” holds characters that are not allowed. If it carries a key, enter the key again.</source>
        <translation>Die Anforderung an %1 wurde nicht gesendet: Der Header „%2“ enthält unerlaubte Zeichen. Falls er einen Schlüssel trägt, den Schlüssel neu eingeben.</translation>
    </message>
    <message>
        <source>“Local only” is on, so nothing was sent to %1. Switch it off to use this endpoint, or choose one on this machine.</source>
        <translation>„Nur lokal“ ist an, darum wurde nichts an %1 gesendet. Ausschalten, um diesen Endpunkt zu verwenden, oder einen auf diesem Rechner wählen.</translation>
    </message>
    <message>
        <source>The stream holds a line or an event that is too long to be an answer.</source>
        <translation>Der Datenstrom enthält eine Zeile oder ein Ereignis, das für eine Antwort zu lang ist.</translation>
    </message>
    <message>
        <source>The library of %1 was moved and lives in %2 now. Open it there.</source>
        <translation>Die Bibliothek von %1 wurde verschoben und liegt jetzt in %2. Dort öffnen.</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>%1 of %2 chunks, %3</source>
        <translation>%1 von %2 Abschnitten, %3</translation>
    </message>
    <message>
        <source>This asks for all of something. Only reading every passage makes sure that nothing is missing.</source>
        <translation>Hier wird nach allem einer Art gefragt. Nur das Lesen jeder Textstelle stellt sicher, dass nichts fehlt.</translation>
    </message>
    <message>
        <source>This asks several things. Each of them is looked up by itself.</source>
        <translation>Hier wird nach mehreren Dingen gefragt. Jedes wird für sich nachgeschlagen.</translation>
    </message>
    <message>
        <source>This is a long question. Its parts are looked up one by one.</source>
        <translation>Das ist eine lange Frage. Ihre Teile werden nacheinander nachgeschlagen.</translation>
    </message>
    <message>
        <source>This asks for one fact. One search finds it.</source>
        <translation>Hier wird nach einer Tatsache gefragt. Eine Suche findet sie.</translation>
    </message>
    <message>
        <source>The question is searched in several wordings at once.</source>
        <translation>Die Frage wird in mehreren Formulierungen gleichzeitig gesucht.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>asked on %1</source>
        <translation>gefragt am %1</translation>
    </message>
    <message>
        <source>%1 in “%2”</source>
        <translation>%1 in „%2“</translation>
    </message>
    <message>
        <source>%1 as “%2”</source>
        <translation>%1 als „%2“</translation>
    </message>
    <message>
        <source>In “%1”</source>
        <translation>In „%1“</translation>
    </message>
    <message>
        <source>OCR reads only the first %1 of %2 pages without text</source>
        <translation>OCR liest nur die ersten %1 von %2 Seiten ohne Text</translation>
    </message>
    <message>
        <source>Text recognition (OCR) is switched off, or Tesseract is not installed any more.</source>
        <translation>Die Texterkennung (OCR) ist ausgeschaltet, oder Tesseract ist nicht mehr installiert.</translation>
    </message>
    <message>
        <source>“%1” has no text, and text recognition (OCR) failed on %2 of it.</source>
        <translation>„%1“ hat keinen Text, und die Texterkennung (OCR) ist an %2 davon gescheitert.</translation>
    </message>
    <message>
        <source>Reading decides: this machine reads %1 pages a second with %2 cores, which are busy %3 % of the time, the servers %4 %. More servers gain nothing; more cores would.</source>
        <translation>Das Lesen entscheidet: Dieser Rechner liest %1 Seiten in der Sekunde mit %2 Kernen, die %3 % der Zeit beschäftigt sind, die Server %4 %. Mehr Server bringen nichts; mehr Kerne schon.</translation>
    </message>
    <message>
        <source>The servers decide: their slots are busy %1 % of the time, the cores that read %2 %. More servers, or more calls at a time on each, would be quicker.</source>
        <translation>Die Server entscheiden: Ihre Plätze sind %1 % der Zeit belegt, die lesenden Kerne %2 %. Mehr Server oder mehr gleichzeitige Aufrufe auf jedem wären schneller.</translation>
    </message>
    <message>
        <source>The calls in flight decide: each server could work on %1 at a time and is sent %2. A larger number in flight would be quicker.</source>
        <translation>Die Zahl der Aufrufe unterwegs entscheidet: Jeder Server könnte %1 gleichzeitig bearbeiten und bekommt %2. Mehr gleichzeitig unterwegs wäre schneller.</translation>
    </message>
    <message>
        <source>The rate decides: each server allows %1 calls a minute, and %2 % of that is used. More servers, a higher limit or larger calls would be quicker.</source>
        <translation>Die Rate entscheidet: Jeder Server erlaubt %1 Aufrufe in der Minute, %2 % davon sind genutzt. Mehr Server, eine höhere Grenze oder größere Aufrufe wären schneller.</translation>
    </message>
    <message>
        <source>The longest document decides: everything else is done beside it.</source>
        <translation>Das längste Dokument entscheidet: Alles andere geschieht daneben.</translation>
    </message>
</context>
<context>
    <name>sheaf</name>
    <message>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>Address of the embedding endpoint</source>
        <translation>Adresse des Einbettungs-Endpunkts</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>Einbettungsmodell</translation>
    </message>
    <message>
        <source>Test the embedding endpoint</source>
        <translation>Einbettungs-Endpunkt testen</translation>
    </message>
    <message>
        <source>Protocol of the embedding endpoint</source>
        <translation>Protokoll des Einbettungs-Endpunkts</translation>
    </message>
    <message>
        <source>empty: the built-in engine</source>
        <translation>leer: die eingebaute Engine</translation>
    </message>
    <message>
        <source>The built-in engine embeds on this machine.</source>
        <translation>Die eingebaute Engine bettet auf diesem Rechner ein.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Address of the chat endpoint</source>
        <translation>Adresse des Chat-Endpunkts</translation>
    </message>
    <message>
        <source>Chat model</source>
        <translation>Chatmodell</translation>
    </message>
    <message>
        <source>Test the chat endpoint</source>
        <translation>Chat-Endpunkt testen</translation>
    </message>
    <message>
        <source>Protocol of the chat endpoint</source>
        <translation>Protokoll des Chat-Endpunkts</translation>
    </message>
    <message>
        <source>The built-in engine answers with sentences from your documents.</source>
        <translation>Die eingebaute Engine antwortet mit Sätzen aus den Dokumenten.</translation>
    </message>
    <message>
        <source>Spare chat</source>
        <translation>Ersatz-Chat</translation>
    </message>
    <message>
        <source>Address of the spare chat endpoint</source>
        <translation>Adresse des Ersatz-Chat-Endpunkts</translation>
    </message>
    <message>
        <source>Spare chat model</source>
        <translation>Ersatz-Chatmodell</translation>
    </message>
    <message>
        <source>Test the spare chat endpoint</source>
        <translation>Ersatz-Chat-Endpunkt testen</translation>
    </message>
    <message>
        <source>Protocol of the spare chat endpoint</source>
        <translation>Protokoll des Ersatz-Chat-Endpunkts</translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation>leer: keine</translation>
    </message>
    <message>
        <source>Asked where the chat endpoint does not answer. It gets the key only where it is the same server.</source>
        <translation>Wird gefragt, wo der Chat-Endpunkt nicht antwortet. Bekommt den Schlüssel nur, wenn es derselbe Server ist.</translation>
    </message>
    <message>
        <source>Re-ranking</source>
        <translation>Neuordnen</translation>
    </message>
    <message>
        <source>Address of the re-ranking endpoint</source>
        <translation>Adresse des Endpunkts zum Neuordnen</translation>
    </message>
    <message>
        <source>Re-ranking model</source>
        <translation>Modell zum Neuordnen</translation>
    </message>
    <message>
        <source>Test the re-ranking endpoint</source>
        <translation>Endpunkt zum Neuordnen testen</translation>
    </message>
    <message>
        <source>Protocol of the re-ranking endpoint</source>
        <translation>Protokoll des Endpunkts zum Neuordnen</translation>
    </message>
    <message>
        <source>Reads each passage found together with the question and puts the best first. It gets the key only where it is the same server as the chat endpoint.</source>
        <translation>Liest jede gefundene Textstelle zusammen mit der Frage und stellt die besten voran. Bekommt den Schlüssel nur, wenn es derselbe Server ist wie der Chat-Endpunkt.</translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation>einer nach dem anderen</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>%1 gleichzeitig</translation>
    </message>
    <message>
        <source>%1, fixed</source>
        <translation>%1, fest</translation>
    </message>
    <message>
        <source>one at a time: the server asks for less</source>
        <translation>einer nach dem anderen: Der Server verlangt weniger</translation>
    </message>
    <message>
        <source>%1, found by itself</source>
        <translation>%1, von selbst ermittelt</translation>
    </message>
    <message>
        <source>looking: %1</source>
        <translation>sucht noch: %1</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>niemand wartet</translation>
    </message>
    <message>
        <source>%1 for you</source>
        <translation>%1 für Sie</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 im Voraus</translation>
    </message>
    <message>
        <source>%1 in the background</source>
        <translation>%1 im Hintergrund</translation>
    </message>
    <message>
        <source>%1 wait: %2</source>
        <translation>%1 warten: %2</translation>
    </message>
    <message>
        <source>median %1 · 95 of 100 within %2</source>
        <translation>Median %1 · 95 von 100 innerhalb von %2</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 beantwortet</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 asked twice</source>
        <translation>%1 doppelt gefragt</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>allowed: %1 a minute</source>
        <translation>erlaubt: %1 pro Minute</translation>
    </message>
    <message>
        <source>It does not work; asked again in %1.</source>
        <translation>Funktioniert nicht; wird in %1 wieder gefragt.</translation>
    </message>
    <message>
        <source>It does not work; asked again now.</source>
        <translation>Funktioniert nicht; wird jetzt wieder gefragt.</translation>
    </message>
    <message>
        <source>It did not work; one call asks whether it does again.</source>
        <translation>War gestört; ein Aufruf fragt, ob es wieder geht.</translation>
    </message>
    <message>
        <source>The service wants a pause; asked again in %1.</source>
        <translation>Der Dienst will eine Pause; wird in %1 wieder gefragt.</translation>
    </message>
    <message>
        <source>not cited</source>
        <translation>nicht zitiert</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>ungefähr</translation>
    </message>
    <message>
        <source>not found there</source>
        <translation>dort nicht gefunden</translation>
    </message>
    <message>
        <source>Asked on %1. Extractive: sentences from the documents as they stand.</source>
        <translation>Gefragt am %1. Auszug: Sätze aus den Dokumenten, so wie sie dort stehen.</translation>
    </message>
    <message>
        <source>Asked on %1.</source>
        <translation>Gefragt am %1.</translation>
    </message>
    <message>
        <source>not in your documents</source>
        <translation>nicht in den Dokumenten</translation>
    </message>
    <message>
        <source>Quality %1, computed without a model:</source>
        <translation>Qualität %1, ohne Modell berechnet:</translation>
    </message>
    <message>
        <source>%1 grounded: share of the sentences that a source supports; counts half</source>
        <translation>%1 belegt: Anteil der Sätze, die eine Quelle stützt; zählt die Hälfte</translation>
    </message>
    <message>
        <source>%1 covered: share of the question's telling words that are taken up; counts a quarter</source>
        <translation>%1 abgedeckt: Anteil der aussagekräftigen Wörter der Frage, die aufgegriffen werden; zählt ein Viertel</translation>
    </message>
    <message>
        <source>%1 precise: share of the citations that hold; counts a quarter</source>
        <translation>%1 treffend: Anteil der Belege, die standhalten; zählt ein Viertel</translation>
    </message>
    <message>
        <source>%1 in the judgement of a model; does not count</source>
        <translation>%1 nach dem Urteil eines Modells; zählt nicht mit</translation>
    </message>
    <message>
        <source>%1 of %2 sentences supported</source>
        <translation>%1 von %2 Sätzen belegt</translation>
    </message>
    <message>
        <source>%1 + %2 tokens</source>
        <translation>%1 + %2 Tokens</translation>
    </message>
    <message>
        <source>first word %1</source>
        <translation>erstes Wort nach %1</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>fertig nach %1</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>gelesen %1</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>approximate: most of the words stand in this passage</source>
        <translation>ungefähr: Die meisten der Wörter stehen in dieser Textstelle</translation>
    </message>
    <message>
        <source>not found: this passage does not say it</source>
        <translation>nicht gefunden: Diese Textstelle sagt es nicht</translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <translation>[%1] %2</translation>
    </message>
    <message>
        <source>The question as it stands. One search, one call of the model.</source>
        <translation>Die Frage, wie sie dasteht. Eine Suche, ein Aufruf des Modells.</translation>
    </message>
    <message>
        <source>Several wordings, searched at the same time. One more call, for the wordings.</source>
        <translation>Mehrere Formulierungen, gleichzeitig gesucht. Ein Aufruf mehr, für die Formulierungen.</translation>
    </message>
    <message>
        <source>Sub-questions side by side, then what is still missing. A few calls for each of them.</source>
        <translation>Teilfragen nebeneinander, dann das, was noch fehlt. Für jede davon einige Aufrufe.</translation>
    </message>
    <message>
        <source>Reads every passage in scope, for lists and counts. Many calls, and it takes its time.</source>
        <translation>Liest jede Textstelle im Bereich, für Listen und Zählungen. Viele Aufrufe, und es dauert seine Zeit.</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Fan-out</source>
        <translation>Aufgefächert</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Exhaustive</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>chunk</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>chunks</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>, all read before</source>
        <translation>, alle schon früher gelesen</translation>
    </message>
    <message>
        <source>, %1 of them read before</source>
        <translation>, davon %1 schon früher gelesen</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>about %1 tokens</source>
        <translation>etwa %1 Tokens</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>no calls, no cost</source>
        <translation>keine Aufrufe, keine Kosten</translation>
    </message>
    <message>
        <source>time not known yet</source>
        <translation>Zeit noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 retried</source>
        <translation>%1 erneut versucht</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>estimate %1</source>
        <translation>Schätzung %1</translation>
    </message>
    <message>
        <source>%1 tokens, price unknown</source>
        <translation>%1 Tokens, Preis unbekannt</translation>
    </message>
    <message>
        <source>spent %1 of %2</source>
        <translation>ausgegeben %1 von %2</translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>ausgegeben %1</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%1 von %2 Aufrufen</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 von %2 Tokens</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Raise it and go on: what was read is kept.</source>
        <translation>Erhöhen und fortsetzen: Was gelesen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 could not be read. Click a failed cell for the reason, or go on to try them again.</source>
        <translation>Nicht lesbar: %1. Für den Grund auf eine fehlgeschlagene Zelle klicken, oder fortsetzen, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>Quartalsbericht</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>CV</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Fachartikel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Sheaf</source>
        <translation>Über Sheaf</translation>
    </message>
    <message>
        <source>Ask your documents, in parallel. A sheaf is a bundle of papers, and a bundle of strands that run side by side.

Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation>Ihre Dokumente fragen, parallel. Ein „sheaf“ ist ein Bündel Papiere und ein Bündel Stränge, die nebeneinander laufen.

Freie Software unter der GNU General Public License, Version 3 oder später. Gebaut mit Qt %1.</translation>
    </message>
    <message>
        <source>Nothing to add: no readable files there.</source>
        <translation>Nichts hinzuzufügen: Dort gibt es keine lesbaren Dateien.</translation>
    </message>
    <message>
        <source>%1 is already in the library.</source>
        <translation>%1 ist schon in der Bibliothek.</translation>
    </message>
    <message>
        <source>%1 files are already in the library.</source>
        <translation>%1 Dateien sind schon in der Bibliothek.</translation>
    </message>
    <message>
        <source>1 file failed; its row says why.</source>
        <translation>1 Datei ist fehlgeschlagen; ihre Zeile sagt, warum.</translation>
    </message>
    <message>
        <source>%1 files failed; their rows say why.</source>
        <translation>%1 Dateien sind fehlgeschlagen; ihre Zeilen sagen, warum.</translation>
    </message>
    <message>
        <source>%1 files could not be added: %2</source>
        <translation>%1 Dateien konnten nicht hinzugefügt werden: %2</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>Prüfaufruf</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>im Voraus</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>again in %1</source>
        <translation>erneut in %1</translation>
    </message>
    <message>
        <source>again, waiting</source>
        <translation>erneut, wartet</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1, twice</source>
        <translation>%1, doppelt</translation>
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
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 at %2, for %3</source>
        <translation>%1 bei %2, für: %3</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>gewartet %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>first byte after %1</source>
        <translation>erstes Byte nach %1</translation>
    </message>
    <message>
        <source>tries %1</source>
        <translation>Versuche %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>gesendet %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>empfangen %1</translation>
    </message>
    <message>
        <source>tokens %1 in, %2 out</source>
        <translation>Tokens: %1 hinein, %2 heraus</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>parsed %1</source>
        <translation>zerlegt %1</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>geteilt %1</translation>
    </message>
    <message>
        <source>embedded and stored %1</source>
        <translation>eingebettet und gespeichert %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>%1, all embedded</source>
        <translation>%1, alle eingebettet</translation>
    </message>
    <message>
        <source>%1, %2 of them embedded</source>
        <translation>%1, davon %2 eingebettet</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>%1, searchable after %2</source>
        <translation>%1, durchsuchbar nach %2</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, Seite %2</translation>
    </message>
    <message>
        <source>the file is gone; what was read of it can still be found</source>
        <translation>die Datei ist weg; was von ihr gelesen wurde, ist weiterhin zu finden</translation>
    </message>
    <message>
        <source>in quarantine: %1</source>
        <translation>in Quarantäne: %1</translation>
    </message>
    <message>
        <source>it ended its reader twice</source>
        <translation>sie hat ihren Leser zweimal beendet</translation>
    </message>
    <message>
        <source> · can be asked already</source>
        <translation> · kann schon gefragt werden</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>taking out the text</source>
        <translation>löst den Text heraus</translation>
    </message>
    <message>
        <source>cutting into chunks</source>
        <translation>teilt in Abschnitte</translation>
    </message>
    <message>
        <source>embedding %1 of %2</source>
        <translation>bettet ein: %1 von %2</translation>
    </message>
    <message>
        <source>writing to the index</source>
        <translation>schreibt in den Index</translation>
    </message>
    <message>
        <source>calculator</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>table query</source>
        <translation>Tabellenabfrage</translation>
    </message>
    <message>
        <source>outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>search in files</source>
        <translation>Suche in Dateien</translation>
    </message>
    <message>
        <source>search of the web</source>
        <translation>Suche im Web</translation>
    </message>
    <message>
        <source>earlier conversation</source>
        <translation>früheres Gespräch</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>earlier conversation, %1</source>
        <translation>früheres Gespräch, %1</translation>
    </message>
    <message>
        <source>from the web</source>
        <translation>aus dem Web</translation>
    </message>
    <message>
        <source>from a file that is not in the library</source>
        <translation>aus einer Datei, die nicht in der Bibliothek ist</translation>
    </message>
    <message>
        <source>from an earlier conversation</source>
        <translation>aus einem früheren Gespräch</translation>
    </message>
    <message>
        <source>worked out by a tool</source>
        <translation>von einem Werkzeug ermittelt</translation>
    </message>
    <message>
        <source>vector search</source>
        <translation>Vektorsuche</translation>
    </message>
    <message>
        <source>text search</source>
        <translation>Textsuche</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>fusing</source>
        <translation>zusammenführen</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>checking citations</source>
        <translation>Belege prüfen</translation>
    </message>
    <message>
        <source>putting into order</source>
        <translation>ordnen</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>earlier talk</source>
        <translation>frühere Gespräche</translation>
    </message>
    <message>
        <source>web search</source>
        <translation>Websuche</translation>
    </message>
    <message>
        <source>file search</source>
        <translation>Dateisuche</translation>
    </message>
    <message>
        <source>not in its source</source>
        <translation>nicht in der Quelle</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>There has to be at least one of everything: documents, pages, cores, servers, calls.</source>
        <translation>Von allem muss es mindestens eines geben: Dokumente, Seiten, Kerne, Server, Aufrufe.</translation>
    </message>
    <message>
        <source>That is more than two million calls, which would take too long to compute. Fewer documents show the same.</source>
        <translation>Das sind mehr als zwei Millionen Aufrufe, deren Berechnung zu lange dauern würde. Weniger Dokumente zeigen dasselbe.</translation>
    </message>
    <message>
        <source>simulated server, %1</source>
        <translation>simulierter Server, %1</translation>
    </message>
    <message>
        <source>simulated server, no latency</source>
        <translation>simulierter Server, ohne Latenz</translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n gleichzeitig</numerusform>
            <numerusform>%n gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 pro Minute</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 Störungen</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Embedding texts</source>
        <translation>Texte einbetten</translation>
    </message>
    <message>
        <source>Extracting fields</source>
        <translation>Felder auslesen</translation>
    </message>
    <message>
        <source>The whole workflow</source>
        <translation>Der ganze Arbeitsablauf</translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n Texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n Textstelle</numerusform>
            <numerusform>%n Textstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>p50 %1 · p95 %2 · p99 %3</source>
        <translation>p50 %1 · p95 %2 · p99 %3</translation>
    </message>
    <message>
        <source>Up to %1 at a time each step gains; more than that was not tried.</source>
        <translation>Bis %1 gleichzeitig bringt jeder Schritt etwas; mehr wurde nicht versucht.</translation>
    </message>
    <message>
        <source>More than one at a time gains nothing: this server runs one at a time.</source>
        <translation>Mehr als einer auf einmal bringt nichts: Dieser Server bearbeitet einen nach dem anderen.</translation>
    </message>
    <message>
        <source>More than %1 at a time gains nothing: this server runs %1 at a time.</source>
        <translation>Mehr als %1 gleichzeitig bringt nichts: Dieser Server bearbeitet %1 gleichzeitig.</translation>
    </message>
    <message>
        <source>More than %1 at a time gains nothing: this server runs about %2 at a time.</source>
        <translation>Mehr als %1 gleichzeitig bringt nichts: Dieser Server bearbeitet etwa %2 gleichzeitig.</translation>
    </message>
    <message>
        <source>there is nothing to compare: no call worked both ways</source>
        <translation>es gibt nichts zu vergleichen: Kein Aufruf ist auf beide Arten gelungen</translation>
    </message>
    <message>
        <source>%1 of %2 differ: number %3</source>
        <translation>%1 von %2 verschieden: Nummer %3</translation>
    </message>
    <message>
        <source>%1 of %2 compared, the same</source>
        <translation>%1 von %2 verglichen, gleich</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Fastest possible</source>
        <translation>Schnellstmöglich</translation>
    </message>
    <message>
        <source>Share of the possible</source>
        <translation>Anteil am Möglichen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>its settings were changed while it ran</source>
        <translation>seine Einstellungen wurden während des Laufs geändert</translation>
    </message>
    <message>
        <source>Same result</source>
        <translation>Gleiches Ergebnis</translation>
    </message>
    <message>
        <source>A call took</source>
        <translation>Ein Aufruf dauerte</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>%1, %2 failed, %3 tried again</source>
        <translation>%1, davon %2 fehlgeschlagen, %3 erneut versucht</translation>
    </message>
    <message>
        <source>In flight at the end</source>
        <translation>Am Ende gleichzeitig unterwegs</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>all %1 hits, in the same order</source>
        <translation>alle %1 Treffer, in gleicher Reihenfolge</translation>
    </message>
    <message>
        <source>%1 of %2 hits in common</source>
        <translation>%1 von %2 Treffern gemeinsam</translation>
    </message>
    <message>
        <source>race of %1</source>
        <translation>Rennen %1</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation> (simuliert)</translation>
    </message>
    <message>
        <source>race of a question</source>
        <translation>Rennen einer Frage</translation>
    </message>
    <message>
        <source>One by one and in parallel</source>
        <translation>Nacheinander und parallel</translation>
    </message>
    <message>
        <source>Simulated: a server on the same machine answered, with the latency and the faults named above.</source>
        <translation>Simuliert: Geantwortet hat ein Server auf demselben Rechner, mit der oben genannten Latenz und den genannten Störungen.</translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation>%1 schneller</translation>
    </message>
    <message>
        <source>One by one: %1</source>
        <translation>Nacheinander: %1</translation>
    </message>
    <message>
        <source>In parallel: %1 (outline: the fastest any schedule could be, %2)</source>
        <translation>Parallel: %1 (Umriss: das Schnellste, was ein Ablauf schaffen könnte, %2)</translation>
    </message>
    <message>
        <source>In parallel: %1</source>
        <translation>Parallel: %1</translation>
    </message>
    <message>
        <source>Sheaf, %1</source>
        <translation>Sheaf, %1</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Enter another key in Settings › Endpoints.</source>
        <translation>Unter Einstellungen › Endpunkte einen anderen Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>Look after the account there, or choose another endpoint in Settings.</source>
        <translation>Das Konto dort prüfen oder in den Einstellungen einen anderen Endpunkt wählen.</translation>
    </message>
    <message>
        <source>Check the address and the server's certificate.</source>
        <translation>Die Adresse und das Zertifikat des Servers prüfen.</translation>
    </message>
    <message>
        <source>Allow fewer calls a minute in Settings › Reliability, or wait.</source>
        <translation>Unter Einstellungen › Zuverlässigkeit weniger Aufrufe pro Minute erlauben oder warten.</translation>
    </message>
    <message>
        <source>Give a call more time in Settings › Reliability, or use a smaller model.</source>
        <translation>Unter Einstellungen › Zuverlässigkeit einem Aufruf mehr Zeit geben oder ein kleineres Modell verwenden.</translation>
    </message>
    <message>
        <source>Check the address and the model's name in Settings › Endpoints.</source>
        <translation>Adresse und Name des Modells unter Einstellungen › Endpunkte prüfen.</translation>
    </message>
    <message>
        <source>Start the server, or choose another endpoint in Settings.</source>
        <translation>Den Server starten oder in den Einstellungen einen anderen Endpunkt wählen.</translation>
    </message>
    <message>
        <source>Activity shows these calls with all that is known of them.</source>
        <translation>„Aktivität“ zeigt diese Aufrufe mit allem, was über sie bekannt ist.</translation>
    </message>
    <message>
        <source>Put the file back, or remove the document from the library.</source>
        <translation>Die Datei zurücklegen oder das Dokument aus der Bibliothek entfernen.</translation>
    </message>
    <message>
        <source>Enter its password in the Library.</source>
        <translation>Das Passwort dafür in der Bibliothek eingeben.</translation>
    </message>
    <message>
        <source>Try it again only where you trust the file; otherwise remove it.</source>
        <translation>Nur erneut versuchen, wenn die Datei vertrauenswürdig ist; sonst entfernen.</translation>
    </message>
    <message>
        <source>Try it again, or remove it from the library.</source>
        <translation>Erneut versuchen oder aus der Bibliothek entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) gave up: %1</source>
        <translation>
            <numerusform>%n Aufruf aufgegeben: %1</numerusform>
            <numerusform>%n Aufrufe aufgegeben: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation>Auslesen</translation>
    </message>
    <message>
        <source>Extraction of %1</source>
        <translation>Auslesen von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) could not be read.</source>
        <translation>
            <numerusform>%n Abschnitt konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Abschnitte konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start it again in Extract: what was read stays, and only the rest is asked for.</source>
        <translation>In „Auslesen“ erneut starten: Was gelesen wurde, bleibt, und nur der Rest wird verlangt.</translation>
    </message>
    <message>
        <source>verified: the words stand in this passage</source>
        <translation>bestätigt: Die Wörter stehen in dieser Textstelle</translation>
    </message>
    <message>
        <source>all %1 the same</source>
        <translation>alle %1 gleich</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · %2 übrig</translation>
    </message>
    <message>
        <source>1 page waits for text recognition</source>
        <translation>1 Seite wartet auf Texterkennung</translation>
    </message>
    <message>
        <source>%1 pages wait for text recognition</source>
        <translation>%1 Seiten warten auf Texterkennung</translation>
    </message>
    <message>
        <source>searchable · %1</source>
        <translation>durchsuchbar · %1</translation>
    </message>
    <message>
        <source>searchable</source>
        <translation>durchsuchbar</translation>
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
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 trying again</source>
        <translation>%1 im neuen Versuch</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 beantwortet</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 and what has no price</source>
        <translation>%1 und was keinen Preis hat</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Stop all calls</source>
        <translation>Alle Aufrufe anhalten</translation>
    </message>
    <message>
        <source>Ends every call that is in the air or waits (%1)</source>
        <translation>Beendet alle Aufrufe, die unterwegs sind oder warten (%1)</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>Every call to an endpoint appears here while it waits and runs, and why it failed where it did. The built-in engine makes none.</source>
        <translation>Jeder Aufruf eines Endpunkts erscheint hier, solange er wartet und läuft, und falls er fehlgeschlagen ist, mit dem Grund. Die eingebaute Engine macht keine.</translation>
    </message>
    <message>
        <source>Choose an endpoint</source>
        <translation>Endpunkt wählen</translation>
    </message>
    <message>
        <source>The last minute</source>
        <translation>Die letzte Minute</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>erneut versucht</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Left this machine</source>
        <translation>Hat diesen Rechner verlassen</translation>
    </message>
    <message>
        <source>Where your questions and text of your documents were sent, in this session and before</source>
        <translation>Wohin Fragen und Text aus Dokumenten geschickt wurden, in dieser Sitzung und davor</translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerCard</name>
    <message>
        <source>Extractive: sentences from your documents as they stand</source>
        <translation>Auszug: Sätze aus den Dokumenten, so wie sie dort stehen</translation>
    </message>
    <message>
        <source>Looking for passages…</source>
        <translation>Suche nach Textstellen …</translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerFactsLine</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Change the question and ask again (Ctrl+E)</source>
        <translation>Frage ändern und erneut stellen (Strg+E)</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>Frage bearbeiten und erneut stellen</translation>
    </message>
    <message>
        <source>Ask the same question again (F5)</source>
        <translation>Dieselbe Frage noch einmal stellen (F5)</translation>
    </message>
    <message>
        <source>Copy the answer with its citations (Ctrl+Shift+C)</source>
        <translation>Antwort mit ihren Belegen kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Save the answer with its sources and verdicts</source>
        <translation>Antwort mit ihren Quellen und Urteilen speichern</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown …</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF …</translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerJudge</name>
    <message>
        <source>%1 gave no grade from 0 to 10.</source>
        <translation>%1 hat keine Note von 0 bis 10 vergeben.</translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerSaver</name>
    <message>
        <source>Save the answer as PDF</source>
        <translation>Antwort als PDF speichern</translation>
    </message>
    <message>
        <source>Save the answer as Markdown</source>
        <translation>Antwort als Markdown speichern</translation>
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
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>sheaf::AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Citations: %1</source>
        <translation>Belege: %1</translation>
    </message>
</context>
<context>
    <name>sheaf::AskAdapter</name>
    <message>
        <source>There are no tools here.</source>
        <translation>Hier gibt es keine Werkzeuge.</translation>
    </message>
</context>
<context>
    <name>sheaf::AskEmpty</name>
    <message>
        <source>Nothing can be asked yet</source>
        <translation>Noch kann nichts gefragt werden</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>A document can be asked about as soon as its first chunk is in.</source>
        <translation>Ein Dokument kann befragt werden, sobald sein erster Abschnitt aufgenommen ist.</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>Zur Bibliothek</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>Every question becomes several queries that are searched at the same time.</source>
        <translation>Aus jeder Frage werden mehrere Anfragen, die gleichzeitig gesucht werden.</translation>
    </message>
    <message>
        <source>Drop files or folders into this window, then ask about them here. No model and no server needed: the built-in engine answers with sentences from your documents.</source>
        <translation>Dateien oder Ordner in dieses Fenster ziehen und dann danach fragen. Kein Modell und kein Server nötig: Die eingebaute Engine antwortet mit Sätzen aus den Dokumenten.</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>Beispiele ausprobieren</translation>
    </message>
</context>
<context>
    <name>sheaf::AskJob</name>
    <message>
        <source>There is no question. Type one and ask again.</source>
        <translation>Es gibt keine Frage. Eine eingeben und erneut fragen.</translation>
    </message>
    <message>
        <source>The answer could not be graded: %1</source>
        <translation>Die Antwort konnte nicht benotet werden: %1</translation>
    </message>
    <message>
        <source>This run could not be recorded: %1</source>
        <translation>Dieser Lauf konnte nicht aufgezeichnet werden: %1</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Es hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>This answer could not be remembered: %1</source>
        <translation>Diese Antwort konnte nicht gemerkt werden: %1</translation>
    </message>
</context>
<context>
    <name>sheaf::AskPage</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>sheaf::AskSteps</name>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 hat nicht innerhalb von %2 s geantwortet.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>The passages could not be put into a better order: %1</source>
        <translation>Die Textstellen konnten nicht besser geordnet werden: %1</translation>
    </message>
    <message>
        <source>The look for tools</source>
        <translation>Die Suche nach Werkzeugen</translation>
    </message>
    <message>
        <source>The recall of earlier talk</source>
        <translation>Die Erinnerung an frühere Gespräche</translation>
    </message>
    <message>
        <source>The search of the web</source>
        <translation>Die Suche im Web</translation>
    </message>
    <message>
        <source>The search in files</source>
        <translation>Die Suche in Dateien</translation>
    </message>
    <message>
        <source>The documents were not searched: no source stands behind this answer.</source>
        <translation>Die Dokumente wurden nicht durchsucht: Hinter dieser Antwort steht keine Quelle.</translation>
    </message>
    <message>
        <source>The documents were not searched: this answer rests on other sources.</source>
        <translation>Die Dokumente wurden nicht durchsucht: Diese Antwort beruht auf anderen Quellen.</translation>
    </message>
    <message>
        <source>grade the answer</source>
        <translation>Antwort benoten</translation>
    </message>
    <message>
        <source>This answer is by %1, because: %2</source>
        <translation>Diese Antwort stammt von %1, denn: %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>find in documents</source>
        <translation>in Dokumenten suchen</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>earlier talk</source>
        <translation>frühere Gespräche</translation>
    </message>
    <message>
        <source>web search</source>
        <translation>Websuche</translation>
    </message>
    <message>
        <source>file search</source>
        <translation>Dateisuche</translation>
    </message>
    <message>
        <source>read the passages</source>
        <translation>Textstellen lesen</translation>
    </message>
    <message>
        <source>put into order</source>
        <translation>ordnen</translation>
    </message>
    <message>
        <source>choose the sources</source>
        <translation>Quellen auswählen</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>check the answer</source>
        <translation>Antwort prüfen</translation>
    </message>
    <message>
        <source>This way of asking is not to be had here; the question was asked in several ways instead.</source>
        <translation>Diese Art zu fragen ist hier nicht verfügbar; die Frage wurde stattdessen in mehreren Formen gestellt.</translation>
    </message>
    <message>
        <source>The question was asked in one way only: no more calls of the model were allowed.</source>
        <translation>Die Frage wurde nur in einer Form gestellt: Weitere Aufrufe des Modells waren nicht erlaubt.</translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation>„%1“ ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>look for tools</source>
        <translation>Werkzeuge suchen</translation>
    </message>
    <message>
        <source>recall earlier talk</source>
        <translation>an frühere Gespräche erinnern</translation>
    </message>
    <message>
        <source>The web search by %1 did not answer within %2 s.</source>
        <translation>Die Websuche mit %1 hat nicht innerhalb von %2 s geantwortet.</translation>
    </message>
    <message>
        <source>The web search by %1 failed: %2</source>
        <translation>Die Websuche mit %1 ist fehlgeschlagen: %2</translation>
    </message>
</context>
<context>
    <name>sheaf::BeyondForm</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>How many there are to take in</source>
        <translation>Wie viele aufzunehmen sind</translation>
    </message>
    <message>
        <source>Pages in each</source>
        <translation>Seiten in jedem</translation>
    </message>
    <message>
        <source>Half of the documents have fewer, half have more</source>
        <translation>Die Hälfte der Dokumente hat weniger, die Hälfte mehr</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streubreite</translation>
    </message>
    <message>
        <source>How different they are: the standard deviation of the logarithm; 0: all are alike</source>
        <translation>Wie verschieden sie sind: die Standardabweichung des Logarithmus; 0: alle sind gleich</translation>
    </message>
    <message>
        <source>Chunks on a page</source>
        <translation>Abschnitte je Seite</translation>
    </message>
    <message>
        <source>Pieces that are embedded each by itself</source>
        <translation>Stücke, die jedes für sich eingebettet werden</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Cores that read</source>
        <translation>Lesende Kerne</translation>
    </message>
    <message>
        <source>Each reads one document at a time</source>
        <translation>Jeder liest ein Dokument auf einmal</translation>
    </message>
    <message>
        <source>Pages a second</source>
        <translation>Seiten pro Sekunde</translation>
    </message>
    <message>
        <source>That one core reads</source>
        <translation>Die ein Kern liest</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Each with a window of its own</source>
        <translation>Jeder mit einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Calls at a time</source>
        <translation>Aufrufe gleichzeitig</translation>
    </message>
    <message>
        <source>That each of them works on; further ones wait there</source>
        <translation>An denen jeder von ihnen arbeitet; weitere warten dort</translation>
    </message>
    <message>
        <source>Chunks in a call</source>
        <translation>Abschnitte je Aufruf</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>A call takes</source>
        <translation>Ein Aufruf dauert</translation>
    </message>
    <message>
        <source>While a server works on it: half of them take longer</source>
        <translation>Während ein Server daran arbeitet: Die Hälfte dauert länger</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Log-normal: the standard deviation of the logarithm; 0: all take as long</source>
        <translation>Log-normal: die Standardabweichung des Logarithmus; 0: alle dauern gleich lang</translation>
    </message>
    <message>
        <source>Calls a minute</source>
        <translation>Aufrufe pro Minute</translation>
    </message>
    <message>
        <source>That each server allows; 0: any number</source>
        <translation>Die jeder Server zulässt; 0: beliebig viele</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Calls that have to be tried again</source>
        <translation>Aufrufe, die erneut versucht werden müssen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Window found by itself</source>
        <translation>Fenster selbst gefunden</translation>
    </message>
    <message>
        <source>How many calls each server is sent at a time is found as the program finds it</source>
        <translation>Wie viele Aufrufe ein Server zugleich bekommt, wird so gefunden, wie das Programm es findet</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Calls that each server is sent at a time</source>
        <translation>Aufrufe, die jeder Server gleichzeitig bekommt</translation>
    </message>
</context>
<context>
    <name>sheaf::BeyondPanel</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>What is simulated</source>
        <translation>Was simuliert wird</translation>
    </message>
    <message>
        <source>Simulated: no server is called</source>
        <translation>Simuliert: Es wird kein Server aufgerufen</translation>
    </message>
    <message>
        <source>Cores that read</source>
        <translation>Lesende Kerne</translation>
    </message>
    <message>
        <source>Servers' slots</source>
        <translation>Plätze der Server</translation>
    </message>
    <message>
        <source>Calls in flight</source>
        <translation>Aufrufe unterwegs</translation>
    </message>
    <message>
        <source>Calls a minute</source>
        <translation>Aufrufe pro Minute</translation>
    </message>
    <message>
        <source>Numbers to start with. What your library has measured takes their place.</source>
        <translation>Zahlen für den Anfang. Was in der Bibliothek gemessen wurde, tritt an ihre Stelle.</translation>
    </message>
    <message numerus="yes">
        <source>Pages, chunks and reading speed are those of your %n document(s).</source>
        <translation>
            <numerusform>Seiten, Abschnitte und Lesetempo sind die des einen Dokuments in der Bibliothek.</numerusform>
            <numerusform>Seiten, Abschnitte und Lesetempo sind die der %n Dokumente in der Bibliothek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pages and chunks are those of your %n document(s).</source>
        <translation>
            <numerusform>Seiten und Abschnitte sind die des einen Dokuments in der Bibliothek.</numerusform>
            <numerusform>Seiten und Abschnitte sind die der %n Dokumente in der Bibliothek.</numerusform>
        </translation>
    </message>
    <message>
        <source>A call takes as long as %1 of yours did in the last week.</source>
        <translation>Ein Aufruf dauert so lange wie %1 Ihrer Aufrufe in der letzten Woche.</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>wird berechnet …</translation>
    </message>
    <message>
        <source>It would take %1</source>
        <translation>Es würde %1 dauern</translation>
    </message>
    <message>
        <source>at best %1</source>
        <translation>bestenfalls %1</translation>
    </message>
    <message>
        <source>%1 pages, %2 chunks, %3 calls.</source>
        <translation>%1 Seiten, %2 Abschnitte, %3 Aufrufe.</translation>
    </message>
    <message>
        <source>%1 were tried again, %2 given up.</source>
        <translation>%1 wurden erneut versucht, %2 aufgegeben.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Time against servers</source>
        <translation>Zeit nach Anzahl der Server</translation>
    </message>
    <message>
        <source>How long all of it would take with so many servers, and what is possible at best.</source>
        <translation>Wie lange alles mit so vielen Servern dauern würde, und was bestenfalls möglich ist.</translation>
    </message>
    <message>
        <source>It is being computed.</source>
        <translation>Wird gerade berechnet.</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>at best</source>
        <translation>bestenfalls</translation>
    </message>
</context>
<context>
    <name>sheaf::BudgetButton</name>
    <message>
        <source>Nothing is begun that would go beyond it. What was read until then is kept.</source>
        <translation>Es wird nichts begonnen, was darüber hinausginge. Was bis dahin gelesen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>At most: %1</source>
        <translation>Höchstens: %1</translation>
    </message>
    <message>
        <source>Cost (%1)</source>
        <translation>Kosten (%1)</translation>
    </message>
    <message>
        <source>Budget: %1</source>
        <translation>Budget: %1</translation>
    </message>
</context>
<context>
    <name>sheaf::CallActions</name>
    <message>
        <source>&amp;Stop call</source>
        <translation>Aufruf an&amp;halten</translation>
    </message>
    <message>
        <source>Stop &amp;all calls</source>
        <translation>&amp;Alle Aufrufe anhalten</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Stop calls</source>
        <translation>Aufrufe an&amp;halten</translation>
    </message>
</context>
<context>
    <name>sheaf::CallTimeline</name>
    <message>
        <source>Calls of the last minute, as bars</source>
        <translation>Aufrufe der letzten Minute als Balken</translation>
    </message>
    <message>
        <source>%1 calls in the last minute, %2 running</source>
        <translation>%1 Aufrufe in der letzten Minute, %2 laufen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>sheaf::CallsCard</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>im neuen Versuch</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Filter calls</source>
        <translation>Aufrufe filtern</translation>
    </message>
    <message>
        <source>Filter calls by words</source>
        <translation>Aufrufe nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>None of the last %1 calls is like that.</source>
        <translation>Keiner der letzten %1 Aufrufe passt dazu.</translation>
    </message>
</context>
<context>
    <name>sheaf::CallsModel</name>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Erstes Byte</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>When the call was wanted</source>
        <translation>Wann der Aufruf gewünscht wurde</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Was verlangt wurde</translation>
    </message>
    <message>
        <source>Whom it was asked of, in its last try</source>
        <translation>An wen er im letzten Versuch ging</translation>
    </message>
    <message>
        <source>Whom it is for: you, what you will probably ask for next, or work in the background</source>
        <translation>Für wen er ist: für Sie, für die wahrscheinlich nächste Frage oder für Arbeit im Hintergrund</translation>
    </message>
    <message>
        <source>Where it is now</source>
        <translation>Wie es jetzt um ihn steht</translation>
    </message>
    <message>
        <source>How often it was sent; “twice” where a second request was sent beside a late first one</source>
        <translation>Wie oft er gesendet wurde; „zweimal“, wo neben einer verspäteten ersten eine zweite Anforderung gesendet wurde</translation>
    </message>
    <message>
        <source>From the moment it was wanted to the start of its last try</source>
        <translation>Vom Moment, in dem er gewünscht wurde, bis zum Beginn seines letzten Versuchs</translation>
    </message>
    <message>
        <source>From the start of its last try to the first byte of the answer</source>
        <translation>Vom Beginn seines letzten Versuchs bis zum ersten Byte der Antwort</translation>
    </message>
    <message>
        <source>From the start of its last try to its end</source>
        <translation>Vom Beginn seines letzten Versuchs bis zu dessen Ende</translation>
    </message>
    <message>
        <source>Sent → received</source>
        <translation>Gesendet → empfangen</translation>
    </message>
    <message>
        <source>In → out, as the server counts them</source>
        <translation>Hinein → heraus, wie der Server sie zählt</translation>
    </message>
    <message>
        <source>Why it failed, or why it is tried again</source>
        <translation>Warum er fehlgeschlagen ist oder erneut versucht wird</translation>
    </message>
</context>
<context>
    <name>sheaf::CallsTable</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
</context>
<context>
    <name>sheaf::CallsView</name>
    <message>
        <source>One by one, as bars</source>
        <translation>Nacheinander, als Balken</translation>
    </message>
    <message>
        <source>In parallel, as bars</source>
        <translation>Parallel, als Balken</translation>
    </message>
    <message>
        <source>%1 of %2 calls done after %3</source>
        <translation>%1 von %2 Aufrufen nach %3 fertig</translation>
    </message>
</context>
<context>
    <name>sheaf::CandidatesCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Auswahl zurücknehmen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>no words of the text say so</source>
        <translation>keine Worte des Textes sagen das</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>show the place</source>
        <translation>Stelle zeigen</translation>
    </message>
    <message>
        <source>Show where %1 stands</source>
        <translation>Zeigen, wo %1 steht</translation>
    </message>
    <message>
        <source>and %1 more places</source>
        <translation>und %1 weitere Stellen</translation>
    </message>
    <message>
        <source>kept by you</source>
        <translation>von Ihnen behalten</translation>
    </message>
    <message>
        <source>does not stand in the text</source>
        <translation>steht nicht im Text</translation>
    </message>
    <message>
        <source>is not of the field's type</source>
        <translation>passt nicht zum Typ des Felds</translation>
    </message>
</context>
<context>
    <name>sheaf::CellCard</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>1 Versuch</translation>
    </message>
    <message numerus="yes">
        <source>%1 attempts</source>
        <translation>
            <numerusform>%1 Versuch</numerusform>
            <numerusform>%1 Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + %2 tokens</source>
        <translation>%1 + %2 Tokens</translation>
    </message>
    <message>
        <source>None of the fields was found here.</source>
        <translation>Keines der Felder wurde hier gefunden.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Seite zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Text of the chunk</source>
        <translation>Text des Abschnitts</translation>
    </message>
    <message>
        <source>page %1, chunk %2</source>
        <translation>Seite %1, Abschnitt %2</translation>
    </message>
    <message>
        <source>chunk %1</source>
        <translation>Abschnitt %1</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>Abschnitt</translation>
    </message>
</context>
<context>
    <name>sheaf::ChatAnswerWriter</name>
    <message>
        <source>Nothing in these documents was found for that question.</source>
        <translation>Zu dieser Frage wurde in diesen Dokumenten nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>sheaf::ChatFieldExtractor</name>
    <message>
        <source>%1 answered twice without the JSON it was asked for. %2 Try a model that follows instructions better, or fewer fields.</source>
        <translation>%1 hat zweimal ohne das verlangte JSON geantwortet. %2 Ein Modell nehmen, das Anweisungen besser befolgt, oder weniger Felder.</translation>
    </message>
</context>
<context>
    <name>sheaf::ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <translation>Vorgabe: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Ask and embed</source>
        <translation>Fragen und einbetten</translation>
    </message>
    <message>
        <source>Both give the same hits; only the time differs.</source>
        <translation>Beides liefert dieselben Treffer; nur die Zeit ist verschieden.</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system: it turns dark and light with it, at once.</source>
        <translation>Wie das System: wird mit ihm sofort dunkel und hell.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Type changes at once; what stands around it at the next start.</source>
        <translation>Die Schrift ändert sich sofort; was um sie herum steht, beim nächsten Start.</translation>
    </message>
</context>
<context>
    <name>sheaf::ChunksCard</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being tried again</source>
        <translation>wird erneut versucht</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>done, not at the first try</source>
        <translation>fertig, nicht beim ersten Versuch</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed more than once</source>
        <translation>mehr als einmal fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>new, changed or failed</source>
        <translation>Neues, Geändertes oder Fehlgeschlagenes</translation>
    </message>
    <message>
        <source>The times of all chunks added up, for every second that passed</source>
        <translation>Die Zeiten aller Abschnitte zusammen, für jede vergangene Sekunde</translation>
    </message>
    <message>
        <source>click a cell for its chunk, its answer and its attempts</source>
        <translation>eine Zelle anklicken für ihren Abschnitt, ihre Antwort und ihre Versuche</translation>
    </message>
    <message>
        <source>everything again</source>
        <translation>alles noch einmal</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>in the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message numerus="yes">
        <source>%1 chunks</source>
        <translation>
            <numerusform>%1 Abschnitt</numerusform>
            <numerusform>%1 Abschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, chunk %2 of %3</source>
        <translation>%1, Abschnitt %2 von %3</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>ein Dokument</translation>
    </message>
    <message>
        <source>%1 and the %2 behind it
%3 done, %4 in flight, %5 waiting, %6 failed</source>
        <translation>%1 und die %2 dahinter
%3 fertig, %4 unterwegs, %5 wartend, %6 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>sheaf::CollectionActions</name>
    <message>
        <source>Add &amp;to collection</source>
        <translation>&amp;Zu Sammlung hinzufügen</translation>
    </message>
    <message>
        <source>Remove from th&amp;is collection</source>
        <translation>Aus dieser &amp;Sammlung entfernen</translation>
    </message>
    <message>
        <source>Re&amp;name this collection…</source>
        <translation>Diese Sammlung &amp;umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Delete this collection…</source>
        <translation>Diese Sammlung &amp;löschen …</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Private: nothing about it is put to the web</source>
        <translation>&amp;Privat: Nichts darüber wird im Web gefragt</translation>
    </message>
</context>
<context>
    <name>sheaf::CommandPalette</name>
    <message>
        <source>Nothing of that name.</source>
        <translation>Nichts mit diesem Namen.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>A command, a page, a document, an earlier question, a setting</source>
        <translation>Ein Befehl, eine Seite, ein Dokument, eine frühere Frage, eine Einstellung</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
</context>
<context>
    <name>sheaf::ConversationsModel</name>
    <message>
        <source>Title of the conversation</source>
        <translation>Titel des Gesprächs</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation>%1 Fragen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>sheaf::DashboardPanel</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>Every question and every call to an endpoint is counted here: how long it took, what it saved to run in parallel, what failed and what it cost. Ask something, or choose a longer time.</source>
        <translation>Jede Frage und jeder Aufruf eines Endpunkts wird hier gezählt: wie lange es gedauert hat, was der parallele Lauf gespart hat, was fehlgeschlagen ist und was es gekostet hat. Etwas fragen oder eine längere Zeit wählen.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Time shown: %1</source>
        <translation>Gezeigte Zeit: %1</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>sheaf::Desktop</name>
    <message>
        <source>That run is no longer recorded.</source>
        <translation>Dieser Lauf ist nicht mehr aufgezeichnet.</translation>
    </message>
    <message>
        <source>It runs %1 of %2 calls at once.</source>
        <translation>Bearbeitet %1 von %2 Aufrufen gleichzeitig.</translation>
    </message>
    <message>
        <source>It answers in %1 ms, but puts a passage that fits behind one that does not.</source>
        <translation>Antwortet in %1 ms, stellt aber eine passende Textstelle hinter eine, die nicht passt.</translation>
    </message>
    <message>
        <source>It puts passages into order in %1 ms.</source>
        <translation>Ordnet Textstellen in %1 ms.</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
</context>
<context>
    <name>sheaf::DoctorDialog</name>
    <message>
        <source>Doctor</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the findings as text</source>
        <translation>Befunde als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sieht nach …</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wrong.</source>
        <translation>
            <numerusform>%n Sache stimmt nicht.</numerusform>
            <numerusform>%n Sachen stimmen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>well</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentActions</name>
    <message>
        <source>&amp;Ask about this document</source>
        <translation>Zu diesem Dokument &amp;fragen</translation>
    </message>
    <message>
        <source>&amp;Look into it</source>
        <translation>&amp;Hineinsehen</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>&amp;Datei öffnen</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>&amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>Put &amp;first</source>
        <translation>An den &amp;Anfang</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry all that &amp;failed</source>
        <translation>Alle Fehlgeschlagenen erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Enter &amp;password…</source>
        <translation>Pass&amp;wort eingeben …</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>&amp;Ask about these documents</source>
        <translation>Zu diesen Dokumenten &amp;fragen</translation>
    </message>
    <message>
        <source>Re&amp;move from library</source>
        <translation>Aus der Bibliothek entfe&amp;rnen</translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentCard</name>
    <message>
        <source>Look into it</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Opens the document beside the library, with its text as it was read (Enter)</source>
        <translation>Öffnet das Dokument neben der Bibliothek, mit seinem Text, wie er gelesen wurde (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentTable</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>sheaf::DocumentsModel</name>
    <message>
        <source>Enter password…</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 of 5 stages done</source>
        <translation>%1 von 5 Stufen fertig</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>read · parse · chunk · embed · index</source>
        <translation>lesen · zerlegen · teilen · einbetten · indizieren</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
</context>
<context>
    <name>sheaf::DropOverlay</name>
    <message>
        <source>Drop to add</source>
        <translation>Zum Hinzufügen loslassen</translation>
    </message>
    <message>
        <source>Files and whole folders. The originals stay where they are.</source>
        <translation>Dateien und ganze Ordner. Die Originale bleiben, wo sie sind.</translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointCard</name>
    <message>
        <source>window %1</source>
        <translation>Fenster %1</translation>
    </message>
    <message>
        <source>in flight %1</source>
        <translation>unterwegs %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>wartend %1</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointForm</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Fetch the model</source>
        <translation>Modell holen</translation>
    </message>
    <message>
        <source>Several addresses that serve the same model may stand here, with spaces between: the work is shared among them.</source>
        <translation>Hier dürfen mehrere Adressen stehen, die dasselbe Modell anbieten, durch Leerzeichen getrennt: Die Arbeit wird auf sie verteilt.</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>OpenAI-kompatibel</translation>
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
        <translation>„Nur lokal“ ist an: Diese Adresse liegt nicht auf diesem Rechner und wird abgelehnt.</translation>
    </message>
    <message>
        <source>http is not encrypted: others on the way can read your documents and the key. Use https.</source>
        <translation>http ist nicht verschlüsselt: Andere auf dem Weg können die Dokumente und den Schlüssel lesen. https verwenden.</translation>
    </message>
    <message>
        <source>Without a model's name the server chooses one, or refuses.</source>
        <translation>Ohne Modellnamen wählt der Server eines, oder er lehnt ab.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet …</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>%1 wird geholt …</translation>
    </message>
    <message>
        <source>Fetching the model: %1</source>
        <translation>Modell wird geholt: %1</translation>
    </message>
    <message>
        <source>default built-in</source>
        <translation>Vorgabe: eingebaut</translation>
    </message>
    <message>
        <source>default none</source>
        <translation>Vorgabe: keiner</translation>
    </message>
    <message>
        <source>Stopped. The server keeps what it has fetched so far.</source>
        <translation>Angehalten. Der Server behält, was er bisher geladen hat.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
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
        <translation>%1 funktioniert zurzeit nicht und wird in %2 wieder gefragt.</translation>
    </message>
    <message>
        <source>%1 does not work at the moment.</source>
        <translation>%1 funktioniert zurzeit nicht.</translation>
    </message>
    <message>
        <source>%1: the last tries were not answered.</source>
        <translation>%1: Die letzten Versuche wurden nicht beantwortet.</translation>
    </message>
    <message>
        <source>%1 did not work and is asked again now.</source>
        <translation>%1 hat nicht funktioniert und wird jetzt wieder gefragt.</translation>
    </message>
    <message>
        <source>%1: some of the last tries failed.</source>
        <translation>%1: Einige der letzten Versuche sind fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>sheaf::EndpointRow</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
</context>
<context>
    <name>sheaf::ExhaustiveJob</name>
    <message>
        <source>%1 chunks</source>
        <translation>%1 Abschnitte</translation>
    </message>
    <message>
        <source>Read: %1.</source>
        <translation>Gelesen: %1.</translation>
    </message>
    <message>
        <source>No chat model read them: the built-in engine looked for sentences with the words %1.</source>
        <translation>Kein Chatmodell hat sie gelesen: Die eingebaute Engine hat nach Sätzen mit den Wörtern %1 gesucht.</translation>
    </message>
    <message>
        <source>%1 of %2 chunks could not be read: %3</source>
        <translation>%1 von %2 Abschnitten konnten nicht gelesen werden: %3</translation>
    </message>
    <message>
        <source>The library could not be read to its end: %1</source>
        <translation>Die Bibliothek konnte nicht bis zum Ende gelesen werden: %1</translation>
    </message>
    <message>
        <source>Reading was stopped; the answer rests on what had been read.</source>
        <translation>Das Lesen wurde angehalten; die Antwort beruht auf dem bis dahin Gelesenen.</translation>
    </message>
    <message>
        <source>Only %1 calls of the chat model were allowed.</source>
        <translation>Es waren nur %1 Aufrufe des Chatmodells erlaubt.</translation>
    </message>
    <message>
        <source>Facts left out, because the words quoted for them stand in no chunk: %1.</source>
        <translation>Weggelassene Fakten, weil die zitierten Worte in keinem Abschnitt stehen: %1.</translation>
    </message>
</context>
<context>
    <name>sheaf::ExhaustiveWriter</name>
    <message>
        <source>Nothing in these documents was found for that question.</source>
        <translation>Zu dieser Frage wurde in diesen Dokumenten nichts gefunden.</translation>
    </message>
    <message>
        <source>in 1 file</source>
        <translation>in 1 Datei</translation>
    </message>
    <message>
        <source>in %1 files</source>
        <translation>in %1 Dateien</translation>
    </message>
    <message>
        <source>1 fact %1:</source>
        <translation>1 Fakt %1:</translation>
    </message>
    <message>
        <source>%1 facts %2:</source>
        <translation>%1 Fakten %2:</translation>
    </message>
    <message>
        <source>1 sentence with the words “%1” %2:</source>
        <translation>1 Satz mit den Wörtern „%1“ %2:</translation>
    </message>
    <message>
        <source>%1 sentences with the words “%2” %3:</source>
        <translation>%1 Sätze mit den Wörtern „%2“ %3:</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… und %1 weitere.</translation>
    </message>
    <message>
        <source>%1 of %2 notes were too many for one answer; the first %3 were used.</source>
        <translation>%1 von %2 Notizen waren zu viel für eine Antwort; die ersten %3 wurden verwendet.</translation>
    </message>
    <message>
        <source>join notes</source>
        <translation>Notizen zusammenführen</translation>
    </message>
    <message>
        <source>Read: %1. Facts found: %2.</source>
        <translation>Gelesen: %1. Gefundene Fakten: %2.</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The answer could not be written, the facts are listed: %1</source>
        <translation>Die Antwort konnte nicht geschrieben werden, die Fakten sind aufgelistet: %1</translation>
    </message>
    <message>
        <source>built-in, by rules</source>
        <translation>eingebaut, nach Regeln</translation>
    </message>
</context>
<context>
    <name>sheaf::ExportMenu</name>
    <message>
        <source>Export the results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>JSON, with every quote…</source>
        <translation>JSON, mit jedem Zitat …</translation>
    </message>
    <message>
        <source>JSON lines, one for each value…</source>
        <translation>JSON-Zeilen, eine für jeden Wert …</translation>
    </message>
    <message>
        <source>results.%1</source>
        <translation>results.%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents were written to %2.</source>
        <translation>
            <numerusform>%1 Dokument wurde nach %2 geschrieben.</numerusform>
            <numerusform>%1 Dokumente wurden nach %2 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>sheaf::ExtractPage</name>
    <message>
        <source>The saved fields</source>
        <translation>Die gespeicherten Felder</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Auslesen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>Zur Bibliothek</translation>
    </message>
    <message>
        <source>What should be read out of the documents?</source>
        <translation>Was soll aus den Dokumenten ausgelesen werden?</translation>
    </message>
    <message>
        <source>Name the fields, and every chunk is read for them, many at the same time. Each value keeps the words it comes from. Begin with one of these, or with fields of your own.</source>
        <translation>Felder benennen, und jeder Abschnitt wird danach gelesen, viele gleichzeitig. Jeder Wert behält die Worte, aus denen er stammt. Mit einem hiervon beginnen oder mit eigenen Feldern.</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Read these documents first</source>
        <translation>Diese Dokumente zuerst lesen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>Nothing can be read yet</source>
        <translation>Noch kann nichts gelesen werden</translation>
    </message>
    <message>
        <source>Add documents to the library first; then read fields out of them here.</source>
        <translation>Zuerst Dokumente zur Bibliothek hinzufügen, dann hier Felder aus ihnen auslesen.</translation>
    </message>
    <message>
        <source>A document can be read as soon as its first chunk is in the library.</source>
        <translation>Ein Dokument kann gelesen werden, sobald sein erster Abschnitt in der Bibliothek ist.</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>gelesen von %1</translation>
    </message>
    <message>
        <source>read by rules, without a model</source>
        <translation>nach Regeln gelesen, ohne Modell</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Alles gelesen</translation>
    </message>
</context>
<context>
    <name>sheaf::ExtractiveWriter</name>
    <message>
        <source>Nothing in these documents was found for that question.</source>
        <translation>Zu dieser Frage wurde in diesen Dokumenten nichts gefunden.</translation>
    </message>
    <message>
        <source>No sentence in these documents answers that directly. The closest passages are listed below.</source>
        <translation>Kein Satz in diesen Dokumenten beantwortet das direkt. Die nächstliegenden Textstellen stehen unten.</translation>
    </message>
    <message>
        <source>Built-in engine (extractive)</source>
        <translation>Eingebaute Engine (Auszüge)</translation>
    </message>
</context>
<context>
    <name>sheaf::FieldsCard</name>
    <message>
        <source>Move the field up</source>
        <translation>Feld nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the field down</source>
        <translation>Feld nach unten verschieben</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Feld entfernen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Save these fields…</source>
        <translation>Diese Felder speichern …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The preset “%1” was deleted.</source>
        <translation>Die Vorlage „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Aus einer Datei importieren …</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>In eine Datei exportieren …</translation>
    </message>
    <message>
        <source>Save these fields as a preset</source>
        <translation>Diese Felder als Vorlage speichern</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Export the fields</source>
        <translation>Felder exportieren</translation>
    </message>
    <message>
        <source>Import fields</source>
        <translation>Felder importieren</translation>
    </message>
    <message>
        <source>Schemas (*.json)</source>
        <translation>Schemata (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>fields.json</source>
        <translation>fields.json</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>%1 importiert.</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Feld hinzufügen</translation>
    </message>
</context>
<context>
    <name>sheaf::FieldsModel</name>
    <message>
        <source>Give this field a name.</source>
        <translation>Diesem Feld einen Namen geben.</translation>
    </message>
    <message>
        <source>The field “%1” is there twice. Give each its own name.</source>
        <translation>Das Feld „%1“ gibt es zweimal. Jedem einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>nicht Pflicht</translation>
    </message>
    <message>
        <source>Required: a document without it is marked</source>
        <translation>Pflicht: Ein Dokument ohne dieses Feld wird markiert</translation>
    </message>
    <message>
        <source>The values it can have, with | between</source>
        <translation>Die möglichen Werte, getrennt durch |</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>One of</source>
        <translation>Eines von</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Req.</source>
        <translation>Pfl.</translation>
    </message>
</context>
<context>
    <name>sheaf::FieldsTable</name>
    <message>
        <source>Fields to read</source>
        <translation>Zu lesende Felder</translation>
    </message>
</context>
<context>
    <name>sheaf::FindBar</name>
    <message>
        <source>The place before (Shift+Enter)</source>
        <translation>Vorige Stelle (Umschalt+Eingabetaste)</translation>
    </message>
    <message>
        <source>The next place (Enter)</source>
        <translation>Nächste Stelle (Eingabetaste)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Stop looking (Esc)</source>
        <translation>Suche beenden (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>sheaf::FindingsDialog</name>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Check of the library</source>
        <translation>Prüfung der Bibliothek</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The library does not agree with itself. A repair puts right what can be made anew from what is there; back up first where that matters.</source>
        <translation>Die Bibliothek ist in sich nicht stimmig. Eine Reparatur richtet, was sich aus dem Vorhandenen neu herstellen lässt; vorher eine Sicherungskopie machen, wo es darauf ankommt.</translation>
    </message>
    <message>
        <source>Repaired: the library agrees with itself.</source>
        <translation>Repariert: Die Bibliothek ist in sich stimmig.</translation>
    </message>
    <message>
        <source>Not everything could be repaired. What is left takes a backup, or reading the documents anew into another library.</source>
        <translation>Nicht alles ließ sich reparieren. Für den Rest braucht es eine Sicherungskopie, oder die Dokumente müssen neu in eine andere Bibliothek gelesen werden.</translation>
    </message>
</context>
<context>
    <name>sheaf::FolderRow</name>
    <message>
        <source>Folder of the library</source>
        <translation>Ordner der Bibliothek</translation>
    </message>
    <message>
        <source>Texts, vectors, conversations and what was kept of answers. Moving it closes the window, which comes back when all is there.</source>
        <translation>Texte, Vektoren, Gespräche und aufbewahrte Antworten. Beim Verschieben schließt sich das Fenster und kommt wieder, sobald alles da ist.</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Move the library to another folder</source>
        <translation>Bibliothek in einen anderen Ordner verschieben</translation>
    </message>
    <message>
        <source>In the system's folder for it (default)</source>
        <translation>Im dafür vorgesehenen Ordner des Systems (Vorgabe)</translation>
    </message>
    <message>
        <source>Move the library to an empty folder</source>
        <translation>Bibliothek in einen leeren Ordner verschieben</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Hierher verschieben</translation>
    </message>
</context>
<context>
    <name>sheaf::GanttView</name>
    <message>
        <source>One by one, as bars</source>
        <translation>Nacheinander, als Balken</translation>
    </message>
    <message>
        <source>In parallel, as bars</source>
        <translation>Parallel, als Balken</translation>
    </message>
    <message numerus="yes">
        <source>%1 lanes, done after %2</source>
        <translation>
            <numerusform>%1 Spur, fertig nach %2</numerusform>
            <numerusform>%1 Spuren, fertig nach %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::HeatMap</name>
    <message>
        <source>Chunks and their states</source>
        <translation>Abschnitte und ihre Zustände</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryChart</name>
    <message>
        <source>one by one</source>
        <translation>nacheinander</translation>
    </message>
    <message>
        <source>in parallel</source>
        <translation>parallel</translation>
    </message>
    <message>
        <source>Times of the last questions</source>
        <translation>Zeiten der letzten Fragen</translation>
    </message>
    <message>
        <source>in parallel, measured</source>
        <translation>parallel, gemessen</translation>
    </message>
    <message>
        <source>one by one, measured</source>
        <translation>nacheinander, gemessen</translation>
    </message>
    <message>
        <source>one by one: the sum of this run's measured parts</source>
        <translation>nacheinander: die Summe der gemessenen Teile dieses Laufs</translation>
    </message>
    <message>
        <source>Measured: really run one by one</source>
        <translation>Gemessen: wirklich nacheinander gelaufen</translation>
    </message>
    <message>
        <source>one by one, summed</source>
        <translation>nacheinander, summiert</translation>
    </message>
    <message>
        <source>Not measured: the sum of the measured parts of the parallel run. Race a question to measure it.</source>
        <translation>Nicht gemessen: die Summe der gemessenen Teile des parallelen Laufs. Eine Frage ins Rennen schicken, um es zu messen.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%1 questions, the longest took %2 ms</source>
        <translation>
            <numerusform>%1 Frage, sie dauerte %2 ms</numerusform>
            <numerusform>%1 Fragen, die längste dauerte %2 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryFrame</name>
    <message>
        <source>History (Ctrl+H)</source>
        <translation>Verlauf (Strg+H)</translation>
    </message>
    <message>
        <source>New chat (Ctrl+N)</source>
        <translation>Neues Gespräch (Strg+N)</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryList</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>&amp;Pin to the top</source>
        <translation>Oben an&amp;heften</translation>
    </message>
    <message>
        <source>&amp;Export to Markdown…</source>
        <translation>Als Markdown &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>En&amp;tfernen</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryMemory</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The turns stay to be read here, but those it stood for are not used any more.</source>
        <translation>Die Wortwechsel bleiben hier lesbar, aber die, für die sie stand, werden nicht mehr verwendet.</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Was behalten wurde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The last question was given %1 turns of this conversation%2 and %3 of others, %4 tokens.</source>
        <translation>Die letzte Frage bekam %1 Wortwechsel dieses Gesprächs%2 und %3 aus anderen mit, %4 Tokens.</translation>
    </message>
    <message>
        <source>, a summary of those before</source>
        <translation>, eine Zusammenfassung der früheren</translation>
    </message>
    <message>
        <source>Memory is switched off: nothing of this conversation is used, and nothing more is kept.</source>
        <translation>Das Gedächtnis ist ausgeschaltet: Von diesem Gespräch wird nichts verwendet und nichts weiter behalten.</translation>
    </message>
    <message>
        <source>What was summed up is forgotten; the turns since then are used as they stand.</source>
        <translation>Die Zusammenfassung ist vergessen; die Wortwechsel seither werden im Wortlaut verwendet.</translation>
    </message>
    <message>
        <source>Its %1 turns as they stand. Once they are too many for a prompt, what the first ones came to stands here.</source>
        <translation>Seine %1 Wortwechsel im Wortlaut. Werden sie zu viele für einen Prompt, steht hier, worauf die ersten hinausliefen.</translation>
    </message>
    <message>
        <source>What Sheaf remembers of this conversation</source>
        <translation>Was Sheaf von diesem Gespräch behält</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryPanel</name>
    <message>
        <source>Remember conversations</source>
        <translation>Gespräche merken</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>A question that leans on nothing before it (Ctrl+N)</source>
        <translation>Eine Frage, die auf nichts Vorherigem aufbaut (Strg+N)</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>Off: nothing of a conversation is kept, and nothing that was kept is used.</source>
        <translation>Aus: Von Gesprächen wird nichts behalten, und Behaltenes wird nicht verwendet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing of that was spoken of.</source>
        <translation>Davon war nirgends die Rede.</translation>
    </message>
    <message>
        <source>What you ask is kept here.</source>
        <translation>Was gefragt wird, bleibt hier aufgehoben.</translation>
    </message>
    <message>
        <source>Nothing is kept.</source>
        <translation>Nichts wird behalten.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Gespräch exportieren</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryTurn</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>For good?</source>
        <translation>Endgültig?</translation>
    </message>
    <message>
        <source>Yes, remove</source>
        <translation>Ja, entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryTurns</name>
    <message>
        <source>Show earlier questions (%1)</source>
        <translation>Frühere Fragen zeigen (%1)</translation>
    </message>
</context>
<context>
    <name>sheaf::ImportCard</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import of settings</source>
        <translation>Import von Einstellungen</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 says what is in force already.</source>
        <translation>%1 sagt, was schon gilt.</translation>
    </message>
    <message>
        <source>%1 would change one setting.</source>
        <translation>%1 würde eine Einstellung ändern.</translation>
    </message>
    <message>
        <source>%1 would change %2 settings.</source>
        <translation>%1 würde %2 Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Addresses change: the key in use is not sent to them. Enter theirs afterwards.</source>
        <translation>Adressen ändern sich: Der bisherige Schlüssel wird nicht an sie gesendet. Ihren danach eingeben.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>sheaf::IndexingCard</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <translation>Pausiert · %1</translation>
    </message>
    <message>
        <source>Indexing %1</source>
        <translation>%1 wird indiziert</translation>
    </message>
    <message>
        <source>%1 of %2 chunks</source>
        <translation>%1 von %2 Abschnitten</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>%1 chunks/s</source>
        <translation>%1 Abschnitte/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>reading %1 · embedding %2 in flight</source>
        <translation>%1 werden gelesen · Einbettung: %2 unterwegs</translation>
    </message>
    <message>
        <source>Chunks embedded</source>
        <translation>Eingebettete Abschnitte</translation>
    </message>
    <message>
        <source>Paused · text recognition</source>
        <translation>Angehalten · Texterkennung</translation>
    </message>
    <message>
        <source>Recognising text</source>
        <translation>Text wird erkannt</translation>
    </message>
    <message>
        <source>1 page left</source>
        <translation>noch 1 Seite</translation>
    </message>
    <message>
        <source>%1 pages left</source>
        <translation>noch %1 Seiten</translation>
    </message>
    <message>
        <source>what has text can be asked about</source>
        <translation>was Text hat, kann schon befragt werden</translation>
    </message>
</context>
<context>
    <name>sheaf::KeyNoteRow</name>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Remove the key of %1</source>
        <translation>Schlüssel von %1 entfernen</translation>
    </message>
    <message>
        <source>Forgets it here and in the keychain</source>
        <translation>Vergisst ihn hier und im Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>sheaf::KeyRow</name>
    <message>
        <source>Key of %1</source>
        <translation>Schlüssel von %1</translation>
    </message>
    <message>
        <source>kept in the keychain where there is one; or set %1</source>
        <translation>im Schlüsselbund aufbewahrt, wo es einen gibt; oder %1 setzen</translation>
    </message>
    <message>
        <source>A key has no line breaks or other control characters in it.</source>
        <translation>Ein Schlüssel enthält keine Zeilenumbrüche oder anderen Steuerzeichen.</translation>
    </message>
</context>
<context>
    <name>sheaf::LabAdapter</name>
    <message>
        <source>No endpoint is set any more. Set one in the settings.</source>
        <translation>Es ist kein Endpunkt mehr eingestellt. In den Einstellungen einen angeben.</translation>
    </message>
</context>
<context>
    <name>sheaf::LabExporter</name>
    <message>
        <source>There is nothing to save yet</source>
        <translation>Es gibt noch nichts zu speichern</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG) …</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG) …</translation>
    </message>
    <message>
        <source>Trace for Chrome or Perfetto (JSON)…</source>
        <translation>Trace für Chrome oder Perfetto (JSON) …</translation>
    </message>
    <message>
        <source>Report on one page (PDF)…</source>
        <translation>Bericht auf einer Seite (PDF) …</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>sheaf::LabPage</name>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>Tabs of the Lab</source>
        <translation>Reiter des Labors</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save or copy what stands here</source>
        <translation>Speichern oder kopieren, was hier steht</translation>
    </message>
    <message>
        <source>There is nothing to save yet</source>
        <translation>Es gibt noch nichts zu speichern</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Übersichten</translation>
    </message>
    <message>
        <source>Beyond this machine</source>
        <translation>Über diesen Rechner hinaus</translation>
    </message>
</context>
<context>
    <name>sheaf::LabRaceCard</name>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis er an der Reihe ist</translation>
    </message>
    <message>
        <source>%1 of %2 after %3 · %4 running · %5 waiting</source>
        <translation>%1 von %2 nach %3 · %4 laufen · %5 warten</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>to be tried again</source>
        <translation>wird erneut versucht</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>framed: the critical path</source>
        <translation>umrahmt: der kritische Pfad</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Same result</source>
        <translation>Gleiches Ergebnis</translation>
    </message>
    <message>
        <source>outline: the fastest possible before the sliders moved</source>
        <translation>Umriss: das Schnellstmögliche, bevor die Regler bewegt wurden</translation>
    </message>
    <message>
        <source>outline: the fastest any schedule could be</source>
        <translation>Umriss: das Schnellste, was ein Ablauf schaffen könnte</translation>
    </message>
    <message>
        <source>of the possible %1</source>
        <translation>von möglichen %1</translation>
    </message>
    <message>
        <source>share of the possible</source>
        <translation>Anteil am Möglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n retry(s)</source>
        <translation>
            <numerusform>%n neuer Versuch</numerusform>
            <numerusform>%n neue Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s), reused</source>
        <translation>
            <numerusform>%n Verbindung, wiederverwendet</numerusform>
            <numerusform>%n Verbindungen, wiederverwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 von %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>Fenster %1</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
</context>
<context>
    <name>sheaf::LanesCard</name>
    <message>
        <source>It took %1. Level by level would have taken %2, one part after the other %3. The critical path, %4, is lit: %5.</source>
        <translation>Es dauerte %1. Ebene für Ebene hätte es %2 gedauert, ein Teil nach dem anderen %3. Der kritische Pfad, %4, ist hervorgehoben: %5.</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>Mikroskop</translation>
    </message>
    <message>
        <source>Every passage that was found, by which query, and what that counted (Ctrl+M)</source>
        <translation>Jede gefundene Textstelle, von welcher Anfrage, und was das zählte (Strg+M)</translation>
    </message>
    <message>
        <source>Reading everything</source>
        <translation>Alles lesen</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>1 query</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>planning sub-questions</source>
        <translation>plant Teilfragen</translation>
    </message>
    <message>
        <source>counting what there is to read</source>
        <translation>zählt, was zu lesen ist</translation>
    </message>
    <message>
        <source>thinking of other ways to ask</source>
        <translation>überlegt andere Formen der Frage</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>looking up</source>
        <translation>schlägt nach</translation>
    </message>
    <message>
        <source>1 sub-question</source>
        <translation>1 Teilfrage</translation>
    </message>
    <message>
        <source>%1 sub-questions</source>
        <translation>%1 Teilfragen</translation>
    </message>
    <message>
        <source>reading every passage</source>
        <translation>liest jede Textstelle</translation>
    </message>
    <message>
        <source>%1 queries</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%1 facts so far</source>
        <translation>
            <numerusform>bisher %1 Fakt</numerusform>
            <numerusform>bisher %1 Fakten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message numerus="yes">
        <source>%1 facts</source>
        <translation>
            <numerusform>%1 Fakt</numerusform>
            <numerusform>%1 Fakten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 passages found, %2 used</source>
        <translation>%1 Textstellen gefunden, %2 verwendet</translation>
    </message>
    <message numerus="yes">
        <source>%1 variants from your documents’ own words</source>
        <translation>
            <numerusform>%1 Variante aus den Worten der Dokumente</numerusform>
            <numerusform>%1 Varianten aus den Worten der Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 variants by %2</source>
        <translation>
            <numerusform>%1 Variante von %2</numerusform>
            <numerusform>%1 Varianten von %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hits, %2 different passages</source>
        <translation>%1 Treffer, %2 verschiedene Textstellen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>begun %1 before Enter</source>
        <translation>%1 vor der Eingabe begonnen</translation>
    </message>
    <message>
        <source>Where the model says less than was asked for, rules fill up from your documents’ words.</source>
        <translation>Wo das Modell weniger liefert als verlangt, füllen Regeln aus den Worten der Dokumente auf.</translation>
    </message>
    <message>
        <source>“One by one” is the sum of the measured parts of this run. Race it in the Lab to measure it.</source>
        <translation>„Nacheinander“ ist die Summe der gemessenen Teile dieses Laufs. Mit einem Rennen im Labor lässt es sich messen.</translation>
    </message>
    <message>
        <source>in parallel · %1 one by one ·</source>
        <translation>parallel · %1 nacheinander ·</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>nacheinander</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · %2 übrig</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>Ganze Zeitachse</translation>
    </message>
    <message>
        <source>Queries only</source>
        <translation>Nur Anfragen</translation>
    </message>
</context>
<context>
    <name>sheaf::LanesView</name>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1 of %2 queries done</source>
        <translation>%1 von %2 Anfragen fertig</translation>
    </message>
    <message>
        <source>the question as typed</source>
        <translation>die Frage wie eingegeben</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>waited %1 · embedding %2 · search %3 · %4 hits</source>
        <translation>gewartet %1 · Einbettung %2 · Suche %3 · %4 Treffer</translation>
    </message>
    <message>
        <source>Sub-questions</source>
        <translation>Teilfragen</translation>
    </message>
    <message>
        <source>Round %1: what was missing</source>
        <translation>Runde %1: was fehlte</translation>
    </message>
</context>
<context>
    <name>sheaf::LibraryPage</name>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Another name for %1</source>
        <translation>Anderer Name für %1</translation>
    </message>
    <message>
        <source>Delete the collection %1? Its documents stay in the library.</source>
        <translation>Die Sammlung %1 löschen? Ihre Dokumente bleiben in der Bibliothek.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere in this window</source>
        <translation>Dateien oder Ordner irgendwo in dieses Fenster ziehen</translation>
    </message>
    <message>
        <source>· PDF, Office, web pages, books, mail, text</source>
        <translation>· PDF, Office, Webseiten, Bücher, E-Mail, Text</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Documents (%1)</source>
        <translation>Dokumente (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a folder with everything in it</source>
        <translation>Einen Ordner mit allem darin hinzufügen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Filter by name or state</source>
        <translation>Nach Name oder Zustand filtern</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Dokumente filtern</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>searchable</source>
        <translation>durchsuchbar</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unfertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>in quarantine</source>
        <translation>in Quarantäne</translation>
    </message>
    <message>
        <source>without their file</source>
        <translation>ohne ihre Datei</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>After the files at work</source>
        <translation>Nach den Dateien in Arbeit</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>What is unfinished goes on with the next start, or when it is retried</source>
        <translation>Unfertiges geht beim nächsten Start weiter, oder wenn es erneut versucht wird</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien …</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Drop documents here, or try the samples</source>
        <translation>Dokumente hierher ziehen oder die Beispiele ausprobieren</translation>
    </message>
    <message>
        <source>Drop documents here</source>
        <translation>Dokumente hierher ziehen</translation>
    </message>
    <message>
        <source>No model and no server needed: the built-in engine answers with sentences from your documents.</source>
        <translation>Kein Modell und kein Server nötig: Die eingebaute Engine antwortet mit Sätzen aus den Dokumenten.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>Beispiele ausprobieren</translation>
    </message>
    <message>
        <source>Removed %1 from the library. The file itself stays.</source>
        <translation>%1 aus der Bibliothek entfernt. Die Datei selbst bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n document(s) from the library. The files themselves stay.</source>
        <translation>
            <numerusform>%n Dokument aus der Bibliothek entfernt. Die Datei selbst bleibt.</numerusform>
            <numerusform>%n Dokumente aus der Bibliothek entfernt. Die Dateien selbst bleiben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::LineRow</name>
    <message>
        <source>Vector store</source>
        <translation>Vektorspeicher</translation>
    </message>
    <message>
        <source>empty: a file beside the library</source>
        <translation>leer: eine Datei neben der Bibliothek</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>whose files may be looked into, with ; between. Nothing outside them is read, no link leaves them. With ripgrep installed it is several times as fast.</source>
        <translation>in deren Dateien nachgesehen werden darf, mit ; dazwischen. Nichts außerhalb wird gelesen, kein Link führt hinaus. Mit installiertem ripgrep geht es um ein Mehrfaches schneller.</translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation>leer: keine</translation>
    </message>
    <message>
        <source>“%1” is not a whole path. Write it like /home/me/notes.</source>
        <translation>„%1“ ist kein vollständiger Pfad. So schreiben: /home/me/notes.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>of the scans, by Tesseract's names with + between: deu+eng. Each needs its data (apt install tesseract-ocr-deu).</source>
        <translation>der Scans, mit den Namen von Tesseract und + dazwischen: deu+eng. Jede braucht ihre Daten (apt install tesseract-ocr-deu).</translation>
    </message>
    <message>
        <source>empty: the system's language and English</source>
        <translation>leer: die Sprache des Systems und Englisch</translation>
    </message>
    <message>
        <source>“%1” names no languages. Write them like deu+eng.</source>
        <translation>„%1“ benennt keine Sprachen. So schreiben: deu+eng.</translation>
    </message>
    <message>
        <source>default empty</source>
        <translation>Vorgabe: leer</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
    <message>
        <source>The address of a Qdrant server that holds the vectors. It takes effect at the next start of Sheaf, which then brings the vectors there.</source>
        <translation>Die Adresse eines Qdrant-Servers, der die Vektoren aufbewahrt. Gilt ab dem nächsten Start von Sheaf, das die Vektoren dann dorthin bringt.</translation>
    </message>
</context>
<context>
    <name>sheaf::LoadChart</name>
    <message>
        <source>Window, calls in flight and queue over the last five minutes</source>
        <translation>Fenster, Aufrufe unterwegs und Warteschlange in den letzten fünf Minuten</translation>
    </message>
    <message>
        <source>The last five minutes; the queue has a scale of its own</source>
        <translation>Die letzten fünf Minuten; die Warteschlange hat eine eigene Skala</translation>
    </message>
</context>
<context>
    <name>sheaf::LongWork</name>
    <message>
        <source>The documents are in</source>
        <translation>Die Dokumente sind aufgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) went through.</source>
        <translation>
            <numerusform>%n Datei ist durch.</numerusform>
            <numerusform>%n Dateien sind durch.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is an answer</source>
        <translation>Es gibt eine Antwort</translation>
    </message>
    <message>
        <source>Extraction has ended</source>
        <translation>Das Auslesen ist beendet</translation>
    </message>
    <message>
        <source>The table has what was found.</source>
        <translation>In der Tabelle steht, was gefunden wurde.</translation>
    </message>
</context>
<context>
    <name>sheaf::MainWindow</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Auslesen</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>In use from now on; the Settings say more.</source>
        <translation>Ab jetzt in Gebrauch; mehr dazu in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>sheaf::Microscope</name>
    <message>
        <source>Weight of the question against a variant</source>
        <translation>Gewicht der Frage gegenüber einer Variante</translation>
    </message>
    <message>
        <source>Text against vectors</source>
        <translation>Text gegen Vektoren</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>Mikroskop</translation>
    </message>
    <message>
        <source>The question counts</source>
        <translation>Die Frage zählt</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The weights of the run</source>
        <translation>Die Gewichte des Laufs</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export the microscope</source>
        <translation>Mikroskop exportieren</translation>
    </message>
    <message>
        <source>the %1 best are those of the run</source>
        <translation>die %1 besten sind die des Laufs</translation>
    </message>
    <message>
        <source>%1 of the %2 best are those of the run</source>
        <translation>%1 der %2 besten sind die des Laufs</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>sheaf::MicroscopeModel</name>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Query %1, by text</source>
        <translation>Anfrage %1, nach Text</translation>
    </message>
    <message>
        <source>Query %1, by vector</source>
        <translation>Anfrage %1, nach Vektor</translation>
    </message>
    <message>
        <source>%1: not found</source>
        <translation>%1: nicht gefunden</translation>
    </message>
    <message>
        <source>%1: rank %2, score %3, gives %4 of %5</source>
        <translation>%1: Rang %2, Wert %3, ergibt %4 von %5</translation>
    </message>
    <message>
        <source>source %1, </source>
        <translation>Quelle %1, </translation>
    </message>
    <message>
        <source>%1rank %2, in the run %3, score %4: %5</source>
        <translation>%1Rang %2, im Lauf %3, Wert %4: %5</translation>
    </message>
    <message>
        <source>Its rank in the run, with the weights it had</source>
        <translation>Sein Rang im Lauf, mit den damaligen Gewichten</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>vec</source>
        <translation>Vek.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Textstelle</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>sheaf::MicroscopeTable</name>
    <message>
        <source>Passages by queries</source>
        <translation>Textstellen nach Anfragen</translation>
    </message>
</context>
<context>
    <name>sheaf::ModeButton</name>
    <message>
        <source>Ways of asking</source>
        <translation>Arten zu fragen</translation>
    </message>
    <message>
        <source>Way of asking: %1</source>
        <translation>Art zu fragen: %1</translation>
    </message>
</context>
<context>
    <name>sheaf::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>There is a collection of this name.</source>
        <translation>Eine Sammlung mit diesem Namen gibt es schon.</translation>
    </message>
</context>
<context>
    <name>sheaf::NotesLines</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1: %2 after %3</source>
        <translation>%1: %2 nach %3</translation>
    </message>
    <message>
        <source>Details of what is missing</source>
        <translation>Einzelheiten zu dem, was fehlt</translation>
    </message>
    <message>
        <source>%1 · and %2 more</source>
        <translation>%1 · und %2 weitere</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>sheaf::Notifier</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>sheaf::NumberRow</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
</context>
<context>
    <name>sheaf::PageCanvas</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>sheaf::PageHeader</name>
    <message>
        <source>Previous page (PgUp)</source>
        <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Next page (PgDn)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Strg+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Größer (Strg++)</translation>
    </message>
    <message>
        <source>The text as it was read, beside the page</source>
        <translation>Der Text, wie er gelesen wurde, neben der Seite</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Seitenzahl</translation>
    </message>
    <message>
        <source>As wide as the view (Ctrl+0)</source>
        <translation>So breit wie die Ansicht (Strg+0)</translation>
    </message>
    <message>
        <source>As wide as the view</source>
        <translation>So breit wie die Ansicht</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Seite schließen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Back to the passage before (Alt+Left)</source>
        <translation>Zurück zur vorigen Textstelle (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right)</source>
        <translation>Wieder vorwärts (Alt+Rechts)</translation>
    </message>
</context>
<context>
    <name>sheaf::PageMessage</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of the document</source>
        <translation>Passwort des Dokuments</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>sheaf::PageView</name>
    <message>
        <source>Back to answer</source>
        <translation>Zurück zur Antwort</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>The passage could not be located in this file.</source>
        <translation>Die Textstelle konnte in dieser Datei nicht gefunden werden.</translation>
    </message>
    <message>
        <source>passage marked</source>
        <translation>Textstelle markiert</translation>
    </message>
    <message>
        <source>Drawing page %1…</source>
        <translation>Seite %1 wird gezeichnet …</translation>
    </message>
    <message>
        <source>The passage could not be located on this page; showing the page.</source>
        <translation>Die Textstelle konnte auf dieser Seite nicht gefunden werden; die Seite wird gezeigt.</translation>
    </message>
    <message>
        <source>passage marked on this page</source>
        <translation>Textstelle auf dieser Seite markiert</translation>
    </message>
    <message>
        <source>Quote verified in this file</source>
        <translation>Zitat in dieser Datei bestätigt</translation>
    </message>
    <message>
        <source>Quote verified on this page</source>
        <translation>Zitat auf dieser Seite bestätigt</translation>
    </message>
</context>
<context>
    <name>sheaf::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>%1 encrypted documents</source>
        <translation>%1 verschlüsselte Dokumente</translation>
    </message>
    <message>
        <source>The password is used for this reading only and is not kept.</source>
        <translation>Das Passwort wird nur für dieses Lesen verwendet und nicht behalten.</translation>
    </message>
    <message>
        <source>Password of the document</source>
        <translation>Passwort des Dokuments</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>sheaf::PlotCard</name>
    <message>
        <source>Copy or save</source>
        <translation>Kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy or save: %1</source>
        <translation>Kopieren oder speichern: %1</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG) …</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG) …</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>sheaf::PlotView</name>
    <message>
        <source>Click for its timeline</source>
        <translation>Für seine Zeitachse anklicken</translation>
    </message>
</context>
<context>
    <name>sheaf::PricesRow</name>
    <message>
        <source>A line for each model: its name, the price of a million tokens sent, and of a million written. A name that ends in * stands for all that begin like it. What is not listed is unknown; on this machine it costs nothing.</source>
        <translation>Eine Zeile für jedes Modell: sein Name, der Preis für eine Million gesendete und für eine Million geschriebene Tokens. Ein Name, der mit * endet, steht für alle, die so beginnen. Was nicht aufgeführt ist, ist unbekannt; auf diesem Rechner kostet es nichts.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Currency of the prices</source>
        <translation>Währung der Preise</translation>
    </message>
    <message>
        <source>Prices of models</source>
        <translation>Preise der Modelle</translation>
    </message>
    <message>
        <source>default none, %1</source>
        <translation>Vorgabe: keine, %1</translation>
    </message>
</context>
<context>
    <name>sheaf::ProblemsDialog</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Alle erneut versuchen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefgegangen ist</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>What fails is collected here, with what to do about it.</source>
        <translation>Was fehlschlägt, wird hier gesammelt, zusammen mit dem, was sich dagegen tun lässt.</translation>
    </message>
    <message>
        <source>Show in the Library</source>
        <translation>In der Bibliothek zeigen</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Show in Activity</source>
        <translation>In „Aktivität“ zeigen</translation>
    </message>
    <message>
        <source>Show in Extract</source>
        <translation>In „Auslesen“ zeigen</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>Aus der Bibliothek entfernen …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Remove %1 from the library? The file is not touched.</source>
        <translation>%1 aus der Bibliothek entfernen? Die Datei wird nicht angerührt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>sheaf::ProblemsModel</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>sheaf::QuestionBox</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Fragen (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>sheaf::QuestionEdit</name>
    <message>
        <source>Ask about your documents…</source>
        <translation>Etwas über die Dokumente fragen …</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>sheaf::QuestionHistory</name>
    <message>
        <source>Your questions:</source>
        <translation>Ihre Fragen:</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>nacheinander</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>in parallel</source>
        <translation>parallel</translation>
    </message>
    <message>
        <source>Nothing asked yet. Every question adds a pair of bars here.</source>
        <translation>Noch nichts gefragt. Jede Frage fügt hier ein Balkenpaar hinzu.</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>nothing has run yet; here it will stand part by part</source>
        <translation>noch ist nichts gelaufen; hier wird es Teil für Teil stehen</translation>
    </message>
    <message>
        <source>Timeline of the last run</source>
        <translation>Zeitachse des letzten Laufs</translation>
    </message>
</context>
<context>
    <name>sheaf::RaceCard</name>
    <message>
        <source>One by one</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Same result</source>
        <translation>Gleiches Ergebnis</translation>
    </message>
    <message>
        <source>The built-in engine computes on this machine, so there is hardly anything to wait for side by side. With an endpoint, calls wait together.</source>
        <translation>Die eingebaute Engine rechnet auf diesem Rechner, es gibt also kaum etwas, worauf nebeneinander zu warten wäre. Mit einem Endpunkt warten die Aufrufe gemeinsam.</translation>
    </message>
    <message>
        <source>Asking “%1” one by one, then in parallel…</source>
        <translation>„%1“ wird nacheinander gefragt, dann parallel …</translation>
    </message>
    <message numerus="yes">
        <source>%1 queries · %2</source>
        <translation>
            <numerusform>%1 Anfrage · %2</numerusform>
            <numerusform>%1 Anfragen · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 hits</source>
        <translation>%1 von %2 Treffern</translation>
    </message>
    <message>
        <source>%1 in common; the rest differs</source>
        <translation>%1 gemeinsam; der Rest ist verschieden</translation>
    </message>
    <message>
        <source>%1, same order</source>
        <translation>%1, gleiche Reihenfolge</translation>
    </message>
</context>
<context>
    <name>sheaf::RacePanel</name>
    <message>
        <source>Add a document first; then there is something to race.</source>
        <translation>Zuerst ein Dokument hinzufügen; dann gibt es etwas für ein Rennen.</translation>
    </message>
    <message>
        <source>Ask a question first, or type one here.</source>
        <translation>Zuerst eine Frage stellen oder hier eine eingeben.</translation>
    </message>
    <message>
        <source>Race again</source>
        <translation>Rennen wiederholen</translation>
    </message>
    <message>
        <source>Race the last question</source>
        <translation>Rennen mit der letzten Frage</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>Asks it one by one, then in parallel, and compares time and hits</source>
        <translation>Stellt sie nacheinander, dann parallel, und vergleicht Zeit und Treffer</translation>
    </message>
    <message>
        <source>Makes the calls one by one, then in parallel, and compares time and results</source>
        <translation>Macht die Aufrufe nacheinander, dann parallel, und vergleicht Zeit und Ergebnisse</translation>
    </message>
    <message>
        <source>Race the question to see both ways side by side.</source>
        <translation>Die Frage ins Rennen schicken, um beide Wege nebeneinander zu sehen.</translation>
    </message>
    <message>
        <source>Race %1 to see both ways side by side.</source>
        <translation>%1 ins Rennen schicken, um beide Wege nebeneinander zu sehen.</translation>
    </message>
</context>
<context>
    <name>sheaf::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
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
        <translation>Die erlaubten Aufrufe reichen nicht zum Planen; die Frage wurde nach Regeln zerlegt.</translation>
    </message>
    <message>
        <source>There is no chat model; the question was taken apart by rules and nothing was noted down.</source>
        <translation>Es gibt kein Chatmodell; die Frage wurde nach Regeln zerlegt und nichts notiert.</translation>
    </message>
    <message>
        <source>sub-questions</source>
        <translation>Teilfragen</translation>
    </message>
    <message>
        <source>No plan could be made, the question was taken apart by rules: %1</source>
        <translation>Es kam kein Plan zustande, die Frage wurde nach Regeln zerlegt: %1</translation>
    </message>
    <message>
        <source>“%1” could not be looked up: %2</source>
        <translation>„%1“ konnte nicht nachgeschlagen werden: %2</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>was fehlt</translation>
    </message>
    <message>
        <source>Whether something is missing could not be asked: %1</source>
        <translation>Ob etwas fehlt, konnte nicht gefragt werden: %1</translation>
    </message>
    <message>
        <source>Only %1 calls of the chat model were allowed; some findings were not written.</source>
        <translation>Es waren nur %1 Aufrufe des Chatmodells erlaubt; einige Befunde wurden nicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>sheaf::ResponseCard</name>
    <message>
        <source>Window, breaker and retries will stand here.</source>
        <translation>Fenster, Sicherung und neue Versuche werden hier stehen.</translation>
    </message>
    <message>
        <source>How the calls respond</source>
        <translation>Wie die Aufrufe beantwortet werden</translation>
    </message>
    <message>
        <source>%1 retries · %2 failed</source>
        <translation>%1 neue Versuche · %2 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>sheaf::ResultsCard</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>all documents</source>
        <translation>alle Dokumente</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
    <message>
        <source>something not found</source>
        <translation>etwas nicht gefunden</translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>nicht im Text</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the results</source>
        <translation>Ergebnisse filtern</translation>
    </message>
    <message>
        <source>Copy the chosen cells</source>
        <translation>Gewählte Zellen kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents</source>
        <translation>
            <numerusform>%1 Dokument</numerusform>
            <numerusform>%1 Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 documents</source>
        <translation>%1 von %2 Dokumenten</translation>
    </message>
</context>
<context>
    <name>sheaf::ResultsModel</name>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>This does not stand in the text it was read from.</source>
        <translation>Das steht nicht in dem Text, aus dem es gelesen wurde.</translation>
    </message>
    <message>
        <source>or: %1</source>
        <translation>oder: %1</translation>
    </message>
    <message>
        <source>not read to its end yet</source>
        <translation>noch nicht zu Ende gelesen</translation>
    </message>
    <message>
        <source>required, and not found</source>
        <translation>Pflicht, und nicht gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1
%2 of %3 chunks read, %4 failed</source>
        <translation>%1
%2 von %3 Abschnitten gelesen, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>sheaf::ResultsTable</name>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
</context>
<context>
    <name>sheaf::RetrievalJob</name>
    <message>
        <source>other ways to ask</source>
        <translation>andere Formen der Frage</translation>
    </message>
    <message>
        <source>more of them</source>
        <translation>weitere davon</translation>
    </message>
    <message>
        <source>join the lists</source>
        <translation>Listen zusammenführen</translation>
    </message>
    <message>
        <source>Not done within the time allowed for a question.</source>
        <translation>Nicht in der Zeit fertig, die einer Frage erlaubt ist.</translation>
    </message>
    <message>
        <source>%1 of %2 queries failed in part: %3</source>
        <translation>%1 von %2 Anfragen sind teilweise fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>%1 of %2 queries were not done within %3 s; the answer rests on the others.</source>
        <translation>%1 von %2 Anfragen waren innerhalb von %3 s nicht fertig; die Antwort beruht auf den anderen.</translation>
    </message>
    <message>
        <source>No variants of the question could be made: %1</source>
        <translation>Es konnten keine Varianten der Frage gebildet werden: %1</translation>
    </message>
    <message>
        <source>nearer to what was found</source>
        <translation>näher an dem, was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>sheaf::RuleFieldExtractor</name>
    <message>
        <source>Built-in rules (no model)</source>
        <translation>Eingebaute Regeln (ohne Modell)</translation>
    </message>
</context>
<context>
    <name>sheaf::RunDetail</name>
    <message>
        <source>Timeline of the chosen question</source>
        <translation>Zeitachse der gewählten Frage</translation>
    </message>
    <message>
        <source>Copy or save the timeline</source>
        <translation>Zeitachse kopieren oder speichern</translation>
    </message>
    <message>
        <source>Close the timeline</source>
        <translation>Zeitachse schließen</translation>
    </message>
    <message>
        <source>The same calls with so many in flight</source>
        <translation>Dieselben Aufrufe mit so vielen unterwegs</translation>
    </message>
    <message>
        <source>Reading what was recorded…</source>
        <translation>Aufzeichnung wird gelesen …</translation>
    </message>
    <message>
        <source>No parts of it were recorded.</source>
        <translation>Von seinen Teilen wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>It took %1 with at most %2 at once; the critical path is %3.</source>
        <translation>Es dauerte %1 mit höchstens %2 gleichzeitig; der kritische Pfad ist %3.</translation>
    </message>
    <message numerus="yes">
        <source>The same calls with %n in flight</source>
        <translation>
            <numerusform>Dieselben Aufrufe mit %n unterwegs</numerusform>
            <numerusform>Dieselben Aufrufe mit %n unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, computed from their measured times: %2 as fast as one by one (%3)</source>
        <translation>%1, berechnet aus ihren gemessenen Zeiten: %2 so schnell wie nacheinander (%3)</translation>
    </message>
    <message>
        <source>%1 in flight: %2</source>
        <translation>%1 unterwegs: %2</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG) …</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG) …</translation>
    </message>
    <message>
        <source>Trace for chrome://tracing (JSON)…</source>
        <translation>Trace für chrome://tracing (JSON) …</translation>
    </message>
    <message>
        <source>Save the timeline</source>
        <translation>Zeitachse speichern</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>sheaf::ScopeButton</name>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>Dokument suchen</translation>
    </message>
    <message>
        <source>Documents to ask about</source>
        <translation>Dokumente, zu denen gefragt wird</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Asks about: %1</source>
        <translation>Bereich der Frage: %1</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>%1 (private)</source>
        <translation>%1 (privat)</translation>
    </message>
</context>
<context>
    <name>sheaf::ScopeModel</name>
    <message>
        <source>Collection %1</source>
        <translation>Sammlung %1</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message numerus="yes">
        <source>%1 documents</source>
        <translation>
            <numerusform>%1 Dokument</numerusform>
            <numerusform>%1 Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 Dokument</translation>
    </message>
</context>
<context>
    <name>sheaf::SentModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>document %1, which is gone</source>
        <translation>Dokument %1, nicht mehr da</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Text of documents</source>
        <translation>Text von Dokumenten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>sheaf::SentPanel</name>
    <message>
        <source>Nothing has left this machine</source>
        <translation>Nichts hat diesen Rechner verlassen</translation>
    </message>
    <message>
        <source>Every call to another machine is noted here: where to, how much, and text of which documents; never what was said. Calls to servers on this machine are not among them.</source>
        <translation>Jeder Aufruf eines anderen Rechners wird hier vermerkt: wohin, wie viel, und Text welcher Dokumente; nie, was gesagt wurde. Aufrufe von Servern auf diesem Rechner sind nicht dabei.</translation>
    </message>
    <message>
        <source>Left this machine</source>
        <translation>Hat diesen Rechner verlassen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>kept for 90 days, on this machine only</source>
        <translation>90 Tage aufbewahrt, nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>Calls that left this machine</source>
        <translation>Aufrufe, die diesen Rechner verlassen haben</translation>
    </message>
</context>
<context>
    <name>sheaf::ServerCard</name>
    <message>
        <source>Simulated server</source>
        <translation>Simulierter Server</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How long one call takes</source>
        <translation>Wie lange ein Aufruf dauert</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>How much that varies from call to call</source>
        <translation>Wie sehr das von Aufruf zu Aufruf schwankt</translation>
    </message>
    <message>
        <source>answers at once</source>
        <translation>Antworten gleichzeitig</translation>
    </message>
    <message>
        <source>Further calls wait at the server</source>
        <translation>Weitere Aufrufe warten beim Server</translation>
    </message>
    <message>
        <source>calls a minute</source>
        <translation>Aufrufe pro Minute</translation>
    </message>
    <message>
        <source>Beyond that it says 429</source>
        <translation>Darüber hinaus sagt er 429</translation>
    </message>
    <message>
        <source>429 errors</source>
        <translation>429-Fehler</translation>
    </message>
    <message>
        <source>Too many requests, at the door; try again later</source>
        <translation>Zu viele Anforderungen, gleich an der Tür; später noch einmal</translation>
    </message>
    <message>
        <source>500 errors</source>
        <translation>500-Fehler</translation>
    </message>
    <message>
        <source>The server has failed</source>
        <translation>Der Server ist gescheitert</translation>
    </message>
    <message>
        <source>slow answers</source>
        <translation>langsame Antworten</translation>
    </message>
    <message>
        <source>The answer dribbles</source>
        <translation>Die Antwort tröpfelt</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>Hänger</translation>
    </message>
    <message>
        <source>Nothing comes, on an open connection</source>
        <translation>Nichts kommt, bei offener Verbindung</translation>
    </message>
    <message>
        <source>drops</source>
        <translation>Abbrüche</translation>
    </message>
    <message>
        <source>The connection is reset</source>
        <translation>Die Verbindung wird zurückgesetzt</translation>
    </message>
    <message>
        <source>On this machine, answered by the built-in engine. Move a slider while it runs and see.</source>
        <translation>Auf diesem Rechner, beantwortet von der eingebauten Engine. Einen Regler bewegen, während es läuft, und zusehen.</translation>
    </message>
</context>
<context>
    <name>sheaf::ServerOffer</name>
    <message numerus="yes">
        <source>%1 with %n model(s) answers on this machine</source>
        <translation>
            <numerusform>Auf diesem Rechner antwortet %1 mit %n Modell</numerusform>
            <numerusform>Auf diesem Rechner antwortet %1 mit %n Modellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>sheaf::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
</context>
<context>
    <name>sheaf::SettingsIndex</name>
    <message>
        <source>Sections of the settings</source>
        <translation>Abschnitte der Einstellungen</translation>
    </message>
</context>
<context>
    <name>sheaf::SettingsPage</name>
    <message>
        <source>Find the number of calls by itself</source>
        <translation>Zahl der Aufrufe selbst ermitteln</translation>
    </message>
    <message>
        <source>On by default: how many calls at once an endpoint is worth differs from 1 to 64, shows in how long it takes to answer, and changes while it runs.</source>
        <translation>Standardmäßig an: Wie viele Aufrufe gleichzeitig ein Endpunkt verträgt, liegt zwischen 1 und 64, zeigt sich an seiner Antwortzeit und ändert sich während der Arbeit.</translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation>Aufrufe gleichzeitig</translation>
    </message>
    <message>
        <source>for each endpoint and kind of call, where it is not found</source>
        <translation>je Endpunkt und Art des Aufrufs, wo sie nicht ermittelt wird</translation>
    </message>
    <message>
        <source>Queries for each question</source>
        <translation>Anfragen je Frage</translation>
    </message>
    <message>
        <source>the question itself and its variants</source>
        <translation>die Frage selbst und ihre Varianten</translation>
    </message>
    <message>
        <source>Queries at once</source>
        <translation>Anfragen gleichzeitig</translation>
    </message>
    <message>
        <source>of one question</source>
        <translation>einer Frage</translation>
    </message>
    <message>
        <source>Time for finding passages</source>
        <translation>Zeit für das Finden von Textstellen</translation>
    </message>
    <message>
        <source>what is found by then is used</source>
        <translation>was bis dahin gefunden ist, wird verwendet</translation>
    </message>
    <message>
        <source>Time for one call</source>
        <translation>Zeit für einen Aufruf</translation>
    </message>
    <message>
        <source>from the moment it is sent</source>
        <translation>ab dem Moment des Sendens</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Neue Versuche</translation>
    </message>
    <message>
        <source>beyond the first try: three lose one call in a hundred where a third fails</source>
        <translation>über den ersten hinaus: drei verlieren einen von hundert Aufrufen, wo ein Drittel fehlschlägt</translation>
    </message>
    <message>
        <source>Ask twice what is late</source>
        <translation>Verspätetes zweimal anfragen</translation>
    </message>
    <message>
        <source>On by default: a query's embedding that takes longer than 95 of 100 is asked for once more, for five calls in a hundred at most. The first answer counts.</source>
        <translation>Standardmäßig an: Die Einbettung einer Anfrage, die länger dauert als 95 von 100, wird noch einmal verlangt, bei höchstens fünf von hundert Aufrufen. Die erste Antwort zählt.</translation>
    </message>
    <message>
        <source>Have the chat model grade each answer</source>
        <translation>Jede Antwort vom Chatmodell benoten lassen</translation>
    </message>
    <message>
        <source>Off by default: it costs one more call. What the program finds without a model stands beside it either way.</source>
        <translation>Standardmäßig aus: kostet einen Aufruf mehr. Was das Programm ohne Modell feststellt, steht in jedem Fall daneben.</translation>
    </message>
    <message>
        <source>Answer with the built-in engine where the chat endpoint does not</source>
        <translation>Mit der eingebauten Engine antworten, wo der Chat-Endpunkt es nicht tut</translation>
    </message>
    <message>
        <source>On by default: an answer of sentences from your documents is worth more than an error. It says so.</source>
        <translation>Standardmäßig an: Eine Antwort aus Sätzen der Dokumente ist mehr wert als ein Fehler. Sie weist darauf hin.</translation>
    </message>
    <message>
        <source>Calls a minute</source>
        <translation>Aufrufe pro Minute</translation>
    </message>
    <message>
        <source>for each endpoint and kind of call; 0: what its answers say</source>
        <translation>je Endpunkt und Art des Aufrufs; 0: was dessen Antworten sagen</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>Tokens pro Minute</translation>
    </message>
    <message>
        <source>likewise; of what is sent</source>
        <translation>ebenso; von dem, was gesendet wird</translation>
    </message>
    <message>
        <source>Keep answers of endpoints</source>
        <translation>Antworten von Endpunkten aufbewahren</translation>
    </message>
    <message>
        <source>On by default: the same text gives the same vector, so that nothing is asked for twice. Races never use what was kept.</source>
        <translation>Standardmäßig an: Derselbe Text ergibt denselben Vektor, sodass nichts zweimal verlangt wird. Rennen verwenden nie Aufbewahrtes.</translation>
    </message>
    <message>
        <source>Remember conversations</source>
        <translation>Gespräche merken</translation>
    </message>
    <message>
        <source>On by default: a question may lean on those before it. Off: nothing of them is kept, and nothing that was kept is used.</source>
        <translation>Standardmäßig an: Eine Frage darf sich auf die vorherigen stützen. Aus: Von ihnen wird nichts behalten, und Behaltenes wird nicht verwendet.</translation>
    </message>
    <message>
        <source>Room for it</source>
        <translation>Platz dafür</translation>
    </message>
    <message>
        <source>the oldest go first; from the next start</source>
        <translation>die ältesten gehen zuerst; ab dem nächsten Start</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Port for Prometheus</source>
        <translation>Port für Prometheus</translation>
    </message>
    <message>
        <source>figures on 127.0.0.1, for this machine only; 0: nobody listens</source>
        <translation>Zahlen auf 127.0.0.1, nur für diesen Rechner; 0: niemand hört zu</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>What calls have cost shows in Activity and in the counts for Prometheus.</source>
        <translation>Was Aufrufe gekostet haben, steht in „Aktivität“ und in den Zahlen für Prometheus.</translation>
    </message>
    <message>
        <source>Chunk size</source>
        <translation>Größe der Abschnitte</translation>
    </message>
    <message>
        <source>how much text is searched and cited as one</source>
        <translation>wie viel Text als eine Einheit gesucht und belegt wird</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>shared with the chunk before; at most half a chunk</source>
        <translation>gemeinsam mit dem vorigen Abschnitt; höchstens ein halber Abschnitt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read pages without text by OCR</source>
        <translation>Textlose Seiten mit OCR lesen</translation>
    </message>
    <message>
        <source>On by default, where Tesseract is installed (apt install tesseract-ocr): scans become searchable, in the background.</source>
        <translation>Standardmäßig an, wo Tesseract installiert ist (apt install tesseract-ocr): Scans werden im Hintergrund durchsuchbar.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Changes take effect at once.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The library's vectors are of another model and cannot be compared with those of this one.</source>
        <translation>Die Vektoren der Bibliothek stammen von einem anderen Modell und sind mit denen dieses Modells nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Re-embed all</source>
        <translation>Alles neu einbetten</translation>
    </message>
    <message>
        <source>Embedding every chunk again; the Library shows how far it is.</source>
        <translation>Alle Abschnitte werden neu eingebettet; die Bibliothek zeigt, wie weit es ist.</translation>
    </message>
    <message>
        <source>Search with SearXNG</source>
        <translation>Mit SearXNG suchen</translation>
    </message>
    <message>
        <source>Off by default: a server of your own, without a key.</source>
        <translation>Standardmäßig aus: ein eigener Server, ohne Schlüssel.</translation>
    </message>
    <message>
        <source>Search with Brave</source>
        <translation>Mit Brave suchen</translation>
    </message>
    <message>
        <source>Off by default: the question leaves this machine.</source>
        <translation>Standardmäßig aus: Die Frage verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Brave</source>
        <translation>Brave</translation>
    </message>
    <message>
        <source>Search with Perplexity</source>
        <translation>Mit Perplexity suchen</translation>
    </message>
    <message>
        <source>Off by default: the question leaves this machine, and each costs money.</source>
        <translation>Standardmäßig aus: Die Frage verlässt diesen Rechner, und jede kostet Geld.</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexity</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Ollama, llama.cpp, LM Studio, vLLM, OpenAI, Anthropic or another service. Without one the built-in engine does the work, on this machine.</source>
        <translation>Ollama, llama.cpp, LM Studio, vLLM, OpenAI, Anthropic oder ein anderer Dienst. Ohne einen erledigt die eingebaute Engine die Arbeit auf diesem Rechner.</translation>
    </message>
    <message>
        <source>the endpoints</source>
        <translation>die Endpunkte</translation>
    </message>
    <message>
        <source>It goes to the addresses above and nowhere else.</source>
        <translation>Geht an die Adressen oben und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>What leaves this machine, and what is kept on it: in the library's own folder, readable by you alone. Removing a document empties what was kept of answers.</source>
        <translation>Was diesen Rechner verlässt und was auf ihm aufbewahrt wird: im eigenen Ordner der Bibliothek, nur für Sie lesbar. Das Entfernen eines Dokuments leert die aufbewahrten Antworten.</translation>
    </message>
    <message>
        <source>Local only</source>
        <translation>Nur lokal</translation>
    </message>
    <message>
        <source>Off by default: refuse every endpoint that is not on this machine, whatever is set up above.</source>
        <translation>Standardmäßig aus: jeden Endpunkt ablehnen, der nicht auf diesem Rechner liegt, was immer oben eingestellt ist.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>How the window looks, and when it speaks up.</source>
        <translation>Wie das Fenster aussieht und wann es sich meldet.</translation>
    </message>
    <message>
        <source>Say when long work has ended</source>
        <translation>Melden, wenn lange Arbeit beendet ist</translation>
    </message>
    <message>
        <source>On by default: a note from the desktop, only while the window is not looked at.</source>
        <translation>Standardmäßig an: eine Meldung der Arbeitsumgebung, nur während das Fenster nicht im Blick ist.</translation>
    </message>
    <message>
        <source>Icon in the notification area</source>
        <translation>Symbol im Benachrichtigungsbereich</translation>
    </message>
    <message>
        <source>Off by default: for those who keep the window closed and the work going.</source>
        <translation>Standardmäßig aus: für alle, die das Fenster geschlossen und die Arbeit am Laufen halten.</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>How much is under way at once.</source>
        <translation>Wie viel gleichzeitig läuft.</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>When an endpoint is slow or fails: a call that can work is tried again; an endpoint that fails half its calls is left alone and asked with one call now and then. Activity shows all of it.</source>
        <translation>Wenn ein Endpunkt langsam ist oder versagt: Ein Aufruf, der gelingen kann, wird erneut versucht; ein Endpunkt, bei dem die Hälfte der Aufrufe fehlschlägt, wird in Ruhe gelassen und ab und zu mit einem Aufruf geprüft. „Aktivität“ zeigt all das.</translation>
    </message>
    <message>
        <source>Tries of an extraction</source>
        <translation>Versuche beim Auslesen</translation>
    </message>
    <message>
        <source>of each call that reads a chunk for fields; what failed can be read again later</source>
        <translation>je Aufruf, der einen Abschnitt nach Feldern liest; Fehlgeschlagenes kann später erneut gelesen werden</translation>
    </message>
    <message>
        <source>Time for one try of an extraction</source>
        <translation>Zeit für einen Versuch beim Auslesen</translation>
    </message>
    <message>
        <source>a chunk is short, and a server that needs longer is stuck</source>
        <translation>ein Abschnitt ist kurz, und ein Server, der länger braucht, hängt</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>How passages are found for a question, and when that begins.</source>
        <translation>Wie Textstellen zu einer Frage gefunden werden und wann das beginnt.</translation>
    </message>
    <message>
        <source>Hits of each query</source>
        <translation>Treffer je Anfrage</translation>
    </message>
    <message>
        <source>that are weighed against each other</source>
        <translation>die gegeneinander abgewogen werden</translation>
    </message>
    <message>
        <source>Passages for an answer</source>
        <translation>Textstellen für eine Antwort</translation>
    </message>
    <message>
        <source>the best of all queries; the answer cites them</source>
        <translation>die besten aller Anfragen; die Antwort belegt sich mit ihnen</translation>
    </message>
    <message>
        <source>Text for an answer</source>
        <translation>Text für eine Antwort</translation>
    </message>
    <message>
        <source>of those passages, at most; a small model takes little</source>
        <translation>aus diesen Textstellen, höchstens; ein kleines Modell fasst wenig</translation>
    </message>
    <message>
        <source>Search while you type</source>
        <translation>Beim Tippen suchen</translation>
    </message>
    <message>
        <source>On by default: after a pause the question is searched as it stands, so that the work is done at Enter. The next key stops it.</source>
        <translation>Standardmäßig an: Nach einer Pause wird die Frage gesucht, wie sie dasteht, damit die Arbeit bei der Eingabetaste schon getan ist. Der nächste Tastendruck hält sie an.</translation>
    </message>
    <message>
        <source>Think of variants while you type</source>
        <translation>Beim Tippen Varianten überlegen</translation>
    </message>
    <message>
        <source>Off by default: the chat endpoint is asked for them before Enter too, for a question that may never be asked.</source>
        <translation>Standardmäßig aus: Der Chat-Endpunkt wird schon vor der Eingabetaste danach gefragt, für eine Frage, die vielleicht nie gestellt wird.</translation>
    </message>
    <message>
        <source>Call services elsewhere while you type</source>
        <translation>Beim Tippen Dienste anderswo aufrufen</translation>
    </message>
    <message>
        <source>Off by default: before Enter only what is on this machine is called, which costs nothing but its time.</source>
        <translation>Standardmäßig aus: Vor der Eingabetaste wird nur aufgerufen, was auf diesem Rechner ist, und das kostet nichts als seine Zeit.</translation>
    </message>
    <message>
        <source>Key of the vector store</source>
        <translation>Schlüssel des Vektorspeichers</translation>
    </message>
    <message>
        <source>the vector store</source>
        <translation>der Vektorspeicher</translation>
    </message>
    <message>
        <source>How files become text, and text becomes chunks. For what is read from now on: retry what is in the library, or remove and add it, to have it read anew.</source>
        <translation>Wie aus Dateien Text wird und aus Text Abschnitte. Für alles, was ab jetzt gelesen wird: Was schon in der Bibliothek ist, erneut versuchen oder entfernen und hinzufügen, damit es neu gelesen wird.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Import und Export</translation>
    </message>
    <message>
        <source>&amp;Import settings…</source>
        <translation>Einstellungen &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Export settings…</source>
        <translation>Einstellungen &amp;exportieren …</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No setting fits</source>
        <translation>Keine Einstellung passt</translation>
    </message>
    <message>
        <source>Nothing has “%1” in its name or what is said about it.</source>
        <translation>„%1“ kommt in keinem Namen und keiner Beschreibung vor.</translation>
    </message>
    <message>
        <source>“%1” is not in force: see there.</source>
        <translation>„%1“ gilt nicht: siehe dort.</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>The settings were exported to %1; keys are never part of them.</source>
        <translation>Die Einstellungen wurden nach %1 exportiert; Schlüssel sind nie dabei.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Settings (*.ini)</source>
        <translation>Einstellungen (*.ini)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>The web and files, off until switched on here. A service on the web is sent the question as it stands, never text of a document; questions about a private collection are not sent.</source>
        <translation>Das Web und Dateien, aus, bis sie hier eingeschaltet werden. Ein Dienst im Web bekommt die Frage, wie sie dasteht, nie Text eines Dokuments; Fragen zu einer privaten Sammlung werden nicht gesendet.</translation>
    </message>
    <message>
        <source>Address of SearXNG</source>
        <translation>Adresse von SearXNG</translation>
    </message>
    <message>
        <source>It must give out JSON (search.formats).</source>
        <translation>Muss JSON ausgeben können (search.formats).</translation>
    </message>
    <message>
        <source>Address of Brave Search</source>
        <translation>Adresse von Brave Search</translation>
    </message>
    <message>
        <source>Key of Brave</source>
        <translation>Schlüssel von Brave</translation>
    </message>
    <message>
        <source>Address of Perplexity</source>
        <translation>Adresse von Perplexity</translation>
    </message>
    <message>
        <source>Model of Perplexity</source>
        <translation>Modell von Perplexity</translation>
    </message>
    <message>
        <source>Key of Perplexity</source>
        <translation>Schlüssel von Perplexity</translation>
    </message>
    <message>
        <source>In force; the vector store from the next start</source>
        <translation>In Kraft; der Vektorspeicher ab dem nächsten Start</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Imported; enter the key of the new addresses, where they want one</source>
        <translation>Importiert; geben Sie den Schlüssel der neuen Adressen ein, wo einer verlangt wird</translation>
    </message>
    <message>
        <source>Imported and in force</source>
        <translation>Importiert und in Kraft</translation>
    </message>
</context>
<context>
    <name>sheaf::SourceBar</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open %1?</source>
        <translation>%1 öffnen?</translation>
    </message>
</context>
<context>
    <name>sheaf::SourcesButton</name>
    <message>
        <source>Set up in Settings…</source>
        <translation>In den Einstellungen einrichten …</translation>
    </message>
    <message>
        <source>What takes part in an answer</source>
        <translation>Was an einer Antwort beteiligt ist</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>The library is searched.</source>
        <translation>Die Bibliothek wird durchsucht.</translation>
    </message>
    <message>
        <source>Earlier conversations</source>
        <translation>Frühere Gespräche</translation>
    </message>
    <message>
        <source>What was said before in this conversation, and in others where it fits.</source>
        <translation>Was vorher in diesem Gespräch gesagt wurde, und in anderen, wo es passt.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Calculator, dates, units, tables: suggested from the question alone.</source>
        <translation>Rechner, Datum, Einheiten, Tabellen: allein aus der Frage vorgeschlagen.</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Check the answer</source>
        <translation>Antwort prüfen</translation>
    </message>
    <message>
        <source>Every sentence is compared with its sources, by code and without a call.</source>
        <translation>Jeder Satz wird mit seinen Quellen verglichen, durch Code und ohne Aufruf.</translation>
    </message>
    <message>
        <source>The question is sent to %1, never text of a document.</source>
        <translation>Die Frage wird an %1 gesendet, nie Text eines Dokuments.</translation>
    </message>
    <message>
        <source>“Local only” is on: no service beyond this machine is asked.</source>
        <translation>„Nur lokal“ ist an: Kein Dienst außerhalb dieses Rechners wird gefragt.</translation>
    </message>
    <message>
        <source>No web service is set up.</source>
        <translation>Es ist kein Webdienst eingerichtet.</translation>
    </message>
    <message>
        <source>In the folders you allowed: %1</source>
        <translation>In den erlaubten Ordnern: %1</translation>
    </message>
    <message>
        <source>No folder is allowed yet.</source>
        <translation>Noch ist kein Ordner erlaubt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <translation>Quellen: %1</translation>
    </message>
    <message>
        <source>%1; the answer is not checked</source>
        <translation>%1; die Antwort wird nicht geprüft</translation>
    </message>
    <message>
        <source>The scope touches “%1”, a private collection: nothing is put to the web.</source>
        <translation>Der Bereich berührt „%1“, eine private Sammlung: Im Web wird nichts gefragt.</translation>
    </message>
</context>
<context>
    <name>sheaf::SourcesModel</name>
    <message>
        <source>Source %1: %2</source>
        <translation>Quelle %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Best rank in a full-text list</source>
        <translation>Bester Rang in einer Volltextliste</translation>
    </message>
    <message>
        <source>Best rank in a vector list</source>
        <translation>Bester Rang in einer Vektorliste</translation>
    </message>
    <message>
        <source>How many of the queries found it</source>
        <translation>Wie viele der Anfragen sie gefunden haben</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Textstelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>Vektor</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden von</translation>
    </message>
</context>
<context>
    <name>sheaf::SourcesTable</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>sheaf::StartWindow</name>
    <message>
        <source>The library cannot be opened</source>
        <translation>Die Bibliothek kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The folder of a library, or an empty one</source>
        <translation>Der Ordner einer Bibliothek oder ein leerer</translation>
    </message>
    <message>
        <source>Moving the library</source>
        <translation>Die Bibliothek wird verschoben</translation>
    </message>
    <message>
        <source>To %1. Where it was, it stays until all of it is there.</source>
        <translation>Nach %1. Wo sie war, bleibt sie, bis alles dort ist.</translation>
    </message>
    <message>
        <source>Progress of the move</source>
        <translation>Fortschritt des Verschiebens</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>sheaf::StatusLine</name>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>answers with failures</source>
        <translation>antwortet mit Fehlschlägen</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>Local only</source>
        <translation>Nur lokal</translation>
    </message>
    <message>
        <source>Refuse every endpoint that is not on this machine</source>
        <translation>Jeden Endpunkt ablehnen, der nicht auf diesem Rechner liegt</translation>
    </message>
    <message>
        <source>The library's vectors are of another model: re-embed it in the settings.</source>
        <translation>Die Vektoren der Bibliothek stammen von einem anderen Modell: in den Einstellungen neu einbetten.</translation>
    </message>
    <message>
        <source>%1 · re-embed needed</source>
        <translation>%1 · neu einzubetten</translation>
    </message>
    <message>
        <source>in flight %1 · queued %2</source>
        <translation>unterwegs %1 · wartend %2</translation>
    </message>
    <message>
        <source>%1 calls completed, %2 failed, %3 retries; at most %4 were in flight at once</source>
        <translation>%1 Aufrufe abgeschlossen, %2 fehlgeschlagen, %3 neue Versuche; höchstens %4 waren gleichzeitig unterwegs</translation>
    </message>
    <message>
        <source>library %1 documents · %2 chunks</source>
        <translation>Bibliothek %1 Dokumente · %2 Abschnitte</translation>
    </message>
    <message>
        <source>%1 searchable, %2 failed · %3 MB on disk</source>
        <translation>%1 durchsuchbar, %2 fehlgeschlagen · %3 MB auf der Platte</translation>
    </message>
    <message>
        <source>What went wrong, and what to do about it</source>
        <translation>Was schiefgegangen ist und was sich dagegen tun lässt</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::StreamedCheck</name>
    <message>
        <source>check what is written so far</source>
        <translation>bisher Geschriebenes prüfen</translation>
    </message>
    <message>
        <source>check the answer</source>
        <translation>Antwort prüfen</translation>
    </message>
</context>
<context>
    <name>sheaf::Suggestions</name>
    <message>
        <source>What are the main points of “%1”?</source>
        <translation>Was sind die Hauptpunkte von „%1“?</translation>
    </message>
</context>
<context>
    <name>sheaf::SweepChart</name>
    <message>
        <source>Speed-up by calls in flight</source>
        <translation>Beschleunigung nach Aufrufen unterwegs</translation>
    </message>
    <message>
        <source>%1: %2 with %3 in flight</source>
        <translation>%1: %2 mit %3 unterwegs</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>Time of one by one, divided by the time with so many in flight</source>
        <translation>Zeit nacheinander, geteilt durch die Zeit mit so vielen unterwegs</translation>
    </message>
    <message>
        <source>ideal (dashed)</source>
        <translation>ideal (gestrichelt)</translation>
    </message>
    <message>
        <source>Twice as many in flight, twice as fast</source>
        <translation>Doppelt so viele unterwegs, doppelt so schnell</translation>
    </message>
    <message>
        <source>Amdahl (dotted)</source>
        <translation>Amdahl (gepunktet)</translation>
    </message>
    <message>
        <source>With a part of the work that nothing makes faster</source>
        <translation>Mit einem Teil der Arbeit, den nichts schneller macht</translation>
    </message>
    <message>
        <source>scalability law (dash and dot)</source>
        <translation>Skalierungsgesetz (Strich und Punkt)</translation>
    </message>
    <message>
        <source>The Universal Scalability Law: calls get in each other's way</source>
        <translation>Das universelle Skalierungsgesetz: Aufrufe kommen einander in die Quere</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knick</translation>
    </message>
    <message>
        <source>More gains nothing from here on</source>
        <translation>Mehr bringt ab hier nichts</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Share of the calls that failed, at the right</source>
        <translation>Anteil der fehlgeschlagenen Aufrufe, rechts</translation>
    </message>
</context>
<context>
    <name>sheaf::SweepHistory</name>
    <message>
        <source>Sweeps are kept here, to be compared.</source>
        <translation>Messreihen werden hier zum Vergleichen aufgehoben.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Earlier sweeps</source>
        <translation>Frühere Messreihen</translation>
    </message>
    <message>
        <source>Tick up to %1 to draw them beside the sweep at hand; open one with Enter</source>
        <translation>Bis zu %1 ankreuzen, um sie neben der aktuellen Messreihe zu zeichnen; mit der Eingabetaste eine öffnen</translation>
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
        <translation>Beschleunigung nach Aufrufen unterwegs</translation>
    </message>
    <message>
        <source>How far the sweep is</source>
        <translation>Wie weit die Messreihe ist</translation>
    </message>
    <message>
        <source>There is nothing here that could be asked.</source>
        <translation>Hier gibt es nichts, was gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>Sweep again</source>
        <translation>Messreihe wiederholen</translation>
    </message>
    <message>
        <source>Makes the same calls with 1, 2, 4 and up to 64 in flight</source>
        <translation>Macht dieselben Aufrufe mit 1, 2, 4 und bis zu 64 unterwegs</translation>
    </message>
    <message>
        <source>simulated server</source>
        <translation>simulierter Server</translation>
    </message>
    <message>
        <source>window %1 of %2: %3 in flight</source>
        <translation>Fenster %1 von %2: %3 unterwegs</translation>
    </message>
    <message>
        <source>nothing has been measured yet</source>
        <translation>noch wurde nichts gemessen</translation>
    </message>
    <message>
        <source>Its slider “answers at once” moves that.</source>
        <translation>Sein Regler „Antworten gleichzeitig“ verschiebt das.</translation>
    </message>
    <message>
        <source>Amdahl: %1 of the work runs one after the other</source>
        <translation>Amdahl: %1 der Arbeit läuft nacheinander</translation>
    </message>
    <message>
        <source>Universal Scalability Law: contention %1, coherency %2</source>
        <translation>Universelles Skalierungsgesetz: Konkurrenz %1, Kohärenz %2</translation>
    </message>
    <message>
        <source>sweep of %1</source>
        <translation>Messreihe vom %1</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation> (simuliert)</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · %2 übrig</translation>
    </message>
</context>
<context>
    <name>sheaf::SweepTable</name>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>To the ideal</source>
        <translation>Vom Ideal</translation>
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
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Neue Versuche</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The sweep, a row for each number of calls in flight</source>
        <translation>Die Messreihe, eine Zeile für jede Zahl von Aufrufen unterwegs</translation>
    </message>
    <message>
        <source>%1, found</source>
        <translation>%1, ermittelt</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>sheaf::SwitchRow</name>
    <message>
        <source>default on</source>
        <translation>Vorgabe: an</translation>
    </message>
    <message>
        <source>default off</source>
        <translation>Vorgabe: aus</translation>
    </message>
</context>
<context>
    <name>sheaf::TextPage</name>
    <message>
        <source>Document text</source>
        <translation>Dokumenttext</translation>
    </message>
</context>
<context>
    <name>sheaf::ThinBar</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
</context>
<context>
    <name>sheaf::ToolResultView</name>
    <message>
        <source>Result of %1</source>
        <translation>Ergebnis von %1</translation>
    </message>
    <message>
        <source>what was run: %1</source>
        <translation>ausgeführt wurde: %1</translation>
    </message>
</context>
<context>
    <name>sheaf::ToolsCard</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation>„%1“ ist fehlgeschlagen: %2</translation>
    </message>
</context>
<context>
    <name>sheaf::TroubleCard</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>sheaf::TypingHints</name>
    <message>
        <source>Ask as %1</source>
        <translation>Als %1 fragen</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Meinten Sie</translation>
    </message>
    <message>
        <source>Did you mean: %1</source>
        <translation>Meinten Sie: %1</translation>
    </message>
</context>
<context>
    <name>sheaf::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
</context>
<context>
    <name>sheaf::Upkeep</name>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Sichern …</translation>
    </message>
    <message>
        <source>&amp;Move to another folder…</source>
        <translation>In einen anderen Ordner &amp;verschieben …</translation>
    </message>
    <message>
        <source>&amp;Check and repair…</source>
        <translation>&amp;Prüfen und reparieren …</translation>
    </message>
    <message>
        <source>Copy the library to a file</source>
        <translation>Bibliothek in eine Datei kopieren</translation>
    </message>
    <message>
        <source>sheaf-%1.db</source>
        <translation>sheaf-%1.db</translation>
    </message>
    <message>
        <source>Move the library to an empty folder</source>
        <translation>Bibliothek in einen leeren Ordner verschieben</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>Hierher verschieben</translation>
    </message>
    <message>
        <source>Copying the library to %1…</source>
        <translation>Bibliothek wird nach %1 kopiert …</translation>
    </message>
    <message>
        <source>The library was copied to %1 (%2 MiB).</source>
        <translation>Die Bibliothek wurde nach %1 kopiert (%2 MiB).</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>Bibliothek wird geprüft …</translation>
    </message>
    <message>
        <source>The library agrees with itself.</source>
        <translation>Die Bibliothek ist in sich stimmig.</translation>
    </message>
    <message>
        <source>The check of the library has found %1 things.</source>
        <translation>Die Prüfung der Bibliothek hat %1 Sachen gefunden.</translation>
    </message>
    <message>
        <source>Files are being indexed. Wait until that is done, or stop it, and repair then.</source>
        <translation>Es werden gerade Dateien indiziert. Warten, bis das fertig ist, oder es anhalten und dann reparieren.</translation>
    </message>
    <message>
        <source>Repairing the library…</source>
        <translation>Bibliothek wird repariert …</translation>
    </message>
    <message>
        <source>The library is repaired.</source>
        <translation>Die Bibliothek ist repariert.</translation>
    </message>
    <message>
        <source>Not everything could be repaired.</source>
        <translation>Nicht alles ließ sich reparieren.</translation>
    </message>
    <message>
        <source>Stopped. The library is as it was.</source>
        <translation>Angehalten. Die Bibliothek ist, wie sie war.</translation>
    </message>
</context>
<context>
    <name>sheaf::WatchDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>What comes or changes in these folders, and in all below them, is indexed by itself. Patterns are as in a .gitignore file, with commas between: *.tmp, drafts/</source>
        <translation>Was in diesen Ordnern und allen darunter hinzukommt oder sich ändert, wird von selbst indiziert. Muster wie in einer .gitignore-Datei, mit Kommas dazwischen: *.tmp, drafts/</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner überwachen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Kein Ordner wird überwacht.</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr überwachen</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>%1 nicht mehr überwachen</translation>
    </message>
    <message>
        <source>What was indexed from it stays in the library</source>
        <translation>Was daraus indiziert wurde, bleibt in der Bibliothek</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>What to leave out of %1</source>
        <translation>Was von %1 auszulassen ist</translation>
    </message>
</context>
<context>
    <name>sheaf::Watching</name>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>Ordner über&amp;wachen …</translation>
    </message>
    <message>
        <source>Watched f&amp;olders…</source>
        <translation>Überwachte &amp;Ordner …</translation>
    </message>
    <message>
        <source>Watch a folder with everything in it</source>
        <translation>Einen Ordner mit allem darin überwachen</translation>
    </message>
    <message>
        <source>%1 is watched already.</source>
        <translation>%1 wird schon überwacht.</translation>
    </message>
    <message>
        <source>%1 is watched: what comes or changes in it is indexed by itself.</source>
        <translation>%1 wird überwacht: Was darin hinzukommt oder sich ändert, wird von selbst indiziert.</translation>
    </message>
    <message>
        <source>%1 is looked through again.</source>
        <translation>%1 wird noch einmal durchgesehen.</translation>
    </message>
    <message>
        <source>%1 is no longer watched.</source>
        <translation>%1 wird nicht mehr überwacht.</translation>
    </message>
</context>
<context>
    <name>sheaf::Waterfall</name>
    <message>
        <source>Timeline of everything that ran</source>
        <translation>Zeitachse von allem, was lief</translation>
    </message>
    <message>
        <source>%1 pieces of work, %2 of them on the critical path</source>
        <translation>%1 Arbeitsstücke, davon %2 auf dem kritischen Pfad</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1
%2 · from %3 to %4%5</source>
        <translation>%1
%2 · von %3 bis %4%5</translation>
    </message>
    <message>
        <source> · on the critical path</source>
        <translation> · auf dem kritischen Pfad</translation>
    </message>
</context>
<context>
    <name>sheaf::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>D&amp;okument</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Appear&amp;ance</source>
        <translation>A&amp;ussehen</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Frage</translation>
    </message>
    <message>
        <source>E&amp;xtract</source>
        <translation>Aus&amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Calls</source>
        <translation>Auf&amp;rufe</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Dateien &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Pa&amp;use indexing</source>
        <translation>Indizieren &amp;pausieren</translation>
    </message>
    <message>
        <source>&amp;Stop indexing</source>
        <translation>Indizieren &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message>
        <source>&amp;Extract</source>
        <translation>&amp;Auslesen</translation>
    </message>
    <message>
        <source>La&amp;b</source>
        <translation>&amp;Labor</translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation>Akti&amp;vität</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Page viewer</source>
        <translation>&amp;Seitenansicht</translation>
    </message>
    <message>
        <source>Page lar&amp;ger</source>
        <translation>Seite &amp;größer</translation>
    </message>
    <message>
        <source>Page s&amp;maller</source>
        <translation>Seite &amp;kleiner</translation>
    </message>
    <message>
        <source>Page as &amp;wide as the view</source>
        <translation>Seite so b&amp;reit wie die Ansicht</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Go to the question</source>
        <translation>Zur Frage &amp;gehen</translation>
    </message>
    <message>
        <source>&amp;New chat</source>
        <translation>&amp;Neues Gespräch</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Microscope</source>
        <translation>M&amp;ikroskop</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Copy answer</source>
        <translation>Antwort &amp;kopieren</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>Als &amp;Markdown speichern …</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>Ern&amp;eut fragen</translation>
    </message>
    <message>
        <source>&amp;Edit and ask again</source>
        <translation>&amp;Bearbeiten und erneut fragen</translation>
    </message>
    <message>
        <source>&amp;Race the last question</source>
        <translation>&amp;Rennen mit der letzten Frage</translation>
    </message>
    <message>
        <source>&amp;Start or go on</source>
        <translation>&amp;Starten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause or go on</source>
        <translation>Pausieren oder &amp;fortsetzen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Sheaf</source>
        <translation>Ü&amp;ber Sheaf</translation>
    </message>
    <message>
        <source>&amp;Paste files or text</source>
        <translation>Dateien oder Text ein&amp;fügen</translation>
    </message>
    <message>
        <source>&amp;Undo the removal</source>
        <translation>Entfernen rück&amp;gängig machen</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Befe&amp;hle …</translation>
    </message>
    <message>
        <source>&amp;Find or filter</source>
        <translation>Su&amp;chen oder filtern</translation>
    </message>
    <message>
        <source>Bac&amp;k to the passage before</source>
        <translation>&amp;Zurück zur vorigen Textstelle</translation>
    </message>
    <message>
        <source>Fo&amp;rward again</source>
        <translation>&amp;Wieder vorwärts</translation>
    </message>
    <message>
        <source>Copy with cita&amp;tion</source>
        <translation>Mit Be&amp;leg kopieren</translation>
    </message>
    <message>
        <source>&amp;Doctor</source>
        <translation>&amp;Diagnose</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Text of the system's size</source>
        <translation>&amp;Schriftgröße des Systems</translation>
    </message>
    <message>
        <source>Question: ask</source>
        <translation>Frage: stellen</translation>
    </message>
    <message>
        <source>Question: a new line</source>
        <translation>Frage: neue Zeile</translation>
    </message>
    <message>
        <source>Question: one asked before, in the empty box</source>
        <translation>Frage: eine früher gestellte, im leeren Feld</translation>
    </message>
    <message>
        <source>Finding: the next place</source>
        <translation>Suchen: nächste Stelle</translation>
    </message>
    <message>
        <source>Finding: the place before</source>
        <translation>Suchen: vorige Stelle</translation>
    </message>
    <message>
        <source>Page viewer: the next page</source>
        <translation>Seitenansicht: nächste Seite</translation>
    </message>
    <message>
        <source>Page viewer: the page before</source>
        <translation>Seitenansicht: vorige Seite</translation>
    </message>
    <message>
        <source>Library: look into the document</source>
        <translation>Bibliothek: in das Dokument schauen</translation>
    </message>
    <message>
        <source>History: open</source>
        <translation>Verlauf: öffnen</translation>
    </message>
    <message>
        <source>History: rename</source>
        <translation>Verlauf: umbenennen</translation>
    </message>
    <message>
        <source>History: remove</source>
        <translation>Verlauf: entfernen</translation>
    </message>
</context>
<context>
    <name>sheaf::WindowCommands</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>sheaf::WorkCard</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>sheaf::WorkloadBar</name>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>von selbst ermittelt</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>Was laufen soll</translation>
    </message>
    <message>
        <source>The question to race</source>
        <translation>Die Frage für das Rennen</translation>
    </message>
    <message>
        <source>Question to race</source>
        <translation>Frage für das Rennen</translation>
    </message>
    <message>
        <source>How many calls</source>
        <translation>Wie viele Aufrufe</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Wer antwortet</translation>
    </message>
    <message>
        <source>Calls in flight in the parallel run</source>
        <translation>Aufrufe unterwegs im parallelen Lauf</translation>
    </message>
    <message>
        <source>The parallel run looks for the number of calls in flight that is worth it</source>
        <translation>Der parallele Lauf sucht die Zahl von Aufrufen unterwegs, die sich lohnt</translation>
    </message>
    <message>
        <source>Simulated server</source>
        <translation>Simulierter Server</translation>
    </message>
    <message>
        <source>My question</source>
        <translation>Meine Frage</translation>
    </message>
</context>
</TS>
