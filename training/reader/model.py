"""The whole reader: the encoder and all heads."""
from torch import nn

from .encoder import Encoder
from .heads import Coreference, Links, Statements, Syntax
from .labels import TAGGERS


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        width = self.encoder.width
        self.taggers = nn.ModuleDict({name: nn.Sequential(nn.Dropout(0.1), nn.Linear(width, len(labels))) for name, labels in TAGGERS.items()})
        self.links, self.coreference = Links(width), Coreference(width)
        self.statements, self.syntax = Statements(width), Syntax(width)
