"""The pages of one WARC or ARC archive, read by one `waybill` process that the archive is piped into.

Where the process dies, the archive is dealt out in smaller and smaller runs of records (a record is a gzip member)
until the one that kills it stands alone; it is left out and reported.
"""
import subprocess
import threading
import zlib

BLOCK = 1 << 20


def opened(path):
    """A stream of the bytes at a local path or an address that pyarrow knows."""
    if "://" not in path:
        return open(path, "rb")
    from pyarrow import fs
    system, inside = fs.FileSystem.from_uri(path)
    return system.open_input_stream(inside)


def read_archive(waybill, path):
    """Yields `("document", line)` for each page, `("failure", (place, reason))` for what can't be read."""
    found, ended = [], []
    with opened(path) as stream:
        for kind, value in piped(waybill, blocks(stream), path, ended):
            found.append((kind, value))
    if ended[0] >= 0:
        yield from found
        return
    with opened(path) as stream:
        records = list(members(stream))
    yield from halved(waybill, records, path)


def blocks(stream):
    while block := stream.read(BLOCK):
        yield block


def piped(waybill, pieces, path, ended):
    """What the process says of these bytes; its exit status is added to `ended`, negative where a signal ended it."""
    process = subprocess.Popen(
        [waybill, "read", "--format", "jsonl", "--with-text", "--jobs", "1", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    said = []
    listener = threading.Thread(target=lambda: said.extend(process.stderr), daemon=True)
    listener.start()

    def send():
        try:
            for piece in pieces:
                process.stdin.write(piece)
            process.stdin.close()
        except OSError:
            pass
    sender = threading.Thread(target=send, daemon=True)
    sender.start()
    for line in process.stdout:
        yield ("document", line.rstrip(b"\n").decode("utf-8"))
    sender.join()
    status = process.wait()
    listener.join()
    if status > 0:
        # Status 1: some records could not be read, and the messages say which.
        for line in said:
            message = line.decode("utf-8", "replace").rstrip()
            if not message.startswith("waybill: note") and ": note:" not in message:
                yield ("failure", (path, message.removeprefix("waybill: ")))
    ended.append(status)


def members(stream):
    """The gzip members of a stream as they are packed; one piece where it isn't gzip."""
    data = stream.read()
    if data[:2] != b"\x1f\x8b":
        yield data
        return
    while data:
        unpacker = zlib.decompressobj(31)
        try:
            unpacker.decompress(data)
        except zlib.error:
            yield data
            return
        rest = unpacker.unused_data
        yield data[:len(data) - len(rest)]
        data = rest


def halved(waybill, records, path):
    """Reads a run of records, and its halves where the process dies of it."""
    found, ended = [], []
    for kind, value in piped(waybill, records, path, ended):
        found.append((kind, value))
    if ended[0] >= 0:
        yield from found
    elif len(records) == 1:
        yield ("failure", (path, "the reader dies of a record"))
    else:
        middle = len(records) // 2
        yield from halved(waybill, records[:middle], path)
        yield from halved(waybill, records[middle:], path)
