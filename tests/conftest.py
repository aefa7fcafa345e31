"""One Hypothesis profile for all tests: reproducible, and without deadlines, for CI machines stutter."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("claimcheck", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("claimcheck")
