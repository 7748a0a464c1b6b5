"""Where things are: annotated data outside the repository, scratch files in an ignored folder, weights in models/."""
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get('NEWSGRAPH_DATA', ROOT.parent / 'shared' / 'data'))
WORK = Path(os.environ.get('NEWSGRAPH_WORK', ROOT / 'training' / '.work'))
MODELS = ROOT / 'models' / 'reader'
SCHEMA = ROOT / 'schema'
STAGES = ROOT / 'training' / 'stages.json'
ANNOTATIONS = ROOT / 'training' / 'annotations'
