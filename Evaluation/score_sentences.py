#!/usr/bin/env python3
"""Scores `waybill sentences` on cases {"lang","golden","text","sentences"}: a case is right when
all sentences have exactly the stated ends.

    score_sentences.py --waybill PATH [--worst N] sentences.jsonl
"""
import argparse
import collections
import json
import subprocess


def spans(case):
    """The places of the case's sentences in its text, in order."""
    at, found = 0, []
    for sentence in case["sentences"]:
        start = case["text"].index(sentence, at)
        at = start + len(sentence)
        found.append((start, at))
    return found


def read(waybill, lang, texts):
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    run = subprocess.run([waybill, "sentences", "--lang", lang], input=lines, text=True, capture_output=True, check=True)
    return [[(s["start"], s["end"]) for s in json.loads(line)["sentences"]] for line in run.stdout.splitlines()]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--waybill", required=True)
    options.add_argument("--worst", type=int, default=0, help="print up to N wrong cases")
    options.add_argument("--lang", help="only this language")
    options.add_argument("cases")
    args = options.parse_args()
    by_language = collections.defaultdict(list)
    with open(args.cases, encoding="utf-8") as file:
        for line in file:
            case = json.loads(line)
            by_language[case["lang"]].append(case)
    for lang, cases in by_language.items():
        if args.lang not in (None, lang):
            continue
        counts, shown = collections.Counter(), 0
        for case, got in zip(cases, read(args.waybill, lang, [case["text"] for case in cases])):
            right = got == spans(case)
            for group in ["all", "golden"] if case["golden"] else ["all"]:
                counts[group] += 1
                counts[group + " right"] += right
            if not right and shown < args.worst:
                shown += 1
                mark = "golden " if case["golden"] else ""
                print(f"{mark}{lang} {case['name']}\n  want {case['sentences']}\n  got  {[case['text'][s:e] for s, e in got]}")
        for group in ("golden", "all"):
            if counts[group]:
                print(f"{lang} {group}: {counts[group + ' right']}/{counts[group]} = {counts[group + ' right'] / counts[group]:.3f}")


if __name__ == "__main__":
    main()
