"""One module per kind of training batch: `items(rng)` makes windows, `loss(reader, batch)` the loss."""
