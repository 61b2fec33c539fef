"""A `waybill read` process that reads many documents, one JSON line each, and is started again when it dies.

Every document gives exactly one line of output, in order, so that the line which is missing tells what it died of.
"""
import collections
import json
import subprocess
import threading

# How many documents may be on their way into the process before their answers are taken.
AHEAD = 64


class ReaderFailed(RuntimeError):
    """The process can't be started, or ends by itself on sound input."""


class ReaderProcess:
    """Reads JSONL documents with one process; skips what kills it.

    `command` is the whole command line. What it writes to its standard error goes to `say`, a function of one line.
    """

    def __init__(self, command, say=lambda line: None):
        self.command = command
        self.say = say
        self.process = None
        self.restarts = 0

    def _start(self):
        try:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        except OSError as error:
            raise ReaderFailed(f"{self.command[0]}: {error.strerror}") from error
        self._errors = threading.Thread(target=self._listen, args=(self.process.stderr,), daemon=True)
        self._errors.start()

    def _listen(self, stream):
        for line in stream:
            self.say(line.decode("utf-8", "replace").rstrip())

    def close(self):
        """Ends the process."""
        if self.process:
            for stream in (self.process.stdin, self.process.stdout):
                try:
                    stream.close()
                except OSError:
                    pass
            self.process.kill()
            self.process.wait()
            self._errors.join(timeout=5)
            self.process.stderr.close()
            self.process = None

    def read(self, documents):
        """Yields `(document, answer)` for each line of JSON in `documents` (bytes without a line feed), in order.

        `answer` is the line that the process gave, or None for a document that killed it twice.
        """
        waiting = collections.deque()
        documents = iter(documents)
        isMore = True
        while isMore or waiting:
            while isMore and len(waiting) < AHEAD:
                document = next(documents, None)
                if document is None:
                    isMore = False
                else:
                    waiting.append(document)
            yield from self._run(waiting)

    def _run(self, waiting):
        """Answers all that waits; what is left after a death is tried again, one by one."""
        for document, answer in self._stream(waiting):
            yield document, answer
        while waiting:
            # The process has died: the first that waits may be the reason, or may not.
            self.close()
            self.restarts += 1
            document = waiting[0]
            answer = self._ask(document)
            if answer is None:
                self.close()
                self.restarts += 1
            waiting.popleft()
            yield document, answer
            for document, answer in self._stream(waiting):
                yield document, answer

    def _stream(self, waiting):
        """Sends all that waits from a thread of its own and yields the answers, until the process dies."""
        if not waiting:
            return
        if self.process is None:
            self._start()
        lines = list(waiting)
        sender = threading.Thread(target=self._send, args=(lines,), daemon=True)
        sender.start()
        for document in lines:
            answer = self.process.stdout.readline()
            if not answer.endswith(b"\n"):
                break
            waiting.popleft()
            yield document, answer[:-1]
        sender.join()

    def _send(self, lines):
        try:
            for line in lines:
                self.process.stdin.write(line + b"\n")
            self.process.stdin.flush()
        except (OSError, ValueError):
            pass  # It has died; the answers tell.

    def _ask(self, document):
        """The answer to one document by a new process; None where it dies of it."""
        self._start()
        self._send([document])
        answer = self.process.stdout.readline()
        return answer[:-1] if answer.endswith(b"\n") else None


def document_line(text):
    """A line of input as it goes to the process, and its id; None where it is no document.

    The reader tells what is wrong with a line on its standard error and prints nothing for it, so such lines are taken
    out before: they would shift the answers.
    """
    try:
        value = json.loads(text)
    except ValueError:
        return None
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return None
    try:
        line = json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return None  # a lone surrogate
    return line
