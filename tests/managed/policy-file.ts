import fs from 'node:fs';
import path from 'node:path';

/** What a machine's administrator can set for a browser. */
export interface PolicyFile {
  write(policy: Readonly<Record<string, unknown>>): void;
  /** Takes the file away, and the folders that were made for it. */
  remove(): void;
}

/**
 * A file of policies where this machine's browser looks for them. It is seen by every browser on the
 * machine, so tests that use one run one after the other, and take it away whatever happens.
 */
export function policyFile(file: string): PolicyFile {
  const made: string[] = [];
  const remove = () => {
    fs.rmSync(file, { force: true });
    for (const folder of made.splice(0).toReversed()) fs.rmdirSync(folder);
    process.off('exit', remove);
  };
  return {
    write(policy) {
      for (const folder of missing(path.dirname(file))) {
        fs.mkdirSync(folder);
        made.push(folder);
      }
      process.off('exit', remove).on('exit', remove);
      // In one step: a browser that watches must never read half of it.
      fs.writeFileSync(`${file}.part`, JSON.stringify(policy));
      fs.renameSync(`${file}.part`, file);
    },
    remove,
  };
}

/** The folders that are not there yet, the outermost first. */
function missing(folder: string): string[] {
  if (fs.existsSync(folder)) return [];
  return [...missing(path.dirname(folder)), folder];
}

/** Only root may write where browsers look, and only Debian is known to look there. */
export const canManage = process.getuid?.() === 0 && fs.existsSync('/etc/debian_version');

/** Debian's Chromium. */
export const chromiumFile = '/etc/chromium/policies/managed/tidegate-test.json';
/** Debian's Firefox ESR. */
export const firefoxFile = '/etc/firefox/policies/policies.json';
