#pragma once

#include <QtGlobal>
#include <chrono>

namespace sheaf {

// Before anything else in the worker: the parent's death ends it, no core file, no new privileges, private files;
// `background` gives way to everything a person waits for (nice 10).
void prepareWorker(bool background);

// Once, with the document open and before a byte of it is parsed. From then on the process can read fonts and what it
// has open already, compute, and write to its pipes: no file, no network, no program, no debugger, bounded memory.
// Landlock (kernel 5.13) and seccomp where the kernel has them; what is missing is named on stderr, and the limits hold
// all the same.
void enterSandbox();

// For a process that is about to become `program` (an absolute path), which reads its input from stdin: as above, but
// it may also read the system's libraries and data, the program's own folder and `data` (null: none), and run that one
// program. More memory, and 60 s of processor time.
void enterProgramSandbox(const char* program, const char* data);

// Processor time this process may use from now on; it is killed by SIGXCPU when it is used up.
void grantCpu(std::chrono::seconds time);

// The same, counted from the start of the process.
void limitCpu(std::chrono::seconds total);

} // namespace sheaf
