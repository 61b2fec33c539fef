"""The job gives what one machine gives, survives dead workers and leaves out what kills the reader."""
import json
import os
import pathlib
import stat
import subprocess
import sys

import pyarrow.parquet
import pytest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))
os.environ["PYSPARK_PYTHON"] = sys.executable
WAYBILL = os.environ.get("WAYBILL", str(ROOT / ".build/release/waybill"))

import claims_schema  # noqa: E402
import waybill_job  # noqa: E402
from reader_process import ReaderProcess  # noqa: E402


def documents():
    """The sample articles, twice, under different ids."""
    lines = []
    for path in sorted((ROOT / "Examples/articles").glob("*.docs.jsonl")):
        lines += path.read_text(encoding="utf-8").splitlines()
    copies = []
    for copy in range(2):
        for line in lines:
            document = json.loads(line)
            copies.append(json.dumps(document | {"id": f"{document['id']}-{copy}"}, ensure_ascii=False))
    return copies


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession
    session = (SparkSession.builder.master("local[2,4]").appName("test")
               .config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "4").getOrCreate())
    session.sparkContext.setLogLevel("OFF")
    session.sparkContext.addPyFile(__file__)  # workers take the tests' own functions from it
    yield session
    session.stop()


def bare(lines):
    """What one process prints for these documents."""
    run = subprocess.run([WAYBILL, "read", "--format", "jsonl", "--with-text", "-"],
                         input="\n".join(lines).encode() + b"\n", stdout=subprocess.PIPE, check=True)
    return sorted(run.stdout.decode().splitlines())


def written(folder):
    return sorted(line for path in sorted(pathlib.Path(folder).glob("part-*"))
                  for line in path.read_text(encoding="utf-8").splitlines())


def test_claims_are_those_of_one_machine(spark, tmp_path):
    lines = documents()
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(lines) + "\nno json\n{\"id\":\"x\"}\n", encoding="utf-8")
    summary = waybill_job.run(spark, WAYBILL, [str(source)], str(tmp_path / "out"), partitions=5)
    expected = bare(lines)
    assert written(tmp_path / "out/documents") == expected
    assert summary["documents"] == len(lines)
    assert summary["failures"] == 2
    reasons = [json.loads(line)["reason"] for line in written(tmp_path / "out/failures")]
    assert all(reason.startswith("no document") for reason in reasons)

    table = pyarrow.parquet.read_table(tmp_path / "out/claims")
    assert table.schema.names == claims_schema.CLAIMS.names
    claims = sorted({(row["document"], row["claim_number"], row["claim_json"]) for row in table.to_pylist()})
    wanted = sorted((read["id"], number, json.dumps(claim, ensure_ascii=False, separators=(",", ":")))
                    for read in map(json.loads, expected) for number, claim in enumerate(read["claims"]))
    assert claims == wanted
    assert summary["claims"] == len(wanted) > 0


def test_the_register_takes_what_the_job_wrote(spark, tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(documents()) + "\n", encoding="utf-8")
    summary = waybill_job.run(spark, WAYBILL, [str(source)], str(tmp_path / "out"), partitions=3)
    parts = sorted(map(str, (tmp_path / "out/documents").glob("part-*")))
    register = str(tmp_path / "register.sqlite")
    run = subprocess.run([WAYBILL, "ingest", "--register", register, *parts], stderr=subprocess.PIPE, check=True)
    assert f"{summary['claims']} claims stored" in run.stderr.decode()
    subprocess.run([WAYBILL, "check", "--register", register], check=True)


def test_archives_are_read_like_on_one_machine(spark, tmp_path):
    body = "France sold 12 Rafale fighters to Serbia in August 2024 for 2.7 billion euros."
    payload = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n{body}".encode()
    record = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example.org/a\r\n"
              b"WARC-Date: 2024-09-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
              b"Content-Type: application/http; msgtype=response\r\nContent-Length: "
              + str(len(payload)).encode() + b"\r\n\r\n" + payload + b"\r\n\r\n")
    archive = tmp_path / "a.warc"
    archive.write_bytes(record)
    alone = subprocess.run([WAYBILL, "read", "--format", "jsonl", "--with-text", str(archive)], stdout=subprocess.PIPE)
    if alone.returncode != 0:
        pytest.skip("this binary reads no archives")
    waybill_job.run(spark, WAYBILL, [str(archive)], str(tmp_path / "out"))
    assert written(tmp_path / "out/documents") == sorted(alone.stdout.decode().splitlines())


def fragile(folder, word, once):
    """A reader that dies of documents with `word`; with `once`, only the first time."""
    mark = folder / "died"
    script = folder / "fragile"
    script.write_text(f"""#!{sys.executable}
import json, os, pathlib, signal, subprocess, sys
mark = pathlib.Path({str(mark)!r})
inner = subprocess.Popen([{WAYBILL!r}, *sys.argv[1:]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
for line in sys.stdin.buffer:
    if {word!r}.encode() in line and not ({once} and mark.exists()):
        mark.write_text("")
        inner.kill()
        os.kill(os.getpid(), signal.SIGKILL)
    inner.stdin.write(line)
    inner.stdin.flush()
    sys.stdout.buffer.write(inner.stdout.readline())
    sys.stdout.buffer.flush()
""", encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return str(script)


def test_a_document_that_kills_the_reader_is_left_out(spark, tmp_path):
    lines = documents()
    poison = json.dumps({"id": "poison", "text": "A poisonous text."})
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(lines[:9] + [poison] + lines[9:]) + "\n", encoding="utf-8")
    reader = fragile(tmp_path, "poisonous", once=False)
    summary = waybill_job.run(spark, reader, [str(source)], str(tmp_path / "out"), partitions=2)
    assert written(tmp_path / "out/documents") == bare(lines)
    assert summary["failures"] == 1
    failure = json.loads(written(tmp_path / "out/failures")[0])
    assert (failure["document"], failure["reason"]) == ("poison", "the reader dies of it")


def test_a_reader_that_was_killed_costs_nothing(tmp_path):
    lines = [line.encode() for line in documents()]
    reader = ReaderProcess([fragile(tmp_path, json.loads(lines[7])["id"], once=True),
                            "read", "--format", "jsonl", "--with-text", "--jobs", "1", "-"])
    answers = [answer.decode() for _, answer in reader.read(lines)]
    reader.close()
    assert reader.restarts == 1
    assert sorted(answers) == bare([line.decode() for line in lines])


def test_a_worker_that_was_killed_is_tried_again(spark, tmp_path):
    """The Python worker itself dies once: Spark reads its partition anew."""
    lines = documents()
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    mark = str(tmp_path / "killed")

    def deadly(rows):
        for number, row in enumerate(rows):
            if number == 3 and not os.path.exists(mark):
                open(mark, "w").close()
                os.kill(os.getpid(), 9)
            yield row
    rows = spark.read.text(str(source)).selectExpr("value", "'in' AS input").repartition(2)
    read = rows.rdd.mapPartitions(lambda part: waybill_job.read_lines(WAYBILL, deadly(part))).collect()
    assert os.path.exists(mark)
    assert sorted(line for kind, _, line in read if kind == "document") == bare(lines)
