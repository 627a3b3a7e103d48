"""Decoding with CTranslate2 and random weights: exactly 16 tokens from 16.

The same work as `transformer benchmark --only decoding --preset small`. `decoding.py --write FOLDER` writes the models
`float32` and `int8` there.
"""

import argparse
import pathlib
import random

import ctranslate2
import numpy
from ctranslate2.specs import TransformerSpec

from repetitions import serve

SIZE, INNER, HEADS, LAYERS, VOCABULARY, LENGTH = 256, 1024, 8, 3, 8000, 16
WORDS = ["</s>", "<unk>"] + [f"word{number}" for number in range(2, VOCABULARY)]


def linear(spec, rng, inputs, outputs):
    spec.weight = rng.normal(0, inputs**-0.5, (outputs, inputs)).astype(numpy.float32)
    spec.bias = numpy.zeros(outputs, numpy.float32)


def norm(spec):
    spec.gamma, spec.beta = numpy.ones(SIZE, numpy.float32), numpy.zeros(SIZE, numpy.float32)


def model():
    rng = numpy.random.default_rng(1)
    spec = TransformerSpec.from_config(LAYERS, HEADS, pre_norm=False)
    embedding = rng.normal(0, SIZE**-0.5, (VOCABULARY, SIZE)).astype(numpy.float32)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = embedding
    spec.decoder.projection.weight = embedding
    angles = numpy.arange(512)[:, None] / 10000 ** (numpy.arange(0, SIZE, 2) / SIZE)
    positions = numpy.concatenate([numpy.sin(angles), numpy.cos(angles)], axis=1).astype(numpy.float32)
    for half in [spec.encoder, spec.decoder]:
        half.position_encodings.encodings = positions
        for layer in half.layer:
            linear(layer.self_attention.linear[0], rng, SIZE, 3 * SIZE)
            linear(layer.self_attention.linear[1], rng, SIZE, SIZE)
            norm(layer.self_attention.layer_norm)
            if half is spec.decoder:
                for projection, count in zip(layer.attention.linear, [1, 2, 1]):
                    linear(projection, rng, SIZE, count * SIZE)
                norm(layer.attention.layer_norm)
            linear(layer.ffn.linear_0, rng, SIZE, INNER)
            linear(layer.ffn.linear_1, rng, INNER, SIZE)
            norm(layer.ffn.layer_norm)
    spec.register_source_vocabulary(WORDS)
    spec.register_target_vocabulary(WORDS)
    return spec


def write(folder):
    for name, quantization in [("float32", None), ("int8", "int8")]:
        spec = model()
        spec.validate()
        spec.optimize(quantization=quantization)
        (folder / name).mkdir(parents=True)
        spec.save(str(folder / name))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--model", type=pathlib.Path)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--threads", type=int, help="of each worker")
    options = parser.parse_args()
    if options.write:
        return write(options.write)
    translator = ctranslate2.Translator(
        str(options.model), compute_type=options.model.name, inter_threads=options.workers, intra_threads=options.threads
    )

    def prepare(sentences, beam):
        rng = random.Random(1)
        # Two batches for each worker, so that none waits for the other's only one.
        count = sentences if sentences == 1 else 2 * sentences * options.workers
        sources = [rng.choices(WORDS[2:], k=LENGTH - 1) + ["</s>"] for _ in range(count)]

        def decode():
            results = translator.translate_batch(
                sources, max_batch_size=sentences, beam_size=beam, min_decoding_length=LENGTH, max_decoding_length=LENGTH
            )
            assert all(len(result.hypotheses[0]) == LENGTH for result in results)

        return decode, count

    serve({"ctranslate2": ctranslate2.__version__}, prepare)


if __name__ == "__main__":
    main()
