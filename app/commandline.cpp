#include "app/commandline.h"

#include "app/labline.h"
#include "app/scopeline.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error usage(const QString& message)
{
    return Error::make(ErrorCode::InvalidInput, message + u" --help shows what there is."_s);
}

struct CommandRule
{
    int least; // arguments
    int most;  // -1: any number
    QString wants;
};

const QHash<QString, CommandRule>& commands()
{
    static const QHash<QString, CommandRule> rules{
        {u"index"_s, {1, -1, u"files or folders"_s}},
        {u"status"_s, {0, 0, {}}},
        {u"list"_s, {0, 0, {}}},
        {u"remove"_s, {1, -1, u"numbers of documents, as list shows them"_s}},
        {u"reembed"_s, {0, 0, {}}},
        {u"verify"_s, {0, 0, {}}},
        {u"backup"_s, {1, 1, u"a file"_s}},
        {u"move"_s, {1, 1, u"a folder"_s}},
        {u"watch"_s, {1, 2, u"list, add FOLDER or remove FOLDER"_s}},
        {u"collections"_s, {0, -1, {}}},
        {u"search"_s, {0, 1, u"a text"_s}},
        {u"ask"_s, {1, 1, u"a question"_s}},
        {u"extract"_s, {0, -1, {}}},
        {u"race"_s, {1, 1, u"a question"_s}},
        {u"probe"_s, {0, 1, u"an address"_s}},
        {u"pull"_s, {1, 2, u"a model's name"_s}},
        {u"metrics"_s, {0, 0, {}}},
        {u"serve-metrics"_s, {1, 1, u"a port"_s}},
        {u"cache"_s, {0, 1, u"clear"_s}},
        {u"demo"_s, {1, 1, u"a folder"_s}},
        {u"lab"_s, {1, 2, u"race or sweep, beyond or replay"_s}},
        {u"conversations"_s, {0, -1, {}}},
        {u"eval"_s, {1, 1, u"the folder of a collection"_s}},
        {u"web"_s, {1, 1, u"a question"_s}},
        {u"files"_s, {1, 1, u"a question"_s}},
        {u"tool"_s, {1, 1, u"a question"_s}},
        {u"settings"_s, {0, 2, u"nothing, export FILE or import FILE"_s}},
        {u"calls"_s, {0, 1, u"a host"_s}},
        {u"doctor"_s, {0, 0, {}}},
        {u"completions"_s, {1, 1, u"bash, zsh or fish"_s}},
        {u"manual"_s, {0, 1, u"sheaf or sheaf-cli"_s}},
    };
    return rules;
}

Result<int> number(const QString& option, const QString& value, int low, int high)
{
    bool ok = false;
    const int n = value.toInt(&ok);
    if (!ok || n < low || n > high)
        return usage(u"%1 takes a whole number from %2 to %3, not “%4”."_s.arg(option).arg(low).arg(high).arg(value));
    return n;
}

// Puts one option with a value into place.
Result<void> setOption(CommandLine& line, const QString& option, const QString& value)
{
    Settings& s = line.settings;
    const auto setUrl = [&](EndpointSettings& endpoint) -> Result<void> {
        if (value.trimmed().isEmpty()) // what a script has not filled in; the built-in engine is had without the option
            return parseEndpointUrl(value).error();
        return endpoint.setAddresses(value);
    };
    const auto setVectorStore = [&]() -> Result<void> {
        if (value == "embedded"_L1) {
            s.vectorStore.clear();
            return {};
        }
        const auto url = parseEndpointUrl(value);
        if (!url.ok())
            return url.error();
        s.vectorStore = *url;
        return {};
    };
    const auto setSearxng = [&]() -> Result<void> {
        const auto url = parseEndpointUrl(value);
        if (!url.ok())
            return url.error();
        s.searxngUrl = *url;
        s.searxng = true;
        return {};
    };
    const auto setApi = [&](EndpointSettings& endpoint, const QString& allowed) -> Result<void> {
        const auto api = apiNamed(value);
        if (!api || (*api == Api::Anthropic && &endpoint == &s.embedding)) // Anthropic has no embeddings
            return usage(u"%1 takes %2, not “%3”."_s.arg(option, allowed, value));
        endpoint.api = *api;
        return {};
    };
    const auto setNumber = [&](int low, int high, auto&& put) -> Result<void> {
        const auto n = number(option, value, low, high);
        if (!n.ok())
            return n.error();
        put(*n);
        return {};
    };
    const auto setUiLanguage = [&]() -> Result<void> {
        const bool system = value == "system"_L1;
        if (!system && !u"en de zh_CN"_s.split(u' ').contains(value))
            return usage(u"%1 takes system, en, de or zh_CN, not “%2”."_s.arg(option, value));
        line.uiLanguage = system ? QString() : value;
        return {};
    };
    if (option == "--data"_L1)
        line.dataFolder = value;
    else if (option == "--embed-url"_L1)
        return setUrl(s.embedding);
    else if (option == "--chat-url"_L1)
        return setUrl(s.chat);
    else if (option == "--rerank-url"_L1)
        return setUrl(s.rerank);
    else if (option == "--rerank-model"_L1)
        s.rerank.model = value;
    else if (option == "--vector-url"_L1)
        return setVectorStore();
    else if (option == "--searxng-url"_L1)
        return setSearxng();
    else if (option == "--folder"_L1)
        line.folders.append(value);
    else if (option == "--embed-api"_L1)
        return setApi(s.embedding, u"auto, openai or ollama"_s);
    else if (option == "--chat-api"_L1)
        return setApi(s.chat, u"auto, openai, ollama or anthropic"_s);
    else if (option == "--embed-model"_L1)
        s.embedding.model = value;
    else if (option == "--chat-model"_L1)
        s.chat.model = value;
    else if (option == "--password"_L1)
        line.password = Secret(value);
    else if (option == "--queries"_L1)
        line.queriesFile = value;
    else if (option == "--judgments"_L1)
        line.judgmentsFile = value;
    else if (option == "--concurrency"_L1)
        return setNumber(1, 64, [&](int n) {
            s.concurrency = n;
            s.adaptive = false; // so many, no more and no fewer
        });
    else if (option == "--query-count"_L1)
        return setNumber(1, 16, [&](int n) { s.queryCount = n; });
    else if (option == "--max-concurrent-queries"_L1)
        return setNumber(1, 64, [&](int n) { s.maxConcurrentQueries = n; });
    else if (option == "--max-processing-time"_L1)
        return setNumber(1, 600'000, [&](int n) { s.maxProcessingTime = Milliseconds(n); });
    else if (option == "--timeout"_L1)
        return setNumber(1, 3'600'000, [&](int n) { s.requestTimeout = Milliseconds(n); });
    else if (option == "--retries"_L1)
        return setNumber(0, 10, [&](int n) { s.retries = n; });
    else if (option == "-k"_L1)
        return setNumber(1, 1000, [&](int n) { line.k = n; });
    else if (option == "--trace"_L1)
        line.traceFile = value;
    else if (option == "--collection"_L1)
        line.collection = value;
    else if (option == "--since"_L1)
        line.since = value;
    else if (option == "--ignore"_L1)
        line.ignore.append(value);
    else if (option == "--ui-language"_L1)
        return setUiLanguage();
    else if (const auto limited = setScopeOption(line.scope, option, value))
        return limited->ok() ? Result<void>() : usage(limited->error().message);
    else if (const auto asked = setAskOption(line.ask, option, value))
        return asked->ok() ? Result<void>() : usage(asked->error().message);
    else if (const auto wanted = setExtractOption(line.extract, option, value))
        return wanted->ok() ? Result<void>() : usage(wanted->error().message);
    else if (const auto set = setLabOption(line.lab, option, value))
        return set->ok() ? Result<void>() : usage(set->error().message);
    else if (const auto beyond = setBeyondOption(line.beyond, option, value))
        return beyond->ok() ? Result<void>() : usage(beyond->error().message);
    else
        return usage(u"There is no option “%1”."_s.arg(option));
    return {};
}

} // namespace

Result<CommandLine> parseOptions(const QStringList& words, const Settings& base)
{
    CommandLine line;
    line.settings = base;
    bool onlyArguments = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words[i];
        if (onlyArguments || word == "-"_L1 || !word.startsWith(u'-')) {
            line.arguments.append(word);
            continue;
        }
        if (word == "--"_L1)
            onlyArguments = true;
        else if (word == "--json"_L1)
            line.json = true;
        else if (word == "--samples"_L1)
            line.samples = true;
        else if (word == "--help"_L1 || word == "-h"_L1)
            line.help = true;
        else if (word == "--version"_L1 || word == "-V"_L1)
            line.version = true;
        else if (word == "--sequential"_L1)
            line.settings.parallel = false;
        else if (word == "--parallel"_L1)
            line.settings.parallel = true;
        else if (word == "--local-only"_L1)
            line.settings.localOnly = true;
        else if (word == "--judge"_L1)
            line.settings.judge = true;
        else if (setAskSwitch(line.ask, word))
            line.checkFiles = line.checkFiles || word == "--files"_L1;
        else if (word == "--list"_L1)
            line.list = true;
        else if (word == "--brave"_L1)
            line.settings.brave = true;
        else if (word == "--perplexity"_L1)
            line.settings.perplexity = true;
        else if (word == "--repair"_L1)
            line.repair = true;
        else if (setExtractFlag(line.extract, word))
            continue;
        else if (word == "--adaptive"_L1)
            line.lab.adaptive = true;
        else if (word == "--builtin"_L1)
            line.settings.embedding = line.settings.chat = {};
        else {
            QString value;
            if (const qsizetype equals = word.indexOf(u'='); equals > 0) {
                value = word.mid(equals + 1);
                word.truncate(equals);
            } else if (++i < words.size()) {
                value = words[i];
            } else {
                return usage(u"%1 needs a value behind it."_s.arg(word));
            }
            if (const auto set = setOption(line, word, value); !set.ok())
                return set.error();
        }
    }
    return line;
}

Result<CommandLine> parseCommandLine(const QStringList& words, const Settings& base)
{
    auto parsed = parseOptions(words, base);
    if (!parsed.ok() || parsed->help || parsed->version)
        return parsed;
    CommandLine line = *std::move(parsed);
    if (line.arguments.isEmpty())
        return usage(u"There is no command."_s);
    line.command = line.arguments.takeFirst();
    const auto rule = commands().constFind(line.command);
    if (rule == commands().constEnd())
        return usage(u"There is no command “%1”."_s.arg(line.command));
    const QStringList& behind = line.arguments;
    if (line.command == "search"_L1 && behind.isEmpty() && line.queriesFile.isEmpty())
        return usage(u"search needs a text, or --queries FILE."_s);
    if (behind.size() < rule->least)
        return usage(u"%1 needs something behind it: %2."_s.arg(line.command, rule->wants));
    if (line.command == "lab"_L1) {
        if (const auto fits = checkLab(line.lab, behind.first()); !fits.ok())
            return usage(fits.error().message);
        if (!line.traceFile.isEmpty() && behind.first() != "race"_L1)
            return usage(u"--trace is for a race."_s);
        bool isNumber = false;
        const bool replays = behind.first() == "replay"_L1;
        if (replays && behind.size() > 1 && (behind[1].toLongLong(&isNumber) < 1 || !isNumber))
            return usage(u"lab replay takes the number of a run, not “%1”."_s.arg(behind[1]));
        if (!replays && behind.size() > 1)
            return usage(u"lab %1 takes no “%2”."_s.arg(behind[0], behind[1]));
    }
    if (rule->most >= 0 && behind.size() > rule->most)
        return usage(u"“%1” is one word too many for %2; put a text of several words in quotation marks."_s.arg(
            behind[rule->most], line.command));
    return line;
}

QString cliHelp()
{
    return u"Usage: sheaf-cli [options] COMMAND [arguments]\n"
           "Ask your documents, in parallel. The same core as the window, without a display.\n\n"
           "Commands\n"
           "  index PATH...        take files, and folders with what is below them, into the library\n"
           "  status               what the library holds and which engines answer\n"
           "  list                 a line for each document\n"
           "  remove ID...         take documents out of the library; the files are not touched\n"
           "  reembed              embed every passage again with the present model\n"
           "  verify               check the store against itself; --files: and the files against it;\n"
           "                       --repair: put right what can be\n"
           "  backup FILE          a copy of the whole library in one file, checked\n"
           "  move FOLDER          the library to a new or empty folder, where it is looked for from then on\n"
           "  watch list           the folders the library follows while the window is open\n"
           "  watch add FOLDER [--ignore PATTERN]...   follow one more, or with other patterns (as in .gitignore)\n"
           "  watch remove FOLDER  follow it no longer; its documents stay\n"
           "  collections          groups of documents, with counts\n"
           "  collections create NAME | delete NAME | rename NAME NEW | show NAME\n"
           "  collections add NAME ID... | remove NAME ID...\n"
           "  collections private NAME | public NAME   whether questions about it may be put to the web\n"
           "  search TEXT          the passages that fit best\n"
           "  search --queries F   one JSON object {\"id\",\"text\"} in a line of F; one line of hits for each\n"
           "  ask QUESTION         several queries at once, an answer with citations, and what ran when\n"
           "  extract [PATH...]    the same fields out of every document: a table with quotes; indexes PATHs first\n"
           "  conversations        what was asked, the latest first\n"
           "  conversations show ID | search TEXT | rename ID TITLE | remove ID... | export ID FILE.md\n"
           "  settings             every setting with its key; export FILE, import FILE: without any key of a "
           "service.\n"
           "                       A window that is open does not look at what is imported; close it before\n"
           "  race QUESTION        the same queries one by one and in parallel: time and hits compared\n"
           "  web QUESTION         what the web services that are switched on find: --searxng-url URL, --brave (key:\n"
           "                       SHEAF_BRAVE_KEY), --perplexity (key: SHEAF_PERPLEXITY_KEY)\n"
           "  files QUESTION [--folder DIR]...   its words in the folders of the settings, or in those given\n"
           "  tool QUESTION [--list]   calculate, count days, convert units, ask a table, outline a document; with\n"
           "                       --document ID also SQL: \"SELECT ... FROM data\"\n"
           "  probe URL            what answers there, which models, how many calls it runs at once\n"
           "  probe                which model servers run on this machine\n"
           "  pull MODEL [URL]     have an Ollama server fetch a model; without an address the one on this machine\n"
           "  metrics              what all runs on this library have counted, as Prometheus reads it\n"
           "  serve-metrics PORT   the same over HTTP, on this machine only, until Ctrl-C\n"
           "  cache [clear]        how much of endpoints' answers is kept; or throw it away\n"
           "  calls [HOST] [--since DAY]   what left this machine: where to, when, bytes, and text of which documents\n"
           "  doctor               what is installed and reachable, what is wrong, and how to mend it\n"
           "  demo FOLDER          index it, ask two questions, race; what the window shows, for a terminal\n"
           "  lab race             a made-up workload one by one and in parallel, against what is possible\n"
           "  lab sweep            the same with 1, 2, 4, ... 64 in flight: speed-up, and where it ends\n"
           "  lab beyond           what so many documents on so many servers would take, simulated in seconds\n"
           "  lab replay [RUN]     the last recorded run, or that one, with other numbers of calls in flight, computed "
           "from\n"
           "                       its measured times\n"
           "  eval FOLDER          how well documents are found: docs.jsonl, queries.jsonl, qrels.tsv; a library of "
           "its\n"
           "                       own for the time, nDCG@10, recall, MAP and MRR by text, by vectors and by both\n"
           "  completions SHELL    a script that makes bash, zsh or fish complete all of this\n"
           "  manual [PROGRAM]     the manual page of sheaf-cli or sheaf, in roff\n\n"
           "Options\n"
           "  --data DIR                  where the library lives (default: the platform's data folder)\n"
           "  --json                      JSON to stdout and nothing else\n"
           "  --embed-url URL --embed-model M   an OpenAI-compatible endpoint; without it the built-in engine\n"
           "  --chat-url URL  --chat-model M    likewise; the key comes from SHEAF_API_KEY,\n"
           "                              or from the keychain, where the window has kept one\n"
           "  --rerank-url URL --rerank-model M an endpoint that puts the passages into a better order\n"
           "  --embed-api A --chat-api A  what they speak: auto (default), openai, ollama; anthropic for chat\n"
           "  --vector-url URL            a Qdrant server that holds the vectors, its key from SHEAF_QDRANT_KEY;\n"
           "                              embedded (default): a file beside the library\n"
           "  --collection NAME           index: put what is indexed into it, making it where there is none;\n"
           "                              search, ask and race: look at its documents alone\n"
           "  --builtin                   the built-in engine, whatever the settings say\n"
           "  --local-only                refuse every endpoint that is not on this machine\n"
           "  --sequential | --parallel   one at a time, or in parallel (default)\n"
           "  --concurrency N             calls in flight for each endpoint (1 to 64); otherwise it is found\n"
           "  --timeout MS --retries N    for one call (default 120000 and 3)\n"
           "  --query-count N             queries of one question, itself among them (1 to 16, default 8)\n"
           "  --max-concurrent-queries N  of them at once (default 8)\n"
           "  --max-processing-time MS    for finding; what is there by then is used (default 30000)\n"
           "  --mode M                    of ask: quick (the question alone), fanout (default), research, exhaustive\n"
           "  --web --files               of ask: search the web, the folders you allowed; --no-web --no-files: do "
           "not\n"
           "  --no-documents --no-tools --no-memory --no-check   of ask: leave that out\n"
           "  --judge                     of ask: the chat model grades the answer too, for one more call\n"
           "  --budget CALLS              of ask: calls of the chat model at most\n"
           "  --conversation ID           of ask: go on with this conversation\n"
           "  --password TEXT             for encrypted documents; SHEAF_PASSWORD keeps it out of the process list\n"
           "  -k N                        hits of a search (default 10)\n"
           "  --document ID --type pdf,docx --language de --pages 3-8\n"
           "  --after DAY --before DAY    what search, ask and race look at: the file's date; --added-after,\n"
           "                              --added-before for when it came into the library; days like 2024-01-31\n"
           "  --judgments FILE            of eval, instead of qrels.tsv\n"
           "  --help --version\n\n"
           "Options of extract\n"
           "  --fields a,b:date,c:money!,d:one of(x|y)   names with types: text, number, date, money, yes/no, list;\n"
           "                              ! for what must be there\n"
           "  --schema FILE               the same as JSON; --preset NAME keeps it in the library, or uses what is "
           "kept\n"
           "  --csv --json --jsonl        what to write, with pages and quotes; otherwise text\n"
           "  --estimate                  only say how many calls and tokens it would take, and the cost\n"
           "  --budget-calls N --budget-tokens N --budget-cost X --budget-time SECONDS   then end; it can go on later\n"
           "  --again failed|all          read what failed again (default), or all; --one-field: a call for each "
           "field\n\n"
           "Options of the lab\n"
           "  Without --embed-url and --chat-url a server on loopback is simulated, and all that is printed says so.\n"
           "  --workload W                queries (default), embed, extract or workflow\n"
           "  --n N --batch B             calls, and texts in one call of embed (1 to 32)\n"
           "  --adaptive                  find the number of calls in flight; a sweep gets a row for it\n"
           "  --repeat T                  so often; times are medians\n"
           "  --sequential-sample K       one by one only the first K calls, scaled up and marked as estimated\n"
           "  --csv                       a table: a row for each call of a race, or each number in flight of a sweep\n"
           "  --trace FILE                of a race, for chrome://tracing or ui.perfetto.dev\n"
           "  --latency MS --jitter S     of one simulated call: its median and the sigma of its logarithm (0: fixed)\n"
           "  --server-limit C --rate R   calls the simulated server runs at a time, and admits in a minute\n"
           "  --faults F --seed K         share of simulated calls that meet a fault (0 to 1); the same seed, the same "
           "run\n"
           "  Of beyond, instead of what your library has measured: --documents N --pages-per-document P\n"
           "  --pages-spread S --chunks-per-page C --pages-per-second R --cores K --servers M --slots K\n"
           "  --chunks-per-call B, and --latency, --jitter, --rate, --faults, --seed and --concurrency as above\n\n"
           "Exit status: 0 done, 1 done with some items failed, 2 bad usage, 3 could not run. Ctrl-C stops cleanly.\n"_s;
}

QString windowHelp()
{
    return u"Usage: sheaf [options] [FILE or FOLDER...]\n"
           "Ask your documents, in parallel. Files and folders given are taken into the library; where its window is\n"
           "open already they go there.\n\n"
           "  --samples      begin with the sample documents\n"
           "  --data DIR     where the library lives (default: the platform's data folder)\n"
           "  --embed-url URL --embed-model M, --chat-url URL --chat-model M\n"
           "                 OpenAI-compatible endpoints; the key comes from SHEAF_API_KEY\n"
           "  --builtin --local-only --sequential --parallel --concurrency N\n"
           "  --ui-language L\n"
           "                 of the window: system (default), en, de or zh_CN\n"
           "  --help --version\n\n"
           "All options of sheaf-cli that concern engines are understood; what is given here is kept as the window's "
           "settings only\n"
           "when it is changed there.\n"_s;
}

} // namespace sheaf
