// A real web server on loopback with a configuration that Depesche has made.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { nginxConfig, type ServerOptions } from '../../src/hosting/nginx.ts';
import { freePort } from '../browser/free-port.ts';

export const servers = ['nginx', 'caddy'] as const;
type Server = (typeof servers)[number];

export const isInstalled = (server: Server): boolean =>
  spawnSync(server, [server === 'nginx' ? '-v' : 'version']).error === undefined;

/** Starts it for the rest of the test. @param dir an empty folder @returns its origin */
export async function startServer(
  t: TestContext,
  server: Server,
  dir: string,
  options: Omit<ServerOptions, 'host'>,
): Promise<string> {
  const port = await freePort();
  mkdirSync(dir, { recursive: true });
  const child = server === 'nginx' ? nginx(dir, port, options) : caddy(dir, port, options);
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said += text;
  });
  const ended = new Promise((done) => child.once('close', done));
  t.after(async () => {
    child.kill();
    await ended;
  });
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`${server} ended: ${said}`);
    await setTimeout(20);
  }
  return `http://127.0.0.1:${port}`;
}

function nginx(dir: string, port: number, options: Omit<ServerOptions, 'host'>): ChildProcess {
  const site = nginxConfig({ ...options, host: '127.0.0.1' })
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${dir}/${name};`,
  );
  const config = join(dir, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off;\nmaster_process off;\npid ${dir}/nginx.pid;\nerror_log stderr;\nevents {}\n` +
      `http {\naccess_log off;\n${temporary.join('\n')}\n${site}\n}\n`,
  );
  return spawn('nginx', ['-c', config, '-p', dir], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function caddy(dir: string, port: number, options: Omit<ServerOptions, 'host'>): ChildProcess {
  const config = join(dir, 'Caddyfile');
  writeFileSync(config, `{\nadmin off\n}\n${caddyfile({ ...options, host: `http://127.0.0.1:${port}` })}`);
  return spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir },
  });
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
