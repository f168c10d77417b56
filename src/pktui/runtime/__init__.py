"""The process pktui runs in: frozen values, interrupts, a forked worker, cores, progress."""
