"""Trains the reader: `python -m reader.train --stage 2 [--scale 1.0] [--resume]`. Batches of all tasks are mixed at random; a checkpoint every 400 steps."""
import argparse
import collections
import json
import random
import time

import numpy as np
import torch

from . import optimiser
from .batches import batches
from .model import Reader
from .paths import STAGES, WORK
from .tasks import attribution, coreference, judged, names, newsgraph, properties, syntax
from .text import tokenizer

TASKS = {'names': names, 'newsgraph': newsgraph, 'attribution': attribution, 'syntax': syntax, 'coreference': coreference, 'properties': properties,
         'judged': judged}
TASK_OF = {'newsgraph': 'newsgraph', 'polnear': 'attribution', 'ewt': 'syntax', 'gum': 'syntax', 'ontogum': 'coreference', 'gap': 'coreference',
           'knowledgenet': 'properties', 'conll04': 'properties', 'redocred': 'properties', 'pairs': 'judged'}
BUDGET = {'names': 1024, 'newsgraph': 1400, 'attribution': 1400, 'syntax': 1024, 'coreference': 1400, 'properties': 1024, 'judged': 1400}   # pieces of a step


def passes(items, n, rng, budget):
    out = []
    for k in range(int(np.ceil(n))):
        share = min(1.0, n - k)
        out += batches(items(rng, share) if share < 1 else items(rng), budget, rng)
    return out


def plan(stage, scale, rng):
    """[(task, batch)] of the whole run, shuffled."""
    tok = tokenizer()
    named = names.load({k: v * scale for k, v in stage['names'].items()}, tok)
    steps = [('names', b) for b in batches(named(rng), BUDGET['names'], rng)]
    for path, n in stage['passes'].items():
        task = TASK_OF[path.split('/')[1]]
        steps += [(task, b) for b in passes(TASKS[task].load(path, tok), n * scale, rng, BUDGET[task])]
    rng.shuffle(steps)
    return steps[:stage.get('steps')]


def start(stage, reader):
    """The base encoder, or the weights of the stage before; a part that is new there keeps its first values."""
    if stage['from'] is None:
        reader.encoder.load_base()
    else:
        missing = reader.load_state_dict(torch.load(WORK / f"{stage['from']}.pt")['reader'], strict=False)
        print('new parts:', missing.missing_keys, flush=True)


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--stage', required=True, help='a stage of stages.json')
    p.add_argument('--scale', type=float, default=1.0, help='share of the plan')
    p.add_argument('--threads', type=int, default=1)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--resume', action='store_true')
    o = p.parse_args()
    stage = json.loads(STAGES.read_text())[o.stage]
    torch.set_num_threads(o.threads)
    random.seed(o.seed)
    np.random.seed(o.seed)
    torch.manual_seed(o.seed)
    steps = plan(stage, o.scale, random.Random(o.seed))
    reader = Reader()
    at, path = 0, WORK / f"{stage['name']}.pt"
    resumed = o.resume and path.exists()
    if not resumed:
        start(stage, reader)
    opt, schedule = optimiser.make(reader, len(steps), stage['learning_rate'], stage['head_learning_rate'])
    if resumed:
        state = torch.load(path)
        reader.load_state_dict(state['reader'])
        opt.load_state_dict(state['opt'])
        schedule.load_state_dict(state['schedule'])
        at = state['step']
    print(json.dumps(vars(o)), len(steps), 'steps', dict(collections.Counter(t for t, _ in steps)), flush=True)
    reader.train()
    log, begin, cpu, spent = collections.defaultdict(list), time.time(), time.process_time(), collections.Counter()
    for k in range(at, len(steps)):
        task, batch = steps[k]
        t0 = time.process_time()
        with torch.autocast('cpu', torch.bfloat16):
            # at first the taggers see nothing that a head could live with
            early = task == 'newsgraph' and stage['from'] is None and k < 0.25 * len(steps)
            loss = newsgraph.loss(reader, batch, noisy=False) if early else TASKS[task].loss(reader, batch)
        if loss is not None:
            loss.backward()
            torch.nn.utils.clip_grad_norm_([q for q in reader.parameters() if q.grad is not None], 1.0)
            opt.step()
            opt.zero_grad(set_to_none=True)
            log[task].append(loss.item())
        schedule.step()
        spent[task] += time.process_time() - t0
        if (k + 1) % 50 == 0:
            print(k + 1, {t: round(float(np.mean(v[-30:])), 3) for t, v in log.items()}, round((time.time() - begin) / 60, 1), 'min',
                  {t: round(v / 60, 1) for t, v in spent.items()}, flush=True)
        if (k + 1) % 400 == 0 or k + 1 == len(steps):
            torch.save(dict(reader=reader.state_dict(), opt=opt.state_dict(), schedule=schedule.state_dict(), step=k + 1), path)
    print('trained', round((time.time() - begin) / 60, 1), 'minutes,', round((time.process_time() - cpu) / 60, 1), 'CPU minutes', flush=True)


if __name__ == '__main__':
    main()
