"""Weighted mean of the weights of stages, written as the run that is exported: `python -m reader.average reader-3=0.35 reader-4=0.65`.
Weights of one line of training may be averaged: "Robust fine-tuning of zero-shot models" (Wortsman et al., CVPR 2022)."""
import argparse

import torch

from .paths import WORK


def main():
    p = argparse.ArgumentParser()
    p.add_argument('parts', nargs='+', metavar='NAME=SHARE')
    p.add_argument('--name', default='reader')
    o = p.parse_args()
    mean = {}
    for part in o.parts:
        name, share = part.split('=')
        for key, value in torch.load(WORK / f'{name}.pt')['reader'].items():
            mean[key] = mean.get(key, 0) + value.float() * float(share) if value.is_floating_point() else value
    torch.save({'reader': mean}, WORK / f'{o.name}.pt')


if __name__ == '__main__':
    main()
