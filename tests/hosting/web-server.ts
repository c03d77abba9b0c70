// A real web server on loopback with a configuration that Depesche has made.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { htaccess } from '../../src/hosting/apache.ts';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { nginxConfig, type ServerOptions } from '../../src/hosting/nginx.ts';
import { freePort } from '../browser/free-port.ts';

export const servers = ['nginx', 'caddy', 'apache2'] as const;
type Server = (typeof servers)[number];

export const isInstalled = (server: Server): boolean =>
  spawnSync(server, [server === 'caddy' ? 'version' : '-v']).error === undefined;

/** Starts it for the rest of the test; Apache gets its `.htaccess` in the site. @param dir an empty folder @returns its origin */
export async function startServer(
  t: TestContext,
  server: Server,
  dir: string,
  options: Omit<ServerOptions, 'host'>,
): Promise<string> {
  const port = await freePort();
  mkdirSync(dir, { recursive: true });
  const child = starts[server](dir, port, options);
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

type Options = Omit<ServerOptions, 'host'>;

const starts: Readonly<Record<Server, (dir: string, port: number, options: Options) => ChildProcess>> = {
  nginx,
  caddy,
  apache2,
};

function nginx(dir: string, port: number, options: Options): ChildProcess {
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

function caddy(dir: string, port: number, options: Options): ChildProcess {
  const config = join(dir, 'Caddyfile');
  writeFileSync(config, `{\nadmin off\n}\n${caddyfile({ ...options, host: `http://127.0.0.1:${port}` })}`);
  return spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir },
  });
}

/** As web space for rent has it: nothing but `.htaccess` is the newspaper's, and what it asks for is there. */
function apache2(
  dir: string,
  port: number,
  { root, base, redirects, headers, policy }: Options,
): ChildProcess {
  writeFileSync(join(root, '.htaccess'), htaccess(redirects, base, headers, policy));
  const modules = [
    'mpm_event',
    'authz_core',
    'dir',
    'mime',
    'alias',
    'headers',
    'filter',
    'deflate',
    'rewrite',
  ];
  const config = join(dir, 'apache2.conf');
  writeFileSync(
    config,
    [
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      `ServerRoot ${dir}`,
      'ServerName 127.0.0.1',
      `Listen 127.0.0.1:${port}`,
      `PidFile ${dir}/apache2.pid`,
      `ErrorLog ${dir}/error.log`,
      'TypesConfig /etc/mime.types',
      'DirectoryIndex index.html',
      base === '' ? `DocumentRoot ${root}` : `DocumentRoot ${dir}\nAlias ${base}/ ${root}/`,
      `<Directory ${root}>`,
      'AllowOverride All',
      'Require all granted',
      '</Directory>',
      '',
    ].join('\n'),
  );
  return spawn('apache2', ['-f', config, '-D', 'FOREGROUND'], { stdio: ['ignore', 'ignore', 'pipe'] });
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
