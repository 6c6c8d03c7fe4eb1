"""The frameworks that we are compared with: optional, unless somebody asked for them."""

import importlib
import os

os.environ.setdefault("KERAS_BACKEND", "jax")  # before Keras is imported
if os.environ.get("ACTIVATION_LAB_PEERS"):
    for framework in ("torch", "keras", "jax"):
        importlib.import_module(framework)
