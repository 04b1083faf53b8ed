// Loaded into a command that is measured: writes at its end, to the file BENCH_USAGE, what it used.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const told = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * 1024 };
  writeFileSync(process.env['BENCH_USAGE'], JSON.stringify(told));
});
