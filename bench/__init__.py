"""The benchmark: how fast documents are read and written, as ratios within one run."""
