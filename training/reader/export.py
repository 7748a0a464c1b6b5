"""Exports a checkpoint to int8 ONNX graphs and writes reader.json and vocab.txt: `python -m reader.export [--name reader]`."""
import argparse
import hashlib
import json
import shutil
import warnings

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from . import base
from .labels import DEPREL, ENTITY_TYPES, KINDS, LINKS, MODALITIES, MOODS, PROPERTIES, RELATION_TYPES, TAGGERS, UPOS
from .model import Reader
from .paths import MODELS, WORK

OUTPUTS = ['relation', 'plain', 'negative', 'mood', 'modality', 'evidence', 'properties']


class EncoderGraph(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, shapes, mask, words):
        hidden = self.reader.encoder(ids, shapes, mask, words)
        return (hidden, *(self.reader.taggers[k](hidden) for k in TAGGERS))


def graphs(reader):
    """name: (module, example inputs, {input: {axis: name}}, outputs)"""
    h, i = (lambda *s: torch.randn(*s)), (lambda hi, *s: torch.randint(0, hi, s))
    w = reader.encoder.width
    spans = torch.tensor([[0, 2], [3, 4], [5, 9]])
    return {
        'encoder': (EncoderGraph(reader), dict(ids=i(999, 2, 24), shapes=i(30, 2, 24), mask=torch.ones(2, 24, dtype=torch.int64), words=i(20, 2, 9)),
                    dict(ids={0: 'B', 1: 'L'}, shapes={0: 'B', 1: 'L'}, mask={0: 'B', 1: 'L'}, words={0: 'B', 1: 'W'}), ['hidden', *TAGGERS]),
        'links': (reader.links, dict(hidden=h(12, w), cues=torch.tensor([[3, 4], [7, 7]])), dict(hidden={0: 'W'}, cues={0: 'C'}), ['links']),
        'coreference': (reader.coreference, dict(mentions=h(5, 2 * w), pairs=i(5, 7, 2), features=h(7, 23)),
                        dict(mentions={0: 'M'}, pairs={0: 'P'}, features={0: 'P'}), ['scores']),
        'statements': (reader.statements, dict(hidden=h(12, w), spans=spans, types=i(11, 3), kinds=i(3, 3), pairs=i(3, 6, 2), distance=i(14, 6)),
                       dict(hidden={0: 'W'}, spans={0: 'M'}, types={0: 'M'}, kinds={0: 'M'}, pairs={0: 'P'}, distance={0: 'P'}), OUTPUTS),
        'syntax': (reader.syntax, dict(tokens=h(6, w)), dict(tokens={0: 'T'}), ['upos', 'arcs', 'labels']),
    }


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--name', default='reader')
    o = p.parse_args()
    reader = Reader()
    state = torch.load(WORK / f'{o.name}.pt')
    reader.load_state_dict(state['reader'])
    reader.eval()
    MODELS.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    for name, (module, inputs, axes, outputs) in graphs(reader).items():
        raw, out = WORK / f'{name}.onnx', MODELS / f'{name}.onnx'
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            torch.onnx.export(module, tuple(inputs.values()), str(raw), input_names=list(inputs), output_names=outputs, opset_version=17, dynamo=False, dynamic_axes=axes)
        onnx.checker.check_model(onnx.load(raw))
        quantize_dynamic(raw, out, weight_type=QuantType.QInt8, per_channel=name != 'syntax',   # its label product has three axes
                         op_types_to_quantize=['MatMul', 'Gemm', 'Gather'] if name == 'encoder' else ['MatMul', 'Gemm'])
        digest.update(out.read_bytes())
        print(name, round(raw.stat().st_size / 1e6, 2), '→', round(out.stat().st_size / 1e6, 2), 'MB')
    shutil.copyfile(base.fetch() / 'vocab.txt', MODELS / 'vocab.txt')
    previous = json.loads((MODELS / 'reader.json').read_text()) if (MODELS / 'reader.json').exists() else {}
    thresholds = {'statement': 0.5, 'plain': 0.5, 'property': 0.5, 'cue': 0, 'coreference': 0, **previous.get('thresholds', {})}
    labels = {**TAGGERS, 'links': LINKS, 'relations': [*RELATION_TYPES, 'NONE'], 'moods': MOODS, 'modalities': MODALITIES, 'upos': UPOS, 'deprel': DEPREL,
              'properties': [p['property'] for p in PROPERTIES]}
    card = dict(version='1', sha256=digest.hexdigest(), width=reader.encoder.width, window=dict(pieces=256, overlap=100), labels=labels,
                entityTypes=ENTITY_TYPES, kinds=KINDS, thresholds=thresholds)
    (MODELS / 'reader.json').write_text(json.dumps(card, ensure_ascii=False, indent=1) + '\n')


if __name__ == '__main__':
    main()
