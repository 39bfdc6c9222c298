import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { ConfigError, readConfig } from '../../server/config.ts';

test('an empty environment is enough', () => {
  const data = resolve('.data');
  assert.deepEqual(readConfig({}), {
    port: 8080,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:8080',
    trustedProxies: [],
    databaseUrl: `file:${join(data, 'dossiers.db')}`,
    dataDir: data,
    keyFile: join(data, 'server.key'),
    demo: false,
    log: 'warn',
  });
});

test('an empty variable counts as not set', () => {
  const empty = { PORT: '', HOST: '', DVC_PUBLIC_URL: '', DVC_TRUSTED_PROXIES: '', DVC_DEMO: '' };
  assert.deepEqual(readConfig(empty), readConfig({}));
});

test('everything can be set', () => {
  const config = readConfig({
    PORT: '9000',
    HOST: '::',
    DVC_PUBLIC_URL: 'https://dvc.saomai.example.vn/',
    DVC_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,2001:db8::/32',
    DVC_DATABASE_URL: 'postgres://dvc:secret@db/dvc',
    DVC_DATA_DIR: '/srv/dvc',
    DVC_KEY_FILE: '/etc/dvc/key',
    DVC_DEMO: '1',
    DVC_LOG: 'info',
  });
  assert.deepEqual(config, {
    port: 9000,
    host: '::',
    publicUrl: 'https://dvc.saomai.example.vn',
    trustedProxies: ['127.0.0.1', '10.0.0.0/8', '2001:db8::/32'],
    databaseUrl: 'postgres://dvc:secret@db/dvc',
    dataDir: '/srv/dvc',
    keyFile: '/etc/dvc/key',
    demo: true,
    log: 'info',
  });
});

test('a file database may be given by a relative or an absolute path', () => {
  for (const url of ['file:x.db', 'file:./x.db'])
    assert.equal(readConfig({ DVC_DATABASE_URL: url }).databaseUrl, `file:${resolve('x.db')}`);
  for (const url of ['file:/srv/x.db', 'file:///srv/x.db'])
    assert.equal(readConfig({ DVC_DATABASE_URL: url }).databaseUrl, 'file:/srv/x.db');
});

test('nobody changes it afterwards', () => {
  const config = readConfig({ DVC_TRUSTED_PROXIES: '127.0.0.1' });
  assert.ok(Object.isFrozen(config) && Object.isFrozen(config.trustedProxies));
});

const wrong: Record<string, string[]> = {
  PORT: ['x', '-1', '65536', '80.5', '8080 ', '0x50', '1e3'],
  HOST: ['http://x', 'a b', '-x', 'x/', '::g'],
  DVC_PUBLIC_URL: [
    'dvc.example.vn',
    'ftp://dvc.example.vn',
    'https://dvc.example.vn/dvc',
    'https://dvc.example.vn/?x',
    'https://dvc.example.vn/#x',
    'https://me:pass@dvc.example.vn',
    'https://',
    'javascript:alert(1)',
  ],
  DVC_TRUSTED_PROXIES: [
    'true',
    '*',
    'proxy.local',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '10.0.0/8',
    '10.0.0.1/',
    '::1/129',
    '10.0.0.1/8/8',
    '1',
  ],
  DVC_DATABASE_URL: ['dossiers.db', 'mysql://x', 'file:', 'postgres:', 'sqlite:x'],
  DVC_DEMO: ['yes', 'true', '2'],
  DVC_LOG: ['loud', 'INFO', 'debug'],
};
for (const [name, values] of Object.entries(wrong)) {
  for (const value of values) {
    test(`${name}=${value} is refused, naming the variable and one that works`, () => {
      const message = messageOf(() => readConfig({ [name]: value }));
      assert.ok(message.startsWith(`${name} `), message);
      const example = new RegExp(`${name}=(\\S+)$`).exec(message)?.[1];
      assert.ok(example !== undefined, message);
      assert.doesNotThrow(() => readConfig({ [name]: example }));
    });
  }
}

test('a password in a wrong database address is not repeated', () => {
  const message = messageOf(() => readConfig({ DVC_DATABASE_URL: 'mysql://dvc:hunter2@db/dvc' }));
  assert.doesNotMatch(message, /hunter2/);
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('nothing was refused');
}
