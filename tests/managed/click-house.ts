import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { exec } from '../setup/exec.mjs';

const program = '/usr/sbin/clickhouse-server';

/** A column store that takes JSON lines over HTTP. */
export interface ClickHouse {
  /** Where an insertion of JSON lines into this table goes. */
  insertInto(table: string): string;
  ask(sql: string): Promise<string>;
  close(): Promise<void>;
}

/** Debian's ClickHouse, fetched if it is not here; false where there is no way to it. */
export async function hasClickHouse(): Promise<boolean> {
  if (fs.existsSync(program)) return true;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await exec('apt-get', ['update'], { env });
    await exec('apt-get', ['install', '-y', '--no-install-recommends', 'clickhouse-server'], {
      env,
    });
  } catch (error) {
    console.warn('ClickHouse could not be installed, so no real collector is tried:', error);
  }
  return fs.existsSync(program);
}

export async function startClickHouse(folder: string, port: number): Promise<ClickHouse> {
  const config = path.join(folder, 'config.xml');
  fs.writeFileSync(
    config,
    `<yandex>
      <logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
      <http_port>${port}</http_port><listen_host>127.0.0.1</listen_host>
      <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
      <users_config>users.xml</users_config><default_profile>default</default_profile>
      <default_database>default</default_database><mark_cache_size>5368709</mark_cache_size>
    </yandex>`,
  );
  fs.writeFileSync(
    path.join(folder, 'users.xml'),
    `<yandex>
      <profiles><default>
        <input_format_skip_unknown_fields>1</input_format_skip_unknown_fields>
        <date_time_input_format>best_effort</date_time_input_format>
      </default></profiles>
      <users><default><password></password><networks><ip>127.0.0.1</ip></networks>
        <profile>default</profile><quota>default</quota></default></users>
      <quotas><default/></quotas>
    </yandex>`,
  );
  const server: ChildProcess = spawn(program, [`--config-file=${config}`], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  const ask = async (sql: string): Promise<string> => {
    const response = await fetch(url, { method: 'POST', body: sql });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text.trimEnd();
  };
  const end = Date.now() + 30_000;
  while ((await ask('SELECT 1').catch(() => '')) !== '1') {
    if (Date.now() > end || server.exitCode !== null) throw new Error('ClickHouse does not start');
    await sleep(100);
  }
  return {
    insertInto: (table) =>
      `${url}?query=${encodeURIComponent(`INSERT INTO ${table} FORMAT JSONEachRow`)}`,
    ask,
    async close() {
      server.kill();
      await once(server, 'exit');
    },
  };
}
