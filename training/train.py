"""Trains the reader of signals and contexts. Called by ./zhengming train, which writes the examples."""

import argparse
import csv
import json
import random
import sys
import time

LABELS = ["PRIVATE_INFO", "PRIVACY_INTRUSION", "THREAT", "HARASSMENT_CALL", "EXTORTION", "INSULT", "FACT_CLAIM",
          "SELF_HARM", "MEDIA_REPORT", "COMPLAINT", "RULING_CRITICISM", "OPINION", "SATIRE", "FIRST_HAND", "REPOST",
          "HARM", "MEANT", "OFFENSIVE"]
TAGS = ["PHONE", "ID_CARD", "ADDRESS", "PLATE", "BANK_CARD", "EMAIL", "WECHAT", "QQ", "RELATIVE", "CHILD_SCHOOL",
        "LOCATION_TRACK", "HEALTH", "PROPERTY"]
# Class 0 is nothing; then the first pieces of each type, those inside, the last ones (Tagger.java reads the names).
TAG_CLASSES = [part + tag for part in ("B-", "I-", "E-") for tag in TAGS]
OFFENSIVE = LABELS.index("OFFENSIVE")
WINDOW = 480
LONGEST_RUN = 3
BUCKETS = 1 << 17
BONE_BUCKETS = 1 << 15
BONE_SHARE = 0.5
TAG_WEIGHT = 4.0
PARITY_BONES = ["@AUTHOR", "@PERSON!", "@AUTHOR>@PERSON!", "MEANS", "MEANS>@PERSON!", "NEGATION"]
PARITY_TEXTS = ["某法官判得公道,谢谢。", "某法官你等着,下班路上小心点😊 abc123",
                "转告某法院:周一上午开庭,某法官家属没来。\n电话13800001234"]
BATCH_PIECES = 3000


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only see that the libraries are there")
    parser.add_argument("--examples")
    parser.add_argument("--encoder", help="the jar that holds the encoder")
    parser.add_argument("--cold", help="folder with COLD's train.csv and dev.csv")
    parser.add_argument("--out")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--start", help="take encoder and heads from this trained file, or the mean of several, by"
                        " commas; with --epochs 0 only the linear half and the calibration are made anew")
    parser.add_argument("--mislead", type=float, default=0.02,
                        help="how far pieces are moved while learning, as a share of their length")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


ARGUMENTS = arguments()
try:
    import numpy as np
    import torch
    from scipy.sparse import csr_matrix, hstack
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import average_precision_score, f1_score
    from torch import nn

    from encoder import WIDTH, Encoder, read_tensors, write_tensors
except ImportError as missing:
    sys.exit(f"training: {missing}")
if ARGUMENTS.check:
    sys.exit(0)


class Heads(nn.Module):
    """Scores of the whole text and of its pieces; see Heads.java, which computes the same."""

    def __init__(self):
        super().__init__()
        self.whole = nn.Linear(WIDTH, len(LABELS))
        self.attention = nn.Linear(WIDTH, len(LABELS), bias=False)
        self.value = nn.Linear(WIDTH, len(LABELS))
        self.tag = nn.Linear(WIDTH, len(TAG_CLASSES) + 1)
        nn.init.zeros_(self.attention.weight)

    def forward(self, x, mask):
        weights = self.attention(x).masked_fill(mask[..., None] == 0, -1e4).softmax(1)
        return self.whole(x[:, 0]) + (weights * self.value(x)).sum(1), self.tag(x)


def code_points(text):
    """Index of the code point at each UTF-16 code unit."""
    places = []
    for i, character in enumerate(text):
        places += [i] * (2 if ord(character) > 0xFFFF else 1)
    return places + [len(text)]


def read_examples(encoder):
    """Pieces, labels (NaN where nobody said) and tags of each piece."""
    groups = {"train": [], "development": []}
    texts = {"train": [], "development": []}
    for line in open(ARGUMENTS.examples, encoding="utf-8"):
        row = json.loads(line)
        encoding = encoder.tokenizer.encode(row["text"])
        labels = [1.0 if label in row.get("labels", []) else 0.0 for label in LABELS]
        for label in ["OFFENSIVE", *row.get("unsaid", [])]:
            labels[LABELS.index(label)] = float("nan")
        places = code_points(row["text"])
        tags = [0] * len(encoding.ids)
        for tag in row.get("tags", []):
            start, end = places[tag["start"]], places[tag["end"]]
            inside = [i for i, (a, b) in enumerate(encoding.offsets) if b > a and a < end and b > start]
            for i in inside:
                part = "B-" if i == inside[0] else "E-" if i == inside[-1] else "I-"
                tags[i] = TAG_CLASSES.index(part + tag["type"]) + 1
        cut = windows(encoding.ids, labels, tags)
        groups[row["group"]] += cut
        if len(cut) == 1:
            seen = [1.0 if label in row.get("seen", []) else 0.0 for label in LABELS]
            texts[row["group"]].append((row["text"], labels, seen, row.get("bones", [])))
    return groups, texts


def windows(ids, labels, tags):
    """Nobody said in which window of a long text its labels hold: its windows teach tags alone."""
    inner, marks = ids[1:-1], tags[1:-1]
    kept = labels if len(inner) <= WINDOW else [float("nan")] * len(LABELS)
    made = []
    for start in range(0, max(1, len(inner)), WINDOW):
        made.append(([ids[0]] + inner[start:start + WINDOW] + [ids[-1]], kept,
                     [0] + marks[start:start + WINDOW] + [0]))
    return made


def read_cold(name):
    """COLD's comments, each once, with whether they are labelled offensive."""
    rows = {}
    with open(f"{ARGUMENTS.cold}/{name}.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["TEXT"].replace(" ", ""), float(row["label"]))
    return list(rows.items())


def batches(rows):
    """Rows of about the same length together, so that little is padded."""
    order = sorted(range(len(rows)), key=lambda i: (len(rows[i][0]), random.random()))
    made, current = [], []
    for i in order:
        if current and (len(current) + 1) * len(rows[i][0]) > BATCH_PIECES or len(current) == 32:
            made.append(current)
            current = []
        current.append(rows[i])
    return made + [current] if current else made


def tensors(batch):
    length = max(len(ids) for ids, _, _ in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    mask = torch.zeros(len(batch), length)
    tags = torch.full((len(batch), length), -100)
    for k, (row, _, marks) in enumerate(batch):
        ids[k, :len(row)] = torch.tensor(row)
        mask[k, :len(row)] = 1
        tags[k, :len(row)] = torch.tensor(marks)
    return ids, mask, torch.tensor([labels for _, labels, _ in batch]), tags


def encoded(encoder, ids, mask, shift=None):
    """In half precision where the processor is made for it: two to ten times faster."""
    fast = any(getattr(torch.cpu, f"_is_{unit}_supported", lambda: False)() for unit in ("amx_tile", "avx512_bf16"))
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=fast):
        return encoder(ids, mask, shift).float()


def loss_of(logits, tag_logits, labels, tags):
    known = ~labels.isnan()
    # Harm is rare and must not be missed; lawful kinds are weighed alike.
    weight = torch.tensor([2.0 if i < 8 or LABELS[i] == "HARM" else 1.5 for i in range(len(LABELS))])
    each = nn.functional.binary_cross_entropy_with_logits(
        logits, labels.nan_to_num(), pos_weight=weight, reduction="none")
    loss = (each * known).sum() / known.sum().clamp(min=1)
    if (tags != -100).any():
        # Most pieces are part of nothing private.
        rare = torch.tensor([1.0] + [TAG_WEIGHT] * len(TAG_CLASSES))
        loss = loss + nn.functional.cross_entropy(
            tag_logits.flatten(0, 1), tags.flatten(), ignore_index=-100, weight=rare)
    return loss


def learn(encoder, heads, batch):
    """
    Adds up the gradients of the batch as it is and of the batch with its pieces moved to where they mislead most (fast
    gradient method, Miyato et al. 2017): what a post says must not hang on a few pieces. Returns the plain loss.
    """
    ids, mask, labels, tags = tensors(batch)
    if ARGUMENTS.mislead == 0:
        loss = loss_of(*heads(encoded(encoder, ids, mask), mask), labels, tags)
        loss.backward()
        return loss.item()
    still = torch.zeros(*ids.shape, WIDTH, requires_grad=True)
    loss = loss_of(*heads(encoded(encoder, ids, mask, still), mask), labels, tags)
    loss.backward()
    worst = still.grad * mask[..., None]
    length = (encoder.embedded(ids) * mask[..., None]).flatten(1).norm(dim=1)
    share = ARGUMENTS.mislead * length / worst.flatten(1).norm(dim=1).clamp(min=1e-12)
    moved = share[:, None, None] * worst
    loss_of(*heads(encoded(encoder, ids, mask, moved), mask), labels, tags).backward()
    return loss.item()


def predict(encoder, heads, rows):
    encoder.eval()
    heads.eval()
    logits, labels, hits, said, true = [], [], 0, 0, 0
    with torch.no_grad():
        for batch in [rows[i:i + 8] for i in range(0, len(rows), 8)]:
            ids, mask, wanted, tags = tensors(batch)
            scores, tag_scores = heads(encoded(encoder, ids, mask), mask)
            logits.append(scores)
            labels.append(wanted)
            best = tag_scores.argmax(-1)
            real = tags != -100
            # By type, whatever the part.
            alike = (best > 0) & (tags > 0) & ((best - 1) % len(TAGS) == (tags - 1) % len(TAGS))
            hits += alike.sum().item()
            said += ((best > 0) & real).sum().item()
            true += (tags > 0).sum().item()
    return torch.cat(logits).numpy(), torch.cat(labels).numpy(), (hits, said, true)


def report(name, logits, labels, tag_counts):
    print(f"{name}: {len(labels)} texts")
    for i, label in enumerate(LABELS):
        known = ~np.isnan(labels[:, i])
        wanted, got = labels[known, i], logits[known, i]
        if 0 < wanted.sum() < len(wanted):
            print(f"  {label:18s} average precision {average_precision_score(wanted, got):.3f}"
                  f"  F1 {f1_score(wanted, got > 0):.3f}  accuracy {((got > 0) == wanted).mean():.3f}"
                  f"  of {int(wanted.sum())}")
    hits, said, true = tag_counts
    if true:
        print(f"  private values, by pieces: precision {hits / max(1, said):.3f} recall {hits / true:.3f}")
    sys.stdout.flush()


def runs(text):
    """Buckets and values of a text's runs of characters; Ngrams.java computes the same."""
    units = np.frombuffer(text.encode("utf-16-le"), dtype=np.uint16).astype(np.uint32)
    found = []
    with np.errstate(over="ignore"):
        hashed = np.full(len(units), 0x811C9DC5, dtype=np.uint32)
        for length in range(1, LONGEST_RUN + 1):
            hashed = (hashed[:len(units) - length + 1] ^ units[length - 1:]) * np.uint32(0x01000193)
            found.append((hashed ^ (hashed >> np.uint32(15))) & np.uint32(BUCKETS - 1))
            if len(hashed) <= 1:
                break
    buckets, counts = np.unique(np.concatenate(found), return_counts=True) if len(units) else ([], [])
    return buckets, 1 + np.log(counts) if len(units) else []


def bone_buckets(bones):
    """Buckets of the bones of a text, each once; Bones.java computes the same."""
    found = set()
    for bone in bones:
        hashed = 0x811C9DC5
        for unit in bone.encode("ascii"):
            hashed = ((hashed ^ unit) * 0x01000193) & 0xFFFFFFFF
        found.add((hashed ^ (hashed >> 15)) & (BONE_BUCKETS - 1))
    buckets = np.array(sorted(found), dtype=np.int64)
    return buckets, np.ones(len(buckets))


def rarity_of(rows, size):
    """How rare each bucket is; 0 for what a single text holds."""
    holding = np.zeros(size)
    for buckets, _ in rows:
        holding[buckets] += 1
    return np.where(holding > 1, np.log((1 + len(rows)) / (1 + holding)) + 1, 0).astype(np.float16)


def matrix(rows, rarity, share=1.0):
    """One row a text, scaled to the length of the share."""
    data, columns, starts = [np.empty(0)], [np.empty(0, dtype=np.int64)], [0]
    for buckets, values in rows:
        weighed = np.asarray(values) * rarity[buckets].astype(np.float64)
        norm = np.sqrt((weighed ** 2).sum())
        data.append(share * weighed / norm if norm else weighed)
        columns.append(buckets)
        starts.append(starts[-1] + len(buckets))
    return csr_matrix((np.concatenate(data), np.concatenate(columns), starts), shape=(len(rows), len(rarity)))


class Linear:
    """A logistic regression for each label over runs of characters and the bones of sentences."""

    def __init__(self, texts, cold):
        own = [runs(text) for text, _, _, _ in texts]
        others = [runs(text) for text, _ in cold]
        bones = [bone_buckets(names) for _, _, _, names in texts]
        self.rarity, self.bone_rarity = rarity_of(own + others, BUCKETS), rarity_of(bones, BONE_BUCKETS)
        self.weights = np.zeros((len(LABELS), BUCKETS), dtype=np.float16)
        self.bone_weights = np.zeros((len(LABELS), BONE_BUCKETS), dtype=np.float16)
        self.bias = np.zeros(len(LABELS), dtype=np.float16)
        rows = hstack([matrix(own, self.rarity), matrix(bones, self.bone_rarity, BONE_SHARE)]).tocsr()
        for i, label in enumerate(LABELS):
            if label == "OFFENSIVE":
                self.fit(i, matrix(others, self.rarity), np.array([offensive for _, offensive in cold]), 2.0)
            else:
                wanted = np.array([labels[i] for _, labels, _, _ in texts])
                known = ~np.isnan(wanted)
                self.fit(i, rows[known], wanted[known], 20.0)

    def fit(self, i, rows, wanted, strength):
        if len(wanted) and 0 < wanted.sum() < len(wanted):
            line = LogisticRegression(C=strength, class_weight="balanced", solver="liblinear", dual=True)
            line.fit(rows, wanted)
            self.weights[i], self.bias[i] = line.coef_[0, :BUCKETS], line.intercept_[0]
            if rows.shape[1] > BUCKETS:
                self.bone_weights[i] = line.coef_[0, BUCKETS:]

    def logits(self, texts, bones):
        by_runs = matrix([runs(text) for text in texts], self.rarity) @ self.weights.astype(np.float64).T
        by_bones = matrix([bone_buckets(names) for names in bones], self.bone_rarity, BONE_SHARE)
        return by_runs + by_bones @ self.bone_weights.astype(np.float64).T + self.bias.astype(np.float64)

    def tensors(self):
        return {"run.weight": torch.tensor(self.weights), "run.rarity": torch.tensor(self.rarity),
                "bone.weight": torch.tensor(self.bone_weights), "bone.rarity": torch.tensor(self.bone_rarity),
                "linear.bias": torch.tensor(self.bias)}


def calibration(encoded, linear, seen, labels):
    """For each label the weights of encoder, linear half and rules and a shift (Platt 1999), on writers not learnt from."""
    fitted = {}
    for i, label in enumerate(LABELS):
        known = ~np.isnan(labels[:, i])
        wanted = labels[known, i]
        if min(wanted.sum(), len(wanted) - wanted.sum()) < 5:
            fitted[label] = [0.5, 0.5, 1.0, 0.0]
            continue
        columns = np.stack([encoded[known, i], linear[known, i], seen[known, i]], 1)
        line = LogisticRegression(C=1.0).fit(columns, wanted)
        got = line.predict_proba(columns)[:, 1]
        fitted[label] = [round(float(w), 4) for w in line.coef_[0]] + [round(float(line.intercept_[0]), 4)]
        print(f"  together {label:18s} average precision {average_precision_score(wanted, got):.3f}"
              f"  F1 {f1_score(wanted, got > 0.45):.3f}  weights {fitted[label]}")
    sys.stdout.flush()
    return fitted


def calibrate_offensive(linear):
    """Abusive language is read by the linear half alone; half of COLD dev calibrates, half is measured."""
    comments = read_cold("dev")
    wanted = np.array([offensive for _, offensive in comments])
    got = linear.logits([text for text, _ in comments], [[]] * len(comments))[:, OFFENSIVE]
    line = LogisticRegression(C=10.0).fit(got[::2, None], wanted[::2])
    said = line.predict(got[1::2, None])
    print(f"COLD dev, every other comment: accuracy {(said == wanted[1::2]).mean():.3f}"
          f"  macro F1 {f1_score(wanted[1::2], said, average='macro'):.3f}")
    return [0.0, round(float(line.coef_[0, 0]), 4), 0.0, round(float(line.intercept_[0]), 4)]


def parity(encoder, heads, linear):
    """Scores of a few texts, by which a test sees that the Java side computes the same."""
    encoder.eval()
    heads.eval()
    rows = []
    for text in PARITY_TEXTS:
        encoding = encoder.tokenizer.encode(text)
        with torch.no_grad():
            ids = torch.tensor([encoding.ids])
            scores, _ = heads(encoder(ids, torch.ones_like(ids, dtype=torch.float)), torch.ones_like(ids))
        rows.append({"text": text, "ids": encoding.ids, "bones": PARITY_BONES,
                     "encoder": [round(v, 4) for v in scores[0].tolist()],
                     "linear": [round(float(v), 4) for v in linear.logits([text], [PARITY_BONES])[0]]})
    return rows


def start_from(path, encoder, heads):
    tensors_read, notes = read_tensors(path)
    with torch.no_grad():
        encoder.start_from(tensors_read)
        # A file from before the parts of stretches were told apart lends its encoder alone.
        same_tags = json.loads(notes["tags"]) == TAG_CLASSES
        if not same_tags and ARGUMENTS.epochs == 0:
            sys.exit("training: this file has other tags; train at least one epoch")
        for name in ["whole", "attention", "value"] + ["tag"] * same_tags:
            layer = getattr(heads, name)
            layer.weight.copy_(tensors_read[name + ".weight"])
            if layer.bias is not None:
                layer.bias.copy_(tensors_read[name + ".bias"].flatten())


def start_from_mean(paths, encoder, heads):
    """The mean of files that one run of learning left behind reads a little better than each (Izmailov et al. 2018)."""
    parameters = [*encoder.parameters(), *heads.parameters()]
    total = [torch.zeros_like(p) for p in parameters]
    for path in paths:
        start_from(path, encoder, heads)
        total = [sum_ + p.detach() for sum_, p in zip(total, parameters)]
    with torch.no_grad():
        for p, sum_ in zip(parameters, total):
            p.copy_(sum_ / len(paths))


def main():
    random.seed(ARGUMENTS.seed)
    torch.manual_seed(ARGUMENTS.seed)
    encoder, heads = Encoder(ARGUMENTS.encoder), Heads()
    if ARGUMENTS.start:
        start_from_mean(ARGUMENTS.start.split(","), encoder, heads)
    groups, texts = read_examples(encoder)
    cold = read_cold("train") if ARGUMENTS.cold else []
    print(f"{len(groups['train'])} windows to learn from, {len(groups['development'])} to calibrate on,"
          f" {len(cold)} comments of COLD")
    adapted = [p for p in encoder.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": adapted, "lr": 2e-4}, {"params": heads.parameters(), "lr": 2e-3}],
                                  weight_decay=0.01)
    plan = [batches(groups["train"]) for _ in range(ARGUMENTS.epochs)]
    steps, done = sum(map(len, plan)), 0
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1, (s + 1) / (0.08 * steps + 1)) * max(0.02, 1 - s / max(1, steps)))
    for epoch, epoch_batches in enumerate(plan):
        encoder.train()
        heads.train()
        random.shuffle(epoch_batches)
        total, start = 0.0, time.time()
        for number, batch in enumerate(epoch_batches, 1):
            optimiser.zero_grad()
            total += learn(encoder, heads, batch)
            nn.utils.clip_grad_norm_(adapted, 1.0)
            optimiser.step()
            schedule.step()
            done += 1
            if done % 50 == 0:
                print(f"step {done} of {steps}, loss {total / number:.3f}", flush=True)
        print(f"epoch {epoch + 1} of {ARGUMENTS.epochs}: loss {total / len(epoch_batches):.4f},"
              f" {time.time() - start:.0f} s")
    saved = encoder.rounded()
    linear = Linear(texts["train"], cold)
    whole = [row for row in groups["development"] if not np.isnan(row[1][0])]
    logits, labels, tag_counts = predict(encoder, heads, whole)
    report("development", logits, labels, tag_counts)
    said = linear.logits([text for text, _, _, _ in texts["development"]], [row[3] for row in texts["development"]])
    fitted = calibration(logits, said, np.array([seen for _, _, seen, _ in texts["development"]]), labels)
    if ARGUMENTS.cold:
        fitted["OFFENSIVE"] = calibrate_offensive(linear)
    saved.update({
        "whole.weight": heads.whole.weight.detach(), "whole.bias": heads.whole.bias.detach(),
        "attention.weight": heads.attention.weight.detach(),
        "value.weight": heads.value.weight.detach(), "value.bias": heads.value.bias.detach(),
        "tag.weight": heads.tag.weight.detach(), "tag.bias": heads.tag.bias.detach()})
    saved.update(linear.tensors())
    write_tensors(ARGUMENTS.out, saved, {
        "labels": json.dumps(LABELS), "tags": json.dumps(TAG_CLASSES), "calibration": json.dumps(fitted),
        "parity": json.dumps(parity(encoder, heads, linear))})
    print(f"wrote {ARGUMENTS.out}")


main()
