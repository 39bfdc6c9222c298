/**
 * What the environment says, checked once at the start:
 *
 *     PORT                 8080
 *     HOST                 127.0.0.1 (only a proxy on the same machine reaches it; 0.0.0.0 for everybody)
 *     DVC_PUBLIC_URL       http://localhost:<PORT>; links and QR codes lead there, never where a Host header says
 *     DVC_TRUSTED_PROXIES  addresses or ranges whose X-Forwarded-For is believed, comma between them; none
 *     DVC_DATA_DIR         .data
 *     DVC_DATABASE_URL     file:<data>/dossiers.db; or postgres://…
 *     DVC_KEY_FILE         <data>/server.key
 *     DVC_DEMO             1: load the fictional agency; 0
 *     DVC_LOG              warn; info tells of every request, error of faults alone, silent of nothing
 */
import { BlockList, isIP } from 'node:net';
import { join, resolve } from 'node:path';

export interface Config {
  port: number;
  host: string;
  /** An origin, without a slash at its end. */
  publicUrl: string;
  trustedProxies: readonly string[];
  /** `file:` with an absolute path, or `postgres:`. */
  databaseUrl: string;
  dataDir: string;
  keyFile: string;
  demo: boolean;
  log: (typeof LOG_LEVELS)[number];
}

/** A variable has a value that cannot be used; the message says which, what it got and one that works. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** An empty variable counts as not set. Throws `ConfigError`. */
export function readConfig(env: Environment): Config {
  const port = readPort(env.PORT || '8080');
  const dataDir = resolve(env.DVC_DATA_DIR || '.data');
  return Object.freeze({
    port,
    host: readHost(env.HOST || '127.0.0.1'),
    publicUrl: readPublicUrl(env.DVC_PUBLIC_URL || `http://localhost:${port}`),
    trustedProxies: Object.freeze(readProxies(env.DVC_TRUSTED_PROXIES ?? '')),
    databaseUrl: readDatabaseUrl(env.DVC_DATABASE_URL || `file:${join(dataDir, 'dossiers.db')}`),
    dataDir,
    keyFile: resolve(env.DVC_KEY_FILE || join(dataDir, 'server.key')),
    demo: readSwitch('DVC_DEMO', env.DVC_DEMO || '0'),
    log: readLogLevel(env.DVC_LOG || 'warn'),
  });
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw wrong('PORT', text, 'is no port, a whole number up to 65535', '8080');
}

function readHost(text: string): string {
  if (isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
  throw wrong('HOST', text, 'is no address to listen on', '127.0.0.1');
}

function readPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  if (bare && url.pathname === '/' && !url.search && !url.hash) return url.origin;
  const problem = 'must be http:// or https:// with a name, and nothing behind it';
  throw wrong('DVC_PUBLIC_URL', text, problem, 'https://dichvucong.example.vn');
}

function readProxies(text: string): string[] {
  const proxies = text.split(',').map((each) => each.trim());
  return proxies.filter(Boolean).map((proxy) => {
    if (isRange(proxy)) return proxy;
    const problem = 'must list addresses or ranges, comma between them';
    throw wrong('DVC_TRUSTED_PROXIES', text, problem, '127.0.0.1,10.0.0.0/8');
  });
}

/** A range of length zero would believe the whole internet. */
function isRange(text: string): boolean {
  const [address = '', length, more] = text.split('/');
  const version = isIP(address);
  if (!version || more !== undefined) return false;
  if (length === undefined) return true;
  if (!/^[1-9]\d{0,2}$/.test(length)) return false;
  try {
    new BlockList().addSubnet(address, Number(length), version === 6 ? 'ipv6' : 'ipv4');
    return true;
  } catch {
    return false;
  }
}

function readDatabaseUrl(text: string): string {
  const file = /^file:(?:\/\/(?=\/))?([^?#]+)$/.exec(text)?.[1];
  if (file) return `file:${resolve(file)}`;
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  // The text is not repeated: it may hold a password.
  const what = text.split(':', 1)[0] ?? '';
  const problem = 'must begin with file: or postgres://';
  throw wrong('DVC_DATABASE_URL', `${what}:…`, problem, 'file:.data/dossiers.db');
}

function readSwitch(name: string, text: string): boolean {
  if (text === '1' || text === '0') return text === '1';
  throw wrong(name, text, 'must be 1 or 0', '1');
}

function readLogLevel(text: string): Config['log'] {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level) return level;
  throw wrong('DVC_LOG', text, `must be one of ${LOG_LEVELS.join(', ')}`, 'warn');
}

function wrong(name: string, got: string, problem: string, example: string): ConfigError {
  return new ConfigError(`${name} ${problem}; got "${got}". One that works: ${name}=${example}`);
}
