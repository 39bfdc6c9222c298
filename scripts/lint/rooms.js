import { isBuiltin } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BELONGS, PLAIN_CONTRACT, ROOMS } from './rooms-table.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** ESLint plugin with one rule per room: what its files may import, and where a breach belongs. */
const plugin = {
  meta: { name: 'rooms' },
  rules: Object.fromEntries(Object.keys(ROOMS).map((room) => [room, ruleFor(room)])),
};

/** Flat configs that switch each room's rule on for its files. */
export const rooms = Object.entries(ROOMS).map(([room, { files }]) => ({
  name: `rooms/${room}`,
  files,
  plugins: { rooms: plugin },
  rules: { [`rooms/${room}`]: 'error' },
}));

function ruleFor(room) {
  return {
    meta: { type: 'problem', schema: [], docs: { description: `what ${room} may import` } },
    create(context) {
      const check = (node, specifier, isType) => {
        const fault = faultOf(room, context.filename, specifier, isType, node.type);
        if (fault) context.report({ node, message: fault });
      };
      return {
        ImportDeclaration: (node) => check(node, node.source.value, node.importKind === 'type'),
        ExportAllDeclaration: (node) => check(node, node.source.value, node.exportKind === 'type'),
        ExportNamedDeclaration: (node) =>
          node.source && check(node, node.source.value, node.exportKind === 'type'),
        ImportExpression: (node) => check(node, node.source.value, false),
        TSImportType: (node) => check(node, node.source.value, true),
      };
    },
  };
}

function faultOf(room, importer, specifier, isType, nodeType) {
  // A computed name hides a breach. The loader's files get theirs from the build; `lazily` asks again for what a
  // literal import() has named.
  if (typeof specifier !== 'string') {
    return room === 'embed' || fromRoot(importer) === 'widgets/client/lazily.ts'
      ? undefined
      : `${room}: import() takes a literal, so that it can be checked.`;
  }
  const target = placeOf(importer, specifier);
  if (target.room === room) return faultInside(room, importer, target);
  const { allow } = ROOMS[room];
  if (allow.includes(target.room)) return undefined;
  if (isType && allow.includes(`type:${target.room}`)) return undefined;
  if (PLAIN_CONTRACT.includes(target.file) && allow.includes('type:contract')) return undefined;
  const isLazy = nodeType === 'ImportExpression';
  if (room === 'embed' && target.room === 'elements' && isLazy) return undefined;
  return `${room} may not import ${specifier}: ${whereItBelongs(target)}.`;
}

/** An element is a room of its own: others use its class or its tag and nothing beside them. */
function faultInside(room, importer, target) {
  if (room !== 'elements') return undefined;
  const [, from] = /^widgets\/elements\/([^/]+)\//.exec(fromRoot(importer)) ?? [];
  const [, to] = /^widgets\/elements\/([^/]+)\//.exec(target.file) ?? [];
  const open = [`widgets/elements/${to}/${to}.ts`, `widgets/elements/${to}/define.ts`];
  if (from === to || open.includes(target.file)) return undefined;
  return `${from} may not reach into ${to}: import ${to}/define.ts, or move what both need to widgets/base.`;
}

function whereItBelongs({ room }) {
  if (BELONGS[room]) return BELONGS[room];
  const users = Object.keys(ROOMS).filter((name) => ROOMS[name].allow.includes(room));
  return users.length > 0
    ? `${room} is used in ${users.join(', ')} only`
    : `no room uses ${room}; a new package is added to scripts/lint/rooms-table.js with its reason`;
}

/** The room, `node` or npm package that an import reaches, and the file when it is one of ours. */
function placeOf(importer, specifier) {
  if (isBuiltin(specifier)) return { room: 'node' };
  if (!specifier.startsWith('.')) {
    return { room: specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/') };
  }
  const file = fromRoot(resolve(dirname(importer), specifier));
  const [top, second, third] = file.split('/');
  if (top === 'server') return { file, room: third ? roomOfFolder(second) : roomOfFile(second) };
  if (top === 'widgets') return { file, room: third ? second : 'widgets' };
  return { file, room: top };
}

// main.ts and cli.ts, with their folders, put the rooms together and may import them all.
const roomOfFolder = (name) => (['start', 'cli'].includes(name) ? 'main' : name);
const roomOfFile = (name) => (name === 'config.ts' ? 'config' : 'main');
const fromRoot = (path) => relative(root, path).split(sep).join('/');
