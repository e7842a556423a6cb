"""Learns the network of the annotator: train_network.py FOLDER OUTPUT PLAN

FOLDER holds what lib/examples.ts wrote. OUTPUT is a file of little-endian float32 matrices, one behind the other, with
OUTPUT.json, a list of their names, rows and columns. PLAN is JSON (see train.ts). Needs PyTorch (1.13 or later) and numpy;
runs on one core, seeded, so that one release of PyTorch on one kind of processor gives the same bytes.

The network: README.md of the package. Learned together: arcs, relations given the right heads, tags.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

TAG, HEAD, RELATION = 1, 2, 3
SHAPES = 16
GATES = 4


class Examples:
    """The arrays that lib/examples.ts wrote."""

    def __init__(self, folder: Path):
        self.meta = json.loads((folder / "meta.json").read_text())
        self.folder = folder
        width = self.meta["width"]
        vectors = np.fromfile(folder / "vectors.f32", "<f4").reshape(-1, width)
        self.vectors = torch.from_numpy(vectors / vectors.std())
        self.learned = torch.from_numpy(np.fromfile(folder / "learned.i32", "<i4").astype(np.int64))
        numbers = np.fromfile(folder / "spellings.i32", "<i4").astype(np.int64)
        count = numbers[0]
        self.words = torch.from_numpy(numbers[1 : count + 1])
        self.shapes = torch.from_numpy(numbers[count + 1 : 2 * count + 1])
        self.group_ends = numbers[2 * count + 1 : 3 * count + 2]
        self.groups = numbers[3 * count + 2 :]

    def sentences(self, name: str, longest: int) -> list[np.ndarray]:
        """Rows of spelling, tag, head, relation."""
        numbers = np.fromfile(self.folder / f"{name}.i32", "<i4").astype(np.int64)
        found, at = [], 0
        while at < len(numbers):
            end = at + 1 + 4 * numbers[at]
            found.append(numbers[at + 1 : end].reshape(-1, 4))
            at = end
        return [one for one in found if len(one) <= longest]

    def groups_of(self, spellings: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        """Letter groups of all spellings, and where each spelling's begin."""
        starts, ends = self.group_ends[spellings], self.group_ends[spellings + 1]
        groups = np.concatenate([self.groups[start:end] for start, end in zip(starts, ends)])
        offsets = np.concatenate([[0], np.cumsum(ends - starts)[:-1]])
        return torch.from_numpy(groups), torch.from_numpy(offsets)


class Inputs(nn.Module):
    """A token as its word's row, the mean of its letter groups and its shape."""

    def __init__(self, examples: Examples, plan: dict):
        super().__init__()
        width = examples.meta["width"]
        learned = examples.learned > 0
        self.examples, self.plan = examples, plan
        self.delta_rows = torch.zeros(len(learned), dtype=torch.long)
        self.delta_rows[learned] = torch.arange(1, int(learned.sum()) + 1)
        self.delta = nn.Embedding(int(learned.sum()) + 1, width, padding_idx=0)
        self.unknown = nn.Parameter(torch.zeros(width))
        self.groups = nn.EmbeddingBag(examples.meta["buckets"], plan["groups"], mode="mean")
        self.shapes = nn.Embedding(SHAPES, plan["shapes"])
        self.root = nn.Parameter(torch.randn(self.width()) * 0.1)
        nn.init.zeros_(self.delta.weight)
        nn.init.normal_(self.groups.weight, 0, 0.3)
        nn.init.normal_(self.shapes.weight, 0, 0.5)

    def width(self) -> int:
        return self.examples.meta["width"] + self.plan["groups"] + self.plan["shapes"]

    def table(self) -> torch.Tensor:
        """Rows of words as they are when the network is used."""
        rows = self.examples.vectors + self.delta(self.delta_rows)
        rows[0] = self.unknown
        return rows

    def forward(self, spellings: torch.Tensor) -> torch.Tensor:
        distinct, where = torch.unique(spellings, return_inverse=True)
        groups = self.groups(*self.examples.groups_of(distinct.numpy()))[where]
        words = self.examples.words[spellings]
        hide = torch.rand(words.shape) < self.plan["hideWords"]
        words = torch.where(hide, torch.zeros_like(words), words)
        known = self.examples.vectors[words] + self.delta(self.delta_rows[words])
        rows = torch.where((words == 0).unsqueeze(1), self.unknown.expand_as(known), known)
        groups = groups * (torch.rand(len(groups), 1) > self.plan["hideGroups"]).float()
        return torch.cat([rows, groups, self.shapes(self.examples.shapes[spellings])], 1)


class Network(nn.Module):
    def __init__(self, examples: Examples, plan: dict):
        super().__init__()
        self.plan, cells = plan, plan["cells"]
        self.inputs = Inputs(examples, plan)
        widths = [self.inputs.width()] + [2 * cells] * (plan["layers"] - 1)
        self.layers = nn.ModuleList(nn.LSTM(width, cells, bidirectional=True, batch_first=True) for width in widths)
        for layer in self.layers:
            for name, weights in layer.named_parameters():
                if "weight_hh" in name:
                    for gate in weights.chunk(GATES):
                        nn.init.orthogonal_(gate)
                elif "weight_ih" in name:
                    nn.init.xavier_uniform_(weights)
                else:
                    nn.init.zeros_(weights)
        arcs, relations, out = plan["arcs"], plan["relations"], 2 * cells
        self.tag = nn.Linear(out, len(examples.meta["tags"]))
        self.arc_dep, self.arc_head = nn.Linear(out, arcs), nn.Linear(out, arcs)
        self.arc_u, self.arc_hb = nn.Parameter(torch.empty(arcs, arcs)), nn.Parameter(torch.zeros(arcs))
        nn.init.xavier_uniform_(self.arc_u)
        self.rel_dep, self.rel_head = nn.Linear(out, relations), nn.Linear(out, relations, bias=False)
        self.rel = nn.Linear(relations, len(examples.meta["relations"]))

    def drop(self, rows: torch.Tensor) -> torch.Tensor:
        """Leaves out the same columns at all positions of a sentence."""
        keep = 1 - self.plan["dropout"]
        return rows * (torch.rand(rows.shape[0], 1, rows.shape[2]) < keep).float() / keep

    def encode(self, batch: list[np.ndarray], rows: torch.Tensor, columns: torch.Tensor) -> torch.Tensor:
        lengths = [len(one) + 1 for one in batch]
        tokens = self.inputs(torch.from_numpy(np.concatenate([one[:, 0] for one in batch])))
        encoded = torch.zeros(len(batch), max(lengths), tokens.shape[1]).index_put((rows, columns), tokens)
        encoded[:, 0] = self.inputs.root
        encoded = F.dropout(encoded, self.plan["inputDropout"])
        for layer in self.layers:
            packed = nn.utils.rnn.pack_padded_sequence(encoded, lengths, batch_first=True, enforce_sorted=False)
            encoded, _ = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True, total_length=max(lengths))
            encoded = self.drop(encoded)
        return encoded

    def loss(self, batch: list[np.ndarray]) -> torch.Tensor:
        """Mean over the tokens of the batch."""
        rows = torch.from_numpy(np.concatenate([np.full(len(one), at) for at, one in enumerate(batch)]))
        columns = torch.from_numpy(np.concatenate([np.arange(1, len(one) + 1) for one in batch]))
        gold = torch.from_numpy(np.concatenate(batch))
        encoded = self.encode(batch, rows, columns)
        dep, head = self.drop(F.relu(self.arc_dep(encoded))), self.drop(F.relu(self.arc_head(encoded)))
        arcs = dep @ self.arc_u @ head.transpose(1, 2) + (head @ self.arc_hb).unsqueeze(1)
        positions = torch.arange(arcs.shape[1])
        outside = positions >= torch.tensor([len(one) + 1 for one in batch]).unsqueeze(1)
        arcs = arcs.masked_fill(outside.unsqueeze(1), -1e9).masked_fill(torch.eye(len(positions), dtype=torch.bool), -1e9)
        pairs = F.relu(self.rel_dep(encoded)[rows, columns] + self.rel_head(encoded)[rows, gold[:, HEAD]])
        relations = self.rel(F.dropout(pairs, self.plan["dropout"]))
        tags = self.tag(encoded)[rows, columns]
        return (
            F.cross_entropy(arcs[rows, columns], gold[:, HEAD])
            + F.cross_entropy(relations, gold[:, RELATION])
            + self.plan["tagWeight"] * F.cross_entropy(tags, gold[:, TAG], ignore_index=-1)
        )

    def matrices(self) -> dict[str, torch.Tensor]:
        """As the weights file names them."""
        found = {
            "word": self.inputs.table(),
            "ngram": self.inputs.groups.weight,
            "shape": self.inputs.shapes.weight,
            "root": self.inputs.root,
            "arc.u": self.arc_u,
            "arc.hb": self.arc_hb,
            "relHead.w": self.rel_head.weight,
        }
        linear = {"tag": self.tag, "arcDep": self.arc_dep, "arcHead": self.arc_head, "relDep": self.rel_dep, "rel": self.rel}
        for name, part in linear.items():
            found[f"{name}.w"], found[f"{name}.b"] = part.weight, part.bias
        for at, layer in enumerate(self.layers):
            for way, suffix in (("fw", ""), ("bw", "_reverse")):
                own = {name: getattr(layer, f"{name}_l0{suffix}") for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")}
                found[f"lstm.{at}.{way}.ih"], found[f"lstm.{at}.{way}.hh"] = own["weight_ih"], own["weight_hh"]
                found[f"lstm.{at}.{way}.b"] = own["bias_ih"] + own["bias_hh"]
        return found


class Average:
    """Weights averaged over the last steps: steadier than the last ones."""

    def __init__(self, network: Network, every: int = 4, longest: float = 0.998):
        self.parameters, self.every, self.longest = list(network.parameters()), every, longest
        self.means = [one.detach().clone() for one in self.parameters]

    def update(self, step: int) -> None:
        if step % self.every != 0:
            return
        rounds = step / self.every
        decay = min(self.longest, (rounds + 1) / (rounds + 10))
        with torch.no_grad():
            for mean, now in zip(self.means, self.parameters):
                mean.mul_(decay).add_(now, alpha=1 - decay)

    def settle(self) -> None:
        with torch.no_grad():
            for mean, now in zip(self.means, self.parameters):
                now.copy_(mean)


def batches_of(sentences: list[np.ndarray], positions: int, random: np.random.RandomState) -> list[list[np.ndarray]]:
    """Sentences of like length together, at most so many positions with what fills up; in random order."""
    order, found, chunk = random.permutation(len(sentences)), [], 2000
    for start in range(0, len(order), chunk):
        batch = []
        for at in sorted(order[start : start + chunk], key=lambda at: len(sentences[at])):
            if batch and (len(sentences[at]) + 1) * (len(batch) + 1) > positions:
                found.append(batch)
                batch = []
            batch.append(sentences[at])
        found.append(batch)
    return [found[at] for at in random.permutation(len(found))]


def train(network: Network, sentences: list[np.ndarray], plan: dict) -> None:
    random, began = np.random.RandomState(plan["seed"]), time.time()
    optimizer = torch.optim.Adam(network.parameters(), lr=plan["rate"], betas=(0.9, 0.95))
    average, step = Average(network), 0
    total = plan["epochs"] * len(batches_of(sentences, plan["positions"], np.random.RandomState(0)))
    for epoch in range(plan["epochs"]):
        losses = []
        for batch in batches_of(sentences, plan["positions"], random):
            for group in optimizer.param_groups:
                group["lr"] = plan["rate"] * min(1, step / plan["warmup"]) * max(0.0, 1 - step / total)
            loss = network.loss(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            step += 1
            average.update(step)
            losses.append(loss.item())
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}, {(time.time() - began) / 60:.1f} min", flush=True)
    average.settle()


def write(matrices: dict[str, torch.Tensor], output: Path) -> None:
    shapes, parts = [], []
    for name, matrix in matrices.items():
        values = matrix.detach().numpy().astype("<f4")
        rows, columns = values.shape if values.ndim == 2 else (1, len(values))
        shapes.append({"name": name, "rows": rows, "cols": columns})
        parts.append(values.tobytes())
    output.write_bytes(b"".join(parts))
    output.with_name(output.name + ".json").write_text(json.dumps(shapes))


def main() -> None:
    folder, output, plan = Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.argv[3])
    torch.set_num_threads(1)
    torch.manual_seed(plan["seed"])
    torch.use_deterministic_algorithms(True)
    examples = Examples(folder)
    network = Network(examples, plan)
    train(network, examples.sentences("train", plan["longest"]), plan)
    write(network.matrices(), output)


main()
