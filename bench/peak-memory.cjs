// Preloaded into a measured process: says at its end how much memory it held at most.
process.on('exit', () =>
  process.stderr.write(`peak-megabytes ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`),
);
