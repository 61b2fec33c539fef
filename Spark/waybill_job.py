#!/usr/bin/env python3
"""Reads documents on an Apache Spark cluster with the same `waybill` binary as on one machine.

    waybill_job.py --waybill PATH --out FOLDER INPUT…

INPUT are JSONL files or folders (one document a line), or WARC and ARC archives, at any address that Hadoop, or for
archives pyarrow, can open (file:, hdfs:, s3:, gs:). FOLDER gets

    documents/   JSONL with the text, `claims` and `reader`, as `waybill ingest` takes it without reading again
    claims/      the same claims as Parquet, a row an item (claims_schema.py)
    failures/    JSONL, what could not be read: `{"input","document","reason"}`
    summary.json counts of documents, claims and failures, and the seconds that reading took

What is written doesn't depend on the number of workers. A worker that dies is started again by Spark, which reads its
partition anew; a document that kills the reader twice is left out and reported.
"""
import argparse
import json
import os
import sys
import time

from pyspark.sql import SparkSession
from pyspark.sql import types as T

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

READ = T.StructType([
    T.StructField("kind", T.StringType(), False),
    T.StructField("input", T.StringType(), True),
    T.StructField("line", T.StringType(), False),
])


def failure(source, document, reason):
    return ("failure", source, json.dumps(
        {"input": source, "document": document, "reason": reason}, ensure_ascii=False))


def read_lines(waybill, rows):
    """The documents of one partition of JSONL: rows of `value` and `input`."""
    from reader_process import ReaderProcess, document_line
    reader = ReaderProcess([waybill, "read", "--format", "jsonl", "--with-text", "--jobs", "1", "-"])
    sources = {}

    def documents(bad):
        for row in rows:
            if not row.value.strip():
                continue
            line = document_line(row.value)
            if line is None:
                bad.append(failure(row.input, row.value[:80], "no document: a line of JSON with 'text' is expected"))
            else:
                sources[line] = row.input
                yield line
    bad = []
    try:
        for line, answer in reader.read(documents(bad)):
            yield from bad
            bad.clear()
            source = sources.pop(line, None)
            if answer is None:
                identity = json.loads(line).get("id") or "document without an id"
                yield failure(source, identity, "the reader dies of it")
            else:
                yield ("document", source, answer.decode("utf-8"))
        yield from bad
    finally:
        reader.close()


def read_archives(waybill, paths):
    """The pages of archives, one after the other."""
    from archive_reader import read_archive
    for path in paths:
        for kind, value in read_archive(waybill, path):
            if kind == "document":
                yield ("document", path, value)
            else:
                yield failure(path, value[0], value[1])


def is_archive(path):
    name = path.lower().rstrip("/")
    return any(name.endswith(end) for end in (".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz"))


def claim_table(read, spark):
    """The claims of read documents as a table with the declared schema."""
    from claims_schema import CLAIMS

    def tables(batches):
        import pyarrow as pa
        from claims_schema import CLAIMS, rows
        for batch in batches:
            found = [row for line in batch.column("line").to_pylist() for row in rows(json.loads(line))]
            if found:
                yield from pa.Table.from_pylist(found, schema=CLAIMS).to_batches()
    from pyspark.sql.pandas.types import from_arrow_schema
    return read.select("line").mapInArrow(tables, from_arrow_schema(CLAIMS))


def run(spark, waybill, inputs, out, partitions=None):
    """Reads all inputs and writes the folder; the counts."""
    context = spark.sparkContext
    for name in ("waybill_job.py", "reader_process.py", "claims_schema.py", "archive_reader.py"):
        context.addPyFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), name))
    archives = [path for path in inputs if is_archive(path)]
    texts = [path for path in inputs if not is_archive(path)]
    begun = time.monotonic()
    parts = []
    if texts:
        lines = spark.read.text(texts).selectExpr("value", "_metadata.file_path AS input")
        if partitions:
            lines = lines.repartition(partitions)
        parts.append(lines.rdd.mapPartitions(lambda rows: read_lines(waybill, rows)))
    if archives:
        # One archive a task: they can't be split, and the slowest of them decides.
        paths = context.parallelize(archives, len(archives))
        parts.append(paths.mapPartitions(lambda paths: read_archives(waybill, paths)))
    # What is read is kept on disk, so that three outputs need no second reading.
    from pyspark import StorageLevel
    read = spark.createDataFrame(context.union(parts) if len(parts) > 1 else parts[0], READ).persist(
        StorageLevel.DISK_ONLY)
    documents = read.where("kind = 'document'")
    documents.select("line").write.mode("overwrite").text(os.path.join(out, "documents"))
    seconds = time.monotonic() - begun
    claim_table(documents, spark).write.mode("overwrite").parquet(os.path.join(out, "claims"))
    read.where("kind = 'failure'").select("line").write.mode("overwrite").text(os.path.join(out, "failures"))
    claims = spark.read.parquet(os.path.join(out, "claims"))
    summary = {
        "documents": documents.count(), "failures": read.where("kind = 'failure'").count(),
        "claims": claims.select("document", "claim_number").distinct().count(), "items": claims.count(),
        "seconds": round(seconds, 3),
    }
    read.unpersist()
    return summary


def main(arguments=None):
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--waybill", required=True, help="the binary, at the same place on every worker")
    options.add_argument("--out", required=True, help="a folder that Hadoop can write")
    options.add_argument("--partitions", type=int, help="into how many parts JSONL is dealt out")
    options.add_argument("--master", help="where the cluster is, such as local[2,4]; else as spark-submit says")
    options.add_argument("input", nargs="+")
    args = options.parse_args(arguments)
    builder = SparkSession.builder.appName("waybill")
    if args.master:
        builder = builder.master(args.master)
    spark = builder.getOrCreate()
    summary = run(spark, args.waybill, args.input, args.out, args.partitions)
    text = json.dumps(summary, indent=2)
    print(text)
    if "://" not in args.out:
        with open(os.path.join(args.out, "summary.json"), "w", encoding="utf-8") as file:
            file.write(text + "\n")
    spark.stop()
    return 0


if __name__ == "__main__":
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    sys.exit(main())
