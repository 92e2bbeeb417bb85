"""Training of the encoder and its heads: never imported at run time, has its own set-up."""
