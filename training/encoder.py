"""The encoder (BGE small zh v1.5) in PyTorch, read from the ONNX file that the project takes from Maven."""

import io
import json
import zipfile

import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from torch import nn

WIDTH, HEADS, LAYERS = 512, 8, 4
KINDS = {"I8": torch.int8, "F16": torch.float16, "F32": torch.float32}
PLACES = ["attention/self/query", "attention/self/key", "attention/self/value",
          "attention/output/dense", "intermediate/dense", "output/dense"]


class Adapted(nn.Module):
    """A linear layer whose weights learn; what they learnt is kept in whole numbers of eight bits, a scale a row."""

    def __init__(self, base):
        super().__init__()
        self.learnt = base
        self.first = base.weight.detach().clone()

    def forward(self, x):
        return self.learnt(x)

    def rounded(self):
        """Leaves of the change what is kept of it: steps from -127 to 127 (outputs x inputs), a step's size a row."""
        change = self.learnt.weight.detach() - self.first
        size = (change.abs().amax(1) / 127).clamp(min=1e-12)
        steps = (change / size[:, None]).round()
        self.start_from(steps, size)
        return steps.to(torch.int8), size

    def start_from(self, steps, size):
        with torch.no_grad():
            self.learnt.weight.copy_(self.first + steps.float() * size.flatten()[:, None])


class Encoder(nn.Module):
    def __init__(self, jar, dropout=0.1):
        super().__init__()
        with zipfile.ZipFile(jar) as archive:
            model = next(n for n in archive.namelist() if n.endswith(".onnx"))
            graph = onnx.load(io.BytesIO(archive.read(model))).graph
            vocabulary = next(n for n in archive.namelist() if n.endswith("tokenizer.json"))
            self.tokenizer = Tokenizer.from_str(archive.read(vocabulary).decode())
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        weights = {i.name: torch.tensor(numpy_helper.to_array(i).copy()) for i in graph.initializer}
        used = {}
        for node in graph.node:
            if node.op_type == "MatMul":
                for name in node.input:
                    if name in weights:
                        used[node.name] = name

        def norm(place):
            layer = nn.LayerNorm(WIDTH, eps=1e-12)
            layer.weight.data, layer.bias.data = weights[place + ".weight"], weights[place + ".bias"]
            return layer

        def linear(layer, place):
            key, = [v for k, v in used.items() if f"layer.{layer}/{place}/" in k]
            matrix = weights[key]
            made = nn.Linear(matrix.shape[0], matrix.shape[1])
            made.weight.data = matrix.t().contiguous()
            made.bias.data = weights[f"encoder.layer.{layer}." + place.replace("/", ".") + ".bias"]
            return made

        self.words = nn.Parameter(weights["embeddings.word_embeddings.weight"])
        self.positions = nn.Parameter(weights["embeddings.position_embeddings.weight"])
        self.kinds = nn.Parameter(weights["embeddings.token_type_embeddings.weight"])
        self.norm = norm("embeddings.LayerNorm")
        self.layers = nn.ModuleList()
        for i in range(LAYERS):
            layer = nn.Module()
            for place in PLACES:
                setattr(layer, place.replace("/", "_"), linear(i, place))
            layer.norm1 = norm(f"encoder.layer.{i}.attention.output.LayerNorm")
            layer.norm2 = norm(f"encoder.layer.{i}.output.LayerNorm")
            self.layers.append(layer)
        for parameter in self.parameters():
            parameter.requires_grad = False
        for layer in self.layers:
            for place in PLACES:
                name = place.replace("/", "_")
                setattr(layer, name, Adapted(getattr(layer, name)))
                getattr(layer, name).learnt.weight.requires_grad = True
        self.dropout = nn.Dropout(dropout)

    def embedded(self, ids):
        """ids: batch x length; gives where each piece begins, batch x length x WIDTH."""
        return self.norm(self.words[ids] + self.positions[:ids.shape[1]] + self.kinds[0])

    def forward(self, ids, mask, shift=None):
        """ids, mask: batch x length; shift: how far pieces are moved first; gives batch x length x WIDTH."""
        size, length = ids.shape
        x = self.dropout(self.embedded(ids))
        if shift is not None:
            x = x + shift
        padding = (mask[:, None, None, :] - 1) * 1e4
        scale = (WIDTH // HEADS) ** -0.5

        def split(t):
            return t.view(size, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        for layer in self.layers:
            q, k, v = (split(getattr(layer, "attention_self_" + part)(x)) for part in ("query", "key", "value"))
            a = ((q * scale) @ k.transpose(-1, -2) + padding).softmax(-1).to(v.dtype) @ v
            a = a.transpose(1, 2).reshape(size, length, WIDTH)
            x = layer.norm1(x + layer.attention_output_dense(a))
            y = layer.output_dense(nn.functional.gelu(layer.intermediate_dense(x)))
            x = layer.norm2(x + self.dropout(y))
        return x

    def adapted(self):
        """Places layer.N/PLACE, as the Java side names them, and what learns there."""
        return {f"layer.{i}/{place}": getattr(layer, place.replace("/", "_"))
                for i, layer in enumerate(self.layers) for place in PLACES}

    def rounded(self):
        """Tensors layer.N/PLACE.steps and .size as the Java side reads them; the encoder computes with them from here on."""
        tensors = {}
        for place, adapted in self.adapted().items():
            tensors[place + ".steps"], tensors[place + ".size"] = adapted.rounded()
        return tensors

    def start_from(self, tensors):
        for place, adapted in self.adapted().items():
            adapted.start_from(tensors[place + ".steps"], tensors[place + ".size"])


def write_tensors(path, tensors, notes):
    """The safetensors format: whole numbers of eight bits as they are, sizes of steps single, all else half precision."""
    header, blobs, at = {"__metadata__": notes}, [], 0
    for name, tensor in tensors.items():
        kind = "I8" if tensor.dtype == torch.int8 else "F32" if name.endswith(".size") else "F16"
        blob = tensor.to(KINDS[kind]).contiguous().numpy().tobytes()
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [at, at + len(blob)]}
        blobs.append(blob)
        at += len(blob)
    head = json.dumps(header, ensure_ascii=True, separators=(",", ":")).encode()
    head += b" " * (-len(head) % 8)
    with open(path, "wb") as file:
        file.write(len(head).to_bytes(8, "little"))
        file.write(head)
        for blob in blobs:
            file.write(blob)


def read_tensors(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
        body = file.read()
    notes = header.pop("__metadata__")
    tensors = {}
    for name, entry in header.items():
        start, end = entry["data_offsets"]
        values = torch.frombuffer(bytearray(body[start:end]), dtype=KINDS[entry["dtype"]])
        tensors[name] = values.float().view(entry["shape"])
    return tensors, notes
