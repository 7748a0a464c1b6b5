"""Trains the reader: `python -m reader.train [--minutes-scale 1.0] [--resume]`. Batches of all tasks are mixed at random; a checkpoint every 400 steps."""
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
from .paths import WORK
from .tasks import attribution, names, newsgraph, syntax
from .text import tokenizer

# set: passes over it (names), or passes of a task
PLAN = {'names': {'worldwide': 2.0, 'crossner': 0.7, 'wikigold': 1.0, 'ewt_uner': 0.7}, 'newsgraph': 13, 'attribution': 1.2, 'syntax': 1.2}
BUDGET = {'names': 1024, 'newsgraph': 1400, 'attribution': 1400, 'syntax': 1024}


def passes(items, n, rng, budget):
    out = []
    for k in range(int(np.ceil(n))):
        share = min(1.0, n - k)
        out += batches(items(rng, share) if share < 1 else items(rng), budget, rng)
    return out


def plan(scale, rng):
    tok = tokenizer()
    named = names.load({k: v * scale for k, v in PLAN['names'].items()}, tok)
    loaded = {'newsgraph': newsgraph.load('train/newsgraph', tok), 'attribution': attribution.load('train/polnear', tok), 'syntax': syntax.load('train/ewt', tok)}
    steps = [('names', b) for b in batches(named(rng), BUDGET['names'], rng)]
    for task, items in loaded.items():
        n = PLAN[task] * scale
        n = max(1, round(n)) if task == 'newsgraph' else n
        steps += [(task, b) for b in passes(items, n, rng, BUDGET[task])]
    rng.shuffle(steps)
    return steps


LOSS = {'names': names.loss, 'newsgraph': newsgraph.loss, 'attribution': attribution.loss, 'syntax': syntax.loss}


def main():
    p = argparse.ArgumentParser()
    p.add_argument('--scale', type=float, default=1.0, help='share of the plan')
    p.add_argument('--threads', type=int, default=1)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--name', default='reader')
    p.add_argument('--resume', action='store_true')
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    random.seed(o.seed)
    np.random.seed(o.seed)
    torch.manual_seed(o.seed)
    steps = plan(o.scale, random.Random(o.seed))
    reader = Reader()
    reader.encoder.load_base()
    opt, schedule = optimiser.make(reader, len(steps))
    at, path = 0, WORK / f'{o.name}.pt'
    if o.resume and path.exists():
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
            loss = LOSS[task](reader, batch) if task != 'newsgraph' else newsgraph.loss(reader, batch, noisy=k > 0.25 * len(steps))
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
