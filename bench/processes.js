import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Linux counts processor time in ticks of ten milliseconds. */
const TICK = 10;

/** Processor milliseconds that a process has used, all its threads together. */
export function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** The same of several processes together. */
export const processorTimeOf = (pids) => pids.reduce((sum, pid) => sum + processorTime(pid), 0);

/** Bytes that a process has in memory: `now`, and `peak` the most it ever had. */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const bytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) * 1024;
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
}

/**
 * Whether it is this process that listens where answers come from: else another's time would be counted.
 * @param {number} pid
 * @param {string} url
 */
export function listensAt(pid, url) {
  const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0');
  const listening = ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${port}`))
      .map((fields) => `socket:[${fields[9]}]`),
  );
  return readdirSync(`/proc/${pid}/fd`).some((fd) => {
    try {
      return listening.includes(readlinkSync(`/proc/${pid}/fd/${fd}`));
    } catch {
      return false;
    }
  });
}
