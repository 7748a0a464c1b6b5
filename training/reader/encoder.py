"""The lowest 8 layers of gte-small with an added embedding of case and space (the vocabulary is lower-case)."""
import torch
import torch.nn.functional as F
from torch import nn

from . import base
from .text import N_SHAPES

LAYERS = 8          # the top four are trained for sentence vectors and wash out the tokens


class Layer(nn.Module):
    def __init__(self, width, heads, inner, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, bias):
        b, n, width = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # plain attention trains faster than the fused kernel in bf16 on CPUs
        w = (q * (width // self.heads) ** -0.5) @ k.transpose(-1, -2)
        a = torch.softmax(w + bias.to(w.dtype), -1, dtype=w.dtype) @ v
        x = self.norm1(x + F.dropout(self.out(a.transpose(1, 2).reshape(b, n, width)), self.drop, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.drop, self.training))


class Encoder(nn.Module):
    """ids, shapes, mask [B, L] and words [B, W] → hidden states of the words [B, W, width]."""

    def __init__(self, drop=0.1):
        super().__init__()
        c = base.config()
        self.width, self.drop = c['hidden_size'], drop
        self.word, self.position = nn.Embedding(c['vocab_size'], self.width), nn.Embedding(512, self.width)
        self.shape, self.segment, self.norm = nn.Embedding(N_SHAPES, self.width), nn.Parameter(torch.zeros(self.width)), nn.LayerNorm(self.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(self.width, c['num_attention_heads'], c['intermediate_size'], drop) for _ in range(LAYERS))
        nn.init.normal_(self.shape.weight, std=0.02)

    def load_base(self):
        t = {k: torch.from_numpy(v.copy()) for k, v in base.tensors().items()}
        with torch.no_grad():
            self.word.weight.copy_(t['embeddings.word_embeddings.weight'])
            self.position.weight.copy_(t['embeddings.position_embeddings.weight'])
            self.segment.copy_(t['embeddings.token_type_embeddings.weight'][0])
            for kind in ('weight', 'bias'):
                getattr(self.norm, kind).copy_(t[f'embeddings.LayerNorm.{kind}'])
                for j, layer in enumerate(self.layers):
                    p = f'encoder.layer.{j}.'
                    getattr(layer.qkv, kind).copy_(torch.cat([t[f'{p}attention.self.{x}.{kind}'] for x in ('query', 'key', 'value')]))
                    for module, name in ((layer.out, 'attention.output.dense'), (layer.norm1, 'attention.output.LayerNorm'), (layer.up, 'intermediate.dense'),
                                         (layer.down, 'output.dense'), (layer.norm2, 'output.LayerNorm')):
                        getattr(module, kind).copy_(t[f'{p}{name}.{kind}'])
        return self

    def forward(self, ids, shapes, mask, words):
        x = self.word(ids) + self.position.weight[:ids.shape[1]] + self.segment + self.shape(shapes)
        x = F.dropout(self.norm(x), self.drop, self.training)
        if torch.is_autocast_enabled('cpu') and not torch.onnx.is_in_onnx_export():
            x = x.to(torch.get_autocast_dtype('cpu'))
        bias = ((1 - mask.to(torch.float32)) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x.gather(1, words[:, :, None].expand(-1, -1, x.shape[-1]))
