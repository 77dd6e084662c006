import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { atMost, exactly, type Figure, told } from './figure.ts';
import { writeFleet } from './fleet.ts';

/** Megabytes at most, however many events there are. */
const budget = 400;

const command = path.resolve(import.meta.dirname, '../../src/cli/main.ts');
/** The process says at its end how much memory it had at most, in kilobytes. */
const meter =
  'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

/** A report over the exports of a generated fleet, by the command that people use. */
export async function soakReport(events: number, browsers: number): Promise<readonly Figure[]> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tidegate-fleet-'));
  const out = path.join(folder, 'report.html');
  try {
    await writeFleet(folder, events, browsers);
    const begun = performance.now();
    const run = spawn(process.execPath, [
      '--import',
      meter,
      command,
      'events',
      'report',
      folder,
      '--out',
      out,
    ]);
    const said = { out: '', err: '' };
    run.stdout.on('data', (data: Buffer) => void (said.out += data.toString()));
    run.stderr.on('data', (data: Buffer) => void (said.err += data.toString()));
    const [code] = (await once(run, 'close')) as [number];
    if (code !== 0) throw new Error(`the report ended with ${code}: ${said.err}`);
    const seconds = (performance.now() - begun) / 1000;
    const peak = Number(/peak (\d+)/.exec(said.err)?.[1]) / 1024;
    const { size } = await fs.stat(out);
    return [
      exactly('events in the report', Number(/: (\d+) records/.exec(said.out)?.[1]), events),
      told('time', `${seconds.toFixed(1)} s, ${(events / seconds).toFixed(0)} events a second`),
      atMost('most memory', peak, budget, 'MB'),
      told('the page', `${(size / 1000).toFixed(0)} kB`),
    ];
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
