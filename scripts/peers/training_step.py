"""A training step of the paper's Transformer in PyTorch: 256 sentences of 16 source and 16 target tokens.

The same work as `transformer benchmark --only training-step`: post-norm, one matrix for both embeddings and the output,
dropout 0.1, label smoothing 0.1, gradients clipped to norm 1, Adam.
"""

import argparse
import contextlib
import math
import warnings

import torch
from torch import nn
from torch.nn import functional as F

from repetitions import serve

SENTENCES, LENGTH, DROPOUT = 256, 16, 0.1


class Attention(nn.Module):
    def __init__(self, size, heads, inputs):
        """`inputs` projections share a matrix: 3 where queries, keys and values have one source, else 2 for keys and values."""
        super().__init__()
        self.heads = heads
        self.queries = nn.Linear(size, size) if inputs == 2 else None
        self.projections = nn.Linear(size, inputs * size)
        self.output = nn.Linear(size, size)

    def forward(self, x, memory=None, mask=None, causal=False):
        if memory is None:
            q, k, v = self.projections(x).chunk(3, dim=-1)
        else:
            q = self.queries(x)
            k, v = self.projections(memory).chunk(2, dim=-1)
        q, k, v = (t.unflatten(-1, (self.heads, -1)).transpose(1, 2) for t in (q, k, v))
        sums = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=causal)
        return self.output(sums.transpose(1, 2).flatten(2))


class Layer(nn.Module):
    """An encoder layer, or with `crosses` a decoder layer."""

    def __init__(self, size, inner, heads, crosses):
        super().__init__()
        self.attention = Attention(size, heads, inputs=3)
        self.cross = Attention(size, heads, inputs=2) if crosses else None
        self.inner, self.outer = nn.Linear(size, inner), nn.Linear(inner, size)
        self.norms = nn.ModuleList(nn.LayerNorm(size) for _ in range(3 if crosses else 2))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x, mask, memory=None):
        if self.cross is None:
            x = self.norms[0](x + self.dropout(self.attention(x, mask=mask)))
        else:
            x = self.norms[0](x + self.dropout(self.attention(x, causal=True)))
            x = self.norms[1](x + self.dropout(self.cross(x, memory, mask)))
        return self.norms[-1](x + self.dropout(self.outer(F.relu(self.inner(x)))))


class Transformer(nn.Module):
    def __init__(self, size, inner, heads, layers, vocabulary):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, size)
        nn.init.normal_(self.embedding.weight, std=size**-0.5)
        self.encoder = nn.ModuleList(Layer(size, inner, heads, crosses=False) for _ in range(layers))
        self.decoder = nn.ModuleList(Layer(size, inner, heads, crosses=True) for _ in range(layers))
        self.dropout = nn.Dropout(DROPOUT)
        angles = torch.arange(LENGTH)[:, None] / 10000 ** (torch.arange(0, size, 2) / size)
        self.register_buffer("positions", torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1))

    def embed(self, tokens):
        return self.dropout(self.embedding(tokens) * math.sqrt(self.embedding.embedding_dim) + self.positions)

    def forward(self, sources, targets, mask):
        """The loss of predicting each token of `targets` but the first."""
        memory = self.embed(sources)
        for layer in self.encoder:
            memory = layer(memory, mask)
        x = self.embed(targets[:, :-1])
        for layer in self.decoder:
            x = layer(x, mask, memory)
        logits = F.linear(x, self.embedding.weight)
        return F.cross_entropy(logits.flatten(0, 1), targets[:, 1:].flatten(), label_smoothing=0.1)


def main():
    parser = argparse.ArgumentParser()
    for name in ["size", "inner", "heads", "layers", "vocabulary", "threads"]:
        parser.add_argument(f"--{name}", type=int, required=True)
    parser.add_argument("--mode", choices=["float32", "bfloat16", "compiled", "compiled bfloat16"], required=True)
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)

    model = Transformer(options.size, options.inner, options.heads, options.layers, options.vocabulary)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-4, betas=(0.9, 0.98), eps=1e-9, fused=True)
    sources = torch.randint(1, options.vocabulary, (SENTENCES, LENGTH))
    targets = torch.randint(1, options.vocabulary, (SENTENCES, LENGTH + 1))
    mask = torch.ones(SENTENCES, 1, 1, LENGTH, dtype=torch.bool)  # no padding in these, but real batches have some
    loss_of = torch.compile(model) if "compiled" in options.mode else model

    def precision():
        is_half = "bfloat16" in options.mode
        return torch.autocast("cpu", dtype=torch.bfloat16) if is_half else contextlib.nullcontext()

    def step():
        with precision():
            loss = loss_of(sources, targets, mask)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()

    for _ in range(2):
        step()
    serve({"torch": torch.__version__}, lambda: (step, 1))


if __name__ == "__main__":
    main()
