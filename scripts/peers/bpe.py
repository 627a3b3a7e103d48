"""Learning byte-pair encoding with SentencePiece: `bpe.py SENTENCES`, a file with a sentence on each line."""

import io
import os
import sys

import sentencepiece

from repetitions import serve


def prepare(pieces):
    def learn():
        sentencepiece.SentencePieceTrainer.train(
            input=sys.argv[1], model_writer=io.BytesIO(), model_type="bpe", vocab_size=pieces, character_coverage=1.0,
            byte_fallback=True, num_threads=os.cpu_count(), minloglevel=2
        )

    return learn, 1


if __name__ == "__main__":
    serve({"sentencepiece": sentencepiece.__version__}, prepare)
