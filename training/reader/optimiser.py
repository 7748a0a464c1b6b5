"""AdamW with layer-wise decayed learning rates, linear warm-up and decay."""
import torch


def groups(reader, lr, head_lr, decay, weight_decay=0.01):
    """The word embeddings stay as they are."""
    enc, out = reader.encoder, []
    enc.word.weight.requires_grad_(False)

    def add(params, rate):
        params = [p for p in params if p.requires_grad]
        out.append(dict(params=[p for p in params if p.ndim > 1], lr=rate, weight_decay=weight_decay))
        out.append(dict(params=[p for p in params if p.ndim <= 1], lr=rate, weight_decay=0.0))
    n = len(enc.layers)
    add([enc.position.weight, enc.segment, *enc.norm.parameters()], lr * decay ** n)
    add(enc.shape.parameters(), head_lr)
    for j, layer in enumerate(enc.layers):
        add(layer.parameters(), lr * decay ** (n - 1 - j))
    add([p for name, p in reader.named_parameters() if not name.startswith('encoder.')], head_lr)
    return [g for g in out if g['params']]


def make(reader, total, lr=5e-4, head_lr=1.5e-3, decay=0.95, warm=0.06):
    """Optimiser and schedule over `total` steps."""
    opt = torch.optim.AdamW(groups(reader, lr, head_lr, decay), fused=True, betas=(0.9, 0.98))
    rate = lambda t: min(1.0, (t + 1) / max(1, int(total * warm))) * max(0.02, (total - t) / total)
    return opt, torch.optim.lr_scheduler.LambdaLR(opt, rate)
